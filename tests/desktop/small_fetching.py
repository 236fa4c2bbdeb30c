"""Runs the child that fetches gazetteers over the small built-in one of the first argument.

A second argument "pause" lets it wait, until it is told to stop, when it has begun to compile.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import mapapp.downloads.fetch
import mapapp.downloads.installing
import mapapp.gazetteer.installed
import mapapp.gazetteer.store
from mapapp.desktop.gazetteer_fetching import _Teller, main


def run(folder: Path, manner: str, codes: str) -> None:
    for module in (mapapp.downloads.installing, mapapp.gazetteer.installed, mapapp.gazetteer.store):
        module.resource = lambda _: folder  # type: ignore[attr-defined]
    mapapp.downloads.fetch._WAITS_SECONDS = (0.01,)  # type: ignore[assignment]
    if manner == "pause":
        pause()
    main(codes, sys.stdin, sys.stdout)


def pause() -> None:
    tell = _Teller.progress

    def tell_and_wait(teller: Any, what: str, done: int, total: int) -> None:
        tell(teller, what, done, total)
        time.sleep(0.05)

    _Teller.progress = tell_and_wait  # type: ignore[method-assign]


if __name__ == "__main__":
    run(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
