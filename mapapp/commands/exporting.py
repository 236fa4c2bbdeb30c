"""`mapapp export`: the map of an article as a file."""

from __future__ import annotations

import argparse

from mapapp.commands.article import (
    add_article_facts,
    add_parser_choice,
    article_of,
    open_engine,
    refuse_to_overwrite,
    tell_of_events,
)


def run(arguments: list[str]) -> int:
    """Run `mapapp export` and return the exit code."""
    parser = argparse.ArgumentParser("mapapp export", description="Write an article's map.")
    parser.add_argument("article", metavar="ARTICLE", help="a text or HTML file, or -")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        required=True,
        help="its ending chooses the format: .html .geojson .csv .json .png",
    )
    parser.add_argument("--theme", choices=("light", "dark"), default="light", help="of the .png")
    add_parser_choice(parser)
    add_article_facts(parser)
    options = parser.parse_args(arguments)
    from mapapp.export import check_ending, export

    check_ending(options.output)
    refuse_to_overwrite(options.article, options.output)
    article = article_of(options)
    engine = open_engine(options.parser)
    analysis = engine.analyse(article)
    tell_of_events(analysis, engine)
    export(analysis, engine.gazetteer, options.output, theme=options.theme)
    return 0
