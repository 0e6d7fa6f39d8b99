"""Two functions of which one is the other's complement: sigmoid(v) beside sigmoid(-v), acos(v) beside asin(v)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.rules.laws import COMPLEMENTS
from calc_cli.rules.pattern import fill
from calc_cli.simplify.canonical import multiple, parts

_U = ex.sym("u")


class _Row(NamedTuple):
    """The function at u, or at -u where it is its own other one, is what is on the right-hand side."""

    function: str
    other: str
    right: Expr
    law: str


@cache
def _ways() -> tuple[tuple[_Row, ...], ...]:
    """The laws, each from left to right, and each from right to left: acos(u) by asin(u), and asin(u) by acos(u)."""
    from calc_cli.syntax import formula

    forwards, backwards = [], []
    for row in COMPLEMENTS:
        right = formula(row.rhs)
        forwards.append(_Row(row.function, row.other, right, row.name))
        if row.function != row.other:
            turned = ex.substitute(right, {ex.call(row.other, _U): ex.call(row.function, _U)})
            backwards.append(_Row(row.other, row.function, turned, row.name))
    return tuple(forwards), tuple(backwards)


def replacements(u: Expr) -> list[tuple[dict[Expr, Expr], tuple[str, ...]]]:
    """What one of two complements in the canonical u may be replaced by, so that only the other is left, and the laws.

    Empty where there are no two.
    """
    calls = [n for n in ex.postorder(u) if n.head == "call"]
    made = []
    for rows in _ways():
        pairs = {n: (v, law) for n, v, law in _pairs(calls, rows)}
        if pairs:
            laws = tuple(dict.fromkeys([law for _, law in pairs.values()]))
            made.append(({n: v for n, (v, _) in pairs.items()}, laws))
    return made


def _pairs(calls: list[Expr], rows: tuple[_Row, ...]) -> Iterator[tuple[Expr, Expr, str]]:
    """What is replaced, by what, and the name of the law."""
    known = set(calls)
    for n in calls:
        for row in rows:
            if n.leaf == row.function:
                opposite = row.function == row.other
                v = multiple(n.args[0], -1) if opposite else n.args[0]
                if ex.call(row.other, v) in known and (not opposite or _is_negative(n.args[0], v)):
                    yield n, fill(row.right, {"u": v}, _U), row.law


def _is_negative(u: Expr, v: Expr) -> bool:
    """Of two opposites, is u the one with more minus signs, or with the first one?"""
    a, b = ([parts(t)[0] < 0 for t in ex.terms(w)] for w in (u, v))
    return (sum(a), a) > (sum(b), b)
