"""Equations in more than one function of the letter, each turned into one that is a polynomial in one function.

A method gives the solutions of u = 0, or None where it does not fit.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import lcm

from calc_cli import expr as ex
from calc_cli.expr import ONE, PI, TWO, ZERO, Expr
from calc_cli.numeric import polynomials
from calc_cli.numeric.definitions import defined
from calc_cli.numeric.reals import real, sign
from calc_cli.simplify import canonical
from calc_cli.simplify.canonical import total
from calc_cli.simplify.rational import normal
from calc_cli.solve.constants import EXPONENTIAL, exact
from calc_cli.solve.roots import (
    Polynomial,
    Root,
    Solved,
    as_polynomial,
    at_ball,
    distinct,
    is_zero,
    linear,
    solve,
    solve_factor,
    solve_polynomial,
    split,
)
from calc_cli.solve.zeros import zeros

Method = Callable[[Expr, Expr, int], Solved | None]
#: Of polynomials of larger degree in a root no resultant is taken.
MAX_RADICAL = 12
_TURN = ex.mul(TWO, PI)


def _kernels(u: Expr, x: Expr) -> list[Expr]:
    return list(dict.fromkeys(k for _, powers in split(u, x) for k in powers))


def _one_function(u: Expr, x: Expr, depth: int) -> Solved | None:
    """sin^2 as 1 - cos^2, and so on, where that leaves one function in every factor."""
    for eliminate in (0, 1):
        form = normal(u, eliminate=eliminate)
        factors = [k for k, e in form.powers.items() if e > 0 and x.leaf in k.names]
        if form.coefficient and factors != [u] and all(as_polynomial(k, x) for k in factors):
            found = [solve_factor(k, x, depth + 1) for k in factors]
            return Solved(
                tuple([r for s in found for r in s.roots]),
                tuple([r for s in found for r in s.rest]),
                ways=tuple([w for s in found for w in s.ways]),
            )
    return None


def _angle(u: Expr, x: Expr) -> Expr | None:
    """The argument w, linear in x, where the functions of x are sin(w) and cos(w) and no others."""
    kernels = _kernels(u, x)
    if len(kernels) != 2 or {k.leaf for k in kernels} != {"sin", "cos"} or kernels[0].args != kernels[1].args:
        return None
    w = kernels[0].args[0]
    return w if linear(w, x) else None


def _sine_and_cosine(u: Expr, x: Expr, depth: int) -> Solved | None:
    """a*sin(w) + b*cos(w) + c = 0: tan(w) = -b/a, or w = atan2(a, b) +- acos(-c/sqrt(a^2 + b^2))."""
    w = _angle(u, x)
    if w is None:
        return None
    s, c = ex.call("sin", w), ex.call("cos", w)
    found = {s: ZERO, c: ZERO, ONE: ZERO}
    for coefficient, powers in split(u, x):
        key = ONE if not powers else next(iter(powers)) if set(powers.values()) == {Fraction(1)} else None
        if key is None or len(powers) > 1:
            return None
        found[key] = total([found[key], coefficient])
    if found[ONE] is ZERO:
        return solve_polynomial(Polynomial(ex.call("tan", w), 1, {1: found[s], 0: found[c]}), u, x, depth)
    a, b = found[s], found[c]
    size = ex.call("sqrt", ex.add(ex.power(a, TWO), ex.power(b, TWO)))
    angle = ex.call("atan", ex.div(a, b)) if sign(b) == 1 else ex.add(ex.call("atan", ex.div(a, b)), PI)
    return solve(ex.add(ex.call("cos", ex.add(w, ex.neg(angle))), ex.div(found[ONE], size)), x, depth + 1)


def _half_angle(u: Expr, x: Expr, depth: int) -> Solved | None:
    """A polynomial in sin(w) and cos(w), by t = tan(w/2): sin(w) = 2t/(1 + t^2), cos(w) = (1 - t^2)/(1 + t^2)."""
    w = _angle(u, x)
    line = None if w is None else linear(w, x)
    if w is None or line is None:
        return None
    t = ex.sym("#")
    square = ex.power(t, TWO)
    below = ex.add(ONE, square)
    put = {
        ex.call("sin", w): ex.div(ex.mul(TWO, t), below),
        ex.call("cos", w): ex.div(ex.add(ONE, ex.neg(square)), below),
    }
    form = normal(canonical(ex.substitute(u, put)))
    slope, start = line
    period = exact(ex.call("abs", ex.div(_TURN, slope)))
    roots = []
    for k, e in form.powers.items():
        if e <= 0 or t.leaf not in k.names:
            continue
        p = as_polynomial(k, t)
        values = None if p is None or p.kernel is not t else zeros(p.coefficients)
        if values is None:
            return None
        for v in values:
            target = ex.mul(TWO, ex.call("atan", t if v.exact is None else v.exact))
            at = ex.div(ex.add(target, ex.neg(start)), slope)
            if v.exact is None:
                roots.append(Root(at_ball(at, {"#": v}), period))
            else:
                roots.append(Root(real(exact(at)), period))
    straight = real(exact(ex.div(ex.add(PI, ex.neg(start)), slope)))
    if is_zero(u, x, straight):
        roots.append(Root(straight, period))
    return Solved(tuple(roots))


def _exponentials(u: Expr, x: Expr, depth: int) -> Solved | None:
    """a*b^v = c*d^w: the logarithms of both sides are equal."""
    terms = split(u, x)
    if len(terms) != 2 or any(k.head != "pow" or k.args[0].names for _, powers in terms for k in powers):
        return None
    (a, left), (c, right) = terms
    ratio = exact(ex.neg(ex.div(a, c)))
    side = sign(ratio)
    if side is None:
        return None
    if side <= 0:
        return Solved()
    logs = [ex.call("ln", ratio)]
    for powers, factor in ((left, 1), (right, -1)):
        logs += [ex.mul(ex.num(e * factor), k.args[1], ex.call("ln", k.args[0])) for k, e in powers.items()]
    return solve(ex.add(*logs), x, depth + 1)


def _logarithms(u: Expr, x: Expr, depth: int) -> Solved | None:
    """a*ln(v) + b*ln(w) + c = 0 with numbers a and b: v^a * w^b = e^-c."""
    factors = []
    constant = []
    for c, powers in split(u, x):
        if not powers:
            constant.append(c)
            continue
        ((k, e),) = powers.items() if len(powers) == 1 else ((ZERO, 0),)
        if not ex.is_call(k, "ln") or e != 1 or c.head != "num":
            return None
        factors.append(ex.power(k.args[0], c))
    right = ex.power(ex.E, ex.neg(total(constant)))
    found = solve(ex.add(ex.mul(*factors), ex.neg(right)), x, depth + 1)
    return Solved(tuple([r for r in found.roots if is_zero(u, x, r.at)]), found.rest)


def _radicals(u: Expr, x: Expr, depth: int) -> Solved | None:
    """A polynomial in x and roots of polynomials, or their absolute values: the roots are eliminated by resultants.

    Of the zeros of what remains, those are kept that solve the equation itself.
    """
    terms = split(u, x)
    kernels = _kernels(u, x)
    algebraic = [k for k in kernels if k is not x]
    degrees = {k: lcm(*[powers[k].denominator for _, powers in terms if k in powers]) for k in kernels}
    if degrees.get(x, 1) > 1:
        algebraic.append(x)
    relations = []
    for j, k in enumerate(algebraic):
        n, base = (degrees[k], k) if k.head != "call" else (_CALLS.get(ex.name_of(k), 0), k.args[0])
        power = 2 if ex.is_call(k, "abs") else 1
        inside = _rational(base, x)
        if inside is None or not 2 <= n <= MAX_RADICAL or (k.head == "call" and degrees[k] > 1):
            return None
        relation = {_exponents(0, j, n, len(algebraic)): Fraction(1)}
        for p, v in _power(inside, power).items():
            relation[_exponents(p, j, 0, len(algebraic))] = -v
        relations.append(relation)
    monomials: dict[tuple[int, ...], Fraction] = {}
    for c, powers in terms:
        if c.head != "num":
            return None
        e = [0] * (len(algebraic) + 1)
        for k, q in powers.items():
            if k in algebraic:
                e[algebraic.index(k) + 1] = int(q * degrees[k])
            else:
                e[0] = int(q)
        key = tuple(e)
        monomials[key] = monomials.get(key, Fraction(0)) + Fraction(ex.value(c))
    if not relations or sum(map(max, zip(*monomials, strict=True))) > MAX_RADICAL:
        return None
    left = polynomials.eliminated(monomials, relations)
    if not any(left):
        return None
    found = zeros({k: ex.num(c) for k, c in enumerate(left) if c}) or []
    return Solved(tuple(r for r in distinct([Root(v) for v in found]) if is_zero(u, x, r.at)))


#: The degree of the equation over polynomials that a function of a polynomial satisfies.
_CALLS = {"abs": 2, "cbrt": 3}


def _exponents(first: int, j: int, n: int, count: int) -> tuple[int, ...]:
    return (first, *[n if i == j else 0 for i in range(count)])


def _rational(u: Expr, x: Expr) -> dict[int, Fraction] | None:
    """A polynomial in x with rational coefficients, by its powers, or None."""
    found: dict[int, Fraction] = {}
    for c, powers in split(u, x):
        e = powers.get(x, Fraction(0))
        if c.head != "num" or set(powers) - {x} or e < 0 or e.denominator != 1:
            return None
        found[int(e)] = found.get(int(e), Fraction(0)) + Fraction(ex.value(c))
    return found


def _power(p: dict[int, Fraction], n: int) -> dict[int, Fraction]:
    result = {0: Fraction(1)}
    for _ in range(n):
        result = _times(result, p)
    return result


def _times(p: dict[int, Fraction], q: dict[int, Fraction]) -> dict[int, Fraction]:
    made: dict[int, Fraction] = {}
    for i, a in p.items():
        for j, b in q.items():
            made[i + j] = made.get(i + j, Fraction(0)) + a * b
    return made


def _by_definition(u: Expr, x: Expr, depth: int) -> Solved | None:
    """Hyperbolic functions and their like as exponentials."""
    names = {k.leaf for k in _kernels(u, x) if k.head == "call"}
    if not names & EXPONENTIAL:
        return None

    def change(n: Expr) -> Expr:
        found = defined(n, reduced=True) if n.head == "call" and n.leaf in EXPONENTIAL else None
        return n if found is None else change(found) if found.head == "call" else ex.transform(found, change)

    made = canonical(ex.transform(u, change))
    return solve(made, x, depth + 1) if not any(n.leaf in EXPONENTIAL for n in ex.postorder(made)) else None


#: In the order in which they are tried.
METHODS: tuple[Method, ...] = (
    _one_function, _sine_and_cosine, _half_angle, _exponentials, _logarithms, _radicals, _by_definition,
)  # fmt: skip


def alone(u: Expr, x: Expr) -> Expr | None:
    """What x is where u = 0, for u linear in x with a number before it; the rest may have other letters."""
    slope, rest = ZERO, []
    for t in ex.terms(u):
        if x.leaf not in t.names:
            rest.append(t)
            continue
        ((c, powers),) = split(t, x)
        if powers != {x: 1} or c.head != "num":
            return None
        slope = total([slope, c])
    return None if slope is ZERO else canonical(ex.neg(ex.div(total(rest), slope)))
