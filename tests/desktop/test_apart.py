"""A worker process analyses for the window, with the same result; its end is met."""

from __future__ import annotations

import io
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mapapp.desktop import answering
from mapapp.desktop.analysing import Analyser, analyse_whole, reading_of
from mapapp.desktop.analyst import Analyst
from mapapp.desktop.apart import LONG, StoppedError, Worker
from mapapp.desktop.cancelling import Cancellation
from mapapp.desktop.orders import Order, Wanted
from mapapp.desktop.reading import Reading
from mapapp.errors import GazetteerError, MapAppError
from mapapp.model import Article, Kind, Place, Remembered
from mapapp.sources import read_article

ARTICLE = Article(
    "Rebels shelled Idlib on Tuesday 🌊.\r\nTurkish soldiers reached Ankara. " * 3,
    published=date(2020, 2, 12),
)
ENDLESS = Article("Rebels shelled Idlib on Tuesday. " * (20 * LONG // 32))


@pytest.fixture(scope="module")
def only_analyser() -> Iterator[Analyser]:
    made = Analyser()
    yield made
    made.close()


@pytest.fixture
def analyser(only_analyser: Analyser) -> Analyser:
    """An analyser with its worker, which may have died in an earlier test."""
    only_analyser.parser, only_analyser.language = "none", "en"
    return only_analyser


def both(analyser: Analyser, article: Article) -> tuple[Reading, Reading]:
    places = analyser.places(article, Cancellation())
    return places, analyser.events(article, places, Cancellation())


def worker_of(analyser: Analyser) -> int:
    assert analyser.worker.process_id
    return analyser.worker.process_id


def same(one: Reading, other: Reading) -> bool:
    return replace(one, milliseconds=0) == replace(other, milliseconds=0)


def test_the_worker_finds_what_this_process_finds(analyser: Analyser) -> None:
    places, whole = both(analyser, ARTICLE)
    here = analyse_whole(ARTICLE)
    assert here.events
    assert same(whole, here)
    assert same(places, reading_of(Analyst().places(Order(Wanted.PLACES, ARTICLE)), whole=False))
    assert not places.whole
    assert places.events == ()


def test_one_worker_reads_all_articles(analyser: Analyser) -> None:
    both(analyser, ARTICLE)
    first = worker_of(analyser)
    other = Article("Floods hit Beira on Monday. " * 5, published=date(2021, 3, 1))
    assert same(both(analyser, other)[1], analyse_whole(other))
    assert worker_of(analyser) == first


def test_the_map_speaks_the_language_of_the_interface(analyser: Analyser) -> None:
    english = [reading.map_json for reading in both(analyser, ARTICLE)]
    analyser.language = "tr"
    turkish = [reading.map_json for reading in both(analyser, ARTICLE)]
    assert all(one != other for one, other in zip(english, turkish, strict=True))
    assert b"Kent" in turkish[0]


def test_a_parser_is_loaded_in_the_worker_and_named_when_it_is_missing(analyser: Analyser) -> None:
    analyser.parser = "own"
    assert both(analyser, ARTICLE)[1].events_notice == ""
    analyser.parser = "en_core_web_lg"
    whole = both(analyser, ARTICLE)[1]
    assert whole.events
    assert "en_core_web_lg is not installed" in whole.events_notice


@pytest.mark.parametrize("step", ["places", "events"])
def test_a_worker_that_died_is_started_anew(analyser: Analyser, step: str) -> None:
    places, _ = both(analyser, ARTICLE)
    first = worker_of(analyser)
    os.kill(first, signal.SIGKILL)
    if step == "places":
        assert same(analyser.places(ARTICLE, Cancellation()), places)
    else:
        whole = analyser.events(ARTICLE, places, Cancellation())
        assert replace(whole, events_notice="").events == analyse_whole(ARTICLE).events
    assert worker_of(analyser) != first


def test_a_worker_killed_over_the_events_leaves_them_to_plain_rules(analyser: Analyser) -> None:
    analyser.renew()
    places = analyser.places(ARTICLE, Cancellation())
    analyser.parser = "own"
    killer = threading.Timer(0.1, os.kill, (worker_of(analyser), signal.SIGKILL))
    killer.start()  # loading the parser takes longer
    whole = analyser.events(ARTICLE, places, Cancellation())
    killer.join()
    assert whole.events == analyse_whole(ARTICLE).events
    assert "plain rules found these events" in whole.events_notice


def test_nobody_has_to_wait_for_the_parser(analyser: Analyser) -> None:
    places = analyser.places(ARTICLE, Cancellation())
    whole = analyser.plain_events(ARTICLE, places, Cancellation())
    assert whole.events == analyse_whole(ARTICLE).events
    assert "did not wait" in whole.events_notice


def test_a_long_article_that_is_cancelled_ends_at_once(analyser: Analyser) -> None:
    cancellation = Cancellation()
    threading.Timer(0.5, cancellation.cancel).start()
    began = time.monotonic()
    with pytest.raises(MapAppError, match="stopped"):
        analyser.places(ENDLESS, cancellation)
    assert time.monotonic() - began < 5


def test_what_hangs_is_ended_for_the_next_article(analyser: Analyser) -> None:
    both(analyser, ARTICLE)
    hanging = worker_of(analyser)
    os.kill(hanging, signal.SIGSTOP)
    stuck = threading.Thread(target=_ask_in_vain, args=(analyser.worker,))
    stuck.start()
    time.sleep(0.1)
    assert analyser.places(ARTICLE, Cancellation()).places
    assert worker_of(analyser) != hanging
    stuck.join(timeout=5)
    assert not stuck.is_alive()


def _ask_in_vain(worker: Worker) -> None:
    with pytest.raises(StoppedError):
        worker.ask(Order(Wanted.PLACES, ARTICLE), Cancellation())


def test_a_closed_worker_takes_no_more_orders() -> None:
    analyser = Analyser(parser="none")
    analyser.places(ARTICLE, Cancellation())
    analyser.close()
    with pytest.raises(StoppedError):
        analyser.worker.ask(Order(Wanted.PLACES, ARTICLE), Cancellation())


def test_warming_up_needs_no_article(analyser: Analyser) -> None:
    analyser.warm_up()
    assert both(analyser, ARTICLE)[1].events


# --- what the process runs


def answers(orders: list[Order], path: str = "") -> list[tuple[str, Any]]:
    source = io.BytesIO(b"".join(pickle.dumps(order) for order in orders))
    target = io.BytesIO()
    answering.main(source, target, path)
    target.seek(0)
    parts: list[tuple[str, Any]] = []
    while target.tell() < len(target.getbuffer()):
        parts.append(pickle.load(target))
    return parts


def test_it_reads_ahead_and_answers_for_the_article_it_is_sent(tmp_path: Path) -> None:
    """What it read ahead is used only when it is the very article."""
    path = tmp_path / "ahead.txt"
    path.write_text(ARTICLE.text, encoding="utf-8", newline="")
    ahead = read_article(path)
    for article in (ahead, replace(ahead, published=date(2021, 2, 12)), ARTICLE):
        parts = answers([Order(Wanted.PLACES, article)], str(path))
        found = [mention for kind, lot in parts if kind == "mentions" for mention in lot]
        assert tuple(found) == analyse_whole(article).analysis.mentions
        assert parts[-1][0] == "rest"
        assert parts[-1][1].analysis.article.published == article.published


def test_no_place_is_looked_for_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mapapp.desktop import analyst

    path = tmp_path / "ahead.txt"
    path.write_text("ANKARA, Feb. 12 — Rebels shelled Idlib. Soldiers left Ankara.\n" * 3)
    asked: list[Article] = []
    find = analyst._places

    def count(order: Order) -> Any:
        asked.append(order.article)
        return find(order)

    monkeypatch.setattr(analyst, "_places", count)
    article = read_article(path)
    answers([Order(Wanted.PLACES, article), Order(Wanted.EVENTS, article, "none")], str(path))
    assert asked == [article]


def test_a_file_that_cannot_be_read_ahead_leaves_it_waiting(tmp_path: Path) -> None:
    parts = answers([Order(Wanted.PLACES, ARTICLE)], str(tmp_path / "vanished.txt"))
    assert parts[0][0] == "mentions"


def test_its_complaint_arrives(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> Any:
        raise GazetteerError("The gazetteer is missing.")

    monkeypatch.setattr("mapapp.desktop.analyst._places", missing)
    parts = answers([Order(Wanted.PLACES, ARTICLE), Order(Wanted.EVENTS, ARTICLE, "none")])
    assert parts == [("failed", "The gazetteer is missing.")] * 2


def test_a_late_callback_is_called_at_once() -> None:
    cancellation, called = Cancellation(), []
    cancellation.cancel()
    cancellation.when_cancelled(lambda: called.append(True))
    assert cancellation.cancelled
    assert called == [True]


def test_it_needs_no_qt() -> None:
    """Qt would double its start, which runs beside the window's own."""
    code = (
        "import sys, mapapp.desktop.answering, mapapp.desktop.apart, mapapp.desktop.analysing;"
        "print([name for name in sys.modules if name.startswith(('qtpy', 'PySide6', 'PyQt5'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_is_remembered_decides_in_the_worker(analyser: Analyser) -> None:
    article = Article("Rebels shelled Idlib on Tuesday.")
    farm = Place("user:1.00000,2.00000", "Idlib", Kind.CITY, 1.0, 2.0)
    analyser.memory = (Remembered("Idlib", farm),)
    places, whole = both(analyser, article)
    for reading in (places, whole):
        assert [mention.place for mention in reading.analysis.mentions] == [farm]
