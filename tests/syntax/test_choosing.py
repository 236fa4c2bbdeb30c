"""A parser is chosen by name; what is wrong with it is said in words."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from mapapp.errors import MapAppError, UsageError
from mapapp.resources import resource
from mapapp.syntax import open_parser, spacy_parser
from mapapp.syntax.clearnlp import universal
from mapapp.syntax.spacy_parser import words_of


@pytest.fixture
def own_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the model that is loaded in place of it."""
    copy = tmp_path / "english"
    shutil.copytree(resource("models/english"), copy)
    monkeypatch.setattr(spacy_parser, "resource", lambda _name: copy)
    spacy_parser.own_parser.cache_clear()
    yield copy
    spacy_parser.own_parser.cache_clear()


def test_the_own_parser_and_none() -> None:
    parser = open_parser()
    assert parser is not None
    assert parser.name == "own"
    assert open_parser("none") is None


def test_a_name_that_is_no_parser() -> None:
    with pytest.raises(UsageError, match="no parser"):
        open_parser("../models")


def test_a_parser_that_is_not_installed() -> None:
    with pytest.raises(MapAppError, match="en_core_web_trf is not installed"):
        open_parser("en_core_web_trf")


@pytest.mark.parametrize("damaged", ["tok2vec/model", "parser/model", "config.cfg", "tagger/cfg"])
def test_a_damaged_model_is_said_to_be_one(own_model: Path, damaged: str) -> None:
    (own_model / damaged).write_bytes(b"")
    with pytest.raises(MapAppError, match="could not be loaded"):
        open_parser()


def test_a_model_of_another_spacy_is_not_used(own_model: Path) -> None:
    meta = own_model / "meta.json"
    meta.write_text(
        meta.read_text().replace(">=3.8", ">=3.2").replace("<3.9.0", "<3.3").replace("<3.9", "<3.3")
    )
    with pytest.raises(MapAppError, match="could not be loaded"):
        open_parser()


def test_the_labels_of_spacys_own_pipelines_are_told_in_one_scheme() -> None:
    doc = Doc(
        spacy.blank("en").vocab,
        words=["Miners", "were", "rescued", "by", "divers", "."],
        spaces=[True, True, True, True, False, False],
        tags=["NNS", "VBD", "VBN", "IN", "NNS", "."],
        lemmas=["miner", "be", "rescue", "by", "diver", "."],
        heads=[2, 2, 2, 2, 3, 2],
        deps=["nsubjpass", "auxpass", "ROOT", "agent", "pobj", "punct"],
    )
    told = universal(tuple(words_of(doc, 50)))
    assert [(word.text, word.dep, told[word.head].text) for word in told[:5]] == [
        ("Miners", "nsubj:pass", "rescued"),
        ("were", "aux:pass", "rescued"),
        ("rescued", "root", "rescued"),
        ("by", "case", "divers"),
        ("divers", "obl:agent", "rescued"),
    ]
    assert (told[0].start, told[0].end) == (50, 56)


def test_nothing_but_a_parser_imports_spacy() -> None:
    script = (
        "import sys, mapapp.syntax, mapapp.desktop.main_window, mapapp.cli;"
        "from mapapp.pipeline import Engine; from mapapp.model import Article;"
        "Engine.open().analyse(Article('Floods hit Beira.'), places_only=True);"
        "print([name for name in ('spacy', 'thinc', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
