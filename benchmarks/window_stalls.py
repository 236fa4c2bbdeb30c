"""The longest stall of the window while it reads a folder of articles, its map visible.

    python benchmarks/window_stalls.py [--articles 5000] [--parser own]

Prints how long the event loop did not answer: by the clock, which other work on the machine makes
longer, and by the UI thread's own processor time, which it does not. Target: never over 50 ms.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
_MS = 1000.0


def main() -> None:
    options = _options()
    from mapapp.desktop import earlyinit

    earlyinit.prepare(offscreen=not options.screen)
    from mapapp.desktop.analysing import Analyser
    from tests.desktop.generated import write_articles
    from tests.desktop.mapside import MapSide
    from tests.desktop.stalls import read_one_after_the_other

    with tempfile.TemporaryDirectory() as folder:
        analyser = Analyser(parser=options.parser)
        side = MapSide(Path(folder), analyser)
        analyser.parser = options.parser
        files = write_articles(Path(folder) / "articles", options.articles)
        began = time.monotonic()
        pulse = read_one_after_the_other(side.window, files, options.articles * 2000)
        seconds = time.monotonic() - began
        side.session.end()
        analyser.close()
    print(
        f"{options.articles} articles in {seconds:.0f} s, {options.articles / seconds:.1f} a second"
    )
    _tell("by the clock", pulse.waits)
    _tell("the UI thread's own work", pulse.works)


def _tell(what: str, gaps: list[float]) -> None:
    gaps = sorted(gaps)
    longest, usual = gaps[-1] * _MS, statistics.median(gaps) * _MS
    rare = gaps[int(len(gaps) * 0.999)] * _MS
    over = sum(gap > 0.05 for gap in gaps)
    print(
        f"{what}: longest {longest:.0f} ms, one in a thousand {rare:.0f} ms, median {usual:.1f} ms;"
        f" over 50 ms: {over} of {len(gaps):,}"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--parser", default="none")
    parser.add_argument("--screen", action="store_true", help="on the screen, not offscreen")
    return parser.parse_args()


if __name__ == "__main__":
    main()
