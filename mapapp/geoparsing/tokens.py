"""Cuts a text into words with exact offsets, in code points of the text as given."""

from __future__ import annotations

import re

from mapapp.gazetteer import fold
from mapapp.geoparsing.lexicon import Lexicon

_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
# No possessive quantifiers: Python 3.11.2, Debian 12's, finds no group that follows one.
_WORD = re.compile(
    rf"([^\W\d_](?:\.[^\W\d_])+(?![\w{_MARKS}])\.?"  # U.S., N.C.
    r"|[A-Z]\.[A-Z][a-z]{1,3}\.(?!\w)"  # W.Va.
    rf"|[^\W_]+(?:[{_MARKS}]+[^\W_]*)*"
    rf"(?:['’ʼ](?![sS]\b)[^\W_]+(?:[{_MARKS}]+[^\W_]*)*)*)"
    r"(['’ʼ][sS]\b|(?<=[sS])['’ʼ](?!\w))?"
)
_POSSESSIVE = 2
"""The group of `_WORD` that an ending 's or s' fills."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]»]*\s|\n|[:;—–]\s|\s[-–—]+\s|[.!?]$|[•·|]")
_ARTICLES = frozenset(
    {"al", "el", "ad", "ar", "as", "ash", "at", "az", "an", "ed", "es", "et", "ez"}
)
_KEPT = 60_000


class Folder:
    """Folds words, each once: news repeats itself."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        """Return the key of one word."""
        key = self._known.get(word)
        if key is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            key = self._known[word] = fold(word)
        return key


class Tokens:
    """The words of a text, side by side: `words[i]` lies at `starts[i]:ends[i]`.

    `gaps[i]` is what stands between word i-1 and word i, possessive endings left out;
    `gaps[len]` what follows the last. `possessive[i]` tells of an ending 's or s'. `lower` holds
    the keys of the words written without a capital.
    """

    def __init__(self, text: str, lexicon: Lexicon, folder: Folder) -> None:
        self.text = text
        self.folder = folder
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.gaps: list[str] = []
        self.possessive: list[bool] = []
        self._cut()
        self.keys = [folder(word) for word in self.words]
        self._capital = [word[0].isupper() or word[0].istitle() for word in self.words]
        self._mark_articles()
        self._first = self._find_sentence_starts(lexicon)
        self.lower = {
            key
            for key, word, gap in zip(self.keys, self.words, self.gaps, strict=False)
            if word.islower() and not gap.endswith("#")
        }

    def __len__(self) -> int:
        return len(self.words)

    def _cut(self) -> None:
        text, last = self.text, 0
        words, starts, ends = self.words, self.starts, self.ends
        gaps, possessive = self.gaps, self.possessive
        for match in _WORD.finditer(text):
            start, end = match.span(1)
            words.append(text[start:end])
            starts.append(start)
            ends.append(end)
            possessive.append(match.lastindex == _POSSESSIVE)
            gaps.append(text[last:start])
            last = match.end()
        gaps.append(text[last:])

    def _mark_articles(self) -> None:
        """Take an Arabic article for capitalised with its name: "al-Bab"."""
        for at, word in enumerate(self.words[:-1]):
            if word in _ARTICLES and self.gaps[at + 1] == "-" and self._capital[at + 1]:
                self._capital[at] = True

    def _find_sentence_starts(self, lexicon: Lexicon) -> list[bool]:
        first = [True] * len(self.words)
        for at in range(1, len(self.words)):
            gap = self.gaps[at]
            if gap in (" ", "-", ", "):
                # "in the U.S. On Monday": the point of initials may end a sentence too.
                first[at] = False
            elif gap.startswith(".") and "\n" not in gap and len(gap) < 3:
                before = self.keys[at - 1]
                first[at] = not (before in lexicon.abbreviations or len(before) == 1)
            else:
                first[at] = _SENTENCE_END.search(gap) is not None
        return first

    def starts_sentence(self, at: int) -> bool:
        """Tell whether word `at` is the first of a sentence, a heading or an item."""
        return self._first[at]

    def is_capitalised(self, at: int) -> bool:
        """Tell whether word `at` begins with a capital."""
        return self._capital[at]

    def is_shouted(self, at: int) -> bool:
        """Tell whether word `at` is all capitals and longer than one letter."""
        word = self.words[at]
        return len(word) > 1 and word.isupper()

    def openings(self) -> list[int]:
        """Return the words at which a name may begin: capitalised, or a hashtag's."""
        gaps = self.gaps
        capitals = enumerate(self._capital)
        return [at for at, capital in capitals if capital or gaps[at].endswith("#")]

    def phrase(self, start: int, end: int) -> str:
        """Return the key of the words `start` to `end`, the latter not counted."""
        return " ".join(self.keys[start:end])
