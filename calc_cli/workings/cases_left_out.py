"""Equations for several letters that are products, 2x*y = 0: is there a case that a working never looks at?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.simplify import canonical
from calc_cli.simplify.rational import normal
from calc_cli.simplify.signs import positive
from calc_cli.solve.roots import solve
from calc_cli.topics.equality import compare
from calc_cli.workings import solving
from calc_cli.workings.systems import System, put_in

#: What letters stand for: a value, or a formula in the others.
Values = Sequence[tuple[Expr, Expr]]


class Case(NamedTuple):
    """A letter and its value, which no value that was said covers; and after which of these it is missing."""

    after: int
    x: Expr
    value: Expr


def left_out(system: System, said: Values) -> Iterator[Case]:
    """Of every equation of which one factor was solved, the cases of the others that were not.

    A case counts where something solves the other equations in it.
    """
    for equation in system.equations:
        solves = [k for k, (x, v) in enumerate(said) if _vanishes(equation, x, v)]
        factors = _factors(equation, system.sought)
        for factor in factors if len(factors) > 1 and solves else ():
            if any(_vanishes(u, x, v) for u in (factor, put_in(factor, "", system.formulas)) for x, v in said):
                continue
            others = [u for u in system.equations if u is not equation]
            missing = next((c for c in _solved(factor, others) if not _is_said(c, said, solves)), None)
            if missing is not None:
                yield Case(solves[-1], *missing[0])


def _vanishes(u: Expr, x: Expr, value: Expr) -> bool:
    return ex.name_of(x) in u.names and solving.solution(u, x, value).equal


def _factors(u: Expr, sought: set[str]) -> list[Expr]:
    """The factors of u that may be 0, of letters that are solved for alone."""
    try:
        powers = normal(canonical(u)).powers
    except (DomainError, ZeroDivisionError):
        return []
    return [k for k, e in powers.items() if e > 0 and k.names and k.names <= sought and not positive(k)]


def _solved(factor: Expr, others: Sequence[Expr]) -> Iterator[list[tuple[Expr, Expr]]]:
    """Values that make the factor 0, and the other equations hold: of one letter, or with that of another."""
    for x, v in chain.from_iterable([_values(factor, ex.sym(name)) for name in sorted(factor.names, reverse=True)]):
        left = dict.fromkeys([u for u in (canonical(ex.substitute(u, {x: v})) for u in others) if u is not ex.ZERO])
        if not left:
            yield [(x, v)]
        elif len(left) == 1 and len((u := next(iter(left))).names) == 1 and not u.kinds & ex.kinds("fn"):
            y = ex.sym(next(iter(u.names)))
            yield from [[(x, ex.substitute(v, {y: w})), (y, w)] for _, w in _values(u, y)]


def _values(u: Expr, x: Expr) -> list[tuple[Expr, Expr]]:
    """What the letter is where u is 0, as far as that is known: by the zeros of u, or as a formula."""
    if u.names == {ex.name_of(x)}:
        return [(x, r.at.exact) for r in solve(u, x).roots if r.at.exact is not None]
    slope = canonical(derive(u, x).after)
    if slope.names or slope is ex.ZERO:
        return []
    return [(x, canonical(ex.div(ex.neg(ex.substitute(u, {x: ex.ZERO})), slope)))]


def _is_said(case: Values, said: Values, solves: Sequence[int]) -> bool:
    """Is it in one of the cases of the equation that were said, or are all its values?"""
    at = dict(case)
    covered = any(compare(ex.substitute(x, at), ex.substitute(v, at)).equal for x, v in (said[k] for k in solves))
    return covered or all(any(y is x and compare(v, w).equal for y, w in said) for x, v in case)
