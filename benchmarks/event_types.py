"""How well the type and the actors of an event are told, against labelled sentences.

Those of our own are in event_actors*.tsv: type, sources, targets and text, labelled by hand before
the program read any of them.

Intervals are 90% of 1,000 bootstrap samples of the sentences, drawn with a fixed seed.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.columns import Figure

_HERE = Path(__file__).parent
FIRST = _HERE / "event_actors.tsv"
"""Its errors have been read since its first measure (types .710)."""
SECOND = _HERE / "event_actors_second.tsv"
"""Rows were added to the lexicon after its first measure (types .615)."""
BLIND = _HERE / "event_actors_blind.tsv"
"""Idioms and rarer verbs; its errors have not been read (types .148 at first)."""
FOURTH = _HERE / "event_actors_fourth.tsv"
"""Its errors have not been read: types .659 before the lexicon was widened by the definitions."""

_SMALL = {"the", "a", "an", "of", "and", "its", "their", "his", "in"}
_SAMPLES = 1000


class Telling(NamedTuple):
    """A sentence with its type and actors as annotated and as found."""

    wanted: str
    got: str
    actors: tuple[list[str], list[str]]
    found: tuple[list[str], list[str]]


Score = Callable[[Sequence[Telling]], float]


def accuracy(tellings: Sequence[Telling]) -> float:
    return sum(t.wanted == t.got for t in tellings) / len(tellings)


def macro_f1(tellings: Sequence[Telling]) -> float:
    """Return the mean F1 over the types that are annotated."""
    scores = []
    for label in {t.wanted for t in tellings}:
        hits = sum(t.wanted == t.got == label for t in tellings)
        total = sum((t.wanted == label) + (t.got == label) for t in tellings)
        scores.append(2 * hits / total)
    return sum(scores) / len(scores)


def shared_f1(tellings: Sequence[Telling], roles: Sequence[int] = (0, 1)) -> float:
    """Return the F1 of actors, each right when it has a word in common with one of its role."""
    gold = got = recalled = right = 0
    for telling in tellings:
        for role in roles:
            wanted, found = telling.actors[role], telling.found[role]
            gold, got = gold + len(wanted), got + len(found)
            recalled += sum(any(words(w) & words(f) for f in found) for w in wanted)
            right += sum(any(words(w) & words(f) for w in wanted) for f in found)
    return _f1(recalled / max(1, gold), right / max(1, got))


def token_f1(tellings: Sequence[Telling], roles: Sequence[int] = (0, 1)) -> float:
    """Return the mean over sentences and roles of the F1 of the actors' words.

    Nothing found where nothing is annotated counts as 1.
    """
    scores = []
    for telling in tellings:
        for role in roles:
            wanted = set[str]().union(*map(words, telling.actors[role]))
            found = set[str]().union(*map(words, telling.found[role]))
            both = len(wanted & found)
            right = not wanted and not found
            scores.append(1.0 if right else 2 * both / max(1, len(wanted) + len(found)))
    return sum(scores) / len(scores)


def words(phrase: str) -> set[str]:
    return set(re.findall(r"\w+", phrase.casefold())) - _SMALL - {"s"}


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def interval(tellings: Sequence[Telling], score: Score) -> tuple[float, float]:
    """Return the bounds that hold nine tenths of the bootstrap samples' scores."""
    draw = random.Random(1)
    scores = sorted(
        score(draw.choices(tellings, k=len(tellings))) for _ in range(_SAMPLES)
    )  # fmt: skip
    return scores[_SAMPLES // 20], scores[-_SAMPLES // 20]


def type_figures(tellings: Sequence[Telling]) -> dict[str, Figure]:
    """Return the scores of the types; what is taken for what stands beside."""
    wrong = Counter((t.wanted, t.got) for t in tellings if t.wanted != t.got)
    confused = ", ".join(f"{w} {g} {n}" for (w, g), n in wrong.most_common(6))
    return {
        "type accuracy": Figure(accuracy(tellings), 3, _spread(tellings, accuracy)),
        "type macro-F1": Figure(macro_f1(tellings), 3, confused),
    }


def actor_figures(tellings: Sequence[Telling]) -> dict[str, Figure]:
    """Return the scores of source and target, together and apart."""
    found: dict[str, Figure] = {}
    scores: tuple[tuple[str, Any], ...] = (("a word in common", shared_f1), ("words", token_f1))
    for what, score in scores:
        found[f"actors, {what}"] = Figure(score(tellings), 3, _spread(tellings, score))
        for role, name in enumerate(("source", "target")):
            found[f"  {name}, {what}"] = Figure(score(tellings, (role,)))
    return found


def _spread(tellings: Sequence[Telling], score: Score) -> str:
    low, high = interval(tellings, score)
    return f"({low:.3f} to {high:.3f})"


def labelled(path: Path) -> list[tuple[str, tuple[list[str], list[str]], str]]:
    """Return the sentences of our own: type, actors and text, as written before measuring."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, source, target, text = line.split("\t")
        actors = tuple(
            [a.strip() for a in told.split(";") if a.strip()] for told in (source, target)
        )
        found.append((kind, (actors[0], actors[1]), text))
    return found
