"""Cutting the subject, the verb and the rest of each clause out of a sentence, without a parser."""

from __future__ import annotations

from typing import NamedTuple

from mapapp.events import english
from mapapp.events.ends import HARD, end_of
from mapapp.events.fronting import new_phrases, without_fronted
from mapapp.events.standing import Standing, Verb
from mapapp.events.tokens import Token
from mapapp.events.vocabulary import vocabulary
from mapapp.events.word_forms import is_adverb

Span = tuple[int, int]
"""A stretch of tokens, the end not included."""


class Clause(NamedTuple):
    """A verb with the tokens of its subject and of what follows it.

    `relative` tells a clause that hangs on a noun by "that", "which" or "who".
    """

    verb: Verb
    subject: Span | None
    rest: Span
    relative: bool


_QUOTES = vocabulary('" “ ” ‘ « » `')


def cut_clauses(tokens: list[Token], verbs: list[Verb]) -> list[Clause]:
    """Return the clause of each verb, in order."""
    clauses: list[Clause] = []
    for number, verb in enumerate(verbs):
        before = verbs[number - 1] if number else None
        floor = before.position + 1 if before else 0
        if number and verb.finite and _is_gerund_subject(tokens, verbs[number - 1], verb):
            floor = verbs[number - 1].position
        subject, relative = _subject(tokens, verb, floor, before)
        if subject is None and verb.finite:
            subject = _shared_subject(tokens, clauses, verb)
        clauses.append(
            Clause(verb, subject, (verb.position + 1, end_of(tokens, verb, verbs)), relative)
        )
    return clauses


def _is_gerund_subject(tokens: list[Token], gerund: Verb, verb: Verb) -> bool:
    """Say whether the clause is about a doing: "Targeting the posts is unacceptable"."""
    opens = gerund.position == 0 or not tokens[gerund.position - 1].is_word
    between = tokens[gerund.position : verb.group]
    return gerund.standing is Standing.GERUND and opens and all(t.lower != "," for t in between)


def _subject(
    tokens: list[Token], verb: Verb, floor: int, previous: Verb | None
) -> tuple[Span | None, bool]:
    end = verb.group
    while end > floor and (is_adverb(tokens[end - 1]) or tokens[end - 1].lower in _QUOTES):
        end -= 1
    if verb.standing is Standing.REDUCED:
        return _innermost(tokens, _noun_before(tokens, end, floor)), False
    if end > 0 and tokens[end - 1].lower in ("that", "which", "who", "whom"):
        before = end - 1
        if before > 0 and tokens[before - 1].lower == ",":
            before -= 1
        noun = _noun_before(tokens, before, floor)
        if tokens[end - 1].lower == "who":
            noun = _person_before(tokens, noun, floor)
        return noun, True
    if not verb.finite or (end > floor and tokens[end - 1].lower in ("and", "but", "or")):
        return None, False
    if end > floor and tokens[end - 1].lower == ",":
        if _is_object(tokens, _leftmost(tokens, end - 1, floor), previous):
            return None, False
        return _across_apposition(tokens, end - 1, floor), False
    start = _after_object(tokens, _leftmost(tokens, end, floor), end, previous)
    if _is_object(tokens, start, previous):
        return None, False
    return without_fronted(tokens, _trimmed(tokens, start, end)), False


def _is_object(tokens: list[Token], start: int, previous: Verb | None) -> bool:
    """Say whether a phrase is what the verb before it is done to, and so no subject."""
    if previous is None or start != previous.position + 1:
        return False
    if tokens[start].lower in english.CONJUNCTIONS:
        return False
    if tokens[start].lower in english.DETERMINERS | english.PRONOUNS | english.PREPOSITIONS:
        return previous.standing is Standing.INFINITIVE
    told = tokens[previous.position].lower in english.saying_forms() | english.BE
    return not told and previous.standing in (Standing.ACTIVE, Standing.INFINITIVE)


