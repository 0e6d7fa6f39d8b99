"""From Python: the same engine as the command.  No printing here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError, InputError, UsageError
from calc_cli.expr import Expr
from calc_cli.numeric import floats
from calc_cli.simplify import conditions, simplify
from calc_cli.syntax import parse
from calc_cli.trace import Derivation, Step

if TYPE_CHECKING:
    from calc_cli.syntax.reading import Parsed

#: Tried in this order when several letters could be the variable.
_FAVOURITES = ("x", "t")
MAX_ORDER = 1000


def differentiate(
    text: str,
    *,
    wrt: str | None = None,
    order: int = 1,
    let: Sequence[str] = (),
    strict: bool = False,
    at: str | None = None,
    digits: int | None = None,
) -> Derivation:
    """The derivative of the expression in `text`, with every step.

    `wrt` is the variable (else x, else t, else the only letter), `order` how often to differentiate, `let`
    words to read as names, `strict` makes warnings about the reading errors, `at` a point such as "x=2,y=1/3",
    `digits` how many digits its decimal has.

    Raises DxError (see calc_cli.errors) with the place in `text`.
    """
    read = parse(text, frozenset(let), wrt)
    if strict:
        _refuse_warnings(read)
    _check_constants(read)
    times = read.order or order
    if not 0 <= times <= MAX_ORDER:
        raise UsageError(f"the order must be between 0 and {MAX_ORDER}")
    if wrt and read.variable and wrt != read.variable:
        raise UsageError(
            f"the input says d/d{read.variable}, but the variable asked for is {wrt}",
            hint="leave one of the two out",
        )
    exponential = _writes_exp(read.expr)
    if read.expr.head == "eq":
        d = _implicit(text, read, wrt or read.variable, times, exponential)
    else:
        d = _explicit(text, read, wrt or read.variable, times, exponential)
    if at is not None:
        from dataclasses import replace

        from calc_cli.topics import point

        v = point.value(d.reading, d.result, d.conditions, point.read(at), digits)
        d = replace(d, values=v.values, at=v.exact, decimal=v.decimal, digits=digits or 0)
    return d


def _refuse_warnings(read: Parsed) -> None:
    for note in read.notes:
        if note.level == "warning":
            raise InputError(note.message, note.start, note.end, note.hint)


def _check_constants(read: Parsed) -> None:
    """Raises DomainError when a part without letters, such as 1/0 or ln(-1), has no real value."""
    fault = floats.undefined(read.expr)
    if fault is not None:
        start, end = read.spans.get(fault, (0, None))
        raise DomainError("this has no real value", start, end, hint="every part must be a real number")


def _writes_exp(u: Expr) -> bool:
    """Does the text write exp(u), and never e^u?"""
    return ex.contains(u, lambda n: ex.is_call(n, "exp")) and not ex.contains(u, lambda n: n is ex.E)


def _explicit(text: str, read: Parsed, wrt: str | None, times: int, exponential: bool) -> Derivation:
    name = wrt or _variable(read.expr)
    x = ex.sym(name)
    current = read.expr
    trail: list[Step] = []
    for _ in range(times):
        step = derive(current, x)
        current, after = simplify(step.after, name, exponential)
        trail += [step, *after]
    held = tuple(sorted(read.expr.names - {name}))
    where = conditions.of(read.expr, trail, current, name)
    return Derivation(text, read.expr, name, times, tuple(trail), current, where, read.notes, held, read.decimals)


def _implicit(text: str, read: Parsed, wrt: str | None, times: int, exponential: bool) -> Derivation:
    from calc_cli.topics import implicit

    found = implicit.differentiate(read.expr, wrt, max(times, 1), exponential)
    held = tuple(sorted(read.expr.names - {found.variable, found.dependent}))
    x, y = found.variable, found.dependent
    of = f"d{y}/d{x}" if times < 2 else f"d^{times}{y}/d{x}^{times}"
    return Derivation(text, read.expr, x, times, found.steps, found.result, (), read.notes, held, read.decimals, of)


def _variable(u: Expr) -> str:
    """The only letter, or x, or t, or an error that lists the letters."""
    letters = sorted(u.names)
    if len(letters) == 1:
        return letters[0]
    for favourite in _FAVOURITES:
        if favourite in letters:
            return favourite
    if not letters:
        return "x"
    raise UsageError(f"which variable? the letters are {', '.join(letters)}", 0, hint=f"--wrt {letters[0]}")
