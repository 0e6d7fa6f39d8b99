"""Where a line of a working says that it holds: at x = 3, when r = 5 and h = 2, |_{x=3}, df/dx(3), at (1, 2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DxError, InputError
from calc_cli.expr import Expr
from calc_cli.render.plain import plain
from calc_cli.simplify import canonical
from calc_cli.topics.equality import compare
from calc_cli.topics.notation import OVER, PRIMES, over
from calc_cli.workings import prose
from calc_cli.workings.claims import taken
from calc_cli.workings.layout import MARKED, side
from calc_cli.workings.written import Names, read

#: What a letter is put to: a number, without blanks in it.
_VALUE = r"(?:[^\s=,:;()\[\]{}<>|]|\([^()=]*\)|\\[dt]?frac\s*\{[^{}=]*\}\s*\{[^{}=]*\})+"
_ONE = rf"(?:{OVER.pattern}|(?P<letter>\\?[A-Za-zα-ω]+(?:_?\d)?))\s*=\s*(?P<value>{_VALUE})"
_ANY = rf"(?:[A-Za-zα-ω∂\\][^\s=,]*|\\[dt]?frac[^=]*?)\s*=\s*{_VALUE}"
_PLACE = rf"(?:{_ANY}(?:\s*(?:,\s*and|,|and|\\?&)\s+{_ANY}|,{_ANY})*|\([^()=]+,[^()=]+\))"
_WHERE = rf"{prose.PUT}\s+(?:the\s+)?(?:point\s+)?(?P<place>{_PLACE})"
_FRONT = re.compile(
    rf"^\s*{_WHERE}\s*(?:[,:]\s*(?:we\s+(?:get|have|find)\s+)?|\s(?:(?:then\s+)?we\s+(?:get|have|find)|gives?|yields?|is|then)[,:]?\s+)"
    r"(?=[^=]*[=<>≤≥]|slope)",
    re.IGNORECASE,
)
_BACK = re.compile(rf"(?<=[=<>≤≥])(?P<number>[^=A-Za-z]*(?:(?:pi|e|sqrt|ln)[^=A-Za-z]*)*)\s{_WHERE}\s*\.?\s*$")
_AMID = re.compile(
    rf"^\s*(?P<name>{OVER.pattern}|{MARKED}|[A-Za-z](?:\([A-Za-z]\))?)(?P<blank>\s+){_WHERE}\s*(?:is|equals|=|:)\s+(?=[^=\s])",
    re.IGNORECASE,
)
_BAR = re.compile(rf"(?:\\(?:[bB]ig+|right)[lr]?\s*)?\|\s*_\s*(?:\{{\s*(?P<place>{_PLACE})\s*\}}|(?P<bare>{_PLACE}))")
_OPENED = re.compile(r"\\left\s*\.")
_PRIMED_AT = re.compile(rf"(\s*([A-Za-z])[{PRIMES}]+)\s*\(([^()=,]+,[^()=]+)\)(?=\s*=)")
_APPLIED = re.compile(r"\s*\(([^()=]*)\)(?=\s*=)")


class Placed(NamedTuple):
    """A line without the place, and what the letters are there."""

    text: str
    at: dict[Expr, Expr]


def found(text: str, about: str, names: Names) -> Placed:
    """Where the line holds, as it says in front of it, behind it, or of a side; nothing where it does not."""
    m = _AMID.match(text)
    if m is not None and (at := _values(m["place"], about, names)):
        head = m.end("name")
        return Placed(text[:head] + "=" + " " * (m.end() - head - 1) + text[m.end() :], at)
    m = _FRONT.match(text) or _BACK.search(text) or _BAR.search(text)
    if m is None:
        return _of_a_quotient(text, names)
    place = m["place"] or (m["bare"] if m.re is _BAR else "")
    at = _values(place, about, names)
    if not at:
        return Placed(text, {})
    start = m.end("number") if m.re is _BACK else m.start()
    text = text[:start] + " " * (m.end() - start) + text[m.end() :]
    return Placed(_OPENED.sub(lambda m: " " * len(m[0]), text) if m.re is _BAR else text, at)


def _of_a_quotient(text: str, names: Names) -> Placed:
    """The same of df/dx(3) and ∂f/∂x(1, 2), and of y'(3, 4) on a curve."""
    primed = _PRIMED_AT.match(text)
    if primed is not None and (at := _put(names.letters(primed[2]), primed[3], names)):
        return Placed(primed[1].ljust(primed.end()) + text[primed.end() :], at)
    for m in OVER.finditer(text):
        named, values = over(m), _APPLIED.match(text, m.end())
        if named is None or not named.function or values is None:
            continue
        letters = named.by[:1] if "," not in values[1] else names.letters(named.function)
        at = _put(letters, values[1], names)
        if at:
            return Placed(text[: m.end()] + " " * (values.end() - m.end()) + text[values.end() :], at)
    return Placed(text, {})


def _values(place: str, about: str, names: Names) -> dict[Expr, Expr]:
    """What the letters are at the place; nothing where that is no place of numbers."""
    if place.startswith("("):
        known = [about, *names.arguments] if about else [*names.arguments]
        return (_put(names.letters(known[0]), place[1:-1], names) if known else {}) or _on_graph(place, about, names)
    made: dict[Expr, Expr] = {}
    for m in re.finditer(_ONE, place):
        try:
            left = side(place, m.start(), m.start("value")).text.rstrip(" =")
            key = taken(read(side(left, 0, len(left)), names).expr)
            value = read(side(place, *m.span("value")), names).expr
        except DxError:
            return {}
        if value.names or value.open:
            return {}
        if not key.names:  # dx/ds of what does not change with s
            raise InputError(f"{left.strip()} is {plain(canonical(key))} here, and has no other value", *m.span())
        made[key] = value
    return made


def _on_graph(place: str, about: str, names: Names) -> dict[Expr, Expr]:
    """The value of the variable, where the place is a point of the graph of the function; nothing where it is not."""
    u = names.meant(about) if about else names.question
    at = _put((ex.name_of(names.x), "y"), place[1:-1], names)
    if u is None or u.names != {ex.name_of(names.x)} or len(at) != 2:
        return {}
    across, height = at.values()
    return {names.x: across} if compare(ex.substitute(u, {names.x: across}), height).equal else {}


def _put(letters: Sequence[str], text: str, names: Names) -> dict[Expr, Expr]:
    try:
        at = names.put(letters, text) or {}
    except DxError:
        return {}
    return {} if any(v.names for v in at.values()) else at
