"""Happenings that no row of the lexicon names, known by how they are told: OTHER.

The main clause tells, in the past, what somebody in particular did to something or had done to it,
on a day near the writing. Only a parse is sure of that; a sentence without a day is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from mapapp.events import english
from mapapp.events.clauses import Clause
from mapapp.events.inflection import Form
from mapapp.events.parsing import Parsed, is_negated
from mapapp.events.reports import Report
from mapapp.events.standing import Verb
from mapapp.events.states import state_forms
from mapapp.events.tokens import Token
from mapapp.events.trees import Tree
from mapapp.events.triggers import Trigger
from mapapp.events.vocabulary import vocabulary
from mapapp.events.word_forms import form_of
from mapapp.model import EventType, Mention, Role, TimeExpression

_CUT_SHORT = re.compile(
    r"\b(?:for|on|at|in|by|until|since|of) (?:was|were|has|have|had|in|on|at)\b"
)
KIND = "untyped"
"""The `kind` of a trigger that the lexicon has no row for."""
_BEFORE, _AFTER, _LONGEST = timedelta(40), timedelta(1), timedelta(31)
"""How far from the writing a day is news, and how long a "last month" may be."""
_NEWS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|yesterday|tonight"
    r"|\b(?:last|this) (?:night|morning|afternoon|evening|week|weekend|month)",
    re.IGNORECASE,
)
"""What is near the writing where nobody knows when that was."""
_PAST_HELP = vocabulary("was were has have been 've 's got")
_SPEAKERS = vocabulary("i we you my our your me us")
_HABITUAL = vocabulary(
    """
    legend legends myth here always often usually typically generally normally sometimes
    seldom rarely never ever every each once mondays tuesdays wednesdays thursdays fridays
    saturdays sundays
    """
)
_PARTICLES = vocabulary("off up down out away back over")
_NOBODY = vocabulary("no none nobody nothing neither few any anyone most everyone whoever it there")
_CLAUSAL = ("acl", "advcl", "ccomp", "csubj", "parataxis", "root", "nsubj")
"""What a time or place on the way up to a verb does not belong to."""
_WITHIN_A_NOUN = ("compound", "amod", "nmod:poss")
"""How a day describes a noun: "the Wednesday arrest", "Monday's vote"."""
_TOLD_OF = vocabulary(
    """
    message messages comment comments email emails call calls request requests information
    announcement statement report reports interview data figures results details
    """
)
"""Nouns of telling: what is done to them is how the news came about."""
_QUOTES = '"“”'


def may_tell(tokens: Sequence[Token]) -> bool:
    """Say whether a sentence has a past verb or participle that is more than a state."""
    return any(
        t.lower not in state_forms() and form_of(t) & (Form.PAST | Form.PARTICIPLE) for t in tokens
    )


def is_near(time: TimeExpression, reference: date | None) -> bool:
    """Say whether a time names a day or a few weeks near the writing."""
    interval = time.interval
    if time.type not in ("DATE", "TIME"):
        return False
    if reference is None:
        return _NEWS.search(time.text) is not None
    if interval is None:
        return False
    start, end = interval.start, interval.end
    if start is None or end is None or time.value == "PRESENT_REF":
        return False
    begun = start <= reference + _AFTER and end - start < _LONGEST
    return begun and end >= reference - _BEFORE


def is_cut_short(headline: str) -> bool:
    """Say whether a day left out left its preposition: "A service planned for was cancelled"."""
    return _CUT_SHORT.search(headline) is not None


def untyped_report(
    parsed: Parsed,
    times: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    reference: date | None,
    fresh: bool,
) -> Report | None:
    """Return what the main clause of a sentence tells to have been done on a day of `times`.

    One place of `mentions` is enough where the day told of last is a `fresh` one.
    """
    tree, sentence = parsed.tree, parsed.sentence
    if tree is None or sentence.heading or sentence.text.endswith("?"):
        return None
    for clause in parsed.clauses:
        if not _is_main(tree, clause.verb.position) or not _is_deed(parsed, tree, clause):
            continue
        own = [t for t in times if _is_of(parsed, tree, clause.verb, t)]
        dated = bool(own) and all(is_near(t, reference) for t in own)
        if _is_called(parsed, clause) or _is_cut_name(parsed, clause, mentions):
            continue
        if dated or (fresh and not times and _is_placed(parsed, tree, clause, mentions)):
            return _report(parsed, clause)
    return None


def _is_called(parsed: Parsed, clause: Clause) -> bool:
    """Say whether "Ana" of "Ana, the new desk was moved" was taken for who: one comma behind."""
    assert clause.subject is not None  # noqa: S101 - asked after a check
    between = parsed.tokens[clause.subject[1] : clause.verb.group]
    return sum(t.text == "," for t in between) == 1


def _is_cut_name(parsed: Parsed, clause: Clause, mentions: Sequence[Mention]) -> bool:
    """Say whether only "Kenya" of "a baker from Nakuru, Kenya was fined" was taken for who."""
    assert clause.subject is not None  # noqa: S101 - asked after a check
    first, last = clause.subject
    behind = first > 0 and parsed.tokens[first - 1].text == ","
    spans = [(m.start, m.end) for m in mentions if m.role is Role.LITERAL]
    return behind and (parsed.tokens[first].start, parsed.tokens[last - 1].end) in spans


def _report(parsed: Parsed, clause: Clause) -> Report:
    index, tree = clause.verb.position, parsed.tree
    assert tree is not None and clause.subject is not None  # noqa: S101, PT018 - just checked
    token = parsed.tokens[index]
    last = max((index, *tree.dependents(index, "compound")))
    trigger = Trigger(
        index, last, token.lower, EventType.OTHER, 0.0, KIND, form_of(token), -1 - token.start
    )
    extent = min(clause.subject[0], clause.verb.group), max(clause.rest[1], index + 1)
    return Report(parsed, EventType.OTHER, 0.0, trigger, clause, extent, ())


def _is_main(tree: Tree, head: int) -> bool:
    """Say whether a verb is the sentence's own, or what somebody says in it."""
    node = tree.nodes[head]
    if node.head == head:
        return True
    governing = tree.nodes[node.head]
    said = governing.lemma in english.SAYING and governing.head == node.head
    return node.dep == "ccomp" and said and governing.tag in ("VBD", "VBZ", "VBP")


