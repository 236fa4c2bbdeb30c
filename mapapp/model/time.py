"""When: stretches of days and the words that name them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How finely an interval's ends are known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Bound(StrEnum):
    """How an interval's ends are meant."""

    EXACT = "exact"
    SINCE = "since"
    UNTIL = "until"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of days, both ends included; an open end is None."""

    start: date | None
    end: date | None
    precision: Precision = Precision.DAY
    bound: Bound = Bound.EXACT
    text: str = ""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A span that names a time: TIMEX3 `type` and `value`, and the interval it resolves to."""

    start: int
    end: int
    text: str
    type: str
    value: str
    interval: Interval | None = None
