"""A sentence cut into tokens and clauses, with the triggers in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from mapapp.events import english
from mapapp.events.clauses import Clause, Span, cut_clauses
from mapapp.events.scare_quotes import Unquoted
from mapapp.events.sentences import Sentence
from mapapp.events.standing import Standing, Verb
from mapapp.events.tokens import Token, tokenise
from mapapp.events.tree_clauses import with_subjects
from mapapp.events.tree_verbs import set_right
from mapapp.events.trees import Tree, lay_over
from mapapp.events.triggers import Trigger, find_triggers
from mapapp.events.verbs import find_verbs
from mapapp.syntax import Parser, Stretch


class Parsed(NamedTuple):
    """A sentence with its tokens, clauses and triggers; `tree` where a parser read it."""

    sentence: Sentence
    tokens: list[Token]
    clauses: list[Clause]
    triggers: list[Trigger]
    tree: Tree | None = None


_LONGEST = 3000
"""Characters of a sentence that are read: no one writes longer ones, but files hold anything."""


def parse_all(
    sentences: Sequence[Sentence],
    parser: Parser | None,
    *,
    also: Callable[[Parsed], bool] = lambda _: False,
) -> list[Parsed]:
    """Return each sentence cut into tokens and clauses, with its triggers.

    A sentence without triggers and demands is not cut into clauses, unless it is one `also` to be
    read. The others are parsed by `parser`, in one call; None leaves all to plain rules.
    """
    read = [_read(sentence) for sentence in sentences]
    cut = {p.sentence.start: p for p in read if p.triggers or _demands(p.tokens) or also(p)}
    trees = _trees(list(cut.values()), parser)
    return [
        _with_clauses(found, trees.get(found.sentence.start))
        if found.sentence.start in cut
        else found
        for found in read
    ]


def _demands(tokens: list[Token]) -> bool:
    """Say whether somebody may say what another must do, whatever that is."""
    return any(t.lower in ("must", "ought") for t in tokens)


def _read(sentence: Sentence) -> Parsed:
    sentence = sentence._replace(text=sentence.text[:_LONGEST])
    tokens = tokenise(sentence.text, sentence.start)
    return Parsed(sentence, tokens, [], find_triggers(tokens))


def _trees(read: list[Parsed], parser: Parser | None) -> dict[int, Tree]:
    """Return the trees of the sentences, by where they begin."""
    if parser is None or not read:
        return {}
    plain = [Unquoted.of(p.sentence.text) for p in read]
    starts = [p.sentence.start for p in read]
    parses = parser.parse([Stretch(at, text) for at, (text, _) in zip(starts, plain, strict=True)])
    return {
        at: lay_over(p.tokens, unquoted.put_back(parse, at))
        for at, p, unquoted, parse in zip(starts, read, plain, parses, strict=True)
        if p.tokens
    }


def _with_clauses(parsed: Parsed, tree: Tree | None) -> Parsed:
    verbs = find_verbs(parsed.tokens, parsed.triggers)
    if tree is not None and not parsed.sentence.heading:
        verbs = set_right(parsed.tokens, tree, verbs)
        clauses = cut_clauses(parsed.tokens, verbs)
        clauses = with_subjects(parsed.tokens, tree, clauses)
        return parsed._replace(clauses=clauses, tree=tree)
    if parsed.sentence.heading and not any(verb.finite for verb in verbs):
        verbs = [_as_told(verb) for verb in verbs]
    clauses = cut_clauses(parsed.tokens, verbs)
    if parsed.sentence.heading:
        clauses[:1] = [_as_planned(parsed.tokens, clause) for clause in clauses[:1]]
    return parsed._replace(clauses=clauses)


def _as_told(verb: Verb) -> Verb:
    """Read a title's "Consulate bombed in Kabul" as "was bombed"."""
    reduced = verb.standing is Standing.REDUCED
    return verb._replace(standing=Standing.PASSIVE) if reduced else verb


def _as_planned(tokens: list[Token], clause: Clause) -> Clause:
    """Let "Lakehead" of the title "Lakehead to buy Pinewood" be who buys."""
    verb = clause.verb
    names = verb.group > 0 and all(
        t.lower not in english.PREPOSITIONS | english.DETERMINERS for t in tokens[: verb.group]
    )
    infinitive = verb.standing is Standing.INFINITIVE and verb.auxiliaries == ("to",)
    return clause._replace(subject=(0, verb.group)) if names and infinitive else clause


def words_of(parsed: Parsed, span: Span) -> str:
    """Return the article's words under a stretch of tokens."""
    first, last = parsed.tokens[span[0]], parsed.tokens[span[1] - 1]
    offset = parsed.sentence.start
    return parsed.sentence.text[first.start - offset : last.end - offset]


def is_negated(parsed: Parsed, clause: Clause) -> bool:
    """Say whether the clause's own verb is negated."""
    group = parsed.tokens[clause.verb.group : clause.verb.position]
    verb = clause.verb.position
    if parsed.tokens[verb].lower in english.BE:
        group = parsed.tokens[clause.verb.group : verb + 2]
    ends = {"can't", "won't", "didn't", "cannot"}
    return any(t.lower in english.NEGATIONS | ends for t in group) or (
        clause.subject is not None and parsed.tokens[clause.subject[0]].lower in ("no", "none")
    )
