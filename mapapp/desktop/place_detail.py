"""The details of a selected place and of a name that could not be placed."""

from __future__ import annotations

from functools import partial

from mapapp.desktop.detail import Detail, Making
from mapapp.desktop.phrases import caption, coordinates, counted, full_name, grouped, short_date, tr
from mapapp.desktop.reading import Reading
from mapapp.desktop.reasons import grounds_of
from mapapp.desktop.selection import Selection
from mapapp.model import Mention, Place

_MOST_EVENTS = 12
_LONGEST_LINK = 160
_MOST_CANDIDATES = 6


class PlaceDetail(Detail):
    """A place's facts, its events as links, and why this place is meant."""

    def __init__(
        self,
        reading: Reading,
        place: Place,
        chosen: Selection,
        making: Making,
    ) -> None:
        super().__init__(making)
        self.setAccessibleName(tr("Detail of {name}").format(name=place.name))
        indexes = reading.mentions_of.get(place.id, ())
        self.facts(
            [
                (tr("Named"), counted(len(indexes), "time", "times"), _as(reading, indexes)),
                (tr("People"), grouped(place.population) if place.population else "", ""),
                (tr("Where"), coordinates(place), place.relation or ""),
            ]
        )
        self._events(reading, place)
        clicked = chosen.mention if chosen.mention in indexes else next(iter(indexes), None)
        mention = reading.mention(clicked)
        if mention:
            self.reasons(mention, opened=True)

    def _events(self, reading: Reading, place: Place) -> None:
        events = reading.events_at.get(place.id, ())
        for event in events[:_MOST_EVENTS]:
            date = short_date(event.when)
            words = f"{date} · {event.headline}" if date else event.headline
            target = Selection(event=event.id, place=place.id)
            self.link(words[:_LONGEST_LINK], partial(self.making.choose, target))
        if len(events) > _MOST_EVENTS:
            more = len(events) - _MOST_EVENTS
            self.words(tr("{count} more events").format(count=more), soft=True)


class ReviewDetail(Detail):
    """A name that could mean several places: its sentence and what speaks for each."""

    def __init__(self, reading: Reading, mention: Mention, making: Making) -> None:
        super().__init__(making)
        self.setAccessibleName(tr("Detail of {name}").format(name=mention.text[:200]))
        self.quote(_surroundings(reading.article.text, mention))
        if mention.place:
            words = tr("It stands at {place}. Is that right?")
            self.words(words.format(place=full_name(mention.place)))
        if not mention.candidates:
            self.words(tr("No place of this name is known."), soft=True)
        for candidate in mention.candidates[:_MOST_CANDIDATES]:
            label = self.words(full_name(candidate.place))
            label.setFont(self.strong)
            grounds = [caption(candidate.place), grounds_of(candidate)]
            self.words("; ".join(filter(None, grounds)), soft=True)
            making.extending.fill_candidate(reading, mention, candidate, self)


def _as(reading: Reading, indexes: tuple[int, ...]) -> str:
    names = {reading.analysis.mentions[index].text: None for index in indexes}
    return ", ".join(f"“{name}”" for name in list(names)[:5])


def _surroundings(text: str, mention: Mention) -> str:
    start = max(text.rfind("\n", 0, mention.start), text.rfind(". ", 0, mention.start) + 1) + 1
    ends = [end for end in (text.find("\n", mention.end), text.find(". ", mention.end)) if end > 0]
    return text[start : min(ends) + 1 if ends else len(text)]
