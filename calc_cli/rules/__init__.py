"""The tables of rules and laws, and the small index over them; formulas are parsed at first use."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from calc_cli.expr import Expr, name_of
from calc_cli.rules.rule import Rule
from calc_cli.rules.table import RULES

__all__ = ["BY_NAME", "RULES", "Rule", "formulas", "names_like", "rows_for"]

#: By public name.
BY_NAME: dict[str, Rule] = {r.name: r for r in RULES}


@cache
def formulas(rule: Rule) -> tuple[Expr, Expr]:
    """The two sides of the row as expressions."""
    from calc_cli.syntax import formula

    return formula(rule.lhs), formula(rule.rhs)


@cache
def _heads() -> dict[str, tuple[Rule, ...]]:
    """The rows that may fit an expression, by its head or, for a function, by its name; in the table's order."""
    index: dict[str, list[Rule]] = {}
    for rule in RULES:
        if rule.name not in _NOT_BY_FORM:
            index.setdefault(_key_of_text(rule.lhs), []).append(rule)
    return {key: tuple(rows) for key, rows in index.items()}


#: Applied by the engine by name: what is free of the variable, the variable, and the composition.
_NOT_BY_FORM = frozenset({"constant", "identity", "chain"})
_OPERATORS = (
    ("=", "eq"),
    (" - ", "add"),
    (" + ", "add"),
    ("*", "mul"),
    ("/", "div"),
    ("^", "pow"),
    ("-", "neg"),
)


def _key_of_text(lhs: str) -> str:
    """The key of a left-hand side, read off its text so that nothing is parsed before it is needed."""
    name, paren, rest = lhs.partition("(")
    if paren and name.replace("_", "").isalnum() and rest.endswith(")"):
        return "fn" if name == "f" else name
    return next(head for sign, head in _OPERATORS if sign in lhs)


def rows_for(u: Expr) -> tuple[Rule, ...]:
    """The rows that may fit u, in the order in which they are tried."""
    return _heads().get(name_of(u) if u.head == "call" else u.head, ())


def names_like(name: str, known: Collection[str]) -> str:
    """What to try instead of a name that no rule has: those of the `known` names that are spelt almost like it."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=2, cutoff=_ALIKE)
    return f"did you mean {' or '.join(near)}?" if near else "dx rules lists them all"


#: How much of two names must be the same: floor is not like foo, nor negative like derivative.
_ALIKE = 0.8
