"""Where brackets open and close in a text that has not been read; any of them closes any other."""

from __future__ import annotations

from collections.abc import Iterator

_OPEN, _CLOSE = "([{", ")]}"


def depth(text: str) -> int:
    """How many brackets are open at the end of the text; negative where more are closed."""
    return sum(map(text.count, _OPEN)) - sum(map(text.count, _CLOSE))


def closing(text: str, at: int) -> int:
    """Where the bracket that opens at this place is closed; -1 where none opens there, or it is never closed."""
    return _pair(text, range(at, len(text)), _OPEN, _CLOSE)


def opening(text: str, at: int) -> int:
    """Where the bracket that closes at this place was opened; -1 where none closes there, or it was never opened."""
    return _pair(text, range(at, -1, -1), _CLOSE, _OPEN)


def _pair(text: str, places: range, first: str, last: str) -> int:
    inside = 0
    for i in places:
        inside += (text[i] in first) - (text[i] in last)
        if inside <= 0:
            return i if inside == 0 and i != places.start else -1
    return -1


def outside(text: str) -> Iterator[tuple[int, str]]:
    """The characters outside all brackets, each behind its place."""
    inside = 0
    for i, c in enumerate(text):
        inside += c in _OPEN
        if not inside:
            yield i, c
        inside -= c in _CLOSE
