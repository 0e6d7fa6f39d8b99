"""How results are shown: options, environment and terminal against what comes out."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from calc_cli.cli import options
from calc_cli.cli.completion import VALUES
from calc_cli.cli.display import CODE, ascii_only, choose
from calc_cli.grading.exercises import DEFAULTS
from calc_cli.optima.optimize import FIND
from calc_cli.render import FORMATS
from calc_cli.render.languages import LANGUAGES
from calc_cli.simplify.choose import FORMS
from calc_cli.topics.estimates import METHODS
from calc_cli.topics.request import MAX_ORDER
from tests.running import dx

UTF8 = {"LANG": "en_GB.UTF-8", "TERM": "xterm", "COLUMNS": "80"}


def test_a_pipe_gets_results_and_nothing_else() -> None:
    display = choose(terminal=False, environ=UTF8)
    assert (display.format, display.steps, display.draw, display.color) == ("plain", False, False, False)


def test_a_terminal_gets_the_derivation_drawn() -> None:
    display = choose(terminal=True, environ=UTF8)
    assert (display.format, display.steps, display.draw, display.color, display.ascii) == (
        "text",
        True,
        True,
        True,
        False,
    )


@pytest.mark.parametrize(
    ("terminal", "environ", "color", "colored"),
    [
        (True, {}, "auto", True),
        (True, {"NO_COLOR": "1"}, "auto", False),
        (True, {"NO_COLOR": ""}, "auto", True),
        (True, {"TERM": "dumb"}, "auto", False),
        (False, {"FORCE_COLOR": "1"}, "auto", True),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", False),
        (True, {"NO_COLOR": "1"}, "always", True),
        (True, {"FORCE_COLOR": "1"}, "never", False),
    ],
)
def test_colour(terminal: bool, environ: dict[str, str], color: str, colored: bool) -> None:
    assert choose(color=color, terminal=terminal, environ={**UTF8, **environ}).color is colored


def test_results_are_never_coloured() -> None:
    assert not choose(color="always", terminal=False, environ=UTF8).draw
    assert not choose(quiet=True, color="always", terminal=True, environ=UTF8).draw


def test_a_derivation_in_a_pipe_is_coloured_when_forced() -> None:
    assert choose(steps=True, color="always", terminal=False, environ=UTF8).draw


def test_json_has_steps_unless_quiet() -> None:
    assert choose(to="json", terminal=False, environ=UTF8).steps
    assert not choose(to="json", quiet=True, terminal=False, environ=UTF8).steps


@pytest.mark.parametrize(
    ("environ", "only"),
    [
        ({"LC_ALL": "C"}, True),
        ({"LC_ALL": "POSIX", "LANG": "en_GB.UTF-8"}, True),
        ({"LC_ALL": "C.UTF-8"}, False),
        ({"LC_CTYPE": "C.UTF-8", "LANG": "C"}, True),  # as Python leaves it
        ({"LC_CTYPE": "C.UTF-8"}, False),
        ({"LANG": "de_DE.utf8"}, False),
        ({"LANG": "de_DE.ISO-8859-1"}, True),
        ({}, True),
    ],
)
def test_a_locale_without_utf8_draws_in_ascii(environ: dict[str, str], only: bool) -> None:
    assert ascii_only(environ) is only


@pytest.mark.parametrize(("columns", "width"), [("100", 100), ("5", 20), ("0", 80), ("x", 80), ("", 80)])
def test_the_width(columns: str, width: int) -> None:
    assert choose(terminal=False, environ={"COLUMNS": columns}).width == width


def test_the_option_is_stronger_than_the_environment() -> None:
    assert choose(width=40, terminal=False, environ={"COLUMNS": "100"}).width == 40


def test_the_shapes_are_the_ones_looked_for() -> None:
    assert [*options.View] == ["chain", "tree"]
    assert [*options.Color] == ["auto", "always", "never"]


@pytest.mark.parametrize(
    ("choices", "table"),
    [
        (options.Format, FORMATS),
        (options.PageFormat, [name for name in FORMATS if name not in CODE]),
        (options.Form, FORMS),
        (options.Find, FIND),
        (VALUES["--estimate"], METHODS),
        (CODE, LANGUAGES),
    ],
)
def test_what_may_be_chosen_is_what_there_is(choices: Iterable[str], table: Iterable[str]) -> None:
    assert sorted(choices) == sorted(table)


def test_numbers_are_bounded_as_the_engine_bounds_them() -> None:
    assert dx("-n", str(MAX_ORDER), "x").code == 0
    assert dx("-n", str(MAX_ORDER + 1), "x").code == 2
    assert dx("practice", "--level", str(len(DEFAULTS) + 1), "--count", "1").code == 2
    assert dx("practice", "--level", str(len(DEFAULTS)), "--count", "1", "--print").code == 0
