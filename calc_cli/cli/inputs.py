"""Where expressions come from: arguments, files, standard input; all of them as bytes, a line at a time."""

from __future__ import annotations

import os
import sys
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from typing import BinaryIO, NamedTuple

from calc_cli.errors import InputError, UsageError


class Line(NamedTuple):
    """One line of input: its place, and its bytes without the end of the line.

    `trouble` says why it could not be read; for a whole file its number is then 0.
    """

    source: str
    number: int
    raw: bytes
    trouble: str = ""


#: Where a line comes from that is an argument of the command.
ARGUMENT = "<argument>"


def lines(words: Sequence[str], files: bool) -> Iterator[Line]:
    """The lines of the files that the words name, or the words, or, without any, those of standard input.

    UsageError if that is a terminal, where nobody would know what is being waited for.
    """
    if words:
        return (line for name in words for line in _file(name)) if files else _arguments(words)
    if sys.stdin.isatty():
        raise UsageError("nothing to differentiate", hint="dx -f FILE" if files else "dx 'x^2', or dx --help")
    return _file("-")


def decode(raw: bytes) -> str:
    """The text of a line; InputError with its place where it is not UTF-8."""
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        place = len(raw[: error.start].decode())
        raise InputError(
            f"byte 0x{raw[error.start]:02x} is not UTF-8", place, place + 1, "save the text as UTF-8"
        ) from None


def _arguments(words: Sequence[str]) -> Iterator[Line]:
    """A line for each argument, or, as in "$(cat lines.txt)", for each line in it.

    Blank ones alone are a fault of a script, such as a variable without a value; beside others they are blank lines.
    """
    trouble = "" if any(word.strip() for word in words) else "the argument is empty"
    raw = [line for word in words for line in os.fsencode(word).removesuffix(b"\n").split(b"\n")]
    return (Line(ARGUMENT, n, line.removesuffix(b"\r"), trouble) for n, line in enumerate(raw, 1))


def _file(name: str) -> Iterator[Line]:
    source = "<stdin>" if name == "-" else name or "''"
    try:
        if name == "-":
            yield from _numbered(source, sys.stdin.buffer)
        else:
            with open(name, "rb") as stream:
                yield from _numbered(source, stream)
    except OSError as error:
        yield Line(source, 0, b"", (error.strerror or "cannot be read").lower())


def _numbered(source: str, stream: BinaryIO) -> Iterator[Line]:
    """Split at newlines only: other separators are characters of an expression, and are refused there."""
    for number, raw in enumerate(stream, 1):
        if number == 1:
            raw = raw.removeprefix(BOM_UTF8)
        yield Line(source, number, raw.removesuffix(b"\n").removesuffix(b"\r"))
