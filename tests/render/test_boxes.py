"""Two dimensions: bars, roots, exponents, fences; and how what is too wide is broken."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc_cli.expr import ONE, E, Expr, add, call, div, mul, neg, num, power
from calc_cli.render.boxes import Box, box
from calc_cli.render.pretty import pretty
from calc_cli.render.wrap import flow, wrapped

from .samples import expressions, half, sin, x, y

quotient = div(add(power(x, num(2)), ONE), add(x, neg(ONE)))

BOXES = [
    (quotient, "x² + 1", "──────", "x − 1"),
    (neg(quotient), " x² + 1", "−──────", " x − 1"),
    (div(neg(x), add(x, ONE)), "   x", "−─────", " x + 1"),
    (sin(quotient), "   ⎛x² + 1⎞", "sin⎜──────⎟", "   ⎝x − 1 ⎠"),
    (power(sin(quotient), num(2)), "    ⎛x² + 1⎞", "sin²⎜──────⎟", "    ⎝x − 1 ⎠"),
    (power(quotient, num(2)), "⎛x² + 1⎞²", "⎜──────⎟", "⎝x − 1 ⎠"),
    (power(quotient, half), "        1/2", "⎛x² + 1⎞", "⎜──────⎟", "⎝x − 1 ⎠"),
    (call("sqrt", add(x, ONE)), " _____", "√x + 1"),
    (call("sqrt", quotient), "    _______", "   ╱ x² + 1", "  ╱  ──────", "╲╱   x − 1"),
    (call("abs", quotient), "│x² + 1│", "│──────│", "│x − 1 │"),
    (call("floor", quotient), "⎢x² + 1⎥", "⎢──────⎥", "⎣x − 1 ⎦"),
    (power(E, neg(power(x, num(2)))), " −x²", "e"),
    (mul(num(2), quotient, x), "  x² + 1", "2·────── x", "  x − 1"),
    (mul(x, neg(quotient)), " ⎛ x² + 1⎞", "x⎜−──────⎟", " ⎝ x − 1 ⎠"),
    (mul(x, div(neg(x), add(x, ONE)), x), " ⎛   x  ⎞", "x⎜−─────⎟ x", " ⎝ x + 1⎠"),
    (mul(neg(quotient), x), " x² + 1", "−────── x", " x − 1"),
    (add(x, neg(quotient)), "    x² + 1", "x − ──────", "    x − 1"),
    (div(quotient, x), " x² + 1", " ──────", " x − 1", "────────", "   x"),
    (div(x, num(2)), "x/2"),
    (div(mul(num(3), power(x, num(2))), num(2)), "3x²/2"),
    (call("sqrt", x), "√x"),
    (power(x, num(2)), "x²"),
]


@pytest.mark.parametrize("case", BOXES, ids=[pretty(case[0]) for case in BOXES])
def test_shape(case: tuple[Expr, *tuple[str, ...]]) -> None:
    expr, *rows = case
    assert [row.rstrip() for row in box(expr).rows] == rows


def whole(b: Box) -> bool:
    return len({len(row) for row in b.rows}) == 1 and 0 <= b.base < b.height


@given(expressions)
def test_every_box_is_a_rectangle(expr: Expr) -> None:
    assert whole(box(expr))


@given(expressions, st.integers(20, 80))
def test_nothing_is_wider_than_the_page(expr: Expr, width: int) -> None:
    for b in wrapped(mul(expr, add(expr, sin(expr))), width):
        assert whole(b)
        assert b.width <= width


@given(expressions, st.integers(20, 80))
def test_breaking_loses_nothing(expr: Expr, width: int) -> None:
    text = pretty(add(expr, mul(expr, expr)))
    rows = flow(text, width)
    assert "".join(rows).replace(" ", "") == text.replace(" ", "")
    assert all(len(row) <= width for row in rows)


def test_a_sum_breaks_at_its_signs() -> None:
    terms = [div(add(power(x, num(k)), ONE), add(y, num(k))) for k in range(2, 20)]
    rows = wrapped(add(*terms), 60)
    assert len(rows) > 2
    assert all(b.rows[b.base].startswith("+ ") for b in rows[1:])


def test_a_wide_quotient_breaks_above_its_bar() -> None:
    (b,) = wrapped(div(add(*[power(x, num(k)) for k in range(2, 30)]), add(x, ONE)), 60)
    assert b.width <= 60
    assert any("──────" in row for row in b.rows)
    assert b.rows[1].startswith("    + ")


def test_a_wide_factor_breaks_within_its_bar_or_its_fence() -> None:
    long = add(*[div(x, add(y, num(k))) for k in range(2, 16)])
    for sign in (1, -1):
        product = mul(quotient, div(long, add(x, ONE)), add(long, ONE))
        rows = wrapped(product if sign > 0 else neg(product), 60)
        assert len(rows) in (2, 3)
        assert all(whole(b) and b.width <= 60 and b.height > 1 for b in rows)
        assert all(b.rows[b.base].startswith("·") for b in rows[1:])
        assert rows[0].rows[rows[0].base].startswith("−") == (sign < 0)


def test_the_operator_of_a_derivative_is_not_broken() -> None:
    for text in ("sin(x²)·d/dx(x + 1)", "aaaaaaaaa·d²/dx²(x + y)", "bbbbbbbbbbbbb ∂/∂x(x + y)"):
        for width in range(8, 24):
            assert not any(row.endswith("/") for row in flow(text, width)), (text, width)


def test_the_largest_are_left_on_lines() -> None:
    deep = x
    for _ in range(5_000):
        deep = div(ONE, add(ONE, deep))
    assert all(b.height == 1 and b.width <= 80 for b in wrapped(deep, 80))


def test_breaks_are_where_few_parentheses_are_open() -> None:
    rows = flow("(aaaa + bbbb) + (cccc + dddd)", 20)
    assert rows == ["(aaaa + bbbb)", "+ (cccc + dddd)"]
    for above, below in pairwise(flow("x + " * 200 + "x", 40)):
        assert len(above) + len(below) > 40
