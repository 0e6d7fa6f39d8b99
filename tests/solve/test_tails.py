"""Limits from the leading term; None where it does not tell."""

from __future__ import annotations

import pytest

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric.reals import Real, real
from calc_cli.render.plain import plain
from calc_cli.solve import tails
from calc_cli.solve.roots import solve
from calc_cli.solve.tails import limit
from calc_cli.syntax import parse

X = ex.sym("x")

#: u, the number ("" is infinity), from below (or up to infinity), and the limit.
LIMITS = [
    ("x^3 - 3*x", "", True, "∞"),
    ("x^3 - 3*x", "", False, "-∞"),
    ("x*e^(-x)", "", True, "0"),
    ("x*e^(-x)", "", False, "-∞"),
    ("e^x - x^5", "", True, "∞"),
    ("2^x - 3^x", "", True, "-∞"),
    ("ln(x)/x", "", True, "0"),
    ("x*ln(x)", "0", False, "0"),
    ("x^x", "0", False, "1"),
    ("1/x", "0", True, "-∞"),
    ("tan(x)", "pi/2", True, "∞"),
    ("tan(x)", "pi/2", False, "-∞"),
    ("(x^2 - 1)/(x - 1)", "1", True, "2"),
    ("1/(x^2 - 2)", "sqrt(2)", False, "∞"),
    ("sin(x)/x", "0", False, "1"),
    ("sin(x)/x", "", True, "0"),
    ("x + sin(x)", "", True, "∞"),
    ("x^2 - x*sin(x)", "", False, "∞"),
    ("sin(x)", "", True, None),
    ("x*sin(x)", "", True, None),
    ("atan(x)", "", False, "-pi/2"),
    ("tanh(x)", "", False, "-1"),
    ("sigmoid(x)", "", False, "0"),
    ("softplus(x)", "", True, "∞"),
    ("softplus(x)", "", False, "0"),
    ("ln(1 + e^(-x))", "", True, "0"),
    ("x*ln(1 + 1/x)", "", True, "1"),
    ("-ln(sigmoid(x))", "", True, "0"),
    ("e^(1/x)", "0", True, "0"),
    ("e^(1/x)", "0", False, "∞"),
    ("cbrt(x)", "", False, "-∞"),
    ("sqrt(x + 1) - sqrt(x)", "", True, "0"),
    ("sqrt(x^2 + x) - x", "", True, "1/2"),
    ("x + sqrt(x^2 + 1)", "", False, "0"),
    ("x - sqrt(x^2 - 4*x) + 1", "", True, "3"),
    ("softplus(x) - x", "", True, "0"),
    ("ln(x^2 + 1) - 2*ln(x)", "", True, "0"),
    ("ln(1 - tanh(x))", "", True, "-∞"),
    ("1 - tanh(x)", "", True, "0"),
    ("ln(1 - sigmoid(x))", "", True, "-∞"),
    ("e^x*(1 - tanh(x))", "", True, "0"),
    ("e^(2*x)*(1 - tanh(x))", "", True, "2"),
    ("1/(cosh(x^2 - 2) - 1)", "sqrt(2)", True, "∞"),
    ("1/(1 - cos(x))", "0", True, "∞"),
    ("(1 - cos(x))/x^2", "0", True, "1/2"),
    ("(x - sin(x))/x^3", "0", True, "1/6"),
    ("x^(-2)/sinh(x)", "0", True, "-∞"),
    ("1/x - 1/sin(x)", "0", True, "0"),
    ("1/x^2 - 1/sin(x)^2", "0", True, "-1/3"),
    ("x*(pi/2 - atan(x))", "", True, "1"),
    ("ln(pi/2 + atan(x))", "", False, "-∞"),
    ("tanh(cbrt(x)/(5 - 4*x))", "", True, "0"),
    ("erf(x) - 1", "", True, None),
    ("x^sqrt(2)/x^2", "0", False, "∞"),  # a power, though it is e^(sqrt(2)*ln(x))
    ("x^sqrt(2)/x", "0", False, "0"),
    ("x^sqrt(2)/x^2", "", True, "0"),
    ("x^2*2^(-ln(x))", "", True, "∞"),
    ("x*2^sqrt(ln(x))", "0", False, None),
    ("2^sqrt(ln(x))/x", "", True, "0"),
    ("x^ln(x)/x^9", "", True, "∞"),
    ("1/abs(x)", "0", True, "∞"),
    ("floor(x)/x", "0", True, None),
    ("x/(x^3 - x - 1)", "root of x^3 - x - 1", True, "-∞"),
    ("ln(x^3 - x - 1)", "root of x^3 - x - 1", False, "-∞"),
    ("(x - 1)/sqrt(x^3 - x - 1)", "root of x^3 - x - 1", False, "∞"),
    ("atan(1/(x^3 - x - 1))", "root of x^3 - x - 1", True, "-pi/2"),
    ("1/(x^3 - x - 1)^2", "root of x^3 - x - 1", True, "∞"),
]


def _number(text: str) -> Real:
    equation = text.removeprefix("root of ")
    return real(parse(text).expr) if equation == text else solve(parse(equation).expr, X).roots[0].at


@pytest.mark.parametrize(("text", "at", "up", "wanted"), LIMITS)
def test_limits(text: str, at: str, up: bool, wanted: str | None) -> None:
    found = limit(parse(text).expr, X, _number(at) if at else None, up)
    assert (plain(found) if isinstance(found, ex.Expr) else found) == wanted


def test_terms_of_one_order_are_added_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    added: list[Expr] = []

    def exact(u: Expr) -> Expr:
        added.extend([u] if u.head == "add" else [])
        return tails_exact(u)

    tails_exact = tails.exact
    monkeypatch.setattr(tails, "exact", exact)
    u = parse("+".join(f"x*ln({p})" for p in (2, 3, 5, 7, 11, 13))).expr
    assert limit(u, X, None, True) is tails.INFINITY
    assert len(added) == 1  # and not one for every term
