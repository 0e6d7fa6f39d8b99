"""Does one equation follow from several others: is its polynomial in their ideal, on FLINT's Gröbner bases."""

from __future__ import annotations

from math import lcm
from typing import Any

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.simplify.form import shallow
from calc_cli.simplify.rational import above_the_line
from calc_cli.simplify.ring import ring_for, sum_of

#: Polynomials of a basis, terms of each, and bits of a coefficient: a basis that would have more is not completed.
LIMITS = (40, 60, 256)


def follows(u: Expr, *zeros: Expr) -> bool:
    """Is u surely 0 wherever all of `zeros` are, and everything has a value?  All of them are canonical.

    So it is where the numerator of u is a combination of theirs, with polynomials as coefficients: x - y, where y - k
    and x - k are 0.  False where that is not known.
    """
    above = [v for v in map(above_the_line, (u, *zeros)) if v is not None]
    if len(above) <= len(zeros):
        return False
    sums = [[shallow(t) for t in ex.terms(v)] for v in above]
    ring = ring_for([t for terms in sums for t in terms])
    if ring is None:
        return False
    wanted, *basis = [_whole(sum_of(ring, terms)) for terms in sums]
    from flint import Ordering, fmpz_mpoly_ctx, fmpz_mpoly_vec

    context = fmpz_mpoly_ctx.get([f"k{i}" for i in range(len(ring.kernels))], Ordering.degrevlex)
    ideal = fmpz_mpoly_vec([p for p in map(context.from_dict, basis) if p], context)
    some, _ = ideal.buchberger_naive(LIMITS)  # of an incomplete basis, too, every polynomial is in the ideal
    rest: Any = context.from_dict(wanted)
    return not rest.reduction_primitive_part(some)


def _whole(p: Any) -> dict[tuple[int, ...], Any]:
    """The terms of a polynomial, times what makes its coefficients whole numbers."""
    terms = p.to_dict()
    least = lcm(*[int(c.q) for c in terms.values()])
    return {exponents: int(c * least) for exponents, c in terms.items()}
