"""From Python: the same engine as the command.  No printing here."""

from __future__ import annotations

from collections.abc import Sequence

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import InputError, UsageError
from calc_cli.expr import Expr
from calc_cli.simplify import simplify
from calc_cli.syntax import parse
from calc_cli.trace import Derivation, Step

#: Tried in this order when several letters could be the variable.
_FAVOURITES = ("x", "t")
MAX_ORDER = 100


def differentiate(
    text: str,
    *,
    wrt: str | None = None,
    order: int = 1,
    let: Sequence[str] = (),
    strict: bool = False,
    at: str | None = None,
    digits: int | None = None,
    steps: bool = True,
) -> Derivation:
    """The derivative of the expression in `text`, with every step.

    `wrt` is the variable (else x, else t, else the only letter), `order` how often to differentiate, `let`
    words to read as names, `strict` makes warnings about the reading errors, `at` a point such as "x=2,y=1/3".

    Raises DxError (see calc_cli.errors) with the place in `text`.
    """
    read = parse(text, frozenset(let), wrt)
    if strict:
        for note in read.notes:
            if note.level == "warning":
                raise InputError(f"{note.message} (--strict)", note.start, note.end, note.hint)
    name = _variable(read.expr, wrt, read.variable)
    times = order if read.order is None else read.order
    x = ex.sym(name)
    current = read.expr
    trail: list[Step] = []
    for _ in range(times):
        step = derive(current, x)
        current, after = simplify(step.after, name)
        trail += [step, *after]
    held = tuple(sorted(read.expr.names - {name}))
    return Derivation(text, read.expr, name, times, tuple(trail), current, notes=read.notes, held=held,
                      decimals=read.decimals)  # fmt: skip


def _variable(u: Expr, wrt: str | None, framed: str | None) -> str:
    """The variable: named, framed, the only letter, x, t; or an error that lists the letters."""
    if wrt and framed and wrt != framed:
        raise UsageError(f"the input says d/d{framed}, but the variable asked for is {wrt}", hint="leave one of the two out")
    if wrt or framed:
        return wrt or framed or ""
    letters = sorted(u.names)
    if len(letters) == 1:
        return letters[0]
    for favourite in _FAVOURITES:
        if favourite in letters:
            return favourite
    if not letters:
        return "x"
    raise UsageError(f"which variable? the letters are {', '.join(letters)}", 0, hint=f"--wrt {letters[0]}")
