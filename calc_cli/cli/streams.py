"""The standard streams, put in order so that the rest can rely on them: open, UTF-8, and blocking."""

from __future__ import annotations

import io
import os
import sys
from typing import Any


def settle() -> None:
    """Make the three streams UTF-8, and those that are no terminal blocking.

    A closed stream is replaced: standard input by an empty one, standard output by one that cannot be written to,
    standard error by one that discards everything.
    """
    for name, number, mode in (("stdin", 0, "r"), ("stdout", 1, "w"), ("stderr", 2, "w")):
        stream = vars(sys)[name]
        if stream is None:
            closed = os.open(os.devnull, os.O_WRONLY if name == "stderr" else os.O_RDONLY)
            vars(sys)[name] = open(closed, mode, encoding="utf-8")  # noqa: SIM115
        elif stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        else:
            raw: Any = _Waiting(number, mode, closefd=False)
            buffered = io.BufferedReader(raw) if mode == "r" else io.BufferedWriter(raw)
            vars(sys)[name] = io.TextIOWrapper(buffered, "utf-8", "backslashreplace")


class _Waiting(io.FileIO):
    """A stream that is waited for here where it does not wait itself, as a program that shares it may leave it."""

    def readinto(self, into: Any) -> int:
        """Read what is there, or what comes next."""
        while (count := super().readinto(into)) is None:
            self._wait("POLLIN")
        return count

    def write(self, data: Any) -> int:
        """Write what the file takes, as soon as it takes something."""
        while (count := super().write(data)) is None:
            self._wait("POLLOUT")
        return count

    def _wait(self, for_what: str) -> None:
        import select

        waited = select.poll()
        waited.register(self, vars(select)[for_what])
        waited.poll()
