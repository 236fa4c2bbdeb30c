"""From the scheme of spaCy's own English pipelines (ClearNLP) to Universal Dependencies.

There a preposition heads its noun and “be” its predicate; in Universal Dependencies they depend on
them. Sources: the ClearNLP guidelines (Choi and Palmer, 2012); universaldependencies.org/u/dep.
"""

from __future__ import annotations

from collections.abc import Sequence

from mapapp.syntax.parses import Word

_SAME_IN_OTHER_WORDS = {
    "ROOT": "root",
    "acomp": "xcomp",
    "agent": "obl",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "npadvmod": "obl:unmarked",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "pcomp": "advcl",
    "pobj": "obl",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prep": "obl",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
}
_OBJECTS = frozenset(("pobj", "pcomp"))
_PREDICATES = frozenset(("attr", "acomp"))
_OF_A_PREPOSITION = frozenset(("prep", "agent", "dative"))


def universal(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return `words`, labelled in ClearNLP's scheme, in that of Universal Dependencies."""
    tree = _Tree(words)
    tree.lower_prepositions()
    tree.raise_predicates()
    tree.gather_conjuncts()
    return tuple(
        word._replace(dep=_SAME_IN_OTHER_WORDS.get(dep, dep), head=head)
        for word, dep, head in zip(words, tree.deps, tree.heads, strict=True)
    )


class _Tree:
    """A dependency tree while it is being changed."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self.heads = [word.head for word in words]
        self.deps = ["compound" if word.dep == "nmod" else word.dep for word in words]

    def lower_prepositions(self) -> None:
        """Let each preposition hang on its object, the innermost first."""
        for index in sorted(range(len(self._words)), key=self._depth, reverse=True):
            objects = [child for child in self._children(index) if self.deps[child] in _OBJECTS]
            if objects:
                self._lower(index, objects[0])

    def _lower(self, preposition: int, noun: int) -> None:
        clause = self.deps[noun] == "pcomp"
        above, dep = self.heads[preposition], self.deps[preposition]
        if dep in _OF_A_PREPOSITION:
            dep = self._relation(dep, above, clause)
        self._put_above(noun, preposition, dep)
        self.deps[preposition] = "mark" if clause else "case"

    def _relation(self, dep: str, above: int, clause: bool) -> str:
        nominal = self._words[above].tag.startswith(("NN", "PRP", "CD", "DT"))
        if clause:
            return "acl" if nominal else "advcl"
        if self.deps[above] in _OF_A_PREPOSITION:
            return "pobj"  # “from behind the wall”: the outer preposition's object as well
        if dep == "agent":
            return "obl:agent"
        return "nmod" if nominal else "obl"

    def raise_predicates(self) -> None:
        """Let “be” hang on what it says of its subject."""
        for index, word in enumerate(self._words):
            predicates = [c for c in self._children(index) if self.deps[c] in _PREDICATES]
            if predicates and word.lemma == "be":
                chosen = next((child for child in predicates if child > index), predicates[0])
                self._put_above(chosen, index, self.deps[index])
                self.deps[index] = "cop"

    def gather_conjuncts(self) -> None:
        """Hang all conjuncts on the first, and each conjunction on the conjunct it leads to."""
        for index, dep in enumerate(self.deps):
            if dep == "cc":
                joined = (c for c in self._children(self.heads[index]) if self.deps[c] == "conj")
                self.heads[index] = next((c for c in joined if c > index), self.heads[index])
        for index, dep in enumerate(self.deps):
            while dep == "conj" and self.deps[self.heads[index]] == "conj":
                self.heads[index] = self.heads[self.heads[index]]

    def _put_above(self, lower: int, upper: int, dep: str) -> None:
        """Give `lower` the place of its head `upper`, with all that hangs on that."""
        above = self.heads[upper]
        for child in self._children(upper):
            self.heads[child] = lower
        self.heads[lower] = lower if above == upper else above
        self.heads[upper] = lower
        self.deps[lower] = dep

    def _children(self, index: int) -> list[int]:
        return [c for c, head in enumerate(self.heads) if head == index and c != index]

    def _depth(self, index: int) -> int:
        depth = 0
        while self.heads[index] != index:
            index = self.heads[index]
            depth += 1
        return depth
