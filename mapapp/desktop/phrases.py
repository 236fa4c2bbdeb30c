"""The words of the window's panes: short, plain, sentence case."""

from __future__ import annotations

from datetime import date

from mapapp import wording
from mapapp.desktop.reading import Reading, event_day
from mapapp.desktop.saying import tr as tr
from mapapp.model import Actor, Count, Event, EventType, Interval, Place, Precision, Status

_KM_A_MILE = 1.609344
_EXACT = 200
"""Up to so many kilometres or miles a distance is said to the unit, then to ten."""
META_SEPARATOR = " · "


def grouped(number: int) -> str:
    """Return a number as it is written in the interface's language: "1,200"."""
    separator = tr("1,000")[1]
    return f"{number:,}".replace(",", separator)


def counted(number: int, one: str, many: str) -> str:
    """Return "1 place", "8 places", "1,200 places"."""
    return f"{grouped(number)} {tr(one) if number == 1 else tr(many)}"


def short_date(interval: Interval | None) -> str:
    """Return an interval in few letters, in the interface's language: "11 Feb 2020"."""
    return wording.short_date(interval, tr)


def long_date(interval: Interval | None) -> str:
    """Return an interval in full, in the interface's language: "11 February 2020"."""
    return wording.long_date(interval, tr)


def caption(place: Place) -> str:
    """Return the line that says which place is meant, in the interface's language."""
    return wording.caption(place, tr)


def coordinates(place: Place) -> str:
    """Return "35.93° N, 36.63° E"."""
    north = f"{abs(place.lat):.2f}° {tr('N') if place.lat >= 0 else tr('S')}"
    east = f"{abs(place.lon):.2f}° {tr('E') if place.lon >= 0 else tr('W')}"
    return f"{north}, {east}"


def page_words() -> dict[str, str]:
    """Return the fixed words of the map's page, English to those of the interface's language."""
    from mapapp.webmap.words import WORDS

    return {words: tr(words) for words in WORDS}


def distance_words(km: float, units: str) -> str:
    """Return a distance in "km" or "miles", as exactly as one says it: "34 km", "1,240 km"."""
    number = km if units == "km" else km / _KM_A_MILE
    exact = number if number < _EXACT else round(number, -1)
    words = f"{number:.1f}" if number < 1 else grouped(round(exact))
    return (tr("{number} km") if units == "km" else tr("{number} miles")).format(number=words)


def full_name(place: Place) -> str:
    """Return "Idlib, Syria": a name that tells a place from its namesakes."""
    return ", ".join(part for part in (place.name, wording.surroundings(place)) if part)


def type_words(event_type: EventType) -> str:
    """Return an event type as a word: "Assault"."""
    return tr(event_type.value.capitalize())


def status_word(status: Status) -> str:
    """Return whether something happened: "Happened", "Planned"."""
    return {
        Status.HAPPENED: tr("Happened"),
        Status.ONGOING: tr("Going on"),
        Status.PLANNED: tr("Planned"),
        Status.DENIED: tr("Denied"),
        Status.CONDITIONAL: tr("Only if something else happens"),
        Status.CALLED_FOR: tr("Called for"),
    }[status]


def status_words(event: Event) -> str:
    """Return "Happened, says the Defence Ministry"."""
    words = status_word(event.status)
    if event.attribution:
        who = event.attribution
        who = f"the {who[4:]}" if who.startswith("The ") else who
        return tr("{status}, says {who}").format(status=words, who=who)
    return words


def relation_words(relation: str, place: str) -> str:
    """Return a place with its relation: "Idlib", "near Idlib", "Damascus, as government"."""
    known = {
        "near": tr("near {place}"),
        "from": tr("from {place}"),
        "to": tr("to {place}"),
        "institution": tr("{place}, as government"),
    }
    return known.get(relation, "{place}").format(place=place)


def where_words(event: Event) -> str:
    """Return the places of an event in a line: "near Idlib; Aleppo"."""
    return "; ".join(relation_words(where.relation, where.place.name) for where in event.sites)


