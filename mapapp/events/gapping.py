"""Participles that share a passive's auxiliaries: "Three were killed and eleven wounded"."""

from __future__ import annotations

from mapapp.events import english
from mapapp.events.inflection import Form
from mapapp.events.standing import Standing, Verb, is_intransitive
from mapapp.events.time_words import NUMBERS
from mapapp.events.tokens import Token
from mapapp.events.vocabulary import vocabulary
from mapapp.events.word_forms import form_of

_AMOUNTS = frozenset(NUMBERS) | vocabulary(
    "dozens scores hundreds thousands several many some another others"
)
_ABOUT = vocabulary("at about over around nearly almost more up least than to some only as many")
_LONGEST = 5
"""Words of who is counted: "at least 30 other passengers"."""


def with_gapped(tokens: list[Token], verbs: list[Verb]) -> list[Verb]:
    """Return the verbs, "wounded" in "three were killed and eleven wounded" a passive like it."""
    found = {verb.position: verb for verb in verbs}
    for verb in verbs:
        if verb.standing is Standing.PASSIVE and verb.auxiliaries:
            position = _gapped_after(tokens, verb)
            if position is not None:
                found[position] = Verb(position, position, verb.standing, verb.auxiliaries)
    return [found[position] for position in sorted(found)]


def is_gapped(tokens: list[Token], verb: Verb) -> bool:
    """Say whether a verb has a subject of its own and the auxiliaries of the one before it."""
    shared = verb.standing is Standing.PASSIVE and bool(verb.auxiliaries)
    return shared and verb.group == verb.position and _is_counted(tokens, verb.position)


def only_counts(words: list[Token]) -> bool:
    """Say whether words only tell how many: "11", "dozens of others"."""
    return all(t.lower in _AMOUNTS | _ABOUT | {"of", "other"} or t.text[0].isdigit() for t in words)


def _gapped_after(tokens: list[Token], verb: Verb) -> int | None:
    """Return where the participle is that shares the auxiliaries of `verb`."""
    for position in range(verb.position + 1, len(tokens)):
        lower = tokens[position].lower
        if lower in english.SUBORDINATORS | {";", ":", "—", "–"}:
            return None
        if form_of(tokens[position]) & Form.PARTICIPLE and _is_counted(tokens, position):
            alone = _closes(tokens, position) and not is_intransitive(lower)
            return position if alone else None
    return None


def _is_counted(tokens: list[Token], position: int) -> bool:
    """Say whether "and", a number and what it counts stand right before a word."""
    for start in range(position - 1, max(0, position - _LONGEST - 1), -1):
        if tokens[start].lower in ("and", "but"):
            words = tokens[start + 1 : position]
            plain = not any(t.lower in english.PREPOSITIONS - _ABOUT - {"of"} for t in words)
            return bool(words) and plain and _opens_with_amount(words)
        if not tokens[start].is_word:
            return False
    return False


def _opens_with_amount(words: list[Token]) -> bool:
    counted = [t.lower in _AMOUNTS or t.text[0].isdigit() for t in words]
    first = next((t for t, number in zip(words, counted, strict=True) if number), None)
    before = words[: words.index(first)] if first is not None else words
    return first is not None and all(t.lower in _ABOUT for t in before)


def _closes(tokens: list[Token], position: int) -> bool:
    """Say whether nothing follows that a verb could be done to."""
    after = tokens[position + 1 : position + 2]
    joints = english.PREPOSITIONS | english.SUBORDINATORS | english.CONJUNCTIONS
    joints |= _WHEN
    return not after or not after[0].is_word or after[0].lower in joints


_WHEN = vocabulary("when after while as yesterday today overnight late early there")
