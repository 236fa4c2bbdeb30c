"""The actors of an event: who did it and to whom, each with the country it stands for."""

from __future__ import annotations

from collections.abc import Sequence

from mapapp.events import english
from mapapp.events.arguments import agent_of, controller_of, of_a_noun
from mapapp.events.clauses import Clause, Span
from mapapp.events.fronting import CALENDAR
from mapapp.events.gapping import is_gapped, only_counts
from mapapp.events.objects import agent_span, head_of, target_span
from mapapp.events.parsing import words_of
from mapapp.events.reports import Report
from mapapp.events.standing import Standing
from mapapp.events.targets import target_of
from mapapp.events.tokens import Token
from mapapp.events.tree_members import members
from mapapp.events.vocabulary import vocabulary
from mapapp.model import Actor, EventType, Mention, TimeExpression

_LONGEST = 14
_SUFFERED = vocabulary("die drown perish")
"""Verbs whose subject undergoes what happens."""
_NATURAL = (EventType.DISASTER, EventType.ACCIDENT, EventType.HEALTH)
_DAYS = vocabulary("yesterday today tomorrow tonight")
_WISHES = vocabulary("must should ought")


def actors_of(
    report: Report, mentions: Sequence[Mention], times: Sequence[TimeExpression] = ()
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Return the source and the target of `report`."""
    source, target = _spans(report)
    target = [span for span in target if not _is_way(report.parsed.tokens, span)]
    return (
        _actors(report, [_timeless(report, span, times) for span in source], mentions),
        _actors(report, [_timeless(report, span, times) for span in target], mentions),
    )


def _is_way(tokens: list[Token], span: Span) -> bool:
    """Say whether "from Osh to Isfana" tells a way: nobody is there to be reached."""
    after = tokens[span[1] : span[1] + 2]
    leads = len(after) == 2 and after[0].lower == "to" and after[1].text[0].isupper()
    return leads and span[0] > 0 and tokens[span[0] - 1].lower == "from"


def _spans(report: Report) -> tuple[list[Span], list[Span]]:
    clause = report.clause
    if clause is None:
        return of_a_noun(report, report.trigger.last)
    subject = _subject(report, clause)
    if report.trigger.lemma in _SUFFERED:
        return [], subject
    if clause.verb.standing in (Standing.PASSIVE, Standing.REDUCED):
        return agent_of(report) or _members(report, agent_span(report, clause.rest)), subject
    if report.type is EventType.DEMAND and _WISHES & set(clause.verb.auxiliaries):
        return _members(report, _demander(report, clause)), subject
    deed = _deed(report, clause)
    if deed is not None:
        return subject, of_a_noun(report, deed)[1]
    target = target_of(report) or _members(report, target_span(report, clause))
    return subject, target


def _deed(report: Report, clause: Clause) -> int | None:
    """Return the noun that a clause reports by: "attack" of "the attack left ten dead"."""
    if clause.subject is None:
        return None
    lemma, subject = report.trigger.lemma, clause.subject
    nouns = [t for t in report.parsed.triggers if t.kind == "noun" and t.lemma == lemma]
    return next((t.last for t in nouns if subject[0] <= t.first < subject[1]), None)


def _subject(report: Report, clause: Clause) -> list[Span]:
    span = clause.subject or controller_of(report)
    return [] if span is None else _members(report, _doers(report, span))


def _demander(report: Report, clause: Clause) -> Span | None:
    """Return who says that somebody must do something."""
    tokens, said = report.parsed.tokens, english.saying_forms()
    speaking = [
        c
        for c in report.parsed.clauses
        if c.subject not in (None, clause.subject) and tokens[c.verb.position].lower in said
    ]
    before = [c for c in speaking if c.verb.position < clause.verb.position]
    return (before[-1] if before else speaking[0]).subject if speaking else None


def _timeless(report: Report, span: Span, times: Sequence[TimeExpression]) -> Span:
    """Cut a stretch before a time in it: "Kharkiv overnight", "a strike on the port on Friday"."""
    tokens = report.parsed.tokens
    for time in times:
        for position in range(span[0] + 1, span[1]):
            if tokens[position].start == time.start:
                end = position
                while end > span[0] + 1 and tokens[end - 1].lower in ("on", "in", "at", "late"):
                    end -= 1
                return span[0], end
    return span


def _actors(report: Report, spans: list[Span], mentions: Sequence[Mention]) -> tuple[Actor, ...]:
    found = []
    for span in spans:
        words = words_of(report.parsed, span)
        if span[1] - span[0] <= _LONGEST and not _is_nobody(report, words, span):
            country = _country(report.parsed.tokens, span, mentions)
            found.append(Actor(" ".join(words.split()), country))
    return tuple(found)


def _doers(report: Report, span: Span) -> Span:
    """Return who is in a happening: "Syrian army" of "a Syrian army attack"."""
    tokens, head = report.parsed.tokens, head_of(report.parsed.tokens, span)
    nouns = [t for t in report.parsed.triggers if t.kind == "noun" and t.last == head]
    nouns = [t for t in nouns if t.type not in _NATURAL]
    if not nouns:
        return span
    first = span[0] + (tokens[span[0]].lower in english.DETERMINERS)
    before = (first, min(t.first for t in nouns))
    named = before[0] < before[1] and tokens[before[0]].text[0].isupper()
    if named and tokens[before[1] - 1].lower not in ("'s", "’s"):
        return before
    doers, _ = of_a_noun(report, head)
    if doers:
        return doers[0][0], doers[-1][1]
    if head + 2 < span[1] and tokens[head + 1].lower in ("of", "by"):
        return head + 2, span[1]
    return span


def _is_nobody(report: Report, words: str, span: Span) -> bool:
    """Say whether the words name no actor: a pronoun, or a happening ("a new ceasefire")."""
    tokens = report.parsed.tokens
    last, head = tokens[span[1] - 1].lower, head_of(tokens, span)
    happening = any(t.kind == "noun" and t.last == head for t in report.parsed.triggers)
    doing = len(words.split()) > 1 and tokens[span[0]].lower.endswith("ing")
    clause = report.clause
    gapped = clause is not None and is_gapped(tokens, clause.verb)
    return (
        happening
        or (doing and tokens[span[0]].text[0].islower())
        or last in ("one", "ones")
        or (gapped and only_counts(tokens[slice(*span)]))
        or words.casefold() in english.PRONOUNS | CALENDAR | english.DETERMINERS | _DAYS
    )


def _members(report: Report, span: Span | None) -> list[Span]:
    """Split "Turkey and Russia" as a parse tells, else where nothing else is within."""
    if span is None:
        return []
    tokens, tree = report.parsed.tokens, report.parsed.tree
    words = {t.lower for t in tokens[slice(*span)]}
    if tree is not None and words & {"and", "&"}:
        head = next((i for i in range(*span) if not span[0] <= tree.nodes[i].head < span[1]), None)
        parts = [] if head is None else members(tokens, tree, head)
        if len(parts) > 1 and parts[0][0] == span[0] and parts[-1][1] == span[1]:
            return parts
    return [span] if words & (english.PREPOSITIONS | {"both"}) else _split(tokens, span)


def _split(tokens: list[Token], span: Span) -> list[Span]:
    found, first = [], span[0]
    for position in range(span[0], span[1] + 1):
        if position == span[1] or tokens[position].lower in ("and", "&", ","):
            if position > first:
                found.append((first, position))
            first = position + 1
    return found


def _country(tokens: list[Token], span: Span, mentions: Sequence[Mention]) -> str:
    first, last = tokens[span[0]].start, tokens[span[1] - 1].end
    for mention in mentions:
        if first <= mention.start and mention.end <= last and mention.place:
            return mention.place.country
    return ""
