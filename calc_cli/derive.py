"""Expression and variable to a `Step`: the engine.  It knows by name the rules for a constant, for x, and the chain."""

from __future__ import annotations

from itertools import chain, count
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DomainError, LimitError
from calc_cli.expr import Expr
from calc_cli.memo import SMALL, Memo
from calc_cli.rules import BY_NAME, Rule, formulas, rows_for
from calc_cli.rules.pattern import ALL, REST, Bindings, fill, match
from calc_cli.trace import Condition, Step, finish

_OPEN = ex.kinds("D")
CONSTANT, IDENTITY, CHAIN = BY_NAME["constant"], BY_NAME["identity"], BY_NAME["chain"]
#: The derivative of a product of n factors has n products of n factors.
MAX_FACTORS = 300
#: Nodes of a derivative, before it is simplified: what has more takes seconds to print, and nobody reads it.
MAX_SIZE = 100_000
#: A derivative of more than MAX_SIZE nodes is allowed up to so many times the size of its expression.
MAX_GROWTH = 4
#: The outer function's argument has the first of these letters that the expression does not use, or a u with a number.
_LETTERS = ("u", "v", "w", "s", "p", "q", "z")


class _Plan(NamedTuple):
    """How one expression is going to be differentiated."""

    rule: Rule
    bindings: Bindings
    opened: Expr
    outer: Step | None  # the derivative of the outer function, where the chain rule is used


#: Steps that were made before: a step depends on nothing but its expression and the variable.
_KNOWN: Memo[tuple[Expr, Expr], Step] = Memo()
#: The same without their steps.
_DERIVATIVES: Memo[tuple[Expr, Expr], Expr] = Memo()
#: Factors of which the product with D(u) is 0 or -D(u) before D(u) is known.
_SETTLED = frozenset((ex.ZERO, ex.MINUS_ONE))
#: What a row makes of outer functions, such as sin(u): there are far fewer of them.
_OUTER: Memo[tuple[Rule, Expr], Step] = Memo()


def derive(u: Expr, x: Expr) -> Step:
    """The step that differentiates u by the symbol x, with all its children.

    Raises DomainError when no rule fits, LimitError when the derivative is larger than MAX_SIZE, and than
    MAX_GROWTH times u.
    """
    if u.size**2 > MAX_SIZE:
        _limit(_least_size(u, ex.name_of(x)), u)
    done: dict[Expr, Step] = {}
    plans: dict[Expr, _Plan] = {}
    needs: dict[Expr, tuple[Expr, ...]] = {}
    stack = [u]
    while stack:
        v = stack[-1]
        if v in done:
            stack.pop()
            continue
        if v not in plans:
            known = _KNOWN.get((v, x))
            if known is not None:
                done[v] = known
                continue
            plans[v] = _plan(v, x)
            needs[v] = _pending(plans[v].opened)
            missing = [d.args[0] for d in needs[v] if d.args[0] not in done]
            if missing:
                stack.extend(reversed(missing))
                continue
        done[v] = made = _step(v, x, plans.pop(v), tuple([done[d.args[0]] for d in needs.pop(v)]))
        if v.size <= SMALL:
            _KNOWN.keep((v, x), made)
        stack.pop()
    _limit(done[u].after.size, u)
    return done[u]


def derivative(u: Expr, x: Expr) -> Expr:
    """The derivative of u by the symbol x that `derive` finds, without the steps: in less time.  Raises as that."""
    if u.size > SMALL or u.open:
        return derive(u, x).after
    found = _derivative(u, x)
    _limit(found.size, u)
    return found


def _derivative(u: Expr, x: Expr) -> Expr:
    """As `derivative`, by recursion."""
    if u is x:
        return ex.ONE
    if ex.name_of(x) not in u.names:
        return ex.ZERO
    known = _DERIVATIVES.get((u, x))
    if known is not None:
        return known
    rule, found = _fitting(u, x)
    rhs = formulas(rule)[1]
    inner = found.get("x", x)
    if inner is not x:
        outer = fill(rhs, found, inner)
        made = outer if outer is ex.ZERO else _chained(outer, _derivative(inner, x))
    elif rhs.open and not _SETTLED.isdisjoint(found.values()):
        made = derive(u, x).after
    else:
        made = fill(rhs, found, x, _derivative)
    return _DERIVATIVES.keep((u, x), made)


def _chained(outer: Expr, inner: Expr) -> Expr:
    """The slope of the outer function at the inside, times that of the inside."""
    if outer is ex.ONE:
        return inner
    if outer.head == "neg":
        return ex.without_units(ex.neg(_chained(outer.args[0], inner)))
    return ex.without_units(times(outer, inner))


def _limit(size: int, u: Expr) -> None:
    most = max(MAX_SIZE, MAX_GROWTH * u.size)
    if size > most:
        raise LimitError(f"the derivative is too large: {size:,} numbers, letters and signs; the limit is {most:,}")


def _least_size(u: Expr, name: str) -> int:
    """What the derivative of a sum has at least: a product of n different factors becomes n products of the others."""
    products = [t for t in ex.terms(u) if t.head == "mul"]
    return sum(len({f for f in t.args if name in f.names}) * (len(t.args) - 1) for t in products)


