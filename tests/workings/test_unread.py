"""Workings with a line that cannot be read: it stands in its place, and what does not depend on it is judged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from calc_cli.workings.claims import Claim, WorkingError
from calc_cli.workings.variable import variable
from calc_cli.workings.working import judged
from tests.running import dx


def _judged(text: str) -> tuple[Claim, ...]:
    lines = [line.strip() for line in text.split("¦")]
    return judged(lines, None, variable(lines))


def _words(text: str) -> list[str]:
    """What is said of every claim, in order."""
    return [
        "unread" if claim.unread is not None else "given" if claim.outcome is None else claim.outcome.word
        for claim in _judged(text)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("f(x) = x^2 ¦ f'(x) = 2x ¦ f'(x) = 2x + ) ¦ f'(3) = 6", ["given", "proved", "unread", "proved"]),
        ("f(x) = x^2 ¦ f'(x) = 2x ¦ f'(x) = 2x + ) ¦ f'(3) = 7", ["given", "proved", "unread", "different"]),
        ("f(x) = x^2 ¦ f'(x) = 2x + ) ¦ f'(x) = 3x", ["given", "unread", "different"]),
        ("f(x) = x^2 ¦ f'(x) = 2x = 2x + ) ¦ f''(x) = 2", ["given", "proved", "unread", "proved"]),
        ("f(x) = x^2 @@ ¦ g(x) = x^3 ¦ g'(x) = 2x^2", ["unread", "given", "different"]),
        ("Part 3 (b ¦ y = x e^y ¦ y' = e^y + x e^y y'", ["unread", "given", "proved"]),
        ("Part 3 (b ¦ y = x e^y ¦ y' = e^y - x e^y y'", ["unread", "given", "different"]),
        (
            "h(t) = 9t - t^2 ¦ v(t) = 9 - 2t ¦ v(2) = 5 m/s ¦ t = 2 s ¦ a = -2 m/s @@",
            ["given", *["proved"] * 2, "given", "unread"],
        ),
        ("f(x) = x^2 ¦ f(3) = 9 ) ¦ f'(x) = 3x", ["given", "unread", "different"]),
        ("f(x) = x^2 ¦ Sound is quick ¦ f'(x) = 2x", ["given", "unread", "proved"]),
    ],
)
def test_what_does_not_depend_on_the_line_is_judged(text: str, words: list[str]) -> None:
    assert _words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "f(x) = x^2 ¦ f'(x) = 2x + ) ¦ = 5x ¦ f'(3) = 6",
        "f(x) = x^2 - 4x ¦ f'(x) = 2x - 4 ¦ f'(x) = 0 ¦ x = 2 )) ¦ f(2) = 5",
        "f(x) = x^2 - 4x ¦ f'(x) = 2x - 4 ¦ f'(x) = 0 => x = 2 )) ¦ f(x) = -4",
        "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 ¦ x = 1 ) ¦ x = -1",
        "g = x^2 @@ ¦ L = g^2 ¦ dL/dx = 0",
        "g = x^2 @@ ¦ L = g^2 ¦ M = 3 L ¦ dM/dx = 0",
        "f(x) = a x^2 ¦ f'(x) = 2 a x ¦ a = 2 )) ¦ f'(x) = 4x",
        "f(x) = sqrt(x^2) ¦ x > 0 )) ¦ f'(x) = 1",
        "f(x) = x^2 ¦ x = 3 )) ¦ f'(x) = 6",
        "h(x) = f(x) g(x) ¦ f(2) = 3, f'(2) = -1, g(2) = 4, g'(2) = 5 ) ¦ h'(2) = 11",
        "V = πr^2 h, r = 3 ) ¦ V = 9πh ¦ dV/dt = 9π dh/dt ¦ dV/dt = 18 ¦ dh/dt = 2/π",
        "f(x) = x^2 ¦ at the point Three ¦ f'(x) = 6",
    ],
)
def test_what_depends_on_the_line_is_not_decided(text: str) -> None:
    words = _words(text)
    after = words[words.index("unread") + 1 :]
    assert "undecided" in after
    assert "different" not in after


@pytest.mark.parametrize("text", ["f(x) = @@ ¦ f'(x) = 2x", "y = x^2 ¦ y' = 2x +"])
def test_a_working_in_which_nothing_else_is_checked_is_refused(text: str) -> None:
    with pytest.raises(WorkingError):
        _judged(text)


def test_the_line_is_named_in_its_place_and_the_exit_code_says_so(tmp_path: Path) -> None:
    path = tmp_path / "working.txt"
    path.write_text("f(x) = x^2\nf'(x) = 2x\nf'(x) = 2x + )\nf'(3) = 6\n")
    ran = dx("check", "--working", str(path))
    assert ran.code == 1
    assert ":3:14: error: ')' closes nothing" in ran.err
    assert "line 3 not read" in ran.out
    shown = dx("check", "--working", str(path), terminal=True)
    assert "not read: ')' closes nothing" in shown.out
    data = json.loads(dx("check", "--working", str(path), "--to", "json").out)["data"]
    assert not data["follows"]
    assert [line["verdict"] for line in data["lines"]] == ["given", "proved", "unread", "proved"]
    assert (data["lines"][2]["column"], data["lines"][2]["message"]) == (14, "')' closes nothing")
    assert [line["text"] for line in data["lines"]] == path.read_text().splitlines()
    assert [line["part"] for line in data["lines"]] == ["x^2", "2x", "f'(x) = 2x + )", "6"]


@pytest.mark.parametrize("line", ["f has no period", "f is even", "f(1) = 5 by luck", "so we are done"])
def test_a_sentence_is_told_as_one(line: str) -> None:
    unread = _judged(f"f(x) = x^2 ¦ f'(x) = 2x ¦ {line}")[-1].unread
    assert unread is not None
    assert unread.hint.startswith("a sentence is not checked: leave it out")


@pytest.mark.parametrize("line", ["f'(x) = 2x + size", "f'(x) = 2x + )", "dy = 2x dx + 3 dx", "dy = 2x + 3 dx"])
def test_what_is_no_sentence_has_a_hint_of_its_own(line: str) -> None:
    unread = _judged(f"f(x) = x^2 ¦ f'(x) = 2x ¦ {line}")[-1].unread
    assert unread is not None
    assert "sentence" not in unread.hint


@pytest.mark.parametrize(
    ("text", "message", "start"),
    [
        ("f(x) = sin(x) + sin(x) cos(x) ¦ = sin x (1 + cos x)", "is read as sin of all that follows", 2),
        ("y = cos(x)^2/2 ¦ y' = cos x (-sin x)", "is read as cos of all that follows", 5),
        ("L = Σ (y - w x)^2 ¦ dL/dw = Σ 2(y - w x)(-x)", "a sum with Σ is not read", 4),
        ("f(x) = {x^2, x<0; x, x>=0} ¦ f'(x) = {2x, x<0; 1, x>0}", "a definition by cases is not read", 7),
        ("f(x) = \\begin{cases} x^2 & x < 0 \\\\ x & x \\ge 0 \\end{cases}", "a definition by cases is not read", 7),
    ],
)
def test_what_is_not_read_is_said_with_what_to_try(text: str, message: str, start: int) -> None:
    with pytest.raises(WorkingError, match=message) as error:
        _judged(text)
    assert error.value.start == start
    assert error.value.hint


def test_one_reading_of_an_argument_before_a_bracket() -> None:
    assert _words("f(x) = sin(x (1 + x)) ¦ = sin x (1 + x)") == ["given", "proved"]
    assert _words("f(x) = sin(x) + sin(x) cos(x) ¦ = sin x (1 - cos x)") == ["given", "different"]


@pytest.mark.parametrize(
    "text",
    [
        "f(x) = x^3 f''(0) = 0, minimum ¦ f(x) = x^3 ¦ f'(x) = 3x^2 x = 0 ¦ f'(x) = 3x^2 ¦ f''(x) = 6x",
        "f(x) = x^2 f''(0) = 0, so inflection ¦ f(x) = x^2 ¦ f'(3) = lim_{x→3} (x^2 - 9)/(x - 3) f(x) = x^3-3x",
        "f(x) = x^3-3x ¦ x = 0 x = -1 ¦ dy/dx = (dy/dt)/(dx/dt) ¦ ∂J/∂θ_0 = 2(θ_0 + θ_1 x - y)",
        "y' = 2' ¦ L =– w^2 b ¦ f'(x) = 2e^(2x) - 4e^x ¦ f'(x) = 0 ¦ u = e^x ¦ 2u^2 - 4u = 0 ¦ u = 3 f'(1) ≈ 2.718",
    ],
)
def test_what_has_no_value_is_no_internal_error(text: str) -> None:
    assert _judged(text)


def test_bytes_that_are_no_text_are_shown_beside_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "working.txt"
    path.write_bytes(b"f(x) = x^2\ny = wexpx = wex = \xed\xa0\x80wexpx\nf'(x) = 2x\n")
    ran = dx("check", "--working", str(path))
    assert "internal" not in ran.err
    assert "warning: wexpx is read as w exp x" in ran.err
