"""What a topic has to say, as data: sentences, chains of equalities and tables, for every renderer.

Data only: nothing here computes mathematics, and nothing here knows a topic.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from calc_cli.expr import Expr
from calc_cli.trace import Condition, Line, Note, Step

#: A sentence is text with mathematics in it.
Words: TypeAlias = tuple[str | Expr, ...]
#: A cell of a table.
Cell: TypeAlias = str | Expr


@dataclass(frozen=True, slots=True)
class Say:
    """A sentence.  `kind` is "text", "heading", "result" (what was asked for) or "warning"."""

    words: Words
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain of equalities: every line equals the one before it; the labels of a line say why.

    `joint` is the sign that joins a line to the one before it, one for each line after the first: "=" or "→".
    """

    lines: tuple[Line, ...]
    joints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells below their titles; numbers are set to the right."""

    titles: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Derived:
    """A derivative with its steps, drawn as every derivation is."""

    steps: tuple[Step, ...]
    variable: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is already drawn in characters; left out where pictures make no sense."""

    text: str


Part: TypeAlias = Say | Chain | Table | Derived | Picture


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a topic has to say about one input.

    `answer` is what a pipe gets: the results alone, one string a line, in the input language.
    `data` is the same for JSON: strings, numbers, lists and dicts, with expressions in the input language.
    """

    topic: str  # the verb
    input: str
    parts: tuple[Part, ...]
    answer: tuple[str, ...]
    data: dict[str, object] = field(default_factory=dict)
    conditions: tuple[Condition, ...] = ()
    notes: tuple[Note, ...] = ()
    decimals: bool = False
