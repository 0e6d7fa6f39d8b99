"""Rigorous evaluation with Arb: balls, and power series whose n-th coefficient is the n-th derivative over n!."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import reduce
from operator import add, mul
from typing import Any

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.functions import STEPS
from calc_cli.numeric.definitions import defined


class Undecided(ArithmeticError):
    """At this precision it cannot be said whether the expression has a real value here."""


def evaluate(u: Expr, point: Mapping[str, Any], variable: str = "", length: int = 1, bits: int = 128) -> Any:
    """The power series of u in `variable` about the point, an `arb_series` of the given length.

    The point has an exact number or a ball for every letter; over a ball the series encloses those at all its points.

    Raises Undecided where u has no real value, or where a ball contains a singularity.
    """
    from flint import ctx

    before = ctx.prec, ctx.cap
    ctx.prec, ctx.cap = bits, length
    try:
        return _evaluate(u, point, variable)
    except (ValueError, ZeroDivisionError) as error:  # what FLINT says of a power series that it cannot divide by
        raise Undecided from error
    finally:
        ctx.prec, ctx.cap = before


def value(u: Expr, point: Mapping[str, Any], bits: int = 128) -> Any:
    """The value of u at the point, an `arb`; raises Undecided as `evaluate`."""
    return evaluate(u, point, bits=bits)[0]


def _evaluate(u: Expr, point: Mapping[str, Any], variable: str) -> Any:
    from flint import arb, arb_series, fmpq

    def constant(v: Any) -> Any:
        return arb_series([v if isinstance(v, arb) else arb(fmpq(v.numerator, v.denominator))])

    made: dict[Expr, Any] = {}
    stack = [u]
    while stack:
        n = stack[-1]
        if n in made:
            stack.pop()
            continue
        missing = [a for a in n.args if a not in made]
        if missing:
            stack.extend(missing)
            continue
        if n.head == "num":
            made[n] = constant(ex.value(n))
        elif n.head == "const":
            made[n] = arb_series([arb.pi() if n.leaf == "pi" else arb.const_e()])
        elif n.head == "sym":
            name = ex.name_of(n)
            at = constant(point[name])
            made[n] = at + arb_series([0, 1]) if name == variable else at
        elif n.head == "call" and n.leaf not in _PRIMITIVES:
            body = defined(n, reduced=True)
            assert body is not None, n.leaf
            if body not in made:
                stack.append(body)
                continue
            made[n] = made[body]
        elif (operation := _OPERATIONS.get(n.head)) is None:
            raise Undecided  # of an unknown function, or a derivative that is still to be taken
        else:
            made[n] = _finite(operation(n, [made[a] for a in n.args]))
        stack.pop()
    return made[u]


def _finite(s: Any) -> Any:
    if not all(c.is_finite() for c in s):
        raise Undecided
    return s


def _quotient(n: Expr, a: list[Any]) -> Any:
    if a[1][0].contains(0):
        raise Undecided
    return a[0] / a[1]


def _power(n: Expr, a: list[Any]) -> Any:
    base, exponent = a
    q = exact(n.args[1])
    if q is not None and q.denominator == 1 and abs(q) < _LARGE:
        whole = int(q)
        if whole == 0 and base[0].is_zero():
            raise Undecided  # 0^0
        if whole >= 0:
            return _whole(base, whole)
        if base[0].contains(0):
            raise Undecided
        return 1 / _whole(base, -whole)
    if q == Fraction(1, 2):
        return _sqrt(base)
    if n.args[0] is ex.E:
        return exponent.exp()
    if base[0].is_zero() and _is_constant(base) and exponent[0] > 0:
        return base  # 0^pi
    if not base[0] > 0:
        step = exponent[0].unique_fmpz() if exponent[0].is_exact() and _is_stepped(n.args[1]) else None
        if step is None or abs(step) >= _LARGE:
            raise Undecided
        return _power(ex.power(n.args[0], ex.num(int(step))), a)  # x^(1 + step(-x)) is x^2 to the left of 0
    return (base.log() * exponent).exp()


def _is_stepped(u: Expr) -> bool:
    """Is u constant between jumps: do letters occur in steps alone?"""
    stack = [u]
    while stack:
        n = stack.pop()
        if n.names and not (n.head == "call" and n.leaf in STEPS):
            if not n.args:
                return False
            stack.extend(n.args)
    return True


#: Whole exponents from here on are not worked out by squaring.
_LARGE = 1 << 40


def _whole(base: Any, n: int) -> Any:
    """base^n by squaring."""
    from flint import arb_series

    result = arb_series([1])
    while n:
        if n & 1:
            result = result * base
        n >>= 1
        if n:
            base = base * base
    return result


def exact(u: Expr) -> Fraction | None:
    """The value of an expression of numbers alone, or None."""
    v = ex.as_number(u)
    return None if v is None else Fraction(v)


def _is_constant(s: Any) -> bool:
    """Is nothing known of the series, or needed, but its first term?"""
    return len(s) <= 1


def _sqrt(s: Any) -> Any:
    if s[0].is_zero() and _is_constant(s):
        return s
    if not s[0] > 0:
        raise Undecided
    return s.sqrt()


def _ln(s: Any) -> Any:
    if not s[0] > 0:
        raise Undecided
    return s.log()


def _within(s: Any, method: str) -> Any:
    if _is_constant(s) and s[0].is_exact() and abs(s[0]) == 1:
        return _step_series(s[0].asin() if method == "asin" else s[0].acos())
    if not (s[0] > -1 and s[0] < 1):
        raise Undecided
    return s.asin() if method == "asin" else s.acos()


def _cbrt(s: Any) -> Any:
    sign = _sign(s[0])
    return sign * ((sign * s).log() / 3).exp()


def _sign(c: Any) -> int:
    if c > 0:
        return 1
    if c < 0:
        return -1
    raise Undecided


def _step_series(value: Any) -> Any:
    from flint import arb_series

    return arb_series([value])


def _floor(s: Any, up: bool) -> Any:
    from flint import arb_series

    low = (s[0].ceil() if up else s[0].floor()).unique_fmpz()
    if low is None or s[0].contains(low):
        raise Undecided
    return arb_series([low])


def _larger(a: list[Any], sign: int) -> Any:
    best = a[0]
    for b in a[1:]:
        if b is not best and _sign(b[0] - best[0]) == sign:
            best = b
    return best


def _atan2(y: Any, x: Any) -> Any:
    from flint import arb, arb_series

    if x[0] > 0:
        return (y / x).atan()
    if x[0] < 0 and y[0].is_zero() and _is_constant(y):
        return _step_series(arb.pi())
    sign = _sign(y[0])
    return arb_series([arb.pi() / 2 * sign]) - (x / y).atan()


_PRIMITIVES: dict[str, Callable[..., Any]] = {
    "sin": lambda s: s.sin(), "cos": lambda s: s.cos(), "tan": lambda s: s.tan(),
    "atan": lambda s: s.atan(), "asin": lambda s: _within(s, "asin"), "acos": lambda s: _within(s, "acos"),
    "exp": lambda s: s.exp(), "ln": _ln, "sqrt": _sqrt, "cbrt": _cbrt, "erf": lambda s: s.erf(),
    "abs": lambda s: s * _sign(s[0]), "sign": lambda s: _step_series(_sign(s[0])),
    "step": lambda s: _step_series(_sign(s[0]) > 0),
    "floor": lambda s: _floor(s, False), "ceil": lambda s: _floor(s, True),
    "max": lambda *a: _larger(list(a), 1), "min": lambda *a: _larger(list(a), -1), "atan2": _atan2,
}  # fmt: skip


_OPERATIONS: dict[str, Callable[[Expr, list[Any]], Any]] = {
    "add": lambda n, a: reduce(add, a),
    "mul": lambda n, a: reduce(mul, a),
    "neg": lambda n, a: -a[0],
    "div": _quotient,
    "pow": _power,
    "call": lambda n, a: _PRIMITIVES[ex.name_of(n)](*a),
}
