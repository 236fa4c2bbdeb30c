"""Says dates and places as people write them, the same in the window and on the map.

Every function takes `say`, which turns English words into those of the reader's language; without
it they stay English. `mapapp.translation.speech` gives one.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from mapapp.model import Bound, Interval, Kind, Place, Precision

Say = Callable[[str], str]
"""Turns English words into another language's."""

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_KINDS = {
    Kind.COUNTRY: "Country",
    Kind.ADMIN1: "Region",
    Kind.ADMIN2: "District",
    Kind.REGION: "Region",
    Kind.WATER: "Sea",
    Kind.RIVER: "River",
    Kind.LAKE: "Lake",
    Kind.MOUNTAIN: "Mountains",
    Kind.DESERT: "Desert",
    Kind.ISLAND: "Island",
    Kind.FACILITY: "Facility",
    Kind.DERIVED: "Area",
}
_SETTLEMENTS = ((50_000, "City"), (2_000, "Town"), (1, "Village"))
_BOUNDS = {
    Bound.SINCE: "since {time}",
    Bound.UNTIL: "until {time}",
    Bound.ABOUT: "about {time}",
    Bound.EXACT: "{time}",
}
_UNKNOWN_SIZE = "Place"
SHORT_MONTHS = tuple(month[:3] if month != "May" else "May." for month in _MONTHS)
WORDS = (
    *_MONTHS,
    *SHORT_MONTHS,
    *dict.fromkeys(_KINDS.values()),
    *(word for _, word in _SETTLEMENTS),
    _UNKNOWN_SIZE,
    *_BOUNDS.values(),
)
"""All that `say` is asked for."""


def short_date(interval: Interval | None, say: Say = str) -> str:
    """Return an interval in few letters: `11 Feb 2020`, `Sep 2018`, `since 2011`; "" for None."""
    return _dated(interval, _short_month, say)


def long_date(interval: Interval | None, say: Say = str) -> str:
    """Return an interval in full: `11 February 2020`, `10–12 February 2020`; "" for None."""
    return _dated(interval, _long_month, say)


def kind_word(place: Place, say: Say = str) -> str:
    """Return what sort of place it is in one word: `City`, `Village`, `Country`, `Sea`."""
    if place.kind is not Kind.CITY:
        return say(_KINDS[place.kind])
    sizes = (word for least, word in _SETTLEMENTS if place.population >= least)
    return say(next(sizes, _UNKNOWN_SIZE))


def surroundings(place: Place) -> str:
    """Return what a place lies in, without repeating its own name: `Idlib Governorate, Syria`."""
    around = (place.admin1, place.country_name)
    return ", ".join(name for name in around if name and name != place.name)


def caption(place: Place, say: Say = str) -> str:
    """Return the line that says which place is meant: `City · Idlib Governorate, Syria`."""
    return " · ".join(part for part in (kind_word(place, say), surroundings(place)) if part)


def _short_month(number: int, say: Say) -> str:
    # "May" is its own short form: the dot keeps the two apart for translators.
    return say(SHORT_MONTHS[number - 1]).removesuffix(".")


def _long_month(number: int, say: Say) -> str:
    return say(_MONTHS[number - 1])


Month = Callable[[int, Say], str]


def _dated(interval: Interval | None, month: Month, say: Say) -> str:
    if interval is None:
        return ""
    bound, start, end = interval.bound, interval.start, interval.end
    if bound is Bound.SINCE and start:
        end = start
    elif bound is Bound.UNTIL and end:
        start = end
    elif bound is Bound.EXACT and (start is None) != (end is None):
        bound = Bound.SINCE if start else Bound.UNTIL
    start, end = start or end, end or start
    if start is None or end is None:
        return interval.text
    time = _range(start, end, interval.precision, lambda number: month(number, say))
    return say(_BOUNDS[bound]).format(time=time)


def _range(start: date, end: date, precision: Precision, month: Callable[[int], str]) -> str:
    first, last = _point(start, precision, month), _point(end, precision, month)
    if first == last:
        return last
    if precision is Precision.YEAR:
        return f"{first}–{last}"
    if start.year == end.year and precision is Precision.DAY and start.month == end.month:
        return f"{start.day}–{last}"
    if start.year == end.year:
        first = first.removesuffix(f" {start.year}")
    return f"{first} – {last}"


def _point(day: date, precision: Precision, month: Callable[[int], str]) -> str:
    if precision is Precision.YEAR:
        return str(day.year)
    if precision is Precision.MONTH:
        return f"{month(day.month)} {day.year}"
    return f"{day.day} {month(day.month)} {day.year}"
