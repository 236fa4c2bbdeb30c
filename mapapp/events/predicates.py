"""What a parse says belongs to a clause's verb, in words short enough for a headline."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mapapp.events import english
from mapapp.events.clauses import Clause, Span
from mapapp.events.parsing import Parsed
from mapapp.events.tokens import Token
from mapapp.events.tree_verbs import clause_head
from mapapp.events.trees import Tree
from mapapp.events.word_forms import is_adverb

_APART = frozenset(("nsubj", "csubj", "expl", "parataxis", "discourse", "vocative", "mark", "cc"))
"""What hangs on a verb and is no part of its predicate."""
_ADJUNCTS = ("obl", "advcl", "advmod", "acl")
_INSERTED = frozenset(("acl:relcl", "acl", "appos", "parataxis"))
_COMPLEMENTS = ("obj", "xcomp", "ccomp", "iobj")


def predicate_of(
    parsed: Parsed, clause: Clause, needed: int, fits: Callable[[list[Span]], bool]
) -> list[Span]:
    """Return the stretches of the verb with what is said of its subject, in order.

    Adjuncts at the end, behind the token `needed`, are left out, the last first, until `fits`;
    never a conjunct, a negation, or one end of "from 150 to 40". Empty where there is no parse.
    """
    tree = parsed.tree
    if tree is None:
        return []
    head = clause_head(tree, clause.verb)
    start = _start(parsed.tokens, clause)
    kept = {i for i in _under(tree, head, _left_out(parsed, tree, head)) if i >= start}
    kept |= set(range(clause.verb.group, clause.verb.position + 1))
    kept -= _insertions(parsed.tokens, tree, kept, head)
    kept -= _behind_another(tree, head, kept, start)
    kept = _without_end_marks(parsed.tokens, kept)
    floor = max(needed, _floor(tree, head, clause.verb.position))
    while not fits(_stretches(kept)):
        cut = next((c for c in _endings(parsed.tokens, tree, kept, floor, head)), None)
        if cut is None:
            break
        kept = _without_end_marks(parsed.tokens, kept - cut)
    return _stretches(kept)


def _start(tokens: list[Token], clause: Clause) -> int:
    start = clause.verb.group
    while start > 0 and is_adverb(tokens[start - 1]):
        start -= 1
    return start


def _left_out(parsed: Parsed, tree: Tree, head: int) -> frozenset[int]:
    """Return the dependents that are subjects, clauses beside this one, or asides."""
    found = set()
    for child in tree.children[head]:
        dep, before = tree.nodes[child].dep.partition(":")[0], parsed.tokens[child - 1 : child]
        verbal = tree.nodes[child].tag.startswith("VB") or tree.dependents(child, "nsubj", "cop")
        joined = dep == "conj" and (verbal or tree.nodes[head].tag.startswith("VB"))
        first = tree.span(child)[0]
        aside = dep == "advcl" and first > head and parsed.tokens[first - 1].text in ",–—"
        if dep in _APART or joined or aside or (dep == "punct" and before and child < head):
            found.add(child)
    return frozenset(found)


def _under(tree: Tree, head: int, without: frozenset[int]) -> list[int]:
    """Return a token and all that hangs on it, but for the dependents left out."""
    found, waiting = [], [head]
    while waiting:
        here = waiting.pop()
        found.append(here)
        waiting += [c for c in tree.children[here] if c not in without]
    return found


def _behind_another(tree: Tree, head: int, kept: set[int], start: int) -> set[int]:
    """Return what follows a clause left out: it is more likely that one's."""
    done = [c for c in tree.children[head] if c in kept and c > start]
    others = [c for c in tree.children[head] if c not in kept and c > head]
    verbal = [c for c in others if tree.nodes[c].dep.startswith(("conj", "parataxis", "advcl"))]
    ends = [tree.span(c)[0] for c in verbal if any(d < c for d in done if d > head)]
    return {index for index in kept if ends and index > min(ends)}


