"""How far a long batch is, for whoever watches a terminal while the results go to a file."""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_PATIENCE = 2.0  # seconds before the first word, and a tenth of that between two
_BLANKS = " " * len("^C ")


def counted(things: Iterable[T]) -> Iterable[T]:
    """The things; on the way their number is shown on standard error, if that is a terminal.

    Only where standard output is a file: what a pipe leads to may write to the terminal, too.
    """
    return _shown(things) if sys.stderr.isatty() and _to_file() else things


def _to_file() -> bool:
    try:
        return stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode)
    except OSError:  # a stream in memory
        return False


def _shown(things: Iterable[T]) -> Iterator[T]:
    due = time.monotonic() + _PATIENCE
    said = ""
    try:
        for number, thing in enumerate(things):
            if time.monotonic() > due:
                due = time.monotonic() + _PATIENCE / 10
                # The cursor goes back: a message writes over it, and the ^C of an interrupt over the blanks.
                said = f"{_BLANKS}{number} lines"
                sys.stderr.write(f"\r{said}\r")
                sys.stderr.flush()
            yield thing
    finally:
        if said:
            sys.stderr.write(f"\r{' ' * len(said)}\r")
            sys.stderr.flush()
