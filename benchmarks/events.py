"""How well events are found: python benchmarks/events.py CORPORA [--limit N] [--parser own].

CORPORA is a folder that holds any of time.dev.jsonl, plover.dev.jsonl, event_place.dev.jsonl and
fivew.dev.jsonl. Each figure is printed by plain rules and with the parser, beside plain baselines.
Run with PYTHONPATH=.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.columns import Figure, Figures, print_columns
from benchmarks.event_articles import measure_lead
from benchmarks.event_places import measure_places
from benchmarks.event_sentences import measure_sentences
from benchmarks.event_types import (
    BLIND,
    FIRST,
    FOURTH,
    SECOND,
    Telling,
    actor_figures,
    labelled,
    shared_f1,
    type_figures,
)
from mapapp.events import find_events
from mapapp.events.times import find_times
from mapapp.geoparsing import geoparse
from mapapp.model import Article, Context
from mapapp.pipeline import Engine
from mapapp.syntax import NONE, OWN, Parser, open_parser

Record = dict[str, Any]
Measure = Callable[[Engine, bool, Parser | None], Figures]
_SAME_TYPE = {"FIGHT": "ASSAULT"}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("corpora", type=Path)
    options.add_argument("--limit", type=int, default=None, help="records a corpus")
    options.add_argument("--show", action="store_true", help="print what went wrong")
    options.add_argument("--only", default="", help="one of time plover event_place fivew own")
    options.add_argument("--parser", default=OWN, help="a parser beside plain rules")
    chosen = options.parse_args()
    engine, ways = Engine.open(), list(dict.fromkeys((NONE, chosen.parser)))
    for name, measure in _measures(chosen.corpora, chosen.limit):
        if chosen.only in ("", name.split()[0]):
            print(f"\n{name}")
            columns = [measure(engine, chosen.show, open_parser(way)) for way in ways]
            print_columns(ways, columns)


def _measures(corpora: Path, limit: int | None) -> Iterator[tuple[str, Measure]]:
    ways: tuple[tuple[str, Callable[..., Figures]], ...] = (
        ("time", measure_times),
        ("plover", measure_plover),
        ("event_place", measure_places),
        ("fivew", measure_lead),
    )
    for name, measure in ways:
        path = corpora / f"{name}.dev.jsonl"
        if path.exists():
            lines = path.read_text(encoding="utf-8").splitlines()[:limit]
            records = [json.loads(line) for line in lines]
            yield f"{name} ({len(records)} records)", partial(measure, records)
    own = (("first", FIRST), ("second", SECOND), ("blind", BLIND), ("fourth", FOURTH))
    for name, sentences in own:
        yield (
            f"own sentences, types and actors ({name})",
            partial(measure_types, labelled(sentences)),
        )
    yield "own sentences with and without events", measure_sentences


def measure_times(
    records: list[Record], _engine: Engine, show: bool, _parser: Parser | None
) -> Figures:
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
    rights = (("relaxed F1", relaxed), ("strict F1", strict), ("value F1", value))
    figures = {name: Figure(2 * right / max(1, gold + found)) for name, right in rights}
    return {**figures, "kB a second": Figure(characters / 1000 / seconds, 0)}


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


def measure_plover(
    records: list[Record], engine: Engine, show: bool, parser: Parser | None
) -> Figures:
    sentences = [
        (_SAME_TYPE.get(r["event"], r["event"]), (r["source"], r["target"]), r["text"])
        for r in records
    ]
    return measure_types(sentences, engine, show, parser)


def measure_types(
    sentences: list[tuple[str, tuple[list[str], list[str]], str]],
    engine: Engine,
    show: bool,
    parser: Parser | None,
) -> Figures:
    ours, guessed = [], []
    for wanted, actors, text in sentences:
        article = Article(text)
        mentions = geoparse(article, engine.gazetteer, Context()).mentions
        events = find_events(article, mentions, engine.gazetteer, parser)
        main = next((e for e in events.events if e.id == events.main_event), None)
        kind = main.type.value if main else "NONE"
        found = ([a.text for a in main.source], [a.text for a in main.target]) if main else ([], [])
        ours.append(Telling(wanted, kind, actors, found))
        guessed.append(Telling(wanted, kind, actors, first_names(text)))
        if show and wanted != kind:
            print("  ", wanted, "≠", kind, "|", text)
        if show and shared_f1([ours[-1]]) < 1:
            print("   actors", actors, "≠", found, "|", text)
    plain = {f"{n} by first two names": f for n, f in actor_figures(guessed).items() if n[0] == "a"}
    return {**type_figures(ours), **actor_figures(ours), **plain}


def first_names(text: str) -> tuple[list[str], list[str]]:
    """Take the first name for the source, the second for the target."""
    names = re.findall(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*", text)
    return names[:1], names[1:2]


if __name__ == "__main__":
    main()
