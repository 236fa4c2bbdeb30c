"""The project's virtual environment: made once, brought up to date when the locks change."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from building import system_libraries

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
LOCKS = {"run": ROOT / "requirements" / "run.txt", "test": ROOT / "requirements" / "test.txt"}


def python() -> Path:
    """Return the environment's interpreter."""
    windows = sys.platform == "win32"
    return ENVIRONMENT / ("Scripts/python.exe" if windows else "bin/python")


def prepare(purpose: str) -> None:
    """Make the environment fit for `purpose` (`run` or `test`); does nothing when it is."""
    if sys.version_info < (3, 11):
        raise SystemExit(f"mapapp needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if not python().exists():
        _create()
    if not _fits(purpose):
        print("Installing Python packages (a few minutes, once) …", file=sys.stderr, flush=True)
        _pip("--require-hashes", "-r", str(LOCKS[purpose]))
        _mark(f"lock-{purpose}", _digest(LOCKS[purpose]))


def install_project() -> None:
    """Install mapapp itself into the environment, editable; does nothing when it is."""
    definition = _digest(ROOT / "pyproject.toml", ROOT / "building" / "hook.py")
    if _marked("project") != definition:
        _pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        _mark("project", definition)


def _fits(purpose: str) -> bool:
    """Tell whether the lock is installed; the one for tests holds all that running needs."""
    accepted = {purpose, "test"}
    return any(_marked(f"lock-{name}") == _digest(LOCKS[name]) for name in accepted)


def _create() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        _install_venv_support()
    print("Creating .venv …", file=sys.stderr, flush=True)
    if subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=False).returncode:
        raise SystemExit(
            "Could not create .venv. On Debian, install the package python3-venv and try again."
        )


def _install_venv_support() -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    system_libraries.install_packages([f"python{version}-venv"])


def _pip(*arguments: str) -> None:
    command = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*command, *arguments], check=False).returncode:
        raise SystemExit("pip could not install what mapapp needs; its message is above.")


def _digest(*paths: Path) -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


def _marked(name: str) -> str | None:
    stamp = ENVIRONMENT / f".mapapp-{name}"
    return stamp.read_text() if stamp.exists() else None


def _mark(name: str, digest: str) -> None:
    (ENVIRONMENT / f".mapapp-{name}").write_text(digest)


def run(*arguments: str, **variables: str) -> int:
    """Run the environment's interpreter in the project's root and return its exit code."""
    return subprocess.run(
        [str(python()), *arguments], cwd=ROOT, env={**os.environ, **variables}, check=False
    ).returncode
