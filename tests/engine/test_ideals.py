"""Equations that follow from others: combinations of them, as polynomials; and those for one letter alone."""

from __future__ import annotations

import pytest

from calc_cli import parse
from calc_cli.expr import Expr
from calc_cli.simplify import canonical
from calc_cli.simplify.ideals import alone, follows


def _zero(text: str) -> Expr:
    return canonical(parse(text).expr)


@pytest.mark.parametrize(("zeros", "text", "expected"), [
    ("y - k; x - k; x + y - 10", "x - y", True),
    ("y - k; x - k; x + y - 10", "x/5 - 1", True),
    ("y - k; x - k; x + y - 10", "x - 4", False),
    ("2x*k - y; 2y*k - x; x^2 + y^2 - 1", "4k^2 - 1", True),
    ("2x*k - y; 2y*k - x; x^2 + y^2 - 1", "2k - 1", False),
    ("2x - 4 + y; x + 2y", "x/y + 2", True),
    ("x*e^y - 1; y - k", "x*e^y*k - y", True),
    ("x*e^y - 1; y - k", "x*e^k - 1", False),
    ("x - 1; x - 2", "1", True),
    ("x^2", "x", False),
    ("x", "0", True),
])  # fmt: skip
def test_what_follows(zeros: str, text: str, expected: bool) -> None:
    assert follows(_zero(text), *map(_zero, zeros.split(";"))) is expected


@pytest.mark.parametrize(("letter", "zeros", "expected"), [
    ("x", "1 - 2k*x; 1 - 2k*y; x^2 + y^2 - 8", "x^2 - 4"),
    ("k", "1 - 2k*x; 1 - 2k*y; x^2 + y^2 - 8", "16k^2 - 1"),
    ("y", "x - y^2; x - 1", "y^2 - 1"),
    ("x", "x - y; y - sin(x)", None),
    ("x", "x*y - 1", None),
    ("x", "sqrt(x) - y; y - 2", None),
    ("x", "y - 1", None),
])  # fmt: skip
def test_the_equation_for_a_letter_alone(letter: str, zeros: str, expected: str | None) -> None:
    found = alone(_zero(letter), *map(_zero, zeros.split(";")))
    if expected is None:
        assert found is None
    else:
        assert found is not None
        assert found.names == {letter}
        assert follows(canonical(found), _zero(expected))
        assert follows(_zero(expected), canonical(found))
