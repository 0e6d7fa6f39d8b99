"""Limits from the leading term; None where it does not tell."""

from __future__ import annotations

import pytest

from calc_cli import expr as ex
from calc_cli.render.plain import plain
from calc_cli.solve.tails import limit
from calc_cli.syntax import parse

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
    ("sqrt(x + 1) - sqrt(x)", "", True, None),
]


@pytest.mark.parametrize(("text", "at", "up", "wanted"), LIMITS)
def test_limits(text: str, at: str, up: bool, wanted: str | None) -> None:
    found = limit(parse(text).expr, ex.sym("x"), parse(at).expr if at else None, up)
    assert (None if found is None else plain(found)) == wanted
