"""The scheme of spaCy's own pipelines is told in Universal Dependencies."""

from random import Random

import pytest

from mapapp.syntax import Word
from mapapp.syntax.clearnlp import universal


def _words(*rows: tuple[str, str, str, int]) -> list[Word]:
    lemmas = {"is": "be", "was": "be", "were": "be"}
    return [
        Word(i * 10, i * 10 + len(text), text, lemmas.get(text, text), tag, dep, head)
        for i, (text, tag, dep, head) in enumerate(rows)
    ]


def _told(words: list[Word]) -> dict[str, tuple[str, str]]:
    made = universal(words)
    return {word.text: (word.dep, made[word.head].text) for word in made}


def test_a_passive_with_its_agent_and_place() -> None:
    told = _told(
        _words(
            ("Farmers", "NNS", "nsubjpass", 2),
            ("were", "VBD", "auxpass", 2),
            ("robbed", "VBN", "ROOT", 2),
            ("by", "IN", "agent", 2),
            ("men", "NNS", "pobj", 3),
            ("near", "IN", "prep", 2),
            ("Lira", "NNP", "pobj", 5),
        )
    )
    assert told["Farmers"] == ("nsubj:pass", "robbed")
    assert told["were"] == ("aux:pass", "robbed")
    assert told["men"] == ("obl:agent", "robbed")
    assert told["by"] == ("case", "men")
    assert told["Lira"] == ("obl", "robbed")
    assert told["near"] == ("case", "Lira")
    assert told["robbed"] == ("root", "robbed")


def test_a_noun_of_a_noun_and_the_predicate_of_be() -> None:
    told = _told(
        _words(
            ("Osei", "NNP", "nsubj", 1),
            ("is", "VBZ", "ROOT", 1),
            ("mayor", "NN", "attr", 1),
            ("of", "IN", "prep", 2),
            ("Tamale", "NNP", "pobj", 3),
        )
    )
    assert told["mayor"] == ("root", "mayor")
    assert told["is"] == ("cop", "mayor")
    assert told["Osei"] == ("nsubj", "mayor")
    assert told["Tamale"] == ("nmod", "mayor")


def test_a_clause_behind_a_preposition() -> None:
    told = _told(
        _words(
            ("Workers", "NNS", "nsubj", 1),
            ("protested", "VBD", "ROOT", 1),
            ("by", "IN", "prep", 1),
            ("blocking", "VBG", "pcomp", 2),
            ("roads", "NNS", "dobj", 3),
        )
    )
    assert told["blocking"] == ("advcl", "protested")
    assert told["by"] == ("mark", "blocking")
    assert told["roads"] == ("obj", "blocking")


def test_two_prepositions_before_one_noun() -> None:
    told = _told(
        _words(
            ("Snipers", "NNS", "nsubj", 1),
            ("fired", "VBD", "ROOT", 1),
            ("from", "IN", "prep", 1),
            ("behind", "IN", "prep", 2),
            ("walls", "NNS", "pobj", 3),
        )
    )
    assert told["walls"] == ("obl", "fired")
    assert told["from"] == told["behind"] == ("case", "walls")


def test_conjuncts_hang_on_the_first() -> None:
    told = _told(
        _words(
            ("Kenya", "NNP", "nsubj", 5),
            (",", ",", "punct", 0),
            ("Uganda", "NNP", "conj", 0),
            ("and", "CC", "cc", 2),
            ("Rwanda", "NNP", "conj", 2),
            ("agreed", "VBD", "ROOT", 5),
        )
    )
    assert told["Uganda"] == told["Rwanda"] == ("conj", "Kenya")
    assert told["and"] == ("cc", "Rwanda")


@pytest.mark.parametrize("seed", range(40))
def test_any_tree_stays_a_tree(seed: int) -> None:
    random = Random(seed)
    deps = ["prep", "pobj", "pcomp", "conj", "cc", "attr", "agent", "dative", "dobj", "acomp"]
    rows = []
    for index in range(12):
        text = random.choice(["was", "near", "man"])
        head = random.randrange(index) if index else 0
        rows.append((text, "NN", random.choice(deps) if index else "ROOT", head))
    made = universal(_words(*rows))
    for word in made:
        seen = set()
        while made[word.head] != word:
            assert word not in seen
            seen.add(word)
            word = made[word.head]
