"""A short headline of an event, in the words of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mapapp.events import english
from mapapp.events.attribution import Attribution
from mapapp.events.clauses import Span
from mapapp.events.reports import Report
from mapapp.events.tokens import Token
from mapapp.events.verbs import Standing, is_adverb, is_intransitive
from mapapp.events.vocabulary import vocabulary
from mapapp.model import TimeExpression

_LONGEST = 110
_QUOTED_LONGEST = 140
_WORDS = 13
_ADJUNCTS = vocabulary(
    """
    amid during following after before despite on over since until by for with through via
    under in at near as to against from without
    """
)
_HARD_ADJUNCTS = vocabulary("amid during following after before despite since until")
DATELINE = re.compile(
    r"^[^a-z“\"]{3,40}(?:[\w .,()/-]{0,40}?)\s*(?:—|–|--|_|:)\s+(?=[A-Z“\"])"
    r"|^[A-Z]{3,}[^—–_]{0,50}(?:—|–|--|_|\s-)\s+"
)
_MARKS = re.compile(r"[\"“”«»#]|``|''|(?<=\s)['‘’](?=\w)|(?<=\w)['’](?=\s|$)(?<!s['’])")
_TIME_LEADS = vocabulary("on in at early late earlier later by of")


def headline_of(
    report: Report,
    subject: str | None,
    times: Sequence[TimeExpression],
    attribution: Attribution | None,
) -> str:
    """Return a headline of `report`.

    `subject` replaces a pronoun. Dates are left out: they are shown beside it. A clause that
    cannot be told whole is quoted from its sentence, without its attribution.
    """
    clause = report.clause
    told_whole = clause is not None and clause.subject is not None
    if clause is None or not told_whole or _is_subordinate(report):
        return _quoted(report, attribution)
    assert clause.subject is not None  # noqa: S101 - just checked
    who = subject or _noun(report, clause.subject, times)
    line = clean(f"{who} {_told(report, times)}", report.trigger.last > report.trigger.first)
    if not _fit_subject(who) or not _is_sound(line) or _lacks_object(report) or _runs_on(report):
        return _quoted(report, attribution)
    return line


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
            if between and not any(t.lower in joints for t in between):
                return True
    return False


def _is_subordinate(report: Report) -> bool:
    assert report.clause is not None  # noqa: S101 - asked after a check
    return report.clause.verb.standing in (Standing.INFINITIVE, Standing.GERUND)


def _noun(report: Report, span: Span, times: Sequence[TimeExpression]) -> str:
    """Return a subject's words, "one" told by its noun."""
    words = _words(report, span, times)
    if words.split()[-1:] in (["one"], ["ones"]) and not _NOBODY.match(words):
        words = words.rsplit(None, 1)[0].split(" and ")[-1] + " " + report.trigger.lemma
    return words


def _told(report: Report, times: Sequence[TimeExpression]) -> str:
    clause, tokens = report.clause, report.parsed.tokens
    assert clause is not None  # noqa: S101 - asked after a check
    start = clause.verb.group
    while start > 0 and is_adverb(tokens[start - 1]):
        start -= 1
    end = _shortened(report, (start, _whole_end(report)))
    return _words(report, (start, end), times)


def _whole_end(report: Report) -> int:
    """Return where a clause ends; a verb that stands bare shares what the next one is done to."""
    clause, tokens = report.clause, report.parsed.tokens
    assert clause is not None  # noqa: S101 - asked after a check
    end = max(clause.rest[1], clause.verb.position + 1)
    bare = not any(t.is_word for t in tokens[clause.rest[0] : end])
    following = tokens[end : end + 1]
    if not bare or not following or following[0].lower not in english.CONJUNCTIONS:
        return end
    later = [c for c in report.parsed.clauses if c.verb.position > clause.verb.position]
    return later[0].rest[1] if later and later[0].subject == clause.subject else end


def _shortened(report: Report, span: Span) -> int:
    """Leave out adjuncts at the end while the line is long; never a conjunct, never a negation."""
    tokens, (start, end) = report.parsed.tokens, span
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
    if dropped & english.NEGATIONS:
        return False
    infinitive = lower == "to" and position + 1 < end and tokens[position + 1].text[0].islower()
    return lower in _HARD_ADJUNCTS or infinitive or not dropped & {"and", "or", "&"}


