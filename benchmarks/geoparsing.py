"""Measures recognition, placement and speed on corpora of articles with known places.

    python benchmarks/geoparsing.py CORPUS.jsonl... [--ignore-types T1,T2] [--errors N]
                                    [--scorer score.py] [--skip-demonyms]

Prints, for mapapp and for a baseline (the longest capitalised name, its most populous place), the
figures of `scoring.py`, and how many articles a second a fresh process analyses.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from scoring import count, figures, is_placed, match

from mapapp.gazetteer import Gazetteer, NameKind, open_gazetteer
from mapapp.geoparsing import geoparse
from mapapp.geoparsing.lexicon import lexicon
from mapapp.geoparsing.tokens import Folder, Tokens
from mapapp.model import Article, Context, Mention, Role

SPEED_ARTICLES = 1_000

Finder = Callable[[str], Sequence[Mention]]
Corpus = list[dict[str, Any]]


def main() -> None:
    arguments = _arguments()
    gazetteer = open_gazetteer()
    ignored = frozenset(filter(None, arguments.ignore_types.split(",")))
    finders: dict[str, Finder] = {
        "mapapp": _mapapp(gazetteer, skip_demonyms=arguments.skip_demonyms),
        "baseline": _baseline(gazetteer),
    }
    corpora = {path: _read(path) for path in arguments.corpora}
    for path, corpus in corpora.items():
        print(f"{path.name}: {len(corpus)} articles")
        for name, finder in finders.items():
            _report(name, finder, corpus, ignored)
        if arguments.scorer:
            _report_by_scorer(arguments.scorer, path, corpus, finders["mapapp"], ignored)
        if arguments.errors:
            _report_errors(finders["mapapp"], corpus, ignored, arguments.errors)
    _report_speed([article for corpus in corpora.values() for article in corpus])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS.jsonl")
    parser.add_argument(
        "--ignore-types", default="", help="types of gold neither wanted nor punished"
    )
    parser.add_argument("--skip-demonyms", action="store_true", help="for corpora without demonyms")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="the N commonest of a class"
    )
    parser.add_argument("--scorer", type=Path, help="a scorer module with score() and summarise()")
    return parser.parse_args()


def _read(path: Path) -> Corpus:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _mapapp(gazetteer: Gazetteer, *, skip_demonyms: bool) -> Finder:
    def find(text: str) -> Sequence[Mention]:
        mentions = geoparse(Article(text), gazetteer, Context()).mentions
        return [m for m in mentions if not (skip_demonyms and m.role is Role.DEMONYM)]

    return find


def _baseline(gazetteer: Gazetteer) -> Finder:
    """Take every longest capitalised name for its most populous place."""
    folder = Folder()

    def find(text: str) -> Sequence[Mention]:
        tokens = Tokens(text, lexicon(), folder)
        found, at = [], 0
        while at < len(tokens):
            last, records = _longest(tokens, at, gazetteer)
            if records:
                record = max(records, key=lambda index: gazetteer.record(index).population)
                start, end = tokens.starts[at], tokens.ends[last - 1]
                found.append(
                    Mention(start, end, text[start:end], Role.LITERAL, gazetteer.place(record))
                )
            at = last
        return found

    return find


def _longest(tokens: Tokens, at: int, gazetteer: Gazetteer) -> tuple[int, list[int]]:
    if tokens.is_capitalised(at):
        for last in range(min(at + 5, len(tokens)), at, -1):
            entries = gazetteer.lookup_folded(tokens.phrase(at, last))
            named = [e.record for e in entries if e.name_kind is not NameKind.POSTAL]
            if named:
                return last, named
    return at + 1, []


def _report(name: str, finder: Finder, corpus: Corpus, ignored: frozenset[str]) -> None:
    start = time.perf_counter()
    found = [finder(article["text"]) for article in corpus]
    seconds = time.perf_counter() - start
    counted = [
        count(article["toponyms"], mentions, ignored)
        for article, mentions in zip(corpus, found, strict=True)
    ]
    result = figures(counted)
    print(f"  {name}")
    print(f"    recognition, exact    {result.exact}")
    print(f"    recognition, overlap  {result.overlap}")
    print(f"    placed right of found {result.placed_of_found:.3f}")
    print(f"    end to end            {result.end_to_end}")
    print(f"    in this process       {len(corpus) / seconds:.0f} articles/s")


def _report_by_scorer(
    scorer: Path, path: Path, corpus: Corpus, finder: Finder, ignored: frozenset[str]
) -> None:
    specification = importlib.util.spec_from_file_location("scorer", scorer)
    if specification is None or specification.loader is None:
        sys.exit(f"{scorer} is not a Python file.")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    predicted = {
        str(article["id"]): {"toponyms": [_as_line(m) for m in finder(article["text"])]}
        for article in corpus
    }
    result = module.summarise(module.score(module.load(str(path)), predicted, ignored))
    shown = ("exact_F1", "overlap_F1", "acc161", "acc161_all", "e2e_P", "e2e_R", "e2e_F1")
    print("    by", scorer.name, "  ".join(f"{key} {result[key]:.4f}" for key in shown))


def _as_line(mention: Mention) -> dict[str, Any]:
    place = mention.place
    return {
        "start": mention.start,
        "end": mention.end,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "geonameid": place.geonameid if place else None,
    }


def _report_errors(finder: Finder, corpus: Corpus, ignored: frozenset[str], limit: int) -> None:
    errors: dict[str, Counter[str]] = {
        name: Counter() for name in ("missed", "unplaced", "misplaced", "not a place")
    }
    for article in corpus:
        gold, found = article["toponyms"], finder(article["text"])
        matched = match(gold, found)
        for at, span in enumerate(gold):
            if span["type"] in ignored:
                continue
            error = _error(span, found[matched[at]] if at in matched else None)
            if error:
                errors[error][span["text"]] += 1
        for at in set(range(len(found))) - set(matched.values()):
            errors["not a place"][found[at].text] += 1
    for name, words in errors.items():
        commonest = ", ".join(f"{word} {times}" for word, times in words.most_common(limit))
        print(f"    {name} ({words.total()}): {commonest}")


def _error(span: dict[str, Any], mention: Mention | None) -> str:
    if mention is None:
        return "missed"
    if span["lat"] is None or is_placed(span, mention):
        return ""
    return "misplaced" if mention.place else "unplaced"


def _report_speed(corpus: Corpus) -> None:
    """Time a fresh process from start to end over `SPEED_ARTICLES` articles."""
    lines = [
        json.dumps({"id": str(number), "text": corpus[number % len(corpus)]["text"]})
        for number in range(SPEED_ARTICLES)
    ]
    with tempfile.TemporaryDirectory() as folder:
        given, taken = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        given.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, "-m", "mapapp", "analyse", "--jsonl", "--only", "places"]
        start = time.perf_counter()
        with given.open("rb") as source, taken.open("wb") as target:
            subprocess.run(command, stdin=source, stdout=target, check=True)
        seconds = time.perf_counter() - start
    print(f"{SPEED_ARTICLES} articles in a fresh process: {SPEED_ARTICLES / seconds:.0f} a second")


if __name__ == "__main__":
    main()
