"""Times from process start to the window painted and to markers on screen.

    python benchmarks/cold_start.py [--pairs 20] [ARTICLE]

Each run of mapapp is paired with a run of a bare QWebEngineView of the same size that shows a still
picture of the same map, made once; markers count as on screen when a pixel in the middle of one has
its colour. Printed are medians, and the median of the pairs' ratios (target: at most 1.3).
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "resources" / "examples" / "envoy-in-ankara.txt"
SIZE = (1400, 900)
_POLL_MS = 5
_GIVE_UP_S = 30.0


def main() -> int:
    """Run pairs and print their medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("article", nargs="?", default=str(EXAMPLE))
    parser.add_argument("--pairs", type=int, default=20)
    parser.add_argument("--child", choices=("mapapp", "bare", "still"))
    parser.add_argument("--folder")
    arguments = parser.parse_args()
    if arguments.child:
        _prepare()
        children = {"mapapp": run_mapapp, "bare": run_bare, "still": make_still}
        children[arguments.child](Path(arguments.article), Path(arguments.folder))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        return compare(arguments.article, arguments.pairs, folder)


def compare(article: str, pairs: int, folder: str) -> int:
    """Interleave runs of both, print what they took, and return 1 when the target is missed."""
    child("still", article, folder)
    child("mapapp", article, folder)
    child("bare", article, folder)
    ours, bare = [], []
    for _ in range(pairs):
        ours.append(child("mapapp", article, folder))
        bare.append(child("bare", article, folder))
    painted = statistics.median(run["painted"] for run in ours)
    markers = statistics.median(run["markers"] for run in ours)
    still = statistics.median(run["markers"] for run in bare)
    ratio = statistics.median(
        one["markers"] / other["markers"] for one, other in zip(ours, bare, strict=True)
    )
    print(f"mapapp   window painted {painted:.3f} s   markers on screen {markers:.3f} s")
    print(f"bare view, a still of the same map        on screen {still:.3f} s")
    print(f"ratio {ratio:.2f} (median of {pairs} interleaved pairs; target at most 1.30)")
    return 0 if ratio <= 1.3 else 1


def child(kind: str, article: str, folder: str) -> dict[str, float]:
    """Run one process and return the times that it printed, in seconds from its start."""
    command = [sys.executable, __file__, article, "--child", kind, "--folder", folder]
    environment = os.environ | {"MAPAPP_STARTED": repr(time.monotonic()), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=90, check=True
    )
    words = [line.split() for line in done.stdout.splitlines() if line.startswith("TIME ")]
    return {name: float(seconds) for _, name, seconds in words}


def _prepare() -> None:
    from mapapp.desktop import earlyinit

    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    earlyinit.prepare()


def _tell(name: str) -> None:
    print("TIME", name, time.monotonic() - float(os.environ["MAPAPP_STARTED"]), flush=True)


def run_mapapp(article: Path, folder: Path) -> None:
    """Open the program's own window; print when it was painted and when markers were seen."""
    from mapapp.desktop import startup
    from mapapp.desktop.options import Options
    from mapapp.desktop.settings import Settings

    session = startup.Session(
        [str(article)], Options(theme="light", size=SIZE), Settings(folder / "w.ini")
    )
    session.window.first_painted.connect(lambda: _tell("painted"))
    _watch(session.application, session.view, folder)
    session.run()


def make_still(article: Path, folder: Path) -> None:
    """Keep a picture of the drawn map, and the colour and place of a marker on it."""
    from qtpy.QtCore import QTimer

    from mapapp.desktop import startup
    from mapapp.desktop.options import Options
    from mapapp.desktop.settings import Settings

    session = startup.Session(
        [str(article)], Options(theme="light", size=SIZE), Settings(folder / "w.ini")
    )
    session.view.drawn.connect(
        lambda: QTimer.singleShot(2500, lambda: _keep(session.view, folder, session))
    )
    session.run()


def _keep(view: Any, folder: Path, session: Any) -> None:
    image = view.grab().toImage()
    image.save(str(folder / "still.png"))

    def spot(answer: str) -> None:
        x, y = (round(float(part)) for part in answer.split(","))
        colour = image.pixelColor(x, y).name()
        (folder / "spot").write_text(f"{x} {y} {colour} {image.width()} {image.height()}")
        session.application.quit()

    view.map_page.runJavaScript(
        "(() => { const b = document.querySelector('.marker-box[data-place]');"
        "const r = b.getBoundingClientRect();"
        "return (r.left + r.width / 2 - r.width / 4) + ',' + (r.top + r.height / 2); })()",
        spot,
    )


def _watch(application: Any, view: Any, folder: Path) -> None:
    """Look at the view again and again until the marker's pixel has its colour."""
    from qtpy.QtCore import QRect, QTimer

    x, y, colour, *_ = (folder / "spot").read_text().split()
    box = QRect(int(x), int(y), 1, 1)
    timer = QTimer(view)
    began = time.monotonic()

    def look() -> None:
        if view.grab(box).toImage().pixelColor(0, 0).name() == colour:
            _tell("markers")
            application.quit()
        elif time.monotonic() - began > _GIVE_UP_S:
            application.exit(1)

    timer.timeout.connect(look)
    timer.start(_POLL_MS)


def run_bare(_article: Path, folder: Path) -> None:
    """Show the still in a QWebEngineView and nothing else; print when its marker was seen."""
    from PySide6.QtCore import QUrl
    from PySide6.QtWebEngineWidgets import QWebEngineView
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    _, _, _, width, height = (folder / "spot").read_text().split()
    page = folder / "still.html"
    page.write_text("<body style='margin:0'><img src='still.png' style='display:block'>")
    view = QWebEngineView()
    view.resize(int(width), int(height))
    view.load(QUrl.fromLocalFile(str(page)))
    view.show()
    _watch(application, view, folder)
    application.exec()
    view.close()


if __name__ == "__main__":
    raise SystemExit(main())
