"""Cutting the subject, the verb and the rest of each clause out of a sentence, without a parser."""

from __future__ import annotations

from typing import NamedTuple

from mapapp.events import english
from mapapp.events.tokens import Token
from mapapp.events.verbs import Standing, Verb, is_adverb
from mapapp.events.vocabulary import vocabulary

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


_HARD = vocabulary("; : ( ) — – - -- [ ] ? !")
_QUOTES = vocabulary('" “ ” ‘ « » `')
_CUTS = vocabulary(
    """
    that which who whom whose where when while because although though whereas amid following
    despite according as after before since until unless if so
    """
)
_NO_STOP = vocabulary("since until")


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
            Clause(verb, subject, (verb.position + 1, _end(tokens, verb, verbs)), relative)
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
        return _across_apposition(tokens, end - 1, floor), False
    start = _after_object(tokens, _leftmost(tokens, end, floor), end, previous)
    return _unfronted(tokens, _trimmed(tokens, start, end)), False


def _after_object(tokens: list[Token], start: int, end: int, before: Verb | None) -> int:
    """Leave "its banks" to its own verb in "burst its banks and many people fled"."""
    if before is None or not before.finite or start != before.position + 1:
        return start
    if tokens[before.position].lower in english.saying_forms():
        return start
    joints = [p for p in range(start + 1, end - 1) if tokens[p].lower in ("and", "but")]
    return joints[0] + 1 if joints else start


def _unfronted(tokens: list[Token], span: Span | None) -> Span | None:
    """Cut "In La Plata" from "In La Plata doctors", "In 2010" from "In 2010 floods"."""
    if span is None or tokens[span[0]].lower not in _FRONTED:
        return span
    start, end = span[0] + 1, span[1]
    while start < end and _names_or_joins(tokens[start]):
        start += 1
    return (start, end) if start < end else span


_FRONTED = vocabulary("in near outside around across throughout on")


def _names_or_joins(token: Token) -> bool:
    return not token.text[0].islower() or token.lower in ("and", "early", "late")


def _leftmost(tokens: list[Token], end: int, floor: int) -> int:
    """Walk left from `end` over one noun phrase and those joined to it."""
    start = end
    while start > floor:
        token = tokens[start - 1]
        if token.lower in _HARD or token.lower in english.SUBORDINATORS - {"as", "since", "before"}:
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
    start = max([start, *_new_phrases(tokens, start, end)])
    return (start, end) if start < end else None


def _new_phrases(tokens: list[Token], start: int, end: int) -> list[int]:
    """Find where another noun phrase begins without a joint: "from the bill | a provision"."""
    return [
        p
        for p in range(start + 1, end - 1)
        if tokens[p].lower in ("a", "an", "the")
        and tokens[p - 1].is_word
        and tokens[p + 1].lower not in ("size", "height", "length", "age")
        and tokens[p - 1].lower not in english.PREPOSITIONS | english.CONJUNCTIONS | _BEFORE_ARTICLE
    ]


_BEFORE_ARTICLE = vocabulary(
    "all both half such what quite many not only even just about nearly as"
)
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
        if lower in _HARD or lower in english.saying_forms() or lower == "that":
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
        if _is_doubtful(tokens, earlier):
            return None
        comma = end > 1 and tokens[end - 2].lower == ","
        chosen = earlier[0] if comma and earlier else earlier[-1] if earlier else None
        return chosen.subject if chosen else None
    return None


def _is_doubtful(tokens: list[Token], earlier: list[Clause]) -> bool:
    """Say whether "X said Y failed and asked" leaves open who asked."""
    if len(earlier) < 2 or earlier[-1].subject == earlier[-2].subject:
        return False
    speaker, verb = earlier[-2], tokens[earlier[-1].verb.position].lower
    said = tokens[speaker.verb.position].lower in english.saying_forms()
    own = earlier[-1].subject
    possessive = own is not None and tokens[own[0]].lower in ("its", "his", "her", "their", "it")
    return said and not possessive and verb in ("failed", "refused", "had", "was", "were")


def _end(tokens: list[Token], verb: Verb, verbs: list[Verb]) -> int:
    """Return where the clause of `verb` ends."""
    finite = {v.group: v for v in verbs if v.finite and v.position > verb.position}
    position = verb.position + 1
    while position < len(tokens):
        token = tokens[position]
        if token.lower in _HARD or (token.lower == "." and position == len(tokens) - 1):
            break
        if position > verb.position + 1 and _cuts(tokens, position):
            break
        if token.lower == "," and not _continues_list(tokens, position, finite):
            break
        if token.lower in ("and", "but", "or") and _opens_clause(tokens, position, finite):
            break
        position += 1
    return position


def _cuts(tokens: list[Token], position: int) -> bool:
    lower = tokens[position].lower
    if lower in _NO_STOP or (lower in ("who", "that") and tokens[position - 1].lower in _ANYONE):
        return False
    if lower == "as":
        following = tokens[position + 1].lower if position + 1 < len(tokens) else ""
        around = {following, tokens[position - 1].lower}
        return not around & _DEGREES and not _names_as(tokens, position)
    if lower in english.PREPOSITIONS and position + 1 < len(tokens):
        return tokens[position + 1].lower in ("which", "whom", "whose") or lower in _CUTS
    return lower in _CUTS


_ANYONE = vocabulary("all those anyone everyone one ones people person someone")
_DEGREES = vocabulary("much many well soon early far long a an part possible such")
_NAMING = vocabulary(
    """
    describe described describes describing regard regarded regards see seen named name
    appointed elected inaugurated sworn known denounced condemned criticized criticised
    dismissed hailed praised portrayed treated recognised recognized rejected served
    """
)


def _names_as(tokens: list[Token], position: int) -> bool:
    """Say whether "as" tells what something is called: "described the vote as fair"."""
    before = [t.lower for t in tokens[max(0, position - 7) : position]]
    return any(word in _NAMING for word in before) and "," not in before


def _continues_list(tokens: list[Token], comma: int, finite: dict[int, Verb]) -> bool:
    for position in range(comma + 1, min(len(tokens), comma + 14)):
        lower = tokens[position].lower
        if position in finite or lower in english.SUBORDINATORS | _HARD | {"."}:
            return False
        if lower in ("and", "or", "&"):
            short = position - comma <= 7 and position > comma + 1
            return short and not _opens_clause(tokens, position, finite)
        if lower in english.PREPOSITIONS - {"of"} and position == comma + 1:
            return False
    return False


def _opens_clause(tokens: list[Token], position: int, finite: dict[int, Verb]) -> bool:
    """Say whether a conjunction begins another clause: a finite verb follows before a stop.

    The verb of a relative clause on the way is not the one: "and the women who came will stay".
    """
    wanted = 1
    for ahead in range(position + 1, min(len(tokens), position + 12)):
        if ahead in finite:
            wanted -= 1
        if wanted == 0:
            return True
        if tokens[ahead].lower in ("who", "which") and ahead > position + 1:
            wanted += ahead + 1 in finite
        elif tokens[ahead].lower in english.SUBORDINATORS | english.CONJUNCTIONS | _HARD | {","}:
            return False
    return False
