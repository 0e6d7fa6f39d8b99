"""What is an option and what is an expression."""

from __future__ import annotations

import pytest

from calc_cli.cli import app
from calc_cli.cli.argv import Flags, arrange, flags_of
from calc_cli.cli.declared import parameters
from calc_cli.errors import UsageError

FLAGS = Flags("hqs", "jn", frozenset({"-n", "--order", "-j", "-w", "--wrt", "-a", "--at"}))
VERBS = {"rules", "grad"}

# the command line, the options, the words
LINES = [
    (["x^2"], [], ["x^2"]),
    (["-x^2"], [], ["-x^2"]),
    (["-sin(x)"], [], ["-sin(x)"]),
    (["-1"], [], ["-1"]),
    (["-e^x"], [], ["-e^x"]),
    (["--x"], [], ["--x"]),
    (["-x -y"], [], ["-x -y"]),
    (["---x"], [], ["---x"]),
    (["--2*x"], [], ["--2*x"]),
    (["-(x+1)"], [], ["-(x+1)"]),
    (["--sin(x)"], [], ["--sin(x)"]),
    (["-"], [], ["-"]),
    ([""], [], [""]),
    (["-q", "-x"], ["-q"], ["-x"]),
    (["-x", "-q"], ["-q"], ["-x"]),
    (["-qs", "x"], ["-qs"], ["x"]),
    (["-n2", "x"], ["-n2"], ["x"]),
    (["-qn12", "x"], ["-qn12"], ["x"]),
    (["-n", "2", "x"], ["-n", "2"], ["x"]),
    (["-qn", "12", "x"], ["-qn", "12"], ["x"]),
    (["-q", "x", "-sn", "2"], ["-q", "-sn", "2"], ["x"]),
    (["-qn", "x"], [], ["-qn", "x"]),
    (["-xn", "2"], [], ["-xn", "2"]),
    (["-n2x"], [], ["-n2x"]),
    (["-w^2"], [], ["-w^2"]),
    (["-w", "t", "t^2"], ["-w", "t"], ["t^2"]),
    (["-w", "-x", "x"], ["-w", "-x"], ["x"]),
    (["x", "--order", "3", "-x"], ["--order", "3"], ["x", "-x"]),
    (["x", "--order=3"], ["--order=3"], ["x"]),
    (["--at=x=1\n", "x"], ["--at=x=1\n"], ["x"]),
    (["--unknown", "x"], ["--unknown"], ["x"]),
    (["-q", "--", "-n", "--order"], ["-q"], ["-n", "--order"]),
    (["x", "-n"], ["-n"], []),
    (["-h"], ["-h"], []),
]


@pytest.mark.parametrize(("argv", "options", "words"), LINES, ids=[" ".join(line[0]) for line in LINES])
def test_options_come_first_and_expressions_after(argv: list[str], options: list[str], words: list[str]) -> None:
    assert arrange(argv, FLAGS, VERBS) == ("", options, words)


@pytest.mark.parametrize(
    ("argv", "verb", "words"),
    [
        (["rules"], "rules", []),
        (["rules", "chain"], "rules", ["chain"]),
        (["-q", "grad", "x*y"], "grad", ["x*y"]),
        (["rules", "grad"], "rules", ["grad"]),
        (["x", "rules"], "", ["x", "rules"]),
        (["--", "rules"], "", ["rules"]),
        (["-w", "rules", "x"], "", ["x"]),
    ],
)
def test_a_first_word_that_is_a_verb_is_the_verb(argv: list[str], verb: str, words: list[str]) -> None:
    found = arrange(argv, FLAGS, VERBS)
    assert (found.verb, found.words) == (verb, words)


def test_without_any_flag_every_single_minus_is_an_expression() -> None:
    assert arrange(["-q", "-n2"], Flags(), ()) == ("", [], ["-q", "-n2"])


def test_a_long_option_with_one_minus_sign_is_asked_about() -> None:
    flags = flags_of([app.function("")])
    for given in (["-at", "2", "x^2"], ["-wrt", "t", "a*t^2"], ["x^2", "-steps"]):
        with pytest.raises(UsageError, match="is not an option") as caught:
            arrange(given, flags, ())
        assert "did you mean --" in caught.value.hint
    assert arrange(["-at"], flags, ()).words == ["-at"]
    assert arrange(["--", "-at", "x^2"], flags, ()).words == ["-at", "x^2"]


def test_the_flags_are_read_off_the_commands() -> None:
    flags = flags_of(map(app.function, app.VERBS))
    assert set(flags.alone) == set("fhqs")
    assert set(flags.whole) == set("jn")
    assert {"-w", "--wrt", "-a", "--at", "--let", "--width", "-t", "--to"} <= flags.valued
    assert "--quiet" not in flags.valued


def test_a_spelling_takes_a_value_in_all_commands_or_in_none() -> None:
    """The arguments are arranged before the verb's own command sees them."""
    takes: dict[str, bool] = {}
    for verb in app.VERBS:
        for option in parameters(app.function(verb)):
            for spelling in option.spellings:
                assert takes.setdefault(spelling, option.takes_value) is option.takes_value, spelling
