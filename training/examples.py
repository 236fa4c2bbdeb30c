"""Turns paragraphs of a treebank into spaCy examples, and varies them as newspapers do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from training.treebanks import Paragraph, Row

_SHORT = 20
"""Words that a headline has at most."""
_SMALL = frozenset(
    ("a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "as")
)


def example(paragraph: Paragraph, nlp: Language) -> Example | None:
    """Return the paragraph as an example; None where its words are not those of a text."""
    rows = [row for sentence in paragraph.sentences for row in sentence]
    forms = [row.form for row in rows]
    if not all(forms) or any(form != form.strip() or " " in form for form in forms):
        return None
    heads, starts, offset = [], [], 0
    for sentence in paragraph.sentences:
        heads += [offset + row.head for row in sentence]
        starts += [True, *[False] * (len(sentence) - 1)]
        offset += len(sentence)
    gold = Doc(
        nlp.vocab,
        words=forms,
        spaces=[row.space for row in rows],
        tags=[row.tag for row in rows],
        lemmas=[row.lemma for row in rows],
        heads=heads,
        deps=["ROOT" if row.dep == "root" else row.dep for row in rows],
        sent_starts=starts,
    )
    # The program meets text, not words: what the tokenizer makes of it is what is learned from.
    return Example(nlp.make_doc(gold.text), gold)


def varied(paragraph: Paragraph, random: Random) -> Iterator[Paragraph]:
    """Yield the paragraph, and now and then once more as a newspaper would set it."""
    yield paragraph
    draw = random.random()
    short = all(len(sentence) <= _SHORT for sentence in paragraph.sentences)
    if draw < 0.15:
        yield reset(paragraph, typographic)
    elif short and draw < 0.22:
        yield reset(paragraph, in_capitals)
    elif short and draw < 0.28:
        yield reset(paragraph, as_title)


def reset(paragraph: Paragraph, form: Callable[[Row], str]) -> Paragraph:
    """Return the paragraph with each word as `form` sets it."""
    sentences = (
        tuple(replace(row, form=form(row)) for row in sentence) for sentence in paragraph.sentences
    )
    return Paragraph(paragraph.document, tuple(sentences))


def typographic(row: Row) -> str:
    """Return the form with the quotes, apostrophes and dashes of print."""
    if row.form == '"':
        return "“" if row.tag == "``" else "”"
    if row.form == "'" and row.tag == "``":
        return "‘"
    return row.form.replace("'", "’").replace("--", "—")


def in_capitals(row: Row) -> str:
    """Return the form in capitals, as a headline may be."""
    return row.form.upper()


def as_title(row: Row) -> str:
    """Return the form with a capital, as most words of an American headline have."""
    if row.form.lower() in _SMALL:
        return row.form
    return row.form[:1].upper() + row.form[1:]
