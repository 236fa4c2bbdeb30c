"""Small turns of phrase that the reasons share."""

from __future__ import annotations

_TIMES = (
    "not at all", "once", "twice", "three times", "four times", "five times", "six times",
    "seven times", "eight times", "nine times", "ten times",
)  # fmt: skip
_UNIONS = ("United ", "Democratic Republic", "Central African", "District of")
_PLURALS = (" Islands", " Republic", "Netherlands", "Philippines", "Bahamas", "Maldives")


def times(count: int) -> str:
    """Return "once", "twice", "three times", ..."""
    return _TIMES[count] if count < len(_TIMES) else f"{count} times"


def with_article(area: str) -> str:
    """Return a place's name as a sentence has it: "the United States"."""
    return f"the {area}" if area.startswith(_UNIONS) or area.endswith(_PLURALS) else area