def _pending(opened: Expr) -> tuple[Expr, ...]:
    """The D nodes of an opened right-hand side, from left to right; D nodes are not searched."""
    found: dict[Expr, None] = {}
    stack = [opened]
    seen: set[Expr] = set()
    while stack:
        v = stack.pop()
        if v.head == "D":
            found[v] = None
        elif v not in seen:
            seen.add(v)
            stack.extend([a for a in reversed(v.args) if a.kinds & _OPEN])
    return tuple(found)


def _plan(u: Expr, x: Expr) -> _Plan:
    """The first row that fits, filled in."""
    if u is x:
        return _Plan(IDENTITY, {}, ex.ONE, None)
    if ex.name_of(x) not in u.names:
        return _Plan(CONSTANT, {"c": u}, ex.ZERO, None)
    if u.head == "mul" and len(u.args) > MAX_FACTORS and len(set(u.args)) > MAX_FACTORS:
        raise LimitError(f"a product of more than {MAX_FACTORS} different factors is not differentiated")
    return _use(*_fitting(u, x), u, x)


def _fitting(u: Expr, x: Expr) -> tuple[Rule, Bindings]:
    """The first row that fits, and what its letters stand for."""
    for rule in rows_for(u):
        found = match(formulas(rule)[0], u, x)
        if found is not None:
            return rule, found
    raise DomainError(f"no rule differentiates {u.head if u.head != 'call' else ex.name_of(u)}")


def _use(rule: Rule, found: Bindings, u: Expr, x: Expr) -> _Plan:
    """The row filled in, by the chain rule where its x is not the variable."""
    rhs = formulas(rule)[1]
    if found.get("x", x) is x:
        return _Plan(rule, found, fill(rhs, found, x), None)
    return _compose(rule, rhs, found, u, x)


def opened_by(rule: Rule, u: Expr, x: Expr) -> Expr | None:
    """What this row, right or wrong, makes of the derivative of u; None where it does not fit."""
    found = match(formulas(rule)[0], u, x)
    return None if found is None else _use(rule, found, u, x).opened


def _compose(rule: Rule, rhs: Expr, found: Bindings, u: Expr, x: Expr) -> _Plan:
    """The chain rule: the row is used on the outer function, by a letter of its own."""
    inner = found["x"]
    names = chain(_LETTERS, (f"u_{k}" for k in count(1)))
    letter = ex.sym(next(name for name in names if name not in u.names))
    function = ex.substitute(u, {inner: letter}) if u.head != "pow" else _outer_power(u, inner, letter)
    outer = _OUTER.get((rule, function))
    if outer is None:
        outer_found = {**found, "x": letter}
        if "f" in found:
            outer_found["f"] = ex.rebuilt(found["f"], (letter,))
        slope = fill(rhs, outer_found, letter)
        outer = Step(rule.name, rule.says, ex.D(function, letter), slope, slope, named(outer_found))
        if function.size <= SMALL:
            _OUTER.keep((rule, function), outer)
    return _Plan(CHAIN, {"f": function, "u": inner}, outer_slope(outer, inner, x), outer)


def outer_slope(outer: Step, inner: Expr, x: Expr) -> Expr:
    """f'(u) * D(u): the derivative of the outer function at the inside, times that of the inside, still to take."""
    at_inner = ex.substitute(outer.after, {outer.before.args[1]: inner})
    return times(at_inner, ex.D(inner, x))


def _outer_power(u: Expr, inner: Expr, letter: Expr) -> Expr:
    """The power with the letter in the place of the operand that varies: (sin x)^2 is u^2, 2^(x^2) is 2^u."""
    base, exponent = u.args
    return ex.power(letter, exponent) if base is inner else ex.power(base, letter)


def times(outer: Expr, inner: Expr) -> Expr:
    """outer * inner as it is written: a sign goes in front, factors stand side by side; 0 times anything is 0."""
    if outer is ex.ZERO:
        return outer
    if outer.head == "neg":
        return ex.neg(times(outer.args[0], inner))
    if outer.head == "num" and isinstance(outer.leaf, int) and outer.leaf < 0 and outer is not ex.MINUS_ONE:
        return ex.mul(outer, inner)
    if outer is ex.ONE:
        return inner
    return ex.mul(*ex.factors(outer), inner)


def named(found: Bindings) -> tuple[tuple[str, Expr], ...]:
    """The bindings in the order of their letters, without the operands that `...` keeps for itself."""
    letters = tuple(sorted(found.items()))
    return tuple([row for row in letters if not row[0].startswith(ALL)]) if ALL in found or REST in found else letters


def conditions_of(rule: Rule, found: Bindings, inside: Expr, x: Expr) -> tuple[Condition, ...]:
    """The row's side condition at what its letters stand for, and its x for what is `inside`."""
    if not rule.valid:
        return ()
    from calc_cli.syntax import formula

    found = {**found, "x": inside}
    left, relation, right = rule.valid.split(" ", 2)
    return (Condition(fill(formula(left), found, x), relation, fill(formula(right), found, x)),)


def _step(u: Expr, x: Expr, plan: _Plan, below: tuple[Step, ...]) -> Step:
    rule, found, opened, outer = plan
    conditions = conditions_of(rule, found, found.get("x", x), x)
    if outer is not None:
        conditions += conditions_of(BY_NAME[outer.rule], dict(outer.bindings), found["u"], x)
        children: tuple[Step, ...] = (outer, *below)
    else:
        children = below
    return Step(
        rule.name,
        rule.says,
        ex.D(u, x),
        opened,
        finish(opened, below),
        named(found),
        children,
        conditions,
        joins=rule.joins,
    )
