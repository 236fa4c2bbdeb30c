from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.events.calendar import easter
from mapapp.events.times import find_times, reference_date
from mapapp.model import Bound, Precision, TimeExpression

WRITTEN = date(2024, 5, 15)  # a Wednesday


def one(text: str, reference: date | None = WRITTEN) -> TimeExpression:
    (time,) = find_times(text, reference)
    return time


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("It began on Feb. 11, 2020.", "Feb. 11, 2020", "DATE", "2020-02-11"),
        ("It began on 11 February 2020.", "11 February 2020", "DATE", "2020-02-11"),
        ("It began on 2020-02-11.", "2020-02-11", "DATE", "2020-02-11"),
        ("It began on 2/11/2020.", "2/11/2020", "DATE", "2020-02-11"),
        ("It began on 11.02.2020.", "11.02.2020", "DATE", "2020-02-11"),
        ("They met late May 3.", "late May 3", "DATE", "2024-05-03"),
        ("It ended on June 20.", "June 20", "DATE", "2023-06-20"),
        ("It will end on June 20.", "June 20", "DATE", "2024-06-20"),
        ("They agreed in September 2018.", "September 2018", "DATE", "2018-09"),
        ("They agreed last November.", "last November", "DATE", "2023-11"),
        ("They agreed in February this year.", "February this year", "DATE", "2024-02"),
        ("She died on Tuesday.", "Tuesday", "DATE", "2024-05-14"),
        ("She will speak on Friday.", "Friday", "DATE", "2024-05-17"),
        ("He said on Friday it rained.", "Friday", "DATE", "2024-05-10"),
        ("She died last Wednesday.", "last Wednesday", "DATE", "2024-05-08"),
        ("She died yesterday.", "yesterday", "DATE", "2024-05-14"),
        ("She died this morning.", "this morning", "TIME", "2024-05-15TMO"),
        ("She died on Friday night.", "Friday night", "TIME", "2024-05-10TNI"),
        ("The walls fell in the week of March 6.", "the week of March 6", "DATE", "2024-W10"),
        (
            "It rained the day before last Friday.",
            "the day before last Friday",
            "DATE",
            "2024-05-09",
        ),
        ("The rebels set Friday as the deadline.", "Friday", "DATE", "2024-05-17"),
        ("On Friday, the Guild plans to meet.", "Friday", "DATE", "2024-05-17"),
        ("On Friday, the Guild met.", "Friday", "DATE", "2024-05-10"),
        ("In July, after a short trial, she was freed.", "July", "DATE", "2023-07"),
        ("It rained last week.", "last week", "DATE", "2024-W19"),
        ("It rained last year.", "last year", "DATE", "2023"),
        ("It rained two days ago.", "two days ago", "DATE", "2024-05-13"),
        ("It rained twenty-one years ago.", "twenty-one years ago", "DATE", "2003"),
        ("The war began in 2011.", "2011", "DATE", "2011"),
        ("It was built in the 1990s.", "the 1990s", "DATE", "199X"),
        ("It was built in the 19th century.", "the 19th century", "DATE", "18"),
        ("Sales fell in the third quarter of 2008.", None, "DATE", "2008-Q3"),
        ("It was hot in summer 2011.", "summer 2011", "DATE", "2011-SU"),
        ("It lasted two days.", "two days", "DURATION", "P2D"),
        ("a three-year drought", "three-year", "DURATION", "P3Y"),
        ("It took several weeks.", "several weeks", "DURATION", "PXW"),
        ("It took half an hour.", "half an hour", "DURATION", "PT30M"),
        ("It is published every week.", "every week", "SET", "P1W"),
        ("The river floods every spring.", "every spring", "SET", "XXXX-SP"),
        ("She runs daily.", "daily", "SET", "P1D"),
        ("They meet every Friday.", "every Friday", "SET", "XXXX-WXX-5"),
        ("It struck at 10:35 a.m.", "10:35 a.m.", "TIME", "2024-05-15T10:35"),
        ("It struck at 9 p.m. on Monday.", "9 p.m. on Monday", "TIME", "2024-05-13T21:00"),
        ("a yearlong drought", "yearlong", "DURATION", "P1Y"),
        ("It took two more weeks.", "two more weeks", "DURATION", "P2W"),
        ("A fair planned for Friday was cancelled.", "Friday", "DATE", "2024-05-10"),
        ("Until Friday, they had waited.", "Friday", "DATE", "2024-05-10"),
        ("It will stay shut until Friday.", "Friday", "DATE", "2024-05-17"),
        ("It is now empty.", "now", "DATE", "PRESENT_REF"),
        ("It was recently sold.", "recently", "DATE", "PAST_REF"),
        ("It matters in the future.", "the future", "DATE", "FUTURE_REF"),
        ("They ate on Thanksgiving.", "Thanksgiving", "DATE", "2023-11-23"),
        ("They ate at Christmas.", "Christmas", "DATE", "2023-12-25"),
    ],
)
def test_times_are_found_and_valued(text: str, words: str | None, kind: str, value: str) -> None:
    time = one(text)
    assert text[time.start : time.end] == time.text
    assert (time.type, time.value) == (kind, value)
    assert words is None or time.text == words


