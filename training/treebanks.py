"""Reads Universal Dependencies treebanks: paragraphs of text, with their words' analyses."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """One syntactic word: its form, the analysis, and whether a space follows it."""

    form: str
    lemma: str
    tag: str
    head: int
    """Index within the sentence; the root points at itself."""
    dep: str
    space: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The sentences of one paragraph of a document."""

    document: str
    sentences: tuple[tuple[Row, ...], ...]


@dataclass(slots=True)
class _Sentence:
    lines: list[list[str]] = field(default_factory=list)
    multiword: list[tuple[int, int, str, bool]] = field(default_factory=list)


def paragraphs(path: Path) -> Iterator[Paragraph]:
    """Yield the paragraphs of a CoNLL-U file, gzipped or not.

    A document without paragraph marks is one paragraph a sentence.
    """
    document, gathered, marked = "", [], False
    for comments, sentence in _sentences(path):
        new_document = next((c for c in comments if c.startswith("# newdoc")), "")
        new_paragraph = any(c == "# newpar" or c.startswith("# newpar id") for c in comments)
        if gathered and (new_document or new_paragraph or not marked):
            yield Paragraph(document, tuple(gathered))
            gathered = []
        if new_document:
            document, marked = new_document.rpartition("=")[2].strip(), False
        marked = marked or new_paragraph
        gathered.append(_rows(sentence))
    if gathered:
        yield Paragraph(document, tuple(gathered))


def _sentences(path: Path) -> Iterator[tuple[list[str], _Sentence]]:
    comments: list[str] = []
    current = _Sentence()
    for line in _lines(path):
        if line.startswith("#"):
            comments.append(line)
        elif line:
            _take(line.split("\t"), current)
        elif current.lines:
            yield comments, current
            comments, current = [], _Sentence()


def _lines(path: Path) -> Iterator[str]:
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
        for line in file:
            yield line.decode().rstrip("\n")
    yield ""


def _take(columns: list[str], sentence: _Sentence) -> None:
    number = columns[0]
    if "." in number:
        return  # an empty node of the enhanced graph: nothing of the text
    if "-" in number:
        first, last = number.split("-")
        sentence.multiword.append((int(first) - 1, int(last) - 1, columns[1], _spaced(columns)))
    else:
        sentence.lines.append(columns)


def _spaced(columns: list[str]) -> bool:
    return "SpaceAfter=No" not in columns[9]


def _rows(sentence: _Sentence) -> tuple[Row, ...]:
    """Return the rows, with forms and spacing as the text has them.

    A multiword token's line alone says what stands in the text (“don't”): its words follow each
    other without a space, but for the last.
    """
    forms = [columns[1] for columns in sentence.lines]
    spaces = [_spaced(columns) for columns in sentence.lines]
    for first, last, surface, space in sentence.multiword:
        spaces[first : last + 1] = [*[False] * (last - first), space]
        if "".join(forms[first : last + 1]) != surface:
            forms[first : last + 1] = _shared_out(surface, forms[first : last + 1])
    return tuple(
        Row(
            form,
            columns[2],
            columns[4],
            index if columns[6] == "0" else int(columns[6]) - 1,
            "root" if columns[6] == "0" else columns[7],
            space,
        )
        for index, (columns, form, space) in enumerate(
            zip(sentence.lines, forms, spaces, strict=True)
        )
    )


def _shared_out(surface: str, forms: list[str]) -> list[str]:
    """Cut what stands in the text to the lengths of its words, the last taking the rest."""
    pieces, start = [], 0
    for form in forms[:-1]:
        pieces.append(surface[start : start + len(form)])
        start += len(form)
    return [*pieces, surface[start:]]
