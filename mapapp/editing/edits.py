"""The corrections of places and of the article itself: small, immutable values.

Every edit names its `subject`: of two edits of one class with the same subject the later one takes
the place of the earlier.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mapapp.editing.anchors import Anchor
from mapapp.errors import MapAppError
from mapapp.model import Place, Role

Subject = tuple[object, ...]


class EditError(MapAppError):
    """A correction could not be read or made."""


class Unfit(Exception):  # noqa: N818 - no fault: it is told, and the edit is kept
    """An edit does not fit the analysis; the message says why, in words for the reader."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One correction by the user."""

    @property
    def subject(self) -> Subject:
        """What it is about."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class MentionEdit(Edit):
    """A correction of the words at an anchor."""

    at: Anchor

    @property
    def subject(self) -> Subject:
        """The words, where they stand."""
        return self.at.start, self.at.end, self.at.text


@dataclass(frozen=True, slots=True)
class ChoosePlace(MentionEdit):
    """The words mean this place; None leaves them open."""

    place: Place | None


@dataclass(frozen=True, slots=True)
class NotAPlace(MentionEdit):
    """The words name no place."""


@dataclass(frozen=True, slots=True)
class MarkPlace(MentionEdit):
    """The words name a place that was missed; `candidates` are what they can mean."""

    place: Place | None = None
    role: Role = Role.LITERAL
    candidates: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeRole(MentionEdit):
    """The words stand for the place itself, its people, or an institution."""

    role: Role


@dataclass(frozen=True, slots=True)
class MergePlaces(Edit):
    """The place of an id is the same as another."""

    place_id: str
    into: Place

    @property
    def subject(self) -> Subject:
        """The place that goes."""
        return (self.place_id,)


@dataclass(frozen=True, slots=True)
class RemarkPlace(Edit):
    """A note, tags and a checked mark on a place. Empty ones take the remark away."""

    place_id: str
    note: str = ""
    tags: tuple[str, ...] = ()
    checked: bool = False

    @property
    def subject(self) -> Subject:
        """The place."""
        return (self.place_id,)


@dataclass(frozen=True, slots=True)
class ArticleEdit(Edit):
    """A correction of what is known of the article, or of its text."""

    @property
    def subject(self) -> Subject:
        """The article."""
        return ()


@dataclass(frozen=True, slots=True)
class SetTitle(ArticleEdit):
    """The article has this title."""

    title: str


@dataclass(frozen=True, slots=True)
class SetText(ArticleEdit):
    """The article has this text. What was found, and corrected, holds where its words still do."""

    text: str


@dataclass(frozen=True, slots=True)
class SetPublished(ArticleEdit):
    """The article was published on this day; None: it is not known."""

    published: date | None


@dataclass(frozen=True, slots=True)
class SetSource(ArticleEdit):
    """The article was published by this source; None: it is not known."""

    source: str | None
