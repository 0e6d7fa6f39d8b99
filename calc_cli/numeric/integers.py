"""Integers of many bits, by FLINT: what Python takes to write and to divide them grows with the square of their length.

Short integers do not need this module.
"""

from __future__ import annotations

from typing import Any

#: Number of bits from which on FLINT divides faster.
_LONG = 13_000


def digits(n: int) -> str:
    """The decimal digits of an integer of any size, with its sign (`str` refuses more than 4,300)."""
    from flint import fmpz

    return str(fmpz(n))


def divided_out(n: int, p: int) -> tuple[int, int]:
    """n without its factors p, and how many these are; p divides n."""
    if n.bit_length() < _LONG:
        return _by_powers(n, p)
    from flint import fmpz

    left, count = _by_powers(fmpz(n), fmpz(p))
    return int(left), count


def _by_powers(n: Any, p: Any) -> tuple[Any, int]:
    """The same, dividing by p, p^2, p^4, ..., the largest first, each at most once."""
    powers = [p]
    while n % (square := powers[-1] ** 2) == 0:
        powers.append(square)
    count = 0
    for i in range(len(powers) - 1, -1, -1):
        whole, rest = divmod(n, powers[i])
        if not rest:
            n, count = whole, count + 2**i
    return n, count
