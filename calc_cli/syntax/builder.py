"""The state of a reading while its tree is made from the leaves up: what is told, and where each node stands.

A value is (node, first place, place after the last, tag): the node of a sum or a product that may still grow is
a list; the tag says how it was written, for the warnings.
"""

from __future__ import annotations

from typing import Any

from calc_cli.expr import Expr
from calc_cli.syntax.lalr import Value
from calc_cli.syntax.mistakes import quoted
from calc_cli.trace import Note


class Builder:
    """The tree under construction, and what is to be told about it."""

    __slots__ = ("decimals", "formula", "notes", "spans", "text", "unknowns")

    def __init__(self, text: str, formula: bool = False) -> None:
        self.text = text
        self.formula = formula
        self.notes: list[Note] = []
        self.spans: dict[Expr, tuple[int, int]] = {}
        self.decimals = False
        self.unknowns: set[str] = set()  # asked only whether a name is in it

    def told(self, start: int, end: int, message: str, hint: str = "", level: str = "warning") -> None:
        self.notes.append(Note(level, message, start, end, hint))

    def typed(self, start: int, end: int) -> str:
        """The text there, on one line and short enough for a message."""
        return (
            quoted(self.text[start:end] if end - start <= 60 else self.text[start : start + 60])[1:-1]
            if end - start > 24
            else self.text[start:end].strip()
        )

    def made(self, node: Expr, start: int, end: int, tag: Any = None) -> Value:
        self.spans.setdefault(node, (start, end))
        return node, start, end, tag
