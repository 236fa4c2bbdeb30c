"""Whatever an article is: the right exit code, words that help, nothing on standard output."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from command_process import COMMAND, Run, plain_environment

STORY = "Rebels shelled Idlib on Tuesday. Talks went on in Ankara."
BAD = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \r\n\r\n", "is empty"),
    "null.txt": (b"Idlib\0\0Ankara", "is not text"),
    "program": (b"\x7fELF\x02\x01\x01\x00" + bytes(400), "is not text"),
    "photo.jpg": (b"\xff\xd8\xff\xe0" + bytes(100), "picture"),
    "story.pdf": (b"%PDF-1.7 Idlib", "PDF"),
    "scripts.html": (b"<html><script>var a = 'Idlib'</script></html>", "No article text"),
    "large.txt": (b"Idlib. " * 7_200_000, "up to 10 MB"),
}


@pytest.mark.parametrize("command", ["analyse", "export"])
@pytest.mark.parametrize("name", BAD)
def test_a_file_that_holds_no_article(run: Run, tmp_path: Path, name: str, command: str) -> None:
    data, words = BAD[name]
    (tmp_path / name).write_bytes(data)
    output = ["-o", "map.html"] if command == "export" else []
    outcome = run(command, name, *output)
    assert (outcome.code, outcome.out) == (1, "")
    assert words in outcome.err
    assert name in outcome.err
    assert outcome.err.count("\n") == 1
    assert not (tmp_path / "map.html").exists()


@pytest.mark.parametrize(
    ("name", "words"), [("gone.txt", "There is no file"), (".", "is a folder")]
)
def test_what_is_not_a_file(run: Run, name: str, words: str) -> None:
    outcome = run("analyse", name)
    assert (outcome.code, outcome.out) == (1, "")
    assert words in outcome.err


@pytest.mark.skipif(
    os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may read everything"
)
def test_a_file_one_may_not_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(STORY, encoding="utf-8")
    path.chmod(0)
    as_root = os.geteuid() == 0
    wrapper = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if as_root else []
    outcome = run("analyse", path, wrapper=wrapper)
    assert (outcome.code, outcome.out) == (1, "")
    assert "not allowed to read" in outcome.err


def test_a_text_without_places_is_an_empty_analysis(run: Run) -> None:
    outcome = run("analyse", "-", given="She sat down and wrote a letter.")
    assert outcome.code == 0
    assert outcome.json["mentions"] == []
    assert outcome.json["main_event"] is None


@pytest.mark.parametrize(
    ("name", "encoding"),
    [("a.txt", "utf-16"), ("b.txt", "cp1254"), ("c.txt", "utf-8-sig"), ("d.txt", "utf-16-le")],
)
def test_offsets_hold_in_every_encoding(run: Run, tmp_path: Path, name: str, encoding: str) -> None:
    text = "Talks at Esenboğa\r\n\r\nİbrahim Kalın met him in Ankara.\r\nHe left Türkiye.\r\n"
    (tmp_path / name).write_bytes(text.encode(encoding))
    mentions = run("analyse", name).json["mentions"]
    assert "Ankara" in {mention["text"] for mention in mentions}
    for mention in mentions:
        assert text[mention["start"] : mention["end"]] == mention["text"]


@pytest.mark.parametrize(
    "text",
    [
        "وصل المبعوث إلى أنقرة (Ankara) يوم الثلاثاء ثم غادر إلى Damascus.",
        "🕊️🇹🇷 Talks in Ankara 👩‍👩‍👧 ended.\r\nIn Idlib\r\nshelling went on.",
        "Talks at Esenbog\u0306a and in I\u0307stanbul ended; Ankara said so.",
        "“<script>alert(1)</script>” was painted in Ankara, `${alert(1)}` in Idlib </script>.",
        "<img src=x onerror=alert(1)> hung in Damascus.",
    ],
)
def test_offsets_hold_in_odd_text(run: Run, text: str) -> None:
    values = run("analyse", "-", given=text).json
    assert values["mentions"]
    for mention in values["mentions"]:
        assert text[mention["start"] : mention["end"]] == mention["text"]
    for event in values["events"]:
        for start, end in event["spans"]:
            assert 0 <= start < end <= len(text)


def test_scripts_of_a_page_are_no_text(run: Run, tmp_path: Path) -> None:
    story = "<p>Rebels shelled the town of Idlib on Tuesday, officials in Ankara said.</p>" * 3
    (tmp_path / "page.html").write_text(
        f"<html><body><script>var city = 'Beirut is burning today';</script>{story}</body></html>",
        encoding="utf-8",
    )
    texts = {mention["text"] for mention in run("analyse", "page.html").json["mentions"]}
    assert "Idlib" in texts
    assert "Beirut" not in texts


def test_a_title_of_ten_thousand_characters(run: Run, tmp_path: Path) -> None:
    title = "Flood " * 1666 + "over"
    values = run("analyse", "-", "--title", title, given=STORY).json
    assert values["article"]["title"] == title
    (tmp_path / "long.txt").write_text(f"{title}\n\n{STORY}", encoding="utf-8")
    assert run("analyse", "long.txt").code == 0


def test_output_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    for arguments in (
        ["analyse", "-", "-o", "gone/a.json"],
        ["export", "-", "-o", "gone/a.geojson"],
        ["analyse", "--jsonl", "-o", "gone/a.jsonl"],
    ):
        outcome = run(*arguments, given=STORY)
        assert outcome.code == 1
        assert "gone" in outcome.err
        assert "Traceback" not in outcome.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "story.html", "-o", "./story.html"],
        ["analyse", "story.html", "-o", "story.html"],
        ["analyse", "--jsonl", "story.html", "-o", "story.html"],
    ],
)
def test_an_article_is_never_overwritten(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "story.html").write_text(STORY, encoding="utf-8")
    outcome = run(*arguments)
    assert outcome.code == 2
    assert "the article itself" in outcome.err
    assert (tmp_path / "story.html").read_text(encoding="utf-8") == STORY


@pytest.mark.parametrize("ending", [".html", ".png", ".geojson", ".csv"])
def test_an_endless_title_can_be_exported(run: Run, tmp_path: Path, ending: str) -> None:
    title = "Flood " * 1666 + "over"
    outcome = run("export", "-", "--title", title, "-o", f"map{ending}", given=STORY)
    assert (outcome.code, outcome.err) == (0, "")
    assert (tmp_path / f"map{ending}").stat().st_size


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("jsonl", [False, True])
def test_a_full_disk_behind_standard_output(tmp_path: Path, jsonl: bool) -> None:
    given = json.dumps({"id": 1, "text": STORY}) if jsonl else STORY
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "analyse", "--jsonl" if jsonl else "-"],
            input=given.encode(),
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env=plain_environment(),
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "could not be written" in done.stderr.decode()


def test_without_a_display_the_window_says_so(run: Run) -> None:
    outcome = run()
    assert (outcome.code, outcome.out) == (1, "")
    assert "no display" in outcome.err
    assert "--picture" in outcome.err


@pytest.mark.parametrize("jsonl", [False, True])
def test_closed_streams(tmp_path: Path, jsonl: bool) -> None:
    given = json.dumps({"id": 1, "text": STORY}) if jsonl else STORY
    command = " ".join([*COMMAND, "analyse", "--jsonl" if jsonl else "-"])
    for closed in (">&-", ">&- 2>&-"):
        done = subprocess.run(
            ["sh", "-c", f"{command} {closed}"],
            input=given.encode(),
            cwd=tmp_path,
            env=plain_environment(),
            check=False,
        )
        assert done.returncode == 0
    done = subprocess.run(
        ["sh", "-c", f"{command} <&-"],
        capture_output=True,
        cwd=tmp_path,
        env=plain_environment(),
        check=False,
    )
    assert done.returncode == 2
    assert b"no standard input" in done.stderr
