"""What the sides of a working mean: expressions, with the letters that it defines, and derivatives amid them.

Derivatives are such as (x^2)' or d/dx(u).  Nothing is compared here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DomainError, DxError, InputError
from calc_cli.expr import Expr
from calc_cli.functions import CIRCULAR, HYPERBOLIC
from calc_cli.render.plain import plain
from calc_cli.solve import constants
from calc_cli.syntax import functions, parse
from calc_cli.syntax.brackets import closing, opening, outside
from calc_cli.topics import difference_quotients, notation, one_sided
from calc_cli.topics.notation import OVER, PRIMES, SURELY, over
from calc_cli.topics.point import odd_root
from calc_cli.trace import Note
from calc_cli.workings import layout
from calc_cli.workings.layout import (
    APPLIED,
    AT_POINT,
    CHANGE,
    LIMIT,
    MORE,
    NAMED,
    RELATION,
    SINCE,
    Side,
    argument,
    side,
)

#: A word of letters of which the last has primes, such as uv' or uv'(x).
_GLUED = re.compile(rf"(?<![A-Za-z])([A-Za-z]*)([A-Za-z])({SURELY})(?:\s*\(\s*(\\?[A-Za-zα-ω]+)\s*\))?")
#: A function whose argument has no brackets, in front of a bracket: sin x (…).
_BARE = re.compile(
    rf"(?<![A-Za-z])(\\?(?:{'|'.join((*HYPERBOLIC, *CIRCULAR, 'ln', 'log'))})(?:\^\{{?\d\}}?)?) +"
    r"((?:\d+ ?)?[A-Za-z]) ?(?=[(\[])"
)
#: A name with a word below it: v_y, F_{net}.
_SUBSCRIPTED = re.compile(r"\s*[A-Za-z]_(?:[A-Za-z]+|\{[A-Za-z]+\})\s*")
#: What a line, or a plane, is said by: z, or z - 3.
_SHIFTED = re.compile(r"\s*(?P<name>[A-Za-z])\s*(?P<shift>[-+−]\s*[\d./]+)?\s*")
#: A derivative of a function with a name of its own: σ'(z), tanh'(2x).
_OWN = re.compile(rf"(?<![A-Za-zα-ω\\])(\\?[A-Za-z]{{2,}}|σ)([{PRIMES}]+)\s*(?=\()")
#: E alone, and Euler's number as a base, with a small letter or a capital.
_ENERGY = re.compile(r"(?<![A-Za-z\\])E(?![A-Za-z_0-9])")
_EULER, _CAPITAL = (re.compile(rf"(?<![A-Za-z\\]){letter}\s*(?:\^|\*\*)") for letter in "eE")
#: The derivative of a logarithm, without a bracket around that: dlnL/dp, d ln L/dp.
_OF_LOGARITHM = re.compile(
    r"(?<![A-Za-z\\])d\s*(\\?(?:ln|log)\s*(?:[A-Za-z](?:\([A-Za-zα-ω]\))?|\([A-Za-z]\)))\s*/\s*d(\\?[A-Za-z]+|[α-ω])"
)
#: A letter in front of a number in brackets, which is a value where there is another: s(2) - s(1).
_AT_NUMBER = re.compile(r"(?<![A-Za-z\\])([A-Za-z])\s*\(\s*([-−]?\d+(?:[./]\d+)?)\s*\)")
#: The step h under a line.
_UNDER = re.compile(rf"/\s*\(?\s*(h)(?![A-Za-z({PRIMES}])")
#: A partial derivative amid a text: f_xy, and fxy of a function of x and y.
_INDEXED = re.compile(r"(?<![A-Za-z])([A-Za-z])(_?)\{?([A-Za-z]+)\}?(?![A-Za-z0-9(])")
#: A power in front of the argument of a derivative: f'^2(x).
_POWER = r"\^\s*(?:\{\s*\d+\s*\}|\d+)|[²³]"
_RAISED = re.compile(rf"(?<![A-Za-z\\])(([A-Za-z])[{PRIMES}]+)\s*({_POWER})\s*(?=\()")
#: The same in front of that of a function: S^2(x), σ²(z).
_SQUARED = re.compile(rf"(?<![A-Za-z\\])([A-Za-z]|σ)\s*({_POWER})\s*\(\s*(\\?[A-Za-z]+|[α-ω])\s*\)")
_CLOSED = re.compile(rf"[)\]]\s*({SURELY}|(?=\())")
#: Letters that stand for derivatives while a line is read.
_SPARE = "ΞΨΛΓΘΦΩΔξψλγζηκ"
#: What may stand in a bracket that is a function, (3f - f*g)(2), beside letters.
_OPERATED = re.compile(rf"(?:[A-Za-z\d\s*·+/^{{}}−{PRIMES}{_SPARE}-]|\\(?:cdot|times|prime|[dt]?frac)(?![A-Za-z]))+")
#: In so many derivatives, and functions of anything, a part of a line may be.
_DEEPEST = 60


class OutsideDomain(InputError):
    """The value of a function, or of a derivative of it, where the function has none; `name` is its name."""

    def __init__(self, name: str, at: Expr, start: int, end: int) -> None:
        super().__init__(f"{name} has no value at {plain(at)}", start, end)
        self.name, self.at = name, at

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.name, self.at, self.start, self.end)


class Read(NamedTuple):
    """A side as it was read: with derivatives to take as D nodes, and the place of every part of it."""

    expr: Expr
    spans: dict[Expr, tuple[int, int]]
    letters: frozenset[str]  # as they were typed, before those that were defined are put in
    limit: Expr | None = None  # what it is the limit of, where it was written as one


class Names:
    """What the letters of a working stand for, as they were defined, and the variable."""

    def __init__(self, variable: str, declared: frozenset[str] = frozenset()) -> None:
        self.x = ex.sym(variable)
        self.declared = declared
        self.meaning: dict[str, Expr] = {}
        self.former: dict[str, Expr] = {}  # what letters were said to be that are letters again
        self.question: Expr | None = None  # what f and y stand for, where nothing else is said
        self.functions = {"f"}  # letters that were defined as f(x) is: f(3) is a value, and u(3) a product
        self.arguments: dict[str, tuple[str, ...]] = {}  # the letters of functions of several, in order
        self.own: dict[str, str] = {}  # the letter of a function that was defined with it: the u of f(u) = u^3
        self.latest: dict[str, Expr] = {}  # the last form that a definition was given
        self.changes: dict[str, Expr] = {}  # the numbers that Δx and Δt were said to be
        self.notes: list[Note] = []  # on how sides were read
        self.depth = 0  # in how many derivatives, and values, is what is read
        self.parts: dict[str, Expr] = {}  # what stands in derivatives, and values, of the side that is read
        self.touched: list[dict[Expr, Expr]] = []  # the points of which values were said: f_x(1, 2)
        self.small: set[str] = set()  # letters that go to 0: h(2x + h) is a product

    @contextmanager
    def glance(self) -> Iterator[None]:
        """What is read meanwhile is only looked at, and leaves no notes."""
        before = [*self.notes]
        try:
            yield
        finally:
            self.notes = before

    def meant(self, name: str) -> Expr | None:
        """What the letter stands for: f and y for what is differentiated, unless that has an f of its own."""
        found = self.meaning.get(name)
        if found is None and name in {"f", "y"} - {ex.name_of(self.x)} and self.question is not None:
            own = ex.contains(self.question, lambda n: n.head == "fn" and ex.name_of(n) == name)
            return None if own else self.question
        if found is None and name == "f" and self.question is None:  # f_x of z = x^2 + y^2
            surface = self.meaning.get("z")
            return surface if surface is not None and surface.names == {"x", "y"} else None
        return found

    def full(self, u: Expr, *keep: str) -> Expr:
        """u without the letters that were defined, but those to keep."""
        return self.filling(*keep)(u)

    def filling(self, *keep: str) -> Callable[[Expr], Expr]:
        """What `full` does, to be done to one expression after another while the letters mean the same."""
        known = {ex.sym(name): v for name, v in self.meaning.items() if name not in keep}
        known |= {ex.unknown(name, 0, self.x): v for name, v in self.meaning.items() if name not in keep}
        put_in, most = ex.substitution(known), len(self.meaning)

        def filled(u: Expr) -> Expr:
            for _ in range(most):
                before, u = u, put_in(u)
                if u is before:
                    break
            return u

        return filled

    def derivative(self, name: str, by: str, times: int) -> Expr:
        """The derivative of what the letter stands for; by the variable it is still to take.  KeyError for others.

        By a letter that is itself a function of the variable, dy/dx of x = t^2 and y = t^3, it is a quotient of two;
        by one of several of these, dz/dx of z = x^2 + y^2, it is the partial one.
        """
        u, letter = self.function(name, by), ex.sym(by)
        below = self.full(self.meaning.get(by, letter))
        own = self.meaning.get(name, below).names
        is_partial = by in own and ex.name_of(self.x) not in own
        if (
            letter is self.x
            or self.is_former(name, by)
            or is_partial
            or ex.name_of(self.x) not in u.names & below.names
        ):
            return self.opened(u, letter, times)
        for _ in range(times - 1):
            u = ex.div(derive(u, self.x).after, derive(below, self.x).after)
        return ex.div(ex.D(u, self.x), ex.D(below, self.x))

    def function(self, name: str, by: str) -> Expr:
        """What the letter stands for, as a function of the letter `by`.  KeyError for others."""
        if self.is_former(name, by):
            return self.full(self.former[name], by)
        if by == ex.name_of(self.x):
            return self.x if name == by else self.full(self._known(name))
        u = self.full(self._known(name), by)
        inner = self.meaning.get(by)
        if by not in u.names and inner is not None and inner.names:  # y = sin(x^2) and u = x^2: y is sin(u)
            of_it = ex.substitute(u, {inner: ex.sym(by)})
            return of_it if inner.names.isdisjoint(of_it.names) else u  # and x^2 + x is not u + x
        return u

    def _known(self, name: str) -> Expr:
        """What the letter is meant to stand for.  KeyError where nothing says so."""
        meant = self.meant(name)
        if meant is None:
            raise KeyError(name)
        return meant

    def is_former(self, name: str, by: str) -> bool:
        """Is it a letter again, and was it said by the letter `by`, which it gives now: E = m c^2, and m = E/c^2?"""
        return name in self.former and name not in self.meaning and name in self.meaning.get(by, ex.ZERO).names

    def applied(self, name: str, times: int, argument: Expr) -> Expr | None:
        """The function, or a derivative of it, at the argument; None where nothing says what the letter stands for."""
        u = self.meant(name)
        if u is None:
            return None
        own = self.own.get(name, "")
        by = ex.sym(own) if own in u.names else self.x
        u = of = _closed(self.full(u, ex.name_of(by)))
        for _ in range(times):
            u = derive(u, by).after
        there = ex.substitute(u, {by: argument})
        if times and not (argument.names or there.names) and is_outside(there):  # of x|x|, whose formula is 0/0 there
            with suppress(DxError):
                return one_sided.derivative(of, ex.name_of(by), argument, times)
        return there

    def partial(self, side: Side) -> tuple[str, Expr] | None:
        """The function and its derivative that the side names, f_xy, ∂f/∂y or ∂²f/∂x∂y, the last one still to take.

        None for anything else, such as one by the variable, or by what depends on it.
        """
        text = side.text.strip()
        known, quotient = self.meant(text[:1]), OVER.fullmatch(text)
        if self.are_arguments(text[:1], text[1:]):
            text = f"{text[:1]}_{text[1:]}"
        name = over(quotient) if quotient else notation.indexed(text, known.names) if known is not None else None
        u = self.meant(name.function) if name is not None else None
        if name is None or u is None or name.at or (quotient and {*name.by} == {ex.name_of(self.x)}):
            return None
        if not self.meaning.keys().isdisjoint(name.by):
            return None
        *first, last = name.by
        return name.function, ex.D(_by_letters(self.full(u), first), ex.sym(last))

    def at_point(self, side: Side) -> Expr | None:
        """The value that the side names, of a function of several letters or a derivative: f(1, 2), f_x(1, 2)."""
        found, at = AT_POINT.fullmatch(side.text), self.point_named(side)
        u = self.meant(found[1]) if found else None
        if found is None or u is None or not at:
            return None
        if found[3] and not (found[2] or self.are_arguments(found[1], found[3])):
            return None
        return self.full(ex.substitute(_by_letters(self.full(u, *map(ex.name_of, at)), found[3] or ""), at))

    def point_named(self, side: Side) -> dict[Expr, Expr]:
        """The point of a value f(1, 2) that the side names; empty for anything else."""
        found = AT_POINT.fullmatch(side.text)
        at = self.point(found[1], found[4]) if found is not None and self.meant(found[1]) is not None else None
        return at or {}

    def are_arguments(self, name: str, letters: str) -> bool:
        """Are these letters of a function of several, so that fxy, without a sign, is a derivative of it?"""
        of = self.arguments.get(name, ())
        return len(of) > 1 and name not in of and bool(letters) and {*letters} <= {*of}

    def letters(self, name: str) -> tuple[str, ...]:
        """The letters of a function of several, as it was defined, else in the order of the alphabet."""
        u = self.meant(name)
        return self.arguments.get(name) or (tuple(sorted(self.full(u).names)) if u is not None else ())

    def point(self, name: str, text: str) -> dict[Expr, Expr] | None:
        """What is put for the letters of the function: 1 and 2 for "1, 2"; None where they are not so many."""
        letters = self.letters(name)
        if len(letters) < len(text.split(",")):  # D(1, 0) of D = 12x, of f(x, y)
            letters = next((of for of in self.arguments.values() if {*letters} <= {*of}), letters)
        at = self.put(letters, text)
        self.touched += [at] if at and at not in self.touched else []
        return at

    def put(self, letters: Sequence[str], text: str) -> dict[Expr, Expr] | None:
        """The values of the letters that commas part in the text; None where they are not so many."""
        values = text.split(",")
        if len(letters) != len(values):
            return None
        return {ex.sym(k): self.full(parse(v, self.declared).expr) for k, v in zip(letters, values, strict=True)}

    def opened(self, u: Expr, by: Expr, times: int) -> Expr:
        """The derivative of u; by the variable the last one is still to take."""
        for _ in range(times - 1):
            u = derive(u, by).after
        return ex.D(u, by) if by is self.x else self.full(derive(u, by).after)


def _by_letters(u: Expr, letters: Iterable[str]) -> Expr:
    """The derivative of u by each of the letters in turn."""
    for letter in letters:
        u = derive(u, ex.sym(letter)).after
    return u


def energies(lines: Sequence[str]) -> frozenset[str]:
    """E, where it is a letter beside Euler's number in any of the lines: it is one in all of them."""
    has_energy, has_euler, is_base = (any(map(p.search, lines)) for p in (_ENERGY, _EULER, _CAPITAL))
    return frozenset("E" if has_energy and has_euler and not is_base else ())


