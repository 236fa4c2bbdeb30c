"""Names that only the words around tell to be of places: "the village of Quib", "Quib district"."""

from __future__ import annotations

from mapapp.geoparsing.lexicon import Lexicon
from mapapp.geoparsing.tokens import Tokens

_LONGEST = 3
_BEFORE = frozenset(
    """village villages town towns city hamlet suburb settlement district neighborhood neighbourhood
    province island municipality port oasis""".split()  # noqa: SIM905, a list of words reads so
)
_AFTER = frozenset(
    """village district neighborhood neighbourhood suburb settlement subdistrict province
    governorate township slum oasis""".split()  # noqa: SIM905
)


def unknown_name(tokens: Tokens, at: int, lexicon: Lexicon) -> tuple[int, str]:
    """Return the end of the unknown name of a place at word `at`, and its word of kind.

    The end is `at` when the words around tell of none.
    """
    end = _run_end(tokens, at, lexicon)
    if end == at:
        return at, ""
    if at > 1 and tokens.keys[at - 1] == "of" and tokens.keys[at - 2] in _BEFORE:
        return (end, tokens.keys[at - 2]) if tokens.gaps[at] == " " else (at, "")
    if end < len(tokens) and tokens.gaps[end] == " " and tokens.keys[end] in _AFTER:
        told = not tokens.is_capitalised(end) and not tokens.starts_sentence(at)
        return (end, tokens.keys[end]) if told else (at, "")
    return at, ""


def _run_end(tokens: Tokens, at: int, lexicon: Lexicon) -> int:
    """Return the end of the run of capitalised words from `at` that may be one name."""
    end = at
    while end < len(tokens) and end - at < _LONGEST and _may_belong(tokens, end, lexicon):
        if end > at and (tokens.gaps[end] not in (" ", "-") or tokens.possessive[end - 1]):
            break
        end += 1
    return end


def _may_belong(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    key = tokens.keys[at]
    if not tokens.is_capitalised(at) or len(key) < 2 or not key.isalpha():
        return False
    other_uses = (
        lexicon.calendar,
        lexicon.titles,
        lexicon.organisations,
        lexicon.directions,
        lexicon.common_words,
        lexicon.local_bodies,
        lexicon.not_places,
    )
    return not any(key in words for words in other_uses)
