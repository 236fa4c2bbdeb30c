"""What a name can mean, best first, with the reasons in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mapapp.gazetteer import Entry, Gazetteer, NameKind, Record, distance_km
from mapapp.gazetteer.prior import prior_terms
from mapapp.geocoding.query import parse
from mapapp.model import Candidate, Kind, Place, Reason
from mapapp.wording import kind_word, surroundings

_NEAR_KM = 40.0
"""How far a place may lie from the middle of a city and still be said to lie in it."""
_CONTAINED = 3.0
_CONTAINERS_TRIED = 8
_NAMED = {
    NameKind.PRIMARY: "its own name",
    NameKind.ALTERNATE: "another name of {}",
    NameKind.ABBREVIATION: "a short form of {}",
    NameKind.DEMONYM: "the people of {}",
    NameKind.ADJECTIVE: "what is of {}",
    NameKind.HISTORIC: "a former name of {}",
    NameKind.POSTAL: "the code of {}",
}


class _Choice(NamedTuple):
    entry: Entry
    record: Record
    containers: tuple[int, ...]


def find_candidates(
    gazetteer: Gazetteer,
    query: str,
    limit: int = 10,
    countries: Iterable[str] = (),
) -> list[Candidate]:
    """Return the places that `query` can mean, best first, each with its reasons.

    After a comma the query may say what the place lies in ("Paris, Texas"): others are left out.
    `countries` (ISO 3166-1 alpha-2, any case) leaves out all other countries.
    """
    wanted = {code.upper() for code in countries}
    parsed = parse(query)
    for name in parsed.names:
        found = [
            _candidate(gazetteer, choice)
            for choice in _choices(gazetteer, name, parsed.within)
            if not wanted or choice.record.country in wanted
        ]
        if found:
            found.sort(key=lambda candidate: (-candidate.score, candidate.place.id))
            return found[:limit]
    return []


def _choices(gazetteer: Gazetteer, name: str, within: tuple[str, ...]) -> Iterator[_Choice]:
    levels = [gazetteer.lookup(container)[:_CONTAINERS_TRIED] for container in within]
    for entry in gazetteer.lookup_folded(name):
        record = gazetteer.record(entry.record)
        containers = [_container(gazetteer, record, level) for level in levels]
        if all(container is not None for container in containers):
            yield _Choice(entry, record, tuple(c for c in containers if c is not None))


def _container(gazetteer: Gazetteer, record: Record, level: tuple[Entry, ...]) -> int | None:
    """Return the first meaning of a container's name that holds the place."""
    return next((e.record for e in level if _holds(gazetteer, e.record, record)), None)


def _holds(gazetteer: Gazetteer, container: int, inner: Record) -> bool:
    if container == inner.index:
        return False
    outer = gazetteer.record(container)
    if outer.kind is Kind.COUNTRY:
        return inner.country == outer.country and inner.kind is not Kind.COUNTRY
    if container in (inner.admin1, inner.admin2):
        return True
    if outer.kind is Kind.CITY:
        near = distance_km(outer.lat, outer.lon, inner.lat, inner.lon) <= _NEAR_KM
        return near and inner.kind is Kind.CITY and outer.population > inner.population
    return gazetteer.contains(container, inner.lat, inner.lon) and inner.kind is not outer.kind


def _candidate(gazetteer: Gazetteer, choice: _Choice) -> Candidate:
    place = gazetteer.place(choice.entry.record)
    reasons = (*_prior_reasons(place, choice), *_containment_reasons(gazetteer, choice))
    return Candidate(place, round(sum(reason.value for reason in reasons), 3), reasons)


def _prior_reasons(place: Place, choice: _Choice) -> Iterator[Reason]:
    record, name_kind = choice.record, choice.entry.name_kind
    terms = prior_terms(
        record.kind, record.capital, record.population, name_kind, minor=record.minor
    )
    words = {
        "name": _NAMED[name_kind].format(place.name),
        "kind": _kind_words(place),
        "population": _people_words(place),
        "capital": _capital_words(place, record),
    }
    for term, value in terms.items():
        yield Reason(term, round(value, 3), words[term])


def _capital_words(place: Place, record: Record) -> str:
    if place.kind is not Kind.CITY:
        return "its main city has the same name"
    return f"capital of {place.country_name if record.capital == 1 else 'its region'}"


def _people_words(place: Place) -> str:
    return (
        f"about {place.population:,} people"
        if place.population
        else "weighed by the people of its towns"
    )


def _kind_words(place: Place) -> str:
    around = surroundings(place)
    return f"{kind_word(place).lower()} in {around}" if around else kind_word(place).lower()


def _containment_reasons(gazetteer: Gazetteer, choice: _Choice) -> Iterator[Reason]:
    for container in choice.containers:
        yield Reason("within", _CONTAINED, f"lies in {gazetteer.name(container)}")
