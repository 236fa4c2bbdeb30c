"""How the panes stand: in which order, and which are hidden. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace

ARTICLE, MAP, LISTS = "article", "map", "lists"
ORDERS = (
    (ARTICLE, MAP, LISTS),
    (LISTS, MAP, ARTICLE),
    (MAP, ARTICLE, LISTS),
    (ARTICLE, LISTS, MAP),
)
"""The orders from left to right that are offered, the standard one first."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The panes from left to right; the map is always shown."""

    order: tuple[str, ...] = ORDERS[0]
    hidden: frozenset[str] = frozenset()

    def showing(self, pane: str, *, shown: bool) -> Arrangement:
        """Return the same with a pane shown, or hidden."""
        hidden = self.hidden - {pane} if shown else self.hidden | {pane}
        return replace(self, hidden=hidden - {MAP})

    def to_text(self) -> str:
        """Return it as a line of text: `article map lists / lists`."""
        return f"{' '.join(self.order)} / {' '.join(sorted(self.hidden))}"


STANDARD = Arrangement()


def from_text(text: str) -> Arrangement:
    """Return what `to_text` wrote; what is no arrangement becomes the standard one."""
    order, _, hidden = text.partition("/")
    panes = tuple(order.split())
    if panes not in ORDERS:
        return STANDARD
    return Arrangement(panes, frozenset(hidden.split()) & {ARTICLE, LISTS})
