"""Where a result does not hold: kinks, gaps that have cancelled, logarithms of the base."""

from __future__ import annotations

import math
import operator

import pytest

from calc_cli import expr as ex
from calc_cli.api import differentiate
from calc_cli.numeric import floats
from calc_cli.render.plain import plain
from calc_cli.simplify.canonical import canonical
from calc_cli.simplify.conditions import simplified
from calc_cli.syntax import formula
from calc_cli.trace import Condition

#: expression, derivative, conditions
CASES = [
    # kinks and jumps
    ("abs(x)", "x/abs(x)", "x != 0"),
    ("abs(x - 3)", "(x - 3)/abs(x - 3)", "x != 3"),
    ("abs(x^2 - 1)", "2*x*(x^2 - 1)/abs(x^2 - 1)", "x != 1; x != -1"),
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
    ("max(x, x^2)", "step(x - x^2) + 2*x*step(x^2 - x)", "x != 0; x != 1"),
    ("cbrt(x - 1)", "1/(3*cbrt(x - 1)^2)", "x != 1"),
    ("cbrt(x^3)", "1", ""),
    ("root(x, 5)", "1/(5*x^(4/5))", "x > 0"),
    ("acot(x)", "-1/(x^2 + 1)", "x != 0"),
    ("abs(a*x)", "x*abs(a)/abs(x)", "a != 0; x != 0"),
    # functions that are constant between their jumps: around them nothing else can break
    ("sign(floor(x))", "0", "x != floor(x)"),
    ("step(sign(x) + 1/2)", "0", "sign(x) != -1/2; x != 0"),
    ("floor(floor(x))", "0", "x != floor(x)"),
    ("floor(sign(x))", "0", "x != 0"),
    ("x*abs(floor(x))", "abs(floor(x))", "x != floor(x)"),
    ("max(sign(x), floor(x))", "0", "x != 0; x != floor(x)"),
    ("acot(floor(x))", "0", "floor(x) != 0; x != floor(x)"),  # without a value there
    ("sign(abs(x) - 1)", "0", "abs(x) != 1"),
    ("x*floor(a)", "floor(a)", ""),
    ("step(floor(a) + x)", "0", "x != -floor(a)"),
    # powers whose exponent varies
    ("ln(x*sqrt(x - 1))", "1/(2*(x - 1)) + 1/x", "x > 1"),
    ("x^x", "x^x*(ln(x) + 1)", "x > 0"),
    ("sqrt(x^n)", "n*x^(n/2 - 1)/2", "x > 0"),  # and not x^n > 0: at x = -2 and n = 2 it is another value
    ("sqrt((1 - x)^n)", "-n*(1 - x)^(n/2 - 1)/2", "x < 1"),
    ("ln((2*x^2 - 4*x)^n)", "2*n*(x - 1)/(x^2 - 2*x)", "x^2 - 2*x > 0"),  # and not 2*x^2 - 4*x > 0 beside it
    ("(x - 2)^x", "(x - 2)^x*(ln(x - 2) + x/(x - 2))", "x > 2"),
    ("(1 - x)^x", "(1 - x)^x*(ln(1 - x) - x/(1 - x))", "x < 1"),
    ("sin(x)^x", "sin(x)^x*(ln(sin(x)) + x*cot(x))", "sin(x) > 0"),
    # gaps that the result does not show
    ("(x^2 - 1)/(x - 1)", "1", "x != 1"),
    ("(x^3 - x)/(x^2 - x)", "1", "x != 0; x != 1"),
    ("x/x", "0", "x != 0"),
    ("x^2/x", "1", "x != 0"),
    ("(2*x/x)^x", "2^x*ln(2)", "x != 0"),
    ("x^2*x^(-1)", "1", "x != 0"),
    ("1/x - 1/x", "0", "x != 0"),
    ("1/(1/x)", "1", "x != 0"),
    ("1/(1 + 1/x)", "1/(x + 1)^2", "x != 0"),
    ("sin(x)/sin(x)", "0", "sin(x) != 0"),
    ("abs(x)/x", "0", "x != 0"),
    ("atan(1/x)", "-1/(x^2 + 1)", "x != 0"),
    ("tan(x)/tan(x)", "0", "cos(x) != 0; tan(x) != 0"),
    ("atan2(0, x)", "0", "x != 0"),
    ("atan2(x, x)", "0", "x != 0"),
    # an angle jumps where its point crosses the axis on the left, and there alone
    ("atan2(x, x - 2)", "-1/(x^2 - 2*x + 2)", "x != 0"),
    ("atan2(x^2 - 1, x)", "(x^2 + 1)/(x^4 - x^2 + 1)", "x != -1"),
    ("atan2(x, 2)", "2/(x^2 + 4)", ""),
    ("atan2(x^2 + 1, x)", "(x^2 - 1)/(x^4 + 3*x^2 + 1)", ""),
    ("atan2(3*x, e^x)", "3*(1 - x)*e^x/(9*x^2 + e^(2*x))", ""),
    ("atan2(sin(x), cos(x))", "1", "atan2(sin(x), cos(x)) != pi"),
    ("atan2(x, y)", "y/(x^2 + y^2)", "atan2(x, y) != pi"),
    # where the function was real, when that no longer shows
    ("ln(x)", "1/x", "x > 0"),
    ("ln(3 - x)", "-1/(3 - x)", "x < 3"),
    ("e^(ln(x))", "1", "x > 0"),
    ("sqrt(x)^2", "1", "x > 0"),
    ("x^(1/3)*x^(2/3)", "1", "x > 0"),
    # solved for what stands inside, and the strictest alone
    ("ln(ln(x))", "1/(x*ln(x))", "x > 1"),
    ("ln(ln(ln(x)))", "1/(x*ln(x)*ln(ln(x)))", "x > e"),
    ("ln(1 - ln(x))", "-1/(x*(1 - ln(x)))", "x < e"),
    ("ln(sqrt(x) - 2)", "1/(2*sqrt(x)*(sqrt(x) - 2))", "x > 4"),
    ("ln(1/x)", "-1/x", "x > 0"),
    ("ln(sqrt(x))", "1/(2*x)", "x > 0"),
    ("ln(sqrt((1 + x)/(1 - x)))", "1/(1 - x^2)", "x > -1; x < 1"),
    # a number on the other side, and nothing twice
    ("x^(1 - g)/(1 - g)", "x^(-g)", "g != 1"),
    ("ln((1 + sin(x))/(1 - sin(x)))", "2*sec(x)", "sin(x) != 1"),
    ("b*x/(2*b + 1)*sqrt(2*b + 1)^2", "b", "2*b + 1 > 0"),
    ("ln(-x^3)", "3/x", "x < 0"),
    ("ln(x^3 - 8)", "3*x^2/(x^3 - 8)", "x > 2"),
    ("ln(x^5 + 1)", "5*x^4/(x^5 + 1)", "x > -1"),
    ("ln(e^x - 3)", "e^x/(e^x - 3)", "x > ln(3)"),
    ("ln(x/(x^2 + 1))", "(1 - x^2)/(x*(x^2 + 1))", "x > 0"),
    ("ln(x^2 - 1)", "2*x/(x^2 - 1)", "x^2 > 1"),
    ("ln(2 - 1/x)", "1/(x*(2*x - 1))", "1/x < 2"),
    ("ln(x) + ln(x - 1)", "1/(x - 1) + 1/x", "x > 1"),
    ("ln(5 - x) + ln(3 - x)", "-1/(3 - x) - 1/(5 - x)", "x < 3"),
    # 0 on the edge of what is real, where the function has no value; and what is 0 on one side of it
    ("x^2/sqrt(x)", "3*sqrt(x)/2", "x > 0"),
    ("x^a*x^2/x", "(a + 1)*x^a", "x != 0"),  # for a = 2 there is a value at 0
    ("sign(x) + x^a", "a*x^(a - 1)", "x != 0"),
    ("x^(5/2)/x", "3*sqrt(x)/2", "x > 0"),
    ("sqrt(relu(x))", "step(x)/(2*sqrt(relu(x)))", "x > 0"),
    ("cbrt(relu(x))", "step(x)/(3*cbrt(relu(x))^2)", "x > 0"),
    ("sqrt(max(1 - x, 0))", "-step(1 - x)/(2*sqrt(max(1 - x, 0)))", "x < 1"),
    ("relu(x)^2/relu(x)", "step(x)", "x > 0"),
    ("1/step(x)", "0", "x > 0"),
    # what jumps, or has a pole, inside of what is constant between its jumps
    ("floor(atan2(x, -1))", "0", "atan2(x, -1) != floor(atan2(x, -1)); x != 0"),
    ("sign(atan2(x, -1))", "0", "atan2(x, -1) != 0; x != 0"),
    ("(x + 1)*step(atan2(x, -1))", "step(atan2(x, -1))", "atan2(x, -1) != 0; x != 0"),
    ("step(atan2(x, x - 1))", "0", "atan2(x, x - 1) != 0; x != 0"),
    ("step(atan2(x, 1))", "0", "atan2(x, 1) != 0"),
    ("step(atan2(x, y))", "0", "atan2(x, y) != 0; atan2(x, y) != pi; x^2 + y^2 != 0"),
    ("floor(acot(x))", "0", "acot(x) != floor(acot(x)); x != 0"),
    ("step(x*atan2(x, -1)^2 + 1)", "0", "x*atan2(x, -1)^2 != -1"),
    # a polynomial without a real zero
    ("abs(x^2 + x + 1)", "(2*x + 1)*(x^2 + x + 1)/abs(x^2 + x + 1)", ""),
    ("step(x^4 - x^2 + 1)", "0", ""),
    ("step(x^4 - 3*x^2 + 1)", "0", "x^4 - 3*x^2 + 1 != 0"),
    ("sqrt(relu(x) + 1)", "step(x)/(2*sqrt(relu(x) + 1))", "x != 0"),
    ("ln(step(x))", "0", "x > 0"),
    ("ln(2*step(-x))", "0", "x < 0"),
    ("ln(abs(step(x)))", "0", "x > 0"),
    ("ln(step(x)*x^2)", "2/x", "x > 0"),
    ("ln(step(x)*(x - 5))", "1/(x - 5)", "x > 5"),
    ("ln(step(x - 1)*step(3 - x))", "0", "x > 1; x < 3"),
    ("ln(step(ln(x)))", "0", "x > 1"),
    ("x*ln(step(x))", "ln(step(x))", "x > 0"),
    ("log(step(x), 2)", "0", "x > 0"),
    ("step(x)^x", "ln(step(x))*step(x)^x", "x > 0"),
    ("ln(step(x) + step(x - 1))", "0", "x != 0; x != 1; step(x) + step(x - 1) > 0"),
    ("atanh(step(x))", "0", "x != 0; step(x) < 1"),
    # a root of a step is flat where the step is 0, too
    ("sqrt(step(x))", "0", "x != 0"),
    ("sqrt(floor(x))", "0", "x != floor(x); floor(x) >= 0"),
    ("acosh(floor(x))", "0", "x != floor(x); floor(x) >= 1"),
    ("sqrt(-sign(x))", "0", "x != 0; sign(x) <= 0"),
    # and those that it does show, or that are none
    ("x*sqrt(x)/x", "1/(2*sqrt(x))", ""),
    ("x^2*ln(x)/x", "ln(x) + 1", ""),
    ("sqrt(1 - x^2)*(1 - x)/(1 - x)", "-x/sqrt(1 - x^2)", ""),
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
    ("abs(x - y)^2", "2*(x - y)", ""),
    ("abs(ln(x))", "ln(x)/(x*abs(ln(x)))", "x != 1"),
    ("ln(atan(x))", "1/((x^2 + 1)*atan(x))", "x > 0"),
    ("ln(sinh(x))", "coth(x)", "x > 0"),
    ("-ln(e^x/(e^x + e^y))", "-e^y/(e^x + e^y)", ""),
    ("max(0, 1 - t*(w*x + b))", "-w*t*step(1 - t*(w*x + b))", "t*(w*x + b) != 1"),
    ("max(t*(y - x), (t - 1)*(y - x))", "-(t - 1)*step(x - y) - t*step(y - x)", "x != y"),
    ("(1/2)^x", "-(1/2)^x*ln(2)", ""),
    ("e^(-abs(x + y)^2)", "-2*(x + y)*e^(-(x + y)^2)", ""),
    ("abs(sin(x))^2", "2*sin(x)*cos(x)", ""),
    ("abs(x)^2 + max(x, 0)", "2*x + step(x)", "x != 0"),
    ("abs(x)^2 + sign(x)", "2*x", "x != 0"),
    ("abs(x - 1)^2 + relu(x - 1)", "2*x + step(x - 1) - 2", "x != 1"),
    ("abs(sin(x))^2 + max(sin(x), 0)", "cos(x)*(2*sin(x) + step(sin(x)))", "sin(x) != 0"),
    ("abs(x - y)^3", "3*abs(x - y)*(x - y)", "x != y"),
    ("abs(x - y)^2/(x - y)", "1", "x != y"),
    ("asec(sqrt(x))", "1/(2*x*sqrt(x - 1))", ""),
    ("erf((1/x)^(-3/2))", "3*e^(-x^3)/sqrt(pi/x)", "x > 0"),
    ("max(1, 2)*x", "2", ""),
    ("5", "0", ""),
    ("asin(x)", "1/sqrt(1 - x^2)", ""),
]


