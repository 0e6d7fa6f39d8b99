"""What holds of every expression, tried on random ones over all functions."""

from __future__ import annotations

import math

from hypothesis import assume, given, settings

from calc_cli import expr as ex
from calc_cli.check import compare
from calc_cli.derive import derivative as by_rules
from calc_cli.derive import derive
from calc_cli.errors import DomainError
from calc_cli.expr import Expr
from calc_cli.numeric.floats import evaluate
from calc_cli.numeric.series import Undecided, value
from calc_cli.render.plain import plain
from calc_cli.simplify import canonical, present, simplify
from calc_cli.syntax import parse
from tests.engine.expressions import EXPRESSIONS, X, fools_forms, uncombined

PLACES = [{"x": x, "a": a} for x, a in ((0.37, 1.3), (-0.62, 0.8), (1.9, -1.1), (-3.4, 2.2), (6.1, 0.4))]


def derivative(u: Expr) -> Expr | None:
    """The derivative as it is printed, or None where the expression divides by zero."""
    try:
        return simplify(derive(u, X).after, "x")[0]
    except DomainError:
        return None


def agree(u: Expr, v: Expr) -> None:
    """Both have one value wherever both have one; where floats cannot tell, balls must.

    An example of which nothing could be compared does not count.
    """
    compared = False
    for place in PLACES:
        a, b = evaluate(u, place), evaluate(v, place)
        if not (math.isfinite(a) and math.isfinite(b)):
            continue
        if math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12):
            compared = True
            continue
        exactly = {k: ex.value(ex.num(int(p * 100))) for k, p in place.items()}
        put = {ex.sym(k): ex.div(ex.num(n), ex.num(100)) for k, n in exactly.items()}
        try:
            balls = [value(ex.substitute(w, put), {}, 400) for w in (u, v)]
        except Undecided:
            continue
        assert balls[0].overlaps(balls[1]), f"{plain(u)} and {plain(v)} at {place}: {a}, {b}"
        compared = True
    assume(compared)


@settings(max_examples=400)
@given(EXPRESSIONS)
def test_without_steps_the_derivative_is_the_same(u: Expr) -> None:
    assert by_rules(u, X) is derive(u, X).after


@settings(max_examples=400)
@given(EXPRESSIONS)
def test_derivatives_agree_with_arb(u: Expr) -> None:
    result = derivative(u)
    if result is not None:
        verdict = compare(u, result, "x", 1)
        assert verdict.word != "different", f"{plain(u)} -> {plain(result)} {verdict.reason}"
        assume(verdict.word == "agrees")


@settings(max_examples=100)
@given(EXPRESSIONS)
def test_second_derivatives_agree_with_arb(u: Expr) -> None:
    first = derivative(u)
    second = derivative(first) if first is not None and first.size < 200 else None
    if second is not None:
        verdict = compare(u, second, "x", 2)
        assert verdict.word != "different", f"{plain(u)} -> {plain(second)} {verdict.reason}"
        assume(verdict.word == "agrees")


@settings(max_examples=300)
@given(EXPRESSIONS)
def test_canonical_is_idempotent_and_keeps_the_value(u: Expr) -> None:
    try:
        c = canonical(u)
    except DomainError:
        return
    assert canonical(c) is c
    assert canonical(present(c, "x")) is c
    assert {n.head for n in ex.postorder(c)} <= {"num", "sym", "const", "call", "fn", "add", "mul", "pow"}
    agree(u, c)


@settings(max_examples=300)
@given(EXPRESSIONS)
def test_simplifying_keeps_the_value(u: Expr) -> None:
    try:
        result, steps = simplify(u, "x")
    except DomainError:
        return
    agree(u, result)
    ends = [u, *[s.after for s in steps]]
    assert all(s.before is before for s, before in zip(steps, ends, strict=False))
    assert not steps or steps[-1].after is result


@settings(max_examples=400)
@given(EXPRESSIONS)
def test_a_result_is_read_back_and_has_no_fools_form(u: Expr) -> None:
    result = derivative(u)
    if result is None:
        return
    text = plain(result)
    assert parse(text).expr is result
    assert not fools_forms(text), f"{plain(u)} -> {text}"
    assert not uncombined(result), f"{plain(u)} -> {text}"
    assert result.names <= u.names
