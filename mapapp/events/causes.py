"""The clauses beside a report's own: what its harm came of, what its doer did before."""

from __future__ import annotations

from mapapp.events import english
from mapapp.events.clauses import Clause, Span
from mapapp.events.parsing import Parsed
from mapapp.events.reports import Report
from mapapp.events.standing import Standing
from mapapp.events.vocabulary import vocabulary
from mapapp.model import EventType

_CALAMITIES = (
    EventType.DISASTER,
    EventType.ACCIDENT,
    EventType.ASSAULT,
    EventType.CRIME,
    EventType.PROTEST,
)
_LINKS = vocabulary("after when as because")
_SUFFERED = vocabulary("die drown perish")


def cause_of(report: Report) -> Clause | None:
    """Return the calamity that a harm came of: "ten were killed after a dam burst in Beira"."""
    clause = report.clause
    if clause is None or report.type not in _CALAMITIES:
        return None
    suffered = report.trigger.lemma in _SUFFERED
    if clause.verb.standing is not Standing.PASSIVE and not suffered:
        return None
    later = [c for c in report.parsed.clauses if c.verb.position > clause.verb.position]
    return next((c for c in later if _is_calamity(report.parsed, c)), None)


def _is_calamity(parsed: Parsed, clause: Clause) -> bool:
    if clause.subject is None or not clause.verb.finite or clause.subject[0] == 0:
        return False
    tokens, first = parsed.tokens, clause.subject[0]
    start = first - 1 - (tokens[first - 1].lower in english.DETERMINERS)
    told = range(first, clause.verb.position + 1)
    return tokens[start].lower in _LINKS and any(
        t.type in _CALAMITIES and t.first in told for t in parsed.triggers
    )


def done_before(report: Report) -> tuple[tuple[int, int], ...]:
    """Return the characters of what the same doer did before: "searched a villa in Ronda and"."""
    own = report.clause
    if own is None or own.subject is None:
        return ()
    earlier = [
        c
        for c in report.parsed.clauses
        if c.verb.finite and c.subject == own.subject and c.verb.position < own.verb.position
    ]
    return tuple(characters(report.parsed, (c.verb.group, c.rest[1])) for c in earlier)


def characters(parsed: Parsed, span: Span) -> tuple[int, int]:
    """Return the characters of the article under a stretch of tokens."""
    return parsed.tokens[span[0]].start, parsed.tokens[span[1] - 1].end
