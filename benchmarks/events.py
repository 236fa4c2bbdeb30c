"""How well events are found: python benchmarks/events.py CORPORA [--limit N].

CORPORA is a folder that holds any of time.dev.jsonl, plover.dev.jsonl, event_place.dev.jsonl and
fivew.dev.jsonl; each prints its figures beside a plain baseline. Run with PYTHONPATH=.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.event_sentences import measure_sentences
from benchmarks.event_types import Telling, print_actors, print_types, shared_f1
from mapapp.events import find_events
from mapapp.events.finding import sites_at
from mapapp.events.times import find_times
from mapapp.geoparsing import geoparse
from mapapp.model import Article, Context, Interval, Mention
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
    print("\nsentences of our own")
    measure_sentences(engine, chosen.show)


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
    ours, guessed = [], []
    for record in records:
        wanted = _SAME_TYPE.get(record["event"], record["event"])
        events, main_id = analysed(record["text"], None, engine)[0]
        main = next((e for e in events if e.id == main_id), None)
        kind = main.type.value if main else "NONE"
        actors = record["source"], record["target"]
        found = ([a.text for a in main.source], [a.text for a in main.target]) if main else ([], [])
        ours.append(Telling(wanted, kind, actors, found))
        guessed.append(Telling(wanted, kind, actors, first_names(record["text"])))
        if show and wanted != kind:
            print("  ", wanted, "≠", kind, "|", record["text"])
        if show and shared_f1([ours[-1]]) < 1:
            print("   actors", actors, "≠", found, "|", record["text"])
    print_types(ours)
    print_actors("mapapp", ours)
    print_actors("first two names", guessed)


def first_names(text: str) -> tuple[list[str], list[str]]:
    """Take the first name for the source, the second for the target."""
    names = re.findall(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*", text)
    return names[:1], names[1:2]


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
    where: dict[str, list[bool]] = defaultdict(list)
    when: dict[str, list[bool]] = defaultdict(list)
    started, articles = perf_counter(), 0
    for record in records:
        if str(record["published"]) == "None":
            continue
        published = date.fromisoformat(record["published"][:10])
        text = f"{record['title']}\n\n{record['text']}"
        (events, main_id), mentions = analysed(text, published, engine, record["title"])
        articles += 1
        main = next((e for e in events if e.id == main_id), None)
        places = [w["text"].casefold() for w in record["fivew"]["where"]]
        days = {w["parsed"] for w in record["fivew"]["when"] if w.get("parsed")}
        if places:
            ids = {w.place.id for w in main.where} if main else set()
            placed = [m for m in mentions if m.place]
            ours = [m for m in placed if {p.id for p in (m.place, m.narrowed) if p} & ids]
            where["ours"].append(names_any(ours, places))
            where["first place of the title"].append(
                names_any([m for m in placed if m.start < len(record["title"])][:1], places)
            )
            where["first place"].append(names_any(placed[:1], places))
        if days:
            interval = main.when if main else None
            when["ours, first day"].append(bool(interval and str(interval.start) in days))
            when["ours, within 3 days"].append(within(interval, days))
            when["day of publication"].append(published.isoformat() in days)
        if show and main:
            print("  ", main.headline, "|", places, [w.place.name for w in main.where], days,
                  main.when and main.when.start)  # fmt: skip
    for question, answers in (("where", where), ("when", when)):
        for name, right in answers.items():
            print(f"  {question} {sum(right) / max(1, len(right)):.2f}   {name}")
    print(f"  {articles / (perf_counter() - started):.0f} articles a second, places and events")


def names_any(mentions: Iterable[Mention], places: list[str]) -> bool:
    """Say whether one of the mentions is named in an annotated place."""
    return any(m.text.casefold() in place for m in mentions for place in places)


def within(interval: Interval | None, days: set[str]) -> bool:
    """Say whether an interval of at most three days holds one of the days."""
    if interval is None or interval.start is None or interval.end is None:
        return False
    length = (interval.end - interval.start).days
    spanned = {str(interval.start + timedelta(n)) for n in range(length + 1)}
    return length < 3 and bool(spanned & days)


if __name__ == "__main__":
    main()
