"""The shell sessions and the Python program of README.md, run by bash and Python; an update writes them anew.

    python -m tests.project.test_shell_sessions --update

A block in ```shell-session is a session in bash, of which the programs may not be installed everywhere; all of them
run in one folder, in order.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT

README = ROOT / "README.md"
#: Programs that not every machine has.
PROGRAMS = ("jq", "parallel", "paste", "xargs")


def blocks(text: str) -> list[str]:
    """The sessions, from the first `$ ` to the last line."""
    return re.findall(r"(?<=^```shell-session\n).*?(?=^```$)", text, re.M | re.S)


def commands(block: str) -> list[str]:
    """The commands of a session."""
    return re.findall(r"^\$ (.*)$", block, re.M)


def again(block: str, folder: Path) -> str:
    """The session as it is now: what both streams show, in one pipe."""
    script = "".join(f"printf '%s\\n' {_quoted('$ ' + command)}\n{command}\n" for command in commands(block))
    program = folder / "bin" / "dx"
    if not program.exists():
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m calc_cli "$@"\n')
        program.chmod(0o755)
    ran = subprocess.run(
        ["bash", "-c", "set -o pipefail\n" + script + "sleep 0.2"],  # what >( ) started may not be done
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env={**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "HOME": str(folder), "LC_ALL": "C.UTF-8"},
        timeout=100,
    )
    return ran.stdout.decode()


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


@pytest.mark.skipif(sys.platform != "linux", reason="xargs -d and sed -i are GNU's")
def test_the_sessions_show_what_happens(tmp_path: Path) -> None:
    if shutil.which("bash") is None:
        pytest.skip("there is no bash")
    for block in blocks(README.read_text(encoding="utf-8")):
        missing = [p for p in PROGRAMS if re.search(rf"\b{p}\b", block) and shutil.which(p) is None]
        if not missing:
            assert again(block, tmp_path) == block


def test_the_program_spreads_a_bag(tmp_path: Path) -> None:
    pytest.importorskip("dask.distributed")
    (program,) = [
        p for p in re.findall(r"(?<=^```python\n).*?(?=^```$)", README.read_text(), re.M | re.S) if "dask" in p
    ]
    (tmp_path / "f.txt").write_text("x^2\nsin(x)/x\nx + * 2\n")
    (tmp_path / "spread.py").write_text(program)
    ran = subprocess.run(
        [sys.executable, "spread.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "DASK_DISTRIBUTED__DASHBOARD__LINK": ""},
        timeout=100,
    )
    assert ran.stdout == "2*x\n(x*cos(x) - sin(x))/x^2\nerror: expected a number, a name or '(' after '+', found '*'\n"
    assert ran.returncode == 0


if __name__ == "__main__" and "--update" in sys.argv:
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        text = README.read_text(encoding="utf-8")
        for block in blocks(text):
            text = text.replace(block, again(block, Path(name)))
        README.write_text(text, encoding="utf-8")
