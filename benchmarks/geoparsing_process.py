"""What a fresh process takes: time to the first article, articles a second, memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 5
_FIRST = """
import sys, time
text = open(sys.argv[1], encoding="utf-8").read()
start = time.perf_counter()
from mapapp.model import Article
from mapapp.pipeline import Engine
imported = time.perf_counter()
engine = Engine.open()
opened = time.perf_counter()
engine.analyse(Article(text), places_only=True)
print(imported - start, opened - imported, time.perf_counter() - opened)
"""

_BATCH = """
import resource, sys
from mapapp.cli import main
code = main(["analyse", "--jsonl", "--only", "places", *sys.argv[2:]])
usage = resource.getrusage(resource.RUSAGE_SELF)
with open("/proc/self/status", encoding="ascii") as status:
    most = next(line.split()[1] for line in status if line.startswith("VmHWM"))
with open(sys.argv[1], "w", encoding="ascii") as report:
    print(usage.ru_utime + usage.ru_stime, int(most) / 1024, file=report)
sys.exit(code)
"""


class FirstArticle(NamedTuple):
    """Milliseconds: importing the program, opening the engine, analysing the first article."""

    importing: float
    opening: float
    first: float


class Throughput(NamedTuple):
    """Articles a second by the clock and by the processor's time, and memory at its highest."""

    by_clock: float
    by_processor: float
    memory_mb: float


def first_article(text: str) -> FirstArticle:
    """Return the best of `ROUNDS` fresh processes."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "article.txt"
        file.write_text(text, encoding="utf-8")
        environment = _installed(Path(folder))
        rounds = [_first(file, environment) for _ in range(1 + ROUNDS)]
    return min(rounds[1:], key=sum)


def _installed(folder: Path) -> dict[str, str]:
    """Let Python keep its bytecode, as it does for a program that is installed."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    return {**kept, "PYTHONPATH": path, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def _first(file: Path, environment: dict[str, str]) -> FirstArticle:
    command = [sys.executable, "-c", _FIRST, str(file)]
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=environment)
    return FirstArticle(*(float(seconds) * 1000 for seconds in done.stdout.split()))


def throughput(texts: Sequence[str], articles: int, *options: str) -> Throughput:
    """Analyse `articles` articles in a fresh process, places only, from its start to its end."""
    lines = [
        json.dumps({"id": number, "text": texts[number % len(texts)]}) for number in range(articles)
    ]
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        (room / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, "-c", _BATCH, str(room / "report"), *options]
        environment = _installed(room)
        with (room / "in.jsonl").open("rb") as source, (room / "out.jsonl").open("wb") as target:
            start = time.perf_counter()
            subprocess.run(command, stdin=source, stdout=target, check=True, env=environment)
            seconds = time.perf_counter() - start
        processor, most = (room / "report").read_text(encoding="ascii").split()
    return Throughput(articles / seconds, articles / float(processor), float(most))
