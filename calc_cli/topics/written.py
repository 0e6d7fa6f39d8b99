"""A working as a learner writes it: lines, their sides, and derivatives amid them, such as (x^2)' or d/dx(u).

Reads texts and compares nothing.  Places are those of the line as it was typed: what is read apart is blanked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from string import ascii_uppercase
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError, InputError
from calc_cli.expr import Expr
from calc_cli.render.plain import plain
from calc_cli.solve import constants
from calc_cli.syntax import parse
from calc_cli.syntax.brackets import closing, depth, opening, outside
from calc_cli.topics import difference_quotients, notation
from calc_cli.topics.notation import OVER, PRIMES, over
from calc_cli.topics.point import odd_root
from calc_cli.trace import Note

#: What may stand in front of a line, and what LaTeX puts around it.
_DRESS = re.compile(
    r"^\s*(?:(?:⇒|=>|∴|so|thus|hence|therefore|then|let)(?![A-Za-z(])[:,]?\s*)+|&|\\\\\s*$|\$|;\s*$|(?<=[A-Za-z)\]])\.\s*$|\\quad|\\qquad"
    r"|\\(?:begin|end)\s*\{\s*[a-z]+\*?\s*\}",
    re.IGNORECASE,
)
#: A name of capitals that a line defines.
_CAPITALS = re.compile(r"^\s*([A-Z]{2,})(?:\([A-Za-z]\))? *=(?!=)", re.MULTILINE)
#: What numbers or names a line: 1) …, Step 2: …, critical points: ….
_TITLE = re.compile(
    r"^\s*(?:(?:(?:step|part|line)\s+)?\(?(?:\d{1,2}|[a-d])[).:]"
    r"|(?:given|solution|solve|derivative|tangent(?:\s+line)?|(?:critical|stationary)\s+(?:points?|numbers?|values?)):)(?=\s)",
    re.IGNORECASE,
)
_DEFINES = re.compile(r"\s*[A-Za-z]['′’]*\s*(?:\(\s*(?:[A-Za-z]|-?[\d./]+)\s*\)\s*)?=(?!=)")
_COMMENT = re.compile(r"(?:#|//|%(?!\w)|&&).*|\\text\s*\{[^{}]*\s[^{}]*\}\s*(?:\\\\)?\s*$")
#: The rule that somebody names behind a line: (power rule), by the chain rule.
_RULES = (
    r"(?:(?:power|product|quotient|chain|sum|difference|constant|factor|multiple|reciprocal|exponential|logarithm|and)"
    r"[\s-]+)+rules?"
)
_NAMED_RULE = re.compile(rf"(?<![\s,(\[])[\s,(\[]+(?:(?:by|using|with|from)\s+)?(?:the\s+)?{_RULES}\s*[)\]]?\s*$")
#: What says of a letter behind a line that it stands for whole numbers: k ∈ ℤ, where k is an integer.
_IN_INTEGERS = r"(?:∈|\\in(?![a-z]))\s*(?:ℤ|Z|\\(?:mathbb|mathbf|Z)\s*\{?Z?\}?)|(?:is\s+)?(?:an\s+)?integer"
_WHOLE = re.compile(
    r"(?<![\s,(])[\s,(]+(?:(?:where|for|with)\s+)?(?:(?:any|all|every)\s+)?"
    rf"(?:[kmn]\s*(?:{_IN_INTEGERS})|(?:an\s+)?integers?\s+[kmn])\s*\)?\s*$"
)
_MARKED = rf"([A-Za-z])([{PRIMES}]+)(?:\s*\(\s*([A-Za-z])\s*\))?"
_PRIMED = re.compile("(?<![A-Za-z])" + _MARKED)
#: A word of letters of which the last has primes, such as uv'.
_GLUED = re.compile("([A-Za-z]*)" + _MARKED)
#: A function of something, f(x + h) or f'(3): its name, its primes, and the bracket.
_APPLIED = re.compile(rf"(?<![A-Za-z\\])([A-Za-z])([{PRIMES}]*)\s*(?=\()")
#: The step Δx; where x is the name of a function instead, by how much that changes.
_CHANGE = re.compile(r"(?:Δ|\\Delta(?![A-Za-z])\s*)([A-Za-z])")
_ARROW = r"(?:->|→|⟶|\\(?:long)?rightarrow(?![A-Za-z])|\\to(?![A-Za-z]))"
#: What joins two lines that are written in one: an arrow to x = 1 is none of a limit.
_EQUATION = r"(?=\s*[A-Za-z](?:_?\d|[₀-₉])?\s*=)"
#: The same of one to x^2 = 4, f(2) = 1 or 2x + 3 = 0, behind an equation with a number.
_FURTHER = rf"(?=\s*-?\d*[A-Za-z](?:[{PRIMES}^_\dA-Za-z*/+.-]|\([^()=]{{0,20}}\)| (?=[-+])|(?<=[-+]) (?![-+]))*\s*=)"
_NUMBER = re.compile(r"=\s*[-+±]?[\d./]+\s*$")
_IMPLIES = re.compile(
    rf"⇔|⟺|<=>|⇒|⟹|=>|∴|\\(?:implies|iff|Leftrightarrow|Rightarrow|therefore)(?![A-Za-z])|{_ARROW}{_EQUATION}"
    rf"|,?\s(?:so|hence|thus|therefore|giving)\b{_EQUATION}"
    rf"|(?<=[=\s]0)\s+(?:when|if|for){_EQUATION}|(?P<step>{_ARROW}{_FURTHER})"
)
_TO_ZERO = rf"({_CHANGE.pattern}|[A-Za-z])\s*{_ARROW}\s*0(?![.\d])"
#: A limit to 0 in front of a side, and its letter: lim h->0, lim_{{h → 0}}.
_LIMIT = re.compile(rf"(?<!\s)\s*\\?lim(?:it)?\s*_?\s*[({{]?\s*{_TO_ZERO}\s*[)}}]?")
#: What says at the end of a line which letter goes to 0: as h → 0.
_TAIL = re.compile(rf"(?<![\s,(])[\s,(]*(?<![A-Za-z])(?:as|when|for|if)\s+{_TO_ZERO}\s*\)?\s*$")
#: What restricts the variable: x > 0, 0 < x < 6; in a line of its own, or behind it, as in x = 2 (x > 0).
_LESS = r"<=?|≤|\\leq?(?![A-Za-z])"
_MORE = r"(?<!-)>=?|≥|\\geq?(?![A-Za-z])"
_WORD = r"(?:since|because|as|where|with|for|and|if)"
_SINCE = re.compile(rf"\s*{_WORD}\b")
_RELATION = re.compile(rf"{_LESS}|{_MORE}")
_BEHIND = re.compile(rf"(?:,\s*\(|\(|,|\b{_WORD}\b)([^=(),]*(?:{_LESS}|{_MORE})[^=(),]*)\)?$")
#: What says at the end of an equality which sign the value has: f''(1) = 6 > 0.
_SIGNED = re.compile(rf"=([^=<>,;≤≥]*[^=<>,;≤≥\s\\])\s*({_LESS}|{_MORE})\s*0\s*$")
#: The same of a derivative at a point alone: f''(1) > 0.
_SIGNED_ALONE = re.compile(rf"(\s*[A-Za-z][{PRIMES}]+\s*\([^()=<>,;≤≥]*\))\s*({_LESS}|{_MORE})\s*0\s*")
#: What says that a decimal is near.
_NEAR = re.compile(r"≈|≃|≅|\\(?:approx|simeq)(?![A-Za-z])")
_DECIMAL = re.compile(r"\s*([-−+]?\d*(?:\.(\d*))?)\s*")
#: Equality, alone, or an arrow.
_SIGN = re.compile(rf"(?<![<>!=])=(?!=)|{_ARROW}")
#: The step h under a line.
_UNDER = re.compile(rf"/\s*\(?\s*(h)(?![A-Za-z({PRIMES}])")
_NAMED = re.compile(r"\s*([A-Za-z](?:_[0-9])?)\s*(?:\(\s*([A-Za-z])\s*\))?\s*")
_CLOSED = re.compile(rf"[)\]]\s*([{PRIMES}]+)")
#: Letters that stand for derivatives while a line is read.
_SPARE = "ΞΨΛΓΘΦΩΣΔξψλγζηκ"


class OutsideDomain(InputError):
    """The value of a function, or of a derivative of it, where the function has none; `name` is its name."""

    def __init__(self, name: str, at: Expr, start: int, end: int) -> None:
        super().__init__(f"{name} has no value at {plain(at)}", start, end)
        self.name, self.at = name, at

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.name, self.at, self.start, self.end)


class Side(NamedTuple):
    """What stands between two signs of equality, or behind an arrow."""

    text: str  # the whole line, with everything but the side blanked
    start: int
    end: int
    tends: str | None = None  # behind an arrow: what goes to 0, as far as it is said


class Read(NamedTuple):
    """A side as it was read: with derivatives to take as D nodes, and the place of every part of it."""

    expr: Expr
    spans: dict[Expr, tuple[int, int]]
    limit: Expr | None = None  # what it is the limit of, where it was written as one


class Names:
    """What the letters of a working stand for, as they were defined, and the variable."""

    def __init__(self, variable: str, declared: frozenset[str] = frozenset()) -> None:
        self.x = ex.sym(variable)
        self.declared = declared
        self.meaning: dict[str, Expr] = {}
        self.question: Expr | None = None  # what f and y stand for, where nothing else is said
        self.functions = {"f"}  # letters that were defined as f(x) is: f(3) is a value, and u(3) a product
        self.latest: dict[str, Expr] = {}  # the last form that a definition was given
        self.notes: list[Note] = []  # on how sides were read
        self.small: set[str] = set()  # letters that go to 0: h(2x + h) is a product

    def meant(self, name: str) -> Expr | None:
        """What the letter stands for: f and y for what is differentiated, unless that has an f of its own."""
        found = self.meaning.get(name)
        if found is None and name in ("f", "y") and self.question is not None:
            own = ex.contains(self.question, lambda n: n.head == "fn" and ex.name_of(n) == name)
            return None if own else self.question
        return found

    def full(self, u: Expr) -> Expr:
        """u without the letters that were defined."""
        for _ in self.meaning:
            known = {ex.sym(name): v for name, v in self.meaning.items()}
            known |= {ex.unknown(name, 0, self.x): v for name, v in self.meaning.items()}
            filled = ex.substitute(u, known)
            if filled is u:
                break
            u = filled
        return u

    def derivative(self, name: str, by: str, times: int) -> Expr:
        """The derivative of what the letter stands for; by the variable it is still to take.  KeyError for others.

        By a letter that is itself a function of the variable, dy/dx of x = t^2 and y = t^3, it is a quotient of two.
        """
        u, letter = self.function(name, by), ex.sym(by)
        below = self.full(self.meaning.get(by, letter))
        if letter is self.x or ex.name_of(self.x) not in u.names & below.names:
            return self._open(u, letter, times)
        for _ in range(times - 1):
            u = ex.div(derive(u, self.x).after, derive(below, self.x).after)
        return ex.div(ex.D(u, self.x), ex.D(below, self.x))

    def function(self, name: str, by: str) -> Expr:
        """What the letter stands for, as a function of the letter `by`.  KeyError for others."""
        if by == ex.name_of(self.x):
            return self.x if name == by else self.full(self.meaning[name])
        u = self.meaning[name]
        if by not in u.names and by in self.meaning:  # y = sin(x^2) and u = x^2: y is sin(u)
            u = ex.substitute(u, {self.meaning[by]: ex.sym(by)})
        return u

    def applied(self, name: str, times: int, argument: Expr) -> Expr | None:
        """The function, or a derivative of it, at the argument; None where nothing says what the letter stands for."""
        u = self.meant(name)
        if u is None:
            return None
        u = _closed(self.full(u))
        for _ in range(times):
            u = derive(u, self.x).after
        return ex.substitute(u, {self.x: argument})

    def _open(self, u: Expr, by: Expr, times: int) -> Expr:
        for _ in range(times - 1):
            u = derive(u, by).after
        return ex.D(u, by) if by is self.x else self.full(derive(u, by).after)


def bare(line: str) -> str:
    """The line without comments and dress, blanked."""
    for remark in (_COMMENT, _TITLE, _NAMED_RULE, _WHOLE, _DRESS):
        line = remark.sub(_blank, line)
    return line


def shortened(lines: Sequence[str]) -> list[str]:
    """The lines with a letter, and blanks, for each name of capitals that is defined and differentiated: dMSE/dw."""
    whole = "\n".join(lines)
    free = iter([c for c in ascii_uppercase[::-1] if c not in whole])
    made = [*lines]
    for name in dict.fromkeys(_CAPITALS.findall(whole)):
        if re.search(rf"(?<![A-Za-z])(?:d\s*{name}\s*/|{name}\s*[{PRIMES}])", whole) and (letter := next(free, "")):
            word = re.compile(rf"(?<![A-Za-z])(d?){name}(?![A-Za-z])")
            made = [word.sub(rf"\g<1>{letter.ljust(len(name))}", line) for line in made]
    return made


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def implied(line: str) -> Iterator[str]:
    """The lines that arrows join in one, each at its place: f'(x) = 0 => x = 1."""
    start = 0
    joints = (m for m in _IMPLIES.finditer(line) if not m["step"] or _NUMBER.search(line, 0, m.start()))
    for m in [*joints, None]:
        end = len(line) if m is None else m.start()
        if line[start:end].strip():
            yield " " * start + line[start:end]
        start = end if m is None else m.end()


