"""Every word of the interface is in every language, and fits its places."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

from building.translations import SOURCES, collect, make_translations, read, update

FILES = sorted(SOURCES.glob("*.ts"))
files = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
_PLACE = re.compile(r"\{\w*\}")


def test_there_is_turkish() -> None:
    assert [file.stem for file in FILES] == ["tr"]


@files
def test_nothing_is_left_untranslated(file: Path) -> None:
    """`python -m building.translations` writes new words into the file; the rest is yours."""
    known = read(file)
    assert [words for words in collect() if not known.get(words)] == []


@files
def test_placeholders_and_ends_are_those_of_the_english(file: Path) -> None:
    for words, translation in read(file).items():
        if translation:
            assert sorted(_PLACE.findall(words)) == sorted(_PLACE.findall(translation)), words
            assert words.endswith("…") == translation.endswith("…"), words
            assert translation == translation.strip(), words


def test_words_are_collected_from_code_and_tables() -> None:
    found = collect()
    assert found["Paste article"] == "mapapp/desktop/commands.py"
    assert found["March"] == "mapapp/wording.py"
    assert {"event", "events", "Assault", "Size of the text"} <= set(found)


def test_a_file_written_anew_keeps_what_is_known(tmp_path: Path) -> None:
    file = tmp_path / "tr.ts"
    assert update(file, {"Open & close": "a.py", "Gone": "a.py"}) == 2
    text = file.read_text().replace(
        '<translation type="unfinished"></translation>', "<translation>x &lt;</translation>", 1
    )
    file.write_text(text)
    assert update(file, {"New": "b.py", "Open & close": "b.py"}) == 1
    assert read(file) == {"New": "", "Open & close": "x <"}


def test_what_is_compiled_says_the_same_with_and_without_qt(tmp_path: Path) -> None:
    make_translations(tmp_path)
    assert (tmp_path / "tr.qm").read_bytes()[:4] == b"\x3c\xb8\x64\x18"
    table = json.loads((tmp_path / "tr.json").read_text(encoding="utf-8"))
    assert table["March"] == "Mart"


def test_only_literal_words_are_given_to_tr() -> None:
    """Words that are put together before tr cannot be found by whoever translates."""
    built = [
        f"{path.name}:{node.lineno}"
        for path in Path("mapapp").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("tr", "later")
        and node.args
        and isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
    ]
    assert built == []
