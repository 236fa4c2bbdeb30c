"""Measures a trained pipeline on held-out paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import spacy

from training.examples import example
from training.treebanks import Paragraph


def figures(model: Path, name: str, paragraphs: Sequence[Paragraph]) -> str:
    """Return one line: tag and lemma accuracy, UAS, LAS and F of the sentence boundaries."""
    nlp = spacy.load(model)
    examples = [made for one in paragraphs if (made := example(one, nlp))]
    scores = nlp.evaluate(examples)
    wanted = ("tag_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f", "speed")
    return f"{name}: " + "  ".join(f"{key} {scores[key] or 0:.3f}" for key in wanted)
