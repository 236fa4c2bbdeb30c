"""What is read, and what may be known beyond it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from mapapp.model.remark import Remembered


@dataclass(frozen=True, slots=True)
class Article:
    """What is read. `dateline` is the place it was filed from, as printed."""

    text: str
    title: str = ""
    published: date | None = None
    dateline: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class HomeRegion:
    """The region or country that a source's articles centre on: `articles` of `of` name it."""

    place_id: str
    articles: int
    of: int


@dataclass(frozen=True, slots=True)
class Context:
    """What analysis may know beyond the article. Passed in, never fetched."""

    home_regions: dict[str, HomeRegion] = field(default_factory=dict)
    """Source name → where its articles centre, learnt from other articles of that source."""
    memory: tuple[Remembered, ...] = ()
    """Corrections that the user wants kept; of two that fit, the later one counts."""
