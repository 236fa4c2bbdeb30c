"""Which of a sentence's times is an event's own."""

from __future__ import annotations

from collections.abc import Sequence

from mapapp.events.clauses import Clause
from mapapp.events.reports import Report
from mapapp.model import Bound, Interval, TimeExpression

Stretch = tuple[int, int]


def when_of(
    report: Report,
    times: Sequence[TimeExpression],
    extent: Stretch,
    spoken: Sequence[TimeExpression],
) -> Interval | None:
    """Return when `report` was: the time in its clause, else one that reaches it.

    `extent` is the clause's characters; `spoken` the times of saying so: news of what was done,
    told on Monday without another day, is of Monday.
    """
    tokens = report.parsed.tokens
    first, last = extent
    trigger = tokens[report.trigger.first].start
    dated = [t for t in times if t.interval is not None and t.type != "SET"]
    inside = [t for t in dated if first <= t.start < last]
    if report.clause is not None:
        verb = tokens[report.clause.verb.group].start
        inside = [t for t in inside if t.start > verb] or inside
    candidates = inside or [t for t in dated if _reaches(report, t)]
    best = min(candidates, key=lambda t: abs(t.start - trigger), default=None)
    if best is not None:
        return best.interval
    said = [t.interval for t in spoken if t.interval and t.interval.bound is Bound.EXACT]
    return said[0] if said else None


def _reaches(report: Report, time: TimeExpression) -> bool:
    """Say whether a time outside the clause may be the clause's: no other's lies between."""
    parsed = report.parsed
    trigger = parsed.tokens[report.trigger.first].start
    low, high = sorted((trigger, time.start))
    between = {t.lower for t in parsed.tokens if low < t.start < high}
    if time.start < trigger and (between & _DASHES):
        return False
    if time.start < parsed.tokens[_first_verb(report)].start:
        return True
    if between & {";", "but", "while"}:
        return False
    return not any(_is_in(report, clause, time) for clause in parsed.clauses)


_DASHES = {"—", "–", "-", "--"}
"""What ends a dateline: its day is that of writing."""


def _first_verb(report: Report) -> int:
    finite = [c.verb.position for c in report.parsed.clauses if c.verb.finite]
    return min(finite, default=report.trigger.first)


def _is_in(report: Report, clause: Clause, time: TimeExpression) -> bool:
    """Say whether a time lies in another's clause, joined to the report's own by "and"."""
    tokens, own = report.parsed.tokens, report.clause
    if clause is own or not clause.verb.finite or clause.subject is None or clause.relative:
        return False
    if own is not None and clause.subject == own.subject:
        return False
    first = clause.subject[0]
    before = tokens[first - 1].lower if first else ""
    joined = before in ("and", ",", ";", "–", "—") or tokens[first].lower == "and"
    last = tokens[max(clause.rest[1] - 1, clause.verb.position)].end
    return joined and first > report.trigger.first and tokens[first].start <= time.start < last
