"""`mapapp analyse ARTICLE`: JSON on standard output, words on standard error."""

from __future__ import annotations

import json
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest
from command_process import COMMAND, Run, plain_environment

from mapapp.sources import example_articles

ENVOY = example_articles()[0]
STORY = "Rebels shelled Idlib on Tuesday. The envoy flew from Ankara to Esenboğa."


def test_the_analysis_of_a_file(run: Run) -> None:
    outcome = run("analyse", ENVOY.path)
    assert (outcome.code, outcome.err) == (0, "")
    values = outcome.json
    assert values["schema"] == 1
    assert values["article"]["title"] == ENVOY.title
    assert values["events"]
    text = ENVOY.path.read_text(encoding="utf-8")
    for mention in values["mentions"]:
        assert text[mention["start"] : mention["end"]] == mention["text"]


def test_standard_input_and_places_only(run: Run) -> None:
    values = run("analyse", "-", "--only", "places", given=STORY).json
    assert {place["name"] for place in values["places"]} >= {"Idlib", "Ankara"}
    assert values["events"] == []
    assert values["main_event"] is None


def test_another_language_is_named_and_its_places_kept(run: Run) -> None:
    text = "Der Zug von Berlin nach Hamburg ist nicht gefahren, und die Reisenden mussten warten."
    outcome = run("analyse", "-", given=text)
    assert outcome.json["article"]["language"] == "de"
    assert {place["name"] for place in outcome.json["places"]} >= {"Berlin", "Hamburg"}
    assert outcome.json["events"] == []
    assert "German" in outcome.err


def test_facts_given_by_hand(run: Run) -> None:
    facts = {"title": "T", "published": "2020-02-12", "source": "S", "url": "https://u.example/"}
    options = [word for key, value in facts.items() for word in (f"--{key}", value)]
    article = run("analyse", "-", *options, given=STORY).json["article"]
    assert {key: article[key] for key in facts} == facts


def test_the_file_that_output_names(run: Run, tmp_path: Path) -> None:
    outcome = run("analyse", "-", "-o", "out.json", given=STORY)
    assert (outcome.code, outcome.out) == (0, "")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["schema"] == 1


def test_same_input_same_output(run: Run) -> None:
    first, second = (run("analyse", ENVOY.path, PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert first.out == second.out


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_output_is_utf8_whatever_the_locale(run: Run, locale: str) -> None:
    outcome = run(
        "analyse", "-", given=STORY, LC_ALL=locale, PYTHONIOENCODING="ascii", PYTHONUTF8="0"
    )
    assert any(m["text"].startswith("Esenboğa") for m in outcome.json["mentions"])
    assert "Esenboğa" in outcome.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["analyse"],
        ["analyse", "a.txt", "b.txt"],
        ["analyse", "-", "--only", "events"],
        ["analyse", "-", "--published", "last week"],
        ["analyse", "--jsonl", "--title", "T"],
        ["analyse", "-", "--nothing"],
        ["export", "-"],
        ["export", "-", "-o", "map"],
        ["export", "-", "-o", "map.doc"],
        ["export", "-", "-o", "map.shp"],
        ["geocode"],
        ["geocode", " "],
        ["geocode", "Idlib", "--limit", "0"],
        ["gazetteer"],
        ["gazetteer", "burn"],
        ["--size", "big"],
        ["--size", "9x9"],
        ["--theme", "pink"],
        ["--nothing"],
    ],
)
def test_wrong_usage_is_exit_2_and_words(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments, given=STORY)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(
    "arguments", [["--help"], ["analyse", "--help"], ["export", "-h"], ["geocode", "-h"]]
)
def test_help(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("usage: mapapp")


def test_version(run: Run) -> None:
    import mapapp

    assert run("--version").out == f"mapapp {mapapp.__version__}\n"


def test_a_reader_that_has_enough_is_no_error() -> None:
    lines = (json.dumps({"id": n, "text": STORY}) + "\n" for n in range(2000))
    with subprocess.Popen(
        [*COMMAND, "analyse", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=plain_environment(),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(next(lines).encode())
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        try:
            process.stdin.write("".join(lines).encode())
            process.stdin.close()
        except BrokenPipeError:
            pass
        assert process.wait(60) == 0
        assert process.stderr.read() == b""


def test_an_interrupt_is_quiet() -> None:
    with subprocess.Popen(
        [*COMMAND, "analyse", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=plain_environment(),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(json.dumps({"id": 1, "text": STORY}).encode() + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 1
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert process.stderr.read() == b""


def test_only_what_is_needed_is_imported(run: Run, tmp_path: Path) -> None:
    script = (
        "import sys; from mapapp.cli import main; main(['analyse', '-', '--only', 'places']);"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [COMMAND[0], "-c", script],
        input=STORY.encode(),
        capture_output=True,
        cwd=tmp_path,
        env=plain_environment(),
        check=True,
    )
    loaded = set(done.stderr.decode().split())
    heavy: set[Any] = {"folium", "PySide6", "qtpy", "trafilatura", "geopy", "charset_normalizer"}
    assert "mapapp.geoparsing" in loaded
    assert not heavy & loaded
    assert "mapapp.events" not in loaded
