"""What a sentence tells by the way: who says so, and what is said of a person between commas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from mapapp.events.attribution import Attribution
from mapapp.events.clauses import Clause
from mapapp.events.reports import Report
from mapapp.model import Mention, TimeExpression

Stretch = tuple[int, int]
"""Characters of the article, the end not included."""
_Spanned = TypeVar("_Spanned", Mention, TimeExpression)
_OPENERS = ("who", "which", "whose", "whom", "where")


def asides_of(report: Report, attribution: Attribution | None) -> list[Stretch]:
    """Return the stretches of the sentence whose places and days are not those of the event."""
    spoken = spoken_part(report, attribution)
    return ([spoken] if spoken else []) + _insertions(report)


def spoken_part(report: Report, attribution: Attribution | None) -> Stretch | None:
    """Return the stretch that says who says so, where and when; None where the event is in it."""
    if attribution is None:
        return None
    offset = report.parsed.sentence.start
    start, end = attribution.start + offset, attribution.end + offset
    trigger = report.parsed.tokens[report.trigger.first].start
    return None if start <= trigger < end else (start, end)


def _insertions(report: Report) -> list[Stretch]:
    """Find "who was born in Damongo" before the verb that the sentence is about."""
    tokens, position = report.parsed.tokens, report.trigger.first
    group = report.clause.verb.group if report.clause else position
    found = []
    for start in range(1, group):
        if tokens[start].lower in _OPENERS and tokens[start - 1].lower == ",":
            commas = [p for p in range(start, group) if tokens[p].lower == ","]
            if commas:
                found.append((tokens[start].start, tokens[commas[-1]].end))
    found += [_stretch(report, clause) for clause in _relatives(report, position)]
    return found


def _relatives(report: Report, position: int) -> list[Clause]:
    return [
        c
        for c in report.parsed.clauses
        if c.relative and c.verb.finite and c.rest[1] <= position and c.verb.position < position
    ]


def _stretch(report: Report, clause: Clause) -> Stretch:
    tokens = report.parsed.tokens
    return tokens[clause.verb.group].start, tokens[clause.rest[1] - 1].end


def outside(spans: Sequence[_Spanned], asides: Sequence[Stretch]) -> list[_Spanned]:
    """Return the mentions or times that are in none of the asides."""
    return [s for s in spans if not any(start <= s.start < end for start, end in asides)]
