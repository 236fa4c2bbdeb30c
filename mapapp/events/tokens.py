"""Words and marks of a sentence, with offsets into the article."""

from __future__ import annotations

import re
from typing import NamedTuple


class Token(NamedTuple):
    """One word, number or mark."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether this is a word or number, not a mark."""
        return self.text[0].isalnum()


_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Sgt|Sen|Rep|Gov|Rev|Prof|Capt|Adm|Jan|Feb|Mar|Apr|Jun|Jul"
    r"|Aug|Sept?|Oct|Nov|Dec)\."
    r"|\d+(?:[.,:]\d+)*(?:[-–]?[^\W\d_]+)*"
    r"|[^\W\d_]+(?:[-.–][^\W_]+)*"
    r"|['’]s\b|['’](?=\s)|[^\s]",
)


def tokenise(text: str, offset: int = 0) -> list[Token]:
    """Return the tokens of `text`; "'s" stands alone, a hyphened word is one token."""
    return [
        Token(m.start() + offset, m.end() + offset, m.group(), m.group().casefold())
        for m in _TOKEN.finditer(text)
    ]
