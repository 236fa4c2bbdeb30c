"""Measures recognition, placement, trust and speed on corpora of articles with known places.

    python -m benchmarks.geoparsing CORPUS.jsonl... [--without-demonyms CORPUS]
                                    [--ignore-types T1,T2] [--errors N] [--cross-check] [--quick]
                                    [--scorer score.py]

Prints tables in Markdown: for mapapp, for mapapp that learns the sources' home regions first (where
the corpus names sources in meta.domain), and for a baseline (the longest capitalised name, its most
populous place), the figures of `scoring.py` with 95% intervals; how far confidence can be trusted;
errors by class; and what a fresh process takes.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # to run as a script, too

from benchmarks.geoparsing_ceiling import run_ceiling
from benchmarks.geoparsing_crosscheck import cross_check
from benchmarks.geoparsing_errors import CLASSES, commonest, mistakes, roles
from benchmarks.geoparsing_process import first_article, throughput
from benchmarks.geoparsing_reliability import (
    always_placed,
    calibration_error,
    judge,
    located,
    precision_by_coverage,
    reliability,
)
from benchmarks.geoparsing_scorer import print_by_scorer
from benchmarks.geoparsing_systems import (
    Corpus,
    Found,
    contexts,
    read_corpus,
    run_baseline,
    run_baseline_on_gold_spans,
    run_mapapp,
    run_mapapp_with_sources,
    run_on_gold_spans,
)
from benchmarks.intervals import RESAMPLES, intervals
from benchmarks.scoring import count
from benchmarks.tables import print_table
from mapapp.gazetteer import Gazetteer, open_gazetteer
from mapapp.model import Context

SPEED_ARTICLES = 1_000
QUICK_ARTICLES = 20
QUICK_RESAMPLES = 50


def main(argv: Sequence[str] | None = None) -> None:
    options = _options(argv)
    gazetteer = open_gazetteer()
    corpora = [_corpus(path, options) for path in options.corpora]
    resamples = QUICK_RESAMPLES if options.quick else RESAMPLES
    for corpus in corpora:
        print(f"\n## {corpus.name}: {len(corpus.lines)} articles, {located(corpus)} located\n")
        systems = _run(corpus, gazetteer)
        _print_accuracy(corpus, gazetteer, systems, resamples)
        best = systems.get("mapapp, sources learnt") or systems["mapapp"]
        _print_trust(corpus, systems["mapapp"])
        _print_errors(corpus, best, options.errors)
        if options.scorer:
            print_by_scorer(options.scorer, corpus, systems)
    if options.cross_check:
        _print_cross_check(corpora, gazetteer)
    _print_process(corpora, QUICK_ARTICLES if options.quick else SPEED_ARTICLES)


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS.jsonl")
    parser.add_argument(
        "--without-demonyms",
        action="append",
        default=[],
        metavar="CORPUS",
        help="name of a corpus whose gold leaves demonyms out",
    )
    parser.add_argument("--ignore-types", default="", help="of gold neither wanted nor punished")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="examples of a class")
    parser.add_argument("--cross-check", action="store_true", help="takes some minutes")
    parser.add_argument("--quick", action="store_true", help="few resamples, few articles timed")
    parser.add_argument("--scorer", type=Path, help="a scorer module with score() and summarise()")
    return parser.parse_args(argv)


def _corpus(path: Path, options: argparse.Namespace) -> Corpus:
    ignored = frozenset(filter(None, options.ignore_types.split(",")))
    name = path.name.removesuffix(".jsonl")
    return read_corpus(path, ignored, demonyms=name not in options.without_demonyms)


def _run(corpus: Corpus, gazetteer: Gazetteer) -> dict[str, Found]:
    systems = {"mapapp": run_mapapp(corpus, gazetteer)}
    if corpus.has_sources:
        systems["mapapp, sources learnt"] = run_mapapp_with_sources(corpus, gazetteer)
    systems["baseline"] = run_baseline(corpus, gazetteer)
    return systems


def _print_accuracy(
    corpus: Corpus, gazetteer: Gazetteer, systems: dict[str, Found], resamples: int
) -> None:
    readers = (
        lambda f: f.exact.f1,
        lambda f: f.overlap.f1,
        lambda f: f.end_to_end.precision,
        lambda f: f.end_to_end.recall,
        lambda f: f.end_to_end.f1,
    )
    rows = [
        [name, *map(str, intervals(_counts(corpus, found), readers, resamples))]
        for name, found in systems.items()
    ]
    titles = ("system", "exact F1", "overlap F1", "end to end P", "R", "F1")
    print_table(titles, rows)
    print_table(
        ("gold spans placed, of all gold", "right"),
        [
            [name, *map(str, intervals(_counts(corpus, found), [_recall], resamples))]
            for name, found in _on_gold_spans(corpus, gazetteer).items()
        ],
    )


def _recall(figures: Any) -> float:
    recall: float = figures.end_to_end.recall
    return recall


def _on_gold_spans(corpus: Corpus, gazetteer: Gazetteer) -> dict[str, Found]:
    alone = run_on_gold_spans(corpus, gazetteer, [Context()] * len(corpus.lines))
    found = {
        "mapapp, free to abstain": alone,
        "mapapp, never abstaining": [[always_placed(m) for m in ms] for ms in alone],
    }
    if corpus.has_sources:
        learnt = run_on_gold_spans(corpus, gazetteer, contexts(corpus, gazetteer))
        found["the same, sources learnt"] = [[always_placed(m) for m in ms] for ms in learnt]
    found["baseline"] = run_baseline_on_gold_spans(corpus, gazetteer)
    return {**found, "ceiling: the gazetteer holds it": run_ceiling(corpus, gazetteer)}


def _counts(corpus: Corpus, found: Found) -> list[Counter[str]]:
    pairs = zip(corpus.gold, found, strict=True)
    return [count(gold, mentions, corpus.ignored) for gold, mentions in pairs]


def _print_trust(corpus: Corpus, found: Found) -> None:
    judged = judge(corpus, found)
    bins = reliability(judged)
    rows = [[f"{b.confidence:.2f}", str(b.mentions), f"{b.right:.2f}"] for b in bins if b.mentions]
    print_table(("confidence", "mentions", "right"), rows)
    print(f"Expected calibration error {calibration_error(bins):.3f}.\n")
    print_table(
        ("coverage of all gold", "confidence from", "placed right", "right, false mentions too"),
        [[f"{value:.3f}" for value in p] for p in precision_by_coverage(judged, located(corpus))],
    )


def _print_errors(corpus: Corpus, found: Found, limit: int) -> None:
    listed = mistakes(corpus, found)
    times = Counter(mistake.kind for mistake in listed)
    print_table(("class of error", "times"), [[kind, str(times[kind])] for kind in CLASSES])
    for kind in CLASSES if limit else ():
        print(f"{kind}:")
        for number, mistake in commonest(listed, kind, limit):
            print(f"- {number} × {mistake.words}: {mistake.shown}")
        print()
    counted = roles(corpus, found)
    if counted:
        print_table(
            ("type of gold", "literal", "demonym", "institution", "role fits"),
            [[kind, *_roles_row(counts)] for kind, counts in sorted(counted.items())],
        )


def _roles_row(counts: Counter[str]) -> list[str]:
    times = [counts["literal"], counts["demonym"], counts["institution"]]
    return [*map(str, times), f"{counts['fits'] / max(sum(times), 1):.2f}"]


def _print_cross_check(corpora: Sequence[Corpus], gazetteer: Gazetteer) -> None:
    rows = [
        [
            check.corpus,
            f"{check.shipped:.3f}",
            f"{check.chosen_elsewhere:.3f}",
            ", ".join(f"{name} × {by}" for name, by in check.choice.items()) or "as shipped",
        ]
        for check in cross_check(corpora, gazetteer)
    ]
    print_table(("left out", "F1 as shipped", "chosen on the others", "their choice"), rows)


def _print_process(corpora: Sequence[Corpus], articles: int) -> None:
    texts = [line["text"] for corpus in corpora for line in corpus.lines]
    middling = sorted(texts, key=len)[len(texts) // 2]
    first = first_article(middling)
    taken = throughput(texts, articles)
    print(f"\n## A fresh process, one core, places only\n\n{articles} articles:")
    print(f"{taken.by_clock:.0f} a second ({taken.by_processor:.0f} by processor time),")
    print(f"{taken.memory_mb:.0f} MB at most. Import {first.importing:.0f} ms, opening the engine")
    print(f"{first.opening:.1f} ms, first article ({len(middling)} letters) {first.first:.0f} ms.")


if __name__ == "__main__":
    main()