def factors(lines: Sequence[str]) -> frozenset[str]:
    """Letters of functions that are none in the lines, so that v (p - y) is a product: they stand bare in one of them.

    Nor has any of them primes, or a value, v(t) or v(2).
    """
    opened = {m[1] for line in lines for m in APPLIED.finditer(line)} & functions.UNKNOWN
    if not opened:
        return frozenset()
    meant = {m[1] for line in lines for m in APPLIED.finditer(line) if m[2] or _is_value(line, m.end())}
    primed = {name for line in lines for name in notation.primed(line)}
    bare: set[str] = set()
    for one in [one for line in lines for one in layout.sides(line)]:
        try:
            found = parse(one.text).expr
        except (InputError, DomainError):
            continue
        bare |= found.names if found.head != "sym" else set()  # the g of g = x^2 is said there
    return frozenset(opened & bare - meant - primed)


def _is_value(line: str, at: int) -> bool:
    """Does a bracket that holds a letter, a number or several values open there?"""
    start, end = _operand(line, at) if closing(line, at) >= 0 else (at, len(line))
    inside = line[start + 1 : end - 1].strip()
    return "," in inside or re.fullmatch(r"[A-Za-zα-ω]|[-−]?[\d.]+", inside) is not None


#: What must not be negative, and whether it must not be 0 either.
Bound = tuple[Expr, bool]


