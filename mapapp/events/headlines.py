"""A short headline of an event, in the words of the article."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from mapapp.events import english
from mapapp.events.absorbing import PHYSICAL
from mapapp.events.attribution import Attribution
from mapapp.events.clauses import Clause, Span
from mapapp.events.doubts import (
    drops_a_conjunct,
    hangs_on,
    is_doubtful,
    is_misread,
    stands_alone,
    whole_subject,
)
from mapapp.events.gapping import is_gapped
from mapapp.events.parsing import is_negated
from mapapp.events.people_nouns import people_nouns
from mapapp.events.predicates import drops_conjunct, predicate_of
from mapapp.events.quoting import clean, is_told_in, quoted
from mapapp.events.reports import Report
from mapapp.events.standing import Standing, is_intransitive
from mapapp.events.timeless import timeless
from mapapp.events.tokens import Token
from mapapp.events.tree_verbs import clause_head
from mapapp.events.vocabulary import vocabulary
from mapapp.events.word_forms import is_adverb
from mapapp.model import TimeExpression

_LONGEST = 120
_SHORT = 90
"""Characters of a line by plain rules that may stand where the parse tells none."""
_WHOLE_LONGEST = 150
"""Characters of a line that could not be cut: longer than wished, but better than one cut off."""
_WORDS = 13
_PARSED_WORDS = 15
"""How many words a line may tell before adjuncts are left out; a parse knows these better."""
_ADJUNCTS = vocabulary(
    """
    amid during following after before despite on over since until by for with through via
    under in at near as to against from without
    """
)
_HARD_ADJUNCTS = vocabulary("amid during following after before despite since until")


class Headline(NamedTuple):
    """A headline, and whether it is only quoted from its sentence."""

    words: str
    quoted: bool


def headline_of(
    report: Report,
    subject: str | None,
    times: Sequence[TimeExpression],
    attribution: Attribution | None,
    named: Callable[[Span], str | None] = lambda _: None,
) -> Headline:
    """Return a headline of `report`.

    `subject` replaces a pronoun, `named` tells whom that of another clause means. Dates are left
    out: they are shown beside it. A clause that cannot be told whole is quoted from its sentence,
    without its attribution.
    """
    if (title := _title(report)) is not None:
        return Headline(title, quoted=False)
    told = _told_line(report, subject, times) or _told_by_governing(report, named, times)
    return Headline(told or quoted(report, attribution), quoted=not told)


def _title(report: Report) -> str | None:
    """Return a title as it stands, where a parse shows that it has one verb at most."""
    sentence = report.parsed.sentence
    finite = [c for c in report.parsed.clauses if c.verb.finite]
    one = report.parsed.tree is not None and len(finite) <= 1
    fit = one and sentence.heading and len(sentence.text) <= _LONGEST
    return clean(sentence.text) if fit else None


def is_thin(report: Report, headline: Headline) -> bool:
    """Say whether a headline tells so little that nobody would list its event.

    That is a quotation of a doing that hangs on some other verb, what an unknown "he" did, and a
    bare verb. Without a parse, none is.
    """
    clause = report.clause
    if report.parsed.tree is None or report.parsed.sentence.heading or clause is None:
        return False
    words = headline.words.split()
    of_people = len(words) > 1 and words[0].casefold() in _POINTING and words[1] in people_nouns()
    if (
        words[0].casefold() in _UNKNOWN
        and not of_people
        and (len(words[0]) == 1 or not words[0].isupper())
    ):
        return True
    if words[0].casefold() in _OWNED and report.type not in PHYSICAL:
        return True
    finite = any(c.verb.finite for c in report.parsed.clauses)
    if headline.quoted and finite and not is_told_in(report, headline.words):
        return True
    bare = headline.quoted or len(words) <= _BARE
    return bare and hangs_on(report.parsed, clause)


_UNKNOWN = english.PERSONAL | vocabulary("this that these those each both who what which")
_POINTING = vocabulary("both these those")
"""Words before people who are known from what was told before: "both men"."""
_OWNED = vocabulary("his her its their our my your")
_BARE = 2


def _told_line(report: Report, subject: str | None, times: Sequence[TimeExpression]) -> str:
    """Return the clause in short words, "" where it cannot be told by itself."""
    clause = report.clause
    told_whole = clause is not None and clause.subject is not None
    if clause is None or not told_whole or _is_subordinate(report) or _is_vague(report):
        return ""
    assert clause.subject is not None  # noqa: S101 - just checked
    if clause.verb.finite and _gapped(report) is not None:
        return _by_rules(report, subject, times)
    if clause.verb.finite and not is_misread(report.parsed, clause):
        if line := _by_parse(report, subject, times):
            return line
        line = _by_rules(report, subject, times)
        hedged = _HEDGES & {t.lower for t in report.parsed.tokens} - set(line.casefold().split())
        sure = len(line) <= _SHORT and not hedged and stands_alone(report.parsed, clause)
        return line if sure and whole_subject(report.parsed, clause) == clause.subject else ""
    return _by_rules(report, subject, times)


def _by_rules(report: Report, subject: str | None, times: Sequence[TimeExpression]) -> str:
    clause = report.clause
    assert clause is not None and clause.subject is not None  # noqa: S101, PT018 - as above
    span = clause.subject
    if clause.verb.standing is Standing.REDUCED:
        span = _innermost(report.parsed.tokens, span)
    who = subject or _noun(report, span, times)
    line = clean(f"{who} {_told(report, times)}", report.trigger.last > report.trigger.first)
    whole = _is_sound(line) and not _lacks_object(report) and not _runs_on(report)
    cut = drops_a_conjunct(report, _whole_end(report))
    told_so = whole and not cut and not is_doubtful(report)
    return line if told_so and _fit_subject(who) else ""


def _told_by_governing(
    report: Report, named: Callable[[Span], str | None], times: Sequence[TimeExpression]
) -> str:
    """Tell "demanding" by the clause it hangs on: "The party issued a declaration demanding"."""
    clause, tree = report.clause, report.parsed.tree
    if clause is None or tree is None or clause.verb.finite or _describes(report):
        return ""
    heads = {clause_head(tree, c.verb): c for c in report.parsed.clauses if c.verb.finite}
    index = clause.verb.position
    while index not in heads and tree.nodes[index].head != index:
        describing = tree.nodes[index].dep == "acl" and tree.nodes[index].tag != "VBG"
        if describing or tree.nodes[index].dep == "acl:relcl":
            return ""
        index = tree.nodes[index].head
    governing = heads.get(index)
    if governing is None or governing.subject is None or is_misread(report.parsed, governing):
        return ""
    return _by_parse(report._replace(clause=governing), named(governing.subject), times)


def _describes(report: Report) -> bool:
    clause = report.clause
    described = clause is not None and clause.subject is not None
    return described and clause is not None and clause.verb.standing is Standing.REDUCED


def _innermost(tokens: list[Token], span: Span) -> Span:
    """Return the noun right before a participle: the soldiers of "families of the soldiers"."""
    joints = [i for i in range(*span) if tokens[i].lower in ("of", "for", "with", "on", "to")]
    return (joints[-1] + 1, span[1]) if joints and joints[-1] + 1 < span[1] else span


def _by_parse(report: Report, subject: str | None, times: Sequence[TimeExpression]) -> str:
    """Return the clause told by its parse, "" where it cannot be told by itself."""
    clause, tokens = report.clause, report.parsed.tokens
    assert clause is not None and clause.subject is not None  # noqa: S101, PT018 - as above
    whole = whole_subject(report.parsed, clause)
    if whole is None or not stands_alone(report.parsed, clause) or is_doubtful(report):
        return ""
    who = subject or _noun(report, whole, times)
    stretches = predicate_of(
        report.parsed, clause, report.trigger.last, lambda kept: _is_brief(tokens, kept, who)
    )
    if not any(first <= report.trigger.first < last for first, last in stretches):
        return ""
    if _is_hedged(tokens, clause, stretches) or _is_halved(report, clause, [whole, *stretches]):
        return ""
    told = " ".join(timeless(report, stretch, times) for stretch in stretches)
    if clause.verb.group == clause.verb.position and clause.verb.auxiliaries:
        told = " ".join((*clause.verb.auxiliaries, told))
    line = clean(f"{who} {told}", report.trigger.last > report.trigger.first)
    if told.split()[:1] in (["been"], ["being"], ["be"]):
        return ""
    bare = len(told.split()) == 1 and clause.verb.standing is Standing.ACTIVE
    lacking = bare and not is_intransitive(tokens[clause.verb.position].lower)
    sound = _is_sound(line, _WHOLE_LONGEST) and _fit_subject(who)
    return line if told and not lacking and sound else ""


def _is_halved(report: Report, clause: Clause, told: list[Span]) -> bool:
    tree, tokens = report.parsed.tree, report.parsed.tokens
    end = told[-1][1]
    names = [t.text[0].isupper() for t in tokens[end - 1 : end + 2 : 2]]
    verbs = {c.verb.group for c in report.parsed.clauses if c.verb.finite}
    if names == [True, True] and tokens[end].lower in ("and", "or", "&") and end + 2 not in verbs:
        return True
    return tree is not None and drops_conjunct(tree, told, clause_head(tree, clause.verb))


_HEDGES = vocabulary("allegedly reportedly supposedly apparently purportedly")


def _is_hedged(tokens: list[Token], clause: Clause, stretches: list[Span]) -> bool:
    """Say whether a word of doubt before the verb would be left out: "allegedly broke in and"."""
    kept = {i for first, last in stretches for i in range(first, last)}
    before = range(clause.verb.position)
    return any(tokens[i].lower in _HEDGES and i not in kept for i in before)


def _is_brief(tokens: list[Token], stretches: list[Span], who: str) -> bool:
    words = sum(t.is_word for first, last in stretches for t in tokens[first:last])
    characters = sum(tokens[last - 1].end - tokens[first].start + 1 for first, last in stretches)
    return words <= _PARSED_WORDS and len(who) + characters <= _LONGEST


def _lacks_object(report: Report) -> bool:
    """Say whether the clause was cut before what its verb is done to: "The general took"."""
    assert report.clause is not None  # noqa: S101 - asked after a check
    verb, tokens = report.clause.verb, report.parsed.tokens
    bare = not any(t.is_word for t in tokens[verb.position + 1 : _whole_end(report)])
    return (
        bare
        and verb.standing is Standing.ACTIVE
        and not is_intransitive(tokens[verb.position].lower)
    )


def _runs_on(report: Report) -> bool:
    """Say whether another clause's verb follows without a joint: "... than Libya makes one"."""
    assert report.clause is not None  # noqa: S101 - asked after a check
    own, tokens = report.clause.verb.position, report.parsed.tokens
    first = report.clause.subject[0] if report.clause.subject else own
    if [t.lower for t in tokens[max(0, first - 2) : first]] == ["fact", "that"]:
        return True
    end = report.clause.rest[1]
    for clause in report.parsed.clauses:
        if clause.verb.finite and own < clause.verb.position < end:
            between = tokens[own + 1 : clause.verb.group]
            joints = english.SUBORDINATORS | english.CONJUNCTIONS | english.PERSONAL | {","}
            if not any(t.lower in joints for t in between):
                return True
    return False


