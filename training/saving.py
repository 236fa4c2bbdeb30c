"""Writes the trained pipeline as it is shipped: lean, and the same each time."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from spacy.language import Language

_SPACY = ">=3.8,<3.9"
_LEFT_OUT = ("lookups.bin", "vectors", "key2row")


def save(nlp: Language, folder: Path) -> None:
    """Write the pipeline to `folder`; an older model there gives way.

    The vocabulary keeps only the strings that labels and lemmas are made of; there are no vectors.
    """
    shutil.rmtree(folder, ignore_errors=True)
    nlp.meta.update(name="mapapp_news", lang="en", license="CC BY-SA 4.0")
    strings = _strings(nlp)
    nlp.to_disk(folder)
    for name in _LEFT_OUT:
        (folder / "vocab" / name).unlink(missing_ok=True)
    _rewrite(folder / "vocab" / "strings.json", strings)
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    _rewrite(folder / "meta.json", {**meta, "spacy_version": _SPACY})


def _strings(nlp: Language) -> list[str]:
    lemmatizer = nlp.get_pipe("trainable_lemmatizer")
    labels = {label for name in ("tagger", "parser") for label in nlp.get_pipe(name).labels}
    trees = lemmatizer.label_data["trees"]
    ends = {tree[key] for tree in trees for key in ("orig", "subst") if key in tree}
    return sorted(labels | ends | {"ROOT", "dep"})


def _rewrite(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
