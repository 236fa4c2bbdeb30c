"""Nothing leaves the machine: the window's sockets are watched from outside, by strace."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).resolve().parents[2] / "resources/examples/envoy-in-ankara.txt"
_INTERNET = re.compile(r"(?:connect|sendto|sendmsg)\(.*sa_family=AF_INET6?\b.*")


def _internet_calls(trace: str) -> list[str]:
    return _INTERNET.findall(trace)


@pytest.fixture
def traced(tmp_path: Path):
    """Return a function that runs a command under strace and returns its calls of the network."""
    strace = shutil.which("strace")
    if not strace:
        pytest.skip("strace is not installed")

    def run(*command: str) -> list[str]:
        log = tmp_path / "trace"
        watch = (strace, "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", str(log))
        environment = {
            **os.environ,
            "HOME": str(tmp_path),
            "QT_API": "pyside6",
            "QT_QPA_PLATFORM": "offscreen",
        }
        result = subprocess.run(
            [*watch, *command], env=environment, capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, result.stderr
        return _internet_calls(log.read_text(errors="replace"))

    return run


def test_the_watch_sees_a_connection(traced) -> None:
    attempt = "import socket; socket.socket(socket.AF_INET).connect_ex(('127.0.0.1', 9))"
    assert traced(sys.executable, "-c", attempt)


def test_the_window_opens_no_connection(traced, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    calls = traced(sys.executable, "-m", "mapapp", str(EXAMPLE), "--picture", str(picture))
    assert picture.exists()
    assert calls == []