def _is_vague(report: Report) -> bool:
    """Say whether it is open what "who" or "that" stands for: "the fury of the tribe, who"."""
    clause, tokens = report.clause, report.parsed.tokens
    if clause is None or clause.subject is None or not clause.relative:
        return False
    return any(t.lower == "of" for t in tokens[slice(*clause.subject)])


def _is_subordinate(report: Report) -> bool:
    assert report.clause is not None  # noqa: S101 - asked after a check
    return report.clause.verb.standing in (Standing.INFINITIVE, Standing.GERUND)


def _noun(report: Report, span: Span, times: Sequence[TimeExpression]) -> str:
    """Return a subject's words, "one" told by its noun."""
    before = report.parsed.tokens[: span[0]]
    if before and before[-1].lower in ("only", "$", "£", "€"):
        span = (span[0] - 1, span[1])
    words = timeless(report, span, times)
    lemma = report.trigger.lemma
    noun = any(t.kind == "noun" and t.lemma == lemma for t in report.parsed.triggers)
    counted = noun and len(words.split()) > 1 and not _NOBODY.match(words)
    if counted and words.split()[-1] in ("one", "ones"):
        words = words.rsplit(None, 1)[0].split(" and ")[-1] + " " + lemma
    return words


def _told(report: Report, times: Sequence[TimeExpression]) -> str:
    clause, tokens = report.clause, report.parsed.tokens
    assert clause is not None  # noqa: S101 - asked after a check
    start = clause.verb.group
    while start > 0 and is_adverb(tokens[start - 1]):
        start -= 1
    end = _shortened(report, (start, _whole_end(report)))
    return timeless(report, (start, end), times)


