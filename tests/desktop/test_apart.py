"""Long articles are analysed in a process of their own, with the same result."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mapapp.desktop import apart
from mapapp.desktop.analysing import analyse_here
from mapapp.desktop.apart import analyse_apart
from mapapp.desktop.cancelling import Cancellation
from mapapp.errors import GazetteerError, MapAppError
from mapapp.model import Article
from mapapp.sources import read_article

ARTICLE = Article(
    "Rebels shelled Idlib on Tuesday 🌊.\r\nTurkish soldiers reached Ankara. " * 3,
    published=date(2020, 2, 12),
)


def test_the_child_finds_what_this_process_finds() -> None:
    there, here = analyse_apart(ARTICLE, Cancellation()), analyse_here(ARTICLE)
    assert there.analysis == here.analysis
    assert replace(there, milliseconds=0) == replace(here, milliseconds=0)


def test_a_child_reads_ahead_and_answers_for_the_article_it_is_sent(tmp_path: Path) -> None:
    """What it read ahead is used only when it is the very article."""
    path = tmp_path / "ahead.txt"
    path.write_text(ARTICLE.text, encoding="utf-8", newline="")
    ahead = read_article(path)
    for article in (ahead, replace(ahead, published=date(2021, 2, 12)), ARTICLE):
        target = io.BytesIO()
        apart.main(io.BytesIO(pickle.dumps(article)), target, str(path))
        target.seek(0)
        parts: list[Any] = []
        while not parts or parts[-1][0] != "rest":
            parts.append(pickle.load(target))
        found = [mention for kind, lot in parts if kind == "mentions" for mention in lot]
        assert tuple(found) == analyse_here(article).analysis.mentions
        assert parts[-1][1][0].article.published == article.published


def test_what_was_read_ahead_is_not_analysed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ahead.txt"
    path.write_text("ANKARA, Feb. 12 — Rebels shelled Idlib. Soldiers left Ankara.\n" * 3)
    asked: list[Article] = []

    def count(article: Article) -> Any:
        asked.append(article)
        return analyse_here(article)

    monkeypatch.setattr("mapapp.desktop.analysing.analyse_here", count)
    apart.main(io.BytesIO(pickle.dumps(read_article(path))), io.BytesIO(), str(path))
    assert len(asked) == 1


def test_a_file_that_cannot_be_read_ahead_leaves_the_child_waiting(tmp_path: Path) -> None:
    target = io.BytesIO()
    apart.main(io.BytesIO(pickle.dumps(ARTICLE)), target, str(tmp_path / "vanished.txt"))
    target.seek(0)
    assert pickle.load(target)[0] == "mentions"


def test_a_cancelled_child_ends_at_once() -> None:
    cancellation = Cancellation()
    threading.Timer(0.05, cancellation.cancel).start()
    endless = Article("Rebels shelled Idlib on Tuesday. " * 100_000)
    with pytest.raises(MapAppError, match="stopped"):
        analyse_apart(endless, cancellation)


def test_the_childs_complaint_arrives(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: Article) -> Any:
        raise GazetteerError("The gazetteer is missing.")

    monkeypatch.setattr("mapapp.desktop.analysing.analyse_here", missing)
    target = io.BytesIO()
    apart.main(io.BytesIO(pickle.dumps(ARTICLE)), target)
    assert pickle.loads(target.getvalue()) == ("failed", "The gazetteer is missing.")


def test_a_late_callback_is_called_at_once() -> None:
    cancellation, called = Cancellation(), []
    cancellation.cancel()
    cancellation.when_cancelled(lambda: called.append(True))
    assert cancellation.cancelled
    assert called == [True]


def test_the_child_needs_no_qt() -> None:
    """Qt would double its start, which runs beside the window's own."""
    code = (
        "import sys, mapapp.desktop.apart, mapapp.desktop.analysing, mapapp.pipeline;"
        "print([name for name in sys.modules if name.startswith(('qtpy', 'PySide6', 'PyQt5'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
