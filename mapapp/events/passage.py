"""Walking through an article sentence by sentence, with the places, people and times so far."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from mapapp.events.actors import actors_of
from mapapp.events.asides import Stretch, asides_of, outside, spoken_part
from mapapp.events.attribution import Attribution, find_attribution, is_pronoun
from mapapp.events.carried import Carried, agrees
from mapapp.events.causes import cause_of, characters, done_before
from mapapp.events.clauses import Span
from mapapp.events.counts import dead_in, injured_in, toll_in
from mapapp.events.days import when_of
from mapapp.events.duplicates import Draft
from mapapp.events.english import PREPOSITIONS
from mapapp.events.general import is_general
from mapapp.events.headlines import headline_of, is_thin
from mapapp.events.magnitudes import magnitudes_in
from mapapp.events.mood import Mood
from mapapp.events.parsing import Parsed, words_of
from mapapp.events.people import Named
from mapapp.events.reports import Report, find_reports
from mapapp.events.sentences import Sentence
from mapapp.events.standing import Standing
from mapapp.events.status import status_of, told_by
from mapapp.events.surroundings import DOMESTIC, TOLD, Surroundings, home_of
from mapapp.events.unknown import derived, unknown_places
from mapapp.events.untyped import KIND as UNTYPED
from mapapp.events.untyped import is_cut_short, is_near, may_tell, untyped_report
from mapapp.events.where import (
    Telling,
    event_sites,
    institution_places,
    places_of,
)
from mapapp.model import (
    Actor,
    Event,
    EventPlace,
    EventType,
    Interval,
    Mention,
    Role,
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


_PLACED_ASIDE = re.compile(r", (?:who|whose|which)\b[^,]*\b(?:in|at|near|from) [^\W\da-z]")
_SOURCE = re.compile(r"According to [^,]+,")
_NEWS_DAYS = 90


class Passage:
    """An article being read: what has been named so far, and where the reader is."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        times: tuple[TimeExpression, ...],
        reference: date | None,
    ) -> None:
        self.text, self.mentions, self.times = text, mentions, times
        self.reference = reference
        self.mention_starts = [m.start for m in mentions]
        self.time_starts = [t.start for t in times]
        self.surroundings = Surroundings(text, mentions)
        self.mood = Mood()
        self.named = Named()
        self.carried = Carried()

    def drafts_of(self, parsed: Parsed) -> list[Draft]:
        """Return the events that one sentence tells of; sentences are to come in order."""
        sentence = parsed.sentence
        self.named.begin(parsed)
        drafts = []
        source = _SOURCE.match(sentence.text)
        for report in find_reports(parsed) or self._untyped(parsed):
            at = parsed.tokens[report.trigger.first].start - sentence.start
            if source is not None and at < source.end():
                continue
            first, last = clause_extent(report)
            times = [t for t in self._times_of(sentence) if first <= t.start < last]
            if is_general(report, times, self._mentions_of(sentence)):
                continue
            found = self._event(report)
            if found is None:
                continue
            event = self.mood.read(report, found)
            if report.trigger.kind != UNTYPED:
                self.surroundings.settle(event, sentence.paragraph)
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
        self.carried.end(parsed)
        return drafts

    def may_tell_more(self, parsed: Parsed) -> bool:
        """Say whether a sentence without a trigger may still tell what was done on a near day."""
        times = self._times_of(parsed.sentence)
        if any(is_near(t, self.reference) for t in times):
            return may_tell(parsed.tokens)
        placed = any(m.role is Role.LITERAL for m in self._mentions_of(parsed.sentence))
        fresh = placed and not times and self._is_fresh(parsed.sentence)
        return fresh and may_tell(parsed.tokens)

    def _is_fresh(self, sentence: Sentence) -> bool:
        """Say whether the time named last before a sentence is near the writing."""
        before = bisect_left(self.time_starts, sentence.start)
        return before > 0 and is_near(self.times[before - 1], self.reference)

    def _untyped(self, parsed: Parsed) -> list[Report]:
        times, mentions = self._times_of(parsed.sentence), self._mentions_of(parsed.sentence)
        report = untyped_report(
            parsed, times, mentions, self.reference, self._is_fresh(parsed.sentence)
        )
        return [] if report is None else [report]

    def _event(self, report: Report) -> Event | None:
        sentence = report.parsed.sentence
        mentions = self._mentions_of(sentence)
        times = self._times_of(sentence)
        attribution = find_attribution(sentence.text)
        asides, spoken = asides_of(report, attribution), spoken_part(report, attribution)
        own = outside(times, asides)
        said = [t for t in times if spoken and spoken[0] <= t.start < spoken[1]]
        when = when_of(report, own, clause_extent(report), said)
        status, when = told_by(report, status_of(report), when, self.reference)
        words = words_of(report.parsed, report.extent)
        harmful = report.type in _HARM
        if harmful and status is not Status.DENIED:
            dead, injured = dead_in(words), injured_in(words)
            dead = dead or toll_in(sentence.text)
        else:
            dead = injured = None
        taken = tuple(c.text for c in (dead, injured) if c) + tuple(t.text for t in times)
        who = self._who(report) or _speaking(report, attribution)
        source, target = actors_of(report, mentions, times)
        if who is not None and report.clause and report.clause.verb.standing is Standing.ACTIVE:
            source = (Actor(who, source[0].country if source else ""), *source[1:])
        headline = headline_of(report, who, times, attribution, partial(self._named, report.parsed))
        if (dead or injured) is None and is_thin(report, headline):
            return None
        untyped = report.trigger.kind == UNTYPED
        if untyped and (headline.quoted or is_cut_short(headline.words)):
            return None
        where = self._where(report, self._own_places(sentence, mentions, asides), status, when)
        return Event(
            id="",
            headline=headline.words,
            type=report.type,
            spans=((sentence.start, sentence.end),),
            status=status,
            attribution=self._speaker(attribution.speaker if attribution else None),
            confidence=_confidence(report, bool(where)),
            source=source,
            target=target,
            when=when,
            where=where,
            dead=dead,
            injured=injured,
            magnitudes=magnitudes_in(words, taken),
        )

    def _who(self, report: Report) -> str | None:
        if report.clause is None or report.clause.subject is None:
            return None
        return self._named(report.parsed, report.clause.subject)

    def _named(self, parsed: Parsed, subject: Span) -> str | None:
        first, last = subject
        pronoun = parsed.tokens[first].lower
        known = self.named.resolve(parsed, subject)
        if known is not None or first > 0 or last - first > 1:
            if known is None or not agrees(pronoun, known):
                return None
            return known if self.carried.is_meant(parsed, first, known) else None
        return self.carried.resolve(parsed, pronoun)

    def _speaker(self, words: str | None) -> str | None:
        if words is None or not is_pronoun(words):
            return words
        return self.named.person or words

    def _times_of(self, sentence: Sentence) -> Sequence[TimeExpression]:
        return _within(self.times, self.time_starts, sentence.start, sentence.end)

    def _mentions_of(self, sentence: Sentence) -> Sequence[Mention]:
        return _within(self.mentions, self.mention_starts, sentence.start, sentence.end)

    def _own_places(
        self, sentence: Sentence, mentions: Sequence[Mention], asides: list[Stretch]
    ) -> list[Mention]:
        unknown = unknown_places(self.text, sentence.start, sentence.end, mentions)
        every = sorted([*mentions, *unknown], key=lambda m: m.start)
        return outside([derived(self.text, m, every) for m in every], asides)

    def _long_ago(self, when: Interval | None) -> bool:
        """Say whether it was too long before the writing to have been where the news is."""
        if when is None or when.end is None or self.reference is None:
            return False
        return (self.reference - when.end).days > _NEWS_DAYS

    def _where(
        self,
        report: Report,
        mentions: Sequence[Mention],
        status: Status,
        when: Interval | None,
    ) -> tuple[EventPlace, ...]:
        sites = event_sites(self.text, telling_of(report), mentions)
        if found := places_of(sites):
            return found
        if found := institution_places(self.text, mentions, report.type):
            return found
        sentence = report.parsed.sentence
        if sites or sentence.heading or status not in TOLD or self._long_ago(when):
            return ()
        if _PLACED_ASIDE.search(sentence.text) and any(
            m.role is Role.LITERAL and sentence.start <= m.start < sentence.end
            for m in self._mentions_of(sentence)
        ):
            return ()
        around = self.surroundings.around(report.type, sentence.paragraph, mentions)
        home = home_of(telling_of(report).subject, mentions)
        general = home is not None and around == (self.surroundings.focus,)
        return (home,) if home and general and report.type in DOMESTIC else around


