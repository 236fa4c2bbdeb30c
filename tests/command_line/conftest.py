"""Runs the real command line."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from command_process import COMMAND, Outcome, Run, plain_environment


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `mapapp` in an empty folder; `given` is its standard input."""

    def run_it(
        *arguments: str | Path,
        given: bytes | str = b"",
        wrapper: Sequence[str] = (),
        **environment: str,
    ) -> Outcome:
        done = subprocess.run(
            [*wrapper, *COMMAND, *map(str, arguments)],
            input=given.encode() if isinstance(given, str) else given,
            capture_output=True,
            timeout=300,
            cwd=tmp_path,
            env=plain_environment(**environment),
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run_it
