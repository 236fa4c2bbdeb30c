"""The geoparsing benchmark, in its short form, on a corpus written here; its figures by hand."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from benchmarks.geoparsing_errors import MISSED, NOT_GOLD, WRONG_PLACE, WRONG_SPAN, mistakes
from benchmarks.geoparsing_reliability import (
    Judged,
    calibration_error,
    precision_by_coverage,
    reliability,
)
from benchmarks.geoparsing_systems import Corpus
from benchmarks.intervals import intervals
from mapapp.model import Kind, Mention, Place, Role

ROOT = Path(__file__).resolve().parents[2]
PLACES = {
    "Lyon": (45.75, 4.85),
    "Dublin": (40.1, -83.11),
    "Columbus": (39.96, -83.0),
    "Ohio": (40.4, -82.9),
    "Hilliard": (40.03, -83.16),
    "Worthington": (40.09, -83.02),
}
TEXTS = (
    "A fire in [Hilliard], [Ohio], was put out. Crews came from [Worthington].",
    "The council of [Dublin] met to talk about the road to [Columbus], [Ohio].",
    "Students from [Columbus] and [Worthington], [Ohio], won a prize.",
    "A baker of [Dublin] won a prize.",
    "Trains from [Lyon] were late, the French say.",
)


def line(number: int, marked: str, source: str = "villager.example") -> dict[str, Any]:
    text, gold = "", []
    for at, part in enumerate(marked.replace("]", "[").split("[")):
        if at % 2:
            lat, lon = PLACES[part]
            where = {"lat": lat, "lon": lon, "geonameid": None, "type": "Literal"}
            gold.append({"start": len(text), "end": len(text + part), "text": part, **where})
        text += part
    return {"id": str(number), "text": text, "meta": {"domain": source}, "toponyms": gold}


@pytest.fixture
def corpus_file(tmp_path: Path) -> Path:
    file = tmp_path / "own.jsonl"
    lines = (json.dumps(line(number, text)) for number, text in enumerate(TEXTS))
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    "command", [("-m", "benchmarks.geoparsing"), ("benchmarks/geoparsing.py",)]
)
def test_the_short_form_runs(corpus_file: Path, command: tuple[str, ...]) -> None:
    options = ("--quick", "--errors", "2", "--without-demonyms", "own")
    done = subprocess.run(
        [sys.executable, *command, str(corpus_file), *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "## own: 5 articles, 11 located" in done.stdout
    for row in ("| mapapp |", "| mapapp, sources learnt |", "| baseline |", "| missed |"):
        assert row in done.stdout
    assert "Expected calibration error" in done.stdout
    assert "MB at most" in done.stdout


def mention(text: str, words: str, place: Place | None) -> Mention:
    start = text.index(words)
    return Mention(start, start + len(words), words, Role.LITERAL, place, 0.9)


def place(name: str, lat: float, lon: float) -> Place:
    return Place(f"test:{name}", name, Kind.CITY, lat, lon)


def test_errors_have_their_class() -> None:
    corpus = Corpus("own", [line(1, "From [Columbus], [Ohio], by [Dublin] and Lima to [Lyon].")])
    text = corpus.lines[0]["text"]
    found = [
        mention(text, "Columbus", place("Columbus", 32.5, -84.9)),
        mention(text, "Ohio, by", place("Ohio", 40.4, -82.9)),
        mention(text, "Lima", place("Lima", -12.0, -77.0)),
        mention(text, "Lyon", place("Lyon", *PLACES["Lyon"])),
    ]
    kinds = Counter(mistake.kind for mistake in mistakes(corpus, [found]))
    assert kinds == {WRONG_PLACE: 1, WRONG_SPAN: 1, MISSED: 1, NOT_GOLD: 1}


def test_reliability_compares_confidence_with_what_is_right() -> None:
    judged = [Judged(0.95, True, True)] * 9 + [Judged(0.95, False, False)]
    judged += [Judged(0.45, True, True)] * 2 + [Judged(0.45, True, False)] * 2
    bins = reliability(judged)
    assert [b.mentions for b in bins] == [0, 0, 0, 0, 4, 0, 0, 0, 0, 10]
    assert (bins[4].right, bins[9].right) == (0.5, 0.9)
    assert calibration_error(bins) == pytest.approx(0.05)


def test_coverage_counts_all_gold_and_precision_what_is_placed() -> None:
    judged = [Judged(0.9, True, True)] * 5 + [Judged(0.8, False, False)] * 2
    judged += [Judged(0.7, True, False)]
    half, more = precision_by_coverage(judged, gold=10)
    assert (half.coverage, half.least_confidence, half.placement) == (0.5, 0.9, 1.0)
    assert (more.coverage, more.least_confidence) == (0.6, 0.7)
    assert more.placement == pytest.approx(5 / 6)
    assert more.end_to_end == pytest.approx(5 / 8)


def test_intervals_hold_the_figure_and_shrink_with_the_articles() -> None:
    good, bad = (
        Counter(gold=10, found=10, exact=n, overlap=n, located=10, placed=10, right=n)
        for n in (10, 5)
    )
    (few,) = intervals([good, bad] * 3, [lambda f: f.exact.f1], 400)
    (many,) = intervals([good, bad] * 100, [lambda f: f.exact.f1], 400)
    assert few.value == many.value == pytest.approx(0.75)
    assert few.low < many.low < 0.75 < many.high < few.high
