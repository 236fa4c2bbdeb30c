"""Times from process start to the window painted and to markers on screen.

    python benchmarks/cold_start.py [--pairs 20] [--limit 1.3] [ARTICLE]

Each run of mapapp is paired with a run of a bare QWebEngineView of the size of mapapp's map that
shows an equal static page from disk: the same map of the same article, as `mapapp export` writes
it. Markers count as on screen when a pixel above the legend has the colour that nothing but a
marker has; mapapp's are those of the places, which come before the events. Printed are medians, and
the median of the pairs' ratios (target: at most 1.1; with --limit a miss gives exit code 1), also
of when the window was painted, and of the processor time that all processes took until then, which
other work on the machine changes less. For a lower bound there is a bare view that shows no map at
all, only a picture of one. The bare views import nothing of mapapp. All go through QtPy, so that
both bindings can be compared. The machine should be at rest: mapapp analyses in a second process,
so other work slows it more than a bare view.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "resources" / "examples" / "envoy-in-ankara.txt"
SIZE = (1400, 900)
_POLL_MS = 10
_GIVE_UP_S = 15.0
_COLOURFUL = 90
_ABOVE_LEGEND = 0.75
"""The part of the map's height that the legend, which has the markers' colours too, is not in."""


def main() -> int:
    """Run pairs and print their medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("article", nargs="?", default=str(EXAMPLE))
    parser.add_argument("--pairs", type=int, default=20)
    parser.add_argument("--limit", type=float, help="the highest ratio that is no failure")
    parser.add_argument("--child", choices=("prepare", "mapapp", "page", "picture"))
    parser.add_argument("--folder")
    arguments = parser.parse_args()
    if arguments.child:
        run_child(arguments.child, Path(arguments.article), Path(arguments.folder))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        ratio = compare(arguments.article, arguments.pairs, folder)
    if arguments.limit and ratio > arguments.limit:
        print(f"missed: {ratio:.2f} is more than {arguments.limit:.2f}")
        return 1
    return 0


def run_child(kind: str, article: Path, folder: Path) -> None:
    """Do in this process what a child is for."""
    if kind in ("prepare", "mapapp"):
        _prepare()
    else:
        _prepare_bare()
    if kind == "prepare":
        prepare(article, folder)
    elif kind == "mapapp":
        run_mapapp(article, folder)
    else:
        run_bare(folder, kind)


def compare(article: str, pairs: int, folder: str) -> float:
    """Interleave runs of all, print what they took, and return mapapp's ratio to the page."""
    child("prepare", article, folder)
    kinds = ("mapapp", "page", "picture")
    for kind in kinds:
        child(kind, article, folder)
    runs = [{kind: child(kind, article, folder) for kind in kinds} for _ in range(pairs)]
    painted = statistics.median(run["mapapp"]["painted"] for run in runs)
    print(f"mapapp: window painted                 {painted:.3f} s")
    names = ("mapapp: markers", "bare view, static page: markers", "bare view, picture of the map")
    for name, kind in zip(names, kinds, strict=True):
        seconds = statistics.median(run[kind]["markers"] for run in runs)
        print(f"{name + ' on screen':<48}{seconds:.3f} s")
    print(f"median of {pairs} interleaved pairs:")
    for what in ("painted", "work"):
        ratio = _ratio(runs, what, "markers" if what == "painted" else what, "page")
        print(f"  mapapp / page, {_CALLED[what]}: {ratio:.2f}")
    for kind in ("picture", "page"):
        ratio = _ratio(runs, "markers", "markers", kind)
        print(f"  mapapp / {kind}, markers on screen: {ratio:.2f}")
    return ratio


_CALLED = {
    "painted": "window painted / markers on screen",
    "work": "processor time until the markers",
}


def _ratio(runs: list[Any], what: str, to: str, kind: str) -> float:
    return statistics.median(run["mapapp"][what] / run[kind][to] for run in runs)


