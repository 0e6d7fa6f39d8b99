"""Logarithmic differentiation: what is said of factors that may be negative."""

from __future__ import annotations

import pytest

from calc_cli.api import differentiate
from calc_cli.report import Say
from calc_cli.topics import by_logarithm
from tests.running import dx


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x*(x - 1)/(x + 2)", True),
        ("x^x*(x - 1)", True),
        ("1/x^2", True),
        # the base of a power whose exponent varies has no value where it is negative
        ("x^x", False),
        ("ln(x)^x", False),
        ("(x*(x - 3))^x", False),
        ("sin(x)^cos(x)", False),
        ("exp(x)*x^x", False),
    ],
)
def test_negative_factors_are_told_of_where_there_may_be_some(text: str, said: bool) -> None:
    parts = by_logarithm.report(differentiate(text)).parts
    assert any(isinstance(p, Say) and "positive factors" in str(p.words[0]) for p in parts) is said


def test_the_value_at_a_point_is_the_answer() -> None:
    ran = dx("--method", "log", "--at", "3", "-q", "(x - 5)^3*(x + 1)")
    assert (ran.code, ran.out) == (0, "40\n")
    assert "at x = 3: 40" in dx("--method", "log", "--at", "3", "--steps", "(x - 5)^3*(x + 1)").out


def test_there_is_a_letter_for_the_values_of_a_function_of_all_the_usual_ones() -> None:
    ran = dx("--method", "log", "--steps", "x*y*z*w*v*u")
    assert (ran.code, "y_1" in ran.out or "y₁" in ran.out) == (0, True)
