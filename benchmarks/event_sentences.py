"""How well a sentence with an event is told from one without: python benchmarks/event_sentences.py.

The sentences are our own, in event_sentences.tsv: each stands alone behind its label, `event` or
`none`, and before the name of its set. Habits, opinions, definitions, states, forecasts, adverts
and wishes are no events. Each set was labelled whole before the program read any of it; what it
then missed of the earlier ones has been worked on since.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.columns import Figure, Figures, print_columns
from mapapp.events import find_events
from mapapp.geoparsing import geoparse
from mapapp.model import Article, Context
from mapapp.pipeline import Engine
from mapapp.syntax import NONE, OWN, Parser, open_parser

SENTENCES = Path(__file__).with_name("event_sentences.tsv")
_WRITTEN = date(2024, 5, 15)


class Labelled(NamedTuple):
    """A sentence, and whether it tells of an event."""

    told: bool
    text: str
    drawn: str


def labelled() -> Iterator[Labelled]:
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        label, text, drawn = line.split("\t")
        yield Labelled(label == "event", text, drawn)


def measure_sentences(engine: Engine, show: bool, parser: Parser | None = None) -> Figures:
    """Return, by set, precision and recall of finding an event in a sentence that tells of one."""
    every = list(labelled())
    figures: Figures = {}
    for drawn in dict.fromkeys(sentence.drawn for sentence in every):
        chosen = [sentence for sentence in every if sentence.drawn == drawn]
        figures |= _figures(drawn, chosen, engine, show, parser)
    return figures


def _figures(
    drawn: str, sentences: Iterable[Labelled], engine: Engine, show: bool, parser: Parser | None
) -> Figures:
    right = found = told = 0
    for sentence in sentences:
        article = Article(sentence.text, published=_WRITTEN)
        mentions = geoparse(article, engine.gazetteer, Context()).mentions
        events = find_events(article, mentions, engine.gazetteer, parser).events
        right += sentence.told and bool(events)
        found += bool(events)
        told += sentence.told
        if show and bool(events) != sentence.told:
            kinds = ", ".join(event.type for event in events) or "none found"
            print(f"  {'missed' if sentence.told else 'wrong '} {sentence.text} ({kinds})")
    return {
        f"sentences ({drawn}), precision": Figure(right / max(1, found)),
        f"sentences ({drawn}), recall": Figure(right / told),
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--show", action="store_true", help="print what went wrong")
    options.add_argument("--parser", default=OWN, help="a parser beside plain rules")
    chosen = options.parse_args()
    engine, ways = Engine.open(), (NONE, chosen.parser)
    columns = [measure_sentences(engine, chosen.show, open_parser(way)) for way in ways]
    print_columns(ways, columns)


if __name__ == "__main__":
    main()
