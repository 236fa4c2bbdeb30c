"""Whether a clause may be told apart from its sentence, or would say what the article does not."""

from __future__ import annotations

from mapapp.events import english
from mapapp.events.clauses import Clause, Span
from mapapp.events.parsing import Parsed
from mapapp.events.reports import Report
from mapapp.events.standing import Standing
from mapapp.events.tokens import Token
from mapapp.events.tree_verbs import clause_head
from mapapp.events.trees import Tree
from mapapp.events.vocabulary import vocabulary
from mapapp.events.word_forms import is_adverb

_OPEN = vocabulary("if unless until till whether lest once")
"""What follows these is a condition, not news: "until the guard was withdrawn"."""
_WITHIN = vocabulary("on in at of from by with near into under over among")
_ASKING = vocabulary("ask asks asked asking know knows knew wonder wonders wondered decide decides")
_UNITS = vocabulary("day night week month year hour minute season game head share")


def is_doubtful(report: Report) -> bool:
    """Say whether a report's clause, told by itself, could say something false."""
    clause = report.clause
    if clause is None or clause.subject is None:
        return True
    subject = clause.subject
    return (
        _is_condition(report, subject)
        or (not _is_described(clause) and _is_within_a_phrase(report, subject))
        or _borrows_its_subject(report, clause, subject)
        or _is_indirect_question(report, clause, subject)
        or _is_a_rate(report, subject)
        or _lacks_what_it_is_about(report, clause, subject)
        or (not clause.relative and _belongs_to_another(report, subject))
        or _disagrees(report, clause, subject)
        or _is_a_doing_before(report, subject)
    )


def _is_described(clause: Clause) -> bool:
    """Say whether a participle tells of its noun, wherever that is: "with the miners killed"."""
    return clause.verb.standing is Standing.REDUCED


_HELD = vocabulary(
    """
    believe think hope fear expect suspect doubt imagine wish suggest claim allege accuse ask
    wonder pretend deny feel assume guess
    """
)
"""Verbs whose content is not told as so."""
_GAPS = vocabulary("that which who whom what")
_LONGEST_RELATIVE = 9


def stands_alone(parsed: Parsed, clause: Clause) -> bool:
    """Say whether a clause is so by itself, as the parse tells: no condition, no mere opinion."""
    tree, tokens = parsed.tree, parsed.tokens
    if tree is None:
        return True
    index = clause_head(tree, clause.verb)
    if _has_gap(parsed, tree, clause, index):
        return False
    while tree.nodes[index].head != index:
        node = tree.nodes[index]
        marks = {tokens[m].lower for m in tree.dependents(index, "mark", "advmod")}
        if node.dep.startswith("advcl") and marks & _OPEN:
            return False
        if node.dep.startswith("acl") and tokens[tree.span(index)[0]].lower == "where":
            return False
        said = node.dep in ("ccomp", "xcomp", "acl")
        if said and tree.nodes[node.head].lemma in _HELD:
            return False
        index = node.head
    return True


def hangs_on(parsed: Parsed, clause: Clause) -> bool:
    """Say whether a clause only fills in another: a relative clause, "when officers arrived"."""
    if parsed.tree is None or is_misread(parsed, clause):
        return False
    head = clause_head(parsed.tree, clause.verb)
    dep = parsed.tree.nodes[head].dep
    if not clause.verb.finite:
        return dep.startswith(("acl", "advcl"))
    linked = {
        parsed.tokens[m].lower for m in parsed.tree.children[head] if m < clause.verb.position
    }
    return dep.startswith(("acl", "advcl")) and (clause.relative or bool(linked & _LINKS))


_LINKS = vocabulary(
    """
    when while as after before because although though since where whereas if who which that
    whose whom
    """
)


