"""Dates as they are typed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.editing.dates import DateError, read_when, when_text
from mapapp.model import Bound, Interval, Precision


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2020-02-11", Interval(date(2020, 2, 11), date(2020, 2, 11))),
        ("2020-2-1 to 2020-02-03", Interval(date(2020, 2, 1), date(2020, 2, 3))),
        ("2020-02", Interval(date(2020, 2, 1), date(2020, 2, 29), Precision.MONTH)),
        ("2018", Interval(date(2018, 1, 1), date(2018, 12, 31), Precision.YEAR)),
        ("2018–2019", Interval(date(2018, 1, 1), date(2019, 12, 31), Precision.YEAR)),
        ("since 2011", Interval(date(2011, 1, 1), None, Precision.YEAR, Bound.SINCE)),
        ("Until 2012-03-04", Interval(None, date(2012, 3, 4), bound=Bound.UNTIL)),
        ("about 2012-03-04", Interval(date(2012, 3, 4), date(2012, 3, 4), bound=Bound.ABOUT)),
        ("  ", None),
    ],
)  # fmt: skip
def test_dates_are_read(text: str, when: Interval | None) -> None:
    assert read_when(text) == when


@pytest.mark.parametrize(
    "text", ["yesterday", "2020-13", "2020-02-30", "2020 to 2019", "since 2018 to 2019", "1 2"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        read_when(text)


@given(st.dates(date(1000, 1, 1)), st.dates(date(1000, 1, 1)), st.sampled_from(Bound))
def test_a_date_is_the_same_typed_again(one: date, other: date, bound: Bound) -> None:
    start, end = sorted((one, other))
    when = Interval(
        None if bound is Bound.UNTIL else start, None if bound is Bound.SINCE else end, bound=bound
    )
    assert read_when(when_text(when)) == when


def test_a_citation_has_quote_source_and_place() -> None:
    from mapapp.editing.citing import citation
    from tests.editing.story import analysis

    made = analysis()
    assert citation(made, made.events[0]) == (
        "“Dockers in Tripoli stopped work on Monday.”\n"
        "A test, “Port of Tripoli shut by strike”, 4 May 2021\n"
        "Dockers stop work: 3 May 2021, Tripoli, Libya (32.8800, 13.1900)"
    )
