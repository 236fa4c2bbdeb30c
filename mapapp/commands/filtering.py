"""The options of a command that say what of an analysis is wanted."""

from __future__ import annotations

import argparse
from datetime import date

from mapapp.errors import UsageError
from mapapp.filtering import Filter, folded
from mapapp.model import Analysis, EventType, Role, Status


def add_filter(parser: argparse.ArgumentParser) -> None:
    """Add the options of a filter; each can be given several times but for the last four."""
    facts = parser.add_argument_group("what of it (all, where nothing is said)")
    types = [one.value for one in EventType]
    facts.add_argument("--type", action="append", choices=types, metavar="TYPE", help="ASSAULT, …")
    facts.add_argument("--status", action="append", choices=[one.value for one in Status])
    facts.add_argument("--role", action="append", choices=[one.value for one in Role])
    facts.add_argument("--place", action="append", metavar="PLACE", help="a name, or an id")
    facts.add_argument("--since", metavar="DATE", help="like 2020-02-12")
    facts.add_argument("--until", metavar="DATE")
    facts.add_argument("--words", default="", help="that must all occur")
    facts.add_argument("--least", type=_share, default=0.0, metavar="CONFIDENCE", help="0 to 1")


def filter_of(options: argparse.Namespace, analysis: Analysis) -> Filter:
    """Return the filter that the options ask for; places are sought in `analysis`.

    Raises `UsageError` for a date that is none and for a place that the article does not name.
    """
    return Filter(
        types=frozenset(map(EventType, options.type or ())),
        statuses=frozenset(map(Status, options.status or ())),
        roles=frozenset(map(Role, options.role or ())),
        places=frozenset(one for name in options.place or () for one in _ids(name, analysis)),
        span=_span(options.since, options.until),
        words=options.words,
        least=options.least,
    )


def _ids(name: str, analysis: Analysis) -> list[str]:
    wanted = folded(name)
    found = [one.id for one in analysis.places if one.id == name or folded(one.name) == wanted]
    if not found:
        raise UsageError(f"The article names no place “{name}”: write it as the map does.")
    return found


def _span(since: str | None, until: str | None) -> tuple[date, date] | None:
    if since is None and until is None:
        return None
    from mapapp.sources import as_date

    first = as_date(since) if since else date.min
    last = as_date(until) if until else date.max
    if first > last:
        raise UsageError(f"--since {since} is after --until {until}.")
    return first, last


def _share(value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError(f"“{value}” is not a number from 0 to 1.")
    return number
