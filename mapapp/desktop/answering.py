"""What the window's worker process runs: it takes orders, analyses, and answers. No Qt.

Orders and answers are pickles between two processes that are both this program; nothing else is
ever unpickled. An answer is sent in small lots, so that reading none of them holds the window's
interpreter for long.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from typing import IO, Any

from mapapp.desktop.analyst import Analyst
from mapapp.desktop.orders import Order, Wanted
from mapapp.errors import MapAppError

_RECORDS = 100
"""Records a pickle: about a millisecond to read."""


def answer(order: Order, analyst: Analyst) -> Iterator[tuple[str, Any]]:
    """Yield records in small lots, each with their kind, then the rest; or what failed."""
    places = order.wanted is Wanted.PLACES
    kinds = ("mentions",) if places else ("events", "dates")
    try:
        made = analyst.places(order) if places else analyst.events(order)
    except MapAppError as error:
        yield "failed", str(error)
        return
    for kind in kinds:
        records = iter(getattr(made.analysis, kind))
        while lot := tuple(islice(records, _RECORDS)):
            yield kind, lot
    about = replace(made.analysis.article, text="")
    bare = replace(made.analysis, article=about, mentions=(), events=(), dates=())
    yield "rest", made._replace(analysis=bare)


def main(source: IO[bytes], target: IO[bytes], path: str = "") -> None:
    """Look at the article at `path` ahead, then answer orders until there are no more."""
    analyst = Analyst()
    # What goes wrong ahead goes wrong again, and is said, with the article.
    with suppress(Exception):
        analyst.look_ahead(path)
    with suppress(EOFError, BrokenPipeError):  # the window is gone
        while True:
            _follow(pickle.load(source), analyst, target)  # noqa: S301 - from our own parent


def _follow(order: Order, analyst: Analyst, target: IO[bytes]) -> None:
    if order.wanted is Wanted.WARMTH:
        with suppress(Exception):
            analyst.warm_up(order.parser)
        return
    for part in answer(order, analyst):
        pickle.dump(part, target)
    target.flush()


def _answers_only() -> IO[bytes]:
    """Keep standard output for answers: what a library prints goes where errors go."""
    kept = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return kept


if __name__ == "__main__":
    main(sys.stdin.buffer, _answers_only(), *sys.argv[1:2])
