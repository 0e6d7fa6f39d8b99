"""Where a gradient is zero: exactly where its components are products of factors that can be solved; and of what kind.

Each component is factored; a solution makes one factor of every component 0.  Factors in one letter are solved by
`roots`, polynomials by elimination.  What is left is for Newton's method.  Knows no words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import permutations
from itertools import product as choices
from math import floor, prod

from calc_cli import expr as ex
from calc_cli.errors import DomainError, LimitError
from calc_cli.expr import Expr
from calc_cli.numeric import systems
from calc_cli.numeric.polynomials import Monomials
from calc_cli.numeric.reals import Real, compare, near, order, rational, real, sign
from calc_cli.numeric.series import Undecided, evaluate
from calc_cli.optima.curvature import Matrix, Point, closed, eigenvalue_signs, eigenvalues, verdict
from calc_cli.optima.curvature import at as at_point
from calc_cli.optima.curves import Curve, branches, curve, inside
from calc_cli.simplify import canonical
from calc_cli.simplify.canonical import multiple
from calc_cli.simplify.form import shallow
from calc_cli.simplify.rational import normal
from calc_cli.simplify.signs import positive
from calc_cli.solve import binomials, breaks
from calc_cli.solve.constants import exact
from calc_cli.solve.intervals import Endless, Gaps, expanded, searched
from calc_cli.solve.roots import Root, shifted, solve
from calc_cli.solve.zeros import zeros

#: Choices of factors, and candidates to be tried, are not more than this.
MAX_SYSTEMS = 200
MAX_CANDIDATES = 20_000
MAX_POINTS = 200


@dataclass(frozen=True, slots=True)
class Stationary:
    """A point where the gradient is zero."""

    at: tuple[Real, ...]
    value: Real | None
    verdict: str  # "min", "max", "saddle" or "degenerate"
    signs: tuple[int, int, int]  # how many eigenvalues of the Hessian are positive, negative and 0
    eigenvalues: tuple[Real, ...] = ()  # where there are two
    periods: tuple[Expr | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The points, and what else is to be known about the search."""

    points: tuple[Stationary, ...]
    curves: tuple[Curve, ...] = ()  # the sets that are no points
    complete: bool = True  # there are no others
    newton: bool = False  # the points were found from seeded starts
    everywhere: bool = False  # the gradient is 0 everywhere


class _Hard(Exception):
    """There is no exact way."""


def stationary(f: Expr, gradient: Sequence[Expr], hessian: Matrix, names: Sequence[str]) -> Found:
    """The points where the gradient is zero, classified."""
    letters = [ex.sym(n) for n in names]
    components = [canonical(u) for u in gradient]
    if all(u is ex.ZERO for u in components):
        return Found((), everywhere=True)
    periods = [breaks.period(ex.add(*components), x) for x in letters]
    try:
        points, curves = _exact(f, components, letters, periods)
        found = Found((), tuple(curves))
    except _Hard:
        repeat = dict(zip(names, periods, strict=True))
        seen = systems.newton(components, hessian, names)
        points = [_in_one_period(dict(zip(names, p, strict=True)), repeat) for p in seen]
        found = Found((), complete=False, newton=True)
    kept = [p for p in _distinct(points) if _real_there(f, components, p)]
    kept = [p for p in kept if not any(all(vanishes(u, p) for u in c.equations) for c in found.curves)]
    if len(kept) > MAX_POINTS:
        raise LimitError(f"there are more than {MAX_POINTS} points where the gradient is zero")
    kept.sort(key=lambda p: [order(p[n]) for n in names])
    made = [_classified(f, hessian, names, p) for p in kept]
    return replace(found, points=tuple([replace(p, periods=tuple(periods)) for p in made]))


