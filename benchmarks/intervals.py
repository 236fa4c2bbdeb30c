"""Confidence intervals by the bootstrap over articles (Efron, 1979)."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.scoring import Figures, figures

RESAMPLES = 1_000
_SEED = 7


class Interval(NamedTuple):
    """A figure and the bounds of its 95% interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} ({self.low:.3f}–{self.high:.3f})"


Reader = Callable[[Figures], float]


def intervals(
    counts: Sequence[Counter[str]], readers: Sequence[Reader], resamples: int = RESAMPLES
) -> list[Interval]:
    """Return an interval for each figure that `readers` read; articles are drawn, not mentions."""
    whole = figures(counts)
    drawn: list[list[float]] = [[] for _ in readers]
    for sample in _samples(counts, resamples):
        drawn_figures = figures([sample])
        for values, read in zip(drawn, readers, strict=True):
            values.append(read(drawn_figures))
    return [
        Interval(read(whole), *_bounds(values)) for read, values in zip(readers, drawn, strict=True)
    ]


def _samples(counts: Sequence[Counter[str]], resamples: int) -> list[Counter[str]]:
    names = sorted({name for counted in counts for name in counted})
    columns = [[counted[name] for counted in counts] for name in names]
    chance = random.Random(_SEED)
    samples = []
    for _ in range(resamples):
        drawn = chance.choices(range(len(counts)), k=len(counts))
        totals = [sum([column[at] for at in drawn]) for column in columns]
        samples.append(Counter(dict(zip(names, totals, strict=True))))
    return samples


def _bounds(values: Sequence[float]) -> tuple[float, float]:
    ordered = sorted(values)
    last = len(ordered) - 1
    return ordered[round(0.025 * last)], ordered[round(0.975 * last)]
