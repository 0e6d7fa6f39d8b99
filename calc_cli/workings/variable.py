"""By which letter a working differentiates, or of which letter the functions are that it begins with.

Knows texts alone, and what letters are in them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from calc_cli.errors import InputError
from calc_cli.syntax import functions, parse
from calc_cli.topics import notation
from calc_cli.topics.notation import OVER
from calc_cli.topics.request import the_variable
from calc_cli.workings import layout
from calc_cli.workings.abbreviations import shortened
from calc_cli.workings.layout import MARKED, NAMED, argument, arguments, bare

_PRIMED = re.compile("(?<![A-Za-z])" + MARKED)
#: One of the coordinates of a curve, and its parameter: x = 3 cos t, y(θ) = 2θ^2.
_COORDINATE = re.compile(
    r"(?<![A-Za-z/])([xy])(?: ?\([^()=]*\))? ?=(?=[^=,;]*?(?<![A-Za-z])(t|θ|\\?theta)(?![A-Za-z]))"
    r"(?![^=,;]*?(?<![A-Za-z])[xy](?![A-Za-z]))"
)


def variable(lines: Sequence[str]) -> str:
    """The variable of a working: the letter it differentiates by, or where it does not say, as of what it begins with.

    That is an expression, or a number of definitions: of y = u^5 and u = 3x + 1 it is x.  Raises UsageError where there
    are several letters.
    """
    short = shortened(lines)
    texts = [bare(line) for line in short]
    if said := _subject(short, texts):
        return said
    letters: dict[str, None] = {}
    defined: set[str] = set()
    numbers: set[str] = set()  # letters that are said to be one: t = 4, of which v may be a function
    begins = True
    for line, text in zip(short, texts, strict=True):
        *named, last = layout.sides(layout.behind(text)[0])
        name = NAMED.fullmatch(named[0].text) if named else None
        begins = begins and (name is not None or not letters)
        read = [last] if name is not None or OVER.search(line) else [*named, last]
        try:
            found = dict.fromkeys(letter for one in read for letter in parse(one.text).letters)
        except InputError:
            continue
        letters.update(found if begins else {})
        if name and (begins or found):
            (defined if found else numbers).add(name[1])
    primed = {name for line in lines for name in notation.primed(line)}
    by_others = [name for name in ("x", "t") if name in defined - primed]  # x = y^2, and then 1 = 2y y'
    able = [name for name in letters if name not in primed] or (by_others if primed else []) or [*letters]
    free = [name for name in able if name not in defined] or (able if primed else [])
    return the_variable([name for name in free if name not in numbers] or free)


def _subject(lines: Sequence[str], texts: Sequence[str]) -> str:
    """The variable of a working, by what it differentiates by: x, t, or the only one that nothing else depends on.

    `texts` are the lines, bare.  Of a curve, x = cos(t) and y = sin(t), the letter of both.  "" where it does not say.
    """
    curve = {m[1]: m[2] for text in texts for m in _COORDINATE.finditer(text)}
    if "x" in curve and curve["x"] == curve.get("y"):
        return curve["x"].lstrip("\\").replace("θ", "theta")
    found: dict[str, None] = {}
    dependent = set()
    rates: set[tuple[str, str]] = set()  # what is differentiated, and by what
    written: dict[str, str] = {}  # what the functions are, as it is written
    for line, text in zip(lines, texts, strict=True):
        for named in notation.quotients(text):
            found.update(dict.fromkeys(named.by))
            dependent.add(named.function)
            rates.update([(named.function, by) for by in named.by])
        found.update(dict.fromkeys(letter for _, letters in arguments(line) for letter in letters[:1]))
        if (differentials := layout.differential_letters(text)) is not None:
            dependent.add(differentials[0])
            found[differentials[1]] = None
        left, _, right = text.partition("=")
        defined = NAMED.fullmatch(left)
        if defined is not None:
            written.setdefault(defined[1], right)
        partial = notation.indexed(left, written.get(left.strip()[:1], "")) if left.strip()[:1] in written else None
        found.update(dict.fromkeys(partial.by if partial else ()))
        if defined is not None and defined[1] not in ("x", "t", *found) and re.search("[A-Za-z]", right):
            dependent.add(defined[1])
        applied = [(m[1], m[3]) for m in _PRIMED.finditer(text)]
        applied += [] if defined is None else [(defined[1], argument(defined))]
        found.update({by: None for of, by in applied if by and not _is_of_another(by, written.get(of, ""))})
    dependent |= {name for name in found.keys() - {"x", "t"} if _is_chained(name, written, rates)}
    free = [name for name in found if name not in dependent]
    return next((name for name in ("x", "t") if name in free), free[0] if free else "")


def _is_chained(name: str, written: Mapping[str, str], rates: Collection[tuple[str, str]]) -> bool:
    """Is a letter that something is differentiated by a function of another one: p = σ(z), of L = ln(p) and dL/dz?"""
    right = written.get(name, "")
    return any(
        (function, name) in rates and _is_in(by, right) and not _is_in(by, written.get(function, by))
        for function, by in rates
        if by != name
    )


def _is_in(letter: str, text: str) -> bool:
    return re.search(rf"(?<![A-Za-z]){re.escape(letter)}(?![A-Za-z])", text) is not None


def _is_of_another(letter: str, text: str) -> bool:
    """Is what a function is surely said by another variable, x^3 by x, so that y'(a) is its value at a?

    So is y'(e) of a text with x.
    """
    found = re.finditer(r"(\\?)([A-Za-zα-ω]+)", text)
    words = [m[2] for m in found if m[2] not in functions.SPELLINGS and (not m[1] or m[2] in functions.GREEK_NAMES)]
    return letter not in {*words, *"".join(words)} - {"e"} and not {"x", "t"}.isdisjoint(words)