def listed(line: str) -> list[str]:
    """The definitions that commas part in one line, u = x^2, v = e^x, each at its place; none where they are not."""
    cuts = [i for i, c in outside(line) if c in ",;"]
    spans = list(zip([0, *[i + 1 for i in cuts]], [*cuts, len(line)], strict=True))
    parts = [" " * start + line[start:end] for start, end in spans]
    return parts if len(parts) > 1 and all(map(_DEFINES.match, parts)) else []


#: One of the coordinates of a curve, and its parameter: x = 3 cos t, y(θ) = 2θ^2.
_COORDINATE = re.compile(
    r"(?<![A-Za-z/])([xy])(?: ?\([^()=]*\))? ?=(?=[^=,;]*?(?<![A-Za-z])(t|θ|\\?theta)(?![A-Za-z]))"
    r"(?![^=,;]*?(?<![A-Za-z])[xy](?![A-Za-z]))"
)


def subject(lines: Iterable[str]) -> str:
    """The variable of a working, by what it differentiates by: x, t, or the only one that nothing else depends on.

    Of a curve, x = cos(t) and y = sin(t), the letter of both.
    """
    lines = list(lines)
    curve = [{m[1]: m[2] for line in lines for m in _COORDINATE.finditer(bare(line))}.get(name) for name in "xy"]
    if curve[0] is not None and curve[0] == curve[1]:
        return curve[0].lstrip("\\").replace("θ", "theta")
    found: dict[str, None] = {}
    dependent = set()
    for line in lines:
        for m in OVER.finditer(bare(line)):
            if (named := over(m)) is not None:
                found.update(dict.fromkeys(named.by))
                dependent.add(named.function)
        defined = _NAMED.fullmatch(bare(line).partition("=")[0])
        letters = [m[3] for m in _PRIMED.finditer(bare(line))] + ([] if defined is None else [defined[2]])
        found.update({by: None for by in letters if by})
    free = [name for name in found if name not in dependent]
    return next((name for name in ("x", "t") if name in free), free[0] if free else "x")


