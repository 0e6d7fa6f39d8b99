"""A derivation as aligned LaTeX, alone or in a page of Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from calc_cli.expr import sym
from calc_cli.render import escapes, remarks
from calc_cli.render.chain import links
from calc_cli.render.latex import latex, latex_name
from calc_cli.trace import Condition, Derivation

_RELATIONS = {"!=": r"\neq", ">=": r"\geq", "<=": r"\leq"}


def aligned(derivation: Derivation, environment: str) -> str:
    """The chain of equalities in an environment that aligns at `&`, the rules in a column of their own."""
    blocks = []
    for block in links(derivation):
        first, *rest = [(latex(link.expr, derivation.decimals), link) for link in block]
        rows = []
        for i, (formula, link) in enumerate(rest):
            left = f"{first[0]} " if i == 0 else ""
            sign = r"\Rightarrow\; " if link.expr.head == "eq" or link.left else "= "
            formula = f"{_quotient(link.left)} = {formula}" if link.left else formula
            rows.append(f"{left}&{sign}{formula}{escapes.label(link.label)}")
        body = " \\\\\n".join(rows)
        blocks.append(f"\\begin{{{environment}}}\n{body}\n\\end{{{environment}}}")
    return "\n\n".join(blocks)


def _quotient(name: str) -> str:
    r"""The derivative d^2y/dx^2 as \frac{d^{2} y}{d x^{2}}."""
    found = re.fullmatch(r"d(?:\^(\d+))?(.+)/d(.+?)(?:\^\d+)?", name)
    assert found is not None
    power = f"^{{{found[1]}}}" if found[1] else ""
    return rf"\frac{{d{power} {latex_name(found[2])}}}{{d {latex_name(found[3])}{power}}}"


def latex_conditions(conditions: Sequence[Condition], decimals: bool = False) -> str:
    r"""x \neq 0, a > 0."""
    told = [
        f"{latex(c.left, decimals)} {_RELATIONS.get(c.relation, c.relation)} {latex(c.right, decimals)}"
        for c in conditions
    ]
    return ", ".join(dict.fromkeys(told))


def markdown(derivation: Derivation, steps: bool = True) -> str:
    """The result as an inline formula; with `steps`, the derivation as a short page."""
    result = latex(derivation.result, derivation.decimals)
    if not steps:
        return f"${result}$"
    parts = [remarks.held_text(derivation, ascii=True).translate(escapes.MARKDOWN)]
    parts += [f"$$\n{block}\n$$" for block in aligned(derivation, "aligned").split("\n\n")]
    if derivation.conditions:
        parts.append(f"for ${latex_conditions(derivation.conditions, derivation.decimals)}$")
    if derivation.at is not None:
        point = ", ".join([f"${latex(sym(name))} = {latex(u)}$" for name, u in derivation.values])
        about = rf" \approx {derivation.decimal}" if derivation.decimal else ""
        parts.append(f"at {point}: ${latex(derivation.at, derivation.decimals)}{about}$")
    parts.append(remarks.check_text(derivation.check).translate(escapes.MARKDOWN))
    return "\n\n".join([part for part in parts if part])