def child(kind: str, article: str, folder: str) -> dict[str, float]:
    """Run one process and return the times that it printed, in seconds from its start."""
    command = [sys.executable, __file__, article, "--child", kind, "--folder", folder]
    environment = os.environ | {
        "MAPAPP_STARTED": repr(time.monotonic()),
        "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": folder,  # no settings, and no window that takes the article
        "XDG_DATA_HOME": tempfile.mkdtemp(dir=folder),  # no unsaved work that would be offered
    }
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=90, check=False
    )
    if done.returncode or (not done.stdout and kind != "prepare"):
        raise SystemExit(f"{kind} failed:\n{done.stderr}")
    words = [line.split() for line in done.stdout.splitlines() if line.startswith("TIME ")]
    times = {name: float(seconds) for _, name, seconds in words}
    if kind != "prepare" and "markers" not in times:
        raise SystemExit(f"{kind}: its marker was not seen within {_GIVE_UP_S:.0f} s")
    return times


def _choose_platform() -> None:
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _prepare() -> None:
    from mapapp.desktop import earlyinit

    _choose_platform()
    earlyinit.prepare()


def _prepare_bare() -> None:
    """Set what mapapp sets too, without mapapp: see `mapapp.desktop.earlyinit.prepare`."""
    _choose_platform()
    os.environ.setdefault("QT_API", "pyside6")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
        os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--disable-gpu"
    # The alias that mapapp does without too: an unfair tenth of the bare start.
    sys.modules["qtpy.QtDataVisualization"] = None  # type: ignore[assignment]


def _tell(name: str) -> None:
    print("TIME", name, time.monotonic() - float(os.environ["MAPAPP_STARTED"]), flush=True)


def _tell_work() -> None:
    """Print the processor time of this process and of those that it started, in seconds."""
    own, family, ticks = os.getpid(), {}, os.sysconf("SC_CLK_TCK")
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        family[int(folder.name)] = int(fields[1]), (int(fields[11]) + int(fields[12])) / ticks
    ours = {own}
    while more := {pid for pid, (up, _) in family.items() if up in ours} - ours:
        ours |= more
    print("TIME work", sum(family[pid][1] for pid in ours if pid in family), flush=True)


def run_mapapp(article: Path, folder: Path) -> None:
    """Open the program's own window; print when it was painted and when markers were seen."""
    from mapapp.desktop.analysing import Analyser
    from mapapp.desktop.apart import Worker

    analyser = Analyser(Worker(str(article)))
    from mapapp.desktop import startup
    from mapapp.desktop.options import Options
    from mapapp.desktop.settings import Settings

    settings = Settings(_new_settings())
    session = startup.Session([str(article)], Options(theme="light", size=SIZE), settings, analyser)
    session.window.first_painted.connect(lambda: _tell("painted"))
    _watch(session.application, session.view, folder / "picture.colour")
    session.run()


def _new_settings() -> Path:
    """Return a file without settings: what one window remembers must not move another's map."""
    return Path(os.environ["XDG_DATA_HOME"]) / "window.ini"


def prepare(article: Path, folder: Path) -> None:
    """Write the static page and the picture, and which colour a marker has on each."""
    from mapapp.desktop import startup
    from mapapp.desktop.analysing import Analyser, reading_of
    from mapapp.desktop.analyst import Analyst
    from mapapp.desktop.options import Options
    from mapapp.desktop.orders import Order, Wanted
    from mapapp.desktop.settings import Settings
    from mapapp.pipeline import default_engine
    from mapapp.sources import read_article
    from mapapp.webmap import standalone_html

    class Here(Analyser):
        """Shows the places, as the program does first, and never what happened."""

        def places(self, article: Any, _cancellation: Any) -> Any:
            found = Analyst().places(Order(Wanted.PLACES, article))
            return reading_of(found, whole=False)

        def events(self, *_: Any) -> Any:
            threading.Event().wait()

    engine = default_engine()
    page = standalone_html(engine.analyse(read_article(article)), engine.gazetteer)
    (folder / "page.html").write_text(page)
    settings = Settings(_new_settings())
    options = Options(theme="light", size=SIZE)
    session = startup.Session([str(article)], options, settings, Here())
    _keep_when_drawn(session, folder, "picture")
    session.run()
    _find_colour_on_page(folder)