def _after_object(tokens: list[Token], start: int, end: int, before: Verb | None) -> int:
    """Leave "its banks" to its own verb in "burst its banks and many people fled"."""
    if before is None or not before.finite or start != before.position + 1:
        return start
    if tokens[before.position].lower in english.saying_forms():
        return start
    joints = [p for p in range(start + 1, end - 1) if tokens[p].lower in ("and", "but")]
    return joints[0] + 1 if joints else start


def _leftmost(tokens: list[Token], end: int, floor: int) -> int:
    """Walk left from `end` over one noun phrase and those joined to it."""
    start = end
    while start > floor:
        token = tokens[start - 1]
        if token.lower in HARD or token.lower in english.SUBORDINATORS - {"as", "since", "before"}:
            break
        if token.lower in ("as", "before") and floor:
            break
        if token.lower == "," and not _joins_list(tokens, start - 1, end, floor):
            break
        start -= 1
    return start


def _begins_adjunct(tokens: list[Token], position: int, floor: int) -> bool:
    """Say whether the words before `position`, back to a mark, begin with a preposition."""
    start = position
    while start > floor and tokens[start - 1].is_word:
        start -= 1
    return start < position and tokens[start].lower in english.PREPOSITIONS | english.SUBORDINATORS


def _joins_list(tokens: list[Token], comma: int, end: int, floor: int) -> bool:
    """Say whether a comma stands between members of a list: "two tanks, a gun and a depot"."""
    inside = [t.lower for t in tokens[comma + 1 : end]]
    if not any(word in ("and", "or", "&") for word in inside[1:]):
        return _names_only(tokens, comma, end, floor)
    first = next(i for i, word in enumerate(inside) if word in ("and", "or", "&"))
    if _begins_adjunct(tokens, comma, floor):
        return False
    return first <= 6 and comma > floor and _is_nominal(tokens[comma - 1])


def _names_only(tokens: list[Token], comma: int, end: int, floor: int) -> bool:
    """Allow a title's "US, Turkey discuss Syria": two names at the start of a line."""
    left = tokens[floor:comma]
    return (
        floor == 0
        and 0 < len(left) <= 3
        and 0 < end - comma - 1 <= 3
        and all(t.text[0].isupper() for t in [*left, *tokens[comma + 1 : end]])
    )


def _is_nominal(token: Token) -> bool:
    return token.is_word and token.lower not in english.PREPOSITIONS | english.SUBORDINATORS


def _trimmed(tokens: list[Token], start: int, end: int) -> Span | None:
    """Drop conjunctions, adverbs and marks from the ends of a noun phrase."""
    while start < end and (
        not tokens[start].is_word
        or tokens[start].lower in _LEADS
        or (is_adverb(tokens[start]) and tokens[start].lower not in english.NEGATIONS)
    ):
        start += 1
    while end > start and not tokens[end - 1].is_word and tokens[end - 1].lower != "'s":
        end -= 1
    start = max([start, *new_phrases(tokens, start, end)])
    return (start, end) if start < end else None


_LEADS = english.CONJUNCTIONS | vocabulary(
    "meanwhile however instead as since before after when while because although though if then so"
)


def _across_apposition(tokens: list[Token], comma: int, floor: int) -> Span | None:
    """Find the subject before ", ... , VERB".

    A name alone between two commas is the subject; else it is what stands before the first comma
    of the insertions: "The driver, 42, from Bern, was ...", "Two men, who were armed, fled".
    """
    commas = _commas_before(tokens, comma)
    if not commas:
        return _trimmed(tokens, _leftmost(tokens, comma, floor), comma)
    inside = _trimmed(tokens, commas[0] + 1, comma)
    named = inside and all(t.text[0].isupper() for t in tokens[inside[0] : inside[1]])
    described = _leftmost(tokens, commas[0], 0)
    if named and len(commas) == 1 and tokens[described].lower in english.DETERMINERS:
        return inside
    opening = next((c for c in reversed(commas) if _inserts(tokens, c)), commas[-1])
    return _trimmed(tokens, _leftmost(tokens, opening, 0), opening)


