"""The plain form: what it looks like, and that it reads the same again."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given

from calc_cli.expr import Expr, add, mul, neg, num, power
from calc_cli.numeric.floats import evaluate
from calc_cli.render.plain import plain
from calc_cli.syntax import parse

from .samples import SHAPES, expressions, half, sin, x


@pytest.mark.parametrize(("expr", "text"), SHAPES, ids=[text[:30] for _, text in SHAPES])
def test_shape(expr: Expr, text: str) -> None:
    assert plain(expr) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(1, 4), "0.25"),
        (Fraction(-5, 2), "-2.5"),
        (Fraction(1, 3), "1/3"),
        (Fraction(1, 10**12), "1e-12"),
        (Fraction(-37, 10**10), "-3.7e-9"),
        (Fraction(1, 10**4), "0.0001"),
        (Fraction(1, 10**5), "0.00001"),
        (Fraction(123, 10**8), "0.00000123"),
        (Fraction(3141592653589793, 10**15), "3.141592653589793"),
        (Fraction(123456789012345678, 10**18), "61728394506172839/500000000000000000"),
        (Fraction(1, 10**400), f"1/1{'0' * 400}"),
        (Fraction(123456789, 1000), "123456.789"),
        (Fraction(1, 2**40), "1/1099511627776"),
        (7, "7"),
        (0, "0"),
        (200_000, "200000"),
        (10**9, "1e9"),
        (-602 * 10**21, "-6.02e23"),
        (1_234_567_890, "1234567890"),
        (123_456_789_012_345, "123456789012345"),
        (10**400, f"1{'0' * 400}"),
    ],
)
def test_decimals(value: int | Fraction, text: str) -> None:
    assert plain(num(value), decimals=True) == text


def test_without_decimals_a_number_is_written_out() -> None:
    assert plain(num(10**9)) == "1000000000"
    assert plain(num(Fraction(1, 10**9))) == "1/1000000000"


def test_a_decimal_needs_no_parentheses_unless_negative() -> None:
    assert plain(power(half, mul(x, half)), decimals=True) == "0.5^(x*0.5)"
    assert plain(mul(x, num(Fraction(-1, 2))), decimals=True) == "x*(-0.5)"


@given(expressions)
def test_what_is_printed_reads_the_same(expr: Expr) -> None:
    read = parse(plain(expr)).expr
    point = dict.fromkeys(expr.names, 1.3)
    assert evaluate(read, point) == pytest.approx(evaluate(expr, point), nan_ok=True)


def test_depth_costs_linear_time() -> None:
    deep = x
    for _ in range(30_000):
        deep = sin(add(num(1), neg(mul(num(2), deep))))
    assert plain(deep).count("sin(") == 30_000
