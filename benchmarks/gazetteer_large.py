"""Compiles a generated dump and prints what that takes, beside the built-in gazetteer.

`python -m benchmarks.gazetteer_large [--rows 12000000] [--folder FOLDER]`. The dump has GeoNames'
format: rows of places, about as many other names again and a half in several scripts, zipped.
Each part runs in a process of its own; memory is the most that was resident, files mapped into
memory included.
"""

from __future__ import annotations

import argparse
import json
import random
import resource as limits
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mapapp.gazetteer import Gazetteer

NAMES_A_ROW = 13 / 12
"""Other names for each place: 12 million places have 25 million names with their own."""
LOOKUPS = 20_000
ROUNDS = 5
MOST_SENSES = 60
"""As many of a name's places as the geoparser asks for."""
WARM_ROUNDS = 10
"""Samples of names looked up one after another: the first finds nothing mapped yet."""
FIRST_ID = 13_700_000
SYLLABLES = {
    "latin": "ka lo mi tar ven dor sha ne ri bu gal os en ti ra mon del pe zu ho am lek fa yo",
    "cyrillic": "ка ло ми тар вен дор ша не ри бу гал ос ен ти ра мон дел пе",
    "arabic": "كا لو مي تار فن دور شا ني ري بو جل اس",
}
LATIN, CYRILLIC, ARABIC = (tuple(syllables.split()) for syllables in SYLLABLES.values())
SECOND = ("", "", "", " Creek", " Hill", " Lake", " School", " Farm", " Bridge", " Village")
CODES = ("P PPL", "P PPL", "P PPL", "H STM", "T HLL", "L LCTY", "S SCH", "S FRM", "H LK", "P PPLX")
COUNTRIES = ("US", "CN", "IN", "RU", "BR", "TR", "SY", "FR", "DE", "MX", "ID", "IR", "NO", "PK")
LANGUAGES = ("", "en", "fr", "ru", "ar", "zh", "de", "link")


def main() -> None:
    options = arguments()
    if options.part:
        print(json.dumps(PARTS[options.part](options)))
        return
    with tempfile.TemporaryDirectory(dir=options.folder) as temporary:
        options.folder = temporary
        figures = {part: run(part, options) for part in ("generate", "compile")}
        rounds = {
            part: median([run(part, options) for _ in range(ROUNDS)])
            for part in ("installed", "built-in")
        }
    report(figures, rounds)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=12_000_000)
    parser.add_argument("--folder", help="where there is room: 6 GB for 12 million rows")
    parser.add_argument("--part", help=argparse.SUPPRESS)
    return parser.parse_args()


def run(part: str, options: argparse.Namespace) -> dict[str, float]:
    print(f"{part} …", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "benchmarks.gazetteer_large", "--part", part]
    command += ["--rows", str(options.rows), "--folder", options.folder]
    start = time.perf_counter()
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout
    figures: dict[str, float] = json.loads(output)
    return {"seconds": time.perf_counter() - start, **figures}


def median(rounds: list[dict[str, float]]) -> dict[str, float]:
    return {key: statistics.median(figures[key] for figures in rounds) for key in rounds[0]}


def report(figures: dict[str, dict[str, float]], rounds: dict[str, dict[str, float]]) -> None:
    made, compiled = figures["generate"], figures["compile"]
    print(
        f"dump: {made['rows']:,.0f} places, {made['names']:,.0f} names, {made['mb']:,.0f} MB zipped"
    )
    print(
        f"compiled in {compiled['seconds']:,.0f} s; at most {compiled['memory_mb']:,.0f} MB"
        f" resident, {compiled['own_mb']:,.0f} MB without mapped files"
    )
    columns = ("places", "on disk", "open+first", "right after", "a look-up", "a scan", "memory")
    print(f"{'':12}" + "".join(f"{column:>13}" for column in columns))
    for name, store in rounds.items():
        cells = (
            f"{store['places']:,.0f}",
            f"{store['size_mb']:,.0f} MB",
            f"{store['first_ms']:.1f} ms",
            f"{store['cold_us']:.2f} µs",
            f"{store['lookup_us']:.2f} µs",
            f"{store['prefixes_us']:.2f} µs",
            f"{store['memory_mb']:,.0f} MB",
        )
        print(f"{name:12}" + "".join(f"{cell:>13}" for cell in cells))
    slower = rounds["installed"]["lookup_us"] / rounds["built-in"]["lookup_us"]
    print(f"A look-up in the installed one takes {slower:.1f} times that in the built-in one.")
    print(
        "A look-up folds a name (half of them nobody's), finds it, reads the first place's record;"
    )
    print("a scan finds all names that a phrase begins with. Files were in the system's cache.")
    print(
        f"Right after: the first {LOOKUPS:,} names, whose pages are not mapped yet; a look-up: "
        f"{LOOKUPS:,} other names after {LOOKUPS * (WARM_ROUNDS - 1):,}."
    )


# --- the dump


def generate(options: argparse.Namespace) -> dict[str, float]:
    folder = Path(options.folder)
    draw = random.Random(1)
    others = round(options.rows * NAMES_A_ROW)
    write(folder, "allCountries", options.rows, lambda row: place(draw, FIRST_ID + row))
    write(folder, "alternateNamesV2", others, lambda row: other(draw, row, options.rows))
    (folder / "admin1CodesASCII.txt").write_text(
        "".join(f"{c}.{n:02}\tRegion {n}\tRegion {n}\t{n}\n" for c in COUNTRIES for n in range(30))
    )
    (folder / "admin2Codes.txt").write_text("")
    size = sum(path.stat().st_size for path in folder.iterdir())
    return {"rows": options.rows, "names": options.rows + others, "mb": size / 1e6}


