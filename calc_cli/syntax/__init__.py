"""Text -> `Expr`: the only part that knows how an expression is typed.

It knows the tree, the error type and the notes, and nothing of what is done with an expression.  The tables
and the patterns are loaded with the first line that is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calc_cli.syntax.functions import FUNCTIONS

if TYPE_CHECKING:
    from calc_cli.expr import Expr
    from calc_cli.syntax.reading import Parsed

__all__ = ["FUNCTIONS", "formula", "parse"]


def parse(text: str, names: frozenset[str] = frozenset(), variable: str | None = None) -> Parsed:
    """The reading of one line; `names` are declared, and so is `variable`.

    Raises InputError or LimitError, with the place in the text as it was typed.
    """
    from calc_cli.syntax.reading import parse as read

    return read(text, names, variable)


def formula(text: str) -> Expr:
    """The tree of a rule's formula, in which D(u) is the derivative of u by x."""
    from calc_cli.syntax.reading import formula as read

    return read(text)
