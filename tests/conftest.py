"""What all tests share: running `dx` in this process, with bytes in and bytes out."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from calc_cli.cli import run


class Ran(NamedTuple):
    """What a run of `dx` left behind."""

    code: int
    out: str
    err: str


class _Stream(io.TextIOWrapper):
    """A standard stream in memory that may say it is a terminal."""

    def __init__(self, data: bytes = b"", terminal: bool = False) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8", newline="")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def text(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode()  # type: ignore[attr-defined]


@pytest.fixture
def dx(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """`dx("-q", "x^2", stdin=b"...", terminal=False)` runs the command and returns what it did."""

    def call(*argv: str, stdin: bytes = b"", terminal: bool = False) -> Ran:
        out, err = _Stream(terminal=terminal), _Stream(terminal=terminal)
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", _Stream(stdin))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LC_ALL", "LC_CTYPE"):
                patch.delenv(name, raising=False)
            patch.setenv("LANG", "C.UTF-8")
            patch.setenv("COLUMNS", "80")
            code = run(argv)
        return Ran(int(code), out.text(), err.text())

    return call
