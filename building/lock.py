"""Writes the locked requirements anew, without the host names of any registry (`make lock`)."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = Path("requirements")
_COMPILE = (
    *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--upgrade"),
    *("--universal", "--python-version", "3.11", "--generate-hashes", "--no-header"),
    *("--no-emit-index-url", "--no-emit-find-links"),
)


def lock() -> None:
    """Write build.in from pyproject's build requirements, then both locks, test within run."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pins = "\n".join(project["build-system"]["requires"])
    build = LOCKS / "build.in"
    heading = "# The build requirements of pyproject.toml (written by make lock)."
    (ROOT / build).write_text(f"{heading}\n{pins}\n", encoding="utf-8")
    run, test = LOCKS / "run.txt", LOCKS / "test.txt"
    _compile("pyproject.toml", str(build), "-o", str(run))
    everything = ("--all-extras", "--group", "dev", "-c", str(run))
    _compile("pyproject.toml", str(build), *everything, "-o", str(test))


def _compile(*arguments: str) -> None:
    subprocess.run([*_COMPILE, *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    lock()
