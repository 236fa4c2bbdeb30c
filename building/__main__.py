"""Sets mapapp up on a fresh machine, then runs or tests it: `python3 -m building run|test`."""

from __future__ import annotations

import os
import sys

from building import environment, system_libraries
from building.checks import run_checks

EXAMPLE = "resources/examples/envoy-in-ankara.txt"


def main(arguments: list[str]) -> int:
    """Set up and do the one job named; returns its exit code."""
    job = arguments[0] if arguments else "run"
    if job not in ("setup", "run", "test"):
        print(f"Unknown job “{job}”: use setup, run or test.", file=sys.stderr)
        return 2
    tests = job == "test"
    system_libraries.install_missing(*(("strace",) if tests else ()))
    environment.prepare("test" if tests else "run")
    if code := environment.run("-m", "building.assemble"):
        return code
    environment.install_project()
    if tests:
        return run_checks(arguments[1:])
    return _run(arguments[1:]) if job == "run" else 0


def _run(articles: list[str]) -> int:
    shown = articles or [EXAMPLE]
    if _has_display():
        return environment.run("-m", "mapapp", *shown)
    print(
        "There is no display here, so no window opens. Writing the example's map instead:\n"
        "  build/example.html  a page for any browser\n"
        "  build/example.png   the window, painted without a screen",
        file=sys.stderr,
    )
    return environment.run(
        "-m", "mapapp", "export", shown[0], "-o", "build/example.html"
    ) or environment.run(
        "-m",
        "mapapp",
        shown[0],
        "--picture",
        "build/example.png",
        QT_QPA_PLATFORM="offscreen",
    )


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
