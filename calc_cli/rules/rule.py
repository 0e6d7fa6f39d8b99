"""What a rule is: one row, in dx's own language."""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """A rule of differentiation: the derivative of `lhs` is `rhs`.

    Letters are types: `x` is the variable (or, by the chain rule, anything that depends on it), `c` is free of
    the variable, `n` a number, `u` and `v` anything, `f` an unknown function.  `D(u)` is a derivative still
    to take.  `...` goes on in the same way over all operands; in a call it is the same function of the rest.
    """

    name: str
    lhs: str
    rhs: str
    says: str
    cite: str
    example: tuple[str, str]
    valid: str = ""  # a side condition, which is printed with the result
    joins: bool = False  # shown on one line with a next step that leaves no derivative to take
