"""Whom a verb is done to and by whom, told by the order of words alone."""

from __future__ import annotations

from mapapp.events import english
from mapapp.events.clauses import Clause, Span
from mapapp.events.people_nouns import people_nouns
from mapapp.events.reached import STRUCK, reached_span, sends_its_own
from mapapp.events.reports import Report
from mapapp.events.tokens import Token
from mapapp.events.vocabulary import vocabulary

_OBJECT_STOPS = (english.PREPOSITIONS - {"of"}) | english.SUBORDINATORS
_OBJECT_STOPS |= vocabulary(
    "to late early there here again yesterday today overnight tonight daily"
)
_MEETING = vocabulary("with against from to for")
ABOUT = (("more", "than"), ("up", "to"), ("at", "least"), ("as", "many"), ("a", "total", "of"))


def target_span(report: Report, clause: Clause) -> Span | None:
    """Return whom the deed of `clause` is done to: its object, else whom a preposition leads to."""
    tokens, done = report.parsed.tokens, object_span(report, clause.rest)
    people = done is not None and tokens[head_of(tokens, done)].lower in people_nouns()
    if done is not None and (_is_named(tokens, done) or (people and not sends_its_own(report))):
        return done
    reached = reached_span(report)
    if reached is not None or people:
        return reached or done
    return done if report.type in STRUCK else None


def _is_named(tokens: list[Token], span: Span) -> bool:
    return any(t.text[0].isupper() for t in tokens[span[0] : head_of(tokens, span) + 1])


def head_of(tokens: list[Token], span: Span) -> int:
    """Return the noun that a phrase is about: the last before its first preposition."""
    for position in range(span[0] + 1, span[1]):
        if tokens[position].lower in english.PREPOSITIONS:
            return position - 1
    return span[1] - 1


def object_span(report: Report, rest: Span) -> Span | None:
    """Return what follows a verb without a preposition, or with one that meetings take."""
    tokens = report.parsed.tokens
    start = max(rest[0], report.trigger.last + 1)
    if "to" in (tokens[min(start, len(tokens) - 1)].lower, tokens[start - 1].lower):
        return None
    for words in ABOUT:
        if tuple(t.lower for t in tokens[start : start + len(words)]) == words:
            start += len(words)
    while start < rest[1] and (
        tokens[start].lower in _MEETING or not tokens[start].is_word or tokens[start].lower == "up"
    ):
        start += 1
    end = start
    while (
        end < rest[1]
        and tokens[end].lower not in _OBJECT_STOPS | {","}
        and (tokens[end].is_word or tokens[end].lower in ("'s", "’s", "“", "”", '"'))
    ):
        if end > start and tokens[end].text[0].isdigit() and tokens[end - 1].text[0].isupper():
            break
        end += 1
    tree = report.parsed.tree
    verbal = tree is not None and any(n.tag[:3] == "VBD" for n in tree.nodes[start:end])
    return (start, end) if start < end and not verbal else None


def agent_span(report: Report, rest: Span) -> Span | None:
    """Return whom a passive was done by."""
    tokens = report.parsed.tokens
    for position in range(rest[0], rest[1]):
        if tokens[position].lower == "by":
            end = position + 1
            while end < rest[1] and tokens[end].lower not in _OBJECT_STOPS | {","}:
                end += 1
            following = tokens[position + 1].lower if position + 1 < end else ""
            return (position + 1, end) if following and not following.endswith("ing") else None
    return None
