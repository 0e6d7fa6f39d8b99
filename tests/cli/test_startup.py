"""A cold `dx -q` loads what it uses: every module more is time that every call in a loop pays."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.running import ROOT

#: Modules of the standard library that a plain result needs, beside those that Python itself has loaded by then.
NEEDED = set(
    """
    __future__ _collections _contextvars _decimal _functools _operator _sre _typing _weakrefset collections
    collections.abc contextlib contextvars copyreg decimal enum errno fractions functools gc importlib
    importlib._abc importlib._bootstrap importlib._bootstrap_external itertools keyword math numbers operator re
    re._casefix re._compiler re._constants re._parser reprlib signal types typing typing.io typing.re
    unicodedata warnings weakref
    """.split()
)
#: What takes longest of all that some other call needs.
HEAVY = set(
    """
    argparse asyncio concurrent.futures dataclasses flint importlib.resources inspect json lark multiprocessing numpy
    pathlib pydantic rich scipy shutil subprocess sympy traceback typer
    """.split()
)


_RUN = "import sys; from calc_cli.cli import run; code = run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"


def loaded(*argv: str) -> set[str]:
    """The modules that are loaded when `dx` is done."""
    return _modules(_RUN, *argv)


def _modules(*command: str) -> set[str]:
    ran = subprocess.run([sys.executable, "-c", *command], cwd=ROOT, capture_output=True, check=True)
    return set(ran.stderr.decode().split())


@pytest.fixture(scope="module")
def bare() -> set[str]:
    """What an interpreter has loaded that was not asked for anything."""
    return _modules("import sys; print(*sys.modules, file=sys.stderr)")


def test_a_plain_result_loads_what_it_needs(bare: set[str]) -> None:
    found = loaded("-q", "x^3*sin(x)") - bare
    assert {name for name in found if not name.startswith("calc_cli")} <= NEEDED
    assert len(found) <= 111


def test_it_is_no_other_verb_that_is_loaded(bare: set[str]) -> None:
    found = loaded("-q", "x^3*sin(x)")
    assert "calc_cli.api" in found
    assert {name for name in found if name.startswith("calc_cli.cli.verb_")} == {"calc_cli.cli.verb_differentiate"}
    answers = tuple([f"calc_cli.{part}." for part in ("topics", "optima", "grading", "workings")])
    assert not {name for name in found if name.startswith(answers)} - {
        "calc_cli.topics.explicit",
        "calc_cli.topics.request",
    }
    assert not found & {"calc_cli.check", "calc_cli.render.pretty", "calc_cli.render.chain"}


@pytest.mark.parametrize("options", [["-qn2"], ["-q", "--to", "latex"], ["-s", "--to", "text"], ["-q", "-w", "t"]])
def test_other_simple_results_load_nothing_heavy(options: list[str]) -> None:
    assert not loaded(*options, "t^3 + sin(t)") & HEAVY


def test_json_is_written_without_the_module(bare: set[str]) -> None:
    assert not loaded("--to", "json", "x^2") & (HEAVY - {"json"})
