"""Laying a parse over a sentence's tokens, and asking a parser only where it helps."""

from __future__ import annotations

from collections.abc import Sequence

from mapapp.events import find_events
from mapapp.events.tokens import tokenise
from mapapp.events.trees import Tree, lay_over
from mapapp.model import Article
from mapapp.pipeline import default_engine
from mapapp.syntax import Parse, Stretch, Word


class Listening:
    """A parser that only notes what it is asked."""

    name = "listening"

    def __init__(self) -> None:
        self.asked: list[list[Stretch]] = []

    def parse(self, texts: Sequence[Stretch]) -> list[Parse]:
        self.asked.append(list(texts))
        return [Parse(()) for _ in texts]


def tree_of(text: str, *words: tuple[str, str, str, int]) -> Tree:
    """Lay a parse of (word, tag, relation, head) over `text`; it begins 20 code points on."""
    placed, start = [], 0
    for word, tag, dep, head in words:
        start = text.index(word, start)
        placed.append(Word(20 + start, 20 + start + len(word), word, word.lower(), tag, dep, head))
        start += len(word)
    return lay_over(tokenise(text, 20), Parse(tuple(placed)))


def test_words_that_the_parser_cuts_finer_are_one_node() -> None:
    tree = tree_of(
        "A U.S.-led force left",
        ("A", "DT", "det", 4),
        ("U.S.", "NNP", "obl", 3),
        ("-", "HYPH", "punct", 3),
        ("led", "VBN", "amod", 4),
        ("force", "NN", "nsubj", 5),
        ("left", "VBD", "root", 5),
    )
    tokens = tokenise("A U.S.-led force left")
    assert len(tree.nodes) == len(tokens)
    force = next(i for i, t in enumerate(tokens) if t.text == "force")
    assert tree.nodes[force].head == len(tokens) - 1
    assert tree.span(force) == (0, force + 1)
    assert tree.dependents(len(tokens) - 1, "nsubj") == [force]


def test_a_word_that_the_parser_leaves_whole_is_told_by_its_last_token() -> None:
    tree = tree_of("They can't go", ("They", "PRP", "nsubj", 2), ("can't", "MD", "aux", 2),
                   ("go", "VB", "root", 2))  # fmt: skip
    assert [node.head for node in tree.nodes] == [3, 2, 3, 3]


def test_an_empty_parse_leaves_each_token_to_the_next() -> None:
    tree = lay_over(tokenise("Rebels left"), Parse(()))
    assert all(node.tag == "" for node in tree.nodes)
    assert tree.span(1) == (1, 2)


def test_only_sentences_with_a_trigger_are_parsed_in_one_call() -> None:
    text = "The sky is blue.\nRebels attacked the town.\nPolice arrested two men."
    parser = Listening()
    find_events(Article(text), (), default_engine().gazetteer, parser)
    assert [[s.text for s in asked] for asked in parser.asked] == [
        ["Rebels attacked the town.", "Police arrested two men."]
    ]
