"""The words of the interface in other languages: collected from the code, compiled for the program.

`python -m building.translations` writes `resources/translations/*.ts` anew, in Qt Linguist's form:
new words without a translation, unused ones left out, known ones kept. `make_translations` compiles
them: a `.qm` for Qt by Qt's own lrelease, a `.json` of the same pairs for what runs without Qt.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "resources" / "translations"
CONTEXT = "mapapp"
_SPOKEN = {"tr": (0,), "later": (0,), "counted": (1, 2)}
"""The functions whose arguments at these places are words to translate."""

Words = dict[str, str]
"""English words → the file that they are in, or their translation."""


def collect() -> Words:
    """Return all words to translate, each with the first file that says it."""
    found: Words = {}
    for path in sorted((ROOT / "mapapp").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for words in _in_code(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(words, name)
    for name, table in _in_tables():
        for words in table:
            found.setdefault(words, name)
    return found


def _in_code(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for place in _SPOKEN.get(node.func.id, ()):
                argument = node.args[place] if place < len(node.args) else None
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value


def _in_tables() -> Iterator[tuple[str, tuple[str, ...]]]:
    from mapapp.language import NAMES
    from mapapp.model import EventType
    from mapapp.wording import WORDS as DATES_AND_KINDS

    yield "mapapp/wording.py", DATES_AND_KINDS
    yield "mapapp/language.py", tuple(NAMES.values())
    if find_spec("mapapp.webmap.words"):
        from mapapp.webmap.words import WORDS

        yield "mapapp/webmap/words.py", WORDS
    yield "mapapp/model", tuple(kind.value.capitalize() for kind in EventType)
    examples = json.loads((ROOT / "resources/examples/examples.json").read_text(encoding="utf-8"))
    yield "resources/examples/examples.json", tuple(one["description"] for one in examples)


def read(file: Path) -> Words:
    """Return the translations of a `.ts` file; of an untranslated word an empty one."""
    tree = ET.parse(file)  # noqa: S314 - our own file
    return {
        message.findtext("source") or "": message.findtext("translation") or ""
        for message in tree.iter("message")
    }


def update(file: Path, wanted: Words) -> int:
    """Write a `.ts` file anew for the words of now; return how many have no translation."""
    known = read(file) if file.exists() else {}
    messages = "\n".join(_message(words, wanted[words], known.get(words, "")) for words in wanted)
    file.write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        f'<TS version="2.1" language="{file.stem}" sourcelanguage="en">\n'
        f"<context>\n    <name>{CONTEXT}</name>\n{messages}\n</context>\n</TS>\n",
        encoding="utf-8",
    )
    return sum(1 for words in wanted if not known.get(words))


def _message(words: str, where: str, translation: str) -> str:
    unfinished = "" if translation else ' type="unfinished"'
    return (
        f'    <message>\n        <location filename="../../{where}"/>\n'
        f"        <source>{escape(words)}</source>\n"
        f"        <translation{unfinished}>{escape(translation)}</translation>\n    </message>"
    )


def make_translations(output: Path) -> None:
    """Compile every language into `output`. Raises CalledProcessError when lrelease fails."""
    for file in sorted(SOURCES.glob("*.ts")):
        target = output / f"{file.stem}.qm"
        subprocess.run([str(_lrelease()), "-silent", str(file), "-qm", str(target)], check=True)
        pairs = {words: translation for words, translation in read(file).items() if translation}
        text = json.dumps(pairs, ensure_ascii=False, indent=0)
        (output / f"{file.stem}.json").write_text(text, encoding="utf-8")


def _lrelease() -> Path:
    spec = find_spec("PySide6")
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        raise FileNotFoundError("lrelease comes with pyside6-essentials, which is not installed.")
    return Path(folders[0]) / ("lrelease.exe" if sys.platform == "win32" else "lrelease")


def main() -> int:
    """Write every `.ts` file anew and say what is missing; 1 when something is."""
    wanted = collect()
    missing = {file.stem: update(file, wanted) for file in sorted(SOURCES.glob("*.ts"))}
    for language, number in missing.items():
        print(f"{language}: {len(wanted)} words, {number} without a translation")
    return 1 if any(missing.values()) else 0


if __name__ == "__main__":
    raise SystemExit(main())
