"""What the three lists show of a reading: rows, and the detail of a chosen one."""

from __future__ import annotations

from collections.abc import Callable

from qtpy.QtWidgets import QWidget

from mapapp.desktop.detail import Detail, Making
from mapapp.desktop.event_detail import EventDetail
from mapapp.desktop.phrases import caption, counted, full_name, headings, second_line, tr
from mapapp.desktop.place_detail import PlaceDetail, ReviewDetail
from mapapp.desktop.reading import Reading
from mapapp.desktop.rows import PlaceSymbol, Row
from mapapp.desktop.selection import Selection
from mapapp.model import AREA_KINDS, Mention, Place
from mapapp.reviewing import Open, Why
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
        words = _with_remark(reading, event.id, second_line(event))
        rows.append(Row(event.headline, words, event.type, chosen))
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
    words = _with_remark(reading, place.id, words)
    area = place.kind in AREA_KINDS
    symbol = PlaceSymbol(role == HAPPENED, role == INSTITUTION, area)
    return Row(place.name, words, symbol, Selection(place=place.id))


def _with_remark(reading: Reading, subject: str, words: str) -> str:
    """Return a row's second line with the checked mark, and a sign that there is a note."""
    remark = reading.analysis.remarks.get(subject)
    if remark is None:
        return words
    signs = [tr("✓ checked") if remark.checked else "", tr("note") if remark.note else ""]
    return " · ".join(part for part in (words, *signs, *remark.tags) if part)


def review_rows(reading: Reading) -> tuple[Row, ...]:
    """Return the names to review under why they are, most useful first."""
    headings = {
        Why.SEVERAL: tr("Names that could mean several places"),
        Why.DOUBTFUL: tr("Placed, but doubtful"),
        Why.UNKNOWN: tr("Not in the gazetteer"),
        Why.LEFT_OPEN: tr("Left open by you"),
    }
    rows: list[Row] = []
    last = None
    for one in reading.to_review:
        if one.why is not last:
            rows.append(Row(headings[one.why], heading=True))
            last = one.why
        rows.append(_review_row(reading.analysis.mentions[one.indexes[0]], one))
    return tuple(rows)


def _review_row(mention: Mention, one: Open) -> Row:
    times, count = len(one.indexes), len(mention.candidates)
    parts = [counted(times, "time", "times")] if times > 1 or not count else []
    if mention.place:
        sure = tr("{percent}% sure").format(percent=round(100 * mention.confidence))
        parts = [sure, full_name(mention.place), *parts]
    else:
        parts += [counted(count, "candidate", "candidates")] if count else []
    symbol = PlaceSymbol(False)
    return Row(mention.text, " · ".join(parts), symbol, Selection(mention=one.indexes[0]))


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
    elif kind == "review" and mention and selection.mention in reading.review_of:
        made = ReviewDetail(reading, mention, making)
    if made:
        making.extending.fill_detail(reading, selection, made)
        made.column.addStretch(1)
    return made
