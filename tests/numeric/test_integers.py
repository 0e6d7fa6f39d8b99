"""Integers of many bits: as Python writes and divides them."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from calc_cli.numeric.integers import digits, divided_out


@pytest.fixture
def any_length() -> Iterator[None]:
    """Python writes integers of any length."""
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    yield
    sys.set_int_max_str_digits(limit)


def bits(n: int) -> str:
    """The name of a test about n."""
    return f"{'-' * (n < 0)}{n.bit_length()} bits"


@pytest.mark.usefixtures("any_length")
@pytest.mark.parametrize("n", [0, 7, -7, 10**4000, -(10**4000) - 1, 2**13_000, 3**20_000, -(7**20_000)], ids=bits)
def test_an_integer_of_any_size_is_written(n: int) -> None:
    assert digits(n) == str(n)


@pytest.mark.parametrize("left", [1, 11, 11**9000], ids=bits)
@pytest.mark.parametrize("count", [1, 2, 3, 8, 1000, 12_345])
@pytest.mark.parametrize("p", [2, 7])
def test_a_factor_is_divided_out_as_often_as_it_goes(p: int, count: int, left: int) -> None:
    assert divided_out(left * p**count, p) == (left, count)
    assert all(type(v) is int for v in divided_out(left * p**count, p))
