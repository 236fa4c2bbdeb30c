from __future__ import annotations

import pytest

from mapapp.geoparsing import geoparse
from mapapp.model import Article, Context


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("TROY, N.C. (AP) — A storm broke trees.", "TROY, N.C."),
        ("ANKARA – The minister spoke.", "ANKARA"),
        ("BEIRUT (Reuters) - Shops closed.", "BEIRUT"),
        ("Storm breaks trees\n\nNAIROBI, Kenya -- Rain fell.", "NAIROBI, Kenya"),
        ("LIMA, March 3 (Xinhua) -- Rain fell.", "LIMA"),
        ("Rain fell in Nairobi.", None),
        ("", None),
    ],
)
def test_dateline(gazetteer, text: str, dateline: str | None) -> None:
    assert geoparse(Article(text), gazetteer, Context()).dateline == dateline


def test_a_dateline_is_placed_by_its_state(where) -> None:
    text = "TROY, N.C. (AP) — A storm broke trees. Troy was dark all night."
    assert where(text, "TROY") == "Troy, North Carolina, US"
    assert where(text, "Troy") == "Troy, North Carolina, US"
