"""How far a long batch is, for who watches a terminal while the results go elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_PATIENCE = 2.0  # seconds before the first word, and a tenth of that between two
_OFTEN = 32  # things between two looks at the clock


def counted(things: Iterable[T]) -> Iterable[T]:
    """The things; on the way their number is shown on standard error, where that is seen and the results are not."""
    if sys.stderr is None or sys.stdout is None or not sys.stderr.isatty() or sys.stdout.isatty():
        return things
    return _shown(things)


def _shown(things: Iterable[T]) -> Iterator[T]:
    due = time.monotonic() + _PATIENCE
    said = ""
    try:
        for number, thing in enumerate(things):
            if number % _OFTEN == 0 and time.monotonic() > due:
                due = time.monotonic() + _PATIENCE / 10
                said = f"{number} lines"
                # The cursor goes back: a message writes over it.
                sys.stderr.write(f"\r{said}\r")
                sys.stderr.flush()
            yield thing
    finally:
        if said:
            sys.stderr.write(f"\r{' ' * len(said)}\r")
            sys.stderr.flush()
