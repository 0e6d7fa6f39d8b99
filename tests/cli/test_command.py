"""The command line as a whole, where no expression is differentiated."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from calc_cli import __version__
from calc_cli.cli.app import commands
from calc_cli.cli.rulebook import listing
from calc_cli.rules import RULES
from calc_cli.topics import point, request

Dx = Callable[..., Any]


@pytest.mark.parametrize(
    "argv", [["--nonsense"], ["x", "-n"], ["-n", "0", "x"], ["--to", "pdf", "x"], ["rules", "--order", "2"]]
)
def test_wrong_usage_is_two_and_says_where_to_look(dx: Dx, argv: list[str]) -> None:
    ran = dx(*argv)
    assert (ran.code, ran.out) == (2, "")
    assert re.fullmatch(r"dx: error: [^A-Z\n].*\n  hint: dx( rules)? --help\n", ran.err)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("optimise", "optimize"), ("gradient", "grad"), ("tangnt", "tangent"), ("slop", "slope"), ("rates", "rate"),
        ("opt", "optimize"), ("hess", "hessian"),
    ],
)  # fmt: skip
def test_a_slip_in_a_command_is_no_expression(dx: Dx, typed: str, meant: str) -> None:
    ran = dx(typed, "x^2")
    assert (ran.code, ran.out) == (2, "")
    assert f"did you mean dx {meant}?" in ran.err
    for declared in (["--let", typed], [f"--let={typed}"]):
        assert dx("-q", *declared, f"{typed}", "x^2").out == "1\n2*x\n"


def test_a_slip_of_three_letters_is_one_where_more_follows(dx: Dx) -> None:
    ran = dx("grd", "x^2")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean dx grad?" in ran.err
    assert dx("-w", "d", "grd").out == "g*r\n"
    assert "did you mean" not in dx("tan", "x^2").err  # a function, and no beginning of tangent


@pytest.mark.parametrize(
    ("argv", "option"),
    [
        (["hessian", "-n", "2", "x^3"], "hessian has no option -n"),
        (["grad", "-j", "2", "x"], "grad has no option -j"),
        (["slope", "-n", "2", "--at", "1", "x^3"], "slope has no option -n"),
        (["-n", "2", "grad", "x"], "grad has no option -n"),
        (["optimize", "-a", "2", "x^2"], "optimize has no option -a"),
        (["plot", "-f", "lines.txt"], "plot has no option -f"),
        (["-q", "rules", "chain"], "rules has no option -q"),
    ],
)
def test_an_option_that_a_command_has_not_is_no_expression(dx: Dx, argv: list[str], option: str) -> None:
    ran = dx(*argv)
    assert (ran.code, ran.out) == (2, "")
    assert option in ran.err


def test_a_minus_before_a_letter_is_an_expression_of_a_command(dx: Dx) -> None:
    assert dx("grad", "-n").out == "[-1]\n"
    assert dx("-q", "grad", "x*y").out == "[y, x]\n"


@pytest.mark.parametrize(
    "argv",
    [
        ["-w", "", "a*t"],
        ["-n", "1001", "x"],
        ["descend", "--from", "1", "--rate", "1e400", "x^2"],
        ["--let", "1", "x"],
        ["grad", "--let", "v,w", "x"],
        ["--timeout", "1e9", "x"],
        ["descend", "x^2"],
        ["descend", "--from", "a", "x^2"],
        ["descend", "--from", "1", "--rate", "-1", "x^2"],
        ["descend", "--from", "1", "--momentum", "1", "x^2"],
        ["descend", "--from", "1", "--tolerance", "nan", "x^2"],
        ["descend", "--from", "1", "--save", "out.gif", "x^2"],
        ["plot", "--save", "out.gif", "x^2"],
        ["plot", "--tangent", "a", "x^2"],
        ["rate", "--save", "out.gif", "x.csv"],
        ["-n", str(request.MAX_ORDER + 1), "x^2"],
        ["check", "-n", str(request.MAX_ORDER + 1), "x^2", "2*x"],
        ["-a", "2", "--digits", str(point.MAX_DIGITS + 1), "x^2"],
        ["-a", "a", "x^2"],
        ["-a", "3", "-w", "x,y", "x*y"],
        ["grad", "-a", "3", "x*y"],
        ["practice", "--to", "latex"],
        ["practice", "--print", "--to", "json"],
    ],
)
def test_a_value_that_is_none_is_wrong_usage(dx: Dx, argv: list[str]) -> None:
    ran = dx(*argv)
    assert (ran.code, ran.out) == (2, "")


def test_messages_are_wrapped_at_a_terminal_and_nowhere_else(dx: Dx) -> None:
    typed = "where(x > 0, x, 0) + " + "x + " * 10 + "x"
    piped, shown = (dx("-q", "--", typed, "where x", terminal=t).err.splitlines() for t in (False, True))
    assert max(map(len, piped)) > 80 >= max(map(len, shown))
    assert [line for line in shown if line[:3] == "  w" or line[:3] == "  ^"] == [
        line for line in piped if line[:3] == "  w" or line[:3] == "  ^"
    ]
    unwrapped = "\n".join(shown).replace("\n        ", " ")
    assert unwrapped == "\n".join(piped)


@pytest.mark.parametrize(
    ("declared", "hint"),
    [
        ("k=2", "for a value: --at k=2"),
        ("v,w", "--let v --let w"),
        ("2x", "--let velocity"),
        ("k=", "--let velocity"),
        ("e", "another letter, and --at for its value"),
    ],
)
def test_what_is_declared_and_is_no_name_is_answered_with_what_is_meant(dx: Dx, declared: str, hint: str) -> None:
    ran = dx("--let", declared, "x")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(f"hint: {hint}\n")


@pytest.mark.parametrize("argv", [["3x^2", "+ 2x"], ["x^2", "-1"], ["x", "*", "y"]])
def test_pieces_of_an_expression_are_said_to_be_several(dx: Dx, argv: list[str]) -> None:
    assert f"dx: note: each argument is an expression of its own; as one: dx '{' '.join(argv)}'" in dx(*argv).err
    assert "note: each" not in dx("x^2", "-x").err


def test_help_is_an_option(dx: Dx) -> None:
    ran = dx("help")
    assert (ran.code, ran.out) == (2, "")
    assert "hint: dx --help" in ran.err


@pytest.mark.parametrize("name", ["sinx", "theta", "lambda"])
def test_a_name_that_is_like_a_command_is_a_name(dx: Dx, name: str) -> None:
    assert dx("-q", name).code == 0


def test_any_other_word_is_an_expression_that_cannot_be_read(dx: Dx) -> None:
    ran = dx("unplaced")
    assert ran.code == 1
    assert "'unplaced' is not a name that dx knows" in ran.err


def test_the_name_of_a_file_is_no_expression(dx: Dx, tmp_path: Path) -> None:
    path = tmp_path / "e.txt"
    path.write_text("x^2\n")
    ran = dx("-q", str(path))
    assert ran.code == 1
    assert f"hint: to read the file: dx -f {path}" in ran.err


def test_version(dx: Dx) -> None:
    assert dx("--version") == (0, f"dx {__version__}\n", "")


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_is_short_and_fits(dx: Dx, flag: str) -> None:
    ran = dx(flag)
    assert ran.code == 0
    assert len(ran.out.splitlines()) <= 40
    assert max(map(len, ran.out.splitlines())) <= 80


def test_help_names_what_can_be_used(dx: Dx) -> None:
    shown = dx("--help").out
    for option in commands()[""].params:
        if option.param_type_name == "option":
            assert all(
                (spelling in shown.split()) is not option.hidden for spelling in option.opts if spelling[:2] == "--"
            )


def test_nothing_to_read_at_a_terminal_is_wrong_usage(dx: Dx) -> None:
    ran = dx(stdin=None)
    assert ran.code == 2
    assert "dx --help" in ran.err


def test_rules_are_listed(dx: Dx) -> None:
    ran = dx("rules")
    rules, _, laws = ran.out.partition("\nsteps of simplification\n")
    assert len(rules.splitlines()) == len(RULES)
    assert "product " in rules
    assert "ln(1) = 0" in laws


@pytest.mark.parametrize("width", [62, 80, 120])
def test_rules_fit_a_terminal(width: int) -> None:
    rows = listing(width).splitlines()
    assert max(map(len, rows)) <= width
    assert "".join(listing(width).split()) == "".join(listing().split())
    indented = [row for row in rows if row.startswith(" ")]
    assert len({len(row) - len(row.lstrip()) for row in indented}) <= 1


@pytest.mark.parametrize(
    "name", ["sin", "product rule", "arithmetic", "sine of arcsine", "sin^2 + cos^2 = 1", "arcsin"]
)
def test_what_a_derivation_names_can_be_looked_up(dx: Dx, name: str) -> None:
    assert dx("rules", name).code == 0


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_can_be_shown(dx: Dx, rule: Any) -> None:
    ran = dx("rules", *rule.name.split())
    assert ran.code == 0
    assert rule.says in " ".join(ran.out.split())
    assert max(map(len, ran.out.split("\n")[:4])) <= 80


def test_an_unknown_rule_is_answered_with_its_neighbours(dx: Dx) -> None:
    assert "--method limit" in dx("rules", "limit").err
    assert "did you mean power?" in dx("rules", "x^n").err
    ran = dx("rules", "chian")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean chain" in ran.err
    for name in ("foo", "derivative", "trig"):  # no rule is much like these
        assert dx("rules", name).err.endswith("hint: dx rules lists them all\n")


@pytest.mark.parametrize(
    ("method", "text", "other"), [("limit", "0.5*x^2 + 0.25*x", "1/4"), ("log", "x/sqrt(0.04 + x^2)", "1/25")]
)
def test_decimals_stay_in_every_method(dx: Dx, method: str, text: str, other: str) -> None:
    assert other not in dx("--method", method, "--steps", text).out


def test_what_stands_behind_two_dashes_is_an_expression(dx: Dx) -> None:
    ran = dx("-q", "--", "grad", "x")
    assert (ran.code, ran.out) == (1, "\n1\n")
    assert "not a command" not in ran.err


def test_a_stream_that_takes_a_part_at_a_time_gets_all(monkeypatch: pytest.MonkeyPatch) -> None:
    from calc_cli.cli.write import pass_on

    class Raw(io.RawIOBase):
        taken = b""

        def writable(self) -> bool:
            return True

        def write(self, data: Any) -> int:
            self.taken += bytes(data[:3])
            return min(3, len(data))

    raw = Raw()
    stream = io.TextIOWrapper(raw, write_through=True)  # type: ignore[type-var]
    pass_on(stream, b"3*x^2*sin(x)\n")
    assert raw.taken == b"3*x^2*sin(x)\n"
