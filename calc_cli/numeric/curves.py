"""Points of the curve of an equation f = 0, and the derivatives of one letter by the other along it, in balls."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import factorial
from typing import Any

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric.series import Undecided, evaluate

#: From a point to one of the curve; where that is far, another point is nearer.
NEWTON_STEPS = 20


def point_on(f: Expr, start: Mapping[str, Fraction], letter: str, bits: int) -> dict[str, Any]:
    """The point with the letter in a ball that has a zero of f: by Newton's method, and proved by one more step.

    Raises Undecided where none is found.
    """
    from flint import arb, ctx

    with ctx.workprec(2 * bits):
        y = arb(start[letter].numerator) / start[letter].denominator
        for _ in range(NEWTON_STEPS):
            value, slope = _value_and_slope(f, {**start, letter: y}, letter, bits)
            step = value / slope
            if not step.is_finite():
                raise Undecided
            y = (y - step).mid()
            if abs(step) < arb(2) ** (-3 * bits // 2):
                break
        ball = arb(y, arb(2) ** -bits)
        value, _ = _value_and_slope(f, {**start, letter: y}, letter, bits)
        _, slope = _value_and_slope(f, {**start, letter: ball}, letter, bits)
        if not ball.contains(y - value / slope):
            raise Undecided
        return {**start, letter: ball}


def _value_and_slope(f: Expr, point: Mapping[str, Any], letter: str, bits: int) -> tuple[Any, Any]:
    series = evaluate(f, point, letter, 2, 2 * bits)
    return series[0], series[1]


def slopes_along(f: Expr, point: Mapping[str, Any], variable: str, dependent: str, order: int, bits: int) -> list[Any]:
    """The derivatives of the dependent letter by the variable along f = c, to that order from the first, as balls.

    With y = y0 + c1*(x - x0) + c2*(x - x0)^2 + ... put in, every term of f vanishes, one c after the other.  Raises
    Undecided where the slope of f is not surely other than 0.
    """
    slope = evaluate(f, point, dependent, 2, bits)[1]
    if slope.contains(0):
        raise Undecided
    run = ex.add(ex.sym(variable), ex.neg(ex.num(point[variable])))
    values = dict(point)
    terms = [ex.sym(dependent)]
    found = []
    for k in range(1, order + 1):
        along = ex.substitute(f, {ex.sym(dependent): ex.add(*terms)})
        term = -evaluate(along, values, variable, k + 1, bits)[k] / slope
        letter = f"term {k}"
        values[letter] = term
        terms.append(ex.mul(ex.sym(letter), ex.power(run, ex.num(k))))
        found.append(term * factorial(k))
    return found
