"""The two output streams: UTF-8 whatever the locale, line by line, and nothing that a terminal would obey."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TextIO

from calc_cli.cli.display import columns
from calc_cli.render.names import visible

#: What a line with a hint begins with.
HINT = "  hint: "


def put(text: str) -> None:
    """Write text to standard output, and a newline."""
    _write(sys.stdout, text)


def ask(text: str) -> None:
    """Write text to standard output, where the answer is typed behind it."""
    _write(sys.stdout, text, "")


def complain(text: str) -> None:
    """Write text to standard error, and a newline; at a terminal, long lines are broken between words.

    Where standard error is full the results go on without it.
    """
    with suppress(OSError):
        _write(sys.stderr, _wrapped(text, columns(2)) if sys.stderr.isatty() else text)


def _wrapped(text: str, width: int) -> str:
    """The text with no line longer than the width, except those that quote: they begin with blanks and are no hint."""
    lines = []
    for line in text.split("\n"):
        if len(line) > width and (line[:1] != " " or line.startswith(HINT)):
            from textwrap import fill

            indent = " " * len(HINT) if line.startswith(HINT) else ""
            line = fill(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
        lines.append(line)
    return "\n".join(lines)


def clean(text: str) -> str:
    """The text with everything that is not a printable character or a newline spelt out."""
    if text.isprintable():
        return text
    return "\n".join(line if line.isprintable() else visible(line) for line in text.split("\n"))


def _write(stream: TextIO, text: str, end: str = "\n") -> None:
    pass_on(stream, clean(text).encode("utf-8", "backslashreplace") + end.encode())


def pass_on(stream: TextIO, raw: bytes) -> None:
    """Write what is clean already.  OSError where the stream is closed or full."""
    stream.flush()
    rest = memoryview(raw)
    while rest:  # an unbuffered stream may take a part only
        rest = rest[stream.buffer.write(rest) :]
    stream.buffer.flush()
