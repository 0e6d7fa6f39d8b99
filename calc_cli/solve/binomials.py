"""Equations of two terms each, c*x^a*y^b = d*x^p*y^q: their logarithms are linear in the logarithms of the letters."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric import matrices
from calc_cli.numeric.reals import sign
from calc_cli.simplify.canonical import product, raised
from calc_cli.simplify.form import base_power, shallow
from calc_cli.solve.constants import exact


def positive_letters(equations: Sequence[Expr]) -> frozenset[Expr]:
    """The letters that are positive wherever all of the equations are real: those with a power such as x^(-3/5)."""
    return frozenset(
        [
            n.args[0]
            for u in equations
            for n in ex.postorder(u)
            if n.head == "pow" and n.args[0].head == "sym" and _is_negative_fraction(n.args[1])
        ]
    )


def _is_negative_fraction(u: Expr) -> bool:
    return u.head == "num" and ex.value(u) < 0 and Fraction(ex.value(u)).denominator > 1


def positive_solutions(system: Sequence[Expr], letters: Sequence[Expr]) -> list[dict[Expr, Expr]] | None:
    """The solutions with positive letters, one or none; None where the equations are of another kind, or dependent."""
    rows: list[list[Fraction]] = []
    ratios: list[Expr] = []
    for u in system:
        terms = [_term(t, letters) for t in ex.terms(u)]
        if len(terms) != 2 or terms[0] is None or terms[1] is None:
            return None
        (a, left), (b, right) = terms[0], terms[1]
        rows.append([p - q for p, q in zip(left, right, strict=True)])
        ratios.append(exact(ex.neg(ex.div(b, a))))
    signs = [sign(r) for r in ratios]
    if None in signs or len(rows) != len(letters):
        return None
    if -1 in signs:
        return []
    inverse = matrices.inverse(rows)
    if inverse is None:
        return None
    found = [product([raised(r, ex.num(e)) for r, e in zip(ratios, row, strict=True)]) for row in inverse]
    return [dict(zip(letters, map(exact, found), strict=True))]


def _term(t: Expr, letters: Sequence[Expr]) -> tuple[Expr, list[Fraction]] | None:
    """A term as its constant and the exponents of the letters; None where it is not a monomial."""
    form = shallow(t)
    others = {k: e for k, e in form.powers.items() if k not in letters}
    if any(k.names for k in others):
        return None
    constant = product((ex.num(form.coefficient), *[base_power(k, e) for k, e in others.items()]))
    return constant, [Fraction(form.powers.get(x, 0)) for x in letters]
