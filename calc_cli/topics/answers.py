"""What a learner writes: an answer, with or without the name of the derivative in front of it.

Reads texts; knows no rule and compares nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from calc_cli.errors import DomainError, InputError
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


@cache
def _is_name(left: str) -> bool:
    return any(re.fullmatch(pattern, left.strip()) for pattern in _NAMES)


def masked(text: str) -> str:
    """The text with the derivative's name and the sign after it blanked, so that places stay what they are."""
    left, sign, _ = text.partition("=")
    return " " * (len(left) + 1) + text[len(left) + 1 :] if sign and _is_name(left) else text


def read(text: str, names: Collection[str] = (), variable: str | None = None) -> Parsed:
    """The answer.

    Raises InputError where it is no expression, DomainError where a part without letters has no real value.
    """
    found = parse(masked(text), frozenset(names), variable)
    if found.expr.head == "eq":
        raise InputError("an answer is an expression, and this is an equation", text.index("="))
    fault = floats.undefined(found.expr)
    if fault is not None:
        raise DomainError("this has no real value", *found.spans.get(fault, (0, None)))
    return found
