"""The outlines of event symbols, drawn by us: one source for the window and the map page.

Each outline is SVG path data in a 24 x 24 box, y downwards, made only of the absolute commands
M, L, C and Z, and is filled by the even-odd rule.
"""

from __future__ import annotations

from mapapp.theme import Shape

BOX = 24
"""Side of the box that every outline lies in."""

_DISC = (
    "M20.5 12C20.5 16.69 16.69 20.5 12 20.5C7.31 20.5 3.5 16.69 3.5 12"
    "C3.5 7.31 7.31 3.5 12 3.5C16.69 3.5 20.5 7.31 20.5 12Z"
)
_HOLE = (
    "M17 12C17 14.76 14.76 17 12 17C9.24 17 7 14.76 7 12C7 9.24 9.24 7 12 7C14.76 7 17 9.24 17 12Z"
)

OUTLINES: dict[Shape, str] = {
    Shape.STAR: (
        "M12 1.5L14.2 8.19L21.09 6.75L16.4 12L21.09 17.25L14.2 15.81L12 22.5L9.8 15.81"
        "L2.91 17.25L7.6 12L2.91 6.75L9.8 8.19Z"
    ),
    Shape.DIAMOND: "M12 1.5L22.5 12L12 22.5L1.5 12Z",
    Shape.DISC: _DISC,
    Shape.TRIANGLE: "M12 2.5L22.5 21L1.5 21Z",
    Shape.WAVE: (
        "M2 9C5.33 4 8.67 4 12 9C15.33 14 18.67 14 22 9L22 14C18.67 19 15.33 19 12 14"
        "C8.67 9 5.33 9 2 14Z"
    ),
    Shape.CROSS: (
        "M6 2.5L12 8.5L18 2.5L21.5 6L15.5 12L21.5 18L18 21.5L12 15.5L6 21.5L2.5 18L8.5 12L2.5 6Z"
    ),
    Shape.BALLOT: ("M3 3L21 3L21 21L3 21ZM7.2 11.6L5.4 13.4L10.4 18.4L18.8 10L17 8.2L10.4 14.8Z"),
    Shape.PLUS: "M9 2L15 2L15 9L22 9L22 15L15 15L15 22L9 22L9 15L2 15L2 9L9 9Z",
    Shape.PENTAGON: "M12 2.6L21.7 9.65L18 21.05L6 21.05L2.3 9.65Z",
    Shape.NOTE: (
        "M9 2L20 4.5L20 9L12 7.2L12 18C12 20.21 10.21 22 8 22C5.79 22 4 20.21 4 18"
        "C4 15.79 5.79 14 8 14C8.35 14 8.69 14.05 9 14.13Z"
    ),
    Shape.SQUARE: "M4 4L20 4L20 20L4 20Z",
    Shape.RING: _DISC + _HOLE,
}
"""Every shape's outline."""
