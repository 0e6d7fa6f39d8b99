"""Division of polynomials in one letter, and partial fractions, on FLINT."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import prod

from flint import fmpq, fmpq_poly

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.simplify.canonical import content, multiple, parts, product, raised, total
from calc_cli.simplify.predicates import power_of

#: Polynomials of a higher degree are not divided.
MAX_DEGREE = 200


def divided_by(above: Expr, below: Expr, x: Expr) -> tuple[Expr, Expr]:
    """The quotient and the remainder of two canonical polynomials in x; (0, above) where their degree is large.

    Raises ZeroDivisionError for a division by 0.
    """
    p, q = _polynomial(above, x), _polynomial(below, x)
    if p is None or q is None:
        return ex.ZERO, above
    whole, rest = divmod(p, q)
    return _expression(whole, x), _expression(rest, x)


def partial_fractions(above: Expr, below: Sequence[Expr], x: Expr) -> Expr | None:
    """A proper fraction over a product of polynomials as a sum of fractions over each of them.

    The numerator over f is above/(the other ones) modulo f.  None where they are not coprime, the fraction is not
    proper, or a degree large.
    """
    p, factors = _polynomial(above, x), [f for k in below if (f := _polynomial(k, x)) is not None]
    if p is None or len(factors) < len(below) or p.degree() >= sum([f.degree() for f in factors]):
        return None
    terms: list[Expr] = []
    for k, f in zip(below, factors, strict=True):
        others = prod([g for g in factors if g is not f], start=fmpq_poly([1]))
        shared, inverse, _ = others.xgcd(f)
        if shared.degree():
            return None
        above = _expression(p * inverse % f, x)
        below_it = content(above).denominator if above.head == "add" else 1
        share = (ex.num(Fraction(1, below_it)), multiple(above, below_it)) if below_it != 1 else (above,)
        terms.append(product((*share, raised(k, ex.MINUS_ONE))))
    return total(terms)


def _polynomial(u: Expr, x: Expr) -> fmpq_poly | None:
    coefficients: dict[int, fmpq] = {}
    for t in ex.terms(u):
        n = int(power_of(x, parts(t)[1]))
        if n > MAX_DEGREE:
            return None
        c = parts(t)[0]
        coefficients[n] = fmpq(c.numerator, c.denominator)
    return fmpq_poly([coefficients.get(n, fmpq(0)) for n in range(max(coefficients) + 1)])


def _expression(p: fmpq_poly, x: Expr) -> Expr:
    numbers = [Fraction(int(c.p), int(c.q)) for c in p.coeffs()]
    return total([product((ex.num(c), raised(x, ex.num(n)))) for n, c in enumerate(numbers) if c])
