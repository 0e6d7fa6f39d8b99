"""Does one equation follow from several others: is its polynomial in their ideal, on FLINT's Gröbner bases."""

from __future__ import annotations

from collections.abc import Sequence
from math import lcm
from typing import Any

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.simplify.form import shallow
from calc_cli.simplify.rational import above_the_line
from calc_cli.simplify.ring import Ring, ring_for, sum_of

#: Polynomials of a basis, terms of each, and bits of a coefficient: a basis that would have more is not completed.
LIMITS = (40, 60, 256)


def follows(u: Expr, *zeros: Expr) -> bool:
    """Is u surely 0 wherever all of `zeros` are, and everything has a value?  All of them are canonical.

    So it is where the numerator of u is a combination of theirs, with polynomials as coefficients: x - y, where y - k
    and x - k are 0.  False where that is not known.
    """
    made = _polynomials(u, *zeros)
    if made is None:
        return False
    ring, (wanted, *basis) = made
    context = _context(len(ring.kernels), "degrevlex")
    rest: Any = context.from_dict(wanted)
    return not rest.reduction_primitive_part(_completed(basis, context))


def alone(x: Expr, *zeros: Expr) -> Expr | None:
    """A polynomial in the letter x alone that is 0 wherever all of `zeros` are; None where none is found.

    It may have more zeros, at which the other letters have no real value.
    """
    made = _polynomials(*zeros)
    if made is None or x not in made[0].kernels:
        return None
    ring, basis = made
    k = ring.kernels.index(x)
    if ring.roots[k] != 1:
        return None
    last = [{(*e[:k], *e[k + 1 :], e[k]): c for e, c in p.items()} for p in basis]
    for p in _completed(last, _context(len(ring.kernels), "lex")):
        terms = p.to_dict()
        if all(not any(e[:-1]) for e in terms) and any(e[-1] for e in terms):
            return ex.add(*[ex.mul(ex.num(int(c)), ex.power(x, ex.num(int(e[-1])))) for e, c in terms.items()])
    return None


def _polynomials(*of: Expr) -> tuple[Ring, list[dict[tuple[int, ...], Any]]] | None:
    """The ring of the expressions, and the terms of their numerators; None where one is no polynomial in any."""
    above = [v for v in map(above_the_line, of) if v is not None]
    if len(above) < len(of):
        return None
    sums = [[shallow(t) for t in ex.terms(v)] for v in above]
    ring = ring_for([t for terms in sums for t in terms])
    if ring is None or any(e < 0 for terms in sums for t in terms for k, e in t.powers.items() if k in ring.bases):
        return None
    return ring, [_whole(sum_of(ring, terms)) for terms in sums]


def _context(letters: int, order: str) -> Any:
    from flint import Ordering, fmpz_mpoly_ctx

    orders = {"degrevlex": Ordering.degrevlex, "lex": Ordering.lex}
    return fmpz_mpoly_ctx.get([f"k{i}" for i in range(letters)], orders[order])


def _completed(basis: Sequence[dict[tuple[int, ...], Any]], context: Any) -> Any:
    """A Gröbner basis, or where that is too large some of one: of it, too, every polynomial is in the ideal."""
    from flint import fmpz_mpoly_vec

    some, _ = fmpz_mpoly_vec([p for p in map(context.from_dict, basis) if p], context).buchberger_naive(LIMITS)
    return some


def _whole(p: Any) -> dict[tuple[int, ...], Any]:
    """The terms of a polynomial, times what makes its coefficients whole numbers."""
    terms = p.to_dict()
    least = lcm(*[int(c.q) for c in terms.values()])
    return {exponents: int(c * least) for exponents, c in terms.items()}
