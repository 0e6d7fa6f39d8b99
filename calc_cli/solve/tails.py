"""What an expression tends to at an end of an interval, or at infinity, where its leading term tells.

Near infinity everything is compared with e^g * t^n * ln(t)^m; of a sum whose leading terms cancel at a number the
first derivative tells that is not 0 there.  What cannot be compared is unknown, and said to be.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError
from calc_cli.expr import ONE, PI, ZERO, Expr
from calc_cli.numeric.definitions import defined
from calc_cli.numeric.reals import Real, sign
from calc_cli.numeric.series import exact as number
from calc_cli.simplify import canonical
from calc_cli.simplify.form import shallow, to_expr
from calc_cli.simplify.rational import expanded, normal
from calc_cli.solve import breaks, roots
from calc_cli.solve.constants import exact, is_zero, known

_T = ex.sym("#t")
#: A number without closed form, and the small distance from a number.
_A, _S = ex.sym("#a"), ex.sym("#s")
#: Derivatives of higher order are not tried where lower ones are 0.
MAX_ORDER = 6
#: Sums of more nodes than this are not multiplied by their conjugates.
MAX_SIZE = 60
HALF = Fraction(1, 2)
#: The powers of t and of ln(t) in what grows like ln(t).
_AS_LOGARITHM = (Fraction(0), Fraction(1))
INFINITY = ex.sym("∞")
MINUS_INFINITY = ex.neg(INFINITY)


class Leading(NamedTuple):
    """coefficient * e^growth * t^power * ln(t)^logs, as t goes to infinity; the coefficient is not 0."""

    coefficient: Expr
    growth: Expr = ZERO  # 0, or without a finite limit
    power: Fraction = Fraction(0)
    logs: Fraction = Fraction(0)
    vague: bool = False  # only an upper bound: in place of the coefficient is something bounded, such as sin(t)


def limit(u: Expr, x: Expr, at: Real | None, up: bool) -> Expr | Real | None:
    """What u tends to as x goes to the number from below (`up`) or above, or for None to infinity or -infinity.

    INFINITY or MINUS_INFINITY where it is unbounded with a sign; None where that is not known.
    """
    near = _near(at)
    if at is None:
        inside = _T if up else ex.neg(_T)
    else:
        inside = ex.add(at.exact or _A, ex.neg(ex.div(ONE, _T)) if up else ex.div(ONE, _T))
    try:
        u = _simplest(ex.transform(ex.substitute(u, {x: inside}), _without_tangent))
        if u is ZERO:
            return ZERO
        found = leading(u, near)
        there = None if found is None else _value(found, near)
    except (DomainError, ZeroDivisionError, RecursionError):
        return None
    if there is None or at is None or _A.leaf not in there.names:
        return there
    return roots.at_ball(there, {ex.name_of(_A): at})


class Near(NamedTuple):
    """How what is constant near the end is judged: its sign, and whether it is 0."""

    sign: breaks.Side
    is_zero: Callable[[Expr], bool]


def _near(at: Real | None) -> Near:
    if at is None or at.exact is not None:
        return Near(sign, is_zero)
    return Near(lambda u: sign(u, {ex.name_of(_A): at}), lambda u: roots.is_zero(u, _A, at))


def _simplest(u: Expr) -> Expr:
    form = normal(known(u))
    return expanded(form) or to_expr(form)


def _without_tangent(n: Expr) -> Expr:
    return ex.div(ex.call("sin", *n.args), ex.call("cos", *n.args)) if ex.is_call(n, "tan") else n


def _order(v: Leading, near: Near) -> int | None:
    """1 where it grows without bound, -1 where it goes to 0, 0 where it tends to its coefficient."""
    if v.growth is not ZERO:
        inner = leading(v.growth, near)
        if inner is None or inner.vague:
            return None
        speed = (inner.power, inner.logs)
        if not v.power or inner.growth is not ZERO or speed > _AS_LOGARITHM:
            return near.sign(inner.coefficient)
        if speed == _AS_LOGARITHM:  # e^(c*ln(t)) is t^c, for a c that is no fraction
            return near.sign(canonical(ex.add(inner.coefficient, ex.num(v.power)))) or None
    for e in (v.power, v.logs):
        if e:
            return 1 if e > 0 else -1
    return 0


def _value(v: Leading, near: Near) -> Expr | None:
    order = _order(v, near)
    if order is None or (v.vague and order >= 0):
        return None
    if order < 0:
        return ZERO
    if order == 0:
        return exact(v.coefficient)
    return {1: INFINITY, -1: MINUS_INFINITY}.get(near.sign(v.coefficient) or 0)


def _times(a: Leading, b: Leading) -> Leading:
    return Leading(
        exact(ex.mul(a.coefficient, b.coefficient)),
        canonical(ex.add(a.growth, b.growth)),
        a.power + b.power,
        a.logs + b.logs,
        a.vague or b.vague,
    )


def _negative(v: Leading) -> Leading:
    return v._replace(coefficient=exact(ex.neg(v.coefficient)))


def _raised(v: Leading, q: Fraction, near: Near) -> Leading | None:
    side = near.sign(v.coefficient)
    if (q.denominator != 1 and side != 1) or (v.vague and (q.denominator != 1 or q < 0)):
        return None
    n = ex.num(q)
    growth = canonical(ex.mul(n, v.growth))
    return Leading(exact(ex.power(v.coefficient, n)), growth, v.power * q, v.logs * q, v.vague)


def leading(u: Expr, near: Near) -> Leading | None:
    """The leading term of a canonical u in t; None where it is not known."""
    made: dict[Expr, Leading | None] = {}
    for n in ex.postorder(u):
        if _T.leaf not in n.names:
            made[n] = None if near.sign(n) in (0, None) else Leading(n)
        elif n is _T:
            made[n] = Leading(ONE, power=Fraction(1))
        else:
            rule = _RULES.get(n.head)
            made[n] = None if rule is None else rule(n, [made[a] for a in n.args], near)
            for method in _OTHERWISE:
                made[n] = made[n] or method(n, near)
    return made[u]


def _expanded(n: Expr, near: Near) -> Leading | None:
    """The first term of Taylor's series in s = 1/t of n, or of n over the highest power of t in its terms.

    None where that is not smooth at s = 0, or all terms tried are 0.
    """
    highest = Fraction(max([shallow(a).powers.get(_T, 0) for a in ex.terms(n)]))
    scale = ex.power(_S, ex.num(highest))
    u = canonical(ex.substitute(ex.add(*[ex.mul(scale, a) for a in ex.terms(n)]), {_T: ex.div(ONE, _S)}))
    factorial = 1
    try:
        for k in range(MAX_ORDER + 1):
            if breaks.at_breaks(u, _S, ZERO, near.sign):
                return None
            c = exact(ex.substitute(u, {_S: ZERO}))
            if not near.is_zero(c):
                known_sign = near.sign(c) in (1, -1)
                return Leading(exact(ex.div(c, ex.num(factorial))), power=highest - k) if known_sign else None
            u, factorial = canonical(derive(u, _S).after), factorial * (k + 1)
    except (DomainError, ZeroDivisionError):
        pass
    return None


def _taken_further_apart(n: Expr, near: Near) -> Leading | None:
    """The leading term of a sum, its functions by their definitions: 1 - tanh(t) is 2/(e^(2*t) + 1)."""
    if n.head != "add":
        return None

    def change(m: Expr) -> Expr:
        split = _SPLIT.get(ex.name_of(m)) if m.head == "call" else None
        if split is not None:
            return split(m, near)
        return (m.head == "call" and m.leaf not in _ENDS and defined(m, reduced=True)) or m

    made = _simplest(ex.transform(n, change))
    return None if made in (n, ZERO) else leading(made, near)


def _split_logarithm(n: Expr, near: Near) -> Expr:
    """ln(v) as g + p*ln(t) + ln(w), where v is e^g*t^p*w, and w tends to a number."""
    v = None if n.args[0] is _T else leading(canonical(n.args[0]), near)
    if v is None or v.vague or v.logs or (v.growth is ZERO and not v.power) or near.sign(v.coefficient) != 1:
        return n
    w = ex.mul(n.args[0], ex.power(ex.E, ex.neg(v.growth)), ex.power(_T, ex.num(-v.power)))
    return ex.add(v.growth, ex.mul(ex.num(v.power), ex.call("ln", _T)), ex.call("ln", _simplest(w)))


def _turned(n: Expr, near: Near) -> Expr:
    """atan(v) as pi/2 - atan(1/v), where v grows without bound, or -pi/2 - atan(1/v)."""
    v = leading(canonical(n.args[0]), near)
    if v is None or v.vague or _order(v, near) != 1 or near.sign(v.coefficient) not in (1, -1):
        return n
    end = _ENDS["atan"][0 if near.sign(v.coefficient) == 1 else 1]
    return n if end is None else ex.add(end, ex.neg(ex.call("atan", ex.div(ONE, n.args[0]))))


#: Functions that are a sum of what is large and what has a limit.
_SPLIT: dict[str, Callable[[Expr, Near], Expr]] = {"ln": _split_logarithm, "atan": _turned}


def _by_conjugate(n: Expr, near: Near) -> Leading | None:
    """The leading term of a sum a + b with a square root a, where b is like -a: of (a^2 - b^2)/(a - b)."""
    for a in ex.terms(n) if n.head == "add" and n.size <= MAX_SIZE else ():
        if not any(f.head == "pow" and _T.leaf in f.names and number(f.args[1]) == HALF for f in ex.factors(a)):
            continue
        b = canonical(ex.add(n, ex.neg(a)))
        first, second = leading(a, near), leading(b, near)
        difference = _simplest(ex.add(ex.power(a, ex.TWO), ex.neg(ex.power(b, ex.TWO))))
        if first is None or second is None or second != _negative(first):
            continue
        above, below = leading(difference, near), _raised(_times(first, Leading(ex.TWO)), Fraction(-1), near)
        if above is not None and below is not None:
            return _times(above, below)
    return None


def _sum(n: Expr, terms: list[Leading | None], near: Near) -> Leading | None:
    largest: list[Leading] = []  # of one order
    for t in terms:
        if t is None:
            return None
        order = _order(_over(t, largest[0]), near) if largest else 1
        if order is None:
            return None
        if order > 0:
            largest = [t]
        elif order == 0:
            largest.append(t)
    first = largest[0]
    if len(largest) == 1 or any(t.vague for t in largest):
        return first._replace(vague=any(t.vague for t in largest))
    c = exact(ex.add(*[t.coefficient for t in largest]))
    return None if near.sign(c) in (0, None) else first._replace(coefficient=c)


def _over(a: Leading, b: Leading) -> Leading:
    """How fast a grows beside b, without their coefficients."""
    return Leading(ONE, canonical(ex.add(a.growth, ex.neg(b.growth))), a.power - b.power, a.logs - b.logs)


def _product(n: Expr, factors: list[Leading | None], near: Near) -> Leading | None:
    result = Leading(ONE)
    for f in factors:
        if f is None:
            return None
        result = _times(result, f)
    return result


def _power(n: Expr, parts: list[Leading | None], near: Near) -> Leading | None:
    base, exponent = n.args
    q = number(exponent)
    if q is not None:
        return None if parts[0] is None else _raised(parts[0], q, near)
    if _T.leaf in base.names:
        return leading(ex.power(ex.E, canonical(ex.mul(exponent, ex.call("ln", base)))), near)
    w = exponent if base is ex.E else canonical(ex.mul(exponent, ex.call("ln", base)))
    if parts[1] is None or parts[1].vague or near.sign(base) != 1:
        return None
    order = _order(parts[1], near)
    if order is None:
        return None
    if order > 0:
        return Leading(ONE, w)
    return Leading(ONE if order < 0 else exact(ex.power(base, parts[1].coefficient)))


def _logarithm(v: Leading, near: Near) -> Leading | None:
    if near.sign(v.coefficient) != 1:
        return None
    if v.growth is not ZERO:
        return leading(v.growth, near)
    if v.power:
        return Leading(ex.num(v.power), logs=Fraction(1))
    c = exact(ex.call("ln", v.coefficient))
    return None if v.logs or near.sign(c) in (0, None) else Leading(c)


#: What functions tend to at infinity and at -infinity.
_ENDS: dict[str, tuple[Expr | None, Expr | None]] = {
    "atan": (ex.div(PI, ex.TWO), ex.neg(ex.div(PI, ex.TWO))),
    "erf": (ONE, ex.MINUS_ONE),
    "sign": (ONE, ex.MINUS_ONE),
    "sin": (None, None), "tan": (None, None), "asin": (None, None), "cos": (None, None), "acos": (None, None),
}  # fmt: skip
#: Functions that are like their argument near 0.
_LIKE_ARGUMENT = frozenset(("sin", "tan", "asin", "atan", "sinh", "tanh", "asinh", "atanh"))


def _call(n: Expr, parts: list[Leading | None], near: Near) -> Leading | None:
    name, v = ex.name_of(n), parts[0]
    if name in ("sin", "cos") and (v is None or v.vague or _order(v, near) in (None, 1)):
        return Leading(ONE, vague=True)
    if v is None or v.vague:
        return None
    if name == "ln":
        if v == Leading(ONE):  # ln(1 + w) is like w near 0
            inside = n.args[0]
            body = defined(inside, reduced=True) if inside.head == "call" and inside.leaf not in _ENDS else None
            beyond = _simplest(ex.add(inside if body is None else body, ex.MINUS_ONE))
            return None if beyond is ZERO else leading(beyond, near)
        return _logarithm(v, near)
    if name == "abs":
        return v._replace(coefficient=exact(ex.call("abs", v.coefficient)))
    if name == "cbrt":
        side = near.sign(v.coefficient)
        if side == 1:
            return _raised(v, Fraction(1, 3), near)
        turned = None if side != -1 else _raised(_negative(v), Fraction(1, 3), near)
        return None if turned is None else _negative(turned)
    order = _order(v, near)
    if order == -1 and name in _LIKE_ARGUMENT:
        return v
    if name not in _ENDS:
        body = defined(n, reduced=True)
        return None if body is None else leading(_simplest(body), near)
    high, low = _ENDS[name]
    if order == 1:
        end = high if near.sign(v.coefficient) == 1 else low
        return None if end is None else Leading(end)
    at = v.coefficient if order == 0 else ZERO
    there = exact(ex.call(name, at)) if order is not None else ZERO
    return Leading(there) if near.sign(there) in (1, -1) else None


_RULES: dict[str, Callable[[Expr, list[Leading | None], Near], Leading | None]] = {
    "add": _sum,
    "mul": _product,
    "pow": _power,
    "call": _call,
}
#: What is tried, in order, where the leading terms of the parts do not tell.
_OTHERWISE: tuple[Callable[[Expr, Near], Leading | None], ...] = (_expanded, _taken_further_apart, _by_conjugate)
