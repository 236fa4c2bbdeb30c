"""Where an article's places stand in its document. Made off the UI thread; no Qt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mapapp.model import Mention, Role

if TYPE_CHECKING:
    from mapapp.desktop.offsets import TextMap


@dataclass(frozen=True, slots=True)
class Mark:
    """A place's words in the document: from `start` up to `end`."""

    start: int
    end: int
    mention: int
    place: str | None
    role: Role
    unplaced: bool = False


@dataclass(slots=True)
class Marks:
    """The marks of an article in the order of the text."""

    items: tuple[Mark, ...] = ()
    starts: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, items: tuple[Mark, ...]) -> Marks:
        """Make Marks from marks that are in order and do not overlap."""
        return cls(items, [mark.start for mark in items])

    def at(self, position: int) -> Mark | None:
        """Return the mark around a document position."""
        index = bisect_right(self.starts, position) - 1
        found = self.items[index] if index >= 0 else None
        return found if found and found.start <= position < found.end else None

    def between(self, start: int, end: int) -> Iterator[Mark]:
        """Yield the marks that overlap a stretch of the document."""
        index = max(0, bisect_right(self.starts, start) - 1)
        while index < len(self.items) and self.items[index].start < end:
            if self.items[index].end > start:
                yield self.items[index]
            index += 1


def marks_of(mentions: tuple[Mention, ...], text_map: TextMap) -> Marks:
    """Return the marks of an article's mentions."""
    to_position = text_map.to_position
    return Marks.of(
        tuple(
            Mark(
                to_position(mention.start),
                to_position(mention.end),
                index,
                mention.place.id if mention.place else None,
                mention.role,
                unplaced=mention.place is None,
            )
            for index, mention in enumerate(mentions)
        )
    )
