"""What a learner writes: an answer, with or without the name of the derivative in front of it.

Reads texts; knows no rule and compares nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from calc_cli.errors import DomainError, DxError, InputError
from calc_cli.numeric import floats
from calc_cli.syntax import parse
from calc_cli.syntax.reading import Parsed
from calc_cli.topics import notation
from calc_cli.topics.notation import Name

#: A derivative of something that is written out: d/dx(...), d(...)/dx, (...)'.
_IN_FULL = re.compile(rf"(?:{notation.OVER.pattern}).*|[d∂]\s*\(.*\)\s*/\s*[d∂]\s*\w+|\(.*\)\s*(?:{notation.MARKS})")
#: What is differentiated in brackets, and how often.
_CLOSED = re.compile(rf"\s*\((.*)\)\s*({notation.MARKS})\s*")


def _undressed(text: str) -> str:
    """The text without the signs of LaTeX around it, each of them blanked."""
    return re.sub(r"^\s*(?:\$\$?|\\[(\[])|(?:\$\$?|\\[)\]])\s*$", lambda m: " " * len(m[0]), text)


def called(text: str, names: Collection[str] | None = None) -> Name | None:
    """What the name of the derivative in front of the answer says, if there is one: f''(x), (x^3)'', d^2/dx^2 (x^3).

    In f_x, x must be one of the `names` of the question, if these are given.
    """
    left, sign, _ = _undressed(text).partition("=")
    if not sign:
        return None
    title = notation.read(left) or notation.indexed(left, names)
    if title is None and (found := named(text, names or ())) is not None:
        title = Name("", found.schedule)
    return title


@lru_cache(1000)
def _is_name(left: str) -> bool:
    name = notation.read(left) or notation.indexed(left)
    return not left.strip() or name is not None or _IN_FULL.fullmatch(left.strip()) is not None


def masked(text: str) -> str:
    """The text with the derivative's name and the sign after it blanked, so that places stay what they are."""
    text = _undressed(text)
    left, sign, _ = text.partition("=")
    return " " * (len(left) + 1) + text[len(left) + 1 :] if sign and _is_name(left) else text


def has_derivative(text: str) -> bool:
    """Is there a derivative in the answer, y' or dy/dx, besides the name in front of it?"""
    return re.search(rf"[A-Za-z]\s*(?:{notation.MARKS})|{notation.OVER.pattern}", masked(text)) is not None


def named(text: str, names: Collection[str] = ()) -> Parsed | None:
    """What the answer says that it is the derivative of, if it says so in full: d/dx(x^4) = 4x^3, or (x^4)' = 4x^3."""
    left, sign, _ = _undressed(text).partition("=")
    if not sign or not _is_name(left):
        return None
    closed = _CLOSED.fullmatch(left)
    try:
        found = parse(closed[1] if closed else left, frozenset(names))
    except DxError:
        return None
    if closed:
        return found._replace(by=((found.variable or "", notation.primes(closed[2])),))
    return found if found.order else None


def read(text: str, names: Collection[str] = (), variable: str | None = None) -> Parsed:
    """The answer.

    Raises InputError where it is no expression, DomainError where a part without letters has no real value.
    """
    typed = masked(text)
    try:
        found = parse(typed, frozenset(names), variable)
    except InputError as error:
        if error.start is not None and typed[error.start : error.start + 1] == "=":
            raise _equation(error.start) from None
        raise
    if found.expr.head == "eq":
        raise _equation(typed.index("="))
    if found.order:
        raise InputError("an answer is worked out, and this is a derivative still to take", 0)
    fault = floats.undefined(found.expr)
    if fault is not None:
        raise DomainError("this has no real value", *found.spans.get(fault, (0, None)))
    return found


def _equation(at: int) -> InputError:
    return InputError(
        "an answer is an expression, and this is an equation",
        at,
        hint="leave out one side of it, or write f'(x) = ...; dx check --working takes a line with several sides",
    )