def bounds(line: str, names: Names) -> list[Bound]:
    """What the line says of the variable, x > 0, 0 < x < 6 or |x| < 1; nothing of any other line.  Raises
    InputError.
    """
    parts = _related(line)
    values = [read(part, names).expr for part in parts]
    return _ordered(values, line) if any(u is names.x or _is_distance(u, names.x) for u in values) else []


def _is_distance(u: Expr, x: Expr) -> bool:
    """Is it that of the letter from a number, |x| or |x - 2|?"""
    return ex.is_call(u, "abs") and u.names == x.names


def bounds_of_another(line: str, names: Names) -> tuple[Expr, list[Bound]] | None:
    """What the line restricts, and its bounds, where that is not the variable: z > 0, w x > 0.  Raises InputError."""
    values = [parse(part.text, names.declared).expr for part in _related(line)]
    letters = [u for u in values if not u.names <= {ex.name_of(names.x)}]
    numbers = [u for u in values if not u.names]
    return (letters[0], _ordered(values, line)) if letters and len(numbers) == len(values) - 1 else None


def _related(line: str) -> list[Side]:
    """The sides of x > 0, or of 0 < x < 6; none of any other line."""
    signs = list(RELATION.finditer(line))
    if not 0 < len(signs) < 3:
        return []
    word = SINCE.match(line)
    starts = [word.end() if word else 0, *[m.end() for m in signs]]
    parts = [side(line, *span) for span in zip(starts, [*[m.start() for m in signs], len(line)], strict=True)]
    return parts if all(part.text.strip() and set(part.text).isdisjoint("=\\") for part in parts) else []