def is_misread(parsed: Parsed, clause: Clause) -> bool:
    """Say whether the parse does not fit the clause: a bare participle, a subject not its own."""
    tree, subject = parsed.tree, clause.subject
    if tree is None:
        return True
    head = clause_head(tree, clause.verb)
    if tree.nodes[head].tag == "VBN" and not clause.verb.auxiliaries:
        return not tree.dependents(head, "nsubj")
    helped = clause.verb.auxiliaries or tree.nodes[head].tag == "VB"
    unlike = {"VB", "VBG"} - {tree.nodes[head].tag}
    if not helped and any(tree.nodes[c].tag in unlike for c in tree.dependents(head, "conj")):
        return True
    marks = tree.dependents(head, "mark")
    return subject is not None and any(subject[0] <= mark < subject[1] for mark in marks)


def _has_gap(parsed: Parsed, tree: Tree, clause: Clause, head: int) -> bool:
    """Say whether what the clause is about stands before it: "a fire, which they called arson"."""
    if tree.nodes[head].dep != "acl:relcl" or clause.relative:
        return False
    first = tree.span(head)[0]
    apart = "," in (parsed.tokens[first].text, parsed.tokens[max(0, first - 1)].text)
    opening = parsed.tokens[first].lower
    return opening in _GAPS or not (apart or opening in ("when", "whose", "as"))


def whole_subject(parsed: Parsed, clause: Clause) -> Span | None:
    """Return a subject with the relative clause that tells which: "people who took the tour".

    None where that is too long to be told.
    """
    tree, tokens, subject = parsed.tree, parsed.tokens, clause.subject
    if tree is None or subject is None or clause.relative:
        return subject
    for index in range(*subject):
        for child in tree.dependents(index, "acl"):
            first, last = tree.span(child)
            beside = first == subject[1] and last <= clause.verb.group
            if beside and not any(t.text == "," for t in tokens[first:last]):
                return (subject[0], last) if last - first <= _LONGEST_RELATIVE else None
    return subject


def drops_a_conjunct(report: Report, end: int) -> bool:
    """Say whether a clause that ends at `end` was cut within "arson and the entry of a house"."""
    tokens = report.parsed.tokens
    if end >= len(tokens) or tokens[end].lower not in ("and", "or", "&"):
        return False
    return not any(c.verb.position > end for c in report.parsed.clauses)


def _lacks_what_it_is_about(report: Report, clause: Clause, subject: Span) -> bool:
    """Say whether the object stands before the clause: "an attack that the mayor blamed on"."""
    tokens, first = report.parsed.tokens, subject[0]
    if clause.relative or first < 2:
        return False
    opening = tokens[first - 1].lower
    verbs = {c.verb.position for c in report.parsed.clauses}
    noun = first - 2 not in verbs and tokens[first - 2].is_word
    following = tokens[clause.verb.position + 1 : clause.verb.position + 2]
    gap = not following or following[0].lower in english.PREPOSITIONS
    active = clause.verb.standing is Standing.ACTIVE
    return opening in ("that", "which", "whom") and noun and gap and active


_ONE, _MANY = vocabulary("is was has does"), vocabulary("are were have do")
_EITHER = vocabulary(
    """
    police people team staff crew family couple government party company group council public
    media majority number rest half some most all none many few percent men women children
    troops personnel who which that fbi you
    """
)
"""Heads that go with singular and plural verbs, and plurals without an "s"."""


def _disagrees(report: Report, clause: Clause, subject: Span) -> bool:
    """Say whether subject and verb differ in number: "the nation have met" is somebody else."""
    if not clause.verb.auxiliaries:
        return False
    words = [t for t in report.parsed.tokens[slice(*subject)] if t.is_word]
    lower = [t.lower for t in words]
    cut = next((i for i, w in enumerate(lower) if i and w in english.PREPOSITIONS), len(words))
    if not words or {"and", "or", "&"} & set(lower) or lower[cut - 1] in _EITHER:
        return False
    head, helper = words[cut - 1], clause.verb.auxiliaries[0]
    if not head.text[0].islower() or cut < len(words):
        return False
    plural = head.lower.endswith("s") and not head.lower.endswith(("ss", "us", "is", "ics"))
    return (helper in _ONE and plural) or (helper in _MANY and not plural)


