"""All solutions of an equation in closed form: which they are, and that they are solutions."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calc_cli import expr as ex
from calc_cli.numeric.reals import compare, decimal, near, rational, real, sign
from calc_cli.render.plain import plain
from calc_cli.solve.constants import exact
from calc_cli.solve.roots import Root, solve
from calc_cli.syntax import parse

X = ex.sym("x")

#: u, and the solutions of u = 0 in rising order; "+ period" is a family.
EQUATIONS = [
    ("2*x - 3", ["3/2"]),
    ("x^2 - 2", ["-sqrt(2)", "sqrt(2)"]),
    ("x^2 + 1", []),
    ("x^3 - 3*x + 2", ["-2", "1"]),
    ("x^2 - x - 1", ["(1 - sqrt(5))/2", "(1 + sqrt(5))/2"]),
    ("x^4 - 5*x^2 + 6", ["-sqrt(3)", "-sqrt(2)", "sqrt(2)", "sqrt(3)"]),
    ("x^6 - 2", ["-2^(1/6)", "2^(1/6)"]),
    ("x^3 - 3*x + 1", ["-1.87938524157182", "0.347296355333861", "1.53208888623796"]),
    ("pi*x^2 - 2*x", ["0", "2/pi"]),
    ("sin(x)", ["0 + pi"]),
    ("2*sin(x) - 1", ["pi/6 + 2*pi", "5*pi/6 + 2*pi"]),
    ("2*cos(x) + 1", ["-2*pi/3 + 2*pi", "2*pi/3 + 2*pi"]),
    ("sin(2*x - 1)", ["1/2 + pi/2"]),
    ("tan(x) + sqrt(3)", ["-pi/3 + pi"]),
    ("cos(x)^2 - sin(x)^2", ["pi/4 + pi/2"]),
    ("sin(x) + sin(2*x)", ["-2*pi/3 + 2*pi", "0 + pi", "2*pi/3 + 2*pi"]),
    ("sin(x) + cos(x)", ["-pi/4 + pi"]),
    ("3*sin(x) + 4*cos(x) - 5", ["atan(3/4) + 2*pi"]),
    ("sin(x)*tan(x) - 1", ["-acos((sqrt(5) - 1)/2) + 2*pi", "acos((sqrt(5) - 1)/2) + 2*pi"]),
    ("sin(x) - 2", []),
    ("e^x - 2", ["ln(2)"]),
    ("e^x + 2", []),
    ("e^(2*x) - 3*e^x + 2", ["0", "ln(2)"]),
    ("2^x - 8", ["3"]),
    ("2^x - 3^(x + 1)", ["ln(3)/(ln(2) - ln(3))"]),
    ("(1 - x)*e^(-x)", ["1"]),
    ("x*(2*ln(x) + 1)", ["1/sqrt(e)"]),
    ("ln(x) + ln(x - 1) - ln(2)", ["2"]),
    ("ln(x)^2 - 1", ["1/e", "e"]),
    ("log10(x) - 2", ["100"]),
    ("cosh(x) - 2", ["-acosh(2)", "acosh(2)"]),
    ("sinh(x) - 2*cosh(x) + 3", ["ln(3 - sqrt(6))", "ln(3 + sqrt(6))"]),
    ("atan(x) - 2", []),
    ("x/(3*sqrt(x^2 + 4)) - 1/5", ["3/2"]),
    ("x/sqrt(x^2 + 1) - (4 - x)/sqrt((4 - x)^2 + 9)", ["1"]),
    ("sqrt(x) + x - 6", ["4"]),
    ("sqrt(x) - sqrt(x + 5) + 1", ["4"]),
    ("cbrt(x) + x - 2", ["1"]),
    ("abs(x - 2) - 3", ["-1", "5"]),
    ("abs(abs(x) - 2) - 1", ["-3", "-1", "1", "3"]),
    ("sigmoid(x) - 1/3", ["-ln(2)"]),
    ("x/abs(x)", []),
    ("1/x", []),
]


def _in_order(found: list[Root]) -> list[Root]:
    return sorted(found, key=lambda r: near(r.at))


@pytest.mark.parametrize(("text", "wanted"), EQUATIONS, ids=[t for t, _ in EQUATIONS])
def test_solutions(text: str, wanted: list[str]) -> None:
    u = parse(text).expr
    solved = solve(u, X)
    assert not solved.rest
    found = _in_order(list(solved.roots))
    assert len(found) == len(wanted)
    for root, w in zip(found, wanted, strict=True):
        at, _, period = w.partition(" + ") if " + " in w and root.period is not None else (w, "", "")
        assert (root.period is None) == (not period)
        if root.period is not None:
            assert root.period is exact(parse(period).expr)
        if root.at.exact is None:
            assert decimal(root.at) == at
        else:
            assert compare(root.at, real(exact(parse(at).expr))) == 0


@pytest.mark.parametrize("text", [t for t, _ in EQUATIONS])
def test_every_member_of_a_solution_is_a_zero(text: str) -> None:
    u = parse(text).expr
    for root in solve(u, X).roots:
        for k in (0, 1, -3) if root.period is not None else (0,):
            step = ex.mul(ex.num(k), root.period or ex.ZERO)
            at = root.at if k == 0 else real(ex.add(root.at.exact or ex.ZERO, step))
            if root.at.exact is not None or k == 0:
                assert sign(u, {"x": at}) in (0, None)  # None: a root of 0 is not enclosed


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("x - cos(x)", "x - cos(x)"),
        ("x*e^x - 1", "x*e^x - 1"),
        ("(x - 1)*(x + sin(x))", "x + sin(x)"),
        ("sin(x^2)", "sin(x^2)"),
    ],
)
def test_what_has_no_closed_form_is_handed_back(text: str, rest: str) -> None:
    from calc_cli.simplify import present

    assert [plain(present(u, "x")) for u in solve(parse(text).expr, X).rest] == [rest]


def test_zero_everywhere() -> None:
    assert solve(parse("sin(x)^2 + cos(x)^2 - 1").expr, X).everywhere


def test_the_letter_for_a_number_without_closed_form_does_not_get_out() -> None:
    for text in ("cos(x)^3 - 3*cos(x) + 1", "e^(3*x) - 3*e^x + 1", "ln(x)^5 - ln(x) - 1"):
        for root in solve(parse(text).expr, X).roots:
            assert root.at.exact is None
            assert sign(parse(text).expr, {"x": root.at}) == 0


def test_a_polynomial_of_high_degree_has_all_its_roots() -> None:
    product = " * ".join(f"(x - {k})" for k in range(1, 13))
    found = _in_order(list(solve(parse(product).expr, X).roots))
    assert [compare(r.at, rational(Fraction(k))) for r, k in zip(found, range(1, 13), strict=True)] == [0] * 12
