"""A bar on standard error for what takes long, at a terminal.  With `terminal`, the only module that knows rich."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 1.0  # seconds before a bar is shown


@contextmanager
def progress(total: int, what: str) -> Iterator[Callable[[int], None]]:
    """A function to call with the number done so far; the bar appears only when it has taken a while."""
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    started = time.monotonic()
    bar: Progress | None = None

    def tell(done: int) -> None:
        nonlocal bar
        if bar is None and time.monotonic() - started > _PATIENCE:
            bar = _bar(total, what)
        if bar is not None:
            bar.update(bar.task_ids[0], completed=done)

    try:
        yield tell
    finally:
        if bar is not None:
            bar.stop()


def _bar(total: int, what: str) -> Progress:
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True, redirect_stdout=False)
    bar.add_task(what, total=total)
    bar.start()
    return bar