def actors_words(event: Event) -> str:
    """Return who did it to whom: "Turkish forces → Syrian government forces"."""
    sides = [_names(event.source), _names(event.target)]
    return " → ".join(side for side in sides if side)


def _names(actors: tuple[Actor, ...]) -> str:
    return ", ".join(actor.text for actor in actors)


def what_words(event: Event) -> str:
    """Return an event's type and what can be counted in it."""
    parts = [type_words(event.type)]
    counts: tuple[tuple[Count | None, str], ...] = (
        (event.dead, tr("{count} dead")),
        (event.injured, tr("{count} injured")),
    )
    parts += [phrase.format(count=count_words(count)) for count, phrase in counts if count]
    parts += [magnitude.text or magnitude.what for magnitude in event.magnitudes]
    first, *rest = parts
    return f"{first} · {', '.join(rest)}" if rest else first


def count_words(count: Count) -> str:
    """Return how many: "51", "at least 1,801", "3 to 5"."""
    least = None if count.min is None else grouped(count.min)
    most = None if count.max is None else grouped(count.max)
    if least is None and most is None:
        return count.text
    if most is None:
        return tr("at least {least}").format(least=least)
    if least is None:
        return tr("up to {most}").format(most=most)
    return least if least == most else tr("{least} to {most}").format(least=least, most=most)


def second_line(event: Event) -> str:
    """Return the line under an event's headline: "11 Feb 2020 · Idlib"."""
    return " · ".join(part for part in (short_date(event.when), where_words(event)) if part)


def headings(events: tuple[Event, ...]) -> tuple[str, ...]:
    """Return for each event the heading it stands under.

    A month's events stand under the month, under the day when they all share one, events of a
    year under the year; those without a date under "No date".
    """
    keys = [_month_key(event) for event in events]
    days: dict[object, set[date | None]] = {}
    for key, event in zip(keys, events, strict=True):
        days.setdefault(key, set()).add(_exact_day(event))
    return tuple(
        _heading(event, shared=len(days[key]) == 1 and keys.count(key) > 1)
        for key, event in zip(keys, events, strict=True)
    )


def _precision(event: Event) -> Precision:
    return event.when.precision if event.when else Precision.DAY


def _month_key(event: Event) -> tuple[int, int]:
    day = event_day(event)
    if day is None:
        return (0, 0)
    return (day.year, 0 if _precision(event) is Precision.YEAR else day.month)


def _exact_day(event: Event) -> date | None:
    return event_day(event) if _precision(event) is Precision.DAY else None


def _heading(event: Event, *, shared: bool) -> str:
    day = event_day(event)
    if day is None:
        return tr("No date")
    precision = _precision(event)
    if precision is Precision.DAY and not shared:
        precision = Precision.MONTH
    return long_date(Interval(day, day, precision))


def meta_line(reading: Reading) -> str:
    """Return the line under the title: "Example article · 12 February 2020 · 8 places"."""
    parts = [
        reading.article.source or "",
        _written_on(reading),
        ", ".join([counted(len(reading.places), "place", "places"), *_events_of(reading)]),
    ]
    return META_SEPARATOR.join(part for part in parts if part)


def _written_on(reading: Reading) -> str:
    """Return the article's date: as given, else as found in its text."""
    published, found = reading.article.published, reading.analysis.reference_date
    if published:
        return long_date(Interval(published, published))
    if found:
        return tr("{day} by its text").format(day=long_date(Interval(found, found)))
    return ""


def _events_of(reading: Reading) -> list[str]:
    """Return how many events there are; nothing while they are to follow."""
    return [counted(len(reading.events), "event", "events")] if reading.whole else []


def totals(reading: Reading) -> str:
    """Return the status bar's sums: "12 events · 8 places · 2 to review"."""
    parts = [*_events_of(reading), counted(len(reading.places), "place", "places")]
    if reading.review:
        parts.append(tr("{count} to review").format(count=grouped(len(reading.review))))
    return " · ".join(parts)
