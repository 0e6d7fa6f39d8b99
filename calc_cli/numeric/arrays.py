"""Evaluation over many rows at once, with numpy, block by block: nan where there is no real value.

The only module that knows numpy.  A shared part is computed once a block, and what is free of the columns once in all.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from operator import add, mul
from typing import TYPE_CHECKING, Any

from calc_cli import expr as ex
from calc_cli.errors import UsageError
from calc_cli.expr import Expr
from calc_cli.numeric.definitions import defined

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Column = NDArray[np.float64]

#: What installs numpy and SciPy.
EXTRA = "pip install 'calc-cli[data]'"
#: Rows that are computed together: what they need stays in the processor's cache.
BLOCK = 1 << 14
_MAX_SQUARINGS = 64


def library() -> Any:
    """Numpy.  Raises UsageError where it is not installed."""
    try:
        import numpy
    except ImportError:
        raise UsageError("--data needs numpy, which is not installed", hint=EXTRA) from None
    return numpy


def sums(expressions: Sequence[Expr], columns: Mapping[str, Column], point: Mapping[str, float]) -> list[float]:
    """The sum of each expression over the rows of the columns, at the point; nan where a row has no value."""
    xp = library()
    plan = _plan(expressions)
    rows = len(next(iter(columns.values())))
    totals = [0.0] * len(expressions)
    with xp.errstate(all="ignore"):
        letters = {name: xp.float64(v) for name, v in point.items()}
        fixed = _computed(xp, [n for n in plan if not n.names & columns.keys()], {}, letters)
        varying = [n for n in plan if n.names & columns.keys()]
        for start in range(0, rows, BLOCK):
            here = letters | {name: c[start : start + BLOCK] for name, c in columns.items()}
            made = _computed(xp, varying, dict(fixed), here)
            for i, u in enumerate(expressions):
                v = made[_body(u)]
                totals[i] += float(v.sum() if u.names & columns.keys() else v * min(BLOCK, rows - start))
    return totals


def _body(u: Expr) -> Expr:
    """What is computed for the node: itself, or the definition of a function that is not a primitive."""
    while u.head == "call" and u.leaf not in _FUNCTIONS:
        body = defined(u)
        assert body is not None
        u = body
    return u


def _plan(expressions: Sequence[Expr]) -> list[Expr]:
    """Every node that is computed, operands first."""
    done: dict[Expr, None] = {}
    stack = [(_body(u), False) for u in reversed(expressions)]
    while stack:
        n, ready = stack.pop()
        if n in done:
            continue
        if ready or not n.args:
            done[n] = None
        else:
            stack.append((n, True))
            stack.extend((_body(a), False) for a in reversed(n.args))
    return list(done)


def _computed(xp: Any, plan: Sequence[Expr], made: dict[Expr, Any], letters: Mapping[str, Any]) -> dict[Expr, Any]:
    for n in plan:
        if n.head == "num":
            made[n] = xp.float64(float(ex.value(n)))
        elif n.head == "sym":
            made[n] = letters[ex.name_of(n)]
        elif n.head == "const":
            made[n] = xp.float64(math.e if n is ex.E else math.pi)
        elif n.head == "pow":
            made[n] = _power(xp, made[_body(n.args[0])], n.args[1], made[_body(n.args[1])])
        else:
            operation = _FUNCTIONS[ex.name_of(n)] if n.head == "call" else _OPERATIONS[n.head]
            made[n] = operation(xp, *[made[_body(a)] for a in n.args])
    return made


def _power(xp: Any, base: Any, exponent: Expr, raised: Any) -> Any:
    """base^exponent; a small whole power by multiplications, which are many times faster."""
    k = exponent.leaf
    if exponent.head == "num" and isinstance(k, int) and 1 <= k <= _MAX_SQUARINGS:
        result = None
        square = base
        while k:
            if k & 1:
                result = square if result is None else result * square
            k >>= 1
            square = square * square if k else square
        return result
    return xp.where((base == 0) & (raised <= 0), xp.nan, xp.power(base, raised))


def _numpy(name: str) -> Callable[..., Any]:
    return lambda xp, u: vars(xp)[name](u)


_OPERATIONS: dict[str, Callable[..., Any]] = {
    "add": lambda xp, *u: reduce(add, u),
    "mul": lambda xp, *u: reduce(mul, u),
    "neg": lambda xp, u: -u,
    "div": lambda xp, u, v: xp.where(v == 0, xp.nan, u / v),
}
_NAMES = {
    "asin": "arcsin", "acos": "arccos", "atan": "arctan",
    "asinh": "arcsinh", "acosh": "arccosh", "atanh": "arctanh",
}  # fmt: skip
_FUNCTIONS: dict[str, Callable[..., Any]] = {
    **{name: _numpy(name) for name in "sin cos tan sinh cosh tanh sqrt cbrt sign floor ceil".split()},
    **{name: _numpy(theirs) for name, theirs in _NAMES.items()},
    "abs": lambda xp, u: abs(u),
    "ln": lambda xp, u: xp.where(u == 0, xp.nan, xp.log(u)),
    "erf": lambda xp, u: xp.vectorize(math.erf, otypes=[float])(u),
    "atan2": lambda xp, u, v: xp.arctan2(u, v),
    "step": lambda xp, u: xp.where(u == 0, xp.nan, xp.where(u > 0, 1.0, 0.0)),
    "max": lambda xp, *u: reduce(xp.maximum, u),
    "min": lambda xp, *u: reduce(xp.minimum, u),
}
