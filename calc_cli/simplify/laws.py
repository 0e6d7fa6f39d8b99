"""The laws' index: which law fits a canonical function call."""

from __future__ import annotations

from functools import cache

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.rules.laws import EVEN, LAWS, ODD, Law
from calc_cli.rules.pattern import fill, match

__all__ = ["EVEN", "ODD", "special"]

_X = ex.sym("x")
#: Arguments at which a law may fit: a number, a multiple of pi, e, or another function.
_INTERESTING = frozenset({"num", "const", "mul", "call"})


@cache
def _texts() -> dict[str, tuple[Law, ...]]:
    index: dict[str, list[Law]] = {}
    for law in LAWS:
        index.setdefault(law.lhs.partition("(")[0], []).append(law)
    return {name: tuple(rows) for name, rows in index.items()}


@cache
def _rows(name: str) -> tuple[tuple[Expr, Expr], ...]:
    from calc_cli.simplify.canonical import canonical
    from calc_cli.syntax import formula

    rows = []
    for law in _texts().get(name, ()):
        left = formula(law.lhs)
        rows.append((ex.call(name, *[canonical(a) for a in left.args]), formula(law.rhs)))
    return tuple(rows)


def special(u: Expr) -> Expr | None:
    """What the first law that fits makes of a canonical call, or None."""
    a = u.args[0]
    if a.head not in _INTERESTING or (a.head == "mul" and a.names):
        return None
    for left, right in _rows(ex.name_of(u)):
        found = match(left, u, _X)
        if found is not None:
            return fill(right, found, _X)
    return None