@pytest.mark.parametrize(("text", "result", "conditions"), CASES, ids=[t for t, _, _ in CASES])
def test_conditions(text: str, result: str, conditions: str) -> None:
    d = differentiate(text, wrt="x")
    assert plain(d.result) == result
    assert "; ".join(f"{plain(c.left)} {c.relation} {plain(c.right)}" for c in d.conditions) == conditions


#: expression, second derivative, conditions: what the first one divides by is a kink of the function
SECOND = [
    ("sqrt(x^4 + x^2)", "abs(x)*(2*x^2 + 3)/(x^2 + 1)^(3/2)", "x != 0"),
    ("sqrt(x^2 + 2*x + 1)", "0", "x != -1"),
    ("(x^2 - 2x + 1)^(1/2)", "0", "x != 1"),
    ("acosh(cosh(x))", "0", "x != 0"),
    ("acos(cos(x))", "0", "sin(x) != 0"),
    ("asin(sin(x))", "0", "cos(x) != 0"),
    ("sqrt(1 - cos(x)^2)", "-sqrt(1 - cos(x)^2)", "sin(x) != 0"),
    ("sqrt(cosh(x)^2 - 1)", "sqrt(cosh(x)^2 - 1)", "x != 0"),
    # and where there is none, or it is still to be seen
    ("sqrt(x^6 + x^4)", "(6*x^4 + 9*x^2 + 2)/(x^2 + 1)^(3/2)", ""),
    ("x^2*sqrt(x^2)", "6*abs(x)", ""),
    ("cbrt(x^4)", "4/(9*cbrt(x)^2)", "x != 0"),
    ("x*ln(x) - x", "1/x", "x > 0"),
    ("atan2(2, x)", "4*x/(x^2 + 4)^2", ""),
]


