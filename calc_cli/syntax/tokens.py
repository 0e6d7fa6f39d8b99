"""Raw tokens -> the grammar's tokens: brackets are matched, and each kind has a function that says what it becomes.

It knows what stands next to a token, and not the grammar.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from calc_cli.syntax.functions import (
    ABSENT_IN_MODULES,
    CONSTANTS,
    MODULES,
    PROGRAM_CONSTANTS,
    ROOTS,
    SPELLINGS,
    nearest,
)
from calc_cli.syntax.lalr import Value
from calc_cli.syntax.latex import accented, command, single, spaced, subscript, upright
from calc_cli.syntax.mistakes import fail, quoted
from calc_cli.syntax.words import Words, add_root, warn_of_degree, word

_CLOSES = {"(": ")", "[": "]", "{": "}"}
_OPENS = {c: o for o, c in _CLOSES.items()}
_SIGNS = {
    "%": "percent", ";": "semicolon", "<": "relation", ">": "relation", ":": "assignment", '"': "quotes", "`": "quotes",
    ".": "dot", "∂": "partial",
}  # fmt: skip

#: what a kind of raw token becomes: the raw tokens and the place are given, and the token after it; the place
#: of the last token that was used up is returned where it is another one
_Handler: TypeAlias = Callable[[Words, list[Value], int, Value | None], int | None]


def resolved(raw: list[Value], words: Words) -> list[Value]:
    """The grammar's tokens; raises InputError for what can be refused without the grammar."""
    if words.latex:
        raw = spaced(raw)
    i = 0
    while i < len(raw):  # a token may be cut in two on the way
        token = raw[i]
        handler = _HANDLERS.get(token[3])
        if handler is None:
            words.out.append(token)
        else:
            used = handler(words, raw, i, raw[i + 1] if i + 1 < len(raw) else None)
            if used is not None:
                i = used
        i += 1
    if words.brackets:
        opened, at, _ = words.brackets[-1]
        fail("unclosed", at, at + 1, open=opened, close=_CLOSES[opened])
    return words.out


