"""A bounded cache for the results of pure functions; knows nothing of what they are.

Lines of one batch have their small parts in common: x^2, sin(x), a derivative of either.  Results for large expressions
are not kept, and a full cache is emptied, so that memory stays flat however long the batch is.
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
    """A dictionary that is emptied when it holds `many` entries.

    Code that stores without `keep` calls `trim` first.
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
