"""Two functions of which one is the other's complement: sigmoid(v) beside sigmoid(-v), acos(v) beside asin(v)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.rules.laws import COMPLEMENTS
from calc_cli.rules.pattern import fill
from calc_cli.simplify import laws
from calc_cli.simplify.canonical import canonical, multiple, parts

_U = ex.sym("u")


@cache
def _rows() -> tuple[tuple[str, str, bool, Expr, str], ...]:
    """Of each law the function, that in which it is written, whether at the opposite, the right-hand side, the name."""
    from calc_cli.syntax import formula

    rows = []
    for law in COMPLEMENTS:
        left, right = formula(law.lhs), formula(law.rhs)
        other = next(n for n in ex.postorder(right) if n.head == "call")
        rows.append((ex.name_of(left), ex.name_of(other), left.args[0].head == "neg", right, law.name))
    return tuple(rows)


def complemented(u: Expr) -> Expr:
    """The canonical u with one of two complements written by the other; u where there are no two."""
    pairs = {a: (b, name) for a, b, name in _pairs([n for n in ex.postorder(u) if n.head == "call"])}
    if not pairs:
        return u
    for _, name in pairs.values():
        laws.note(name)
    return canonical(ex.transform(u, lambda n: pairs[n][0] if n in pairs else n))


def _pairs(calls: list[Expr]) -> Iterator[tuple[Expr, Expr, str]]:
    """What is replaced, by what, and the name of the law."""
    known = set(calls)
    for n in calls:
        for name, other, opposite, right, law in _rows():
            if n.leaf == name:
                v = multiple(n.args[0], -1) if opposite else n.args[0]
                if ex.call(other, v) in known and (not opposite or _is_negative(n.args[0], v)):
                    yield n, fill(right, {"u": v}, _U), law


def _is_negative(u: Expr, v: Expr) -> bool:
    """Of two opposites, is u the one with more minus signs, or with the first one?"""
    a, b = ([parts(t)[0] < 0 for t in ex.terms(w)] for w in (u, v))
    return (sum(a), a) > (sum(b), b)
