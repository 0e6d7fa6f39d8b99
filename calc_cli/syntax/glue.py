"""Words in which a function has grown together with what stands beside it: xsinx, sin3x, lnsinx."""

from __future__ import annotations

import re

from calc_cli.syntax.functions import GLUED

_BY_LENGTH = tuple(sorted(GLUED, key=lambda name: (-len(name), name)))


def glued(word: str, at: int = 0) -> list[tuple[str, str]] | None:
    """The word as one or two letters, then functions each with a letter or number behind: xsinx, sin3x, lnsinx."""
    if len(word) > 24:
        return None
    for letters in range(3):
        if at == 0 and word[:letters].isalpha() | (letters == 0):
            rest = _functions(word, letters)
            if rest is not None:
                return [("NAME", c) for c in word[:letters]] + rest
    return None


def _functions(word: str, at: int) -> list[tuple[str, str]] | None:
    for name in _BY_LENGTH:
        if word.startswith(name, at):
            after = at + len(name)
            digits = re.match("[0-9]*", word[after:])
            number = digits[0] if digits else ""
            behind = after + len(number)
            for letter in (1, 0):
                stop = behind + letter
                if letter and not word[behind:stop].isalpha():
                    continue
                pieces = (
                    [("FUNC", name)]
                    + ([("NUMBER", number)] if number else [])
                    + ([("NAME", word[behind:stop])] if letter else [])
                )
                if stop == len(word):
                    return pieces
                rest = _functions(word, stop)
                if rest is not None:
                    return pieces + rest
    return None
