"""Places and times that stand before a subject without a comma: "In La Plata doctors marched"."""

from __future__ import annotations

from mapapp.events import english
from mapapp.events.time_words import MONTHS, WEEKDAYS
from mapapp.events.tokens import Token
from mapapp.events.vocabulary import vocabulary

CALENDAR = frozenset((*WEEKDAYS, *MONTHS))
_FRONTED = vocabulary("in near outside around across throughout on")


def without_fronted(tokens: list[Token], span: tuple[int, int] | None) -> tuple[int, int] | None:
    """Cut "In La Plata" from "In La Plata doctors", "In 2010" from "In 2010 floods"."""
    if span is None or tokens[span[0]].lower not in _FRONTED:
        return span
    start, end = span[0] + 1, span[1]
    dated = start
    while dated < end and _dates(tokens[dated]):
        dated += 1
    if start < dated < end:
        return dated, end
    while start < end and _names_or_joins(tokens[start]):
        start += 1
    return (start, end) if start < end else span


def _dates(token: Token) -> bool:
    return token.lower in CALENDAR or token.text.isdigit() or token.lower in ("early", "late")


def _names_or_joins(token: Token) -> bool:
    return not token.text[0].islower() or token.lower in ("and", "early", "late")


def only_fronted(tokens: list[Token], index: int) -> bool:
    """Say whether nothing but "In Lima and Cusco" or "In 2010" stands before: no subject."""
    opening = tokens[0].lower in english.PREPOSITIONS and index > 1
    return opening and all(not t.text[0].islower() or t.lower == "and" for t in tokens[1:index])


def new_phrases(tokens: list[Token], start: int, end: int) -> list[int]:
    """Find where another noun phrase begins without a joint: "from the bill | a provision"."""
    return [
        p
        for p in range(start + 1, end)
        if tokens[p].lower in ("a", "an", "the", "he", "she", "they", "we", "it")
        and tokens[p - 1].is_word
        and tokens[min(p + 1, end - 1)].lower not in ("size", "height", "length", "age")
        and tokens[p - 1].lower not in english.PREPOSITIONS | english.CONJUNCTIONS | _BEFORE_ARTICLE
    ]


_BEFORE_ARTICLE = vocabulary(
    "all both half such what quite many not only even just about nearly as"
)
