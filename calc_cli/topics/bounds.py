"""Is a local extremum of several variables a global one?  Only what has a short proof is said.  Knows no words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric.reals import Real, compare, rational, sign
from calc_cli.numeric.series import Undecided
from calc_cli.simplify import canonical
from calc_cli.simplify.rational import normal
from calc_cli.simplify.signs import positive
from calc_cli.solve import breaks
from calc_cli.topics.curvature import Matrix, characteristic
from calc_cli.topics.stationary import Found, Stationary

#: Points at which a smaller value is looked for: every letter is one of these.
TRIES = (0, 1, -1, 10, -10, 100, -100)
MAX_TRIES = 400


def reason(f: Expr, hessian: Matrix, names: Sequence[str], found: Found, p: Stationary) -> str:
    """Why the value at the point is the smallest or the largest of all; "" where there is no short proof.

    "squares": f is a sum of squares, and 0 there.  "convex", "concave": the Hessian is definite everywhere.
    "periodic": f repeats in every letter, and no other point where the gradient is zero has a better value.
    """
    if p.value is None or p.verdict == "saddle":
        return ""
    if is_sum_of_squares_at_0(f, p):
        return "squares"
    if _broken(f, names):
        return ""
    definite = _definite(hessian)
    if (definite, p.verdict) in ((1, "min"), (-1, "max")):
        return "convex" if definite > 0 else "concave"
    if found.complete and not found.curves and p.periods and all(p.periods):
        wanted = 1 if p.verdict == "max" else -1
        if all(breaks.period(f, ex.sym(n)) is not None for n in names) and not any(
            q.value is None or compare(q.value, p.value) == wanted for q in found.points
        ):
            return "periodic"
    return ""


def is_sum_of_squares_at_0(f: Expr, p: Stationary) -> bool:
    """Is f a sum of squares, and 0 at the point?"""
    return p.value is not None and not_negative(f) and _is_zero(p.value)


def zero_along(f: Expr, curve: Sequence[Expr]) -> bool:
    """Is f, a sum of squares, 0 on all of the curve: does one of its equations divide f?"""
    try:
        powers = normal(canonical(f)).powers
    except ZeroDivisionError:
        return False
    return not_negative(f) and any(powers.get(u, 0) > 0 for u in curve)


def _is_zero(r: Real) -> bool:
    return r.exact is ex.ZERO or compare(r, rational(0)) == 0


def not_negative(u: Expr) -> bool:
    """Is every term of u, as it was typed, an even power, or a positive multiple of one?"""
    stack = [u]
    while stack:
        n = stack.pop()
        if n.head == "add":
            stack.extend(n.args)
        elif n.head in ("mul", "div") and not (n.head == "mul" and _pairs(n)):
            if not all(_square(a) or positive(canonical(a)) for a in n.args):
                return False
        elif not (_square(n) or (n.head == "mul" and _pairs(n)) or (not n.names and sign(n) in (0, 1))):
            return False
    return True


def _square(u: Expr) -> bool:
    if u.head == "call":
        return u.leaf == "abs"
    return u.head == "pow" and isinstance(u.args[1].leaf, int) and u.args[1].leaf > 0 and u.args[1].leaf % 2 == 0


def _pairs(n: Expr) -> bool:
    """Does every factor stand in the product twice?"""
    return all(n.args.count(a) % 2 == 0 for a in n.args)


def _broken(f: Expr, names: Sequence[str]) -> bool:
    return any(breaks.breaks(f, ex.sym(n)) for n in names)


def _definite(hessian: Matrix) -> int:
    """1 or -1 where the Hessian is positive or negative definite at every point, 0 where that is not seen.

    The coefficients of its characteristic polynomial then have alternating, or equal, signs everywhere.
    """
    signs = [_sign_everywhere(c) for c in characteristic(hessian)]
    if 0 in signs:
        return 0
    if all(s == 1 for s in signs):
        return -1
    return 1 if all(s == (-1) ** k for k, s in enumerate(signs)) else 0


def _sign_everywhere(u: Expr) -> int:
    if not u.names:
        return sign(u) or 0
    return 1 if positive(u) else -1 if positive(canonical(ex.neg(u))) else 0


def better(f: Expr, names: Sequence[str], value: Real, smallest: bool) -> tuple[tuple[int, ...], Real] | None:
    """A simple point at which f is certainly smaller, or larger, than the value, and what it is there."""
    from calc_cli.topics.curvature import at

    for place in _tries(len(names)):
        there = at(f, {n: rational(Fraction(v)) for n, v in zip(names, place, strict=True)})
        if there is None:
            continue
        try:
            if compare(there, value) == (-1 if smallest else 1):
                return place, there
        except Undecided:
            continue
    return None


def _tries(count: int) -> Iterator[tuple[int, ...]]:
    from itertools import islice, product

    yield from islice(product(TRIES, repeat=count), MAX_TRIES)
