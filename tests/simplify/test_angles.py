"""Functions of multiples of an angle, by those of the angle."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from calc_cli.numeric.floats import evaluate
from calc_cli.simplify.angles import MAX_MULTIPLE, in_sines
from calc_cli.simplify.canonical import canonical
from calc_cli.syntax import formula

X = 0.7


@pytest.mark.parametrize("n", range(2, MAX_MULTIPLE + 1))
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("tan({n}*x) + cos(x)", lambda n: math.tan(n * X) + math.cos(X)),
        ("sin({n}*x) + sin(x)", lambda n: math.sin(n * X) + math.sin(X)),
        ("tanh({n}*x) + cosh(x)", lambda n: math.tanh(n * X) + math.cosh(X)),
        ("cosh({n}*x) + sinh(x)", lambda n: math.cosh(n * X) + math.sinh(X)),
    ],
)
def test_a_multiple_of_an_angle_is_a_sum_of_products(text: str, value: Callable[[int], float], n: int) -> None:
    u = in_sines(canonical(formula(text.replace("{n}", str(n)))))
    assert u is not None
    assert evaluate(u, {"x": X}) == pytest.approx(value(n))
    assert u.size < 20 * n