def sides(line: str) -> list[Side]:
    """What the signs of equality, and arrows, outside all brackets cut the line into; the first may be empty."""
    tail = _TAIL.search(line)
    line = line[: tail.start()] if tail else line
    signs = _LIMIT.sub(lambda m: " " * len(m[0]), line)  # without the arrows of limits
    made, start, tends = [], 0, None
    for m in _SIGN.finditer(signs):
        if depth(signs[: m.start()]) <= 0:
            made.append(side(line, start, m.start(), tends))
            start, tends = m.end(), None if m[0] == "=" else tail[1] if tail else ""
    return [*made, side(line, start, len(line), tends)]


def side(line: str, start: int, end: int, tends: str | None = None) -> Side:
    """The side of the line that stands there."""
    inside = line[start:end]
    start += len(inside) - len(inside.lstrip())
    return Side(" " * start + inside.strip(), start, start + len(inside.strip()), tends)


def decimals(line: str) -> tuple[str, list[Side]]:
    """The line up to the first sign that a decimal is near, and what stands behind each of these."""
    cuts = [m.span() for m in _NEAR.finditer(line) if depth(line[: m.start()]) == 0]
    ends = [*[a for a, _ in cuts[1:]], len(line)]
    return line[: cuts[0][0]] if cuts else line, [
        side(line, b, end) for (_, b), end in zip(cuts, ends, strict=True)
    ] if cuts else []


