"""Set-up is done once for each lock, and system packages are asked for by need."""

import re
import tomllib
from pathlib import Path

import pytest

from building import environment, system_libraries
from mapapp.desktop import libraries

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def installs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Record what pip is asked for, in an environment of its own."""
    calls: list[tuple[str, ...]] = []
    interpreter = tmp_path / "bin" / "python"
    interpreter.parent.mkdir()
    interpreter.touch()
    monkeypatch.setattr(environment, "ENVIRONMENT", tmp_path)
    monkeypatch.setattr(environment, "_pip", lambda *arguments: calls.append(arguments))
    return calls


def test_a_second_preparation_installs_nothing(installs: list[tuple[str, ...]]) -> None:
    for _ in range(2):
        environment.prepare("run")
        environment.install_project()
        assert len(installs) == 2


def test_the_tests_environment_serves_for_running_too(installs: list[tuple[str, ...]]) -> None:
    environment.prepare("test")
    installs.clear()
    environment.prepare("run")
    assert installs == []


def test_running_does_not_serve_for_the_tests(installs: list[tuple[str, ...]]) -> None:
    environment.prepare("run")
    installs.clear()
    environment.prepare("test")
    assert [call[-1] for call in installs] == [str(environment.LOCKS["test"])]


def test_a_missing_library_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    known = set(libraries.PACKAGES) - {"libnss3.so"}
    monkeypatch.setattr(system_libraries.sys, "platform", "linux")
    monkeypatch.setattr(system_libraries, "_known_libraries", lambda: known)
    assert system_libraries.missing() == ["libnss3"]


def test_without_apt_the_missing_packages_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries, "_apt", lambda: None)
    system_libraries.install_packages(["libnss3"])
    assert "apt-get install libnss3" in capsys.readouterr().err


def test_locks_name_no_host() -> None:
    for lock in environment.LOCKS.values():
        assert not re.search(
            r"://|^--(index|extra-index|find-links|trusted)", lock.read_text(), re.MULTILINE
        )
    assert '"resolved"' not in (ROOT / "building" / "npm" / "package-lock.json").read_text()


def test_build_requirements_are_pinned_and_in_the_locks() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    for requirement in project["build-system"]["requires"]:
        assert "==" in requirement
        for lock in environment.LOCKS.values():
            assert f"\n{requirement} \\" in "\n" + lock.read_text()
