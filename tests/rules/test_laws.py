"""The laws of simplification, row by row: both sides have the same value."""

from __future__ import annotations

import math

import pytest

from calc_cli.numeric.floats import evaluate
from calc_cli.rules.laws import EQUATIONS, EVEN, LAWS, ODD, Complement, Law
from calc_cli.simplify.canonical import canonical
from calc_cli.simplify.laws import Record
from calc_cli.syntax import formula


@pytest.mark.parametrize("law", EQUATIONS, ids=lambda r: r.name)
def test_both_sides_agree(law: Law | Complement) -> None:
    left, right = formula(law.lhs), formula(law.rhs)
    agreed = 0
    for u in (-0.83, -0.4, 0.17, 0.62, 0.91, 1.7, -2.3):
        a, b = evaluate(left, {"u": u}), evaluate(right, {"u": u})
        if not math.isnan(a):
            assert a == pytest.approx(b, abs=1e-12)
            agreed += 1
    assert agreed


@pytest.mark.parametrize("law", LAWS, ids=lambda r: r.name)
def test_a_law_is_used_where_it_fits(law: Law) -> None:
    with Record() as used:
        canonical(formula(law.lhs))
    assert law.name in used


@pytest.mark.parametrize("name", sorted(ODD))
def test_odd_functions_are_odd(name: str) -> None:
    _mirrored(name, -1)


@pytest.mark.parametrize("name", sorted(EVEN))
def test_even_functions_are_even(name: str) -> None:
    _mirrored(name, 1)


def _mirrored(name: str, sign: int) -> None:
    u = formula(f"{name}(x)")
    values = [(evaluate(u, {"x": x}), evaluate(u, {"x": -x})) for x in (0.3, 0.8, 1.6, 2.9)]
    defined = [(a, b) for a, b in values if not math.isnan(a)]
    assert defined
    for a, b in defined:
        assert b == pytest.approx(sign * a)