def unit(side: Side) -> Fraction | None:
    """What one of the last digit of a decimal is worth: 1/1000 in 0.693, 1000 in 12000; None of anything else."""
    found = _DECIMAL.fullmatch(side.text)
    if found is None or not found[1].strip("-−+."):
        return None
    zeros = len(found[1]) - len(found[1].rstrip("0")) if found[2] is None else 0
    return Fraction(int("1" + "0" * zeros), 10 ** len(found[2] or ""))


#: What must not be negative, and whether it must not be 0 either.
Bound = tuple[Expr, bool]


def bounds(line: str, names: Names) -> list[Bound]:
    """What the line says of the variable, x > 0 or 0 < x < 6; nothing where it is no such line.  Raises InputError."""
    signs = list(_RELATION.finditer(line))
    if not 0 < len(signs) < 3:
        return []
    word = _SINCE.match(line)
    starts = [word.end() if word else 0, *[m.end() for m in signs]]
    parts = [side(line, *span) for span in zip(starts, [*[m.start() for m in signs], len(line)], strict=True)]
    if not all(part.text.strip() and set(part.text).isdisjoint("=\\") for part in parts):
        return []
    values = [read(part, names).expr for part in parts]
    if names.x not in values:
        return []
    made: list[Bound] = []
    for low, sign, high in zip(values, [m[0] for m in signs], values[1:], strict=False):
        if re.fullmatch(_MORE, sign):
            low, high = high, low
        made.append((ex.add(high, ex.neg(low)), sign in ("<", ">")))
    return made


