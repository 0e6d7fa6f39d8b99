"""Derivations as text, in the formats of one table; pure functions, but for `terminal`, `progress` and `figure`.

A format is a function of a derivation and of how it is wanted; each loads what it needs when it is used.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from calc_cli.errors import UsageError
from calc_cli.expr import Expr
from calc_cli.report import Report
from calc_cli.trace import Derivation, Partials


class Wanted(NamedTuple):
    """How a derivation is wanted."""

    steps: bool = False  # the derivation, not only the result
    width: int = 80
    ascii: bool = False
    view: str = "chain"  # or "tree"
    name: str = "f"  # what a function of a program is called


def _text(derivation: Derivation, wanted: Wanted) -> str:
    from calc_cli.render.pretty import pretty

    if wanted.steps:
        return _steps(derivation, wanted)
    return _value(derivation) or pretty(_answer(derivation), wanted.ascii, derivation.decimals)


def _plain(derivation: Derivation, wanted: Wanted) -> str:
    from calc_cli.render.plain import plain

    if wanted.steps:
        return _text(derivation, wanted._replace(ascii=True))
    return _value(derivation) or plain(_answer(derivation), derivation.decimals)


def _answer(derivation: Derivation) -> Expr:
    """What was asked for: the derivative, or its value at the point."""
    return derivation.result if derivation.at is None else derivation.at


def _value(derivation: Derivation) -> str:
    """The decimal, where its digits were asked for."""
    return derivation.decimal if derivation.digits else ""


def _steps(derivation: Derivation, wanted: Wanted) -> str:
    from calc_cli.render.chain import page
    from calc_cli.render.tree import VIEWS

    return page(VIEWS[wanted.view](derivation, wanted.width, wanted.ascii, False), wanted.width)


def _tree(derivation: Derivation, wanted: Wanted) -> str:
    return _steps(derivation, wanted._replace(view="tree"))


def _latex(derivation: Derivation, wanted: Wanted) -> str:
    from calc_cli.render.latex import latex
    from calc_cli.render.markdown import aligned

    if wanted.steps:
        return aligned(derivation, "align*")
    return _value(derivation) or latex(_answer(derivation), derivation.decimals)


def _markdown(derivation: Derivation, wanted: Wanted) -> str:
    from calc_cli.render.markdown import markdown

    return markdown(derivation, wanted.steps)


def _json(derivation: Derivation, wanted: Wanted) -> str:
    from calc_cli.render.as_json import as_json

    return as_json(derivation, wanted.steps)


def _code(language: str) -> Callable[[Derivation | Partials, Wanted], str]:
    def written(found: Derivation | Partials, wanted: Wanted) -> str:
        from calc_cli.render.code import code

        return code(found, language, wanted.name)

    return written


def _collected(form: str) -> Callable[[Partials, Wanted], str]:
    def written(partials: Partials, wanted: Wanted) -> str:
        from calc_cli.render import collected

        return collected.FORMS[form](partials, wanted)

    return written


def _reported(form: str) -> Callable[[Report, Wanted], str]:
    def written(report: Report, wanted: Wanted) -> str:
        from calc_cli.render import report as reports

        return reports.FORMS[form](report, wanted)

    return written


_CODE = {name: _code(name) for name in ("python", "numpy", "c")}

#: Of one derivation.
FORMATS: dict[str, Callable[[Derivation, Wanted], str]] = {
    "text": _text,
    "plain": _plain,
    "tree": _tree,
    "latex": _latex,
    "markdown": _markdown,
    "json": _json,
    **_CODE,
}
#: Of several partial derivatives.
COLLECTED: dict[str, Callable[[Partials, Wanted], str]] = {
    **{form: _collected(form) for form in FORMATS if form not in _CODE},
    **_CODE,
}
#: Of what a topic has to say.
REPORTS: dict[str, Callable[[Report, Wanted], str]] = {form: _reported(form) for form in FORMATS}


def render(
    found: Derivation | Partials | Report,
    format: str,
    *,
    steps: bool,
    width: int = 80,
    ascii: bool = False,
    view: str = "chain",
    name: str = "f",
) -> str:
    """The derivation, the partial derivatives, or the report, in one of FORMATS, without a newline at the end.

    Raises UsageError for an unknown format, and for an expression that has no program code.
    """
    if format not in FORMATS:
        raise UsageError(f"the format is one of {', '.join(FORMATS)}, found {format}")
    wanted = Wanted(steps, width, ascii, view, name)
    if isinstance(found, Report):
        return REPORTS[format](found, wanted)
    return FORMATS[format](found, wanted) if isinstance(found, Derivation) else COLLECTED[format](found, wanted)
