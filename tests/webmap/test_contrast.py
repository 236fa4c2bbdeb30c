"""Every colour pair that the page uses can be read, in both themes (WCAG 2.2)."""

from __future__ import annotations

import pytest

from mapapp.theme import THEMES, EventGroup, Theme

TEXT, SYMBOL = 4.5, 3.0
PAIRS = (
    ("ink", "pane", TEXT),
    ("ink", "ground", TEXT),
    ("ink", "selection", TEXT),
    ("soft", "pane", TEXT),
    ("soft", "selection", TEXT),
    ("soft", "land", TEXT),
    ("soft", "sea", TEXT),
    ("ink", "named_country", TEXT),
    ("accent", "pane", TEXT),
    ("institution", "pane", TEXT),
    ("institution", "institution_ground", TEXT),
    ("literal", "pane", SYMBOL),
    ("selection_bar", "named_country", 1.5),
    *(("on_accent", group.value, TEXT) for group in EventGroup),
    *((group.value, "pane", SYMBOL) for group in EventGroup),
    *((group.value, "selection", SYMBOL) for group in EventGroup),
    *((group.value, "named_country", SYMBOL) for group in EventGroup),
)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_it_can_be_read(theme: Theme, front: str, back: str, least: float) -> None:
    assert contrast(getattr(theme, front), getattr(theme, back)) >= least
