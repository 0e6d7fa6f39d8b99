"""Sets of points where a gradient is zero: some letters as functions of the others, and the one value on them.

A function whose gradient is zero all along a connected set is constant there.  Knows no words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product as choices
from math import isfinite
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.numeric import floats
from calc_cli.numeric.reals import sign
from calc_cli.numeric.series import Undecided
from calc_cli.simplify import canonical
from calc_cli.simplify.canonical import multiple
from calc_cli.simplify.form import real
from calc_cli.simplify.rational import normal
from calc_cli.solve import breaks, with_letters
from calc_cli.solve.constants import exact
from calc_cli.solve.roots import Root, solve

#: Values of the letters that are left, at which a branch is tried: of no simple relation.
SAMPLES = (37 / 29, -37 / 29, 5 / 31, -5 / 31, 173 / 31, -173 / 31)
#: The letter for what a function is of; nobody can type it.
_LETTER = ex.sym("#")


@dataclass(frozen=True, slots=True)
class Curve:
    """Where all the equations are 0; `value` is that of f, where it is seen to be one number."""

    equations: tuple[Expr, ...]
    value: Expr | None = None


class Branch(NamedTuple):
    """Letters as functions of the others; `repeats` where there are more such branches, some periods away."""

    put: dict[Expr, Expr]
    repeats: bool = False


def curve(f: Expr, gradient: Sequence[Expr], equations: Sequence[Expr], letters: Sequence[Expr]) -> Curve | None:
    """The set, on which the gradient is zero wherever it exists; None where it exists nowhere on it.

    Raises Undecided where it is not seen that the set is more than single points.
    """
    equations = [u for i, u in enumerate(equations) if multiple(u, -1) not in equations[:i]]  # x - y, and not y - x
    equations.sort(key=lambda u: (len(u.names), [x.leaf not in u.names for x in letters]))  # x = 0 and y = 0
    found = branches(equations, letters)
    if found is None:
        if len(equations) != 1 or not _changes_sign(equations[0], letters) or not real(canonical(f)):
            raise Undecided
        return Curve(tuple(equations), ex.ZERO if _divides(equations, f) else None)
    found = [b for b in found if _smooth(gradient, b.put) and _has_values(f, b.put)]
    if not found:
        return None
    if _divides(equations, f):
        return Curve(tuple(equations), ex.ZERO)
    values = {_on(f, b.put) for b in found}
    value = values.pop()
    one = not values and value is not None and not value.names and not any(b.repeats for b in found)
    return Curve(tuple(equations), value if one else None)


def _changes_sign(u: Expr, letters: Sequence[Expr]) -> bool:
    """Is u, which has no breaks, positive and negative at samples, so that its zeros are between them?"""
    if any(breaks.breaks(u, x) for x in letters):
        return False
    names = [ex.name_of(x) for x in letters if x.leaf in u.names]
    values = [floats.evaluate(u, at) for at in _samples(names)] if len(names) > 1 else []
    return any(v > 0 for v in values) and any(v < 0 for v in values)


def _divides(equations: Sequence[Expr], f: Expr) -> bool:
    """Is one of the equations a factor of f?"""
    try:
        powers = normal(canonical(f)).powers
    except ZeroDivisionError:
        return False
    return any(powers.get(u, 0) > 0 for u in equations)


def _smooth(gradient: Sequence[Expr], put: dict[Expr, Expr]) -> bool:
    """Has the gradient values on the branch?"""
    jumps = [b.equation for u in gradient for x in put for b in breaks.breaks(u, x) if b.kind == "jump"]
    return all(_on(u, put) is not None for u in gradient) and not any(_on(u, put) is ex.ZERO for u in jumps)


def _has_values(f: Expr, put: dict[Expr, Expr]) -> bool:
    """Has f a value at one of the samples on the branch?  x*ln(x) has none where x is 0."""
    free = sorted(f.names.union(*[v.names for v in put.values()]) - {ex.name_of(x) for x in put})
    for at in _samples(free):
        there = at | {ex.name_of(x): floats.evaluate(v, at) for x, v in put.items()}
        if isfinite(floats.evaluate(f, there)):
            return True
    return False


def _on(u: Expr, put: dict[Expr, Expr]) -> Expr | None:
    """u as a function of the letters that are left; None where it has no value."""
    try:
        return canonical(exact(ex.substitute(u, put)))
    except (DomainError, ZeroDivisionError):
        return None


def branches(equations: Sequence[Expr], letters: Sequence[Expr]) -> list[Branch] | None:
    """The ways to solve the equations for some letters; None where there is no closed form, or no real one."""
    if not equations:
        return [Branch({})]
    for u in sorted(equations, key=lambda u: len(u.names)):
        for x in letters:
            roots = _solutions(u, x) if x.leaf in u.names else []
            if not roots:
                continue
            found: list[Branch] = []
            for v, repeats in roots:
                rest = [_on(w, {x: v}) for w in equations if w is not u]
                if any(w is None or (not w.names and sign(w) != 0) for w in rest):
                    continue
                left = [w for w in rest if w is not None and w.names]
                more = branches(left, [y for y in letters if y is not x])
                if more is None:
                    return None
                found += [Branch({x: ex.substitute(v, b.put), **b.put}, repeats or b.repeats) for b in more]
            return [b for b in found if _is_real(b.put)] or None
    return None


def _solutions(u: Expr, x: Expr) -> list[tuple[Expr, bool]]:
    """What x is where u is 0, and whether that is one of a family; [] where not all of it has a closed form."""
    if u.names != {x.leaf}:
        found = inside(u)
        if found is None:
            return [(v, False) for v in with_letters.candidates(u, x)]
        w, roots = found
        made = []
        for r in roots:
            values = [] if r.at.exact is None else with_letters.candidates(ex.add(w, ex.neg(r.at.exact)), x)
            if not values:
                return []
            made += [(v, r.period is not None) for v in values]
        return made
    solved = solve(u, x)
    if solved.rest or any(r.at.exact is None for r in solved.roots):
        return []
    return [(r.at.exact, r.period is not None) for r in solved.roots if r.at.exact is not None]


def _is_real(put: dict[Expr, Expr]) -> bool:
    """Has the branch values at one of the samples?"""
    free = sorted({name for v in put.values() for name in v.names})
    return any(all(isfinite(floats.evaluate(v, at)) for v in put.values()) for at in _samples(free))


def _samples(names: Sequence[str]) -> Iterator[dict[str, float]]:
    for values in choices(SAMPLES, repeat=len(names)):
        yield dict(zip(names, values, strict=True))


# ------------------------------------------------------------------ functions of one expression
def inside(u: Expr) -> tuple[Expr, tuple[Root, ...]] | None:
    """(w, roots) where u is a function of one expression w in several letters, and 0 where w is one of the roots."""
    letters = [ex.sym(name) for name in sorted(u.names)]
    for n in ex.postorder(u):
        if n.head not in ("call", "pow") or n.names != u.names:
            continue
        for w in n.args:
            outer = ex.substitute(u, {w: _LETTER}) if w.names == u.names and w not in letters else u
            if outer.names == _LETTER.names:
                found = solve(outer, _LETTER)
                return None if found.rest or found.everywhere else (w, found.roots)
    return None
