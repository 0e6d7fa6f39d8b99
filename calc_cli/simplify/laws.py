"""The laws' index, which law fits a canonical function call, and the record of those that are used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar, Token
from functools import cache
from typing import TypeAlias, TypeVar

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.memo import SMALL, Memo
from calc_cli.rules.laws import EVEN, LAWS, ODD, Law
from calc_cli.rules.pattern import fill, match

__all__ = ["EVEN", "ODD", "Made", "Record", "note", "remembered", "special", "taken"]

V = TypeVar("V")
#: What became of a node, and the laws that led there.
Made: TypeAlias = tuple[V, tuple[str, ...]]

_LOG: ContextVar[list[str] | None] = ContextVar("LOG", default=None)


class Record:
    """Context manager: `with Record() as log` collects the name of each law used inside, with repetitions."""

    __slots__ = ("_before",)

    _before: Token[list[str] | None]

    def __enter__(self) -> list[str]:
        used: list[str] = []
        self._before = _LOG.set(used)
        return used

    def __exit__(self, *_: object) -> None:
        _LOG.reset(self._before)


def taken(log: list[str]) -> tuple[str, ...]:
    """The laws in the log, each once, in the order of their first use; they go out of the log."""
    names = tuple(dict.fromkeys(log))
    log.clear()
    return names


def remembered(u: Expr, known: Memo[Expr, Made[V]], make: Callable[[Expr, Mapping[Expr, Made[V]]], V]) -> Made[V]:
    """What is made of u, from its operands up, and the laws that lead there; `known` holds what was made before.

    `make` is given a node and what its operands became.
    """
    before = known.get(u)
    if before is not None:
        return before
    made: dict[Expr, Made[V]] = {}
    known.trim()
    unknown = ex.unknown_nodes(u, known, made)
    told = any(names for _, names in made.values())  # has a law been used so far?
    with Record() as log:
        for node in unknown:
            form = make(node, made)
            own = taken(log) if log else ()
            if told:
                own = tuple(dict.fromkeys([name for a in node.args for name in made[a][1]] + [*own]))
            told = told or own != ()
            made[node] = found = form, own
            if node.size <= SMALL:
                known[node] = found
    return made[u]


def note(name: str) -> None:
    """Record the use of a law."""
    log = _LOG.get()
    if log is not None:
        log.append(name)


_X = ex.sym("x")
#: Arguments at which a law may fit: a number, a multiple of pi, e, or another function.
_INTERESTING = frozenset({"num", "const", "mul", "pow", "call"})


@cache
def _texts() -> dict[str, tuple[Law, ...]]:
    index: dict[str, list[Law]] = {}
    for law in LAWS:
        index.setdefault(law.lhs.partition("(")[0], []).append(law)
    return {name: tuple(rows) for name, rows in index.items()}


@cache
def _rows(name: str) -> tuple[tuple[Expr, Expr, str], ...]:
    from calc_cli.simplify.canonical import canonical
    from calc_cli.syntax import formula

    rows = []
    for law in _texts().get(name, ()):
        left = formula(law.lhs)
        rows.append((ex.call(name, *[canonical(a) for a in left.args]), formula(law.rhs), law.name))
    return tuple(rows)


def special(u: Expr) -> Expr | None:
    """What the first law that fits makes of a canonical call, or None."""
    a = u.args[0]
    if a.head not in _INTERESTING or (a.names and a.head != "call"):
        return None
    for left, right, name in _rows(ex.name_of(u)):
        found = match(left, u, _X)
        if found is not None:
            note(name)
            return fill(right, found, _X)
    return None
