"""Titles of columns with their units, `t (s)`, `x [m]`, `v / km`, and the unit of a quotient."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from calc_cli.syntax import functions

_TITLE = re.compile(r"(.*?)\s*(?:\((.*)\)|\[(.*)\]|\s/\s*(.+))", re.S)
_WORD = re.compile(r"[^\W\d]+")

#: Units that are written out, by their signs.
_SIGNS = {
    name: sign
    for sign, names in {
        "s": "second seconds sec secs", "min": "minute minutes mins", "h": "hour hours hr hrs", "day": "days",
        "week": "weeks", "month": "months", "year": "years yr yrs", "ms": "millisecond milliseconds",
        "m": "meter meters metre metres", "km": "kilometer kilometers kilometre kilometres",
        "in": "inch inches", "mi": "mi", "yd": "yard yards", "lb": "pound pounds lbs", "gal": "gallon gallons",
        "mg": "milligram milligrams", "mph": "mph", "mol": "mole moles", "Hz": "hertz",
        "unit": "units", "item": "items", "person": "people", "cell": "cells", "bacteria": "bacteria",
        "cm": "centimeter centimeters centimetre centimetres",
        "mm": "millimeter millimeters millimetre millimetres", "mile": "miles", "ft": "foot feet",
        "kg": "kilogram kilograms", "g": "gram grams", "L": "liter liters litre litres", "V": "volt volts",
        "A": "ampere amperes amp amps", "N": "newton newtons", "J": "joule joules", "W": "watt watts",
        "Pa": "pascal pascals", "K": "kelvin kelvins", "dollar": "dollars", "rad": "radian radians",
    }.items()
    for name in names.split()
}  # fmt: skip


_WRITTEN = "|".join(sorted({*_SIGNS, *_SIGNS.values()} - {"min", "A"}, key=len, reverse=True))
_LONG = "|".join(sorted({u for u in {*_SIGNS, *_SIGNS.values()} if len(u) > 1} - {"min"}, key=len, reverse=True))
_POWER = r"(?:\^?[2-9]|[²³])?"
#: A unit behind a number: 20 m/s, 40π cm². One letter alone may be that of a formula, and min stands for a minimum.
_UNIT = (
    rf"(?:(?<=[\dπ)])|(?<=\d[a-z]))\s+(?:(?:(?:square|cubic|sq\.?|cu\.?)\s+)?(?:{_LONG}){_POWER}(?:\s*(?:/|per\s)\s*(?:{_WRITTEN}|min|minute){_POWER})?"
    rf"|(?:{_WRITTEN}){_POWER}\s*(?:/|per\s)\s*(?:{_LONG}|min){_POWER}|m/s{_POWER})"
)
BEHIND = re.compile(rf"{_UNIT}(?=\s*(?:\.?$|[,;=≈<>]|\.\s|\)|and\s|when\s))")
#: The same in front of anything else, which may be what cannot be read.
_ANYWHERE = re.compile(rf"{_UNIT}(?![A-Za-z])")

_SHORT = {
    letter: re.compile(
        rf"(?:(?<=\d)|(?<=\d[a-z]))[ \t]+{letter}{_POWER}(?=[ \t]*(?:\.?$|\)|[,.][ \t]|and[ \t]|when[ \t]|so[ \t]))"
    )
    for letter in "smhg"
}


def dropped(lines: Sequence[str]) -> list[str]:
    """The lines with blanks for units of one letter, t = 2 s, where that letter stands for nothing else in them.

    Or for a function of what is given with that unit: t = 2 s, of s(t) or ds/dt.
    """
    for letter, behind in _SHORT.items():
        blanked = [behind.sub(lambda m: " " * len(m[0]), line) for line in lines]
        is_power = any(re.search(rf"{letter}[\^²³]", line) for line in lines[:1])  # what is given as y = 3 m^2
        if not is_power and not any(_is_used(letter, _ANYWHERE.sub("", line)) for line in blanked):
            lines = blanked
        elif of := "".join(
            re.findall(rf"(?<![A-Za-z])(?:{letter}\((?=[a-z]\))|d{letter}/d(?=t))([a-z])", "\n".join(lines))
        ):
            given = re.compile(rf"((?<![A-Za-z])[{of}][ \t]*=[ \t]*[-−\d./]+){behind.pattern}")
            lines = [given.sub(lambda m: m[1].ljust(len(m[0])), line) for line in lines]
    return [*lines]


#: A word of a formula, which may be a product of letters: the rh of 2πrh, the dh of dV/dh.
_PRODUCT = re.compile(r"(?:(?<=[\dπ])|(?<=[-+*/=(^])|(?<=[-+*/=(^][ \t]))[A-Za-z]{2,3}(?![A-Za-z(])")
_NO_PRODUCTS = {name for name in (*functions.ARITY, *functions.SPELLINGS) if len(name) > 2} | {
    *_SIGNS,
    *_SIGNS.values(),
}


def _is_used(letter: str, line: str) -> bool:
    """Does the letter stand in the line, by itself, in a differential or in a product?"""
    if re.search(rf"(?<![A-Za-z])d?{letter}(?![A-Za-z])", line):
        return True
    words = {word for word in _PRODUCT.findall(line) if letter in word}
    return not words <= _NO_PRODUCTS


#: An exponent -> the sign of the next one.
_NEXT = {None: "²", "²": "³", "³": "⁴"} | {str(n): "³⁴⁵⁶⁷⁸⁹"[n - 2] for n in range(2, 9)}


class Column(NamedTuple):
    """A column: its whole title, the title without the unit, and the unit as typed, "" where there is none."""

    title: str
    name: str
    unit: str

    @property
    def sign(self) -> str:
        """The unit's sign: s for seconds."""
        return _WORD.sub(lambda m: _SIGNS.get(m[0].lower(), m[0]), self.unit)


_LETTERS = "".join(sorted({u for u in _SIGNS.values() if len(u) == 1}))
#: A letter that is not itself a unit, over a unit: t/s, v/(m/s).
_OVER = re.compile(rf"(?![{_LETTERS}]/)([A-Za-zα-ω])/(?:\(([^()]+)\)|({_WRITTEN}))")


def column(title: str) -> Column:
    """The column that the title heads."""
    found = _OVER.fullmatch(title.strip()) or _TITLE.fullmatch(title.strip())
    if not found or not found[1].strip():
        return Column(title, title.strip() or "x", "")
    unit = next((u for u in found.groups()[1:] if u is not None), "").strip()
    return Column(title, found[1].strip(), unit)


def quotient(over: str, under: str) -> str:
    """The unit of a quotient: m/s, m/s², 1/s; "" where there is none below."""
    if not under:
        return ""
    again = re.fullmatch(rf"(.*/{re.escape(under)})(?:\^?([2-8²³]))?", over)
    if again is not None:
        return f"{again[1]}{_NEXT[again[2]]}"
    below = f"({under})" if re.search(r"[\s/*·]", under) else under
    above = f"({over})" if "/" in over else over or "1"
    return f"{above}/{below}"
