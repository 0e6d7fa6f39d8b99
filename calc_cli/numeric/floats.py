"""Fast evaluation in floats: not a number wherever the expression has no real value."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from math import nan

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.numeric.definitions import defined

_CONSTANTS = {"e": math.e, "pi": math.pi}


def _cbrt(v: float) -> float:
    return math.copysign(abs(v) ** (1 / 3), v)


def _log(v: float) -> float:
    return math.log(v)


_PRIMITIVES: dict[str, Callable[..., float]] = {
    "sin": math.sin, "cos": math.cos, "tan": math.tan,
    "asin": math.asin, "acos": math.acos, "atan": math.atan,
    "sinh": math.sinh, "cosh": math.cosh, "tanh": math.tanh,
    "asinh": math.asinh, "acosh": math.acosh, "atanh": math.atanh,
    "ln": _log, "sqrt": math.sqrt, "cbrt": _cbrt, "erf": math.erf, "atan2": math.atan2,
    "abs": abs, "sign": lambda v: (v > 0) - (v < 0), "step": lambda v: nan if v == 0 else float(v > 0),
    "floor": math.floor, "ceil": math.ceil, "max": max, "min": min,
}  # fmt: skip


def evaluate(u: Expr, point: Mapping[str, float]) -> float:
    """The value of u where the letters have the values in `point`; nan where there is none.

    Raises KeyError for a letter without a value.
    """
    made: dict[Expr, float] = {}
    stack = [u]
    while stack:
        n = stack[-1]
        if n in made:
            stack.pop()
            continue
        missing = [a for a in n.args if a not in made]
        if missing:
            stack.extend(missing)
            continue
        if n.head == "call" and n.leaf not in _PRIMITIVES:
            body = defined(n)
            assert body is not None
            if body not in made:
                stack.append(body)
                continue
            made[n] = made[body]
        else:
            made[n] = _value(n, [made[a] for a in n.args], point)
        stack.pop()
    return made[u]


def _value(n: Expr, a: list[float], point: Mapping[str, float]) -> float:
    try:
        if any(math.isnan(v) for v in a):
            return nan
        result = _OPERATIONS[n.head](n, a, point)
    except (ValueError, ZeroDivisionError):
        return nan
    except OverflowError:
        return math.inf
    return nan if isinstance(result, complex) else float(result)


def _power(n: Expr, a: list[float], point: Mapping[str, float]) -> float:
    base, exponent = a
    if base == 0 and exponent <= 0:
        return nan
    return float(base**exponent) if base >= 0 or exponent == int(exponent) else nan


_OPERATIONS: dict[str, Callable[[Expr, list[float], Mapping[str, float]], float]] = {
    "num": lambda n, a, p: float(ex.value(n)),
    "sym": lambda n, a, p: p[ex.name_of(n)],
    "const": lambda n, a, p: _CONSTANTS[ex.name_of(n)],
    "add": lambda n, a, p: math.fsum(a),
    "mul": lambda n, a, p: math.prod(a),
    "neg": lambda n, a, p: -a[0],
    "div": lambda n, a, p: a[0] / a[1],
    "pow": _power,
    "call": lambda n, a, p: _PRIMITIVES[ex.name_of(n)](*a),
    **dict.fromkeys(("fn", "D", "eq"), lambda n, a, p: nan),  # of a function nobody knows, nobody knows the value
}


def undefined(u: Expr) -> Expr | None:
    """The first, smallest part of u that is free of letters and has no real value, or None."""
    unknown: set[Expr] = set()
    for n in ex.postorder(u):
        if n.names or not n.args or n in unknown:
            continue
        if n.head in ("fn", "D") or any(a in unknown for a in n.args):
            unknown.add(n)
        elif math.isnan(evaluate(n, {})):
            return n
    return None
