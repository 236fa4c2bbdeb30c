"""What the three lists show of a reading: rows, and the detail of a chosen one."""

from __future__ import annotations

from collections.abc import Callable

from qtpy.QtWidgets import QWidget

from mapapp.desktop.detail import Detail
from mapapp.desktop.event_detail import EventDetail
from mapapp.desktop.phrases import counted, headings, second_line, tr
from mapapp.desktop.place_detail import PlaceDetail, ReviewDetail
from mapapp.desktop.reading import Reading
from mapapp.desktop.rows import PlaceSymbol, Row
from mapapp.desktop.selection import Selection
from mapapp.model import AREA_KINDS, Role
from mapapp.theme import Theme
from mapapp.wording import caption

Choose = Callable[[Selection], object]


def event_rows(reading: Reading) -> tuple[Row, ...]:
    """Return the events in order of time under their date headings."""
    rows: list[Row] = []
    last = None
    for event, heading in zip(reading.events, headings(reading.events), strict=True):
        if heading != last:
            rows.append(Row(heading, heading=True))
            last = heading
        place = event.where[0].place.id if event.where else None
        chosen = Selection(event=event.id, place=place)
        rows.append(Row(event.headline, second_line(event), event.type, chosen))
    return tuple(rows)


def place_rows(reading: Reading) -> tuple[Row, ...]:
    """Return the places: first where something happened, then those mentioned only."""
    happened = [place for place in reading.places if reading.events_at.get(place.id)]
    mentioned = [place for place in reading.places if not reading.events_at.get(place.id)]
    rows: list[Row] = []
    for heading, places in ((tr("Something happened"), happened), (tr("Mentioned"), mentioned)):
        if places:
            rows.append(Row(heading, heading=True))
        for place in places:
            count = len(reading.events_at.get(place.id, ()))
            events = counted(count, "event", "events") if count else ""
            words = " · ".join(part for part in (caption(place), events) if part)
            symbol = PlaceSymbol(
                _happened_there(reading, place.id),
                _institution(reading, place.id),
                place.kind in AREA_KINDS,
            )
            rows.append(Row(place.name, words, symbol, Selection(place=place.id)))
    return tuple(rows)


def review_rows(reading: Reading) -> tuple[Row, ...]:
    """Return the names that the evidence did not place."""
    rows: list[Row] = []
    if reading.review:
        rows.append(Row(tr("Names that could mean several places"), heading=True))
    for index in reading.review:
        mention = reading.analysis.mentions[index]
        count = len(mention.candidates)
        words = counted(count, "candidate", "candidates") if count else tr("No candidates")
        times = list(reading.review_of.values()).count(index)
        if times > 1:
            words = f"{counted(times, 'time', 'times')} · {words}"
        rows.append(Row(mention.text, words, PlaceSymbol(False), Selection(mention=index)))
    return tuple(rows)


def _happened_there(reading: Reading, place_id: str) -> bool:
    return any(
        where.place.id == place_id and where.relation != "institution"
        for event in reading.events_at.get(place_id, ())
        for where in event.where
    )


def _institution(reading: Reading, place_id: str) -> bool:
    if _happened_there(reading, place_id):
        return False
    roles = {reading.analysis.mentions[i].role for i in reading.mentions_of.get(place_id, ())}
    return roles == {Role.INSTITUTION} or bool(reading.events_at.get(place_id))


def detail_of(
    reading: Reading, selection: Selection, kind: str, choose: Choose, theme: Theme, scale: float
) -> QWidget | None:
    """Return the detail to open in the list of that kind, None when there is nothing to tell."""
    made: Detail | None = None
    event = reading.event_of.get(selection.event or "")
    place = reading.place(selection.place)
    mention = reading.mention(selection.mention)
    if kind == "events" and event:
        made = EventDetail(reading, event, theme, scale)
    elif kind == "places" and place:
        made = PlaceDetail(reading, place, choose, theme, scale)
    elif kind == "review" and mention and mention.place is None:
        made = ReviewDetail(reading, mention, theme, scale)
    return made
