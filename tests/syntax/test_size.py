"""Depth and length cost memory, not the interpreter's stack; and time that grows in proportion."""

from __future__ import annotations

import pytest

from calc_cli.errors import DxError, InputError
from calc_cli.syntax import parse

DEEP = {
    "parentheses": "(" * 100_000 + "x" + ")" * 100_000,
    "minus signs": "-" * 100_000 + "x",
    "a sum": " + ".join(["x"] * 100_000),
    "a product": "x " * 100_000,
    "a tower": "^".join(["x"] * 50_000),
    "sines": "sin(" * 10_000 + "x" + ")" * 10_000,
    "bare sines": "sin " * 20_000 + "x",
    "fractions": r"\frac{1}{" * 20_000 + "x" + "}" * 20_000,
    "roots": "√" * 50_000 + "x",
    "blanks": "x" + " " * 100_000 + "^2",
    "bars": " + ".join(["|x|"] * 20_000),
    "arguments": "max(" + ", ".join(["x"] * 50_000) + ")",
    "one division": "1/2" + " x" * 20_000,
}

REFUSED = {
    "10 MB of x": "x" * 10_000_000,
    "open brackets": "(" * 100_000,
    "a long word": "a" * 100_000,
    "bars that could go either way": "x|" * 50_000,
    "frames": "d/dx " * 20_000 + "x",
    "Cyrillic": "х" * 1_000_000,
    "an unfinished sum": "x+" * 100_000,
    "equals signs": "=" * 100_000,
}


@pytest.mark.parametrize("name", DEEP)
def test_deep(name: str) -> None:
    parse(DEEP[name])


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    with pytest.raises(DxError) as caught:
        parse(REFUSED[name])
    assert len(caught.value.message) + len(caught.value.hint) < 300


def test_a_long_list_of_letters_is_read_at_once() -> None:
    with pytest.raises(InputError):
        parse("diff(x^2" + ", x" * 500 + " + 1)")
    assert parse("diff(x^2" + ", x" * 500 + ")").order == 500
