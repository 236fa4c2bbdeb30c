"""Whether the constants were fitted to the corpora: chosen without one, scored on it.

Each constant is tried at some multiples of its value. For each corpus the best multiples are chosen
on the other corpora alone, one constant after the other, and the corpus is scored with them. Where
the shipped constants do not do better on it than those, they were not fitted to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from statistics import fmean
from typing import NamedTuple

from benchmarks.geoparsing_systems import Corpus, run_mapapp
from benchmarks.scoring import count, figures
from mapapp.gazetteer import Gazetteer

MULTIPLES = (0.5, 0.75, 1.0, 1.33, 2.0)
CONSTANTS = (
    "recognition.THRESHOLD",
    "recognition.CARRIED",
    "neighbourhood.NEAR",
    "shared_terms.COUNTRY",
    "shared_terms.REGION",
    "shared_terms.NEARNESS",
    "own_terms.CONTAINMENT",
    "own_terms.GOVERNMENT",
    "own_terms.COUNTY",
    "own_terms.IDIOM",
    "resolution.LEAST_CONFIDENCE",
    "resolution.LEAST_SCORE",
)
_ROOM = "mapapp.geoparsing"

Scores = dict[str, float]
"""Corpus → end-to-end F1."""


class CrossCheck(NamedTuple):
    """One corpus: the F1 as shipped, the F1 with constants chosen on the others, the choice."""

    corpus: str
    shipped: float
    chosen_elsewhere: float
    choice: dict[str, float]


def cross_check(corpora: Sequence[Corpus], gazetteer: Gazetteer) -> list[CrossCheck]:
    """Leave each corpus out in turn."""
    shipped = _scores(corpora, gazetteer, {})
    tried = {
        constant: {
            multiple: shipped
            if multiple == 1.0
            else _scores(corpora, gazetteer, {constant: multiple})
            for multiple in MULTIPLES
        }
        for constant in CONSTANTS
    }
    checks = []
    for left_out in corpora:
        others = [corpus.name for corpus in corpora if corpus is not left_out]
        choice = {constant: _best(tried[constant], others) for constant in CONSTANTS}
        changed = {constant: multiple for constant, multiple in choice.items() if multiple != 1.0}
        score = _scores([left_out], gazetteer, changed)[left_out.name]
        checks.append(CrossCheck(left_out.name, shipped[left_out.name], score, changed))
    return checks


def _best(tried: Mapping[float, Scores], names: Sequence[str]) -> float:
    """Return the multiple that does best; on equal terms the one nearest to 1."""
    return max(
        tried,
        key=lambda multiple: (
            round(fmean(tried[multiple][name] for name in names), 4),
            -abs(multiple - 1.0),
        ),
    )


def _scores(
    corpora: Sequence[Corpus], gazetteer: Gazetteer, multiples: Mapping[str, float]
) -> Scores:
    with _multiplied(multiples):
        return {
            corpus.name: figures(
                count(gold, mentions, corpus.ignored)
                for gold, mentions in zip(corpus.gold, run_mapapp(corpus, gazetteer), strict=True)
            ).end_to_end.f1
            for corpus in corpora
        }


@contextmanager
def _multiplied(multiples: Mapping[str, float]) -> Iterator[None]:
    """Change constants wherever the room's modules hold them, and put them back."""
    changed = []
    for constant, multiple in multiples.items():
        module, _, name = constant.partition(".")
        holders = [import_module(f"{_ROOM}.{module}"), import_module(_ROOM)]
        for holder in holders:
            if hasattr(holder, name):
                changed.append((holder, name, getattr(holder, name)))
                setattr(holder, name, getattr(holder, name) * multiple)
    try:
        yield
    finally:
        for holder, name, value in reversed(changed):
            setattr(holder, name, value)
