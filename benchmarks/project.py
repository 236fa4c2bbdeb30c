"""How long a large project takes: to open to its list, to save one correction, to save whole.

    python -m benchmarks.project [--articles 10000] [--mentions 100] [--keep FOLDER]

Makes the project first (minutes), of articles of our own making. Opening is measured in a fresh
process, from its start to the list of articles; the import of mapapp is told apart.
"""

from __future__ import annotations

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from mapapp.editing import ChoosePlace, anchor, apply
from mapapp.model import (
    Analysis,
    Article,
    Candidate,
    Event,
    EventPlace,
    EventType,
    Interval,
    Kind,
    Mention,
    Place,
    Reason,
    Role,
)
from mapapp.project import Project, Stored

_BATCH = 200
_SAVES = 60
_OPEN = """
import sys, time
began = time.perf_counter()
from mapapp.project import Project
imported = time.perf_counter()
project = Project.open(sys.argv[1])
entries = project.entries()
listed = time.perf_counter()
project.article(entries[0].number).shown
read = time.perf_counter()
print(len(entries), imported - began, listed - imported, read - listed)
"""


def places(number: int, chance: random.Random) -> list[Place]:
    return [
        Place(
            f"geonames:{n}",
            f"Town {n}",
            Kind.CITY,
            round(chance.uniform(-60, 70), 5),
            round(chance.uniform(-180, 180), 5),
            "XX",
            "Nowhere",
            "Somewhere",
            1000,
            n,
        )
        for n in range(number)
    ]


def article(number: int, mentions: int, known: list[Place], chance: random.Random) -> Stored:
    named = chance.choices(known, k=mentions)
    sentences = [f"Soldiers entered {place.name} on Monday." for place in named]
    text = "\n".join(sentences)
    found, at = [], 0
    reason = Reason("prominence", 2.0, "the best-known place of that name")
    for place, sentence in zip(named, sentences, strict=True):
        start = at + sentence.index(place.name)
        candidates = (Candidate(place, 3.0, (reason,)), Candidate(known[0], 1.0, (reason,)))
        end = start + len(place.name)
        found.append(Mention(start, end, place.name, Role.LITERAL, place, 0.8, candidates))
        at += len(sentence) + 1
    day = date(2024, 1, 1) + timedelta(days=number % 365)
    events = tuple(
        Event(
            f"e{n}",
            f"Soldiers enter {one.text}",
            EventType.ASSAULT,
            ((one.start, one.end),),
            when=Interval(day, day, text="on Monday"),
            where=(EventPlace(one.place),) if one.place else (),
        )
        for n, one in enumerate(found[::10], 1)
    )
    given = Article(text, f"Article {number}", day, source="A benchmark")
    return Stored(given, Analysis(given, tuple(found), events, main_event="e1"))


def batches(articles: int, mentions: int) -> Iterator[list[Stored]]:
    chance = random.Random(11)
    known = places(5000, chance)
    for first in range(0, articles, _BATCH):
        numbers = range(first, min(first + _BATCH, articles))
        yield [article(number, mentions, known, chance) for number in numbers]


def make(path: Path, articles: int, mentions: int) -> None:
    project = Project.create(path)
    spent = 0.0
    for batch in batches(articles, mentions):
        began = time.perf_counter()
        project.add_all(batch)
        spent += time.perf_counter() - began
    print(f"{articles:,} articles with {mentions} mentions each added in {spent:.1f} s")
    began = time.perf_counter()
    project.close()
    print(f"closed into one file in {time.perf_counter() - began:.2f} s")
    print(f"{path.stat().st_size / 1e6:.0f} MB")


def measure_opening(path: Path) -> None:
    runs = []
    for _ in range(5):
        command = [sys.executable, "-c", _OPEN, str(path)]
        outcome = subprocess.run(command, capture_output=True, text=True, check=True)
        runs.append([float(value) for value in outcome.stdout.split()])
    count, imported, listed, read = map(statistics.median, zip(*runs, strict=True))
    print(f"opened to the list of {count:.0f} articles in {listed * 1000:.0f} ms (median of 5)")
    print(f"  before that, importing mapapp.project took {imported * 1000:.0f} ms")
    print(f"  after that, the first article was read and shown in {read * 1000:.0f} ms")


def measure_saving(path: Path) -> None:
    project = Project.open(path)
    entries = project.entries()
    times, spent = [], []
    for entry in random.Random(5).sample(entries, min(_SAVES, len(entries))):
        kept = project.article(entry.number)
        (named, *_) = kept.analysis.mentions
        moved = replace(kept.analysis.mentions[1].place or named.place, id="user:1")  # type: ignore[type-var]
        edits = [ChoosePlace(anchor(kept.given.text, named.start, named.end), moved)]
        shown = apply(kept.analysis, edits).analysis
        began, worked = time.perf_counter(), time.process_time()
        project.set_edits(entry.number, edits, shown)
        times.append((time.perf_counter() - began) * 1000)
        spent.append((time.process_time() - worked) * 1000)
    times.sort()
    print(
        f"one correction saved in {statistics.median(times):.1f} ms "
        f"(median of {len(times)}; 95 %: {times[int(len(times) * 0.95)]:.1f} ms; "
        f"longest: {times[-1]:.1f} ms); of the processor's time {statistics.median(spent):.1f} ms, "
        f"at most {max(spent):.1f} ms"
    )
    began = time.perf_counter()
    project.save()
    print(f"saved whole, with the state at opening kept, in {time.perf_counter() - began:.2f} s")
    began = time.perf_counter()
    project.revert()
    print(f"reverted in {time.perf_counter() - began:.2f} s")
    began = time.perf_counter()
    project.save_as(path.with_name("other.mapapp.gpkg")).close()
    print(f"saved under another name in {time.perf_counter() - began:.2f} s")
    project.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--mentions", type=int, default=100)
    parser.add_argument("--keep", type=Path, help="make the project here, or use the one there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = (options.keep or Path(folder)) / "large.mapapp.gpkg"
        if not path.exists():
            make(path, options.articles, options.mentions)
        measure_opening(path)
        measure_saving(path)


if __name__ == "__main__":
    main()