@pytest.mark.parametrize(
    "text",
    [
        "She may march in the rain.",
        "It cost $1,998 and 2,011 people came.",
        "More than 2000 people came.",
        "A 50-year-old man spoke.",
        "Flight 1843 landed.",
        "He sat in the second row.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert not find_times(text, WRITTEN)


@pytest.mark.parametrize(
    ("text", "start", "end", "bound", "precision"),
    [
        ("since 2011", date(2011, 1, 1), None, Bound.SINCE, Precision.YEAR),
        ("in 2011", date(2011, 1, 1), date(2011, 12, 31), Bound.EXACT, Precision.YEAR),
        ("until Friday", None, date(2024, 5, 17), Bound.UNTIL, Precision.DAY),
        ("in September 2018", date(2018, 9, 1), date(2018, 9, 30), Bound.EXACT, Precision.MONTH),
        ("in early March 2020", date(2020, 3, 1), date(2020, 3, 11), Bound.ABOUT, Precision.MONTH),
        ("around May 3", date(2024, 5, 3), date(2024, 5, 3), Bound.ABOUT, Precision.DAY),
        ("late May 3", date(2024, 5, 3), date(2024, 5, 3), Bound.EXACT, Precision.DAY),
        ("last week", date(2024, 5, 6), date(2024, 5, 12), Bound.EXACT, Precision.DAY),
    ],
)
def test_intervals(
    text: str, start: date | None, end: date | None, bound: Bound, precision: Precision
) -> None:
    interval = one(f"It rained {text}.").interval
    assert interval is not None
    assert (interval.start, interval.end) == (start, end)
    assert (interval.bound, interval.precision) == (bound, precision)


def test_since_then_refers_to_the_time_last_named() -> None:
    *_, then = find_times("They agreed in September 2018. It has rained since then.", WRITTEN)
    assert then.text == "then"
    assert then.interval is not None
    assert (then.interval.start, then.interval.end) == (date(2018, 9, 1), None)
    assert then.interval.bound is Bound.SINCE


@pytest.mark.parametrize(
    "text",
    ["It fell on Friday at 10 p.m.", "It fell at 10 p.m. (1900 GMT) on Friday."],
)
def test_an_hour_is_of_the_day_beside_it(text: str) -> None:
    assert "2024-05-10T22:00" in [t.value for t in find_times(text, WRITTEN)]


def test_an_hour_bounds_the_hours_of_one_day() -> None:
    time = one("The bridge fell just after 6 a.m. on Monday.")
    assert time.interval is not None
    assert (time.interval.start, time.interval.end) == (date(2024, 5, 13), date(2024, 5, 13))
    assert time.interval.bound is Bound.ABOUT


@pytest.mark.parametrize(
    "text",
    [
        "They won 3-1.",
        "The vote was 12-10 in the end.",
        "A 51-year-old nurse won.",
        "He is 7 years old.",
        "It was dated Feb. 30, 2020.",
    ],
)
def test_what_only_looks_like_a_day_names_none(text: str) -> None:
    assert not [t for t in find_times(text, WRITTEN) if t.interval and len(t.value) == 10]


def test_later_counts_from_the_time_last_named() -> None:
    *_, later = find_times("She left on May 3, 2019. Two weeks later she died.", WRITTEN)
    assert later.value.startswith("2019-W20")


def test_without_a_reference_a_yearless_date_stays_open() -> None:
    time = one("It began on Feb. 11.", None)
    assert time.value == "XXXX-02-11"
    assert time.interval is None


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("She arrives on Feb. 11, 2020. He left.", None, date(2020, 2, 11)),
        ("She arrives on Feb. 11, 2020.", date(2021, 1, 1), date(2021, 1, 1)),
        ("The fair will open on May 1, 2031. It burned on May 2, 2029.", None, date(2029, 5, 2)),
        ("She arrives on Tuesday.", None, None),
    ],
)
def test_the_day_of_writing(text: str, published: date | None, expected: date | None) -> None:
    assert reference_date(text, published) == expected


