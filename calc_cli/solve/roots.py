"""All real solutions of u = 0 that have a closed form, and of polynomials those without; knows no interval.

An equation is a product of factors, by FLINT; a factor is a polynomial in one function of the letter, whose
values are inverted, or a mixture that `mixtures` turns into one.  What is left is handed back, to be searched.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from calc_cli import expr as ex
from calc_cli.errors import DomainError
from calc_cli.expr import ZERO, Expr
from calc_cli.numeric.reals import Real, compare, plus, real, sign
from calc_cli.numeric.series import evaluate
from calc_cli.simplify import canonical, present
from calc_cli.simplify.canonical import product, total
from calc_cli.simplify.form import Powers, base_power, shallow
from calc_cli.simplify.rational import normal
from calc_cli.simplify.signs import positive
from calc_cli.solve import inverses
from calc_cli.solve.constants import exact, rational, value
from calc_cli.solve.zeros import zeros

#: Equations inside equations are solved down to this depth.
MAX_DEPTH = 8
#: The letter for a number that has no closed form; nobody can type it.
_LETTER = "#"


@dataclass(frozen=True, slots=True)
class Root:
    """One solution, or with a `period` those at + period*k for all whole numbers k."""

    at: Real
    period: Expr | None = None


@dataclass(frozen=True, slots=True)
class Solved:
    """The solutions found, and the factors of u whose zeros have no closed form."""

    roots: tuple[Root, ...] = ()
    rest: tuple[Expr, ...] = ()
    everywhere: bool = False  # u is 0 wherever it is real
    ways: tuple[tuple[Expr, Expr], ...] = ()  # on the way: a function of the letter, and the value that it must have


@dataclass(frozen=True, slots=True)
class Polynomial:
    """The sum of coefficient * kernel^(power/root): one function of the letter, with constant coefficients."""

    kernel: Expr
    root: int
    coefficients: dict[int, Expr]


def solve(u: Expr, x: Expr, depth: int = 0) -> Solved:
    """The solutions of u = 0 for the symbol x; each is a zero of u where u is real.  With other letters u is left."""
    from calc_cli.simplify.angles import in_sines

    u = canonical(u)
    if u.names - {x.leaf}:
        return Solved(rest=(u,))
    try:
        form = normal(in_sines(u) or u)
    except ZeroDivisionError:
        return Solved()
    if form.coefficient == 0:
        return Solved(everywhere=True)
    roots: list[Root] = []
    rest: list[Expr] = []
    ways: list[tuple[Expr, Expr]] = []
    for base, e in form.powers.items():
        if e > 0 and x.leaf in base.names and not never_zero(base):
            found = solve_factor(base, x, depth)
            roots += found.roots
            rest += found.rest
            ways += found.ways
    kept = _halved([r for r in _different(roots) if any(is_zero(u, x, at) for at in _members(r))])
    return Solved(tuple(kept), tuple(dict.fromkeys(rest)), ways=tuple(dict.fromkeys(ways)))


def never_zero(u: Expr) -> bool:
    """Is u positive, or a power with letters in its exponent?"""
    return positive(u) or (u.head == "pow" and bool(u.args[1].names))


def is_zero(u: Expr, x: Expr, at: Real) -> bool:
    """Is u real at the number, and 0: by its closed form, or to all the bits that are compared?"""
    if at.exact is not None:
        there = ex.substitute(u, {x: at.exact})
        try:
            if value(there) is ZERO:
                return True
        except DomainError:
            return False
    return sign(u, {ex.name_of(x): at}) == 0


#: Members of a family that are tried: u may have no value at the first ones, as sin(x)/x has none at 0.
_TRIED = (0, 1, -1)


def _members(r: Root) -> list[Real]:
    """The root; of a family some of it."""
    return [shifted(r, k) for k in _TRIED] if r.period is not None else [r.at]


def shifted(r: Root, k: int) -> Real:
    """The member of a family that is k periods on."""
    if r.period is None or k == 0:
        return r.at
    step = ex.mul(ex.num(k), r.period)
    if r.at.exact is not None:
        return real(exact(ex.add(r.at.exact, step)))
    return plus(r.at, real(step))


def distinct(roots: Iterable[Root]) -> list[Root]:
    """The roots, each once, and families that lie half a period apart as one."""
    return _halved(_different(roots))


def _different(roots: Iterable[Root]) -> list[Root]:
    """The roots without those that occur twice: the same form, or the same number where neither is periodic."""
    kept: list[Root] = []
    for r in roots:
        for other in kept:
            same = r.at.exact is not None and r.at.exact is other.at.exact
            if r.period is other.period and (same or (r.period is None and compare(r.at, other.at) == 0)):
                break
        else:
            kept.append(r)
    return kept


def _halved(roots: list[Root]) -> list[Root]:
    """Two families that lie half a period apart as one of half the period."""
    kept: list[Root] = []
    for r in roots:
        for i, other in enumerate(kept):
            a, b = r.at.exact, other.at.exact
            if r.period is None or r.period is not other.period or a is None or b is None:
                continue
            apart = rational(ex.div(ex.add(a, ex.neg(b)), r.period))
            if apart is not None and apart % 1 == Fraction(1, 2):
                kept[i] = Root(other.at, exact(ex.div(r.period, ex.TWO)))
                break
        else:
            kept.append(r)
    return kept if len(kept) == len(roots) else _halved(kept)


def solve_factor(u: Expr, x: Expr, depth: int) -> Solved:
    """The solutions of u = 0 for an irreducible factor u."""
    if depth > MAX_DEPTH:
        return Solved(rest=(u,))
    found = as_polynomial(u, x)
    if found is not None:
        return solve_polynomial(found, u, x, depth)
    from calc_cli.solve import mixtures

    for method in mixtures.METHODS:
        solved = method(u, x, depth)
        if solved is not None:
            return solved
    return Solved(rest=(u,))


def split(u: Expr, x: Expr) -> list[tuple[Expr, Powers]]:
    """The terms of a canonical sum, each as its constant part and the powers of the functions of x in it."""
    terms = []
    for t in ex.terms(u):
        form = shallow(t)
        powers = {k: e for k, e in form.powers.items() if x.leaf in k.names}
        others = [base_power(k, e) for k, e in form.powers.items() if k not in powers]
        terms.append((product((ex.num(form.coefficient), *others)), powers))
    return terms


def as_polynomial(u: Expr, x: Expr) -> Polynomial | None:
    """The canonical u as a polynomial in one function of x, or None."""
    terms = split(u, x)
    kernels = list(dict.fromkeys(k for _, powers in terms for k in powers))
    if len(kernels) != 1:
        return None
    (kernel,) = kernels
    exponents = [powers.get(kernel, Fraction(0)) for _, powers in terms]
    if any(e < 0 for e in exponents):
        return None
    n = lcm(*[e.denominator for e in exponents])
    found: dict[int, Expr] = {}
    for (c, _), e in zip(terms, exponents, strict=True):
        k = int(e * n)
        found[k] = total([found.get(k, ZERO), c])
    return Polynomial(kernel, n, found)


def solve_polynomial(p: Polynomial, u: Expr, x: Expr, depth: int) -> Solved:
    """Values of the kernel first, then of x."""
    if p.kernel.head == "add" and p.root == 1:
        return Solved(rest=(u,))
    values = zeros(p.coefficients)
    if values is None:
        return Solved(rest=(u,))
    roots: list[Root] = []
    rest: list[Expr] = []
    ways: list[tuple[Expr, Expr]] = []
    for v in values:
        found = _invert(p, v, x, depth)
        if found is None:
            return Solved(rest=(u,))
        roots += found.roots
        rest += found.rest
        if p.kernel is not x and v.exact is not None and found.roots and p.root == 1:
            ways.append((present(p.kernel), v.exact))
    return Solved(tuple(roots), tuple(rest), ways=tuple(ways))


def _invert(p: Polynomial, v: Real, x: Expr, depth: int) -> Solved | None:
    """All x where the root of the kernel has the value v; None where there is no closed form."""
    c = v.exact if v.exact is not None else ex.sym(_LETTER)
    known = {} if v.exact is not None else {_LETTER: v}
    kernel = p.kernel
    if p.root > 1:
        found = inverses.of_root(p.root)(c, known)
    elif kernel is x:
        return Solved((Root(v),))
    else:
        found = inverses.inverse(kernel, c, known)
    if found is None:
        return None
    inside = kernel if p.root > 1 else kernel.args[-1] if kernel.head == "pow" else kernel.args[0]
    roots: list[Root] = []
    rest: list[Expr] = []
    for one in found:
        solved = _reached(inside, one, known, x, depth)
        if solved is None:
            return None
        roots += solved.roots
        rest += solved.rest
    return Solved(tuple(roots), tuple(rest))


def _reached(w: Expr, target: inverses.Inverse, known: inverses.Values, x: Expr, depth: int) -> Solved | None:
    """All x where w has the value, or one of the family."""
    line = linear(w, x)
    if line is None:
        if target.period is not None or known:
            return None
        return solve(ex.add(w, ex.neg(target.value)), x, depth + 1)
    slope, start = line
    at = ex.div(ex.add(target.value, ex.neg(start)), slope)
    period = None if target.period is None else exact(ex.call("abs", ex.div(target.period, slope)))
    if known:
        return Solved((Root(at_ball(at, known), period),))
    return Solved((Root(real(exact(at)), period),))


def turns(u: Expr, x: Expr) -> list[Expr]:
    """What is a whole number just where u is 0, for a polynomial u in one periodic function of x; else nothing.

    sin(w) is 0 where w/pi is.
    """
    p = as_polynomial(canonical(u), x)
    values = None if p is None or p.root > 1 else zeros(p.coefficients)
    made: list[Expr] = []
    for v in values or ():
        found = None if p is None or v.exact is None else inverses.inverse(p.kernel, v.exact, {})
        if p is None or found is None or any(one.period is None for one in found):
            return []
        made += [ex.div(ex.add(p.kernel.args[0], ex.neg(one.value)), one.period) for one in found if one.period]
    return made


def at_ball(formula: Expr, known: inverses.Values) -> Real:
    """The number that a formula in letters stands for, where balls enclose the letters."""

    def ball(bits: int) -> object:
        return evaluate(formula, {name: v.ball(bits) for name, v in known.items()}, bits=bits)[0]

    return Real(None, ball)


def linear(w: Expr, x: Expr) -> tuple[Expr, Expr] | None:
    """(a, b) where the canonical w is a*x + b with constants a and b, a not 0; else None."""
    slope, start = [], []
    for c, powers in split(w, x):
        if not powers:
            start.append(c)
        elif powers == {x: 1}:
            slope.append(c)
        else:
            return None
    a = exact(total(slope))
    return None if a is ZERO else (a, exact(total(start)))
