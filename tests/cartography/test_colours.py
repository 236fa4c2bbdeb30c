"""Names can be read and lines be seen on whatever they lie, in both themes."""

from __future__ import annotations

import pytest

from mapapp.cartography.colours import mix, palette
from mapapp.cartography.lettering import Style
from mapapp.theme import DARK, LIGHT, Theme

both_themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
WATERS = (Style.SEA_LARGE, Style.SEA, Style.LAKE)


def luminance(colour: str) -> float:
    """Return the relative luminance as WCAG 2.1 defines it."""
    shares = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


@both_themes
@pytest.mark.parametrize("style", Style)
def test_names_can_be_read(theme: Theme, style: Style) -> None:
    grounds = [theme.sea] if style in WATERS else [theme.land, theme.named_country]
    colour = palette(theme).names[style]
    assert min(contrast(colour, ground) for ground in grounds) >= 4.5


@both_themes
def test_borders_stand_out_more_than_regions(theme: Theme) -> None:
    colours = palette(theme)
    border, region = (contrast(one, theme.land) for one in (colours.border, colours.region))
    assert border > region > 1.1


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mix("#000000", "#FF8040", 0) == "#000000"
    assert mix("#000000", "#FF8040", 1) == "#FF8040"
    assert mix("#000000", "#FF8040", 0.5) == "#804020"
