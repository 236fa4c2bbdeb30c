from __future__ import annotations

import re

import pytest

from mapapp.symbols import BOX, OUTLINES
from mapapp.theme import Shape

STEP = re.compile(r"([MLCZ])([^MLCZ]*)")


@pytest.mark.parametrize("shape", list(Shape))
def test_every_shape_is_a_closed_outline_within_its_box(shape: Shape) -> None:
    steps = STEP.findall(OUTLINES[shape])
    assert "".join(letter + rest for letter, rest in steps) == OUTLINES[shape]
    assert steps[0][0] == "M"
    assert steps[-1][0] == "Z"
    for letter, rest in steps:
        numbers = [float(number) for number in rest.split()]
        assert len(numbers) == {"M": 2, "L": 2, "C": 6, "Z": 0}[letter]
        assert all(0 <= number <= BOX for number in numbers)


def test_shapes_can_be_told_apart() -> None:
    assert len(set(OUTLINES.values())) == len(Shape)
