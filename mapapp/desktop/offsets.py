"""Translates between an article's offsets and positions in the QTextDocument that shows it.

Article offsets count Unicode code points of the text exactly as given. A QTextDocument counts
UTF-16 units, folds every line end into one block separator, and here leaves empty lines out:
paragraphs stand apart by their margin. No other module does this arithmetic.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from mapapp.desktop.wrapping import paragraph_spans, shown

_REPLACEMENT = "\ufffd"
_UNSHOWABLE = "[\x00\ud800-\udfff\ufdd0\ufdd1\ufffc]"
"""NUL, lone surrogates, and the characters Qt uses itself for frames and objects."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the article with something in it.

    `start` and `end` are article offsets; `position` is where its first character stands in the
    document; `text` is what is shown, `text` and document equal UTF-16 unit by UTF-16 unit.
    """

    start: int
    end: int
    position: int
    text: str


class TextMap:
    """The paragraphs of a text and the translation of offsets.

    The first paragraph stands at `first_position`; `gap` UTF-16 units that are not of the article
    stand between it and the second.
    """

    def __init__(self, text: str, first_position: int = 0, *, gap: int = 0) -> None:
        self.paragraphs = _paragraphs(text, first_position, gap)
        self._starts = [paragraph.start for paragraph in self.paragraphs]
        self._positions = [paragraph.position for paragraph in self.paragraphs]

    def to_position(self, offset: int) -> int:
        """Return the document position of an article offset.

        An offset in a line end or an empty line maps to the end of the paragraph before it.
        """
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return self.paragraphs[0].position if self.paragraphs else 0
        paragraph = self.paragraphs[index]
        length = min(offset, paragraph.end) - paragraph.start
        return paragraph.position + utf16_length(paragraph.text[:length])

    def to_offset(self, position: int) -> int:
        """Return the article offset of a document position; inside a surrogate pair, its start."""
        index = bisect_right(self._positions, position) - 1
        if index < 0:
            return self.paragraphs[0].start if self.paragraphs else 0
        paragraph = self.paragraphs[index]
        return paragraph.start + _code_points(paragraph.text, position - paragraph.position)


def utf16_length(text: str) -> int:
    """Return how many UTF-16 units `text` takes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _code_points(text: str, units: int) -> int:
    if text.isascii():
        return min(units, len(text))
    for index, character in enumerate(text):
        units -= 2 if character > "\uffff" else 1
        if units < 0:
            return index
    return len(text)


def _paragraphs(text: str, position: int, gap: int) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    for start, end in paragraph_spans(text):
        line = re.sub(_UNSHOWABLE, _REPLACEMENT, shown(text[start:end]))
        found.append(Paragraph(start, end, position, line))
        position += utf16_length(line) + 1 + (gap if len(found) == 1 else 0)
    return tuple(found)
