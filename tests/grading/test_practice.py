"""Practice: what is asked, what is said to an answer, the score, what is remembered, and a session at a terminal."""

from __future__ import annotations

import os
import pty
import random
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from calc_cli import expr as ex
from calc_cli.cli import history
from calc_cli.errors import UsageError
from calc_cli.grading.exercises import DEFAULTS, LEVELS, _sensible, exercises, question, resolve
from calc_cli.grading.hints import steps
from calc_cli.grading.practice import Result, Session, score, shares
from calc_cli.render.plain import plain
from calc_cli.simplify.canonical import canonical
from calc_cli.syntax import parse
from calc_cli.trace import walk
from tests.running import ROOT, dx

KINDS = [(level, rules) for level, row in enumerate(DEFAULTS, 1) for rules in row]
IMPLICIT = [*[(level, ("both sides",)) for level in range(1, LEVELS + 1)], (3, ("both sides", "product"))]


@pytest.mark.parametrize(("level", "rules"), [*KINDS, *IMPLICIT, (3, ("product", "chain")), (2, ("sine", "cosine"))])
def test_every_exercise_uses_the_rules_and_is_readable(level: int, rules: tuple[str, ...]) -> None:
    found = list(islice(exercises(rules, level, random.Random(1)), 8))
    for e in found:
        used = {s.rule for step in e.derivation.steps for s in walk(step)}
        assert used >= set(rules)
        assert len(plain(e.derivation.result)) <= 60
        assert steps(e.derivation)
    assert len({canonical(e.derivation.reading) for e in found}) == 8


def test_the_same_seed_asks_the_same() -> None:
    first, second = ([e.text for e in islice(exercises(("chain",), 3, random.Random(4)), 6)] for _ in range(2))
    assert first == second


@pytest.mark.parametrize("text", ["sqrt(x^2)*3", "e^x*(3*x)", "x^2 + 1 + y^3 = 16", "x^2*x", "ln(e^x)", "(1/x)/x"])
def test_what_one_would_write_more_simply_is_not_asked(text: str) -> None:
    assert not _sensible(parse(text).expr)


def test_names_of_rules() -> None:
    assert resolve(["product rule", "sin", "Chain", "log"]) == ("product", "sine", "chain", "natural logarithm")
    with pytest.raises(UsageError, match="no rule called quotent"):
        resolve(["quotent"])
    with pytest.raises(UsageError, match="to practise"):
        resolve(["unknown function"])
    assert resolve(["implicit", "Implicit differentiation", "both sides"]) == ("both sides",)


@pytest.mark.parametrize("level", range(1, LEVELS + 1))
def test_of_an_equation_the_derivative_of_y_is_asked_for_and_marked(level: int) -> None:
    session = Session(("both sides",), level, 3, random.Random(7))
    while (exercise := session.next()) is not None:
        (name, where, equation) = question(exercise)
        assert (name, where) == (ex.unknown("y", 1, ex.sym("x"), True), " where ")
        assert equation is exercise.derivation.reading
        assert session.hint()
        right = plain(exercise.derivation.result)
        assert not session.answer(f"({right})*2 + 1").right
        assert session.answer(right).right
        if len(session.results) >= 3:
            break


def answered(session: Session, *texts: str) -> list[bool]:
    session.next()
    return [session.answer(text).right for text in texts]


def test_a_session_marks_gives_hints_and_comes_back_to_what_went_badly() -> None:
    session = Session(("power",), 1, 2, random.Random(1))
    first = session.next()
    assert first is not None
    reply = session.answer(plain(first.derivation.result))
    assert (reply.right, reply.done) == (True, True)
    second = session.next()
    assert second is not None
    assert session.hint()[0][0] == "Next, for "
    assert not session.answer("x +").done
    assert not session.answer("x^77").done
    reply = session.answer("x^78")
    assert (reply.right, reply.done) == (False, True)
    assert reply.words[-1][0] == "The answer is "
    third = session.next()
    assert third is not None
    assert third.rules == ("power",)
    session.answer(plain(third.derivation.result))
    assert session.next() is None
    assert [r.right for r in session.results] == [True, False, True]
    assert [r.hints for r in session.results] == [0, 1, 0]
    assert len({first.text, second.text, third.text}) == 3
    assert shares(session.results) == {"power": (2, 3)}
    assert score(session.results)[-1].words == ("to practise again: power",)  # type: ignore[union-attr]


