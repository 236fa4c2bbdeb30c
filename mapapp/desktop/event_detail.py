"""The detail of the selected event: who, what, when, where, how sure, and why here."""

from __future__ import annotations

from mapapp.desktop.detail import Detail, Making
from mapapp.desktop.phrases import (
    actors_words,
    short_date,
    status_words,
    tr,
    what_words,
    where_words,
)
from mapapp.desktop.reading import Reading
from mapapp.desktop.selection import Selection
from mapapp.model import Event, Mention


class EventDetail(Detail):
    """What is known of one event, and the words of the article it rests on."""

    def __init__(self, reading: Reading, event: Event, chosen: Selection, making: Making) -> None:
        super().__init__(making)
        self.setAccessibleName(tr("Detail of {headline}").format(headline=event.headline[:200]))
        self.facts(
            [
                (tr("Who"), actors_words(event), ""),
                (tr("What"), what_words(event), ""),
                (tr("When"), *_when(event, reading)),
                (tr("Where"), where_words(event), ""),
                (tr("Status"), status_words(event), ""),
            ]
        )
        if event.spans:
            start, end = event.spans[0]
            self.quote(reading.article.text[start:end])
        clicked = reading.mention(chosen.mention)
        mention = clicked or grounds(reading, event, chosen.place)
        if mention:
            self.reasons(mention, opened=True)


def grounds(reading: Reading, event: Event, chosen: str | None = None) -> Mention | None:
    """Return the mention that shows why the event's place is the one it is.

    An event at several places is explained by the `chosen` one, else by the first.
    """
    places = [where.place.id for where in event.sites]
    if not places:
        return None
    place_id = chosen if chosen in places else places[0]
    mentions = [reading.analysis.mentions[i] for i in reading.mentions_of.get(place_id, ())]
    inside = (
        mention
        for mention in mentions
        for start, end in event.spans
        if start <= mention.start < end
    )
    return next(inside, None) or next(iter(mentions), None)


def _when(event: Event, reading: Reading) -> tuple[str, str]:
    if event.when is None:
        return "", ""
    words = f"“{event.when.text}”" if event.when.text else ""
    if not words and event.when.start == reading.article.published:
        words = tr("this article's date")
    return short_date(event.when), words
