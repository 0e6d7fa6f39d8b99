"""The LALR machine: tokens and the tables that lark made -> whatever the given functions build.

It knows no token and no rule; its stack is a list, so that the depth of an input costs memory and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from calc_cli.syntax.tables import ACTIONS, END, RULES, START

#: (what it is, first place, place after the last, kind): a token has its text first, a value what was built
Value: TypeAlias = tuple[Any, int, int, Any]


class Unexpected(Exception):
    """The token at this index cannot follow those before it; `expected` are the kinds that can."""

    def __init__(self, index: int, expected: tuple[str, ...]) -> None:
        super().__init__(index)
        self.index = index
        self.expected = expected


def run(tokens: list[Value], build: dict[str, Callable[[list[Value]], Value]]) -> Value:
    """The value of the whole line; raises Unexpected.  `build` maps the grammar's names to functions."""
    rules = [(goto, size, build.get(action) if action else None) for goto, size, action in RULES]
    states = [START]
    values: list[Value] = []
    place = tokens[-1][2] if tokens else 0
    tokens = [*tokens, ("", place, place, "$END")]
    for index, token in enumerate(tokens):
        kind = token[3]
        while True:
            to = ACTIONS[states[-1]].get(kind)
            if to is None:
                row = ACTIONS[states[-1]]
                raise Unexpected(index, tuple(k for k in row if k.isupper() or k == "$END"))
            if to >= 0:
                states.append(to)
                values.append(token)
                break
            goto, size, make = rules[~to]
            if make is None:
                states[-1] = ACTIONS[states[-2]][goto]
            else:
                children = values[-size:]
                del states[-size:], values[-size:]
                values.append(make(children))
                states.append(ACTIONS[states[-1]][goto])
            if states[-1] == END:
                return values[-1]
    raise AssertionError("the end of the line was not accepted")
