"""Leaves out the other names of cities that do more harm than good.

GeoNames lists them without a language or a word on their use. In a text "Turkey" is never the
settlement in New Jersey that was called so once.
"""

from __future__ import annotations

from calendar import day_name, month_name
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from mapapp.gazetteer.compile.draft import Draft, Name
from mapapp.gazetteer.compile.keys import key_of
from mapapp.gazetteer.distance import distance_km
from mapapp.model import Kind

_ENGLISH_SPEAKING = frozenset({"US", "CA", "GB", "IE", "AU", "NZ"})
"""Where a city's usual name is its own, and others are spellings of it or names of the past."""
_CALENDAR = frozenset(name.lower() for name in (*month_name, *day_name))
_FAMOUS = frozenset({1, 2})
_SAME_START = 4
_NEAR_KM = 50.0
_SMALL = 0.05
"""The share of a city's people below which a place near by does not claim a name from it."""
_LATIN_END = "\u0250"


def without_doubtful_names(drafts: Sequence[Draft], named: Sequence[Draft]) -> list[Draft]:
    """Return `named` without its cities' doubtful names.

    `drafts` are the same places before the project's own tables named them: what these say is
    trusted.
    """
    is_doubtful = _judge(named)
    kept = []
    for before, draft in zip(drafts, named, strict=True):
        if draft.kind is Kind.CITY and before.names:
            doubtful = {name for name in before.names if is_doubtful(draft, name)}
            kept.append(_without(draft, doubtful, len(before.names)))
        else:
            kept.append(draft)
    return kept


def _without(draft: Draft, doubtful: set[Name], untrusted: int) -> Draft:
    """Return `draft` without those of its first `untrusted` names that are doubtful."""
    if not doubtful:
        return draft
    names = [name for name in draft.names[:untrusted] if name not in doubtful]
    return replace(draft, names=(*names, *draft.names[untrusted:]))


def _judge(named: Sequence[Draft]) -> Callable[[Draft, Name], bool]:
    areas = _owners_by_area_name(named)
    cities: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in named:
        if draft.kind is Kind.CITY:
            cities[key_of(draft.name), draft.country].append(draft)

    def is_doubtful(city: Draft, name: Name) -> bool:
        key = key_of(name[0])
        if key in _CALENDAR or areas.get(key, {city.country}).isdisjoint(_around(city)):
            return True
        if city.country in _ENGLISH_SPEAKING and not is_spelling_of(city.name, name[0]):
            return True
        return any(_takes(city, other) for other in cities.get((key, city.country), ()))

    return is_doubtful


def _owners_by_area_name(named: Iterable[Draft]) -> dict[str, set[str]]:
    """Return for each name of a well-known area whose cities may bear it.

    Of a country those of its code, of an admin-1 region those of its id: New York City is in New
    York, York in Nebraska is not.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for draft in named:
        owner = draft.id if draft.kind is Kind.ADMIN1 else draft.country
        if draft.kind in {Kind.COUNTRY, Kind.ADMIN1} or draft.rank in _FAMOUS:
            for name in (draft.name, *(name for name, _ in draft.names)):
                found[key_of(name)].add(owner)
        elif draft.kind is Kind.REGION:
            found[key_of(draft.name)].add(owner)
    return found


def _around(city: Draft) -> tuple[str, str]:
    return city.country, city.admin1


def _takes(city: Draft, other: Draft) -> bool:
    """Tell whether a name that is `other`'s own is rather meant for it than for `city`."""
    if other.id == city.id:
        return False
    if other.population > city.population:
        return True
    if other.population < _SMALL * city.population:
        return False
    return distance_km(city.lat, city.lon, other.lat, other.lon) < _NEAR_KM


def is_spelling_of(own: str, other: str) -> bool:
    """Tell whether two names are alike: a shared word, a shared beginning, one in the other.

    Names in other scripts than Latin cannot be compared, and pass.
    """
    if max(other) >= _LATIN_END:
        return True
    key, other_key = key_of(own), key_of(other)
    if key.replace(" ", "") in other_key.replace(" ", "") or other_key in key:
        return True
    starts = {word[:_SAME_START] for word in key.split() if len(word) >= _SAME_START}
    return any(word[:_SAME_START] in starts for word in other_key.split())
