"""Says dates and places as people write them, the same in the window and on the map."""

from __future__ import annotations

from datetime import date

from mapapp.model import Bound, Interval, Kind, Place, Precision

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
_BOUNDS = {Bound.SINCE: "since ", Bound.UNTIL: "until ", Bound.ABOUT: "about ", Bound.EXACT: ""}


def short_date(interval: Interval | None) -> str:
    """Return an interval in few letters: `11 Feb 2020`, `Sep 2018`, `since 2011`; "" for None."""
    return _say(interval, short=True)


def long_date(interval: Interval | None) -> str:
    """Return an interval in full: `11 February 2020`, `10–12 February 2020`; "" for None."""
    return _say(interval, short=False)


def kind_word(place: Place) -> str:
    """Return what sort of place it is in one word: `City`, `Village`, `Country`, `Sea`."""
    if place.kind is not Kind.CITY:
        return _KINDS[place.kind]
    return next((word for least, word in _SETTLEMENTS if place.population >= least), "Place")


def surroundings(place: Place) -> str:
    """Return what a place lies in, without repeating its own name: `Idlib Governorate, Syria`."""
    around = (place.admin1, place.country_name)
    return ", ".join(name for name in around if name and name != place.name)


def caption(place: Place) -> str:
    """Return the line that says which place is meant: `City · Idlib Governorate, Syria`."""
    return " · ".join(part for part in (kind_word(place), surroundings(place)) if part)


def _say(interval: Interval | None, *, short: bool) -> str:
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
    return _BOUNDS[bound] + _range(start, end, interval.precision, short)


def _range(start: date, end: date, precision: Precision, short: bool) -> str:
    first, last = _point(start, precision, short), _point(end, precision, short)
    if first == last:
        return last
    if precision is Precision.YEAR:
        return f"{first}–{last}"
    if start.year == end.year and precision is Precision.DAY and start.month == end.month:
        return f"{start.day}–{last}"
    if start.year == end.year:
        first = first.removesuffix(f" {start.year}")
    return f"{first} – {last}"


def _point(day: date, precision: Precision, short: bool) -> str:
    if precision is Precision.YEAR:
        return str(day.year)
    month = _MONTHS[day.month - 1][: 3 if short else None]
    if precision is Precision.MONTH:
        return f"{month} {day.year}"
    return f"{day.day} {month} {day.year}"
