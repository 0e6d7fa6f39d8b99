"""Real numbers, exact or only enclosed: compared, ordered and written out by Arb's balls, as precisely as it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from fractions import Fraction
from functools import cmp_to_key
from math import inf
from typing import Any

from calc_cli.errors import DomainError
from calc_cli.expr import Expr, kinds, num
from calc_cli.numeric.series import Undecided, evaluate

#: Bits to which two numbers must agree to be taken for equal; the forms of exact ones were compared by the caller.
BITS = 512
#: Decimals have as many digits as this, each guaranteed.
DIGITS = 15
#: The precision at which the digits of a number are given up, and of one that has no closed form.
MOST, MOST_ENCLOSED = 16384, 2048
_TRANSCENDENTAL = kinds("call", "const", "exponential")


@dataclass(frozen=True, slots=True, eq=False)
class Real:
    """A real number: `exact` is its closed form, None where there is none; `ball(bits)` encloses it."""

    exact: Expr | None
    ball: Callable[[int], Any]


def real(u: Expr) -> Real:
    """The number that a constant expression stands for; its ball raises Undecided where it has none."""
    return Real(u, remembered(lambda bits: evaluate(u, {}, bits=bits)[0]))


def remembered(ball: Callable[[int], Any]) -> Callable[[int], Any]:
    """The function `ball(bits)`, called again only for more bits than before."""
    known: tuple[int, Any] = (0, None)

    def best(bits: int) -> Any:
        nonlocal known
        if known[0] < bits:
            known = bits, ball(bits)
        return known[1]

    return best


def rational(v: Fraction | int) -> Real:
    """An exact fraction."""
    return real(num(v))


def precision(bits: int) -> AbstractContextManager[None]:
    """A context in which balls are computed to this many bits."""
    from flint import ctx

    return ctx.workprec(bits)


def exact_ball(v: Fraction) -> Any:
    """The ball, at the precision of the moment, of a fraction."""
    from flint import arb, fmpq

    return arb(fmpq(v.numerator, v.denominator))


def component(balls: Callable[[int], Sequence[Any]], i: int) -> Real:
    """The i-th of several numbers that are enclosed together."""
    return Real(None, lambda bits: balls(bits)[i])


def midpoint(ball: Any) -> Fraction:
    """The middle of a ball, exactly.  Raises Undecided where it is not finite."""
    if not ball.is_finite():
        raise Undecided
    mantissa, exponent = ball.mid().man_exp()
    e = int(exponent)
    return Fraction(int(mantissa)) * (Fraction(2) ** e)


def ends(ball: Any) -> tuple[Fraction, Fraction]:
    """A closed interval of fractions that contains the ball."""
    return midpoint(ball.lower()), midpoint(ball.upper())


def sign_of(ball: Any) -> int | None:
    """1 or -1; 0 for exactly 0; None where the ball does not decide."""
    if ball > 0:
        return 1
    if ball < 0:
        return -1
    return 0 if ball.is_zero() else None


def sign(u: Expr, point: Mapping[str, Real] | None = None, most: int = BITS) -> int | None:
    """The sign of u at a point: 1, -1, 0 where it is 0 to `most` bits, None where u is not real there or too wild."""
    bits = 64
    ball = None
    while bits <= most:
        try:
            ball = evaluate(u, {k: v.ball(bits) for k, v in (point or {}).items()}, bits=bits)[0]
        except Undecided:
            ball = None
        if ball is not None and sign_of(ball) is not None:
            return sign_of(ball)
        bits *= 2
    return 0 if ball is not None and ball.contains(0) and ball.rad() < 2.0 ** -(BITS // 4) else None


def value(u: Expr, point: Mapping[str, Real]) -> Real:
    """The number that u is at a point, without a closed form."""
    return Real(None, lambda bits: evaluate(u, {k: v.ball(bits) for k, v in point.items()}, bits=bits)[0])


def plus(a: Real, b: Real) -> Real:
    """The sum, without a closed form."""

    def ball(bits: int) -> Any:
        x, y = a.ball(bits), b.ball(bits)
        with precision(bits):
            return x + y

    return Real(None, ball)


def defined(r: Real) -> bool:
    """Can the number be enclosed at all?"""
    for bits in (64, BITS):
        try:
            r.ball(bits)
            return True
        except Undecided:
            continue
    return False


def compare(a: Real, b: Real) -> int:
    """-1, 0 or 1; 0 for numbers that agree to BITS bits.  Raises Undecided where one of them cannot be enclosed."""
    if a is b or (a.exact is not None and a.exact is b.exact):
        return 0
    bits = 64
    while bits <= BITS:
        try:
            x, y = a.ball(bits), b.ball(bits)
        except Undecided:
            if bits == BITS:
                raise
        else:
            if x < y:
                return -1
            if x > y:
                return 1
        bits *= 2
    return 0


#: A sort key.
order = cmp_to_key(compare)


def merged(numbers: Iterable[Real]) -> list[Real]:
    """In rising order, equal ones once; of two equal ones an exact one is kept."""
    found: list[Real] = []
    for r in sorted(numbers, key=order):
        if found and compare(found[-1], r) == 0:
            if found[-1].exact is None:
                found[-1] = r
        else:
            found.append(r)
    return found


def decimal(r: Real, digits: int = DIGITS) -> str:
    """The number as `guaranteed`, without zeros at its end."""
    return _short(guaranteed(r, digits))


def decimal_if_told(r: Real, digits: int = DIGITS) -> str | None:
    """The decimal; None where its digits are not reached, as for 0 in a closed form that does not show it."""
    try:
        return decimal(r, digits)
    except DomainError:
        return None


def guaranteed(r: Real, digits: int) -> str:
    """The number to that many significant digits, each guaranteed by Arb's error bound; "0" where it is 0.

    An algebraic number that MOST bits do not tell from 0 is 0, and so is one that has no closed form, of which it takes
    MOST_ENCLOSED: for the others that would prove nothing.  Raises DomainError where that precision is not reached.
    """
    bits = int(digits * 3.33) + 32
    most = max(MOST_ENCLOSED if r.exact is None else MOST, 8 * bits)
    ball = None
    while bits <= most:
        try:
            ball = r.ball(bits)
        except Undecided:
            ball = None
        else:
            if ball.rel_accuracy_bits() >= digits * 3.33 + 4:
                return str(ball.str(digits, radius=False))
            if ball.is_zero():
                return "0"
        bits *= 2
    if ball is not None and ball.contains(0) and (r.exact is None or not r.exact.kinds & _TRANSCENDENTAL):
        return "0"
    raise DomainError("the value could not be computed to that precision")


def _short(text: str) -> str:
    """A decimal without zeros at its end."""
    head, e, exponent = text.partition("e")
    return (head.rstrip("0").rstrip(".") if "." in head else head) + (e + exponent)


def near(r: Real) -> float:
    """A float close to the number; inf where it cannot be enclosed."""
    for bits in (64, BITS):
        try:
            return float(r.ball(bits).mid())
        except Undecided:
            continue
    return inf


def between(a: Real | None, b: Real | None) -> Fraction:
    """A fraction strictly between two different numbers, simple where it can be; None is infinity.

    Raises Undecided where they cannot be told apart.
    """
    if a is None or b is None:
        end = a or b
        if end is None:
            return Fraction(0)
        low, high = ends(end.ball(64))
        return Fraction(high.__floor__() + 1) if b is None else Fraction(low.__ceil__() - 1)
    bits = 64
    while bits <= BITS:
        with precision(bits):
            low, high = ends(a.ball(bits))[1], ends(b.ball(bits))[0]
        if low < high:
            return simplest(low + (high - low) / 4, high - (high - low) / 4)
        bits *= 2
    raise Undecided


def simplest(low: Fraction, high: Fraction) -> Fraction:
    """A fraction between two others with a denominator that is a small power of 2."""
    d = 1
    while True:
        v = Fraction((low * d).__ceil__(), d)
        if v <= high:
            return v
        d *= 2
