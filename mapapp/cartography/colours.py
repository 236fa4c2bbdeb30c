"""The basemap's colours, mixed from a theme's few tokens."""

from __future__ import annotations

from dataclasses import dataclass

from mapapp.theme import Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """What each thing on the map is drawn in, as #RRGGBB."""

    sea: str
    land: str
    coast: str
    river: str
    border: str
    region: str


def palette(theme: Theme) -> Palette:
    """Return the colours of a theme's map."""
    return Palette(
        sea=theme.sea,
        land=theme.land,
        coast=mix(theme.border, theme.sea, 0.25),
        river=mix(theme.sea, theme.accent, 0.25),
        border=theme.border,
        region=mix(theme.border, theme.land, 0.5),
    )


def mix(first: str, second: str, share: float) -> str:
    """Return the colour between two (#RRGGBB): `share` of the second, the rest of the first."""
    channels = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in channels)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))
