"""The same text gives the same bytes: in any order, any process, any locale, alone or among others."""

from __future__ import annotations

import random

import pytest

from tests.running import dx, process

LINES = """\
x^3 * sin(x)
2x + 3y - z
(x+1)(x-1)/(x^2+1)
a*b*c*x + sin(a x) + cos(b x)

x^2 + y^2 = 25
sin(
# a remark
f(x)*g(x)
x^x
ln(x y z)
e^(a x) * cos(b x + c)
sqrt(x^2+a^2)
1/2x
arcsn(x)
theta*t^2
x_1^2 + x_2^2 + x_3*x
sin x cos x tan x
|x|*sign(x)
max(x, y, 3)
(p+q+r)^3*x/(p*q)
""".splitlines()


def answers(lines: list[str]) -> list[str]:
    """The answers to the lines, in one process."""
    out = dx("-w", "x", stdin="\n".join(lines).encode() + b"\n").out
    assert out.count("\n") == len(lines)
    return out.split("\n")[:-1]


@pytest.fixture(scope="module")
def alone() -> dict[str, str]:
    """The answer to each line by itself."""
    return {line: answers([line])[0] for line in LINES}


def test_most_lines_have_an_answer(alone: dict[str, str]) -> None:
    assert sum(map(bool, alone.values())) >= len(LINES) - 5


@pytest.mark.parametrize("seed", range(5))
def test_company_and_order_do_not_change_an_answer(alone: dict[str, str], seed: int) -> None:
    lines = LINES * 2
    random.Random(seed).shuffle(lines)
    assert answers(lines) == [alone[line] for line in lines]


@pytest.mark.slow
def test_neither_do_hash_seed_and_locale() -> None:
    typed = "\n".join(LINES).encode()
    found = {
        process("-s", "-w", "x", stdin=typed, environ={"PYTHONHASHSEED": str(seed), "LC_ALL": locale})
        for seed, locale in enumerate(["C", "C.UTF-8", "POSIX", "C", "C.UTF-8"])
    }
    assert len(found) == 1
