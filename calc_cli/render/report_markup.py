"""What a topic has to say, in LaTeX and in Markdown; pictures are left out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from calc_cli.expr import Expr
from calc_cli.render import escapes
from calc_cli.render import markdown as pages
from calc_cli.render import report as pieces
from calc_cli.render.columns import is_number, to_the_right
from calc_cli.render.latex import latex as formula
from calc_cli.render.names import visible
from calc_cli.report import Chain, Derived, Part, Picture, Report, Say, Table, Words

_JOINTS = {"=": "=", "→": r"\to", "≈": r"\approx"}


class Markup(NamedTuple):
    """How one of the two languages writes what stands in a report."""

    escapes: dict[int, str]
    environment: str
    displayed: Callable[[str], str]
    kinds: dict[str, str]  # a sentence of each kind, with %s for its text
    table: Callable[[list[str], list[list[str]], list[bool]], str]


def latex(report: Report, steps: bool = True) -> str:
    """The report as LaTeX; without `steps`, its results, a line each, below the tables that were asked for."""
    return _whole(report, steps, _IN_LATEX)


def markdown(report: Report, steps: bool = True) -> str:
    """The report as a page of Markdown; without `steps`, its results and the tables that were asked for."""
    return _whole(report, steps, _IN_MARKDOWN)


def _whole(report: Report, steps: bool, markup: Markup) -> str:
    if not steps:
        tables = [_part(p, markup, report.decimals) for p in report.parts if isinstance(p, Table) and p.asked]
        results = "\n".join([_said(words, markup, report.decimals) for words in pieces.results(report)])
        return "\n\n".join([*tables, results])
    made = [_part(part, markup, report.decimals) for part in report.parts if not isinstance(part, Picture)]
    if report.conditions:
        made.append(f"for ${pages.latex_conditions(report.conditions, report.decimals)}$")
    return "\n\n".join(made)


def _part(part: Part, markup: Markup, decimals: bool) -> str:
    if isinstance(part, Say):
        return markup.kinds[part.kind] % _said(part.words, markup, decimals)
    if isinstance(part, Chain):
        return markup.displayed(_chain(part, markup.environment, decimals))
    if isinstance(part, Derived):
        blocks = pages.aligned(pieces.derivation(part, decimals), markup.environment)
        return "\n\n".join([markup.displayed(block) for block in blocks.split("\n\n")])
    assert isinstance(part, Table)
    texts = [[pieces.cell_text(cell, decimals=decimals) for cell in row] for row in part.rows]
    cells = [[_cell(cell, markup, decimals) for cell in row] for row in part.rows]
    right = to_the_right(texts, len(part.titles))
    return markup.table([_cell(title, markup, decimals) for title in part.titles], cells, right)


def _said(words: Words, markup: Markup, decimals: bool) -> str:
    pieces = [_escaped(w, markup) if isinstance(w, str) else f"${formula(w, decimals)}$" for w in words]
    return _in_one("".join(pieces))


def _in_one(text: str) -> str:
    """The text with what belongs to one formula between one pair of signs: $x = -1$, and not x = $-1$."""
    parts = text.split("$")  # text, formula, text, ..., text
    if "\\$" in text or len(parts) % 2 == 0:
        return text
    at = 1
    while at < len(parts):
        while _joined(parts, at):
            pass
        at += 2
    return "$".join(parts)


def _joined(parts: list[str], at: int) -> bool:
    """Take into the formula at that place what stands beside it and belongs to it; was there anything?"""
    before, here, after = parts[at - 1 : at + 2]
    opened = here.endswith(("-", *_RELATIONS))
    if at + 2 < len(parts):
        further = parts[at + 2]
        between = {"": "" if here.endswith("-") else " ", " = ": " = "}.get(after)
        if after == " " and (opened or further.startswith(("-", *_RELATIONS))):
            between = " "
        if re.fullmatch(r" [A-Za-z] ", after) and here.endswith(_RELATIONS) and further.startswith(_RELATIONS):
            between = after
        if between is not None:
            parts[at : at + 3] = [here + between + further]
            return True
    number = re.match(r"( ?| = )(\d+(?:\.\d+)?(?:/\d+)?)(?=[\s,;)]|\.?$)", after)
    if number is not None and (opened or number[1] == " = ") and (number.end() < len(after) or at + 2 >= len(parts)):
        parts[at], parts[at + 1] = here + number[0], after[number.end() :]
        return True
    primed = re.search(r"(?:^|(?<=[\s(]))[A-Za-z]$", before)
    if primed is not None and here.startswith("'") and (at == 1 or primed.start()):
        parts[at - 1], parts[at] = before[: primed.start()], primed[0] + here
        return True
    left = re.search(r"(^|[\s(])([A-Za-z](?:\([A-Za-z]\))?|\d+(?:/\d+)?)( = | )$", before)
    if left is None or (at > 1 and not left[1]) or (left[3] == " " and not here.startswith(_RELATIONS)):
        return False
    parts[at - 1], parts[at] = before[: left.start(2)], left[2] + left[3] + here
    return True


#: What stands between two sides, as a formula of its own.
_RELATIONS = ("=", "<", ">", *[escapes.SIGNS[sign][1] for sign in "→←≈≠≤≥"])


def _escaped(text: str, markup: Markup) -> str:
    return visible(text).translate(markup.escapes)


#: A letter, or its change, and the unit behind it: Δx (m).
_MEASURED = re.compile(r"(Δ?[A-Za-z]) (\([A-Za-z][^()\s]*\))")


def _cell(cell: str | Expr, markup: Markup, decimals: bool) -> str:
    if isinstance(cell, Expr):
        return f"${formula(cell, decimals)}$"
    if is_number(cell) and cell.isascii():
        return f"${cell}$"
    measured = _MEASURED.fullmatch(cell)
    if measured is not None:
        return f"${escapes.in_formula(measured[1])}$ {_escaped(measured[2], markup)}"
    whole = escapes.formula(cell)
    return f"${whole}$" if whole else _in_one(_escaped(cell, markup))


def _chain(part: Chain, environment: str, decimals: bool) -> str:
    first, *rest = pieces.links(part)
    lines = []
    for i, link in enumerate(rest or [first]):
        sign = r"\Rightarrow\;" if link.expr.head == "eq" else _JOINTS.get(link.sign, link.sign)
        left = f"{formula(first.expr, decimals)} " if i == 0 and rest else ""
        label = escapes.label(link.label)
        shown = formula(link.expr, decimals)
        lines.append(f"{left}&{sign} {shown}{label}" if rest else f"&{shown}")
    body = " \\\\\n".join(lines)
    return f"\\begin{{{environment}}}\n{body}\n\\end{{{environment}}}"


def _tabular(titles: list[str], rows: list[list[str]], right: list[bool]) -> str:
    ends = " \\\\\n"
    columns = "".join(["r" if r else "l" for r in right])
    body = ends.join([" & ".join(row) for row in rows])
    return f"\\begin{{tabular}}{{{columns}}}\n{' & '.join(titles)}{ends}\\hline\n{body}\n\\end{{tabular}}"


def _pipes(titles: list[str], rows: list[list[str]], right: list[bool]) -> str:
    def line(cells: list[str]) -> str:
        return f"| {' | '.join(cells)} |"

    return "\n".join([line(titles), line(["---:" if r else "---" for r in right]), *map(line, rows)])


_IN_LATEX = Markup(
    escapes.LATEX,
    "align*",
    str,
    {"text": "%s", "heading": r"\subsection*{%s}", "result": r"\textbf{%s}", "warning": r"\emph{%s}"},
    _tabular,
)
_IN_MARKDOWN = Markup(
    escapes.MARKDOWN,
    "aligned",
    "$$\n{}\n$$".format,
    {"text": "%s", "heading": "## %s", "result": "**%s**", "warning": "*%s*"},
    _pipes,
)
