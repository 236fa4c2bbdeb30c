"""Scores mentions against a gold corpus: recognition, placement, and both end to end.

A gold line is {"id", "text", "toponyms": [{"start", "end", "lat", "lon", "geonameid", "type"}]}. A
mention is found when its span overlaps a gold span, one to one, the larger overlap first and exact
spans before others. It is placed when it lies within 161 km (100 miles, the usual measure since
Leidner, 2007) of the gold's point or carries the gold's own GeoNames id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from mapapp.gazetteer import distance_km
from mapapp.model import Mention

NEAR_ENOUGH_KM = 161.0

Gold = dict[str, Any]


class Ratio(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float
    f1: float

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"


class Figures(NamedTuple):
    """What one run over a corpus came to."""

    exact: Ratio
    overlap: Ratio
    end_to_end: Ratio
    placed_of_found: float


def match(gold: Sequence[Gold], found: Sequence[Mention]) -> dict[int, int]:
    """Pair gold spans with mentions one to one: index of gold → index of mention."""
    pairs = sorted(
        (
            (gold_span["start"], gold_span["end"]) != (mention.start, mention.end),
            -shared,
            at_gold,
            at_found,
        )
        for at_found, mention in enumerate(found)
        for at_gold, gold_span in enumerate(gold)
        if (shared := _shared(gold_span, mention)) > 0
    )
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for *_, at_gold, at_found in pairs:
        if at_gold not in matched and at_found not in taken:
            matched[at_gold] = at_found
            taken.add(at_found)
    return matched


def _shared(gold: Gold, mention: Mention) -> int:
    return int(min(gold["end"], mention.end) - max(gold["start"], mention.start))


def is_placed(gold: Gold, mention: Mention) -> bool:
    """Tell whether a mention lies where the gold does."""
    place = mention.place
    if place is None or gold["lat"] is None:
        return False
    if gold["geonameid"] and place.geonameid and str(place.geonameid) == str(gold["geonameid"]):
        return True
    return distance_km(gold["lat"], gold["lon"], place.lat, place.lon) <= NEAR_ENOUGH_KM


def count(gold: Sequence[Gold], found: Sequence[Mention], ignored: frozenset[str]) -> Counter[str]:
    """Count one article; gold of the `ignored` types is neither wanted nor punished."""
    matched = match(gold, found)
    wanted = [at for at, span in enumerate(gold) if span["type"] not in ignored]
    excused = {at_found for at_gold, at_found in matched.items() if at_gold not in set(wanted)}
    unjudged = {matched[at] for at in wanted if at in matched and gold[at]["lat"] is None}
    placed = {at for at, mention in enumerate(found) if mention.place}
    counts: Counter[str] = Counter()
    counts["gold"] = len(wanted)
    counts["found"] = len(found) - len(excused)
    counts["located"] = sum(gold[at]["lat"] is not None for at in wanted)
    counts["placed"] = len(placed - excused - unjudged)
    for at in wanted:
        if at not in matched:
            continue
        span, mention = gold[at], found[matched[at]]
        counts["overlap"] += 1
        counts["exact"] += (span["start"], span["end"]) == (mention.start, mention.end)
        counts["located_found"] += span["lat"] is not None and mention.place is not None
        counts["right"] += is_placed(span, mention)
    return counts


def figures(counts: Iterable[Counter[str]]) -> Figures:
    """Sum the counts of articles up."""
    total: Counter[str] = Counter()
    for counted in counts:
        total.update(counted)
    return Figures(
        _ratio(total["exact"], total["found"], total["gold"]),
        _ratio(total["overlap"], total["found"], total["gold"]),
        _ratio(total["right"], total["placed"], total["located"]),
        total["right"] / max(total["located_found"], 1),
    )


def _ratio(right: int, found: int, wanted: int) -> Ratio:
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    both = precision + recall
    return Ratio(precision, recall, 2 * precision * recall / both if both else 0.0)
