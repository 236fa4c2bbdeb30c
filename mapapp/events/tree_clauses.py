"""The subjects of clauses as a parse tells them, where it is sure."""

from __future__ import annotations

from mapapp.events import english
from mapapp.events.clauses import Clause, Span, leaves_open
from mapapp.events.gapping import is_gapped
from mapapp.events.people_nouns import people_nouns
from mapapp.events.standing import Standing, Verb
from mapapp.events.tokens import Token
from mapapp.events.tree_verbs import clause_head
from mapapp.events.trees import Tree
from mapapp.events.vocabulary import vocabulary
from mapapp.events.word_forms import is_adverb

_ASIDES = frozenset(("acl:relcl", "parataxis", "acl", "discourse", "case", "mark", "cc", "punct"))
_NOT_BEFORE = vocabulary("punct cc mark case advcl acl parataxis discourse")
_OF_THE_DEAD = vocabulary("family families relatives parents widow widows friends neighbours")
"""Those of whom a participle behind others tells nothing: "the families of the men killed"."""
_RELATIVE = vocabulary("that which who whom")


def with_subjects(tokens: list[Token], tree: Tree, clauses: list[Clause]) -> list[Clause]:
    """Return the clauses with the subjects that the parse is sure of."""
    verbs = {c.verb.position for c in clauses if c.verb.finite}
    found: list[Clause] = []
    for clause in clauses:
        if is_gapped(tokens, clause.verb):
            found.append(clause)
            continue
        earlier = [c for c in found if c.verb.finite and c.subject]
        own = tree.dependents(clause_head(tree, clause.verb), "nsubj")
        guessed = clause.subject is None and not own and leaves_open(tokens, earlier)
        found.append(clause if guessed else _with_subject(tokens, tree, clause, verbs))
    return found


def _with_subject(tokens: list[Token], tree: Tree, clause: Clause, verbs: set[int]) -> Clause:
    subject, relative = subject_of(tokens, tree, clause.verb)
    if subject is None or verbs & set(range(*subject)) or _keeps(tokens, clause.subject, subject):
        return clause
    if tokens[subject[0]].lower in _RELATIVE and subject[1] - subject[0] == 1:
        return clause
    return clause._replace(subject=subject, relative=relative)


def _keeps(tokens: list[Token], known: Span | None, subject: Span) -> bool:
    """Say whether the rules' subject says more, or is the one that the other only describes.

    "the envoy, Ana Ruiz, met", "Peru, an ally of Egypt, has".
    """
    if known is None:
        return False
    whole = known[0] <= subject[0] and subject[1] <= known[1]
    beside = known[0] == subject[1] + 1 and tokens[subject[1]].lower == ","
    named = beside and all(t.text[0].isupper() for t in tokens[slice(*known)])
    before = known[1] == subject[0] - 1 and tokens[known[1]].lower == ","
    return whole or named or (before and tokens[subject[0]].lower in english.DETERMINERS)


def subject_of(tokens: list[Token], tree: Tree, verb: Verb) -> tuple[Span | None, bool]:
    """Return the subject of a verb, and whether it stands for a noun before it ("who fled")."""
    head = clause_head(tree, verb)
    if verb.standing is Standing.REDUCED:
        return _described(tokens, tree, head), False
    if not verb.finite:
        return None, False
    if (noun := _behind_relative(tree, head)) is not None:
        return noun_phrase(tokens, tree, noun), False
    while True:
        subjects = [c for c in tree.dependents(head, "nsubj", "expl") if c < verb.position]
        if subjects and tokens[subjects[0]].lower in _RELATIVE and _is_relative(tree, head):
            return _described(tokens, tree, head), True
        if subjects:
            return noun_phrase(tokens, tree, _chosen(tokens, tree, subjects)), False
        if not _shares(tokens, tree, head, verb):
            return None, False
        head = tree.nodes[head].head


def _shares(tokens: list[Token], tree: Tree, head: int, verb: Verb) -> bool:
    """Say whether a verb is joined to another without a subject of its own before it."""
    if tree.nodes[head].dep != "conj":
        return False
    siblings = [c for c in tree.dependents(tree.nodes[head].head, "conj") if c >= head]
    joined = any(tree.dependents(c, "cc") for c in siblings)
    start = verb.group
    while start > 0 and is_adverb(tokens[start - 1]):
        start -= 1
    opens = start > 0 and tokens[start - 1].lower in english.CONJUNCTIONS | {",", "then"}
    return joined and (opens or head != clause_head(tree, verb))


