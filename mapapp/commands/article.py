"""What the commands that take an ARTICLE have in common."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from mapapp.errors import UsageError
from mapapp.model import Article
from mapapp.syntax import CHOICES, DEFAULT

if TYPE_CHECKING:
    from mapapp.model import Analysis
    from mapapp.pipeline import Engine


def add_article_facts(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what is known of the article."""
    facts = parser.add_argument_group("what is known of the article, over what its file says")
    facts.add_argument("--title")
    facts.add_argument("--published", metavar="DATE", help="like 2020-02-12")
    facts.add_argument("--source", help="who published it")
    facts.add_argument("--url")


def add_parser_choice(parser: argparse.ArgumentParser) -> None:
    """Add the option that chooses what parses the sentences that events are found in."""
    parser.add_argument(
        "--parser",
        choices=CHOICES,
        default=DEFAULT,
        metavar="NAME",
        help="what parses sentences for the events: own (mapapp's model), none (plain rules do),"
        " or a pipeline of spaCy's that is installed, like en_core_web_sm (default: %(default)s)",
    )


def article_of(options: argparse.Namespace) -> Article:
    """Read the article that `options` name.

    Raises `ArticleError` when it cannot be read and `UsageError` for a date that is none.
    """
    from mapapp.sources import MOST_BYTES, article_from_bytes, as_date, read_article, with_facts

    published = as_date(options.published) if options.published else None
    if options.article == "-":
        data = standard_input().read(MOST_BYTES + 1)
        article = article_from_bytes(data, "Standard input")
    else:
        article = read_article(options.article)
    return with_facts(
        article, title=options.title, published=published, source=options.source, url=options.url
    )


def open_engine(parser: str = DEFAULT) -> Engine:
    """Open the engine; say on standard error where it is not with the gazetteer that was chosen.

    Raises `GazetteerError` when none can be opened.
    """
    from mapapp.pipeline import Engine

    engine = Engine.open(parser)
    if engine.notice:
        sys.stderr.write(f"mapapp: {engine.notice}\n")
    return engine


def tell_of_events(analysis: Analysis, engine: Engine) -> None:
    """Say on standard error that only places were mapped, or that plain rules found the events."""
    from mapapp.language import is_foreign, notice_of

    language = analysis.article.language
    if language and is_foreign(language):
        sys.stderr.write(f"mapapp: {notice_of(language)}\n")
    else:
        tell_parser(engine)


def tell_parser(engine: Engine) -> None:
    """Say on standard error where the parser is not the one that was chosen."""
    if engine.parser_notice:
        sys.stderr.write(f"mapapp: {engine.parser_notice}\n")


def refuse_to_overwrite(article: str | None, output: str | None) -> None:
    """Raise `UsageError` where the output would replace the article itself."""
    if not article or not output:
        return
    try:
        same = Path(article).samefile(output)
    except (OSError, ValueError):
        return
    if same:
        raise UsageError(f"{output} is the article itself. Choose another name to write to.")


def standard_input() -> BinaryIO:
    """Return standard input as bytes. Raises `UsageError` where it is closed."""
    if sys.stdin is None:
        raise UsageError("There is no standard input to read from.")
    return sys.stdin.buffer
