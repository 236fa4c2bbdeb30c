"""Walking through an article sentence by sentence, with the places, people and times so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from mapapp.events.actors import actors_of
from mapapp.events.attribution import find_attribution, is_pronoun
from mapapp.events.clauses import Span
from mapapp.events.counts import dead_in, injured_in, magnitudes_in
from mapapp.events.duplicates import Draft
from mapapp.events.english import PREPOSITIONS
from mapapp.events.headlines import headline_of
from mapapp.events.people import Named
from mapapp.events.reports import Parsed, Report, find_reports, parse, words_of
from mapapp.events.sentences import Sentence
from mapapp.events.status import status_of
from mapapp.events.verbs import Standing
from mapapp.events.where import (
    Telling,
    event_sites,
    focus_of,
    institution_places,
    places_of,
    takes_focus,
    takes_setting,
)
from mapapp.model import (
    Actor,
    Event,
    EventPlace,
    EventType,
    Interval,
    Kind,
    Mention,
    Status,
    TimeExpression,
)

_Spanned = TypeVar("_Spanned", Mention, TimeExpression)
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


_DOMESTIC = frozenset(
    {EventType.ELECTION, EventType.PROTEST, EventType.HEALTH, EventType.COERCE, EventType.CRIME}
)
"""Types that people do at home: "Peruvians voted" is nowhere but in Peru."""


class Passage:
    """An article being read: what has been named so far, and where the reader is."""

    def __init__(
        self, text: str, mentions: Sequence[Mention], times: tuple[TimeExpression, ...]
    ) -> None:
        self.text, self.mentions, self.times = text, mentions, times
        self.mention_starts = [m.start for m in mentions]
        self.time_starts = [t.start for t in times]
        self.focus = focus_of(mentions)
        self.settings: list[tuple[int, EventType, EventPlace]] = []
        self.named = Named()
        self.title_end = 0

    def drafts_of(self, sentence: Sentence) -> list[Draft]:
        """Return the events that one sentence tells of; sentences are to come in order."""
        parsed = parse(sentence)
        if sentence.heading and not self.title_end:
            self.title_end = sentence.end
        self.named.begin(parsed)
        drafts = []
        for report in find_reports(parsed):
            event = self._event(report)
            self._settle(report, event)
            drafts.append(
                Draft(
                    event,
                    report.trigger.group,
                    sentence.paragraph,
                    sentence.heading,
                    report.clause is None,
                )
            )
        self.named.end(parsed)
        return drafts

    def _event(self, report: Report) -> Event:
        sentence = report.parsed.sentence
        mentions = _within(self.mentions, self.mention_starts, sentence.start, sentence.end)
        times = _within(self.times, self.time_starts, sentence.start, sentence.end)
        status = status_of(report)
        attribution = find_attribution(sentence.text)
        words = words_of(report.parsed, report.extent)
        harmful = report.type in _HARM
        dead, injured = (dead_in(words), injured_in(words)) if harmful else (None, None)
        taken = tuple(c.text for c in (dead, injured) if c) + tuple(t.text for t in times)
        who = self._who(report)
        source, target = actors_of(report, mentions)
        if who is not None and report.clause and report.clause.verb.standing is Standing.ACTIVE:
            source = (Actor(who, source[0].country if source else ""), *source[1:])
        where = self._where(report, mentions, status)
        return Event(
            id="",
            headline=headline_of(report, who, times, attribution),
            type=report.type,
            spans=((sentence.start, sentence.end),),
            status=status,
            attribution=self._speaker(attribution.speaker if attribution else None),
            confidence=_confidence(report, bool(where)),
            source=source,
            target=target,
            when=_when(report, times),
            where=where,
            dead=dead,
            injured=injured,
            magnitudes=magnitudes_in(words, taken),
        )

    def _who(self, report: Report) -> str | None:
        if report.clause is None or report.clause.subject is None:
            return None
        return self.named.resolve(report.parsed, report.clause.subject)

    def _speaker(self, words: str | None) -> str | None:
        if words is None or not is_pronoun(words):
            return words
        return self.named.person or words

    def _where(
        self, report: Report, mentions: Sequence[Mention], status: Status
    ) -> tuple[EventPlace, ...]:
        sites = event_sites(self.text, telling_of(report), mentions)
        if found := places_of(sites):
            return found
        if found := institution_places(self.text, mentions, report.type):
            return found
        told = status in (Status.HAPPENED, Status.ONGOING)
        if sites or report.parsed.sentence.heading or not told:
            return ()
        around = self._around(report.type, report.parsed.sentence)
        countries = {m.place.country for m in mentions if m.place}
        abroad = countries and not {w.place.country for w in around} & countries
        return () if abroad and report.type in _DOMESTIC else around

    def _around(self, kind: EventType, sentence: Sentence) -> tuple[EventPlace, ...]:
        """Return where the passage is: the setting just left, else the article's focus."""
        if takes_setting(kind) and self.settings:
            paragraph, _, place = self.settings[-1]
            if sentence.paragraph - paragraph <= takes_focus(kind):
                return (place,)
            alike = [p for _, earlier, p in self.settings if earlier is kind]
            if alike and not takes_focus(kind):
                return (alike[-1],)
        if takes_focus(kind) and self.focus is not None and self.focus.place is not None:
            return (EventPlace(self.focus.place),)
        return ()

    def placed(self, event: Event) -> Event:
        """Put what only a title tells, without a place, where the article is about."""
        told = event.status in (Status.HAPPENED, Status.ONGOING)
        if event.where or not told or not takes_setting(event.type) or event.spans[1:]:
            return event
        focus = self.focus.place if self.focus else None
        titled = event.spans[0][1] <= self.title_end
        return replace(event, where=(EventPlace(focus),)) if focus and titled else event

    def _settle(self, report: Report, event: Event) -> None:
        at = [w for w in event.where if w.relation in ("in", "near")]
        told = event.status in (Status.HAPPENED, Status.ONGOING)
        if at and told and takes_setting(event.type) and at[0].place.kind is not Kind.COUNTRY:
            paragraph = report.parsed.sentence.paragraph
            self.settings.append((paragraph, event.type, EventPlace(at[0].place)))