def _is_a_doing_before(report: Report, subject: Span) -> bool:
    """Say whether "after turning onto the street" was taken for the subject."""
    tokens, first = report.parsed.tokens, subject[0]
    doing = tokens[first].lower.endswith("ing") and subject[1] - first > 1
    return doing and first > 0 and tokens[first - 1].lower in english.PREPOSITIONS


def _belongs_to_another(report: Report, subject: Span) -> bool:
    """Say whether a subject is what the verb right before it is done to: "meet criteria will"."""
    saying = english.saying_forms()
    return any(
        c.verb.position == subject[0] - 1
        and report.parsed.tokens[c.verb.position].lower not in saying | english.BE
        for c in report.parsed.clauses
    )


def _is_condition(report: Report, subject: Span) -> bool:
    before = report.parsed.tokens[: subject[0]]
    return bool(before) and before[-1].lower in _OPEN


def _is_within_a_phrase(report: Report, subject: Span) -> bool:
    """Say whether only the end of "the officers on the scene" was taken for the subject."""
    before = report.parsed.tokens[: subject[0]]
    return bool(before) and before[-1].lower in _WITHIN


def _borrows_its_subject(report: Report, clause: Clause, subject: Span) -> bool:
    """Say whether a verb after "and" may have taken somebody else's subject.

    "Police said he lost control and crashed", "they believe he did the robbery, then fled".
    """
    if not _is_conjoined(report.parsed.tokens, clause) or _surely_shares(report.parsed, clause):
        return False
    own = clause.verb.position
    earlier = [c for c in report.parsed.clauses if c.verb.finite and c.verb.position < own]
    if not earlier:
        return False
    if earlier[-1].subject is not None and earlier[-1].subject != subject:
        return True
    first = subject[0]
    return any(c.verb.position == first - 1 or _is_done_to(report, c, first) for c in earlier)


def _surely_shares(parsed: Parsed, clause: Clause) -> bool:
    """Say whether the parse joins a verb to the one whose subject it has."""
    if parsed.tree is None or clause.subject is None:
        return False
    head = clause_head(parsed.tree, clause.verb)
    while parsed.tree.nodes[head].dep == "conj":
        head = parsed.tree.nodes[head].head
        if parsed.tree.nodes[head].dep.startswith(("ccomp", "advcl", "acl")):
            return False
        if any(
            clause.subject[0] <= s < clause.subject[1]
            for s in parsed.tree.dependents(head, "nsubj")
        ):
            return True
    return False


def _is_done_to(report: Report, clause: Clause, first: int) -> bool:
    """Say whether the noun at `first` is what a clause's verb is done to."""
    between = report.parsed.tokens[clause.verb.position + 1 : first]
    return clause.verb.position < first and all(t.lower in english.DETERMINERS for t in between)


def _is_conjoined(tokens: list[Token], clause: Clause) -> bool:
    start = clause.verb.group
    while start > 0 and (is_adverb(tokens[start - 1]) or tokens[start - 1].lower == "then"):
        start -= 1
    return start > 0 and tokens[start - 1].lower in english.CONJUNCTIONS | {","}


def _is_indirect_question(report: Report, clause: Clause, subject: Span) -> bool:
    """Say whether "who" asks: "asked in an interview who lobbied for it"."""
    before = report.parsed.tokens[: subject[0]]
    return clause.relative and any(t.lower in _ASKING for t in before)


def _is_a_rate(report: Report, subject: Span) -> bool:
    """Say whether only the end of "one person a year" was taken for the subject."""
    words = [t.lower for t in report.parsed.tokens[slice(*subject)]]
    before = report.parsed.tokens[: subject[0]]
    counted = bool(before) and before[-1].is_word and before[-1].lower not in english.SUBORDINATORS
    return len(words) <= 2 and words[-1] in _UNITS and (words[0] == "a" or counted)
