"""One formula for a function of several letters at a point where its pieces join smoothly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import combinations, product

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric.reals import Real, real, sign
from calc_cli.simplify import canonical
from calc_cli.simplify.canonical import multiple
from calc_cli.simplify.rational import normal
from calc_cli.simplify.signs import not_negative
from calc_cli.solve.breaks import BROKEN, breaks, resolved

#: At a point with more kinks than these it is not tried on all their sides what the formula is.
MAX_BENDS = 4


def glued(f: Expr, names: Sequence[str], point: tuple[tuple[str, Expr], ...], order: int) -> Expr | None:
    """A formula with the derivatives, up to that order, of f at the point, where f breaks there; else None.

    It is that of one side where all have the same: |x|^3 has those of x^3 up to the second, and cos(|x - y|) is
    cos(x - y) on both sides.  That of max(x^2, 2*x - 1), where x^2 - 2*x + 1 is never negative, is x^2.
    """
    there = {name: real(v) for name, v in point}
    letters = [ex.sym(name) for name in names]
    if not f.names <= set(there):
        return None
    on = {b for x in letters for b in breaks(f, x) if sign(b.equation, there) not in (1, -1)}
    bends = list(dict.fromkeys([canonical(b.equation) for b in on]))
    if not 0 < len(bends) <= MAX_BENDS or any(b.kind != "kink" for b in on):
        return None

    def side(chosen: Mapping[Expr, int], u: Expr) -> int | None:
        return chosen.get(canonical(u)) or sign(u, there) or None

    formulas: dict[tuple[int, ...], Expr] = {}
    for choice in product(*map(_signs, bends)):
        chosen = {multiple(u, k): k * s for u, s in zip(bends, choice, strict=True) for k in (1, -1)}
        formula = f
        for x in letters:
            formula = resolved(formula, x, partial(side, chosen))
        formulas[choice] = formula
    first = next(iter(formulas.values()))
    joined = [
        _is_multiple(ex.add(g, ex.neg(h)), _base(bends[differ[0]]), order + 1, there)
        for (a, g), (b, h) in combinations(formulas.items(), 2)
        if len(differ := [i for i, (s, t) in enumerate(zip(a, b, strict=True)) if s != t]) == 1
    ]
    return first if all(joined) and not first.kinds & BROKEN else None


def _signs(u: Expr) -> tuple[int, ...]:
    """The signs that u may have beside its zeros."""
    square = all(not e % 2 or not_negative(k) for k, e in normal(u).powers.items())
    return (1 if normal(u).coefficient > 0 else -1,) if square else (1, -1)


def _base(u: Expr) -> Expr:
    """The product of what is 0 where u is, without exponents: x of x^3."""
    return ex.mul(*[k for k, e in normal(u).powers.items() if e > 0])


def _is_multiple(u: Expr, v: Expr, n: int, there: Mapping[str, Real]) -> bool:
    """Is u some function, which has a value at the point, times v^n?"""
    form = normal(canonical(ex.div(u, ex.power(v, ex.num(n)))))
    return not form.coefficient or all(e > 0 or sign(k, there) in (1, -1) for k, e in form.powers.items())