def _ordered(values: Sequence[Expr], line: str) -> list[Bound]:
    """What must not be negative, where the signs of the line stand between the values."""
    made: list[Bound] = []
    for low, sign, high in zip(values, RELATION.findall(line), values[1:], strict=False):
        if re.fullmatch(MORE, sign):
            low, high = high, low
        made.append((ex.add(high, ex.neg(low)), sign in ("<", ">")))
    return made


def derivative_at(side: Side, names: Names) -> tuple[str, int, Expr] | None:
    """The function, the order and the point, where the side names a value at a constant: f''(1), or f(1)."""
    found = APPLIED.match(side.text, side.start)
    if (
        found is None
        or _is_power(found, names)
        or AT_POINT.fullmatch(side.text)
        or closing(side.text, found.end()) != side.end - 1
    ):
        return None
    at = read(
        Side(" " * (found.end() + 1) + side.text[found.end() + 1 : -1], found.end() + 1, side.end - 1), names
    ).expr
    return None if at.names else (found[1], notation.primes(found[2]), at)


def definition(side: Side, names: Names) -> tuple[str, bool]:
    """The name, where the side is one, else "", and is it that of a function, f(x) and not y?"""
    found = NAMED.fullmatch(side.text)
    at = None if found is None else names.meaning.get(argument(found))
    if at is not None and not at.names:
        return "", False  # f(a), where a is a number
    if found is not None and found[2] and _is_value_at(found[1], argument(found), names):
        return "", False
    if found is None or found[1] == "e" or (argument(found) == "e" and "e" not in names.declared):
        return "", False  # f(e) is a value
    letter = found[1] if found[1].isascii() and found[1].isalnum() else ex.name_of(parse(found[1]).expr)
    return letter, found[2] is not None