def write(folder: Path, name: str, rows: int, line: Callable[[int], str]) -> None:
    path = folder / f"{name}.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open(f"{name}.txt", "w", force_zip64=True) as file,
    ):
        for start in range(0, rows, 10_000):
            end = min(rows, start + 10_000)
            file.write("".join(line(row) for row in range(start, end)).encode())


def word(draw: random.Random, syllables: tuple[str, ...]) -> str:
    return "".join(draw.choices(syllables, k=draw.choice((2, 3, 3, 4, 4, 5)))).capitalize()


def place(draw: random.Random, number: int) -> str:
    which = draw.randrange(len(CODES))
    name = word(draw, LATIN) + SECOND[which]
    feature_class, code = CODES[which].split()
    lat, lon = draw.uniform(-55, 70), draw.uniform(-180, 180)
    people = draw.choice((0, 0, 0, 0, 120, 800, 5000))
    country = draw.choice(COUNTRIES)
    return (
        f"{number}\t{name}\t{name}\t\t{lat:.5f}\t{lon:.5f}\t{feature_class}\t{code}\t{country}\t\t"
        f"{draw.randrange(30):02}\t\t\t\t{people}\t\t{draw.randrange(3000)}\tEtc/UTC\t2024-01-01\n"
    )


def other(draw: random.Random, row: int, rows: int) -> str:
    language = draw.choice(LANGUAGES)
    script = {"ru": CYRILLIC, "ar": ARABIC}.get(language, LATIN)
    name = word(draw, script)
    if draw.random() < 0.5:
        name += " " + word(draw, script)
    preferred = "1" if draw.random() < 0.1 else ""
    return (
        f"{row + 1}\t{FIRST_ID + draw.randrange(rows)}\t{language}\t{name}\t{preferred}\t\t\t\t\t\n"
    )


# --- the compiling


def compile_it(options: argparse.Namespace) -> dict[str, float]:
    from mapapp.gazetteer.dump import Dump, Watch, compile_dump
    from mapapp.resources import resource

    folder = Path(options.folder)
    dump = Dump(
        (folder / "allCountries.zip",),
        folder / "admin1CodesASCII.txt",
        folder / "admin2Codes.txt",
        (folder / "alternateNamesV2.zip",),
    )
    output = folder / "compiled"
    shutil.rmtree(output, ignore_errors=True)
    own = Peak()
    start = time.perf_counter()
    compile_dump(dump, resource("gazetteer"), output, Watch(own.show))
    return {
        "seconds": time.perf_counter() - start,
        "memory_mb": limits.getrusage(limits.RUSAGE_SELF).ru_maxrss / 1024,
        "own_mb": own.most,
    }


class Peak(threading.Thread):
    """Looks often at the memory of its own that the process has, and keeps the most."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most = 0.0
        self.stage = ""
        self.start()

    def run(self) -> None:
        """Look until the process ends."""
        while True:
            self.most = max(self.most, resident_mb("RssAnon:"))
            time.sleep(0.1)

    def show(self, what: str, _done: int, _total: int) -> None:
        """Say what is done now, and what it took so far."""
        if what != self.stage:
            self.stage = what
            print(
                f"  {time.strftime('%X')} {self.most:6.0f} MB {what}", file=sys.stderr, flush=True
            )


# --- the looking up


def measure(options: argparse.Namespace) -> dict[str, float]:
    from mapapp.gazetteer import fold, open_gazetteer

    folder = Path(options.folder) / "compiled" if options.part == "installed" else None
    start = time.perf_counter()
    gazetteer = open_gazetteer(folder)
    gazetteer.lookup("Idlib")
    first_ms = (time.perf_counter() - start) * 1e3
    draw = random.Random(2)
    first_us = lookup_us = 0.0
    for _ in range(WARM_ROUNDS):
        names = sample(gazetteer, draw)
        lookup_us = timed(names, lambda name: look_up(gazetteer, name))
        first_us = first_us or lookup_us
    phrases = [fold(f"{name} said on Monday") for name in sample(gazetteer, draw)]
    prefixes_us = timed(phrases, gazetteer.prefixes)
    from mapapp.resources import resource

    files = (folder or resource("gazetteer")).iterdir()
    return {
        "places": gazetteer.record_count,
        "size_mb": sum(file.stat().st_size for file in files) / 1e6,
        "first_ms": first_ms,
        "cold_us": first_us,
        "lookup_us": lookup_us,
        "prefixes_us": prefixes_us,
        "memory_mb": resident_mb("VmRSS:"),
    }


def sample(gazetteer: Gazetteer, draw: random.Random) -> list[str]:
    """Return names of places drawn at random, and as many that are nobody's."""
    count = gazetteer.record_count
    drawn = [gazetteer.name(draw.randrange(count)) for _ in range(LOOKUPS // 2)]
    names = [*drawn, *(f"{name}x" for name in drawn)]
    draw.shuffle(names)
    return names


def look_up(gazetteer: Gazetteer, name: str) -> None:
    entries = gazetteer.lookup(name, MOST_SENSES)
    if entries:
        gazetteer.record(entries[0].record)


def timed(names: list[str], act: Callable[[str], object]) -> float:
    """Return the microseconds that each name takes."""
    start = time.perf_counter()
    for name in names:
        act(name)
    return (time.perf_counter() - start) / len(names) * 1e6


def resident_mb(field: str) -> float:
    status = Path("/proc/self/status").read_text()
    return int(status.partition(field)[2].split()[0]) / 1024


PARTS = {"generate": generate, "compile": compile_it, "installed": measure, "built-in": measure}


if __name__ == "__main__":
    main()
