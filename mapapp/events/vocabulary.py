"""Word lists, written as running text."""

from __future__ import annotations


def vocabulary(words: str) -> frozenset[str]:
    """Return the blank-separated words of a text as a set."""
    return frozenset(words.split())
