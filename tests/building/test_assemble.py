"""A step runs when its inputs changed, and only then."""

from pathlib import Path

import pytest

from building import assemble
from building.assemble import Step


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "facts.csv").write_text("one")
    monkeypatch.setattr(assemble, "ROOT", tmp_path)
    monkeypatch.setattr(assemble, "GENERATED", tmp_path / "build" / "resources")
    monkeypatch.setattr(assemble, "_STAMPS", tmp_path / "build" / "stamps")
    monkeypatch.setattr(assemble.npm, "install", lambda: None)
    return tmp_path


def _step(runs: list[Path]) -> Step:
    return Step("thing", lambda output: runs.append(output), ("facts.csv",))


def test_a_second_run_makes_nothing(checkout: Path) -> None:
    runs: list[Path] = []
    assemble.assemble((_step(runs),))
    assemble.assemble((_step(runs),))
    assert runs == [checkout / "build" / "resources" / "thing"]


def test_a_changed_input_is_made_again(checkout: Path) -> None:
    runs: list[Path] = []
    assemble.assemble((_step(runs),))
    (checkout / "facts.csv").write_text("two")
    assemble.assemble((_step(runs),))
    assert len(runs) == 2


def test_a_step_that_failed_runs_again(checkout: Path) -> None:
    def fail(output: Path) -> None:
        raise RuntimeError(output.name)

    with pytest.raises(RuntimeError):
        assemble.assemble((Step("thing", fail, ("facts.csv",)),))
    runs: list[Path] = []
    assemble.assemble((_step(runs),))
    assert len(runs) == 1


def test_every_real_step_names_inputs_that_exist() -> None:
    for step in assemble.STEPS:
        for pattern in step.inputs:
            assert list(assemble.ROOT.glob(pattern)), f"{step.name}: {pattern} matches nothing"
