"""How well events are found: python benchmarks/events.py CORPORA [--limit N].

CORPORA is a folder that holds any of time.dev.jsonl, plover.dev.jsonl, event_place.dev.jsonl and
fivew.dev.jsonl; each prints its figures beside a plain baseline.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

from mapapp.events import find_events
from mapapp.events.finding import sites_at
from mapapp.events.times import find_times
from mapapp.geoparsing import geoparse
from mapapp.model import Article, Context, Mention
from mapapp.pipeline import Engine

Record = dict[str, Any]
_SAME_TYPE = {"FIGHT": "ASSAULT"}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("corpora", type=Path)
    options.add_argument("--limit", type=int, default=None, help="records a corpus")
    options.add_argument("--show", action="store_true", help="print what went wrong")
    chosen = options.parse_args()
    engine = Engine.open()
    for name, measure in (
        ("time", measure_times),
        ("plover", measure_types),
        ("event_place", measure_places),
        ("fivew", measure_lead),
    ):
        path = chosen.corpora / f"{name}.dev.jsonl"
        if path.exists():
            lines = path.read_text(encoding="utf-8").splitlines()[: chosen.limit]
            print(f"\n{name} ({len(lines)} records)")
            measure([json.loads(line) for line in lines], engine, chosen.show)


def measure_times(records: list[Record], _engine: Engine, show: bool) -> None:
    gold = found = relaxed = strict = value = 0
    started, characters = perf_counter(), 0
    for record in records:
        times = find_times(record["text"], date.fromisoformat(record["dct"][:10]))
        characters += len(record["text"])
        gold, found = gold + len(record["timexes"]), found + len(times)
        for want, got in matched(record["timexes"], times):
            relaxed += 1
            strict += (got.start, got.end) == (want["start"], want["end"])
            value += got.value == want["value"]
            if show and got.value != want["value"]:
                print("  ", want["text"], want["value"], "≠", got.text, got.value)
    seconds = perf_counter() - started
    for name, right in (("relaxed", relaxed), ("strict", strict), ("value", value)):
        print(f"  {name:8} F1 {2 * right / max(1, gold + found):.3f}")
    print(f"  {characters / 1000 / seconds:.0f} kB a second")


def matched(wanted: Iterable[Record], found: Iterable[Any]) -> Iterator[tuple[Record, Any]]:
    """Pair each wanted span with the free found span that overlaps it most."""
    free = list(found)
    for want in wanted:
        overlaps = [
            (min(got.end, want["end"]) - max(got.start, want["start"]), -i, got)
            for i, got in enumerate(free)
        ]
        best = max(overlaps, default=(0, 0, None))
        if best[0] > 0:
            free.remove(best[2])
            yield want, best[2]


def measure_types(records: list[Record], engine: Engine, show: bool) -> None:
    pairs = []
    for record in records:
        wanted = _SAME_TYPE.get(record["event"], record["event"])
        events = analysed(record["text"], None, engine)[0]
        main = next((e for e in events[0] if e.id == events[1]), None)
        pairs.append((wanted, main.type.value if main else "NONE"))
        if show and wanted != pairs[-1][1]:
            print("  ", wanted, "≠", pairs[-1][1], "|", record["text"])
    majority = Counter(wanted for wanted, _ in pairs).most_common(1)[0][1] / len(pairs)
    right = sum(wanted == got for wanted, got in pairs) / len(pairs)
    print(f"  accuracy {right:.3f}   macro-F1 {macro_f1(pairs):.3f}   majority {majority:.3f}")


def macro_f1(pairs: list[tuple[str, str]]) -> float:
    scores = []
    for label in {wanted for wanted, _ in pairs}:
        hits = sum(wanted == got == label for wanted, got in pairs)
        total = sum((wanted == label) + (got == label) for wanted, got in pairs)
        scores.append(2 * hits / total if total else 0.0)
    return sum(scores) / len(scores)


def analysed(text: str, published: date | None, engine: Engine, title: str = "") -> Any:
    article = Article(text, title, published)
    mentions = geoparse(article, engine.gazetteer, Context()).mentions
    found = find_events(article, mentions, engine.gazetteer)
    return (found.events, found.main_event), mentions


def measure_places(records: list[Record], engine: Engine, show: bool) -> None:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        article = Article(record["text"])
        mentions = geoparse(article, engine.gazetteer, Context()).mentions
        event = record["events"][0]
        chosen = sites_at(article, mentions, event["start"])
        nearest = min(mentions, key=lambda m: abs(m.start - event["start"]), default=None)
        for name, got in (
            ("every place", list(mentions)),
            ("nearest place", [nearest] if nearest else []),
            ("ours", chosen),
        ):
            tally(counts[name], record["toponyms"], got)
        if show and not agrees(record["toponyms"], chosen):
            print("  ", [t["text"] for t in record["toponyms"]], "≠", [m.text for m in chosen],
                  "|", event["text"], "|", record["text"].strip())  # fmt: skip
    for name, count in counts.items():
        precision = count["hit"] / max(1, count["got"])
        recall = count["found"] / max(1, count["gold"])
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        print(f"  {name:14} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


def agrees(wanted: list[Record], got: list[Mention]) -> bool:
    return len(wanted) == len(got) and all(overlapping(w, got) for w in wanted)


def overlapping(want: Record, got: Iterable[Mention]) -> bool:
    return any(m.start < want["end"] and want["start"] < m.end for m in got)


def tally(count: Counter[str], wanted: list[Record], got: list[Mention]) -> None:
    count["gold"] += len(wanted)
    count["got"] += len(got)
    count["found"] += sum(overlapping(want, got) for want in wanted)
    count["hit"] += sum(any(overlapping(want, [m]) for want in wanted) for m in got)


def measure_lead(records: list[Record], engine: Engine, show: bool) -> None:
    where = when = dated = placed = by_publication = 0
    for record in records:
        if str(record["published"]) == "None":
            continue
        published = date.fromisoformat(record["published"][:10])
        text = f"{record['title']}\n\n{record['text']}"
        (events, main_id), mentions = analysed(text, published, engine, record["title"])
        main = next((e for e in events if e.id == main_id), None)
        places = [w["text"].casefold() for w in record["fivew"]["where"]]
        days = {w["parsed"] for w in record["fivew"]["when"] if w.get("parsed")}
        if places:
            placed += 1
            ids = {w.place.id for w in main.where} if main else set()
            names = {m.text.casefold() for m in mentions if m.place and m.place.id in ids}
            where += any(name in place for place in places for name in names)
        if days:
            dated += 1
            start = main.when.start if main and main.when else None
            when += start is not None and start.isoformat() in days
            by_publication += published.isoformat() in days
        if show and main:
            print("  ", main.headline, "|", places, [w.place.name for w in main.where], days,
                  main.when and main.when.start)  # fmt: skip
    print(f"  where right {where / max(1, placed):.2f}   when right {when / max(1, dated):.2f}"
          f" (publication date {by_publication / max(1, dated):.2f})")  # fmt: skip


if __name__ == "__main__":
    main()
