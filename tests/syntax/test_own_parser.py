from mapapp.syntax import Stretch
from mapapp.syntax.spacy_parser import own_parser


def test_a_passive_clause_says_who_it_was_done_to() -> None:
    text = "Six villagers were killed by gunmen on Monday."
    (parse,) = own_parser().parse([Stretch(100, text)])
    by_text = {word.text: word for word in parse.words}
    assert by_text["villagers"].dep == "nsubj:pass"
    assert parse.words[by_text["villagers"].head].text == "killed"
    assert by_text["killed"].lemma == "kill"
    assert [text[w.start - 100 : w.end - 100] for w in parse.words] == [w.text for w in parse.words]


def test_strange_text_is_parsed_all_the_same() -> None:
    texts = ["", " \n ", "😀😀", "שלום עולם", "x" * 100_000, "\u0000"]
    parses = own_parser().parse([Stretch(0, text) for text in texts])
    assert len(parses) == len(texts)
    assert parses[0].words == ()
    for parse in parses:
        assert all(0 <= word.head < len(parse.words) for word in parse.words)
