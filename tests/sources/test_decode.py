"""Any text survives being written and read in the encodings that can hold it."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mapapp.errors import ArticleError
from mapapp.sources.encodings import decode

PRINTABLE = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"], include_characters="\r\n\t"),
    min_size=1,
)


@settings(deadline=None)
@given(PRINTABLE)
def test_utf8_is_read_as_it_is(text: str) -> None:
    assume(not text.startswith("\ufeff") and not text.startswith(("GIF8", "%PDF-", "{\\rtf")))
    assert decode(text.encode(), "it") == text
    assert decode(text.encode("utf-8-sig"), "it") == text


@settings(deadline=None)
@given(PRINTABLE, st.sampled_from(["utf-16", "utf-32"]))
def test_wide_encodings_with_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "it") == text


@settings(deadline=None)
@given(st.binary())
def test_any_bytes_are_text_or_an_error_in_words(data: bytes) -> None:
    with contextlib.suppress(ArticleError):
        assert isinstance(decode(data, "it"), str)


@pytest.mark.parametrize("name", ["rot13", "base64", "undefined", "no-such", "idna"])
def test_a_page_cannot_ask_for_a_codec_that_is_no_encoding(name: str) -> None:
    page = f'<meta charset="{name}"><p>Esenbo\xf0a</p>'.encode("latin-1")
    assert "Esenbo" in decode(page, "it", name)
