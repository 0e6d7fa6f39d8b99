"""How the process ends by a signal: as any other filter would, at once and without a word."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

#: What a user or a system ends a process by; hangup is not known everywhere.
ENDING = [signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]


def as_usual() -> None:
    """Let an interrupt and a reader that has seen enough end the process at once; what is ignored stays so."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def as_interrupt() -> None:
    """Let an interrupt be an exception, for whoever has something to say first; it is answered by Exit.INTERRUPTED."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def die_of(number: int) -> None:
    """End this process as the signal would have done: a shell ends its loop where a command dies of an interrupt."""
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


@contextmanager
def held_back() -> Iterator[None]:
    """Block the ENDING signals inside; they arrive at the end.  A thread that is started inside keeps them blocked."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)  # raises what has come just before
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