def _speaking(report: Report, attribution: Attribution | None) -> str | None:
    """Return the speaker behind "it" in "The IMF said in Washington that it welcomed"."""
    if attribution is None or report.clause is None or report.clause.subject is None:
        return None
    first, last = report.clause.subject
    subject = report.parsed.tokens[first]
    behind = subject.start - report.parsed.sentence.start - attribution.end
    led = attribution.start == 0 and 0 <= behind <= _BEHIND_SAID
    speaker, pronoun = attribution.speaker, last - first == 1 and subject.lower in _MEANT
    meant = led and pronoun and not is_pronoun(speaker) and agrees(subject.lower, speaker)
    return speaker if meant else None


_BEHIND_SAID = 8
"""Characters between "said" and the pronoun that means who said it."""
_MEANT = ("it", "he", "she", "they")


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
    cause = cause_of(report)
    return Telling(
        report.type,
        report.trigger.lemma,
        trigger,
        clause_extent(report),
        subject,
        verbs,
        done_before(report),
        None if cause is None else characters(parsed, (cause.verb.group, cause.rest[1])),
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
    if report.trigger.kind == UNTYPED:
        return round(0.4 + 0.08 * placed, 2)
    told = 0.35 + 0.1 * min(report.weight, 4.0)
    finite = 0.1 if report.clause is not None and report.clause.verb.finite else 0.0
    return round(min(0.95, told + finite + 0.08 * placed), 2)


def _within(
    spans: Sequence[_Spanned], starts: list[int], first: int, last: int
) -> Sequence[_Spanned]:
    return spans[bisect_left(starts, first) : bisect_left(starts, last)]
