"""dx: derivatives at the command line, exact, explained and checked.

    >>> import calc_cli
    >>> d = calc_cli.differentiate("x^3 * sin(x)")
    >>> d.to("plain")
    '3*x^2*sin(x) + x^3*cos(x)'
    >>> calc_cli.checked(d).check
    Verdict(word='proved', points=5, reason='')

`differentiate`, `gradient`, `hessian` and `jacobian` answer with every step, and unchecked: `checked` adds the verdict.
`slope`, `tangent` and `average_rate` make a `Report`.  All of them have a method `to`, for the formats of `dx --to`.
What is wrong with a text is a `DxError` with its place.  The names are loaded at first use, so that importing the
package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = [
    "Derivation",
    "DxError",
    "Expr",
    "Partials",
    "Report",
    "__version__",
    "average_rate",
    "checked",
    "differentiate",
    "gradient",
    "hessian",
    "jacobian",
    "parse",
    "slope",
    "tangent",
]

if TYPE_CHECKING:
    from calc_cli.api import average_rate, differentiate, gradient, hessian, jacobian, slope, tangent
    from calc_cli.check import checked
    from calc_cli.errors import DxError
    from calc_cli.expr import Expr
    from calc_cli.report import Report
    from calc_cli.syntax import parse
    from calc_cli.trace import Derivation, Partials

_ELSEWHERE = {
    "Derivation": "trace",
    "DxError": "errors",
    "Expr": "expr",
    "Partials": "trace",
    "Report": "report",
    "checked": "check",
    "parse": "syntax",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'calc_cli' has no attribute {name!r}")
    from importlib import import_module

    return vars(import_module(f"calc_cli.{_ELSEWHERE.get(name, 'api')}"))[name]


def __dir__() -> list[str]:
    return __all__
