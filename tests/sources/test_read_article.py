"""An article is read from any file that holds one, exactly as given."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from mapapp.errors import ArticleError, UsageError
from mapapp.sources import (
    MOST_BYTES,
    MOST_CHARACTERS,
    article_from_text,
    as_date,
    read_article,
    shortened,
    title_span,
)

BODY = "Envoy lands in Ankara\r\n\r\nThe envoy landed at Esenboğa on Tuesday.\r\nTalks follow.\r\n"


def write(folder: Path, data: bytes | str, name: str = "article.txt") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_text_is_kept_exactly_with_its_line_ends(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, BODY))
    assert article.text == BODY
    assert article.title == "Envoy lands in Ankara"


def test_accents_are_not_normalised(tmp_path: Path) -> None:
    decomposed = "Talks at Esenbog\u0306a in I\u0307stanbul. 🕊️ Both ended."
    assert read_article(write(tmp_path, decomposed)).text == decomposed


def test_right_to_left_text_is_kept(tmp_path: Path) -> None:
    text = "قال المبعوث إنه وصل إلى أنقرة (Ankara) يوم الثلاثاء."
    assert read_article(write(tmp_path, text)).text == text


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "utf-32-be",
        "cp1254",
        "iso8859-9",
    ],
)
def test_encodings_of_a_turkish_story(tmp_path: Path, encoding: str) -> None:
    assert read_article(write(tmp_path, BODY.encode(encoding))).text == BODY


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "The café in Málaga – a “naïve” façade, Zürich and Ærø."),
        ("cp1252", "Reykjavík, höfuðborg Íslands, þar sem þingið kom saman á Þingvöllum í gær."),
        ("cp1250", "Ministr zahraničí přijel do Brna, kde jednal o příměří. Žádná dohoda nebyla."),
        ("cp1254", "Esenboğa'da İbrahim Kalın konuştu."),
        ("koi8-r", "В Москве прошли переговоры о прекращении огня в Сирии, сообщил министр."),
        ("cp1251", "В Москве прошли переговоры о прекращении огня в Сирии, сообщил министр."),
        ("cp1256", "وصل المبعوث الأمريكي إلى أنقرة لإجراء محادثات حول إدلب مع المسؤولين الأتراك"),
        ("gb18030", "北京和上海的官员星期一表示，洪水造成至少十人死亡。"),
    ],
)
def test_encodings_without_a_mark(tmp_path: Path, encoding: str, text: str) -> None:
    assert read_article(write(tmp_path, text.encode(encoding))).text == text


def test_a_stray_control_character_is_no_hindrance(tmp_path: Path) -> None:
    text = "Shelling\x03 in Idlib."
    assert read_article(write(tmp_path, text)).text == text


def test_a_few_broken_bytes_do_not_turn_utf8_into_something_else(tmp_path: Path) -> None:
    text = "Esenboğa, İdlib, Kalın, Önal, Çankırı, Ağrı. " * 5
    data = text.encode()[:-2] + b"\xc4"
    assert read_article(write(tmp_path, data)).text.startswith("Esenboğa, İdlib")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"Shelling in Idlib\0\0 on Tuesday", "is not text"),
        (bytes(range(256)) * 64, "is not text"),
        (b"\x7fELF\x02\x01\x01\x00" + bytes(200), "is not text"),
        (b"\x01\x02\x03\x04\x05\x06" * 9, "is not text"),
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04word", "Word"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
    ],
)
def test_what_is_no_text_is_refused_in_words(tmp_path: Path, data: bytes, words: str) -> None:
    with pytest.raises(ArticleError, match=words):
        read_article(write(tmp_path, data))


def test_a_file_over_the_limit_is_refused_with_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"Idlib. " * (50_000_000 // 7))
    with pytest.raises(ArticleError, match=f"up to {MOST_BYTES // 1_000_000} MB"):
        read_article(path)


def test_a_text_over_the_limit_is_refused_whatever_its_encoding(tmp_path: Path) -> None:
    path = write(tmp_path, "Idlib " * (MOST_CHARACTERS // 6 + 1))
    with pytest.raises(ArticleError, match="up to 2 million characters"):
        read_article(path)
    fits = "İdlib " * (MOST_CHARACTERS // 6)
    assert read_article(write(tmp_path, fits.encode("utf-32"))).text == fits


def test_missing_file_folder_and_impossible_name(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="There is no file"):
        read_article(tmp_path / "gone.txt")
    with pytest.raises(ArticleError, match="is a folder"):
        read_article(tmp_path)
    with pytest.raises(ArticleError, match="could not be read"):
        read_article("a\0b.txt")
    with pytest.raises(ArticleError, match="could not be read"):
        read_article("x" * 5000)


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, BODY)
    path.chmod(0)
    if os.access(path, os.R_OK):  # the superuser may read everything

        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ArticleError, match="not allowed to read"):
        read_article(path)


def test_what_is_given_wins_over_what_the_file_says(tmp_path: Path) -> None:
    article = read_article(
        write(tmp_path, BODY),
        title="Other title",
        published=date(2020, 2, 12),
        source="The Paper",
        url="https://paper.example/1",
    )
    assert article.title == "Other title"
    assert article.published == date(2020, 2, 12)
    assert (article.source, article.url) == ("The Paper", "https://paper.example/1")


def test_pasted_text() -> None:
    assert article_from_text(BODY).text == BODY
    with pytest.raises(ArticleError, match="no text"):
        article_from_text("  \n")
    with pytest.raises(ArticleError, match="too large"):
        article_from_text("a" * (MOST_CHARACTERS + 1))


def test_dates_are_iso_or_refused() -> None:
    assert as_date("2020-02-12") == date(2020, 2, 12)
    assert as_date("2020-02-12T10:00:00Z") == date(2020, 2, 12)
    for wrong in ("12 February 2020", "2020-13-01", "", "yesterday"):
        with pytest.raises(UsageError, match="not a date"):
            as_date(wrong)


def test_a_very_long_title_is_kept_and_shortened_only_for_display() -> None:
    title = "Flood " * 1700
    article = article_from_text("Water rose in Beira.", title=title)
    assert article.title == title
    assert len(shortened(article.title)) <= 300
    assert shortened(article.title).endswith("Flood…")
    assert shortened("x" * 10_000) == "x" * 299 + "…"
    assert shortened("Short") == "Short"


def test_where_the_title_stands_in_the_text() -> None:
    article = article_from_text("\n# Flood in Beira\n\nThe river rose.")
    assert article.title == "Flood in Beira"
    span = title_span(article)
    assert span is not None
    assert article.text[slice(*span)] == "Flood in Beira"
    assert title_span(article_from_text("The river rose.", title="Flood in Beira")) is None
