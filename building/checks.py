"""Everything `make test` checks, in order, the quick ones first."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field

from building import environment

DESKTOP = "tests/desktop"


@dataclass(frozen=True)
class Check:
    """One command of the environment's interpreter, with its environment variables."""

    name: str
    command: tuple[str, ...]
    variables: dict[str, str] = field(default_factory=dict)


def _pytest(*arguments: str, api: str = "pyside6") -> tuple[tuple[str, ...], dict[str, str]]:
    variables = {"QT_API": api, "PYTEST_QT_API": api, "QT_QPA_PLATFORM": "offscreen"}
    return ("-m", "pytest", "-q", "-o", f"qt_api={api}", *arguments), variables


CHECKS = (
    Check("lint", ("-m", "ruff", "check", ".")),
    Check("format", ("-m", "ruff", "format", "--check", ".")),
    Check("layers", ("-m", "building.layers")),
    Check("types", ("-m", "building.types")),
    Check("tests", *_pytest(f"--ignore={DESKTOP}", "-n", "2", "--dist", "loadfile")),
    Check("desktop tests, PySide6", *_pytest(DESKTOP)),
    Check("desktop tests, PyQt5", *_pytest(DESKTOP, api="pyqt5")),
)


def run_checks(names: list[str]) -> int:
    """Run the checks whose name contains one of `names` (all when empty); stop at none.

    Returns 0 when all passed.
    """
    failed = [check.name for check in CHECKS if _wanted(check, names) and not _passes(check)]
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nAll checks passed.", flush=True)
    return 1 if failed else 0


def _wanted(check: Check, names: list[str]) -> bool:
    return not names or any(name.lower() in check.name.lower() for name in names)


def _passes(check: Check) -> bool:
    print(f"\n== {check.name}", flush=True)
    began = time.monotonic()
    code = environment.run(*check.command, **check.variables)
    print(f"{'passed' if code == 0 else 'FAILED'} in {time.monotonic() - began:.0f} s", flush=True)
    return code == 0


if __name__ == "__main__":
    raise SystemExit(run_checks(sys.argv[1:]))
