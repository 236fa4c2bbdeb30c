"""What the reader can filter an article by: each facet's values in words, with their counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mapapp.desktop.phrases import long_date, status_word, tr, type_words
from mapapp.filtering import NOTHING_FILTERED, Counts, Filter, counts, visible
from mapapp.model import Analysis, Interval, Precision, Role

_MOST = 24
"""Values that a facet offers, those with most events first."""
_LONGEST = 48
_CERTAINTIES = (0.5, 0.75, 0.9)


@dataclass(frozen=True, slots=True)
class Choice:
    """One value to filter by: its words, how much it shows, and the filter it leads to."""

    facet: str
    value: Hashable
    words: str
    count: int
    chosen: bool
    leads_to: Filter


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be filtered by, facet for facet, and what is; a chosen one leads back out."""

    by_facet: dict[str, list[Choice]]
    chosen: list[Choice]


def facet_names() -> dict[str, str]:
    """Return what each facet is called, in the order of the menu."""
    return {
        "types": tr("What happened"),
        "places": tr("Where"),
        "actors": tr("Who"),
        "span": tr("When"),
        "statuses": tr("Whether it happened"),
        "roles": tr("How the place is named"),
        "least": tr("How sure"),
    }


def offer(analysis: Analysis, wanted: Filter) -> Offer:
    """Return all choices with their counts; grows with the article."""
    by_facet = _choices_of(analysis, wanted)
    return Offer(by_facet, _chosen_of(by_facet, analysis, wanted))


def _choices_of(analysis: Analysis, wanted: Filter) -> dict[str, list[Choice]]:
    """Return the choices of every facet."""
    found = counts(analysis, wanted)
    offered = {
        facet: _by_value(found, facet, say, wanted) for facet, say in _sayings(analysis).items()
    }
    offered["span"] = _months(analysis, wanted)
    offered["least"] = list(_certainties(analysis, wanted))
    return {facet: offered[facet] for facet in facet_names()}


def _chosen_of(
    by_facet: dict[str, list[Choice]], analysis: Analysis, wanted: Filter
) -> list[Choice]:
    """Return what is filtered by; each leads to the filter without it."""
    chosen = [choice for offered in by_facet.values() for choice in offered if choice.chosen]
    known = {choice.facet for choice in chosen}
    if wanted.span and "span" not in known:
        words = f"{_day(wanted.span[0])} – {_day(wanted.span[1])}"
        count = len(visible(analysis, wanted).events)
        chosen.append(Choice("span", wanted.span, words, count, True, wanted.without("span")))
    return chosen


def main_types(analysis: Analysis) -> list[Choice]:
    """Return the types while nothing is filtered: quick, for it is done with each new article."""
    found = Counts(types=dict(Counter(event.type for event in analysis.events)))
    return _by_value(found, "types", type_words, NOTHING_FILTERED)


def _sayings(analysis: Analysis) -> dict[str, Callable[[Any], str]]:
    names = {place.id: place.name for place in analysis.places}
    roles = {
        Role.LITERAL: tr("The place itself"),
        Role.INSTITUTION: tr("A government or agreement"),
        Role.DEMONYM: tr("Its people"),
    }
    return {
        "types": type_words,
        "places": lambda value: names.get(value, value),
        "actors": lambda value: value[:_LONGEST],
        "statuses": status_word,
        "roles": lambda value: roles[value],
    }


def _by_value(found: Counts, facet: str, say: Callable[[Any], str], wanted: Filter) -> list[Choice]:
    chosen = getattr(wanted, facet)
    numbers: dict[Any, int] = dict.fromkeys(chosen, 0) | getattr(found, facet)
    ranked = sorted(numbers, key=lambda value: (value not in chosen, -numbers[value], say(value)))
    return [
        Choice(
            facet, value, say(value), numbers[value], value in chosen, wanted.toggled(facet, value)
        )
        for value in ranked[:_MOST]
    ]


def _months(analysis: Analysis, wanted: Filter) -> list[Choice]:
    firsts = sorted(
        {
            day.replace(day=1)
            for event in analysis.events
            if event.when and (day := event.when.start or event.when.end)
        },
        reverse=True,
    )
    spans = [(first, _end_of_month(first)) for first in firsts[:_MOST]]
    return [
        _alone(analysis, wanted, "span", span, long_date(Interval(*span, Precision.MONTH)))
        for span in spans
    ]


def _certainties(analysis: Analysis, wanted: Filter) -> Iterator[Choice]:
    for least in _CERTAINTIES:
        words = tr("At least {share} %").format(share=round(least * 100))
        yield _alone(analysis, wanted, "least", least, words)


def _alone(analysis: Analysis, wanted: Filter, facet: str, value: Any, words: str) -> Choice:
    """Return the choice of a facet that takes one value at a time."""
    changes: dict[str, Any] = {facet: value}
    to = replace(wanted, **changes)
    chosen = getattr(wanted, facet) == value
    count = len(visible(analysis, to).events)
    return Choice(facet, value, words, count, chosen, wanted.without(facet) if chosen else to)


def _end_of_month(first: date) -> date:
    following = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
    return date.fromordinal(following.toordinal() - 1)


def _day(day: date) -> str:
    return long_date(Interval(day, day))
