"""Brackets that somebody may have left out: 1/1+x^2 for 1/(1+x^2), x^n-1 for x^(n-1)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from calc_cli.syntax.brackets import depth, outside

#: The signs of a sum, and of a fraction.
_SIGNS, _LINES = tuple("+-−–"), ("/", "÷")
#: What may end a part that belongs together.
_ENDS = "".join(_SIGNS) + "*·/^ "
#: Texts that are tried at the most.
MOST = 60
#: Characters of the longest text that is looked at.
LONGEST = 300


def added(text: str) -> Iterator[str]:
    """The text with a pair of brackets, or with one on each side of a line, at every place where one may be missing."""
    if len(text) <= LONGEST:
        yield from islice(_added(text), MOST)


def _added(text: str) -> Iterator[str]:
    for i, sign in enumerate(text):
        if sign not in (*_LINES, "^"):
            continue
        low, high = _within(text, i)
        rights = [k for k in range(high, i + 1, -1) if k == high or (text[k] in _ENDS and _fits(text, i + 1, k))]
        for k in rights:
            yield f"{text[: i + 1]}({text[i + 1 : k]}){text[k:]}"
        if sign == "^":
            continue
        lefts = [
            k
            for k in range(low, i)
            if k == low or (text[k - 1] in _ENDS and text[k:i].lstrip()[:1] not in _SIGNS and _fits(text, k, i))
        ]
        for j in lefts:
            over = f"{text[:j]}({text[j:i]}){text[i]}"
            yield over + text[i + 1 :]
            for k in rights:
                yield f"{over}({text[i + 1 : k]}){text[k:]}"


def _fits(text: str, start: int, end: int) -> bool:
    """Is it something with all its brackets, more than a sign, and no sum between two lines, as 2 - 3 in 1/2 - 3/x?"""
    piece = text[start:end]
    between = text[:start].rstrip()[-1:] in _LINES and text[end:].lstrip()[:1] in _LINES
    is_sum = any(c in _SIGNS and piece[:k].strip() for k, c in outside(piece))
    return bool(piece.strip(_ENDS)) and depth(piece) == 0 and not (between and is_sum)


def _within(text: str, i: int) -> tuple[int, int]:
    """Where what is in the same brackets as the place begins and ends."""
    low = next((k + 1 for k in range(i - 1, -1, -1) if depth(text[k:i]) > 0), 0)
    high = next((k for k in range(i + 1, len(text)) if depth(text[i : k + 1]) < 0), len(text))
    return low, high
