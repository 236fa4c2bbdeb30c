"""Whether confidence can be trusted, and what abstaining buys.

Every mention is judged by its place or, where mapapp abstained, by the first candidate: so the low
confidences are seen too. What cannot be judged (gold without a point, of an ignored type) is left
out; what is no gold toponym is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from benchmarks.geoparsing_systems import Corpus, Found
from benchmarks.scoring import is_placed, match
from mapapp.model import Mention

BINS = 10
COVERAGES = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9)


class Judged(NamedTuple):
    """One mention: how sure mapapp was, whether it is gold, whether its place is right."""

    confidence: float
    is_gold: bool
    is_right: bool


class Bin(NamedTuple):
    """The mentions of about one confidence."""

    mentions: int
    confidence: float
    right: float


class Point(NamedTuple):
    """What is reached when only mentions of at least some confidence are placed."""

    coverage: float
    least_confidence: float
    placement: float
    end_to_end: float


def judge(corpus: Corpus, found: Found) -> list[Judged]:
    """Judge every mention that has a place or a candidate."""
    judged = []
    for gold, mentions in zip(corpus.gold, map(_with_first_candidates, found), strict=True):
        gold_of = {at_found: at_gold for at_gold, at_found in match(gold, mentions).items()}
        for at, mention in enumerate(mentions):
            span = gold[gold_of[at]] if at in gold_of else None
            if span and (span["lat"] is None or span["type"] in corpus.ignored):
                continue
            if mention.place:
                right = span is not None and is_placed(span, mention)
                judged.append(Judged(mention.confidence, span is not None, right))
    return judged


def _with_first_candidates(mentions: Iterable[Mention]) -> list[Mention]:
    return [always_placed(mention) for mention in mentions]


def always_placed(mention: Mention) -> Mention:
    """Return the mention at its first candidate, where it has no place."""
    if mention.place or not mention.candidates:
        return mention
    return replace(mention, place=mention.candidates[0].place)


def located(corpus: Corpus) -> int:
    """Count the gold toponyms whose place is known."""
    return sum(
        span["lat"] is not None and span["type"] not in corpus.ignored
        for gold in corpus.gold
        for span in gold
    )


def reliability(judged: Iterable[Judged]) -> list[Bin]:
    """Return `BINS` bins of equal width, from the least sure."""
    bins: list[list[Judged]] = [[] for _ in range(BINS)]
    for one in judged:
        bins[min(int(one.confidence * BINS), BINS - 1)].append(one)
    return [
        Bin(len(b), sum(j.confidence for j in b) / len(b), sum(j.is_right for j in b) / len(b))
        if b
        else Bin(0, 0.0, 0.0)
        for b in bins
    ]


def calibration_error(bins: Iterable[Bin]) -> float:
    """Return the mean distance between confidence and share right, by mentions."""
    bins = list(bins)
    off = sum(b.mentions * abs(b.confidence - b.right) for b in bins)
    return off / max(sum(b.mentions for b in bins), 1)


def precision_by_coverage(judged: Iterable[Judged], gold: int) -> list[Point]:
    """Return the precision at each of `COVERAGES` that is reached, coverage over all `gold`.

    `placement` is the share of right places among the gold toponyms that are placed; `end_to_end`
    counts what is no toponym as wrong, too.
    """
    points: list[Point] = []
    placed = right = 0
    surest_first = sorted(judged, key=lambda one: -one.confidence)
    for mentions, one in enumerate(surest_first, start=1):
        placed += one.is_gold
        right += one.is_right
        if len(points) < len(COVERAGES) and placed >= COVERAGES[len(points)] * gold:
            points.append(Point(placed / gold, one.confidence, right / placed, right / mentions))
    return points
