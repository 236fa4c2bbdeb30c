"""Runs the command line over the small built-in gazetteer in the folder of the first argument.

Further arguments before `--`: `limit=BYTES` of a file's size, `pause=STAGE` to say so and wait.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import mapapp.commands.gazetteers
import mapapp.downloads.fetch
import mapapp.downloads.installing
import mapapp.gazetteer.installed
import mapapp.gazetteer.store
from mapapp.cli import main


def run(arguments: list[str]) -> int:
    own, given = arguments[: arguments.index("--")], arguments[arguments.index("--") + 1 :]
    folder = Path(own[0])
    for module in (mapapp.downloads.installing, mapapp.gazetteer.installed, mapapp.gazetteer.store):
        module.resource = lambda _: folder  # type: ignore[attr-defined]
    mapapp.downloads.fetch._WAITS_SECONDS = (0.01,)  # type: ignore[assignment]
    for option in own[1:]:
        what, _, value = option.partition("=")
        {"limit": limit, "pause": pause}[what](value)
    return main(given)


def limit(size: str) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (int(size), int(size)))


def pause(stage: str) -> None:
    show = mapapp.commands.gazetteers._Meter.show

    def show_and_wait(meter: object, what: str, done: int, total: int) -> None:
        show(meter, what, done, total)  # type: ignore[arg-type]
        if what == stage:
            time.sleep(60)

    mapapp.commands.gazetteers._Meter.show = show_and_wait  # type: ignore[method-assign, assignment]


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
