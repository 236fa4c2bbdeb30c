"""`mapapp export`: the map of an article, or of a project, as a file."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from mapapp.commands.article import (
    add_article_facts,
    add_parser_choice,
    article_of,
    open_engine,
    refuse_to_overwrite,
    tell_of_events,
)
from mapapp.commands.filtering import add_filter, filter_of
from mapapp.errors import UsageError
from mapapp.project.ending import ENDING

if TYPE_CHECKING:
    from mapapp.model import Analysis
    from mapapp.pipeline import Engine

_LARGEST_SCALE = 8.0


def run(arguments: list[str]) -> int:
    """Run `mapapp export` and return the exit code."""
    options = _parser().parse_args(arguments)
    from mapapp.export import check_ending, export

    check_ending(options.output)
    refuse_to_overwrite(options.article, options.output)
    engine, analysis = _analysis(options)
    wanted = filter_of(options, analysis)
    look = {"theme": options.theme, "size": options.size, "scale": options.scale}
    export(analysis, engine.gazetteer, options.output, wanted=wanted, **look)
    return 0


def _parser() -> argparse.ArgumentParser:
    from mapapp.export import ENDINGS, PICTURE_SIZE

    parser = argparse.ArgumentParser("mapapp export", description="Write an article's map.")
    parser.add_argument(
        "article", metavar="ARTICLE", help=f"a text or HTML file, - or a project (*{ENDING})"
    )
    endings = f"its ending chooses the format: {' '.join(ENDINGS)}"
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help=endings)
    pictures = parser.add_argument_group("of a picture")
    pictures.add_argument("--theme", choices=("light", "dark"), default="light")
    pictures.add_argument("--size", type=_size, default=PICTURE_SIZE, metavar="WxH")
    pictures.add_argument(
        "--scale", type=_scale, default=1.0, metavar="N", help="pixels for each of the size's"
    )
    parser.add_argument("--number", type=int, help="of one article of a project, not all as one")
    add_filter(parser)
    add_parser_choice(parser)
    add_article_facts(parser)
    return parser


def _analysis(options: argparse.Namespace) -> tuple[Engine, Analysis]:
    if options.article.endswith(ENDING):
        return open_engine(), _of_project(options)
    if options.number is not None:
        raise UsageError(f"--number is of an article in a project: name a file *{ENDING}.")
    article = article_of(options)
    engine = open_engine(options.parser)
    analysis = engine.analyse(article)
    tell_of_events(analysis, engine)
    return engine, analysis


def _of_project(options: argparse.Namespace) -> Analysis:
    """Return one article of a project as it is shown, or all of them as one."""
    from mapapp.merging import joined
    from mapapp.project import Project

    project = Project.look(options.article)
    try:
        if options.number is not None:
            return project.article(options.number).shown
        return joined({one.number: project.article(one.number).shown for one in project.entries()})
    finally:
        project.close()


def _size(value: str) -> tuple[int, int]:
    width, _, height = value.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"“{value}” is not a size. Write it like 1400x900.")
    return int(width), int(height)


def _scale(value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = 0.0
    if not 0 < number <= _LARGEST_SCALE:
        raise argparse.ArgumentTypeError(f"“{value}” is not a number up to {_LARGEST_SCALE:.0f}.")
    return number
