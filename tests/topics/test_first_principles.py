"""From first principles: every line equals the one before it, and the last is the limit."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calc_cli import expr as ex
from calc_cli.api import differentiate
from calc_cli.check import compare
from calc_cli.errors import DomainError, LimitError, UsageError
from calc_cli.expr import Expr
from calc_cli.numeric.series import Undecided, evaluate
from calc_cli.syntax import parse
from calc_cli.topics import by_limit, difference_quotients
from calc_cli.topics.algebraic_quotients import quotient
from calc_cli.topics.first_principles import Argument, arguments

#: What is shown, and the derivative.
SHOWN = [
    ("7", "0"),
    ("x", "1"),
    ("3x - 5", "3"),
    ("x^2", "2*x"),
    ("x^3", "3*x^2"),
    ("x^12", "12*x^11"),
    ("x^150", "150*x^149"),
    ("a*x^2 + b*x + c", "2*a*x + b"),
    ("(x+1)(x-2)", "2*x - 1"),
    ("(x^2+1)^3", "6*x*(x^2+1)^2"),
    ("(x^2+1)^40", "80*x*(x^2+1)^39"),
    ("sqrt(2)*x^2 + pi*x", "2*sqrt(2)*x + pi"),
    ("x/a", "1/a"),
    ("x/pi", "1/pi"),
    ("(x - a)^2/b", "2*(x - a)/b"),
    ("x^2/(a + b) + x", "2*x/(a + b) + 1"),
    ("sqrt(x/a)", "1/(2*a*sqrt(x/a))"),
    ("e^(x/a)", "e^(x/a)/a"),
    ("1/x", "-1/x^2"),
    ("-3/x", "3/x^2"),
    ("1/x^3", "-3/x^4"),
    ("1/x^120", "-120/x^121"),
    ("x^-2", "-2/x^3"),
    ("(x^2+1)/(x-3)", "(x^2-6x-1)/(x-3)^2"),
    ("x^5/(x^4+1)", "(x^8+5x^4)/(x^4+1)^2"),
    ("x + 1/x", "1 - 1/x^2"),
    ("1/(1 + 1/x)", "1/(x+1)^2"),
    ("sqrt(x)", "1/(2*sqrt(x))"),
    ("sqrt(2x+1)", "1/sqrt(2x+1)"),
    ("sqrt(x^2+1)", "x/sqrt(x^2+1)"),
    ("1/sqrt(x)", "-1/(2*x*sqrt(x))"),
    ("cbrt(x)", "1/(3*cbrt(x)^2)"),
    ("root(x^2+1, 5)", "2*x/(5*root(x^2+1, 5)^4)"),
    ("root(x, 9)", "root(x, 9)/(9*x)"),
    ("x^(1/2)", "1/(2*sqrt(x))"),
    ("x^(3/2)", "3*sqrt(x)/2"),
    ("x^pi", "pi*x^(pi-1)"),
    ("x^n", "n*x^(n-1)"),
    ("sin(x)", "cos(x)"),
    ("cos(x)", "-sin(x)"),
    ("tan(x)", "sec(x)^2"),
    ("cot(x)", "-csc(x)^2"),
    ("sec(x)", "sec(x)*tan(x)"),
    ("csc(x)", "-csc(x)*cot(x)"),
    ("e^x", "e^x"),
    ("exp(x)", "exp(x)"),
    ("2^x", "2^x*ln(2)"),
    ("a^x", "a^x*ln(a)"),
    ("e^(-x^2)", "-2*x*e^(-x^2)"),
    ("ln(x)", "1/x"),
    ("ln(x^2+1)", "2x/(x^2+1)"),
    ("log10(x)", "1/(x*ln(10))"),
    ("log(x, b)", "1/(x*ln(b))"),
    ("sinh(x)", "cosh(x)"),
    ("cosh(2x)", "2*sinh(2x)"),
    ("tanh(x)", "1 - tanh(x)^2"),
    ("atan(x)", "1/(x^2+1)"),
    ("asinh(x)", "1/sqrt(x^2+1)"),
    ("abs(x)", "x/abs(x)"),
    ("sigmoid(x)", "sigmoid(x)*(1-sigmoid(x))"),
    ("x^2 + sin(x)", "2x + cos(x)"),
    ("x - e^x + 3*ln(x)", "1 - e^x + 3/x"),
    ("5*sin(x)", "5*cos(x)"),
    ("-cos(x)/4", "sin(x)/4"),
    ("x^2*sin(x)", "2x*sin(x) + x^2*cos(x)"),
    ("x*e^x*sin(x)", "e^x*sin(x) + x*e^x*sin(x) + x*e^x*cos(x)"),
    ("sin(x)/x", "(x*cos(x) - sin(x))/x^2"),
    ("3/ln(x)", "-3/(x*ln(x)^2)"),
    ("sin(x^2)", "2x*cos(x^2)"),
    ("sin(x)^3", "3*sin(x)^2*cos(x)"),
    ("sin(cos(x^2))", "-2*x*sin(x^2)*cos(cos(x^2))"),
    ("sqrt(sin(x))", "cos(x)/(2*sqrt(sin(x)))"),
    ("x^x", "x^x*(ln(x) + 1)"),
]

POINTS = [Fraction(3, 10), Fraction(13, 10), Fraction(-7, 10), Fraction(5, 2)]
LETTERS = {"a": Fraction(3, 2), "b": Fraction(7, 3), "c": Fraction(2), "n": Fraction(5)}
STEPS = [Fraction(1, 100), Fraction(-1, 1000)]


def chains(text: str, step: str = "") -> tuple[Argument, ...]:
    u = parse(text).expr
    return arguments(u, "x", step, ex.contains(u, lambda n: ex.is_call(n, "exp")))


def valued(u: Expr, a: Argument, x: Fraction, h: Fraction) -> object:
    """The ball of a line at a point; the letters of the chain mean what it says."""
    u = ex.substitute(u, dict(a.where))
    return evaluate(u, {**LETTERS, ex.name_of(a.x): x, "x": x, ex.name_of(a.step): h}, bits=300)[0]


@pytest.mark.parametrize(("text", "derivative"), SHOWN, ids=[text for text, _ in SHOWN])
def test_every_line_holds(text: str, derivative: str) -> None:
    shown = chains(text)
    assert compare(parse(text).expr, shown[-1].result, "x", 1).word == "agrees"
    assert compare(parse(text).expr, parse(derivative).expr, "x", 1).word == "agrees"
    for a in shown:
        assert lines_hold(a), f"no point where {a.function} is real"


def lines_hold(a: Argument) -> int:
    """At how many points every line equals the one before it, and the line after the arrow is the limit."""
    held = 0
    for x in POINTS:
        for h in STEPS:
            try:
                before = valued(quotient(a.function, a.x, a.step), a, x, h)
                for u, why, joint in a.rows:
                    now = valued(u, a, x, h)
                    if joint == "=":
                        assert before.overlaps(now), (why, x, h)
                        assert now.rad() < 1e-20
                    else:
                        near = valued(quotient(a.function, a.x, a.step), a, x, h / 10**12)
                        assert abs(float((near - now).mid())) < 1e-6 * (1 + abs(float(now.mid()))), (why, x)
                    before = now
            except Undecided:
                continue
            held += 1
    return held


def test_the_test_would_notice_a_wrong_line() -> None:
    (a,) = chains("x^2")
    rows = (*a.rows[:1], (ex.num(1), "wrong", "="), *a.rows[2:])
    with pytest.raises(AssertionError):
        lines_hold(Argument(a.function, a.x, a.step, rows, a.result))


@pytest.mark.parametrize("row", difference_quotients.ROWS, ids=lambda row: row.function)
def test_every_row_is_tested_and_complete(row: difference_quotients.Row) -> None:
    assert row.why
    assert row.cite
    assert row.lines
    function = difference_quotients.formulas(row)[0]
    wanted = {parse(text).expr for text, _ in SHOWN}
    with_numbers = [ex.substitute(function, {ex.sym("c"): c}) for c in (ex.sym("a"), ex.sym("n"), ex.TWO)]
    inner = [ex.substitute(function, {ex.sym("x"): parse("2x").expr})]
    assert wanted & {function, *with_numbers, *inner}


@pytest.mark.parametrize(("text", "said"), [("x^n", "x is not 0"), ("|x|", "x is not 0"), ("t^a", "t is not 0")])
def test_a_division_by_the_variable_is_told(text: str, said: str) -> None:
    assert any(why.endswith(f"where {said}") for _, why, _ in arguments(parse(text).expr, said[0])[-1].rows)


@pytest.mark.parametrize("text", ["erf(x)", "asin(x)", "floor(x)", "max(x, 1)", "f(x)", "gelu(x)", "x + erf(x)"])
def test_what_cannot_be_shown_is_refused_with_a_hint(text: str) -> None:
    with pytest.raises(DomainError) as refused:
        chains(text)
    assert "rules" in refused.value.hint


def test_what_is_too_long_is_refused() -> None:
    with pytest.raises(LimitError):
        chains("+".join(f"sin({k}x)" for k in range(2, 200)))
    with pytest.raises(LimitError):
        chains("sin(" * 50 + "x" + ")" * 50)


def test_letters() -> None:
    assert ex.name_of(chains("x^2")[0].step) == "Δx"
    assert ex.name_of(chains("x^2", "h")[0].step) == "h"
    with pytest.raises(UsageError):
        chains("h*x", "h")
    report = by_limit.report(differentiate("h*u*sin(x^2)"), latin=True)
    steps = {c["step"] for c in report.data["chains"]}  # type: ignore[index,union-attr,attr-defined]
    assert not steps & {"h", "u", "x"}


@pytest.mark.parametrize("text", ["x^2 + y^2 = 1", "d^2/dx^2 (x^3)"])
def test_only_the_first_derivative_of_an_expression(text: str) -> None:
    with pytest.raises(UsageError):
        by_limit.report(differentiate(text))