# ------------------------------------------------------------------ exactly
def _exact(
    f: Expr, components: Sequence[Expr], letters: Sequence[Expr], periods: Sequence[Expr | None]
) -> tuple[list[Point], list[Curve]]:
    """The points, and the sets that are no points, none a part of another.  Raises _Hard."""
    factors = [_factors(u) for u in components]
    if prod(map(len, factors)) > MAX_SYSTEMS:
        raise _Hard
    points: list[Point] = []
    curves: list[Curve] = []
    repeat = dict(zip(letters, periods, strict=True))
    positive = binomials.positive_letters(components)
    made_of_factors = [
        tuple(dict.fromkeys(v for u in choice if u is not ex.ZERO for v in _all_zero(u, letters)))
        for choice in choices(*factors)
    ]
    for system in sorted({frozenset(s): s for s in made_of_factors}.values(), key=len):
        if any(set(system).issuperset(c.equations) for c in curves):
            continue
        solved = _of_monomials(system, letters, positive)
        solved = _system(system, letters, repeat, {}) if solved is None else solved
        if solved is not None:
            points += solved
            continue
        try:
            made = curve(f, components, system, letters)
        except Undecided:
            raise _Hard from None
        curves += [] if made is None else [made]
    return points, curves


def _all_zero(u: Expr, letters: Sequence[Expr]) -> Sequence[Expr]:
    """What is 0 where u is, all at once: x and y of x^2 + 2*y^4, a sum of even powers of letters; else u."""
    terms = monomials(u, letters) or {}
    used = [[i for i, e in enumerate(exponents) if e] for exponents in terms]
    even = all(c > 0 and not any(e % 2 for e in exponents) for exponents, c in terms.items())
    return [letters[i] for (i,) in used] if terms and even and all(len(i) == 1 for i in used) else (u,)


def _of_monomials(system: Sequence[Expr], letters: Sequence[Expr], positive: frozenset[Expr]) -> list[Point] | None:
    """The solutions of equations of two terms, where every letter is positive; None where they are not such."""
    found = binomials.positive_solutions(system, letters) if positive.issuperset(letters) else None
    return None if found is None else [{ex.name_of(x): real(v) for x, v in p.items()} for p in found]


def _factors(u: Expr) -> list[Expr]:
    """The factors of which one is 0 where u is; a single 0 for what always is."""
    if u is ex.ZERO:
        return [ex.ZERO]
    try:
        form = normal(u)
    except ZeroDivisionError:
        raise _Hard from None
    if form.coefficient == 0:
        return [ex.ZERO]
    kept = [k for k, e in form.powers.items() if e > 0 and k.names and not _never_zero(k)]
    return [factor for k in kept for factor in _unwrapped(k)]


def _unwrapped(k: Expr) -> list[Expr]:
    """The factors of which one is 0 where k is: of e^(x + y) - 1, which is a function of one expression, x + y."""
    found = inside(k) if len(k.names) > 1 else None
    if found is None or any(r.at.exact is None or r.period is not None for r in found[1]):
        return [k]
    w, roots = found
    return [u for r in roots if r.at.exact is not None for u in _factors(canonical(ex.add(w, ex.neg(r.at.exact))))]


def _never_zero(k: Expr) -> bool:
    return positive(k) or _exponential(k) or _squares_and_more(k, 1) or _squares_and_more(k, -1)


def _squares_and_more(k: Expr, sign: int) -> bool:
    """Is sign*k, where k is of degree 2, a sum of squares and a positive number?  By completing squares."""
    letters = [ex.sym(name) for name in sorted(k.names)]
    terms = monomials(k, letters)
    if terms is None or any(sum(exponents) > 2 for exponents in terms):
        return False
    n = len(letters)
    half = [[Fraction(0)] * (n + 1) for _ in range(n + 1)]  # of the form in the letters and 1
    for exponents, c in terms.items():
        i, j = ([i for i, e in enumerate(exponents) for _ in range(e)] + [n, n])[:2]
        half[i][j] += Fraction(sign * c) / 2
        half[j][i] += Fraction(sign * c) / 2
    for i in range(n):
        d = half[i][i]
        if d < 0 or (d == 0 and any(half[i])):
            return False
        for a in range(i + 1, n + 1) if d else ():
            share = half[a][i] / d
            for b in range(i, n + 1):
                half[a][b] -= share * half[i][b]
    return half[n][n] > 0


