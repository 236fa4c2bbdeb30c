"""The candidates that lost come onto the map when asked for, and go again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from qtpy.QtCore import Qt

from mapapp.desktop.phrases import distance_words
from mapapp.desktop.reading import read
from mapapp.desktop.rivals import rivals_of
from mapapp.desktop.selection import Selection
from mapapp.model import Candidate
from tests.desktop.article import BEIRA, DONDO, SPRINGFIELDS, analysis
from tests.desktop.wording import labels

OTHER = replace(BEIRA, id="geonames:1", name="Beira", lat=-30.0, lon=20.0, country_name="Elsewhere")


class Listening:
    """Stands for the map: keeps what it is told to show."""

    def __init__(self) -> None:
        self.places: list[dict[str, Any]] | None = None
        self.chosen: str | None = None

    def show_candidates(self, places: Any, chosen: str | None = None) -> None:
        self.places, self.chosen = places, chosen

    def __getattr__(self, name: str) -> Any:
        return lambda *_, **__: None


@pytest.fixture
def rivalling(opened: Any, article: Any, qtbot: Any) -> Any:
    """A window in which Beira could have been two places."""
    from mapapp.desktop.loader import Request

    made = analysis(article)
    others = tuple(Candidate(place, 0.5, ()) for place in (OTHER, DONDO))
    mentions = tuple(
        replace(m, candidates=(*m.candidates, *others)) if m.place == BEIRA else m
        for m in made.mentions
    )
    window = opened(lambda *_: read(replace(made, mentions=mentions)))
    with qtbot.waitSignal(window.loader.analysed, timeout=5000):
        window.loader.open(Request(lambda: article))
    window.workspace.map = Listening()
    yield window
    window.workspace.map = None


def link(window: Any) -> Any:
    from mapapp.desktop.links import Link

    found = [one for one in window.findChildren(Link) if "candidate" in one.words]
    shown = [one for one in found if one.isVisible()]
    return shown[0] if shown else None


def test_the_others_and_their_distance(rivalling: Any) -> None:
    mention = rivalling.reading.analysis.mentions[0]
    far, near = rivals_of(mention)
    assert (far.place, near.place) == (OTHER, DONDO)
    assert near.km == pytest.approx(27.7, abs=1)
    assert all(rival.km is None for rival in rivals_of(rivalling.reading.analysis.mentions[6]))


@pytest.mark.parametrize("selection", [Selection("e1", BEIRA.id), Selection(place=BEIRA.id)])
def test_a_click_shows_them_and_another_takes_them_away(
    rivalling: Any, qtbot: Any, selection: Selection
) -> None:
    rivalling.selection.select(selection)
    shown = link(rivalling)
    assert shown.words == "Show 2 other candidates on the map"
    assert "km away" not in labels(rivalling.workspace.side)
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton)
    told = rivalling.workspace.map
    assert [place["id"] for place in told.places] == [OTHER.id, DONDO.id]
    assert told.places[1]["distance"] == "28 km"
    assert told.chosen == BEIRA.id
    assert "Dondo, Sofala, Mozambique · Place · 28 km away" in labels(rivalling.workspace.side)
    assert shown.words == "Take the other candidates off the map"
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert told.places is None
    assert "km away" not in labels(rivalling.workspace.side)


def test_another_selection_takes_them_away(rivalling: Any, qtbot: Any) -> None:
    rivalling.selection.select(Selection("e1", BEIRA.id))
    qtbot.mouseClick(link(rivalling), Qt.MouseButton.LeftButton)
    rivalling.selection.select(Selection("e3", DONDO.id))
    assert rivalling.workspace.map.places is None
    assert rivalling.rivals.shown is None
    assert link(rivalling) is None


def test_candidates_of_an_open_name_can_be_shown_too(rivalling: Any) -> None:
    rivalling.rivals.show(rivalling.reading.analysis.mentions[6])
    told = rivalling.workspace.map
    assert [place["id"] for place in told.places] == [place.id for place in SPRINGFIELDS]
    assert told.chosen is None
    assert {place["distance"] for place in told.places} == {""}


def test_distances_are_in_the_chosen_units(rivalling: Any, qtbot: Any) -> None:
    rivalling.settings.choose("units", "miles")
    rivalling.selection.select(Selection("e1", BEIRA.id))
    qtbot.mouseClick(link(rivalling), Qt.MouseButton.LeftButton)
    assert rivalling.workspace.map.places[1]["distance"] == "17 miles"


@pytest.mark.parametrize(
    ("km", "units", "words"),
    [
        (0.42, "km", "0.4 km"),
        (34.4, "km", "34 km"),
        (1238, "km", "1,240 km"),
        (1238, "miles", "770 miles"),
    ],
)
def test_distances_in_words(km: float, units: str, words: str) -> None:
    assert distance_words(km, units) == words
