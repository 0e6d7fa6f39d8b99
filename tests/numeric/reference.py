"""What mpmath says that the functions are, written out apart from the tables that are tested."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import mpmath
from mpmath import mp

mp.dps = 40

Function = Callable[..., Any]

REFERENCE: dict[str, Function] = {
    "exp": mpmath.exp, "ln": mpmath.log, "log10": mpmath.log10, "log2": lambda x: mpmath.log(x, 2),
    "sqrt": mpmath.sqrt, "cbrt": lambda x: mpmath.sign(x) * mpmath.cbrt(abs(x)),
    "sin": mpmath.sin, "cos": mpmath.cos, "tan": mpmath.tan, "cot": mpmath.cot, "sec": mpmath.sec, "csc": mpmath.csc,
    "asin": mpmath.asin, "acos": mpmath.acos, "atan": mpmath.atan, "acot": mpmath.acot, "asec": mpmath.asec,
    "acsc": mpmath.acsc,
    "sinh": mpmath.sinh, "cosh": mpmath.cosh, "tanh": mpmath.tanh, "coth": mpmath.coth, "sech": mpmath.sech,
    "csch": mpmath.csch,
    "asinh": mpmath.asinh, "acosh": mpmath.acosh, "atanh": mpmath.atanh, "acoth": mpmath.acoth, "asech": mpmath.asech,
    "acsch": mpmath.acsch,
    "abs": abs, "sign": mpmath.sign, "step": lambda x: mpmath.mpf(x > 0), "floor": mpmath.floor, "ceil": mpmath.ceil,
    "erf": mpmath.erf, "erfc": mpmath.erfc,
    "sigmoid": lambda x: (1 + mpmath.tanh(x / 2)) / 2,
    "relu": lambda x: (x + abs(x)) / 2,
    "leaky_relu": lambda x: x if x > 0 else x / 100,
    "softplus": lambda x: mpmath.log1p(mpmath.exp(x)),
    "silu": lambda x: x * (1 + mpmath.tanh(x / 2)) / 2,
    "gelu": lambda x: x * mpmath.ncdf(x),
    "logit": lambda x: mpmath.log(x) - mpmath.log1p(-x),
}  # fmt: skip

TWO_ARGUMENTS: dict[str, Function] = {
    "log": mpmath.log,
    "root": lambda x, n: mpmath.mpf(x) ** (1 / mpmath.mpf(n)),
    "atan2": mpmath.atan2,
    "max": max,
    "min": min,
}

#: Points on every side of every edge.
XS = (-5.3, -2.25, -1.2, -0.85, -0.5, -0.1, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9, 1.1, 1.3, 1.5, 2.75, 4.5, 6.4)


def reference(name: str, x: float) -> Any:
    """The real value at x, or None where there is none."""
    try:
        v = REFERENCE[name](mpmath.mpf(x))
    except (ValueError, ZeroDivisionError):
        return None
    return v if mpmath.im(v) == 0 and mpmath.isfinite(v) else None
