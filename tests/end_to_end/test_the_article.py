"""The article that the project grew from: what an analyst writes down of it.

It is not ours to keep here: MAPAPP_ARTICLE names a file with it, else only our own telling of the
same facts, `envoy-in-ankara`, is read (by the tests of the example analyses).
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from mapapp.model import Analysis, Article, Bound, Event, EventType, Status
from mapapp.pipeline import default_engine

_PATH = os.environ.get("MAPAPP_ARTICLE", "")
pytestmark = pytest.mark.skipif(not _PATH, reason="MAPAPP_ARTICLE names no file")


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    text = Path(_PATH).read_text(encoding="utf-8")
    return default_engine().analyse(Article(text, published=date(2020, 2, 12)))


def the(analysis: Analysis, kind: EventType, *words: str) -> Event:
    """Return the one event of a type whose headline has all `words`."""
    (event,) = (
        e for e in analysis.events if e.type is kind and all(w in e.headline for w in words)
    )
    return event


def places(event: Event) -> set[str]:
    return {where.place.name for where in event.where}


def test_the_two_tellings_of_the_meeting_are_one(analysis: Analysis) -> None:
    meeting = the(analysis, EventType.CONSULT, "Jeffrey", "Kalın")
    assert len(meeting.spans) == 2
    assert places(meeting) == {"Ankara"}


def test_the_attack_is_attributed_to_the_secretary_too(analysis: Analysis) -> None:
    attack = the(analysis, EventType.ASSAULT, "Turkish soldiers")
    assert "Pompeo" in (attack.attribution or "")
    assert attack.when is not None
    assert attack.when.start == date(2020, 2, 11)
    assert places(attack) == {"Idlib"}


def test_what_the_embassy_says_will_be_is_planned(analysis: Analysis) -> None:
    assert the(analysis, EventType.CONSULT, "senior Turkish officials").status is Status.PLANNED


def test_a_call_for_a_ceasefire_is_a_demand(analysis: Analysis) -> None:
    demand = the(analysis, EventType.DEMAND, "ceasefire")
    assert demand.status is Status.CALLED_FOR


def test_the_zone_was_agreed_in_its_month(analysis: Analysis) -> None:
    zone = the(analysis, EventType.AGREE, "de-escalation zone")
    assert [a.country for a in zone.source] == ["TR", "RU"]
    assert zone.when is not None
    assert (zone.when.start, zone.when.end) == (date(2018, 9, 1), date(2018, 9, 30))


def test_the_dead_since_then_are_counted(analysis: Analysis) -> None:
    dead = the(analysis, EventType.ASSAULT, "civilians").dead
    assert dead is not None
    assert (dead.min, dead.max) == (1800, None)


def test_what_was_destroyed_is_a_magnitude(analysis: Analysis) -> None:
    destroyed = the(analysis, EventType.ASSAULT, "anti-aircraft gun", "depot")
    assert (2, "tanks") in {(m.value, m.what) for m in destroyed.magnitudes}


def test_what_the_ministry_said_on_a_day_was_of_that_day(analysis: Analysis) -> None:
    neutralised = the(analysis, EventType.ASSAULT, "51")
    assert 51 in {m.value for m in neutralised.magnitudes}
    assert neutralised.headline.startswith("Turkish forces neutralized 51")
    assert "Turkish forces" in {actor.text for actor in neutralised.source}
    assert neutralised.when is not None
    assert (neutralised.when.start, neutralised.when.bound) == (date(2020, 2, 11), Bound.EXACT)
    assert places(neutralised) == {"Idlib"}
    assert "Defense Ministry" in (neutralised.attribution or "")


def test_the_deputy_minister_consults(analysis: Analysis) -> None:
    assert places(the(analysis, EventType.CONSULT, "Önal")) == {"Ankara"}
