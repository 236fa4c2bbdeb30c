"""Who did it and to whom, as far as the words around a verb go."""

from __future__ import annotations

from collections.abc import Sequence

from mapapp.events import english
from mapapp.events.clauses import Span
from mapapp.events.parsing import words_of
from mapapp.events.reached import CALENDAR, PEOPLE, reached_span
from mapapp.events.reports import Report
from mapapp.events.standing import Standing
from mapapp.events.tokens import Token
from mapapp.events.vocabulary import vocabulary
from mapapp.model import Actor, EventType, Mention, TimeExpression

_LONGEST = 14
_SUFFERED = vocabulary("die drown perish")
"""Verbs whose subject undergoes what happens."""
_OBJECT_STOPS = (english.PREPOSITIONS - {"of"}) | english.SUBORDINATORS
_OBJECT_STOPS |= vocabulary(
    "to late early there here again yesterday today overnight tonight daily"
)
_MEETING = vocabulary("with against from to for")


def actors_of(
    report: Report, mentions: Sequence[Mention], times: Sequence[TimeExpression] = ()
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Return the source and the target of `report`."""
    clause = report.clause
    if clause is None:
        return (), ()
    subject = _timeless(report, clause.subject, times)
    target = _timeless(report, _object_span(report, clause.rest), times)
    if report.trigger.lemma in _SUFFERED:
        return (), _actors(report, subject, mentions)
    if clause.verb.standing in (Standing.PASSIVE, Standing.REDUCED):
        return _actors(report, _agent_span(report, clause.rest), mentions), _actors(
            report, subject, mentions
        )
    found = _actors(report, target, mentions)
    if not any(_is_named(actor) for actor in found):
        other = _timeless(report, reached_span(report), times)
        found = _actors(report, other, mentions) or found
    return _actors(report, subject, mentions), found


def _is_named(actor: Actor) -> bool:
    words = actor.text.split()
    return any(w[0].isupper() or w.casefold() in PEOPLE for w in words)


def _timeless(report: Report, span: Span | None, times: Sequence[TimeExpression]) -> Span | None:
    """Cut a stretch before a time in it: "Kharkiv overnight", "a strike on the port on Friday"."""
    if span is None:
        return None
    tokens = report.parsed.tokens
    for time in times:
        for position in range(span[0] + 1, span[1]):
            if tokens[position].start == time.start:
                end = position
                while end > span[0] + 1 and tokens[end - 1].lower in ("on", "in", "at", "late"):
                    end -= 1
                return span[0], end
    return span


def _actors(report: Report, span: Span | None, mentions: Sequence[Mention]) -> tuple[Actor, ...]:
    if span is None:
        return ()
    found = []
    for start, end in _members(report.parsed.tokens, _doers(report, span)):
        words = words_of(report.parsed, (start, end))
        if end - start <= _LONGEST and not _is_nobody(report, words, (start, end)):
            country = _country(report.parsed.tokens, (start, end), mentions)
            found.append(Actor(" ".join(words.split()), country))
    return tuple(found)


_NATURAL = (EventType.DISASTER, EventType.ACCIDENT, EventType.HEALTH)


def _doers(report: Report, span: Span) -> Span:
    """Return who is in a happening: "Syrian army" of "a Syrian army attack"."""
    tokens, head = report.parsed.tokens, _head(report.parsed.tokens, span)
    nouns = [t for t in report.parsed.triggers if t.kind == "noun" and t.last == head]
    nouns = [t for t in nouns if t.type not in _NATURAL]
    if not nouns:
        return span
    first = span[0] + (tokens[span[0]].lower in english.DETERMINERS)
    before = (first, min(t.first for t in nouns))
    named = before[0] < before[1] and tokens[before[0]].text[0].isupper()
    if named and tokens[before[1] - 1].lower not in ("'s", "’s"):
        return before
    if head + 2 < span[1] and tokens[head + 1].lower in ("of", "by"):
        return head + 2, span[1]
    return span


def _is_nobody(report: Report, words: str, span: Span) -> bool:
    """Say whether the words name no actor: a pronoun, or a happening ("a new ceasefire")."""
    tokens = report.parsed.tokens
    last, head = tokens[span[1] - 1].lower, _head(tokens, span)
    happening = any(t.kind == "noun" and t.last == head for t in report.parsed.triggers)
    doing = len(words.split()) > 1 and tokens[span[0]].lower.endswith("ing")
    return (
        happening
        or (doing and tokens[span[0]].text[0].islower())
        or last in ("one", "ones")
        or words.casefold() in english.PRONOUNS | CALENDAR | english.DETERMINERS
    )


def _head(tokens: list[Token], span: Span) -> int:
    """Return the noun that a phrase is about: the last before its first preposition."""
    for position in range(span[0] + 1, span[1]):
        if tokens[position].lower in english.PREPOSITIONS:
            return position - 1
    return span[1] - 1


def _members(tokens: list[Token], span: Span) -> list[Span]:
    """Split "Turkey and Russia" at its conjunctions; a phrase with a preposition stays whole."""
    start, end = span
    words = {t.lower for t in tokens[start:end]}
    if words & (english.PREPOSITIONS | {"both"}) or not words & {"and", "&", ","}:
        return [span]
    members, first = [], start
    for position in range(start, end + 1):
        if position == end or tokens[position].lower in ("and", "&", ","):
            if position > first:
                members.append((first, position))
            first = position + 1
    return members


def _country(tokens: list[Token], span: Span, mentions: Sequence[Mention]) -> str:
    first, last = tokens[span[0]].start, tokens[span[1] - 1].end
    for mention in mentions:
        if first <= mention.start and mention.end <= last and mention.place:
            return mention.place.country
    return ""


def _object_span(report: Report, rest: Span) -> Span | None:
    tokens = report.parsed.tokens
    start = max(rest[0], report.trigger.last + 1)
    if "to" in (tokens[min(start, len(tokens) - 1)].lower, tokens[start - 1].lower):
        return None
    if tuple(t.lower for t in tokens[start : start + 2]) in _ABOUT:
        start += 2
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
    named = any(t.text[0].isupper() or t.lower in PEOPLE for t in tokens[start:end])
    return (start, end) if start < end and named else None


_ABOUT = (("more", "than"), ("up", "to"), ("at", "least"), ("as", "many"))


def _agent_span(report: Report, rest: Span) -> Span | None:
    tokens = report.parsed.tokens
    for position in range(rest[0], rest[1]):
        if tokens[position].lower == "by":
            end = position + 1
            while end < rest[1] and tokens[end].lower not in (english.PREPOSITIONS - {"of"}) | {
                ","
            }:
                end += 1
            following = tokens[position + 1].lower if position + 1 < end else ""
            return (position + 1, end) if following and not following.endswith("ing") else None
    return None
