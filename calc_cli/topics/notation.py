r"""The names of a derivative, as people write them: f'(x), y'', f^{(4)}, f_xy, dy/dx, d^2y/dx^2, \frac{dy}{dx}.

Reads texts and compares nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from calc_cli.syntax.functions import GREEK_NAMES, TYPED_CONSTANTS, bare

#: Signs of primes, and those of two of them.
_TWICE = "″”"
PRIMES = "'′’" + _TWICE
_D = r"(?:d|∂|\\partial(?![A-Za-z])|\\mathrm\s*\{\s*d\s*\})"
_TIMES = r"(?:\s*(?:\^\s*)?(?:\{\s*)?([\d²³]{1,3})(?:\s*\})?)?"
_PLAIN = rf"\\?(?:{'|'.join(sorted(GREEK_NAMES))}|[A-Za-zα-ω])"
_LETTER = rf"{_PLAIN}(?:_\{{?(?:\d+|hat)\}}?|[₀-₉]+)?"
_ABOVE = rf"{_D}{_TIMES}(?:\s*({_LETTER}\d?|[A-Z]{{2,}})(?:\s*\(\s*\w+\s*\))?)?\s*"
_BELOW = rf"((?:{_D}\s*{_LETTER}{_TIMES.replace('([', '(?:[')}\s*)+)"
_ONE = re.compile(rf"{_D}\s*({_LETTER}){_TIMES}")
#: A quotient of differentials amid a text; `over` says what one means.
OVER = re.compile(
    rf"\\[dt]?frac\s*\{{\s*{_ABOVE}\}}\s*\{{\s*{_BELOW}\}}"
    rf"|(?<![A-Za-z\\]){_ABOVE}/\s*(?:{_BELOW}(?![A-Za-z]|\s*/\s*{_D}\s*{_LETTER})|\(\s*{_BELOW}\))"
)
#: A differential that is no part of a quotient of them: the dy of 2y dy.
_DIFFERENTIAL = re.compile(r"(?<![A-Za-z\\])d([A-Za-z])(?![A-Za-z0-9(])")
_AT = r"(?:\s*[(\[]([^()\[\]]*)[)\]])?"
MARKS = rf"[{PRIMES}]+|\^\s*(?:\{{\s*)?\\prime(?:\s*\\prime)*(?:\s*\}})?"
#: What makes a derivative of the letter before it: y'', y^\prime, y^{(4)}; y^{2} is a power.  `primes` says how many.
SURELY = rf"{MARKS}|\^\s*\{{\s*\(\s*\d{{1,3}}\s*\)\s*\}}"
#: And of a function that is applied: f^(4)(0).
ORDER = rf"{SURELY}|\^\s*\(\s*\d{{1,3}}\s*\)"
_PRIMED = re.compile(rf"([A-Za-z]\w*)\s*({ORDER}){_AT}")
_MARKED = re.compile(rf"([A-Za-z])[{PRIMES}]")
_DOTTED = re.compile(rf"\\(d{{1,4}})ot\s*(?:\{{\s*)?({_LETTER})(?:\s*\}})?{_AT}")
_INDEXED = re.compile(rf"([A-Za-z])_\{{?((?:{_PLAIN})+)\}}?{_AT}")
_DIGITS = str.maketrans("²³", "23")


class Name(NamedTuple):
    """What the name of a derivative says."""

    function: str  # the y of dy/dx, "" of d/dx
    by: tuple[str, ...]  # the letters it is taken by, one for each time: "" where that is not said, as in y''
    at: str = ""  # the 2 of f'(2)

    @property
    def order(self) -> int:
        """How often it is taken."""
        return len(self.by)

    @property
    def letters(self) -> str:
        """What `--wrt` takes: the letter, or all of a mixed one, x,y."""
        return ",".join(self.by if len({*self.by}) > 1 else self.by[:1])


def read(text: str) -> Name | None:
    """The name that all of the text is; None where it is something else."""
    text = text.strip()
    if (found := OVER.fullmatch(text)) is not None:
        return over(found)
    if (found := _PRIMED.fullmatch(text)) is not None:
        return _at(found[1], primes(found[2]), found[3] or "")
    if (found := _DOTTED.fullmatch(text)) is not None:
        return _at(bare(found[2]), len(found[1]), found[3] or "")
    return None


def _at(function: str, order: int, at: str) -> Name:
    """f'(x) and f'(2), by what stands in brackets."""
    at = at.strip()
    is_letter = not at or _is_letter(at) or bare(at) in GREEK_NAMES
    return Name(function, (bare(at),) * order) if is_letter else Name(function, ("",) * order, at)


def indexed(text: str, names: Collection[str] | None = None) -> Name | None:
    """The same of f_x and f_{xy}, whose x and y are variables, or among the names, if these are given."""
    found = _INDEXED.fullmatch(text.strip())
    by = tuple([bare(letter) for letter in re.findall(_PLAIN, found[2])]) if found is not None else ()
    known = names is None or {*by} <= {*names, *"xyzt"}
    return Name(found[1], by) if found is not None and known else None


def primes(marks: str) -> int:
    """How many primes these are, 3 of '″, or stand for: 4 of ^(4)."""
    order = re.search(r"\d+", marks)
    if order is not None:
        return int(order[0])
    return marks.count("\\") + sum([1 + (c in _TWICE) for c in marks if c in PRIMES])


def over(found: re.Match[str]) -> Name | None:
    """What a match of OVER means; None where there is not the same number above as below, or 0."""
    times, function, below = next(
        (t, f or "", b) for t, f, b in (found.group(1, 2, 3), found.group(4, 5, 6), found.group(4, 5, 7)) if b
    )
    order = int((times or "1").translate(_DIGITS))
    parts = _ONE.findall(below)
    by = [bare(letter) for letter, n in parts for _ in range(min(int((n or "1").translate(_DIGITS)), order + 1))]
    if (len(by) != order or order == 1) and "^" not in below:  # dy/dx1: a digit may be a part of the name
        by = [bare(letter) + n for letter, n in parts]
    return Name(bare(function), tuple(by)) if 0 < len(by) == order else None


def quotients(text: str) -> Iterator[Name]:
    """What the quotients of differentials amid the text mean: dy/dx, d^2y/dx^2."""
    for m in OVER.finditer(text):
        if (named := over(m)) is not None:
            yield named


def primed(text: str) -> Iterator[str]:
    """The letters with primes amid the text: the y of 2y y'."""
    for m in _MARKED.finditer(text):
        yield m[1]


def differentials(text: str) -> Iterator[str]:
    """The letters whose differentials are in the text beside the quotients of them: x and y of 2x dx + 2y dy."""
    for m in _DIFFERENTIAL.finditer(OVER.sub(lambda m: " " * len(m[0]), text)):
        yield m[1]


def _is_letter(text: str) -> bool:
    return text[0].isalpha() and text.isalnum() and text not in TYPED_CONSTANTS
