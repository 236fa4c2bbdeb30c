"""The article in an HTML page: its text and facts, nothing of what surrounds it."""

from __future__ import annotations

from datetime import date

import pytest

from mapapp.errors import ArticleError
from mapapp.model import Article
from mapapp.sources import article_from_bytes

STORY = (
    "<p>Rebels shelled the town of Idlib on Tuesday, killing five soldiers, the Turkish Defence"
    " Ministry said in a statement.</p><p>The attack came hours after an envoy landed in Ankara for"
    " talks on the ceasefire, officials told reporters.</p>"
)
PAGE = f"""<!DOCTYPE html><html><head><title>Idlib shelled | The Daily</title>
<meta property="og:site_name" content="The Daily">
<meta property="article:published_time" content="2020-02-11T10:00:00Z">
<script>alert("Paris")</script></head><body>
<nav><a href="/">Home</a> <a href="/london">London</a></nav>
<article><h1>Idlib shelled</h1>{STORY}<script>document.write("Bombs fell on Moscow today.")</script>
{STORY.replace("Tuesday", "Wednesday")}</article>
<footer>Printed in New York</footer></body></html>"""


def read(page: str, name: str = "page.html", encoding: str = "utf-8") -> Article:
    return article_from_bytes(page.encode(encoding), name, "." + name.rpartition(".")[2])


def test_main_text_title_date_and_source() -> None:
    article = read(PAGE)
    assert article.title == "Idlib shelled"
    assert article.published == date(2020, 2, 11)
    assert article.source == "The Daily"
    assert article.text.startswith("Idlib shelled\n\nRebels shelled the town of Idlib")
    assert article.text.count("Idlib shelled") == 1


def test_scripts_menus_and_footers_are_left_out() -> None:
    text = read(PAGE).text
    for elsewhere in ("Paris", "Moscow", "London", "New York", "<", "alert"):
        assert elsewhere not in text


@pytest.mark.parametrize("name", ["saved.txt", "saved", "saved.md"])
def test_a_page_is_known_by_its_content(name: str) -> None:
    assert read(PAGE, name).title == "Idlib shelled"


def test_text_about_markup_is_not_a_page() -> None:
    text = "The <script> tag in Berlin\n\nDevelopers in Berlin met to talk about <script> tags."
    assert read(text, "story.txt").text == text


def test_plain_text_in_a_file_called_html_is_text() -> None:
    text = "Rebels shelled Idlib on Tuesday."
    assert read(text).text == text


@pytest.mark.parametrize("ending", ["html", "htm", "xhtml"])
def test_a_fragment_of_a_page(ending: str) -> None:
    assert read(STORY, f"part.{ending}").text.startswith("Rebels shelled the town of Idlib")


def test_a_page_laid_out_with_a_table() -> None:
    page = f"""<html><head><title>Idlib shelled</title></head><body><table><tr>
    <td><a href="a">Home</a><br><a href="b">Sport in Madrid</a><br><a href="c">Rome</a></td>
    <td><b>Idlib shelled</b><br>{STORY}</td><td>Fly to Lisbon</td></tr></table></body></html>"""
    text = read(page).text
    assert "Rebels shelled the town of Idlib on Tuesday" in text
    assert "envoy landed in Ankara" in text
    for cell in ("Madrid", "Lisbon", "|"):
        assert cell not in text


def test_a_very_short_page() -> None:
    assert read("<html><body><p>Storm <b>hits</b> Beira.</p></body></html>").text == (
        "Storm hits Beira."
    )


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><head><title>Nothing</title></head><body></body></html>",
        '<html><body><script>document.write("A long text about London.")</script></body></html>',
        "<html><body><style>p { color: red }</style><!-- Paris --></body></html>",
    ],
)
def test_a_page_without_an_article_says_so(page: str) -> None:
    with pytest.raises(ArticleError, match="No article text was found"):
        read(page)


def test_the_declared_encoding_is_read_as_browsers_do() -> None:
    sentence = "İbrahim Kalın Esenboğa'da konuştu ve görüşmeler Ankara'da sürdü. "
    page = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-9">'
        f"<title>Görüşme</title></head><body><article><p>{sentence * 4}</p></article></body></html>"
    )
    assert sentence.strip() in read(page, encoding="iso8859-9").text


def test_an_xml_declaration_is_no_hindrance() -> None:
    page = f'<?xml version="1.0" encoding="UTF-8"?>\n<html><body><p>{STORY}</p></body></html>'
    assert "Rebels shelled" in read(page, "page.xhtml").text


def test_broken_and_deep_markup_ends_in_text_or_in_words() -> None:
    assert "Rebels shelled" in read(f"<html><body><div><p>{STORY}<div></span></p></body>").text
    with pytest.raises(ArticleError):
        read("<html><body>" + "<div>" * 20_000)
