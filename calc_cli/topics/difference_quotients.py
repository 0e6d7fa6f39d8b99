"""Difference quotients of the elementary functions, each a row: its lines, the limit they tend to, and a source.

A row is in dx's own language: `x` is the variable, `h` the step, `c` free of x.  In labels the step is Δx.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.simplify.canonical import canonical
from calc_cli.simplify.form import to_expr
from calc_cli.simplify.rational import normal
from calc_cli.syntax import formula


class Row(NamedTuple):
    """One function's quotient, line by line; the first line, the definition, is made from the function."""

    function: str
    lines: tuple[tuple[str, str], ...]  # what each line is, and why it equals the one before
    limit: str
    why: str  # the limits used
    cite: str


_R = Row

ROWS: tuple[Row, ...] = (
    _R("sin(x)",
       (("(sin(x)*cos(h) + cos(x)*sin(h) - sin(x))/h", "sine of a sum"),
        ("sin(x)*((cos(h) - 1)/h) + cos(x)*(sin(h)/h)", "collect sine and cosine")),
       "sin(x)*0 + cos(x)*1", "(cos Δx − 1)/Δx → 0; sin Δx/Δx → 1", "OpenStax Calculus 1, 2.3, 3.5"),
    _R("cos(x)",
       (("(cos(x)*cos(h) - sin(x)*sin(h) - cos(x))/h", "cosine of a sum"),
        ("cos(x)*((cos(h) - 1)/h) - sin(x)*(sin(h)/h)", "collect sine and cosine")),
       "cos(x)*0 - sin(x)*1", "(cos Δx − 1)/Δx → 0; sin Δx/Δx → 1", "OpenStax Calculus 1, 2.3, 3.5"),
    _R("tan(x)",
       (("(sin(x + h)/cos(x + h) - sin(x)/cos(x))/h", "tangent is sine over cosine"),
        ("(sin(x + h)*cos(x) - cos(x + h)*sin(x))/(h*cos(x + h)*cos(x))", "common denominator"),
        ("sin(h)/(h*cos(x + h)*cos(x))", "sine of a difference"),
        ("(sin(h)/h)*(1/(cos(x + h)*cos(x)))", "set sin Δx/Δx apart")),
       "1*(1/cos(x)^2)", "sin Δx/Δx → 1; cosine is continuous", "OpenStax Calculus 1, 2.3, 3.5"),
    _R("cot(x)",
       (("(cos(x + h)/sin(x + h) - cos(x)/sin(x))/h", "cotangent is cosine over sine"),
        ("(cos(x + h)*sin(x) - sin(x + h)*cos(x))/(h*sin(x + h)*sin(x))", "common denominator"),
        ("-(sin(h)/(h*sin(x + h)*sin(x)))", "sine of a difference"),
        ("-((sin(h)/h)*(1/(sin(x + h)*sin(x))))", "set sin Δx/Δx apart")),
       "-(1*(1/sin(x)^2))", "sin Δx/Δx → 1; sine is continuous", "OpenStax Calculus 1, 2.3, 3.5"),
    _R("e^x",
       (("(e^x*e^h - e^x)/h", "exponential of a sum"),
        ("e^x*((e^h - 1)/h)", "take out what does not depend on Δx")),
       "e^x*1", "(e^Δx − 1)/Δx → 1", "OpenStax Calculus 1, 3.9"),
    _R("exp(x)",
       (("(exp(x)*exp(h) - exp(x))/h", "exponential of a sum"),
        ("exp(x)*((exp(h) - 1)/h)", "take out what does not depend on Δx")),
       "exp(x)*1", "(exp Δx − 1)/Δx → 1", "OpenStax Calculus 1, 3.9"),
    _R("c^x",
       (("(c^x*c^h - c^x)/h", "exponential of a sum"),
        ("c^x*((e^(h*ln(c)) - 1)/h)", "take out what does not depend on Δx; write with e"),
        ("c^x*((e^(h*ln(c)) - 1)/(h*ln(c)))*ln(c)", "one exponent, above and below")),
       "c^x*1*ln(c)", "(e^k − 1)/k → 1, with k = Δx ln(base)", "OpenStax Calculus 1, 3.9"),
    _R("ln(x)",
       (("ln((x + h)/x)/h", "logarithm of a quotient"),
        ("ln(1 + h/x)/h", "divide"),
        ("(1/x)*(ln(1 + h/x)/(h/x))", "one argument, above and below")),
       "(1/x)*1", "ln(1 + k)/k → 1, with k → 0", "OpenStax Calculus 1, 3.9"),
    _R("abs(x)",
       (("((x + h)^2 - x^2)/(h*(abs(x + h) + abs(x)))", "multiply by the sum; |a|^2 = a^2"),
        ("(2*x*h + h^2)/(h*(abs(x + h) + abs(x)))", "expand; the terms without Δx cancel"),
        ("(2*x + h)/(abs(x + h) + abs(x))", "divide by Δx")),
       "(2*x)/(abs(x) + abs(x))", "Δx → 0, where x is not 0", "OpenStax Calculus 1, 3.2"),
    _R("x^c",
       (("x^c*(((1 + h/x)^c - 1)/h)", "take out the power of x"),
        ("x^c*((e^(c*ln(1 + h/x)) - 1)/(c*ln(1 + h/x)))*(c/x)*(ln(1 + h/x)/(h/x))", "write with e; expand")),
       "x^c*1*(c/x)*1", "(e^k − 1)/k → 1; ln(1 + k)/k → 1, where x is not 0", "OpenStax Calculus 1, 3.9"),
    _R("sinh(x)",
       (("(sinh(x)*cosh(h) + cosh(x)*sinh(h) - sinh(x))/h", "hyperbolic sine of a sum"),
        ("sinh(x)*((cosh(h) - 1)/h) + cosh(x)*(sinh(h)/h)", "collect")),
       "sinh(x)*0 + cosh(x)*1", "(cosh Δx − 1)/Δx → 0; sinh Δx/Δx → 1", "DLMF 4.31"),
    _R("cosh(x)",
       (("(cosh(x)*cosh(h) + sinh(x)*sinh(h) - cosh(x))/h", "hyperbolic cosine of a sum"),
        ("cosh(x)*((cosh(h) - 1)/h) + sinh(x)*(sinh(h)/h)", "collect")),
       "cosh(x)*0 + sinh(x)*1", "(cosh Δx − 1)/Δx → 0; sinh Δx/Δx → 1", "DLMF 4.31"),
    _R("atan(x)",
       (("atan(h/(1 + x*(x + h)))/h", "difference of arctangents, for small Δx"),
        ("(atan(h/(1 + x*(x + h)))/(h/(1 + x*(x + h))))*(1/(1 + x*(x + h)))", "one argument, above and below")),
       "1*(1/(1 + x*x))", "atan(k)/k → 1, with k → 0", "DLMF 4.24.15, 4.24.3"),
)  # fmt: skip

