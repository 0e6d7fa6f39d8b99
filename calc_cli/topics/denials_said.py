"""What a working says is not: e^x is never zero, f'(x) is undefined at x = 0, f is not differentiable at x = 0."""

from __future__ import annotations

import re
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DxError
from calc_cli.expr import Expr
from calc_cli.render.plain import plain
from calc_cli.simplify import canonical, present, signs
from calc_cli.topics import claims, layout, one_sided, solving, written
from calc_cli.topics.claims import Claim, State, taken
from calc_cli.topics.equality import Outcome, compare, shown
from calc_cli.topics.layout import Side

_OF = r"\s*(?:(?:since|because|as|but|and|note\s+that|however)\s+)?(?P<of>[^\s=<>≤≥,;][^=<>≤≥,;]*?)(?<!\s)\s*"
_NEXT = r"(?:\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)"
_AT = (
    r"(?:\s+(?:at|when|for|where|if)\s+(?P<at>[A-Za-z]\s*=\s*[^\s=,;]+"
    rf"(?:{_NEXT}(?:[A-Za-z]\s*=\s*)?[^\s=,;]+)*))?\s*(?:\.\s*)?"
)
_NEVER = re.compile(
    rf"{_OF}(?:≠\s*0|!=\s*0|\\neq?\s*0"
    r"|\s(?:(?:is|are)\s+(?:never|not)|can\s*not\s+be|can\s+never\s+be|never\s+equals|does\s+not\s+equal)\s+(?:zero|0)"
    r"|\shas\s+no\s+(?:real\s+)?(?:zeros?|roots?)|\snever\s+vanishes)(?:\s+for\s+any\s+(?:real\s+)?[a-z])?\s*(?:\.\s*)?",
    re.IGNORECASE,
)
_ALWAYS = re.compile(r"never|\bno\b|any", re.IGNORECASE)
_UNDEFINED = re.compile(
    rf"{_OF}\s(?:(?:is\s+)?(?:undefined|not\s+defined)|(?:does\s+not|doesn't|doesn’t)\s+exist|dne){_AT}", re.IGNORECASE
)
_ROUGH = re.compile(rf"{_OF}\s(?:is\s+not|isn't|isn’t)\s+differentiable{_AT}", re.IGNORECASE)
Point = tuple[tuple[str, str], ...]
#: What has no derivative at a point, as `Local.kind` calls it.
_NO_SLOPE = frozenset(("jump", "kink", "vertical", "cusp"))


class Subject(NamedTuple):
    """What a line is about: a function, or a derivative of it, and at which point, where that is said."""

    function: Expr | None
    order: int = 0
    at: Expr | None = None
    always: bool = True  # is it said of all values: never 0, and not ≠ 0, which may be a condition?


def said(text: str, state: State) -> list[Claim] | None:
    """The claims of a line that says that something is not so, at each of the points it names; None for any other."""
    for pattern, judge in ((_NEVER, _never_zero), (_UNDEFINED, _undefined), (_ROUGH, _not_differentiable)):
        found = pattern.fullmatch(text)
        if found is not None:
            side = layout.side(text, *found.span("of"))
            claim = claims.undecided(side)
            always = _ALWAYS.search(text) is not None
            subjects = [_subject(side, at, state)._replace(always=always) for at in _places(found, text, state)]
            return [judge(of, claim, state) for of in subjects]
    return None


def _places(found: re.Match[str], text: str, state: State) -> list[Expr | None]:
    """The points that the line names, x = 0 and x = ±1; None for that of a line without any."""
    if not found.groupdict().get("at"):
        return [None]
    made: list[Expr | None] = []
    start, end = found.span("at")
    cuts = [(start + m.start(), start + m.end()) for m in re.finditer(_NEXT, text[start:end])]
    for low, high in layout.between(cuts, start, end):
        for signed in solving.signed(text[:high]):
            at = max(low, signed.rfind("=", low) + 1)
            made.append(written.read(layout.side(signed, at, high), state.names).expr)
    return made


def _subject(side: Side, at: Expr | None, state: State) -> Subject:
    """What the line is about: it, f, f'(x), f'(0), or an expression."""
    text = side.text.strip()
    named, value = layout.label(side), written.derivative_at(side, state.names)
    if value is not None:
        return Subject(state.function(value[0]), *value[1:])
    if named is not None:
        return Subject(state.function(named[0] or state.about), named[2], at)
    if text.lower() in ("it", "the function"):
        return Subject(state.function(state.about), 0, at)
    u = state.names.meant(written.definition(side, state.names)[0])
    return Subject(taken(written.read(side, state.names).expr) if u is None else state.names.full(u), 0, at)


def _never_zero(of: Subject, claim: Claim, state: State) -> Claim:
    """Is it 0 nowhere, within the bounds of the variable, or not at the point?"""
    if of.function is None:
        return claim
    u = claims.differentiated(of.function, state.x, of.order)
    u = u if of.at is None else ex.substitute(u, {state.x: of.at})
    if u is state.x:  # x ≠ 0
        return claim._replace(outcome=None, why=("given",))
    if not u.names:
        zero = compare(u, ex.ZERO)
        return _denied(claim, None if zero.word == "undecided" else not zero.equal, "0")
    zeros = solving.left_out(u, state.x, (), state.domain(), state.restrictions)
    if zeros and u.names == {ex.name_of(state.x)} and of.always:
        return _denied(claim, False, "0", "another value", shown({state.x: zeros[0]}))
    never = signs.positive(canonical(u)) or (solving.all_known(u, state.x) and not zeros)
    return _denied(claim, True if never else None)


def _undefined(of: Subject, claim: Claim, state: State) -> Claim:
    """Has it no value at the point: is that outside the domain, or a corner of what is differentiated?"""
    u, at = of.function, of.at
    if u is None or at is None or at.names or u.names != {ex.name_of(state.x)}:
        return claim
    if written.is_outside(ex.substitute(u, {state.x: at})):
        return _denied(claim, True)
    if of.order > 1:
        return claim
    try:
        local = one_sided.about(u, ex.name_of(state.x), at)
    except DxError:
        return claim
    if of.order and local.kind != "smooth":
        steep = local.kind in _NO_SLOPE or any(side.steep for side in local.sides)
        return _denied(claim, True if steep and local.kind != "undecided" else None)
    value = local.sides[0].slope if of.order else local.value
    found = plain(present(canonical(value))) if isinstance(value, Expr) else "a number"
    return _denied(claim, False, found, "no value", shown({state.x: at}))


def _not_differentiable(of: Subject, claim: Claim, state: State) -> Claim:
    return _undefined(of._replace(order=of.order + 1), claim, state)


def _denied(claim: Claim, right: bool | None, left: str = "", asks: str = "another value", point: Point = ()) -> Claim:
    """The claim with what was found; where it is not right, what there is at the point instead."""
    if right is None:
        return claim
    if right:
        return claim._replace(outcome=Outcome("proved"), why=("its values",))
    return claim._replace(outcome=Outcome("different", 0, point, left, asks), why=(), above="the value")
