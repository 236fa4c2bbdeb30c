"""Sentences written and labelled before they were first run: see the head of `understood.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from mapapp.model import Kind, Mention, Role

TABLE = Path(__file__).with_name("understood.txt")
_LABEL = re.compile(r"\[(?P<words>[^|\]]+)\|(?P<where>[^\]]+)\]")
_UNSAID = "-"


class Wanted(NamedTuple):
    """One label: a span, its country and region, its role, its kind where that matters."""

    start: int
    words: str
    country: str
    region: str
    role: Role
    kind: str

    def objection(self, mention: Mention | None) -> str:
        """Return what is wrong with the mention found there, "" when nothing is."""
        if mention is None:
            return f"{self.words}: not found"
        if mention.role is not self.role:
            return f"{self.words}: {mention.role}"
        place = mention.narrowed
        if place is None:
            return "" if self.country == _UNSAID else f"{self.words}: no place"
        kind = self.kind or (place.kind if place.kind is not Kind.DERIVED else "named")
        right = (
            self.country in (_UNSAID, place.country)
            and self.region in ("", place.admin1, place.name)
            and kind == place.kind
        )
        return "" if right else f"{self.words}: {place.name}, {place.country} ({place.kind})"


def _read(line: str) -> tuple[str, list[Wanted]]:
    text, labels, at = "", [], 0
    for match in _LABEL.finditer(line):
        text += line[at : match.start()]
        where, *words = match["where"].split()
        country, _, region = where.partition("/")
        role = next((Role(word) for word in words if word in set(Role)), Role.LITERAL)
        kind = next((word for word in words if word in set(Kind)), "")
        labels.append(
            Wanted(len(text), match["words"], country, region.replace("_", " "), role, kind)
        )
        text, at = text + match["words"], match.end()
    return text + line[at:], labels


def _lines() -> Iterator[str]:
    for line in TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith(("#", "=", "?")):
            yield line


@pytest.mark.parametrize("line", list(_lines()))
def test_what_is_understood(find, line: str) -> None:
    text, labels = _read(line)
    found = {(mention.start, mention.text): mention for mention in find(text)}
    objections = [label.objection(found.pop((label.start, label.words), None)) for label in labels]
    assert [said for said in objections if said] == []
    assert [f"{m.text}: {m.place and m.place.name}" for m in found.values()] == []