def behind(line: str) -> tuple[str, str]:
    """The line without a restriction at its end, and the restriction, at its place: x = 2, since x > 0."""
    found = _BEHIND.search(line.rstrip())
    if found is None:
        return line, ""
    return line[: found.start()], " " * found.start(1) + found[1]


def signed(line: str) -> tuple[str, Side, str] | None:
    """The line without the sign that it says its value has, the value, and ">", "<", ">=" or "<="; None without one."""
    found = _SIGNED.search(line) or _SIGNED_ALONE.fullmatch(line)
    if found is None:
        return None
    relation = ("<" if re.fullmatch(_LESS, found[2]) else ">") + ("=" if found[2] not in ("<", ">") else "")
    exact = decimals(line[: found.end(1)])[0]  # of -1/e ≈ -0.368 < 0, the -1/e
    value = side(line, found.start(1), min(len(exact), found.end(1)))
    return line[: found.end(1)] if "=" in line[: found.end(1)] else "", value, relation


def label(side: Side) -> tuple[str, str, int] | None:
    """The function, the variable or "", and the order, where the side names a derivative: f'(x), y'', d^2y/dx^2."""
    text = side.text.strip()
    named = notation.read(text)
    if named is None or named.at or len({*named.by}) > 1 or len(named.function) > 1:
        return None
    return named.function, named.by[0], named.order


def derivative_at(side: Side, names: Names) -> tuple[str, int, Expr] | None:
    """The function, the order and the point, where the side names a value at a constant: f''(1), or f(1)."""
    found = _APPLIED.match(side.text, side.start)
    if found is None or closing(side.text, found.end()) != side.end - 1:
        return None
    at = read(
        Side(" " * (found.end() + 1) + side.text[found.end() + 1 : -1], found.end() + 1, side.end - 1), names
    ).expr
    return None if at.names else (found[1], len(found[2]), at)


