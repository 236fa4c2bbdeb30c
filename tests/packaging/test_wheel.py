"""An installed wheel is complete: it runs without node and without a network."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Talks opened in Ankara on Tuesday after shelling killed two people in Idlib, Syria."


def _run(*command: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **variables}
    result = subprocess.run(
        [str(part) for part in command],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return result


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation")
    _run(*pip, "--wheel-dir", folder, ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an empty environment and return the folder of its commands."""
    environment = tmp_path_factory.mktemp("installed") / "env"
    uv = (sys.executable, "-m", "uv", "--quiet")
    _run(*uv, "venv", "--python", sys.executable, environment)
    constraints = ROOT / "requirements" / "run.txt"
    python = environment / "bin" / "python"
    _run(*uv, "pip", "install", "--python", python, wheel, "-c", constraints)
    return environment / "bin"


@pytest.fixture(scope="session")
def cut_off() -> tuple[str, ...]:
    """Return the command that runs another one without a network."""
    for command in (("unshare", "--net"), ("unshare", "--map-root-user", "--net")):
        if shutil.which(command[0]):
            tried = subprocess.run([*command, "true"], capture_output=True, check=False)
            if tried.returncode == 0:
                return command
    pytest.skip("this system cannot run a command without a network (needs Linux's unshare)")


@pytest.fixture
def mapapp(installed: Path, cut_off: tuple[str, ...], tmp_path: Path):
    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        command = (shutil.which(cut_off[0]), *cut_off[1:], installed / "mapapp", *arguments)
        return _run(
            *command,
            PATH=str(installed),
            HOME=str(tmp_path),
            QT_API="pyside6",
            QT_QPA_PLATFORM="offscreen",
            PYTHONPATH="",
        )

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_wheel_carries_written_and_generated_resources(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("examples", "places", "gazetteer", "basemap", "web", "fonts", "models"):
        assert any(n.startswith(f"mapapp/_resources/{folder}/") for n in names), folder
    assert not any("node_modules" in name for name in names)


def test_there_is_no_node_in_the_environment(installed: Path) -> None:
    assert not list(installed.glob("node*"))


def test_version(mapapp) -> None:
    assert mapapp("--version").stdout.startswith("mapapp ")


def test_analyse(mapapp, article: Path) -> None:
    analysis = json.loads(mapapp("analyse", article).stdout)
    assert {"Ankara", "Idlib"} <= {mention["text"] for mention in analysis["mentions"]}
    assert analysis["events"]


def test_the_parser(installed: Path, cut_off: tuple[str, ...], tmp_path: Path) -> None:
    script = (
        "from mapapp.syntax import Stretch, open_parser;"
        "print([w.lemma for w in open_parser().parse([Stretch(0, 'Rebels attacked.')])[0].words])"
    )
    command = (shutil.which(cut_off[0]), *cut_off[1:], installed / "python", "-c", script)
    assert "'attack'" in _run(*command, HOME=str(tmp_path), PYTHONPATH="").stdout


def test_export(mapapp, article: Path, tmp_path: Path) -> None:
    target = tmp_path / "map.html"
    mapapp("export", article, "-o", target)
    assert "Idlib" in target.read_text(encoding="utf-8")


def test_the_window(mapapp, article: Path, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    mapapp(article, "--picture", picture)
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 50_000
