"""Systems of equations in several letters: polynomial ones reduced by FLINT, others followed by Newton's method.

Knows no closed forms; a solution found by Newton's method is enclosed, and certainly alone in its box.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from fractions import Fraction
from itertools import chain
from math import isfinite, lcm
from typing import Any

from calc_cli.expr import Expr
from calc_cli.numeric import floats, matrices
from calc_cli.numeric.polynomials import Coefficients, Monomials
from calc_cli.numeric.reals import Real, compare, component, precision, remembered
from calc_cli.numeric.series import Undecided, evaluate

#: Limits of a Gröbner basis: its polynomials, the terms of each, and the bits of a coefficient.
LIMITS = (120, 2000, 8000)
#: Number of points that Newton's method starts from, in [-REACH, REACH] for every letter, and its most steps.
STARTS = 300
REACH = 10
STEPS = 60
#: Solutions at which it stops; with large equations, at fewer, whose number times the nodes is EFFORT.
MOST, FEWEST = 60, 10
EFFORT = 12_000


def projections(system: Sequence[Monomials], count: int) -> list[Coefficients | None] | None:
    """For each of the letters a polynomial in it alone that is 0 at every solution.

    An entry is None where there is no such polynomial: the solutions are then not isolated points.  It is a constant
    where there is no solution.  None instead of the list where the work exceeds LIMITS.
    """
    from flint import Ordering, fmpz_mpoly_ctx, fmpz_mpoly_vec

    found: list[Coefficients | None] = []
    ring = fmpz_mpoly_ctx.get([f"x{i}" for i in range(count)], Ordering.lex)
    for last in range(count):
        places = [i for i in range(count) if i != last] + [last]
        polys = [_whole(ring, {tuple([e[i] for i in places]): c for e, c in p.items()}) for p in system]
        basis: Any
        basis, done = fmpz_mpoly_vec(polys, ring).buchberger_naive(limits=LIMITS)
        if not done:
            return None
        alone: list[Any] = [p for p in list(basis) if not any(any(map(int, e[:-1])) for e in p.to_dict())]
        found.append(_dense(min(alone, key=lambda p: int(p.degrees()[-1]))) if alone else None)
    return found


def _whole(ring: Any, p: Monomials) -> Any:
    bottom = lcm(*[c.denominator for c in p.values()])
    return ring.from_dict({e: int(c * bottom) for e, c in p.items()})


def _dense(p: Any) -> Coefficients:
    terms = {int(e[-1]): Fraction(int(c)) for e, c in p.to_dict().items()}
    return tuple([terms.get(k, Fraction(0)) for k in range(max(terms) + 1)])


# ------------------------------------------------------------------ Newton's method
def newton(
    equations: Sequence[Expr], slopes: Sequence[Sequence[Expr]], names: Sequence[str], seed: int = 0
) -> list[tuple[Real, ...]]:
    """Solutions that Newton's method reaches from seeded points, each enclosed; there may be others."""
    generator = random.Random(seed)
    program = floats.programs([*equations, *chain(*slopes)])
    found: dict[tuple[float, ...], tuple[Real, ...]] = {}
    tried: list[list[float]] = []
    most = min(MOST, max(FEWEST, EFFORT // sum([u.size for u in chain(equations, *slopes)])))
    for i in range(STARTS):
        if len(found) == most:
            break
        reach = REACH if i % 2 else 2
        at = _descend(program, names, [generator.uniform(-reach, reach) for _ in names])
        if at is None or any(abs(v) > REACH for v in at) or any(_near(at, other, 1e-7) for other in tried):
            continue
        tried.append(at)
        enclosed = _enclosed(equations, slopes, names, at)
        if enclosed is not None and not any(_near(at, v, 1e-3) and _same(enclosed, w) for v, w in found.items()):
            found[tuple(at)] = enclosed
    return list(found.values())


def _near(a: Sequence[float], b: Sequence[float], gap: float) -> bool:
    return all(abs(v - w) < gap * (1 + abs(v)) for v, w in zip(a, b, strict=True))


def _same(a: tuple[Real, ...], b: tuple[Real, ...]) -> bool:
    return all(compare(v, w) == 0 for v, w in zip(a, b, strict=True))


def _descend(program: floats.Program, names: Sequence[str], at: list[float]) -> list[float] | None:
    """Where Newton's method settles, in floats, with the values and slopes of the program; None where it does not."""
    n = len(names)
    for _ in range(STEPS):
        made = program.all(dict(zip(names, at, strict=True)))
        values, rows = made[:n], [made[i : i + n] for i in range(n, len(made), n)]
        known = all(map(isfinite, made))
        step = matrices.solve(rows, values) if known else None
        if step is None:
            return None
        at = [v - s for v, s in zip(at, step, strict=True)]
        if not all(map(isfinite, at)) or max(map(abs, at)) > 1e6:
            return None
        if max(map(abs, step)) < 1e-13 * (1 + max(map(abs, at))):
            return at
    return None


def _enclosed(
    equations: Sequence[Expr], slopes: Sequence[Sequence[Expr]], names: Sequence[str], at: list[float]
) -> tuple[Real, ...] | None:
    """The solution near the point as numbers of any precision; None where it is not certain to be one.

    Newton's step from the middle of a box, over all slopes in the box, leads into the box: there is exactly one.
    """
    found: list[Any] = [*at]  # as precise as it is known so far
    balls = remembered(lambda bits: _box(equations, slopes, names, found, bits))
    try:
        balls(128)
    except (Undecided, ZeroDivisionError):
        return None
    return tuple([component(balls, i) for i in range(len(names))])


def _box(
    equations: Sequence[Expr], slopes: Sequence[Sequence[Expr]], names: Sequence[str], found: list[Any], bits: int
) -> tuple[Any, ...]:
    """The box of that many bits about the numbers that were found, which become more precise."""
    from flint import arb

    work = 2 * bits + 64
    with precision(work):
        middle, near = [arb(v) for v in found], arb(2) ** -(bits + 20)
        for _ in range(bits.bit_length() + 4):
            step = _step(equations, slopes, names, middle, middle, work)
            middle = [arb((m - s).mid()) for m, s in zip(middle, step, strict=True)]
            if all(abs(s) < near for s in step):
                break
        found[:] = middle
        radius = arb(2) ** -(bits + 16)
        wide = [m + arb(0, 1) * radius for m in middle]
        step = _step(equations, slopes, names, middle, wide, work)
        reached = [m - s for m, s in zip(middle, step, strict=True)]
        if not all(w.contains_interior(r) for w, r in zip(wide, reached, strict=True)):
            raise Undecided
    return tuple(reached)


def _step(
    equations: Sequence[Expr],
    slopes: Sequence[Sequence[Expr]],
    names: Sequence[str],
    middle: list[Any],
    box: list[Any],
    bits: int,
) -> list[Any]:
    """The slopes over the box, inverted, times the values in the middle.  Raises ZeroDivisionError, Undecided."""
    from flint import arb_mat

    here, around = dict(zip(names, middle, strict=True)), dict(zip(names, box, strict=True))
    values = arb_mat([[evaluate(u, here, bits=bits)[0]] for u in equations])
    rows = arb_mat([[evaluate(u, around, bits=bits)[0] for u in row] for row in slopes])
    solved = rows.solve(values)
    return [solved[i, 0] for i in range(len(names))]