def _chosen(tokens: list[Token], tree: Tree, subjects: list[int]) -> int:
    """Choose the last of several subjects, but the first where the others only describe it.

    "Peru, a close ally, has", "The men who lost their boats have".
    """
    first, last = subjects[0], subjects[-1]
    relatives = [c for c in tree.children[first] if tree.nodes[c].dep == "acl:relcl"]
    start = noun_phrase(tokens, tree, last)[0]
    described = tokens[start - 1].lower == "," and tokens[start].lower in english.DETERMINERS
    return first if described or any(first < c < last for c in relatives) else last


def _is_relative(tree: Tree, head: int) -> bool:
    return tree.nodes[head].dep.startswith("acl")


def _behind_relative(tree: Tree, head: int) -> int | None:
    """Find "The men" of "The men who lost their boats protested", read as "boats protested"."""
    node = tree.nodes[head]
    if node.dep != "acl" or tree.nodes[node.head].dep not in ("obj", "obl", "nmod"):
        return None
    clause = tree.nodes[tree.nodes[node.head].head]
    return clause.head if clause.dep == "acl:relcl" else None


def _described(tokens: list[Token], tree: Tree, head: int) -> Span | None:
    """Return the noun that a relative clause or a participle describes."""
    while tree.nodes[head].dep == "conj":
        head = tree.nodes[head].head
    noun = tree.nodes[head].head
    if not tree.nodes[head].dep.startswith("acl") or noun > head:
        return None
    if tree.nodes[head].dep == "acl":
        noun = _nearest_people(tokens, tree, head, noun)
    start, end = noun_phrase(tokens, tree, noun)
    return (start, min(end, tree.span(head)[0])) if start < tree.span(head)[0] else None


def _nearest_people(tokens: list[Token], tree: Tree, participle: int, noun: int) -> int:
    """Return the people right before a participle that the parse hangs on a noun further left.

    "condolences for the soldiers killed": no condolences are killed.
    """
    near = participle - 1
    people = people_nouns() - _OF_THE_DEAD
    inside = noun < near and near < tree.span(noun, frozenset((participle,)))[1]
    further = tokens[noun].lower not in people and tokens[near].lower in people
    return near if inside and further and not tree.dependents(participle, "aux") else noun


def noun_phrase(tokens: list[Token], tree: Tree, head: int) -> Span:
    """Return a noun with what belongs to it, without relative clauses and appositions."""
    inside, waiting = {head}, [head]
    while waiting:
        here = waiting.pop()
        for child in tree.children[here]:
            if here == head and not _belongs(tokens, tree, child, head):
                continue
            inside.add(child)
            waiting.append(child)
    start = end = head
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside or (end + 2 in inside and tokens[end + 1].lower in '"“”‘’'):
        end += 1
    return start, _closed(tokens, head, end)


def _closed(tokens: list[Token], head: int, end: int) -> int:
    """Return where a noun phrase ends: before an insertion that the parse took for a conjunct."""
    marks = [p for p in range(head + 1, end + 1) if tokens[p].text in ",(["]
    listed = any(t.lower in ("and", "or", "&") for t in tokens[head + 1 : end + 1])
    if marks and not (listed and tokens[marks[0]].text == ","):
        end = marks[0] - 1
    while end > head and not tokens[end].is_word and tokens[end].lower != "'s":
        end -= 1
    return end + 1


def _belongs(tokens: list[Token], tree: Tree, child: int, head: int) -> bool:
    dep = tree.nodes[child].dep
    if child < head:
        case = tree.dependents(child, "case") and dep != "nmod:poss"
        return dep not in _NOT_BEFORE and not case and "," not in _between(tokens, child, head)
    if dep == "appos":
        return tokens[tree.span(child)[0] - 1].is_word
    return dep not in _ASIDES


def _between(tokens: list[Token], first: int, last: int) -> list[str]:
    return [t.lower for t in tokens[first:last]]
