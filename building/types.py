"""Runs mypy --strict with the constants that tell it which Qt binding qtpy stands for."""

import os
import sys

os.environ["QT_API"] = "pyside6"

from mypy.main import main
from qtpy.cli import generate_mypy_args

main(args=[*generate_mypy_args().split(), *sys.argv[1:]], clean_exit=True)