def _exponential(k: Expr) -> bool:
    return k.head == "pow" and bool(k.args[1].names)


def _system(
    system: Sequence[Expr], letters: Sequence[Expr], periods: dict[Expr, Expr | None], known: dict[Expr, Real]
) -> list[Point] | None:
    """The solutions of u = 0 for all u; None where they are no points.  Raises _Hard."""
    left = [x for x in letters if x not in known]
    if not system:
        return None if left else [{ex.name_of(x): r for x, r in known.items()}]
    polynomials = [monomials(u, letters) for u in system]
    if not known and all(p is not None for p in polynomials):
        return _polynomial([p for p in polynomials if p is not None], system, letters)
    for u in system:
        if len(u.names) != 1:
            continue
        x = next(v for v in left if v.leaf in u.names)
        solved = solve(u, x)
        others = [v for v in system if v is not u]
        return _together(
            _system(rest, letters, periods, {**known, x: at})
            for at in [*_members(solved.roots, periods[x]), *_enclosed(solved.rest, x, periods[x])]
            for rest in _choices(_put(others, x, at))
        )
    return _by_combination(system, letters, periods, known)


def _choices(alternatives: Sequence[Sequence[Expr]] | None) -> Iterator[tuple[Expr, ...]]:
    """The systems with one equation out of each of the alternatives; none where there are none of these."""
    for choice in choices(*alternatives) if alternatives is not None else ():
        yield tuple(dict.fromkeys(v for v in choice if v is not ex.ZERO))


def _together(solved: Iterable[list[Point] | None]) -> list[Point] | None:
    """All points of these; None where some are no points."""
    points: list[Point] = []
    for more in solved:
        if more is None:
            return None
        points += more
    return points


def _by_combination(
    system: Sequence[Expr], letters: Sequence[Expr], periods: dict[Expr, Expr | None], known: dict[Expr, Real]
) -> list[Point] | None:
    """An equation plus or minus another in its place, where that is shorter: 2x - y for 2x + e^y and y + e^y.

    Raises _Hard.
    """
    for u, v in permutations(system, 2):
        for k in (1, -1):
            w = canonical(ex.add(u, multiple(v, k)))
            if w.size >= u.size:
                continue
            alternatives = [_factors(w), *[[one] for one in system if one is not u]]
            return _together(_system(rest, letters, periods, known) for rest in _choices(alternatives))
    return _by_elimination(system, letters, periods, known)


def _by_elimination(
    system: Sequence[Expr], letters: Sequence[Expr], periods: dict[Expr, Expr | None], known: dict[Expr, Real]
) -> list[Point] | None:
    """A letter that stands alone in one equation is put into the others.  Raises _Hard."""
    from calc_cli.solve.mixtures import alone

    for u in system:
        for x in letters:
            if x in known or x.leaf not in u.names:
                continue
            solution = alone(u, x)
            if solution is None or len(system) < 2:
                continue
            others = [v for v in letters if v is not x]
            alternatives = [_factors(canonical(ex.substitute(v, {x: solution}))) for v in system if v is not u]
            points = _together(_system(rest, others, periods, known) for rest in _choices(alternatives))
            if points is None:
                return None
            return [{**p, ex.name_of(x): at} for p in points if (at := at_point(solution, p)) is not None]
    if len(system) == 1 and len(letters) > len(known) + 1 and branches(system, [x for x in letters if x not in known]):
        return None
    raise _Hard


def _put(others: Sequence[Expr], x: Expr, at: Real) -> list[list[Expr]] | None:
    """The other equations with the number put in, each as its factors; None where one of them cannot be 0."""
    if at.exact is None:
        if any(x.leaf in v.names for v in others):
            raise _Hard
        return [[v] for v in others]
    made = []
    for v in others:
        try:
            there = canonical(exact(ex.substitute(v, {x: at.exact})))
        except DomainError:
            return None
        if not there.names:
            if there is not ex.ZERO and sign(there) != 0:
                return None
            continue
        made.append(_factors(there))
    return made


