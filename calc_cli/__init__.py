"""dx: derivatives at the command line, exact, explained and checked.

    >>> import calc_cli
    >>> calc_cli.differentiate("x^3 * sin(x)").result

The names below are loaded at first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "differentiate", "parse"]

if TYPE_CHECKING:
    from calc_cli.api import differentiate as differentiate
    from calc_cli.syntax import parse as parse


def __getattr__(name: str) -> Any:
    if name in ("differentiate", "parse"):
        from calc_cli import api

        return vars(api)[name]
    raise AttributeError(f"module 'calc_cli' has no attribute {name!r}")
