"""What the article as a whole says of its main event's place and day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from mapapp.events import FoundEvents
from mapapp.model import Bound, Event, Status

Read = Callable[[str, date], FoundEvents]

TRAM = """Tram overturns in London

A tram overturned in Croydon on Wednesday and seven people were killed. Trams in Croydon stood \
still all day.

The driver was arrested on Wednesday. Flowers were laid near the tracks.
"""


def main_of(found: FoundEvents) -> Event:
    return next(event for event in found.events if event.id == found.main_event)


def test_a_suburb_is_named_before_its_city(read: Read) -> None:
    names = [w.place.name for w in main_of(read(TRAM, date(2016, 11, 10))).where]
    assert names[0] == "Croydon"
    assert len(names) <= 3


def test_what_has_no_day_was_at_about_the_day_of_writing_or_the_day_before(read: Read) -> None:
    when = main_of(
        read("Ferry sinks off Beira\n\nDivers searched the harbour.\n", date(2024, 5, 15))
    ).when
    assert when is not None
    assert (when.start, when.end) == (date(2024, 5, 14), date(2024, 5, 15))
    assert when.bound is Bound.ABOUT


def test_a_place_named_once_is_not_what_the_article_is_about(read: Read) -> None:
    text = "Thieves robbed two banks. An hour later they were gone. A tourist from Lima saw them.\n"
    assert main_of(read(text, date(2024, 5, 15))).where == ()


def test_those_still_at_it_have_not_finished(read: Read) -> None:
    text = "Firemen have spent days trying to rescue a boy in Cusco.\n"
    assert main_of(read(text, date(2024, 5, 15))).status is Status.ONGOING


def test_a_main_event_is_given_what_holds_its_place(read: Read) -> None:
    text = (
        "Bridge collapses in Zimbabwe\n\nA bridge collapsed in Harare on Monday. Zimbabwe has "
        "closed its old bridges. Engineers flew to Harare.\n"
    )
    names = [w.place.name for w in main_of(read(text, date(2024, 5, 15))).where]
    assert names == ["Harare", "Zimbabwe"]


def test_a_place_told_by_the_way_gives_way_to_what_the_article_is_about(read: Read) -> None:
    text = (
        "Farmers of Cusco march against water prices\n\nFarmers marched through Cusco. The "
        "streets of Cusco were closed.\n\nThe mayor is at home. Shops stayed shut.\n\nThe farmers "
        "are many. They came on foot.\n\nA singer from Quito performed in Lima.\n"
    )
    names = [w.place.name for w in main_of(read(text, date(2024, 5, 15))).where]
    assert names[0] == "Cusco"
    assert "Lima" not in names


def test_what_is_planned_is_where_the_article_is(read: Read) -> None:
    text = (
        "Teachers to strike\n\nTeachers will go on strike. The schools of Cusco are poor. In Cusco "
        "a teacher earns little.\n"
    )
    names = [w.place.name for w in main_of(read(text, date(2024, 5, 15))).where]
    assert names[:1] == ["Cusco"]
