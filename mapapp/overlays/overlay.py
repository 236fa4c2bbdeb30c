"""A layer of someone else's places, as values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

Position = tuple[float, float]
"""Longitude and latitude in degrees WGS84."""
Ring = tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing on the map, with all that its file says of it.

    A polygon is its outer ring, then its holes.
    """

    name: str
    points: tuple[Position, ...] = ()
    lines: tuple[Ring, ...] = ()
    polygons: tuple[tuple[Ring, ...], ...] = ()
    properties: tuple[tuple[str, str], ...] = ()

    @property
    def is_anywhere(self) -> bool:
        """Whether it has a geometry at all."""
        return bool(self.points or self.lines or self.polygons)


@dataclass(frozen=True, slots=True)
class Overlay:
    """A layer: `skipped` counts what its file had without a place on the map."""

    name: str
    features: tuple[Feature, ...]
    skipped: int = 0


_NAMES = ("name", "title", "label", "headline", "place", "text", "id")
"""What the name of a feature is called, the surest first."""


def name_of(properties: dict[str, Any], otherwise: str = "") -> str:
    """Return the property that names a feature."""
    by_key = {key.casefold(): value for key, value in properties.items()}
    found = (str(by_key[key]).strip() for key in _NAMES if by_key.get(key) not in (None, ""))
    return next((name for name in found if name), otherwise)


def plain_properties(properties: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return properties as words; empty ones are left out."""
    words = ((str(key), _words(value)) for key, value in properties.items())
    return tuple((key, value) for key, value in words if value)


def _words(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def is_on_earth(position: Position) -> bool:
    """Tell whether a position can be; a longitude may run on past ±180°. False for NaN."""
    lon, lat = position
    return -360 <= lon <= 360 and -90 <= lat <= 90
