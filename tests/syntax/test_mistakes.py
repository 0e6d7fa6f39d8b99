"""Every row of the table of mistakes: its wrong inputs are refused, in its words, at the place it names."""

from __future__ import annotations

import re

import pytest

from calc_cli.errors import DxError, InputError
from calc_cli.syntax import parse
from calc_cli.syntax.functions import ABSENT
from calc_cli.syntax.mistakes import LIMITS, MISTAKES, Mistake, quoted

ROWS = [(name, row, w.replace("‸", ""), w.index("‸")) for name, row in MISTAKES.items() for w in row.wrong]


def pattern(template: str) -> str:
    """The template as a regular expression that lets anything stand for a {word}."""
    return ".*".join(re.escape(part) for part in re.split(r"\{\w+\}", template))


@pytest.mark.parametrize(("name", "row", "wrong", "place"), ROWS, ids=[f"{r[0]}: {r[2]!a}" for r in ROWS])
def test_is_told(name: str, row: Mistake, wrong: str, place: int) -> None:
    with pytest.raises(InputError) as caught:
        parse(wrong)
    error = caught.value
    assert re.fullmatch(pattern(row.message), error.message), error.message
    assert re.fullmatch(pattern(row.hint), error.hint), error.hint
    assert error.start == place, error.message
    assert error.end is not None
    assert error.end > place
    assert not re.search(r"\{\w+\}", error.message + error.hint), "a word was not filled in"


@pytest.mark.parametrize("row", [*MISTAKES.values(), *LIMITS.values()], ids=[*MISTAKES, *LIMITS])
def test_one_voice(row: Mistake) -> None:
    for text in (row.message, row.hint):
        assert not text.endswith((".", "!")) or text.endswith("{limit}!")
        assert text[:1] == text[:1].lower()
        assert not re.search(r"(?i)token|terminal|lark|python|parse|syntax|exception|invalid", text)
    assert row.hint


def test_every_row_has_an_example_but_the_last() -> None:
    assert [name for name, row in MISTAKES.items() if not row.wrong] == ["general"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("9" * 4301, 0),
        ("1e4301", 0),
        ("x + 1e99999999999", 4),
        ("1e-5000", 0),
        ("1001!", 0),
        ("9999999999!", 0),
        ("x" * 2_000_001, 2_000_000),
    ],
    ids=lambda v: str(v)[:20],
)
def test_limits_are_stated(text: str, place: int) -> None:
    with pytest.raises(DxError) as caught:
        parse(text)
    assert caught.value.kind == "limit"
    assert caught.value.start == place
    assert re.search(r"[0-9],?[0-9]{3}", caught.value.message), "the limit is in the message"
    assert len(caught.value.message) < 200


def test_a_long_line_is_not_repeated() -> None:
    with pytest.raises(InputError) as caught:
        parse("x + " * 10_000 + "* x")
    assert caught.value.start == 40_000
    assert len(caught.value.message) + len(caught.value.hint) < 300


@pytest.mark.parametrize("text", ["\x1b[31mx", "x\x07", "x + \x9b", "x\u202ey", "velocity\u2066", "'\x1b'"])
def test_messages_are_printable(text: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text)
    assert (caught.value.message + caught.value.hint).isprintable()
    assert quoted(text).isprintable()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("arcsn(x)", "arcsin"), ("sine(x)", "sin"), ("cosine x", "cos"),
        ("cosin(x)", "cos"), ("sinus(x)", "sin"), ("lm(x)", "ln"), ("srqt(x)", "sqrt"),
        ("tahn(x)", "tanh"), ("expp(x)", "exp"), ("2*snh(x)", "sinh"), ("acros(x)", "acos"), ("thteta", "theta"),
        ("sinn(x)", "sin"), ("sigmod(x)", "sigmoid"), ("lambdax", "lambda*x"), ("2omegat", "omega*t"),
        ("alphabeta", "alpha*beta"), ("rtheta", "r*theta"), ("sintheta", "sin(theta)"),
    ],
)  # fmt: skip
def test_did_you_mean(word: str, meant: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(word)
    assert f"did you mean {meant}?" in caught.value.hint


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("log3(x)", "for the base 3 write log(x, 3)"),
        ("dy/dx", "write d/dx (…) around what is differentiated"),
        ("dy / dt x", "write d/dt (…) around what is differentiated"),
        ("df/dx", "write d/dx (…) around what is differentiated"),
        ("dy/dx = 2x", "a derivative is what dx finds: give the expression alone, or y = …"),
        ("df/dx = 2x", "a derivative is what dx finds: give the expression alone, or y = …"),
        (r"\frac{dy}{dx}", "write d/dx (…) around what is differentiated"),
        (r"\frac{\mathrm{d}y}{\mathrm dt} = 2x", "a derivative is what dx finds: give the expression alone, or y = …"),
        ("x^2 dx", "leave it out; for a product d*x"),
        ("x^2 at x = 1/2", "leave it out, and add --at x=1/2"),
        ("f^(12)(x)", "for the derivative write d^12/dx^12 f(x); for a product write f^12*(…)"),
        ("x = t, y = t^2", "give one equation at a time"),
        ("log(x, b = 2)", "put '=' outside all brackets"),
        ("grad(x^2*y)", "write dx grad 'x^2*y', with the word in front"),
    ],
)
def test_what_to_try(typed: str, hint: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(typed)
    assert caught.value.hint == hint


def test_declared_names_are_suggested() -> None:
    with pytest.raises(InputError) as caught:
        parse("velocty*t", frozenset(["velocity"]))
    assert "did you mean velocity?" in caught.value.hint


@pytest.mark.parametrize("equation", [e for e in ABSENT.values() if e])
def test_what_to_write_for_a_function_that_is_not_known_can_be_read(equation: str) -> None:
    called, _, formula = equation.partition(" = ")
    name, letters = called[:-1].split("(")
    assert parse(formula).expr.names <= set(re.findall("[a-z]", letters))
    assert name not in formula
    with pytest.raises(InputError, match="is not a function that dx knows") as caught:
        parse(f"{name}(x)")
    assert caught.value.hint.startswith(f"for {called} write {formula}; for a product ")
