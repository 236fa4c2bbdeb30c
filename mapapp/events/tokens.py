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
    r"|\d{1,3}[-–]\d{1,3}(?![-–\w])"  # a score
    r"|\d+(?:[.,:]\d+)*(?:[-–]?[^\W\d_]+)*"
    r"|[^\W\d_]+?(?=n['’]t\b)|n['’]t\b"
    r"|[^\W\d_]+(?:[-.–][^\W_]+)*"
    r"|['’](?:s|ll|re|ve|d|m)\b|['’](?=\s)|[^\s]",
)
_SHORTENED = {"ca": "can", "wo": "will", "sha": "shall"}


def tokenise(text: str, offset: int = 0) -> list[Token]:
    """Return the tokens of `text`; "'s" and "n't" stand alone, a hyphened word is one token."""
    tokens = [
        Token(m.start() + offset, m.end() + offset, m.group(), m.group().casefold())
        for m in _TOKEN.finditer(text)
    ]
    for index, token in enumerate(tokens):
        if "’" in token.lower and len(token.lower) > 1:
            tokens[index] = token._replace(lower=token.lower.replace("’", "'"))
        elif token.lower in _SHORTENED and _is_cut(tokens, index):
            tokens[index] = token._replace(lower=_SHORTENED[token.lower])
    return tokens


def _is_cut(tokens: list[Token], index: int) -> bool:
    """Say whether "n't" follows at once: "ca" of "can't"."""
    following = tokens[index + 1 : index + 2]
    return bool(following) and following[0].lower in ("n't", "n’t")
