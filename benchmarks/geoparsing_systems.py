"""Corpora of articles with known places, and the systems that are asked for them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from mapapp.gazetteer import Gazetteer, NameKind
from mapapp.geoparsing import geoparse
from mapapp.geoparsing.home_regions import SourceAreas, area_weights
from mapapp.geoparsing.lexicon import lexicon
from mapapp.geoparsing.tokens import Folder, Tokens
from mapapp.model import Article, Context, Mention, Role

Line = dict[str, Any]
Found = list[list[Mention]]
"""The mentions of each article of a corpus."""


@dataclass(frozen=True)
class Corpus:
    """Articles with gold toponyms; gold of the `ignored` types is neither wanted nor punished."""

    name: str
    lines: list[Line]
    ignored: frozenset[str] = frozenset()
    demonyms: bool = True

    @cached_property
    def articles(self) -> list[Article]:
        """The articles as mapapp is given them."""
        return [
            Article(line["text"], source=(line.get("meta") or {}).get("domain"))
            for line in self.lines
        ]

    @cached_property
    def gold(self) -> list[list[Line]]:
        """The gold toponyms of each article."""
        return [line["toponyms"] for line in self.lines]

    @property
    def has_sources(self) -> bool:
        """Whether several articles of one source are there to learn from."""
        sources = [article.source for article in self.articles if article.source]
        return len(set(sources)) < len(sources)

    def kept(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Leave demonyms out where the corpus does not count them as toponyms."""
        return [m for m in mentions if self.demonyms or m.role is not Role.DEMONYM]


def read_corpus(path: Path, ignored: frozenset[str], *, demonyms: bool) -> Corpus:
    """Read a corpus of JSON Lines; its name is the file's, without an ending."""
    with path.open(encoding="utf-8") as lines:
        read = [json.loads(line) for line in lines if line.strip()]
    return Corpus(path.name.removesuffix(".jsonl"), read, ignored, demonyms)


def run_mapapp(corpus: Corpus, gazetteer: Gazetteer) -> Found:
    """Analyse each article by itself."""
    return [
        corpus.kept(geoparse(article, gazetteer, Context()).mentions) for article in corpus.articles
    ]


def contexts(corpus: Corpus, gazetteer: Gazetteer) -> list[Context]:
    """Learn for each article where its source is at home, from the source's other articles."""
    weights = [
        area_weights(geoparse(article, gazetteer, Context()).mentions, gazetteer)
        for article in corpus.articles
    ]
    sources: dict[str, SourceAreas] = {}
    for article, weight in zip(corpus.articles, weights, strict=True):
        sources.setdefault(article.source or "", SourceAreas()).add(weight)
    learnt = []
    for article, weight in zip(corpus.articles, weights, strict=True):
        source = article.source or ""
        home = sources[source].home_without(weight, gazetteer) if source else None
        learnt.append(Context(home_regions={source: home} if home else {}))
    return learnt


def run_mapapp_with_sources(corpus: Corpus, gazetteer: Gazetteer) -> Found:
    """Analyse each article knowing what `--learn-sources` learns from the others."""
    return [
        corpus.kept(geoparse(article, gazetteer, context).mentions)
        for article, context in zip(corpus.articles, contexts(corpus, gazetteer), strict=True)
    ]


def run_on_gold_spans(corpus: Corpus, gazetteer: Gazetteer, known: list[Context]) -> Found:
    """Choose the places of the gold spans."""
    return [
        list(geoparse(article, gazetteer, context, _spans(gold)).mentions)
        for article, gold, context in zip(corpus.articles, corpus.gold, known, strict=True)
    ]


def run_baseline(corpus: Corpus, gazetteer: Gazetteer) -> Found:
    """Take every longest capitalised name for its most populous place."""
    folder = Folder()
    return [_most_populous(article.text, folder, gazetteer) for article in corpus.articles]


def run_baseline_on_gold_spans(corpus: Corpus, gazetteer: Gazetteer) -> Found:
    """Take every gold span for the most populous place of exactly that name."""
    found = []
    for article, gold in zip(corpus.articles, corpus.gold, strict=True):
        names = [(start, end, article.text[start:end]) for start, end in _spans(gold)]
        found.append([_mention(*name, gazetteer) for name in names])
    return found


def _spans(gold: Sequence[Line]) -> list[tuple[int, int]]:
    return [(span["start"], span["end"]) for span in gold]


def _mention(start: int, end: int, text: str, gazetteer: Gazetteer) -> Mention:
    records = [entry.record for entry in gazetteer.lookup(text)]
    best = max(records, key=lambda at: gazetteer.record(at).population, default=None)
    place = gazetteer.place(best) if best is not None else None
    return Mention(start, end, text, Role.LITERAL, place)


def _most_populous(text: str, folder: Folder, gazetteer: Gazetteer) -> list[Mention]:
    tokens = Tokens(text, lexicon(), folder)
    found, at = [], 0
    while at < len(tokens):
        last, records = _longest(tokens, at, gazetteer)
        if records:
            record = max(records, key=lambda index: gazetteer.record(index).population)
            start, end = tokens.starts[at], tokens.ends[last - 1]
            place = gazetteer.place(record)
            found.append(Mention(start, end, text[start:end], Role.LITERAL, place))
        at = last
    return found


def _longest(tokens: Tokens, at: int, gazetteer: Gazetteer) -> tuple[int, list[int]]:
    if tokens.is_capitalised(at):
        for last in range(min(at + 5, len(tokens)), at, -1):
            entries = gazetteer.lookup_folded(tokens.phrase(at, last))
            named = [e.record for e in entries if e.name_kind is not NameKind.POSTAL]
            if named:
                return last, named
    return at + 1, []


System = Callable[[Corpus, Gazetteer], Found]
