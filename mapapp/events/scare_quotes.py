"""Quotation marks around a word or two, which a parser stumbles over: “neutralized”."""

from __future__ import annotations

import re
from typing import NamedTuple

from mapapp.syntax import Parse

_SCARE_QUOTES = re.compile(r"[“\"]((?:\w|[-'’])+(?: (?:\w|[-'’])+)?)[”\"](?=[ ,.;:])")
"""One word or two in double marks, with nothing else in them."""


class Unquoted(NamedTuple):
    """A text without the marks around single words, and where the marks stood in the whole."""

    text: str
    marks: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Unquoted:
        """Leave the marks of `text` out."""
        marks = [
            m for found in _SCARE_QUOTES.finditer(text) for m in (found.start(), found.end() - 1)
        ]
        kept = [0, *(mark + 1 for mark in marks)]
        ends = [*marks, len(text)]
        return cls("".join(text[a:b] for a, b in zip(kept, ends, strict=True)), tuple(marks))

    def put_back(self, parse: Parse, start: int) -> Parse:
        """Return `parse` with its words where they stand in the whole text."""
        if not self.marks:
            return parse
        return Parse(
            tuple(
                word._replace(
                    start=self._whole(word.start - start) + start,
                    end=self._whole(word.end - 1 - start) + 1 + start,
                )
                for word in parse.words
            )
        )

    def _whole(self, offset: int) -> int:
        """Return the offset in the whole text of a character of the text without marks."""
        for mark in self.marks:
            if offset < mark:
                break
            offset += 1
        return offset