def _insertions(tokens: list[Token], tree: Tree, kept: set[int], head: int) -> set[int]:
    """Return what stands between commas or brackets: relative clauses, appositions."""
    found: set[int] = set()
    for index in kept - {head}:
        if tree.nodes[index].dep not in _INSERTED or _is_within(tree, tree.nodes[index].head, head):
            continue
        first, last = tree.span(index)
        first -= tokens[first].is_word and first > 0
        if tokens[first].text in ",(–—":
            closed = last < len(tokens) and tokens[last].text in ",)–—"
            found |= set(range(first, last + closed))
    return found


def _without_end_marks(tokens: list[Token], kept: set[int]) -> set[int]:
    while (
        kept and not tokens[max(kept)].is_word and tokens[max(kept)].lower not in ("'s", "”", '"')
    ):
        kept = kept - {max(kept)}
    while kept and tokens[max(kept)].lower in english.CONJUNCTIONS:
        kept = kept - {max(kept)}
    return kept


def drops_conjunct(tree: Tree, stretches: list[Span], head: int) -> bool:
    """Say whether one of several things named together would be left out."""
    kept = {i for first, last in stretches for i in range(first, last)}
    return any(
        node.dep == "conj" and node.head in kept and node.head != head and index not in kept
        for index, node in enumerate(tree.nodes)
    )


def _floor(tree: Tree, head: int, verb: int) -> int:
    """Return the last token of what a verb cannot do without: what it is done to, or its first."""
    after = [c for c in tree.children[head] if c > verb and tree.nodes[c].dep != "punct"]
    complements = [c for c in after if tree.nodes[c].dep.partition(":")[0] in _COMPLEMENTS]
    return max(head, verb, *(complements or after)[:1])


def _endings(
    tokens: list[Token], tree: Tree, kept: set[int], floor: int, head: int
) -> Iterator[set[int]]:
    """Yield what may be left out at the end, the shortest first."""
    last = max(kept)
    for index in sorted(kept, reverse=True):
        dep = tree.nodes[index].dep.partition(":")[0]
        piece = kept & set(_under(tree, index, frozenset()))
        if last not in piece or min(piece) <= floor or _is_within(tree, index, floor):
            continue
        loose = dep in _ADJUNCTS or (dep == "nmod" and _is_loose(tokens, tree, index))
        purpose = tokens[min(piece)].lower == "to" and tree.nodes[index].tag == "VB"
        loose = loose and not (purpose and tree.nodes[index].head != head)
        cases = [tokens[c].lower for c in tree.dependents(index, "case")]
        bare = dep == "obl" and (not cases or cases[0] == "of")
        if loose and not bare and not _is_needed(tokens, piece):
            yield piece


def _is_within(tree: Tree, index: int, floor: int) -> bool:
    """Say whether a token is a conjunct, or within one or a relative clause: these stay whole."""
    if tree.nodes[index].dep == "conj":
        return True
    while index > floor and tree.nodes[index].head != index:
        index = tree.nodes[index].head
        if tree.nodes[index].dep.startswith(("conj", "acl", "advcl")) and index > floor:
            return True
    return False


def _is_loose(tokens: list[Token], tree: Tree, noun: int) -> bool:
    """Say whether "in the village" only adds to a noun, which "of" and "between" do not."""
    cases = [tokens[c].lower for c in tree.dependents(noun, "case")]
    return bool(cases) and cases[0] not in ("of", "between", "to", "than", "as")


def _is_needed(tokens: list[Token], dropped: set[int]) -> bool:
    words = [tokens[i] for i in sorted(dropped)]
    lower = {t.lower for t in words}
    if not words or lower & english.NEGATIONS or words[0].lower in ("if", "unless", "until"):
        return True
    figures = any(t.text[0].isdigit() or t.text[0] in "$£€" for t in words)
    return figures and words[0].lower in ("to", "from", "by", "of", "at")


def _stretches(kept: set[int]) -> list[Span]:
    found: list[Span] = []
    for index in sorted(kept):
        if found and found[-1][1] == index:
            found[-1] = found[-1][0], index + 1
        else:
            found.append((index, index + 1))
    return found
