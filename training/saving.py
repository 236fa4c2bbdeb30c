"""Writes the trained pipeline as it is shipped: lean, and the same each time."""

from __future__ import annotations

import shutil
from pathlib import Path

from spacy.language import Language

_LEFT_OUT = ("lookups.bin", "vectors", "key2row")


def save(nlp: Language, folder: Path) -> None:
    """Write the pipeline to `folder`; an older model there gives way.

    The vocabulary's strings shrink to those that the labels need; there are no vectors.
    """
    for name in ("vocab", "tagger", "parser", "tok2vec", "trainable_lemmatizer", "tokenizer"):
        shutil.rmtree(folder / name, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder)
    for name in _LEFT_OUT:
        (folder / "vocab" / name).unlink(missing_ok=True)
