"""Which values a working rejects: reject x = -1, (x = -1 is not in [0, 3]), x = 5 (discard x = -2, since x > 0)."""

from __future__ import annotations

import re
from typing import NamedTuple

from calc_cli.topics import claims, layout, solving, written
from calc_cli.topics.claims import Claim, State
from calc_cli.topics.equality import Outcome
from calc_cli.topics.layout import Side


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


class Rejected(NamedTuple):
    """A value that does not count, and what its line says of the variable instead, x > 0, or ""."""

    value: Side
    bound: str = ""


def split(line: str) -> tuple[str, Rejected | None]:
    """The line without a value that it rejects at its end, and that value; None where there is none."""
    found = _REJECTED.search(line)
    if found is None:
        return line, None
    value = layout.side(line, *found.span("value" if found["value"] else "other"))
    bound = " " * found.start("bound") + found["bound"].rstrip(" ).") if found["bound"] else ""
    return line[: found.start()], Rejected(value, bound)


def claim(value: Side, state: State) -> Claim:
    """What there is to say of a rejected value: it is outside the domain, or nothing tells why it does not count."""
    rejected = written.read(value, state.names).expr
    state.rejected.append(rejected)
    outside = solving.inside(rejected, state.x, state.restrictions) is False or state.outside(rejected)
    return claims.judged(value, Outcome("proved" if outside else "undecided"), ("not in the domain",))
