"""Polygons within ±180°: cut at the antimeridian, closed over the poles, wound one way.

As RFC 7946 asks in sections 3.1.6 (the right-hand rule) and 3.1.9 (antimeridian cutting).
"""

from __future__ import annotations

from itertools import pairwise

from mapapp.topojson import Line, Point, Polygon

_POLAR = 89.9
"""Degrees of latitude; beyond, a step of 360° is a seam along the pole, no crossing."""
_SHORTEST_RING = 4
"""Points, the last of which is the first."""
_SMALLEST_AREA = 1e-9
"""Square degrees; a smaller ring is what cutting left of a touching corner."""


def earthly(polygon: Polygon) -> list[Polygon]:
    """Return `polygon` (longitude, latitude) as polygons within ±180° that cover the same ground.

    Outer rings run counterclockwise, holes clockwise. A ring may step over the antimeridian, run on
    past 180°, or wind around a pole.
    """
    rings = [_rounded(ring) for ring in polygon if len(ring) >= _SHORTEST_RING]
    rings = [ring for ring in rings if len(ring) >= _SHORTEST_RING and not _at_pole(ring)]
    if not rings:
        return []
    outer, *holes = _polar_first([_unwrapped(ring) for ring in rings])
    outer = _turned(_over_the_pole(outer), counterclockwise=True)
    holes = [_turned(_nearest_turn(ring, outer), counterclockwise=False) for ring in holes]
    return [part for part in _within_180([outer, *holes]) if _area(part[0]) > _SMALLEST_AREA]


def _within_180(polygon: Polygon) -> list[Polygon]:
    west, east = min(x for x, _ in polygon[0]), max(x for x, _ in polygon[0])
    if east > 180:
        left, right = _cut(polygon, 180.0)
        pieces = left + [_moved(piece, -360.0) for piece in right]
    elif west < -180:
        left, right = _cut(polygon, -180.0)
        pieces = [_moved(piece, 360.0) for piece in left] + right
    else:
        return [polygon]
    return [part for piece in pieces for part in _within_180(piece)]


def _rounded(ring: Line) -> Line:
    points = [(round(x, 6), round(y, 6)) for x, y in ring]
    kept = [points[0]] + [point for before, point in pairwise(points) if point != before]
    return kept if kept[0] == kept[-1] else [*kept, kept[0]]


def _unwrapped(ring: Line) -> Line:
    """Let longitudes run on where the ring steps over the antimeridian."""
    turns = 0.0
    line = [ring[0]]
    for (x1, y1), (x2, y2) in pairwise(ring):
        if abs(x2 - x1) > 180 and not (abs(y1) > _POLAR and abs(y2) > _POLAR):
            turns += 360.0 if x2 < x1 else -360.0
        line.append((x2 + turns, y2))
    return line


def _winds(line: Line) -> bool:
    return line[0][0] != line[-1][0]


def _at_pole(ring: Line) -> bool:
    return all(abs(y) > _POLAR for _, y in ring)


def _polar_first(rings: list[Line]) -> list[Line]:
    """Put the edge of a polar cap first; a second winding ring ends the cap short of the pole."""
    edges = [ring for ring in rings if _winds(ring)]
    if not edges:
        return rings
    edge = min(edges, key=lambda ring: min(abs(y) for _, y in ring))
    return [edge, *(ring for ring in rings if not _winds(ring))]


def _over_the_pole(line: Line) -> Line:
    """Close a ring that winds around a pole along the meridian and the pole."""
    if not _winds(line):
        return line
    pole = 90.0 if sum(y for _, y in line) > 0 else -90.0
    return [*line, (line[-1][0], pole), (line[0][0], pole), line[0]]


def _nearest_turn(hole: Line, outer: Line) -> Line:
    middle = (min(x for x, _ in outer) + max(x for x, _ in outer)) / 2
    turns = round((middle - hole[0][0]) / 360)
    return [(x + 360.0 * turns, y) for x, y in hole] if turns else hole


def _area(ring: Line) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring)) / 2


def _turned(ring: Line, *, counterclockwise: bool) -> Line:
    return ring if (_area(ring) > 0) == counterclockwise else ring[::-1]


def _moved(polygon: Polygon, by: float) -> Polygon:
    return [[(round(x + by, 6), y) for x, y in ring] for ring in polygon]


def _cut(polygon: Polygon, at: float) -> tuple[list[Polygon], list[Polygon]]:
    """Cut a polygon along the meridian `at`; return what lies west and east of it."""
    return _side(polygon, at, 1.0), _side(polygon, at, -1.0)


def _side(polygon: Polygon, at: float, sign: float) -> list[Polygon]:
    """Return the part west (`sign` 1) or east (-1) of the meridian `at`."""
    whole: list[Line] = []
    chains: list[Line] = []
    for ring in polygon:
        inside = [sign * x < sign * at for x, _ in ring]  # on the cut counts as outside
        if all(inside):
            whole.append(ring)
        elif any(inside):
            chains += _chains(ring, inside, at)
    rings = [ring for ring in (*whole, *_joined(chains, sign)) if abs(_area(ring)) > _SMALLEST_AREA]
    return _gathered(rings)


def _chains(ring: Line, inside: list[bool], at: float) -> list[Line]:
    """Return the stretches of a ring that are inside, each from the cut to the cut."""
    first = next(i for i in range(len(ring) - 1) if not inside[i])
    order = [*range(first, len(ring) - 1), *range(first + 1)]
    chains: list[Line] = []
    for before, here in pairwise(order):
        if inside[here] != inside[before]:
            crossing = _crossing(ring[before], ring[here], at)
            if inside[here]:
                chains.append([crossing])
            else:
                chains[-1].append(crossing)
        if inside[here]:
            chains[-1].append(ring[here])
    return chains


def _crossing(a: Point, b: Point, at: float) -> Point:
    return at, round(a[1] + (b[1] - a[1]) * (at - a[0]) / (b[0] - a[0]), 6)


def _joined(chains: list[Line], sign: float) -> list[Line]:
    """Close the stretches along the cut: from an end on to the next start, land on the left."""
    rings: list[Line] = []
    left = sorted(chains, key=lambda chain: sign * chain[0][1])
    while left:
        ring = left.pop(0)
        while (following := _next_stretch(ring, left, sign)) is not None:
            left.remove(following)
            ring = ring + following
        rings.append([*ring, ring[0]])
    return rings


def _next_stretch(ring: Line, left: list[Line], sign: float) -> Line | None:
    """Return the stretch that begins first after the end of `ring`; None when it is its own."""
    start, end = sign * ring[0][1], sign * ring[-1][1]
    following = next((chain for chain in left if sign * chain[0][1] >= end), None)
    if following is None or end <= start <= sign * following[0][1]:
        return None
    return following


def _gathered(rings: list[Line]) -> list[Polygon]:
    """Return each outer ring with the holes that lie in it."""
    outers: list[Polygon] = [[ring] for ring in rings if _area(ring) > 0]
    for hole in (ring for ring in rings if _area(ring) < 0):
        home = next((p for p in outers if _contains(p[0], hole)), None)
        if home is not None:
            home.append(hole)
    return outers


def _contains(ring: Line, hole: Line) -> bool:
    x, y = (hole[0][0] + hole[1][0]) / 2, (hole[0][1] + hole[1][1]) / 2
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside
