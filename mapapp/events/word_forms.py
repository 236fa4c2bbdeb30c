"""The forms of single words: which may be verbs, which only colour the verb beside them."""

from __future__ import annotations

from functools import cache

from mapapp.events import english
from mapapp.events.inflection import Form, Forms, irregular_forms
from mapapp.events.tokens import Token
from mapapp.events.triggers import lexicon
from mapapp.events.vocabulary import vocabulary

QUOTES = vocabulary("\" “ ” ‘ ’ « » ` '")
_ADVERBS = vocabulary(
    """
    also already still now just again ever even only almost nearly then later soon often first
    together once reportedly allegedly apparently earlier further so yet finally
    """
)
_NOT_ADVERBS = vocabulary("italy july family ally assembly rally supply reply army early only")


def is_adverb(token: Token) -> bool:
    """Say whether a word only colours the verb beside it."""
    lower = token.lower
    return (
        lower in _ADVERBS
        or lower in ("not", "never", "n't")
        or (lower.endswith("ly") and lower not in _NOT_ADVERBS and not token.text[0].isupper())
    )


def form_of(token: Token) -> Forms:
    """Return the verb forms that a word may be, 0 for none."""
    lower = token.lower
    known = known_forms().get(lower)
    if known is not None:
        return known
    if len(lower) > 4 and lower.endswith("ed") and lower not in _NOT_VERBS and token.text[0] > "Z":
        return Form.PAST | Form.PARTICIPLE
    if len(lower) > 5 and lower.endswith("ing") and lower not in _NOT_VERBS and token.text[0] > "Z":
        return Form.GERUND
    return 0


@cache
def known_forms() -> dict[str, Forms]:
    """Return the written forms of all verbs that are known."""
    known = dict(irregular_forms())
    for forms in (english.common_verb_forms(), lexicon().verbs):
        for written, form in forms.items():
            known[written] = known.get(written, 0) | form
    return known


_NOT_VERBS = vocabulary(
    """
    hundred speed breed united indeed seed weed creed steed sacred naked wicked rugged
    wretched armed unarmed so-called red-faced concerned aged alleged during morning evening
    building ceiling anything something nothing everything wedding feeling sibling king being
    interesting outstanding ongoing pending leading amazing shilling ring spring string
    beijing
    """
)


def neighbour(tokens: list[Token], index: int, step: int) -> Token | None:
    """Return the next token in a direction, past quotes and adverbs; None at the end."""
    position = index + step
    while 0 <= position < len(tokens):
        token = tokens[position]
        if token.lower not in QUOTES and not is_adverb(token):
            return token
        position += step
    return None
