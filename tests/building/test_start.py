"""Without a display the start says so and writes what the window would have shown."""

import subprocess
import sys

import pytest

from building import __main__ as start
from building import environment


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Record which jobs the environment's interpreter is given; nothing is set up."""
    given: list[tuple[str, ...]] = []

    def run(*arguments: str, **_: str) -> int:
        given.append(arguments)
        return 0

    monkeypatch.setattr(environment, "run", run)
    monkeypatch.setattr(environment, "prepare", lambda _: None)
    monkeypatch.setattr(environment, "install_project", lambda: None)
    monkeypatch.setattr(start.system_libraries, "install_missing", lambda *_: None)
    monkeypatch.setattr(sys, "platform", "linux")
    return given


def test_with_a_display_the_window_opens(
    jobs: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert start.main(["run"]) == 0
    assert jobs[-1] == ("-m", "mapapp", start.EXAMPLE)


def test_without_a_display_it_says_so_and_writes_the_map(
    jobs: list[tuple[str, ...]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert start.main(["run"]) == 0
    assert "no display" in capsys.readouterr().err
    assert [job[-1] for job in jobs[-2:]] == ["build/example.html", "build/example.png"]


def test_an_unknown_job_is_wrong_usage() -> None:
    code = subprocess.run([sys.executable, "-m", "building", "fly"], check=False).returncode
    assert code == 2
