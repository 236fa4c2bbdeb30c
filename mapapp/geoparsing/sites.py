"""Finds streets, bridges, squares and the like by their form: "North Tyler Street"."""

from __future__ import annotations

from mapapp.geoparsing.lexicon import Lexicon
from mapapp.geoparsing.tokens import Tokens

_LONGEST = 4
_LINKS = frozenset({" ", "-"})


def site_end(tokens: Tokens, at: int, lexicon: Lexicon) -> int:
    """Return the end of the name of a site that begins at word `at`; `at` when there is none."""
    if not _may_begin(tokens, at, lexicon):
        return at
    for end in range(at + 1, min(at + _LONGEST + 1, len(tokens))):
        if tokens.gaps[end] not in _LINKS or not tokens.is_capitalised(end):
            return at
        if tokens.possessive[end - 1]:
            return at
        if _is_site(tokens, at, end, lexicon) and not _goes_on(tokens, end + 1):
            return at if tokens.phrase(at, end + 1) in lexicon.not_places else end + 1
    return at


def _is_site(tokens: Tokens, at: int, end: int, lexicon: Lexicon) -> bool:
    key = tokens.keys[end]
    if key in lexicon.sites:
        return True
    gone_to = key in lexicon.visited and is_gone_to(tokens, at, lexicon)
    return gone_to and _is_told(tokens, end + 1)


def _is_told(tokens: Tokens, at: int) -> bool:
    """Tell whether what follows says where: "in Khan Younis", ", Urbana"."""
    if at >= len(tokens):
        return False
    if tokens.gaps[at] == ", ":
        return tokens.is_capitalised(at)
    return tokens.keys[at] == "in" and at + 1 < len(tokens) and tokens.is_capitalised(at + 1)


def is_gone_to(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Tell whether words before word `at` tell that one is or goes there: "at the"."""
    before = at - 1
    if before > 0 and tokens.keys[before] == "the":
        before -= 1
    return before >= 0 and tokens.keys[before] in lexicon.located


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Tell whether a capital follows that belongs to the name: "Tower Hill"."""
    return at < len(tokens) and tokens.gaps[at] in _LINKS and tokens.is_capitalised(at)


def _may_begin(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    key = tokens.keys[at]
    if not tokens.is_capitalised(at) or key in lexicon.sites or key in lexicon.titles:
        return False
    if key in lexicon.calendar or key in lexicon.prepositions or key == "the":
        return False
    return not (tokens.starts_sentence(at) and key in lexicon.common_words)
