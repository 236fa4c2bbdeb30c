"""Figures of several ways side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Figure(NamedTuple):
    """A value and how many decimals are worth printing; `beside` is said behind the last column."""

    value: float
    decimals: int = 3
    beside: str = ""


Figures = Mapping[str, Figure]


def print_columns(ways: Sequence[str], columns: Sequence[Figures]) -> None:
    """Print the figures of each way in a column of its own, a figure a line."""
    width = max(len(name) for name in columns[0]) + 2
    print(" " * width + "".join(f"{way:>10}" for way in ways))
    for name in columns[0]:
        figures = [column[name] for column in columns]
        values = "".join(f"{f.value:>10.{f.decimals}f}" for f in figures)
        print(f"{name:<{width}}{values}  {figures[-1].beside}".rstrip())
