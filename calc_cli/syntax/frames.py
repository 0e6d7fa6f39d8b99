"""What stands around an expression: comments, $…$, d/dx (…), y = …, f(t) = …, x -> …, diff(…, x).

A frame is found by its outside alone; each one is honoured, told in a note, and taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from calc_cli.syntax.brackets import closing, outside
from calc_cli.syntax.functions import DIFFERENTIAL, GREEK_NAMES, NO_BRACES, SPELLINGS, TYPED_CONSTANTS
from calc_cli.syntax.mistakes import fail, limit, quoted
from calc_cli.trace import Note

_D = r"(?:\\mathrm\s*\{\s*d\s*\}|\\partial(?![A-Za-z])|d|∂)"
_NAME = r"[A-Za-zΓ-ω][0-9A-Za-z_]*"
_VAR = r"\\?([A-Za-zΓ-ω](?:[A-Za-z]*[a-z])?(?:_?\{?[0-9]+\}?)?)"
_TIMES = r"(?:\s*(?:\^|\*\*)\s*[({]?\s*([0-9]+)\s*[)}]?)?"

# patterns are compiled where they are first used: most lines have no frame
_OVER = rf"\s*{_D}{_TIMES}\s*/\s*{_D}\s*{_VAR}{_TIMES}(?![A-Za-z0-9_])\s*\*?"
_OVER_IN_BRACKETS = rf"\s*\(\s*{_D}{_TIMES}\s*/\s*{_D}\s*{_VAR}{_TIMES}\s*\)\s*\*?"
#: d2/dx2, as it is typed without a sign for the power
_OVER_FLAT = r"\s*d([2-9])\s*/\s*d([A-Za-z])(\1)(?![A-Za-z0-9_])\s*\*?"
#: d y/d x: the derivative of something that is not said
_SPACED = (
    r"(?<![A-Za-z0-9_\\])d\s+[A-Za-z]\s*/\s*d\s+[A-Za-z](?![A-Za-z0-9_])"
    r"|\\[dtc]?frac\s*\{\s*d\s+[A-Za-z]\s*\}\s*\{\s*d\s+[A-Za-z]\s*\}"
)
_ABOVE = rf"\s*{_D}{_TIMES}\s*(?=[(\[])"
_BELOW = rf"\s*/\s*{_D}\s*{_VAR}{_TIMES}\s*$"
_FRAC = rf"\s*\\[dtc]?frac\s*\{{\s*{_D}{_TIMES}\s*\}}\s*\{{\s*{_D}\s*{_VAR}{_TIMES}\s*\}}"
_ABOVE_SEVERAL = rf"\s*(?:\\[dtc]?frac\s*\{{\s*{_D}{_TIMES}\s*\}}\s*(\{{)|{_D}{_TIMES}\s*/\s*(\(?))\s*"
_GREEK = "|".join(sorted(GREEK_NAMES))
_ONE_BELOW = rf"{_D}\s*(\\?(?:{_GREEK}|[A-Za-zΓ-ω])(?:_?\{{?[0-9]+\}}?)?){_TIMES}\s*(?:\\[,;!]|\*)?\s*"
_DIFF = r"\s*(?:(?:sp|sympy)\s*\.\s*)?(?:[dD]iff|D(?=\[)|[dD]erivative|differentiate|deriv)\s*([(\[])"
_BY = rf"\s*(?:\\?({_NAME})|[{{(]\s*({_NAME})\s*,\s*([1-9][0-9]{{0,5}})\s*[)}}]|([1-9][0-9]{{0,5}}))\s*"
_NAMES = rf"(?:\\?{_NAME}\s*,\s*)*\\?{_NAME}"
_LABEL = rf"\s*\\?({_NAME})\s*(?:[(\[]\s*({_NAMES})\s*[)\]]\s*:?)?\s*=(?![=>])"
#: x -> …, f: (x, y) -> …
_MAPPING = (
    rf"\s*(?:\\?({_NAME})\s*(?:\\colon|:?[:=])\s*)?"
    rf"({_NAMES}|\(\s*{_NAMES}\s*\))\s*(?:[-=]>|\\(?:mapsto|to)(?![A-Za-z]))"
)

#: a text without any of these has no frame
FRAME_SIGNS = frozenset("#;$=>\\dD∂")

#: frames around one another
DEPTH = 100
_DELIMITERS = (("$$", "$$"), ("$", "$"), (r"\(", r"\)"), (r"\[", r"\]"))
_ORDINALS = {2: "second", 3: "third"}
_PAIRS = {"(": ")", "[": "]", "{": "}"}


class Frame:
    """What is left of a text, text[start:end], and what its frames said."""

    __slots__ = ("by", "end", "label", "label_at", "latex", "notes", "parameters", "start", "variable")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.latex = False  # is it written between dollar signs, or their like?
        self.label = ""  # the y of `y = …`
        self.label_at = (0, 0)
        self.variable: str | None = None  # the t of f(t) = …
        self.by: list[tuple[str, int]] = []  # the letters to differentiate by and how often, the outermost first
        self.parameters: tuple[str, ...] = ()
        self.notes: list[Note] = []


def unframed(text: str, declared: frozenset[str] = frozenset()) -> Frame:
    """The text without its frames; raises InputError where one contradicts itself.

    Of the names that are `declared` an equation may be meant.
    """
    spaced = re.compile(_SPACED).search(text) if "d " in text else None
    if spaced is not None:
        fail(
            "reserved",
            *spaced.span(),
            word=quoted(spaced[0]),
            why=DIFFERENTIAL,
            hint="write d/dx (…) around what is differentiated",
        )
    frame = Frame(0, len(text))
    _end(text, frame)
    _delimiters(text, frame)
    if not _mapping(text, frame):
        _label(text, frame, declared)
    for _ in range(DEPTH):
        if not _derivative_of(text, frame, declared):
            outside = frame.start, frame.end
            if not (_brackets(text, frame) and _derivative_of(text, frame, declared)):
                frame.start, frame.end = outside
                return frame
    limit("frames", frame.start, frame.end, limit=str(DEPTH))


def _derivative_of(text: str, frame: Frame, declared: frozenset[str]) -> bool:
    """Take off what asks for a derivative, and say whether there was anything."""
    return _derivative(text, frame) or _differentials(text, frame, declared) or _call(text, frame)


def _brackets(text: str, frame: Frame) -> bool:
    """Take off the brackets around all that is left, and say whether there were any."""
    body = _stripped(text, frame)
    if not body or _closing(body) != len(body) - 1:
        return False
    before, after = ("\\left", "\\right") if body.startswith("\\left") else ("", "")
    frame.start, frame.end = frame.start + len(before) + 1, frame.end - 1
    frame.end -= len(after) if text.endswith(after, frame.start, frame.end) else 0
    return True


def _stripped(text: str, frame: Frame) -> str:
    while frame.end > frame.start and text[frame.end - 1].isspace():
        frame.end -= 1
    while frame.start < frame.end and text[frame.start].isspace():
        frame.start += 1
    return text[frame.start : frame.end]


def _end(text: str, frame: Frame) -> None:
    """Take off a trailing comment and one semicolon."""
    hash_ = text.find("#")
    if hash_ >= 0:
        frame.notes.append(Note("note", "what follows # is a comment", hash_, frame.end))
        frame.end = hash_
    if _stripped(text, frame).endswith(";"):
        frame.notes.append(Note("note", "the ; at the end is left out", frame.end - 1, frame.end))
        frame.end -= 1


def _delimiters(text: str, frame: Frame) -> None:
    body = _stripped(text, frame)
    for before, after in _DELIMITERS:
        inside = body[len(before) : len(body) - len(after)]
        if (
            len(body) >= len(before + after)
            and body.startswith(before)
            and body.endswith(after)
            and before not in inside
        ):
            frame.start += len(before)
            frame.end -= len(after)
            frame.latex = True
            return


def _mapping(text: str, frame: Frame) -> bool:
    """Take off `x ->`, with a name in front or without, and say whether there was any."""
    found = re.compile(_MAPPING).match(text, frame.start, frame.end)
    if found is None:
        return False
    parameters = tuple(p.strip().lstrip("\\") for p in found[2].strip("() ").split(","))
    body = text[found.end() : frame.end]
    if (
        len(set(parameters)) < len(parameters)
        or not all(_one_name(p) and p.lower() not in SPELLINGS and p not in TYPED_CONSTANTS for p in parameters)
        or not any(c.isalpha() for c in body)  # x -> 0 is a limit
    ):
        return False
    frame.parameters = parameters
    if len(frame.parameters) == 1:
        frame.variable = frame.parameters[0]
    said = f"{quoted(found[0].strip())[1:-1]} … is read as a function of {', '.join(parameters)}"
    frame.notes.append(Note("note", said, frame.start, found.end()))
    frame.start = found.end()
    return True


def _label(text: str, frame: Frame, declared: frozenset[str]) -> None:
    """Take off `y =` and `f(x) =`; whether `y =` begins an equation after all is seen when the rest is read."""
    found = re.compile(_LABEL).match(text, frame.start, frame.end)
    if found is None:
        return
    name, inside = found[1], found[2]
    if name.lower() in SPELLINGS or name == "e":
        return
    right = text[found.end() : frame.end]
    one = _one_name(name) or name in declared or _is_abbreviation(name, right, declared)
    if inside is None and not one:
        return
    frame.label, frame.label_at = name, found.span(1)
    frame.start = found.end()
    if inside is not None:
        frame.parameters = tuple(p.strip().lstrip("\\") for p in inside.split(","))
        if len(frame.parameters) == 1:
            frame.variable = frame.parameters[0]


def _one_name(word: str) -> bool:
    """Is the word one name, where xy would be a product?"""
    return len(word) == 1 or len(word) > 3 or word in GREEK_NAMES or not word.isalpha()


def _is_abbreviation(word: str, right: str, declared: frozenset[str]) -> bool:
    """Is the word one name all the same, as in MSE = (y - p)^2: capitals of which the right-hand side has none?"""
    letters = {c for c in right if c.isalpha()}
    enough = 2 if len(word) == 2 and len(right.strip()) == 1 else 1  # XY = c may be an equation
    return word.isalpha() and word.isupper() and len(letters) >= enough and not set(word) & (letters | declared)


def _derivative(text: str, frame: Frame) -> bool:
    start = frame.start
    by, frame.start = _below(text, frame)
    if not by:
        return False
    frame.by += by
    body = _stripped(text, frame)
    if body[:1] == "{" and _closing(body) == len(body) - 1:  # d/dx{…}
        frame.start, frame.end = frame.start + 1, frame.end - 1
        body = _stripped(text, frame)
    _say(body, frame, by, start, frame.end)
    close = _closing(body)
    after = body[close + 1 :].lstrip() if close >= 0 else ""
    if after[:1] in ("+", "-") and after:
        fail("frame closed", frame.start + close + 1 + (len(body[close + 1 :]) - len(after)))
    if after or (close < 0 and _has_sum(body)):
        frame.notes.append(
            Note(
                "warning",
                "everything after d/dx is differentiated",
                start,
                frame.end,
                f"write d/d{by[-1][0]} (…) around what is meant",
            )
        )
    return True


def _below(text: str, frame: Frame) -> tuple[list[tuple[str, int]], int]:
    """What stands below the d of d/dx, d^3/dx^2dy or their like, and where that ends; nothing where there is none."""
    matches = (re.compile(p).match(text, frame.start, frame.end) for p in (_FRAC, _OVER, _OVER_FLAT, _OVER_IN_BRACKETS))
    found = next(filter(None, matches), None)
    if found is not None and _is_variable(found[2]) and 0 < int(found[1] or "1") == int(found[3] or "1"):
        return [(_bare(found[2]), int(found[1] or "1"))], found.end()
    above = re.compile(_ABOVE_SEVERAL).match(text, frame.start, frame.end)
    if above is None:
        return [], frame.start
    by: list[tuple[str, int]] = []
    at = above.end()
    while one := re.compile(_ONE_BELOW).match(text, at, frame.end):
        by.append((_bare(one[1]), int(one[2] or "1")))
        at = one.end()
    end = _PAIRS.get(above[2] or above[4], "")
    after = text[at : frame.end]
    if (end and not after.startswith(end)) or (not end and text[at - 1].isalnum() and after[:1].isalnum()):
        return [], frame.start
    if len(by) < 2 or not all(n for _, n in by) or sum([n for _, n in by]) != int(above[1] or above[3] or "1"):
        return [], frame.start
    return by, at + len(end)


def _bare(name: str) -> str:
    """x1 for x_{1}."""
    return name.lstrip("\\").translate(NO_BRACES)


def _say(body: str, frame: Frame, by: list[tuple[str, int]], start: int, end: int) -> None:
    """Add the note that tells how the body was read: by y, then by x, where the x is the outer one."""
    n = sum([times for _, times in by])
    which = "" if n == 1 or len(by) > 1 else _ORDINALS.get(n, f"{n}th") + " "
    letters = ", then by ".join([name + (f" {times} times" if len(by) > 1 < times else "") for name, times in by[::-1]])
    said = f"read as the {which}derivative of {quoted(body)[1:-1]}{letters and ' by ' + letters}"
    frame.notes.append(Note("note", said, start, end))


def _differentials(text: str, frame: Frame, declared: frozenset[str]) -> bool:
    """Take off d(…)/dx."""
    found = re.compile(_ABOVE).match(text, frame.start, frame.end)
    close = _closing(text[found.end() : frame.end]) if found is not None else -1
    if found is None or close < 0:
        return False
    after = found.end() + close + 1
    below = re.compile(_BELOW).match(text, after, frame.end)
    if below is None or f"d{below[1]}" in declared or not _is_variable(below[1]):
        return False
    if found[1] == "0" or (found[1] or "1") != (below[2] or "1"):
        return False
    start, end = frame.start, frame.end
    by = [(_bare(below[1]), int(found[1] or "1"))]
    frame.by += by
    frame.start, frame.end = found.end(), after
    _say(text[frame.start : frame.end], frame, by, start, end)
    return True


def _is_variable(name: str) -> bool:
    return len(name) == 1 or name in GREEK_NAMES or not name.isalpha()


def _closing(body: str) -> int:
    """Where the bracket that the body begins with is closed, or -1."""
    return closing(body, len("\\left") if body.startswith("\\left") else 0)


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
    body = _stripped(text, frame)
    opened = found.end() - 1 - frame.start
    if _closing(body[opened:]) != len(body) - 1 - opened:
        return False
    inside = text[found.end() : frame.end - 1]
    by, length = _listed(inside)
    frame.start, frame.end = found.end(), found.end() + length
    frame.by += by or [("", 1)]
    _say(_stripped(text, frame), frame, by or [("", 1)], start, end)
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
    return by, end


def _commas(text: str) -> Iterator[int]:
    """The places of the commas outside all brackets."""
    return (i for i, c in outside(text) if c == ",")