@pytest.mark.parametrize(
    ("year", "day"),
    [(2000, date(2000, 4, 23)), (2024, date(2024, 3, 31)), (2038, date(2038, 4, 25))],
)
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


_WORDS = """in on since until last next the May March 31 30 2020 9999 1500 Friday week years ago two
half a century 00:99 12 Feb. 29 , early late Easter Christmas then 1600s weekend quarter first later
morning several 99 4000 decades of"""
_PIECES = st.sampled_from(sorted(set(_WORDS.split())))


@given(st.lists(_PIECES, max_size=14), st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_whatever_is_written_spans_and_intervals_hold(
    pieces: list[str], reference: date | None
) -> None:
    text = " ".join(pieces)
    end = 0
    for time in find_times(text, reference):
        assert end <= time.start < time.end <= len(text)
        assert text[time.start : time.end] == time.text
        end = time.end
        if time.interval and time.interval.start and time.interval.end:
            assert time.interval.start <= time.interval.end


def test_the_same_night_is_that_of_the_day_last_named() -> None:
    text = "The owners offered a rise on Sunday. The union rejected it the same night."
    assert [t.value for t in find_times(text, WRITTEN)] == ["2024-05-12", "2024-05-12TNI"]


def test_since_the_start_of_a_month_begins_with_the_month() -> None:
    when = find_times("Cholera has killed 41 people since the start of April.", WRITTEN)[0].interval
    assert when is not None
    assert (when.bound, when.start, when.end) == (Bound.SINCE, date(2024, 4, 1), None)


def test_hours_later_is_the_day_last_named() -> None:
    times = find_times("She won on Monday. He conceded defeat hours later.", WRITTEN)
    assert times[1].text == "hours later"
    assert times[1].interval is not None
    assert times[1].interval.start == date(2024, 5, 13)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        # 15 May 2024 is a Wednesday
        ("President Ana Ruiz will meet her Peruvian counterpart, the former judge Luis Paz, at the "
         "summit of the Andean Community in Cusco on Friday.", "2024-05-17", "2024-05-17"),
        ("The envoy will see the families of the miners who were rescued from the Cobre shaft in "
         "the hills above the city on Friday.", "2024-05-10", "2024-05-10"),
        ("Police raided the farm in June 2016 and held him two days later.",
         "2016-06-01", "2016-06-30"),
        ("The dam broke on 3 June 2016 and was closed two days later.", "2016-06-05", "2016-06-05"),
        ("It was founded in 2001 and sold six months later.", "2001-01-01", "2001-12-31"),
        ("It was founded in 2001 and sold two years later.", "2003-01-01", "2003-12-31"),
    ],
)  # fmt: skip
def test_the_last_time_of_a_text(text: str, start: str, end: str) -> None:
    interval = find_times(text, date(2024, 5, 15))[-1].interval
    assert interval is not None
    assert (str(interval.start), str(interval.end)) == (start, end)
