"""A derivation as a textbook lays it out: a chain of equalities, the rules named in the right-hand column.

Pure: rows of text with their labels, and no colours; what each row is stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from calc_cli.expr import D, Expr, name_of, postorder, sym, with_partials
from calc_cli.render import remarks
from calc_cli.render.boxes import Box, beside, line
from calc_cli.render.pretty import pretty, prime_marks
from calc_cli.render.wrap import flow, wrapped
from calc_cli.trace import Derivation, Step, lines

GAP = 3  # least number of columns between a formula and its label
FORMULAS = ("formula", "result")
_NARROW = 60  # labels end here at least, so that short derivations line up
_MAX_LINES = 200
_MAX_NODES = 20_000  # of one line that is still compared with the next, and of all lines together


class Row(NamedTuple):
    """One row of the page.  `kind` is formula, result, note, warning, condition, value or check."""

    text: str
    label: str = ""
    kind: str = "formula"
    low: bool = False  # the foot of something tall: the next row keeps its distance


class Link(NamedTuple):
    """One line of the chain: the expression, and the names of the rules that led to it."""

    expr: Expr
    label: str = ""
    kind: str = "formula"
    left: str = ""  # what it equals, where that is not what stands above: dy/dx
    sign: str = "="  # what joins it to the line above


class Paper(NamedTuple):
    """What formulas are set on."""

    width: int
    ascii: bool
    decimals: bool

    def boxes(self, expr: Expr, margin: int) -> list[Box]:
        """The expression, broken to fit beside a margin."""
        return wrapped(expr, self.width - margin, self.ascii, self.decimals)


def chain(derivation: Derivation, width: int = 80, ascii: bool = False, notes: bool = True) -> list[Row]:
    """The rows of the derivation; with `notes`, what there is to say about the reading too."""
    paper = Paper(width, ascii, derivation.decimals)
    rows = list(told(derivation, width)) if notes else []
    blocks = list(links(derivation))
    for block, name in zip(blocks, _names(derivation, len(blocks), ascii), strict=True):
        if rows:
            rows.append(Row(""))
        rows += _set(block, name, paper, remarks.held_text(derivation, ascii) if block is blocks[0] else "")
    return rows + closing(derivation, width, ascii)


def told(derivation: Derivation, width: int) -> Iterator[Row]:
    """What there is to say about how the text was read."""
    for note in derivation.notes:
        for text in flow(remarks.note_text(note), width):
            yield Row(text, "", note.level)


def closing(derivation: Derivation, width: int, ascii: bool) -> list[Row]:
    """Conditions, the value at a point, the verdict of the check."""
    said = [
        *[(text, "note") for text in remarks.meanings(derivation)],
        (remarks.conditions_text(derivation.conditions, ascii, derivation.decimals), "condition"),
        (remarks.value_text(derivation, ascii), "value"),
        (remarks.check_text(derivation.check), "check"),
    ]
    rows = [Row(line, "", kind) for text, kind in said if text for line in flow(text, width)]
    return [Row(""), *rows] if rows else []


def page(rows: list[Row], width: int) -> str:
    """The rows as text, labels at the right."""
    edge = right_edge(rows, width)
    return "\n".join([row.text + (row.label.rjust(edge - len(row.text)) if row.label else "") for row in rows])


def right_edge(rows: list[Row], width: int) -> int:
    """The column that the labels end at: as near to the formulas as they leave room."""
    widest = [len(row.text) + (GAP + len(row.label) if row.label else 0) for row in rows if row.kind in FORMULAS]
    return min(width, max([_NARROW, *widest]))


def links(derivation: Derivation) -> Iterator[list[Link]]:
    """One chain for each order of the derivative; the first link of each is what is to be differentiated.

    An equation stands there as it is.  Partial derivatives are marked as such.
    """
    for block in _links(derivation):
        yield [k._replace(expr=with_partials(k.expr)) for k in block] if derivation.partial else block


def _links(derivation: Derivation) -> Iterator[list[Link]]:
    block: list[Link] = []
    for step in derivation.steps:
        if step.before.head == "D":
            if block:
                yield block
            first, *rest = _differentiation(step)
            block = [first._replace(expr=step.before.args[0]) if step.after.head == "eq" else first, *rest]
        elif not block or _look(step.after) != _look(block[-1].expr):
            block.append(Link(step.after, remarks.rule_label((step.rule, *step.laws))))
    block = block or [Link(D(derivation.reading, sym(derivation.variable)))]
    last = block[-1].expr
    reached = last.args[1] if last.head == "eq" and derivation.result.head != "eq" else last
    if len(block) == 1 or _look(reached) != _look(derivation.result):
        block.append(Link(derivation.result))
    large = [k for k in block[1:-1] if k.expr.size > _MAX_NODES]
    if large:  # nobody reads two of those
        block = [k for k in block if k not in large]
        block[-1] = block[-1]._replace(label=large[0].label)
    block[-1] = block[-1]._replace(kind="result")
    solved = any(link.expr.head == "eq" for link in block[1:])
    yield [k._replace(left=derivation.of) if k.expr.head != "eq" else k for k in block] if solved else block


def _differentiation(step: Step) -> list[Link]:
    """The links of one step of differentiation; where they are too many for anyone, only the two ends."""
    levels, count = _extent(step)
    found: list[Link] = []
    room = _MAX_NODES
    for shown in lines(step) if levels <= _MAX_LINES else ():
        found.append(Link(shown.expr, remarks.rule_label(shown.rules)))
        room -= shown.expr.size
        if room < 0 and len(found) > 2:
            break
    else:
        if found:
            return found
    return [Link(step.before), Link(step.after, f"{count} steps, left out")]


def _extent(step: Step) -> tuple[int, int]:
    """How many levels of steps there are, and how many steps."""
    level, levels, count = [step], 0, 0
    while level:
        levels, count = levels + 1, count + len(level)
        if count > _MAX_NODES:
            break
        level = [child for s in level for child in s.children]
    return levels, count


def _look(expr: Expr) -> object:
    """What two expressions share when they look the same."""
    return pretty(expr) if expr.size <= _MAX_NODES else expr


def _names(derivation: Derivation, count: int, ascii: bool) -> list[str]:
    """What the blocks are called: nothing if there is one, else f′(x), f″(x), … by a letter that is free.

    Those of an equation are called by its own letter, y′, y″, …
    """
    if count < 2:
        return [""]
    solved = re.fullmatch(r"d(?:\^(\d+))?(.+)/.+", derivation.of)
    if solved is not None:
        first = int(solved[1] or 1) - count + 1
        y = remarks.variable_text(solved[2], ascii)
        return [y + (chr(39) * k if ascii else prime_marks(k)) for k in range(first, first + count)]
    letter = function_letter(derivation.reading)
    if derivation.variables:
        return [remarks.partial_text(derivation.variables[:k], letter, ascii) for k in range(1, count + 1)]
    x = remarks.variable_text(derivation.variable, ascii)
    return [f"{letter}{chr(39) * k if ascii else prime_marks(k)}({x})" for k in range(1, count + 1)]


def function_letter(*readings: Expr) -> str:
    """A letter for a function that does not occur in the expressions."""
    used = {name for reading in readings for name in reading.names}
    used |= {name_of(u) for reading in readings for u in postorder(reading) if u.head == "fn"}
    return next((c for c in "fghuvwFGH" if c not in used), "f")


def equalities(block: list[Link], paper: Paper) -> list[Row]:
    """The rows of a chain whose first link is its left-hand side."""
    if len(block) > 1:
        return _set(block, "", paper, "")
    rows: list[Row] = []
    _append(rows, paper.boxes(block[0].expr, 0), block[0], paper.width)
    return rows


def _set(block: list[Link], name: str, paper: Paper, held: str) -> list[Row]:
    """The rows of one chain: beside its left-hand side where there is room, else below it."""
    if name and held:
        return [*_notes(held, "", paper), *_set(block, name, paper, "")]
    rest = block if name else block[1:]
    heads = [line(name)] if name else paper.boxes(block[0].expr, 0)
    rows: list[Row] = []
    margin = heads[0].width + 1
    label = "" if name else block[0].label
    beside_head = len(heads) == 1 and 3 * margin <= paper.width and not held and not label
    widest = max([len(link.sign) for link in block])
    if beside_head and all(_fits(link, margin, paper) for link in rest):
        for i, link in enumerate(rest):
            sign = f"{link.sign:<{widest}} "
            left = [heads[0], line(f" {sign}")] if i == 0 else [line(" " * margin + sign)]
            _append(rows, [beside([*left, *paper.boxes(link.expr, margin + len(sign))])], link, paper.width)
        return rows
    _append(rows, heads, Link(block[0].expr, label), paper.width)
    rows += _notes(held, "  ", paper)
    for link in rest:
        sign = "  " if link.expr.head == "eq" else f"  {link.left} {link.sign} ".replace("   ", "  ")
        boxes = paper.boxes(link.expr, 2 + len(sign))
        parts = [beside([line(sign if i == 0 else " " * (2 + len(sign))), b]) for i, b in enumerate(boxes)]
        _append(rows, parts, link, paper.width)
    return rows


def _notes(text: str, margin: str, paper: Paper) -> list[Row]:
    """The text, if there is any, beside a margin."""
    return [Row(margin + row, "", "note") for row in flow(text, paper.width - len(margin))] if text else []


def _fits(link: Link, margin: int, paper: Paper) -> bool:
    """Is there room for the link and its label beside the margin?"""
    if link.expr.head == "eq":
        return False
    boxes = paper.boxes(link.expr, margin + 2)
    room = paper.width - margin - 2 - (len(link.label) + GAP if link.label else 0)
    return len(boxes) == 1 and boxes[0].width <= room


def _append(rows: list[Row], boxes: list[Box], link: Link, width: int) -> None:
    """Add one link, its label beside it where there is room, and air around what is tall."""
    words = rows and (rows[-1].kind == "note" or (rows[-1].label and not rows[-1].text))
    if rows and (rows[-1].low or boxes[0].base > (0 if words else 1)):
        rows.append(Row(""))
    at = _place(boxes, width - len(link.label) - GAP) if link.label else (0, 0)
    for i, b in enumerate(boxes):
        if i and (b.height > 1 or boxes[i - 1].height > 1):
            rows.append(Row(""))
        for r, text in enumerate(b.rows):
            low = i == len(boxes) - 1 and r == b.height - 1 and r > b.base
            rows.append(Row(text.rstrip(), link.label if (i, r) == at else "", link.kind, low))
    if not at:
        rows += [Row("", text, link.kind, rows[-1].low) for text in flow(link.label, width)]


def _place(boxes: list[Box], room: int) -> tuple[int, int] | None:
    """The box and the row that have room for a label: beside a sign if possible, else below the last one."""
    last = len(boxes) - 1
    rows = [*[(i, b.base) for i, b in enumerate(boxes)], *[(last, r) for r in range(boxes[-1].base, boxes[-1].height)]]
    return next(((i, r) for i, r in rows if len(boxes[i].rows[r].rstrip()) <= room), None)
