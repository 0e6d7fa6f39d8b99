"""Real roots of polynomials with rational coefficients: factored by FLINT, enclosed by Arb, all of them.

Coefficients stand in rising order of the powers.  Closed forms are somebody else's business.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache, partial
from typing import Any

from calc_cli.numeric.reals import Real, component, precision

Coefficients = tuple[Fraction, ...]
#: A polynomial in several letters: the exponents of each term, and its coefficient.
Monomials = dict[tuple[int, ...], Fraction]
#: Of larger degree, roots are not looked for.
MAX_DEGREE = 200


def factors(p: Sequence[Fraction]) -> list[tuple[Coefficients, int]]:
    """The irreducible factors of p that are not constant, with how often they occur; none for a constant."""
    from flint import fmpq, fmpq_poly

    poly = fmpq_poly([fmpq(c.numerator, c.denominator) for c in p])
    if poly.degree() < 1:
        return []
    found = []
    for factor, times in poly.factor()[1]:
        whole = factor.numer()
        found.append((tuple([Fraction(int(c)) for c in whole.coeffs()]), int(times)))
    return sorted(found, key=lambda f: (len(f[0]), f[0]))


def real_roots(p: Coefficients) -> list[Real]:
    """All real roots of an irreducible polynomial, rising, each as a number without closed form.

    FLINT isolates all complex roots; of a real root the imaginary part is exactly 0.
    """
    enclosed = cache(partial(_enclosed, p))
    return [component(enclosed, k) for k in range(len(enclosed(64)))]


def _enclosed(p: Coefficients, bits: int) -> list[Any]:
    from flint import fmpz_poly

    bottom = 1
    for c in p:
        bottom *= c.denominator
    with precision(bits + 16):
        found: Any = fmpz_poly([int(c * bottom) for c in p]).complex_roots()
        return sorted([r.real for r, _ in found if r.imag.is_zero()], key=lambda b: b.mid())


def eliminated(p: Monomials, relations: Sequence[Monomials]) -> Coefficients:
    """The polynomial in the first letter that is 0 wherever p and the relations are 0 together.

    The k-th relation is one in the first letter and the (k+1)-th, which it takes out of p: by resultants.
    """
    from flint import Ordering, fmpq, fmpq_mpoly_ctx

    names = [f"x{k}" for k in range(len(relations) + 1)]
    ring = fmpq_mpoly_ctx.get(names, Ordering.lex)
    left, *others = (
        ring.from_dict({e: fmpq(c.numerator, c.denominator) for e, c in m.items()}) for m in (p, *relations)
    )
    for name, relation in zip(names[1:], others, strict=True):
        left = left.resultant(relation, name)
    found = left.to_dict()
    dense = [Fraction(0)] * (max((int(e[0]) for e in found), default=0) + 1)
    for e, c in found.items():
        dense[int(e[0])] = Fraction(int(c.p), int(c.q))
    return tuple(dense)
