"""Functions that are evaluated by their definition in terms of others; knows no number type."""

from __future__ import annotations

from functools import cache

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.functions import BY_NAME
from calc_cli.memo import SMALL, Memo

#: How series and floats reduce what has no primitive of its own; the formulas hold on the functions' domains.
_REDUCED = {
    "sinh": "(e^x - e^(-x))/2",
    "cosh": "(e^x + e^(-x))/2",
    "tanh": "1 - 2/(e^(2*x) + 1)",
    "asinh": "ln(x + sqrt(x^2 + 1))",
    "acosh": "ln(x + sqrt(x - 1)*sqrt(x + 1))",
    "atanh": "ln((1 + x)/(1 - x))/2",
    "relu": "max(x, 0)",
}


@cache
def _formula(text: str) -> Expr:
    from calc_cli.syntax import formula

    return formula(text)


def defined(u: Expr, reduced: bool = False) -> Expr | None:
    """What a call stands for, or None when it is a primitive; `reduced` also takes the hyperbolics apart."""
    name = ex.name_of(u)
    text = (reduced and _REDUCED.get(name)) or BY_NAME[name].definition
    if not text:
        return None
    if name == "leaky_relu" and len(u.args) == 2:
        text = "max(x, 0) + v*min(x, 0)"
    return body(text, u)


def body(text: str, u: Expr) -> Expr:
    """A definition, in dx's language, with the arguments of the call u for its letters."""
    key = text, u.args
    known = _KNOWN.get(key)
    if known is None:
        letters = {ex.sym("x"): u.args[0], ex.sym("u"): u.args[0]}
        if len(u.args) > 1:
            letters[ex.sym("v")] = u.args[1]
        known = ex.substitute(_formula(text), letters)
        if u.size <= SMALL:
            _KNOWN.keep(key, known)
    return known


_KNOWN: Memo[tuple[str, tuple[Expr, ...]], Expr] = Memo()
