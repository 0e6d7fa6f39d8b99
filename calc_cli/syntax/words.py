"""Raw tokens -> the grammar's tokens: words are told apart, LaTeX commands become what they mean, brackets match.

It knows the tables of names and what stands next to a word; it does not know the grammar.  An unknown word is
never turned into a product, but for up to three letters that spell no word.
"""

from __future__ import annotations

import re
from typing import Any

from calc_cli.syntax.functions import (
    ABSENT,
    CONSTANTS,
    GLUED,
    GREEK,
    GREEK_NAMES,
    MODULES,
    RESERVED,
    SPELLINGS,
    SYNONYMS,
    UNKNOWN,
    VARIANTS,
    nearest,
)
from calc_cli.syntax.lalr import Value
from calc_cli.syntax.mistakes import fail, quoted
from calc_cli.trace import Note

_CLOSES = {"(": ")", "[": "]", "{": "}"}
_OPENS = {c: o for o, c in _CLOSES.items()}
_ROOTS = {"√": "sqrt", "∛": "cbrt", "sqrt": "sqrt", "cbrt": "cbrt"}

#: spellings that are functions only in front of a bracket, and products of letters elsewhere
_SHORT = frozenset(("sh", "ch", "th", "lb", "ld"))

#: LaTeX commands that only move things about
_SPACING = frozenset(
    r", ; : ! > quad qquad enspace displaystyle textstyle left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr "
    r"limits nolimits rm mathrm it operatorname thinspace".split()
) | {" "}

#: LaTeX command -> the kind and text of the token it stands for
_COMMANDS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("cdot", "times", "ast", "cdotp"), ("TIMES", "*")),
    "div": ("DIVIDE", "/"),
    **dict.fromkeys(("frac", "dfrac", "tfrac", "cfrac"), ("FRAC", "frac")),
    "lvert": ("LBAR", "|"),
    "rvert": ("RBAR", "|"),
    **dict.fromkeys(("vert", "mid"), ("BAR", "|")),
    **dict.fromkeys(("{", "lbrace"), ("OPEN", "{")),
    **dict.fromkeys(("}", "rbrace"), ("CLOSE", "}")),
    "lbrack": ("OPEN", "["),
    "rbrack": ("CLOSE", "]"),
    "ell": ("WORD", "l"),
    "ln": ("WORD", "ln"),
}
_FORBIDDEN = {
    **dict.fromkeys(("le", "leq", "ge", "geq", "ne", "neq", "lt", "gt", "to", "approx", "equiv"), "relation"),
    **dict.fromkeys(("sum", "int", "prod", "lim", "oint", "iint"), "sum or integral"),
    **dict.fromkeys(("pm", "mp"), "plus or minus"),
    "infty": "infinity",
    **dict.fromkeys(("degree", "circ"), "degrees"),
}
_SIGNS = {
    "%": "percent", ";": "semicolon", "<": "relation", ">": "relation", ":": "assignment", '"': "quotes", "`": "quotes",
    ".": "dot", "∂": "sum or integral",
}  # fmt: skip

_UPRIGHT = r"\\[a-z]+\*?\s*\{\s*|\s*\}"
_BASE = r"(?:log|ln|Log)_([0-9]+|[A-Za-z])?([A-Za-z])?"
_UNITS = r"[A-Za-z](?:_?[0-9]+)?"
_GREEK_PIECES = r"[Γ-ω](?:_?[0-9]+)?|[0-9A-Za-z_]+"


class Words:
    """What is known while a line is read, and what is to be told about it."""

    __slots__ = ("bars", "brackets", "equation", "formula", "latex", "names", "notes", "out", "text")

    def __init__(
        self,
        text: str,
        names: frozenset[str],
        equation: bool = False,
        latex: bool = False,
        formula: bool = False,
    ) -> None:
        self.text = text
        self.names = names
        self.equation = equation
        self.latex = latex
        self.formula = formula
        self.notes: list[Note] = []
        self.out: list[Value] = []
        self.brackets: list[tuple[str, int, str]] = []  # what opened, where, and what for
        self.bars = False

    def note(self, start: int, end: int, message: str, hint: str = "", level: str = "note") -> None:
        self.notes.append(Note(level, message, start, end, hint))

    def add(self, kind: str, text: Any, start: int, end: int) -> None:
        self.out.append((text, start, end, kind))


