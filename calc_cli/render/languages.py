"""The programming languages that code is written in: two tables, and how numbers and names look there.

A new language is a row of LANGUAGES and a column of FUNCTIONS.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple, NoReturn

from calc_cli.errors import LimitError
from calc_cli.expr import Number
from calc_cli.render.levels import decimal

PYTHON, NUMPY, C = range(3)


class Language(NamedTuple):
    """How a language writes what is not a function of the library."""

    column: int  # of FUNCTIONS
    power: str  # any real power
    whole: str  # an integer power, or "" where it is a product
    constants: dict[str, str]
    integer: str  # what follows an integer that is a number and not an exponent
    comment: str
    reserved: frozenset[str]  # names that cannot be a variable's


_C_WORDS = """
    auto break case char const continue default do double else enum extern float for goto if inline int long
    register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while
    main errno INFINITY NAN HUGE_VAL
"""
_RESULTS = ("value", "values", "derivative", "gradient", "hessian", "jacobian")

#: Functions by their names in dx; {0} and {1} are the arguments.  What is missing is written by its definition.
#: log1p(x) is ln(1 + x), expm1(x) is e^x - 1.
FUNCTIONS: dict[str, tuple[str, str, str]] = {
    #         Python                           numpy                          C99
    "exp":   ("math.exp({0})",                 "np.exp({0})",                 "exp({0})"),
    "expm1": ("math.expm1({0})",               "np.expm1({0})",               "expm1({0})"),
    "ln":    ("math.log({0})",                 "np.log({0})",                 "log({0})"),
    "log1p": ("math.log1p({0})",               "np.log1p({0})",               "log1p({0})"),
    "log10": ("math.log10({0})",               "np.log10({0})",               "log10({0})"),
    "log2":  ("math.log2({0})",                "np.log2({0})",                "log2({0})"),
    "sqrt":  ("math.sqrt({0})",                "np.sqrt({0})",                "sqrt({0})"),
    "cbrt":  ("math.cbrt({0})",                "np.cbrt({0})",                "cbrt({0})"),
    "sin":   ("math.sin({0})",                 "np.sin({0})",                 "sin({0})"),
    "cos":   ("math.cos({0})",                 "np.cos({0})",                 "cos({0})"),
    "tan":   ("math.tan({0})",                 "np.tan({0})",                 "tan({0})"),
    "asin":  ("math.asin({0})",                "np.arcsin({0})",              "asin({0})"),
    "acos":  ("math.acos({0})",                "np.arccos({0})",              "acos({0})"),
    "atan":  ("math.atan({0})",                "np.arctan({0})",              "atan({0})"),
    "sinh":  ("math.sinh({0})",                "np.sinh({0})",                "sinh({0})"),
    "cosh":  ("math.cosh({0})",                "np.cosh({0})",                "cosh({0})"),
    "tanh":  ("math.tanh({0})",                "np.tanh({0})",                "tanh({0})"),
    "asinh": ("math.asinh({0})",               "np.arcsinh({0})",             "asinh({0})"),
    "acosh": ("math.acosh({0})",               "np.arccosh({0})",             "acosh({0})"),
    "atanh": ("math.atanh({0})",               "np.arctanh({0})",             "atanh({0})"),
    "atan2": ("math.atan2({0}, {1})",          "np.arctan2({0}, {1})",        "atan2({0}, {1})"),
    "abs":   ("abs({0})",                      "np.abs({0})",                 "fabs({0})"),
    "sign":  ("float(({0} > 0) - ({0} < 0))",  "np.sign({0})",                "({0} > 0 ? 1.0 : {0} < 0 ? -1.0 : {0})"),
    "step":  ("float({0} > 0)",                "np.heaviside({0}, 0.0)",      "({0} > 0 ? 1.0 : {0} <= 0 ? 0.0 : {0})"),
    "floor": ("float(math.floor({0}))",        "np.floor({0})",               "floor({0})"),
    "ceil":  ("float(math.ceil({0}))",         "np.ceil({0})",                "ceil({0})"),
    "max":   ("max({0}, {1})",                 "np.maximum({0}, {1})",        "({0} > {1} || {0} != {0} ? {0} : {1})"),
    "min":   ("min({0}, {1})",                 "np.minimum({0}, {1})",        "({0} < {1} || {0} != {0} ? {0} : {1})"),
    "erf":   ("math.erf({0})",   "np.vectorize(math.erf, otypes=[float])({0})",  "erf({0})"),
    "erfc":  ("math.erfc({0})",  "np.vectorize(math.erfc, otypes=[float])({0})", "erfc({0})"),
}  # fmt: skip


def _reserved(words: Iterable[str], column: int) -> frozenset[str]:
    """The language's words, and every name that the table uses."""
    used = {name for row in FUNCTIONS.values() for name in re.findall(r"[a-z]\w*", row[column])}
    return frozenset((*words, *_RESULTS, *used, "math", "np", "pow"))


_PYTHON_WORDS = (*keyword.kwlist, *keyword.softkwlist)

LANGUAGES: dict[str, Language] = {
    "python": Language(
        PYTHON,
        "math.pow({0}, {1})",
        "{0}**{1}",
        {"e": "math.e", "pi": "math.pi"},
        "",
        "# ",
        _reserved(_PYTHON_WORDS, PYTHON),
    ),
    "numpy": Language(
        NUMPY,
        "np.power({0}, {1})",
        "{0}**{1}",
        {"e": "np.e", "pi": "np.pi"},
        "",
        "# ",
        _reserved(_PYTHON_WORDS, NUMPY),
    ),
    "c": Language(
        C,
        "pow({0}, {1})",
        "",
        {"e": "2.718281828459045", "pi": "3.141592653589793"},
        ".0",
        "// ",
        _reserved(_C_WORDS.split(), C),
    ),
}

#: Whole numbers up to this are floats exactly.
_EXACT = 2**53


def number(value: Number, language: Language) -> str:
    """The number, correctly rounded where it has to be: 3.0, 0.25, 1.0/3.0, 1.2345e+30; perhaps with a sign in front.

    Raises LimitError for one that is too large for a float.
    """
    if abs(value.numerator) <= _EXACT and value.denominator <= _EXACT:
        if value.denominator == 1:
            return f"{value}{language.integer}"
        top, bottom = f"{value.numerator}{language.integer}", f"{value.denominator}{language.integer}"
        return decimal(value) or f"{top}/{bottom}"
    try:
        return repr(float(Fraction(value)))
    except OverflowError:
        too_large()


def too_large() -> NoReturn:
    """Refuse a number that no float is near.  Raises LimitError."""
    raise LimitError("a number in it is too large for program code")


def filled(template: str, operands: list[str]) -> str:
    """The template with its operands; nothing in them is looked at."""
    return "".join([operands[int(p)] if p.isdigit() else p for p in re.split(r"\{(\d)\}", template)])


def identifiers(names: Iterable[str], language: Language, function: str = "") -> dict[str, str]:
    """A valid name for each, as near to the given one as the language allows, no two the same, none the function's."""
    given: dict[str, str] = {}
    taken = {*language.reserved, function}
    for name in names:
        made = "".join([c if c.isascii() and c.isalnum() else "_" if c == "_" else f"u{ord(c):04x}" for c in name])
        while made in taken:
            made += "_"
        taken.add(made)
        given[name] = made
    return given
