"""The three streams of the process as the rest may take them to be: open, and waiting for what is not there yet."""

from __future__ import annotations

import io
import os
import sys
from typing import Any


def settle() -> None:
    """Put streams in place of closed ones, and of those that do not wait, as a program that shares them may leave them.

    In place of closed ones: an empty one, one to which nothing can be written, and one that takes all.
    """
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115
    if sys.stdout is None:
        sys.stdout = open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for name, number in (("stdin", 0), ("stdout", 1), ("stderr", 2)):
        if hasattr(os, "get_blocking") and not os.get_blocking(number):
            buffered = io.BufferedReader if name == "stdin" else io.BufferedWriter
            raw: Any = _Waiting(number, "r" if name == "stdin" else "w", closefd=False)
            vars(sys)[name] = io.TextIOWrapper(buffered(raw), "utf-8", "backslashreplace", line_buffering=raw.isatty())


class _Waiting(io.FileIO):
    """A stream of a file that does not wait, and which is waited for here."""

    def readinto(self, into: Any) -> int:
        """Read what is there, or what comes next."""
        from select import select

        while (count := super().readinto(into)) is None:
            select([self], [], [])
        return count

    def write(self, data: Any) -> int:
        """Write what the file takes, as soon as it takes something."""
        from select import select

        while (count := super().write(data)) is None:
            select([], [self], [])
        return count
