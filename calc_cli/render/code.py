"""A function of a program that computes a value and its derivatives: Python, numpy or C.

It lays out the function; what is computed, and how a language writes it, stand in the modules beside this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from textwrap import wrap
from typing import NamedTuple

from calc_cli.expr import Expr
from calc_cli.render.languages import LANGUAGES, identifiers
from calc_cli.render.plain import plain
from calc_cli.render.program import Program, program
from calc_cli.render.remarks import conditions_text
from calc_cli.trace import Derivation, Partials

_WIDTH = 88
_MAX_COMMENT = 8  # lines
_MAX_NODES = 20_000  # of an expression that is still quoted


class _Result(NamedTuple):
    """Something to be computed: a number, a list or a matrix."""

    name: str
    shape: tuple[int, ...]
    cells: tuple[Expr, ...]


class _Task(NamedTuple):
    """A function to be written."""

    says: str
    letters: tuple[str, ...]  # its arguments, in order
    results: tuple[_Result, ...]


def code(found: Derivation | Partials, language: str, name: str = "f") -> str:
    """A function called `name` of the variables in their order and then the other letters in the alphabet's.

    Raises UsageError where an unknown function occurs, LimitError for a number that is too large for a float.
    """
    task = _derivation(found) if isinstance(found, Derivation) else _partials(found)
    row = LANGUAGES[language]
    names = identifiers(task.letters, row, name)
    made = program([u for result in task.results for u in result.cells], names, row)
    lines = wrap(task.says, _WIDTH - len(row.comment))
    if len(lines) > _MAX_COMMENT:
        lines = [*lines[: _MAX_COMMENT - 1], "..."]
    comment = [f"{row.comment}{line}" for line in lines]
    return "\n".join([*comment, *_LAYOUTS[language](task, names, made, name)])


def _derivation(d: Derivation) -> _Task:
    by = d.variables or (d.variable,)
    letters = (*dict.fromkeys(by), *sorted((d.reading.names | d.result.names) - set(by)))
    where = conditions_text(d.conditions, True, d.decimals)
    if d.reading.head == "eq":
        return _Task(
            _sentence(d.of, "where", _quoted(d.reading), where), letters, (_Result("derivative", (), (d.result,)),)
        )
    times = ", then by ".join(d.variables) or d.variable
    kind = f"derivative of order {d.order}" if d.order != 1 and not d.variables else "derivative"
    return _Task(
        _sentence(_quoted(d.reading), f"and its {kind} by {times}", where),
        letters,
        (_Result("value", (), (d.reading,)), _Result("derivative", (), (d.result,))),
    )


def _partials(p: Partials) -> _Task:
    others = sorted(frozenset().union(*[u.names for u in p.readings]) - set(p.variables))
    n, flat = len(p.variables), tuple([u for row in p.rows for u in row])
    quoted, by = ", ".join(map(_quoted, p.readings)), f"by {', '.join(p.variables)}"
    where = conditions_text(p.conditions, True, p.decimals)
    letters = (*p.variables, *others)
    if p.kind == "jacobian":
        m = len(p.readings)
        both = (_Result("values", (m,), p.readings), _Result("jacobian", (m, n), flat))
        return _Task(_sentence(quoted, f"and the Jacobian matrix {by}", where), letters, both)
    first = (_Result("value", (), p.readings), _Result("gradient", (n,), tuple([d.result for d in p.parts[:n]])))
    if p.kind == "gradient":
        return _Task(_sentence(quoted, f"and its gradient {by}", where), letters, first)
    says = _sentence(f"{quoted},", f"its gradient and its Hessian matrix {by}", where)
    return _Task(says, letters, (*first, _Result("hessian", (n, n), flat)))


def _sentence(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _quoted(u: Expr) -> str:
    return plain(u) if u.size <= _MAX_NODES else f"({u.size} numbers, letters and signs)"


def _python(task: _Task, names: dict[str, str], made: Program, name: str) -> list[str]:
    texts = [_float(text) for text in made.results]
    return ["import math", "", "", *_def(task, names, name), *_body(task, made, texts)]


def _numpy(task: _Task, names: dict[str, str], made: Program, name: str) -> list[str]:
    letters = [names[letter] for letter in task.letters]
    cells = [u for result in task.results for u in result.cells]
    # What has no letter in it is a number, and has to get the shape of the arguments.
    texts = [t if u.names else f"np.full_like({letters[0]}, {t})" for t, u in zip(made.results, cells, strict=True)]
    uses_math = any("math." in text for text in (*texts, *(right for _, right in made.assignments)))
    shaped = [f"    {x} = np.asarray({x}, dtype=float)" for x in letters]
    if len(letters) > 1:
        shaped.append(f"    {', '.join(letters)} = np.broadcast_arrays({', '.join(letters)})")
    imports = [*(["import math", ""] if uses_math else []), "import numpy as np", "", ""]
    return [*imports, *_def(task, names, name), *shaped, *_body(task, made, texts, "np.array({})")]


def _def(task: _Task, names: dict[str, str], name: str) -> list[str]:
    return [f"def {name}({', '.join([names[letter] for letter in task.letters])}):"]


def _body(task: _Task, made: Program, texts: Sequence[str], array: str = "{}") -> list[str]:
    """The statements of a function in Python."""
    out = [line for left, right in made.assignments for line in _statement(left, right)]
    rest = iter(texts)
    for result in task.results:
        if not result.shape:
            out += _statement(result.name, next(rest))
            continue
        before, after = array.split("{}")
        out.append(f"    {result.name} = {before}[")
        for _ in range(result.shape[0]):
            row = [next(rest) for _ in range(result.shape[-1])] if len(result.shape) > 1 else [next(rest)]
            out += _row(row, len(result.shape) > 1)
        out.append(f"    ]{after}")
    return [*out, f"    return {', '.join([result.name for result in task.results])}"]


def _row(row: Sequence[str], brackets: bool) -> list[str]:
    """An entry of a list, or a list of entries, on one line where there is room."""
    text = ", ".join(row)
    whole = f"        [{text}]," if brackets else f"        {text},"
    if len(whole) <= _WIDTH or not brackets:
        return [whole]
    return ["        [", *[f"            {entry}," for entry in row], "        ],"]


def _statement(left: str, right: str) -> list[str]:
    """An assignment in Python, over several lines where it is long."""
    if len(left) + len(right) + 7 <= _WIDTH:
        return [f"    {left} = {right}"]
    return [f"    {left} = (", *_wrapped(right, "        "), "    )"]


def _wrapped(text: str, indent: str) -> list[str]:
    """A long right-hand side in lines that begin with a sign."""
    lines = [""]
    for piece in re.split(r" (?=[+-] )", text):
        if lines[-1] and len(indent) + len(lines[-1]) + len(piece) >= _WIDTH:
            lines.append(piece)
        else:
            lines[-1] = f"{lines[-1]} {piece}".lstrip()
    return [indent + line for line in lines]


def _float(text: str) -> str:
    """The text, with a point if it is a whole number."""
    return f"{text}.0" if text.removeprefix("-").isdigit() else text


def _c(task: _Task, names: dict[str, str], made: Program, name: str) -> list[str]:
    returned = task.results[0] if not task.results[0].shape else None
    written = [result for result in task.results if result is not returned]
    parameters = [f"double {names[letter]}" for letter in task.letters]
    for result in written:
        sizes = "".join([f"[{n}]" for n in result.shape])
        parameters.append(f"double {result.name}{sizes}" if sizes else f"double *{result.name}")
    out = ["#include <math.h>", "", f"{'double' if returned else 'void'} {name}({', '.join(parameters)})", "{"]
    for left, right in made.assignments:
        out += _c_statement(f"const double {left}", right)
    if made.assignments:
        out.append("")
    rest = iter(made.results)
    texts = {result.name: [next(rest) for _ in result.cells] for result in task.results}
    for result in written:
        for k, text in enumerate(texts[result.name]):
            out += _c_statement(_target(result, k), text)
    if returned:
        out += _c_statement("return", texts[returned.name][0], "")
    return [*out, "}"]


def _target(result: _Result, k: int) -> str:
    """The place in C of entry k of a result."""
    if not result.shape:
        return f"*{result.name}"
    places = (k,) if len(result.shape) == 1 else divmod(k, result.shape[1])
    return result.name + "".join([f"[{place}]" for place in places])


def _c_statement(left: str, right: str, sign: str = " =") -> list[str]:
    if len(left) + len(sign) + len(right) + 6 <= _WIDTH:
        return [f"    {left}{sign} {right};"]
    first, *rest = _wrapped(f"{right};", "        ")
    return [f"    {left}{sign}", first, *rest]


_LAYOUTS: dict[str, Callable[[_Task, dict[str, str], Program, str], list[str]]] = {
    "python": _python,
    "numpy": _numpy,
    "c": _c,
}
