"""Which | opens an absolute value and which closes one.

It knows tokens only by whether an operand can end or begin there.  The ways to pair all bars are counted, for
each bracket by itself: one way is the reading, none or several are refused.
"""

from __future__ import annotations

from typing import NoReturn, TypeAlias

from calc_cli.syntax.lalr import Value
from calc_cli.syntax.mistakes import fail, limit, quoted

#: more bars than this in one bracket that could open as well as close are not tried
LIMIT = 1000

_ENDS = frozenset(("NUMBER", "NAME", "RPAR", "RBAR", "BANG", "PRIMED"))
_BEGINS = frozenset(("NUMBER", "NAME", "LPAR", "LBAR", "FUNC", "LOG", "ROOT", "NTHROOT", "UNKNOWN", "FRAC", "PRIMED"))
_SIGNS = frozenset(("PLUS", "MINUS"))

_OPERATORS = frozenset(("PLUS", "MINUS", "TIMES", "DIVIDE", "POWER"))

_OPEN, _CLOSE = 1, 2

#: a linked list of the roles chosen so far, the last one first
_Way: TypeAlias = "tuple[_Way, int] | None"


def paired(tokens: list[Value]) -> list[Value]:
    """The tokens with every BAR made an LBAR or an RBAR; raises InputError unless there is exactly one way."""
    kinds = [t[3] for t in tokens]
    roles: dict[int, int] = {}
    for bars in _groups(kinds):
        ways = _ways(kinds, bars, tokens, True) or _ways(kinds, bars, tokens)
        if len(ways) != 1:
            _refuse(tokens, kinds, bars, ways)
        roles.update(zip(bars, ways[0], strict=True))
    return [(*t[:3], "LBAR" if roles[i] == _OPEN else "RBAR") if i in roles else t for i, t in enumerate(tokens)]


def _groups(kinds: list[str]) -> list[list[int]]:
    """The places of the bars, those between the same brackets and commas together."""
    done: list[list[int]] = []
    open_: list[list[int]] = [[]]
    for i, kind in enumerate(kinds):
        if kind == "BAR":
            open_[-1].append(i)
        elif kind in ("LPAR", "LBAR"):
            open_.append([])
        elif kind in ("RPAR", "RBAR"):
            done.append(open_.pop())
            open_ = open_ or [[]]  # of \left( and \right| too many close: the grammar says where
        elif kind in ("COMMA", "EQUAL"):
            done.append(open_[-1])
            open_[-1] = []
    return [bars for bars in (*done, *open_) if bars]


def _ways(kinds: list[str], bars: list[int], tokens: list[Value], product: bool = False) -> list[list[int]]:
    """Up to two ways to give each of the bars a role so that all pair and none is empty.

    With `product`, || between two operands is taken to close and open: |x||y| is a product.
    """
    states: dict[tuple[int, int], list[_Way]] = {(0, 0): [None]}  # (how many are open, role of the bar before)
    undecided = 0
    for i in bars:
        before = kinds[i - 1] if i else ""
        after = kinds[i + 1] if i + 1 < len(kinds) else ""
        new: dict[tuple[int, int], list[_Way]] = {}
        for (depth, last), ways in states.items():
            operand = before in _ENDS or (before == "BAR" and last == _CLOSE)
            if operand and depth:
                new.setdefault((depth - 1, _CLOSE), []).extend([(w, _CLOSE) for w in ways])
            if (
                product
                and depth
                and before in _ENDS
                and after == "BAR"
                and kinds[i + 2 : i + 3]
                and kinds[i + 2] in _BEGINS
            ):
                continue
            if after in _BEGINS or after == "BAR" or (after in _SIGNS and not operand):
                new.setdefault((depth + 1, _OPEN), []).extend([(w, _OPEN) for w in ways])
        undecided += len(new) > len(states)
        if undecided > LIMIT:
            limit("bars", tokens[i][1], tokens[i][2], limit=f"{LIMIT:,}")
        states = {state: ways[:2] for state, ways in new.items()}
    found = [way for (depth, _), ways in states.items() if depth == 0 for way in ways]
    return [_listed(way) for way in found[:2]]


def _listed(way: _Way) -> list[int]:
    roles: list[int] = []
    while way is not None:
        way, role = way
        roles.append(role)
    return roles[::-1]


def _refuse(tokens: list[Value], kinds: list[str], bars: list[int], ways: list[list[int]]) -> NoReturn:
    """Say both readings of bars that pair in two ways, or why they do not pair."""
    last = tokens[bars[-1]]
    if ways:
        first, second = ways
        differ = next(i for i, a, b in zip(bars, first, second, strict=True) if a != b)
        at = tokens[differ]
        fail(
            "ambiguous bars",
            at[1],
            at[2],
            first=_spelled(tokens, bars, first),
            second=_spelled(tokens, bars, second),
        )
    if len(bars) == 2 and bars[1] == bars[0] + 1:
        fail("bars", tokens[bars[0]][1], last[2], why="there is nothing between them")
    if len(bars) % 2 == 0 and kinds[bars[-1] - 1] in _OPERATORS:
        sign = tokens[bars[-1] - 1]
        fail("nothing after", sign[1], sign[2], before=quoted(sign[0]), found=quoted("|"))
    if len(bars) % 2 and len(bars) > 1 and kinds[bars[-1] - 1] in _ENDS:
        without = _ways(kinds, bars[:-1], tokens)
        more = _ways([*kinds, "BAR"], [*bars, len(kinds)], tokens) if bars[-1] == len(kinds) - 1 else []
        if len(without) == 1 and len(more) == 1:
            end = (*last[:3], "BAR")
            fail(
                "ambiguous bars",
                last[1],
                last[2],
                first=_spelled(tokens, bars[:-1], without[0]),
                second=_spelled([*tokens, end], [*bars, len(tokens)], more[0]),
            )
    fail("bars", last[1], last[2], why="one of them has no partner")


def _spelled(tokens: list[Value], bars: list[int], roles: list[int]) -> str:
    """The start of the text with abs(…) for bars of these roles."""
    role = dict(zip(bars, roles, strict=True))
    shown = ""
    operand = False  # does what stands before end one, so that what begins one is a factor?
    for i, token in enumerate(tokens):
        begins = role.get(i) == _OPEN or token[3] in _BEGINS
        shown += "*" if operand and begins and (i in role or i - 1 in role) else ""
        shown += {_OPEN: "abs(", _CLOSE: ")"}.get(role.get(i, 0), str(token[0]))
        operand = role.get(i) == _CLOSE or token[3] in _ENDS
        if len(shown) > 40:
            return shown[:38] + "…"
    return shown