def _is_value_at(name: str, letter: str, names: Names) -> bool:
    """Is a letter another one than the variable of a function that is known, the K of v(K), so that it is put in?"""
    known, x = names.meaning.get(name), ex.name_of(names.x)
    return known is not None and letter not in (x, *names.meaning) and letter in known.names and x in known.names


def shifted(side: Side) -> tuple[str, Expr]:
    """The letter of a side such as z, or z - 3, and what is added to it; "" and 0 for any other side."""
    found = _SHIFTED.fullmatch(side.text)
    if found is None:
        return "", ex.ZERO
    return found["name"], parse(found["shift"]).expr if found["shift"] else ex.ZERO


def new_name(side: Side, names: Names) -> str:
    """The name with a word below it, v_y, where the side is one of which nothing is known; else ""."""
    if _SUBSCRIPTED.fullmatch(side.text) is None or names.partial(side) is not None:
        return ""
    u = parse(side.text, names.declared).expr
    return ex.name_of(u) if u.head == "sym" else ""


def read(side: Side, names: Names) -> Read:
    """The side as an expression.  Raises InputError with its place in the line."""
    if names.depth == _DEEPEST:
        raise InputError("derivatives and values are nested too deeply", side.start, side.end)
    if not names.depth:
        names.parts.clear()
    names.depth += 1
    try:
        return _read(side, names)
    finally:
        names.depth -= 1


def _read(side: Side, names: Names) -> Read:
    """The same for what stands inside so many derivatives, and functions of anything."""
    if (at := side.text.find("Σ")) >= 0 and "Sigma" not in names.declared | names.meaning.keys():
        hint = "write the sum out term by term, or check one of its terms"
        raise InputError("a sum with Σ is not read", at, at + 1, hint)
    limit = LIMIT.match(side.text)
    names.small |= set(_UNDER.findall(side.text)) if limit is None else {limit[1]} if limit["target"] == "0" else set()
    typed = " " * limit.end() + side.text[limit.end() :] if limit else side.text
    for m in _RAISED.finditer(typed):
        if m[2] in names.functions & functions.UNKNOWN:
            raise InputError(f"the power of {m[1]}(…) stands before its bracket", *m.span(), f"write {m[1]}(x){m[3]}")
    text, put, ends = _blanked(typed, names)
    small = {name for name in names.small if len(name) == 1}
    indexed = {name for u in names.meaning.values() for name in u.names if "_" in name}  # w_2 (1 - a) is a product
    letters = names.meaning.keys() - (names.functions & functions.UNKNOWN)  # f^2(x) is refused as anywhere
    found = parse(text, names.declared | letters | small | indexed, ex.name_of(names.x))
    names.notes += [n for n in found.notes if not put or text[n.start : n.end] == typed[n.start : n.end]]
    if found.expr.head == "eq":
        raise InputError("one sign of equality too many", text.index("="))

    fill, put_in = names.filling(), ex.substitution(put)

    def full(u: Expr) -> Expr:
        return fill(put_in(u))

    spans: dict[Expr, tuple[int, int]] = {}
    for node, place in found.spans.items():
        spans.setdefault(full(node), (place[0], ends.get(place[1], place[1])))
    whole = full(found.expr)
    for letter, times in found.by:  # D_x(x^2), diff(x^2, x)
        whole = names.opened(_closed(whole), ex.sym(letter) if letter else names.x, times)
    of = None
    if limit is not None:
        of = _closed(whole)
        whole = _limit(of, going_to_0(limit[1]), names.full(parse(limit["target"], names.declared).expr))
    spans[whole] = (side.start, side.end)
    return Read(whole, spans, found.expr.names, of)


def _limit(u: Expr, letter: Expr, target: Expr) -> Expr:
    """What u tends to as the letter goes to the target.  Raises what `at_zero` does."""
    if target is ex.ZERO:
        return difference_quotients.at_zero(u, letter)
    step = _step(letter) if letter.head == "sym" else letter
    return difference_quotients.at_zero(ex.substitute(u, {letter: ex.add(target, step)}), step)


def sooner(side: Side) -> tuple[Side, re.Match[str]] | None:
    """The side with bare arguments that end before a bracket, sin(x) (…) for sin x (…), and the first of them.

    None where there are none.
    """
    found = _BARE.search(side.text)
    return None if found is None else (side._replace(text=_BARE.sub(r"\1(\2)", side.text)), found)


def reaching_farther(side: Side) -> tuple[Side, tuple[int, int]] | None:
    """The side with all that follows a d/dx in its bracket, d/dx (x^2 + 1) for d/dx x^2 + 1, and where the first is.

    None where none lacks a bracket.
    """
    for m in OVER.finditer(side.text):
        named, (start, end) = over(m), _operand(side.text, m.end())
        if named is not None and not named.function and side.text[start : start + 1] not in "([{":
            return side._replace(text=f"{side.text[:start]}({side.text[start:end]}){side.text[end:]}"), m.span()
    return None


