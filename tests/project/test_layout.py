"""The repository and the package as they are handed out."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from calc_cli import __version__

ROOT = Path(__file__).parents[2]
TOP = {"pyproject.toml", "README.md", "LICENSE", "calc_cli", "grammar", "tests", "man"}
#: Words that say where or how a file was made, put together so that this file does not contain them.
LEAKS = re.compile("|".join(["/ho" + "me/", "/wo" + "rk/", "/Us" + "ers/", "/t" + "mp/", "\\.\\./sha" + "red"]))


def tracked() -> list[str]:
    """The files under version control; without git, the test is skipped."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    return [name for name in listed.stdout.decode().split("\0") if name]


def test_the_top_level_is_fixed() -> None:
    assert {name.split("/")[0] for name in tracked() if not name.startswith(".")} <= TOP


def test_no_file_names_a_place_on_a_machine() -> None:
    for name in tracked():
        path = ROOT / name
        if path.is_file():
            found = LEAKS.search(path.read_bytes().decode(errors="replace"))
            assert found is None, f"{name}: {found}"


def test_no_file_is_a_binary_or_large() -> None:
    for name in tracked():
        path = ROOT / name
        assert not path.is_file() or path.stat().st_size < 500_000, name


def test_the_version_is_defined_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" in project["project"]["dynamic"]
    assert project["tool"]["hatch"]["version"]["path"] == "calc_cli/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)


@pytest.mark.slow
def test_the_wheel_has_the_grammar_and_the_manual_page(tmp_path: Path) -> None:
    pytest.importorskip("hatchling")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for grammar in (ROOT / "grammar").glob("*.lark"):
        assert f"calc_cli/grammar/{grammar.name}" in names
    assert f"calc_cli-{__version__}.data/data/share/man/man1/dx.1" in names
    assert "calc_cli/py.typed" in names
    assert not [name for name in names if name.startswith(("tests/", "man/"))]