def test_earlier_sessions_steer_this_one() -> None:
    past = [Result(f"x^{k}", ("chain",), 3, False, 2, 0) for k in range(9)]
    asked = [Session((), 3, 1, random.Random(k), past).next() for k in range(30)]
    fresh = [Session((), 3, 1, random.Random(k)).next() for k in range(30)]
    count = [sum("chain" in e.rules for e in row if e is not None) for row in (asked, fresh)]
    assert count[0] > count[1]


def test_results_are_kept_and_a_damaged_line_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "practice.jsonl"
    assert history.read(path) == []
    kept = Result("x^2", ("power",), 1, True, 1, 0)
    history.add(path, [kept])
    with open(path, "a", encoding="utf-8") as stream:
        stream.write("{broken\n[]\n")
        stream.write('{"expression": "x", "rules": [], "level": 1e999, "right": true, "tries": 1, "hints": 0}\n')
    history.add(path, [kept])
    with open(path, "a", encoding="utf-8") as stream:
        stream.write('{"cut o')
    history.add(path, [kept])
    assert history.read(path) == [kept, kept, kept]


def test_the_command_keeps_results_unless_told_not_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert dx("practice", "--seed", "1", "--no-history", stdin=b"!\nq\n").code == 0
    assert not history.place().exists()
    ran = dx("practice", "--seed", "1", stdin=b"!\nq\n")
    assert "0 of 1 right" in ran.out
    (kept,) = history.read(history.place())
    again = dx("practice", "--seed", "1", stdin=b"!\nq\n")
    first, second = (r.out.splitlines()[2] for r in (ran, again))
    assert first != second
    assert not kept.right


@pytest.mark.parametrize("level", range(1, LEVELS + 1))
def test_a_worksheet_has_a_key(level: int) -> None:
    ran = dx("practice", "--print", "--count", "5", "--seed", "2", "--level", str(level), "--no-history")
    assert (ran.code, ran.err) == (0, "")
    assert sum(line[:2] in ("1.", "2.", "3.", "4.", "5.") for line in ran.out.splitlines()) == 10
    ran = dx("practice", "--print", "--seed", "2", "--level", str(level), "--no-history", "--to", "latex")
    assert ran.out.count("\\item") == 20
    assert ran.out.rstrip().endswith("\\end{document}")


@pytest.mark.parametrize(
    "argv",
    [["--level", "6"], ["--rules", "nonsense"], ["--to", "latex"], ["--print", "--to", "json"], ["--count", "0"]],
)
def test_wrong_usage(argv: list[str]) -> None:
    assert dx("practice", "--no-history", *argv).code == 2


def test_words_for_the_commands_are_no_answers() -> None:
    ran = dx("practice", "--seed", "1", "--no-history", stdin=b"frobo x\nhelp\nHint\nskip\nquit\nx\n")
    assert ran.out.count("cannot be read: ") == 1
    assert "--let" not in ran.out
    assert ran.out.count("q to stop") == 2
    assert ran.out.count("The answer is ") == 1
    assert "0 of 1 right" in ran.out


def test_a_session_at_a_terminal() -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "calc_cli", "practice", "--rules", "power", "--level", "1", "--seed", "1"]
    environ = {**os.environ, "LANG": "C.UTF-8", "TERM": "xterm", "NO_COLOR": "1"}
    with subprocess.Popen(
        [*command, "--count", "1", "--no-history"], stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=environ
    ) as running:
        os.close(theirs)
        (exercise,) = islice(exercises(("power",), 1, random.Random(1)), 1)
        shown = until(ours, "> ")
        assert "1 of 1: d/dx(" in shown
        for typed, wanted in (
            ("?", "Next, for "),
            ("x +", "cannot be read"),
            (plain(exercise.derivation.result), "1 of 1 right"),
        ):
            os.write(ours, f"{typed}\n".encode())
            assert wanted in until(ours, wanted)
        assert running.wait(timeout=20) == 0
    os.close(ours)


def until(terminal: int, wanted: str) -> str:
    """What the terminal shows up to the text that is waited for, or the end."""
    shown = b""
    while wanted not in shown.decode(errors="replace"):
        try:
            chunk = os.read(terminal, 4096)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
    return shown.decode(errors="replace")
