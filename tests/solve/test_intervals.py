"""What a search for zeros finds with the boxes that it may look at."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calc_cli import expr as ex
from calc_cli.errors import LimitError
from calc_cli.numeric import isolate
from calc_cli.numeric.reals import decimal, rational
from calc_cli.simplify import canonical
from calc_cli.solve.intervals import Gaps, is_never_zero, is_never_zero_where, searched
from calc_cli.syntax import parse

X = ex.sym("x")


@pytest.mark.parametrize("boxes", [95, 200, 4000])
def test_a_second_search_that_is_given_up_takes_nothing_from_the_first(boxes: int) -> None:
    u = canonical(parse("x^2*ln(x) - 2*x*ln(x) + ln(x) + x - 1").expr)
    gaps = Gaps()
    gaps.boxes = boxes
    assert [decimal(z) for z in searched(u, X, rational(0), rational(3), gaps)] == ["1"]
    assert all(high < 1 for _, high in gaps)


def test_a_trial_is_over_at_the_first_wide_interval_that_is_left() -> None:
    u = canonical(parse("x^1000000*cos(x^1000000) - sin(x^1000000)").expr)
    gaps = Gaps(trial=True)
    with pytest.raises(LimitError):
        searched(u, X, rational(0), rational(1), gaps)
    gaps.leave((Fraction(0), Fraction(1, 1 << 40)))  # where rounding blurs a zero
    assert len(gaps) == 2


def test_a_multiple_that_says_nothing_is_not_asked_of_every_box(monkeypatch: pytest.MonkeyPatch) -> None:
    u = canonical(parse("sin(x^1000000)").expr)
    asked: list[object] = []
    answer = isolate._without_zero
    monkeypatch.setattr(isolate, "_without_zero", lambda *box: asked.append(box) or answer(*box))
    found = isolate.isolate(u, X, Fraction(0), Fraction(1), multiple=ex.mul(X, u))
    assert found.budget
    assert found.boxes > 900
    assert 0 < len(asked) < 300


@pytest.mark.parametrize(
    "text", ["x^2 + 11", "x^4 + x + 3", "abs(x) + 1", "cosh(x)", "x*e^x + 1", "sin(x) - 2", "1/x^2"]
)
def test_it_is_certain_that_there_is_no_zero(text: str) -> None:
    assert is_never_zero(parse(text).expr, X)


@pytest.mark.parametrize(
    "text",
    ["x^2 - 11", "x*e^x + 1/e", "cosh(x) - 1", "x - x", "abs(x)/x - 1", "step(x)", "sqrt(x)", "ln(x)^2",
     "(sigmoid(asin(x)) - sigmoid(asin(1)))/1", "sin(x)^2 + cos(x)^2 - 1", "floor(x)^2", "x^6 - 2*x^3 + 1"],
)  # fmt: skip
def test_what_has_a_zero_is_not_said_to_have_none(text: str) -> None:
    assert not is_never_zero(parse(text).expr, X)


@pytest.mark.parametrize(
    ("v", "u", "never"),
    [
        ("x", "x^2 - 25", True),
        ("x - 5", "x^2 - 25", False),
        ("x", "x", False),
        ("sin(x)", "cos(x)", True),
        ("sin(x)", "sin(2*x)", False),
        ("sqrt(x)", "x^(3/2) - 1", True),
        ("ln(x)", "ln(x)^2 - 1", True),
        ("ln(x)", "x^(3/2) - 1", False),
        ("x", "0*x", False),
        ("x - 1", "max(x, 0)", False),  # which is true, and not decided
    ],
)
def test_it_is_certain_that_another_is_not_zero_where_one_is(v: str, u: str, never: bool) -> None:
    assert is_never_zero_where(parse(v).expr, parse(u).expr, X) == never
