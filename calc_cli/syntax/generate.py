"""Turn grammar/*.lark into `tables.py`: the only place that knows lark.

Run `python -m calc_cli.syntax.generate` after a change of the grammar.  What is written is plain data: the
LALR tables that lark computed and its terminals as one regular expression, so that reading a line needs
neither lark nor the grammar's text.
"""

from __future__ import annotations

import sys
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lark import Lark, Token

_TARGET = Path(__file__).with_name("tables.py")
_HEADER = '''"""The LALR tables and the scanner's pattern.  Made by `python -m calc_cli.syntax.generate`: do not edit."""

# fmt: off
# ruff: noqa
'''


class _KeepAll:
    """Lark's hook between scanner and parser; here it only says which terminals the scanner must keep."""

    always_accept = ("MODULE", "WORD", "PERCENT", "UPRIGHT", "COMMAND", "ELLIPSIS", "BAR", "OPEN", "CLOSE", "SPACE", "OTHER")

    def process(self, stream: Iterator[Token]) -> Iterator[Token]:
        return stream


def grammar_folder() -> Traversable | Path:
    """The folder of the grammar: inside the installed package, else beside it in the repository."""
    packaged = files("calc_cli") / "grammar"
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[2] / "grammar"


def compile_grammar(**options: Any) -> Lark:
    """Lark's own parser for the grammar; the options go to lark."""
    from lark import Lark

    folder = grammar_folder()
    text = (folder / "expression.lark").read_text(encoding="utf-8")
    where = str(folder / "expression.lark")
    return Lark(text, parser="lalr", lexer="basic", postlex=_KeepAll(), source_path=where, **options)


def tables(lark: Lark) -> str:
    """The text of `tables.py` for the compiled grammar.

    ACTIONS[state][symbol] is the next state, or ~rule for a reduction.  RULES[rule] is the symbol it makes,
    how many symbols it takes, and the function that builds its value ("" passes the one value on).
    """
    rows: dict[Any, int] = {rule: i for i, rule in enumerate(lark.rules)}
    table = lark.parser.parser._parse_table
    actions = []
    for state in range(len(table.states)):
        row = {
            str(symbol): (~rows[to] if "Reduce" in str(action) else to)
            for symbol, (action, to) in table.states[state].items()
        }
        actions.append(dict(sorted(row.items())))
    rules = []
    for rule in lark.rules:
        made = rule.alias or ("" if len(rule.expansion) == 1 else str(rule.origin.name))
        rules.append((str(rule.origin.name), len(rule.expansion), str(made)))
    actions = _shortened(actions, rules, table.end_states["start"])
    lexer = lark.parser.lexer
    terminals = getattr(lexer, "lexer", lexer).terminals
    pattern = "|".join(f"(?P<{t.name}>{t.pattern.to_regexp()})" for t in terminals)
    lines = [_HEADER, f"START = {table.start_states['start']}", f"END = {table.end_states['start']}", f"PATTERN = {pattern!r}"]
    lines += ["RULES = ("] + [f"    {rule!r}," for rule in rules] + [")"]
    lines += ["ACTIONS = ("] + [f"    {row!r}," for row in actions] + [")"]
    return "\n".join(lines) + "\n"


def _shortened(actions: list[dict[str, int]], rules: list[tuple[str, int, str]], end: int) -> list[dict[str, int]]:
    """The tables without the detours that build nothing.

    Where a state can only pass its value on, going there is going where it would be passed on to.  An error is
    seen at the same token, only in another state.
    """
    only: dict[int, str] = {}
    for state, row in enumerate(actions):
        targets = set(row.values())
        if len(targets) == 1 and (rule := ~next(iter(targets))) >= 0 and rules[rule][1:] == (1, ""):
            only[state] = rules[rule][0]

    def final(row: dict[str, int], to: int) -> int:
        while to in only and only[to] != "start":
            to = row[only[to]]
        return to

    return [{symbol: final(row, to) if to >= 0 else to for symbol, to in row.items()} for row in actions]


def main() -> int:
    """Write the tables; returns the exit code."""
    _TARGET.write_text(tables(compile_grammar()), encoding="utf-8")
    print(f"wrote {_TARGET.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
