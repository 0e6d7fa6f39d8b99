"""Files that are answered as a whole, measurements and workings: their lines, complaints about one, the answer."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from calc_cli.cli import batch, messages
from calc_cli.cli.display import Display
from calc_cli.cli.inputs import Line
from calc_cli.cli.write import complain
from calc_cli.errors import DxError, Exit, UsageError
from calc_cli.report import Report

_UTF16 = ("\udcff\udcfe", "\udcfe\udcff")  # its first bytes, where UTF-8 is expected


def name_of(words: Sequence[str]) -> str:
    """The one file that the words name, or "-", standard input, if there are no words."""
    if len(words) > 1:
        numbers = words[1].replace(".", "", 1).isdigit()  # --between 1 3
        raise UsageError(f"one file at a time, found {len(words)}", hint="--between 1,3" if numbers else "")
    if not words and sys.stdin.isatty():
        raise UsageError("no file to read", hint="dx rate FILE, or dx rate --help")
    return words[0] if words else "-"


def shown(name: str) -> str:
    """The file as messages call it."""
    return "<stdin>" if name == "-" else name


def lines(name: str) -> Iterator[str]:
    """The lines of the file, one at a time; a byte that is not UTF-8 comes through as half a character.

    Raises DataError where the file cannot be read.
    """
    try:
        if name == "-":
            yield from _decoded(sys.stdin.buffer)
        else:
            with open(name, "rb") as stream:
                yield from _decoded(stream)
    except OSError as error:
        from calc_cli.topics.measured import DataError

        raise DataError((error.strerror or "cannot be read").lower()) from None


def is_live(name: str) -> bool:
    """Does the table come from where more is still to come, such as a pipe, and not from a file?"""
    try:
        return not stat.S_ISREG(os.stat(name).st_mode if name != "-" else os.fstat(sys.stdin.fileno()).st_mode)
    except (OSError, AttributeError):  # a stream in memory, or closed
        return False


def _decoded(stream: BinaryIO) -> Iterator[str]:
    text = io.TextIOWrapper(stream, "utf-8-sig", "surrogateescape", newline="")
    try:
        for line in text:
            if line.startswith(_UTF16):
                raise DxError("the file is UTF-16, and UTF-8 is expected", hint="save the text as UTF-8")
            yield line
    finally:
        text.detach()  # it would close the stream, which may be standard input


def tell(name: str, report: Report, display: Display) -> None:
    """Print the report about the file."""
    batch.show(report, [Line(shown(name), 0, b"")], display)


def refuse(name: str, wrong: DxError, display: Display) -> Exit:
    """Say what is wrong with the file, and on which line of it.  Raises UsageError where the command line is."""
    if isinstance(wrong, UsageError):
        raise wrong
    text = getattr(wrong, "text", "")
    line = Line(shown(name), getattr(wrong, "number", 0), text.encode(errors="replace"))
    if display.format == "json":
        batch.refuse(line, text, wrong, display)
    else:
        complain(messages.error(line, text, wrong))
    return Exit.FAILED


def remark(name: str, said: str) -> None:
    """Say something about the file on standard error, `FILE: note: ...`."""
    complain(f"{messages.place(Line(shown(name), 0, b''), None)}: note: {said}")