def multiplying(side: Side, names: Names) -> tuple[Side, tuple[int, int]] | None:
    """The side with products for functions of anything but the variable, f'*(g) for f'(g), and where the first is.

    None without any.
    """
    text, first = side.text, None
    for m in reversed(list(APPLIED.finditer(text))):
        start, end = _operand(text, m.end())
        if names.meant(m[1]) is not None and functions.bare(text[start + 1 : end - 1]) != ex.name_of(names.x):
            text, first = f"{text[:start]}*{text[start:]}", m.span()
    return None if first is None else (side._replace(text=text), first)


def going_to_0(text: str) -> Expr:
    """The letter that goes to 0, as it is written: h, Δx."""
    change = CHANGE.match(text)
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
    if name in names.changes:
        return names.changes[name]
    moved = names.applied(name, 0, ex.add(names.x, _step(names.x))) if name != ex.name_of(names.x) else None
    here = names.applied(name, 0, names.x)
    return _step(ex.sym(name)) if moved is None or here is None else ex.add(moved, ex.neg(here))


def _blanked(text: str, names: Names) -> tuple[str, dict[Expr, Expr], dict[int, int]]:
    """The text with a letter for every derivative in it, what these letters stand for, and where each really ends."""
    put: dict[Expr, Expr] = {}
    ends: dict[int, int] = {}
    names.functions |= _with_values(text, names)
    spare = iter([c for c in _SPARE if c not in text and functions.GREEK[c] not in names.meaning])
    for change in list(CHANGE.finditer(text)):
        if text.startswith(change[0], change.start()) and (letter := next(spare, "")):
            put[parse(letter).expr] = _changed(change[1], names)
            text = text.replace(change[0], letter.ljust(len(change[0])))
    while (found := next(_derivatives(text, names, put), None)) is not None:
        start, end, u = found
        letter = next(spare, "")
        if not letter:
            raise InputError("too many derivatives in one line", start, end)
        before = text[:start].rstrip()
        is_factor = text[start - 1 : start] == " " and before[-1:].isalnum()  # sin x d/dx(x^2) is a product
        word = re.search(r"[A-Za-z]*$", before)
        is_function = word is not None and word[0] in functions.SPELLINGS  # ln L(p) is none
        if (
            is_factor and not is_function and all(m.end() < len(before) for m in OVER.finditer(before))
        ):  # d/dx f(x) is none
            text = f"{text[: start - 1]}*{text[start:]}"
        put[parse(letter).expr] = ex.substitute(u, put)
        ends[start + 1] = end
        text = text[:start] + letter.ljust(end - start) + text[end:]
    return text, put, ends


def is_at_number(text: str) -> bool:
    """Is it a letter at a number, x(10), which may be a value?"""
    return _AT_NUMBER.fullmatch(text) is not None


def _with_values(text: str, names: Names) -> set[str]:
    """The letters with values at two numbers in the text, which are those of functions of the variable."""
    found = {*_AT_NUMBER.findall(text)}
    several = {letter for letter, at in found for other, elsewhere in found if letter == other and at != elsewhere}
    return {name for name in several if (u := names.meant(name)) is not None and ex.name_of(names.x) in u.names}


def _is_power(found: re.Match[str], names: Names) -> bool:
    """Is what APPLIED found a power in front of a factor, u^(2)(3), as u is no function?"""
    return re.match(r"\^\s*\(", found[2]) is not None and found[1] not in ("y", *names.functions)


#: What stands between two places of a text.
_Part = Callable[[int, int], Expr]
#: Where a derivative, or a value, begins and ends, and what it is.
_Found = tuple[int, int, Expr]


def _derivatives(text: str, names: Names, put: dict[Expr, Expr]) -> Iterator[_Found]:
    """The derivatives in the text, and functions of anything but the variable.

    `put` is what the letters stand for that were put into the text in their places.
    """

    def part(start: int, end: int) -> Expr:
        inner = " " * start + text[start:end]
        if inner not in names.parts:  # u(u(u(x + 1))) of a product u is otherwise read twice as often for each of them
            names.parts[inner] = read(Side(inner, start, end), names).expr
        return ex.substitute(names.parts[inner], put)

    return chain.from_iterable(find(text, names, part) for find in _FINDERS)


def _values(text: str, names: Names, part: _Part) -> Iterator[_Found]:
    """Functions of anything but the variable, and their derivatives: f(x + h), f'(3), u'(a)."""
    x = ex.name_of(names.x)
    for m in APPLIED.finditer(text):
        start, end = _operand(text, m.end())
        inside = text[start + 1 : end - 1].strip()
        alone = functions.bare(inside) == x
        itself = names.applied(m[1], 0, names.x)
        if not inside or (alone and m[2]) or _is_power(m, names) or itself is None:
            continue
        bare = rf"(?<![A-Za-z\\]){m[1]}(?![A-Za-z(_{PRIMES}])"
        if not m[2] and m[1] in names.functions and re.search(bare, inside):  # P (1 - P/9) is a product
            yield m.start(), m.start() + 1, itself
            continue
        u = _closed(part(start + 1, end - 1))
        whole = not text[: m.start()].strip() and not text[end:].strip()  # u(2) alone is a value, in a sum a product
        is_letter = u.head == "sym" and u is not names.x  # u'(a)
        value = m[1] in names.functions or ((m[2] or whole or m[1] == "y") and not u.names) or (m[2] and is_letter)
        found = names.applied(m[1], notation.primes(m[2]), u) if value else None
        if found is not None:
            if not u.names and is_outside(names.applied(m[1], 0, u)):
                raise OutsideDomain(m[1], u, m.start(), end)
            yield m.start(), end, found