_X, _H, _C = ex.sym("x"), ex.sym("h"), ex.sym("c")


class Matched(NamedTuple):
    """A row, with the letters of the question in it."""

    lines: tuple[tuple[Expr, str], ...]
    limit: Expr
    why: str
    cite: str


def match(u: Expr, x: Expr, step: Expr) -> Matched | None:
    """The row for u, a function of x itself, or None."""
    for row in ROWS:
        letters = _letters(formulas(row)[0], u, x)
        if letters is not None:
            return _filled(row, letters | {_H: step})
    return None


def _filled(row: Row, letters: dict[Expr, Expr]) -> Matched:
    _, lines, limit = formulas(row)
    x, step = ex.name_of(letters[_X]), ex.name_of(letters[_H])

    def named(label: str) -> str:
        return re.sub(r"\bx\b", x, label).replace("Δx", step)

    return Matched(
        tuple([(ex.substitute(u, letters), named(why)) for u, (_, why) in zip(lines, row.lines, strict=True)]),
        ex.substitute(limit, letters),
        named(row.why),
        row.cite,
    )


def _letters(pattern: Expr, u: Expr, x: Expr) -> dict[Expr, Expr] | None:
    """What x and c stand for when u is an instance of the pattern, a function of one level."""
    if pattern.head != u.head or pattern.leaf != u.leaf or len(pattern.args) != len(u.args):
        return None
    found = {_X: x}
    for p, a in zip(pattern.args, u.args, strict=True):
        if p is _C and ex.name_of(x) not in a.names:
            found[_C] = a
        elif (p is _X and a is not x) or (p is not _X and p is not a):
            return None
    return found


@cache
def formulas(row: Row) -> tuple[Expr, tuple[Expr, ...], Expr]:
    """The row's function, lines and limit, read at first use."""
    return formula(row.function), tuple([formula(text) for text, _ in row.lines]), formula(row.limit)


class InfiniteLimit(DomainError):
    """A limit that is not finite, from one side at least."""


#: How often a quotient is differentiated above and below the line.
_QUOTIENTS = 4


def at_zero(u: Expr, h: Expr) -> Expr:
    """The limit of u as h goes to 0: cancelled, and where that leaves 0/0 by L'Hôpital's rule.

    Other letters may occur.  Raises InfiniteLimit where it is not finite, DomainError where that finds none.
    """
    for _ in range(_QUOTIENTS):
        try:
            form = normal(canonical(u))
        except (ZeroDivisionError, DomainError):
            break  # there is a division by 0, whatever h is
        try:
            return canonical(ex.substitute(to_expr(form), {h: ex.ZERO}))
        except (ZeroDivisionError, DomainError):
            sides = [{k: sign * e for k, e in form.powers.items() if sign * e > 0} for sign in (1, -1)]
            over, under = [to_expr(form._replace(coefficient=1, powers=powers)) for powers in sides]
            above, below = [canonical(ex.substitute(v, {h: ex.ZERO})) for v in (over, under)]
            if below is ex.ZERO and above is not ex.ZERO:
                raise InfiniteLimit("this limit is infinite", 0) from None
            if above is not ex.ZERO:
                break
            u = ex.mul(ex.num(form.coefficient), ex.div(derive(over, h).after, derive(under, h).after))
    raise DomainError("this limit could not be found", 0)
