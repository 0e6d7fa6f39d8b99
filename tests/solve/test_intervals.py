"""What a search for zeros finds with the boxes that it may look at."""

from __future__ import annotations

import pytest

from calc_cli import expr as ex
from calc_cli.numeric.reals import decimal, rational
from calc_cli.simplify import canonical
from calc_cli.solve.intervals import Gaps, searched
from calc_cli.syntax import parse

X = ex.sym("x")


@pytest.mark.parametrize("boxes", [95, 200, 4000])
def test_a_second_search_that_is_given_up_takes_nothing_from_the_first(boxes: int) -> None:
    u = canonical(parse("x^2*ln(x) - 2*x*ln(x) + ln(x) + x - 1").expr)
    gaps = Gaps()
    gaps.boxes = boxes
    assert [decimal(z) for z in searched(u, X, rational(0), rational(3), gaps)] == ["1"]
    assert all(high < 1 for _, high in gaps)
