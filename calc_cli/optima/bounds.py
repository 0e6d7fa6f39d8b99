"""Is a local extremum of several variables a global one?  Only what has a short proof is said.  Knows no words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.expr import Expr, Number
from calc_cli.numeric.polynomials import Monomials
from calc_cli.numeric.reals import Real, compare, rational, sign
from calc_cli.numeric.series import Undecided
from calc_cli.optima.curvature import Matrix, characteristic
from calc_cli.optima.curves import Curve
from calc_cli.optima.stationary import Found, Stationary, monomials
from calc_cli.simplify import canonical
from calc_cli.simplify.canonical import multiple
from calc_cli.simplify.rational import multiplied_out, normal
from calc_cli.simplify.signs import not_negative, positive
from calc_cli.solve import breaks

#: Points at which a smaller value is looked for: every letter is one of these.
TRIES = (0, 1, -1, 10, -10, 100, -100)
MAX_TRIES = 400


def reason(f: Expr, hessian: Matrix, names: Sequence[str], found: Found, p: Stationary) -> str:
    """Why the value at the point is the smallest or the largest of all; "" where there is no short proof.

    "squares": no term of f is negative, and f is 0 there.  "convex", "concave": the Hessian is definite everywhere.
    "periodic": f repeats in every letter, "grows", "falls": it is unbounded on the other side in every direction,
    "decays": it tends to 0 in every direction; and no other point where the gradient is zero has a better value.
    """
    if p.value is None or p.verdict == "saddle":
        return ""
    if is_sum_of_squares_at_0(f, p):
        return "squares"
    if p.verdict == "degenerate" or _broken(f, names):
        return ""
    definite = _definite(hessian)
    if (definite, p.verdict) in ((1, "min"), (-1, "max")):
        return "convex" if definite > 0 else "concave"
    if found.complete and not found.curves and _is_best(p, found):
        return "periodic" if _repeats(f, names, p) else _far_away(f, names, p)
    return ""


def _is_best(p: Stationary, found: Found) -> bool:
    """Has no other of the points a better value?"""
    better = 1 if p.verdict == "max" else -1
    try:
        return p.value is not None and not any(
            q.value is None or compare(q.value, p.value) == better for q in found.points
        )
    except Undecided:
        return False


def _repeats(f: Expr, names: Sequence[str], p: Stationary) -> bool:
    return bool(p.periods) and all(p.periods) and all(breaks.period(f, ex.sym(n)) is not None for n in names)


def _far_away(f: Expr, names: Sequence[str], p: Stationary) -> str:
    """ "grows", "falls" or "decays" where that leaves the extremum at p as the best value; "" where it is not seen.

    f is a polynomial, beside e^(-q), or over a power of q, for a polynomial q that grows in every direction.
    """
    letters = [ex.sym(n) for n in names]
    above: list[Expr] = []
    exponents: list[Expr] = []
    below: list[tuple[Expr, Number]] = []
    for g in ex.factors(canonical(f)):
        base, exponent = g.args if g.head == "pow" else (g, ex.ONE)
        if not g.names and positive(g):
            continue
        if base is ex.E or (base.head == "num" and ex.value(base) > 0):
            exponents.append(exponent if base is ex.E or ex.value(base) > 1 else ex.neg(exponent))
        elif exponent.head == "num" and ex.value(exponent) < 0:
            below.append((base, -ex.value(exponent)))
        else:
            above.append(g)
    top = _polynomial(ex.mul(*above), letters)
    if top is None or len(exponents) + len(below) > 1:
        return ""
    if exponents or below:
        q, n = below[0] if below else (ex.neg(exponents[0]), 0)
        line = _polynomial(q, letters) or {}
        heights = _heights(line) or (_heights(_negative(line)) if below else None)
        if heights is None:
            return ""
        small = bool(exponents) or all(_weight(key, heights) < n for key in top)
        assert p.value is not None
        wanted = -1 if p.verdict == "min" else 1
        return "decays" if small and compare(p.value, rational(0)) == wanted else ""
    if p.verdict == "min":
        return "grows" if _heights(top) else ""
    return "falls" if _heights(_negative(top)) else ""


def _polynomial(u: Expr, letters: Sequence[Expr]) -> Monomials | None:
    form = normal(canonical(u))
    if any(e < 0 or e.denominator != 1 for e in form.powers.values()):
        return None
    whole = multiplied_out(form)
    return None if whole is None else monomials(whole, letters)


def _negative(p: Monomials) -> Monomials:
    return {key: -c for key, c in p.items()}


def _heights(p: Monomials) -> tuple[int, ...] | None:
    """The even powers of each letter alone that outgrow every other term together; None where they do not.

    That is where every other term x^a*y^b has a/m + b/n < 1 for the powers x^m and y^n, or is never negative: by the
    inequality of weighted means it is at most a power below 1 of their sum.
    """
    count = len(next(iter(p), ()))
    alone = [max([key[i] for key in p if not any(key[:i] + key[i + 1 :])], default=0) for i in range(count)]
    tops = [(0,) * i + (n,) + (0,) * (count - i - 1) for i, n in enumerate(alone)]
    if not tops or any(n == 0 or n % 2 or p[key] < 0 for n, key in zip(alone, tops, strict=True)):
        return None
    heights = tuple(alone)
    bounded = all(_weight(key, heights) < 1 or (c > 0 and not any(a % 2 for a in key)) for key, c in p.items())
    return heights if bounded else None


def _weight(key: Sequence[int], heights: Sequence[int]) -> Fraction:
    return sum([Fraction(a, n) for a, n in zip(key, heights, strict=True)], Fraction(0))


def is_sum_of_squares_at_0(f: Expr, p: Stationary) -> bool:
    """Is no term of f negative, and f 0 at the point?"""
    return p.value is not None and made_of_squares(f) and _is_zero(p.value)


def reason_along(f: Expr, hessian: Matrix, names: Sequence[str], curve: Curve) -> tuple[str, str]:
    """("min" or "max", why) where the value on the curve is the smallest or largest of all; ("", "") if not seen.

    "squares" as for a point; "nowhere negative", "nowhere positive": so are the eigenvalues of the Hessian.
    """
    if curve.value is ex.ZERO and made_of_squares(f):
        return "min", "squares"
    if _broken(f, names):
        return "", ""
    coefficients = characteristic(hessian)
    if all(_not_negative(multiple(c, (-1) ** k)) for k, c in enumerate(coefficients)):
        return "min", "nowhere negative"
    return ("max", "nowhere positive") if all(map(_not_negative, coefficients)) else ("", "")


def _not_negative(u: Expr) -> bool:
    return u is ex.ZERO or (sign(u) in (0, 1) if not u.names else not_negative(u))


def _is_zero(r: Real) -> bool:
    return r.exact is ex.ZERO or compare(r, rational(0)) == 0


def made_of_squares(u: Expr) -> bool:
    """Is u, as it was typed, a sum or product of even powers, sizes, and what is positive: never negative?"""
    stack = [u]
    while stack:
        n = stack.pop()
        if _square(n) or (n.head == "mul" and _pairs(n)) or positive(canonical(n)):
            continue
        if n.head in ("add", "mul", "div"):
            stack.extend(n.args)
        elif n.names or sign(n) not in (0, 1):
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
    return any(_sign_everywhere(canonical(b.equation)) == 0 for n in names for b in breaks.breaks(f, ex.sym(n)))


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
    return 1 if positive(u) else -1 if positive(multiple(u, -1)) else 0


def better(f: Expr, names: Sequence[str], value: Real, smallest: bool) -> tuple[tuple[int, ...], Real] | None:
    """A simple point at which f is certainly smaller, or larger, than the value, and what it is there."""
    from calc_cli.optima.curvature import at

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
