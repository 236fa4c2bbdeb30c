"""Where a passage is: what an event told without a place of its own falls back on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from mapapp.events.where import takes_focus, takes_setting
from mapapp.model import Event, EventPlace, EventType, Kind, Mention, Role, Status

DOMESTIC = frozenset(
    {EventType.ELECTION, EventType.PROTEST, EventType.HEALTH, EventType.COERCE, EventType.CRIME}
)
"""Types that people do at home: "Peruvians voted" is nowhere but in Peru."""
TOLD = (Status.HAPPENED, Status.ONGOING)
_EARLY = 800
"""A place named once, later than this many characters, is not what an article is about."""
_SPOKEN_AT = re.compile(
    r"\b(?:said|told \w+|speaking|spoke|statement|news conference|press conference|interview"
    r"|briefing)\b[^.;,]{0,25}\s(?:in|at|from)\s(?:the\s)?(?:[\w-]+\s){0,2}$"
)


class Surroundings:
    """The place the article is mostly about, and the places where it has just been."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self._focus = _focus_of(text, mentions)
        self._settings: list[tuple[int, EventType, EventPlace]] = []

    @property
    def focus(self) -> EventPlace | None:
        """What the article is mostly about."""
        place = self._focus.place if self._focus is not None else None
        return EventPlace(place) if place is not None else None

    def settle(self, event: Event, paragraph: int) -> None:
        """Note where the passage is after `event`."""
        at = [w for w in event.where if w.relation in ("in", "near")]
        told = event.status in TOLD
        if at and told and takes_setting(event.type) and at[0].place.kind is not Kind.COUNTRY:
            self._settings.append((paragraph, event.type, EventPlace(at[0].place)))

    def around(
        self, kind: EventType, paragraph: int, mentions: Sequence[Mention]
    ) -> tuple[EventPlace, ...]:
        """Return where the passage is: the setting just left, else the article's focus.

        `mentions` are those of the sentence: what people do at home is not put abroad.
        """
        found = self._around(kind, paragraph)
        countries = {m.place.country for m in mentions if m.place}
        abroad = countries and not {w.place.country for w in found} & countries
        return () if (abroad and kind in DOMESTIC) or kind is EventType.SPORT else found

    def _around(self, kind: EventType, paragraph: int) -> tuple[EventPlace, ...]:
        if takes_setting(kind) and self._settings:
            last, _, place = self._settings[-1]
            if paragraph - last <= takes_focus(kind):
                return (place,)
            alike = [p for _, earlier, p in self._settings if earlier is kind]
            if alike and not takes_focus(kind):
                return (alike[-1],)
        focus = self.focus
        return (focus,) if takes_focus(kind) and focus is not None else ()


def home_of(subject: tuple[int, int] | None, mentions: Sequence[Mention]) -> EventPlace | None:
    """Return the country of a subject such as "Argentina's unions" or "Chilean miners"."""
    for mention in mentions:
        inside = subject is not None and subject[0] <= mention.start < subject[1]
        if inside and mention.place is not None and mention.place.kind is Kind.COUNTRY:
            return EventPlace(mention.place)
    return None


def _focus_of(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Return the place an article is mostly about: its most frequent literal one, cities first."""
    literal = [m for m in mentions if m.role is Role.LITERAL and m.place]
    literal = [m for m in literal if not _SPOKEN_AT.search(text, max(0, m.start - 90), m.start)]
    named = Counter(_id(m) for m in literal if _is_point(m)) or Counter(map(_id, literal))
    if not named:
        return None
    most = max(named.values())
    early = [m for m in literal if m.start < _EARLY and not text.endswith("from ", 0, m.start)]
    if most < 2 and not any(named.get(_id(m)) for m in early):
        return None
    return next(m for m in literal if named.get(_id(m)) == most)


def _id(mention: Mention) -> str:
    return mention.place.id if mention.place else ""


def _is_point(mention: Mention) -> bool:
    return mention.place is not None and mention.place.kind not in (Kind.COUNTRY, Kind.REGION)
