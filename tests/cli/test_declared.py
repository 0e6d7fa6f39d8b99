"""The quick reader of a command line says what Typer would, or leaves it to Typer."""

from __future__ import annotations

from functools import wraps
from typing import Any
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc_cli.cli import app
from calc_cli.cli.argv import arrange, flags_of
from calc_cli.cli.declared import Parameter, parameters, read
from calc_cli.errors import UsageError

#: Values that fit some options and not others.
VALUES = [
    "x",
    "x=2",
    "",
    "3",
    "0",
    "-1",
    "007",
    "1_0",
    "٣",
    "text",
    "json",
    "TEXT",
    "auto",
    "limit",
    "-x^2",
    "1e-3",
    "=",
]


def by_typer(verb: str, options: list[str], words: list[str]) -> dict[str, Any] | None:
    """What Typer makes of the same options: the parameters that were given; None where it complains."""
    given: dict[str, Any] = {}
    real = app.function(verb)

    @wraps(real)
    def noting(**found: Any) -> int:
        given.update(found)
        return 7

    with mock.patch.object(app, "function", return_value=noting):
        try:
            code = app.by_typer(verb, options, words)
        except UsageError:
            return None
    return given if code == 7 else None  # else it was --help


def pieces(declared: tuple[Parameter, ...]) -> list[list[str]]:
    """Options as they are typed, right and wrong."""
    made = [["--nonsense"], ["--help"], ["-h"], ["-qs"], ["-sq"], ["-qn2"], ["-n12"]]
    for p in declared:
        for spelling in p.spellings:
            if not p.takes_value:
                made += [[spelling], [f"{spelling}=1"]]
            elif p.name != "version":
                made += [[spelling, value] for value in VALUES]
                made += [[f"{spelling}={value}"] for value in VALUES if spelling.startswith("--")]
    return made


@pytest.mark.parametrize("verb", app.VERBS)
def test_one_option_is_read_as_typer_reads_it(verb: str) -> None:
    declared = parameters(app.function(verb))
    for piece in pieces(declared):
        agree(verb, declared, piece)


MAIN = parameters(app.function(""))


@given(st.lists(st.sampled_from([*pieces(MAIN), ["x"], ["-x"], ["x", "y"]]), max_size=4))
def test_many_options_are_read_as_typer_reads_them(found: list[list[str]]) -> None:
    agree("", MAIN, [word for piece in found for word in piece])


def test_an_option_that_is_given_twice_is_refused() -> None:
    with pytest.raises(UsageError, match="--at is given twice"):
        read(MAIN, ["--at", "x=2", "--at", "a=3"], ["a*x"])


def agree(verb: str, declared: tuple[Parameter, ...], argv: list[str]) -> None:
    """Both readers give the same, or the quick one gives nothing, or refuses what Typer would drop."""
    asked = arrange(argv, flags_of([app.function(verb)]), ())
    try:
        quick = read(declared, asked.options, asked.words)
    except UsageError:
        return
    if quick is None:
        return
    slow = by_typer(verb, asked.options, asked.words)
    assert slow is not None, argv
    defaults = dict(zip([p.name for p in declared], app.function(verb).__defaults__ or (), strict=True))
    assert {**defaults, **quick} == {**slow, "version": False}


@pytest.mark.parametrize("argv", [["-q", "x^2"], ["--to", "json"], ["-n", "2", "-w", "t", "t^2"], ["-qn2", "--at=x=1"]])
def test_a_line_in_order_needs_no_typer(argv: list[str]) -> None:
    asked = arrange(argv, flags_of([app.function("")]), ())
    assert read(MAIN, asked.options, asked.words) is not None
