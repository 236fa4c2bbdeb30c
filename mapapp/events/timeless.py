"""The article's words without their dates, which stand beside a headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mapapp.events import english
from mapapp.events.clauses import Span
from mapapp.events.reports import Report
from mapapp.events.tokens import Token
from mapapp.events.vocabulary import vocabulary
from mapapp.model import TimeExpression

_TIME_LEADS = vocabulary("on in at early late earlier later by of just before around about shortly")


def timeless(report: Report, span: Span, times: Sequence[TimeExpression]) -> str:
    """Return the words of a stretch without its dates and the prepositions before them."""
    tokens, (start, end) = report.parsed.tokens, span
    text, offset = report.parsed.sentence.text, report.parsed.sentence.start
    if start >= end:
        return ""
    first, last = tokens[start].start, tokens[end - 1].end
    pieces = []
    for time in times:
        if time.type not in ("DATE", "TIME") or not first < time.start < last:
            continue
        cut = _lead_of(tokens, time, text[time.end - offset : max(last, time.end) - offset])
        if cut is None or cut < first:
            continue
        if report.trigger.last < end:
            cut = max(cut, min(time.start, tokens[report.trigger.last].end))
        pieces.append(text[first - offset : cut - offset])
        first = min(time.end, last)
    pieces.append(text[first - offset : last - offset])
    return "".join(pieces)


_AFTER_TIME = re.compile(
    r"\s*(?:$|[,.;:)]|(?:to|and|in|at|on|after|for|with|by|over|near|as|from|against)\b)"
)


def _lead_of(tokens: list[Token], time: TimeExpression, after: str) -> int | None:
    """Return where "late on " before a time begins; None where the time must stay."""
    removable = _AFTER_TIME.match(after) is not None
    before = [t for t in tokens if t.end <= time.start]
    lower = before[-1].lower if before else ""
    if not removable or lower in english.DETERMINERS | {
        "since",
        "until",
        "from",
        "between",
        "after",
    }:
        return None
    start = time.start
    while before and before[-1].lower in _TIME_LEADS:
        start = before.pop().start
    return start
