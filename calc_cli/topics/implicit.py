"""Implicit differentiation: an equation in two letters, and dy/dx from it."""

from __future__ import annotations

from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError, UsageError
from calc_cli.expr import Expr
from calc_cli.rules.laws import STEPS
from calc_cli.simplify import signs, simplest, simplify
from calc_cli.simplify.canonical import canonical, parts, without_bracket
from calc_cli.simplify.cost import cost
from calc_cli.simplify.present import present
from calc_cli.simplify.rational import modulo
from calc_cli.syntax.reading import Parsed
from calc_cli.topics import point
from calc_cli.trace import Condition, Derivation, Note, Step

#: Larger results are not divided by the equation.
MAX_NODES = 400
#: Stands for the derivative that an equation is solved for; nobody can type it.
_TOP = ex.sym("y'")


class Implicit(NamedTuple):
    """The derivative of one letter by the other, along the curve of an equation."""

    variable: str
    dependent: str
    order: int  # of the derivative that was solved for: y'' in an equation that has y'
    steps: tuple[Step, ...]
    result: Expr


def letters(u: Expr, wrt: str | None) -> tuple[str, str]:
    """The variable and the letter that depends on it.

    Raises UsageError when the equation does not say which.
    """
    names = sorted(u.names | {ex.name_of(n) for n in ex.postorder(u) if n.head == "fn"})
    if wrt and wrt not in names:
        raise UsageError(f"{wrt} does not occur in the equation", 0, hint=f"--wrt {names[0]}" if names else "")
    x = wrt or next((n for n in ("x", "t", "theta") if n in names), names[0] if len(names) == 2 else "")
    others = [n for n in names if n != x]
    y = next((n for n in ("y", "x") if n in others), others[0] if len(others) == 1 else "")
    if not x:
        said = f"which letter depends on which? the letters are {', '.join(names)}"
        raise UsageError(said, 0, hint=f"--wrt {names[0]}, and write the letter that depends on it as y")
    if not y:
        said = f"which letter depends on {x}? the letters are {', '.join(others)}"
        raise UsageError(said, 0, hint="write the one that does as y")
    return x, y


def differentiate(u: Expr, wrt: str | None, order: int, exponential: bool, form: str = "auto") -> Implicit:
    """The derivative of that order of the dependent letter, with steps.

    Raises DomainError when the equation does not determine it.
    """
    signs.assume(u)
    name, dependent = letters(u, wrt)
    x = ex.sym(name)
    as_function = {ex.sym(dependent): ex.unknown(dependent, 0, x, True)}
    equation = ex.substitute(ex.transform(u, lambda n: _bare(n, dependent, x)), as_function)
    unknowns = [n for n in ex.postorder(equation) if n.head == "fn" and ex.name_of(n) == dependent]
    given = max(map(ex.primes, unknowns), default=0)
    if name not in equation.names:
        raise UsageError(f"{name} does not occur in the equation as a letter", 0, hint="--wrt x")
    step = derive(equation, x)
    top = ex.unknown(dependent, given + 1, x, True)
    slope = solved(step.after, top)
    result, after = simplify(plainly(slope, dependent, x), name, exponential, form)
    relation = ex.eq(top, slope)
    solving = [] if relation is step.after else [Step("solve", STEPS["solve"], step.after, relation, relation)]
    steps = [step, *solving, *after]
    known = {top: ex.substitute(result, as_function)}
    for k in range(2, order + 1):
        more = derive(ex.substitute(result, as_function), x)
        filled = ex.substitute(more.after, known)
        steps.append(more)
        if filled is not more.after:
            steps.append(Step("put in", STEPS["put in"], more.after, filled, filled))
        result, after = simplify(plainly(filled, dependent, x), name, exponential, form)
        steps += after
        shorter = _on_the_curve(result, plainly(equation, dependent, x), name, exponential, form)
        if shorter is not result:
            says = STEPS["use the equation"]
            lost = tuple([Condition(q, "!=", ex.ZERO) for q in point.lost_divisors(result, shorter, dependent)])
            steps.append(Step("use the equation", says, result, shorter, shorter, conditions=lost))
            result = shorter
        known[ex.unknown(dependent, given + k, x, True)] = ex.substitute(result, as_function)
    return Implicit(name, dependent, given + order, tuple(steps), result)


def derivation(
    text: str, read: Parsed, wrt: str | None, times: int = 1, exponential: bool = False, form: str = "auto"
) -> Derivation:
    """The derivation of that derivative from what was read in the text.

    Raises DomainError and UsageError as `differentiate`.
    """
    found = differentiate(read.expr, wrt, times, exponential, form)
    held = tuple(sorted(read.expr.names - {found.variable, found.dependent}))
    x, y = found.variable, found.dependent
    n = found.order
    of = f"d{y}/d{x}" if n < 2 else f"d^{n}{y}/d{x}^{n}"
    notes = read.notes
    if n > times:
        notes = (*notes, Note("note", f"both sides are differentiated: this is {of}", 0, len(text)))
    return Derivation(
        text, read.expr, x, times, found.steps, found.result, (), notes, held, read.decimals, of, dependent=y
    )


def _on_the_curve(u: Expr, equation: Expr, name: str, exponential: bool, form: str) -> Expr:
    """u as it is where the equation holds, if that is shorter; u where nothing is, or another form was asked for."""
    if form != "auto" or u.size > MAX_NODES:
        return u
    left, right = equation.args
    found = canonical(u)
    made = modulo(found, canonical(ex.add(left, ex.neg(right))))
    if made is found:
        return u
    shown = simplify(present(made, name, exponential), name, exponential)[0]
    return shown if cost(shown) < cost(u) else u


def _bare(n: Expr, dependent: str, x: Expr) -> Expr:
    """y'(x) as y', for the letter that depends on x."""
    known = n.head == "fn" and ex.name_of(n) == dependent and n.args[0] is x
    return ex.unknown(dependent, ex.primes(n), x, True) if known else n


def plainly(u: Expr, dependent: str, x: Expr) -> Expr:
    """u with the letter for the function that it stands for."""
    return ex.substitute(u, {ex.unknown(dependent, 0, x, True): ex.sym(dependent)})


def solved(equation: Expr, top: Expr) -> Expr:
    """The value of `top` in an equation that is linear in it."""
    left, right = equation.args
    if not ex.contains(left, lambda n: n is top):
        left, right = right, left
    difference = ex.add(left, ex.neg(right))
    without = canonical(ex.substitute(difference, {top: ex.ZERO}))
    beside = derive(ex.substitute(difference, {top: _TOP}), _TOP).after
    slope = without_bracket(canonical(beside))
    if simplest(slope) is ex.ZERO:
        raise DomainError(f"the equation does not determine d{ex.name_of(top)}/d{ex.name_of(top.args[0])}")
    if all(parts(t)[0] < 0 for t in ex.terms(slope)):
        slope = without_bracket(canonical(ex.neg(slope)))
    else:
        without = without_bracket(canonical(ex.neg(without)))
    x = ex.name_of(top.args[0])
    above = present(without, x)
    return above if slope is ex.ONE else ex.div(above, present(slope, x))