def _powers(text: str, names: Names, part: _Part) -> Iterator[_Found]:
    """Powers in front of the argument of a function that was defined with it, S^2(x) for S(x)^2, which are no factors.

    Of f, g, h, u and v they are refused as anywhere.
    """
    for m in _SQUARED.finditer(text):
        itself = names.applied(m[1], 0, names.x) if m[1] in names.functions - functions.UNKNOWN else None
        if itself is not None and functions.bare(m[3]) != ex.name_of(names.x):
            continue
        if m[1] == "σ" and "sigma" not in names.meaning:
            itself = parse(f"σ({m[3]})").expr
        if itself is not None:
            yield m.start(), m.end(), ex.power(itself, parse(f"x{m[2]}").expr.args[1])


def _of_own_name(text: str, names: Names, part: _Part) -> Iterator[_Found]:
    """Derivatives of functions that have a name of their own: σ'(z), tanh'(2x)."""
    for m in _OWN.finditer(text):
        start, end = _operand(text, m.end())
        inner = part(start + 1, end - 1)
        own = parse(f"{m[1]}({ex.name_of(names.x)})").expr
        slope = names.opened(own, names.x, notation.primes(m[2]))
        yield m.start(), end, slope if inner is names.x else ex.substitute(_closed(slope), {names.x: _closed(inner)})


def _quotients(text: str, names: Names, part: _Part) -> Iterator[_Found]:
    """Quotients of differentials: dy/dx, and d/dx in front of what it differentiates."""
    for m in OVER.finditer(text):
        named = over(m)
        if named is None or len({*named.by}) > 1:
            continue
        name, by, times = named.function, named.by[0], named.order
        if name and (name in names.meaning or name == by == ex.name_of(names.x)):
            yield m.start(), m.end(), names.derivative(name, by, times)
        elif not name:
            start, end = _operand(text, m.end())
            if not text[: m.start()].strip() and _belongs(
                text[end:], problem=names.question is None and not names.meaning
            ):
                end = len(text)
            elif text[start : start + 1] not in "([{" and (text[: m.start()].strip() or OVER.search(text, start)):
                end = _end_of_term(text, start, end)
            yield m.start(), end, names.opened(names.full(_closed(part(start, end))), ex.sym(by), times)
    for m in _OF_LOGARITHM.finditer(text):
        yield m.start(), m.end(), names.opened(names.full(_closed(part(*m.span(1)))), ex.sym(functions.bare(m[2])), 1)


def _partials(text: str, names: Names, part: _Part) -> Iterator[_Found]:
    """Partial derivatives by letters below: f_xy, z_x."""
    for m in _INDEXED.finditer(text):
        meant = names.meant(m[1])
        if not (m[2] or names.are_arguments(m[1], m[3])):
            continue
        if meant is not None and {*m[3]} <= names.full(meant).names and f"{m[1]}_{m[3]}" not in names.meaning:
            yield m.start(), m.end(), _by_letters(names.full(meant), m[3])
        elif meant is not None and m[3] in meant.names & names.meaning.keys():  # z_x of z = x^2 + y^2, and x = cos(t)
            yield m.start(), m.end(), names.derivative(m[1], m[3], 1)


def _of_brackets(text: str, names: Names, part: _Part) -> Iterator[_Found]:
    """Brackets that are functions, with primes or an argument behind them: (x^2 + 1)', (f*g)'(2), (f + g)(2)."""
    for m in _CLOSED.finditer(text):
        start = _opening(text, m.start())
        word = re.search(r"\\?[A-Za-z]+$", text[:start])
        at, end = (None if word else _argument(text, start, m, names, part)) or (None, m.end())
        if not m[1] and at is None:
            continue
        start = word.start() if word else start
        u = _closed(part(start, m.start() + 1))
        slope = names.opened(u, names.x, notation.primes(m[1])) if m[1] else u
        if at is not None and at is not names.x:
            slope = ex.substitute(_closed(slope), {names.x: _closed(at)})
        yield start, end, slope


def _primed(text: str, names: Names, part: _Part) -> Iterator[_Found]:
    """The last letter of a word, with primes: the v' of uv', or uv'(x)."""
    x = ex.name_of(names.x)
    for m in _GLUED.finditer(text):
        if all(c in names.meaning or c == x for c in m[1] + m[2]) and (m[3][0] != "^" or m[2] != x):
            end = m.end() if functions.bare(m[4] or "") == x else m.end(3)
            yield m.start(2), end, names.derivative(m[2], x, notation.primes(m[3]))


