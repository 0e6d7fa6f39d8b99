"""The cost of a form as it is printed: the measure by which forms are compared."""

from __future__ import annotations

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.memo import SMALL, Memo

#: The cost of a form is multiplied by this if it has sines and cosines where the expression has none (but tan or sec),
#: or an absolute value where there was none.
FOREIGN = 1.5


def cost(shown: Expr) -> int:
    """The number of characters of the form as it is printed, near enough: the measure by which forms are compared."""
    known = _KNOWN.get(shown)
    if known is not None:
        return known
    made: dict[Expr, int] = {}
    _KNOWN.trim()
    for u in ex.unknown_nodes(shown, _KNOWN, made):
        made[u] = c = _COST.get(u.head, _call)(u, [made[a] for a in u.args])
        if u.size <= SMALL:
            _KNOWN[u] = c
    return made[shown]


_KNOWN: Memo[Expr, int] = Memo()


def _paren(u: Expr, c: int, heads: tuple[str, ...]) -> int:
    return c + 2 if u.head in heads else c


def _add(u: Expr, c: list[int]) -> int:
    return sum(c) + sum(a.head != "neg" for a in u.args[1:])


def _mul(u: Expr, c: list[int]) -> int:
    return sum(_paren(a, k, ("add", "neg")) for a, k in zip(u.args, c, strict=True)) + len(c) - 1


def _div(u: Expr, c: list[int]) -> int:
    return _paren(u.args[0], c[0], ("add",)) + 1 + _paren(u.args[1], c[1], ("add", "mul", "div", "neg"))


def _pow(u: Expr, c: list[int]) -> int:
    return (
        _paren(u.args[0], c[0], ("add", "mul", "div", "neg", "pow"))
        + 1
        + _paren(u.args[1], c[1], ("add", "mul", "div", "neg"))
    )


def _call(u: Expr, c: list[int]) -> int:
    return len(ex.name_of(u)) + 2 + sum(c) + len(c) - 1


_COST = {
    "num": lambda u, c: len(str(u.leaf)) if ex.value(u).numerator.bit_length() < 9000 else 3000,
    "sym": lambda u, c: len(ex.name_of(u)),
    "const": lambda u, c: len(ex.name_of(u)),
    "add": _add,
    "mul": _mul,
    "neg": lambda u, c: 1 + _paren(u.args[0], c[0], ("add",)),
    "div": _div,
    "pow": _pow,
}
