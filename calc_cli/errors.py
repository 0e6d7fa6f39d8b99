"""One type of error, with its place and what to try, and the exit codes.

An error's text lives where it is declared; this module only gives it its shape.
"""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of the command."""

    OK = 0
    FAILED = 1  # at least one input could not be done, or `check` says no
    USAGE = 2  # the command line itself is wrong
    INTERRUPTED = 130


class DxError(Exception):
    """What the user is told when an input cannot be done.

    `message`  lower case, no full stop: what was expected or what is wrong
    `start`    0-based place in the text where the caret goes, or None when no place is to blame
    `end`      0-based place after the last character to underline
    `hint`     what to try, or ""
    """

    kind = "error"
    which = 0  # of several texts that are answered together, the one to blame, counted from 0

    def __init__(self, message: str, start: int | None = None, end: int | None = None, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end if end is not None else (None if start is None else start + 1)
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, self.start, self.end, self.hint)


class InputError(DxError):
    """The text is not an expression of the language."""

    kind = "syntax"


class DomainError(DxError):
    """The expression has no value, or no derivative, over the real numbers."""

    kind = "domain"


class LimitError(DxError):
    """The input, or its result, is larger than a stated limit."""

    kind = "limit"


class UsageError(DxError):
    """The command line is wrong, or the request does not fit the expression: no such variable, a bad point."""

    kind = "usage"


class WrongResult(DxError):
    """A result failed its own check and is not printed."""

    kind = "internal"
