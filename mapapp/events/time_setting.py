"""What a time expression is read against, and how its pieces are read."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from mapapp.events.calendar import Moment
from mapapp.events.time_words import PARTS


class Setting(NamedTuple):
    """What a time expression is read against.

    `reference` is the day of writing, `last` the time last named, `future` and `over` whether the
    words around look ahead or back, `before` and `after` the text on either side.
    """

    reference: date | None
    last: Moment | None
    future: bool
    over: bool
    before: str
    after: str


Resolver = Callable[[re.Match[str], Setting], Moment | None]


def group(match: re.Match[str], name: str) -> str:
    """Return a named piece of the match in small letters, "" where it is absent."""
    found: str | None = match.groupdict().get(name)
    return " ".join((found or "").casefold().split())


def singular(unit: str) -> str:
    """Return a unit of time without its plural ending."""
    return "century" if unit.startswith("centur") else unit.removesuffix("s")


def suffix(match: re.Match[str]) -> str:
    """Return the TIMEX3 ending of a part of the day: "TMO" of "morning"."""
    return PARTS.get(group(match, "part"), "")


def nearest(choices: list[date], setting: Setting) -> date | None:
    """Return the choice nearest to the reference; looking ahead costs more unless it is meant."""
    reference = setting.reference
    if reference is None or not choices:
        return None
    ahead = 0.4 if setting.future else 12.0 if setting.over else 3.0

    def cost(choice: date) -> float:
        days = (choice - reference).days
        return days * ahead if days > 0 else -days

    return min(choices, key=cost)


def years_around(reference: date) -> list[int]:
    """Return the year before, of and after a day, as far as the calendar goes."""
    years = (reference.year - 1, reference.year, reference.year + 1)
    return [year for year in years if date.min.year <= year <= date.max.year]


STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1}
STEPS |= {"next": 1, "coming": 1, "following": 1, "upcoming": 1}
"""Words that step back or forward, in units."""
