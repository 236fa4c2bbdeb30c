"""From an article and its mentions to the events that it reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from mapapp.events.asides import asides_of, outside
from mapapp.events.attribution import find_attribution
from mapapp.events.duplicates import merge_duplicates
from mapapp.events.focus import focus_of, focused, main_event
from mapapp.events.parsing import Parsed, parse_all
from mapapp.events.passage import Passage, telling_of
from mapapp.events.reports import report_at
from mapapp.events.sentences import split_sentences
from mapapp.events.surroundings import TOLD
from mapapp.events.times import find_times, reference_date
from mapapp.events.unknown import unknown_places
from mapapp.events.where import event_sites
from mapapp.gazetteer import Gazetteer
from mapapp.model import Article, Bound, Event, EventType, Interval, Mention, Status, TimeExpression
from mapapp.syntax import Parser

_Beside = dict[tuple[EventType, tuple[int, int]], Interval]


class FoundEvents(NamedTuple):
    """What an article reports: events in order, its dates, the main event, the day of writing."""

    events: tuple[Event, ...]
    dates: tuple[TimeExpression, ...]
    main_event: str | None
    reference_date: date | None


def find_events(
    article: Article,
    mentions: tuple[Mention, ...],
    gazetteer: Gazetteer,  # noqa: ARG001 - part of the room's face; mentions carry their places
    parser: Parser | None = None,
) -> FoundEvents:
    """Find the events of `article`, given its `mentions` in order.

    With a `parser`, sentences that hold a trigger are parsed; without, plain rules cut them.
    Raises `MapAppError` when the trigger lexicon is missing or damaged.
    """
    reference = reference_date(article.text, article.published)
    times = find_times(article.text, reference)
    passage = Passage(article.text, mentions, times, reference)
    also = passage.may_tell_more if parser else _nothing
    sentences = parse_all(split_sentences(article.text), parser, also=also)
    drafts = [draft for parsed in sentences for draft in passage.drafts_of(parsed)]
    merged = merge_duplicates(drafts)
    beside = {(e.type, span): e.when for e in merged if e.when for span in e.spans}
    events: list[Event] = []
    for event in merged:
        events.append(_dated(_carried(event, events), beside, reference))
    focus = focus_of(article, mentions)
    main = main_event(events, focus, reference)
    if main is not None:
        events[main] = focused(events[main], focus)
    numbered = tuple(replace(event, id=f"e{n}") for n, event in enumerate(events, 1))
    return FoundEvents(numbered, times, None if main is None else f"e{main + 1}", reference)


def _nothing(_: Parsed) -> bool:
    return False


def _carried(event: Event, told: list[Event]) -> Event:
    """Date what someone does where he was just said to be: "arrived on May 3 ... held talks".

    The day is carried over from one of the last events as an estimate.
    """
    if event.when is not None or event.status is not Status.HAPPENED:
        return event
    names, places = _actors(event), {w.place.id for w in event.where}
    for earlier in reversed(told[-_LAST:]):
        when = earlier.when
        day = when is not None and when.start is not None and when.start == when.end
        here = places & {w.place.id for w in earlier.where}
        if when is not None and day and when.text and here and names & _actors(earlier):
            return replace(event, when=replace(when, bound=Bound.ABOUT))
    return event


_LAST = 3


def _actors(event: Event) -> set[str]:
    return {w for a in event.source for w in a.text.split() if w[0].isupper()}


def _dated(event: Event, beside: _Beside, reference: date | None) -> Event:
    """Date what is told without a date.

    What the same sentence tells of its kind was the same day; else it was at about the day of
    writing or the day before: news tells of these.
    """
    if event.when is not None or event.status not in TOLD:
        return event
    if (when := beside.get((event.type, event.spans[0]))) is not None:
        return replace(event, when=when)
    if reference is None:
        return event
    before = reference - timedelta(reference > date.min)
    return replace(event, when=Interval(before, reference, bound=Bound.ABOUT))


def sites_at(
    article: Article, mentions: Sequence[Mention], offset: int, parser: Parser | None = None
) -> list[Mention]:
    """Return the mentions that an event told by the word at `offset` happened at."""
    for sentence in split_sentences(article.text):
        if sentence.start <= offset < sentence.end:
            (parsed,) = parse_all([sentence], parser, also=lambda _: True)
            report = report_at(parsed, offset)
            inside = [m for m in mentions if sentence.start <= m.start < sentence.end]
            inside += unknown_places(article.text, sentence.start, sentence.end, inside)
            inside = outside(inside, asides_of(report, find_attribution(sentence.text)))
            return [s.mention for s in event_sites(article.text, telling_of(report), inside)]
    return []
