"""`mapapp analyse --jsonl --learn-sources`: the batch says where each source is at home."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from command_process import Run

ABOUT_OHIO = (
    "A fire in Hilliard, Ohio, was put out. Crews came from Worthington.",
    "Franklin County opened a park near Columbus.",
    "Students from Westerville and Columbus, Ohio, won a prize.",
    "Police said that a car was stolen in Grove City, Ohio.",
)
BAKER = "A baker of Dublin won a prize."


def batch(source: str | None = "Villager", *more: dict[str, Any]) -> str:
    texts = (*ABOUT_OHIO, BAKER)
    lines = [{"id": n, "text": text, "source": source} for n, text in enumerate(texts)]
    return "".join(json.dumps(line) + "\n" for line in [*lines, *more])


def country(values: dict[str, Any]) -> str:
    (mention,) = values["mentions"]
    return next(p["country"] for p in values["places"] if p["id"] == mention["place"])


def analyse(run: Run, given: str, *options: str) -> list[Any]:
    outcome = run("analyse", "--jsonl", "--only", "places", *options, given=given)
    assert outcome.code == 0
    return outcome.lines


def test_what_the_source_wrote_elsewhere_decides_and_is_a_reason(run: Run) -> None:
    plain = analyse(run, batch())
    learnt = analyse(run, batch(), "--learn-sources")
    assert [values["id"] for values in learnt] == [values["id"] for values in plain]
    assert (country(plain[4]), country(learnt[4])) == ("IE", "US")
    reasons = learnt[4]["mentions"][0]["candidates"][0]["reasons"]
    assert "4 of 4 other articles of its source name places in Ohio" in reasons


def test_without_a_source_nothing_is_learnt(run: Run) -> None:
    assert analyse(run, batch(None), "--learn-sources") == analyse(run, batch(None))


def test_copies_of_an_article_do_not_support_it(run: Run) -> None:
    copies = "".join(
        json.dumps({"id": n, "text": "A baker of Dublin, Ohio, won a prize.", "source": "S"}) + "\n"
        for n in range(8)
    )
    for values in analyse(run, copies, "--learn-sources"):
        reasons = [r for m in values["mentions"] for c in m["candidates"] for r in c["reasons"]]
        assert not any("its source" in reason for reason in reasons)


def test_a_file_a_pipe_and_an_output_file_give_the_same(run: Run, tmp_path: Path) -> None:
    given, taken = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    given.write_text(batch(), encoding="utf-8")
    options = ("--only", "places", "--learn-sources")
    outcome = run("analyse", "--jsonl", given, "-o", taken, *options)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    written = [json.loads(line) for line in taken.read_text(encoding="utf-8").splitlines()]
    assert written == analyse(run, batch(), "--learn-sources")


def test_bad_lines_are_errors_once_and_the_rest_is_learnt_from(run: Run) -> None:
    given = "\ufeff\nnot json\n" + batch("Villager", {"id": "x"}, {"id": "y", "text": 3})
    outcome = run("analyse", "--jsonl", "--only", "places", "--learn-sources", given=given)
    assert outcome.code == 0
    assert ["error" in values for values in outcome.lines] == [True, *[False] * 5, True, True]
    assert outcome.lines[0]["error"].startswith("Line 2 is not JSON")
    assert country(outcome.lines[5]) == "US"
    assert "3 of 8" in outcome.err


def test_it_wants_a_batch(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(BAKER, encoding="utf-8")
    outcome = run("analyse", article, "--learn-sources")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--jsonl" in outcome.err
