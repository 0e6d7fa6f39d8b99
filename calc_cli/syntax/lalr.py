"""The LALR machine: tokens and the tables that lark made -> whatever the given functions build.

It knows no token and no rule; its stack is a list, so that the depth of an input costs memory and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from calc_cli.syntax.tables import ACTIONS, END, RULES, START

#: A token: (text, first place, place after the last, kind), or what a rule's function built from such: (what was built,
#: first place, place after the last, tag).  The machine itself looks only at places and kinds of tokens.
Value: TypeAlias = tuple[Any, int, int, Any]


class Unexpected(Exception):
    """The token at this index cannot follow those before it."""

    def __init__(self, index: int) -> None:
        super().__init__(index)
        self.index = index


#: what a rule makes of the values of its parts; None passes the one value on
Build: TypeAlias = "Callable[[Any, list[Value]], Value] | None"


def bound(functions: dict[str, Callable[[Any, list[Value]], Value]]) -> list[tuple[str, int, Build]]:
    """The rules with the function that builds each one's value, by the name that the grammar gives it."""
    return [(goto, size, functions[name] if name else None) for goto, size, name in RULES]


def run(tokens: list[Value], rules: list[tuple[str, int, Build]], builder: Any) -> Value:
    """The value of the whole line; raises Unexpected.  Each function gets the builder and the values."""
    states = [START]
    values: list[Value] = []
    place = tokens[-1][2] if tokens else 0
    actions = ACTIONS
    row = actions[START]
    for index, token in enumerate((*tokens, ("", place, place, "$END"))):
        kind = token[3]
        while True:
            to = row.get(kind)
            if to is None:
                raise Unexpected(index)
            if to >= 0:
                states.append(to)
                values.append(token)
                row = actions[to]
                break
            goto, size, make = rules[~to]
            if make is None:
                to = actions[states[-2]][goto]
                states[-1] = to
            else:
                children = values[-size:]
                del states[-size:], values[-size:]
                values.append(make(builder, children))
                to = actions[states[-1]][goto]
                states.append(to)
            if to == END:
                return values[-1]
            row = actions[to]
    raise AssertionError("the end of the line was not accepted")
