"""How quickly the open window follows, and what it weighs beside a bare view.

    python benchmarks/window_speed.py [--times 20]

Printed are, as medians: a paste to the new article's markers on the map, without its analysis
(target: under 150 ms); a selection until text, lists and map show it (under 50 ms); the events
after the markers. And the memory of the window with one article, and of a bare QWebEngineView of
the map's size with the same map as a static page (at most 60 MB more): of the process and of its
web engine's, without what is mapped from files, of which other programs pay a part. The worker
process, which holds gazetteer and parser, is told apart.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
_PATIENCE_S = 60.0
_SETTLED_S = 4.0
"""So long after the map was drawn the memory is read."""


def main() -> None:
    options = _options()
    from mapapp.desktop import earlyinit

    earlyinit.prepare(offscreen=not options.screen)
    if options.child:
        show_bare(Path(options.child), options.size)
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), options.times, options.parser)


def measure(folder: Path, times: int, parser: str) -> None:
    """Print what the open window takes."""
    from mapapp.desktop.analysing import Analyser
    from tests.desktop.generated import write_articles
    from tests.desktop.mapside import MapSide

    analyser = Analyser()
    side = MapSide(folder, analyser)
    analyser.parser = parser
    texts = [file.read_text() for file in write_articles(folder / "articles", times)]
    _open(side, texts[0])
    _tell_memory(side, folder)
    opened = [_open(side, text) for text in texts]
    markers = [one["markers"] - one["analysis"] for one in opened]
    print(f"paste to markers, without analysis: {_middle(markers)} (target: under 150 ms)")
    print(f"  analysis of the places: {_middle([one['analysis'] for one in opened])}")
    print(f"  events after the markers: {_middle([one['events'] for one in opened])}")
    selections = list(_selections(side, times))
    print(f"selection to all panes: {_middle(selections)} (target: under 50 ms)")
    side.session.end()
    analyser.close()


def _open(side: Any, text: str) -> dict[str, float]:
    """Paste `text`; return the milliseconds to its markers and events, and its analysis'."""
    from qtpy.QtGui import QGuiApplication

    at: dict[str, float] = {}
    loader, view = side.window.loader, side.view

    def note_drawn() -> None:
        if "analysed" in at:
            at.setdefault("markers", time.perf_counter())

    def note_analysed(reading: Any) -> None:
        at["analysed"], at["analysis"] = time.perf_counter(), reading.milliseconds

    def note_events(_: Any) -> None:
        at["followed"] = time.perf_counter()

    view.drawn.connect(note_drawn)
    loader.analysed.connect(note_analysed)
    loader.followed.connect(note_events)
    QGuiApplication.clipboard().setText(text)
    began = time.perf_counter()
    side.window.opening.paste()
    _wait(lambda: "markers" in at and "followed" in at)
    view.drawn.disconnect(note_drawn)
    loader.analysed.disconnect(note_analysed)
    loader.followed.disconnect(note_events)
    _wait_for(0.3)
    markers = (at["markers"] - began) * 1000
    events = (at["followed"] - at["markers"]) * 1000
    return {"markers": markers, "analysis": at["analysis"], "events": events}


def _selections(side: Any, times: int) -> Any:
    """Yield the milliseconds from a selection until the map's page, the last, has shown it."""
    from mapapp.desktop.selection import Selection

    window = side.window
    chosen = [event for event in window.reading.events if event.sites][:times]
    for event in chosen:
        place = event.sites[0].place.id
        began = time.perf_counter()
        window.selection.select(Selection(event.id, place))
        answers: list[Any] = []
        side.view.map_page.runJavaScript("document.title", answers.append)
        _wait(lambda found=answers: bool(found))
        yield (time.perf_counter() - began) * 1000
        _wait_for(0.2)


def _tell_memory(side: Any, folder: Path) -> None:
    from mapapp.pipeline import default_engine
    from mapapp.webmap import standalone_html

    _wait_for(_SETTLED_S)
    worker = side.window.loader._analyse.worker.process_id
    window = _megabytes(os.getpid(), without=worker)
    own = _own_memory(os.getpid()) / 1024
    apart = _megabytes(worker)
    page = folder / "page.html"
    gazetteer = default_engine().gazetteer
    page.write_text(standalone_html(side.window.reading.analysis, gazetteer))
    size = f"{side.view.width()}x{side.view.height()}"
    bare, bare_own = _bare(page, size)
    print(f"memory, window: {window:.0f} MB, of which its own process {own:.0f} MB")
    print(f"memory, bare view: {bare:.0f} MB, of which its own process {bare_own:.0f} MB")
    print(f"  the window more: {window - bare:.0f} MB (target: at most 60); worker {apart:.0f} MB")


def _bare(page: Path, size: str) -> tuple[float, float]:
    child = subprocess.Popen(
        [sys.executable, __file__, "--child", str(page), "--size", size],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout
    child.stdout.readline()
    time.sleep(_SETTLED_S)
    found = _megabytes(child.pid), _own_memory(child.pid) / 1024
    child.kill()
    child.wait()
    return found


def show_bare(page: Path, size: str) -> None:
    """Show a page in a QWebEngineView; say when it is loaded, and stay."""
    import qtpy.QtWebEngineWidgets  # noqa: F401 - must come before the application
    from qtpy.QtCore import QUrl
    from qtpy.QtWebEngineWidgets import QWebEngineView
    from qtpy.QtWidgets import QApplication

    application = QApplication([])
    view = QWebEngineView()
    view.resize(*map(int, size.split("x")))
    view.loadFinished.connect(lambda _: print("loaded", flush=True))
    view.load(QUrl.fromLocalFile(str(page)))
    view.show()
    application.exec_()


def _megabytes(process: int, without: int | None = None) -> float:
    """Return the memory of a process and those that it started, as told by Linux."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(folder.name)] = int(status[1])
    family = {process}
    while more := {pid for pid, up in parents.items() if up in family and pid != without} - family:
        family |= more
    return sum(_own_memory(pid) for pid in family) / 1024


def _own_memory(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    parts = ("Pss_Anon:", "Pss_Shmem:")
    return sum(int(line.split()[1]) for line in lines if line.startswith(parts))


def _wait(done: Callable[[], bool]) -> None:
    from qtpy.QtCore import QCoreApplication, QEventLoop

    end = time.monotonic() + _PATIENCE_S
    while not done():
        if time.monotonic() > end:
            raise SystemExit("the window did not get that far in a minute")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def _wait_for(seconds: float) -> None:
    end = time.monotonic() + seconds
    _wait(lambda: time.monotonic() > end)


def _middle(milliseconds: list[float]) -> str:
    worst = sorted(milliseconds)[int(len(milliseconds) * 0.95)]
    return f"{statistics.median(milliseconds):.0f} ms, 95 in 100 under {worst:.0f} ms"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--parser", default="own")
    parser.add_argument("--screen", action="store_true", help="on the screen, not offscreen")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    parser.add_argument("--size", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
