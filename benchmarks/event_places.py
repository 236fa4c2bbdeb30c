"""How well the places that an event happened at are told from the others of its sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from benchmarks.columns import Figure, Figures
from mapapp.events.finding import sites_at
from mapapp.geoparsing import geoparse
from mapapp.model import Article, Context, Mention
from mapapp.pipeline import Engine
from mapapp.syntax import Parser

Record = dict[str, Any]


def measure_places(
    records: list[Record], engine: Engine, show: bool, parser: Parser | None
) -> Figures:
    """Return precision, recall and F1 of the places of an event whose word is given."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        article = Article(record["text"])
        mentions = geoparse(article, engine.gazetteer, Context()).mentions
        event = record["events"][0]
        chosen = sites_at(article, mentions, event["start"], parser)
        nearest = min(mentions, key=lambda m: abs(m.start - event["start"]), default=None)
        for name, got in (
            ("places", chosen),
            ("every place", list(mentions)),
            ("nearest place", [nearest] if nearest else []),
        ):
            tally(counts[name], record["toponyms"], got)
        if show and not agrees(record["toponyms"], chosen):
            print("  ", [t["text"] for t in record["toponyms"]], "≠", [m.text for m in chosen],
                  "|", event["text"], "|", record["text"].strip())  # fmt: skip
    return {f"{name}, F1": f1(count) for name, count in counts.items()}


def f1(count: Counter[str]) -> Figure:
    precision = count["hit"] / max(1, count["got"])
    recall = count["found"] / max(1, count["gold"])
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Figure(both, 3, f"P {precision:.3f}  R {recall:.3f}")


def agrees(wanted: list[Record], got: list[Mention]) -> bool:
    return len(wanted) == len(got) and all(overlapping(w, got) for w in wanted)


def overlapping(want: Record, got: Iterable[Mention]) -> bool:
    return any(m.start < want["end"] and want["start"] < m.end for m in got)


def tally(count: Counter[str], wanted: list[Record], got: list[Mention]) -> None:
    count["gold"] += len(wanted)
    count["got"] += len(got)
    count["found"] += sum(overlapping(want, got) for want in wanted)
    count["hit"] += sum(any(overlapping(want, [m]) for want in wanted) for m in got)
