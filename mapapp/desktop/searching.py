"""Finds words in an article's text, places and events at once. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from mapapp.desktop.list_pages import ROWS
from mapapp.desktop.phrases import grouped, tr
from mapapp.desktop.reading import Reading
from mapapp.desktop.rows import Row
from mapapp.desktop.selection import Selection
from mapapp.filtering import folded, matches

MOST = 6
"""Results of each group that are shown."""
_MOST_COUNTED = 1000
_LONG = 200_000
"""Characters from which on accents count in the text: to fold them all would take too long."""
_AROUND = (24, 60)
"""Characters before and after what was found that are shown with it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A line of the results: what it shows, and the selection or the span of text it leads to."""

    row: Row
    selection: Selection | None = None
    span: tuple[int, int] | None = None

    @property
    def leads_anywhere(self) -> bool:
        """Whether it is a result and not a heading."""
        return not self.row.heading


def search(reading: Reading, words: str) -> tuple[Hit, ...]:
    """Return what holds `words`, grouped: events, places, then passages of the text."""
    if not words.strip():
        return ()
    hits: list[Hit] = []
    for heading, kind in ((tr("Events"), "events"), (tr("Places"), "places")):
        rows = reading.rows.get(kind) or ROWS[kind](reading)
        found = [row for row in rows if not row.heading and matches(words, row.spoken)]
        hits += _group(heading, [Hit(row, row.selection) for row in found])
    return (*hits, *_group(tr("Text"), list(_passages(reading.article.text, words))))


def _group(heading: str, found: list[Hit]) -> list[Hit]:
    if not found:
        return []
    count = grouped(len(found)) if len(found) < _MOST_COUNTED else f"{grouped(_MOST_COUNTED)}+"
    return [Hit(Row(f"{heading} {count}", heading=True)), *found[:MOST]]


def _passages(text: str, words: str) -> Iterator[Hit]:
    for start, end in islice(_spans(text, " ".join(words.split())), _MOST_COUNTED):
        shown = excerpt(text, start, end)
        yield Hit(Row(shown), span=(start, end))


def excerpt(text: str, start: int, end: int, around: tuple[int, int] = _AROUND) -> str:
    """Return the words from `start` to `end` on one line, with up to `around` characters more."""
    first, last = max(0, start - around[0]), min(end + around[1], len(text))
    before, after = text[first:start], text[end:last]
    if first and not text[first - 1].isspace():
        before = before[before.find(" ") + 1 :]
    if last < len(text) and not text[last].isspace() and " " in after:
        after = after[: after.rfind(" ")]
    shown = " ".join((before + text[start:end] + after).split())
    return ("… " if first else "") + shown + (" …" if last < len(text) else "")


def _spans(text: str, words: str) -> Iterator[tuple[int, int]]:
    if len(text) > _LONG:
        pattern = re.compile(re.escape(words), re.IGNORECASE)
        yield from (match.span() for match in pattern.finditer(text))
        return
    plain, origins = _plain(text)
    wanted = folded(words)
    at = plain.find(wanted) if wanted else -1
    while at >= 0:
        yield origins[at], origins[at + len(wanted) - 1] + 1
        at = plain.find(wanted, at + len(wanted))


@lru_cache(maxsize=2)
def _plain(text: str) -> tuple[str, list[int]]:
    """Return the text folded, and for each of its letters where it stands in `text`."""
    letters: list[str] = []
    origins: list[int] = []
    for place, letter in enumerate(text):
        plain = " " if letter.isspace() else folded(letter)
        letters.append(plain)
        origins += [place] * len(plain)
    return "".join(letters), origins