def _whole_end(report: Report) -> int:
    """Return where a clause ends; a verb that stands bare shares what the next one is done to."""
    clause, tokens = report.clause, report.parsed.tokens
    assert clause is not None  # noqa: S101 - asked after a check
    end = max(clause.rest[1], clause.verb.position + 1)
    if (gapped := _gapped(report)) is not None:
        first, last = gapped.verb.position + 1, max(gapped.rest[1], gapped.verb.position + 1)
        clauses = english.SUBORDINATORS | _HARD_ADJUNCTS | {"when", "as"}
        return next((p for p in range(first, last) if tokens[p].lower in clauses), last)
    bare = not any(t.is_word for t in tokens[clause.rest[0] : end])
    following = tokens[end : end + 1]
    if not bare or not following or following[0].lower not in english.CONJUNCTIONS:
        return end
    later = [c for c in report.parsed.clauses if c.verb.position > clause.verb.position]
    return later[0].rest[1] if later and later[0].subject == clause.subject else end


def _gapped(report: Report) -> Clause | None:
    """Return the clause told with this one: "and 11 wounded" of "four were killed and"."""
    later = [c for c in report.parsed.clauses if report.clause and c.verb > report.clause.verb]
    joined = bool(later) and is_gapped(report.parsed.tokens, later[0].verb)
    return later[0] if joined else None