#: In this order: what is found first is replaced by a letter in the text before it is searched again.
_FINDERS: tuple[Callable[[str, Names, _Part], Iterator[_Found]], ...] = (
    _values,
    _powers,
    _of_own_name,
    _quotients,
    _partials,
    _of_brackets,
    _primed,
)


def _argument(text: str, start: int, closed: re.Match[str], names: Names, part: _Part) -> tuple[Expr, int] | None:
    """What stands in the bracket behind one that is a function, and where that ends: the 2 of (f*g)'(2), (f + g)(2).

    None of a product: of functions, (f + g)(f' + g'), or with a letter alone, (f)(3x^2), or what is made of one
    function, (2f)(2x).  Raises InputError where it may be either: (f + g)(3x^2), (x^2)'(2), (f')(2) that is no factor.
    """
    inside = text[start + 1 : closed.start()]
    applied, alone = _functions_in(inside, names), not inside.strip()[1:].strip(PRIMES)
    if text[closed.end() :].lstrip()[:1] != "(" or not (closed[1] or applied):
        return None
    first, last = _operand(text, closed.end())
    behind = text[first + 1 : last - 1]
    at = part(first + 1, last - 1)
    if alone and not closed[1] and (at.names or text[:start].strip() or text[last:].strip()):
        return None
    x = ex.name_of(names.x)
    is_place = at is names.x or x not in at.names
    if _functions_in(re.sub(rf"\(\s*{x}\s*\)", "", behind), names) or not (closed[1] or _letters(behind) or is_place):
        return None
    if applied and (closed[1] or (len(applied) > 1 and is_place)):
        return at, last
    of_any = not at.names or (at is names.x and not _letters(inside))  # (x^2)'(2), [f(x)]'(x)
    if of_any or (applied and (is_place or len(applied) > 1)):
        hint = "for the product write * between them"
        raise InputError("the second bracket could be an argument, or a factor", first, last, hint)
    return None


def _functions_in(text: str, names: Names) -> set[str]:
    """The Latin letters of the text where all are those of functions, so that a bracket behind it may be theirs."""
    letters = _letters(text)
    known = {name for name in names.functions if names.meant(name) is not None}
    return letters if letters <= known and _OPERATED.fullmatch(text) else set()


def _letters(text: str) -> set[str]:
    """The Latin letters of the text but those of commands."""
    return set(re.findall(r"[A-Za-z]", re.sub(r"\\[a-z]+", "", text)))


def is_outside(there: Expr | None) -> bool:
    """Is it no real number, as a value of a function: ln(-1), 1/0?  An odd root may be meant as the real one."""
    if there is None or there.kinds & ex.kinds("fn", "D") or ex.contains(there, lambda n: odd_root(n) is not None):
        return False
    try:
        constants.value(there)
    except (DomainError, ZeroDivisionError):
        return True
    return False


def is_number(u: Expr) -> bool:
    """Is it a number: without letters, derivatives that are still to take, and values of unknown functions?"""
    return not (u.names or u.open or u.kinds & ex.kinds("fn"))


def _belongs(rest: str, problem: bool) -> bool:
    """Is it a bracket, more of them, or a power, that belong to what is differentiated: no sum, and no sign of an
    operation?  Of a `problem`, before anything is defined, what is multiplied or divided by belongs to it as well.
    """
    if any(c in ("+-" if problem else "+-*·/") and rest[:i].rstrip()[-1:] != "^" for i, c in outside(rest)):
        return False
    return rest.lstrip()[:1] in (("(", "[", "^", "*", "·", "/") if problem else ("(", "[", "^"))


def _closed(u: Expr) -> Expr:
    """u with its own derivatives taken, so that it can be differentiated."""
    return ex.transform(u, lambda n: derive(*n.args).after if n.head == "D" else n) if u.open else u


def _operand(text: str, at: int) -> tuple[int, int]:
    """The bracket that begins there, or else the rest of the text, or of the bracket that it is in."""
    rest = re.compile(r"\s*(?:\\left)?\s*").match(text, at)
    start = rest.end() if rest else at
    if text[start : start + 1] not in ("(", "[", "{"):
        return start, next((start + i for i, c in outside(text[start:]) if c in ")]}"), len(text))
    end = closing(text, start)
    if end < 0:
        raise InputError("this bracket is never closed", start, start + 1)
    return start, end + 1


def _end_of_term(text: str, start: int, end: int) -> int:
    """Where the first term of that part of the text ends: d/dx x^2 + d/dx x^3 is a sum of two derivatives."""
    part = text[start:end]
    signs = [i for i, c in outside(part) if c in "+-−" and part[:i].rstrip()[-1:] not in ("", *"^*·/")]
    return start + signs[0] if signs else end


def _opening(text: str, close: int) -> int:
    """Where the bracket that is closed there was opened."""
    start = opening(text, close)
    if start < 0:
        raise InputError("this bracket was never opened", close, close + 1)
    return start
