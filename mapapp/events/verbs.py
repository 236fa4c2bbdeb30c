"""Telling the verbs of a sentence: which words are verbs here, and how they stand."""

from __future__ import annotations

from mapapp.events import english
from mapapp.events.gapping import with_gapped
from mapapp.events.inflection import Form, Forms
from mapapp.events.standing import Standing, Verb, bare_standing
from mapapp.events.tokens import Token
from mapapp.events.triggers import Trigger
from mapapp.events.vocabulary import vocabulary
from mapapp.events.word_forms import QUOTES, form_of, is_adverb, neighbour

_CARRIERS = english.BE | english.HAVE | english.DO | english.MODALS | {"to"}


def find_verbs(tokens: list[Token], triggers: list[Trigger]) -> list[Verb]:
    """Return the verbs of a sentence in order, auxiliaries folded into them."""
    found: list[Verb] = []
    phrasal = {t.first: t.form for t in triggers if t.last > t.first and t.kind != "noun"}
    for index, token in enumerate(tokens):
        if token.lower in english.BE and _is_copula(tokens, index):
            found.append(Verb(index, _auxiliaries(tokens, index)[0], Standing.ACTIVE, ()))
            continue
        if token.lower in english.BE or _is_auxiliary(tokens, index):
            continue
        form = form_of(token) | phrasal.get(index, 0)
        if not form or (token.text[0].isupper() and index and not _heads_line(tokens, index)):
            continue
        verb = _verb(tokens, index, form, found, index in phrasal)
        if verb is not None:
            found.append(verb)
    return with_gapped(tokens, found)


_COPULAS = vocabulary("is are was were be been 's 're")


def _is_copula(tokens: list[Token], index: int) -> bool:
    """Say whether a form of "be" is the verb itself: no participle follows it."""
    if tokens[index].lower not in _COPULAS or _is_possessive(tokens, index):
        return False
    after = neighbour(tokens, index, 1)
    if after is None:
        return False
    form = form_of(after)
    participle = form & (Form.PARTICIPLE | Form.GERUND)
    return not participle and after.lower not in english.BE


def _heads_line(tokens: list[Token], index: int) -> bool:
    """Allow capitalised verbs only where the whole line is capitalised, as titles are."""
    words = [t for t in tokens if t.is_word and len(t.text) > 3]
    return len(words) > 2 and all(not t.text[0].islower() for t in words) and index > 0


def _is_auxiliary(tokens: list[Token], index: int) -> bool:
    """Say whether a form of "have" or "do" only helps the verb after it."""
    if tokens[index].lower not in english.HAVE | english.DO:
        return False
    after = neighbour(tokens, index, 1)
    if after is None:
        return False
    wanted = Form.PARTICIPLE if tokens[index].lower in english.HAVE else Form.BASE
    return after.lower in ("been", "not", "n't") or bool(wanted & form_of(after))


def _verb(
    tokens: list[Token], index: int, form: Forms, found: list[Verb], phrasal: bool
) -> Verb | None:
    group, auxiliaries = _auxiliaries(tokens, index)
    standing = _standing(form, auxiliaries)
    if standing is None and not auxiliaries:
        standing = bare_standing(tokens, index, form, found)
        if standing is None and phrasal and form & Form.PRESENT and not found:
            standing = Standing.ACTIVE
    if standing is None:
        return None
    return Verb(index, group, standing, auxiliaries)


def _auxiliaries(tokens: list[Token], index: int) -> tuple[int, tuple[str, ...]]:
    position, group, found = index - 1, index, []
    while position >= 0 and index - position <= 8:
        token = tokens[position]
        if token.lower in _CARRIERS and not _is_possessive(tokens, position):
            found.append(token.lower)
            group = position
            if token.lower == "to":
                if position > 0 and tokens[position - 1].lower in english.BE:
                    return position - 1, (tokens[position - 1].lower, *reversed(found))
                break
        elif token.lower not in QUOTES and not is_adverb(token):
            break
        position -= 1
    return group, tuple(reversed(found))


def _is_possessive(tokens: list[Token], position: int) -> bool:
    if tokens[position].lower != "'s":
        return False
    return position == 0 or tokens[position - 1].lower not in english.PRONOUNS


def _standing(form: Forms, auxiliaries: tuple[str, ...]) -> Standing | None:
    nearest = auxiliaries[-1] if auxiliaries else ""
    if nearest == "to":
        if not form & Form.BASE:
            return None
        return Standing.ACTIVE if auxiliaries[0] in english.BE else Standing.INFINITIVE
    if nearest in english.MODALS | english.DO:
        return Standing.ACTIVE if form & Form.BASE else None
    if nearest in english.BE:
        if form & Form.GERUND:
            return Standing.INFINITIVE if auxiliaries[0] == "to" else Standing.ACTIVE
        if form & Form.PARTICIPLE:
            infinitive = auxiliaries[0] == "to" and len(auxiliaries) == 2
            return Standing.INFINITIVE if infinitive else Standing.PASSIVE
        return None
    if nearest in english.HAVE:
        return Standing.ACTIVE if form & Form.PARTICIPLE else None
    return None