def _number(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, end, _ = raw[i]
    if after is not None and after[1] == end and after[3] == "WORD":
        if text == "0" and re.fullmatch(r"[xX][0-9A-Fa-f]+|[bBoO][0-9]+", after[0]):
            fail("other base", start, after[2], found=quoted(text + after[0]))
        if "e" in text.lower():
            _scientific(w, text, start, end)
        if "." in text or text == "1":  # nobody writes 1*d
            _of_a_program(w, raw, i, after)
        if after[0] in ("x10", "X10") and i + 2 < len(raw) and raw[i + 2][3] == "POWER":
            said = f"{after[0]} is read as one name"
            w.note(after[1], after[2], said, f"for a number write {text}*10", "warning")
    elif "e" in text.lower() and w.out and w.out[-1][3] == "POWER" and w.text[start - 1] == "^":  # x^2e-2
        _scientific(w, text, start, end)
    if len(w.out) > 1 and w.out[-1][0] in ("x", "X") and [t[3] for t in w.out[-3:-1]] in _FACTOR:
        _cross(w, start)
    if w.out and w.out[-1][3] == "NUMBER" and not _apart(w):
        before, _, stop, _ = w.out[-1]
        if len(text) == 3 and (before + text).isdigit():
            fail("digit grouping", stop, start, found="' '", before=before, joined=before + text)
        fail("two numbers", start, end, before=before, found=text)
    w.add("NUMBER", text, start, end)


#: What stands before the cross of 3 x 10^8: a number, no exponent, at the beginning or behind a sign or function.
_BEFORE = ("PLUS", "MINUS", "TIMES", "DIVIDE", "EQUAL", "LPAR", "LBAR", "BAR", "COMMA", "FUNC", "LOG")
_FACTOR = (["NUMBER"], *([kind, "NUMBER"] for kind in _BEFORE))


def _cross(w: Words, start: int) -> None:
    """Warn of 3 x 10^8, where x may be a sign."""
    (letter, at, stop, _), number = w.out[-1], w.out[-2]
    if number[2] < at and stop < start:
        w.note(at, stop, f"{letter} between numbers is read as a letter", "for a product write *", "warning")


def _scientific(w: Words, text: str, start: int, end: int) -> None:
    """Warn of 2e3x and x^2e-2, where e may be Euler's number."""
    digits, power = re.split("[eE]", text)
    other = f"{digits}*e {power[0]} {power[1:]}" if power[0] in "+-" else f"{digits}*e*{power}"
    said = f"{text} is read as one number, {digits} times ten to the {power}"
    w.note(start, end, said, f"for Euler's e write {other}", "warning")


def _of_a_program(w: Words, raw: list[Value], i: int, after: Value) -> None:
    """Refuse the exponent of 2.5D-3, and warn of the suffix of 2.0f."""
    text, start, _, _ = raw[i]
    further = re.compile(r"[dD]([+-]?[0-9]+)").match(w.text, after[1])
    if further is not None and after[0] not in w.names:
        found = quoted(text + further[0])
        fail("exponent of Fortran", start, further.end(), found=found, number=f"{text}e{further[1]}")
    if after[0] in ("f", "F", "l", "L") and w.text[after[2] : after[2] + 1] not in ("(", "'", "["):
        said = f"{text}{after[0]} is read as the product {text}*{after[0]}"
        w.note(start, after[2], said, f"for the number write {text}", "warning")


def _apart(w: Words) -> bool:
    """Do two neighbouring numbers belong to different things: sin^2 3x, log_2 8, \\frac12?"""
    kinds = [t[3] for t in w.out[-4:]]
    return (
        kinds[-2:-1] == ["FRAC"]
        or kinds[-2:-1] == ["LOG"]
        or kinds[-3:-1] == ["FUNC", "POWER"]
        or kinds[-4:-1] == ["FUNC", "POWER", "MINUS"]
        or (len(kinds) > 2 and kinds[-3] == "FRAC")
    )


def _module(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, _, _ = raw[i]
    name = text.rstrip(".:")
    word = after[0] if after is not None else ""
    if name not in MODULES:
        at = start + len(name)
        if text.endswith(":"):
            fail("assignment", at, at + 1)
        at = start + text.index(".")
        fail("dot", at, at + 1)
    if text + word in PROGRAM_CONSTANTS:
        raw[i + 1] = (PROGRAM_CONSTANTS[text + word], *raw[i + 1][1:])
    elif word.lower() not in SPELLINGS and word not in CONSTANTS and after is not None:
        near = nearest(word)
        called, _, formula = ABSENT_IN_MODULES.get(word.lower(), "").partition(" = ")
        meant = f"for {called} write {formula}" if formula else "write it with functions that dx knows: dx rules"
        fail(
            "unknown function",
            start,
            after[2],
            word=text + word,
            hint=f"did you mean {name}.{near}?" if near and not formula else meant,
        )


def _percent(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, end, _ = raw[i]
    w.add("NAME", text[1:], start, end)


def _root(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, end, _ = raw[i]
    if text == "√":
        if add_root(w, raw, i):
            return
        warn_of_degree(w, raw, i)
    w.add("ROOT", ROOTS[text], start, end)


def _open(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, end, _ = raw[i]
    before = w.out[-1][3] if w.out else ""
    if text == "{" and not (w.latex or before == "POWER" or before == "LOG"):
        fail("braces", start, end)
    w.brackets.append((text, start, "fraction" if before == "FRAC" else ""))
    w.add("LPAR", text, start, end)


def _close(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, end, _ = raw[i]
    if not w.brackets:
        fail("unopened", start, end, close=text, open=_OPENS[text])
    opened, _, purpose = w.brackets.pop()
    if _CLOSES[opened] != text:
        fail("mismatched", start, end, open=opened, close=_CLOSES[opened], found=text)
    w.add("RPAR", text, start, end)
    if purpose == "fraction":
        single(raw, i + 1)


def _bar(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, end, _ = raw[i]
    w.bars = True
    w.add("BAR", text, start, end)


def _primes(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, end, _ = raw[i]
    before = w.out[-1][3] if w.out else ""
    if before == "UNKNOWN":
        if w.equation and w.out[-1][0] == "y" and not (after is not None and after[3] == "OPEN"):
            name, at, _, _ = w.out.pop()
            w.add("PRIMED", name + text, at, end)
        else:
            w.add("PRIMES", text, start, end)
    elif before == "NUMBER" and after is not None and after[3] == "NUMBER" and after[1] == end:
        number = w.out[-1][0]
        fail("digit grouping", start, end, found=quoted(text), before=number, joined=number + after[0])
    elif before in ("NAME", "RPAR", "FUNC", "NUMBER"):
        fail("prime", start, end)
    else:
        fail("quotes", start, end)


def _equal(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, end, _ = raw[i]
    if after is not None and after[3] == "EQUAL" and after[1] == end:
        fail("relation", start, after[2], found=quoted("=="))
    if w.brackets:
        fail("equation inside", start, end)
    if any(t[3] == "EQUAL" for t in w.out):
        fail("second equals", start, end)
    w.add("EQUAL", text, start, end)


def _bang(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, end, _ = raw[i]
    if after is not None and after[3] == "EQUAL" and after[1] == end:
        fail("relation", start, after[2], found=quoted("!="))
    if not w.out or w.out[-1][3] != "NUMBER" or not w.out[-1][0].isdigit():
        fail("factorial", start, end)
    w.add("BANG", text, start, end)


def _ellipsis(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, end, _ = raw[i]
    if not w.formula:
        fail("dot", start, start + 1)
    w.add("NAME", text, start, end)


def _other(w: Words, raw: list[Value], i: int, after: Value | None) -> int | None:
    text, start, end, _ = raw[i]
    if text == "_":
        if w.out and w.out[-1][2] == start and w.text[w.out[-1][1]] == "\\":
            return subscript(w, raw, i, after)
        if w.out and w.out[-1][3] == "NUMBER" and after is not None and after[3] == "NUMBER":
            fail(
                "digit grouping",
                start,
                end,
                found=quoted(text),
                before=w.out[-1][0],
                joined=w.out[-1][0] + after[0],
            )
        fail("underscore", start, end)
    if text == "\\":
        fail("LaTeX", start, end, found=quoted(text))
    if text == ">" and w.out and w.out[-1][0] == "-" and w.out[-1][2] == start:
        fail("arrow", start - 1, end)
    if text in "<>" and after is not None and after[0] == "=" and after[1] == end:
        text += "="
    if text == "." and after is not None and after[1] == end and after[0][0] in "*/^":
        sign = text + after[0]
        fail("element by element", start, after[2], found=quoted(sign), meant=sign[1:])
    fail(_SIGNS.get(text[0], "sign"), start, end, found=quoted(text))


_HANDLERS: dict[str, _Handler] = {
    "NUMBER": _number, "WORD": word, "MODULE": _module, "PERCENT": _percent, "ROOT": _root, "UPRIGHT": upright,
    "ACCENT": accented, "COMMAND": command, "OPEN": _open, "CLOSE": _close, "BAR": _bar, "PRIMES": _primes,
    "EQUAL": _equal, "BANG": _bang, "ELLIPSIS": _ellipsis, "OTHER": _other,
}  # fmt: skip
