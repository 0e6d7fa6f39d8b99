"""Line by line: pairing, messages, exit codes; with an engine of a few lines in place of the real one."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import calc_cli.check
import calc_cli.render
from calc_cli.errors import DomainError, InputError, LimitError
from calc_cli.expr import sym
from calc_cli.trace import Derivation, Note

Dx = Callable[..., Any]

RAISES: dict[str, Exception] = {
    "syntax": InputError("expected an operand", 2, 3, "try something else"),
    "unplaced": DomainError("no value over the real numbers"),
    "limit": LimitError("too large", 0, 1),
    "deep": RecursionError("maximum recursion depth exceeded"),
    "memory": MemoryError(),
    "bug": ZeroDivisionError("secret\x1b[31m"),
    "quotes": InputError("unknown word \x1b[31m\u202eabc", 0, 1),
}


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """An engine that answers every line with itself, or with the error it is named after."""
    asked: list[dict[str, Any]] = []

    def differentiate(text: str, **options: Any) -> Derivation:
        asked.append(options)
        word = text.split()[0]
        if word in RAISES:
            raise RAISES[word]
        notes = (Note("warning", "read as (1/2)*x", 1, 2, "1/(2x) is the other"),) if word == "warns" else ()
        x = sym(word)
        return Derivation(text, x, "x", 1, (), x, notes=notes)

    def render(found: Derivation, format: str, **display: Any) -> str:
        return f"{found.input}\n= {found.result.leaf}" if display["steps"] else str(found.result.leaf)

    monkeypatch.setitem(
        sys.modules, "calc_cli.api", SimpleNamespace(differentiate=differentiate, variables=lambda wrt: (wrt,))
    )
    monkeypatch.setattr(calc_cli.render, "render", render, raising=False)
    monkeypatch.setattr(calc_cli.check, "checked", lambda found: found)
    return asked


def test_a_line_of_output_stands_beside_each_line_of_input(dx: Dx) -> None:
    ran = dx(stdin=b"a\n\n# remark\n   # too\nsyntax\nb\r\nbug\n \t \nc")
    assert ran.out == "a\n\n\n\n\nb\n\n\nc\n"
    assert ran.code == 1


def test_an_empty_argument_is_an_error_and_no_question_to_standard_input(dx: Dx) -> None:
    for nothing in ("", " \t"):
        ran = dx(nothing, stdin=b"a\n")
        assert (ran.code, ran.out) == (1, "\n")
        assert "<argument>:1:1: error: the argument is empty" in ran.err
    assert dx("a", "", "b\n\nc") == (0, "a\n\nb\n\nc\n", "")


def test_an_argument_of_several_lines_is_several_lines(dx: Dx) -> None:
    ran = dx("a\nsyntax\r\nb\n", "limit")
    assert (ran.code, ran.out) == (1, "a\n\nb\n\n")
    assert "<argument>:2:3: error" in ran.err
    assert "<argument>:4:1: error" in ran.err


def test_a_byte_order_mark_is_no_part_of_a_line(dx: Dx) -> None:
    assert dx(stdin="\ufeff# a remark\na\n".encode()) == (0, "\na\n", "")


def test_a_byte_order_mark_is_no_part_of_the_first_line(dx: Dx) -> None:
    assert dx(stdin="\ufeffsyntax\n".encode()).err == dx(stdin=b"syntax\n").err


def test_nothing_in_nothing_out(dx: Dx) -> None:
    assert dx(stdin=b"") == (0, "", "")


def test_only_a_newline_ends_a_line(dx: Dx) -> None:
    assert dx(stdin="a\x0b\u2028\x85\x0c\rb\n".encode()).out.count("\n") == 1


def test_an_error_names_file_line_and_column_and_points_at_the_place(dx: Dx) -> None:
    assert dx(stdin=b"a\nsyntax\n").err == (
        "<stdin>:2:3: error: expected an operand\n  syntax\n    ^\n  hint: try something else\n"
    )


def test_an_argument_is_named_by_its_number(dx: Dx) -> None:
    assert dx("a", "limit").err == "<argument>:2:1: error: too large\n  limit\n  ^\n"


def test_an_error_without_a_place_has_no_caret(dx: Dx) -> None:
    assert dx("unplaced").err == "<argument>:1:1: error: no value over the real numbers\n  unplaced\n"


@pytest.mark.parametrize("word", ["deep", "memory", "bug"])
def test_what_goes_wrong_inside_costs_one_line_and_no_traceback(dx: Dx, word: str) -> None:
    ran = dx(stdin=f"a\n{word}\nb\n".encode())
    assert (ran.code, ran.out) == (1, "a\n\nb\n")
    assert ran.err.startswith("<stdin>:2:1: error: ")
    assert "Traceback" not in ran.err
    assert "secret" not in ran.err


def test_nothing_typed_reaches_a_terminal_as_it_is(dx: Dx) -> None:
    ran = dx(stdin="quotes \x1b[2J\u202e\u200b\x9b\x07\t\n".encode())
    assert ran.err.replace("\n", "").isprintable()
    assert "U+202E" in ran.err


def test_an_answer_is_clean_too(dx: Dx) -> None:
    assert dx(stdin="a\x1b[31m\u2066\n".encode()).out.replace("\n", "").isprintable()


def test_bytes_that_are_not_utf8_are_an_error_with_a_place(dx: Dx) -> None:
    ran = dx(stdin="a\né \xff\n".encode("latin-1").replace(b"\xe9", "é".encode()) + b"b\n")
    assert ran.out == "a\n\nb\n"
    assert ran.err.startswith("<stdin>:2:3: error: byte 0xff is not UTF-8\n")


def test_a_long_line_is_shown_around_the_place(dx: Dx, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RAISES, "long", InputError("here", 20_000, 20_001))
    ran = dx(stdin=b"long " + b"x" * 40_000 + b"\n")
    first, shown, carets = ran.err.splitlines()
    assert first == "<stdin>:1:20001: error: here"
    assert len(shown) < 80
    assert shown[carets.index("^")] == "x"


def test_a_caret_stands_under_the_place_after_wide_and_hidden_characters(
    dx: Dx, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(RAISES, "wide", InputError("here", 7, 8))
    _, shown, carets = dx(stdin="wide 漢\x1b!\n".encode()).err.splitlines()
    assert shown.replace("漢", "漢 ").index("!") == carets.index("^")


def test_a_warning_is_one_line_and_no_failure(dx: Dx) -> None:
    ran = dx("warns")
    assert (ran.code, ran.out) == (0, "warns\n")
    assert ran.err == "<argument>:1:2: warning: read as (1/2)*x; 1/(2x) is the other\n"


def test_files_are_read_in_order_and_named(dx: Dx, tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_bytes(b"a\nsyntax\n")
    two.write_bytes(b"b")
    ran = dx("-f", str(one), str(tmp_path / "none.txt"), str(two), "-", stdin=b"c\n")
    assert (ran.code, ran.out) == (1, "a\n\nb\nc\n")
    assert f"{one}:2:3: error: expected" in ran.err
    assert f"{tmp_path / 'none.txt'}: error: no such file or directory\n" in ran.err


def test_the_derivation_is_for_a_terminal_or_asked_for(dx: Dx) -> None:
    assert dx("a", "b", "-s").out == "a\n= a\n\nb\n= b\n"
    assert dx("a", "-q", terminal=True).out == "a\n"


def test_options_reach_the_engine(dx: Dx, engine: list[dict[str, Any]]) -> None:
    dx("a", "-w", "t", "-n2", "--let", "b", "--let", "c", "--strict", "--at", "x=1")
    assert engine == [
        {
            "wrt": "t",
            "order": 2,
            "let": ["b", "c"],
            "strict": True,
            "at": "x=1",
            "digits": None,
            "form": "auto",
        }
    ]


def test_json_has_errors_as_objects(dx: Dx) -> None:
    ran = dx("--to", "json", stdin=b"syntax\n")
    assert ran.code == 1
    assert json.loads(ran.out) == {
        "schema": 1,
        "input": "syntax",
        "error": {
            "kind": "syntax",
            "message": "expected an operand",
            "line": 1,
            "column": 3,
            "end": 3,
            "hint": "try something else",
        },
    }
