"""Whether weights learnt from marked articles do better than those chosen by hand.

    python -m benchmarks.geoparsing_learned CORPUS.jsonl... [--without-demonyms CORPUS]

Each corpus is left out in turn; on the others two linear models are fitted, both drawn towards the
shipped weights: of the terms that choose a place (conditional logistic regression over a name's
candidates), of the evidence for a mention (logistic regression over the candidate spans). The
corpus left out is then analysed with them. Needs numpy, which the program itself does without.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # to run as a script, too

from benchmarks.geoparsing_systems import Corpus, read_corpus, run_mapapp
from benchmarks.scoring import count, figures, is_placed
from benchmarks.tables import print_table
from mapapp import geoparsing
from mapapp.gazetteer import Gazetteer, open_gazetteer
from mapapp.geoparsing import resolution, terms
from mapapp.geoparsing.cases import Case, Term
from mapapp.geoparsing.recognition import THRESHOLD, Recogniser
from mapapp.geoparsing.scene import Name, Scene
from mapapp.geoparsing.spans import Span
from mapapp.model import Mention, Role

STRENGTH = 3.0
"""How strongly weights are drawn to the shipped ones (an L2 penalty)."""
_STEPS = 400
_RATE = 0.05
Rows = list[np.ndarray]


def main(argv: Sequence[str] | None = None) -> None:
    """Print, for each corpus, end-to-end F1 as shipped and with what the others teach."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--without-demonyms", action="append", default=[])
    options = parser.parse_args(argv)
    gazetteer = open_gazetteer()
    corpora = [_corpus(path, options.without_demonyms) for path in options.corpora]
    material = [(_choices(corpus, gazetteer), _mentions(corpus, gazetteer)) for corpus in corpora]
    rows = []
    for at, corpus in enumerate(corpora):
        others = [one for place, one in enumerate(material) if place != at]
        of_terms = _fit_choice([case for choices, _ in others for case in choices])
        of_evidence = _fit_mention([row for _, mentions in others for row in mentions])
        figure = [_f1(corpus, gazetteer)]
        with _weighted_terms(of_terms):
            figure.append(_f1(corpus, gazetteer))
            with _weighted_evidence(of_evidence):
                figure.append(_f1(corpus, gazetteer))
        with _weighted_evidence(of_evidence):
            figure.append(_f1(corpus, gazetteer))
        rows.append([corpus.name, *(f"{value:.4f}" for value in figure)])
    print_table(("left out", "as shipped", "terms learnt", "both learnt", "evidence learnt"), rows)


def _corpus(path: Path, without: Sequence[str]) -> Corpus:
    name = path.name.removesuffix(".jsonl")
    return read_corpus(path, frozenset(), demonyms=name not in without)


def _f1(corpus: Corpus, gazetteer: Gazetteer) -> float:
    found = run_mapapp(corpus, gazetteer)
    return figures(map(count, corpus.gold, found, [frozenset()] * len(found))).end_to_end.f1


# --- the choice of places


def _choices(corpus: Corpus, gazetteer: Gazetteer) -> list[tuple[np.ndarray, int]]:
    """Return, for each gold name, its candidates' terms and which of them is right."""
    found: list[tuple[np.ndarray, int]] = []
    for article, gold in zip(corpus.articles, corpus.gold, strict=True):
        spans = [(one["start"], one["end"]) for one in gold]
        scenes: list[Scene] = []
        with _watched(scenes):
            geoparsing.geoparse(article, gazetteer, geoparsing.Context(), spans)
        of_start = {(one["start"]): one for one in gold}
        for name in scenes[-1].names if scenes else ():
            right = _right(name, of_start.get(name.spans[0].start), scenes[-1])
            if right is not None and len(name.senses) > 1:
                found.append((_features(name, scenes[-1]), right))
    return found


def _right(name: Name, gold: dict[str, object] | None, scene: Scene) -> int | None:
    if gold is None or gold["lat"] is None:
        return None
    for at, sense in enumerate(name.senses):
        place = scene.senses.place(sense.record)
        if is_placed(gold, Mention(0, 1, "", Role.LITERAL, place)):
            return at
    return None


def _features(name: Name, scene: Scene) -> np.ndarray:
    cases = [Case(name, sense, scene) for sense in name.senses]
    return np.array([[term.value(case) for term in terms.TERMS] for case in cases])


