"""The same predictions by somebody else's scorer, as a check on ours."""

from __future__ import annotations

import importlib.util
import json
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.geoparsing_systems import Corpus, Found
from benchmarks.tables import print_table
from mapapp.model import Mention

SHOWN = ("exact_F1", "overlap_F1", "acc161", "e2e_P", "e2e_R", "e2e_F1")


def print_by_scorer(scorer: Path, corpus: Corpus, systems: dict[str, Found]) -> None:
    """Print the figures of a module that has load(path), score(gold, found) and summarise()."""
    module = _module(scorer)
    gold = _load(module, corpus)
    rows = []
    for name, found in systems.items():
        predicted = {
            str(line["id"]): {"toponyms": [_as_line(m) for m in mentions]}
            for line, mentions in zip(corpus.lines, found, strict=True)
        }
        result = module.summarise(module.score(gold, predicted, corpus.ignored))
        rows.append([name, *(f"{result[key]:.4f}" for key in SHOWN)])
    print_table((f"by {scorer.name}", *SHOWN), rows)


def _module(scorer: Path) -> ModuleType:
    specification = importlib.util.spec_from_file_location("scorer", scorer)
    if specification is None or specification.loader is None:
        sys.exit(f"{scorer} is not a Python file.")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def _load(module: ModuleType, corpus: Corpus) -> Any:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write("\n".join(map(json.dumps, corpus.lines)))
        file.flush()
        return module.load(file.name)


def _as_line(mention: Mention) -> dict[str, Any]:
    place = mention.place
    return {
        "start": mention.start,
        "end": mention.end,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "geonameid": place.geonameid if place else None,
    }