@pytest.mark.parametrize(("text", "result", "conditions"), SECOND, ids=[t for t, _, _ in SECOND])
def test_conditions_of_a_second_derivative(text: str, result: str, conditions: str) -> None:
    d = differentiate(text, order=2)
    assert plain(d.result) == result
    assert "; ".join(f"{plain(c.left)} {c.relation} {plain(c.right)}" for c in d.conditions) == conditions


#: Where a logarithm is taken.
INSIDE = """
ln(x) 1/x sqrt(x) x^3 -x^3 x^3-8 x^3+8 e^x-2 2-e^x 3+e^x -1/x^3 ln(x)-1 1-ln(x) sqrt(x)-2 2-sqrt(x) sqrt(x)+1 x*e^x
-2*x/(x^2+1) x^(-1/3) 1/x-2 1-2/x x^2-4 4-x^2 ln(x-1)-ln(2) 1-e^(-x) sqrt(x-1)-1 x^(2/3)-4 1/ln(x) (x-1)^3*(x^2+4)
1-x^(1/3) 2-1/sqrt(x) 1/e^x-3 -ln(3-x) ln(x)^3-1 x^5*e^(-x) x^2*e^x x^(-2)-1 abs(x)-1 -abs(x)*x sqrt(x-1) -sqrt(x-1)
""".split()


