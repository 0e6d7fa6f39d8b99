"""A derivation as one line of JSON, as `schema.json` beside this module describes it."""

from __future__ import annotations

from collections.abc import Sequence
from json.encoder import encode_basestring_ascii as quote

from calc_cli.expr import Expr
from calc_cli.render.latex import latex
from calc_cli.render.plain import plain
from calc_cli.render.remarks import condition_text
from calc_cli.trace import Condition, Derivation, Note, Step, walk

SCHEMA = 1
#: Nodes of all expressions of all steps together; steps with more are not listed.
_MAX_NODES = 2_000_000


def as_json(derivation: Derivation, steps: bool = True) -> str:
    """The object of a derivation; without `steps` their list is empty; null if they are too long to list."""
    texts = _Texts(derivation.decimals)
    notes = derivation.notes
    listed = "[]"
    if steps and _too_long(derivation.steps):
        listed = "null"
        notes = (*notes, Note("warning", "the steps are too long to be listed", 0, 1))
    elif steps:
        listed = f"[{_steps(derivation.steps, texts)}]"
    fields = {
        "schema": str(SCHEMA),
        "input": quote(derivation.input),
        "reading": texts.of(derivation.reading),
        "variable": quote(derivation.variable),
        **({"variables": array([quote(name) for name in derivation.variables])} if derivation.variables else {}),
        "order": str(derivation.order),
        "derivative": texts.of(derivation.result),
        "latex": quote(latex(derivation.result, derivation.decimals)),
        "conditions": conditions_json(derivation.conditions, derivation.decimals),
        "warnings": warnings_json(notes),
        "steps": listed,
        "check": "null",
    }
    if derivation.check is not None:
        verdict, points, reason = derivation.check
        why = {"reason": quote(reason)} if reason else {}
        fields["check"] = object_json({"verdict": quote(verdict), "points": str(points), **why})
    if derivation.at is not None:
        point = object_json({name: texts.of(u) for name, u in derivation.values})
        decimal = quote(derivation.decimal)
        fields["at"] = object_json({"point": point, "value": texts.of(derivation.at), "decimal": decimal})
    return object_json(fields)


def error_json(text: str, kind: str, message: str, start: int | None, end: int | None, hint: str, line: int) -> str:
    """The object of an input that could not be done; `start` and `end` count from 0, the column from 1."""
    place = {} if start is None else {"column": str(start + 1), "end": str(start + 1 if end is None else end)}
    told = {"kind": quote(kind), "message": quote(message), "hint": quote(hint), "line": str(line), **place}
    return object_json({"schema": str(SCHEMA), "input": quote(text), "error": object_json(told)})


class _Texts:
    """Expressions as JSON strings; what stands in many steps is written out once."""

    def __init__(self, decimals: bool) -> None:
        self.decimals = decimals
        self.known: dict[Expr, str] = {}

    def of(self, u: Expr) -> str:
        text = self.known.get(u)
        if text is None:
            text = self.known[u] = quote(plain(u, self.decimals))
        return text


def _steps(steps: Sequence[Step], texts: _Texts) -> str:
    """The objects of the steps, and of those below them, without recursion."""
    out: list[str] = []
    stack: list[Step | str] = _between_commas(steps)
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            out.append(item)
            continue
        bindings = object_json({name: texts.of(u) for name, u in item.bindings})
        out.append(
            f'{{"rule":{quote(item.rule)},"says":{quote(item.says)},"before":{texts.of(item.before)},'
            f'"after":{texts.of(item.after)},"bindings":{bindings},"laws":{array([quote(name) for name in item.laws])},'
            f'"conditions":{conditions_json(item.conditions, texts.decimals)},"children":['
        )
        stack.append("]}")
        stack += _between_commas(item.children)
    return "".join(out)


def _between_commas(steps: Sequence[Step]) -> list[Step | str]:
    """The steps, last first, with commas between them."""
    out: list[Step | str] = []
    for step in reversed(steps):
        out += (step, ",")
    return out[:-1]


def steps_json(steps: Sequence[Step], decimals: bool) -> str:
    """The steps as an array, or null if they are too long to list."""
    return "null" if _too_long(steps) else f"[{_steps(steps, _Texts(decimals))}]"


def _too_long(steps: Sequence[Step]) -> bool:
    nodes = 0
    for step in steps:
        for s in walk(step):
            nodes += s.before.size + s.after.size
            if nodes > _MAX_NODES:
                return True
    return False


def conditions_json(conditions: Sequence[Condition], decimals: bool) -> str:
    """The conditions as an array of strings, each once."""
    told = dict.fromkeys([condition_text(c, True, decimals) for c in conditions])
    return array([quote(text) for text in told])


def warnings_json(notes: tuple[Note, ...]) -> str:
    """The warnings among the notes as an array; their columns count from 1."""
    return array(
        [
            object_json({"message": quote(n.message), "column": str(n.start + 1), "hint": quote(n.hint)})
            for n in notes
            if n.level == "warning"
        ]
    )


def array(items: list[str]) -> str:
    """The array of items that are JSON already."""
    return f"[{','.join(items)}]"


def object_json(fields: dict[str, str]) -> str:
    """The object of fields that are JSON already."""
    return "{" + ",".join([f"{quote(name)}:{held}" for name, held in fields.items()]) + "}"
