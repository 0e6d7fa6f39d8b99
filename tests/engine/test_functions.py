"""The columns of the table of functions, each held against values of the function."""

from __future__ import annotations

from fractions import Fraction
from math import cos, cosh, inf, isclose, isfinite, isnan, pi, sin, sinh

import pytest

from calc_cli import expr as ex
from calc_cli.functions import CIRCULAR, FUNCTIONS, HYPERBOLIC, Function
from calc_cli.numeric import floats

X = ex.sym("x")
POINTS = [n / 16 + 1 / 64 for n in range(-80, 80)]
#: Where what is said to be 0 is 0.
ZEROS = {"x": 0.0, "x - 1": 1.0, "x + 1": -1.0, "sin(x)": 0.0, "cos(x)": pi / 2}
BROKEN = [(f, row) for f in FUNCTIONS if f.arity[0] == 1 for row in f.breaks.split("; ") if row]


def value(f: Function, at: float) -> float:
    """The value there, nan where there is none."""
    return floats.evaluate(ex.call(f.name, X), {"x": Fraction(at)})


def values(f: Function) -> list[tuple[float, float]]:
    found = [(x, value(f, x)) for x in POINTS]
    return [(x, v) for x, v in found if isfinite(v)]


@pytest.mark.parametrize("f", [f for f in FUNCTIONS if f.sign and f.arity[0] == 1], ids=lambda f: f.name)
def test_the_sign_of_the_values(f: Function) -> None:
    found = values(f)
    assert found
    for x, v in found:
        assert {"+": v > 0, "0+": v >= 0, "x": v * x > 0, "+-": v != 0}[f.sign], (x, v)
    if f.sign == "+-":
        assert min(v for _, v in found) < 0 < max(v for _, v in found)


def test_powers_of_sines_and_cosines() -> None:
    for table, sine, cosine in ((CIRCULAR, sin, cos), (HYPERBOLIC, sinh, cosh)):
        for name, (p, q) in table.items():
            f = next(f for f in FUNCTIONS if f.name == name)
            for x in (-1.2, 0.7, 2.9):
                assert isclose(value(f, x), sine(x) ** p * cosine(x) ** q, rel_tol=1e-9), name


@pytest.mark.parametrize(("f", "row"), BROKEN, ids=lambda v: v.name if isinstance(v, Function) else v)
def test_breaks(f: Function, row: str) -> None:
    zero, kind = row.split(": ")
    at, step = ZEROS[zero], 1e-6
    before, here, after = (value(f, at + d) for d in (-step, 0, step))
    left, right = ((value(f, at + d) - value(f, at + 2 * d)) / -d for d in (-step, step))
    one_sided = isnan(before) != isnan(after)
    seen = {
        "pole": not isfinite(here) or max(abs(before), abs(after)) > 1e3,
        "edge": one_sided and isfinite(here),
        "open edge": one_sided and not isfinite(here),
        "kink": isclose(before, after, abs_tol=1e-5) and abs(left - right) > 0.5,
        "jump": isfinite(here) and abs(before - after) > 0.9 and abs(left) < 1 and abs(right) < 1,
        "open jump": isnan(here) and abs(before - after) > 0.9 and abs(left) < 1 and abs(right) < 1,
        "steep": isclose(before, -after) and abs(left) > 1e3,
    }
    assert seen[kind], (before, here, after, left, right)


def test_every_function_without_a_domain_has_a_value_on_both_sides() -> None:
    for f in FUNCTIONS:
        if f.arity[0] == 1 and not f.domain:
            assert all(not isnan(value(f, x)) and abs(value(f, x)) < inf for x in (-0.4, 0.4, -2.2, 2.2)), f.name
