"""What asks for a derivative around an expression: d/dx (…), d(…)/dx, D_x(…), (…)', diff(…, x), D[…, {x, 2}].

Each is found by its outside alone, told in a note, and taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from calc_cli.syntax.brackets import closing, outside
from calc_cli.syntax.frame import NAME, Frame
from calc_cli.syntax.functions import CONSTANTS, GREEK_NAMES, SPELLINGS, bare
from calc_cli.syntax.mistakes import fail, quoted
from calc_cli.trace import Note

_D = r"(?:\{\s*d\s*\}|\\partial(?![A-Za-z])|d|∂)"
_VAR = r"\\?([A-Za-zΓ-ω](?:[A-Za-z]*[a-z])?(?:_?\{?[0-9]+\}?)?)"
_TIMES = r"(?:\s*(?:\^|\*\*)\s*(?:[({]\s*)?([0-9]+)(?:\s*[)}])?)?"

# patterns are compiled where they are first used: most lines have no frame
_OVER = rf"\s*{_D}{_TIMES}\s*/\s*{_D}\s*{_VAR}{_TIMES}(?![A-Za-z0-9_])\s*\*?"
_OVER_IN_BRACKETS = rf"\s*\(\s*{_D}{_TIMES}\s*/\s*{_D}\s*{_VAR}{_TIMES}\s*\)\s*\*?"
#: d2/dx2, as it is typed without a sign for the power
_OVER_FLAT = r"\s*d([2-9])\s*/\s*d([A-Za-z])(\1)(?![A-Za-z0-9_])\s*\*?"
_ABOVE = rf"\s*{_D}{_TIMES}\s*(?=[(\[])"
_BELOW = rf"\s*/\s*{_D}\s*{_VAR}{_TIMES}\s*$"
_FRAC = rf"\s*\\[dtc]?frac\s*\{{\s*{_D}{_TIMES}\s*\}}\s*\{{\s*{_D}\s*(?:\{{\s*)?{_VAR}(?:\s*\}})?{_TIMES}\s*\}}"
#: \frac{d(…)}{dx}
_FRAC_ABOVE = rf"\s*\\[dtc]?frac\s*\{{\s*{_D}{_TIMES}\s*(?=[(\[\\])"
_FRAC_BELOW = rf"\s*\{{\s*{_D}\s*{_VAR}{_TIMES}\s*\}}\s*$"
_ABOVE_SEVERAL = rf"\s*(?:\\[dtc]?frac\s*\{{\s*{_D}{_TIMES}\s*\}}\s*(\{{)|{_D}{_TIMES}\s*/\s*(\(?))\s*"
_GREEK = "|".join(sorted(GREEK_NAMES))
_ONE_BELOW = rf"{_D}\s*(\\?(?:{_GREEK}|[A-Za-zΓ-ω])(?:_?\{{?[0-9]+\}}?)?){_TIMES}\s*(?:\\[,;!]|\*)?\s*"
_DIFF = r"\s*(?:(?:sp|sympy)\s*\.\s*)?([dD]iff|D(?=\[)|[dD]erivative|differentiate|deriv|[dD](?=\())\s*([(\[])"
_BY = rf"\s*(?:\\?({NAME})|[{{(]\s*({NAME})\s*,\s*([1-9][0-9]{{0,5}})\s*[)}}]|([1-9][0-9]{{0,5}}))\s*"
#: D_x[…], D_x^2 (…)
_OPERATOR = rf"\s*D_(?:\{{\s*)?(\\?(?:{_GREEK}|[A-Za-zΓ-ω]))(?:\s*\}})?{_TIMES}\s*(?=[(\[])"
#: \dv{x}, \pdv[2]{x}, \diff{}{x}
_PHYSICS = rf"\s*\\(?:[op]?dv|diff)\*?(?:\s*\[\s*([1-9][0-9]?)\s*\])?(?:\s*\{{\s*\}})?\s*\{{\s*{_VAR}\s*\}}"
#: What follows (…) in (x^2)'' and (x^5)^{(4)}
_PRIMES = r"\s*(?:('{1,9})|\^\s*(?:\{\s*)?((?:\\prime\s*){1,9})\}?|\^\s*\{\s*\(([1-9])\)\s*\})\s*$"
_ORDINALS = {2: "second", 3: "third"}
_PAIRS = {"(": ")", "[": "]", "{": "}"}


def derivative_of(text: str, frame: Frame, declared: frozenset[str]) -> bool:
    """Take off what asks for a derivative, and say whether there was anything."""
    return (
        _derivative(text, frame)
        or _differentials(text, frame, declared)
        or _operator(text, frame, declared)
        or _primed(text, frame)
        or _call(text, frame)
    )


def _derivative(text: str, frame: Frame) -> bool:
    start = frame.start
    by, frame.start = _below(text, frame)
    if not by:
        return False
    frame.by += by
    body = frame.body(text)
    if body[:1] == "{" and closing(body, 0) == len(body) - 1:  # d/dx{…}
        frame.start, frame.end = frame.start + 1, frame.end - 1
        body = frame.body(text)
    _say(text, frame, by, start, frame.end)
    close = closing(body, 0)
    after = body[close + 1 :].lstrip() if close >= 0 else ""
    if after[:1] in ("+", "-") and after:
        fail("frame closed", frame.start + close + 1 + (len(body[close + 1 :]) - len(after)))
    if after or (close < 0 and _has_sum(body)):
        d = "∂" if "∂" in text[start : frame.start] else "d"
        sign = f"{d}/{d}{by[-1][0]}"
        said = f"everything after {sign} is differentiated"
        frame.notes.append(Note("warning", said, start, frame.end, f"write {sign} (…) around what is meant"))
    return True


def _below(text: str, frame: Frame) -> tuple[list[tuple[str, int]], int]:
    """What stands below the d of d/dx, d^3/dx^2dy or their like, and where that ends; nothing where there is none."""
    matches = (re.compile(p).match(text, frame.start, frame.end) for p in (_FRAC, _OVER, _OVER_FLAT, _OVER_IN_BRACKETS))
    found = next(filter(None, matches), None)
    if found is not None and _is_variable(found[2]) and 0 < int(found[1] or "1") == int(found[3] or "1"):
        return [(bare(found[2]), int(found[1] or "1"))], found.end()
    found = re.compile(_PHYSICS).match(text, frame.start, frame.end)
    if found is not None and _is_variable(found[2]) and text[found.end() :].lstrip()[:1] != "{":
        return [(bare(found[2]), int(found[1] or "1"))], found.end()
    above = re.compile(_ABOVE_SEVERAL).match(text, frame.start, frame.end)
    if above is None:
        return [], frame.start
    by: list[tuple[str, int]] = []
    at = above.end()
    while one := re.compile(_ONE_BELOW).match(text, at, frame.end):
        by.append((bare(one[1]), int(one[2] or "1")))
        at = one.end()
    end = _PAIRS.get(above[2] or above[4], "")
    after = text[at : frame.end]
    if (end and not after.startswith(end)) or (not end and text[at - 1].isalnum() and after[:1].isalnum()):
        return [], frame.start
    if len(by) < 2 or not all(n for _, n in by) or sum([n for _, n in by]) != int(above[1] or above[3] or "1"):
        return [], frame.start
    return by, at + len(end)


def _say(text: str, frame: Frame, by: list[tuple[str, int]], start: int, end: int) -> None:
    """Add the note that tells how what is left was read: by y, then by x, where the x is the outer one.

    Refuses a number by which nothing is differentiated: d/de.
    """
    number = next((name for name, _ in by if name in CONSTANTS), "")
    if number:
        fail("by a number", start, end, name=number)
    body = " ".join(text[frame.start : frame.end].split())
    n = sum([times for _, times in by])
    which = "" if n == 1 or len(by) > 1 else _ORDINALS.get(n, f"{n}th") + " "
    letters = ", then by ".join([name + (f" {times} times" if len(by) > 1 < times else "") for name, times in by[::-1]])
    said = f"read as the {which}derivative of {quoted(body)[1:-1]}{letters and ' by ' + letters}"
    frame.notes.append(Note("note", said, start, end))


def _differentials(text: str, frame: Frame, declared: frozenset[str]) -> bool:
    """Take off d(…)/dx, and \\frac{d(…)}{dx}."""
    return _quotient(text, frame, declared, _ABOVE, _BELOW) or (
        _quotient(text, frame, declared, _FRAC_ABOVE, _FRAC_BELOW, braces=True)
    )


def _quotient(text: str, frame: Frame, declared: frozenset[str], above: str, below: str, braces: bool = False) -> bool:
    """Take off what matches `above`, with what is differentiated in brackets, or all of it in `braces`, and `below`."""
    over = re.compile(above).match(text, frame.start, frame.end)
    opened = -1 if over is None else text.index("{", over.start()) if braces else over.end()
    close = closing(text[opened : frame.end], 0) if over is not None else -1
    if over is None or close < 0:
        return False
    after = opened + close + 1
    under = re.compile(below).match(text, after, frame.end)
    if under is None or f"d{under[1]}" in declared or not _is_variable(under[1]):
        return False
    if over[1] == "0" or (over[1] or "1") != (under[2] or "1"):
        return False
    start, end = frame.start, frame.end
    by = [(bare(under[1]), int(over[1] or "1"))]
    frame.by += by
    frame.start, frame.end = over.end(), after - braces
    _say(text, frame, by, start, end)
    return True


def _operator(text: str, frame: Frame, declared: frozenset[str]) -> bool:
    """Take off D_x where all that follows is one bracket."""
    found = re.compile(_OPERATOR).match(text, frame.start, frame.end)
    if found is None or f"D_{bare(found[1])}" in declared:
        return False
    start, end = frame.start, frame.end
    rest = text[found.end() : end].rstrip()
    words = [w for w in re.findall(r"\w+", rest) if w.lower() not in SPELLINGS and "_" not in w]
    letter = bare(found[1])
    if not any(w == letter or (len(letter) == 1 and letter in w) for w in words):
        return False  # a coefficient
    if closing(rest, 0) != len(rest) - 1 or not int(found[2] or "1"):
        return False
    by = [(bare(found[1]), int(found[2] or "1"))]
    frame.by += by
    frame.start = found.end()
    _say(text, frame, by, start, end)
    return True


def _primed(text: str, frame: Frame) -> bool:
    """Take off the primes behind one bracket, (x^2)''."""
    body = frame.body(text)
    close = closing(body, 0)
    found = re.compile(_PRIMES).fullmatch(body, close + 1) if close > 0 else None
    if found is None:
        return False
    start, end = frame.start, frame.end
    by = [("", int(found[3]) if found[3] else len(found[1]) if found[1] else found[2].count("\\"))]
    frame.by += by
    frame.end = frame.start + close + 1
    _say(text, frame, by, start, end)
    return True


def _is_variable(name: str) -> bool:
    return len(name) == 1 or name in GREEK_NAMES or name in CONSTANTS or not name.isalpha()


def _has_sum(body: str) -> bool:
    """Is there a + or - outside all brackets, between two operands?"""
    signs = (body[:i].rstrip()[-1:] for i, c in outside(body) if c in "+-")
    return any(before and before not in "+-*/^({[" for before in signs)


def _call(text: str, frame: Frame) -> bool:
    """Take off diff(…, x), diff(…, x, 2), diff(…, x, y), D[…, {x, 2}] and their like."""
    found = re.compile(_DIFF).match(text, frame.start, frame.end)
    if found is None:
        return False
    start, end = frame.start, frame.end
    body = frame.body(text)
    opened = found.end() - 1 - frame.start
    if closing(body[opened:], 0) != len(body) - 1 - opened:
        return False
    inside = text[found.end() : frame.end - 1]
    by, length = _listed(inside)
    if len(found[1]) == 1 and (not by or len(inside[:length].strip()) < 2):  # D(x), and D(x, y)
        return False
    frame.start, frame.end = found.end(), found.end() + length
    frame.by += by or [("", 1)]
    _say(text, frame, by or [("", 1)], start, end)
    return True


def _listed(inside: str) -> tuple[list[tuple[str, int]], int]:
    """The letters at the end of what stands in diff(…), the outermost first, and where the expression ends."""
    by: list[tuple[str, int]] = []
    end, stop, times = len(inside), len(inside), 0
    for at in reversed(list(_commas(inside))):
        found = re.fullmatch(_BY, inside[at + 1 : stop])
        if found is None or (found[4] and times):
            break
        stop = at
        if found[4]:
            times = int(found[4])  # of the letter in front of it
            continue
        by.append((found[1] or found[2], int(found[3] or times or 1)))
        end, times = at, 0
    return ([("", times)], stop) if times and not by else (by, end)  # diff(x^3, 2) is the second derivative


def _commas(text: str) -> Iterator[int]:
    """The places of the commas outside all brackets."""
    return (i for i, c in outside(text) if c == ",")
