"""The best that any choice of places can reach: a right place where the gazetteer holds one."""

from __future__ import annotations

from benchmarks.geoparsing_systems import Corpus, Found, Line
from benchmarks.scoring import is_placed
from mapapp.gazetteer import Gazetteer
from mapapp.geoparsing.given import given_spans
from mapapp.geoparsing.lexicon import lexicon
from mapapp.geoparsing.recognition import Recogniser
from mapapp.geoparsing.senses import Senses
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Folder, Tokens
from mapapp.model import Article, Mention, Role


def run_ceiling(corpus: Corpus, gazetteer: Gazetteer) -> Found:
    """Take for every gold span the right one of its name's places, as if told."""
    senses, folder = Senses(gazetteer), Folder()
    found = []
    for article, gold in zip(corpus.articles, corpus.gold, strict=True):
        spans = {(s.start, s.end): s for s in _spans(article, gold, senses, folder)}
        mentions = [
            _told(line, spans[line["start"], line["end"]], senses)
            for line in gold
            if (line["start"], line["end"]) in spans
        ]
        found.append(mentions)
    return found


def _spans(article: Article, gold: list[Line], senses: Senses, folder: Folder) -> list[Span]:
    tokens = Tokens(article.text, lexicon(), folder)
    recogniser = Recogniser(tokens, senses, lexicon())
    recogniser.run()
    given = [(line["start"], line["end"]) for line in gold]
    return given_spans(given, recogniser.spans, tokens, senses)


def _told(line: Line, span: Span, senses: Senses) -> Mention:
    places = [senses.place(sense.record) for sense in span.senses]
    all_meant = [
        Mention(span.start, span.end, line["text"], Role.LITERAL, place) for place in places
    ]
    right = next((mention for mention in all_meant if is_placed(line, mention)), None)
    return right or Mention(span.start, span.end, line["text"], Role.LITERAL, None)
