"""The comparison with Arb: right answers agree, wrong ones are found out, and nothing is claimed without points."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calc_cli import expr as ex
from calc_cli.api import differentiate
from calc_cli.check import POINTS, check, compare, sample
from calc_cli.syntax import formula

RIGHT = [
    ("x^3", "3*x^2", 1),
    ("x^3", "6*x", 2),
    ("sin(x)", "sin(x)", 4),
    ("x^3", "x^3", 0),
    ("sin(x)^2", "sin(2*x)", 1),
    ("tanh(x)", "1/cosh(x)^2", 1),
    ("ln(-x)", "1/x", 1),
    ("sqrt(x - 2)", "1/(2*sqrt(x - 2))", 1),
    ("abs(x)", "sign(x)", 1),
    ("a*x^b", "a*b*x^(b - 1)", 1),
]
WRONG = [
    ("x^3", "3*x^2 + 1/10^20", 1),
    ("x^3", "3*x", 1),
    ("x^3", "3*x^2", 2),
    ("sin(x)", "-cos(x)", 1),
    ("abs(x)", "1", 1),
    ("(x^2)^(1/2)", "1", 1),
    ("ln(-x)", "-1/x", 1),
    ("a*x", "b", 1),
    ("sqrt(x)*sqrt(x)", "2", 1),
    ("1/x", "-1/x^2 + 1/10^30", 1),
]


@pytest.mark.parametrize(("f", "result", "order"), RIGHT)
def test_right_answers_agree(f: str, result: str, order: int) -> None:
    assert compare(formula(f), formula(result), "x", order)[:2] == ("agrees", POINTS)


@pytest.mark.parametrize(("f", "result", "order"), WRONG)
def test_wrong_answers_are_found_out(f: str, result: str, order: int) -> None:
    verdict = compare(formula(f), formula(result), "x", order)
    assert verdict.word == "different"
    assert "x = " in verdict.reason


@pytest.mark.parametrize("text", ["ln(-x^2 - 1)", "sqrt(-1 - e^x)", "asin(x^2 + 2)", "step(x - x)"])
def test_a_function_that_is_nowhere_real_is_not_checked(text: str) -> None:
    verdict = compare(formula(text), ex.ZERO, "x", 1)
    assert verdict[:2] == ("not checked", 0)
    assert verdict.reason


def test_neither_is_an_unknown_function() -> None:
    assert compare(formula("f(x)"), formula("f'(x)"), "x", 1).reason == "the expression has an unknown function"


def test_a_whole_derivation() -> None:
    d = differentiate("x^2*sin(x)")
    assert check(d)[:2] == ("proved", POINTS)
    assert check(d._replace(result=ex.neg(d.result))).word == "different"
    first, *rest = d.steps
    assert check(d._replace(steps=(first._replace(after=ex.ZERO), *rest))) == (
        "different", 0, "product: the result does not follow from the children",
    )  # fmt: skip


#: Nothing is compared of these, or one letter at a time; what the steps do not lead to is found out all the same
TAMPERED = [("f(x)*x^2", {}), ("ln(-x^2 - 1)", {}), ("x^2*y^3", {"wrt": "x,y"}), ("x^3", {"order": 2}), ("5", {})]


@pytest.mark.parametrize(("text", "how"), TAMPERED, ids=[t for t, _ in TAMPERED])
def test_the_steps_lead_from_the_reading_to_the_result(text: str, how: dict[str, str]) -> None:
    d = differentiate(text, **how)  # type: ignore[arg-type]
    assert check(d).word == "proved"
    assert check(d._replace(result=ex.num(7))).word == "different"
    if len(d.steps) > 1:
        assert check(d._replace(steps=d.steps[1:])).word == "different"
        assert check(d._replace(steps=d.steps[:-1])).word == "different"


def test_of_order_0_there_is_nothing_to_prove() -> None:
    assert check(differentiate("x^2", order=0)).word == "proved"


def test_points_are_the_same_in_every_run_and_of_both_signs() -> None:
    points = [p["x"] for p in sample(formula("x*y"))]
    assert points == [p["x"] for p in sample(formula("x*y"))]
    assert all(type(v) is Fraction for v in points)
    assert min(points) < -3 < 3 < max(points)
    assert len(set(points)) == len(points)
    assert points != [p["x"] for p in sample(formula("x*y"), seed=1)]
