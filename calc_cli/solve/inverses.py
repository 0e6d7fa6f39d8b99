"""f(w) = c for one known function f: what w is, as a table.  Periodic functions give families.

c is a constant, or a letter whose value only a ball encloses; formulas are built from it in either case.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.expr import ONE, PI, TWO, ZERO, Expr
from calc_cli.numeric.reals import Real, sign
from calc_cli.solve.constants import rational

Values = Mapping[str, Real]


class Inverse(NamedTuple):
    """w is `value`, or value + period*k for every whole number k."""

    value: Expr
    period: Expr | None = None


_TURN = ex.mul(TWO, PI)
_QUARTER_TURN = ex.div(PI, TWO)


def inverse(f: Expr, c: Expr, known: Values) -> list[Inverse] | None:
    """All w with f = c, where w is the argument of f, or the exponent of a power of a constant.

    None where there is no closed form, or where c is not decided.
    """
    if f.head == "pow" and not f.args[0].names:
        return _exponent(f.args[0], c, known)
    if f.head != "call" or f.leaf not in _INVERSES:
        return None
    return _INVERSES[ex.name_of(f)](c, known)


def _sign(u: Expr, known: Values) -> int | None:
    v = None if u.names else rational(u)
    return sign(u, known) if v is None else (v > 0) - (v < 0)


def _minus(a: Expr, b: Expr) -> Expr:
    return ex.add(a, ex.neg(b))


def _exponent(base: Expr, c: Expr, known: Values) -> list[Inverse] | None:
    if _sign(c, known) != 1 or _sign(base, known) != 1 or base is ONE:
        return []
    return [Inverse(ex.call("ln", c) if base is ex.E else ex.div(ex.call("ln", c), ex.call("ln", base)))]


def _within(c: Expr, known: Values, bound: Expr) -> int | None:
    """-1 where |c| < bound, 0 where they are equal, 1 where |c| > bound, None where that is not decided."""
    over, under = _sign(_minus(c, bound), known), _sign(ex.add(c, bound), known)
    if over is None or under is None:
        return None
    return 1 if over > 0 or under < 0 else 0 if over == 0 or under == 0 else -1


def _sine(c: Expr, known: Values) -> list[Inverse] | None:
    within, side = _within(c, known, ONE), _sign(c, known)
    if within is None or side is None:
        return None
    if within > 0:
        return []
    if side == 0:
        return [Inverse(ZERO, PI)]
    if within == 0:
        return [Inverse(_QUARTER_TURN if side > 0 else ex.neg(_QUARTER_TURN), _TURN)]
    angle = ex.call("asin", c)
    return [Inverse(angle, _TURN), Inverse(_minus(PI, angle), _TURN)]


def _cosine(c: Expr, known: Values) -> list[Inverse] | None:
    within, side = _within(c, known, ONE), _sign(c, known)
    if within is None or side is None:
        return None
    if within > 0:
        return []
    if side == 0:
        return [Inverse(_QUARTER_TURN, PI)]
    if within == 0:
        return [Inverse(ZERO if side > 0 else PI, _TURN)]
    angle = ex.call("acos", c)
    return [Inverse(angle, _TURN), Inverse(ex.neg(angle), _TURN)]


def _over(solve: Callable[[Expr, Values], list[Inverse] | None]) -> Callable[[Expr, Values], list[Inverse] | None]:
    """For 1/f: that f is 1/c."""
    return lambda c, known: [] if _sign(c, known) == 0 else solve(ex.div(ONE, c), known)


def _hyperbolic_cosine(c: Expr, known: Values) -> list[Inverse] | None:
    over = _sign(_minus(c, ONE), known)
    if over is None:
        return None
    angle = ex.call("acosh", c)
    return [] if over < 0 else [Inverse(ZERO)] if over == 0 else [Inverse(angle), Inverse(ex.neg(angle))]


def _always(formula: Callable[[Expr], Expr]) -> Callable[[Expr, Values], list[Inverse] | None]:
    return lambda c, known: [Inverse(formula(c))]


def _inside(
    bound: Expr, formula: Callable[[Expr], Expr], closed: bool = False
) -> Callable[[Expr, Values], list[Inverse] | None]:
    """For functions with values in (-bound, bound), or in the closed interval."""

    def solve(c: Expr, known: Values) -> list[Inverse] | None:
        within = _within(c, known, bound)
        if within is None:
            return None
        return [Inverse(formula(c))] if within < 0 or (closed and within == 0) else []

    return solve


def _arccosine(c: Expr, known: Values) -> list[Inverse] | None:
    low, high = _sign(c, known), _sign(_minus(c, PI), known)
    if low is None or high is None:
        return None
    return [] if low < 0 or high > 0 else [Inverse(ex.call("cos", c))]


def _positive(formula: Callable[[Expr], Expr]) -> Callable[[Expr, Values], list[Inverse] | None]:
    """For functions whose values are not negative."""

    def solve(c: Expr, known: Values) -> list[Inverse] | None:
        side = _sign(c, known)
        return None if side is None else [] if side < 0 else [Inverse(formula(c))]

    return solve


def _absolute(c: Expr, known: Values) -> list[Inverse] | None:
    side = _sign(c, known)
    if side is None:
        return None
    return [] if side < 0 else [Inverse(ZERO)] if side == 0 else [Inverse(c), Inverse(ex.neg(c))]


def _sigmoid(c: Expr, known: Values) -> list[Inverse] | None:
    low, high = _sign(c, known), _sign(_minus(c, ONE), known)
    if low is None or high is None:
        return None
    return [Inverse(ex.call("ln", ex.div(c, _minus(ONE, c))))] if low > 0 > high else []


def _error_function(c: Expr, known: Values) -> list[Inverse] | None:
    """Only 0 has a closed form, and from 1 on nothing is reached."""
    within = _within(c, known, ONE)
    return [] if within in (0, 1) else [Inverse(ZERO)] if _sign(c, known) == 0 else None


def _named(name: str) -> Callable[[Expr], Expr]:
    return lambda c: ex.call(name, c)


def _power_of(base: Expr) -> Callable[[Expr], Expr]:
    return lambda c: ex.power(base, c)


_INVERSES: dict[str, Callable[[Expr, Values], list[Inverse] | None]] = {
    "sin": _sine,
    "cos": _cosine,
    "tan": lambda c, known: [Inverse(ex.call("atan", c), PI)],
    "cot": lambda c, known: (
        [Inverse(_QUARTER_TURN, PI)] if _sign(c, known) == 0 else [Inverse(ex.call("atan", ex.div(ONE, c)), PI)]
    ),
    "sec": _over(_cosine),
    "csc": _over(_sine),
    "asin": _inside(_QUARTER_TURN, _named("sin"), closed=True),
    "acos": _arccosine,
    "atan": _inside(_QUARTER_TURN, _named("tan")),
    "sinh": _always(_named("asinh")),
    "cosh": _hyperbolic_cosine,
    "tanh": _inside(ONE, _named("atanh")),
    "sech": _over(_hyperbolic_cosine),
    "csch": _over(_always(_named("asinh"))),
    "coth": _over(_inside(ONE, _named("atanh"))),
    "asinh": _always(_named("sinh")),
    "acosh": _positive(_named("cosh")),
    "atanh": _always(_named("tanh")),
    "ln": _always(_power_of(ex.E)),
    "log10": _always(_power_of(ex.num(10))),
    "log2": _always(_power_of(TWO)),
    "cbrt": _always(lambda c: ex.power(c, ex.num(3))),
    "abs": _absolute,
    "erf": _error_function,
    "sigmoid": _sigmoid,
}


def of_root(n: int) -> Callable[[Expr, Values], list[Inverse] | None]:
    """For the n-th root of what is not negative."""
    return _positive(lambda c: ex.power(c, ex.num(n)))


def of_power(n: int, c: Expr, known: Values) -> list[Inverse] | None:
    """All w with w^n = c."""
    side = _sign(c, known)
    if side is None:
        return None
    if side == 0:
        return [Inverse(ZERO)]
    if n % 2:
        size = c if side > 0 else ex.neg(c)
        r = ex.call("cbrt", size) if n == 3 else ex.power(size, ex.num(Fraction(1, n)))
        return [Inverse(r if side > 0 else ex.neg(r))]
    if side < 0:
        return []
    r = ex.power(c, ex.num(Fraction(1, n)))
    return [Inverse(r), Inverse(ex.neg(r))]
