"""Equations in one letter with other letters in them: what may solve them, in closed form.

Signs, and whether a solution is real, are not asked for: who uses a candidate puts it into the equation.
"""

from __future__ import annotations

from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.simplify import canonical
from calc_cli.simplify.canonical import product, raised
from calc_cli.simplify.rational import normal
from calc_cli.simplify.signs import positive
from calc_cli.solve.roots import as_polynomial

#: Functions inside functions are undone down to this depth.
_DEPTH = 4


def factors(u: Expr, x: Expr) -> list[Expr]:
    """The factors of u that may be 0.  Raises ZeroDivisionError."""
    powers = normal(canonical(u)).powers
    return [k for k, e in powers.items() if e > 0 and x.leaf in k.names and not positive(k)]


def candidates(u: Expr, x: Expr, depth: int = 0) -> list[Expr]:
    """What makes u equal to 0, a polynomial in one function of x, quadratic or with one power; [] of other kinds."""
    p = as_polynomial(canonical(u), x)
    if p is None or depth > _DEPTH or p.root != 1:
        return []
    n = max(p.coefficients)
    a, c = p.coefficients[n], p.coefficients.get(0, ex.ZERO)
    if p.coefficients.keys() <= {0, n}:
        values = _roots(_quotient(ex.neg(c), a), n)
    elif n == 2:
        b = p.coefficients[1]
        root = raised(canonical(ex.add(ex.power(b, ex.TWO), ex.neg(ex.mul(ex.num(4), a, c)))), ex.HALF)
        values = [_quotient(ex.add(ex.neg(b), s), ex.mul(ex.TWO, a)) for s in (root, ex.neg(root))]
    else:
        return []
    if p.kernel is x:
        return values
    k = p.kernel
    if k.head == "pow" and k.args[0] is ex.E:
        return [w for v in values for w in candidates(ex.add(k.args[1], ex.neg(ex.call("ln", v))), x, depth + 1)]
    if ex.is_call(k, "ln"):
        return [w for v in values for w in candidates(ex.add(k.args[0], ex.neg(ex.power(ex.E, v))), x, depth + 1)]
    return []


def _roots(v: Expr, n: int) -> list[Expr]:
    """The real numbers of which the n-th power is v; [] where no function is that root."""
    if n == 1:
        return [v]
    if n % 2:
        return [canonical(ex.call("cbrt", v))] if n == 3 else []
    root = raised(v, ex.num(Fraction(1, n)))
    return [root, canonical(ex.neg(root))]


def _quotient(over: Expr, under: Expr) -> Expr:
    return product((canonical(over), raised(canonical(under), ex.MINUS_ONE)))
