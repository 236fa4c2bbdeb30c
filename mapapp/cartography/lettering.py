"""How the names on the map are lettered. No Qt: placing them needs the same figures as painting."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Style(IntEnum):
    """The sorts of names on the map."""

    COUNTRY_LARGE = 0
    COUNTRY = 1
    COUNTRY_SMALL = 2
    SEA_LARGE = 3
    SEA = 4
    LAKE = 5
    LANDFORM = 6
    REGION = 7
    CAPITAL = 8
    CITY_LARGE = 9
    CITY = 10


class Side(IntEnum):
    """Where a name stands, seen from its point."""

    CENTRE = 0
    RIGHT = 1
    LEFT = 2
    ABOVE = 3
    BELOW = 4


@dataclass(frozen=True, slots=True)
class Lettering:
    """A style's type: sizes in logical pixels, letter spacing in shares of the size."""

    family: str
    weight: int
    size: float
    spacing: float = 0.0
    italic: bool = False
    capitals: bool = False
    dot: float = 0.0
    """The radius of the dot beside the name; 0 for none."""

    @property
    def line_height(self) -> float:
        """From one baseline to the next."""
        return self.size * 1.25

    @property
    def gap(self) -> float:
        """From the point to the name beside it."""
        return self.dot + 3.5


LETTERINGS = {
    Style.COUNTRY_LARGE: Lettering("Inter", 600, 13.5, 0.22, capitals=True),
    Style.COUNTRY: Lettering("Inter", 600, 11.0, 0.18, capitals=True),
    Style.COUNTRY_SMALL: Lettering("Inter", 500, 9.5, 0.14, capitals=True),
    Style.SEA_LARGE: Lettering("Noto Serif", 400, 15.0, 0.06, italic=True),
    Style.SEA: Lettering("Noto Serif", 400, 12.5, 0.02, italic=True),
    Style.LAKE: Lettering("Noto Serif", 400, 10.5, italic=True),
    Style.LANDFORM: Lettering("Noto Serif", 400, 10.5, 0.08, italic=True),
    Style.REGION: Lettering("Inter", 400, 8.5, 0.16, capitals=True),
    Style.CAPITAL: Lettering("Inter", 600, 11.5, dot=2.8),
    Style.CITY_LARGE: Lettering("Inter", 500, 11.5, dot=2.2),
    Style.CITY: Lettering("Inter", 400, 10.5, dot=1.9),
}
HALO = 1.6
"""How far the halo of a name goes beyond its letters, in logical pixels."""
