"""What a working concludes from a derivative at a point, f''(1) = 6 > 0, so it is a minimum; and is it so?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DxError
from calc_cli.expr import Expr
from calc_cli.numeric.reals import BITS, real
from calc_cli.numeric.series import Undecided, evaluate
from calc_cli.optima.curvature import MAX_ORDER, sign_at
from calc_cli.render.plain import plain
from calc_cli.simplify import canonical, present
from calc_cli.syntax.brackets import depth
from calc_cli.topics import one_sided
from calc_cli.workings import layout


class Meaning(NamedTuple):
    """What is said of a point: the order of the derivative that decides it, and the sign that it has there."""

    order: int
    sign: int  # 0 where it changes
    extreme: bool = False  # is it said of a point where the slope is 0?
    saddle: bool = False  # is it said of a point of a function of several letters alone?


SAYS: dict[str, Meaning] = {
    **dict.fromkeys(("increasing", "rising", "growing", "increases", "rises", "grows", "↗"), Meaning(1, 1)),
    **dict.fromkeys(("decreasing", "falling", "decreases", "falls", "↘"), Meaning(1, -1)),
    **dict.fromkeys(("minimum", "minimal", "minima", "min"), Meaning(2, 1, extreme=True)),
    **dict.fromkeys(("maximum", "maximal", "maxima", "max"), Meaning(2, -1, extreme=True)),
    **dict.fromkeys(("concave up", "concave upward", "concave upwards", "convex"), Meaning(2, 1)),
    **dict.fromkeys(("saddle", "saddle point", "saddle points"), Meaning(2, 0, saddle=True)),
    **dict.fromkeys(("inflection", "point of inflection", "points of inflection"), Meaning(2, 0)),
    **dict.fromkeys(("concave down", "concave downward", "concave downwards", "concave"), Meaning(2, -1)),
}
_WORDS = "|".join(sorted(SAYS, key=len, reverse=True))
#: What stands between a value and what follows from it: a sign, a word, or the sign of the value itself.
_LEAD = (
    r"(?:^|[,;:(\[]|[-=]+>|[⇒→∴]|\\(?:implies|Rightarrow)(?![A-Za-z])|(?<=[<>≤≥]\s0)(?=\s)|(?<=[<>≤≥]0)(?=\s)"
    r"|(?<=[\d)])\s(?=(?:is|local|relative|absolute|abs|global|min(?:imum)?|max(?:imum)?)(?![A-Za-z(]))|(?<=\s)and(?=\s))\s*"
)
_SO = r"(?:(?:so|hence|therefore|thus|then)[\s,:]+)"
_SUBJECT = (
    r"(?:(?:it|this|there|that|which|we|f(?:\([A-Za-z]\))?|the function|the graph)\s+)?(?:(?:is|are|has|have)\s+)?"
    r"(?:an?\s+|the\s+)?"
)
#: The value that an extreme one has: maximum 18, the maximum area is A(10) = 100, minimum value of -3.
_VALUE = (
    r"(?:\s+(?:area|volume|profit|cost|revenue|height|distance|loss|error))?\s*(?:(?:\s(?:is|of|equals)\s|=|:)\s*|\s)"
    r"(?:(?P<function>[A-Za-z])\(\s*(?P<argument>[^()=]+?)\s*\)\s*=\s*)?(?P<value>[-−]?[\d√π(][^\s,;=]*)"
)
_NUMBER = r"[^\s,;=]+?(?: [^\s,;=]+?)*?"
_PAIR = r"\((?P<across>[^(),]+),(?P<height>[^(),]+)\)(?=\s*\.?\s*$)"
_OF_A_POINT = (
    rf"(?:at\s+)?(?P<of>[A-Za-zα-ω])\s*=\s*(?P<there>{_NUMBER})\s+(?:there\s+)?(?:is|has|gives)\s+(?:an?\s+|the\s+)?"
)
_OF_A_PAIR = (
    r"(?:at\s+)?(?:the\s+point\s+)?\((?P<first>[^(),]+),(?P<other>[^(),]+)\)\s*[:,]?\s+(?:(?:there\s+)?(?:is|has)\s+)?"
    r"(?:an?\s+|the\s+)?"
)
_CONCLUSION = re.compile(
    rf"(?:{_LEAD}{_SO}?|(?<!\s)\s+{_SO})(?:{_OF_A_POINT}|{_OF_A_PAIR}|{_SUBJECT})"
    rf"(?:\\text\s*\{{\s*)?(?:(?P<denied>not|never)\s+(?:an?\s+|the\s+)?)?(?:(?:local|relative|loc\.?|rel\.?|strict|strictly|(?P<most>global|absolute|abs\.?))\s+)?(?P<word>{_WORDS})"
    rf"(?:\s+(?:points?|there|here|values?))?(?:{_VALUE})?"
    rf"(?:(?:,?\s+(?:only\s+)?at\s+|\s*:\s+(?:at\s+)?)(?P<letter>[A-Za-zα-ω])\s*=\s*(?P<at>{_NUMBER})|(?(first)(?!)):?\s+(?:at\s+)?{_PAIR}|\s+for\s+(?=[^=]*[<>≤≥])(?P<within>[^=]*?))?"
    r"\s*(?:[)\].!}]\s*)*$",
    re.IGNORECASE,
)


class Conclusion(NamedTuple):
    """The words, what they say, as their Meaning tells, and where they stand."""

    word: str
    order: int
    sign: int
    extreme: bool
    saddle: bool
    start: int
    end: int
    letter: str = ""  # of the point, where it is said: the x of x = 1, and where its value stands
    place: tuple[int, int] = (0, 0)
    height: tuple[int, int] = (0, 0)  # where the 9 of (3, 9) stands
    within: str = ""  # where it is so: x > 1, at its place
    most: bool = False  # is it said of an extreme value that it is the greatest, or the least, of all?
    denied: bool = False  # is it said that this is not so?

    @property
    def named(self) -> str:
        """The words with an article, where they are a noun."""
        if not self.sign:
            return "an inflection"
        return f"a {self.word}" if self.word.endswith("mum") else f'"{self.word}"'

    @property
    def asks(self) -> str:
        """The sign that the derivative must have."""
        return f"{self.named} takes a {_SIGNS[self.sign]} one"


#: Several points of which the same is said: inflection points at x = 0 and x = 2, or: (0, 0) and (2, -16).
_AND = r"\s*(?:,\s*and|,|\band)\s+"
_POINT = r"\([^(),]+,[^(),]+\)"
#: A value that no "and" is in, as that parts it from another.
_ONE = r"(?!and\b)[^\s,;=]+?(?: (?!and\b)[^\s,;=]+?)*?"
_PLACES = re.compile(
    rf"^(?P<said>.*(?<![A-Za-z])(?:{_WORDS})(?:\s+(?:points?|values?))?(?:\s+(?:is|of)\s+[^\s=]+)?"
    rf"(?:\s+at\s+|\s*:\s+(?:at\s+)?|\s+(?=\()))(?P<all>(?P<letter>[A-Za-zα-ω])\s*=\s*"
    rf"(?:±\s*{_NUMBER}|{_ONE}(?:{_AND}(?:[A-Za-z]\s*=\s*)?{_ONE})+)|{_POINT}(?:{_AND}{_POINT})+)"
    r"\s*\.?\s*$",
    re.IGNORECASE,
)


#: Two things that a line denies: neither a maximum nor a minimum.
_NEITHER = re.compile(
    rf"(?<![A-Za-z])neither\s+(?:an?\s+)?(?:(?:local|relative)\s+)?(?P<one>{_WORDS})(?:\s+points?)?\s+nor\s+(?:an?\s+)?"
    rf"(?:(?:local|relative)\s+)?(?P<other>{_WORDS})(?![A-Za-z])",
    re.IGNORECASE,
)


def parted(line: str) -> list[str]:
    """The line for each of the points that it says something of, and for each of two things that it denies."""
    if (neither := _NEITHER.search(line)) is not None:
        words = (f"not {neither[name]}".ljust(len(neither[0])) for name in ("one", "other"))
        return [line[: neither.start()] + word + line[neither.end() :] for word in words]
    found = _PLACES.match(line)
    if found is None:
        return [line]
    if "±" in found["all"]:
        return [line.replace("±", sign) for sign in (" ", "-")]
    if not found["letter"]:
        return [found["said"] + " " * m.start() + m[0] for m in re.finditer(_POINT, found["all"])]
    spans = layout.between([m.span() for m in re.finditer(_AND, found["all"])], 0, len(found["all"]))
    named = [(start, found["all"][start:end]) for start, end in spans]
    return [
        found["said"] + " " * start + (place if "=" in place else f"{found['letter']} = {place}")
        for start, place in named
    ]


_MONOTONE = "|".join([word for word, said in SAYS.items() if said.sign and not said.extreme])
#: Where another one begins of what is said on an interval: increasing on (0, 1) and decreasing on (1, 2).
_FURTHER = re.compile(
    r"(?:[,;]\s*(?:(?:and|but)\s+)?|\s(?:and|but)\s+)"
    r"(?=(?:(?:it|f(?:\([A-Za-z]\))?|the\s+(?:function|graph))\s+)?(?:is\s+)?"
    rf"(?:{_MONOTONE})\s+(?:on|over|in|for|when|if)\s)",
    re.IGNORECASE,
)


#: The same with a colon: increasing: (0, 2), concave up: x > 1.
_TITLED = re.compile(
    rf"^(?P<said>\s*(?:[A-Za-z]\s+(?:is\s+)?)?(?:{_MONOTONE}))\s*:\s*(?P<where>(?:[\[(](?=[^()\[\]]*,)|[^=<>≤≥]*[<>≤≥])[^=]*)$",
    re.IGNORECASE,
)


def _on_or_for(found: re.Match[str]) -> str:
    if found["where"][0] in "[(":
        return f"{found['said']} on {found['where']}"
    either = re.sub(r",\s*(?:(?:and|or)\s)?\s*", " or ", found["where"])
    return f"{found['said']} for {either}"


def clauses(line: str) -> Iterator[str]:
    """The lines for each of the intervals of which something is said, each at its place."""
    line = _TITLED.sub(_on_or_for, line)
    cuts = [m.span() for m in _FURTHER.finditer(line) if depth(line[: m.start()]) == 0]
    for start, end in layout.between(cuts, 0, len(line)):
        yield " " * start + line[start:end]


def split(line: str) -> tuple[str, list[Conclusion]]:
    """The line without the conclusions at its end, and these, in order."""
    made: list[Conclusion] = []
    while (found := _CONCLUSION.search(line)) is not None:
        word = found["word"].lower()
        start, end = _span(found, "there", "at", "across", "first", "argument")
        while depth(line[start:end]) > 0 and end < len(line):  # at x = sqrt(2)
            end += 1
        made.append(
            Conclusion(
                word,
                *SAYS[word],
                *found.span("word"),
                letter=found["of"] or found["letter"] or "",
                place=(start, end),
                height=_span(found, "height", "other", "value"),
                within=" " * found.start("within") + found["within"] if found["within"] else "",
                most=found["most"] is not None,
                denied=found["denied"] is not None,
            )
        )
        line = line[: found.start()].rstrip()
    return line, made[::-1]


def _span(found: re.Match[str], *names: str) -> tuple[int, int]:
    """Where the first of the groups that matched something is; (0, 0) where none did."""
    return next((found.span(name) for name in names if found[name]), (0, 0))


#: What is said of a sign, and of a derivative at a point by its order.
_SIGNS = {1: "positive", -1: "negative", 0: "changing"}
SLOPE = "the slope there"
_NAMES = {1: SLOPE, 2: "the second derivative there"}


class Decision(NamedTuple):
    """Is a conclusion right, and why: what was looked at, what it is, and what it would have to be."""

    right: bool
    above: str
    found: str
    asks: str


def everywhere(said: Conclusion, sign: int) -> Decision:
    """Is what is said so, where the derivative that decides it has that sign everywhere?"""
    return Decision(sign == said.sign, _NAMES[said.order], _SIGNS[sign], said.asks)


def beaten(said: Conclusion, there: str, value: str) -> Decision:
    """What is said to be the least value of all, or the greatest, is not: another one, `there`, is further out."""
    return Decision(False, there, value, f"an absolute {said.word} takes none further out")


def across(name: str, x: str, left: str, low: str, right: str, high: str) -> Decision:
    """f does not do as is said, as two of its values tell, on both sides of where it breaks."""
    return Decision(False, f"{name} at {x}={left}", low, f"at {x}={right} it is {high}")


def throughout(said: Conclusion, right: bool) -> Decision:
    """Is what is said so on an interval, where the derivative that decides it has that sign, or not, in all of it?"""
    return Decision(right, _NAMES[said.order], _SIGNS[said.sign if right else -said.sign] + " at a point", said.asks)


def decided(said: Conclusion, u: Expr, x: Expr, at: Expr) -> Decision | None:
    """Is what is said of the function u of x so at the point, a constant; None where that is not decided.

    An extreme value is where the first derivative that is not 0 is of even order, and has the right sign; or where the
    slopes on both sides have.  An inflection is where the first from the second on is of odd order.
    """
    if u.names != {ex.name_of(x)} or at.names or u.open or u.kinds & ex.kinds("fn", "eq"):
        return None
    there = canonical(at)
    try:
        point = {ex.name_of(x): real(there)}
        evaluate(u, {name: r.ball(BITS) for name, r in point.items()}, ex.name_of(x), MAX_ORDER, BITS)
    except Undecided:
        return _beside(said, u, x, there) if said.extreme else None
    for k, v in enumerate(_derivatives(u, x), 1):
        if not said.extreme and k < said.order:
            continue
        sign = sign_at(v, point)
        if sign:
            name = _NAMES.get(k, f"the first that is not 0 there, derivative {k},")
            value = plain(present(canonical(ex.substitute(v, {x: there}))))
            if said.extreme and k % 2:
                asks = f"{said.named} takes 0" if k == 1 else f"{said.named} takes one of even order"
                return Decision(False, name, value, asks)
            if not said.sign:
                return Decision(k % 2 == 1, name, value, f"{said.named} takes {'0' if k == 2 else 'one of odd order'}")
            return Decision(sign == said.sign, name, value, said.asks)
        if sign is None or (said.sign and not said.extreme):
            return None
    return None


def _derivatives(u: Expr, x: Expr) -> Iterator[Expr]:
    for _ in range(MAX_ORDER):
        u = derive(u, x).after
        yield u


def _beside(said: Conclusion, u: Expr, x: Expr, at: Expr) -> Decision | None:
    """By the slopes on both sides of a kink or a cusp."""
    try:
        local = one_sided.about(u, ex.name_of(x), at)
    except DxError:
        return None
    if local.kind not in ("kink", "cusp"):
        return None
    signs = [_sign(side.slope) for side in local.sides]
    if 0 in signs:
        return None
    found, wanted = (" and ".join([_SIGNS[s] for s in both]) for both in (signs, (-said.sign, said.sign)))
    return Decision(found == wanted, "the slope to its left and right", found, f"{said.named} takes {wanted}")


def _sign(slope: Expr | float | None) -> int:
    """The sign of a slope that is proved, or infinite; else 0."""
    if isinstance(slope, Expr):
        return sign_at(slope, {}) or 0
    return 0 if slope is None or abs(slope) != inf else 1 if slope > 0 else -1
