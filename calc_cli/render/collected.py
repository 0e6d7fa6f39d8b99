"""Gradients, Hessians and Jacobians in every format: a block for each partial derivative, then all of them together.

The blocks are those of single derivations; nothing here lays out a chain or a step itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from json.encoder import encode_basestring_ascii as quote

from calc_cli.expr import Expr, sym
from calc_cli.render import Wanted, remarks
from calc_cli.render.as_json import SCHEMA, array, as_json, conditions_json, object_json
from calc_cli.render.boxes import Box, beside, box, fenced, line
from calc_cli.render.chain import Row, function_letter, page
from calc_cli.render.latex import latex
from calc_cli.render.markdown import aligned, markdown
from calc_cli.render.names import SUBSCRIPT
from calc_cli.render.plain import plain
from calc_cli.render.pretty import pretty
from calc_cli.render.tree import VIEWS
from calc_cli.render.wrap import flow, wrapped
from calc_cli.trace import Derivation, Partials

#: What the collection is called: drawn, in ASCII, in LaTeX; {f} is the function, its braces not Python's.
_NAMES = {"gradient": ("∇{f}", "grad {f}", r"\nabla {f}"), "hessian": ("H", "H", "H"), "jacobian": ("J", "J", "J")}
_UNICODE, _ASCII, _LATEX = range(3)
#: Numbers of columns between the entries of a matrix, and of entries beyond which it is a list.
_GAP, _MAX_ENTRIES = 3, 100
_EQUAL = "mixed partial derivatives, equal where they are continuous, are taken once"

Cells = tuple[tuple[Expr, ...], ...]


def rows(
    partials: Partials, width: int = 80, ascii: bool = False, view: str = "chain", notes: bool = True
) -> list[Row]:
    """The rows of the page: each partial derivative under a heading, then the vector or the matrix."""
    out: list[Row] = []
    for part, name in zip(partials.parts, _part_names(partials, ascii), strict=True):
        heading = ", ".join(filter(None, (name, remarks.held_text(part, ascii))))
        out += [*([Row("")] if out else []), *(Row(text, "", "value") for text in flow(heading, width))]
        out += VIEWS[view](part._replace(held=()), width, ascii, notes)
    out.append(Row(""))
    if partials.kind == "hessian" and len(partials.variables) > 1:
        out += [*(Row(text, "", "note") for text in flow(_EQUAL, width)), Row("")]
    out += _together(partials, width, ascii)
    if partials.at:
        out += [Row(""), *(Row(text, "", "value") for text in flow(_value_text(partials, ascii), width))]
    return out


def _functions(partials: Partials, ascii: bool) -> list[str]:
    """The letter of each function: f, or f₁, f₂, …"""
    letter = function_letter(*partials.readings)
    if partials.kind != "jacobian":
        return [letter]
    numbers = [str(k) for k in range(1, len(partials.readings) + 1)]
    return [letter + (n if ascii else n.translate(SUBSCRIPT)) for n in numbers]


def _part_names(partials: Partials, ascii: bool) -> list[str]:
    functions = _functions(partials, ascii)
    return [remarks.partial_text(by, functions[k], ascii) for k, by in partials.of]


def _title(partials: Partials, form: int) -> str:
    return _NAMES[partials.kind][form].replace("{f}", _functions(partials, True)[0])


def _together(partials: Partials, width: int, ascii: bool) -> list[Row]:
    """The vector or the matrix; where it is too wide, its entries one by one."""
    title = _title(partials, _ASCII if ascii else _UNICODE)
    cells: Cells = tuple([(u,) for u in partials.rows[0]]) if partials.kind == "gradient" else partials.rows
    if sum(map(len, cells)) <= _MAX_ENTRIES:
        drawn = [
            [line(plain(u, partials.decimals)) if ascii else box(u, partials.decimals) for u in row] for row in cells
        ]
        whole = beside([line(f"{title} = "), _grid(drawn, ascii)])
        if whole.width <= width:
            return [Row(text.rstrip(), "", "result") for text in whole.rows]
    out: list[Row] = []
    first = len(partials.variables) if partials.kind == "hessian" else 0
    for part, name in list(zip(partials.parts, _part_names(partials, ascii), strict=True))[first:]:
        boxes = wrapped(part.result, width - len(name) - 3, ascii, partials.decimals)
        for i, b in enumerate(boxes):
            lead = f"{name} = "
            whole = beside([line(lead if i == 0 else " " * len(lead)), b])
            out += [
                *([Row("")] if whole.height > 1 and out else []),
                *(Row(r.rstrip(), "", "result") for r in whole.rows),
            ]
    return out


def _grid(cells: Sequence[Sequence[Box]], ascii: bool) -> Box:
    """The boxes in columns, between brackets."""
    widths = [max([b.width for b in column]) for column in zip(*cells, strict=True)]
    tall = any(b.height > 1 for row in cells for b in row)
    text: list[str] = []
    for row in cells:
        if tall and text:
            text.append("")
        centred = [_padded(b, w) for b, w in zip(row, widths, strict=True)]
        text += beside([line(" " * _GAP) if i % 2 else centred[i // 2] for i in range(2 * len(centred) - 1)]).rows
    width = max(map(len, text))
    whole = Box(tuple([row.ljust(width) for row in text]), len(text) // 2)
    if not ascii:
        return fenced(whole, "[")
    return Box(tuple([f"[ {row} ]" for row in whole.rows]), whole.base)


def _padded(inner: Box, width: int) -> Box:
    left = (width - inner.width) // 2
    return Box(tuple([(" " * left + row).ljust(width) for row in inner.rows]), inner.base)


def _nested(partials: Partials, texts: Sequence[Sequence[str]]) -> str:
    """[a, b], or [[a, b], [c, d]]."""
    lists = [f"[{', '.join(row)}]" for row in texts]
    return lists[0] if partials.kind == "gradient" else f"[{', '.join(lists)}]"


def _written(partials: Partials, write: Callable[[Expr], str]) -> list[list[str]]:
    """What was asked for: the derivatives, or their values at the point, as decimals where digits were."""
    if not partials.at:
        return [[write(u) for u in row] for row in partials.rows]
    pairs = [zip(row, decimals, strict=True) for row, decimals in zip(partials.at, partials.decimal, strict=True)]
    return [[(d if partials.digits else "") or write(u) for u, d in row] for row in pairs]


def _value_text(partials: Partials, ascii: bool) -> str:
    """`at x = 1, y = 2: [4, cos(2) + 1] ≈ [4, 0.584]`."""

    def flat(u: Expr) -> str:
        return pretty(u, ascii, partials.decimals)

    where = ", ".join([f"{remarks.variable_text(name, ascii)} = {flat(u)}" for name, u in partials.values])
    exact = _nested(partials, [[flat(u) for u in row] for row in partials.at])
    if all(u.head == "num" for row in partials.at for u in row) or not all(map(all, partials.decimal)):
        return f"at {where}: {exact}"
    return f"at {where}: {exact} {'~=' if ascii else '≈'} {_nested(partials, partials.decimal)}"


def _text(partials: Partials, wanted: Wanted) -> str:
    if wanted.steps:
        return page(rows(partials, wanted.width, wanted.ascii, wanted.view, notes=False), wanted.width)
    return _nested(partials, _written(partials, lambda u: pretty(u, wanted.ascii, partials.decimals)))


def _plain(partials: Partials, wanted: Wanted) -> str:
    if wanted.steps:
        return _text(partials, wanted._replace(ascii=True))
    return _nested(partials, _written(partials, lambda u: plain(u, partials.decimals)))


def _tree(partials: Partials, wanted: Wanted) -> str:
    return page(rows(partials, wanted.width, wanted.ascii, "tree", notes=False), wanted.width)


def latex_matrix(partials: Partials) -> str:
    """The gradient as a column, the others as a matrix; of their values, where a point was asked for."""
    texts = _written(partials, lambda u: latex(u, partials.decimals))
    if partials.kind == "gradient":
        return r"\begin{pmatrix} " + r" \\ ".join(texts[0]) + r" \end{pmatrix}"
    return r"\begin{bmatrix} " + r" \\ ".join([" & ".join(row) for row in texts]) + r" \end{bmatrix}"


def _latex(partials: Partials, wanted: Wanted) -> str:
    if not wanted.steps:
        return latex_matrix(partials)
    blocks = [aligned(part, "align*") for part in partials.parts]
    return "\n\n".join([*blocks, f"\\[\n{_equation(partials)}\n\\]"])


def _equation(partials: Partials) -> str:
    whole = f"{_title(partials, _LATEX)} = {latex_matrix(partials._replace(at=()))}"
    if not partials.at:
        return whole
    point = ",\\; ".join([f"{latex(sym(name))} = {latex(u)}" for name, u in partials.values])
    return f"{whole} = {latex_matrix(partials)} \\quad ({point})"


def _markdown(partials: Partials, wanted: Wanted) -> str:
    if not wanted.steps:
        return f"${latex_matrix(partials)}$"
    parts = [markdown(part) for part in partials.parts]
    return "\n\n".join([*parts, f"$$\n{_equation(partials)}\n$$"])


def _json(partials: Partials, wanted: Wanted) -> str:
    def matrix(texts: Sequence[Sequence[str]]) -> str:
        lists = [array([quote(text) for text in row]) for row in texts]
        return lists[0] if partials.kind == "gradient" else array(lists)

    def texts(cells: Cells) -> list[list[str]]:
        return [[plain(u, partials.decimals) for u in row] for row in cells]

    def part(derivation: Derivation, by: tuple[str, ...], which: int) -> str:
        named = {"function": str(which + 1), "by": array([quote(name) for name in by])}
        return object_json({**named, "derivation": as_json(derivation, wanted.steps)})

    fields = {
        "schema": str(SCHEMA),
        "kind": quote(partials.kind),
        "inputs": array([quote(text) for text in partials.inputs]),
        "readings": array([quote(plain(u, partials.decimals)) for u in partials.readings]),
        "variables": array([quote(name) for name in partials.variables]),
        "result": matrix(texts(partials.rows)),
        "latex": quote(latex_matrix(partials._replace(at=()))),
        "conditions": conditions_json(partials.conditions, partials.decimals),
        "parts": array([part(d, by, k) for d, (k, by) in zip(partials.parts, partials.of, strict=True)]),
    }
    if partials.at:
        point = object_json({name: quote(plain(u)) for name, u in partials.values})
        fields["at"] = object_json(
            {"point": point, "value": matrix(texts(partials.at)), "decimal": matrix(partials.decimal)}
        )
    return object_json(fields)


FORMS: dict[str, Callable[[Partials, Wanted], str]] = {
    "text": _text,
    "plain": _plain,
    "tree": _tree,
    "latex": _latex,
    "markdown": _markdown,
    "json": _json,
}
