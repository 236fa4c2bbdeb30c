"""The project's own tables of places and names (`resources/places/*.csv`)."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from mapapp.gazetteer.compile.draft import Draft, Name
from mapapp.gazetteer.compile.keys import key_of
from mapapp.gazetteer.entries import NameKind
from mapapp.model import Extent, Kind

_PREFERRED = "preferred"
"""The kind of a name that becomes the place's own: what English texts call it today."""
_NAME_KINDS: dict[str, tuple[NameKind, ...]] = {
    _PREFERRED: (),
    "alternative": (NameKind.ALTERNATE,),
    "historic": (NameKind.HISTORIC,),
    "abbreviation": (NameKind.ABBREVIATION,),
    "postal": (NameKind.POSTAL,),
    "adjective": (NameKind.ADJECTIVE,),
    "noun": (NameKind.DEMONYM,),
    "both": (NameKind.ADJECTIVE, NameKind.DEMONYM),
    "seat": (NameKind.SEAT,),
}


class TableError(ValueError):
    """A row of the project's tables that cannot be compiled."""


def read_natural(table: Path) -> list[Draft]:
    """Return the seas, rivers, mountains and world regions."""
    return [_natural(row) for row in _rows(table)]


def _natural(row: dict[str, str]) -> Draft:
    sides = [row[side] for side in ("south", "west", "north", "east")]
    countries = tuple(code for code in row["countries"].split(";") if code)
    return Draft(
        id=row["id"],
        name=row["name"],
        kind=Kind(row["kind"]),
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        country=countries[0] if len(countries) == 1 else "",
        countries=countries,
        geonameid=int(row["geonameid"] or 0),
        names=_aliases(row),
        extent=Extent(*map(float, sides)) if all(sides) else None,
        rank=int(row["rank"] or 0),
    )


def read_facilities(table: Path) -> list[Draft]:
    """Return the bases, airports, camps and the like that are named after no town."""
    return [_facility(row) for row in _rows(table)]


def _facility(row: dict[str, str]) -> Draft:
    return Draft(
        id=row["id"],
        name=row["name"],
        kind=Kind.FACILITY,
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        country=row["country"],
        countries=(row["country"],),
        names=_aliases(row),
        rank=int(row["rank"]),
    )


def _aliases(row: dict[str, str]) -> tuple[Name, ...]:
    aliases = [alias.strip() for alias in row["aliases"].split(";")]
    return tuple((alias, NameKind.ALTERNATE) for alias in aliases if alias)


def add_names(drafts: Sequence[Draft], tables: Iterable[Path]) -> list[Draft]:
    """Return `drafts` with the names that `tables` (name or form, place, kind) give them.

    Raises `TableError` that lists every row whose place is not among `drafts`.
    """
    find = _finder(drafts)
    names: dict[str, list[Name]] = defaultdict(list)
    preferred: dict[str, str] = {}
    problems = []
    for table in tables:
        for line, row in enumerate(_rows(table), start=2):
            place = find(row["place"])
            if place is None or row["kind"] not in _NAME_KINDS:
                problems.append(f"{table.name}, line {line}: {row['place']} ({row['kind']})")
                continue
            name = row.get("name") or row["form"]
            if row["kind"] == _PREFERRED:
                preferred[place] = name
            names[place] += [(name, kind) for kind in _NAME_KINDS[row["kind"]]]
    if problems:
        raise TableError("no such place or kind of name:\n  " + "\n  ".join(problems))
    return [_named(d, names[d.id], preferred.get(d.id)) if d.id in names else d for d in drafts]


def _named(draft: Draft, names: Sequence[Name], preferred: str | None) -> Draft:
    """Return `draft` with more names, and under its preferred one where there is one."""
    if preferred:
        names = (*names, (draft.name, NameKind.ALTERNATE))
    return replace(draft, name=preferred or draft.name, names=(*draft.names, *names))


_Found = tuple[float, str]
_KNOWN_CITY = 20_000
"""Cities from this many inhabitants may be referred to by another name of theirs."""


def _finder(drafts: Sequence[Draft]) -> Callable[[str], str | None]:
    """Return a function from the tables' way of naming a place to its id."""
    found: dict[str, _Found] = {}
    for draft in drafts:
        for reference, rank in _references(draft):
            found[reference] = max(found.get(reference, (-1.0, "")), (rank, draft.id))

    def find(reference: str) -> str | None:
        place = found.get(_canonical(reference.strip()))
        return place[1] if place else None

    return find


def _canonical(reference: str) -> str:
    scheme, _, rest = reference.partition(":")
    if scheme == "continent":
        return f"continent:{key_of(rest)}"
    if scheme in {"city", "admin1"}:
        name, _, country = rest.rpartition(",")
        return f"{scheme}:{key_of(name)},{country.strip()}"
    return reference


def _references(draft: Draft) -> Iterator[tuple[str, float]]:
    """Yield the ways to refer to a place, each with its claim to it."""
    for place_id in (draft.id, *draft.other_ids):
        yield place_id, 0
    key = f"{key_of(draft.name)},{draft.country}"
    if draft.kind is Kind.COUNTRY:
        yield draft.country, 0
    elif draft.kind is Kind.CITY:
        yield f"city:{key}", 1e9 + draft.population
        if draft.population >= _KNOWN_CITY:
            for name, _ in draft.names:
                yield f"city:{key_of(name)},{draft.country}", draft.population
    elif draft.kind in {Kind.ADMIN1, Kind.ADMIN2}:
        yield from _region_references(draft, key)
    elif draft.kind is Kind.REGION and not draft.country:
        yield f"continent:{key_of(draft.name)}", 0


def _region_references(draft: Draft, key: str) -> Iterator[tuple[str, float]]:
    claim = 2 if draft.kind is Kind.ADMIN1 else 0
    yield f"admin1:{key}", claim + 1
    for name, _ in draft.names:
        yield f"admin1:{key_of(name)},{draft.country}", claim
    if draft.kind is Kind.ADMIN1:
        yield f"{draft.country}-{draft.admin1_code}", 1
        if draft.id.startswith("ne:"):
            yield draft.id.removeprefix("ne:"), 0


def _rows(table: Path) -> list[dict[str, str]]:
    if not table.exists():
        return []
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
