"""Measures how far the colours of both themes stand out from their grounds, by WCAG 2.

`python -m building.contrast` prints every pair that the window puts together, and fails when one
is under its bound: 4.5 to 1 for words, 3 to 1 for symbols, edges of fields and the focus.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mapapp.theme import THEMES, EventGroup, Theme

TEXT, SYMBOL = 4.5, 3.0


@dataclass(frozen=True)
class Pair:
    """A colour on a ground, and how far it must stand out."""

    name: str
    colour: str
    ground: str
    least: float

    @property
    def contrast(self) -> float:
        """The ratio of the two luminances, from 1 to 21."""
        return contrast(self.colour, self.ground)


def luminance(name: str) -> float:
    """Return WCAG's relative luminance of a colour like #1F6F8B."""
    channels = [int(name[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(first: str, second: str, share: float) -> str:
    """Return a colour between two: `share` of the second (as `mapapp.desktop.style.mixed`)."""
    pairs = [(int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def pairs(theme: Theme) -> Iterator[Pair]:
    """Yield every pair of colours that the window and the map put together."""
    grounds = {"pane": theme.pane, "ground": theme.ground, "selection": theme.selection}
    hovered = mixed(theme.pane, theme.ground, 0.75)
    for name, ground in {**grounds, "hovered row": hovered}.items():
        yield Pair(f"words on {name}", theme.ink, ground, TEXT)
        yield Pair(f"soft words on {name}", theme.soft, ground, TEXT)
    for name, ground in grounds.items():
        yield Pair(f"links on {name}", theme.accent, ground, TEXT)
        yield Pair(f"focus on {name}", theme.accent, ground, SYMBOL)
        for group in EventGroup:
            colour = getattr(theme, group.value)
            yield Pair(f"symbol of {group.value} on {name}", colour, ground, SYMBOL)
    yield Pair("words on accent", theme.on_accent, theme.accent, TEXT)
    yield Pair("words in a chosen menu line", theme.ink, theme.literal_ground, TEXT)
    yield Pair("place in the text", theme.literal, theme.literal_ground, TEXT)
    yield Pair("institution in the text", theme.institution, theme.institution_ground, TEXT)
    yield Pair("edge of a field", mixed(theme.line, theme.soft, 0.64), theme.pane, SYMBOL)
    yield Pair("mark of the selection on its pane", theme.selection_bar, theme.pane, 1.5)
    for ground in ("sea", "land", "named_country"):
        under = getattr(theme, ground)
        yield Pair(f"name on {ground}", theme.ink, under, TEXT)
        for group in EventGroup:
            colour = getattr(theme, group.value)
            yield Pair(f"marker of {group.value} on {ground}", colour, under, SYMBOL)


def main() -> int:
    """Print every pair; 1 when one is under its bound."""
    failed = False
    for theme in THEMES.values():
        for pair in pairs(theme):
            short = pair.contrast < pair.least
            failed |= short
            mark = "FAILS" if short else ""
            print(f"{theme.name:6}{pair.contrast:6.2f} ≥ {pair.least}  {pair.name} {mark}".rstrip())
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
