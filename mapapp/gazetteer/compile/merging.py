"""Merges places that two sources have: the island of Sicily is the region of Sicily."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mapapp.gazetteer.compile.draft import Draft
from mapapp.gazetteer.compile.keys import key_of
from mapapp.gazetteer.distance import distance_km
from mapapp.gazetteer.entries import NameKind
from mapapp.model import Kind

_MERGED = frozenset({Kind.ISLAND, Kind.REGION})
_INTO = frozenset({Kind.ADMIN1, Kind.ADMIN2, Kind.COUNTRY})
_APART_KM = 300.0


def with_natural(drafts: Sequence[Draft], natural: Iterable[Draft]) -> list[Draft]:
    """Return `drafts` and `natural`, an island or region that is in both merged into one.

    It is the same where a division or country has its name and its country, and lies near.
    """
    by_name: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.kind in _INTO:
            for name in {key_of(draft.name), *(key_of(name) for name, _ in draft.names)}:
                by_name[name, draft.country].append(draft)
    alone = []
    twins: dict[str, list[Draft]] = defaultdict(list)
    for place in natural:
        twin = _twin(place, by_name[key_of(place.name), place.country])
        if twin:
            twins[twin.id].append(place)
        else:
            alone.append(place)
    return [*(_merged(draft, twins.get(draft.id, [])) for draft in drafts), *alone]


def _twin(place: Draft, named_alike: Sequence[Draft]) -> Draft | None:
    if place.kind not in _MERGED or not place.country:
        return None
    near = [d for d in named_alike if distance_km(d.lat, d.lon, place.lat, place.lon) < _APART_KM]
    return min(near, key=lambda draft: (draft.kind is Kind.ADMIN2, draft.id), default=None)


def _merged(draft: Draft, twins: Sequence[Draft]) -> Draft:
    if not twins:
        return draft
    names = list(draft.names)
    for twin in twins:
        names += [(twin.name, NameKind.ALTERNATE), *twin.names]
    return replace(
        draft,
        other_ids=(*draft.other_ids, *(twin.id for twin in twins)),
        names=tuple(names),
        rank=min(twin.rank for twin in twins),
    )