def is_quotient_of_changes(side: Side) -> bool:
    """Is it Δf/Δx, of which nothing is said but the letters?"""
    return re.fullmatch(rf"\s*{_CHANGE.pattern}\s*/\s*{_CHANGE.pattern}\s*", side.text) is not None


def has_values(side: Side) -> bool:
    """Are there values of a function in it, as in (f(2) - f(1))/(2 - 1)?"""
    return any(not m[2] for m in _APPLIED.finditer(side.text))


def definition(side: Side, names: Names) -> tuple[str, bool]:
    """The name, where the side is one, else "", and is it that of a function, f(x) and not y?"""
    found = _NAMED.fullmatch(side.text)
    if found is not None and found[2] in names.meaning and not names.meaning[found[2]].names:
        return "", False  # f(a), where a is a number
    return (found[1], found[2] is not None) if found is not None and found[1] != "e" else ("", False)


def read(side: Side, names: Names) -> Read:
    """The side as an expression.  Raises InputError with its place in the line."""
    limit = _LIMIT.match(side.text)
    names.small |= {limit[1]} if limit else set(_UNDER.findall(side.text))
    text, put, ends = _blanked(" " * limit.end() + side.text[limit.end() :] if limit else side.text, names)
    small = {name for name in names.small if len(name) == 1}
    found = parse(text, names.declared | set(names.meaning) | small, ex.name_of(names.x))
    names.notes += found.notes
    if found.expr.head == "eq":
        raise InputError("one sign of equality too many", text.index("="))

    def full(u: Expr) -> Expr:
        return names.full(ex.substitute(u, put))

    spans: dict[Expr, tuple[int, int]] = {}
    for node, place in found.spans.items():
        spans.setdefault(full(node), (place[0], ends.get(place[1], place[1])))
    whole = full(found.expr)
    of = None
    if limit is not None:
        of = _closed(whole)
        whole = difference_quotients.at_zero(of, going_to_0(limit[1]))
    spans[whole] = (side.start, side.end)
    return Read(whole, spans, of)


def going_to_0(text: str) -> Expr:
    """The letter that goes to 0, as it is written: h, Δx."""
    change = _CHANGE.match(text)
    return parse(text).expr if change is None else _step(ex.sym(change[1]))


def _step(x: Expr) -> Expr:
    """Δx."""
    name = f"Δ{ex.name_of(x)}"
    return parse(name, frozenset((name,))).expr


def quotient(names: Names, question: Expr, step: Expr) -> Expr:
    """(f(x + Δx) - f(x))/Δx."""
    moved = ex.substitute(question, {names.x: ex.add(names.x, step)})
    return ex.div(ex.add(moved, ex.neg(question)), step)


def _changed(name: str, names: Names) -> Expr:
    """What Δ before the name stands for: a step of the variable, or how much a function changes with it."""
    moved = names.applied(name, 0, ex.add(names.x, _step(names.x))) if name != ex.name_of(names.x) else None
    here = names.applied(name, 0, names.x)
    return _step(ex.sym(name)) if moved is None or here is None else ex.add(moved, ex.neg(here))


def _blanked(text: str, names: Names) -> tuple[str, dict[Expr, Expr], dict[int, int]]:
    """The text with a letter for every derivative in it, what these letters stand for, and where each really ends."""
    put: dict[Expr, Expr] = {}
    ends: dict[int, int] = {}
    spare = iter([c for c in _SPARE if c not in text])
    for change in list(_CHANGE.finditer(text)):
        if text.startswith(change[0], change.start()) and (letter := next(spare, "")):
            put[parse(letter).expr] = _changed(change[1], names)
            text = text.replace(change[0], letter.ljust(len(change[0])))
    while (found := next(_derivatives(text, names), None)) is not None:
        start, end, u = found
        letter = next(spare, "")
        if not letter:
            raise InputError("too many derivatives in one line", start, end)
        if start and text[start - 1] == " " and text[:start].rstrip()[-1:].isalnum():  # sin x d/dx(x^2) is a product
            text = f"{text[: start - 1]}*{text[start:]}"
        put[parse(letter).expr] = ex.substitute(u, put)
        ends[start + 1] = end
        text = text[:start] + letter.ljust(end - start) + text[end:]
    return text, put, ends


