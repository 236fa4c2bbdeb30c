"""Tells clubs and national teams from the places they are named after: "Barcelona lost 3-2"."""

from __future__ import annotations

from mapapp.geoparsing.lexicon import Lexicon
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Tokens

_FEWEST_WORDS = 3
_LONGEST_SCORE = 3
_LONGEST_ASIDE = 4
_AFTER_VERB = frozenset({"against", "over", "past", "to", "with", "by"})
_DASHES = frozenset({"-", "–"})


class SportReader:
    """Reads off the words of one text whether it is about sport, and which names are clubs."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._lexicon = lexicon
        words = lexicon.sport_words & tokens.lower
        self._is_sport = len(words) >= _FEWEST_WORDS or (bool(words) and self._has_score())

    def is_club(self, span: Span) -> bool:
        """Tell whether `span` names who played: it beat, lost to or drew with another."""
        if not self._is_sport or span.is_people or self._tokens.possessive[span.last - 1]:
            return False
        before = self._key_before(span.first)
        if before in self._lexicon.prepositions and before not in _AFTER_VERB | {"against"}:
            return False
        return self._plays(span.last) or self._is_played(span.first, before)

    def _plays(self, at: int) -> bool:
        tokens = self._tokens
        at = self._over_aside(at)
        if at >= len(tokens) or tokens.gaps[at] not in (" ", ", "):
            return False
        return tokens.keys[at] in self._lexicon.sport_verbs or self._is_score(at)

    def _over_aside(self, at: int) -> int:
        """Return the word after an aside between commas: "Girona, third, lost"."""
        gaps = self._tokens.gaps
        if gaps[at] != ", ":
            return at
        for end in range(at + 1, min(at + _LONGEST_ASIDE, len(self._tokens))):
            if gaps[end] == ", ":
                return end
        return at

    def _is_played(self, at: int, before: str) -> bool:
        results = self._lexicon.sport_results
        if before in results:
            return True
        if before not in _AFTER_VERB or at < 2:
            return False
        earlier = self._tokens.keys[max(0, at - 4) : at - 1]
        return any(key in results or key in self._lexicon.sport_verbs for key in earlier)

    def _key_before(self, at: int) -> str:
        return self._tokens.keys[at - 1] if at and self._tokens.gaps[at] == " " else ""

    def _has_score(self) -> bool:
        return any(self._is_score(at) for at in range(len(self._tokens) - 1))

    def _is_score(self, at: int) -> bool:
        tokens = self._tokens
        if at + 1 >= len(tokens) or tokens.gaps[at + 1] not in _DASHES:
            return False
        first, second = tokens.keys[at], tokens.keys[at + 1]
        return (
            first.isdecimal()
            and second.isdecimal()
            and max(len(first), len(second)) <= _LONGEST_SCORE
        )
