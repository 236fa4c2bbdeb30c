"""Which countries share a land border: those whose outlines share an arc of the atlas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain, combinations
from typing import Any


def shared_borders(
    features: Iterable[tuple[str, Mapping[str, Any]]],
) -> dict[str, frozenset[str]]:
    """Return the neighbours by code, of (code, TopoJSON geometry) pairs of one topology."""
    owners: dict[int, set[str]] = defaultdict(set)
    for code, geometry in features:
        for arc in _arcs(geometry.get("arcs", ())):
            owners[arc if arc >= 0 else ~arc].add(code)
    found: dict[str, set[str]] = defaultdict(set)
    for codes in owners.values():
        for one, other in combinations(sorted(codes), 2):
            found[one].add(other)
            found[other].add(one)
    return {code: frozenset(others) for code, others in found.items()}


def _arcs(nested: Any) -> list[int]:
    if isinstance(nested, int):
        return [nested]
    return list(chain.from_iterable(map(_arcs, nested)))
