"""Kills the window in the middle of corrections, and looks at what it left behind.

    python -m tests.desktop.crashing_window FOLDER TIMES SEED

One process, which has imported Qt but made nothing of it, forks the windows: each opens the project
and corrects its article as fast as it can. Prints what was found, as JSON.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import struct
import sys
import time
from pathlib import Path
from typing import Any

_EDIT = struct.Struct(">qd")
"""The number of a correction, and when it was made."""
_LONGEST = 0.4
"""Seconds that a window lives after its first correction."""


def correct_for_ever(path: Path, tell: int) -> None:
    """Open the project in a real window and correct its article until the end."""
    from qtpy.QtCore import QTimer

    from mapapp.desktop.options import Options
    from mapapp.desktop.selection import SharedSelection
    from mapapp.desktop.settings import Settings
    from mapapp.desktop.startup import dress, make_application, make_window
    from mapapp.editing import RemarkPlace
    from tests.desktop.article import BEIRA, reading
    from tests.desktop.handmade import HandMade

    application = make_application()
    settings = Settings(path.with_name("window.ini"))
    analyser = HandMade(lambda article, _: reading(article))
    window = make_window(settings, analyser, dress(settings, Options()), SharedSelection())
    window.show()
    window.opening.open_file(str(path))

    def correct() -> None:
        correcting = window.correcting
        if correcting.base is None:
            return
        noted = [int(edit.note) for edit in correcting.edits if isinstance(edit, RemarkPlace)]
        number = max(noted, default=0) + 1
        correcting.do([RemarkPlace(BEIRA.id, str(number))], "Note")
        os.write(tell, _EDIT.pack(number, time.monotonic()))

    timer = QTimer(window)
    timer.timeout.connect(correct)
    timer.start(5)
    application.exec_()


def killed(path: Path, seconds: float) -> tuple[list[tuple[int, float]], float]:
    """Let a window correct for a while and kill it; return its corrections, and when it died."""
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(hear)
        try:
            correct_for_ever(path, tell)
        finally:
            os._exit(1)
    os.close(tell)
    told = os.read(hear, _EDIT.size)
    time.sleep(seconds)
    died = time.monotonic()
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if os.WTERMSIG(status) != signal.SIGKILL:
        raise AssertionError("the window ended by itself")
    while block := os.read(hear, 4096):
        told += block
    os.close(hear)
    whole = len(told) // _EDIT.size * _EDIT.size
    return list(_EDIT.iter_unpack(told[:whole])), died


def left(path: Path) -> int:
    """Return the number of the last correction in the file, which must be whole."""
    from mapapp.project import Project

    project = Project.open(path)
    (entry,) = project.entries()
    kept = project.article(entry.number)
    number = int(kept.edits[-1].note) if kept.edits else 0  # type: ignore[attr-defined]
    project.close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    notes = connection.execute("SELECT note FROM places WHERE note IS NOT NULL").fetchall()
    connection.close()
    assert notes == ([(str(number),)] if number else [])
    return number


def main(folder: str, times: str, seed: str) -> int:
    """Kill `times` windows, one after the other, over one project."""
    import_all()
    from mapapp.project import Project, Stored
    from tests.desktop.article import PUBLISHED, TEXT, reading

    path = Path(folder) / "crashed.mapapp.gpkg"
    given = _article(TEXT, PUBLISHED)
    project = Project.create(path)
    project.add(Stored(given, reading(given).analysis))
    project.close()
    chance = random.Random(int(seed))
    made = most_lost = 0
    longest = 0.0
    for _ in range(int(times)):
        edits, died = killed(path, chance.uniform(0, _LONGEST))
        kept = left(path)
        lost = [at for number, at in edits if number > kept]
        made += len(edits)
        most_lost = max(most_lost, len(lost))
        longest = max(longest, died - min(lost, default=died))
    found = {"kills": int(times), "edits": made, "most_lost": most_lost, "seconds_lost": longest}
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


def import_all() -> None:
    """Import what the windows need, once for all of them; no Qt object is made."""
    from mapapp.desktop import earlyinit

    earlyinit.prepare(offscreen=True)
    import mapapp.desktop.correcting
    import mapapp.desktop.main_window
    import mapapp.desktop.projects
    import mapapp.desktop.startup
    import mapapp.project.project
    import mapapp.webmap.data  # noqa: F401


def _article(text: str, published: Any) -> Any:
    from mapapp.model import Article

    return Article(text, text.split("\r")[0], published, source="A test")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
