"""The types of what is cut and projected."""

from collections.abc import Sequence
from typing import Any

Geometry = Any
"""A shapely geometry (shapely has no types)."""
Coordinates = Sequence[tuple[float, float]]
