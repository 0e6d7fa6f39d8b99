"""What a working says is not: e^x is never zero, f'(x) is undefined at x = 0, f is not differentiable at x = 0."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DxError
from calc_cli.expr import Expr
from calc_cli.optima.monotonicity import Place, study
from calc_cli.render.plain import plain
from calc_cli.simplify import canonical, present, signs
from calc_cli.topics import one_sided
from calc_cli.topics.equality import Outcome, compare, shown
from calc_cli.workings import claims, layout, solving, written
from calc_cli.workings.claims import Claim, State, taken
from calc_cli.workings.layout import Side

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


class _Kind(NamedTuple):
    """One kind of points: the derivative of f that is studied to find them, and which of its places they are."""

    order: int
    is_one: Callable[[Place], bool]
    at_ends: bool = True  # may an end of an interval be one?
    of_all: bool = False  # may one that is the greatest, or the least, of all values be meant?


#: What a function may have none of, by its name.
_KINDS = {
    "a critical point": _Kind(0, lambda p: p.value is not None, at_ends=False),
    "a stationary point": _Kind(0, lambda p: "zero" in p.kinds, at_ends=False),
    "a turning point": _Kind(0, lambda p: p.verdict in ("min", "max")),
    "an extreme point": _Kind(0, lambda p: p.verdict in ("min", "max")),
    "a maximum": _Kind(0, lambda p: p.verdict == "max", of_all=True),
    "a minimum": _Kind(0, lambda p: p.verdict == "min", of_all=True),
    "an inflection": _Kind(1, lambda p: p.verdict in ("min", "max"), at_ends=False),
}
_NONE = re.compile(
    rf"\s*(?:(?:so|hence|therefore|thus|then)[\s,:]+)?{layout.HAS_NO}(?P<what>{'|'.join(layout.POINTS.values())})\s*\.?\s*",
    re.IGNORECASE,
)
#: Where a place is of that kind alone, nobody says that it is none of these points.
_PLAIN = frozenset(("zero", "kink", "steep"))
Point = tuple[tuple[str, str], ...]


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
    found = _NONE.fullmatch(text)
    return None if found is None else [_without(found, text, state)]


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
        return claim._replace(outcome=None, why=claims.GIVEN)
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
    if of.order > 1 or (of.order and not state.is_inside(at)):  # at an end, the slope is one of one side
        return claim
    try:
        local = one_sided.about(u, ex.name_of(state.x), at)
    except DxError:
        return claim
    if of.order and not local.has_slope:
        return _denied(claim, None if local.has_slope is None else True)
    value = local.sides[0].slope if of.order else local.value
    found = plain(present(canonical(value))) if isinstance(value, Expr) else "a number"
    return _denied(claim, False, found, "no value", shown({state.x: at}))


def _not_differentiable(of: Subject, claim: Claim, state: State) -> Claim:
    return _undefined(of._replace(order=of.order + 1), claim, state)


def _without(found: re.Match[str], text: str, state: State) -> Claim:
    """Has the function none of these points, within the bounds of the variable?

    Not decided where not all are known; nor, where there are some, of those that may be meant among all values.
    """
    claim, state.unsolved = claims.undecided(layout.side(text, *found.span("what"))), None
    of = (found["of"] or "").split("(")[0].strip()
    u = state.function(of if len(of) == 1 else state.about)
    if u is None or u.names != {ex.name_of(state.x)} or u.open:
        return claim
    called = next(name for name, words in layout.POINTS.items() if re.fullmatch(words, found["what"], re.IGNORECASE))
    kind = _KINDS[called]
    try:
        f, slope = (claims.differentiated(u, state.x, k) for k in (kind.order, kind.order + 1))
        known = study(f, slope, state.x, None, None)
    except DxError:
        return claim
    bounds = state.restrictions
    places = [p for p in known.places if not _is_outside(p, state)]
    there = [p for p in places if kind.is_one(p)]
    sure = (p.at.exact for p in there if {*p.kinds} <= _PLAIN and p.at.exact is not None)
    first = next((at for at in sure if state.is_inside(at)), None)
    size = (found["size"] or "").lower()
    if first is not None and (size in ("local", "relative") or not (size or kind.of_all)):
        wrong = _denied(claim, False, called, "none", shown({state.x: first}))
        return wrong._replace(above="the point")
    complete = known.whole and not known.undecided and all(p.slope in (1, -1) for p in known.pieces if p.f is not None)
    complete = complete and not (bounds and (known.period or kind.at_ends))
    return _denied(claim, True if complete and not (there or any(_may_be_one(p, u, state) for p in places)) else None)


def _may_be_one(p: Place, u: Expr, state: State) -> bool:
    """Is it a place where the derivative that is studied has no value, and f may have one, as x^(1/3) has at 0?"""
    at = p.at.exact
    return p.verdict == "gap" and (at is None or not written.is_outside(ex.substitute(u, {state.x: at})))


def _is_outside(p: Place, state: State) -> bool:
    at = p.at.exact
    return at is not None and solving.inside(at, state.x, state.restrictions) is False


def _denied(claim: Claim, right: bool | None, left: str = "", asks: str = "another value", point: Point = ()) -> Claim:
    """The claim with what was found; where it is not right, what there is at the point instead."""
    if right is None:
        return claim
    if right:
        return claim._replace(outcome=Outcome("proved"), why=("its values",))
    return claim._replace(outcome=Outcome("different", 0, point, left, asks), why=(), above="the value")