def _is_deed(parsed: Parsed, tree: Tree, clause: Clause) -> bool:
    """Say whether a clause tells what was done, by or to somebody in particular."""
    tokens, head = parsed.tokens, clause.verb.position
    if not clause.verb.finite or clause.subject is None or clause.relative:
        return False
    if {tokens[head].lower, tree.nodes[head].lemma} & state_forms() or is_negated(parsed, clause):
        return False
    return (
        _is_past_tense(tokens, tree, clause, said=tree.nodes[head].head != head)
        and _is_done_to_something(tokens, tree, clause)
        and not _is_telling(tokens, tree, clause)
        and not _is_habitual(tokens, clause)
        and not _is_open(tokens, head)
    )


def _is_past_tense(tokens: list[Token], tree: Tree, clause: Clause, *, said: bool) -> bool:
    """Say whether a clause tells what was done; with "had" only what is `said` to have been."""
    index, helpers = clause.verb.position, set(clause.verb.auxiliaries)
    tag = tree.nodes[index].tag
    if not helpers:
        misread = tag in ("VBN", "VBP") and bool(form_of(tokens[index]) & Form.PAST)
        return tag == "VBD" or (misread and bool(tree.dependents(index, "nsubj")))
    allowed = _PAST_HELP | {"had"} if said else _PAST_HELP
    return helpers <= allowed and tag in ("VBN", "VBD")


def _is_done_to_something(tokens: list[Token], tree: Tree, clause: Clause) -> bool:
    head = clause.verb.position
    content = tree.dependents(head, "xcomp", "ccomp")
    if any(tree.nodes[c].tag != "VBG" for c in content):
        return False
    if content or set(clause.verb.auxiliaries) & (english.BE | {"got"}):
        return True
    done = [c for c in tree.dependents(head, "obj", "compound") if c > head]
    if any(tokens[c].lower in english.PERSONAL for c in done):
        return False
    following = [t.lower for t in tokens[head + 1 : head + 3]]
    off = len(following) > 1 and following[0] in _PARTICLES
    return bool(done) or (off and following[1] in english.DETERMINERS)


def _is_telling(tokens: list[Token], tree: Tree, clause: Clause) -> bool:
    """Say whether news is only passed on: "A message was left", "issued a statement"."""
    about = tree.dependents(clause.verb.position, "nsubj", "obj")
    return any(tokens[i].lower in _TOLD_OF for i in about)


def _is_habitual(tokens: list[Token], clause: Clause) -> bool:
    assert clause.subject is not None  # noqa: S101 - asked after a check
    first = tokens[clause.subject[0]].lower
    told = {t.lower for t in tokens[: clause.rest[1]]}
    return first in _NOBODY | _SPEAKERS or bool(told & (_HABITUAL | _SPEAKERS))


def _is_open(tokens: list[Token], head: int) -> bool:
    """Say whether a verb is quoted, or behind a condition."""
    marks = sum(t.text in _QUOTES for t in tokens[:head])
    conditions = {"if", "unless", "whether"}
    return marks % 2 == 1 or any(t.lower in conditions for t in tokens[:head])


def _is_placed(parsed: Parsed, tree: Tree, clause: Clause, mentions: Sequence[Mention]) -> bool:
    """Say whether somebody named or told of before did it at a place that the clause names."""
    assert clause.subject is not None  # noqa: S101 - asked after a check
    tokens, (first, last) = parsed.tokens, clause.subject
    opening = tokens[first]
    known = opening.lower in ("the", "this", "these", "that", "those", "its", "their")
    named = any(t.text[0].isupper() for t in tokens[first + (first == 0) : last])
    if opening.lower in english.PERSONAL or not (known or named):
        return False
    return any(m.role is Role.LITERAL and _is_under(parsed, tree, clause.verb, m) for m in mentions)


def _is_of(parsed: Parsed, tree: Tree, verb: Verb, time: TimeExpression) -> bool:
    """Say whether a time belongs to a verb, not to a clause or a subject beside it."""
    return time.type != "DURATION" and _is_under(parsed, tree, verb, time)


def _is_under(parsed: Parsed, tree: Tree, verb: Verb, told: TimeExpression | Mention) -> bool:
    inside = [i for i, t in enumerate(parsed.tokens) if told.start <= t.start < told.end]
    if not inside:
        return False
    if max(inside) == verb.group - 1:
        return True
    index = min(inside, key=lambda i: 0 if tree.nodes[i].head not in inside else 1)
    if tree.nodes[index].dep in _WITHIN_A_NOUN:
        return False
    head = verb.position
    while tree.nodes[index].head != index and index != head:
        node = tree.nodes[index]
        joined = node.dep == "conj" and node.tag.startswith("VB")
        if joined or node.dep.partition(":")[0] in _CLAUSAL:
            return False
        index = node.head
    return index == head
