"""The end of a working on maxima and minima: a derivative set to zero, and the lines that solve it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.expr import Expr
from calc_cli.render.plain import plain
from calc_cli.simplify import present
from calc_cli.topics.equality import Outcome, compare
from calc_cli.topics.roots import solve
from calc_cli.topics.written import Side, side

#: What may stand between two solutions.
_BETWEEN = re.compile(r"\bor\b|\band\b|[,;]")
_SIGNS = ("±", "\\pm")
_NOT_DECIDED = Outcome("undecided")


def solutions(text: str, variable: str) -> Iterator[Side]:
    """The values in a line such as x = 1 or x = -1, x = ±1, or x = 0, 2; none where it is not such a line."""
    first = re.match(rf"\s*{re.escape(variable)}\s*=", text)
    if first is None:
        return
    start = first.end()
    cuts = [m.span() for m in _BETWEEN.finditer(text, start)]
    for end, after in [*cuts, (len(text), len(text))]:
        again = re.compile(rf"\s*{re.escape(variable)}\s*=").match(text, start, end)
        start = again.end() if again else start
        value = text[start:end]
        signed = next((s for s in _SIGNS if value.lstrip().startswith(s)), "")
        for sign in "+-" if signed else ("",):
            yield side(text[:start] + value.replace(signed, sign.rjust(len(signed)), 1) if sign else text, start, end)
        start = after


def solution(condition: Expr, x: Expr, value: Expr) -> Outcome:
    """Is the condition zero where x has this value?"""
    found = compare(ex.substitute(condition, {x: value}), ex.ZERO)
    return found._replace(point=((ex.name_of(x), plain(present(value))),)) if found.word == "different" else found


def equation(condition: Expr, left: Expr, right: Expr, x: Expr) -> Outcome:
    """Does left = right follow from condition = 0: is it a multiple of it, or are its solutions zeros of it?"""
    u = ex.add(left, ex.neg(right))
    ratio = ex.div(u, condition)
    same = compare(derive(ratio, x).after, ex.ZERO, ratio)
    if same.equal or condition.names | u.names != {ex.name_of(x)}:
        return same if same.equal else _NOT_DECIDED
    found = solve(u, x)
    values = [r.at.exact for r in found.roots if r.period is None and r.at.exact is not None]
    if found.rest or found.everywhere or not values or len(values) < len(found.roots):
        return _NOT_DECIDED
    outcomes = [solution(condition, x, v) for v in values]
    return next((o for o in outcomes if not o.equal), outcomes[0])
