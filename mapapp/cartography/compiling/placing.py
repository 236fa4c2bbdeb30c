"""Places names so that none overlaps another: once for each zoom level, over the whole world.

Names are placed in order of weight, each where it first fits. Tiles then only draw what was
placed, so neighbours agree about every name that crosses their seam.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mapapp.cartography.compiling.metrics import Measure
from mapapp.cartography.compiling.names import Name
from mapapp.cartography.lettering import HALO, LETTERINGS, Side, Style
from mapapp.cartography.projection import TILE_SIZE

_BUCKET = 128
_NEAR = 240
"""Within how many pixels the same name is not said twice."""
_CITY_SIDES = (Side.RIGHT, Side.LEFT, Side.ABOVE, Side.BELOW)
_AREA_SHIFTS = (0.0, -0.9, 0.9, -1.8, 1.8)


class Box(NamedTuple):
    """A rectangle in pixels of a zoom level."""

    west: float
    north: float
    east: float
    south: float

    def grown(self, by: float) -> Box:
        """Return the box with that much more on each side."""
        return Box(self.west - by, self.north - by, self.east + by, self.south + by)

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes overlap."""
        return (
            self.west < other.east
            and other.west < self.east
            and self.north < other.south
            and other.north < self.south
        )


@dataclass(frozen=True, slots=True)
class Wish:
    """A name that should stand on the map at a zoom level, with the room it wants around."""

    name: Name
    style: Style
    padding: float
    spacing: float = 0.0
    """The least distance between two cities' points, in pixels."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A name in its place; `x` and `y` are its point in worlds, `box` all its ink in pixels."""

    text: str
    x: float
    y: float
    style: Style
    side: Side
    box: Box


class Board:
    """The world at one zoom level with the names placed so far."""

    def __init__(self, zoom: int, measure: Measure) -> None:
        self._world = TILE_SIZE << zoom
        self._measure = measure
        self._boxes: defaultdict[tuple[int, int], list[Box]] = defaultdict(list)
        self._said: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
        self._points: defaultdict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)

    def place(self, wish: Wish) -> Placed | None:
        """Place a name, or return None where there is no room left."""
        if self._is_said(wish) or (wish.spacing and self._is_crowded(wish)):
            return None
        for side, y in self._spots(wish):
            text, dot = self._boxes_of(wish, side, y)
            if self._is_free(text.grown(wish.padding)) and self._is_free(dot):
                self._take(text, dot, wish)
                box = _around(text, dot).grown(HALO + 1)
                return Placed(wish.name.text, wish.name.x, y, wish.style, side, box)
        return None

    def _spots(self, wish: Wish) -> Iterator[tuple[Side, float]]:
        if LETTERINGS[wish.style].dot:
            yield from ((side, wish.name.y) for side in _CITY_SIDES)
            return
        height = self._measure.size(wish.name.text, wish.style)[1]
        room = wish.name.height * self._world / 3
        for shift in _AREA_SHIFTS:
            if abs(shift * height) <= room:
                yield Side.CENTRE, wish.name.y + shift * height / self._world

    def _boxes_of(self, wish: Wish, side: Side, y: float) -> tuple[Box, Box]:
        lettering = LETTERINGS[wish.style]
        width, height = self._measure.size(wish.name.text, wish.style)
        x, y = wish.name.x * self._world, y * self._world
        return text_box(x, y, width, height, side, lettering.gap), _dot(x, y, lettering.dot)

    def _is_free(self, box: Box) -> bool:
        return not any(
            box.meets(other) for key in self._buckets(box) for other in self._boxes.get(key, ())
        )

    def _is_crowded(self, wish: Wish) -> bool:
        x, y = wish.name.x * self._world, wish.name.y * self._world
        around = Box(x, y, x, y).grown(wish.spacing)
        return any(
            abs(x - other_x) < wish.spacing and abs(y - other_y) < wish.spacing * 0.7
            for key in self._buckets(around)
            for other_x, other_y in self._points.get(key, ())
        )

    def _is_said(self, wish: Wish) -> bool:
        """Tell whether the same name stands near already, for another thing."""
        x, y = wish.name.x * self._world, wish.name.y * self._world
        return any(
            abs(x - other_x) < _NEAR and abs(y - other_y) < _NEAR
            for other_x, other_y in self._said.get(_key(wish), ())
        )

    def _take(self, text: Box, dot: Box, wish: Wish) -> None:
        for box in (text, dot):
            for shift in (-self._world, 0, self._world):
                moved = box._replace(west=box.west + shift, east=box.east + shift)
                for key in self._buckets(moved):
                    self._boxes[key].append(moved)
        x, y = wish.name.x * self._world, wish.name.y * self._world
        self._said[_key(wish)].append((x, y))
        if wish.spacing:
            self._points[int(x // _BUCKET), int(y // _BUCKET)].append((x, y))

    @staticmethod
    def _buckets(box: Box) -> Iterator[tuple[int, int]]:
        for column in range(int(box.west // _BUCKET), int(box.east // _BUCKET) + 1):
            for row in range(int(box.north // _BUCKET), int(box.south // _BUCKET) + 1):
                yield column, row


def _key(wish: Wish) -> str:
    return wish.name.text.replace("\n", " ").casefold()


def place_all(zoom: int, wishes: Iterable[Wish], measure: Measure) -> list[Placed]:
    """Place names in the order given, each where it first fits."""
    board = Board(zoom, measure)
    return [placed for wish in wishes if (placed := board.place(wish))]


def text_box(x: float, y: float, width: float, height: float, side: Side, gap: float) -> Box:
    """Return the box of a name that stands at a side of a point."""
    west = {Side.RIGHT: x + gap, Side.LEFT: x - gap - width}.get(side, x - width / 2)
    north = {Side.ABOVE: y - gap - height, Side.BELOW: y + gap}.get(side, y - height / 2)
    return Box(west, north, west + width, north + height)


def _dot(x: float, y: float, radius: float) -> Box:
    return Box(x, y, x, y).grown(radius)


def _around(first: Box, second: Box) -> Box:
    return Box(
        min(first.west, second.west),
        min(first.north, second.north),
        max(first.east, second.east),
        max(first.south, second.south),
    )
