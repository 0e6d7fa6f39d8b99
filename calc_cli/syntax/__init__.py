"""Text -> `Expr`: the only part that knows how an expression is typed.

It knows the tree, the error type and the notes, and nothing of what is done with an expression.  The tables
and the patterns are loaded with the first line that is read.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from calc_cli.errors import DxError, UsageError
from calc_cli.syntax.functions import SPELLINGS, TYPED_CONSTANTS

if TYPE_CHECKING:
    from calc_cli.expr import Expr
    from calc_cli.syntax.reading import Parsed

__all__ = ["formula", "name_in", "parse"]


def parse(text: str, names: frozenset[str] = frozenset(), variable: str | None = None) -> Parsed:
    """The reading of one line; `names` are declared, and so is `variable`.

    Raises InputError or LimitError, with the place in the text as it was typed.
    """
    from calc_cli.syntax.reading import parse as read

    return read(text, names, variable)


def name_in(text: str) -> str:
    """The name in the text, as the language writes it: theta for θ.  Raises UsageError if the text is not a name."""
    from calc_cli.expr import name_of

    text = text.strip()
    if text.isascii() and text.isalpha() and len(text) == 1 and text != "e":
        return text
    with suppress(DxError):
        read = parse(text, frozenset((text,))).expr
        if read.head == "sym" and (len(text) == 1 or text.lower() not in SPELLINGS):  # σ alone is a letter
            return name_of(read)
    if text in TYPED_CONSTANTS:
        raise UsageError(f"a variable is a name, and {text} is a number", hint="--wrt x")
    raise UsageError(f"a variable is a name, found {text or 'nothing'}", hint="--wrt x")


def formula(text: str) -> Expr:
    """The tree of a rule's formula, in which D(u) is the derivative of u by x."""
    from calc_cli.syntax.reading import formula as read

    return read(text)
