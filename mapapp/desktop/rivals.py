"""The places that lost: shown on the map with their distance when the reader asks, and gone again.

A name can mean several places. The detail of an event or a place tells why this one is meant; here
the others come onto the map for comparison, until the link is pressed again or something else is
selected.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qtpy.QtWidgets import QLabel

from mapapp.desktop.detail import Detail
from mapapp.desktop.links import Link
from mapapp.desktop.phrases import caption, distance_words, full_name, tr
from mapapp.desktop.reading import Reading
from mapapp.desktop.selection import Selection
from mapapp.model import Mention, Place

if TYPE_CHECKING:
    from mapapp.desktop.main_window import MainWindow

_MOST = 8
_SAME_KM = 0.5


@dataclass(frozen=True, slots=True)
class Rival:
    """A place that a name could have meant, and how far it is from the one it means."""

    place: Place
    km: float | None
    """None when no place was chosen for the name."""


def rivals_of(mention: Mention) -> tuple[Rival, ...]:
    """Return the other candidates of a mention, best first."""
    chosen = mention.place
    others = [c.place for c in mention.candidates if chosen is None or c.place.id != chosen.id]
    return tuple(Rival(place, _between(chosen, place)) for place in others[:_MOST])


def _between(chosen: Place | None, place: Place) -> float | None:
    if chosen is None:
        return None
    from mapapp.gazetteer.distance import distance_km  # not needed for the first screen

    return distance_km(chosen.lat, chosen.lon, place.lat, place.lon)


class Rivals:
    """Adds to each detail a link that shows the other candidates, and takes them away again."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.shown: Mention | None = None
        window.extending.details.append(self.add_to_detail)
        window.selection.changed.connect(lambda _: self.hide())
        window.loader.started.connect(lambda _: self.hide())

    def add_to_detail(self, reading: Reading, selection: Selection, detail: Detail) -> None:  # noqa: ARG002
        """Add the link to a detail that explains a place with rivals."""
        mention = detail.explained
        if mention is None or not rivals_of(mention):
            return
        link = detail.link("", lambda: self._toggle(mention, link, names))
        names = detail.words("", soft=True)
        self._tell(mention, link, names)

    def _toggle(self, mention: Mention, link: Link, names: QLabel) -> None:
        if self.shown == mention:
            self.hide()
        else:
            self.show(mention)
        self._tell(mention, link, names)

    def _tell(self, mention: Mention, link: Link, names: QLabel) -> None:
        rivals, on_map = rivals_of(mention), self.shown == mention
        words = tr("Show the other candidate on the map")
        if len(rivals) > 1:
            words = tr("Show {count} other candidates on the map").format(count=len(rivals))
        link.say(tr("Take the other candidates off the map") if on_map else words)
        names.setText("\n".join(self._line(rival) for rival in rivals))
        names.setVisible(on_map)

    def _line(self, rival: Rival) -> str:
        words = f"{full_name(rival.place)} · {caption(rival.place).split(' · ')[0]}"
        far = rival.km is not None and rival.km > _SAME_KM
        units = str(self._window.settings.value("units"))
        away = tr("{distance} away").format(distance=distance_words(rival.km or 0.0, units))
        return f"{words} · {away}" if far else words

    def show(self, mention: Mention) -> None:
        """Show the other candidates of a mention on the map."""
        self.shown = mention
        units = str(self._window.settings.value("units"))
        places = [_as_data(rival, units) for rival in rivals_of(mention)]
        chosen = mention.place.id if mention.place else None
        self._on_map(lambda view: view.show_candidates(places, chosen))

    def hide(self) -> None:
        """Take them off the map."""
        if self.shown is not None:
            self.shown = None
            self._on_map(lambda view: view.show_candidates(None))

    def _on_map(self, act: Callable[[Any], object]) -> None:
        if self._window.workspace.map:
            act(self._window.workspace.map)


def _as_data(rival: Rival, units: str) -> dict[str, Any]:
    place = rival.place
    return {
        "id": place.id,
        "name": place.name,
        "caption": caption(place),
        "lat": place.lat,
        "lon": place.lon,
        "km": rival.km,
        "distance": "" if rival.km is None else distance_words(rival.km, units),
    }
