"""What the command line may ask of the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """How to open the window.

    `picture` is a PNG file to paint the window to instead of showing it; `theme` is "light", "dark"
    or "system" (None: as last time); `size` is in pixels; `select` names a place, an event's id or
    a piece of a headline to select first.
    """

    theme: str | None = None
    size: tuple[int, int] | None = None
    picture: Path | None = None
    select: str | None = None
