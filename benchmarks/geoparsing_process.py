"""What a fresh process takes: time to the first article, articles a second, memory."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

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
        rounds = [_first(file) for _ in range(ROUNDS)]
    return min(rounds, key=sum)


def _first(file: Path) -> FirstArticle:
    command = [sys.executable, "-c", _FIRST, str(file)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return FirstArticle(*(float(seconds) * 1000 for seconds in done.stdout.split()))


def throughput(texts: Sequence[str], articles: int, *options: str) -> Throughput:
    """Analyse `articles` articles in a fresh process, places only, from its start to its end."""
    lines = [
        json.dumps({"id": number, "text": texts[number % len(texts)]}) for number in range(articles)
    ]
    with tempfile.TemporaryDirectory() as folder:
        given, taken = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        given.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, "-m", "mapapp", "analyse", "--jsonl", "--only", "places"]
        with given.open("rb") as source, taken.open("wb") as target:
            start = time.perf_counter()
            process = subprocess.Popen([*command, *options], stdin=source, stdout=target)
            usage = _wait(process)
            seconds = time.perf_counter() - start
    processor = usage.ru_utime + usage.ru_stime
    return Throughput(articles / seconds, articles / processor, usage.ru_maxrss / 1024)


def _wait(process: subprocess.Popen[bytes]) -> resource.struct_rusage:
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return usage