def _shortened(report: Report, span: Span) -> int:
    """Leave out adjuncts at the end while the line is long; never a conjunct, never a negation."""
    tokens, (start, end) = report.parsed.tokens, span
    if report.clause is not None and is_negated(report.parsed, report.clause):
        return end
    floor = max(report.trigger.last, start) + 2
    while sum(t.is_word for t in tokens[start:end]) > _WORDS:
        cut = next((p for p in range(end - 1, floor, -1) if _may_cut(tokens, p, end)), None)
        if cut is None:
            break
        end = cut
    return end


def _may_cut(tokens: list[Token], position: int, end: int) -> bool:
    lower = tokens[position].lower
    if lower == "," and position + 1 < end and tokens[position + 1].lower.endswith("ing"):
        return not {t.lower for t in tokens[position:end]} & english.NEGATIONS
    if lower not in _ADJUNCTS:
        return False
    dropped = {t.lower for t in tokens[position:end]}
    if dropped & english.NEGATIONS or _ends_a_change(tokens, position, end):
        return False
    infinitive = lower == "to" and position + 1 < end and tokens[position + 1].text[0].islower()
    return lower in _HARD_ADJUNCTS or infinitive or not dropped & {"and", "or", "&"}


def _ends_a_change(tokens: list[Token], position: int, end: int) -> bool:
    """Say whether a cut would leave "fell from 150" without "to 40", or take all of it."""
    figures = any(t.text[0].isdigit() or t.text[0] in "$£€" for t in tokens[position:end])
    return figures and tokens[position].lower in ("to", "from", "by", "of", "at")


_NOBODY = re.compile(r"(?:no|any|every|some|each)\s*one", re.IGNORECASE)
_COUNTED = re.compile(r"(?:at least|about|over|around|up to|under|between|some)\s", re.IGNORECASE)


def _fit_subject(who: str) -> bool:
    """Say whether a subject reads well; "he", "they" and "its" may stay where nobody is known."""
    words = who.split()
    first = words[0].casefold() if words else ""
    bare = who.casefold() in english.PRONOUNS - _TOLD_BY
    adjunct = first in english.PREPOSITIONS | english.SUBORDINATORS and not _COUNTED.match(who)
    return (
        bool(words)
        and not bare
        and not adjunct
        and len(words) <= 16
        and who.count("“") == who.count("”")
        and not {"–", "—", "--"} & set(words)
    )


_TOLD_BY = vocabulary("he she they")


def _is_sound(line: str, longest: int = _LONGEST) -> bool:
    return len(line.split()) >= 2 and len(line) <= longest and line.count("(") == line.count(")")
