"""The answer of a page about one derivative: the result, or its value at the point that was asked for."""

from __future__ import annotations

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.render.plain import plain
from calc_cli.report import Say, Words
from calc_cli.trace import Derivation


def answered(d: Derivation) -> tuple[tuple[Say, ...], str]:
    """The value at the point, in a sentence, where one was asked for; and the answer, that value or else the result."""
    if d.at is None:
        return (), plain(d.result, d.decimals)
    where: list[str | Expr] = [w for name, u in d.values for w in (", ", ex.eq(ex.sym(name), u))]
    near = [] if d.decimal in ("", plain(d.at)) else [f" ≈ {d.decimal}"]
    said: Words = ("at ", *where[1:], ": ", d.at, *near)
    return (Say(said, "result"),), d.decimal if d.digits else plain(d.at, d.decimals)
