"""Builds and trains the pipeline, and prunes what need not be shipped."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from random import Random

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from spacy.util import fix_random_seed

from training.examples import example, varied
from training.treebanks import Paragraph

SEED = 20
_WIDTH = 96
_WORDS_A_BATCH = 1_200
_LEARN_RATE = 0.0015
_CONFIG = {
    "tok2vec": {
        "model": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": _WIDTH,
                "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
                "rows": [5000, 1000, 2500, 2500],
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": _WIDTH,
                "depth": 4,
                "window_size": 1,
                "maxout_pieces": 3,
            },
        }
    },
    "tagger": {"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": None}},
    "trainable_lemmatizer": {
        "backoff": "orth",
        "min_tree_freq": 3,
        "top_k": 1,
        "model": {"@architectures": "spacy.Tagger.v2", "tok2vec": None},
    },
    "parser": {
        "learn_tokens": False,
        "min_action_freq": 30,
        "model": {
            "@architectures": "spacy.TransitionBasedParser.v2",
            "state_type": "parser",
            "extra_state_tokens": False,
            "hidden_width": 64,
            "maxout_pieces": 2,
            "use_upper": True,
            "nO": None,
            "tok2vec": None,
        },
    },
}
_LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": _WIDTH, "upstream": "*"}


def blank() -> Language:
    """Return the untrained pipeline: shared embedding, tagger, lemmatizer, parser."""
    nlp = spacy.blank("en")
    for name, config in _CONFIG.items():
        model = dict(config["model"])
        if "tok2vec" in model:
            model["tok2vec"] = _LISTENER
        nlp.add_pipe(name, config={**config, "model": model})
    return nlp


def train(paragraphs: Sequence[Paragraph], epochs: int) -> Language:
    """Train on `paragraphs`, as often as `epochs` says.

    The learning rate falls from epoch to epoch. The weights returned are the averages over all
    steps: they parse better than the last ones.
    """
    fix_random_seed(SEED)
    random = Random(SEED)  # noqa: S311 - the same numbers each time are what is wanted
    nlp = blank()
    nlp.config["training"]["optimizer"]["use_averages"] = True
    first = [made for one in paragraphs if (made := example(one, nlp))]
    optimizer = nlp.initialize(lambda: first)
    for epoch in range(epochs):
        began, losses = time.monotonic(), {}
        optimizer.learn_rate = _LEARN_RATE * (1 - epoch / epochs)
        for batch in _batches(paragraphs, nlp, random):
            nlp.update(batch, sgd=optimizer, losses=losses, drop=0.1)
        told = ", ".join(f"{name} {float(loss):.0f}" for name, loss in losses.items())
        print(f"epoch {epoch + 1}, {time.monotonic() - began:.0f} s: {told}", flush=True)
    with nlp.use_params(optimizer.averages):
        averaged = nlp.to_bytes()
    return nlp.from_bytes(averaged)


def _batches(
    paragraphs: Sequence[Paragraph], nlp: Language, random: Random
) -> Iterator[list[Example]]:
    shuffled = list(paragraphs)
    random.shuffle(shuffled)
    made = (
        one
        for paragraph in shuffled
        for variant in varied(paragraph, random)
        if (one := example(variant, nlp))
    )
    return minibatch_by_words(made, size=_WORDS_A_BATCH, discard_oversize=False)
