"""Calendar arithmetic: a TIMEX3 value with the first and last day that it covers."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from mapapp.model import Precision


class Moment(NamedTuple):
    """A resolved time: its TIMEX3 type and value, and its days where they are known."""

    type: str
    value: str
    first: date | None = None
    last: date | None = None
    precision: Precision = Precision.DAY


def day(when: date, suffix: str = "") -> Moment:
    """Return one day; `suffix` is a part of it, such as "TMO" or "T09:30"."""
    return Moment("TIME" if suffix else "DATE", when.isoformat() + suffix, when, when)


def calendar_day(year: int, month: int, number: int, suffix: str = "") -> Moment | None:
    """Return a day, or None where the calendar has no such day."""
    try:
        return day(date(year, month, number), suffix)
    except ValueError:
        return None


def month(year: int, number: int) -> Moment | None:
    """Return a calendar month."""
    if not (1 <= year <= 9999 and 1 <= number <= 12):
        return None
    last = date(year, number, monthrange(year, number)[1])
    value = f"{year:04d}-{number:02d}"
    return Moment("DATE", value, date(year, number, 1), last, Precision.MONTH)


def year(number: int) -> Moment | None:
    """Return a calendar year."""
    if not 1 <= number <= 9999:
        return None
    value = f"{number:04d}"
    return Moment("DATE", value, date(number, 1, 1), date(number, 12, 31), Precision.YEAR)


def years(first: int, last: int, value: str) -> Moment | None:
    """Return a stretch of whole years, such as a decade."""
    if not 1 <= first <= last <= 9999:
        return None
    return Moment("DATE", value, date(first, 1, 1), date(last, 12, 31), Precision.YEAR)


def months(year_number: int, first: int, last: int, value: str) -> Moment | None:
    """Return a stretch of whole months; a `last` beyond 12 runs into the next year."""
    end = month(year_number + (last - 1) // 12, (last - 1) % 12 + 1)
    start = month(year_number, first)
    if start is None or end is None:
        return None
    return Moment("DATE", value, start.first, end.last, Precision.MONTH)


def week(inside: date, suffix: str = "") -> Moment:
    """Return the ISO week around a day, or its weekend ("-WE")."""
    monday = inside - timedelta(days=inside.weekday())
    number = inside.isocalendar()
    first = monday + timedelta(days=5) if suffix else monday
    value = f"{number.year}-W{number.week:02d}{suffix}"
    return Moment("DATE", value, first, monday + timedelta(days=6))


def shift(when: date, unit: str, count: int) -> date | None:
    """Return `when` moved by `count` units (day, week, month, year ...); None off the calendar."""
    try:
        if unit in _DAYS:
            return when + timedelta(days=_DAYS[unit] * count)
        total = when.year * 12 + when.month - 1 + _MONTHS[unit] * count
        length = monthrange(total // 12, total % 12 + 1)[1]
        return date(total // 12, total % 12 + 1, min(when.day, length))
    except (OverflowError, ValueError, IndexError):
        return None


def unit_around(when: date, unit: str) -> Moment | None:
    """Return the whole day, week, month ... that holds `when`."""
    if unit == "day":
        return day(when)
    if unit == "week":
        return week(when)
    if unit == "weekend":
        return week(when, "-WE")
    if unit == "month":
        return month(when.year, when.month)
    if unit == "quarter":
        return quarter(when.year, (when.month - 1) // 3 + 1)
    if unit == "year":
        return year(when.year)
    if unit == "decade":
        return years(when.year // 10 * 10, when.year // 10 * 10 + 9, f"{when.year // 10:03d}")
    if unit == "century":
        return years(
            max(1, when.year // 100 * 100), when.year // 100 * 100 + 99, f"{when.year // 100:02d}"
        )
    return None


def quarter(year_number: int, number: int) -> Moment | None:
    """Return a quarter of a year, 1 to 4."""
    value = f"{year_number:04d}-Q{number}"
    return months(year_number, number * 3 - 2, number * 3, value)


def easter(year_number: int) -> date:
    """Return Easter Sunday, by the Meeus/Jones/Butcher form of the Gregorian computus."""
    a, (b, c) = year_number % 19, divmod(year_number, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    number, rest = divmod(h + ell - 7 * m + 114, 31)
    return date(year_number, number, rest + 1)


_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
