"""Is the derivation right?  Replay of every step, and comparison with Arb's independent derivative.

The verdict is one of three words: "proved", "agrees" at so many points, or "not checked" with the reason; what is
"different" is never printed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from contextvars import copy_context
from fractions import Fraction
from typing import Any, overload

from calc_cli import expr as ex
from calc_cli.derive import CHAIN, IDENTITY, named, outer_slope
from calc_cli.errors import DomainError, UsageError, WrongResult
from calc_cli.expr import Expr
from calc_cli.rules import BY_NAME, formulas
from calc_cli.rules.pattern import fill, match
from calc_cli.simplify.signs import assume
from calc_cli.trace import Derivation, Partials, Step, Verdict, finish, pending, walk

POINTS = 5
TRIES = 60
BITS = 160
#: Derivatives of higher order, and expressions of more nodes, are not compared.
MAX_ORDER = 60
MAX_NODES = 20_000
#: Of an equation, so many derivatives are compared.
MAX_ORDER_OF_CURVE = 6


def replay(step: Step) -> str:
    """The first step that does not follow from its row, bindings and children, and why not; "" when all follow."""
    for s in walk(step):
        if s.before.head != "D":
            continue
        fault = _replay_one(s)
        if fault:
            return f"{s.rule}: {fault}"
    return ""


def _replay_one(s: Step) -> str:
    u, x = s.before.args
    rule = BY_NAME.get(s.rule)
    if rule is None:
        return "no such rule"
    if s.after is not finish(s.opened, pending(s)):
        return "the result does not follow from the children"
    if rule is CHAIN:
        return _replay_chain(s)
    lhs, rhs = formulas(rule)
    found = match(lhs, u, x)
    if found is None or found.get("x", x) is not x:
        return "the row does not fit"
    if s.bindings != (() if rule is IDENTITY else named(found)):
        return "the letters do not stand for what the row says"
    if s.opened is not fill(rhs, found, x):
        return "the right-hand side does not follow from the row"
    return ""


def _replay_chain(s: Step) -> str:
    x = s.before.args[1]
    if [name for name, _ in s.bindings] != ["f", "u"] or not s.children:
        return "the outer function or the inside is missing"
    (_, function), (_, inner) = s.bindings
    outer = s.children[0]
    if outer.before.head != "D" or outer.before.args[0] is not function:
        return "the outer function is not what the first child differentiates"
    letter = outer.before.args[1]
    if ex.D(ex.substitute(function, {letter: inner}), x) is not s.before:
        return "the outer function of the inside is not what is differentiated"
    if s.opened is not outer_slope(outer, inner, x):
        return "the product of the slopes is not what was opened"
    return ""


#: How far out points are looked for where the usual ones have no value: ln(x - 50), asin(1000*x).
_WIDE = ((100, 1), (1000, 10**6), (2000, 1))  # the largest numerator, and the denominator


def sample(u: Expr, seed: int = 0) -> Iterator[dict[str, Fraction]]:
    """Points for the letters of u, the same in every run: small, of both signs, then much larger and smaller."""
    generator = random.Random(seed)
    names = sorted(u.names)
    for i in range(TRIES):
        scale = 1 if i % 3 == 0 else 3 if i % 3 == 1 else 9
        low = 0 if i % 2 else -scale
        yield {name: Fraction(generator.randint(low * 997, scale * 997), 997) + Fraction(1, 991) for name in names}
    for most, over in _WIDE:
        columns = [generator.sample(range(-most, most + 1), TRIES // 6) for _ in names]
        for values in zip(*columns, strict=True):
            yield {name: Fraction(v, over) for name, v in zip(names, values, strict=True)}


def compare(f: Expr, result: Expr, variable: str, order: int) -> Verdict:
    """Does `result` agree with the derivative of f that Arb's power series gives?

    `variable` is the letter that f is differentiated by `order` times.
    """
    from math import factorial

    from flint import ctx

    from calc_cli.numeric.series import Undecided, evaluate

    if _unknown(f) or _unknown(result):
        return Verdict("not checked", 0, "the expression has an unknown function")
    if order > MAX_ORDER or f.size > MAX_NODES or result.size > MAX_NODES:
        return Verdict("not checked", 0, "the expression is too large to evaluate")
    agreed = real = 0
    for point in sample(ex.add(f, result, ex.sym(variable))):
        try:
            with ctx.workprec(BITS):
                theirs = evaluate(f, point, variable, order + 1, BITS)[order] * factorial(order)
            ours = evaluate(result, point, bits=BITS)[0]
        except Undecided:
            continue
        real += 1
        if not theirs.overlaps(ours):
            return Verdict("different", agreed, f"at {_where(point)}")
        if _known(theirs) and _known(ours):
            agreed += 1
        if agreed == POINTS:
            break
    if not agreed:
        found = "no precise value could be computed" if real else "no point was found where the function is real"
        return Verdict("not checked", 0, found)
    return Verdict("agrees", agreed)


def _unknown(u: Expr) -> bool:
    return u.kinds & ex.kinds("fn", "D") != 0


def _where(point: Mapping[str, Fraction]) -> str:
    return ", ".join(f"{k} = {v}" for k, v in point.items())


def _known(ball: Any) -> bool:
    """Is the ball small enough to mean something?"""
    return bool(ball.rel_accuracy_bits() > 20 or ball.rad() < 1e-12)


def proved(d: Derivation) -> bool:
    """Is the normal form of (what the rules leave - what is printed) zero, for every order?"""
    return all(s.after.size <= MAX_NODES and _same(s.after, end) for s, end in rounds(d))


def _same(a: Expr, b: Expr) -> bool:
    """Is the normal form of their difference 0?"""
    from calc_cli.simplify.canonical import canonical
    from calc_cli.simplify.rational import is_zero

    try:
        return a is b or is_zero(canonical(ex.add(a, ex.neg(b))))
    except DomainError:
        return False


def confirm(d: Derivation, result: Expr, way: str) -> None:
    """Raises WrongResult unless the derivative that was found in another `way` is that of the rules.

    By the normal form of their difference, or else by Arb.
    """
    if _same(result, d.result):
        return
    if compare(d.reading, result, d.variable, 1).word != "agrees":
        raise WrongResult(f"{way} and the rules could not be shown to agree, and nothing is printed")


def rounds(d: Derivation) -> Iterator[tuple[Step, Expr]]:
    """Each step of differentiation of the whole, and what it has become when the next one begins."""
    starts = [i for i, s in enumerate(d.steps) if s.before.head == "D"]
    for i, end in zip(starts, [*starts[1:], len(d.steps)], strict=False):  # of order 0 there is no step
        yield d.steps[i], d.steps[end - 1].after


def check(d: Derivation) -> Verdict:
    """The verdict on a derivation: its steps are replayed, one after another, and its result is held against Arb's.

    "proved" says that every step follows from its rule and that the normal form of what was simplified away is 0.
    """
    assume(d.reading, *(d.variables or (d.variable, d.dependent)))
    implicit = d.reading.head == "eq"
    fault = next(filter(None, map(replay, d.steps)), "") or ("" if implicit else _missing_link(d))
    if fault:
        return Verdict("different", 0, fault)
    if implicit:
        return _check_implicit(d)
    found = _compare_each(d) if d.variables else compare(d.reading, d.result, d.variable, d.order)
    if found.word != "different" and proved(d):
        return Verdict("proved", found.points)
    return found


def _missing_link(d: Derivation) -> str:
    """What is wrong where a step does not begin with what the one before it ended with, or where the result is not
    what the last one ended with; or "".
    """
    from calc_cli.simplify import flattened

    def same(a: Expr, b: Expr) -> bool:
        return a is b or flattened(a) is flattened(b)

    here = d.reading
    for s in d.steps:
        if not same(s.before.args[0] if s.before.head == "D" else s.before, here):
            return f"{s.rule}: it does not begin with what there is"
        here = s.after
    return "" if same(here, d.result) else "the result is not what the steps lead to"


def _compare_each(d: Derivation) -> Verdict:
    """A mixed derivative is compared one letter at a time."""
    found = Verdict("agrees", POINTS)
    for s, end in rounds(d):
        u, x = s.before.args
        one = compare(u, end, ex.name_of(x), 1)
        if one.word == "different":
            return one
        found = min(found, one, key=lambda v: v.points)
    return found


def _check_implicit(d: Derivation) -> Verdict:
    """The derivative of an equation against the power series of its curve, one term after another from Arb."""
    from calc_cli.numeric import curves
    from calc_cli.numeric.series import Undecided, evaluate

    left, right = d.reading.args
    f = ex.add(left, ex.neg(right))
    if _unknown(f) or d.order > MAX_ORDER_OF_CURVE or f.size > MAX_NODES:
        return Verdict("not checked", 0, "of an equation with primes, or of high order, nothing is compared")
    agreed = 0
    for start in sample(f):
        try:
            # A first derivative has not used the equation: it is that of any curve f = c, and every point is on one.
            point = start if d.order == 1 else curves.point_on(f, start, d.dependent, BITS)
            theirs = curves.slopes_along(f, point, d.variable, d.dependent, d.order, BITS)[-1]
            ours = evaluate(d.result, point, bits=BITS)[0]
        except Undecided:
            continue
        if not theirs.overlaps(ours):
            return Verdict("different", agreed, f"at {_where(start)}")
        if _known(theirs) and _known(ours):
            agreed += 1
        if agreed == POINTS:
            break
    if not agreed:
        return Verdict("not checked", 0, "no point was found where it is real")
    return Verdict("proved" if _proved_on_curve(d, f) else "agrees", agreed)


def _proved_on_curve(d: Derivation, f: Expr) -> bool:
    """Is the normal form of (what the partial derivatives of f give - what is printed) zero, where f is?

    The slope along f = 0 is -f_x/f_y, and each further derivative is that of the one before, along the curve.
    """
    from calc_cli.derive import derive
    from calc_cli.simplify.canonical import canonical
    from calc_cli.simplify.rational import is_zero_where

    x, y = ex.sym(d.variable), ex.sym(d.dependent)
    try:
        slope = found = canonical(ex.neg(ex.div(derive(f, x).after, derive(f, y).after)))
        for _ in range(d.order - 1):
            found = canonical(ex.add(derive(found, x).after, ex.mul(derive(found, y).after, slope)))
            if found.size > MAX_NODES:
                return False
        return is_zero_where(canonical(ex.add(found, ex.neg(d.result))), canonical(f))
    except (DomainError, ZeroDivisionError):
        return False


@overload
def checked(found: Derivation) -> Derivation: ...
@overload
def checked(found: Partials) -> Partials: ...
@overload
def checked(found: Derivation | Partials) -> Derivation | Partials: ...


def checked(found: Derivation | Partials) -> Derivation | Partials:
    """The answer with the verdict on each derivation in it.

    Raises WrongResult when one of them is wrong, so that it is not printed, and UsageError for what is no answer.
    """
    if isinstance(found, Partials):
        return found._replace(parts=tuple([checked(part) for part in found.parts]))
    if not isinstance(found, Derivation):
        raise UsageError(f"what is checked is an answer, found {found}", hint="checked(differentiate('x^2'))")
    verdict = copy_context().run(check, found)
    if verdict.word == "different":
        raise WrongResult(
            f"the result failed its own check ({verdict.reason}) and is not printed",
            hint="this is a fault of dx: please report the expression",
        )
    return found._replace(check=verdict)