@pytest.mark.parametrize("relation", [">", "<"])
@pytest.mark.parametrize("text", INSIDE)
def test_a_condition_that_is_worked_out_says_the_same(text: str, relation: str) -> None:
    """At many points where what it is about is real."""
    u = canonical(formula(text))
    found = simplified(Condition(u, relation, ex.ZERO), "x")
    signs = {">": operator.gt, "<": operator.lt, "!=": operator.ne}
    real = 0
    for k in range(-400, 400):
        point = {"x": k / 40 + 0.0123}
        v = floats.evaluate(u, point)
        if math.isnan(v):
            continue
        real += 1
        said = [signs[c.relation](floats.evaluate(c.left, point), floats.evaluate(c.right, point)) for c in found]
        assert all(said) == signs[relation](v, 0), (point, found)
    assert real


def test_conditions_of_the_first_derivative_stay_on_the_second() -> None:
    d = differentiate("x*abs(x)", order=2)
    assert plain(d.result) == "2*x/abs(x)"
    assert [plain(c.left) for c in d.conditions] == ["x"]


def test_another_variable() -> None:
    d = differentiate("abs(t - a)/t", wrt="t")
    assert [f"{plain(c.left)} {c.relation} {plain(c.right)}" for c in d.conditions] == ["t != a"]