def _words(report: Report, span: Span, times: Sequence[TimeExpression]) -> str:
    """Return the words of a stretch without its dates and the prepositions before them."""
    tokens, (start, end) = report.parsed.tokens, span
    text, offset = report.parsed.sentence.text, report.parsed.sentence.start
    if start >= end:
        return ""
    first, last = tokens[start].start, tokens[end - 1].end
    pieces = []
    for time in times:
        if time.type not in ("DATE", "TIME") or not first < time.start < last:
            continue
        cut = _lead_of(tokens, time, text[time.end - offset : max(last, time.end) - offset])
        if cut is None or cut < first:
            continue
        if report.trigger.last < end:
            cut = max(cut, min(time.start, tokens[report.trigger.last].end))
        pieces.append(text[first - offset : cut - offset])
        first = min(time.end, last)
    pieces.append(text[first - offset : last - offset])
    return "".join(pieces)


_AFTER_TIME = re.compile(
    r"\s*(?:$|[,.;:)]|(?:to|and|in|at|on|after|for|with|by|over|near|as|from|against)\b)"
)


def _lead_of(tokens: list[Token], time: TimeExpression, after: str) -> int | None:
    """Return where "late on " before a time begins; None where the time must stay."""
    removable = _AFTER_TIME.match(after) is not None
    before = [t for t in tokens if t.end <= time.start]
    lower = before[-1].lower if before else ""
    if not removable or lower in english.DETERMINERS | {
        "since",
        "until",
        "from",
        "between",
        "after",
    }:
        return None
    start = time.start
    while before and before[-1].lower in _TIME_LEADS:
        start = before.pop().start
    return start


def clean(words: str, phrasal: bool = False) -> str:
    """Tidy spaces and scare quotes, drop leading articles; begin with a capital.

    A preposition left at the end is dropped, unless it belongs to a `phrasal` verb.
    """
    line = " ".join(_MARKS.sub("", words).split()).strip(" ,;:–—-")
    line = re.sub(r"\ba total of ", "", line)
    line = re.sub(r"^(?:but|and|however|meanwhile),?\s+", "", line, flags=re.IGNORECASE)
    line = re.sub(r"^(?:both )?(?:the|an?)\s+(?=\w)", "", line, flags=re.IGNORECASE)
    line = re.sub(r"\s+([,.;:])", r"\1", line)
    line = line.removesuffix(".") if not re.search(r"\b[A-Z]\.$", line) else line
    if not (phrasal and line.endswith((" in", " on", " over", " off"))):
        line = _LEFT_OVER.sub("", line)
    return line[:1].upper() + line[1:]


_LEFT_OVER = re.compile(
    r"\s+(?:on|in|at|of|by|to|for|with|from|since|and|over|during|after|before)$"
)
_NOBODY = re.compile(r"(?:no|any|every|some|each)\s*one", re.IGNORECASE)
_COUNTED = re.compile(r"(?:at least|about|over|around|up to|under|between|some)\s", re.IGNORECASE)


def _fit_subject(who: str) -> bool:
    words = who.split()
    first = words[0].casefold() if words else ""
    bare = who.casefold() in english.PRONOUNS or first in english.PERSONAL | {"his", "her", "its"}
    adjunct = first in english.PREPOSITIONS | english.SUBORDINATORS and not _COUNTED.match(who)
    return (
        bool(words)
        and not bare
        and not adjunct
        and len(words) <= 16
        and who.count("“") == who.count("”")
    )


def _is_sound(line: str) -> bool:
    return len(line.split()) >= 2 and len(line) <= _LONGEST and line.count("(") == line.count(")")


def _quoted(report: Report, attribution: Attribution | None) -> str:
    """Quote the sentence's own first clause whole, without its dateline and attribution."""
    sentence = report.parsed.sentence.text
    if attribution is not None and attribution.start > 20:
        sentence = sentence[: attribution.start]
    elif attribution is not None and attribution.end < len(sentence) - 20:
        sentence = sentence[attribution.end :]
    line = clean(DATELINE.sub("", sentence)).rstrip(".")
    if len(line) <= _QUOTED_LONGEST:
        return line
    word = report.parsed.tokens[report.trigger.first].text
    cuts = [m.start() for m in re.finditer(r",\s(?!and\b|or\b)|;\s|\s[–—]\s", line)]
    told = line.find(word)
    whole = [c for c in cuts if max(40, told) < c <= _QUOTED_LONGEST]
    return line[: whole[-1]] if whole else _around(line, told, cuts)


def _around(line: str, told: int, cuts: list[int]) -> str:
    """Quote the stretch between marks that holds the trigger, with dots where it was cut."""
    first = max((c for c in cuts if c < told), default=0)
    last = min((c for c in cuts if c > told), default=len(line))
    part = line[first:last].strip(" ,;–—")
    if len(part) > _QUOTED_LONGEST:
        part = part[: part.rfind(" ", 0, _QUOTED_LONGEST)] + " …"
    return ("… " if first else "") + part
