"""What a topic has to say, as a page of text and as answers alone: the renderers of `calc_cli.report.Report`.

Sentences are wrapped, chains of equalities and derivations are laid out by `chain`, tables by `columns`; nothing here
knows a topic or computes mathematics.
"""

from __future__ import annotations

from collections.abc import Callable

from calc_cli.errors import UsageError
from calc_cli.expr import Expr
from calc_cli.render import Wanted, remarks
from calc_cli.render.chain import Link, Paper, Row, equalities, page
from calc_cli.render.columns import table
from calc_cli.render.escapes import ASCII
from calc_cli.render.names import visible
from calc_cli.render.pretty import MINUS, pretty
from calc_cli.render.tree import VIEWS
from calc_cli.render.wrap import flow
from calc_cli.report import Cell, Chain, Derived, Part, Picture, Report, Say, Table, Words
from calc_cli.trace import Derivation

_HARD = "\u00a0"  # a blank where no line ends

#: How the rows of a sentence are painted.
_KINDS = {"text": "text", "heading": "heading", "result": "value", "warning": "warning"}


def rows(
    report: Report, width: int = 80, ascii: bool = False, view: str = "chain", notes: bool = True, pictures: bool = True
) -> list[Row]:
    """The rows of the page; with `notes`, what there is to say about the reading too."""
    out: list[Row] = []
    if notes:
        for note in report.notes:
            out += [Row(text, "", note.level) for text in sentence((remarks.note_text(note),), width, ascii)]
    before: Part | None = None
    for part in report.parts:
        if isinstance(part, Picture) and not pictures:
            continue
        if out and out[-1].text and (_stands_apart(part) or before is None or _stands_apart(before)):
            out.append(Row(""))
        out += _set(part, Paper(width, ascii, report.decimals), view)
        before = part
    held = remarks.conditions_text(report.conditions, ascii, report.decimals)
    out += [Row(""), *(Row(text, "", "condition") for text in flow(held, width))] if held else []
    return [row._replace(text=_spelt(row.text, True)) for row in out] if ascii else out


def _stands_apart(part: Part) -> bool:
    return not isinstance(part, Say) or part.kind == "heading"


def _set(part: Part, paper: Paper, view: str) -> list[Row]:
    """The rows of one part."""
    if isinstance(part, Say):
        texts = sentence(part.words, paper.width, paper.ascii, paper.decimals)
        return [Row(text, "", _KINDS[part.kind]) for text in texts]
    if isinstance(part, Chain):
        return equalities(links(part, paper.ascii), paper)
    if isinstance(part, Table):
        titles = [_spelt(title, paper.ascii) for title in part.titles]
        cells = [[cell_text(cell, paper.ascii, paper.decimals) for cell in row] for row in part.rows]
        texts = table(titles, cells, paper.width, paper.ascii)
        return [Row(text, "", "heading" if i == 0 else "text") for i, text in enumerate(texts)]
    if isinstance(part, Derived):
        return VIEWS[view](derivation(part, paper.decimals), paper.width, paper.ascii, False)
    return [Row(text, "", "picture") for text in part.text.split("\n")]


def links(part: Chain, ascii: bool = False) -> list[Link]:
    """The chain as the layout of derivations takes it."""
    made = [
        Link(line.expr, _spelt(remarks.rule_label(line.rules), ascii), sign=_spelt(joint, ascii) or "=")
        for joint, line in part.joined()
    ]
    return [*made[:-1], made[-1]._replace(kind="result")] if len(made) > 1 else made


def derivation(part: Derived, decimals: bool) -> Derivation:
    """The derivative as the renderers of derivations take it."""
    first, last = part.steps[0], part.steps[-1]
    times = sum([step.before.head == "D" for step in part.steps])
    reading = first.before.args[0] if first.before.head == "D" else first.before
    return Derivation(
        "", reading, part.variable, times, part.steps, last.after,
        held=part.held, decimals=decimals, partial=part.partial,
    )  # fmt: skip


def said(words: Words, ascii: bool = False, decimals: bool = False) -> str:
    """The sentence on one line."""
    return "".join([_spelt(w, ascii) if isinstance(w, str) else pretty(w, ascii, decimals) for w in words])


def sentence(words: Words, width: int, ascii: bool = False, decimals: bool = False) -> list[str]:
    """The sentence in lines; formulas stay whole where they fit a line."""
    from textwrap import wrap

    def piece(w: str | Expr) -> str:
        if isinstance(w, str):
            return _spelt(w, ascii)
        if w.head == "eq":
            return f"{piece(w.args[0])} = {piece(w.args[1])}"
        text = pretty(w, ascii, decimals)
        return text.replace(" ", _HARD) if len(text) <= width else text

    text = "".join(map(piece, words))
    return [row.replace(_HARD, " ") for row in wrap(text, width, break_on_hyphens=False)] or [""]


def cell_text(cell: Cell, ascii: bool = False, decimals: bool = False) -> str:
    """A cell on one line; numbers that are text get the same minus sign as others."""
    if isinstance(cell, Expr):
        return pretty(cell, ascii, decimals)
    text = _spelt(cell, ascii)
    return MINUS + text[1:] if not ascii and text[:1] == "-" and text[1:2].isdigit() else text


def _spelt(text: str, ascii: bool) -> str:
    shown = visible(text)
    return shown.translate(ASCII) if ascii and not shown.isascii() else shown


def results(report: Report) -> list[Words]:
    """The sentences that say what was asked for; where there are none, the answers."""
    found = [part.words for part in report.parts if isinstance(part, Say) and part.kind == "result"]
    return found or [(text,) for text in report.answer]


def _text(report: Report, wanted: Wanted) -> str:
    if wanted.steps:
        made = rows(report, wanted.width, wanted.ascii, wanted.view, notes=False)
        return page(made, wanted.width)
    return "\n".join([said(words, wanted.ascii, report.decimals) for words in results(report)])


def _tree(report: Report, wanted: Wanted) -> str:
    return _text(report, wanted._replace(steps=True, view="tree"))


def _plain(report: Report, wanted: Wanted) -> str:
    if wanted.steps:
        made = rows(report, wanted.width, True, wanted.view, notes=False, pictures=False)
        return page(made, wanted.width)
    return "\n".join(report.answer)


def _latex(report: Report, wanted: Wanted) -> str:
    from calc_cli.render.report_markup import latex

    return latex(report, wanted.steps)


def _markdown(report: Report, wanted: Wanted) -> str:
    from calc_cli.render.report_markup import markdown

    return markdown(report, wanted.steps)


def _json(report: Report, wanted: Wanted) -> str:
    from calc_cli.render.report_json import as_json

    return as_json(report, wanted.steps)


def _code(report: Report, wanted: Wanted) -> str:
    raise UsageError(f"there is no program code for {report.topic}", hint="--to json is for programs")


FORMS: dict[str, Callable[[Report, Wanted], str]] = {
    "text": _text,
    "plain": _plain,
    "tree": _tree,
    "latex": _latex,
    "markdown": _markdown,
    "json": _json,
    "python": _code,
    "numpy": _code,
    "c": _code,
}
