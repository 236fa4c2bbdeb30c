"""What the terms weigh: a place as the meaning of a name in its article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from mapapp.geoparsing.scene import Name, Scene
from mapapp.geoparsing.senses import Sense


@dataclass(frozen=True, slots=True)
class Case:
    """A place that is weighed as the meaning of a name, in its article."""

    name: Name
    sense: Sense
    scene: Scene


class Term(NamedTuple):
    """One ground for or against a place: its number, and the same in words."""

    name: str
    value: Callable[[Case], float]
    words: Callable[[Case], str]
