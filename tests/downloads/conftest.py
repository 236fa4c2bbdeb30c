from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.downloads.dumps import files
from tests.downloads.server import DumpServer
from tests.downloads.small import write_small

ROOT = Path(__file__).resolve().parents[2]
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep installed gazetteers, and the choice of one, away from the user's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("MAPAPP_GAZETTEER", raising=False)
    monkeypatch.setattr("mapapp.downloads.fetch._WAITS_SECONDS", (0.01, 0.01))
    monkeypatch.setattr("mapapp.downloads.fetch._CHUNK", 50)
    return tmp_path / "data" / "mapapp" / "gazetteers"


@pytest.fixture(scope="session")
def small_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small(tmp_path_factory.mktemp("built-in"))


@pytest.fixture
def small(small_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let a small gazetteer be the built-in one."""
    for module in ("downloads.installing", "gazetteer.installed", "gazetteer.store"):
        monkeypatch.setattr(f"mapapp.{module}.resource", lambda _: small_folder)
    return small_folder


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[DumpServer]:
    with DumpServer(files()).running() as running:
        monkeypatch.setenv("MAPAPP_GEONAMES", running.address)
        yield running


@pytest.fixture
def start(small_folder: Path) -> Iterator[Start]:
    """Start `mapapp ARGUMENTS` over the small gazetteer; `own` goes to `small_mapapp`."""
    started: list[subprocess.Popen[str]] = []

    def start_it(*arguments: str, own: tuple[str, ...] = ()) -> subprocess.Popen[str]:
        script = ("-m", "tests.downloads.small_mapapp", str(small_folder), *own, "--")
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        process = subprocess.Popen(
            [sys.executable, *script, *arguments], text=True, cwd=ROOT, env={**os.environ}, **pipes
        )
        started.append(process)
        return process

    yield start_it
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()
