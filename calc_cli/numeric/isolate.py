"""All zeros of an expression in an interval, each in a box of its own: bisection and Newton's method on Arb's balls.

A box is left when the balls show that it has no zero, or, because the slope has one sign in it, exactly one or none.
Boxes that stay undecided are handed back.
"""

from __future__ import annotations

from collections import deque
from fractions import Fraction
from typing import Any, NamedTuple

from calc_cli.expr import Expr, name_of
from calc_cli.numeric import enclosures
from calc_cli.numeric.reals import (
    BITS,
    Real,
    ends,
    exact_ball,
    merged,
    midpoint,
    precision,
    rational,
    remembered,
    sign,
    simplest,
)
from calc_cli.numeric.series import Undecided, evaluate

#: No more boxes than this are looked at; of an expression of more than USUAL nodes fewer, in proportion.
BUDGET, USUAL = 1000, 30
#: After this many boxes in turn that the multiple of an expression does not exclude, it is not evaluated again.
IN_VAIN = 100
#: Boxes narrower than this are not cut, in an interval of width 1 or less; in a wider one, in proportion.
NARROW = Fraction(1, 1 << 44)
#: With more zeros than this the search stops: they may have no end.
MOST = 100
#: Balls are expanded by powers of the distance from their middle, to this order.
ORDER = 4
#: Zeros of higher order than this are not recognised.
MAX_ORDER = 24
#: Bits for wide boxes, and for those narrower than FINE, where terms may cancel.
BITS_WIDE, BITS_NARROW, FINE = 64, 256, Fraction(1, 256)
#: Beyond this the search does not go after infinity.
FAR = 1 << 20
#: Where a box is cut: not in the middle, where zeros like to be.
CUT = Fraction(497, 1024)


class Isolated(NamedTuple):
    """The zeros, rising, and the intervals in which there may be more; `budget` says that the search was given up.

    `boxes` is how many were looked at, those of a large expression counted for more.
    """

    zeros: tuple[Real, ...]
    undecided: tuple[tuple[Fraction, Fraction], ...]
    budget: bool = False
    boxes: int = 0


