"""Tells paragraphs from lines: text files are often broken into lines by hand. No Qt."""

from __future__ import annotations

import re
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\v\f\u2029]+")
_FULL, _LONGEST = 45, 110
"""Characters of a line that may have been broken, and of the longest in a text broken by hand."""
_MOSTLY = 0.7
_ITEM = re.compile(r"\s*([-*•–—>]|\d+[.)])\s|\s{2,}|\t")
"""How a line begins that stands for itself: an item of a list, a quote, an indented line."""
Span = tuple[int, int]


def paragraph_spans(text: str) -> list[Span]:
    """Return from where to where the paragraphs of a text run, empty ones left out.

    Each line is one, unless the text was broken into lines by hand: its lines are about as long as
    a screen's, and empty ones part its paragraphs.
    """
    lines = [line.span() for line in _LINE.finditer(text) if line.group().strip()]
    if not _is_broken_by_hand(text, lines):
        return lines
    joined = lines[:1]
    for before, line in pairwise(lines):
        if _follows(text, before, line) and before[1] - before[0] >= _FULL:
            joined[-1] = (joined[-1][0], line[1])
        else:
            joined.append(line)
    return joined


def shown(paragraph: str) -> str:
    """Return a paragraph in one line, letter for letter: a line end is a space."""
    return re.sub(r"\r\n|[\r\n]", lambda end: " " + "\u200b" * (len(end[0]) - 1), paragraph)


def _is_broken_by_hand(text: str, lines: list[Span]) -> bool:
    if max((end - start for start, end in lines), default=0) > _LONGEST:
        return False
    inner = [line for line, following in pairwise(lines) if _follows(text, line, following)]
    full = sum(1 for start, end in inner if end - start >= _FULL)
    return bool(inner) and full >= _MOSTLY * len(inner)


def _follows(text: str, line: Span, following: Span) -> bool:
    """Whether a line comes right after another and goes on with it."""
    end = text[line[1] : following[0]]
    return end in ("\n", "\r\n", "\r") and not _ITEM.match(text, following[0])
