"""What an expression tends to at an end of an interval, or at infinity, where its leading term tells.

Near infinity everything is compared with e^g * t^n * ln(t)^m; what cannot be is unknown, and said to be.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DomainError
from calc_cli.expr import ONE, PI, ZERO, Expr
from calc_cli.numeric.definitions import defined
from calc_cli.numeric.reals import sign
from calc_cli.numeric.series import exact as number
from calc_cli.simplify import canonical
from calc_cli.solve.constants import exact, known

_T = ex.sym("#t")
INFINITY = ex.sym("∞")
MINUS_INFINITY = ex.neg(INFINITY)


class Leading(NamedTuple):
    """coefficient * e^growth * t^power * ln(t)^logs, as t goes to infinity; the coefficient is not 0."""

    coefficient: Expr
    growth: Expr = ZERO  # 0, or without a finite limit
    power: Fraction = Fraction(0)
    logs: Fraction = Fraction(0)
    vague: bool = False  # only an upper bound: in place of the coefficient is something bounded, such as sin(t)


def limit(u: Expr, x: Expr, at: Expr | None, up: bool) -> Expr | None:
    """What u tends to as x goes to the number from below (`up`) or above, or for None to infinity or -infinity.

    INFINITY or MINUS_INFINITY where it is unbounded with a sign; None where that is not known.
    """
    if at is None:
        inside = _T if up else ex.neg(_T)
    else:
        inside = ex.add(at, ex.neg(ex.div(ONE, _T)) if up else ex.div(ONE, _T))
    try:
        u = _simplest(ex.transform(ex.substitute(u, {x: inside}), _without_tangent))
        if u is ZERO:
            return ZERO
        found = leading(u)
    except (DomainError, ZeroDivisionError, RecursionError):
        return None
    return None if found is None else _value(found)


def quotient(u: Expr) -> tuple[Expr, Expr]:
    """What u is over one denominator, functions that are quotients taken apart: above, and below."""
    from calc_cli.simplify.form import Form, to_expr
    from calc_cli.simplify.rational import normal

    form = normal(known(ex.transform(u, _taken_apart)))
    above = {k: e for k, e in form.powers.items() if e > 0}
    below = {k: -e for k, e in form.powers.items() if e < 0}
    return to_expr(Form(form.coefficient, above)), to_expr(Form(1, below))


def _taken_apart(n: Expr) -> Expr:
    body = defined(n) if n.head == "call" else None
    return body if body is not None and body.head == "div" else _without_tangent(n)


def _simplest(u: Expr) -> Expr:
    from calc_cli.simplify.form import to_expr
    from calc_cli.simplify.rational import expanded, normal

    form = normal(known(u))
    return expanded(form) or to_expr(form)


def _without_tangent(n: Expr) -> Expr:
    return ex.div(ex.call("sin", *n.args), ex.call("cos", *n.args)) if ex.is_call(n, "tan") else n


def _order(v: Leading) -> int | None:
    """1 where it grows without bound, -1 where it goes to 0, 0 where it tends to its coefficient."""
    if v.growth is not ZERO:
        inner = leading(v.growth)
        return None if inner is None else sign(inner.coefficient)
    for e in (v.power, v.logs):
        if e:
            return 1 if e > 0 else -1
    return 0


def _value(v: Leading) -> Expr | None:
    order = _order(v)
    if order is None or (v.vague and order >= 0):
        return None
    if order < 0:
        return ZERO
    if order == 0:
        return exact(v.coefficient)
    return {1: INFINITY, -1: MINUS_INFINITY}.get(sign(v.coefficient) or 0)


def _times(a: Leading, b: Leading) -> Leading:
    return Leading(
        exact(ex.mul(a.coefficient, b.coefficient)),
        canonical(ex.add(a.growth, b.growth)),
        a.power + b.power,
        a.logs + b.logs,
        a.vague or b.vague,
    )


def _raised(v: Leading, q: Fraction) -> Leading | None:
    side = sign(v.coefficient)
    if (q.denominator != 1 and side != 1) or (v.vague and (q.denominator != 1 or q < 0)):
        return None
    n = ex.num(q)
    growth = canonical(ex.mul(n, v.growth))
    return Leading(exact(ex.power(v.coefficient, n)), growth, v.power * q, v.logs * q, v.vague)


def leading(u: Expr) -> Leading | None:
    """The leading term of a canonical u in t; None where it is not known."""
    made: dict[Expr, Leading | None] = {}
    for n in ex.postorder(u):
        if not n.names:
            made[n] = None if sign(n) in (0, None) else Leading(n)
        elif n is _T:
            made[n] = Leading(ONE, power=Fraction(1))
        else:
            rule = _RULES.get(n.head)
            made[n] = None if rule is None else rule(n, [made[a] for a in n.args])
    return made[u]


def _sum(n: Expr, terms: list[Leading | None]) -> Leading | None:
    best: Leading | None = None
    for t in terms:
        if t is None:
            return None
        if best is None:
            best = t
            continue
        order = _order(_times(t, Leading(exact(ex.div(ONE, best.coefficient)), canonical(ex.neg(best.growth)),
                                         -best.power, -best.logs)))  # fmt: skip
        if order is None:
            return None
        if order > 0:
            best = t
        elif order == 0 and (best.vague or t.vague):
            best = best._replace(vague=True)
        elif order == 0:
            c = exact(ex.add(best.coefficient, t.coefficient))
            if sign(c) in (0, None):
                return None
            best = best._replace(coefficient=c)
    return best


def _product(n: Expr, factors: list[Leading | None]) -> Leading | None:
    result = Leading(ONE)
    for f in factors:
        if f is None:
            return None
        result = _times(result, f)
    return result


def _power(n: Expr, parts: list[Leading | None]) -> Leading | None:
    base, exponent = n.args
    q = number(exponent)
    if q is not None:
        return None if parts[0] is None else _raised(parts[0], q)
    if base.names:
        return leading(ex.power(ex.E, canonical(ex.mul(exponent, ex.call("ln", base)))))
    w = exponent if base is ex.E else canonical(ex.mul(exponent, ex.call("ln", base)))
    if parts[1] is None or parts[1].vague or sign(base) != 1:
        return None
    order = _order(parts[1])
    if order is None:
        return None
    if order > 0:
        return Leading(ONE, w)
    return Leading(ONE if order < 0 else exact(ex.power(base, parts[1].coefficient)))


def _logarithm(v: Leading) -> Leading | None:
    if sign(v.coefficient) != 1:
        return None
    if v.growth is not ZERO:
        return leading(v.growth)
    if v.power:
        return Leading(ex.num(v.power), logs=Fraction(1))
    c = exact(ex.call("ln", v.coefficient))
    return None if v.logs or sign(c) in (0, None) else Leading(c)


#: What functions tend to at infinity and at -infinity, and whether they are like their argument near 0.
_ENDS: dict[str, tuple[Expr | None, Expr | None, bool]] = {
    "atan": (ex.div(PI, ex.TWO), ex.neg(ex.div(PI, ex.TWO)), True),
    "erf": (ONE, ex.MINUS_ONE, False),
    "sign": (ONE, ex.MINUS_ONE, False),
    "sin": (None, None, True), "tan": (None, None, True), "asin": (None, None, True), "cos": (None, None, False),
    "acos": (None, None, False),
}  # fmt: skip


def _call(n: Expr, parts: list[Leading | None]) -> Leading | None:
    name, v = ex.name_of(n), parts[0]
    if name in ("sin", "cos") and (v is None or v.vague or _order(v) in (None, 1)):
        return Leading(ONE, vague=True)
    if v is None or v.vague:
        return None
    if name == "ln":
        if v == Leading(ONE):  # ln(1 + w) is like w near 0
            inside = n.args[0]
            body = defined(inside, reduced=True) if inside.head == "call" and inside.leaf not in _ENDS else None
            beyond = _simplest(ex.add(inside if body is None else body, ex.MINUS_ONE))
            return None if beyond is ZERO else leading(beyond)
        return _logarithm(v)
    if name == "abs":
        return v._replace(coefficient=exact(ex.call("abs", v.coefficient)))
    if name == "cbrt":
        side = sign(v.coefficient)
        if side == 1:
            return _raised(v, Fraction(1, 3))
        turned = None if side != -1 else _raised(v._replace(coefficient=exact(ex.neg(v.coefficient))), Fraction(1, 3))
        return None if turned is None else turned._replace(coefficient=exact(ex.neg(turned.coefficient)))
    if name not in _ENDS:
        body = defined(n, reduced=True)
        return None if body is None else leading(_simplest(body))
    order = _order(v)
    high, low, like_argument = _ENDS[name]
    if order == 1:
        end = high if sign(v.coefficient) == 1 else low
        return None if end is None else Leading(end)
    if order == -1 and like_argument:
        return v
    at = v.coefficient if order == 0 else ZERO
    there = exact(ex.call(name, at)) if order is not None else ZERO
    return Leading(there) if sign(there) in (1, -1) else None


_RULES: dict[str, Callable[[Expr, list[Leading | None]], Leading | None]] = {
    "add": _sum,
    "mul": _product,
    "pow": _power,
    "call": _call,
}
