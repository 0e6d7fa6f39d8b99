"""All zeros in an interval, enclosed; enclosures of values; real numbers compared and written out."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest

from calc_cli import expr as ex
from calc_cli.numeric import enclosures, floats
from calc_cli.numeric.isolate import isolate, tail
from calc_cli.numeric.polynomials import factors, real_roots
from calc_cli.numeric.reals import between, compare, decimal, merged, rational, real, sign
from calc_cli.numeric.systems import newton, projections
from calc_cli.simplify import canonical
from calc_cli.syntax import parse

X = ex.sym("x")

#: u, the interval, how many zeros, and the first one's decimal.
ZEROS = [
    ("x - cos(x)", -10, 10, 1, "0.739085133215161"),
    ("x*e^x - 1", -10, 10, 1, "0.567143290409784"),
    ("ln(x) - cos(x) + 1", 0, 10, 1, "0.75963731562266"),
    ("sin(x) - x/10", -20, 20, 7, "-8.42320393236049"),
    ("x*sin(x) - 1", -50, 50, 32, "-47.1026579842757"),
    ("sin(x^2)", -10, 10, 63, "-9.86860538583257"),
    ("e^x - 1 - x", -3, 3, 1, "0"),
    ("2*x - sin(x) - x*cos(x)", -4, 5, 1, "0"),
    ("e^x/x - 5*x", 0, 10, 2, "0.605267121314618"),
    ("x^2 + e^x", -10, 10, 0, ""),
    ("x - 2*ln(x)", -10, 10, 0, ""),  # real on one side of 0 only
    ("x^(1/2) + asin(x) + 1", -10, 10, 0, ""),
    ("e^(x^3) - x^2*e^(-x^3) + 1", 0, 10, 0, ""),  # of a large power of e a ball says little
    ("cbrt(x) - cos(x)", -10, 10, 1, "0.582440071158208"),
]


@pytest.mark.parametrize(("text", "low", "high", "count", "first"), ZEROS, ids=[z[0] for z in ZEROS])
def test_all_zeros_are_found(text: str, low: int, high: int, count: int, first: str) -> None:
    found = isolate(parse(text).expr, X, Fraction(low), Fraction(high))
    assert not found.undecided
    assert len(found.zeros) == count
    if first:
        assert decimal(found.zeros[0]) == first


@pytest.mark.parametrize("digits", [5, 15, 50, 300])
def test_a_zero_has_as_many_digits_as_asked_for(digits: int) -> None:
    (zero,) = isolate(parse("x^2 - 2").expr, X, Fraction(1), Fraction(2)).zeros
    assert decimal(zero, digits) == decimal(real(parse("sqrt(2)").expr), digits)


@pytest.mark.parametrize("text", ["sin(1/x)", "(x - sin(x))^2*(x - 1/3)^2 + 0*x"])
def test_what_is_not_decided_is_said(text: str) -> None:
    found = isolate(parse(text).expr, X, Fraction(-1), Fraction(1), 600)
    assert found.undecided
    for low, high in found.undecided:
        assert low < high


def test_a_tail_without_zeros() -> None:
    assert tail(parse("2*x + e^x").expr, X, Fraction(0), True) is not None
    assert tail(parse("2*x + e^x").expr, X, Fraction(0), False) is not None
    assert tail(canonical(parse("ln(x^2 - x + 1) + x").expr), X, Fraction(0), True) is not None
    assert tail(canonical(parse("x^2 - x^3 + 7").expr), X, Fraction(0), False) is not None
    assert tail(parse("sin(x)").expr, X, Fraction(0), True) is None


@pytest.mark.parametrize(
    "text",
    [
        "1/x",
        "ln(x)",
        "x*ln(x)",
        "e^(-x)*x^2",
        "atan(x)/x",
        "sqrt(x)/(x + 1)",
        "abs(sin(x)) + 1",
        "tanh(x)",
        "max(x, 2)",
        "x^3 - 5*x^2 - x + 1",
        "ln(x^2 - x + 1)",
        "e^(x - x^2)*x",
    ],
)
@pytest.mark.parametrize(("low", "high"), [(0, 1), (1, None), (0, None), (2, 5)])
def test_an_enclosure_holds_every_value(text: str, low: int, high: int | None) -> None:
    u = parse(text).expr
    a, b = enclosures.enclose(u, X, Fraction(low), None if high is None else Fraction(high))
    top = 10**6 if high is None else high
    for i in range(1, 60):
        v = floats.evaluate(u, {"x": low + (top - low) * (i / 60) ** 3})
        assert float(a) <= v * (1 + 1e-12) + 1e-12
        assert v * (1 - 1e-12) - 1e-12 <= float(b)


@pytest.mark.parametrize(
    "text",
    ["ln(x - 2)", "sqrt(3 - x)", "asin(x/6)", "acos(x - 2)", "1/(x - 2)", "1/(x - 2)^2", "tan(x)^2", "cbrt(x - 2)",
     "(x - 2)^(-1/2)", "(x - 2)^(2/3)", "x - ln(2 - x)"],
)  # fmt: skip
@pytest.mark.parametrize(("low", "high"), [(0, 3), (1, 10), (1, 40)])
def test_an_enclosure_holds_every_value_where_there_is_one(text: str, low: int, high: int) -> None:
    u = parse(text).expr
    a, b = enclosures.enclose(u, X, Fraction(low), Fraction(high))
    values = [floats.evaluate(u, {"x": low + (high - low) * i / 997}) for i in range(1, 997)]
    real_values = [v for v in values if not math.isnan(v)]
    assert real_values
    assert all(float(a) <= v * (1 + 1e-12) + 1e-12 and v * (1 - 1e-12) - 1e-12 <= float(b) for v in real_values)


@pytest.mark.parametrize("text", ["ln(x - 2)", "sqrt(-x - 1)", "asin(x + 2)", "(x - 3)^(1/2) + x"])
def test_what_is_real_nowhere_has_no_zero(text: str) -> None:
    assert enclosures.without_zero(parse(text).expr, X, Fraction(0), Fraction(1))


def test_numbers_are_compared() -> None:
    root, same = real(parse("sqrt(2) + sqrt(3)").expr), real(parse("sqrt(5 + 2*sqrt(6))").expr)
    assert compare(root, same) == 0
    assert compare(root, rational(Fraction(22, 7))) == 1
    assert len(merged([root, same, rational(3)])) == 2
    assert between(rational(3), root) > 3
    assert sign(parse("x^2 - 2").expr, {"x": real(parse("sqrt(2)").expr)}) == 0


def test_polynomials() -> None:
    parts = factors([Fraction(c) for c in (-1, 0, 0, 1)])
    assert [p for p, _ in parts] == [(-1, 1), (1, 1, 1)]
    assert [decimal(r) for r in real_roots((Fraction(1), Fraction(-3), Fraction(0), Fraction(1)))] == [
        "-1.87938524157182",
        "0.347296355333861",
        "1.53208888623796",
    ]


def test_systems() -> None:
    circle = {(2, 0): Fraction(1), (0, 2): Fraction(1), (0, 0): Fraction(-2)}
    line = {(1, 0): Fraction(1), (0, 1): Fraction(-1)}
    assert projections([circle, line], 2) == [(-1, 0, 1), (-1, 0, 1)]
    assert projections([line], 2) == [None, None]
    assert projections([circle, line, {(0, 0): Fraction(1)}], 2) == [(1,), (1,)]


def test_newton_finds_what_is_certain() -> None:
    u, v = parse("e^(x*y) - 2").expr, parse("x - y").expr
    slopes = [[parse(t).expr for t in row] for row in (("y*e^(x*y)", "x*e^(x*y)"), ("1", "-1"))]
    found = sorted([[decimal(r) for r in p] for p in newton([u, v], slopes, ["x", "y"])])
    root = decimal(real(parse("sqrt(ln(2))").expr))
    assert found == [[f"-{root}"] * 2, [root] * 2]


@pytest.mark.parametrize(("terms", "count"), [(1, 47), (80, 36), (300, 10)])
def test_of_large_equations_fewer_solutions_are_looked_for(terms: int, count: int) -> None:
    u, slope = (parse("+".join([term] * terms)).expr for term in ("sin(x)", "cos(x)"))
    slopes = [[slope, ex.ZERO], [ex.ZERO, parse("cos(y)").expr]]
    assert len(newton([u, parse("sin(y)").expr], slopes, ["x", "y"])) == count
