"""Which rules lead from one line of a working to the next; "algebra" where nothing was differentiated."""

from __future__ import annotations

from itertools import islice

from calc_cli import expr as ex
from calc_cli.errors import DxError
from calc_cli.expr import Expr
from calc_cli.grading.diagnosis import Tree, open_parts
from calc_cli.simplify import simplify
from calc_cli.simplify.angles import has_sines
from calc_cli.simplify.canonical import canonical
from calc_cli.simplify.rational import normal
from calc_cli.trace import Step, lines

#: Not worth a mention beside others.
_TRIVIAL = ("constant", "identity", "constant multiple", "sum", "difference", "negative")
_MOST = 3


def reason(before: Expr, after: Expr, x: Expr) -> tuple[str, ...]:
    """The names of the rules, or of the kind of algebra; empty where no rule explains it.

    Both are known to be equal.
    """
    if before.open:
        return _rules(before, after, x)
    return (_algebra(before, after),)


def _rules(before: Expr, after: Expr, x: Expr) -> tuple[str, ...]:
    """The rules of the lines that a derivation would have in between."""
    try:
        tree = Tree(before, x)
    except DxError:
        return ()
    whole = Step("", "", ex.D(before, x), before, tree.taken(before), children=tuple(tree.roots))
    names: dict[str, None] = {}
    wanted = _look(after)
    for shown in islice(lines(whole), 2, None):
        names.update(dict.fromkeys(shown.rules))
        if _look(shown.expr) is wanted:
            break
    else:
        if after.open:
            return ()
    found = [name for name in names if name]
    if len(found) > _MOST:
        found = [name for name in found if name not in _TRIVIAL] or found
    return tuple(found[:_MOST])


def _look(u: Expr) -> Expr:
    """The expression up to the order of its terms and arithmetic, with letters for what is still to take."""
    try:
        return canonical(ex.fill_in(u, {d: ex.sym(f"D_{canonical(d.args[0])!r}") for d in open_parts(u)}))
    except (DxError, ZeroDivisionError):
        return u


def _algebra(before: Expr, after: Expr) -> str:
    """What kind of algebra it is."""
    try:
        gap = canonical(ex.add(before, ex.neg(after)))
        if canonical(before) is canonical(after) or gap is ex.ZERO:
            return "arithmetic"
        if normal(gap).coefficient or (has_sines(gap) and _mixed(before, after)):
            return "an identity"
        forms = {form: canonical(simplify(before, "", form=form)[0]) for form in ("expanded", "factored")}
    except (DxError, ZeroDivisionError):
        return "algebra"
    there = canonical(after)
    if there is forms["expanded"] and after.head == "add":
        return "multiplied out"
    if there is forms["factored"] and after.head == "mul":
        return "factored"
    return "one fraction" if after.head == "div" and before.head == "add" else "algebra"


def _mixed(before: Expr, after: Expr) -> bool:
    """Do the two speak of different functions?"""
    calls = [{n.leaf for n in ex.postorder(u) if n.head == "call"} for u in (before, after)]
    return calls[0] != calls[1]
