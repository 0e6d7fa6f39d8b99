"""Running `dx`: in this process with streams in memory, or at a terminal of 80 columns as a reader would."""

from __future__ import annotations

import fcntl
import io
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from calc_cli.cli import run

ROOT = Path(__file__).parents[1]


class Ran(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str


class Stream(io.TextIOWrapper):
    """A standard stream in memory that may say it is a terminal."""

    def __init__(self, data: bytes = b"", terminal: bool = False) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8", newline="")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def text(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode()  # type: ignore[attr-defined]


def dx(*argv: str, stdin: bytes | None = b"", terminal: bool = False) -> Ran:
    """Run the command in this process; with no stdin at all, that is a terminal."""
    out, err = Stream(terminal=terminal), Stream(terminal=terminal)
    kept = {name: value for name, value in os.environ.items() if "COLOR" not in name and name[:3] != "LC_"}
    environ = {**kept, "LANG": "C.UTF-8", "TERM": "xterm", "COLUMNS": "80", "NO_COLOR": "1"}
    with (
        mock.patch.object(sys, "stdin", Stream(stdin or b"", terminal=stdin is None)),
        mock.patch.object(sys, "stdout", out),
        mock.patch.object(sys, "stderr", err),
        mock.patch.dict(os.environ, environ, clear=True),
    ):
        code = run(argv)
    return Ran(int(code), out.text(), err.text())


def process(*argv: str, stdin: bytes = b"", environ: Mapping[str, str] | None = None) -> Ran:
    """Run the command in a process of its own."""
    ran = subprocess.run(
        [sys.executable, "-m", "calc_cli", *argv],
        input=stdin,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **(environ or {})},
    )
    return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


def at_terminal(command: str, folder: Path) -> str:
    """What a shell command shows at a terminal of 80 columns without colour; `dx` is the one under test."""
    program = folder / ".bin" / "dx"
    if not program.exists():
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m calc_cli "$@"\n')
        program.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LC_ALL", "LC_CTYPE")}
    environ = {
        **kept,
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "LANG": "C.UTF-8",
        "TERM": "xterm",
        "NO_COLOR": "1",
    }
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    with subprocess.Popen(
        ["sh", "-c", command], stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, cwd=folder, env=environ
    ):
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # on Linux, the end of a terminal's output is an error
        return b""
