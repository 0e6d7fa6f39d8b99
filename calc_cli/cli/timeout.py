"""How long one line may take: an alarm that ends the line and not the batch."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from calc_cli.errors import LimitError

#: Seconds after which the alarm is given again: what is called by the interpreter itself swallows the first.
_AGAIN = 0.05


@contextmanager
def limited(seconds: float | None) -> Iterator[None]:
    """Raise LimitError inside the block when it takes longer than `seconds`; None is no limit.

    One call of FLINT's is not interrupted: the error comes when it is done.
    """
    if seconds is None or not hasattr(signal, "setitimer"):
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise LimitError(f"not done after {seconds:g} s", hint="a larger --timeout gives it more time")

    before = signal.signal(signal.SIGALRM, ring)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
