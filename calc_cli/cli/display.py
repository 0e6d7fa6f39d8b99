"""How results are to be shown; a pure function of the options, the environment and where the output goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import NamedTuple

#: Formats that are program code.
CODE = ("python", "numpy", "c")


class Display(NamedTuple):
    """How results are shown."""

    format: str  # a name in the renderers' table
    steps: bool  # the derivation, not only the result
    draw: bool  # by the terminal's own renderer
    width: int
    ascii: bool
    view: str
    color: bool
    check: bool = False  # every result is checked before it is shown

    @property
    def is_code(self) -> bool:
        """Are functions of a program written, one after the other, and not a line for each line?"""
        return self.format in CODE


def at_terminal() -> bool:
    """Does standard output go to a terminal?"""
    return sys.stdout.isatty()


def choose(
    to: str | None = None,
    *,
    steps: bool = False,
    quiet: bool = False,
    view: str = "chain",
    ascii: bool = False,
    color: str = "auto",
    width: int | None = None,
    check: bool = False,
    terminal: bool | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Display:
    """A derivation at a terminal or with --steps; only results elsewhere or with --quiet.

    What is shown at a terminal is always checked; elsewhere, with --check.  JSON has the steps, except with --quiet.
    """
    if terminal is None:
        terminal = at_terminal()
    colored = _colored(terminal, environ, color)
    steps = steps or view == "tree"  # the shape of a derivation is asked for, and so is the derivation
    full = not quiet and to not in CODE and (steps or terminal or to == "json")
    return Display(
        format=to or ("text" if full else "plain"),
        steps=full,
        draw=full and to is None and (terminal or colored),
        width=width or columns(1 if terminal else None, environ),
        ascii=ascii or (terminal and ascii_only(environ)),
        view=view,
        color=colored,
        check=check or terminal,
    )


def _colored(terminal: bool, environ: Mapping[str, str], color: str) -> bool:
    """https://no-color.org and its opposite; --color is stronger than both."""
    if color != "auto":
        return color == "always"
    if environ.get("NO_COLOR"):
        return False
    return bool(environ.get("FORCE_COLOR")) or (terminal and environ.get("TERM") != "dumb")


def columns(terminal: int | None = None, environ: Mapping[str, str] = os.environ) -> int:
    """The width to write for, at least 20: COLUMNS, or that of the terminal with this file descriptor, or else 80."""
    said = environ.get("COLUMNS", "")
    if said.isascii() and said.isdigit() and 0 < len(said) < 5 and int(said):
        return max(20, int(said))
    if terminal is not None:
        try:
            return max(20, os.get_terminal_size(terminal).columns or 80)
        except OSError:
            pass
    return 80


def ascii_only(environ: Mapping[str, str]) -> bool:
    """Does the locale have no more than ASCII?

    Python turns the C locale into UTF-8 and says so in LC_CTYPE; then LANG is what the user had.
    """
    names = [environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG")]
    if names[1] == "C.UTF-8" and names[2] in ("C", "POSIX"):
        names[1] = ""
    return "utf" not in next((name for name in names if name), "").lower()
