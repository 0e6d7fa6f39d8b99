"""Principal values on the whole complex plane, by mpmath: a reference that knows nothing of the simplifier."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import mpmath

from calc_cli import expr as ex
from calc_cli.expr import Expr

_FUNCTIONS: dict[str, Any] = {
    "sqrt": mpmath.sqrt, "ln": mpmath.log, "exp": mpmath.exp, "sin": mpmath.sin, "cos": mpmath.cos, "abs": abs,
    "log10": lambda z: mpmath.log(z) / mpmath.log(10), "log2": lambda z: mpmath.log(z) / mpmath.log(2),
}  # fmt: skip
_OPERATIONS: dict[str, Any] = {
    "add": mpmath.fsum, "mul": mpmath.fprod, "neg": lambda a: -a[0], "div": lambda a: a[0] / a[1],
    "pow": lambda a: mpmath.power(*a),
}  # fmt: skip


def principal(u: Expr, point: dict[str, Any]) -> Any:
    """The principal value of an expression of powers, roots, logarithms and sums."""
    made: dict[Expr, Any] = {}
    for n in ex.postorder(u):
        a = [made[b] for b in n.args]
        if n.head == "num":
            v = Fraction(ex.value(n))
            made[n] = mpmath.mpc(mpmath.mpf(v.numerator) / v.denominator)
        elif n.head == "sym":
            made[n] = point[ex.name_of(n)]
        elif n.head == "const":
            made[n] = mpmath.mpc(mpmath.e if n is ex.E else mpmath.pi)
        else:
            made[n] = _FUNCTIONS[ex.name_of(n)](a[0]) if n.head == "call" else _OPERATIONS[n.head](a)
    return made[u]
