"""Numbered text files to sort lines into, so that each can be worked on in memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

_BUFFER = 1 << 17


class Parts:
    """So many text files, written first, each read once, then deleted."""

    def __init__(self, folder: Path, name: str, count: int) -> None:
        """Make the files `name`-0, `name`-1 … in `folder`."""
        self._paths = [folder / f"{name}-{number}" for number in range(count)]
        self._files = [
            path.open("w", _BUFFER, encoding="utf-8", newline="\n") for path in self._paths
        ]
        self.writers = [file.write for file in self._files]

    def __len__(self) -> int:
        return len(self._paths)

    def __enter__(self) -> Parts:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        _error: BaseException | None,
        _at: TracebackType | None,
    ) -> None:
        for file in self._files:
            try:
                file.close()
            except OSError:
                if kind is None:  # else the first error is the one to tell of
                    raise

    def lines(self, number: int) -> Iterator[str]:
        """Yield the lines of a file that is written, without their ends; then delete it."""
        path = self._paths[number]
        with path.open(encoding="utf-8", newline="\n") as file:
            for line in file:
                yield line[:-1]
        path.unlink()
