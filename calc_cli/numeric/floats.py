"""Fast evaluation in floats: nan wherever the expression has no real value."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import nan
from typing import NamedTuple, TypeAlias

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.memo import SMALL, Memo
from calc_cli.numeric.definitions import defined

#: The golden ratio, less 1: the fractional parts of its multiples are spread evenly, which serves to choose samples.
GOLDEN = 0.6180339887498949
_CONSTANT = ex.kinds("constant")
_CONSTANTS = {"e": math.e, "pi": math.pi}


def _cbrt(v: float) -> float:
    return math.copysign(abs(v) ** (1 / 3), v)


def _log(v: float) -> float:
    return math.log(v)


def _sinh(v: float) -> float:
    try:
        return math.sinh(v)
    except OverflowError:
        return math.copysign(math.inf, v)


def _cosh(v: float) -> float:
    try:
        return math.cosh(v)
    except OverflowError:
        return math.inf


def _whole(v: float, rounded: Callable[[float], int]) -> float:
    return v if math.isinf(v) else float(rounded(v))


_PRIMITIVES: dict[str, Callable[..., float]] = {
    "sin": math.sin, "cos": math.cos, "tan": math.tan,
    "asin": math.asin, "acos": math.acos, "atan": math.atan,
    "sinh": _sinh, "cosh": _cosh, "tanh": math.tanh,
    "asinh": math.asinh, "acosh": math.acosh, "atanh": math.atanh,
    "ln": _log, "sqrt": math.sqrt, "cbrt": _cbrt, "erf": math.erf,
    "atan2": lambda y, x: math.atan2(y, x) if y or x else nan,
    "abs": abs, "sign": lambda v: float((v > 0) - (v < 0)) if v == v else nan,
    "step": lambda v: float(v > 0) if v and v == v else nan,
    "floor": lambda v: _whole(v, math.floor), "ceil": lambda v: _whole(v, math.ceil),
    "max": lambda *a: nan if _unknown(a) else max(a),
    "min": lambda *a: nan if _unknown(a) else min(a),
}  # fmt: skip


def _unknown(a: Iterable[float]) -> bool:
    return any(v != v for v in a)


def _power(base: float, exponent: float) -> float:
    if base < 0 and exponent != math.floor(exponent):
        return nan
    if base == 0 or exponent != exponent:
        return 0.0 if base == 0 and exponent > 0 else nan
    try:
        return float(base**exponent)
    except OverflowError:
        return -math.inf if base < 0 and exponent % 2 else math.inf


def _sum(*terms: float) -> float:
    try:
        return math.fsum(terms)
    except OverflowError:
        return sum(terms)


_OPERATIONS: dict[str, Callable[..., float]] = {
    "add": _sum,
    "mul": lambda *a: math.prod(a),
    "neg": lambda v: -v,
    "div": lambda v, w: v / w,
    "pow": _power,
    **dict.fromkeys(("fn", "D", "eq"), lambda *a: nan),  # of a function nobody knows, nobody knows the value
}


#: An operation and the places of its operands.
_Row: TypeAlias = tuple[Callable[..., float], tuple[int, ...]]


class Program(NamedTuple):
    """Expressions compiled to a list of values: numbers, letters, then operations on values before them, by index."""

    numbers: tuple[float, ...]
    letters: tuple[str, ...]
    rows: tuple[_Row, ...]
    results: tuple[int, ...]

    def __call__(self, point: Mapping[str, float]) -> float:
        """The value of the first expression where the letters have the values in `point`; nan where there is none.

        Raises KeyError for a letter without a value.
        """
        return self.all(point)[0]

    def all(self, point: Mapping[str, float]) -> list[float]:
        """The value of every expression.  Raises KeyError for a letter without a value."""
        values = [*self.numbers, *[point[name] for name in self.letters]]
        for operation, places in self.rows:
            try:
                v = operation(*[values[i] for i in places])
            except (ValueError, ZeroDivisionError, OverflowError):
                v = nan
            values.append(v)
        return [float(values[i]) for i in self.results]


_KNOWN: Memo[Expr, Program] = Memo()


def program(u: Expr) -> Program:
    """What evaluates u, to be called with as many points as there are."""
    known = _KNOWN.get(u)
    if known is not None:
        return known
    made = programs((u,))
    return _KNOWN.keep(u, made) if u.size <= SMALL else made


def programs(expressions: Sequence[Expr]) -> Program:
    """What evaluates all of the expressions at once: a part that they share is evaluated once."""
    leaves: dict[Expr, None] = {}
    inner: list[tuple[Expr, tuple[Expr, ...]]] = []  # with the operands, or with what the node is defined as
    seen: set[Expr] = set()
    stack: list[tuple[Expr, tuple[Expr, ...] | None]] = [(u, None) for u in reversed(expressions)]
    while stack:
        n, done = stack.pop()
        if done is not None:
            inner.append((n, done))
        elif n not in seen:
            seen.add(n)
            needs = _needs(n)
            if needs:
                stack.append((n, needs))
                stack.extend([(a, None) for a in needs])
            else:
                leaves[n] = None
    letters = [n for n in leaves if n.head == "sym"]
    constants = [n for n in leaves if n.head != "sym"]
    place = {n: i for i, n in enumerate(constants)}
    numbers = tuple(map(_number, constants))
    fixed = [(n, needs) for n, needs in inner if not n.names]
    if fixed:  # what has no letter has its value once
        rows = _rows(fixed, place, len(numbers))
        numbers = tuple(Program(numbers, (), rows, tuple(range(len(numbers) + len(rows)))).all({}))
        inner = [(n, needs) for n, needs in inner if n.names]
    place |= {n: i for i, n in enumerate(letters, len(numbers))}
    rows = _rows(inner, place, len(numbers) + len(letters))
    return Program(numbers, tuple(map(ex.name_of, letters)), rows, tuple([place[u] for u in expressions]))


def _rows(inner: Iterable[tuple[Expr, tuple[Expr, ...]]], place: dict[Expr, int], first: int) -> tuple[_Row, ...]:
    """The operations of the nodes, which get their places here, from the `first` on; their operands have theirs."""
    rows: list[_Row] = []
    for n, needs in inner:
        if needs is not n.args:
            place[n] = place[needs[0]]
            continue
        place[n] = first + len(rows)
        rows.append((_operation(n), tuple([place[a] for a in needs])))
    return tuple(rows)


def _needs(n: Expr) -> tuple[Expr, ...]:
    """What the value of a node is made of: its operands, or what it is defined as."""
    body = defined(n) if n.head == "call" and n.leaf not in _PRIMITIVES else None
    return n.args if body is None else (body,)


def _operation(n: Expr) -> Callable[..., float]:
    return _PRIMITIVES[ex.name_of(n)] if n.head == "call" else _OPERATIONS[n.head]


def _number(u: Expr) -> float:
    if u.head == "const":
        return _CONSTANTS[ex.name_of(u)]
    try:
        return float(ex.value(u))
    except OverflowError:
        return math.inf if ex.value(u) > 0 else -math.inf


def evaluate(u: Expr, point: Mapping[str, float]) -> float:
    """The value of u where the letters have the values in `point`; nan where there is none.

    Raises KeyError for a letter without a value.
    """
    return program(u)(point)


def constant(u: Expr, known: dict[Expr, float]) -> float:
    """The value of a constant; those of its parts are found once, and stay in `known`."""
    stack = [u]
    while stack:
        n = stack[-1]
        needs = _needs(n)
        missing = [a for a in needs if a not in known]
        stack += missing
        if not missing:
            known[stack.pop()] = _made_of(n, needs, [known[a] for a in needs])
    return known[u]


def _made_of(n: Expr, needs: Sequence[Expr], values: Sequence[float]) -> float:
    """The value of a node, from those of what it needs."""
    if not needs:
        return _number(n)
    if needs is not n.args:
        return values[0]
    rows = ((_operation(n), tuple(range(len(values)))),)
    return Program(tuple(values), (), rows, (len(values),))({})


def is_real(u: Expr, known: dict[Expr, float] | None = None) -> bool:
    """Has the constant u a real value?  Where floats overflow, or know none, Arb decides, as precisely as it takes.

    The values in floats of its parts are kept in `known`, for whoever asks of all of them.
    """
    if not math.isnan(constant(u, {} if known is None else known)):
        return True
    from calc_cli.numeric.series import Undecided, value

    for bits in (128, 512, 2048):
        try:
            value(u, {}, bits)
            return True
        except Undecided:
            continue
    return False


def undefined(u: Expr) -> Expr | None:
    """The first, smallest part of u that is free of letters and has no real value, or None."""
    if not u.kinds & _CONSTANT:
        return None
    known: dict[Expr, float] = {}
    for constant in _constants(u):
        unknown: set[Expr] = set()
        for n in ex.postorder(constant):
            if not n.args:
                continue
            if n.head in ("fn", "D") or any(a in unknown for a in n.args):
                unknown.add(n)
            elif not is_real(n, known):
                return n
    return None


def _constants(u: Expr) -> list[Expr]:
    """The largest parts of u that are free of letters and more than one number, from left to right."""
    found: list[Expr] = []
    seen: set[Expr] = set()
    stack = [u]
    while stack:
        n = stack.pop()
        if not n.names:
            if n.args:
                found.append(n)
        elif n not in seen:
            seen.add(n)
            stack.extend([a for a in n.args[::-1] if a.args])
    return found
