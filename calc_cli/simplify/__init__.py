"""Simplification: from the derivative as the rules leave it to the form that is printed, in visible steps."""

from __future__ import annotations

from calc_cli.expr import Expr
from calc_cli.simplify.canonical import canonical
from calc_cli.simplify.present import present
from calc_cli.trace import Step

__all__ = ["canonical", "present", "simplify"]


def simplify(u: Expr, variable: str, form: str = "auto") -> tuple[Expr, tuple[Step, ...]]:
    """The form of u that is printed, and the steps that lead there."""
    shown = present(canonical(u), variable)
    if shown is u:
        return u, ()
    says = "Do the arithmetic and collect like terms and like powers."
    return shown, (Step("arithmetic", says, u, shown, shown),)
