"""What the parser costs: loading it, and parsing articles on one core.

    python benchmarks/syntax.py ARTICLES.jsonl [--parser own]

Each line of the file is an object with a "text". The places alone are timed beside the parse of all
paragraphs: together they bound what a whole analysis can reach.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from mapapp.model import Article
from mapapp.pipeline import Engine
from mapapp.syntax import OWN, Stretch, open_parser


def main() -> None:
    options = _options()
    texts = [json.loads(line)["text"] for line in options.articles.open(encoding="utf-8")]
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} articles of {words / len(texts):.0f} words")
    engine = Engine.open()
    engine.analyse(Article("London."), places_only=True)
    places = _timed(texts, lambda text: engine.analyse(Article(text), places_only=True))
    before = _megabytes()
    began = perf_counter()
    parser = open_parser(options.parser)
    print(f"import and load: {perf_counter() - began:.2f} s, {_megabytes() - before:.0f} MB")
    if parser is None:
        sys.exit("There is no parser to measure.")
    parser.parse([Stretch(0, "London.")])
    parsing = _timed(texts, lambda text: parser.parse(_paragraphs(text)))
    print(f"parse: {words / parsing:,.0f} words/s, {len(texts) / parsing:.1f} articles/s")
    print(f"places: {len(texts) / places:.1f} articles/s")
    print(f"places and parse: {len(texts) / (places + parsing):.1f} articles/s")


def _paragraphs(text: str) -> list[Stretch]:
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            found.append(Stretch(start, line.rstrip()))
        start += len(line)
    return found


def _timed(texts: list[str], work: Callable[[str], object]) -> float:
    began = perf_counter()
    for text in texts:
        work(text)
    return perf_counter() - began


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--parser", default=OWN)
    return parser.parse_args()


if __name__ == "__main__":
    main()
