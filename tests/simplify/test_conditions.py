"""Where a result does not hold: kinks, gaps that have cancelled, logarithms of the base."""

from __future__ import annotations

import pytest

from calc_cli.api import differentiate
from calc_cli.render.plain import plain

#: expression, derivative, conditions
CASES = [
    # kinks and jumps
    ("abs(x)", "x/abs(x)", "x != 0"),
    ("abs(x - 3)", "(x - 3)/abs(x - 3)", "x != 3"),
    ("abs(x^2 - 1)", "2*x*(x^2 - 1)/abs(x^2 - 1)", "x^2 - 1 != 0"),
    ("ln(abs(x))", "1/x", "x != 0"),
    ("sign(x - 1)", "0", "x != 1"),
    ("step(2*x)", "0", "x != 0"),
    ("floor(x)", "0", "x != floor(x)"),
    ("relu(x)", "step(x)", "x != 0"),
    ("relu(3*x - 6)", "3*step(3*x - 6)", "x != 2"),
    ("relu(-x)", "-step(-x)", "x != 0"),
    ("leaky_relu(x)", "step(x) + step(-x)/100", "x != 0"),
    ("max(x, 2)", "step(x - 2)", "x != 2"),
    ("min(x, 1, -1)", "step(-x - 1)", "x != -1"),
    ("max(x, x^2)", "step(x - x^2) + 2*x*step(x^2 - x)", "x != x^2"),
    ("cbrt(x - 1)", "1/(3*cbrt(x - 1)^2)", "x != 1"),
    ("cbrt(x^3)", "1", ""),
    ("root(x, 5)", "root(x, 5)/(5*x)", "x != 0"),
    ("acot(x)", "-1/(x^2 + 1)", "x != 0"),
    ("abs(a*x)", "x*abs(a)/abs(x)", "a != 0; x != 0"),
    # powers whose exponent varies
    ("x^x", "x^x*(ln(x) + 1)", "x > 0"),
    ("(x - 2)^x", "(x - 2)^x*(ln(x - 2) + x/(x - 2))", "x > 2"),
    ("(1 - x)^x", "(1 - x)^x*(ln(1 - x) - x/(1 - x))", "x < 1"),
    ("sin(x)^x", "sin(x)^x*(ln(sin(x)) + x*cot(x))", "sin(x) > 0"),
    # gaps that the result does not show
    ("(x^2 - 1)/(x - 1)", "1", "x != 1"),
    ("(x^3 - x)/(x^2 - x)", "1", "x != 0; x != 1"),
    ("x/x", "0", "x != 0"),
    ("x^2/x", "1", "x != 0"),
    ("x^2*x^(-1)", "1", "x != 0"),
    ("1/x - 1/x", "0", "x != 0"),
    ("1/(1/x)", "1", "x != 0"),
    ("1/(1 + 1/x)", "1/(x + 1)^2", "x != 0"),
    ("sin(x)/sin(x)", "0", "sin(x) != 0"),
    ("abs(x)/x", "0", "x != 0"),
    ("atan(1/x)", "-1/(x^2 + 1)", "x != 0"),
    ("tan(x)/tan(x)", "0", "cos(x) != 0; tan(x) != 0"),
    # where the function was real, when that no longer shows
    ("ln(x)", "1/x", "x > 0"),
    ("ln(3 - x)", "-1/(3 - x)", "x < 3"),
    ("e^(ln(x))", "1", "x > 0"),
    ("sqrt(x)^2", "1", "x > 0"),
    # and those that it does show, or that are none
    ("1/x", "-1/x^2", ""),
    ("1/(x - a)", "-1/(x - a)^2", ""),
    ("1/cos(x)", "sec(x)*tan(x)", ""),
    ("sin(x)/cos(x)", "sec(x)^2", ""),
    ("1/(x^2 + 1)", "-2*x/(x^2 + 1)^2", ""),
    ("x*ln(x)", "ln(x) + 1", ""),
    ("e^x/e^x", "0", ""),
    ("x^a", "a*x^(a - 1)", ""),
    ("2^x", "2^x*ln(2)", ""),
    ("x^(1/3)", "1/(3*x^(2/3))", ""),
    ("sqrt(x)", "1/(2*sqrt(x))", ""),
    ("abs(e^x)", "e^x", ""),
    ("max(1, 2)*x", "2", ""),
    ("5", "0", ""),
    ("asin(x)", "1/sqrt(1 - x^2)", ""),
]


@pytest.mark.parametrize(("text", "result", "conditions"), CASES, ids=[t for t, _, _ in CASES])
def test_conditions(text: str, result: str, conditions: str) -> None:
    d = differentiate(text, wrt="x")
    assert plain(d.result) == result
    assert "; ".join(f"{plain(c.left)} {c.relation} {plain(c.right)}" for c in d.conditions) == conditions


def test_conditions_of_the_first_derivative_stay_on_the_second() -> None:
    d = differentiate("x*abs(x)", order=2)
    assert plain(d.result) == "2*x/abs(x)"
    assert [plain(c.left) for c in d.conditions] == ["x"]


def test_another_variable() -> None:
    d = differentiate("abs(t - a)/t", wrt="t")
    assert [f"{plain(c.left)} {c.relation} {plain(c.right)}" for c in d.conditions] == ["t != a"]
