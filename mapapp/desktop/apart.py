"""Analyses an article in a process of its own, where a thread would hold the window up.

That is a long article, and the first one: its analysis then runs beside the start of Qt.

The parent sends the pickled article; the child answers in pickles of a few records each, so that
reading none of them holds the interpreter for long. Both are this program: nothing else is ever
unpickled.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import IO, Any

from mapapp.desktop.cancelling import Cancellation
from mapapp.desktop.reading import Reading, read
from mapapp.errors import MapAppError
from mapapp.model import Analysis, Article

_RECORDS = 100
"""Records a pickle: about a millisecond to read."""
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]


Ahead = tuple[Article, Reading]
"""An article as it was read, and what was found in it (which may know more of the article)."""


class Child:
    """A process that opens the engine at once and then waits for an article, one only.

    Told the file that the article will come from, it reads and analyses that while it waits.
    """

    def __init__(self, path: str = "") -> None:
        self._process = subprocess.Popen(  # noqa: S603 - this program itself, without a shell
            [sys.executable, "-m", "mapapp.desktop.apart", *([path] if path else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": _search_path()},
        )

    def analyse(self, article: Article, cancellation: Cancellation) -> Reading:
        """Analyse `article`; a cancellation ends the process.

        Raises `MapAppError` with the child's words, or when it ended before its answer.
        """
        cancellation.when_cancelled(self._process.kill)
        try:
            return _converse(self._process, article)
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            raise MapAppError("The analysis of this article stopped before its end.") from None
        finally:
            self.stop()

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with suppress(BrokenPipeError):
                    pipe.close()
        self._process.wait()


def analyse_apart(article: Article, cancellation: Cancellation) -> Reading:
    """Analyse `article` in a child process of its own."""
    return Child().analyse(article, cancellation)


def _search_path() -> str:
    return os.pathsep.join([str(_PACKAGE_ROOT), os.environ.get("PYTHONPATH", "")]).rstrip(
        os.pathsep
    )


def _converse(child: subprocess.Popen[bytes], article: Article) -> Reading:
    assert child.stdin is not None  # noqa: S101 - for mypy: both are pipes
    assert child.stdout is not None  # noqa: S101
    pickle.dump(article, child.stdin)
    child.stdin.close()
    parts: dict[str, list[Any]] = {"mentions": [], "events": [], "dates": []}
    with _without_collection():
        return _gather(child.stdout, parts, article)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Keep the cycle collector from going through all the records that arrive.

    It would stop every thread, for long: there are many records, and no cycles among them.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _gather(source: IO[bytes], parts: dict[str, list[Any]], article: Article) -> Reading:
    while True:
        kind, value = pickle.load(source)  # noqa: S301 - from our own child
        if kind in parts:
            parts[kind].extend(value)
        elif kind == "failed":
            raise MapAppError(value)
        else:
            return _assemble(value, parts, article)


def _assemble(
    rest: tuple[Analysis, float, bytes, str], parts: dict[str, Any], article: Article
) -> Reading:
    analysis, milliseconds, map_json, notice = rest
    whole = replace(
        analysis,
        article=replace(analysis.article, text=article.text),
        mentions=tuple(parts["mentions"]),
        events=tuple(parts["events"]),
        dates=tuple(parts["dates"]),
    )
    return replace(read(whole, milliseconds, map_json), notice=notice)


def answer(article: Article, ahead: Ahead | None = None) -> Iterator[tuple[str, Any]]:
    """Yield what the child sends: records in small lots, then the rest.

    `ahead` is what was analysed while the child waited; it is the answer when it is of `article`.
    """
    from mapapp.desktop.analysing import analyse_here

    try:
        made = ahead[1] if ahead and ahead[0] == article else analyse_here(article)
    except MapAppError as error:
        yield "failed", str(error)
        return
    analysis = made.analysis
    for kind in ("mentions", "events", "dates"):
        records = iter(getattr(analysis, kind))
        while lot := tuple(islice(records, _RECORDS)):
            yield kind, lot
    bare = replace(
        analysis, article=replace(analysis.article, text=""), mentions=(), events=(), dates=()
    )
    yield "rest", (bare, made.milliseconds, made.map_json, made.notice)


def _look_ahead(path: str) -> Ahead | None:
    """Analyse the article at `path`, or open the engine only; None when that did not work."""
    from mapapp.desktop.analysing import analyse_here, warm_up

    # What goes wrong here goes wrong again, and is said, with the article.
    with suppress(Exception):
        warm_up()  # first, so that the article's own time is told
        if path:
            from mapapp.sources import read_article

            article = read_article(Path(path))
            return article, analyse_here(article)
    return None


def main(source: IO[bytes], target: IO[bytes], path: str = "") -> None:
    """Wait for an article, analyse it, and answer; what the child's process runs."""
    ahead = _look_ahead(path)
    try:
        article = pickle.load(source)  # noqa: S301 - from our own parent
    except EOFError:
        return  # the parent ended without an article
    for part in answer(article, ahead):
        pickle.dump(part, target)
        target.flush()


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer, *sys.argv[1:2])
