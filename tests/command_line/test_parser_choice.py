"""`--parser`: who parses the sentences; without the chosen one the plain rules go on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from command_process import ROOT, Run, plain_environment

STORY = "ANKARA, Feb. 12, 2020 — Rebels shelled Idlib on Tuesday, killing two soldiers."
MOST_MEGABYTES = 80


@pytest.fixture
def no_spacy(tmp_path: Path) -> str:
    """A search path on which spaCy cannot be imported, as where it is not installed."""
    folder = tmp_path / "without"
    folder.mkdir()
    (folder / "spacy.py").write_text("raise ModuleNotFoundError(\"No module named 'spacy'\")\n")
    return f"{folder}:{ROOT}"


def test_events_are_found_with_the_own_parser_and_without_one(run: Run) -> None:
    for parser in ("own", "none"):
        outcome = run("analyse", "-", "--parser", parser, given=STORY)
        assert (outcome.code, outcome.err) == (0, "")
        assert outcome.json["events"][0]["type"] == "ASSAULT"


def test_a_parser_that_is_not_installed_is_said_and_the_rules_are_used(run: Run) -> None:
    plain = run("analyse", "-", "--parser", "none", given=STORY)
    outcome = run("analyse", "-", "--parser", "en_core_web_lg", given=STORY)
    assert (outcome.code, outcome.out) == (0, plain.out)
    assert "en_core_web_lg is not installed" in outcome.err
    assert "plain rules" in outcome.err
    assert len(outcome.err.splitlines()) == 1


def test_without_spacy_everything_goes_on_and_it_is_said_once(run: Run, no_spacy: str) -> None:
    lines = "".join(json.dumps({"id": n, "text": STORY}) + "\n" for n in range(3))
    options = ("analyse", "--jsonl", "--parser", "own")
    outcome = run(*options, given=lines, PYTHONPATH=no_spacy)
    assert outcome.code == 0
    assert all(values["events"] for values in outcome.lines)
    assert outcome.err.count("plain rules find the events") == 1


def test_export_takes_a_parser_too(run: Run, tmp_path: Path) -> None:
    outcome = run("export", "-", "-o", "map.geojson", "--parser", "en_core_web_sm", given=STORY)
    assert outcome.code == 0
    assert "en_core_web_sm is not installed" in outcome.err
    assert (tmp_path / "map.geojson").stat().st_size


def test_a_name_that_is_no_parser(run: Run) -> None:
    outcome = run("analyse", "-", "--parser", "german", given=STORY)
    assert outcome.code == 2
    assert "german" in outcome.err


def test_places_alone_load_no_parser_and_little_memory() -> None:
    code = (
        "import sys; from pathlib import Path; from mapapp.cli import main;"
        "code = main(['analyse', '-', '--only', 'places', '--parser', 'own']);"
        "status = Path('/proc/self/status').read_text();"
        "print(code, 'spacy' in sys.modules, status.partition('VmHWM:')[2].split()[0],"
        " file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=STORY.encode(),
        capture_output=True,
        env=plain_environment(),
        timeout=60,
        check=True,
    )
    exit_code, has_spacy, kilobytes = done.stderr.decode().split()
    assert (exit_code, has_spacy) == ("0", "False")
    assert int(kilobytes) < MOST_MEGABYTES * 1024
