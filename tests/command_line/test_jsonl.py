"""`mapapp analyse --jsonl`: one article a line, in order, as they come; bad lines stop nothing."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from command_process import COMMAND, Run, plain_environment

STORY = "Rebels shelled Idlib on Tuesday."


def line(**values: Any) -> str:
    return json.dumps(values) + "\n"


def test_results_come_in_order_with_their_ids(run: Run) -> None:
    ids: list[Any] = ["b", 3, None, {"n": 1}, "é"]
    given = "".join(line(id=identity, text=f"{STORY} {n}") for n, identity in enumerate(ids))
    outcome = run("analyse", "--jsonl", given=given)
    assert (outcome.code, outcome.err) == (0, "")
    assert [values["id"] for values in outcome.lines] == ids
    assert all(values["schema"] == 1 and values["events"] for values in outcome.lines)


def test_facts_of_a_line(run: Run) -> None:
    facts = {"title": "T", "published": "2020-02-12", "source": "S", "url": "https://u.example/"}
    (values,) = run("analyse", "--jsonl", given=line(id=1, text=STORY, **facts)).lines
    assert {key: values["article"][key] for key in facts} == facts


@pytest.mark.parametrize(
    ("bad", "identity", "words"),
    [
        ("not json", None, "Line 2 is not JSON"),
        ("[1, 2]", None, "not an object"),
        ("[" * 100_000, None, "Line 2"),
        ('{"id": 7}', 7, '"text" is missing'),
        ('{"id": 7, "text": null}', 7, '"text" is missing'),
        ('{"id": 7, "text": ["a"]}', 7, "not a string"),
        ('{"id": 7, "text": "  "}', 7, "is empty"),
        ('{"id": 7, "text": "Idlib", "title": 5}', 7, '"title" is not a string'),
        ('{"id": 7, "text": "Idlib", "published": "soon"}', 7, "not a date"),
    ],
)
def test_a_bad_line_is_an_error_and_the_run_goes_on(
    run: Run, bad: str, identity: Any, words: str
) -> None:
    outcome = run(
        "analyse", "--jsonl", given=f"{line(id=1, text=STORY)}{bad}\n{line(id=3, text=STORY)}"
    )
    assert outcome.code == 0
    first, second, third = outcome.lines
    assert (first["id"], third["id"]) == (1, 3)
    assert set(second) == {"id", "error"}
    assert second["id"] == identity
    assert words in second["error"]
    assert "1 of 3" in outcome.err
    assert "Traceback" not in outcome.err


def test_bytes_that_are_no_utf8_are_an_error(run: Run) -> None:
    given = b'{"id": 1, "text": "\xff\xfe"}\n' + line(id=2, text=STORY).encode()
    first, second = run("analyse", "--jsonl", given=given).lines
    assert "not JSON" in first["error"]
    assert second["id"] == 2


def test_odd_but_good_lines(run: Run) -> None:
    long_title = "Flood " * 1700
    texts = [
        "Shelling\x00 in Idlib.",
        "Half a character \ud800 in Idlib.",
        "Idlib 🕊️ and I\u0307dlib, Esenbog\u0306a\r\nand Ankara.",
        "<script>alert(1)</script> in `Idlib` ${alert(1)} </script>",
    ]
    given = "\ufeff\n\r\n" + "".join(
        line(id=n, text=t, title=long_title) for n, t in enumerate(texts)
    )
    outcome = run("analyse", "--jsonl", given=given)
    assert [values["id"] for values in outcome.lines] == [0, 1, 2, 3]
    for values, text in zip(outcome.lines, texts, strict=True):
        assert "error" not in values
        assert values["article"]["title"] == long_title
        assert values["mentions"]
        for mention in values["mentions"]:
            assert text[mention["start"] : mention["end"]] == mention["text"]


def test_each_result_is_there_before_the_next_line_is_read() -> None:
    with subprocess.Popen(
        [*COMMAND, "analyse", "--jsonl", "--only", "places"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=plain_environment(),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(line(id=number, text=STORY).encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number


def test_files_instead_of_streams(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(line(id=1, text=STORY), encoding="utf-8")
    outcome = run("analyse", "--jsonl", "in.jsonl", "-o", "out.jsonl")
    assert (outcome.code, outcome.out) == (0, "")
    assert json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))["id"] == 1
    missing = run("analyse", "--jsonl", "gone.jsonl")
    assert missing.code == 1
    assert "gone.jsonl" in missing.err


def test_nothing_in_nothing_out(run: Run) -> None:
    outcome = run("analyse", "--jsonl", given="")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
