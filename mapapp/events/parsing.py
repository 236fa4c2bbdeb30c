"""A sentence cut into tokens and clauses, with the triggers in it."""

from __future__ import annotations

from typing import NamedTuple

from mapapp.events import english
from mapapp.events.clauses import Clause, Span, cut_clauses
from mapapp.events.sentences import Sentence
from mapapp.events.standing import Standing, Verb
from mapapp.events.tokens import Token, tokenise
from mapapp.events.triggers import Trigger, find_triggers
from mapapp.events.verbs import find_verbs


class Parsed(NamedTuple):
    """A sentence with its tokens, clauses and triggers."""

    sentence: Sentence
    tokens: list[Token]
    clauses: list[Clause]
    triggers: list[Trigger]


_LONGEST = 3000
"""Characters of a sentence that are read: no one writes longer ones, but files hold anything."""


def parse(sentence: Sentence, *, all_clauses: bool = False) -> Parsed:
    """Return `sentence` cut into tokens and clauses, with its triggers.

    A sentence without triggers is not cut into clauses, unless `all_clauses`.
    """
    sentence = sentence._replace(text=sentence.text[:_LONGEST])
    tokens = tokenise(sentence.text, sentence.start)
    triggers = find_triggers(tokens)
    if not triggers and not all_clauses:
        return Parsed(sentence, tokens, [], [])
    verbs = find_verbs(tokens, triggers)
    if sentence.heading and not any(verb.finite for verb in verbs):
        verbs = [_as_told(verb) for verb in verbs]
    return Parsed(sentence, tokens, cut_clauses(tokens, verbs), triggers)


def _as_told(verb: Verb) -> Verb:
    """Read a title's "Consulate bombed in Kabul" as "was bombed"."""
    reduced = verb.standing is Standing.REDUCED
    return verb._replace(standing=Standing.PASSIVE) if reduced else verb


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
