"""Places by the beginning of their name, while it is being typed."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from heapq import nlargest
from itertools import islice

from mapapp.gazetteer import Gazetteer, fold
from mapapp.gazetteer.prior import prominence, weight_of_name
from mapapp.geocoding.candidates import find_candidates
from mapapp.model import Place

_SHORTEST = 2
"""Letters that are completed: one is the beginning of far too many names."""
_PORTION = 500
"""Names that are looked at between two rests: some 5 ms."""
_MOST_NAMES = 60_000
"""Names that are looked at: all that begin with two letters, but in the largest gazetteers."""
_NAMESAKES = 20
_WITHIN_TRIED = 200
_ID_MARK = ":"
"""What ids have, and no folded name: both are keys of a gazetteer."""


def completions(
    gazetteer: Gazetteer, query: str, limit: int = 20
) -> Generator[None, None, tuple[Place, ...]]:
    """Return the places whose name begins with `query`, best first by prior and kind of name.

    After a comma the query may begin what the place lies in ("Tripoli, Leb"). The search rests at
    every `yield`, so that a window can paint and hear keys meanwhile.
    """
    name, comma, within = query.rpartition(",")
    if comma:
        return _inside(gazetteer, name, within, limit)
    best: dict[int, float] = {}
    names = islice(_names(gazetteer, query), _MOST_NAMES)
    while portion := list(islice(names, _PORTION)):
        for key in portion:
            _weigh(gazetteer, key, best)
        yield
    chosen = nlargest(limit, best, key=lambda index: (best[index], -index))
    return tuple(gazetteer.place(index) for index in chosen)


def _names(gazetteer: Gazetteer, query: str) -> Iterator[str]:
    for beginning in beginnings(query):
        yield from (key for key in gazetteer.starting(beginning) if _ID_MARK not in key)


def beginnings(query: str) -> tuple[str, ...]:
    """Return what folded names may begin with: "st" begins Stockholm and St. Louis ("saint …")."""
    unfinished = fold(f"{query}x")[:-1]  # with a letter behind it, no last word is a whole one
    found = dict.fromkeys((unfinished, fold(query)))
    return tuple(one for one in found if len(one) >= _SHORTEST)


def _weigh(gazetteer: Gazetteer, key: str, best: dict[int, float]) -> None:
    for entry in gazetteer.lookup_folded(key, _NAMESAKES):
        one = gazetteer.record(entry.record)
        # Twice the weight of the name: what is typed is a place's own far more than a former one.
        weight = weight_of_name(entry.name_kind) + prominence(
            one.kind, one.capital, one.population, entry.name_kind, minor=one.minor
        )
        if weight > best.get(entry.record, float("-inf")):
            best[entry.record] = weight


def _inside(gazetteer: Gazetteer, name: str, within: str, limit: int) -> tuple[Place, ...]:
    wanted = beginnings(within.strip())
    found = (one.place for one in find_candidates(gazetteer, name, _WITHIN_TRIED))
    fitting = (
        place
        for place in found
        if any(fold(around).startswith(wanted) for around in (place.country_name, place.admin1))
    )
    return tuple(islice(fitting, limit))
