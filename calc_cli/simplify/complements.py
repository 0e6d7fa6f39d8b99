"""Two functions of which one is the other's complement: sigmoid(v) beside sigmoid(-v), acos(v) beside asin(v)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.rules.laws import COMPLEMENTS
from calc_cli.rules.pattern import fill
from calc_cli.simplify.canonical import canonical, multiple, parts

_U = ex.sym("u")


class _Row(NamedTuple):
    """The function at u is what is on the right-hand side, in which the other function stands at u, or at -u."""

    function: str
    other: str
    opposite: bool
    right: Expr
    law: str


@cache
def _ways() -> tuple[tuple[_Row, ...], ...]:
    """The laws, each from left to right, and each from right to left: acos(u) by asin(u), and asin(u) by acos(u)."""
    from calc_cli.syntax import formula

    forwards, backwards = [], []
    for law in COMPLEMENTS:
        left, right = formula(law.lhs), formula(law.rhs)
        other = next(n for n in ex.postorder(right) if n.head == "call")
        row = _Row(ex.name_of(left), ex.name_of(other), left.args[0].head == "neg", right, law.name)
        forwards.append(row)
        if row.function != row.other:
            turned = ex.substitute(right, {other: left})
            backwards.append(_Row(row.other, row.function, row.opposite, turned, law.name))
    return tuple(forwards), tuple(backwards)


def complemented(u: Expr) -> list[tuple[Expr, tuple[str, ...]]]:
    """The canonical u with each of two complements written by the other, and the laws; none where there are no two."""
    calls = [n for n in ex.postorder(u) if n.head == "call"]
    made = []
    for rows in _ways():
        pairs = {n: (v, law) for n, v, law in _pairs(calls, rows)}
        if pairs:
            turned = ex.substitute(u, {n: v for n, (v, _) in pairs.items()})
            made.append((canonical(turned), tuple(dict.fromkeys([law for _, law in pairs.values()]))))
    return made


def _pairs(calls: list[Expr], rows: tuple[_Row, ...]) -> Iterator[tuple[Expr, Expr, str]]:
    """What is replaced, by what, and the name of the law."""
    known = set(calls)
    for n in calls:
        for row in rows:
            if n.leaf == row.function:
                v = multiple(n.args[0], -1) if row.opposite else n.args[0]
                if ex.call(row.other, v) in known and (not row.opposite or _is_negative(n.args[0], v)):
                    yield n, fill(row.right, {"u": v}, _U), row.law


def _is_negative(u: Expr, v: Expr) -> bool:
    """Of two opposites, is u the one with more minus signs, or with the first one?"""
    a, b = ([parts(t)[0] < 0 for t in ex.terms(w)] for w in (u, v))
    return (sum(a), a) > (sum(b), b)
