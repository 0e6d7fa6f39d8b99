"""The grammar itself: no conflicts, tables that are up to date, and a machine that does what lark's does."""

from __future__ import annotations

import logging
from typing import Any

import lark
import pytest
from lark.lexer import Lexer

from calc_cli.expr import Expr
from calc_cli.syntax import generate, parse, tables
from calc_cli.syntax.build import BUILD
from calc_cli.syntax.builder import Builder
from calc_cli.syntax.reading import _scanned
from calc_cli.syntax.tokens import resolved
from calc_cli.syntax.words import Words

LINES = [
    "x^3*sin(x)",
    "-x^2 + 3x",
    "sin 2x cos x",
    "e^sin x / 2",
    "√2x - f'(x)",
    "max(x, 2, y)",
    "sin^-1 x",
    "2^-x^2",
    "log_2 8x",
    "x y = 3!",
]


def test_there_are_no_conflicts(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger=lark.logger.name):
        generate.compile_grammar(debug=True)
    assert not caplog.records


def test_the_tables_are_up_to_date() -> None:
    written = generate.tables(generate.compile_grammar())
    assert generate._TARGET.read_text(encoding="utf-8") == written, "run python -m calc_cli.syntax.generate"


def test_every_rule_is_built() -> None:
    assert {name for _, _, name in tables.RULES if name} <= set(BUILD)


@pytest.mark.parametrize("line", LINES)
def test_lark_reads_the_same(line: str) -> None:
    """Lark's own machine, on lark's own tables, from the same tokens."""

    class Given(Lexer):
        def __init__(self, _: Any) -> None:
            pass

        def lex(self, text: str) -> Any:
            for token in resolved(_scanned(text, 0, len(text)), Words(text, frozenset())):
                yield lark.Token(token[3], token)

    builder = Builder(line)

    def build(name: str) -> Any:
        return lambda parts: BUILD[name](builder, [getattr(p, "value", p) for p in parts])

    names = {**{n: build(n) for n in BUILD}, **{n: (lambda parts: parts[0]) for n in _passing()}}
    transformer = type("Build", (), {n: staticmethod(f) for n, f in names.items()})()
    reader = lark.Lark(
        (generate.grammar_folder() / "expression.lark").read_text(encoding="utf-8"),
        source_path=str(generate.grammar_folder() / "expression.lark"),
        parser="lalr",
        lexer=Given,
        transformer=transformer,
        keep_all_tokens=True,
    )
    value: Any = reader.parse(line)
    expr: Expr = value[0]
    assert expr is parse(line).expr


def _passing() -> set[str]:
    return {origin for origin, size, name in tables.RULES if not name and size == 1}
