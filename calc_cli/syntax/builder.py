"""The state of a reading while its tree is made from the leaves up: what is told, and where each node stands.

A value (see `lalr.Value`) that is built here is (node, first place, place after the last, tag): in place of the node, a
sum or a product that may still grow has a list of operands; the tag says how it was written, for the warnings.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from calc_cli.expr import Expr
from calc_cli.syntax.lalr import Value
from calc_cli.syntax.mistakes import quoted
from calc_cli.trace import Note


class Power(NamedTuple):
    """The tag of a power: what decides whether a factor right behind it may have been meant for the exponent."""

    constant: bool  # is the base a number or a constant?
    simple: bool  # is the exponent one number or name?
    #: The exponent where what it is divided by may belong to it, too, as in x^1/2, x^-1/2 and e^-t/T; else "".
    short: str
    start: int
    base_end: int
    told: tuple[int, int] | None = None  # where the warning is, and the end of the exponent


class Quotient(NamedTuple):
    """The tag of a quotient without brackets around the divisor; a factor behind it is not divided by."""

    slash: int
    divisor: int
    told: tuple[int, int] | None = None  # the place of the warning among the notes, and where the divisor ends


class Bare(NamedTuple):
    """The tag of a function with a bare argument."""

    start: int
    head_end: int


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
        """The text there, short enough for a message."""
        return quoted(self.text[start : min(end, start + 60)].strip())[1:-1]

    def made(self, node: Expr, start: int, end: int, tag: Any = None) -> Value:
        self.spans.setdefault(node, (start, end))
        return node, start, end, tag
