"""Geoparsing: finds the mentions of places in an article and chooses the place of each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from mapapp.gazetteer import Gazetteer
from mapapp.geoparsing.cases import Case
from mapapp.geoparsing.counties import add_counties
from mapapp.geoparsing.dateline import find_dateline
from mapapp.geoparsing.derived import with_derived
from mapapp.geoparsing.facilities import with_facilities
from mapapp.geoparsing.given import given_spans
from mapapp.geoparsing.idioms import read_idioms
from mapapp.geoparsing.lexicon import lexicon
from mapapp.geoparsing.naming import gather
from mapapp.geoparsing.neighbourhood import near_others
from mapapp.geoparsing.recognition import THRESHOLD, Recogniser
from mapapp.geoparsing.remembered import recall, with_memory
from mapapp.geoparsing.resolution import candidates, confidence, is_decided, ranked, resolve
from mapapp.geoparsing.roles import RoleReader
from mapapp.geoparsing.scene import Home, Name, Scene
from mapapp.geoparsing.senses import Sense, Senses
from mapapp.geoparsing.shared_terms import strays_from_list
from mapapp.geoparsing.spans import Span
from mapapp.geoparsing.tokens import Folder, Tokens
from mapapp.geoparsing.variants import with_variants
from mapapp.model import Article, Candidate, Context, Mention, Place

__all__ = ["Geoparsed", "geoparse"]


class Geoparsed(NamedTuple):
    """The mentions of an article by their start, not overlapping, and its dateline as printed."""

    mentions: tuple[Mention, ...]
    dateline: str | None


class _Chosen(NamedTuple):
    sense: Sense | None
    place: Place | None
    candidates: tuple[Candidate, ...]
    confidence: float


@lru_cache(maxsize=2)
def _tools(gazetteer: Gazetteer) -> tuple[Senses, Folder]:
    return Senses(gazetteer), Folder()


def geoparse(
    article: Article,
    gazetteer: Gazetteer,
    context: Context,
    given: Sequence[tuple[int, int]] | None = None,
) -> Geoparsed:
    """Find the places that `article` names.

    The mentions come by their start and do not overlap. A mention whose place the evidence does
    not decide has none, but keeps its candidates. Where the spans of the mentions are `given`,
    start and end, only their places are chosen.
    """
    senses, folder = _tools(gazetteer)
    words = lexicon()
    tokens = Tokens(article.text, words, folder)
    recogniser = Recogniser(tokens, senses, words)
    spans = recogniser.run()
    if given is not None:
        spans = given_spans(given, recogniser.spans, tokens, senses)
    roles = RoleReader(tokens, words)
    dateline = find_dateline(spans, tokens, words)
    home = _home(article, senses, context)
    names, scene = _resolved(spans, dateline, tokens, roles, senses, home)
    doubtful = recogniser.doubtful() if given is None else ()
    if more := near_others(doubtful, scene, THRESHOLD):
        spans = sorted([*spans, *more], key=lambda span: span.start)
        names, scene = _resolved(spans, dateline, tokens, roles, senses, home)
    memory = recall(context, article.source, scene) if context.memory else {}
    mentions = with_facilities(
        _mentions(spans, names, scene, roles), spans, tokens, words, extend=given is None
    )
    mentions = with_derived(mentions, spans, tokens, gazetteer)
    if given is None:
        mentions = with_variants(mentions, spans, tokens, words, recogniser.people, gazetteer)
    mentions = with_memory(mentions, memory, article.text, find=given is None)
    text = article.text[dateline[0].start : dateline[-1].end] if dateline else None
    return Geoparsed(mentions, text)


def _resolved(
    spans: list[Span],
    dateline: list[Span],
    tokens: Tokens,
    roles: RoleReader,
    senses: Senses,
    home: Home | None,
) -> tuple[list[Name], Scene]:
    names = gather(spans, tokens, roles)
    _mark_dateline(names, dateline)
    add_counties(names, senses)
    scene = Scene(names, senses, home, read_idioms(tokens))
    resolve(scene)
    return names, scene


def _mark_dateline(names: list[Name], dateline: list[Span]) -> None:
    for name in names:
        name.in_dateline = any(span in dateline for span in name.spans)


def _home(article: Article, senses: Senses, context: Context) -> Home | None:
    region = context.home_regions.get(article.source or "")
    record = senses.gazetteer.index_of(region.place_id) if region else None
    return Home(senses.sense_of(record), region) if region and record is not None else None


def _mentions(
    spans: list[Span], names: list[Name], scene: Scene, roles: RoleReader
) -> tuple[Mention, ...]:
    of_span = {span.first: name for name in names for span in name.spans}
    chosen = {id(name): _choose(name, scene) for name in names}
    nothing = _Chosen(None, None, (), 0.0)
    found = []
    for span in spans:
        name = of_span.get(span.first)
        choice = chosen[id(name)] if name else nothing
        found.append(_mention(span, choice, roles))
    return tuple(found)


def _choose(name: Name, scene: Scene) -> _Chosen:
    scored = ranked(name, scene)
    listed = candidates(name, scored, scene)
    best = max(span.score for span in name.spans)
    sure = confidence(scored, best)
    decided = is_decided(scored, sure) and not strays_from_list(Case(name, scored[0][1], scene))
    return _Chosen(
        scored[0][1] if decided else None,
        listed[0].place if decided else None,
        listed,
        sure,
    )


def _mention(span: Span, choice: _Chosen, roles: RoleReader) -> Mention:
    return Mention(
        span.start,
        span.end,
        roles.text(span),
        roles.role(span, choice.sense),
        choice.place,
        choice.confidence,
        choice.candidates,
    )
