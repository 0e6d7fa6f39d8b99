"""What a learner writes: an answer, with or without the name of the derivative in front of it.

Reads texts; knows no rule and compares nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from calc_cli.errors import DomainError, DxError, InputError
from calc_cli.numeric import floats
from calc_cli.syntax import parse
from calc_cli.syntax.reading import Parsed

#: f'(x), y'', dy/dx, d^2y/dx^2, d/dx(...), \frac{dy}{dx}: what an answer may be called.
_NAMES = (
    r"[A-Za-z][\w]*\s*(?:['′″’]+|\^\s*\{\s*\(?\s*\d+\s*\)?\s*\})\s*(?:[(\[]\s*\w+\s*[)\]])?",
    r"\(.*\)\s*['′″’]+",
    r"[d∂](?:\s*\^?\s*[\d²³]+)?\s*[A-Za-z]?\s*(?:\(\s*\w\s*\))?\s*/\s*[d∂]\s*[A-Za-z]\w*(?:\s*\^?\s*[\d²³]+)?.*",
    r"\\[dt]?frac\s*\{\s*(?:d|\\partial).*",
    r"",
)
#: The same with what they say: primes and an argument, or an order and a variable.
_PRIMED = re.compile(r"[A-Za-z]\w*\s*(['′″’]+)\s*(?:[(\[]\s*([^()\[\]]*?)\s*[)\]])?")
_D, _TIMES, _LETTER = (
    r"(?:d|∂|\\partial\s*|\\mathrm\s*\{\s*d\s*\}\s*)",
    r"\s*\^?\s*\{?([\d²³]*)\}?",
    r"(\\?[A-Za-zα-ω]+)",
)
_OF = r"\s*[A-Za-z]?\s*(?:\(\s*\w\s*\))?\s*"
_OVER = re.compile(
    rf"{_D}{_TIMES}{_OF}/\s*{_D}\s*{_LETTER}{_TIMES}"
    rf"|\\[dt]?frac\s*\{{\s*{_D}{_TIMES}{_OF}\}}\s*\{{\s*{_D}\s*{_LETTER}{_TIMES}\s*\}}"
)
_ONE = rf"{_D}\s*([A-Za-zα-ω])\s*\^?\s*\{{?([\d²³]*)\}}?\s*"
_SEVERAL = rf"((?:{_D}\s*[A-Za-zα-ω]\s*\^?\s*\{{?[\d²³]*\}}?\s*){{2,}})"
_MIXED = re.compile(rf"{_D}{_TIMES}{_OF}/\s*{_SEVERAL}|\\[dt]?frac\s*\{{\s*{_D}{_TIMES}{_OF}\}}\s*\{{\s*{_SEVERAL}\}}")
_NUMBERED = re.compile(r"[A-Za-z]\w*\s*\^\s*\{\s*\(?\s*(\d{1,3})\s*\)?\s*\}\s*(?:[(\[]\s*([A-Za-z]\w*)\s*[)\]])?")
_DIGITS = str.maketrans("²³", "23")
#: What is differentiated in brackets, and how often.
_CLOSED = re.compile(r"\s*\((.*)\)\s*(['′″’]+)\s*")


def _undressed(text: str) -> str:
    """The text without the signs of LaTeX around it, each of them blanked."""
    return re.sub(r"^\s*(?:\$\$?|\\[(\[])|(?:\$\$?|\\[)\]])\s*$", lambda m: " " * len(m[0]), text)


class Called(NamedTuple):
    """What the name in front of an answer says that it is: f''(x) is the second derivative, by x."""

    order: int
    variable: str  # "x,y" of a mixed one, "" where the name does not say
    value: str = ""  # the 2 of f'(2)


def called(text: str) -> Called | None:
    """What the name of the derivative in front of the answer says, if there is one."""
    left, sign, _ = _undressed(text).partition("=")
    found = _PRIMED.fullmatch(left.strip()) if sign else None
    if found is not None:
        order = sum([2 if c == "″" else 1 for c in found[1]])
        letter = found[2] or ""
        is_name = not letter or (letter[0].isalpha() and letter.isalnum() and letter not in ("e", "pi", "π"))
        return Called(order, letter if is_name else "", "" if is_name else letter)
    found = _NUMBERED.fullmatch(left.strip()) if sign else None
    if found is not None:
        return Called(int(found[1]), found[2] or "")
    found = _MIXED.fullmatch(left.strip()) if sign else None
    if found is not None:
        times = [(letter, int((n or "1").translate(_DIGITS))) for letter, n in re.findall(_ONE, found[2] or found[4])]
        order = int((found[1] or found[3] or "1").translate(_DIGITS))
        several = tuple([letter for letter, n in times for _ in range(n)])
        return Called(order, ",".join(several)) if len(several) == order else None
    found = _OVER.fullmatch(left.strip()) if sign else None
    if found is None:
        return None
    above, letter, below = found.group(1, 2, 3) if found[2] else found.group(4, 5, 6)
    orders = {(n or "1").translate(_DIGITS) for n in (above, below)}
    return Called(int(orders.pop()), letter.lstrip("\\")) if len(orders) == 1 else None


def called_in_full(text: str, names: Collection[str] = ()) -> Called | None:
    """The same of a name with what it is the derivative of: d^2/dx^2 (x^3), (x^3)''."""
    found = named(text, names)
    if found is None:
        return None
    letters = dict(found.by)
    several = ",".join(found.schedule) if len(letters) > 1 else next(iter(letters), "")
    return Called(found.order, several)


@lru_cache(1000)
def _is_name(left: str) -> bool:
    return any(re.fullmatch(pattern, left.strip()) for pattern in _NAMES)


def masked(text: str) -> str:
    """The text with the derivative's name and the sign after it blanked, so that places stay what they are."""
    text = _undressed(text)
    left, sign, _ = text.partition("=")
    return " " * (len(left) + 1) + text[len(left) + 1 :] if sign and _is_name(left) else text


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
        return found._replace(by=((found.variable or "", closed[2].count("″") + len(closed[2])),))
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
        "an answer is an expression, and this is an equation", at, hint="leave out one side of it, or write f'(x) = ..."
    )
