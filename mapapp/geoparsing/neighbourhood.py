"""Gives doubtful names a second chance: a town near the article's places is likelier one."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians

from mapapp.geoparsing.scene import PIN_KINDS, Scene
from mapapp.geoparsing.senses import Sense
from mapapp.geoparsing.spans import Span

NEAR = 1.4
"""The evidence that nearness to the article's other places is for a mention."""
REACH_KM = 50.0
_DEGREE_KM = 111.2


def near_others(doubtful: Sequence[Span], scene: Scene, threshold: float) -> list[Span]:
    """Return the doubtful spans that come to be mentions by places near, their scores raised."""
    found = []
    for span in doubtful:
        if span.score + NEAR >= threshold and any(_is_near(span, s, scene) for s in span.senses):
            span.score += NEAR
            found.append(span)
    return found


def _is_near(span: Span, sense: Sense, scene: Scene) -> bool:
    if sense.kind not in PIN_KINDS:
        return False
    reach = REACH_KM / _DEGREE_KM
    narrow = cos(radians(sense.lat))
    return any(
        abs(place.lat - sense.lat) < reach
        and abs(place.lon - sense.lon) * narrow < reach
        and name.key != span.key
        for name, place in scene.pins_about(sense.lat, reach)
    )
