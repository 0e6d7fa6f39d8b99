"""Evaluation in floats: every function against mpmath, and not a number where there is no real value."""

from __future__ import annotations

import math

import mpmath
import pytest

from calc_cli import expr as ex
from calc_cli.functions import BY_NAME, FUNCTIONS
from calc_cli.numeric import floats
from calc_cli.numeric.floats import evaluate, programs, undefined
from calc_cli.syntax import formula
from tests.numeric.reference import REFERENCE, TWO_ARGUMENTS, XS, reference

ONE_ARGUMENT = [f.name for f in FUNCTIONS if f.arity[0] == 1]


def test_every_function_has_a_reference() -> None:
    assert set(REFERENCE) | set(TWO_ARGUMENTS) == set(BY_NAME)


@pytest.mark.parametrize("name", ONE_ARGUMENT)
def test_functions(name: str) -> None:
    u = formula(f"{name}(x)")
    real = 0
    for x in XS:
        wanted = reference(name, x)
        found = evaluate(u, {"x": x})
        if wanted is None:
            assert math.isnan(found), f"{name}({x}) has no value, not {found}"
        else:
            assert found == pytest.approx(float(wanted), rel=1e-12, abs=1e-13), f"at {x}"
            real += 1
    assert real >= 6


def test_parts_that_expressions_share_are_evaluated_once() -> None:
    shared = formula("e^(x + y)")
    made = programs([ex.mul(shared, ex.TWO), ex.add(shared, ex.ONE)])
    assert made.all({"x": 1.0, "y": -1.0}) == [2.0, 2.0]
    assert len(made.rows) == 4  # x + y, e^, *2, +1


@pytest.mark.parametrize("name", TWO_ARGUMENTS)
def test_functions_of_two_arguments(name: str) -> None:
    u = formula(f"{name}(x, y)")
    for x, y in ((0.7, 2.0), (3.5, 0.4), (8.0, 3.0), (1.2, 5.0)):
        assert evaluate(u, {"x": x, "y": y}) == pytest.approx(float(TWO_ARGUMENTS[name](x, y)), rel=1e-12)


def test_a_slope_of_ones_own() -> None:
    u = formula("leaky_relu(x, a)")
    assert evaluate(u, {"x": -2.0, "a": 0.3}) == pytest.approx(-0.6)
    assert evaluate(u, {"x": 2.0, "a": 0.3}) == 2


NO_VALUE = [
    "1/0", "0/0", "ln(0)", "ln(-1)", "sqrt(-1)", "asin(2)", "acos(-1.1)", "acosh(0.5)", "atanh(1)", "atanh(-2)", "0^0",
    "0^(-1)", "(-8)^(1/3)", "(-1)^0.5", "log(2, 1)", "log(-2, 3)", "log10(0)", "log2(-4)", "cot(0)", "csc(0)",
    "coth(0)", "csch(0)", "asec(0.5)", "acsc(0)", "acoth(0.5)", "acoth(0)", "asech(2)", "asech(0)", "asech(-0.5)",
    "acsch(0)", "acot(0)", "logit(0)", "logit(1)", "logit(2)", "step(0)", "ln(ln(0.5))", "1 + 2*ln(-3)",
    "sin(1/(2 - 2))", "(1/0)^0", "ln(0)^(1 - 1)",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_VALUE)
def test_outside_its_domain_there_is_no_value(text: str) -> None:
    u = formula(text)
    assert math.isnan(evaluate(u, {}))
    assert undefined(ex.add(ex.sym("x"), ex.mul(ex.TWO, u))) is not None


@pytest.mark.parametrize(
    "text",
    [
        "2^2000/3^1500", "2^2000 - 2^1999", "e^1000 - e^999", "atan(e^1000/e^999)", "sin(e^1000)", "sin(10^400)",
        "ln(-sinh(-1000))", "sqrt(10^400 - 10^399)", "1/(2^3000 - 3^2000)",
    ],
)  # fmt: skip
def test_what_floats_cannot_hold_is_a_number_all_the_same(text: str) -> None:
    assert undefined(ex.add(ex.sym("x"), formula(text))) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("sinh(-1000 - pi)", -math.inf), ("cosh(-1000)", math.inf), ("(1 - pi)^3001", -math.inf), ("e^1000", math.inf),
        ("(1 - pi)^3000", math.inf), ("-10^400", -math.inf), ("floor(-e^1000)", -math.inf), ("sigmoid(-1000)", 0.0),
        ("tanh(1000)", 1.0),
    ],
)  # fmt: skip
def test_what_overflows_keeps_its_sign(text: str, value: float) -> None:
    assert evaluate(formula(text), {}) == value


@pytest.mark.parametrize(
    ("text", "part"), [("x + 1/0", "1/0"), ("x*sin(ln(-1))", "ln(-1)"), ("x/0*2", None), ("ln(x - 1)", None)]
)
def test_the_smallest_part_to_blame(text: str, part: str | None) -> None:
    found = undefined(formula(text))
    assert found is (None if part is None else formula(part))


EDGES = [
    ("sqrt(0)", 0), ("asin(1)", math.pi / 2), ("acosh(1)", 0), ("asech(1)", 0), ("cbrt(-8)", -2), ("0^2", 0),
    ("sign(0)", 0), ("relu(0)", 0), ("abs(0)", 0), ("0^0.5", 0),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), EDGES)
def test_at_the_edge_of_a_domain_there_is_a_value(text: str, wanted: float) -> None:
    assert evaluate(formula(text), {}) == pytest.approx(wanted, abs=1e-15)


def test_overflow_is_infinite_and_not_an_exception() -> None:
    assert evaluate(formula("e^x"), {"x": 1e6}) == math.inf
    assert evaluate(formula("x^99"), {"x": 1e300}) == math.inf


def test_a_letter_without_a_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        evaluate(formula("x + y"), {"x": 1.0})


def test_depth_and_sharing() -> None:
    x = ex.sym("x")
    u = x
    for _ in range(20_000):
        u = ex.call("sin", u)
    assert 0 < evaluate(u, {"x": 1.0}) < 0.02
    v = x
    for _ in range(300):
        v = ex.div(ex.add(v, v), ex.TWO)
    assert evaluate(v, {"x": 0.3}) == pytest.approx(0.3)


def test_constants() -> None:
    assert evaluate(formula("e^(pi) - pi^e"), {}) == pytest.approx(float(mpmath.e**mpmath.pi - mpmath.pi**mpmath.e))


def test_what_has_no_letter_is_evaluated_once() -> None:
    tower = "9^" * 50 + "x"
    assert len(programs((formula(tower.replace("x", "9") + " + x"),)).rows) == 1
    assert len(programs((formula(tower),)).rows) == 50
    assert math.isnan(evaluate(formula("x + sqrt(-1)"), {"x": 1.0}))
    assert evaluate(formula("2^3^2 + sin(1) + x"), {"x": 1.0}) == pytest.approx(513 + math.sin(1))


def test_whether_all_parts_of_a_constant_are_real_takes_each_part_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    found = floats._made_of
    monkeypatch.setattr(floats, "_made_of", lambda n, *of: made.append(n) or found(n, *of))
    assert undefined(formula("9^" * 100 + "9")) is None
    assert undefined(formula("9^" * 100 + "sqrt(-1)")) is formula("sqrt(-1)")
    assert len(made) < 400
