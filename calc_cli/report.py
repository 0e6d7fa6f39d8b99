"""What a topic has to say, as data: sentences, chains of equalities and tables, for every renderer.

Data only: nothing here computes mathematics, and nothing here knows a topic.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from calc_cli.expr import Expr
from calc_cli.trace import Condition, Line, Note, Step

#: A sentence is text with mathematics in it.
Words: TypeAlias = tuple[str | Expr, ...]
#: A cell of a table.
Cell: TypeAlias = str | Expr

_NOTHING: Mapping[str, object] = {}


class Say(NamedTuple):
    """A sentence.  `kind` is "text", "heading", "result" (what was asked for) or "warning"."""

    words: Words
    kind: str = "text"


class Chain(NamedTuple):
    """A chain of equalities: every line equals the one before it; the labels of a line say why.

    `joints` are the signs that join the lines after the first to those before them: "=", which may be left out at the
    end, or "→".
    """

    lines: tuple[Line, ...]
    joints: tuple[str, ...] = ()

    def joined(self) -> Iterator[tuple[str, Line]]:
        """Every line behind its sign; that of the first is ""."""
        return zip(("", *self.joints, *["="] * len(self.lines)), self.lines, strict=False)


class Table(NamedTuple):
    """Rows of cells below their titles; numbers are set to the right."""

    titles: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    asked: bool = False  # is it what was asked for, and not only a step on the way?


class Derived(NamedTuple):
    """A derivative with its steps, drawn as every derivation is."""

    steps: Sequence[Step]
    variable: str
    held: tuple[str, ...] = ()  # the letters that count as constants, where that is told
    partial: bool = False


class Picture(NamedTuple):
    """A picture that is already drawn in characters; left out where pictures make no sense."""

    text: str


Part: TypeAlias = Say | Chain | Table | Derived | Picture


class Report(NamedTuple):
    """Everything that a topic has to say about one input.

    `answer` is what a pipe gets: the results alone, one string a line, in the input language.
    `data` is the same for JSON: strings, numbers, lists and dicts, with expressions in the input language.
    """

    topic: str  # the verb
    input: str
    parts: tuple[Part, ...]
    answer: tuple[str, ...]
    data: Mapping[str, object] = _NOTHING
    conditions: Sequence[Condition] = ()
    notes: tuple[Note, ...] = ()
    decimals: bool = False

    def to(self, format: str, *, steps: bool = False, width: int = 80) -> str:
        """As that of a Derivation: the answer, or with `steps` all that there is to say."""
        from calc_cli.render import render

        return render(self, format, steps=steps, width=width)

    def __str__(self) -> str:
        """What `dx -q` prints."""
        return self.to("plain")
