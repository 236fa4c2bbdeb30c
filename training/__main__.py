"""`python -m training TREEBANKS_FOLDER -o FOLDER`: trains, measures and writes the parser."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.examples import as_title, in_capitals, reset, typographic
from training.measure import figures
from training.saving import save
from training.train import train
from training.treebanks import Paragraph, paragraphs

EPOCHS = 9
HELD_OUT_NEWS = 6
"""Of GUM's news documents, the last so many (by name) are never trained on."""


def main() -> None:
    """Train on all treebanks but those held out; print what the held-out ones say."""
    options = _options()
    training: list[Paragraph] = []
    news: list[Paragraph] = []
    for path in sorted(options.treebanks.glob("*.conllu*")):
        read = list(paragraphs(path))
        if "ewt.test" in path.name:
            continue
        if "gum.news" in path.name:
            held = sorted({one.document for one in read})[-HELD_OUT_NEWS:]
            news = [one for one in read if one.document in held]
            read = [one for one in read if one.document not in held]
        training += read
    nlp = train(training, options.epochs)
    save(nlp, options.output)
    print(figures(options.output, "news", news))
    for form in (typographic, in_capitals, as_title):
        print(figures(options.output, f"news, {form.__name__}", [reset(one, form) for one in news]))
    for path in sorted(options.treebanks.glob("ewt.test.conllu*")):
        print(figures(options.output, "ewt.test", list(paragraphs(path))))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m training", description=__doc__)
    parser.add_argument("treebanks", type=Path, help="the folder of the .conllu(.gz) files")
    parser.add_argument("-o", "--output", type=Path, required=True, help="where the model goes")
    parser.add_argument("--epochs", type=int, default=EPOCHS, help=f"default: {EPOCHS}")
    return parser.parse_args()


if __name__ == "__main__":
    main()
