"""Workings: thirty from a first course, each with one planted error, and the same without it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from calc_cli.errors import DxError
from calc_cli.render.plain import plain
from calc_cli.simplify import present
from calc_cli.syntax import parse
from calc_cli.topics.equality import Outcome
from calc_cli.workings import conclusions
from calc_cli.workings.claims import Claim, WorkingError
from calc_cli.workings.layout import bare, implied, restricted
from calc_cli.workings.solving import MAX_NAMED
from calc_cli.workings.variable import variable
from calc_cli.workings.working import MAX_LENGTH, judged
from tests.running import dx


class Case(NamedTuple):
    """A right working; `line` of it, counted from 1, is replaced by `wrong`, which is made with `slip`."""

    lines: tuple[str, ...]
    line: int
    wrong: str
    part: str  # what the marks are under
    slip: str


CASES = (
    Case(("y = x^2 sin x", "y' = (x^2)' sin x + x^2 (sin x)'", "= 2x sin x + x^2 cos x"),
         2, "y' = (x^2)' (sin x)'", "(x^2)' (sin x)'", "product of the derivatives"),
    Case(("y = x^2 sin x", "y' = (x^2)' sin x + x^2 (sin x)'", "= 2x sin x + x^2 cos x"),
         3, "= 2x sin x - x^2 cos x", "x^2 cos x", "sign of the derivative of sine"),
    Case(("y = x^2 sin x", "dy/dx = 2x sin x + x^2 cos x", "= x (2 sin x + x cos x)"),
         3, "= x (2 sin x + cos x)", "cos x", "exponent lost"),
    Case(("f(x) = sin(x^2)", "f'(x) = cos(x^2) d/dx(x^2)", "= 2x cos(x^2)"),
         2, "f'(x) = cos(x^2)", "cos(x^2)", "inner derivative forgotten"),
    Case(("f(x) = sin(x^2)", "f'(x) = cos(x^2) d/dx(x^2)", "= 2x cos(x^2)"),
         3, "= x cos(x^2)", "", "exponent not brought down"),
    Case(("f(x) = (x^2 + 1)/(x - 3)", "f'(x) = (2x(x - 3) - (x^2 + 1))/(x - 3)^2",
          "= (2x^2 - 6x - x^2 - 1)/(x - 3)^2", "= (x^2 - 6x - 1)/(x - 3)^2"),
         2, "f'(x) = ((x^2 + 1) - 2x(x - 3))/(x - 3)^2", "", "order in the quotient rule"),
    Case(("f(x) = (x^2 + 1)/(x - 3)", "f'(x) = (2x(x - 3) - (x^2 + 1))/(x - 3)^2",
          "= (2x^2 - 6x - x^2 - 1)/(x - 3)^2", "= (x^2 - 6x - 1)/(x - 3)^2"),
         3, "= (2x^2 - 6x - x^2 + 1)/(x - 3)^2", "1", "minus in front of a bracket"),
    Case(("f(x) = (x^2 + 1)/(x - 3)", "f'(x) = (2x(x - 3) - (x^2 + 1))/(x - 3)^2",
          "= (2x^2 - 6x - x^2 - 1)/(x - 3)^2", "= (x^2 - 6x - 1)/(x - 3)^2"),
         3, "= (2x^2 - 3 - x^2 - 1)/(x - 3)^2", "- 3", "bracket multiplied in part"),
    Case(("f(x) = (x^2 + 1)/(x - 3)", "f'(x) = (2x(x - 3) - (x^2 + 1))/(x - 3)^2",
          "= (2x^2 - 6x - x^2 - 1)/(x - 3)^2", "= (x^2 - 6x - 1)/(x - 3)^2"),
         2, "f'(x) = (2x(x - 3) - (x^2 + 1))/(x - 3)", "", "square in the quotient rule forgotten"),
    Case(("y = 6/x^2", "= 6x^(-2)", "y' = -12 x^(-3)", "= -12/x^3"),
         3, "y' = -12 x^(-1)", "12 x^(-1)", "exponent raised"),
    Case(("y = 6/x^2", "= 6x^(-2)", "y' = -12 x^(-3)", "= -12/x^3"),
         3, "y' = 12 x^(-3)", "12", "sign of an exponent lost"),
    Case(("y = e^(3x)", "y' = e^(3x) (3x)'", "= 3e^(3x)"),
         2, "y' = 3x e^(3x - 1)", "", "power rule on an exponential"),
    Case(("y = ln(x^2 + 1)", "y' = 1/(x^2 + 1) * (x^2 + 1)'", "= 2x/(x^2 + 1)"),
         2, "y' = 1/(x^2 + 1)", "", "inner derivative forgotten"),
    Case(("y = ln(x^2 + 1)", "y' = 1/(x^2 + 1) * (x^2 + 1)'", "= 2x/(x^2 + 1)"),
         2, "y' = 1/(2x)", "", "one over the derivative of the inside"),
    Case(("y = sqrt(1 - x^2)", "y' = 1/(2sqrt(1 - x^2)) * (1 - x^2)'", "= -2x/(2sqrt(1 - x^2))", "= -x/sqrt(1 - x^2)"),
         3, "= 2x/(2sqrt(1 - x^2))", "", "sign of a term"),
    Case(("y = (2x + 1)^5", "y' = 5(2x + 1)^4 * 2", "= 10(2x + 1)^4"),
         2, "y' = 5(2x + 1)^4", "", "inner derivative forgotten"),
    Case(("y = (2x + 1)^5", "y' = 5(2x + 1)^4 * 2", "= 10(2x + 1)^4"),
         2, "y' = 5(2)^4", "", "inside differentiated in its place"),
    Case(("y = x cos x", "y' = cos x + x (-sin x)", "= cos x - x sin x"),
         2, "y' = cos x + x sin x", "x sin x", "sign of the derivative of cosine"),
    Case(("y = x cos x", "y' = cos x + x (-sin x)", "= cos x - x sin x"),
         3, "= cos x + x sin x", "x sin x", "minus sign lost"),
    Case(("s(t) = 3t^4 - 5t + 7", "s'(t) = 12t^3 - 5"), 2, "s'(t) = 12t^3 - 5 + 7", "7", "constant kept"),
    Case(("s(t) = 3t^4 - 5t + 7", "s'(t) = 12t^3 - 5"), 2, "s'(t) = 12t^4 - 5", "4", "exponent not reduced"),
    Case(("s(t) = 3t^4 - 5t + 7", "ds/dt = 12t^3 - 5"), 2, "ds/dt = 12t^3", "", "a term dropped"),
    Case(("y = x^2 e^x", "u = x^2", "v = e^x", "y' = u'v + u v'", "= 2x e^x + x^2 e^x", "= x e^x (2 + x)"),
         4, "y' = u'v - u v'", "u v'", "minus in the product rule"),
    Case(("y = x^2 e^x", "u = x^2", "v = e^x", "y' = vu' + uv'", "= 2x e^x + x^2 e^x"),
         4, "y' = vu' - uv'", "uv'", "minus in the product rule"),
    Case(("y = x^2 e^x", "u = x^2", "v = e^x", "y' = u'v + u v'", "= 2x e^x + x^2 e^x", "= x e^x (2 + x)"),
         5, "= 2x e^x + x^3 e^(x - 1)", "x^3 e^(x - 1)", "power rule on an exponential"),
    Case(("y = 1/x + 1/2", "y' = -1/x^2"), 2, "y' = 1/x^2", "", "sign of a reciprocal"),
    Case(("y = tan x", "= sin x/cos x", "y' = (cos x cos x + sin x sin x)/cos^2 x", "= 1/cos^2 x"),
         3, "y' = (cos x cos x - sin x sin x)/cos^2 x", "sin x sin x", "sign in the quotient rule"),
    Case(("d/dx((x + 1)^2) = 2(x + 1)", "= 2x + 2"), 2, "= 2x + 1", "1", "bracket multiplied in part"),
    Case(("f(x) = (x^2)^3", "= x^6", "f'(x) = 6x^5"), 2, "= x^5", "", "exponents added"),
    Case(("f(x) = x^3 ln x", "f'(x) = 3x^2 ln x + x^3/x", "= 3x^2 ln x + x^2", "= x^2 (3 ln x + 1)"),
         2, "f'(x) = 3x^2 ln x", "", "one half of the product rule"),
    Case((r"\frac{dy}{dx} = \frac{d}{dx}(x^4) - \frac{d}{dx}(2^x)", r"&= 4x^3 - 2^x \ln 2 \\"),
         2, r"&= 4x^3 - 2^x \\", "2^x", "logarithm of the base forgotten"),
)  # fmt: skip
QUESTIONS = {30: "x^4 - 2^x"}


def judge(lines: tuple[str, ...], question: str = "") -> tuple[Claim, ...]:
    from calc_cli.syntax import parse

    return judged(lines, parse(question).expr if question else None, variable(lines))


def test_an_equation_that_nothing_is_made_of_is_refused_and_not_called_wrong(tmp_path: Path) -> None:
    path = tmp_path / "working.txt"
    path.write_text("x^2 + y^2 = 25\nx^2 - y^2 = 7\n")
    ran = dx("check", "--working", str(path))
    assert (ran.code, ran.out) == (1, "")
    assert "the working of an equation is not checked, only its result" in ran.err
    assert "dx check 'x^2 + y^2 = 25' '-x/y'" in ran.err


@pytest.mark.parametrize("given", [[], ["x^2 + y^2 = 25"]])
def test_the_working_of_a_curve(tmp_path: Path, given: list[str]) -> None:
    path = tmp_path / "working.txt"
    path.write_text("x^2 + y^2 = 25\n2x + 2y y' = 0\ny' = x/y\n"[15 if given else 0 :])
    ran = dx("check", "--working", str(path), *given)
    assert (ran.code, ran.err) == (1, "")
    assert f":{2 if given else 3}:6: does not follow: 0.436436 and -0.436436 at x=2,y=-4.58258" in ran.out


def test_a_value_at_one_letter_of_a_curve_is_refused() -> None:
    unread = judge(("x^2 + y^2 = 25", "2x + 2y y' = 0", "y'(3) = -3/4"))[-1].unread
    assert unread is not None
    assert "what y is there is not said" in unread.message


@pytest.mark.parametrize("lines", [
    "sin y = x|cos y y' = 1|y' = 1/cos y = 1/sqrt(1 - x^2)",
    "x^2 + y^2 = 100|x dx/dt + y dy/dt = 0|dy/dt = -(x/y)*dx/dt = -(6/8)*3",
    "x^2 + y^2 = 25|2x + 2y y' = 0|y' = -x/y|y = 2x",
    "x^2 + y^2 = 25|y' = -x/y = 0|x = 0|y = 5|y = 0",
    "y^2 = x^3 + x^2|y' = (3x^2 + 2x)/(2y) = 0|3x^2 + 2x = 0|x = 0",
    "y^2 - 21y + x^2 = 0|2y y' - 21y' + 2x = 0|y' = -2x/sqrt(441 - 4x^2)",  # on the branch with y > 10.5
])  # fmt: skip
def test_what_holds_on_one_branch_or_is_a_further_condition_is_not_called_wrong(lines: str) -> None:
    claims = judge(tuple(lines.split("|")))
    assert not claims[-1].wrong
    assert "undecided" in [claim.outcome.word for claim in claims if claim.outcome is not None]


@pytest.mark.parametrize(("lines", "message"), [
    ("f(x) = ln(3x+1)|f'(x) = 1/(3x+1) x 3", "is this x the variable, or a sign of multiplication?"),
    ("f(x) = (3x+1)^4|f'(x) = 4 x (3x+1)^3 x 3", "is this x the variable, or a sign of multiplication?"),
    ("f(x,y) = x^2 + y^2|‖∇f(3,4,5)‖ = 10", "f has 2 letters"),
    ("f(x,y) = x^2 + y^2|H = [[2, 0]]", "the Hessian has 2 rows, by x, y"),
])  # fmt: skip
def test_what_is_not_clear_is_refused_and_not_called_wrong(lines: str, message: str) -> None:
    with pytest.raises(WorkingError) as error:
        judge(tuple(lines.split("|")))
    assert error.value.message == message


def test_a_factor_x_between_others_is_no_sign() -> None:
    assert judge(("f(x) = x^2 sin x", "f'(x) = 2 x sin x - x^2 cos x"))[-1].wrong


@pytest.mark.parametrize("lines", [
    "x^2 + y^2 = 100|x dx/dt + y dy/dt = 0|dy/dt = -(x/y)*dx/dt = -(6/8)*3",
    "x^2 + y^2 = 25|2x dx/dt + 2y dy/dt = 0|x = 3y",
])  # fmt: skip
def test_numbers_and_conditions_that_are_not_said_of_rates_are_not_called_wrong(lines: str) -> None:
    claims = judge(tuple(lines.split("|")))
    assert not claims[-1].wrong
    assert "undecided" in [claim.outcome.word for claim in claims if claim.outcome is not None]


@pytest.mark.parametrize("k", range(len(CASES)))
def test_the_right_working_follows(k: int) -> None:
    claims = judge(CASES[k].lines, QUESTIONS.get(k, ""))
    assert [c.outcome.word for c in claims if c.outcome is not None and c.outcome.word != "proved"] == []


@pytest.mark.parametrize("k", range(len(CASES)))
def test_the_planted_error_is_found_and_named(k: int) -> None:
    case = CASES[k]
    lines = (*case.lines[: case.line - 1], case.wrong, *case.lines[case.line :])
    last = judge(lines, QUESTIONS.get(k, ""))[-1]
    assert last.wrong
    assert last.number == case.line
    assert case.slip in [f.name for f in last.findings]
    if case.part:
        assert last.text[last.start : last.end] == case.part


def test_lines_that_follow_are_explained() -> None:
    claims = judge(("y = x^2 sin(3x)", "y' = (x^2)' sin(3x) + x^2 (sin(3x))'", "= 2x sin(3x) + 3x^2 cos(3x)"))
    assert [c.why for c in claims][:2] == [("given",), ("product",)]
    assert set(claims[2].why) <= {"power", "chain", "sine", "constant multiple"}
    claims = judge(("f(x) = (2x + 1)^5", "f'(x) = 5(2x + 1)^4 * 2"))
    assert claims[1].why == ("chain", "power")
    claims = judge(("f(x) = x^2", "f'(x) = lim h->0 (f(x+h) - f(x))/h", "= lim h->0 (2x + h)", "= 2x"))
    assert [c.why for c in claims[1:]] == [("definition of the derivative",), ("algebra",), ("the limit",)]


@pytest.mark.parametrize(
    "line",
    [
        "d/dx (x^2 + 1)(x - 1) = 3x^2 - 2x + 1",
        "d/dx x^2 (x + 1) - x = 3x^2 + 2x - 1",
        "d/dx(x^2 + 1) (x) = 3x^2 + 1",
        "d/dx (3x + 1)^4 = 12(3x + 1)^3",
        "d/dx (x^2 + 1)/(x - 3) = (x^2 - 6x - 1)/(x - 3)^2",
        "d/dx (x^2)*x = 3x^2",
    ],
)
def test_what_stands_beside_the_brackets_of_a_whole_side_is_differentiated_too(line: str) -> None:
    assert not any(claim.wrong for claim in judge((line,)))


def test_a_quotient_is_no_quotient_of_derivatives() -> None:
    assert judge(("d/dx (x^2 + 1)/(x - 3)", "= 2x/(x - 3)"))[-1].wrong


@pytest.mark.parametrize("line", ["= d/dx(x^2 + 1)/(x^2 + 1)", "= d/dx (x^2 + 1) * 1/(x^2 + 1)"])
def test_a_derivative_of_the_inside_may_stand_first(line: str) -> None:
    claims = judge(("y = ln(x^2 + 1)", f"y' {line}", "= 2x/(x^2 + 1)"))
    assert [claim.wrong for claim in claims] == [False] * 3


@pytest.mark.parametrize(
    "rules",
    [
        "(chain rule; power rule)",
        "(product rule, chain rule)",
        "chain rule and power rule",
        "by the chain rule, power rule",
    ],
)
def test_rules_that_are_named_behind_a_line_are_passed_over(rules: str) -> None:
    assert not any(claim.wrong for claim in judge(("y = sin(x^2)", f"y' = cos(x^2)*2x   {rules}")))


def test_a_sum_of_derivatives_is_one() -> None:
    lines = ("y = (x^2 + 1)(x - 1)", "y' = d/dx(x^2 + 1)(x - 1) + (x^2 + 1) d/dx(x - 1)", "= 2x(x - 1) + x^2 + 1")
    assert not any(claim.wrong for claim in judge(lines))


APPLIED = [
    ("f(x) = x^2", "f'(x) = 2x", "f'(3) = 6", "f(x+h) = (x+h)^2 = x^2 + 2xh + h^2", "f''(1) = 2", "f(-1) = 1"),
    ("f(x) = x^2", "f'(x) = lim h->0 (f(x+h) - f(x))/h", "= lim_{h→0} (2xh + h^2)/h", "= lim h->0 (2x + h)", "= 2x"),
    ("y = sin x", "y' = lim_{h \\to 0} (sin(x+h) - sin(x))/h", "= lim h→0 (sin x cos h + cos x sin h - sin x)/h",
     "= cos x", "y'(0) = 1"),
    ("y = sqrt x", "y' = lim h->0 (sqrt(x+h) - sqrt x)/h", "= lim h->0 1/(sqrt(x+h) + sqrt x)", "= 1/(2 sqrt x)"),
    ("s(t) = t^3", "s(t+h) - s(t) = 3t^2 h + 3t h^2 + h^3", "s'(2) = 12"),
    ("u = x^2", "v = x + 1", "y = u v", "y' = u(1) + v(2x)", "y'(2) = 16"),
    ("f(x) = x^3", "g(x) = f(2x)", "g'(x) = 24x^2", "f'(2x) = 12x^2"),
    ("f(x) = x^2", "lim h->0 ((x+h)^2 - x^2)/h", "= lim h->0 (2x + h)", "= 2x"),
    ("f(x) = x^2", "lim h->0 ((3+h)^2 - 9)/h", "= lim h->0 (6 + h)", "= 6"),
    ("f(x) = x^2", "lim x->3 (x^2 - 9)/(x - 3)", "= lim x->3 (x + 3)", "= 6"),
]  # fmt: skip


@pytest.mark.parametrize("lines", APPLIED, ids=[lines[2] for lines in APPLIED])
def test_functions_of_anything_and_limits_are_read(lines: tuple[str, ...]) -> None:
    assert not any(claim.wrong for claim in judge(lines))


@pytest.mark.parametrize(
    "lines",
    [
        ("f(x) = x^2", "f'(3) = 9"),
        ("f(x) = x^2", "f(x+h) = x^2 + h^2"),
        ("f(x) = x^2", "f'(x) = 2x", "= lim h->0 (3x + h)"),
        ("f(x) = x^2", "lim h->0 (f(x+h) - f(x))/h", "= 2x + 1"),
        ("f(x) = 3x^2", "lim h->0 (3(x+h)^2 - x^2)/h"),
        ("f(x) = x^2", "lim x->3 (x^2 - 9)/(x - 3)", "= 7"),
    ],
)
def test_and_wrong_values_and_limits_are_found(lines: tuple[str, ...]) -> None:
    assert judge(lines)[-1].wrong


CUBIC = ("f(x) = x^3 - 3x", "f'(x) = 3x^2 - 3")
SINE = ("y = sin(x)", "y' = cos(x)", "y' = 0")
SOLVED = [
    (*CUBIC, "f'(x) = 0", "3x^2 = 3", "x^2 = 1", "x = ±1", "f''(x) = 6x", "f''(-1) = -6", "f(1) = -2"),
    (*CUBIC, "3x^2 - 3 = 0", "(x - 1)(x + 1) = 0", "x - 1 = 0", "x = 1 or x = -1"),
    (CUBIC[0], "f'(x) = 3x^2 - 3 = 0", "x = 1, -1"),
    ("y = x*e^-x", "y' = e^-x - x*e^-x", "e^-x*(1 - x) = 0", "1 - x = 0", "x = 1"),
    ("f(x) = x^2 - 2x", "f'(x) = 2x - 2", "0 = 2x - 2", "2 = 2x", "x = 1"),
    ("f(x) = x^2 - 2x", "f'(x) = 2x - 2", "2x = 2", "x = 3 - 4/2 = 1"),
    (*CUBIC, "f''(x) = 6x", "6x = 0", "x = 0"),
    (*CUBIC, "f'(x) = 0", "x = 1, y = -2", "x = -1, y = 2"),
    (*CUBIC, "f'(x) = 0", "x > 0", "x = 1"),
    ("f(x) = x ln x", "f'(x) = ln x + 1", "ln x + 1 = 0", "x = 1/e"),
    (*CUBIC, "f'(x) = 0", "x = ±1", "f''(x) = 6x", "6x = 0", "x = 0"),
    ("x^2 - 4x", "2x - 4 = 0", "x = 2"),
    ("f(x) = sin x", "f'(x) = cos x", "f'(x) = 0", "x = pi/2 + k*pi"),
    ("f(x) = x^3 - 3x^2 - 3x", "f'(x) = 3x^2 - 6x - 3", "f'(x) = 0", "x = 1 ± sqrt(2)"),
    ("f(x) = x^2 - a*x", "f'(x) = 2x - a", "f'(x) = 0", "2x = a", "x = a/2", "f(a/2) = -a^2/4"),
]


@pytest.mark.parametrize("lines", SOLVED, ids=[lines[-2] for lines in SOLVED])
def test_a_derivative_set_to_zero_is_solved(lines: tuple[str, ...]) -> None:
    claims = judge(lines)
    assert all(claim.outcome is None or claim.outcome.word == "proved" for claim in claims)
    assert {claim.why for claim in claims} >= {("set to zero",), ("it solves the equation",)}


def test_the_value_at_a_solution() -> None:
    lines = ("y = x^2 - 4x", "dy/dx = 2x - 4", "dy/dx = 0", "x = 2")
    assert not judge((*lines, "y = -4"))[-1].wrong
    assert judge((*lines, "y = 4"))[-1].wrong


@pytest.mark.parametrize(
    "line", ["x = d/dx(x^2)", "x = f'(x)", "f'(2) = g'(x) 3x", "f(x) = (x + 1) d/dx(x^2) = f(x + h)"]
)
def test_what_is_no_solution_is_no_crash(line: str) -> None:
    judge((*CUBIC, "f'(x) = 0", line))


def test_a_derivative_on_the_right_of_an_equation_is_no_crash() -> None:
    assert judge(("f(x) = x^2", "f'(x) = 2x", "f(1) = 0f'(x)"))[-1].wrong


def test_a_bare_argument_ends_at_a_derivative() -> None:
    assert not judge(("y = x^2 sin x", "y' = sin x d/dx(x^2) + x^2 d/dx(sin x)"))[-1].wrong


@pytest.mark.parametrize(
    "wrong", ["x = 2", "x = 1 or x = 2", "3x^2 = 4", "x^2 = -x", "f''(1) = 5", "f(1) = 3", "x = k"]
)
def test_what_does_not_solve_it_is_found(wrong: str) -> None:
    assert judge((*CUBIC, "f'(x) = 0", wrong))[-1].wrong


def test_a_derivative_that_was_never_worked_out_is_not_taken_for_zero() -> None:
    assert judge(("f(x) = x^3", "f'(x) = 0"))[-1].wrong


def test_an_equation_that_nobody_solves_is_not_decided() -> None:
    claims = judge((*CUBIC, "f'(x) = 0", "x*sin(x) = cos(x)"))
    assert claims[-1].outcome is not None
    assert claims[-1].outcome.word == "undecided"


def test_a_limit_that_is_not_found_is_said() -> None:
    with pytest.raises(WorkingError, match="limit could not be found"):
        judge(("f(x) = x^2", "f'(x) = lim h->0 h/abs(h)"))


def test_a_question_on_the_command_line_is_f_or_y() -> None:
    question = parse("x^3").expr
    assert not any(claim.wrong for claim in judged(("f'(x) = 3x^2", "f'(2) = 12", "f(2) = 8"), question))


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (("y' = 2x",), "nothing says what y is"),
        (("y = x^2", "y' = 2x +"), "expected a number"),
        (("y = x^2",), "nothing to check"),
        ((), "nothing to check"),
        (("y = x^2", "y' = d/dx(x^2"), "never closed"),
        (("f(x) = x^3", "f^{(0)}(x) = x^3"), "a derivative of order 0 is none"),
        (("f(x) = x^3", "f^2(x) = x^6"), "could be a power of f(x), or of f"),
        (("f(x) = x^3", "f^{2}(x) = x^6"), "could be a power of f(x), or of f"),
        (("f(x) = x^3", "1 + f'^{2}(x) = 1 + 9x^4"), "the power of f'(…) stands before its bracket"),
        (("f(x) = x^3", "g(x) = 1 + f²(x)"), "or a power of it"),
        (("f(x) = x^2", "y = (f^2)(x)"), "could be an argument, or a factor"),
        (("f(x) = x^2", "g(x) = x^3", "(fg)' = f'(g) + f(g')"), "is this a value of a function, or a product?"),
        (("u = x^2", "y = 3u", "y' = u'(3)"), "is this a value of a function, or a product?"),
        (("u(x) = x^2", "v(x) = x^3", "y = uv", "y' = 2x v + u(3x^2)"), "is this a value of a function, or a product?"),
        (("y = (x^2 + 1)^3", "y' = 3(x^2 + 1)^2 * d/dx x^2+1"), "how much of what follows does this differentiate?"),
        (("f(x) = x^2", "(x^2)'(2) = 4"), "could be an argument, or a factor"),
        (("f(x) = x^2", "[f(x)]'(x) = 2x"), "could be an argument, or a factor"),
    ],
)
def test_what_cannot_be_read_is_said(lines: tuple[str, ...], message: str) -> None:
    with pytest.raises(DxError) as caught:
        judge(lines)
    assert message in caught.value.message
    if isinstance(caught.value, WorkingError):
        assert caught.value.number == len(lines)


def test_the_command(tmp_path: Path) -> None:
    path = tmp_path / "working.txt"
    path.write_text("# mine\ny = x^3\n\ny' = 3x^2\n")
    assert dx("check", "--working", str(path)).code == 0
    path.write_text("y' = 3x^3\n")
    ran = dx("check", "--working", str(path), "x^3")
    assert ran.code == 1
    assert ran.out.startswith(f"{path}:1:")
    assert "exponent not reduced in x^3" in ran.out


#: First principles as the lecture writes them, with a step of its own.
LECTURE = (
    ("f(x) = x^3", "slope = Δf/Δx = ((x + Δx)³ - x³) / Δx", "= (x³ + 3x²Δx + 3x(Δx)² + (Δx)³ - x³) / Δx",
     "= 3x² + 3xΔx + (Δx)²", "→ 3x²          as Δx → 0"),
    ("f(x) = x^2", "slope = ((x + Δx)² - x²)/Δx", "= (2xΔx + Δx²)/Δx", "= 2x + Δx", "→ 2x as Δx → 0"),
    ("f(x) = 1/x", "(f(x + h) - f(x))/h = (1/(x + h) - 1/x)/h", "= -1/(x(x + h))", "-> -1/x^2"),
    ("y = x^2", r"\frac{\Delta y}{\Delta x} = \frac{(x + \Delta x)^2 - x^2}{\Delta x} = 2x + \Delta x \to 2x"),
    ("f(x) = x^2", "f'(x) = lim Δx->0 ((x+Δx)^2 - x^2)/Δx", "= lim Δx->0 2x + Δx", "= 2x"),
    ("f(x) = x^2", "f'(x) = lim Δx->0 (f(x+Δx) - f(x))/Δx", "= 2x"),
    ("s(t) = t^2", "slope = Δs/Δt = ((t + Δt)^2 - t^2)/Δt = 2t + Δt → 2t as Δt → 0"),
    ("f(x) = x^2", "slope = lim h->0 (f(x + h) - f(x))/h = 2x"),
)  # fmt: skip


@pytest.mark.parametrize("lines", LECTURE, ids=[lines[1] for lines in LECTURE])
def test_first_principles_as_the_lecture_has_them(lines: tuple[str, ...]) -> None:
    assert all(claim.outcome is None or claim.outcome.word == "proved" for claim in judge(lines))


@pytest.mark.parametrize(
    "lines",
    [
        ("f(x) = x^2", "f'(x) = lim h->0 ((x+h)^2 - x^2)/h", "= lim h->0 (x^2 + h^2 - x^2)/h", "= lim h->0 h", "= 0"),
        ("f(x) = x^2", "f'(x) = lim h->0 ((x+h)^2 - x^2)/h", "= lim h->0 (2xh + h^2)", "= 2x"),
        ("f(x) = 1/x", "f'(x) = lim h->0 (1/(x+h) - 1/x)/h", "= lim h->0 (x - (x+h))/(x(x+h))", "= -1/x^2"),
        ("f(x) = x^3", "f'(x) = lim h->0 (x^3 + h^3 - x^3)/h"),
        ("f(x) = sqrt(x)", "f'(x) = lim h->0 (sqrt(x) + sqrt(h) - sqrt(x))/h"),
        ("f(x) = x^2", "slope = ((x + Δx)² - x²)/Δx", "= 2x + Δx", "→ 2x + 1 as Δx → 0"),
        ("f(x) = x^2", "slope = ((x + Δx)² + x²)/Δx"),
        ("f(x) = x^2", "((x + 2h)² - x²)/h = 4x + 4h", "→ 4x"),
        ("f(x) = x^2", "2x + h → 2"),
    ],
)
def test_a_limit_that_is_wrong_is_found_where_it_is_0_too(lines: tuple[str, ...]) -> None:
    last = judge(lines)[-1]
    assert last.wrong
    assert last.number == (len(lines) if len(lines) < 5 and lines[-1][0] != "=" else 3)


@pytest.mark.parametrize(
    ("lines", "left_out"),
    [
        ((*CUBIC, "f'(x) = 0", "x^2 = 1", "x = 1"), "-1"),
        ((*CUBIC, "f'(x) = 0", "x = 1, y = -2"), "-1"),
        (("y = x^3 - x^2", "y' = 3x^2 - 2x", "y' = 0", "3x^2 = 2x", "3x = 2", "x = 2/3"), "0"),
        (("y = 12x^2 - 2x^3", "y' = 24x - 6x^2", "6x(4 - x) = 0", "x = 4", "y'' = 24 - 12x"), "0"),
        ((*SINE, "x = pi/2"), "-pi/2"),
        ((*SINE, "x = pi/2 + 2k*pi"), "-pi/2"),
        ((*SINE, "0 < x < 5", "x = pi/2"), "3*pi/2"),
    ],
)
def test_a_solution_that_is_left_out(lines: tuple[str, ...], left_out: str) -> None:
    last = judge(lines)[-1]
    assert last.wrong
    assert plain(present(last.left_out[0])) == left_out
    assert len(last.left_out) <= MAX_NAMED


@pytest.mark.parametrize("solutions", [
    ("x = pi/2 + k*pi",),
    ("x = (2k - 31)*pi/2",),
    ("x = pi/2 + k*pi, k ∈ ℤ",),
    ("x = pi/2 + n*pi where n is an integer",),
    ("x = pi/2 + n*pi for all integers n",),
    (r"x = pi/2 + k*pi (k \in \mathbb{Z})",),
    ("x = n*pi + 41*pi/2",),
    ("x = pi/2 + 2k*pi or x = -pi/2 + 2k*pi",),
    ("0 < x < 5", "x = pi/2 or x = 3pi/2"),
])  # fmt: skip
def test_solutions_that_repeat_are_all_there(solutions: tuple[str, ...]) -> None:
    assert not any(claim.wrong for claim in judge((*SINE, *solutions)))


@pytest.mark.parametrize("lines", [
    ("y = f(g(x))", "y' = f'(g(x)) g'(x)"),
    ("d/dx(f(g(h(x)))) = f'(g(h(x))) g'(h(x)) h'(x)",),
    ("f(g(h(x)))", "f'(g(h(x))) g'(h(x)) h'(x)"),
])  # fmt: skip
def test_a_chain_of_unknown_functions_may_begin_with_f(lines: tuple[str, ...]) -> None:
    assert not judge(lines)[-1].wrong


def test_a_derivative_by_another_letter_is_explained_by_its_rules() -> None:
    claims = judge(("y = u^4", "u = x^2 + 1", "dy/du = 4u^3", "dy/dx = dy/du du/dx"))
    assert [claim.why for claim in claims][2:] == [("power",), ("chain", "power")]


#: Workings as they are written on paper, with | between their lines.
RIGHT = [
    "f(x,y) = x*y|f_x = y = 0|y = 0|f_y = x = 0|x = 0", "f(x,y) = x^2*(y-1)|f_x = 2x(y-1) = 0|y = 1|x = 0",
    "f(x,y) = x^2*(y^2+1)|f_x = 2x(y^2+1) = 0|x = 0", "f(x,y) = a*x^2 + y^2|f_x = 2a*x = 0|x = 0",
    "f(x,y) = x^2*(y-x)|f_x = 2x*y - 3x^2 = 0|f_y = x^2 = 0|x = 0",
    "f(x) = x^3 - 3x|f'(x) = 3x^2 - 3 = 0|x^2 = 1|x = 1|x = -1|x = ±1",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x = 3x(x-2)|f'(x) = 0|x - 2 = 0|x = 0 or x = 2",
    "f(x) = x^4 - 2x^2|f'(x) = 4x^3 - 4x = 0|x = 0|x^2 = 1|x = ±1|critical points: x = 0, x = 1, x = -1",
    "f(x) = ln(2x)|f'(x) = 2/(2x) = 1|x = 1",
    "f(x, y) = x^2 + y^2 - 2x*y^2|f_x = 2x - 2y^2|f_y = 2y - 4x*y|f_x = 0|x = y^2|f_y = 0"
    "|2y(1 - 2x) = 0|y = 0 or x = 1/2",
    "f(x, y) = x^2 + y^2 + x^2*y|f_x = 2x + 2x*y|f_y = 2y + x^2|f_y = 0|y = -x^2/2|f_x = 0"
    "|2x(1 + y) = 0|x = 0 or y = -1",
    "f(x) = cos x|f'(x) = -sin x|decreasing on (0, π)",
    "f(x) = sin x on [0, 2π]|f'(x) = cos x|increasing on (0, π/2)|decreasing on (π/2, 3π/2)",
    "f(x,y) = x^2 + y^2 + x*y - 3x|f_x = 2x + y - 3|f_y = 2y + x|f_x = 0|f_y = 0|x = 2|y = -1",
    "f(x,y) = x*y - x - 2y|f_x = y - 1|f_x = 0|y = 1",
    "f(x,y) = 2x*y|f_x = 2y|2y = 0|y = 0",
    "f(x,y) = x^2*y + y^2 - 4y|f_x = 2x*y = 0|f_y = x^2 + 2y - 4 = 0|x = 0 or y = 0|x = 0, y = 2",
    "f(x,y) = x^2*y + y^2 - 4y|f_x = 2x*y = 0|x = 0 or y = 0|f_y = x^2 + 2y - 4 = 0|x = 0|y = 2|y = 0|x = 2",
    "f(x,y) = x*y*(3 - x - y)|f_x = 3y - 2x*y - y^2|f_x = 0|y*(3 - 2x - y) = 0|y = 0 or y = 3 - 2x",
    "f(x,y) = x^4 + y^4 - 4x*y + 1|f_xx = 12x^2|f_yy = 12y^2|f_xy = -4|D = f_xx f_yy - f_xy^2|D = 144x^2 y^2 - 16",
    "f(x) = x^2 on [1, 3]|absolute minimum at x = 1",
    "f(x) = x + 2cos x|f'(x) = 1 - 2 sin x|f(π) = π - 2",
    "f(x) = x^3 + x|f'(x) = 3x^2 + 1 > 0|increasing for all x",
    "f(x) = x^3 - 12x|f'(x) = 3x^2 - 12|decreasing on -2 < x < 2",
    "f(x) = x^3 - 3x|f'(x) = 3x^2 - 3 < 0 for x > -1 and x < 1",
    "f(x) = x^3 - 3x|f'(x) = 3x^2 - 3|increasing for x < -1 and x > 1",
    "y = x^2 + min(x, 1)|y' = 2x + step(1 - x)",
    "f(x,y) = x^2 - 2x + y^2|f_x = 2x - 2 = 0|f_y = 2y = 0|x = 1, y = 0|g(x) = x^2 - 4x|g'(x) = 2x - 4 = 0|x = 2",
    "f(x) = x^3 - 3x, 0 <= x <= 3|f'(x) = 3x^2 - 3 = 0|x = 1|g(x) = x^2 + 4x|g'(x) = 2x + 4 = 0|x = -2",
    "A(x) = 100x - 2x^2|A'(x) = 100 - 4x|A'(x) = 0|x = 25|A''(x) = -4|A'' < 0, maximum", "a := 3|y = a x^2|y' = 6x",
    "f(x) = x^2|f'(a) = lim_{x->a} (f(x) - f(a))/(x - a)|= lim_{x->a} (x + a)|= 2a",
    "f(x) = x^2|f'(3) = lim_{x→3} (x^2 - 9)/(x - 3)|= 6", "f(x) = x^2|f'(x) = lim_{t->x} (t^2 - x^2)/(t - x)|= 2x",
    "f(x, y) = x^2 + 3y^2|f(1, 2) = 13|f_x(1, 2) = 2|∇f = (2x, 6y)|∇f(1, 2) = (2, 12)",
    r"L(w, b) = (3w + b - 1)^2|\nabla L = \langle 6(3w + b - 1), 2(3w + b - 1) \rangle|∇L(0, 0) = [-6, -2]",
    "f(x) = sqrt(x)|f'(x) = 1/(2sqrt(x))|f'(4) = 1/4|f(4) = 2|normal: y - 2 = -4(x - 4)",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f''(x) = 6x - 6|concave up for x > 1",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f''(x) = 6x - 6|increasing on (2, ∞)",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f''(x) = 6x - 6|f is decreasing on (0, 2)",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f''(x) = 6x - 6|decreasing for 0 < x < 2",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f''(x) = 6x - 6|increasing for x < 0 or x > 2",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f''(x) = 6x - 6|f'(x) > 0 when x < 0 or x > 2",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f''(x) = 6x - 6|f'(x) < 0 on the interval (0, 2)",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f''(x) = 6x - 6|inflection points at x = 1",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f'(x) = 0|x = 0 or x = 2|so maximum at x = 0 and minimum at x = 2",
    "f(x) = x - 2 sin x, 0 <= x <= 2pi|f'(x) = 1 - 2cos x|f'(x) = 0|x = pi/3, 5pi/3",
    "f(x) = x - 2 sin x, x ∈ [0, 2π]|f'(x) = 1 - 2cos x|f'(x) = 0|x = pi/3, 5pi/3",
    "f(x) = x - 2 sin x on [0, 2π]|f'(x) = 1 - 2cos x|f'(x) = 0|x = pi/3, 5pi/3",
    "f(x) = x - 2 sin x for 0 <= x <= 2π|f'(x) = 1 - 2cos x|f'(x) = 0|x = pi/3, 5pi/3",
    "f(x) = x - 2 sin x, x in [0,2π]|f'(x) = 1 - 2cos x|f'(x) = 0|x = pi/3, 5pi/3",
    "f(x) = x^2 - 4x|f'(x) = 2x - 4|f'(x) = 0|x = 2|absolute minimum at x = 2",
    "f(x) = sin^2 x + cos x|f'(x) = 2 sin x cos x - sin x|= sin x (2 cos x - 1)",
    "f(x) = sin x|f'(x) = lim_{h->0} (sin(x + h) - sin x)/h"
    "|= lim_{h->0} (sin x (cos h - 1)/h + cos x sin(h)/h)|= cos x",
    "f(x) = x^2|f'(x) = 2x|α = 0.1|x_1 = 3 - α f'(3) = 2.4",
    r"f(x) = x^2|f'(x) = 2x|\eta = 0.05|x_1 = 1 - \eta f'(1) = 0.9",
    "L(w) = (3w - 6)^2|L'(w) = 6(3w - 6)|lr = 0.05|w_new = 1 - lr*(-18) = 1.9",
    "f(x) = e^(2x) - 4e^x|f'(x) = 2e^(2x) - 4e^x|f'(x) = 0|u = e^x|2u^2 - 4u = 0|u = 2|x = ln 2",
    "s(t) = t^3 - 6t^2 + 9t|v = s' = 3t^2 - 12t + 9|a = v' = 6t - 12",
    "y = ax^2 + bx + c|y' = 2ax + b", "y = a cos(bx)|y' = -a b sin(bx)", "s = v t + a t^2/2|s' = v + a t",
    "y = u^5|u = 3x + 1|y' = 15(3x + 1)^4", "sin(t^2)|= 2t cos(t^2)", "a = 3|y = a x^2|y' = 6x",
    "f(x) = x^4 - 8x^2|f'(x) = 4x^3 - 16x|f'(x) = 0|4x(x^2 - 4) = 0|x = 0|x^2 = 4|x = 2 or x = -2",
    "f(x) = sin x + cos x|f'(x) = cos x - sin x|f'(x) = 0|cos x = sin x|tan x = 1|x = pi/4 + k pi",
    "y = x^2|dy/dx = 2x|x = 3|dy/dx = 2*3 = 6|dy/dx = 10|x = 5",
    "f = x^2 + y^2|f_x = 2x|f_y = 2y", "f(x, y) = x^2 y + y^3|f_x(x, y) = 2x*y|f_y = x^2 + 3y^2|f_xy = 2x|f_{yy} = 6y",
    "L = w^2 b|L_w = 2w*b|L_b = w^2", "L = (w*x + b - y)^2|∂L/∂w = 2x(w*x + b - y)|∂²L/∂w∂b = 2x",
    "f(x,y) = x^2 + y^2 - 4x|∂f/∂x = 2x - 4|∂f/∂y = 2y|2x - 4 = 0|x = 2|2y = 0|y = 0",
    "f(x,y) = x^3 + y^2 - 3x|∂f/∂x = 3x^2 - 3 = 0|∂f/∂y = 2y = 0|x = 1 or x = -1|y = 0",
    "f(x,y) = x^2 + x*y + y^2 - 3x|f_x = 2x + y - 3 = 0|f_y = x + 2y = 0|y = 3 - 2x|x + 2(3 - 2x) = 0|x = 2|y = -1",
    "f(x,y) = x^2 + x*y + y^2 - 3x|f_x = 2x + y - 3 = 0|f_y = x + 2y = 0|x = 2, y = -1",
    "f(x) = x^2 + y^2|f'(x) = 2x|2x = 0|x = 0",
    "y = x^2 + c|y' = 2x = 0|x = 0",
    "y = 12x^2 - 2x^3|x > 0|y' = 24x - 6x^2|6x(4 - x) = 0|x = 4",
    "V(x) = x(12-2x)^2|V'(x) = (12-2x)(12-6x)|V'(x) = 0|x < 6|x = 2",
    "f(x) = x^3 - 6x^2 + 9x|f'(x) = 3x^2 - 12x + 9|0 = (x - 1)(x - 3)|x = 1; x = 3",
    "f(x) = x^2|f'(x) = lim h->0 h(2x + h)/h|= 2x",
    "f(x) = x^3|f'(x) = lim h->0 h(3x^2+3xh+h^2)/h",
    "f(x) = sqrt(x)|f'(x) = lim h->0 (sqrt(x+h) - sqrt(x))/h|= lim h->0 (x + h - x)/(h(sqrt(x+h)+sqrt(x)))",
    "f(x) = 1/x|f'(x) = lim h->0 (1/(x+h)-1/x)/h|= lim h->0 -h/(h(x)(x+h))|= -1/x^2",
    "f(x) = x^2|((x+h)^2-x^2)/h = h(2x+h)/h|= 2x + h|-> 2x",
    "f(x) = ln(x)/x|f'(x) = (1 - ln x)/x^2|1 - ln x = 0|x = e",
    "f(x) = x^2 e^-x|f'(x) = (2x - x^2) e^-x|2x - x^2 = 0|x = 0 or x = 2",
    "f(x) = x^2|f'(a) = 2a",
    "f(x) = x^2|f'(a) = lim h->0 ((a+h)^2 - a^2)/h|= 2a",
    "f(x) = x(6-x)|0 < x < 6|f'(x) = 6 - 2x = 0|x = 3",
    "f(x) = x^3-3x|f'(x) = 3x^2-3|f'(x) = 0|x = 1 (x > 0)",
    "f(x) = x^3-3x|f'(x) = 3x^2-3|f'(x) = 0|x = 1, x > 0",
    "f(x) = x^3-3x|f'(x) = 3x^2-3|f'(x) = 0|x = 1 since x > 0",
    "f(x) = x^3-3x|f'(x) = 3x^2-3|f'(x) = 0|x - 1 = 0 or x + 1 = 0|x = 1 or x = -1",
    "f(x) = x^3-3x|x >= 1|f'(x) = 3x^2-3|f'(x) = 0|x = 1",
    "f(x) = x^2|slope = Δf/Δx = ((x+Δx)^2 - x^2)/Δx|= Δx(2x+Δx)/Δx|= 2x + Δx|→ 2x as Δx → 0",
    "f(x) = 5|f'(x) = lim h->0 (5-5)/h|= lim h->0 0|= 0",
    "d/dx(f(g(h(x)))) = f'(g(h(x))) g'(h(x)) h'(x)",
    "y = h(x)^2|y' = 2h(x) h'(x)",
    "f(x) = x^3-3x^2|f'(x) = 3x^2-6x (power rule)|f'(x) = 0 => x = 0 or x = 2|f''(x) = 6x-6|f''(0) = -6 < 0",
    "f(x) = x^2-4x|f'(x) = 2x-4, by the sum and power rules|f'(x) = 0 ⟹ x = 2 > 0",
    "f(x) = e^x|=> f'(x) = e^x > 0",
    "y = x^3|dy/dx = 3x^2|y(2) = 8",
    "y = x^3|y' = 3x^2|y'(2) = 12|y = 12x - 16",
    "f(x) = x^2|Δf/Δx = (f(3) - f(1))/(3-1) = (9-1)/2 = 4",
    "y = x^2 e^(3x)|u = x^2, v = e^(3x)|u' = 2x, v' = 3e^(3x)|y' = u'v + uv' = 2x e^(3x) + 3x^2 e^(3x)",
    "Let f(x) = x^2.|f'(x) = 2x.",
    "f(x) = x^2|f'(x) = 2x|f''(x) = 2 > 0 => concave up",
    "f(x) = x^2|f'(x) = 2x = 0|x = 0|f''(x) = 2 > 0, a minimum",
    "f(x) = e^x|f'(x) = e^x > 0 => increasing",
    "f(x) = x^2 - 4|f(x) = 0|x = ±2",
    "y = x^2|y(3) - y(1) = 8",
    "f(x) = x^2|a = 3|f(a) = 9",
    "f(x) = x^2|f'(x) = 2x|a = 3|f'(a) = 6",
    "f(x) = x^3-3x|f'(x) = 3x^2-3 = 0|x1 = 1|x2 = -1|f''(x) = 6x|f''(x1) = 6 > 0, minimum",
    "f(x) = x^2-4x|f'(x) = 2x-4 = 0|x_1 = 2|f(x_1) = -4",
    "f(x) = x^2-4x|f'(x) = 2x-4 = 0|x₁ = 2|f(x₁) = -4",
    "f(x) = x^2+2x|f'(x) = 2x+2 = 0|x = 1+-2",
    *[f"f(x) = x^3|f'(x) = 3x^2|f'(2) = 12|{line}" for line in (
        "y = 12x - 16", "y - 8 = 12(x - 2)", "y - f(2) = f'(2)(x - 2)", "y = x^3", "u = 3x",
    )],
    "f(x) = x^3|slope = (f(2)-f(1))/(2-1) = 7",
    "f(x) = x^2|slope = Δf/Δx = (f(3)-f(1))/(3-1) = 8/2 = 4",
    *[f"f(x) = x^3-3x|f'(x) = 3x^2-3 = 0|{line}" for line in (
        "x = 1 ∨ x = -1", "x1 = 1|x2 = -1", "x_1 = 1, x_2 = -1", "x = +-1", "x = +/- 1", "x ∈ {-1, 1}",
    )],
    *[f"f(x) = x^3-3x|f'(x) = 3x^2-3|f''(x) = 6x|{line}" for line in (
        "f''(1) = 6 > 0 => minimum", "f''(1) = 6 > 0, minimum", "f''(1) = 6 > 0 (a local minimum)",
        "f''(-1) = -6 < 0, so it is a maximum.", "f''(1) > 0|=> minimum", "f'(2) = 9 > 0 => increasing",
        "f''(2) = 12 > 0: concave up",
    )],
    "f(x) = x^2|f'(x) = 2x|f'(x) = 0 = 2x|x = 0",
    *[f"f(x) = x^2 - 2 ln x|f'(x) = 2x - 2/x = 0|x^2 = 1|x = ±1|{line}" for line in ("x = 1", "x > 0|f(1) = 1")],
    "f(x) = ln x|g(x) = x^2 + 4x|g'(x) = 2x + 4 = 0|x = -2",
    *[f"f(x) = x^3-3x|f'(x) = 3x^2-3 = 0|x = ±1|{line}" for line in (
        "maximum at x = -1", "minimum at x = 1, maximum at x = -1", "f''(1) = 6 > 0, minimum, concave up",
        "f''(1) = 6 > 0 so x = 1 is a minimum", "x = 1 is a minimum", "f has a local minimum at x = 1.",
        "at x = 1 there is a minimum", "f'(1) = 0, minimum", "increasing at x = 2",
    )],
    "f(x) = x^3-3x|f'(x) = 3x^2-3 = 0|x = 1: minimum|x = -1: maximum",
    "f(x) = x^3-6x|f'(x) = 3x^2-6 = 0|x = ±sqrt(2)|minimum at x = 2 - 2 + sqrt(2).",
    *[f"f(x) = x^4|f'(x) = 4x^3 = 0|x = 0|{line}" for line in ("minimum", "minimum at x = 0", "f''(0) = 0, minimum")],
    "f(x) = x^2|f'(x) = 2x = 0|x = 0|f''(x) = 2 > 0 → minimum",
    "f(x) = abs(x)|minimum at x = 0",
    "f(x) = x + 4/x|f'(x) = 1 - 4/x^2 = 0|x^2 (x^2 - 4) = 0|x = ±2",
    "f(x) = x^3 - 2x|f'(x) = 3x^2 - 2|x = 2|f'(2) = 10",
    "f(x) = x^3 - 2x, x = 2|f'(x) = 3x^2 - 2|f'(2) = 10",
    "y = x^2|y' = 2x|x = 3|y' = 6|y = 9|y - 9 = 6(x - 3)",
    "MSE = (1/2)((2w - 3)^2 + (w - 1)^2)|dMSE/dw = 5w - 7|dMSE/dw = 0 => w = 7/5",
    "MSE(w) = (w - 1)^2|MSE'(w) = 2w - 2",
    *[f"V = (4/3) pi r^3|dV/dr = 4 pi r^2|r = 3|dV/dr = {value}" for value in ("36 pi", "4 pi 3^2 = 36 pi")],
    *[f"f(x) = e^x - 2x|f'(x) = e^x - 2 = 0|x {value}" for value in (
        "= ln 2 ≈ 0.693", "≈ 0.693", "= ln 2 \\approx 0.69 ≈ 0.7",
    )],
    *[f"f(x) = e^x|f'(x) = e^x|f'(1) {value}" for value in ("= e ≈ 2.718", "≈ 2.718", "≈ 3")],
    "f(x) = x^3-6x|f'(x) = 3x^2-6 = 0|x = ±sqrt(2) ≈ ±1.414",
    "f(x) = x^2 - 2|f'(x) = 2x|x_1 = 1 - f(1)/f'(1) = 1.5",
    "f(x) = x^3-3x^2|f'(x) = 3x^2-6x = 0|x = 0, x = 2|f'(1) = -3 < 0, f'(3) = 9 > 0, so a minimum at x = 2",
    "A = x*y|y = 20 - x|A = x(20 - x) = 20x - x^2|A' = 20 - 2x",
    "V = x^2*h|h = (108 - x^2)/(4x)|V = x^2*(108 - x^2)/(4x)",
    "f(x) = x^3|f'(x) = 3x^2 >= 0",
    "f(x) = x^3 + x|f'(x) = 3x^2 + 1 > 0, so f is increasing",
    "f(x) = ln(x)/x|f'(x) = (1-ln(x))/x^2 = 0|x = e|f''(x) = (2ln(x)-3)/x^3|f''(e) = -1/e^3 ≈ -0.0498 < 0, a maximum",
    "f(x) = x^2-4x|f'(x) = 2x-4 = 0, so x = 2",
    "f(x) = x^2-4x|f'(x) = 2x-4|2x - 4 = 0 hence x = 2",
    "f(x) = x^2-2*a*x|f'(a) = 0",
    "f(x) = x^3-3*a^2*x|f'(x) = 3x^2-3a^2 = 0|x = a or x = -a|f''(x) = 6x|f''(a) = 6a",
    "f(x) = x^2+2x|f'(x) = 2x + 2 = 4 → x = 1",
    "f(x) = x^3-12x|f'(x) = 3x^2-12 = 0 → x^2 = 4 → x = 2 or x = -2",
    "f(x) = x^2+x|f'(x) = 2x+1|f'(x) = 0 → x = -1/2 → f(-1/2) = -1/4",
    "f(x) = x^2-4x+3|f'(x) = 2x-4|x = 2 → f(2) = -1",
    "f(x) = x sqrt(x)|f'(x) = 3/2 sqrt(x)|f'(x) = 0 for x = 0",
    "f(x) = 12345 x|f'(x) = 12345 ≈ 12000",
    "f(x) = ln(x)/x|f'(x) = (1-ln x)/x^2 = 0|1-ln x = 0|x = e ≈ 2.718|f(e) = 1/e ≈ 0.368",
    "f(x) = tan(x)|f'(x) = 1+tan(x)^2 = sec(x)^2|f'(pi/4) = 2|x = pi/4 ≈ 0.785",
    "L(w) = (y - w x)^2|dL/dw = -2x(y - w x)|dL/dw = 0|y = w x|w = y/x",
    "f(x) = a x^2 + b x + c|f'(x) = 2a x + b|f'(x) = 0|b = -2 a x|x = -b/(2a)",
    "f(x) = x^2 - 4x|f'(x) = 2x - 4|f'(x) = 0 <=> 2x = 4 ⇔ x = 2 \\iff x = 2",
    "f(x) = x^3 - 3x|f'(x) = 3x^2 - 3 = 0|x = ±1|f(1) = -2, a minimum",
    *[f"f(x) = x^2-4x|f'(x) = 2x - 4|f'(x) = 0 {word} x = 2" for word in ("→", "->", r"\to", "when", "if")],
    "f(x) = x^3-3x^2|f'(x) = 3x^2-6x = 0|critical points: x = 0, x = 2|f(0) = 0, f(2) = -4",
    "f(x) = x^2|f'(x) = 2x|f'(2) = 4|y = 4(x-2)+4|= 4x-4",
    "f(x) = x^2|f'(x) = 2x|f'(2) = 4|f(2) = 4|y = f(2)+f'(2)(x-2)|= 4+4(x-2)",
    "f(x) = x^3|f'(x) = 3x^2|f'(1) = 3|y-1 = 3(x-1)|y = 3x-3+1|= 3x-2",
    "y = x^2|y' = 2x|m = y'(2) = 4|y = 4(x-2)+4",
    "f(x) = -1/x^3|f'(x) = 3/x^4 > 0",
    "L = (z-y)^2|z = wx + b|dL/dw = 2(z - y) x|dL/db = 2(z - y)",
    "s = 16t^2|v = s' = 32t|v(2) = 64",
    "f(x) = x^2|f'(2) = m = 4|y = 4x - 4",
    *[f"f(x) = x^2 - 6x|f'(x) = 2x - 6 = 0|x = 3|{said}" for said in (
        "minimum (3, -9)", "minimum: (3, -9)", "local minimum at (3, -9).", "min (3, -9)",
    )],
    "f(x) = x^3|f'(x) = 3x^2|inflection point (0, 0)",
    "f(x) = max (x, 3)|f'(5) = 1",
    r"\[ \frac{d}{dx} x^2 = 2x \]",
    r"\( y = x^2 \)|\( y' = 2x \)",
    "f(x) = x^3 + x|f'(x) = 3x^2 + 1 = 0|no solution",
    "f(x) = x^3 + x|f'(x) = 3x^2 + 1 = 0|x^2 = -1/3|There are no real solutions.",
    "f(x) = e^x|f'(x) = e^x = 0|no critical points",
    "f(x) = x^2|m = f'(2) = 4|n = -1/m = -1/4|y = -1/4*x + 9/2",
    "f(x) = x^2|f'(2) = 4|y = -x/4 + 9/2",
    "f(x) = x^2|m = (f(4)-f(2))/2 = 6 = f'(3) = 6|y = 6x - 8",
    "f(x) = x^2 - 6x|f'(x) = 2x - 6 = 0|x = 3|y = -9",
    "z = wx + b|L = (z-y)^2|dL/dz = 2(z-y)|dL/dw = 2(z - y) x",
    *[f"{name} = wx + b|L = ({name} - y)^2|dL/dw = 2({name} - y)x" for name in ("ŷ", r"\hat{y}", "y_hat", "z1", "z_1")],
    "J = (θ - 3)^2|dJ/dθ = 2(θ - 3)",
    "J(θ) = (θ - 3)^2|J'(θ) = 2(θ - 3)",
    "J = (θ_0 + θ_1 x - y)^2|∂J/∂θ_1 = 2(θ_0 + θ_1 x - y) x|∂J/∂θ_0 = 2(θ_0 + θ_1 x - y)",
    *[f"{d} = 2x" for d in ("D_x (x^2)", "diff(x^2, x)", r"\dv{x}(x^2)")],
    "f(x) = x^2 - 4x|f'(x) = 2x - 4|f'(x) > 0 for x > 2|f'(x) < 0 when x < 2|2x - 4 >= 0 for x >= 2",
    "f(x) = x^3 - 3x|f'(x) = 3x^2 - 3|f'(x) < 0 for -1 < x < 1|f'(x) > 0 if x > 1",
    "f(x) = ln(x)|f'(x) = 1/x > 0 since x > 0",
    "f(x) = x^2+3|f'(x) = 2x|f'(3) = 6|tangent: y = 6x - 6",
    "1) y = x^2|2) y' = 2x",
    "(a) y = x^2|(b) y' = 2x",
    "Step 1: y = x^2|Step 2: y' = 2x",
    *[f"x = t^2|y = t^3|dx/dt = 2t|dy/dt = 3t^2|dy/dx = {value}" for value in (
        "(dy/dt)/(dx/dt)|= 3t/2", "3t^2/(2t) = 3t/2", "3t/2|d^2y/dx^2 = 3/(4t)",
    )],
    "f(x) = sqrt(abs(x))|minimum at x = 0",
    *[f"f(x) = x^3|f'(x) = 3x^2|f''(x) = 6x|{line}" for line in (
        "x = 0 is an inflection point", "f''(0) = 0, so inflection", "point of inflection at x = 0",
    )],
    "f(x) = x^3-12x|f'(x) = 3x^2 - 12 = 0|x = ±2|f(2) = -16 is a local minimum",
]  # fmt: skip
WRONG = [
    "f(x) = cos x, 0 <= x <= 2π|f'(x) = -sin x|decreasing on (0, 2π)",
    "f(x) = sin(2x) on [0, π]|f'(x) = 2 cos 2x|decreasing on (π/4, π)",
    "f(x,y) = x^2 + y^2 + x*y - 3x|f_x = 2x + y - 3|f_y = 2y + x|f_x = 0|f_y = 0|x = 17",
    "f(x,y) = e^x (x + y^2)|f_x = e^x (x + y^2) + e^x|f_y = 2y e^x|f_y = 0|y = 0|f_x = 0|x = 1",
    "f(x,y) = x^2*y + y^2 - 4y|f_x = 2x*y|f_y = x^2 + 2y - 4|f_x = 0|x = 0|f_y = 0|y = 4",
    "f(x,y) = x^3 + y^3 - 3x*y|f_x = 3x^2 - 3y = 0|f_y = 3y^2 - 3x = 0|y = x^2|x^4 - x = 0|x = 1",
    "f(x,y) = x^3 - 3x + y^2|f_x = 3x^2 - 3 = 0|f_y = 2y = 0|x = 1|y = 0",
    "f(x) = x^2 on [1, 3]|absolute minimum at x = 0",
    "f(x) = x^2 on (0, 2)|absolute minimum at x = 0",
    "f(x) = x^3|f'(x) = 3x^2|x = 2|f(x) = 8|f'(x) = 6",
    "f(x) = x^3 - 3x|f'(x) = 3x^2 - 3|decreasing for x < -1 and x > 1",
    "f(x,y) = x^4 + y^4 - 4x*y|f_xx = 12x^2|f_yy = 12y^2|f_xy = -4|D = f_xx f_yy - f_xy^2|D = 144x^2 y^2 + 16",
    "A(x) = 100x - 2x^2|A'(x) = 100 - 4x|A'(x) = 0|x = 25|A''(x) = -4|A'' < 0, minimum",
    "f(x) = x^2|f'(3) = lim_{x→3} (x^2 - 9)/(x - 3)|= 7", "f(x, y) = x^2 + 3y^2|∇f = (2x, 3y)",
    "f(x, y) = x^2 + 3y^2|f(1, 2) = 12", "f(x, y) = x^2 + 3y^2|∇f(1, 2) = (2, 6)",
    "L(w, b) = (3w + b - 1)^2|∇L = (2(3w + b - 1), 6(3w + b - 1))",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f''(x) = 6x - 6|concave up for x > 0",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f''(x) = 6x - 6|increasing on (0, 2)",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f''(x) = 6x - 6|f is decreasing on (-1, 2)",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f''(x) = 6x - 6|increasing for x < 0 or x > 1",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f''(x) = 6x - 6|f'(x) < 0 on (0, 3)",
    "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x|f''(x) = 6x - 6|f'(x) = 0|x = 0 or x = 2|global minimum at x = 2",
    "f(x) = x^3 - 3x, 0 <= x <= 3|f'(x) = 3x^2 - 3|absolute maximum at x = 0",
    "f(x) = x - 2 sin x on [0, 2π]|f'(x) = 1 - 2cos x|f'(x) = 0|x = pi/3",
    "f(x) = sin^2 x + cos x|f'(x) = 2 sin x cos x - sin x|= sin x (2 cos x + 1)",
    "f(x) = x^2|f'(x) = 2x|α = 0.1|x_1 = 3 - α f'(3) = 3.6", "f(x) = x^2|f'(x) = 2x|(f(2 + h) - f(2))/h = 4",
    "f(x) = e^(2x) - 4e^x|f'(x) = 2e^(2x) - 4e^x|f'(x) = 0|u = e^x|2u^2 - 4u = 0|u = 3",
    "d/dx(sin(x^2)) = cos(x^2) d/dx(x^2)|= cos(x^2) x", "s(t) = t^3 - 6t^2 + 9t|v = s' = 3t^2 - 12t",
    "s(t) = t^3 - 6t^2 + 9t|v(t) = 3t^2 - 12t + 9|a(t) = v'(t) = 6t + 12",
    "y = ax^2 + bx + c|y' = 1", "y = a cos(bx)|y' = cos(bx)", "s = v t + a t^2/2|s' = 0",
    "f(x) = x^4 - 8x^2|f'(x) = 4x^3 - 16x|f'(x) = 0|x^2 = 4",
    "f(x) = x^3 - 3x|f'(x) = 3x^2 - 3|f'(x) = 0|(x - 1)^2 = 0",
    "f(x) = sin x + cos x|f'(x) = cos x - sin x|f'(x) = 0|cos x = -sin x",
    "f(x) = x - 2 sin x|f'(x) = 1 - 2 cos x|f'(x) = 0|cos x = -1/2",
    "y = x^2|dy/dx = 2x|x = 3|dy/dx = 5", "y = x^2|x = 3|y = 8",
    "f = x^2 + y^2|f_x = 2y", "z = x^2 y|z_x = 2x", "L = w^2 b|L_w = 2w*b|L_b = 2w",
    "f(x,y) = x^2 + y^2 - 4x|∂f/∂x = 2x - 4|∂f/∂y = 2y|2x - 4 = 0|x = 2|2y = 0|y = 1",
    "f(x,y) = x^3 + y^2 - 3x|∂f/∂x = 3x^2 - 3 = 0|∂f/∂y = 2y = 0|x = 1 or x = 2",
    "f(x,y) = x^2 + x*y + y^2 - 3x|f_x = 2x + y - 3 = 0|f_y = x + 2y = 0|x = 7|y = -1",
    "f(x,y) = x^2 + x*y + y^2 - 3x|f_x = 2x + y - 3 = 0|f_y = x + 2y = 0|y = -1|x = 3",
    "f(x) = x^4|f''(x) = 12x^2|f''(0) = 0, so inflection",
    "f(x) = x^2|f''(x) = 2|x = 0 is a point of inflection",
    "f(x) = x^3-12x|f'(x) = 3x^2 - 12 = 0|x = ±2|f(2) = -16 is a local maximum",
    "y = x^3|dy/dx = 3x^2|y(2) = 9",
    "y = x^3|y' = 3x^2|y'(2) = 12|y = 12x - 15",
    "y = x^2 e^(3x)|u = x^2, v = e^(3x)|u' = 2x, v' = e^(3x)",
    "f(x) = x^2|f'(x) = 2x|f''(x) = 2 > 0 => concave down",
    "f(x) = -x^2|f'(x) = -2x = 0|x = 0|f''(x) = -2 < 0, minimum",
    "f(x) = e^x|f'(x) = e^x > 0 => decreasing",
    "f(x) = x^2 - 4|f(x) = 0|x = 2",
    "f(x) = x^2|a = 3|f(a) = x^2",
    "f(x) = 3x|slope = 4",
    "f(x) = x^3|slope = Δy/Δx = 7",
    *[f"f(x) = x^3|f'(x) = 3x^2|f'(2) = 12|{line}" for line in ("y = 12x + 99", "y - 8 = 12(x - 3)")],
    "f(x) = x^2|slope = Δf/Δx = (f(3)-f(1))/(3-1) = 8/2 = 5",
    "f(x) = x^3-3x|f'(x) = 3x^2-3 = 0|x1 = 1",
    "f(x) = x^3-3x|f'(x) = 3x^2-3 = 0|x = +-2",
    *[f"f(x) = x^3-3x|f'(x) = 3x^2-3|f''(x) = 6x|{line}" for line in (
        "f''(1) = 6 > 0 => maximum", "f''(2) = 12 > 0 => minimum", "f'(0) = -3 < 0, increasing", "f''(1) < 0",
        "f''(-1) = -6 < 0: concave up",
    )],
    "f(x) = x^3 - 12x|x > 3|f'(x) = 3x^2 - 12 = 0|x = 2",
    "f(x) = x^3 - a^2*x|f'(x) = 3x^2 - a^2|f'(x)=0|x = a/sqrt(3)",
    "f(x)=x^3 - a*x^2|f'(x) = 3x^2-2a x|x(3x - 2a) = 0|x = 2a/3",
    "f(x) = x^3-3x|f'(x) = 3x^2-3|f'(x) = 0|x - 1 = 0 or x + 2 = 0",
    "f(x) = x^3-3x|x < 2|f'(x) = 3x^2-3|f'(x) = 0|x = 1",
    "f(x) = x^3-3x^2|f'(x) = 3x^2-6x|f''(x) = 6x-6|f''(0) = -6 > 0",
    "f(x) = x^3-3x^2|f'(x) = 3x^2-6x|f'(x) = 0 => x = 3",
    "f(x) = x^3-3x^2|f'(x) = 3x^2-6x|f'(x) = 0 \\implies x = 2",
    *[f"y = x^2 + 4|y' = 2x|{line}" for line in ("y' = 2(2) = 5", "y' = 4 = 5", "y' = 0 = 1")],
    "y = x^2 + x - x^2|y' = 2x + 1 - 2x|y' = 2",
    "L(w) = (y - w x)^2|dL/dw = -2x(y - w x)|dL/dw = 0|y = 2 w x|w = y/(2x)",
    "f(x) = x^2-x-2|f'(x) = 2x-1 = 0|x = 1/2 ≈ 0.4",
    "f(x) = x^2-2*a*x|f'(a) = 1",
    "f(x) = a x^2 + b x + c|f'(x) = 2a x + b|f'(x) = 0|b = 2 a x|x = b/(2a)",
    *[f"f(x) = x^3-3x|f'(x) = 3x^2-3 = 0|x = ±1|{line}" for line in (
        "maximum at x = 2", "maximum at x = 1", "f(1) = -2, a maximum", "x = 1 is a maximum",
        "minimum at x = 1, maximum at x = 1",
        "f''(1) = 6 > 0, minimum, concave down", "decreasing at x = 2",
    )],
    "f(x) = x^3-3x|f'(x) = 3x^2-3 = 0|x = 1: maximum|x = -1: maximum",
    *[f"f(x) = x^4|f'(x) = 4x^3 = 0|x = 0|{line}" for line in ("maximum", "maximum at x = 0", "f''(0) = 0, maximum")],
    *[f"f(x) = x^3|f'(x) = 3x^2 = 0|x = 0|{line} at x = 0" for line in ("minimum", "maximum")],
    "f(x) = x^2|f'(x) = 2x = 0|x = 0|f''(x) = 2 > 0 -> maximum",
    "f(x) = abs(x)|maximum at x = 0",
    "f(x) = ln(x) - x|f'(x) = 1/x - 1 = 0|x = 1|maximum at x = -1",
    "f(x) = x/(x^2+1)|f'(x) = (1 - x^2)/(x^2+1)^2|f'(x) = 0|(x^2+1)^2 = 0",
    "f(x) = x^3-3x|f'(x) = 3x^2-3 = 0|x^2 = -1",
    "f(x) = x^3 - 2x|f'(x) = 3x^2 - 2|x = 2|f'(2) = 11",
    "y = x^2|y' = 2x|x = 3|y' = 6|y = 9|y - 9 = 6(x - 2)",
    "MSE = (1/2)((2w - 3)^2 + (w - 1)^2)|dMSE/dw = 5w - 8",
    *[f"x = t^2|y = t^3|dx/dt = 2t|dy/dt = 3t^2|dy/dx = {value}" for value in ("2t/3", "3t/2|d^2y/dx^2 = 3/2")],
    *[f"f(x) = e^x - 2x|f'(x) = e^x - 2 = 0|x {value}" for value in (
        "= ln 2 ≈ 0.793", "≈ 0.793", "= ln 2 ≈ 0.694", "= ln 2 = 0.6932",
    )],
    *[f"f(x) = e^x|f'(x) = e^x|f'(1) {value}" for value in ("= e ≈ 2.719", "≈ -2.718", "≈ 4")],
    "f(x) = x^3-6x|f'(x) = 3x^2-6 = 0|x = ±sqrt(2) ≈ ±1.5",
    "f(x) = x^3-3x|f'(x) = 3x^2-3 = 0|x = 5 = 1 or x = -1",
    "f(x) = x^3-3x^2|f'(x) = 3x^2-6x = 0|critical points: x = 0, x = 3",
    "f(x) = x^3-3x^2|f'(x) = 3x^2-6x = 0|x = 0, x = 2|f(0) = 0, f(2) = 4",
    "f(x) = x^2+3|f'(x) = 2x|f'(3) = 6|tangent: y = 6x - 9",
    "f(x) = x^2|f'(x) = 2x|f'(2) = 4|y = 4(x-2)+4|= 4x-5",
    "f(x) = 1/x|f'(x) = -1/x^2 < 0, increasing",
    "f(x) = 1/x|f'(x) = -1/x^2 > 0",
    "J = (θ - 3)^2|dJ/dθ = 0|θ = 4",
    "f(x) = x^2|f'(2) = m = 5",
    *[f"f(x) = x^2 - 6x|f'(x) = 2x - 6 = 0|x = 3|{said}" for said in (
        "minimum (3, 9)", "maximum at (3, -9)", "min (4, -9)", "minimum (4, -8)",
    )],
    "f(x) = x^3 - x|f'(x) = 3x^2 - 1 = 0|no solution",
    "f(x) = x^2|f'(x) = lim h->0 ((x+h)^2 - x^2)/h|= 2x + h",
    "f(x) = x^2 - 6x|f'(x) = 2x - 6 = 0|x = 3|y = 9",
    "f(x) = x^(2/3)|f'(x) = (2/3) x^(-1/3)|f'(x) = 0|x = 0",
    "z = wx + b|L = (z-y)^2|dL/dz = 2(z-y)|dL/dw = 2(z - y)",
    "ŷ = wx + b|L = (ŷ - y)^2|dL/dw = 2(ŷ - y)",
    *[f"{d} = x^2" for d in ("D_x (x^2)", "diff(x^2, x)", r"\dv{x}(x^2)")],
    "f(x) = x^2 - 4x|f'(x) = 2x - 4 > 0 for x > 1",
    "f(x) = x^2 - 4x|f'(x) = 2x - 4|2x - 4 > 0 for x >= 2",
    "f(x) = sin(x)|f'(x) = cos(x)|f'(x) > 0 for 0 < x < 3",
    "f(x) = x^2/(x-2)|f'(x) = (x^2-4x)/(x-2)^2 = 0|(x-2)^2 = 0",
]  # fmt: skip


@pytest.mark.parametrize("lines", RIGHT)
def test_right_on_paper(lines: str) -> None:
    claims = judge(tuple(lines.split("|")))
    assert not claims[-1].wrong
    assert all(claim.outcome is None or claim.outcome.equal for claim in claims)


@pytest.mark.parametrize("lines", [
    "f(x) = x^3|f'(x) = 3x^2|f'(a) = 3a^2|y - a^3 = 3a^2(x - a)", "f(x) = x^2 + 2x|f'(x) = 2x + 2 = 4|f(1) = 3",
])  # fmt: skip
def test_a_condition_on_a_letter_is_no_wrong_identity(lines: str) -> None:
    claims = judge(tuple(lines.split("|")))
    assert not any(claim.wrong for claim in claims)
    assert any(claim.outcome is not None and claim.outcome.word == "undecided" for claim in claims)


@pytest.mark.parametrize("lines", [
    "f(x) = x^2 - floor(x)|f'(x) = 2x|so f is increasing for 1/2 < x < 5/2",
    "f(x) = x^2|f'(x) = 2x|increasing for x > a",
    "V = 4/3 pi r^3|dV/dt = 4 pi r^2 dr/dt|100 = 4 pi (25)^2 dr/dt|dr/dt = 1/(25 pi)",
    "f(x) = ln(x)/x|f'(x) = (1 - ln(x))/x^2 = 0|x = e|global maximum at x = e",
    "f(x,y) = x^4 + y^4|f_x = 4x^3 = 0|f_y = 4y^3 = 0|x = 0, y = 0|minimum at (0, 0)",
    "f(x,y) = x^2 + y^2 - 4x|f_x = 2x - 4 = 0|f_y = 2y = 0|x = 2, y = 0|global minimum at (2, 0)",
])  # fmt: skip
def test_what_is_not_decided_is_not_proved(lines: str) -> None:
    outcomes = [claim.outcome for claim in judge(tuple(lines.split("|"))) if claim.outcome is not None]
    assert [o.word for o in outcomes if not o.equal] == ["undecided"]


def test_alternatives_take_no_time() -> None:
    assert len(restricted("f is rising for " + "x<1 or " * 250 + "x<2", "x")) == 251


def test_no_letter_of_ones_own_stands_in_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "working.txt"
    path.write_text("y = x sin x\ndy/dx = x d/dx(sin x) + sin x d/dx(x)\n= x cos x + sin x\n")
    ran = dx("check", "--working", str(path))
    assert (ran.code, ran.err) == (0, "")


def test_the_variable_is_asked_for_where_nothing_says_it(tmp_path: Path) -> None:
    path = tmp_path / "working.txt"
    path.write_text("E = 1/2*m*v^2\nE' = m*v\n")
    ran = dx("check", "--working", str(path))
    assert (ran.code, ran.out) == (2, "")
    assert "which variable? the letters are m, v" in ran.err
    assert dx("check", "--working", str(path), "-w", "v").code == 0


#: Lines that only a later one, or none, shows to be wrong; with their numbers.
WRONG_BEFORE_THE_END = [
    (4, "f(x,y) = x^2*y^2|f_x = 2*x*y^2|f_x = 0|x = 0"),
    (3, "f(x,y) = x^2*(y-1)|f_x = 2x(y-1) = 0|y = 1"),
    (3, "f(x,y) = x^2*(y-x)|f_x = 2x(y-x) - x^2 = 0|y = 3x/2"),
    (4, "f(x,y) = x^2*y + y^2 - 4y|f_x = 2x*y = 0|f_y = x^2 + 2y - 4 = 0|x = 0|y = 2"),
    (6, "f(x,y) = x^2*y + y^2 - 4y|f_x = 2x*y = 0|f_y = x^2 + 2y - 4 = 0|y = (4 - x^2)/2|x(4 - x^2) = 0|x = 0|y = 2"),
    (4, "f(x) = x^3 - 3x|f'(x) = 3x^2 - 3 = 0|x^2 = 1|x = 1|x = ±1"),
    (4, "f(x) = x^3 - 3x|f'(x) = 3x^2 - 3 = 0|x^2 = 1|x - 1 = 0|x = ±1"),
    (3, "f(x) = x^3 - 3x^2|f'(x) = 3x^2 - 6x = 0|3x = 6|x = 0 or x = 2"),
    (2, "f(x) = ln(2x)|f'(x) = 2/(2x) = 1"),
    (2, "f(x) = ln(2x)|f'(x) = 2/(2x) = 1|f'(3) = 1"),
    (2, "f(x) = ln(2x)|f'(x) = 2/(2x) = 1|f(1) = ln 2"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "lines"), WRONG_BEFORE_THE_END)
def test_the_line_that_is_wrong_is_named(number: int, lines: str) -> None:
    last = judge(tuple(lines.split("|")))[-1]
    assert (last.wrong, last.number) == (True, number)


@pytest.mark.parametrize("lines", WRONG)
def test_wrong_on_paper(lines: str) -> None:
    assert judge(tuple(lines.split("|")))[-1].wrong


def test_a_restriction_without_a_value_at_a_solution_excludes_nothing() -> None:
    assert not judge((*CUBIC, "f'(x) = 0", "x > ln(x)", "x = 1 or x = -1"))[-1].wrong


def test_a_solution_that_the_working_excludes() -> None:
    assert judge(("f(x) = x^3 - 12x", "x > 3", "f'(x) = 3x^2 - 12 = 0", "x = 2"))[-1].excluded


def test_the_same_limit_is_not_called_algebra() -> None:
    lines = ("f(x) = x^2", "f'(x) = lim h->0 (2xh + h^2)/h", "= lim h->0 (2x + h)", "= lim h->0 (2x + h^2)", "= 2x")
    why = [claim.why for claim in judge(lines)][2:]
    assert why == [("algebra",), ("the same limit of another expression",), ("the limit",)]


def test_how_a_line_was_read_is_said(tmp_path: Path) -> None:
    path = tmp_path / "working.txt"
    path.write_text("y = e^(3x)\ny' = 3e^3x\n")
    ran = dx("check", "--working", str(path))
    assert ran.code == 1
    assert ":2:7: warning: e^3x is read as e^3 times x; did you mean e^(3x)?" in ran.err


@pytest.mark.parametrize("second", ["y' = (2x - 2 - 2x + 3)/(x - 1)^2", "= (2x - 2 - 2x + 3)/(x - 1)^2"])
def test_a_second_line_for_the_derivative_may_be_worked_out_from_the_first(second: str) -> None:
    last = judge(("y = (2x + 3)/(x - 1)", "y' = (2(x - 1) - (2x + 3)(1))/(x - 1)^2", second))[-1]
    assert last.wrong
    assert last.findings[0].name == "minus in front of a bracket"


def test_a_sign_of_what_has_letters_is_proved_or_not_decided() -> None:
    assert judge(("f(x) = e^x", "f'(x) = e^x > 0"))[-1].outcome == Outcome("proved")
    assert judge(("f(x) = x^3", "f'(x) = 3x^2 > 0"))[-1].outcome == Outcome("undecided")


def test_no_mathematics_is_passed_over_as_the_name_of_a_rule() -> None:
    with pytest.raises(WorkingError):
        judge(("y = x^2", "y' = 2x sin rule"))


@pytest.mark.parametrize(
    "lines",
    [
        "f(x) = a x^2|f''(x) = 2a|f''(1) = 2a > 0, minimum",
        "f(x) = u(x)|f'(1) > 0 => increasing",
        "f'(1) > 0 => increasing",
        "f(x) = x^2|0 <= x <= 3|f'(x) = 2x|maximum at x = 3",
        "f(x) = x^(3/2) + x|f'(x) = (3/2) sqrt(x) + 1|minimum at x = 0",
        "f(x) = x^3-3x|f'(x) = 3x^2-3 = 0|x = ±1|maximum",
        "f(x) = e^x|f'(1) = e ≈ 2.71",
    ],
)
def test_a_conclusion_from_what_has_no_sign_is_not_decided(lines: str) -> None:
    outcome = judge(tuple(lines.split("|")))[-1].outcome
    assert outcome is not None
    assert outcome.word == "undecided"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (r"f^{(4)}(x) = 120x", r"f^{(4)}(x) = 60x^2"),
        (r"\ddot{y} = 20x^3", r"\ddot{y} = 5x^4"),
        ("d^2y/dx^2 = 20x^3", "d^2y/dx^2 = 5x^4"),
        (r"f^{\prime}(x) = 5x^4", r"f^{\prime}(x) = 5x^5"),
    ],
)
def test_names_of_a_derivative(right: str, wrong: str) -> None:
    assert not any(claim.wrong for claim in judge(("y = x^5", right)))
    assert judge(("y = x^5", wrong))[-1].wrong


@pytest.mark.parametrize(
    "lines",
    [
        ("f(t) = 20t - 5t^2", "v(t) = f'(t) = 20 - 10t", "v = 0", "t = 2"),
        ("s(t) = t^3 - 6t^2", "v(t) = s'(t) = 3t^2 - 12t", "a(t) = v'(t) = 6t - 12", "a(2) = 0"),
    ],
)
def test_a_name_for_a_derivative(lines: tuple[str, ...]) -> None:
    assert not any(claim.wrong for claim in judge(lines))
    assert judge((*lines[:-1], lines[-1][:-1] + "1"))[-1].wrong


@pytest.mark.parametrize("text", ["x^2*sin(x)", "ln(x^2 + 1)/x", "e^(-x^2)"])
def test_a_derivation_in_latex_is_a_working(text: str) -> None:
    lines = dx("--to", "latex", "--steps", text).out.splitlines()
    assert lines[0] == r"\begin{align*}"
    claims = judge(tuple(lines))
    assert len(claims) >= len(lines) - 3
    assert all(claim.outcome is not None and claim.outcome.equal for claim in claims)


def test_words_behind_a_line_of_latex() -> None:
    lines = (r"y &= x^3 \quad \text{is given} \\", r"y' &= 3x^2 && \text{power} \\", r"\end{align}")
    assert not any(claim.wrong for claim in judge(lines))


@pytest.mark.parametrize("asks", ["f'(x) = 12", "3x^2 = 12", "f'(x) = 12|3x^2 = 12|x^2 = 4", "f'(x) = 3x^2 = 12"])
def test_a_derivative_may_be_set_to_a_number(asks: str) -> None:
    lines = ("f(x) = x^3", "f'(x) = 3x^2", *asks.split("|"))
    assert not any(claim.wrong for claim in judge((*lines, "x = ±2")))
    assert judge((*lines, "x = 3"))[-1].wrong
    assert judge(("f(x) = x^3", "f'(x) = 12"))[-1].wrong
    assert judge(("f(x) = x^3", "f'(x) = 3x^2 = 12"))[-1].why == ("to be solved",)
    assert judge(("f(x) = x^3", "f'(x) = 3x^2 = 12x"))[-1].wrong


@pytest.mark.parametrize(
    ("lines", "at"),
    [
        ("f(x) = x^2 - 2 ln x|f'(x) = 2x - 2/x|f'(x) = 0 => x^2 = 1 => x = ±1", "-1"),
        ("f(x) = x^2 - 2 ln x|f'(x) = 2x - 2/x = 0|x > -3|x = ±1", "-1"),
        ("f(x) = ln(x^2 - 4)|f'(x) = 2x/(x^2 - 4) = 0|x = 0", "0"),
        ("f(x) = sqrt(x^2 - 1)|f'(x) = x/sqrt(x^2 - 1) = 0|x = 0", "0"),
        ("f(x) = x ln x - x|f'(x) = ln x = 0|x = 1, x = 0", "0"),
        ("f(x) = x + 4/x|f'(x) = 1 - 4/x^2 = 0|x^2 (x^2 - 4) = 0|x = 0, x = ±2", "0"),
        ("f(x) = ln x|f'(x) = 1/x|f'(-2) = -1/2", "-2"),
        ("f(x) = sqrt(x^2 - 1)|f'(x) = x/sqrt(x^2 - 1)|f'(0) = 0", "0"),
        ("f(x) = ln x|f(-1) = 0", "-1"),
        ("f(x) = ln(x)|f'(x) = 1/x|f'(-1) = -1 < 0 => decreasing", "-1"),
    ],
)
def test_a_point_outside_the_domain(lines: str, at: str) -> None:
    last = judge(tuple(lines.split("|")))[-1]
    assert last.wrong
    assert last.outside == "f"
    assert last.outcome is not None
    assert last.outcome.point == (("x", at),)


def test_a_power_of_a_third_may_be_meant_as_a_root() -> None:
    assert not judge(("f(x) = x^(1/3)", "f'(x) = x^(-2/3)/3", "f'(-8) = 1/12"))[-1].wrong


def test_a_case_outside_the_domain_is_dropped() -> None:
    lines = ("f(x) = x^2 ln x", "f'(x) = 2x ln x + x = 0", "x = 0 or ln x = -1/2", "x = e^(-1/2)")
    assert not any(c.wrong for c in judge(lines))


@pytest.mark.parametrize("cases", ["e^x = 0 or 1 + x = 0", "e^x = 0|1 + x = 0"])
def test_a_factor_that_is_never_0_is_a_case(cases: str) -> None:
    assert not any(c.wrong for c in judge(("f(x) = x e^x", "f'(x) = (1 + x) e^x = 0", *cases.split("|"), "x = -1")))


def test_an_equation_at_the_end_is_no_result(tmp_path: Path) -> None:
    path = tmp_path / "working.txt"
    path.write_text("y = x^2\ny' = 2x\ny' = 2\n")
    ran = dx("check", "--working", str(path))
    assert ran.out == "line 3 is an equation to be solved, and no result; what comes before it follows: proved\n"
    path.write_text("f(x) = ln x\nf'(x) = 1/x\nf'(-2) = -1/2\n")
    assert dx("check", "--working", str(path)).out == f"{path}:3:1: not in the domain of f: x=-2\n"


def test_a_slip_after_logarithms_is_looked_for_in_their_line() -> None:
    lines = ("y = x^2 sqrt(x+1)/(x-2)^3", "ln y = 2 ln x + ln(x+1)/2 - 3 ln(x-2)")
    last = judge((*lines, "y'/y = 2/x + 1/(2(x+1)) + 3/(x-2)"))[-1]
    assert last.findings[0].name == "minus sign lost"


@pytest.mark.parametrize(
    "lines",
    [
        "f(x) = x^3-3x|f'(x) = 3x^2-3 = 0|x = ±1|f'(-2) = 9 > 0|f'(0) = -3 < 0, so a maximum",
        "f(x) = x - 1/x|f'(x) = 1 + 1/x^2 > 0, so f is increasing",
        "f(x) = x^2 - 4*abs(x)|f''(x) = 2 > 0|f is convex",
        "f(x) = 5|f'(x) = 0 >= 0, strictly increasing",
        "f(x) = x^2|f'(x) = 2x|f(2) = 4, a maximum",
    ],
)
def test_what_only_seems_to_decide_does_not(lines: str) -> None:
    claims = judge(tuple(lines.split("|")))
    assert not any(claim.wrong for claim in claims)
    assert claims[-1].outcome is not None
    assert claims[-1].outcome.word == "undecided"


@pytest.mark.parametrize(
    "line", ["f'(x) = 0 -> x" + " +" * 150, "x = 2, <" + " " * 1900 + "=", "f'(x) = 0" + " - -" * 400]
)
def test_hostile_lines_end(line: str) -> None:
    with suppress(WorkingError):
        assert judge(("f(x) = x^2", line))


@pytest.mark.parametrize("lines", [
    "f(x,y) = x^2*y + y^2|f_x = 2x*y = 0|dy/dx = (dy/dt)/(dx/dt)", "f(x)  x^2 on [1, 3]|absolute minimum at x = 1",
    "y = h(x)^2|x = 2|y' = 2h(x) h'(x)|f(x) = x^3 - x|f'(x) = 3x^2 - 1 = 0|no solution",
    "y = h(x)^2|f(x_1) = -4|absolute maximum at x = 0", "f(x) = x^2|f'(x) > 0 for x > a",
])  # fmt: skip
def test_workings_that_fuzzing_found_end(lines: str) -> None:
    with suppress(DxError):
        assert judge(tuple(lines.split("|")))


@pytest.mark.parametrize("line", [
    "x = 1{}y", "{}x", "f'(x) = 0{}when", "x = 1 is a minimum{}y", "minimum at x = 1{}y", "find y'{}x",
    "x = 1 implicitly{}y",
])  # fmt: skip
def test_runs_of_blanks_take_no_time(line: str) -> None:
    text = line.replace("{}", " " * 20_000)
    conclusions.split(text)
    assert list(implied(bare(text)))


@pytest.mark.parametrize(
    "line", [", ".join(["f'(1) = 2"] * 40), "Step" + " " * 1500 + "1: f(x) = x^2", "x =" + " " * 1900 + "2"]
)
def test_long_lines_are_read_at_once(line: str) -> None:
    before = len(judge(("f(x) = x^2", "f'(x) = 2x", line)))
    assert before > 1


@pytest.mark.parametrize(
    "lines",
    [
        ("x = 3 cos t", "y = 2 sin t", "dy/dx = (2 cos t)/(-3 sin t)", "= -2/3 cot t"),
        ("x(t) = cos t", "y(t) = sin t", "x'(t) = -sin t", "y'(t) = cos t", "dy/dx = -cot t"),
        ("x = e^θ, y = θ^2", "dy/dx = 2θ/e^θ"),
    ],
)
def test_a_curve_with_a_parameter(lines: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "curve.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert dx("check", "--working", str(path)).code == 0
    path.write_text("\n".join([*lines, "= 1"]), encoding="utf-8")
    assert dx("check", "--working", str(path)).code == 1


def test_a_letter_that_is_not_known_yet_decides_nothing() -> None:
    claims = judge(("y = e^(3x)", "y = e^u, u = 3x", "dy/dx = dy/du * du/dx = e^u*3 = 3e^(3x)"))
    assert [claim.outcome.word for claim in claims if claim.outcome] == ["undecided", "proved", "proved", "proved"]


def test_a_line_that_is_too_long_is_refused() -> None:
    with pytest.raises(WorkingError, match="at most 2000 are read"):
        judge(("f(x) = x^2", "f'(x) = 2x" + " + 0" * 600))


@pytest.mark.parametrize(
    ("start", "words"),
    [("x = ", "is max for < "), ("x = ", "max at x = 1, "), ("x = ", "x = 1, and "), ("max at x = ", "1 and ")],
)
def test_a_line_of_any_length_is_taken_apart(start: str, words: str) -> None:
    line = (start + words * MAX_LENGTH)[: MAX_LENGTH - 4] + " = 3"
    assert line.startswith(conclusions.split(line)[0])
    assert " ".join(conclusions.parted(line)).split() == line.split()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("x^2 + y^2 = 25|2x + 2y y' = 0|at (3, 5): y' = -3/5", "the two sides of the equation differ by 9"),
        ("A = πr^2|dA/dt = 2πr dr/dt|r = 5|dA/dt = 10π|dr/dt = 2", "the two sides of the equation differ by 31.4159"),
        ("f(x) = x^2 - 4x|f'(x) = 2x - 4|f'(x) = 0|x = 3", "what was set to zero is 2 there, and not 0"),
        ("x^2 + y^2 = 25|y' = -x/y = 0|x = 3", "the two sides of the equation are not equal"),
        ("f(x,y) = x^2 + y^2 + x*y - 3x|f_x = 2x + y - 3 = 0|f_y = 2y + x = 0|x = 17", "zero is 0 there"),
    ],
)
def test_what_values_leave_of_an_equation_is_said(lines: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "working.txt"
    path.write_text(lines.replace("|", "\n") + "\n")
    assert said in " ".join(dx("check", "--working", str(path), terminal=True).out.split())


@pytest.mark.parametrize("end", ["∞", "oo", "inf", "infinity", "\\infty"])
def test_an_interval_without_an_end_is_written_in_many_ways(end: str) -> None:
    lines = ("f(x) = x^2", "f'(x) = 2x", f"increasing on (0, {end})", f"f'(x) < 0 on (-{end}, 0)")
    assert [claim.wrong for claim in judge(lines)] == [False] * 4
    assert judge((*lines, f"increasing on (-1, {end})"))[-1].wrong
