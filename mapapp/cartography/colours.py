"""The basemap's colours, mixed from a theme's few tokens."""

from __future__ import annotations

from dataclasses import dataclass

from mapapp.cartography.lettering import Style
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
    halo: str
    names: dict[Style, str]


def palette(theme: Theme) -> Palette:
    """Return the colours of a theme's map."""
    return Palette(
        sea=theme.sea,
        land=theme.land,
        coast=mix(theme.border, theme.sea, 0.25),
        river=mix(theme.sea, theme.accent, 0.25),
        border=theme.border,
        region=mix(theme.border, theme.land, 0.5),
        halo=theme.land,
        names=_names(theme),
    )


def _names(theme: Theme) -> dict[Style, str]:
    water = mix(theme.accent, theme.soft, 0.45)
    country = mix(theme.soft, theme.ink, 0.15)
    return {
        Style.COUNTRY_LARGE: country,
        Style.COUNTRY: country,
        Style.COUNTRY_SMALL: theme.soft,
        Style.SEA_LARGE: water,
        Style.SEA: water,
        Style.LAKE: water,
        Style.LANDFORM: theme.soft,
        Style.REGION: theme.soft,
        Style.CAPITAL: mix(theme.ink, theme.soft, 0.25),
        Style.CITY_LARGE: mix(theme.ink, theme.soft, 0.4),
        Style.CITY: mix(theme.ink, theme.soft, 0.7),
    }


def mix(first: str, second: str, share: float) -> str:
    """Return the colour between two (#RRGGBB): `share` of the second, the rest of the first."""
    channels = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in channels)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))
