"""What the window and its worker process say to each other. Light: the window starts with it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from mapapp.model import Analysis, Article, Remembered


class Wanted(Enum):
    """What an order asks for."""

    PLACES = "places"
    EVENTS = "events"
    WARMTH = "warmth"
    """To load what the next article will need; it has no answer."""


class Order(NamedTuple):
    """What the window wants of an article.

    `parser` is the name of the one to find events with, `memory` what the user remembers of names.
    """

    wanted: Wanted
    article: Article
    parser: str = ""
    memory: tuple[Remembered, ...] = ()


class Rest(NamedTuple):
    """The end of an answer: all that does not grow with the article, but for the map."""

    analysis: Analysis
    """Without its text, mentions, events and dates, which went before or are known."""
    milliseconds: float
    map_json: bytes
    notice: str
    events_notice: str
