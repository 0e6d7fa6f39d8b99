"""A derivation as a tree: each step with its rule, its letters, its sentence, and below it its children."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from calc_cli.expr import Expr, with_partials
from calc_cli.render import remarks
from calc_cli.render.chain import GAP, Row, chain, closing, told
from calc_cli.render.pretty import pretty
from calc_cli.render.wrap import flow
from calc_cli.trace import Derivation, Step

_MAX_STEPS = 2_000
_MAX_NODES = 200_000  # of all formulas together
_LEAST = 20  # columns for a formula, however deep it stands


class Pens(NamedTuple):
    """What the branches are drawn with: to a child, to the last child, past a child, past nothing."""

    child: str
    last: str
    past: str
    none: str


UNICODE = Pens("├─ ", "└─ ", "│  ", "   ")
ASCII = Pens("|- ", "`- ", "|  ", "   ")


def tree(derivation: Derivation, width: int = 80, ascii: bool = False, notes: bool = True) -> list[Row]:
    """The rows of the tree; the steps of simplification stand below those of differentiation."""
    rows = list(told(derivation, width)) if notes else []
    if derivation.held:
        rows += [Row(text, "", "note") for text in flow(remarks.held_text(derivation, ascii), width)]
    pens = ASCII if ascii else UNICODE
    stack = [(step, "", "") for step in reversed(derivation.steps)]
    left, nodes = _MAX_STEPS, _MAX_NODES
    while stack and left and nodes > 0:
        step, branch, below = stack.pop()
        left, nodes = left - 1, nodes - step.before.size - step.after.size
        rows += _rows(step, branch, below, pens, width, ascii, derivation)
        for place, child in enumerate(reversed(step.children)):
            lead, under = (pens.child, pens.past) if place else (pens.last, pens.none)
            deeper = len(below) + len(under) <= width - _LEAST  # else it stands no further to the right
            stack.append((child, below + lead, below + under if deeper else below))
    if stack:
        rows.append(Row(f"{stack[-1][1]}{len(stack)} more branches, left out", "", "note"))
    result = pretty(derivation.result, ascii, derivation.decimals)
    rows += [Row(""), *(Row(text, "", "result") for text in flow(result, width))]
    return rows + closing(derivation, width, ascii)


def _rows(
    step: Step, branch: str, below: str, pens: Pens, width: int, ascii: bool, derivation: Derivation
) -> list[Row]:
    """The step's own rows: what it did, by which rule; its letters, its sentence, its conditions."""

    def formula(u: Expr) -> str:
        shown = with_partials(u) if derivation.partial else u
        return pretty(shown, ascii, derivation.decimals) if u.size < _MAX_NODES else f"({u.size} nodes)"

    label = remarks.rule_label((step.rule, *step.laws))
    under = below + (pens.past if step.children else pens.none)
    before, sign = step.before, "="
    if step.after.head == "eq":  # an equation does not equal the one before it, it follows
        before, sign = before.args[0] if before.head == "D" else before, "=>" if ascii else "⇒"
    first, *more = flow(f"{formula(before)} {sign} {formula(step.after)}", max(_LEAST, width - len(under) - 2))
    fits = len(branch) + len(first) + GAP + len(label) <= width
    rows = [Row(branch + first, label if fits else "")]
    rows += [Row(f"{under}  {text}") for text in more]
    if not fits:
        rows += [Row(under, text) for text in flow(label, max(_LEAST, width - len(under)))]
    variable = step.before.args[1] if step.before.head == "D" else None  # the row's x stands for it, whatever its name
    bound = [(n, u) for n, u in step.bindings if n != u.leaf and not (n == "x" and u is variable)]
    letters = ", ".join([f"{remarks.variable_text(n, ascii)} = {formula(u)}" for n, u in bound])
    said = (letters, step.says, remarks.conditions_text(step.conditions, ascii, derivation.decimals))
    rows += [
        Row(under + text, "", "note") for told in said if told for text in flow(told, max(_LEAST, width - len(under)))
    ]
    return rows


#: How the rows of a derivation are laid out, by the names of `--view`.
VIEWS: dict[str, Callable[[Derivation, int, bool, bool], list[Row]]] = {"chain": chain, "tree": tree}
