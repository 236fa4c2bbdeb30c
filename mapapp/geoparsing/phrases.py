"""Small turns of phrase that the reasons share."""

from __future__ import annotations

from collections.abc import Sequence

_NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
_UNIONS = ("United ", "Democratic Republic", "Central African", "District of")
_PLURALS = (" Islands", " Republic", "Netherlands", "Philippines", "Bahamas", "Maldives")


def in_series(names: Sequence[str], most: int) -> str:
    """Return "Dallas", "Dallas and Waco", "Dallas, Waco and two others"."""
    shown, left = list(names[:most]), len(names) - most
    if left > 0:
        shown.append(f"{_NUMBERS.get(left, str(left))} other{'s' if left > 1 else ''}")
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def with_article(area: str) -> str:
    """Return a place's name as a sentence has it: "the United States"."""
    return f"the {area}" if area.startswith(_UNIONS) or area.endswith(_PLURALS) else area