def _when(report: Report, times: Sequence[TimeExpression]) -> Interval | None:
    tokens = report.parsed.tokens
    first, last = clause_extent(report)
    trigger = tokens[report.trigger.first].start
    dated = [t for t in times if t.interval is not None and t.type != "SET"]
    inside = [t for t in dated if first <= t.start < last]
    if report.clause is not None:
        verb = tokens[report.clause.verb.group].start
        inside = [t for t in inside if t.start > verb] or inside
    alone = len([c for c in report.parsed.clauses if c.verb.finite]) <= 1 or len(dated) == 1
    candidates = inside or (dated if alone else [])
    best = min(candidates, key=lambda t: abs(t.start - trigger), default=None)
    return best.interval if best is not None else None


def telling_of(report: Report) -> Telling:
    """Return where in the text `report` is told."""
    parsed, clause = report.parsed, report.clause
    tokens = parsed.tokens
    trigger = tokens[report.trigger.first].start, tokens[report.trigger.last].end
    own = report.trigger.first
    verbs = tuple(
        tokens[c.verb.position].start
        for c in parsed.clauses
        if c.verb.position != own
        and not (c.verb.standing is Standing.INFINITIVE and 0 < c.verb.position - own <= 3)
    )
    subject = None
    if clause is not None and clause.subject is not None:
        subject = tokens[clause.subject[0]].start, tokens[clause.subject[1] - 1].end
    return Telling(
        report.type, report.trigger.lemma, trigger, clause_extent(report), subject, verbs
    )


def clause_extent(report: Report) -> tuple[int, int]:
    """Return the characters from a clause's fronted "In Ankara," or subject to its end."""
    tokens = report.parsed.tokens
    first, last = report.extent
    if report.clause is not None and report.clause.subject is not None:
        first = _with_fronted(report.parsed, report.extent)
    return tokens[first].start, tokens[last - 1].end


def _with_fronted(parsed: Parsed, extent: Span) -> int:
    tokens, first = parsed.tokens, extent[0]
    if first < 2 or tokens[first - 1].lower != ",":
        return first
    start = first - 1
    while start > 0 and tokens[start - 1].lower not in (";", ":", "—", "–", "."):
        start -= 1
    while start < first and not tokens[start].is_word:
        start += 1
    verbs = any(start <= c.verb.position < first and c.verb.finite for c in parsed.clauses)
    return start if tokens[start].lower in PREPOSITIONS and not verbs else first


def _confidence(report: Report, placed: bool) -> float:
    told = 0.35 + 0.1 * min(report.weight, 4.0)
    finite = 0.1 if report.clause is not None and report.clause.verb.finite else 0.0
    return round(min(0.95, told + finite + 0.08 * placed), 2)


def _within(
    spans: Sequence[_Spanned], starts: list[int], first: int, last: int
) -> Sequence[_Spanned]:
    return spans[bisect_left(starts, first) : bisect_left(starts, last)]
