"""The verbs of a parsed sentence: what the plain rules found, set right by the parse.

Rules and parse err on different words. Each is heard on what it is sure of: the rules on verbs with
auxiliaries, the parse on words that are nouns or verbs, and on participles behind their nouns.
"""

from __future__ import annotations

from mapapp.events import english
from mapapp.events.gapping import with_gapped
from mapapp.events.inflection import Form
from mapapp.events.standing import Standing, Verb, is_intransitive
from mapapp.events.tokens import Token
from mapapp.events.trees import Tree
from mapapp.events.vocabulary import vocabulary
from mapapp.events.word_forms import form_of, known_forms

_CLAUSAL = vocabulary("root ccomp advcl parataxis conj csubj acl xcomp")
"""Relations that the verb of a clause may have."""
_DESCRIBING = vocabulary("amod compound case")


def set_right(tokens: list[Token], tree: Tree, verbs: list[Verb]) -> list[Verb]:
    """Return the verbs that rules found, corrected and completed by the parse, in order."""
    known = {verb.position: verb for verb in verbs}
    inside = {i for verb in verbs for i in range(verb.group, verb.position)}
    found = []
    for index in range(len(tokens)):
        told = known.get(index)
        if told is None:
            added = None if index in inside else _missed(tokens, tree, index, known)
        else:
            added = None if _is_other(tokens, tree, told) else _stood(tokens, tree, told, known)
        if added is not None:
            found.append(added)
    return with_gapped(tokens, found)


def clause_head(tree: Tree, verb: Verb) -> int:
    """Return the token that a verb's subject and objects hang on: what "be" is said of, or it."""
    node = tree.nodes[verb.position]
    return node.head if node.dep == "cop" else verb.position


def _is_other(tokens: list[Token], tree: Tree, verb: Verb) -> bool:
    """Say whether a word taken for a verb is a noun or only describes one."""
    node, dep = tree.nodes[verb.position], tree.nodes[verb.position].dep.partition(":")[0]
    if verb.auxiliaries or node.dep == "cop":
        return False
    if dep == "case" or (dep in _DESCRIBING and verb.standing is Standing.GERUND):
        return not _after_preposition(tokens, verb.position)
    if node.tag == "JJ" and dep == "amod" and node.head > verb.position:
        return True
    listed = dep == "conj" and tree.nodes[node.head].tag.startswith(("NN", "PR"))
    if node.tag.startswith(("NN", "JJ")) and (listed or dep not in _CLAUSAL):
        past = form_of(tokens[verb.position]) & Form.PAST
        return not past or verb.standing is Standing.REDUCED
    return False


def _after_preposition(tokens: list[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].lower in english.PREPOSITIONS


def _stood(tokens: list[Token], tree: Tree, verb: Verb, known: dict[int, Verb]) -> Verb:
    """Return a verb that stands as both readings together say."""
    if verb.auxiliaries:
        return verb
    node = tree.nodes[verb.position]
    told = node.tag == "VBD" and node.dep != "xcomp"
    if verb.standing is Standing.REDUCED and (told or tree.dependents(verb.position, "nsubj")):
        return verb._replace(standing=Standing.ACTIVE)
    if verb.standing is Standing.ACTIVE and node.tag == "VBN" and _describes(tokens, tree, verb):
        return verb._replace(standing=Standing.REDUCED)
    helpers = _shared(tokens, tree, verb.position, known)
    if helpers and verb.standing is Standing.ACTIVE:
        return verb._replace(auxiliaries=helpers, standing=_helped(tokens, verb, helpers))
    return verb


def _describes(tokens: list[Token], tree: Tree, verb: Verb) -> bool:
    """Say whether a participle describes a noun that has another verb to stand by."""
    node = tree.nodes[verb.position]
    if node.dep not in ("acl", "advcl") or is_intransitive(tokens[verb.position].lower):
        return False
    if tree.dependents(verb.position, "obj", "nsubj"):
        return False
    return tree.nodes[node.head].dep.partition(":")[0] not in _CLAUSAL or node.dep == "advcl"


def _shared(tokens: list[Token], tree: Tree, index: int, known: dict[int, Verb]) -> tuple[str, ...]:
    """Return the auxiliaries that a verb shares with the one it is joined to: "will go and see"."""
    node = tree.nodes[index]
    if node.dep != "conj" or tree.dependents(index, "nsubj", "aux"):
        return ()
    before = [known[p] for p in (node.head, *sorted(known, reverse=True)) if p in known]
    before = [verb for verb in before if verb.position < index and verb.auxiliaries]
    if not before:
        return ()
    helpers = before[0].auxiliaries
    if node.tag == "VB":
        return helpers if helpers[-1] in english.MODALS | {"to"} else ()
    lacks = node.tag == "VBD" and not tree.dependents(index, "obj", "xcomp", "ccomp")
    lacks = lacks and not is_intransitive(tokens[index].lower)
    passive = before[0].standing is Standing.PASSIVE and before[0].position == node.head
    return helpers if passive and (node.tag == "VBN" or lacks) else ()


def _helpers(tokens: list[Token], tree: Tree, index: int) -> list[int]:
    """Return the auxiliaries of a verb, "to" among them."""
    before = [c for c in tree.dependents(index, "aux", "mark") if c < index]
    return [c for c in before if tree.nodes[c].dep != "mark" or tokens[c].lower == "to"]


def _helped(tokens: list[Token], verb: Verb, helpers: tuple[str, ...]) -> Standing:
    if helpers[0] == "to" and len(helpers) == 1:
        return Standing.INFINITIVE
    passive = helpers[-1] in english.BE and form_of(tokens[verb.position]) & Form.PARTICIPLE
    return Standing.PASSIVE if passive else Standing.ACTIVE


def _missed(tokens: list[Token], tree: Tree, index: int, known: dict[int, Verb]) -> Verb | None:
    """Return a verb that the rules do not know or took for a noun."""
    node = tree.nodes[index]
    if not node.tag.startswith("VB") or node.dep.partition(":")[0] not in _CLAUSAL:
        return None
    helpers = _helpers(tokens, tree, index)
    written = tuple(tokens[i].lower for i in helpers) or _shared(tokens, tree, index, known)
    group = helpers[0] if helpers else index
    if node.tag == "VBG" and not set(written) & english.BE:
        return Verb(index, index, Standing.GERUND, ())
    if written == ("to",):
        return Verb(index, group, Standing.INFINITIVE, written)
    subject = tree.dependents(index, "nsubj")
    plain = known_forms().get(tokens[index].lower, 0)
    if subject and plain and tokens[index].text[0].islower():
        return Verb(index, group, Standing.ACTIVE, written)
    return None
