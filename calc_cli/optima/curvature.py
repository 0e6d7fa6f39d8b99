"""What kind of point a zero of the gradient is: by the signs of the Hessian's eigenvalues, or along lines.

All counts are exact, or hold to all bits that are compared.  Knows no words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, product

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.numeric import reals
from calc_cli.numeric.reals import BITS, Real, real, sign
from calc_cli.numeric.series import Undecided, evaluate
from calc_cli.simplify import canonical
from calc_cli.solve.constants import exact, value

Point = dict[str, Real]
Matrix = Sequence[Sequence[Expr]]
#: Along a line, derivatives are looked at up to this order.
MAX_ORDER = 8
#: Number of directions, for each letter, in which lines are tried.
SLOPES = (Fraction(0), Fraction(1), Fraction(-1), Fraction(1, 3), Fraction(-3))


def closed(u: Expr, p: Point) -> Expr | None:
    """u with the closed forms of the coordinates put in; None where one has none."""
    put: dict[Expr, Expr] = {}
    for name in sorted(u.names):
        r = p.get(name)
        if r is None or r.exact is None:
            return None
        put[ex.sym(name)] = r.exact
    return ex.substitute(u, put)


def at(u: Expr, p: Point) -> Real | None:
    """u at the point, in closed form where there is one; None where it has no real value."""
    there = closed(u, p)
    if there is not None:
        try:
            return real(value(there))
        except DomainError:
            return None
    found = reals.value(u, p)
    return found if reals.defined(found) else None


def sign_at(u: Expr, p: Point) -> int | None:
    """The sign of u at the point; None where that is not decided."""
    there = closed(u, p)
    if there is not None:
        try:
            if exact(there) is ex.ZERO:
                return 0
        except DomainError:
            return None
    return sign(u, p)


def hessian(u: Expr, names: Sequence[str]) -> Matrix:
    """The second derivatives of u by each two of the letters."""
    return [[derive(derive(u, ex.sym(a)).after, ex.sym(b)).after for b in names] for a in names]


def eigenvalue_signs(hessian: Matrix, p: Point) -> tuple[int, int, int] | None:
    """How many eigenvalues are positive, negative and 0; None where a sign is not decided.

    All are real, so that Descartes' rule of signs counts those of the characteristic polynomial exactly.
    """
    signs = []
    for c in characteristic(hessian):
        s = sign_at(c, p)
        if s is None:
            return None
        signs.append(s)
    zero = next(i for i, s in enumerate(reversed(signs)) if s)
    up = sum(a != b for a, b in pairwise([s for s in signs if s]))
    return up, len(signs) - 1 - up - zero, zero


def eigenvalues(hessian: Matrix, p: Point) -> list[Real]:
    """Both eigenvalues of a Hessian in two letters, the larger one first; none for any other."""
    if len(hessian) != 2:
        return []
    (a, b), (_, d) = hessian
    root = ex.call("sqrt", ex.add(ex.power(ex.add(a, ex.neg(d)), ex.TWO), ex.mul(ex.num(4), ex.power(b, ex.TWO))))
    found = [at(ex.div(ex.add(a, d, r), ex.TWO), p) for r in (root, ex.neg(root))]
    return [r for r in found if r is not None and reals.decimal_if_told(r) is not None]


def verdict(f: Expr, signs: tuple[int, int, int] | None, p: Point) -> str:
    """ "min", "max", "saddle", or "degenerate" where neither the Hessian nor lines through the point decide."""
    if signs is not None and signs[0] and signs[1]:
        return "saddle"
    if signs is not None and not signs[2]:
        return "min" if signs[0] else "max"
    return "saddle" if _crosses(f, p) else "degenerate"


def _crosses(f: Expr, p: Point) -> bool:
    """Does f take larger and smaller values on lines through the point, as close to it as one likes?"""
    found: set[int] = set()
    for direction in _directions(len(p)):
        way = _along(f, p, direction)
        if way == 0:
            return True
        if way is not None:
            found.add(way)
    return len(found) > 1


def _directions(count: int) -> Iterator[tuple[Fraction, ...]]:
    for i in range(count):
        for rest in product(SLOPES, repeat=count - 1) if count < 5 else [(Fraction(0),) * (count - 1)]:
            yield (*rest[:i], Fraction(1), *rest[i:])


def _along(f: Expr, p: Point, direction: tuple[Fraction, ...]) -> int | None:
    """1 or -1 where f is larger or smaller on both sides along the line, 0 where it is one of each, None if unknown."""
    t = "#"
    put = {ex.sym(n): ex.add(ex.sym(n), ex.mul(ex.num(v), ex.sym(t))) for n, v in zip(p, direction, strict=True)}
    point = {**{n: r.ball(BITS) for n, r in p.items()}, t: Fraction(0)}
    try:
        found = evaluate(ex.substitute(f, put), point, t, MAX_ORDER + 1, BITS)
    except Undecided:
        return None
    for k in range(1, len(found)):
        if not found[k].contains(0):
            return 0 if k % 2 else 1 if found[k] > 0 else -1
        if found[k].rad() > 2.0 ** -(BITS // 4):
            return None
    return None


def characteristic(matrix: Matrix) -> list[Expr]:
    """The coefficients of det(t - M), from the highest power: by the method of Faddeev and Le Verrier."""
    n = len(matrix)
    found = [ex.ONE]
    m: list[list[Expr]] = [[ex.ZERO] * n for _ in range(n)]
    for k in range(1, n + 1):
        m = [
            [canonical(ex.add(_row_times(matrix[i], m, j), found[-1] if i == j else ex.ZERO)) for j in range(n)]
            for i in range(n)
        ]
        trace = ex.add(*[_row_times(matrix[i], m, i) for i in range(n)])
        found.append(canonical(ex.mul(ex.num(Fraction(-1, k)), trace)))
    return found


def _row_times(row: Sequence[Expr], m: Matrix, j: int) -> Expr:
    return ex.add(*[ex.mul(a, m[i][j]) for i, a in enumerate(row)])
