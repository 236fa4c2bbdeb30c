"""The merged view of several analyses, as values: places, events, their sources, disagreements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from mapapp.merging.likeness import Telling, counts_agree, likeness
from mapapp.model import Analysis, Article, Event, Interval, Mention, Place
from mapapp.shown import shown_places
from mapapp.wording import short_date


@dataclass(frozen=True, slots=True)
class Report:
    """An event as one article tells it; `article` is the number it was given by."""

    article: int
    event: Event


@dataclass(frozen=True, slots=True)
class Saying:
    """What some of the articles say."""

    words: str
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What the articles say differently: `dead`, `injured`, `when`, `where` or `status`."""

    what: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class MergedEvent:
    """One event with all that report it, the fullest report first. `sources` counts papers."""

    reports: tuple[Report, ...]
    sources: int
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def event(self) -> Event:
        """The event as the fullest report tells it."""
        return self.reports[0].event

    @property
    def id(self) -> str:
        """Unique in the view."""
        return f"{self.reports[0].article}:{self.event.id}"


@dataclass(frozen=True, slots=True)
class MergedPlace:
    """One place with every mention of it and every event at it."""

    place: Place
    mentions: tuple[tuple[int, Mention], ...]
    events: tuple[MergedEvent, ...]

    @property
    def articles(self) -> tuple[int, ...]:
        """The articles that name it or report an event there."""
        named = {number for number, _ in self.mentions}
        told = {report.article for event in self.events for report in event.reports}
        return tuple(sorted(named | told))


@dataclass(frozen=True, slots=True)
class MergedView:
    """All places and events of several articles, in order of appearance."""

    places: tuple[MergedPlace, ...] = ()
    events: tuple[MergedEvent, ...] = ()


def merged(analyses: Mapping[int, Analysis]) -> MergedView:
    """Return several analyses, by their articles' numbers, as one view."""
    events = tuple(_merged_events(analyses))
    return MergedView(tuple(_places(analyses, events)), events)


# --- events


def _merged_events(analyses: Mapping[int, Analysis]) -> Iterator[MergedEvent]:
    tellings = [
        Telling(number, event, analysis.article.text)
        for number, analysis in analyses.items()
        for event in analysis.events
    ]
    for group in _grouped(tellings):
        ordered = sorted(group, key=lambda one: (-_fullness(one.event), one.article))
        reports = tuple(Report(one.article, one.event) for one in ordered)
        articles = {number: analyses[number].article for number in (r.article for r in reports)}
        yield MergedEvent(reports, _papers(articles), tuple(_disagreements(reports)))


def _grouped(tellings: list[Telling]) -> list[list[Telling]]:
    """Return the tellings in groups of one event each: the likest pairs come together first."""
    home = {id(one): [one] for one in tellings}
    for _, one, other in sorted(_pairs(tellings), key=lambda pair: -pair[0]):
        left, right = home[id(one)], home[id(other)]
        if left is not right and _fit(left, right):
            left += right
            for member in right:
                home[id(member)] = left
    seen: dict[int, list[Telling]] = {}
    for one in tellings:
        seen.setdefault(id(home[id(one)]), home[id(one)])
    return list(seen.values())


def _fit(left: list[Telling], right: list[Telling]) -> bool:
    """Tell whether all of two groups may be one event: an article tells an event only once."""
    if not {one.article for one in left}.isdisjoint(one.article for one in right):
        return False
    return all(likeness(one, other) > 0 for one in left for other in right)


def _pairs(tellings: list[Telling]) -> Iterator[tuple[float, Telling, Telling]]:
    """Yield the pairs that can be one event; only those of one type at one place are compared."""
    near: dict[tuple[str, str], list[Telling]] = defaultdict(list)
    for one in tellings:
        for place in one.places:
            near[one.event.type, place].append(one)
    compared: set[tuple[int, int]] = set()
    for members in near.values():
        for one, other in combinations(members, 2):
            if (id(one), id(other)) not in compared:
                compared.add((id(one), id(other)))
                if (like := likeness(one, other)) > 0:
                    yield like, one, other


def _fullness(event: Event) -> float:
    told = (event.when, event.where, event.dead, event.injured, event.source, event.target)
    return sum(bool(one) for one in told) + event.confidence


def _papers(articles: dict[int, Article]) -> int:
    """Count whose reports they are: a paper's several articles and copies of a text are one."""
    texts: dict[str, str] = {}
    for number, article in articles.items():
        texts.setdefault(article.text, article.source or article.url or str(number))
    return len(set(texts.values()))


# --- disagreements


def _disagreements(reports: tuple[Report, ...]) -> Iterator[Disagreement]:
    for what, (words, compatible) in _COMPARED.items():
        sayings: dict[str, list[int]] = {}
        for report in reports:
            if said := words(report.event):
                sayings.setdefault(said, []).append(report.article)
        told = [report.event for report in reports if words(report.event)]
        if not all(compatible(one, other) for one, other in combinations(told, 2)):
            grouped = (Saying(said, tuple(numbers)) for said, numbers in sayings.items())
            yield Disagreement(what, tuple(grouped))


def _days_agree(one: Interval | None, other: Interval | None) -> bool:
    if one is None or other is None:
        return True
    starts = [day for day in (one.start, other.start) if day]
    ends = [day for day in (one.end, other.end) if day]
    return not starts or not ends or max(starts) <= min(ends)


def _where(event: Event) -> str:
    return ", ".join(dict.fromkeys(one.place.name for one in event.sites))


def _same_site(one: Event, other: Event) -> bool:
    return not {a.place.id for a in one.sites}.isdisjoint(b.place.id for b in other.sites)


_Compared = tuple[Callable[[Event], str], Callable[[Event, Event], bool]]
_COMPARED: dict[str, _Compared] = {
    "dead": (lambda e: e.dead.text if e.dead else "", lambda a, b: counts_agree(a.dead, b.dead)),
    "injured": (
        lambda e: e.injured.text if e.injured else "",
        lambda a, b: counts_agree(a.injured, b.injured),
    ),
    "when": (lambda e: short_date(e.when), lambda a, b: _days_agree(a.when, b.when)),
    "where": (_where, _same_site),
    "status": (lambda e: e.status.value, lambda a, b: a.status is b.status),
}
"""What is compared: how each says it, and whether two can both be right."""


# --- places


def _places(
    analyses: Mapping[int, Analysis], events: tuple[MergedEvent, ...]
) -> Iterator[MergedPlace]:
    home = {
        (report.article, report.event.id): event for event in events for report in event.reports
    }
    found: dict[str, Place] = {}
    mentions: dict[str, list[tuple[int, Mention]]] = defaultdict(list)
    there: dict[str, dict[str, MergedEvent]] = defaultdict(dict)
    for number, analysis in analyses.items():
        for one in shown_places(analysis):
            key = str(one.place.geonameid or one.place.id)
            found.setdefault(key, one.place)
            mentions[key] += [(number, mention) for mention in one.mentions]
            for event, _ in one.relations:
                same = home[number, event.id]
                there[key][same.id] = same
    for key, place in found.items():
        yield MergedPlace(place, tuple(mentions[key]), tuple(there[key].values()))
