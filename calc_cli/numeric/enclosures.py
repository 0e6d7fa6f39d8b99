"""Where the values of an expression lie while its letter runs through an interval, which may reach infinity.

Coarser than balls, but an end may be infinite, or a place where the expression itself is: 1/x on (0, 1] lies in
[1, inf).  Where the expression is real in a part of the interval only, it is its values there that are enclosed.

Raises Undecided where nothing is known.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric.definitions import defined
from calc_cli.numeric.reals import exact_ball
from calc_cli.numeric.series import Undecided, exact

#: (low, high) as balls: the interval reaches from the lower bound of `low` to the upper bound of `high`.
Interval = tuple[Any, Any]


class NoValue(Undecided):
    """The expression is real nowhere in the interval."""


def enclose(u: Expr, x: Expr, low: Fraction | None, high: Fraction | None) -> Interval:
    """An interval that contains all values of u for x strictly between the ends; None is infinity.

    Other letters may have any value.
    """
    from flint import arb

    start: Interval = (
        arb.neg_inf() if low is None else exact_ball(low).lower(),
        arb.pos_inf() if high is None else exact_ball(high).upper(),
    )
    made: dict[Expr, Interval] = {}
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
        if n is x:
            made[n] = start
        elif n.head == "sym":
            made[n] = arb.neg_inf(), arb.pos_inf()
        elif n.head == "num":
            made[n] = _point(exact_ball(Fraction(ex.value(n))))
        elif n.head == "const":
            made[n] = _point(arb.pi() if n.leaf == "pi" else arb.const_e())
        elif n.head == "call" and n.leaf not in _FUNCTIONS:
            body = defined(n, reduced=True)
            if body is None:
                raise Undecided
            if body not in made:
                stack.append(body)
                continue
            made[n] = made[body]
        elif n.head in _OPERATIONS:
            found = _OPERATIONS[n.head](n, [made[a] for a in n.args])
            if n.head == "add" and not (found[0].is_finite() or found[1].is_finite()):
                found = _by_leading_term(n, x, start) or found
            made[n] = _valid(found)
        else:
            raise Undecided
        stack.pop()
    return made[u]


def sign_between(u: Expr, x: Expr, low: Fraction | None, high: Fraction | None) -> int:
    """1 or -1 where u is certainly positive or negative between the ends, else 0."""
    try:
        a, b = enclose(u, x, low, high)
    except Undecided:
        return 0
    return 1 if a > 0 else -1 if b < 0 else 0


def without_zero(u: Expr, x: Expr, low: Fraction | None, high: Fraction | None) -> bool:
    """Is u certainly not 0 between the ends, or not real there at all?"""
    try:
        a, b = enclose(u, x, low, high)
    except NoValue:
        return True
    except Undecided:
        return False
    return bool(a > 0 or b < 0)


def _point(b: Any) -> Interval:
    return b.lower(), b.upper()


def _valid(i: Interval) -> Interval:
    if i[0].is_nan() or i[1].is_nan():
        raise Undecided
    return i


def _by_leading_term(n: Expr, x: Expr, i: Interval) -> Interval | None:
    """The values of a polynomial as those of x^k times the rest: x^2 - x is x^2*(1 - 1/x).  None for another sum."""
    terms = [_monomial(t, x) for t in ex.terms(n)]
    known = [t for t in terms if t is not None]
    if len(known) < len(terms):
        return None
    top = max([k for _, k in known])
    rest = _plus(n, [_product(_point(exact_ball(c)), _whole_power(i, k - top)) for c, k in known])
    return _product(_whole_power(i, top), rest)


def _monomial(u: Expr, x: Expr) -> tuple[Fraction, int] | None:
    """(c, k) where u is c*x^k; None for anything else."""
    c, power = Fraction(1), 0
    for f in ex.factors(u):
        if f.head == "num":
            c *= ex.value(f)
        elif f is x:
            power += 1
        elif f.head == "pow" and _is_whole_power(f, x):
            power += int(ex.value(f.args[1]))
        else:
            return None
    return c, power


def _is_whole_power(u: Expr, x: Expr) -> bool:
    exponent = exact(u.args[1])
    return u.args[0] is x and exponent is not None and exponent.denominator == 1


def _plus(n: Expr, a: list[Interval]) -> Interval:
    low, high = a[0]
    for c, d in a[1:]:
        low, high = (low + c).lower(), (high + d).upper()
    return low, high


def _product(a: Interval, b: Interval) -> Interval:
    """The ends are among the four products; 0 times infinity is 0 here, because the ends are not reached."""
    products = [_zero() if p.is_nan() else p for p in (v * w for v in a for w in b)]
    low, high = products[0], products[0]
    for p in products[1:]:
        low, high = low.min(p), high.max(p)
    return low.lower(), high.upper()


def _zero() -> Any:
    from flint import arb

    return arb(0)


def _times(n: Expr, a: list[Interval]) -> Interval:
    result = a[0]
    for b in a[1:]:
        result = _product(result, b)
    return result


def _reciprocal(a: Interval) -> Interval:
    from flint import arb

    low, high = a
    if low >= 0:
        above = arb.pos_inf() if low.is_zero() else (1 / low).upper()
        return (_zero() if not high.is_finite() else (1 / high).lower()), above
    if high <= 0:
        below = arb.neg_inf() if high.is_zero() else (1 / high).lower()
        return below, (_zero() if not low.is_finite() else (1 / low).upper())
    return arb.neg_inf(), arb.pos_inf()  # of its square more is known


def _negative(a: Interval) -> Interval:
    return -a[1], -a[0]


def _whole_power(a: Interval, n: int) -> Interval:
    if n < 0:
        return _reciprocal(_whole_power(a, -n))
    low, high = a
    if n % 2 == 0:
        if high <= 0:
            low, high = -high, -low
        elif not low >= 0:
            low, high = _zero(), (-low).max(high)
    return ((low**n).lower() if low.is_finite() else low), ((high**n).upper() if high.is_finite() else high)


def _power(n: Expr, a: list[Interval]) -> Interval:
    base, exponent = a
    q = exact(n.args[1])
    if q is not None and q.denominator == 1 and abs(q) < 1 << 20:
        return _whole_power(base, int(q))
    if n.args[0] is ex.E:
        return _monotone("exp", exponent)
    if q is None and not base[0] >= 0:
        raise Undecided
    return _monotone("exp", _product(exponent, _monotone("ln", base)))


def _monotone(name: str, a: Interval) -> Interval:
    """A rising function: its values, or limits, at the ends."""
    f, from_low, to_high = _RISING[name]
    low, high = _in_domain(name, a)
    start, end = from_low(low), to_high(high)
    return (f(low).lower() if start is None else start), (f(high).upper() if end is None else end)


#: Where functions are real: from the first number to the second, or without an end.
_DOMAINS: dict[str, tuple[int, int | None]] = {"ln": (0, None), "sqrt": (0, None), "asin": (-1, 1)}


def _in_domain(name: str, a: Interval) -> Interval:
    """The part of the interval in which the function is real.  Raises NoValue where there is none."""
    from flint import arb

    low, high = a
    if name not in _DOMAINS:
        return low, high
    least, most = _DOMAINS[name]
    if high < least or (most is not None and low > most):
        raise NoValue
    return low.max(arb(least)), high if most is None else high.min(arb(most))


def _arb(name: str) -> Any:
    from flint import arb

    return {"-": arb.neg_inf, "+": arb.pos_inf, "0": _zero}[name]()


def _ends(low: str, high: str) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    """The limits at -infinity and at infinity."""
    return (
        lambda v: None if v.is_finite() else _arb(low) if v < 0 else _arb(high),
        lambda v: None if v.is_finite() else _arb(high) if v > 0 else _arb(low),
    )


def _quarter_turn(v: Any) -> Any:
    from flint import arb

    return None if v.is_finite() else (arb.pi() / 2 if v > 0 else -arb.pi() / 2)


def _one(v: Any) -> Any:
    return None if v.is_finite() else (_zero() + (1 if v > 0 else -1))


def _from_zero(bottom: str) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    """The limits at 0 and at infinity of what is not defined below 0."""

    def at(v: Any) -> Any:
        return _arb(bottom) if v.is_zero() else None if v.is_finite() else _arb("+")

    return at, at


#: Rising functions, with their limits where the argument does not reach.
_RISING: dict[str, tuple[Callable[[Any], Any], Callable[[Any], Any], Callable[[Any], Any]]] = {
    "exp": (lambda v: v.exp(), *_ends("0", "+")),
    "ln": (lambda v: v.log(), *_from_zero("-")),
    "sqrt": (lambda v: v.sqrt(), *_from_zero("0")),
    "atan": (lambda v: v.atan(), _quarter_turn, _quarter_turn),
    "erf": (lambda v: v.erf(), _one, _one),
    "tanh": (lambda v: v.tanh(), _one, _one),
    "sinh": (lambda v: v.sinh(), *_ends("-", "+")),
    "asinh": (lambda v: v.asinh(), *_ends("-", "+")),
    "asin": (lambda v: v.asin(), *_ends("-", "+")),
    "cbrt": (lambda v: v.root(3) if v >= 0 else -(-v).root(3), *_ends("-", "+")),
}


def _rising(name: str) -> Callable[[list[Interval]], Interval]:
    return lambda a: _monotone(name, a[0])


def _wave(name: str) -> Callable[[list[Interval]], Interval]:
    def over(a: list[Interval]) -> Interval:
        low, high = a[0]
        one = _zero() + 1
        if not (low.is_finite() and high.is_finite()) or high - low > 6:
            return -one, one
        b = low.union(high)
        v = b.sin() if name == "sin" else b.cos()
        return v.lower(), v.upper()

    return over


def _tangent(a: list[Interval]) -> Interval:
    v = a[0][0].union(a[0][1]).tan()
    return _point(v) if v.is_finite() else (_arb("-"), _arb("+"))


def _arc_cosine(a: list[Interval]) -> Interval:
    low, high = _monotone("asin", a[0])
    return (_quarter_turn(_arb("+")) - high).lower(), (_quarter_turn(_arb("+")) - low).upper()


def _absolute(a: list[Interval]) -> Interval:
    low, high = a[0]
    return (low, high) if low >= 0 else (-high, -low) if high <= 0 else (_zero(), (-low).max(high))


def _extreme(larger: bool) -> Callable[[list[Interval]], Interval]:
    def over(a: list[Interval]) -> Interval:
        low, high = a[0]
        for c, d in a[1:]:
            low, high = (low.max(c), high.max(d)) if larger else (low.min(c), high.min(d))
        return low, high

    return over


_FUNCTIONS: dict[str, Callable[[list[Interval]], Interval]] = {
    **{name: _rising(name) for name in _RISING},
    "sin": _wave("sin"), "cos": _wave("cos"), "tan": _tangent, "acos": _arc_cosine, "abs": _absolute,
    "max": _extreme(True), "min": _extreme(False),
}  # fmt: skip

_OPERATIONS: dict[str, Callable[[Expr, list[Interval]], Interval]] = {
    "add": _plus,
    "mul": _times,
    "neg": lambda n, a: _negative(a[0]),
    "div": lambda n, a: _product(a[0], _reciprocal(a[1])),
    "pow": _power,
    "call": lambda n, a: _FUNCTIONS[ex.name_of(n)](a),
}
