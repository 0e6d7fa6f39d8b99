"""Where a derivative does not exist, or a simpler form has lost a gap: the conditions printed with a result."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.simplify.canonical import called, canonical, canonical_node, parts, product, raised, scaled, total
from calc_cli.simplify.present import present
from calc_cli.simplify.signs import positive
from calc_cli.trace import Condition, Step, walk


def of(reading: Expr, steps: Iterable[Step], result: Expr, variable: str) -> tuple[Condition, ...]:
    """The side conditions of the rules used, and the gaps of the function that the result does not show."""
    found: dict[Condition, None] = {}
    for step in steps:
        for s in walk(step):
            for c in s.conditions:
                for simple in simplified(c, variable):
                    found[simple] = None
    for gap in _lost(reading, result):
        for simple in simplified(Condition(gap, "!=", ex.ZERO), variable):
            found[simple] = None
    return tuple(found)


def simplified(c: Condition, variable: str) -> list[Condition]:
    """The condition solved for the variable where it is linear in it; none when it always holds."""
    difference = canonical(ex.add(c.left, ex.neg(c.right)))
    if difference.head == "num" or (positive(difference) and c.relation in ("!=", ">", ">=")):
        return []
    slope, rest = _linear(difference, variable)
    if slope is None or rest is None or (c.relation != "!=" and slope.head != "num"):
        return [Condition(present(canonical(c.left), variable), c.relation, present(canonical(c.right), variable))]
    relation = c.relation
    if slope.head == "num" and ex.value(slope) < 0:
        relation = {">": "<", ">=": "<=", "<": ">", "<=": ">="}.get(relation, relation)
    bound = product((ex.MINUS_ONE, rest, raised(slope, ex.MINUS_ONE)))
    return [Condition(ex.sym(variable), relation, present(bound, variable))]


def _linear(u: Expr, variable: str) -> tuple[Expr | None, Expr | None]:
    """(a, b) when u is a*x + b with a and b free of the variable x, else (None, None)."""
    x = ex.sym(variable)
    slope: list[Expr] = []
    rest: list[Expr] = []
    for t in u.args if u.head == "add" else (u,):
        if variable not in t.names:
            rest.append(t)
            continue
        c, r = parts(t)
        factors = r.args if r.head == "mul" else (r,)
        others = [f for f in factors if f is not x]
        if len(others) != len(factors) - 1 or any(variable in f.names for f in others):
            return None, None
        slope.append(scaled(c, ex.mul(*others)))
    return (total(slope), total(rest)) if slope else (None, None)


def _lost(reading: Expr, result: Expr) -> list[Expr]:
    """What the function divides by, factor by factor, and the result does not."""
    before = _divisors(reading)
    if not before:
        return []
    from calc_cli.simplify.rational import normal

    def factors(divisors: list[Expr]) -> dict[Expr, None]:
        found: dict[Expr, None] = {}
        for d in divisors:
            try:
                form = normal(d)
            except ZeroDivisionError:
                continue
            for k, e in form.powers.items():
                if e > 0 and k.names and not positive(k) and k.head != "pow":
                    found[k] = None
        return found

    kept = factors(_divisors(result))
    return [k for k in factors(before) if k not in kept]


#: Functions that divide by another function of their argument.
_DIVIDING = {"tan": "cos", "sec": "cos", "cot": "sin", "csc": "sin", "coth": "sinh", "csch": "sinh"}


def _divisors(u: Expr) -> list[Expr]:
    """What u divides by, as it stands and before anything cancels, in canonical form."""
    found: dict[Expr, None] = {}

    def note(n: Expr) -> Expr:
        below = _divisor(n)
        if below is not None and below.names:
            found[below] = None
        return canonical_node(n)

    ex.transform(u, note)
    return list(found)


def _divisor(n: Expr) -> Expr | None:
    """What a node with canonical operands divides by, or None."""
    if n.head == "div":
        return n.args[1]
    if n.head == "pow" and n.args[1].head == "num" and Fraction(ex.value(n.args[1])) < 0:
        return n.args[0]
    if n.head == "call" and n.leaf in _DIVIDING:
        return called(_DIVIDING[ex.name_of(n)], n.args)
    return None