def _derivatives(text: str, names: Names) -> Iterator[tuple[int, int, Expr]]:
    """The derivatives in the text, and functions of anything but the variable, each with its place."""
    for m in _APPLIED.finditer(text):
        start, end = _operand(text, m.end())
        inside = text[start + 1 : end - 1].strip()
        alone = inside == ex.name_of(names.x)
        if not inside or (alone and m[2]) or names.applied(m[1], 0, names.x) is None:
            continue
        u = _closed(read(Side(" " * (start + 1) + text[start + 1 : end - 1], start + 1, end - 1), names).expr)
        whole = not text[: m.start()].strip() and not text[end:].strip()  # u(2) alone is a value, in a sum a product
        value = m[1] in names.functions or ((m[2] or whole or m[1] == "y") and not u.names)
        found = names.applied(m[1], len(m[2]), u) if value else None
        if found is not None:
            if not u.names and is_outside(names.applied(m[1], 0, u)):
                raise OutsideDomain(m[1], u, m.start(), end)
            yield m.start(), end, found
    for m in OVER.finditer(text):
        named = over(m)
        if named is None or len({*named.by}) > 1:
            continue
        name, by, times = named.function, named.by[0], named.order
        if name and (name in names.meaning or name == ex.name_of(names.x)):
            yield m.start(), m.end(), names.derivative(name, by, times)
        elif not name:
            start, end = _operand(text, m.end())
            if not text[: m.start()].strip() and _is_factor(text[end:]):
                end = len(text)
            u = read(Side(" " * start + text[start:end], start, end), names).expr
            yield m.start(), end, names._open(names.full(_closed(u)), ex.sym(by), times)
    for m in _CLOSED.finditer(text):
        start = _opening(text, m.start())
        word = re.search(r"[A-Za-z]+$", text[:start])
        start = word.start() if word else start
        u = read(Side(" " * start + text[start : m.start() + 1], start, m.start() + 1), names).expr
        yield start, m.end(), names._open(_closed(u), names.x, len(m[1]))
    for m in _GLUED.finditer(text):
        if all(c in names.meaning or c == ex.name_of(names.x) for c in m[1] + m[2]):
            yield m.start(2), m.end(), names.derivative(m[2], ex.name_of(names.x), len(m[3]))


def is_outside(there: Expr | None) -> bool:
    """Is it no real number, as a value of a function: ln(-1), 1/0?  An odd root may be meant as the real one."""
    if there is None or there.kinds & ex.kinds("fn", "D") or ex.contains(there, lambda n: odd_root(n) is not None):
        return False
    try:
        constants.value(there)
    except (DomainError, ZeroDivisionError):
        return True
    return False


def _is_factor(rest: str) -> bool:
    """Is it a bracket, and more of them, that belong to the product before: no sum, and no sign of multiplication?"""
    if any(c in "+-*·/" and rest[:i].rstrip()[-1:] != "^" for i, c in outside(rest)):
        return False
    return rest.lstrip()[:1] in ("(", "[")


def _closed(u: Expr) -> Expr:
    """u with its own derivatives taken, so that it can be differentiated."""
    return ex.transform(u, lambda n: derive(*n.args).after if n.head == "D" else n) if u.open else u


def _operand(text: str, at: int) -> tuple[int, int]:
    """The bracket that begins there, or else the rest of the text."""
    rest = re.compile(r"\s*(?:\\left)?\s*").match(text, at)
    start = rest.end() if rest else at
    if text[start : start + 1] not in ("(", "[", "{"):
        return start, len(text)
    end = closing(text, start)
    if end < 0:
        raise InputError("this bracket is never closed", start, start + 1)
    return start, end + 1


def _opening(text: str, close: int) -> int:
    """Where the bracket that is closed there was opened."""
    start = opening(text, close)
    if start < 0:
        raise InputError("this bracket was never opened", close, close + 1)
    return start
