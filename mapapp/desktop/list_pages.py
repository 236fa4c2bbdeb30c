"""What the three lists show of a reading: rows, and the detail of a chosen one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from qtpy.QtWidgets import QWidget

from mapapp.desktop.detail import Detail, Making
from mapapp.desktop.event_detail import EventDetail
from mapapp.desktop.phrases import caption, counted, headings, second_line, tr
from mapapp.desktop.place_detail import PlaceDetail, ReviewDetail
from mapapp.desktop.reading import Reading
from mapapp.desktop.rows import PlaceSymbol, Row
from mapapp.desktop.selection import Selection
from mapapp.model import AREA_KINDS, Mention, Place
from mapapp.shown import DEMONYM, HAPPENED, INSTITUTION, MENTIONED


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
    """Return the places by what they are on the map: first where something happened."""
    rows: list[Row] = []
    for heading, role in (
        (tr("Something happened"), HAPPENED),
        (tr("Mentioned"), MENTIONED),
        (tr("Named as an institution"), INSTITUTION),
        (tr("Only their people are named"), DEMONYM),
    ):
        places = [place for place in reading.places if reading.roles.get(place.id) == role]
        if places:
            rows.append(Row(heading, heading=True))
        rows += [_place_row(reading, place, role) for place in places]
    return tuple(rows)


def _place_row(reading: Reading, place: Place, role: str) -> Row:
    count = len(reading.events_at.get(place.id, ()))
    events = counted(count, "event", "events") if count else ""
    words = " · ".join(part for part in (caption(place), events) if part)
    area = place.kind in AREA_KINDS
    symbol = PlaceSymbol(role == HAPPENED, role == INSTITUTION, area)
    return Row(place.name, words, symbol, Selection(place=place.id))


def review_rows(reading: Reading) -> tuple[Row, ...]:
    """Return the names that the evidence did not place, then those that no gazetteer has."""
    times = Counter(reading.review_of.values())
    several: list[Row] = []
    unknown: list[Row] = []
    for index in reading.review:
        mention = reading.analysis.mentions[index]
        (several if mention.candidates else unknown).append(_review_row(mention, index, times))
    rows: list[Row] = []
    for heading, part in (
        (tr("Names that could mean several places"), several),
        (tr("Not in the gazetteer"), unknown),
    ):
        rows += [Row(heading, heading=True), *part] if part else []
    return tuple(rows)


def _review_row(mention: Mention, index: int, times: Counter[int]) -> Row:
    count = len(mention.candidates)
    parts = [counted(times[index], "time", "times")] if times[index] > 1 or not count else []
    parts += [counted(count, "candidate", "candidates")] if count else []
    return Row(mention.text, " · ".join(parts), PlaceSymbol(False), Selection(mention=index))


ROWS: dict[str, Callable[[Reading], tuple[Row, ...]]] = {
    "events": event_rows,
    "places": place_rows,
    "review": review_rows,
}
"""What makes the rows of each list."""


def detail_of(reading: Reading, selection: Selection, kind: str, making: Making) -> QWidget | None:
    """Return the detail to open in the list of that kind, None when there is nothing to tell."""
    made: Detail | None = None
    event = reading.event_of.get(selection.event or "")
    place = reading.place(selection.place)
    mention = reading.mention(selection.mention)
    if kind == "events" and event:
        made = EventDetail(reading, event, selection, making)
    elif kind == "places" and place:
        made = PlaceDetail(reading, place, selection, making)
    elif kind == "review" and mention and mention.place is None:
        made = ReviewDetail(reading, mention, making)
    if made:
        making.extending.fill_detail(reading, selection, made)
        made.column.addStretch(1)
    return made
