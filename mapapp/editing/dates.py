"""Dates as the reader types them: days, months, years, stretches, with since, until or about."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from mapapp.model import Bound, Interval, Precision

_BETWEEN = re.compile(r"\s+(?:to|–|—|-)\s+|\s*[/–—]\s*")
_POINT = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_ORDER = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_OPEN = {Bound.SINCE: "since", Bound.UNTIL: "until", Bound.ABOUT: "about"}


class DateError(ValueError):
    """Words that were typed as a date are none."""


_Ends = tuple[date, date, Precision]


def read_when(text: str) -> Interval | None:
    """Return the interval that `text` tells: "2020-02-11", "2018-09", "since 2011", "2019 to 2020".

    None for an empty text. Raises `DateError` when it is no date.
    """
    words = " ".join(text.split())
    if not words:
        return None
    bound, rest = _bound(words)
    parts = _BETWEEN.split(rest)
    if len(parts) > 2 or (len(parts) == 2 and bound in (Bound.SINCE, Bound.UNTIL)):
        raise DateError(text)
    ends = [_point(part) for part in parts]
    start, end, precision = ends[0][0], ends[-1][1], max((e[2] for e in ends), key=_ORDER.index)
    if end < start:
        raise DateError(text)
    if bound is Bound.SINCE:
        return Interval(start, None, precision, bound)
    if bound is Bound.UNTIL:
        return Interval(None, end, precision, bound)
    return Interval(start, end, precision, bound)


def when_text(when: Interval | None) -> str:
    """Return an interval as it is typed; `read_when` reads it again."""
    if when is None or (when.start is None and when.end is None):
        return ""
    bound = when.bound
    if bound is Bound.EXACT and (when.start is None or when.end is None):
        bound = Bound.SINCE if when.start else Bound.UNTIL
    if bound is Bound.SINCE and when.start:
        words = _say(when.start, when.precision)
    elif bound is Bound.UNTIL and when.end:
        words = _say(when.end, when.precision)
    else:
        ends = [_say(day, when.precision) for day in (when.start, when.end) if day]
        words = " to ".join(dict.fromkeys(ends))
    return f"{_OPEN[bound]} {words}" if bound in _OPEN else words


def _bound(words: str) -> tuple[Bound, str]:
    first, _, rest = words.partition(" ")
    bound = next((b for b, word in _OPEN.items() if first.casefold() == word), None)
    return (bound, rest) if bound else (Bound.EXACT, words)


def _point(text: str) -> _Ends:
    match = _POINT.fullmatch(text)
    if not match:
        raise DateError(text)
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        return _ends(year, month, day)
    except ValueError as error:
        raise DateError(text) from error


def _ends(year: int, month: int, day: int) -> _Ends:
    if day:
        one = date(year, month, day)
        return one, one, Precision.DAY
    if month:
        last = monthrange(year, month)[1]
        return date(year, month, 1), date(year, month, last), Precision.MONTH
    return date(year, 1, 1), date(year, 12, 31), Precision.YEAR


def _say(day: date, precision: Precision) -> str:
    return day.isoformat()[: {Precision.YEAR: 4, Precision.MONTH: 7}.get(precision, 10)]