def canonical(name: str) -> str:
    """The one form of a typed name: θ and varphi are theta and phi, x_{10} is x_10."""
    if name.isascii():
        return VARIANTS.get(name, name.replace("{", "").replace("}", ""))
    letter = GREEK.get(name[0])
    return name if letter is None else letter + name[1:]


def resolved(raw: list[Value], words: Words) -> list[Value]:
    """The grammar's tokens; raises InputError for what can be refused without the grammar."""
    i = 0
    while i < len(raw):  # a token may be cut in two on the way
        token = raw[i]
        kind = token[3]
        if kind in _PASS:
            words.out.append(token)
        else:
            after = raw[i + 1] if i + 1 < len(raw) else None
            i = _HANDLERS[kind](words, raw, i, after) or i
        i += 1
    if words.brackets:
        open_, at, _ = words.brackets[-1]
        fail("unclosed", at, at + 1, open=open_, close=_CLOSES[open_])
    return words.out


_PASS = frozenset(("PLUS", "MINUS", "TIMES", "DIVIDE", "POWER", "COMMA"))


def _number(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, end, _ = raw[i]
    if after is not None and after[1] == end and after[3] == "WORD":
        if text == "0" and re.fullmatch(r"[xX][0-9A-Fa-f]+|[bBoO][0-9]+", after[0]):
            fail("hexadecimal", start, after[2], found=quoted(text + after[0]))
        if "e" in text.lower():
            digits, power = re.split("[eE]", text)
            other = f"{digits}*e {power[0]} {power[1:]}" if power[0] in "+-" else f"{digits}*e*{power}"
            w.note(
                start,
                end,
                f"{text} is read as one number, {digits} times ten to the {power}",
                f"for Euler's e write {other}",
            )
    if w.out and w.out[-1][3] == "NUMBER" and not _apart(w):
        fail("two numbers", start, end, before=w.out[-1][0], found=text)
    w.add("NUMBER", text, start, end)


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
    name = text[:-1]
    word = after[0] if after is not None else ""
    if name not in MODULES or not (word.lower() in SPELLINGS or word in CONSTANTS):
        dot = text.index(".") if name not in MODULES else len(name)
        fail("dot", start + dot, start + dot + 1)


def _percent(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, end, _ = raw[i]
    w.add("NAME", text[1:], start, end)


def _root(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, end, _ = raw[i]
    w.add("ROOT", _ROOTS[text], start, end)


def _upright(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    text, start, end, _ = raw[i]
    _word(w, [(re.sub(_UPRIGHT, "", text), start, end, "WORD")], 0, after)


def _command(w: Words, raw: list[Value], i: int, after: Value | None) -> int | None:
    text, start, end, _ = raw[i]
    name = text[1:].rstrip("*")
    if name in _SPACING:
        if name in ("left", "right") and after is not None and after[3] == "BAR":
            w.add("LBAR" if name == "left" else "RBAR", "|", after[1], after[2])
            return i + 1
        return None
    if name in _COMMANDS:
        kind, text = _COMMANDS[name]
        if kind == "FRAC":
            _single(raw, i + 1)
            w.add(kind, text, start, end)
            if i + 1 < len(raw) and raw[i + 1][3] != "OPEN":
                _single(raw, i + 2)
        elif kind in ("OPEN", "CLOSE", "WORD", "BAR"):
            token = (text, start, end, kind)
            _HANDLERS[kind](w, [token], 0, after)
        else:
            w.add(kind, text, start, end)
        return None
    if name == "sqrt":
        indexed = after is not None and after[0] == "["
        w.add("NTHROOT" if indexed else "ROOT", "root" if indexed else "sqrt", start, end)
        return None
    if name in _FORBIDDEN:
        fail(_FORBIDDEN[name], start, end, found=quoted(text))
    if name.lower() in SPELLINGS or name in GREEK_NAMES or name in VARIANTS or name == "pi":
        _word(w, [(name, start, end, "WORD")], 0, after)
        return None
    fail("LaTeX", start, end, found=quoted(text))


def _single(raw: list[Value], i: int) -> None:
    """Cut the token at i down to the one character that \\frac takes: \\frac12x is 1/2 and x."""
    if i < len(raw) and raw[i][3] in ("NUMBER", "WORD") and len(raw[i][0]) > 1:
        text, start, end, kind = raw[i]
        rest = "NUMBER" if text[1].isdigit() or text[1] == "." else "WORD"
        raw[i : i + 1] = [(text[0], start, start + 1, kind), (text[1:], start + 1, end, rest)]


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
        _single(raw, i + 1)


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


def _subscript(w: Words, raw: list[Value], i: int, after: Value | None) -> int:
    """What follows the _ of \\log_2 or \\theta_1; returns the place of the last token that belongs to it."""
    _single_letter(raw, i + 1)
    name, start, end, kind = w.out[-1]
    if kind == "FUNC" and name in ("log", "ln"):
        w.out[-1] = ("log", start, end, "LOG")
        return i
    inside = raw[i + 1 : i + 4]
    if kind == "NAME" and inside and inside[0][0] == "{" and len(inside) == 3 and inside[2][0] == "}":
        w.out[-1] = (f"{name}_{inside[1][0]}", start, inside[2][2], "NAME")
        return i + 3
    if kind == "NAME" and inside and inside[0][3] in ("NUMBER", "WORD"):
        w.out[-1] = (f"{name}_{inside[0][0]}", start, inside[0][2], "NAME")
        return i + 1
    fail("subscript", raw[i][1])


def _single_letter(raw: list[Value], i: int) -> None:
    if i < len(raw) and raw[i][3] == "WORD":
        _single(raw, i)


def _other(w: Words, raw: list[Value], i: int, after: Value | None) -> int | None:
    text, start, end, _ = raw[i]
    if text == "_":
        if w.out and w.out[-1][2] == start and raw[i - 1][3] == "COMMAND":
            return _subscript(w, raw, i, after)
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
    if text in "<>" and after is not None and after[0] == "=" and after[1] == end:
        text += "="
    fail(_SIGNS.get(text[0], "sign"), start, end, found=quoted(text))


def _word(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    typed, start, end, _ = raw[i]
    opened = after is not None and after[3] == "OPEN" and (after[0] != "{" or w.latex)
    primed = after is not None and after[3] == "PRIMES"
    text = typed.replace("{", "").replace("}", "") if typed[-1] == "}" else typed
    if typed[-1] == "_" and after is not None and after[0] == "{" and typed.lower() not in ("log_", "ln_"):
        fail("subscript", end - 1)
    if not text.isascii() and len(text) > 1 and canonical(text) not in w.names:
        pieces = re.findall(_GREEK_PIECES, text)
        if len(pieces) > 1:
            at = start
            for n, piece in enumerate(pieces):
                last = n == len(pieces) - 1
                _name(w, piece, at, at + len(piece), opened and last, primed and last, after)
                at += len(piece)
            return
    _name(w, text, start, end, opened, primed, after)


def _name(w: Words, text: str, start: int, end: int, opened: bool, primed: bool, after: Value | None) -> None:
    """Add the tokens of one word; `opened` and `primed` say what follows it."""
    name = canonical(text)
    low = text.lower()
    if name in w.names and text not in CONSTANTS:
        w.add("NAME", name, start, end)
    elif len(text) == 1:
        _letter(w, text, start, end, opened, primed, after)
    elif opened and name in ABSENT:
        near = nearest(name)
        fail(
            "absent",
            start,
            end,
            word=quoted(text),
            meant=f"did you mean {near}? " if near and near != name else "",
        )
    elif name in GREEK_NAMES:
        if name == "lambda" and after is not None and (after[3] == "WORD" or after[0] == ":"):
            fail("lambda", start, end)
        w.add("NAME", name, start, end)
    elif low == "pi":
        w.add("NAME", "pi", start, end)
    elif low in SPELLINGS and (low not in _SHORT or opened):
        _function(w, text, SPELLINGS[low], start, end, opened)
    elif "_" in text and (based := re.fullmatch(_BASE, text)) is not None and (based[1] or opened):
        w.add("LOG", "log", start, start + text.index("_") + 1)
        at = start + text.index("_") + 1
        if based[1]:
            w.add("NUMBER" if based[1].isdigit() else "NAME", based[1], at, at + len(based[1]))
        if based[2]:
            w.add("NAME", based[2], end - 1, end)
    elif text in RESERVED or (low in RESERVED and not (text.isupper() and len(text) == 2)):
        why = RESERVED.get(text) or RESERVED[low]
        hint = (
            f"for a product write {text[0]}*{text[1:]}; to differentiate give the expression alone"
            if why == "a differential"
            else "leave it out"
        )
        fail("reserved", start, end, word=quoted(text), why=why, hint=hint)
    else:
        _product(w, text, start, end, opened, primed, after)


def _letter(
    w: Words, text: str, start: int, end: int, opened: bool, primed: bool, after: Value | None
) -> None:
    name = GREEK.get(text, text)
    if w.formula:
        function = text in "fghD" and (opened or primed)
        w.add(("FUNC" if text == "D" else "UNKNOWN") if function else "NAME", name, start, end)
    elif text == "E":
        w.note(start, end, "E is read as Euler's number e", "for a name E add --let E")
        w.add("NAME", "e", start, end)
    elif text == "σ" and opened:
        w.note(start, end, "σ(…) is read as sigmoid(…)", "for a product write σ*(…)")
        w.add("FUNC", "sigmoid", start, end)
    elif text in UNKNOWN and (opened or primed):
        if opened and text in "uv":
            w.note(start, end, f"{text}(…) is read as an unknown function", f"for a product write {text}*(…)")
        w.add("UNKNOWN", name, start, end)
    elif text == "y" and w.equation and (opened or primed):
        if opened:
            w.note(start, end, "y(…) is read as the unknown function y", "for a product write y*(…)")
        w.add("UNKNOWN", name, start, end)
    else:
        if text in "iI" and not any(n.start == start for n in w.notes):
            w.note(
                start,
                end,
                f"{text} is read as a name, not as the imaginary unit",
                "only real numbers are known",
            )
        w.add("NAME", name, start, end)


def _function(w: Words, text: str, name: str, start: int, end: int, opened: bool) -> None:
    if name in _ROOTS:
        w.add("ROOT", name, start, end)
        return
    if name in ("min", "max", "root", "pow", "atan2") and not opened:
        from calc_cli.syntax.build import example, takes

        fail("two arguments needed", start, end, name=text, takes=takes(name), example=example(name))
    w.add("FUNC", name, start, end)


def _product(
    w: Words, text: str, start: int, end: int, opened: bool, primed: bool, after: Value | None
) -> None:
    """Add the tokens of a word that is no name of its own: sinx, xy, pix, x_1y_2; or refuse it."""
    low = text.lower()
    known = tuple(sorted(w.names))
    near = nearest(text, known)
    called = opened and not (len(text) == 2 and text[1] in UNKNOWN)
    glued = None if low in SYNONYMS or "_" in text else _glued(low)
    if (
        glued is not None
        and not (opened and glued[-1][0] != "FUNC")
        and not (near and [kind for kind, _ in glued[:2]] == ["NAME", "NAME"])
    ):
        _add_glued(w, text, glued, start, end)
        return
    pieces: list[str] = []
    if low in SYNONYMS or (called and near):
        pass
    elif re.fullmatch("pi[A-Za-z]{1,2}", text):
        pieces = ["pi", *text[2:]]
    elif text.isalpha():
        pieces = list(text) if len(text) <= 3 else []
    elif re.fullmatch(r"[eE][0-9]+[A-Za-z]+", text):
        fail("word", start, end, word=quoted(text), name=text, meant=f"did you mean e^({text[1:]})? ")
    elif re.fullmatch("[A-Za-z]+[0-9]+", text):
        pieces = [text]
    elif len(units := re.findall(_UNITS, text)) <= 3 and "".join(units) == text:
        pieces = units
    elif "_" in text:
        pieces = [text]
    if pieces:
        _add_pieces(w, pieces, start, end, opened, primed, after)
        return
    near = near or (nearest(text, known, 2) if len(text) > 5 else "")
    meant = f"did you mean {near}? " if near else ""
    fail("word", start, end, word=quoted(text), name=quoted(text)[1:-1], meant=meant)


def _add_pieces(
    w: Words, pieces: list[str], start: int, end: int, opened: bool, primed: bool, after: Value | None
) -> None:
    if len(pieces) > 1:
        text = "".join(pieces)
        w.note(start, end, f"{text} is read as {'*'.join(pieces)}", f"for one name add --let {text}")
    at = start
    for n, piece in enumerate(pieces):
        last = n == len(pieces) - 1
        if len(piece) == 1:
            _letter(w, piece, at, at + 1, opened and last, primed and last, after)
        else:
            w.add("NAME", canonical(piece), at, at + len(piece))
        at += len(piece)


def _add_glued(w: Words, text: str, pieces: list[tuple[str, str]], start: int, end: int) -> None:
    at = start
    other: list[str] = []
    for n, (kind, piece) in enumerate(pieces):
        stop = at + len(piece)
        typed = text[at - start : stop - start]
        if kind == "FUNC":
            name = SPELLINGS[piece]
            w.add("ROOT" if name in _ROOTS else "FUNC", name, at, stop)
            follows = n + 1 < len(pieces) and pieces[n + 1][0] != "FUNC"
            other.append(typed + " " if follows else typed if n == len(pieces) - 1 else typed + " ")
        elif kind == "NUMBER":
            w.add("NUMBER", piece, at, stop)
            other.append(typed if n + 1 < len(pieces) and pieces[n + 1][0] == "NAME" else typed + " ")
        else:
            _letter(w, typed, at, stop, False, False, None)
            other.append(typed + " ")
        at = stop
    spelled = "".join(other).strip()
    w.note(start, end, f"{text} is read as {spelled}", f"write {spelled}", "warning")


def _glued(word: str, at: int = 0) -> list[tuple[str, str]] | None:
    """The word as one or two letters, then functions each with a letter or number behind: xsinx, sin3x, lnsinx."""
    if len(word) > 24:
        return None
    for letters in range(3):
        if at == 0 and word[:letters].isalpha() | (letters == 0):
            rest = _functions(word, letters)
            if rest is not None:
                return [("NAME", c) for c in word[:letters]] + rest
    return None


def _functions(word: str, at: int) -> list[tuple[str, str]] | None:
    for name in _BY_LENGTH:
        if word.startswith(name, at):
            after = at + len(name)
            digits = re.match("[0-9]*", word[after:])
            number = digits[0] if digits else ""
            behind = after + len(number)
            for letter in (1, 0):
                stop = behind + letter
                if letter and not word[behind:stop].isalpha():
                    continue
                pieces = (
                    [("FUNC", name)]
                    + ([("NUMBER", number)] if number else [])
                    + ([("NAME", word[behind:stop])] if letter else [])
                )
                if stop == len(word):
                    return pieces
                rest = _functions(word, stop)
                if rest is not None:
                    return pieces + rest
    return None


_BY_LENGTH = tuple(sorted(GLUED, key=lambda name: (-len(name), name)))

_HANDLERS: dict[str, Any] = {
    "NUMBER": _number, "WORD": _word, "MODULE": _module, "PERCENT": _percent, "ROOT": _root, "UPRIGHT": _upright,
    "COMMAND": _command, "OPEN": _open, "CLOSE": _close, "BAR": _bar, "PRIMES": _primes, "EQUAL": _equal, "BANG": _bang,
    "ELLIPSIS": _ellipsis, "OTHER": _other,
}  # fmt: skip
