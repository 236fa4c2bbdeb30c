"""What a written report of an Analysis says, part by part, whatever it is written in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from mapapp.export.credits import CREDITS
from mapapp.export.facts import Quotes, coordinates
from mapapp.model import Analysis, Count, DecidedBy, Event, Mention, Place, Remark, Status
from mapapp.shown import DEMONYM, ShownPlace, shown_places
from mapapp.wording import caption, long_date, short_date

_STATUS = {
    Status.ONGOING: "ongoing",
    Status.PLANNED: "planned",
    Status.DENIED: "denied",
    Status.CONDITIONAL: "conditional",
    Status.CALLED_FOR: "called for",
}
_DECIDED = {DecidedBy.PROGRAM: "mapapp", DecidedBy.MEMORY: "memory", DecidedBy.USER: "the reader"}
_MOST_CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; 1 is the report's title."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Plain words, `strong` ones first."""

    text: str
    strong: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the article, and where they stand in it."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under their columns' names."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Map:
    """Where the picture of the map goes, if there is one."""


Part = Heading | Paragraph | Quote | Table | Map


def report(analysis: Analysis) -> Iterator[Part]:
    """Yield the report: what happened, where, every name with its grounds, what is not placed."""
    yield Heading(analysis.article.title or "Report", 1)
    yield Paragraph(_article_line(analysis))
    yield Map()
    yield from _happened(analysis)
    yield from _places(analysis)
    yield from _names(analysis)
    yield from _unplaced(analysis)
    yield Heading("Sources of the data", 2)
    yield Paragraph(CREDITS)


def _article_line(analysis: Analysis) -> str:
    article = analysis.article
    published = f"{article.published.day} {article.published:%B %Y}" if article.published else ""
    facts = (article.source or "", published, article.url or "")
    counts = f"{len(analysis.events)} events, {len(analysis.mentions)} names of places"
    return " · ".join(fact for fact in (*facts, counts) if fact)


def _happened(analysis: Analysis) -> Iterator[Part]:
    if analysis.events:
        yield Heading("What happened", 2)
    ordered = sorted(analysis.events, key=_by_day)
    for day, events in groupby(ordered, key=lambda event: long_date(event.when)):
        yield Heading(day or "Without a date", 3)
        for event in events:
            main = " (the main event)" if event.id == analysis.main_event else ""
            yield Paragraph(_event_line(event) + main, event.headline)
            start, end = event.spans[0]
            yield Quote(analysis.article.text[start:end], _grounds(start, end, event))
            yield from _remark(analysis.remarks.get(event.id))


def _by_day(event: Event) -> tuple[bool, int, int]:
    day = event.when and (event.when.start or event.when.end)
    return day is None, day.toordinal() if day else 0, event.spans[0][0]


def _event_line(event: Event) -> str:
    where = ", ".join(
        one.place.name if one.relation == "in" else f"{one.relation} {one.place.name}"
        for one in event.sites
    )
    facts = (
        event.type.value.replace("_", " ").lower(),
        where,
        _STATUS.get(event.status, ""),
        _count("dead", event.dead),
        _count("injured", event.injured),
        f"according to {event.attribution}" if event.attribution else "",
    )
    return " · ".join(fact for fact in facts if fact)


def _count(what: str, count: Count | None) -> str:
    return f"{what}: {count.text}" if count else ""


def _grounds(start: int, end: int, one: Event | Mention) -> str:
    sure = f"confidence {one.confidence:.0%}, decided by {_DECIDED[one.decided_by]}"
    return f"characters {start}–{end}, {sure}"


def _remark(remark: Remark | None) -> Iterator[Part]:
    if remark:
        tags = ", ".join(remark.tags)
        words = (remark.note, tags and f"tags: {tags}", "checked" if remark.checked else "")
        yield Paragraph(" · ".join(word for word in words if word), "Note")


def _places(analysis: Analysis) -> Iterator[Part]:
    shown = [one for one in shown_places(analysis) if one.role != DEMONYM]
    if shown:
        yield Heading("Places", 2)
        columns = ("Place", "What and where", "On the map", "Latitude, longitude", "Named", "Ids")
        yield Table(columns, tuple(_place_row(one) for one in shown))
    for one in shown:
        remark = analysis.remarks.get(one.place.id)
        for part in _remark(remark):
            yield Heading(one.place.name, 3)
            yield part


def _place_row(one: ShownPlace) -> tuple[str, ...]:
    lat, lon = coordinates(one.place)
    days = [short_date(event.when) for event in one.events]
    happened = ", ".join(dict.fromkeys(day for day in days if day))
    role = f"{one.role} ({happened})" if happened else one.role
    times = len(one.mentions)
    return (
        one.place.name,
        caption(one.place),
        role,
        f"{lat}, {lon}",
        "once" if times == 1 else f"{times} times",
        _ids(one.place),
    )


def _ids(place: Place) -> str:
    own = "" if place.geonameid is None else f"GeoNames {place.geonameid}"
    return own if place.id == f"geonames:{place.geonameid}" else f"{place.id} {own}".strip()


def _names(analysis: Analysis) -> Iterator[Part]:
    quotes = Quotes(analysis.article.text)
    placed = [mention for mention in analysis.mentions if mention.place]
    if placed:
        yield Heading("Every name and its place", 2)
        columns = ("Name", "Place", "Role", "Characters", "Confidence", "Decided by", "Sentence")
        yield Table(columns, tuple(_name_row(mention, quotes) for mention in placed))


def _name_row(mention: Mention, quotes: Quotes) -> tuple[str, ...]:
    return (
        mention.text,
        f"{mention.place.name} ({_ids(mention.place)})" if mention.place else "",
        mention.role.value,
        f"{mention.start}–{mention.end}",
        f"{mention.confidence:.0%}",
        _DECIDED[mention.decided_by],
        quotes.around(mention.start, mention.end),
    )


def _unplaced(analysis: Analysis) -> Iterator[Part]:
    open_ones = [mention for mention in analysis.mentions if mention.place is None]
    if open_ones:
        yield Heading("Names that were not placed", 2)
        quotes = Quotes(analysis.article.text)
        columns = ("Name", "Characters", "It can be", "Sentence")
        rows = tuple(
            (
                mention.text,
                f"{mention.start}–{mention.end}",
                "; ".join(
                    f"{one.place.name}, {caption(one.place)}"
                    for one in mention.candidates[:_MOST_CANDIDATES]
                ),
                quotes.around(mention.start, mention.end),
            )
            for mention in open_ones
        )
        yield Table(columns, rows)