def _keep_when_drawn(session: Any, folder: Path, name: str) -> None:
    from qtpy.QtCore import QTimer

    view = session.view

    def keep() -> None:
        view.grab().save(str(folder / f"{name}.png"))
        (folder / f"{name}.html").write_text(f"<body style='margin:0'><img src='{name}.png'>")
        _keep_colour(view, view.map_page, folder / f"{name}.colour", session.application.quit)

    timer = QTimer(view)
    timer.setSingleShot(True)
    timer.timeout.connect(keep)
    view.drawn.connect(lambda: timer.start(2500))


def _find_colour_on_page(folder: Path) -> None:
    from qtpy.QtCore import QEventLoop, QTimer

    view, loop = _bare_view(folder, "page"), QEventLoop()
    view.show()

    def keep() -> None:
        _keep_colour(view, view.page(), folder / "page.colour", loop.quit)

    view.loadFinished.connect(lambda _: QTimer.singleShot(2500, keep))
    loop.exec_()
    view.close()


def _keep_colour(view: Any, page: Any, file: Path, done: Any) -> None:
    """Keep the colour of a marker, or of its ring, that is in view, and the view's size."""
    image = view.grab().toImage()

    def keep(answer: str) -> None:
        for left, width, y in json.loads(answer):
            inside = range(max(0, int(left)), min(image.width(), int(left + width)))
            if not inside or not 0 < y < image.height():
                continue
            most = max(inside, key=lambda x: image.pixelColor(x, int(y)).saturation())
            colour = image.pixelColor(most, int(y))
            if colour.saturation() > _COLOURFUL:
                file.write_text(f"{colour.name()} {image.width()} {image.height()}")
                break
        done()

    page.runJavaScript(
        "JSON.stringify([...document.querySelectorAll('.marker-box[data-place]')]"
        ".map(b => b.getBoundingClientRect())"
        ".map(r => [r.left, r.width, r.top + r.height / 2]))",
        keep,
    )


def _watch(application: Any, view: Any, kept: Path) -> None:
    """Look at the map again and again until a marker's colour is somewhere on it."""
    from qtpy.QtCore import QRect, QTimer
    from qtpy.QtGui import QColor, QImage

    colour, width, height = kept.read_text().split()
    wanted = QColor(colour).rgba().to_bytes(4, sys.byteorder)
    part = QRect(0, 0, int(width), int(int(height) * _ABOVE_LEGEND))
    timer = QTimer(view)
    began = time.monotonic()

    def look() -> None:
        image = view.grab(part).toImage().convertToFormat(QImage.Format.Format_RGB32)
        bits = image.constBits()
        seen = bits and (bits.asstring(image.sizeInBytes()) if hasattr(bits, "asstring") else bits)
        if seen and wanted in bytes(seen):
            _tell("markers")
            _tell_work()
            application.quit()
        elif time.monotonic() - began > _GIVE_UP_S:
            application.exit(1)

    timer.timeout.connect(look)
    timer.start(_POLL_MS)


def _bare_view(folder: Path, name: str) -> Any:
    from qtpy.QtCore import QUrl
    from qtpy.QtWebEngineWidgets import QWebEngineView

    view = QWebEngineView()
    width, height = (folder / "picture.colour").read_text().split()[-2:]
    view.resize(int(width), int(height))
    view.load(QUrl.fromLocalFile(str(folder / f"{name}.html")))
    return view


def run_bare(folder: Path, name: str) -> None:
    """Show a page in a QWebEngineView and nothing else; print when its marker was seen."""
    import qtpy.QtWebEngineWidgets  # noqa: F401 - must come before the application
    from qtpy.QtWidgets import QApplication

    application = QApplication([])
    view = _bare_view(folder, name)
    view.show()
    _watch(application, view, folder / f"{name}.colour")
    application.exec_()
    view.close()


if __name__ == "__main__":
    raise SystemExit(main())