def _commas_before(tokens: list[Token], comma: int) -> list[int]:
    """Return the commas before one, nearest first, back to another mark or a verb of saying."""
    found = []
    for position in range(comma - 1, 0, -1):
        lower = tokens[position].lower
        if lower in HARD or lower in english.saying_forms() or lower == "that":
            break
        if lower == ",":
            found.append(position)
    return found


def _inserts(tokens: list[Token], comma: int) -> bool:
    """Say whether the words after a comma open an insertion, not another name in a list."""
    after = tokens[comma + 1]
    openers = english.RELATIVES | english.PREPOSITIONS | english.DETERMINERS
    return after.lower in openers or after.text[0].isdigit() or after.lower.endswith(("ing", "ed"))


def _noun_before(tokens: list[Token], end: int, floor: int) -> Span | None:
    """Return the noun phrase that ends at `end`: back to a preposition, verb or mark."""
    start = end
    while start > floor:
        token = tokens[start - 1]
        stops = english.PREPOSITIONS | english.SUBORDINATORS | english.BE | english.saying_forms()
        if not (token.is_word or token.lower in ("'s", "’s")) or token.lower in stops - {"of"}:
            break
        if token.lower in ("and", "or", "but") and not _joins_nouns(tokens, start - 1, end):
            break
        start -= 1
    return _trimmed(tokens, start, end)


def _person_before(tokens: list[Token], span: Span | None, floor: int) -> Span | None:
    """Widen "Bern" to "a woman from Bern" before "who": places do nothing."""
    if span is None or span[0] < floor + 2:
        return span
    named = all(t.text[0].isupper() for t in tokens[span[0] : span[1]])
    if not named or tokens[span[0] - 1].lower not in ("from", "of", "in", "at", "near"):
        return span
    wider = _noun_before(tokens, span[0] - 1, floor)
    return (wider[0], span[1]) if wider else span


def _innermost(tokens: list[Token], span: Span | None) -> Span | None:
    """Cut "the families of the soldiers" to "the soldiers", but keep "20 of the villagers"."""
    if span is None:
        return None
    start, end = span
    for position in range(end - 1, start, -1):
        if tokens[position].lower == "of":
            counted = any(
                t.text[0].isdigit() or t.lower in _AMOUNTS for t in tokens[start:position]
            )
            return span if counted else _trimmed(tokens, position + 1, end)
    return span


_AMOUNTS = vocabulary(
    """
    one two three four five six seven eight nine ten dozens scores hundreds thousands some
    many most several all half part members number
    """
)


def _joins_nouns(tokens: list[Token], position: int, end: int) -> bool:
    if position == 0 or position + 1 >= end:
        return False
    both = position > 1 and tokens[position - 2].lower == "both"
    return both or tokens[position + 1].lower not in english.DETERMINERS


def _shared_subject(tokens: list[Token], clauses: list[Clause], verb: Verb) -> Span | None:
    """Let "blew up a bridge and killed two" share its subject."""
    if not clauses or verb.group == 0:
        return None
    end = verb.group
    while end > 1 and (is_adverb(tokens[end - 1]) or tokens[end - 1].lower in _QUOTES):
        end -= 1
    if tokens[end - 1].lower in ("and", "or", "but", ","):
        earlier = [c for c in clauses if c.verb.finite and c.subject]
        if leaves_open(tokens, earlier):
            return None
        comma = end > 1 and tokens[end - 2].lower == ","
        chosen = earlier[0] if comma and earlier else earlier[-1] if earlier else None
        return chosen.subject if chosen else None
    return None


def leaves_open(tokens: list[Token], earlier: list[Clause]) -> bool:
    """Say whether "X said Y failed and asked" leaves open who asked."""
    if len(earlier) < 2 or earlier[-1].subject == earlier[-2].subject:
        return False
    speaker, verb = earlier[-2], tokens[earlier[-1].verb.position].lower
    said = tokens[speaker.verb.position].lower in english.saying_forms()
    own = earlier[-1].subject
    possessive = own is not None and tokens[own[0]].lower in ("its", "his", "her", "their", "it")
    return said and not possessive and verb in ("failed", "refused", "had", "was", "were")
