"""Kills a writer again and again at random moments, and looks at what it left behind.

    python -m tests.project.crashing FOLDER TIMES SEED

One process forks the writers, so that a thousand deaths take a minute. Prints what it found, as
JSON, and ends with 1 at the first loss.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import sys
import time
from pathlib import Path

from mapapp.editing import RemarkPlace, apply
from mapapp.project import Project
from tests.editing.story import MINA, analysis
from tests.project.conftest import choose, stored

_LONGEST = 0.03
"""Seconds that a writer lives after its first word."""


def edits_of(step: int) -> list:
    """Return the edits after a step: their number grows and shrinks, the last one tells which."""
    remarks = [RemarkPlace(MINA.id, f"{n}") for n in range(step - step % 5, step + 1)]
    return [choose(), *remarks]


def write(path: Path, tell: int, step: int) -> None:
    """Edit for ever, and say each step once it is in the file."""
    project = Project.open(path)
    while True:
        step += 1
        edits = edits_of(step)
        project.set_edits(1, edits, apply(analysis(), edits).analysis)
        os.write(tell, step.to_bytes(8, "big"))
        if step % 3 == 0:
            project.remove(project.add(stored(choose())))
        if step % 7 == 0:
            project.save()
        if step % 11 == 0:
            project.close()
            project = Project.open(path)


def killed_after(path: Path, step: int, seconds: float) -> int:
    """Let a writer go on from `step` and kill it; return the last step that it told."""
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(hear)
        try:
            write(path, tell, step)
        finally:
            os._exit(1)
    os.close(tell)
    told = os.read(hear, 8)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    while block := os.read(hear, 8):
        told = block
    os.close(hear)
    if os.WTERMSIG(status) != signal.SIGKILL:
        raise AssertionError(f"the writer failed by itself after step {step}")
    return int.from_bytes(told, "big")


def left(path: Path) -> int:
    """Return the step that the file holds. Raises AssertionError where anything is amiss."""
    project = Project.open(path)
    first, *others = project.entries()
    kept = project.article(first.number)
    assert all(project.article(one.number) == stored(choose()) for one in others)
    step = int(kept.edits[-1].note)
    assert list(kept.edits) == edits_of(step)
    project.close()
    assert not Path(f"{path}-wal").exists()
    _check_layers(path, len(kept.shown.mentions), first.number)
    return step


def _check_layers(path: Path, mentions: int, number: int) -> None:
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        for name in ("places", "mentions", "events"):
            check = f"SELECT rtreecheck('rtree_{name}_geom')"
            assert connection.execute(check).fetchone() == ("ok",)
        counted = "SELECT count(*) FROM mentions WHERE article = ?"
        assert connection.execute(counted, (number,)).fetchone() == (mentions,)
    finally:
        connection.close()


def main(folder: str, times: str, seed: str) -> int:
    """Kill `times` writers of one project after another."""
    chance = random.Random(int(seed))
    path = Path(folder) / "crashed.mapapp.gpkg"
    project = Project.create(path)
    project.add(stored(*edits_of(0)))
    project.close()
    step = lost = ahead = 0
    for _ in range(int(times)):
        told = killed_after(path, step, chance.uniform(0, _LONGEST))
        step = left(path)
        lost += step < told
        ahead += step == told + 1
        assert told <= step <= told + 1, (told, step)
    found = {"kills": int(times), "steps": step, "lost": lost, "ahead": ahead}
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
