"""Constants in closed form: sines of multiples of pi, angles of well-known sines, logarithms of powers."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache, partial

from calc_cli import expr as ex
from calc_cli.errors import DomainError
from calc_cli.expr import PI, Expr
from calc_cli.functions import FUNCTIONS, HYPERBOLIC
from calc_cli.numeric import floats
from calc_cli.numeric.definitions import defined
from calc_cli.numeric.reals import BITS, real, sign
from calc_cli.numeric.series import Undecided
from calc_cli.simplify import canonical, simplify
from calc_cli.simplify.canonical import (
    canonical_node,
    number_into_sum,
    parts,
    prime_powers,
    product,
    raised,
    scaled,
    shortest_sum,
    total,
    with_sign,
)

#: sin(r*pi) for r from 0 to 1/2, in dx's language.
_SINES = {
    "0": "0", "1/12": "(sqrt(6) - sqrt(2))/4", "1/6": "1/2", "1/4": "sqrt(2)/2", "1/3": "sqrt(3)/2",
    "5/12": "(sqrt(6) + sqrt(2))/4", "1/2": "1",
}  # fmt: skip
#: tan(r*pi), likewise.
_TANGENTS = {
    "0": "0", "1/12": "2 - sqrt(3)", "1/6": "sqrt(3)/3", "1/4": "1", "1/3": "sqrt(3)", "5/12": "2 + sqrt(3)",
}  # fmt: skip
HALF = Fraction(1, 2)
#: Functions that are exponentials by definition.
EXPONENTIAL = frozenset((*HYPERBOLIC, "sigmoid"))
_LOGARITHM = ex.kinds("ln", "log10", "log2")
_TRANSCENDENTAL = ex.kinds("call", "exponential", "const")
#: Functions of larger multiples of an angle are left.
MAX_MULTIPLE = 8
Change = Callable[[Expr, Expr], Expr]


def exact(u: Expr) -> Expr:
    """A constant, or anything else, in its simplest closed form.  Raises DomainError where it divides by 0."""
    return _shortest(known(u))


def _shortest(u: Expr) -> Expr:
    """A constant may be shorter multiplied out: 2 - 2*sqrt(2), not sqrt(2)*(sqrt(2) - 2)."""
    made = simplify(u, "")[0]
    if u.names or not ex.contains(made, lambda n: n.head == "mul" and any(f.head == "add" for f in n.args)):
        return made
    other = simplify(u, "", form="expanded")[0]
    return other if other.size < made.size else made


def known(u: Expr) -> Expr:
    """The canonical form, with the well-known values of functions put in."""
    made = ex.transform(u, _node)
    return canonical(made)


def rational(u: Expr) -> Fraction | None:
    """The value of a constant that is a fraction, or None."""
    n = canonical(exact(u))
    return Fraction(ex.value(n)) if n.head == "num" else None


def value(u: Expr) -> Expr:
    """The simplest closed form of a constant, of which every part must be a real number, also one that cancels.

    Raises DomainError where one is not.
    """
    return _shortest(ex.transform(u, partial(_real_node, {})))


def is_zero(u: Expr) -> bool:
    """Is a constant 0: its closed form, or to all bits that are compared where it is algebraic?"""
    made = value(u)
    return made is ex.ZERO or (_is_algebraic(made) and sign(made) == 0)


def _is_algebraic(u: Expr) -> bool:
    """Is a constant built from fractions by roots?"""
    called = [n for n in ex.postorder(u) if n.head == "call"]
    return not u.kinds & ex.kinds("const", "exponential") and all(n.leaf in ("sqrt", "cbrt", "abs") for n in called)


def _real_node(values: dict[Expr, float], u: Expr) -> Expr:
    if u.args and not u.names and not floats.is_real(u, values):
        raise DomainError("this has no real value")
    return _node(u)


def multiple_of_pi(r: Fraction | int) -> Expr:
    """r*pi."""
    return scaled(r, PI) if r else ex.ZERO


def _node(u: Expr) -> Expr:
    n = canonical_node(u, u.args)
    if u.head == "call" and n.head == "mul" and n.args[0].head == "num" and len(n.args) == 2:
        return scaled(ex.value(n.args[0]), _node(n.args[1]))
    if n.head == "call" and n.leaf in ("max", "min") and not n.names:
        return _extreme(n)
    if ex.is_call(n, "atan2") and not n.names:
        return _angle_of_point(n)
    if n.head == "pow":
        return _power(n)
    if n.head == "add" and not n.names:
        return shortest_sum(n)
    change = _CHANGES.get(ex.name_of(n)) if n.head == "call" and len(n.args) == 1 else None
    return n if change is None else change(n.args[0], n)


def turns(angle: Expr) -> tuple[Fraction, Expr]:
    """(r, rest) for an angle r*pi + rest, where rest has no multiple of pi."""
    r = Fraction(0)
    rest = []
    angle = total([angle]) if angle.head != "mul" else number_into_sum(angle)
    for t in ex.terms(angle):
        c, unit = parts(t)
        if unit is PI:
            r += c
        else:
            rest.append(t)
    return r, total(rest)


@cache
def _table(name: str) -> dict[Fraction, Expr]:
    from calc_cli.syntax import formula

    rows = {"sin": _SINES, "tan": _TANGENTS}[name]
    return {Fraction(r): canonical(formula(text)) for r, text in rows.items()}


def _sine(angle: Expr, as_it_is: Expr) -> Expr:
    """sin(r*pi + rest): whole and half turns are taken out, well-known values are put in."""
    r, rest = turns(angle)
    if r == 0:
        return _multiple("sin", rest, as_it_is)
    if rest is not ex.ZERO:
        halves = r * 2
        if halves.denominator != 1:
            return as_it_is
        name = "cos" if halves % 2 else "sin"
        return with_sign(-1 if halves % 4 >= 2 else 1, _node(ex.call(name, rest)))
    r %= 2
    if r >= 1:
        return with_sign(-1, _sine(multiple_of_pi(r - 1), ex.ZERO))
    r = min(r, 1 - r)
    return _table("sin").get(r, ex.call("sin", multiple_of_pi(r)))


def _cosine(angle: Expr, as_it_is: Expr) -> Expr:
    r, rest = turns(angle)
    if r == 0:
        return _multiple("cos", rest, as_it_is)
    if rest is not ex.ZERO and (r * 2).denominator != 1:
        return as_it_is
    small = min(r % 1, 1 - r % 1)
    if rest is ex.ZERO and HALF - small not in _table("sin"):
        r = min(r % 2, 2 - r % 2)
        return ex.call("cos", multiple_of_pi(r)) if r <= HALF else with_sign(-1, ex.call("cos", multiple_of_pi(1 - r)))
    return _sine(total([angle, multiple_of_pi(HALF)]), as_it_is)


def _multiple(name: str, angle: Expr, as_it_is: Expr) -> Expr:
    """The sine or cosine of n*asin(v), and so on, by the addition theorems."""
    n, w = parts(angle)
    if n not in range(-MAX_MULTIPLE, MAX_MULTIPLE + 1) or w.head != "call" or w.leaf not in ("asin", "acos", "atan"):
        return as_it_is
    s, c = canonical(ex.call("sin", w)), canonical(ex.call("cos", w))
    sine, cosine = ex.ZERO, ex.ONE
    for _ in range(abs(int(n))):
        sine, cosine = (
            total([product((sine, c)), product((cosine, s))]),
            total([product((cosine, c)), product((ex.MINUS_ONE, sine, s))]),
        )
    return with_sign(-1 if n < 0 else 1, sine) if name == "sin" else cosine


def _tangent(angle: Expr, as_it_is: Expr) -> Expr:
    r, rest = turns(angle)
    if r == 0 or (rest is not ex.ZERO and r.denominator != 1):
        return as_it_is
    if rest is not ex.ZERO:
        return ex.call("tan", rest)
    r %= 1
    if r == HALF:
        raise DomainError("division by zero")
    small = min(r, 1 - r)
    found = _table("tan").get(small, ex.call("tan", multiple_of_pi(small)))
    return found if small == r else with_sign(-1, found)


def _over(name: str) -> Change:
    def change(angle: Expr, as_it_is: Expr) -> Expr:
        below = ex.call(name, angle)
        found = _node(below)
        return as_it_is if found is below else raised(found, ex.MINUS_ONE)

    return change


def _angle(name: str) -> Change:
    undone = _inverse_of(name, multiple_of_pi(-HALF), multiple_of_pi(HALF))

    def change(c: Expr, as_it_is: Expr) -> Expr:
        for r, v in _table(name).items():
            if v is c:
                return multiple_of_pi(r)
        return undone(c, as_it_is)

    return change


def _inverse_of(name: str, low: Expr | None = None, high: Expr | None = None) -> Change:
    """Of f(w) the inverse function is w, for w between the ends; None is infinity."""

    def change(c: Expr, as_it_is: Expr) -> Expr:
        if not ex.is_call(c, name) or c.names:
            return as_it_is
        w = c.args[0]
        above = low is None or sign(total([w, with_sign(-1, low)])) == 1
        below = high is None or sign(total([high, with_sign(-1, w)])) == 1
        return w if above and below else as_it_is

    return change


def _arccosine(c: Expr, as_it_is: Expr) -> Expr:
    if ex.is_call(c, "cos"):
        return _inverse_of("cos", ex.ZERO, PI)(c, as_it_is)
    if parts(c)[0] < 0:
        return total([PI, with_sign(-1, _node(ex.call("acos", with_sign(-1, c))))])
    found = _node(ex.call("asin", c))
    return as_it_is if ex.is_call(found, "asin") else total([multiple_of_pi(HALF), with_sign(-1, found)])


def _logarithm(c: Expr, as_it_is: Expr) -> Expr:
    """ln(b^n) as n*ln(b), for a whole number or a fraction."""
    if c.head == "pow" and c.args[0].head == c.args[1].head == "num":
        return product((c.args[1], _node(ex.call("ln", c.args[0]))))
    if c.head != "num":
        return as_it_is
    v = Fraction(ex.value(c))
    if v < 1 and v > 0:
        return with_sign(-1, _node(ex.call("ln", ex.num(1 / v))))
    if v.denominator != 1 or v <= 1:
        return as_it_is
    powers = prime_powers(int(v))
    n = min(k for _, k in powers)
    if n == 1 or any(k % n for _, k in powers):
        return as_it_is
    base = 1
    for p, k in powers:
        base *= p ** (k // n)
    return scaled(n, ex.call("ln", ex.num(base)))


def _logarithm_to(base: int) -> Change:
    """A logarithm to another base, where it is a fraction."""

    def change(c: Expr, as_it_is: Expr) -> Expr:
        made = known(ex.div(ex.call("ln", c), ex.call("ln", ex.num(base))))
        return made if made.head == "num" else as_it_is

    return change


def _of_logarithm(c: Expr, as_it_is: Expr) -> Expr:
    """An exponential function of logarithms by its definition, where that is algebraic: sigmoid(ln(4)) is 4/5."""
    if not c.kinds & _LOGARITHM:
        return as_it_is
    made = known(defined(as_it_is, reduced=True) or as_it_is)
    return as_it_is if made.kinds & _TRANSCENDENTAL else made


def _by_definition(c: Expr, as_it_is: Expr) -> Expr:
    """A function by its definition, where that leaves no function: asec(2) is pi/3, and logit(1/2) is 0."""
    body = None if c.names else defined(as_it_is)
    made = as_it_is if body is None else known(body)
    return as_it_is if made.kinds & ex.kinds("call") else made


def _whole(c: Expr, as_it_is: Expr) -> Expr:
    """The whole number below or above, where enough digits tell it; what looks whole itself may be a little less."""
    if c.names:
        return as_it_is
    try:
        return ex.num(int(real(as_it_is).ball(BITS).unique_fmpz()))
    except Undecided:
        return as_it_is


def _power(n: Expr) -> Expr:
    """A power of a number by logarithms in its exponent, where that is algebraic: 2^(ln(3)/ln(2)) is 3."""
    base, exponent = n.args
    if base.head != "num" or not exponent.kinds & _LOGARITHM:
        return n
    made = canonical(ex.power(ex.E, ex.mul(exponent, _node(ex.call("ln", base)))))
    return n if made.kinds & _TRANSCENDENTAL else made


def _size(c: Expr, as_it_is: Expr) -> Expr:
    side = None if c.names else sign(c)
    return as_it_is if not side else with_sign(side, c)


def _positive_part(c: Expr, as_it_is: Expr) -> Expr:
    side = None if c.names else sign(c)
    return as_it_is if not side else c if side > 0 else ex.ZERO


def _signum(c: Expr, as_it_is: Expr) -> Expr:
    side = None if c.names else sign(c)
    return as_it_is if not side else ex.num(side)


def _extreme(n: Expr) -> Expr:
    """The largest, or smallest, of constants."""
    wanted = 1 if n.leaf == "max" else -1
    best = n.args[0]
    for a in n.args[1:]:
        side = sign(total([a, with_sign(-1, best)]))
        if side is None:
            return n
        best = a if side == wanted else best
    return best


def _angle_of_point(n: Expr) -> Expr:
    """The angle of a point by the arctangent of its slope, and half a turn where it is on the left."""
    up, right = n.args
    height, side = (0 if u is ex.ZERO else sign(u) or None for u in n.args)
    if height is None or side is None:
        return n
    if height == side == 0:
        raise DomainError("the origin has no angle")
    if side == 0:
        return multiple_of_pi(height * HALF)
    angle = _node(ex.call("atan", product((up, raised(right, ex.MINUS_ONE)))))
    return angle if side > 0 else total([angle, multiple_of_pi(-1 if height < 0 else 1)])


_CHANGES: dict[str, Change] = {
    **{f.name: _by_definition for f in FUNCTIONS if f.definition},
    "sin": _sine, "cos": _cosine, "tan": _tangent, "sec": _over("cos"), "csc": _over("sin"), "cot": _over("tan"),
    "asin": _angle("sin"), "atan": _angle("tan"), "acos": _arccosine, "ln": _logarithm,
    "asinh": _inverse_of("sinh"), "acosh": _inverse_of("cosh", ex.ZERO), "atanh": _inverse_of("tanh"),
    "log10": _logarithm_to(10), "log2": _logarithm_to(2),
    **dict.fromkeys(EXPONENTIAL, _of_logarithm),
    "abs": _size, "sign": _signum, "relu": _positive_part, **dict.fromkeys(("floor", "ceil"), _whole),
}  # fmt: skip
