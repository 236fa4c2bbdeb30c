"""Tells the lines whose capitals say nothing: headings in title case or all capitals."""

from __future__ import annotations

from mapapp.geoparsing.tokens import Tokens

_SHARE = 0.7
_LONGEST = 25
_FEWEST = 3
_FULL_STOPS = (".", "…")


def find_headings(tokens: Tokens) -> list[bool]:
    """Return, for each word, whether it stands in a line of which most words are capitalised."""
    flags = [False] * len(tokens)
    first = 0
    for at in range(1, len(tokens) + 1):
        if at == len(tokens) or "\n" in tokens.gaps[at]:
            if _is_heading(tokens, first, at):
                flags[first:at] = [True] * (at - first)
            first = at
    return flags


def _is_heading(tokens: Tokens, first: int, last: int) -> bool:
    if not _FEWEST <= last - first <= _LONGEST or tokens.gaps[last].startswith(_FULL_STOPS):
        return False
    long_words = [at for at in range(first, last) if len(tokens.words[at]) > 3]
    capitals = sum(tokens.is_capitalised(at) for at in long_words)
    return len(long_words) >= _FEWEST and capitals >= _SHARE * len(long_words)
