"""Which values a working rejects: reject x = -1, (x = -1 is not in [0, 3]), x = 5 (discard x = -2, since x > 0)."""

from __future__ import annotations

import re
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.syntax import functions
from calc_cli.topics.equality import Outcome, compare
from calc_cli.workings import claims, layout, solving, written
from calc_cli.workings.claims import Claim, State
from calc_cli.workings.layout import Side


def _value(name: str) -> str:
    """A value of a letter: x = -1, t = 2 + sqrt(3)."""
    return rf"[A-Za-zα-ω]\s*=\s*(?P<{name}>[^\s=<>≤≥,;()]+(?:\([^()]*\)[^\s=<>≤≥,;()]*)?)"


_VERB = r"(?:reject|discard|disregard|ignor|exclud|drop)(?:e|ing|ed|s|es|ped)?"
_NOT = (
    rf"(?:{_VERB}|outside|inadmissible|extraneous|impossible|invalid|negative"
    r"|not\s+(?:in|inside|within|on|valid|admissible|possible|allowed|acceptable|relevant|part|positive|physical))"
    r"(?![A-Za-z])"
)
#: A value that is rejected, with why, in a line of its own, in brackets or behind what is not.
_REJECTED = re.compile(
    r"(?:^\s*|(?<!\s)\s*[(,;]\s*|(?<!\s)\s+(?:or|and|but)\s+)(?:(?:since|because|as|but|and|so|we|note\s+that)\s+){0,3}"
    rf"(?:{_VERB}\s+(?:the\s+)?(?:(?:root|solution|value)\s+)?{_value('value')}"
    rf"|{_value('other')}(?:\s+(?:is|lies|falls)\s+|\s*(?:\(\s*)?){_NOT})"
    r"(?![\w=])(?:[^=<>≤≥]*|[\s,:(]*(?:since|because|as)\s(?P<bound>[^=]*))$",
    re.IGNORECASE,
)
#: The only value that counts, with why: but only x = 1 is in [0, 3].
_KEPT = re.compile(
    r"(?:^\s*|(?<!\s)\s*[(,;]\s*|(?<!\s)\s+(?=but|and))(?:(?:since|because|as|but|and|so|we|note\s+that|here)\s+){0,3}only\s+"
    rf"{_value('value')}\s+(?:is|lies|falls|counts|works)(?![A-Za-z])[^=<>≤≥]*$",
    re.IGNORECASE,
)


class Rejected(NamedTuple):
    """A value that does not count, and what its line says of the variable instead, x > 0, or ""; or the only one that
    does.
    """

    value: Side
    bound: str = ""
    is_kept: bool = False


def split(line: str) -> tuple[str, Rejected | None]:
    """The line without a value that it rejects at its end, and that value; None where there is none."""
    if (kept := _KEPT.search(line)) is not None:
        return line[: kept.start()], Rejected(layout.side(line, *kept.span("value")), is_kept=True)
    found = _REJECTED.search(line)
    if found is None:
        return line, None
    value = layout.side(line, *found.span("value" if found["value"] else "other"))
    bound = " " * found.start("bound") + found["bound"].rstrip(" ).") if found["bound"] else ""
    return line[: found.start()], Rejected(value, bound)


def without_exceptions(line: str, state: State) -> str:
    """The line without what its letter is not, x ≠ 1: a value that is no solution, whatever the line says of others."""
    found = layout.EXCEPT.search(line)
    before = line[: found.start()] if found is not None else ""
    if found is None or (before.strip() and "=" not in before) or layout.RELATION.search(before):
        return line
    if functions.bare(found["letter"]) == ex.name_of(state.x):
        text = line[: found.start("sign")] + "=".ljust(len(found["sign"])) + found["values"]
        values = solving.solutions(" " * found.start("letter") + text[found.start("letter") :], ex.name_of(state.x))
        state.rejected += [written.read(value, state.names).expr for value in values]
    return line[: found.start()]


def claim(said: Rejected, state: State) -> Claim:
    """What there is to say of a rejected value: it is outside the domain, or nothing tells why it does not count.

    Of the only one that counts, that is said of the other solutions.
    """
    value = written.read(said.value, state.names).expr
    given = state.solved[-1].values if state.solved else ()
    rejected = [v for v in given if not compare(v, value).equal] if said.is_kept else [value]
    state.rejected += rejected
    outside = bool(rejected) and all(_is_outside(v, state) for v in rejected)
    if said.is_kept and _is_outside(value, state):
        return claims.at(value, Claim(said.value, None, outside=state.about), state.x)
    return claims.judged(said.value, Outcome("proved" if outside else "undecided"), ("not in the domain",))


def _is_outside(value: Expr, state: State) -> bool:
    return solving.inside(value, state.x, state.restrictions) is False or state.outside(value)
