"""From an article and its mentions to the events that it reports."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, TypeVar

from mapapp.events.actors import actors_of
from mapapp.events.attribution import find_attribution, is_pronoun
from mapapp.events.counts import dead_in, injured_in, magnitudes_in
from mapapp.events.duplicates import merge_duplicates
from mapapp.events.headlines import headline_of
from mapapp.events.people import Named
from mapapp.events.english import PREPOSITIONS
from mapapp.events.reports import Parsed, Report, find_reports, parse, report_at, words_of
from mapapp.events.sentences import Sentence, split_sentences
from mapapp.events.status import status_of
from mapapp.events.times import find_times, reference_date
from mapapp.events.where import (
    Telling,
    event_sites,
    focus_of,
    happens_somewhere,
    institution_places,
    places_of,
)
from mapapp.gazetteer import Gazetteer
from mapapp.model import (
    Article,
    Event,
    EventPlace,
    EventType,
    Interval,
    Kind,
    Mention,
    Role,
    Status,
    TimeExpression,
)

_Span = TypeVar("_Span", Mention, TimeExpression)


class FoundEvents(NamedTuple):
    """What an article reports: events in order, its dates, the main event, the day of writing."""

    events: tuple[Event, ...]
    dates: tuple[TimeExpression, ...]
    main_event: str | None
    reference_date: date | None


_HARM = frozenset(
    {
        EventType.ASSAULT,
        EventType.DISASTER,
        EventType.ACCIDENT,
        EventType.HEALTH,
        EventType.CRIME,
        EventType.OTHER,
        EventType.COERCE,
        EventType.PROTEST,
    }
)


def find_events(
    article: Article, mentions: tuple[Mention, ...], gazetteer: Gazetteer
) -> FoundEvents:
    """Find the events of `article`, given its `mentions` in order.

    Raises `MapAppError` when the trigger lexicon is missing or damaged.
    """
    del gazetteer  # part of the room's face; containment comes with the mentions' places
    reference = reference_date(article.text, article.published)
    times = find_times(article.text, reference)
    passage = _Passage(article.text, list(mentions), times, reference)
    events: list[Event] = []
    for sentence in split_sentences(article.text):
        events.extend(passage.events_of(sentence))
    merged = merge_duplicates(events)
    numbered = tuple(replace(event, id=f"e{n}") for n, event in enumerate(merged, 1))
    return FoundEvents(numbered, times, _main(numbered), reference)


def _main(events: tuple[Event, ...]) -> str | None:
    """Choose the main event: well told, told often, early, with people harmed."""
    if not events:
        return None

    def worth(pair: tuple[int, Event]) -> float:
        position, event = pair
        harmed = 0.5 * (event.dead is not None) + 0.2 * (event.injured is not None)
        told = 0.4 * min(len(event.spans), 4)
        return event.confidence + harmed + told + 1.2 / (1 + position) + 0.2 * bool(event.where)

    return max(enumerate(events), key=worth)[1].id


class _Passage:
    """What is known while walking through an article: the places, people and times so far."""

    def __init__(
        self,
        text: str,
        mentions: list[Mention],
        times: tuple[TimeExpression, ...],
        reference: date | None,
    ) -> None:
        self.text, self.mentions, self.times, self.reference = text, mentions, times, reference
        self.mention_starts = [m.start for m in mentions]
        self.time_starts = [t.start for t in times]
        self.focus = focus_of(mentions)
        self.recent: list[tuple[int, tuple[EventPlace, ...]]] = []
        self.named = Named()

    def events_of(self, sentence: Sentence) -> list[Event]:
        parsed = parse(sentence)
        reports = find_reports(parsed) if parsed.triggers else []
        self.named.read(parsed)
        mentions = _within(self.mentions, self.mention_starts, sentence.start, sentence.end)
        events = [self._event(report, mentions) for report in reports]
        if near := _setting(events, mentions):
            self.recent.append((sentence.paragraph, near))
        return events

    def _event(self, report: Report, mentions: list[Mention]) -> Event:
        sentence, kind = report.parsed.sentence, report.type
        status = status_of(report)
        attribution = find_attribution(sentence.text)
        own = self._own_words(report)
        times = _within(self.times, self.time_starts, sentence.start, sentence.end)
        dead, injured = (dead_in(own), injured_in(own)) if kind in _HARM else (None, None)
        taken = tuple(c.text for c in (dead, injured) if c) + tuple(t.text for t in times)
        source, target = actors_of(report, mentions)
        where = self._where(report, mentions, status)
        return Event(
            id="",
            headline=headline_of(report, self._who(report), [(t.start, t.end) for t in times]),
            type=kind,
            spans=((sentence.start, sentence.end),),
            status=status,
            attribution=self._speaker(attribution.speaker if attribution else None),
            confidence=_confidence(report, bool(where)),
            source=source,
            target=target,
            when=self._when(report, times),
            where=where,
            dead=dead,
            injured=injured,
            magnitudes=magnitudes_in(own, taken),
        )

    def _own_words(self, report: Report) -> str:
        first, last = report.extent
        return words_of(report.parsed, (first, last))

    def _who(self, report: Report) -> str | None:
        if report.clause is None or report.clause.subject is None:
            return None
        return self.named.resolve(words_of(report.parsed, report.clause.subject))

    def _speaker(self, words: str | None) -> str | None:
        if words is None:
            return None
        return (self.named.resolve(words) or words) if is_pronoun(words) else words

    def _where(
        self, report: Report, mentions: list[Mention], status: Status
    ) -> tuple[EventPlace, ...]:
        sites = event_sites(self.text, telling_of(report), mentions)
        if found := places_of(sites):
            return found
        if found := institution_places(self.text, mentions, report.type):
            return found
        if sites or report.parsed.sentence.heading or not happens_somewhere(report.type, status):
            return ()
        return self._around(report.parsed.sentence)

    def _around(self, sentence: Sentence) -> tuple[EventPlace, ...]:
        if self.recent and sentence.paragraph - self.recent[-1][0] <= 1:
            return self.recent[-1][1]
        if self.focus is not None and self.focus.place is not None:
            return (EventPlace(self.focus.place),)
        return ()

    def _when(self, report: Report, times: Sequence[TimeExpression]) -> Interval | None:
        tokens = report.parsed.tokens
        first = tokens[report.extent[0]].start
        last = tokens[report.extent[1] - 1].end
        trigger = tokens[report.trigger.first].start
        dated = [t for t in times if t.interval is not None and t.type != "SET"]
        inside = [t for t in dated if first <= t.start < last]
        best = min(inside or dated, key=lambda t: abs(t.start - trigger), default=None)
        if best is not None:
            return best.interval
        return None


def _setting(events: list[Event], mentions: list[Mention]) -> tuple[EventPlace, ...]:
    """Return the place that a sentence leaves the reader at."""
    for event in events:
        if at := [w for w in event.where if w.relation in ("in", "near")]:
            return (EventPlace(at[0].place),)
    for mention in mentions:
        place = mention.place
        if place is not None and mention.role is Role.LITERAL and place.kind is not Kind.COUNTRY:
            return (EventPlace(place),)
    return ()


def telling_of(report: Report) -> Telling:
    """Return where in the text `report` is told."""
    parsed, clause = report.parsed, report.clause
    tokens = parsed.tokens
    trigger = tokens[report.trigger.first].start, tokens[report.trigger.last].end
    verbs = tuple(
        tokens[c.verb.position].start
        for c in parsed.clauses
        if c.verb.position != report.trigger.first
    )
    first, last = report.extent
    subject = None
    if clause is not None and clause.subject is not None:
        first = _with_fronted(parsed, first)
        subject = tokens[clause.subject[0]].start, tokens[clause.subject[1] - 1].end
    extent = tokens[first].start, tokens[last - 1].end
    return Telling(report.type, trigger, extent, subject, verbs)


def _with_fronted(parsed: Parsed, first: int) -> int:
    """Count "In Ankara," before the subject in with its clause."""
    tokens = parsed.tokens
    if first < 2 or tokens[first - 1].lower != ",":
        return first
    start = first - 1
    while start > 0 and (tokens[start - 1].is_word or tokens[start - 1].lower in ("'s", "’s")):
        start -= 1
    return start if tokens[start].lower in PREPOSITIONS else first


def sites_at(article: Article, mentions: Sequence[Mention], offset: int) -> list[Mention]:
    """Return the mentions that an event told by the word at `offset` happened at."""
    for sentence in split_sentences(article.text):
        if not sentence.start <= offset < sentence.end:
            continue
        parsed = parse(sentence, all_clauses=True)
        inside = [m for m in mentions if sentence.start <= m.start < sentence.end]
        report = report_at(parsed, offset)
        return [s.mention for s in event_sites(article.text, telling_of(report), inside)]
    return []


def _confidence(report: Report, placed: bool) -> float:
    told = 0.35 + 0.1 * min(report.weight, 4.0)
    finite = 0.1 if report.clause is not None and report.clause.verb.finite else 0.0
    return round(min(0.95, told + finite + 0.08 * placed), 2)


def _within(spans: Sequence[_Span], starts: list[int], first: int, last: int) -> list[_Span]:
    return list(spans[bisect_left(starts, first) : bisect_left(starts, last)])