def isolate(
    u: Expr, x: Expr, low: Fraction, high: Fraction, budget: int = BUDGET, multiple: Expr | None = None
) -> Isolated:
    """The zeros of u for x between the ends; those at the ends themselves are found where u is smooth there.

    `multiple` is an expression of which u is a factor: where it is not 0, u is not.
    """
    size = max(USUAL, u.size)
    narrow = NARROW * max(Fraction(1), high - low)
    queue = deque([(low, high)])
    found: list[Real] = []
    left: list[tuple[Fraction, Fraction]] = []
    seen = in_vain = 0
    while queue and len(found) <= MOST and seen < budget * USUAL // size:
        a, b = queue.popleft()
        seen += 1 if b - a > FINE else 2  # of twice the bits, and more
        zero = _decide(u, x, a, b)
        if zero is None and multiple is not None and in_vain < IN_VAIN:
            if _without_zero(multiple, x, a, b):
                in_vain = 0
                continue
            in_vain += 1
        if zero is None:
            if b - a < narrow:
                left.append((a, b))
            else:
                middle = a + (b - a) * CUT
                middle = Fraction(round(middle * (1 << 60)), 1 << 60)
                queue += [(a, middle), (middle, b)]
        else:
            found += zero
    return Isolated(tuple(merged(found)), _joined([*left, *queue]), bool(queue), seen * size // USUAL)


def tail(u: Expr, x: Expr, start: Fraction, up: bool) -> Fraction | None:
    """A number beyond which u has no zero, going up or down from the start; None where none is found."""
    reach = Fraction(1)
    while reach <= FAR:
        at = start + reach if up else start - reach
        if enclosures.sign_between(u, x, *((at, None) if up else (None, at))):
            return at
        reach *= 2
    return None


def _joined(boxes: list[tuple[Fraction, Fraction]]) -> tuple[tuple[Fraction, Fraction], ...]:
    found: list[tuple[Fraction, Fraction]] = []
    for a, b in sorted(boxes):
        if found and found[-1][1] >= a:
            found[-1] = (found[-1][0], max(b, found[-1][1]))
        else:
            found.append((a, b))
    return tuple(found)


def _box(a: Fraction, b: Fraction) -> Any:
    from flint import arb, fmpq

    return arb(fmpq(a.numerator, a.denominator)).union(arb(fmpq(b.numerator, b.denominator)))


def _decide(u: Expr, x: Expr, a: Fraction, b: Fraction) -> list[Real] | None:
    """The zeros in the box, at most one; None where that is not decided."""
    name = name_of(x)
    middle = (a + b) / 2
    bits = BITS_NARROW if b - a < FINE else BITS_WIDE
    with precision(bits):
        box = _box(a, b)
        h = box - exact_ball(middle)
        try:
            around = evaluate(u, {name: box}, name, ORDER + 1, bits)
        except Undecided:
            return [] if enclosures.without_zero(u, x, a, b) else None
        if not around[0].contains(0):
            return []
        try:
            c = [*evaluate(u, {name: middle}, name, ORDER, bits)]
        except Undecided:
            return None
        c = [*c, *[exact_ball(Fraction(0))] * (ORDER - len(c)), around[ORDER]]
        value, slope = c[ORDER], ORDER * c[ORDER]
        for k in range(ORDER - 1, 0, -1):
            value, slope = c[k] + h * value, k * c[k] + h * slope
        if not (c[0] + h * value).contains(0):
            return []
    if slope.contains(0) and around[1].contains(0):
        if enclosures.without_zero(u, x, a, b):  # of e^(x^3) a ball says less than its ends
            return []
        tried = b - a < 1 and int(1 / (b - a)).bit_length() % 3 == 1  # in one of three boxes within each other
        zero = _multiple(u, x, a, b) if tried else None
        return None if zero is None else [zero]
    at_a, at_b = (sign(u, {name: rational(v)}) for v in (a, b))
    if at_a is None or at_b is None:
        return None
    if at_a == 0 or at_b == 0:
        return [rational(a if at_a == 0 else b)]
    return [_zero(u, x, a, b)] if at_a != at_b else []


def _without_zero(u: Expr, x: Expr, a: Fraction, b: Fraction) -> bool:
    with precision(BITS_NARROW):
        box = _box(a, b)
        try:
            return not evaluate(u, {name_of(x): box}, bits=BITS_NARROW)[0].contains(0)
        except Undecided:
            return enclosures.without_zero(u, x, a, b)


def _zero(u: Expr, x: Expr, a: Fraction, b: Fraction) -> Real:
    """The only zero between the ends, where the slope has one sign: Newton's method on intervals."""
    name = name_of(x)
    box = (a, b)

    def ball(bits: int) -> Any:
        nonlocal box
        with precision(2 * bits + 64):
            low, high = box
            wide = _box(low, high)
            while wide.rel_accuracy_bits() < bits and high - low > Fraction(1, 1 << (4 * bits)):
                middle = midpoint(wide)
                slope = evaluate(u, {name: wide}, name, 2, 2 * bits + 64)[1]
                new_low, new_high = low, high
                if not slope.contains(0):
                    step = exact_ball(middle) - evaluate(u, {name: middle}, bits=2 * bits + 64)[0] / slope
                    new_low, new_high = ends(step)
                    new_low, new_high = max(low, new_low), min(high, new_high)
                if new_high - new_low > (high - low) / 2:
                    new_low, new_high = _half(u, name, low, high)
                low, high = new_low, new_high
                wide = _box(low, high)
            box = (low, high)
            return wide

    return Real(None, remembered(ball))


def _half(u: Expr, name: str, low: Fraction, high: Fraction) -> tuple[Fraction, Fraction]:
    """The half of the box that has its zero."""
    middle = (low + high) / 2
    here = sign(u, {name: rational(middle)})
    if here == 0:
        return middle, middle
    return (low, middle) if here != sign(u, {name: rational(low)}) else (middle, high)


def _multiple(u: Expr, x: Expr, a: Fraction, b: Fraction) -> Real | None:
    """The only zero in a box, where it is one of higher order at a simple fraction; else None.

    The derivative of that order has one sign in the box, and the lower ones are 0 at the fraction.
    """
    v = simplest(a, b)
    name = name_of(x)
    try:
        if not evaluate(u, {name: v}, bits=64)[0].contains(0):
            return None
        here = evaluate(u, {name: v}, name, MAX_ORDER + 1, BITS)
        around = evaluate(u, {name: _box(a, b)}, name, MAX_ORDER + 1, 64)
    except Undecided:
        return None
    order = next((k for k in range(len(here)) if not here[k].contains(0)), None)
    return rational(v) if order and order < len(around) and not around[order].contains(0) else None
