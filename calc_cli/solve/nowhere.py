"""Is an expression real nowhere?  By enclosures of what stands in its logarithms, under its roots, and their like."""

from __future__ import annotations

from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric.enclosures import NoValue, enclose
from calc_cli.numeric.series import Undecided
from calc_cli.simplify.canonical import canonical
from calc_cli.simplify.conditions import domain
from calc_cli.simplify.form import to_expr
from calc_cli.simplify.rational import normal

#: Intervals that are looked at, and nodes of what is enclosed in all of them together.
MAX_BOXES, MAX_NODES = 100, 20_000

#: Two ends, of which None is infinity.
_Box = tuple[Fraction | None, Fraction | None]


def is_real_nowhere(u: Expr, variable: str) -> bool:
    """Is u certainly real for no value of the variable, whatever the other letters are?"""
    bounds = dict.fromkeys([bound for w in (u, canonical(u)) for bound in domain(w, False).items()])
    try:
        reduced = [(v, to_expr(normal(v)), relation) for v, relation in bounds]
    except ZeroDivisionError:
        return True
    # a root that is taken apart, sqrt(-x^2) as sqrt(-1)*|x|, has lost its value where a factor is 0
    inside = [(v if domain(v, False) else w, relation) for v, w, relation in reduced]
    x = ex.sym(variable)
    zero = Fraction(0)
    boxes: list[_Box] = [(None, zero), (zero, zero), (zero, None)]
    for _ in range(min(MAX_BOXES, MAX_NODES // (sum([v.size for v, _ in inside]) + 1))):
        if not boxes:
            return True
        box = boxes.pop()
        if any(_is_outside(v, relation, x, box) for v, relation in inside):
            continue
        if box[0] == box[1]:
            return False
        middle = _middle(*box)
        boxes += (box[0], middle), (middle, middle), (middle, box[1])
    return False


def _is_outside(v: Expr, relation: str, x: Expr, box: _Box) -> bool:
    """Is v certainly not related to 0 as it should be, or not real, in all of the box?"""
    try:
        high = enclose(v, x, *box)[1]
    except NoValue:
        return True
    except Undecided:
        return False
    return bool(high < 0 or (relation == ">" and high <= 0))


def _middle(low: Fraction | None, high: Fraction | None) -> Fraction:
    """A number between the ends."""
    if low is None or high is None:
        return 2 * high - 1 if high is not None else 2 * low + 1 if low is not None else Fraction(0)
    return (low + high) / 2
