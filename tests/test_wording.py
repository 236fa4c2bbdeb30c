from __future__ import annotations

from datetime import date

import pytest

from mapapp.model import Bound, Interval, Kind, Place, Precision
from mapapp.wording import caption, kind_word, long_date, short_date, surroundings


def interval(
    start: str, end: str, precision: str = "day", bound: str = "exact", text: str = ""
) -> Interval:
    first, last = (date.fromisoformat(day) if day else None for day in (start, end))
    return Interval(first, last, Precision(precision), Bound(bound), text)


@pytest.mark.parametrize(
    ("when", "short", "long"),
    [
        (None, "", ""),
        (interval("2020-02-11", "2020-02-11"), "11 Feb 2020", "11 February 2020"),
        (interval("2020-02-10", "2020-02-12"), "10–12 Feb 2020", "10–12 February 2020"),
        (
            interval("2020-01-28", "2020-02-12"),
            "28 Jan – 12 Feb 2020",
            "28 January – 12 February 2020",
        ),
        (
            interval("2019-12-28", "2020-01-02"),
            "28 Dec 2019 – 2 Jan 2020",
            "28 December 2019 – 2 January 2020",
        ),
        (interval("2018-09-01", "2018-09-30", "month"), "Sep 2018", "September 2018"),
        (interval("2011-01-01", "2011-12-31", "year"), "2011", "2011"),
        (interval("2011-01-01", "2015-12-31", "year"), "2011–2015", "2011–2015"),
        (interval("2011-01-01", "2020-02-12", "year", "since"), "since 2011", "since 2011"),
        (interval("2018-09-01", "", "month", "exact"), "since Sep 2018", "since September 2018"),
        (interval("", "2020-02-12", "day", "until"), "until 12 Feb 2020", "until 12 February 2020"),
        (interval("2020-02-01", "2020-02-29", "month", "about"), "about Feb 2020", None),
        (interval("", "", text="recently"), "recently", "recently"),
    ],
)
def test_dates_are_written_as_people_write_them(
    when: Interval | None, short: str, long: str | None
) -> None:
    assert short_date(when) == short
    assert long is None or long_date(when) == long


def place(name: str, kind: Kind, population: int = 0, admin1: str = "", country: str = "") -> Place:
    return Place("x", name, kind, 0, 0, admin1=admin1, country_name=country, population=population)


def test_settlements_are_named_by_their_size() -> None:
    sizes = {900_000: "City", 8_000: "Town", 700: "Village", 0: "Place"}
    assert {size: kind_word(place("x", Kind.CITY, size)) for size in sizes} == sizes


def test_every_kind_has_a_word() -> None:
    assert all(kind_word(place("x", kind)) for kind in Kind)


def test_captions_do_not_repeat_the_name() -> None:
    idlib = place("Idlib", Kind.CITY, 128_840, "Idlib Governorate", "Syria")
    assert caption(idlib) == "City · Idlib Governorate, Syria"
    assert caption(place("Syria", Kind.COUNTRY, country="Syria")) == "Country"
    assert surroundings(place("Luxembourg", Kind.CITY, 1, "Luxembourg", "Luxembourg")) == ""
