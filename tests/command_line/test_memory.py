"""`mapapp analyse --memory FILE`: what was corrected in the window decides here too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_process import Run

from mapapp.editing import memory_to_json
from mapapp.model import Kind, Place, Remembered

STORY = "Rebels shelled Idlib on Tuesday."
FARM = Place("user:1.00000,2.00000", "Idlib farm", Kind.CITY, 1.0, 2.0)


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    file = tmp_path / "memory.json"
    file.write_text(memory_to_json((Remembered("Idlib", FARM),)), encoding="utf-8")
    return file


def test_a_remembered_place_decides_and_is_told(run: Run, memory: Path) -> None:
    (mention,) = run("analyse", "-", "--memory", memory, given=STORY).json["mentions"]
    assert (mention["place"], mention["decided_by"]) == (FARM.id, "memory")


@pytest.mark.parametrize("learning", [[], ["--learn-sources"]])
def test_it_decides_in_every_line(run: Run, memory: Path, learning: list[str]) -> None:
    lines = "".join(json.dumps({"id": n, "text": STORY}) + "\n" for n in range(2))
    outcome = run("analyse", "--jsonl", "--memory", memory, *learning, given=lines)
    found = [json.loads(line) for line in outcome.out.splitlines()]
    assert [one["mentions"][0]["decided_by"] for one in found] == ["memory"] * 2


@pytest.mark.parametrize("content", [None, b"\xff", b"{}"])
def test_a_file_that_holds_none_is_told(run: Run, tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "other.json"
    if content is not None:
        file.write_bytes(content)
    outcome = run("analyse", "-", "--memory", file, given=STORY)
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1
