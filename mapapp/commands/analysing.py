"""`mapapp analyse`: one article as JSON, or many as JSON Lines."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from itertools import repeat
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, BinaryIO, Literal

from mapapp.commands.article import (
    add_article_facts,
    add_parser_choice,
    article_of,
    open_engine,
    refuse_to_overwrite,
    standard_input,
    tell_of_events,
    tell_parser,
)
from mapapp.errors import ArticleError, ExportError, MapAppError

if TYPE_CHECKING:
    from mapapp.model import Context
    from mapapp.pipeline import Engine


def run(arguments: list[str]) -> int:
    """Run `mapapp analyse` and return the exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    refuse_to_overwrite(options.article, options.output)
    if options.jsonl:
        if any((options.title, options.published, options.source, options.url)):
            parser.error("with --jsonl each line says its own title, published, source and url")
        return _analyse_lines(options)
    if options.learn_sources:
        parser.error("--learn-sources learns from the articles of a batch: give it with --jsonl")
    if options.article is None:
        parser.error("name an ARTICLE, or - for standard input")
    return _analyse_one(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("mapapp analyse", description="Analyse an article, as JSON.")
    parser.add_argument("article", nargs="?", metavar="ARTICLE", help="a text or HTML file, or -")
    parser.add_argument("-o", "--output", metavar="FILE", help="write here, not to standard output")
    parser.add_argument("--only", choices=("places",), help="leave the events out")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"id", "text", ...} lines, write {"id", ...} lines; a bad one gives an "error"',
    )
    parser.add_argument(
        "--learn-sources",
        action="store_true",
        help="with --jsonl: read all articles first, to learn where each source is at home",
    )
    parser.add_argument(
        "--memory", metavar="FILE", help="remembered corrections, as the window exports them"
    )
    add_parser_choice(parser)
    add_article_facts(parser)
    return parser


def _context(options: argparse.Namespace) -> Context:
    """Return what is remembered. Raises `MapAppError` when the file holds nothing of the kind."""
    from mapapp.model import Context

    if not options.memory:
        return Context()
    from mapapp.editing import EditError, memory_from_json

    with _opened(options.memory, "rb", EditError, "read") as file:
        try:
            return Context(memory=memory_from_json(file.read().decode()))
        except UnicodeDecodeError:
            raise EditError(f"{options.memory} holds no remembered corrections.") from None


def _analyse_one(options: argparse.Namespace) -> int:
    article = article_of(options)
    from mapapp.batch import json_text

    places_only = options.only == "places"
    context = _context(options)
    engine = open_engine(options.parser)
    analysis = engine.analyse(article, context, places_only=places_only)
    if not places_only:
        tell_of_events(analysis, engine)
    text = json_text(analysis.to_dict(), indent=2) + "\n"
    if options.output and options.output != "-":
        from mapapp.export import write_whole

        write_whole(Path(options.output), text.encode())
    else:
        sys.stdout.write(text)
        sys.stdout.flush()
    return 0


def _analyse_lines(options: argparse.Namespace) -> int:
    from mapapp.batch import analyse_lines

    count = failed = 0
    context = _context(options)
    places_only = options.only == "places"
    with ExitStack() as stack:
        lines = stack.enter_context(_lines_in(options.article))
        output = stack.enter_context(_lines_out(options.output))
        engine = open_engine(options.parser)
        if not places_only:
            tell_parser(engine)
        contexts: Iterator[Context] = repeat(context)
        if options.learn_sources:
            lines, learnt = _learn(lines, engine, stack)
            contexts = (replace(one, memory=context.memory) for one in learnt)
        for outcome in analyse_lines(lines, engine, places_only=places_only, contexts=contexts):
            output.write(outcome.line.encode() + b"\n")
            output.flush()
            count += 1
            failed += outcome.failed
    if failed:
        sys.stderr.write(
            f"mapapp: {failed} of {count} articles could not be analysed; see their “error”.\n"
        )
    return 0


def _learn(lines: BinaryIO, engine: Engine, stack: ExitStack) -> tuple[BinaryIO, Iterator[Context]]:
    """Read all lines; return them to be read again, and what each article may be told."""
    from mapapp.learning import learn_sources

    try:
        again = lines if lines.seekable() else stack.enter_context(_spooled(lines))
        start = again.tell()
        notes = stack.enter_context(TemporaryFile())  # noqa: SIM115 (the stack closes it)
        contexts = learn_sources(again, engine, notes)
        again.seek(start)
    except OSError as error:
        raise ArticleError(f"The articles could not be read twice: {_reason(error)}.") from None
    return again, contexts


@contextmanager
def _spooled(lines: BinaryIO) -> Iterator[BinaryIO]:
    """Keep what can be read only once, as from a pipe, in a temporary file."""
    with TemporaryFile() as kept:
        copyfileobj(lines, kept)
        kept.seek(0)
        yield kept


@contextmanager
def _lines_in(name: str | None) -> Iterator[BinaryIO]:
    if name is None or name == "-":
        yield standard_input()
        return
    with _opened(name, "rb", ArticleError, "read") as file:
        yield file


@contextmanager
def _lines_out(name: str | None) -> Iterator[BinaryIO]:
    """Open the output; a file grows line by line, so that a long run can be followed."""
    if name is None or name == "-":
        yield sys.stdout.buffer
        return
    with _opened(name, "wb", ExportError, "written") as file:
        yield file


def _opened(name: str, mode: Literal["rb", "wb"], kind: type[MapAppError], done: str) -> BinaryIO:
    """Open a file; only the opening is guarded, not what is done with the file."""
    try:
        return Path(name).open(mode)
    except (OSError, ValueError) as error:
        raise kind(f"{name} could not be {done}: {_reason(error)}.") from None


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
