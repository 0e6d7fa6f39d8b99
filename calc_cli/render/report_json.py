"""What a topic has to say, as one line of JSON, as `schema.json` beside this module describes it."""

from __future__ import annotations

from json import dumps
from json.encoder import encode_basestring_ascii as quote

from calc_cli.expr import Expr
from calc_cli.render.as_json import SCHEMA, array, conditions_json, object_json, steps_json, warnings_json
from calc_cli.render.latex import latex
from calc_cli.render.plain import plain
from calc_cli.report import Cell, Chain, Derived, Part, Picture, Report, Say, Table


def as_json(report: Report, steps: bool = True) -> str:
    """The object of a report; without `steps` its parts are not listed."""
    found = report.data.get("derivative")
    parts = [part for part in report.parts if steps and not isinstance(part, Picture)]
    return object_json(
        {
            "schema": str(SCHEMA),
            "topic": quote(report.topic),
            "input": quote(report.input),
            "answer": array([quote(text) for text in report.answer]),
            **({"derivative": quote(found)} if isinstance(found, str) else {}),
            "data": dumps(report.data, separators=(",", ":"), allow_nan=False),
            "conditions": conditions_json(report.conditions, report.decimals),
            "warnings": warnings_json(report.notes),
            "parts": array([_part(part, report.decimals) for part in parts]),
        }
    )


def _part(part: Part, decimals: bool) -> str:
    def text(cell: Cell) -> str:
        return quote(plain(cell, decimals) if isinstance(cell, Expr) else cell)

    if isinstance(part, Say):
        said = "".join([plain(w, decimals) if isinstance(w, Expr) else w for w in part.words])
        return object_json({"part": '"sentence"', "kind": quote(part.kind), "text": quote(said)})
    if isinstance(part, Chain):
        lines = [
            object_json(
                {
                    "joint": quote(joint),
                    "expression": text(line.expr),
                    "latex": quote(latex(line.expr, decimals)),
                    "rules": array([quote(rule) for rule in line.rules]),
                }
            )
            for joint, line in part.joined()
        ]
        return object_json({"part": '"chain"', "lines": array(lines)})
    if isinstance(part, Table):
        rows = array([array([text(cell) for cell in row]) for row in part.rows])
        return object_json({"part": '"table"', "titles": array([quote(t) for t in part.titles]), "rows": rows})
    assert isinstance(part, Derived)
    return object_json(
        {"part": '"derivation"', "variable": quote(part.variable), "steps": steps_json(part.steps, decimals)}
    )
