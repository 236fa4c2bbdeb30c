"""What the window and its worker process say to each other. Light: the window starts with it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mapapp.model import Analysis, Article, Remembered


class Wanted(Enum):
    """What an order asks for."""

    PLACES = "places"
    EVENTS = "events"
    WARMTH = "warmth"
    """To load what the next article will need; it has no answer."""


class Order(NamedTuple):
    """What the window wants of an article.

    `parser` is the name of the one to find events with (empty: the usual one), `memory` what the
    user remembers of names, `language` that of the words on the map.
    """

    wanted: Wanted
    article: Article
    parser: str = ""
    memory: tuple[Remembered, ...] = ()
    language: str = "en"


class Found(NamedTuple):
    """What was found in an article.

    On its way between the processes the analysis is without what went before or is known already:
    its text, mentions, events and dates.
    """

    analysis: Analysis
    milliseconds: float
    map_json: bytes
    notice: str = ""
    events_notice: str = ""
