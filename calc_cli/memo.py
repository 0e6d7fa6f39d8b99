"""What a pure function found before, within a bound; knows nothing of what is remembered.

Lines of one batch have their small parts in common: x^2, sin(x), a derivative of either.  What is large is not kept,
and all is forgotten when it has become much, so that memory stays flat however long the batch is.
"""

from __future__ import annotations

from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

#: Nodes of the largest expression about which something is kept.
SMALL = 40
#: Things that one memo keeps.
MANY = 4_000


class Memo(dict[K, V]):
    """A dictionary that forgets everything when it holds so `many` things.

    Whoever puts things into it without `keep` trims it before.
    """

    __slots__ = ("many",)

    def __init__(self, many: int = MANY) -> None:
        self.many = many

    def keep(self, key: K, value: V) -> V:
        """The value, which is found under the key from now on."""
        self.trim()
        self[key] = value
        return value

    def trim(self) -> None:
        """Forget everything if it has become much."""
        if len(self) >= self.many:
            self.clear()