def _fit_choice(cases: Sequence[tuple[np.ndarray, int]]) -> np.ndarray:
    weights = np.ones(len(terms.TERMS))
    for _ in range(_STEPS):
        slope = -STRENGTH * (weights - 1.0)
        for features, right in cases:
            odds = features @ weights
            shares = np.exp(odds - odds.max())
            slope += features[right] - (shares / shares.sum()) @ features
        weights += _RATE * slope / len(cases)
    return weights


@contextmanager
def _weighted_terms(weights: np.ndarray) -> Iterator[None]:
    of_name = {term.name: float(weight) for term, weight in zip(terms.TERMS, weights, strict=True)}
    with ExitStack() as stack:
        for kept in ("FIXED_TERMS", "OWN_CHANGING_TERMS", "CHANGING_TERMS"):
            scaled = _scaled(getattr(resolution, kept), of_name)
            stack.enter_context(_replaced(resolution, kept, scaled))
        yield


def _scaled(given: tuple[Term, ...], weights: dict[str, float]) -> tuple[Term, ...]:
    def scaled(term: Term) -> Term:
        return term._replace(value=lambda case: weights[term.name] * term.value(case))

    return tuple(map(scaled, given))


# --- the evidence for a mention


def _mentions(corpus: Corpus, gazetteer: Gazetteer) -> list[tuple[np.ndarray, bool]]:
    """Return, for each candidate span, its evidence and whether the gold overlaps it."""
    found: list[tuple[np.ndarray, bool]] = []
    for article, gold in zip(corpus.articles, corpus.gold, strict=True):
        with _recorded() as recorded:
            geoparsing.geoparse(article, gazetteer, geoparsing.Context())
        for span, evidence in recorded:
            if span.is_people and not corpus.demonyms:
                continue
            held = any(one["start"] < span.end and span.start < one["end"] for one in gold)
            found.append((evidence, held))
    return found


def _evidence(recogniser: Recogniser, span: Span) -> np.ndarray:
    around = recogniser._surroundings
    before, after = around.before(span), around.after(span)
    own = recogniser._own_words.weigh(span)
    rest = recogniser._known(span) - before - after - own
    return np.array([rest, own, max(before, 0), min(before, 0), max(after, 0), min(after, 0)])


@contextmanager
def _recorded() -> Iterator[list[tuple[Span, np.ndarray]]]:
    found: list[tuple[Span, np.ndarray]] = []
    run = Recogniser.run

    def recording(self: Recogniser) -> list[Span]:
        found.extend((span, _evidence(self, span)) for span in self.spans if span.senses)
        return run(self)

    with _replaced(Recogniser, "run", recording):
        yield found


def _fit_mention(rows: Sequence[tuple[np.ndarray, bool]]) -> np.ndarray:
    features = np.array([[*row, 1.0] for row, _ in rows])
    held = np.array([float(is_held) for _, is_held in rows])
    shipped = np.array([*[1.0] * (features.shape[1] - 1), -THRESHOLD])
    weights = shipped.copy()
    for _ in range(_STEPS * 5):
        shares = 1.0 / (1.0 + np.exp(-features @ weights))
        slope = features.T @ (held - shares) - STRENGTH * (weights - shipped)
        weights += 10 * _RATE * slope / len(rows)
    return weights


@contextmanager
def _weighted_evidence(weights: np.ndarray) -> Iterator[None]:
    """Let the evidence of known names count by these weights, against the shipped threshold."""
    plain = Recogniser._known
    inside = False

    def weighted(self: Recogniser, span: Span) -> float:
        nonlocal inside
        if inside:
            return plain(self, span)
        inside = True
        try:
            evidence = _evidence(self, span)
        finally:
            inside = False
        return float(evidence @ weights[:-1] + weights[-1]) + THRESHOLD

    with _replaced(Recogniser, "_known", weighted):
        yield


@contextmanager
def _watched(scenes: list[Scene]) -> Iterator[None]:
    resolve = geoparsing.resolve

    def watching(scene: Scene) -> None:
        resolve(scene)
        scenes.append(scene)

    with _replaced(geoparsing, "resolve", watching):
        yield


@contextmanager
def _replaced(holder: object, name: str, value: object) -> Iterator[None]:
    before = getattr(holder, name)
    setattr(holder, name, value)
    try:
        yield
    finally:
        setattr(holder, name, before)


if __name__ == "__main__":
    main()
