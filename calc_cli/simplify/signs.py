"""What is known of signs: which expressions are surely positive, and which two are never both negative.

Roots may be taken apart and put together only where this module allows it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from fractions import Fraction
from typing import TypeAlias

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.functions import of_sign
from calc_cli.numeric import floats

_UNKNOWN, _BOUNDED, _ROOTS = ex.kinds("fn"), ex.kinds("acosh", "asech"), ex.kinds("sqrt", "pow")
#: c and d, where the function is real only for c*u + d >= 0: acosh for u >= 1, asech for 0 < u <= 1.
_BOUNDS = {"acosh": ((1, 1), (1, -1)), "asech": ((1, 0), (1, 1), (-1, 1))}
_POSITIVE, _NOT_NEGATIVE = of_sign("+"), of_sign("0+")

#: What a function is of its arguments, where the first has one sign.
Piece: TypeAlias = Callable[[tuple[Expr, ...]], Expr]
#: The pieces of the functions that are another formula by sign: where the argument is positive, where it is negative.
BY_SIGN: dict[str, tuple[Piece, Piece]] = {
    "abs": (lambda a: a[0], lambda a: ex.neg(a[0])),
    "sign": (lambda a: ex.ONE, lambda a: ex.MINUS_ONE),
    "step": (lambda a: ex.ONE, lambda a: ex.ZERO),
    "relu": (lambda a: a[0], lambda a: ex.ZERO),
    "leaky_relu": (lambda a: a[0], lambda a: ex.mul(a[1] if len(a) > 1 else ex.num(Fraction(1, 100)), a[0])),
}

_NOTHING: frozenset[Expr] = frozenset()
#: What the input itself says is positive, or 0.
GIVEN: ContextVar[frozenset[Expr]] = ContextVar("GIVEN", default=_NOTHING)


def given(reading: Expr, *variables: str) -> frozenset[Expr]:
    """The canonical expressions that are positive, or 0, wherever the functions of the reading are real.

    Of roots, those of constants: what is free of the `variables`.
    """
    if not (reading.kinds & _BOUNDED or (reading.kinds & _ROOTS and len(reading.names) > 1)):
        return _NOTHING
    from calc_cli.simplify.canonical import canonical, primitive

    found = []
    for n in ex.postorder(reading):
        bounds = _BOUNDS.get(ex.name_of(n), ()) if n.head == "call" else ()
        for c, d in bounds:
            found += _not_negative_with(primitive(canonical(ex.add(ex.mul(ex.num(c), n.args[0]), ex.num(d)))))
        if bounds:
            continue
        if variables and _is_root(n) and n.args[0].names.isdisjoint(variables):
            found += _not_negative_with(primitive(canonical(n.args[0])))
    return frozenset(found)


def assume(reading: Expr, *variables: str) -> None:
    """Take for granted, as long as this context lasts, what is `given` by the reading."""
    GIVEN.set(given(reading, *variables))


def _not_negative_with(u: Expr) -> list[Expr]:
    """What is not negative where the primitive u is not: u, or c where it is c^3."""
    if u.head == "pow" and isinstance(u.args[1].leaf, int):
        return [u.args[0]] if u.args[1].leaf % 2 else []
    return [u] if u.names and u.head != "mul" else []


def _is_root(u: Expr) -> bool:
    """Is u a square root, or another one of an even degree, of something with letters?"""
    if not u.args or not u.args[0].names:
        return False
    if u.head == "call":
        return u.leaf == "sqrt"
    q = ex.as_number(u.args[1]) if u.head == "pow" else None
    return q is not None and q.denominator % 2 == 0


def positive(u: Expr) -> bool:
    """Is the canonical u surely a positive number, wherever it is real?"""
    if u.head == "num":
        return ex.value(u) > 0
    if u.head == "const":
        return True
    if u.head == "pow" and u.names and positive(u.args[0]):
        return True
    if u.head == "pow" and u.args[0].head in ("num", "const"):
        return positive(u.args[0])
    if u.head == "call" and u.leaf in _POSITIVE:
        return True
    if u.head == "add" and all(not_negative(t) for t in u.args):
        return any(positive(t) for t in u.args)
    if u.head == "mul" and all(positive(f) for f in u.args):
        return True
    return not u.names and u.size < 100 and not u.kinds & _UNKNOWN and _is_positive_constant(u)


def _is_positive_constant(u: Expr) -> bool:
    """Is a constant surely positive?  Floats say no at once; yes only Arb says, who knows its errors."""
    if u.head == "call" and u.leaf == "ln" and u.args[0].head == "num":
        return ex.value(u.args[0]) > 1
    if floats.evaluate(u, {}) <= 0:
        return False
    from calc_cli.numeric.series import Undecided, value

    try:
        return bool(value(u, {}) > 0)
    except Undecided:
        return False


def not_negative(u: Expr) -> bool:
    """Is u surely 0 or more, wherever it is real?"""
    if positive(u):
        return True
    if u.head in ("add", "mul"):
        return all(not_negative(v) for v in u.args)
    if u.head == "pow" and u.args[1].head == "num":
        q = ex.value(u.args[1])
        even_root = q.denominator % 2 == 0
        return even_root or (q.denominator == 1 and q.numerator % 2 == 0 and simple(u.args[0]))
    return u.head == "call" and u.leaf in _NOT_NEGATIVE


def simple(u: Expr) -> bool:
    """Is u a letter, or a function that is real wherever its letters are?"""
    from calc_cli.simplify.form import real

    return u.head == "sym" or real(u)


def never_both_negative(a: Expr, b: Expr) -> bool:
    """Is it certain that a and b are not both negative, at any real point?"""
    from calc_cli.simplify.canonical import parts, product, total

    known = GIVEN.get()
    if positive(a) or positive(b) or a in known or b in known:
        return True
    coefficients = {r: c for c, r in map(parts, ex.terms(b))}
    for c, r in map(parts, ex.terms(a)):
        other = coefficients.get(r, 0)
        if r is not ex.ONE and c * other < 0:
            combined = total([a, product((ex.num(-Fraction(c) / other), b))])
            return combined is ex.ZERO or positive(combined)
    return False
