"""Holds a correction to the words it was made on, whatever becomes of the text around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

CONTEXT = 24
"""Characters kept of the text before and after the words."""
_ENOUGH = 6
"""Characters of the context that must still stand there: the same name elsewhere is another."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of an article: where they stood, what they were, and what stood around them."""

    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""

    @property
    def span(self) -> tuple[int, int]:
        """Where the words stood when the anchor was made."""
        return self.start, self.end


def anchor(text: str, start: int, end: int) -> Anchor:
    """Return an anchor for `text[start:end]`. Raises ValueError when the span is empty."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no words at {start} to {end} of a text of {len(text)} characters")
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return Anchor(start, end, text[start:end], before, after)


def locate(sought: Anchor, text: str) -> tuple[int, int] | None:
    """Return where the words of an anchor stand in `text`, None when they no longer do.

    Of several places with the same words the one with most of the same context counts, then the
    nearest to where they stood.
    """
    whole = len(sought.before) + len(sought.after)
    there = text[sought.start : sought.end] == sought.text
    if there and _agreement(sought, text, sought.start) == whole:
        return sought.span

    def fit(at: int) -> tuple[int, int]:
        return _agreement(sought, text, at), -abs(at - sought.start)

    best = max(_occurrences(sought.text, text), key=fit, default=-1)
    if best < 0 or fit(best)[0] < min(_ENOUGH, whole):
        return None
    return best, best + len(sought.text)


def _occurrences(words: str, text: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _agreement(sought: Anchor, text: str, at: int) -> int:
    """Return how many characters next to the words are the same as they were."""
    before = text[max(0, at - CONTEXT) : at]
    end = at + len(sought.text)
    after = text[end : end + CONTEXT]
    return _shared(sought.before[::-1], before[::-1]) + _shared(sought.after, after)


def _shared(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
