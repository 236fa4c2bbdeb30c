"""Tells what bears a place's name but is none: ships, cars, dishes, goods."""

from __future__ import annotations

from mapapp.geoparsing.lexicon import Lexicon
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens
from mapapp.model import Kind

_FEWEST_OF_KITCHEN = 2
_LONGEST_SENTENCE = 30


def is_thing(span: Span, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Tell whether the words around a name show it to be a ship's or a thing's."""
    if _is_product(span, tokens, lexicon) or _is_eaten(span, tokens, lexicon):
        return True
    if span.is_people:
        return False
    return _is_car(span, tokens, lexicon) or _is_ship(span, tokens, lexicon)


def _is_car(span: Span, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Tell whether it is a car's: "a red Dodge Durango", "Toyota"."""
    if span.key in lexicon.makes:
        return True
    after = (
        span.first > 0 and tokens.gaps[span.first] == " " and tokens.is_capitalised(span.first - 1)
    )
    return after and tokens.keys[span.first - 1] in lexicon.makes


def _is_ship(span: Span, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Tell whether it is a ship: "USS Georgia", "the frigate Portland", "the Santa Maria sank"."""
    if span.first == 0 or tokens.gaps[span.first] != " ":
        return False
    before = tokens.keys[span.first - 1]
    if before in lexicon.ships:
        return True
    sails = span.last < len(tokens) and tokens.keys[span.last] in lexicon.ship_verbs
    takes_no_article = bool(span.senses) and span.senses[0].kind in (Kind.CITY, Kind.ADMIN1)
    return before == "the" and sails and takes_no_article and tokens.gaps[span.last] == " "


def _is_product(span: Span, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Tell whether what is called after the place follows: "Brussels sprouts"."""
    products = lexicon.products
    after = span.last < len(tokens) and tokens.gaps[span.last] == " "
    if after and tokens.phrase(span.last - 1, span.last + 1) in products:
        return True
    before = span.first > 0 and tokens.gaps[span.first] == " "
    return before and tokens.phrase(span.first - 1, span.first + 1) in products


def _is_eaten(span: Span, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Tell whether its sentence is of the kitchen: "Turkey is served cold with bread"."""
    if span.key not in lexicon.eaten or tokens.possessive[span.last - 1]:
        return False
    if span.first and tokens.keys[span.first - 1] in lexicon.located:
        return False
    first, last = span.first, span.last
    while (
        first > 0 and not tokens.starts_sentence(first) and span.first - first < _LONGEST_SENTENCE
    ):
        first -= 1
    while last < len(tokens) and not tokens.starts_sentence(last):
        if last - span.last >= _LONGEST_SENTENCE:
            break
        last += 1
    said = sum(key in lexicon.kitchen for key in tokens.keys[first:last])
    return said >= _FEWEST_OF_KITCHEN
