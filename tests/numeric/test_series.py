"""Rigorous evaluation: balls that contain mpmath's value and derivatives, and nothing said at a singularity."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import mpmath
import pytest
from flint import arb, ctx

from calc_cli import expr as ex
from calc_cli.functions import FUNCTIONS
from calc_cli.numeric.reals import Real, decimal, real
from calc_cli.numeric.series import Undecided, evaluate, value
from calc_cli.syntax import formula
from tests.numeric.reference import REFERENCE, TWO_ARGUMENTS, reference

POINTS = [Fraction(n, 16) for n in (-83, -37, -19, -13, -7, -2, 3, 7, 9, 13, 21, 29, 45, 70)]
ORDER = 5
ONE_ARGUMENT = [f.name for f in FUNCTIONS if f.arity[0] == 1]


def near(ball: Any, wanted: Any, slack: float) -> bool:
    """Is mpmath's value in the ball, up to mpmath's own error?"""
    middle, radius = mpmath.mpf(ball.mid().str(45, radius=False)), mpmath.mpf(float(ball.rad()))
    return bool(abs(middle - wanted) <= radius + slack * (1 + abs(wanted)))


@pytest.mark.parametrize("name", ONE_ARGUMENT)
def test_value_and_derivatives_to_order_5(name: str) -> None:
    u = formula(f"{name}(x)")
    decided = 0
    for at in POINTS:
        x = mpmath.mpf(at.numerator) / at.denominator
        wanted = reference(name, float(x))
        if wanted is None:
            with pytest.raises(Undecided):
                evaluate(u, {"x": at}, "x", ORDER + 1)
            continue
        series = evaluate(u, {"x": at}, "x", ORDER + 1)
        with mpmath.workdps(60):
            coefficients = mpmath.taylor(REFERENCE[name], x, ORDER, h=mpmath.mpf(10) ** -10, singular=True)
        assert near(series[0], REFERENCE[name](x), 1e-28), f"value at {at}"
        for n in range(1, ORDER + 1):
            assert near(series[n], mpmath.re(coefficients[n]), 1e-8), f"order {n} at {at}"
            assert series[n].rel_accuracy_bits() > 60 or abs(series[n]) < 1e-15
        decided += 1
    assert decided >= 4


@pytest.mark.parametrize("name", TWO_ARGUMENTS)
def test_two_arguments(name: str) -> None:
    found = value(formula(f"{name}(x, y)"), {"x": Fraction(7, 3), "y": Fraction(5, 2)})
    assert near(found, TWO_ARGUMENTS[name](mpmath.mpf(7) / 3, mpmath.mpf(5) / 2), 1e-30)


@pytest.mark.parametrize(
    ("y", "x"), [(1, 2), (1, -2), (-1, 2), (-1, -2), (3, 0), (-3, 0)], ids=lambda v: str(v)
)  # fmt: skip
def test_angles_in_every_quadrant(y: int, x: int) -> None:
    assert near(value(formula("atan2(y, x)"), {"y": y, "x": x}), mpmath.atan2(y, x), 1e-30)


SINGULAR = [
    ("1/x", 0), ("1/(x^2 - 2*x + 1)", 1), ("ln(x)", 0), ("ln(x)", -1), ("sqrt(x)", 0), ("sqrt(x)", -2), ("x^(1/3)", 0),
    ("x^(1/3)", -1), ("cbrt(x)", 0), ("abs(x)", 0), ("sign(x)", 0), ("step(x)", 0), ("relu(x)", 0), ("max(x, 1)", 1),
    ("min(x, 3)", 3), ("floor(x)", 2), ("ceil(x)", -1), ("asin(x)", 1), ("acos(x)", 2), ("acosh(x)", 1),
    ("atanh(x)", 1),
    ("acosh(x)", 0), ("x^x", 0), ("x^x", -1), ("tan(x)/tan(x)", 0), ("cot(x)", 0), ("x/x", 0), ("(x^2 - 1)/(x - 1)", 1),
    ("atan2(x, -1)", 0), ("log(x, 1)", 3), ("logit(x)", 1), ("root(x, 2)", 0), ("1/(sin(x)^2 + cos(x)^2 - 1)", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "at"), SINGULAR, ids=[f"{t} at {a}" for t, a in SINGULAR])
def test_nothing_is_said_at_a_singularity(text: str, at: int) -> None:
    with pytest.raises(Undecided):
        evaluate(formula(text), {"x": at}, "x", 2)


def test_more_bits_give_more_digits() -> None:
    u = formula("sin(x)*e^x/sqrt(x)")
    widths = [float(value(u, {"x": Fraction(1, 3)}, bits).rad()) for bits in (64, 128, 256)]
    assert widths[0] > widths[1] * 1e10 > widths[2] * 1e40


def test_the_context_is_left_as_it_was() -> None:
    before = ctx.prec, ctx.cap
    evaluate(formula("sin(x)"), {"x": 1}, "x", 7, 333)
    with pytest.raises(Undecided):
        evaluate(formula("1/x"), {"x": 0}, "x", 7, 333)
    assert (ctx.prec, ctx.cap) == before


def test_powers_with_whole_exponents_hold_for_negative_bases() -> None:
    assert value(formula("x^3"), {"x": -2}).overlaps(arb(-8))
    assert value(formula("x^(-2)"), {"x": -2}).overlaps(arb("0.25"))
    assert value(formula("x^1000000"), {"x": 1}).overlaps(arb(1))


def test_other_letters_are_constants() -> None:
    s = evaluate(formula("a*x^2"), {"x": 3, "a": 5}, "x", 3)
    assert [s[i].unique_fmpz() for i in range(3)] == [45, 30, 5]


def test_a_number_without_closed_form_is_0_when_no_float_is_nearer() -> None:
    asked: list[int] = []

    def ball(bits: int) -> Any:
        asked.append(bits)
        return arb(0, arb(2) ** -bits)

    assert decimal(Real(None, ball)) == "0"
    assert 1074 < max(asked) < 3000  # the least float is 2^-1074
    tiny = Real(None, lambda bits: real(ex.power(ex.num(10), ex.num(-320))).ball(bits))
    assert decimal(tiny) == "1e-320"
