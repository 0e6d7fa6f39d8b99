"""The real zeros of polynomials with constant coefficients: closed forms for quadratics in a power, else enclosed."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import gcd

from calc_cli import expr as ex
from calc_cli.expr import ZERO, Expr
from calc_cli.numeric import polynomials
from calc_cli.numeric.reals import Real, real, sign
from calc_cli.solve import inverses
from calc_cli.solve.constants import exact


def zeros(coefficients: Mapping[int, Expr]) -> list[Real] | None:
    """The real zeros of a polynomial with constant coefficients; None where they cannot all be found."""
    top = max(coefficients)
    if top <= polynomials.MAX_DEGREE and all(c.head == "num" for c in coefficients.values()):
        dense = [Fraction(ex.value(coefficients.get(k, ZERO))) for k in range(top + 1)]
        return [r for p, _ in polynomials.factors(dense) for r in _zeros_of(p)]
    low = min(coefficients)
    n = gcd(*[k - low for k in coefficients])
    shifted = {(k - low) // n: c for k, c in coefficients.items()} if n else {0: ZERO}
    if max(shifted) > 2:
        return None
    found = _powers(_quadratic(shifted), n)
    return None if found is None else ([real(ZERO)] if low else []) + found


def _zeros_of(p: polynomials.Coefficients) -> list[Real]:
    """Of an irreducible polynomial: in closed form where it is linear or quadratic in a power, else enclosed."""
    n = gcd(*[k for k, c in enumerate(p) if c and k]) or 1
    if (len(p) - 1) // n > 2:
        return polynomials.real_roots(p)
    found = _powers(_quadratic({k // n: ex.num(c) for k, c in enumerate(p) if c}), n)
    return polynomials.real_roots(p) if found is None else found


def _quadratic(p: Mapping[int, Expr]) -> list[Expr] | None:
    """The real zeros of a polynomial of degree at most 2; None where a sign is not decided."""
    c, b, a = (p.get(k, ZERO) for k in (0, 1, 2))
    if a is ZERO:
        return [exact(ex.neg(ex.div(c, b)))] if b is not ZERO else []
    if b is ZERO:
        return _real_powers(exact(ex.neg(ex.div(c, a))), 2)
    d = exact(ex.add(ex.power(b, ex.TWO), ex.neg(ex.mul(ex.num(4), a, c))))
    side = sign(d)
    if side is None:
        return None
    if side < 0:
        return []
    root = ex.call("sqrt", d)
    signs = (ex.neg(root), root) if side else (ZERO,)
    return [exact(ex.div(ex.add(ex.neg(b), r), ex.mul(ex.TWO, a))) for r in signs]


def _real_powers(c: Expr, n: int) -> list[Expr] | None:
    found = inverses.of_power(n, c, {})
    return None if found is None else [exact(i.value) for i in found]


def _powers(values: list[Expr] | None, n: int) -> list[Real] | None:
    """All w with w^n one of the values."""
    if values is None:
        return None
    found: list[Real] = []
    for v in values:
        each = [v] if n == 1 else _real_powers(v, n)
        if each is None:
            return None
        found += [real(w) for w in each]
    return found
