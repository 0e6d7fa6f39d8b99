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
_HEADER = '''"""The LALR tables and the scanner's pattern.  Made by calc_cli.syntax.generate: do not edit."""

from __future__ import annotations

# fmt: off
# ruff: noqa
'''


class _KeepAll:
    """Lark's hook between scanner and parser; here it only says which terminals the scanner must keep."""

    always_accept = (
        "MODULE",
        "WORD",
        "PERCENT",
        "UPRIGHT",
        "ACCENT",
        "COMMAND",
        "ELLIPSIS",
        "BAR",
        "OPEN",
        "CLOSE",
        "SPACE",
        "OTHER",
    )

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
    # lark numbers rules and states in the order of its sets: here they get an order of their own
    made = sorted(lark.rules, key=lambda rule: (str(rule.origin.name), rule.order, [s.name for s in rule.expansion]))
    number = {rule: i for i, rule in enumerate(made)}
    rules = [
        (
            str(r.origin.name),
            len(r.expansion),
            str(r.alias or ("" if len(r.expansion) == 1 else r.origin.name)),
        )
        for r in made
    ]
    table = lark.parser.parser._parse_table  # lark keeps it to itself, and so its version is pinned by a test
    actions = {
        state: {str(symbol): ~number[to] if "Reduce" in str(action) else to for symbol, (action, to) in row.items()}
        for state, row in table.states.items()
    }
    start, end = table.start_states["start"], table.end_states["start"]
    rows, end = _numbered(_shortened(actions, rules), start, end)
    lexer = lark.parser.lexer
    terminals = getattr(lexer, "lexer", lexer).terminals
    pattern = "|".join(f"(?P<{t.name}>{t.pattern.to_regexp()})" for t in terminals)
    lines = [_HEADER, "START = 0", f"END = {end}", f"PATTERN = {pattern!r}"]
    lines += ["RULES: tuple[tuple[str, int, str], ...] = (", *(f"    {rule!r}," for rule in rules), ")"]
    lines += ["ACTIONS: tuple[dict[str, int], ...] = (", *(f"    {row!r}," for row in rows), ")"]
    return "\n".join(lines) + "\n"


def _numbered(actions: dict[int, dict[str, int]], start: int, end: int) -> tuple[list[dict[str, int]], int]:
    """The states that can be reached, in the order in which they are met, and the number of `end` among them."""
    order = {start: 0}
    for state in (queue := [start]):
        for _, to in sorted(actions[state].items()):
            if to >= 0 and to not in order:
                order[to] = len(order)
                queue.append(to)
    rows = [{s: order[to] if to >= 0 else to for s, to in sorted(actions[state].items())} for state in queue]
    return rows, order[end]


def _shortened(actions: dict[int, dict[str, int]], rules: list[tuple[str, int, str]]) -> dict[int, dict[str, int]]:
    """The tables without the detours that build nothing.

    Where a state can only pass its value on, going there is going where it would be passed on to.  An error is
    seen at the same token, only in another state.
    """
    only: dict[int, str] = {}
    for state, row in actions.items():
        if len(targets := set(row.values())) == 1 and (rule := ~targets.pop()) >= 0 and rules[rule][1:] == (1, ""):
            only[state] = rules[rule][0]

    def final(row: dict[str, int], to: int) -> int:
        while to in only and only[to] != "start":
            to = row[only[to]]
        return to

    return {
        state: {symbol: final(row, to) if to >= 0 else to for symbol, to in row.items()}
        for state, row in actions.items()
    }


def main() -> int:
    """Write the tables; returns the exit code."""
    _TARGET.write_text(tables(compile_grammar()), encoding="utf-8")
    print(f"wrote {_TARGET.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
