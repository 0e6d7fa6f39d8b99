"""Is the derivation right?  Replay of every step, and comparison with Arb's independent derivative.

The verdict is one of three: "agrees" at so many points, "different", or "not checked" with the reason.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from calc_cli import expr as ex
from calc_cli.derive import CHAIN, outer_slope
from calc_cli.expr import Expr
from calc_cli.rules import BY_NAME, formulas
from calc_cli.rules.pattern import fill, match
from calc_cli.trace import Derivation, Step, finish, pending, walk

POINTS = 5
TRIES = 60
BITS = 160


class Verdict(NamedTuple):
    """What the comparison found."""

    word: str  # "agrees", "different" or "not checked"
    points: int  # at how many points
    reason: str = ""  # why not checked, or where different


def replay(step: Step) -> str:
    """What does not follow from its row, its bindings and its children; empty when every step does."""
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
    below = pending(s)
    if s.after is not finish(s.opened, below):
        return "the result does not follow from the children"
    if rule is CHAIN:
        outer = s.children[0]
        if ex.D(ex.substitute(outer.before.args[0], {outer.before.args[1]: s.bindings[1][1]}), x) is not s.before:
            return "the outer function of the inside is not what is differentiated"
        if s.opened is not outer_slope(outer, s.bindings[1][1], x):
            return "the product of the slopes is not what was opened"
        return ""
    lhs, rhs = formulas(rule)
    found = match(lhs, u, x) if lhs.head != "sym" else dict(s.bindings)
    if found is None:
        return "the row does not fit"
    if s.opened is not fill(rhs, found, x):
        return "the right-hand side does not follow from the row"
    return ""


def sample(u: Expr, seed: int = 0) -> Iterator[dict[str, Fraction]]:
    """Points for the letters of u, the same in every run: small, of both signs, then larger."""
    generator = random.Random(seed)
    names = sorted(u.names)
    for i in range(TRIES):
        scale = 1 if i % 3 == 0 else 3 if i % 3 == 1 else 9
        low = 0 if i % 2 else -scale
        yield {name: Fraction(generator.randint(low * 997, scale * 997), 997) + Fraction(1, 991) for name in names}


def compare(f: Expr, result: Expr, variable: str, order: int) -> Verdict:
    """Does `result` agree with the derivative of f that Arb's power series gives?"""
    from math import factorial

    from calc_cli.numeric.series import Undecided, evaluate

    if ex.contains(f, lambda n: n.head == "fn") or ex.contains(result, lambda n: n.head == "fn"):
        return Verdict("not checked", 0, "the expression has an unknown function")
    agreed = 0
    for point in sample(ex.add(f, ex.sym(variable))):
        try:
            theirs = evaluate(f, point, variable, order + 1, BITS)[order] * factorial(order)
            ours = evaluate(result, point, bits=BITS)[0]
        except Undecided:
            continue
        if not theirs.overlaps(ours):
            where = ", ".join(f"{k} = {v}" for k, v in point.items())
            return Verdict("different", agreed, f"at {where}")
        if _known(theirs) and _known(ours):
            agreed += 1
        if agreed == POINTS:
            break
    if not agreed:
        return Verdict("not checked", 0, "no point was found where the function is real")
    return Verdict("agrees", agreed)


def _known(ball: Any) -> bool:
    """Is the ball small enough to mean something?"""
    return bool(ball.rel_accuracy_bits() > 20 or ball.rad() < 1e-12)


def check(d: Derivation) -> Verdict:
    """The verdict on a derivation of an expression."""
    for s in d.steps:
        fault = replay(s)
        if fault:
            return Verdict("different", 0, fault)
    return compare(d.reading, d.result, d.variable, d.order)