def _members(roots: Sequence[Root], period: Expr | None) -> list[Real]:
    """The solutions; of families those from 0 up to one period of the gradient.  Raises _Hard."""
    if all(r.period is None for r in roots) and period is None:
        return [r.at for r in roots]
    if period is None:
        raise _Hard
    top = real(period)
    return [at for at in expanded(tuple(roots), rational(0), top, closed=True) if compare(at, top) < 0]


def _enclosed(rest: Sequence[Expr], x: Expr, period: Expr | None) -> list[Real]:
    """The solutions without closed form, from 0 up to one period of the gradient.  Raises _Hard."""
    low, high = (None, None) if period is None else (rational(0), real(period))
    gaps = Gaps()
    try:
        found = [at for u in rest for at in searched(u, x, low, high, gaps)]
    except (Endless, LimitError):
        raise _Hard from None
    if gaps:
        raise _Hard
    return [at for at in found if high is None or compare(at, high) < 0]


def monomials(u: Expr, letters: Sequence[Expr]) -> Monomials | None:
    """A polynomial with rational coefficients by its exponents, or None."""
    found: Monomials = {}
    for t in ex.terms(u):
        form = shallow(t)
        if any(k not in letters or e < 0 or e.denominator != 1 for k, e in form.powers.items()):
            return None
        key = tuple([int(form.powers.get(x, 0)) for x in letters])
        found[key] = found.get(key, Fraction(0)) + form.coefficient
    return found


def _polynomial(polys: Sequence[Monomials], system: Sequence[Expr], letters: Sequence[Expr]) -> list[Point] | None:
    """Of each letter all values it can have, by elimination; of all combinations those that solve the system."""
    projected = systems.projections(polys, len(letters))
    if projected is None:
        raise _Hard
    if any(p is not None and not any(p[1:]) for p in projected):
        return []
    values: list[list[Real]] = []
    for p in projected:
        if p is None:
            return None
        found = zeros({k: ex.num(c) for k, c in enumerate(p) if c})
        if found is None:
            raise _Hard
        values.append(found)
    if prod(map(len, values)) > MAX_CANDIDATES:
        raise _Hard
    candidates = [dict(zip([ex.name_of(x) for x in letters], c, strict=True)) for c in choices(*values)]
    return [p for p in candidates if all(vanishes(u, p) for u in system)]


def vanishes(u: Expr, p: Point) -> bool:
    """Is u 0 at the point: by closed forms, or to all bits that are compared?"""
    try:
        if not evaluate(u, {n: r.ball(64) for n, r in p.items()}, bits=64)[0].contains(0):
            return False
    except Undecided:
        pass
    there = closed(u, p)
    if there is not None:
        try:
            if exact(there) is ex.ZERO:
                return True
        except DomainError:
            return False
    return sign(u, p) == 0


# ------------------------------------------------------------------ points
def _distinct(points: Sequence[Point]) -> list[Point]:
    kept: list[Point] = []
    for p in points:
        if not any(all(compare(p[n], q[n]) == 0 for n in p) for q in kept):
            kept.append(p)
    return kept


def _real_there(f: Expr, components: Sequence[Expr], p: Point) -> bool:
    return at_point(f, p) is not None and all(at_point(u, p) is not None for u in components)


def _in_one_period(p: Point, periods: dict[str, Expr | None]) -> Point:
    """The same point some whole periods away, with coordinates from 0 up to one period."""
    made = dict(p)
    for name, period in periods.items():
        if period is not None and made[name].exact is None:
            k = -floor(near(made[name]) / near(real(period)) + 1e-9)
            made[name] = shifted(Root(made[name], period), k)
    return made


def _classified(f: Expr, hessian: Matrix, names: Sequence[str], p: Point) -> Stationary:
    signs = eigenvalue_signs(hessian, p)
    here = at_point(f, p)
    return Stationary(
        tuple([p[n] for n in names]),
        rational(0) if here is not None and here.exact is None and compare(here, rational(0)) == 0 else here,
        verdict(f, signs, p),
        signs or (0, 0, len(names)),
        tuple(eigenvalues(hessian, p)),
    )
