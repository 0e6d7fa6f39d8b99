"""A word -> names, functions and constants; the words that are refused.

It knows the tables of names and what stands next to a word; it does not know the grammar.  An unknown word is
never turned into a product, but for up to three letters that spell no word.
"""

from __future__ import annotations

import re
from typing import Any, NoReturn

from calc_cli.syntax.functions import (
    ABSENT,
    CONSTANTS,
    DIFFERENTIAL,
    GLUED,
    GREEK,
    GREEK_NAMES,
    NO_BRACES,
    PROGRAM_CONSTANTS,
    RESERVED,
    ROOTS,
    SPELLINGS,
    SYNONYMS,
    UNKNOWN,
    VARIANTS,
    example,
    nearest,
    takes,
)
from calc_cli.syntax.glue import glued
from calc_cli.syntax.lalr import Value
from calc_cli.syntax.mistakes import fail, quoted
from calc_cli.trace import Note

#: spellings that are functions only in front of a bracket, and products of letters elsewhere
_SHORT = frozenset(("sh", "ch", "th", "lb", "ld"))

_BASE = r"(?:log|ln|Log)_([0-9]+|[A-Za-zΓ-ω])?([A-Za-z])?"
#: k_BT, which is k_B*T in LaTeX
_UNBRACED = r"([A-Za-z]_[A-Za-z])([A-Za-z]+)"
_UNITS = r"[A-Za-z](?:_?[0-9]+)?"
_GREEK_PIECES = r"[Γ-ω](?:_?[0-9]+)?|[0-9A-Za-z_]+"


#: Euler's number, where it is surely meant: e^x.
_EULER = re.compile(r"(?<![a-z])e\s*\^")


class Words:
    """What is known while a line is read, and what is to be told about it."""

    __slots__ = ("bars", "beside_e", "brackets", "equation", "formula", "latex", "names", "notes", "out", "text")

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
        self.beside_e = "E" in text and _EULER.search(text) is not None  # nobody writes one number in two ways

    def note(self, start: int, end: int, message: str, hint: str = "", level: str = "note") -> None:
        self.notes.append(Note(level, message, start, end, hint))

    def add(self, kind: str, text: Any, start: int, end: int) -> None:
        self.out.append((text, start, end, kind))


def canonical(name: str) -> str:
    """The one form of a typed name: θ and varphi are theta and phi, x_{10} is x_10."""
    if name.isascii():
        return VARIANTS.get(name, name.translate(NO_BRACES))
    return "".join([GREEK.get(c, c) for c in name])


def word(w: Words, raw: list[Value], i: int, after: Value | None) -> None:
    typed, start, end, _ = raw[i]
    based = "_" in typed and re.fullmatch(_BASE, typed) is not None
    opened = after is not None and after[3] == "OPEN" and (after[0] != "{" or w.latex or based)
    primed = after is not None and after[3] == "PRIMES"
    text = typed.translate(NO_BRACES) if "}" in typed else typed
    more = after is not None and after[3] == "NUMBER" and after[1] == end
    if based and after is not None and more and not typed[-1].isalpha():  # log_2.5(x)
        at = start + typed.index("_") + 1
        raw[i + 1] = (w.text[at : after[2]], at, after[2], "NUMBER")
        w.add("LOG", "log", start, at)
        return
    if opened and after is not None and after[0] == "[" and not w.formula:
        _element(w, text, raw, i)
    if text == "sqrt" and opened and add_root(w, raw, i):
        return
    below = after if typed[-1] == "_" else None
    if below is not None and ((below[0] == "{" and not based) or (below[3] in _OPERANDS and text not in w.names)):
        fail("subscript", end - 1)
    if not text.isascii() and len(text) > 1 and not based and canonical(text) not in w.names:
        pieces = re.findall(_GREEK_PIECES, text)
        if len(pieces) > 1:
            if pieces[0] == "Δ":
                w.note(start, end, f"{text} is read as the product Δ*{text[1:]}", "for one name write d_x")
            at = start
            for n, piece in enumerate(pieces):
                last = n == len(pieces) - 1
                _name(w, piece, at, at + len(piece), opened and last, primed and last, after)
                at += len(piece)
            return
    _name(w, text, start, end, opened, primed, after)


#: What may stand below a letter, and is no part of its name: x_ 12, x_\pi.
_OPERANDS = ("WORD", "NUMBER", "COMMAND", "ACCENT", "UPRIGHT")

#: Letters that stand for the degree of a root.
_DEGREES = ("k", "n", "m")


def add_root(w: Words, raw: list[Value], i: int) -> bool:
    """Add the root of √[3](x), as LaTeX writes the one of degree 3; False where it is none."""
    after = raw[i + 1 : i + 5]
    if [t[0] for t in after[:3:2]] != ["[", "]"]:
        return False
    if not (after[1][0].isdigit() or (raw[i][0] == "√" and after[1][0] in _DEGREES)):
        return False
    degree, beyond = after[1][0], after[3] if len(after) > 3 else None
    if beyond is None or beyond[3] not in ("OPEN", "WORD", "NUMBER"):
        return False
    if degree.lstrip("0") in ("", "1"):
        return False
    shown = w.text[raw[i][1] : after[2][2]]
    w.note(raw[i][1], after[2][2], f"{shown} is the root of degree {degree}", f"for a product write {shown}*")
    w.add("NTHROOT", "root", raw[i][1], raw[i][2])
    return True


def warn_of_degree(w: Words, raw: list[Value], i: int) -> None:
    """Warn of x³√y, which is x^(3)√y here: what is raised may be the degree of the root."""
    before = raw[max(0, i - 4) : i]
    degree = before[2][0] if len(before) == 4 else ""
    raised = degree.isdecimal() and degree != "2" and [t[0] for t in before[::3]] == ["^", ")"]
    if raised and before[1][0] == "(" and before[0][1] + len(degree) + 3 == raw[i][1]:
        hint = f"for the root of degree {degree} write *root(…, {degree})"
        w.note(before[0][1], raw[i][2], f"the {degree} in front of √ is read as a power", hint, "warning")


def _element(w: Words, text: str, raw: list[Value], i: int) -> None:
    """Refuse `w[0]`, with nothing between: an array pasted from code, and no product.  Warn of `w[i]`."""
    inside = raw[i + 1 : i + 4]
    if len(inside) < 3 or inside[0][1] != raw[i][2] or inside[2][0] != "]" or text.lower() in SPELLINGS:
        return
    index, start, end = str(inside[1][0]), raw[i][1], inside[2][2]
    if inside[0][2] != inside[1][1] or inside[1][2] != inside[2][1]:
        return
    if index.isdigit():
        fail("element", start, end, word=f"{text}[{index}]", name=f"{text}_{index}")
    if index in _INDICES and text not in UNKNOWN:
        said = f"{text}[{index}] is read as the product {text}*{index}"
        w.note(start, end, said, f"for an element write {text}_{index}", "warning")


#: Letters that number the elements of an array.
_INDICES = ("i", "j", "k", "n")


def _note_call(w: Words, text: str, start: int, end: int, after: Value | None) -> None:
    """Warn of `p(x)`, with nothing between: a product by the rules, and probably not meant.

    Nor are P(2x), D(x^2), F(g(x)) and loss_fn(2x), where the brackets would do nothing.
    """
    if after is None or after[1] != end or after[0] != "(":
        return
    found = re.compile(r"\(([^()+-]|\([^()]*\)){1,40}\)").match(w.text, end)
    if found is None:
        return
    inside = found[0][1:-1].strip()
    if text == "π":
        return
    one = (re.fullmatch(_ONE, inside) is not None or inside.partition("_")[0] in GREEK_NAMES) and inside != text
    plain = re.fullmatch(r"\d*\s*[A-Za-z](?:\^\d+)?|[fghuv]'?\([a-z]\)", inside) is not None and text not in inside
    word = re.match("[A-Za-z]{3}", text) is not None and text not in GREEK_NAMES
    sympified = text == "S" and inside.isdigit()  # sympy's S(1)/2
    if one or sympified or (plain and text[0] in _LIKE_FUNCTIONS) or (word and re.search("[A-Za-z]", inside)):
        shown, product = text + found[0], f"{text}*{inside if one else found[0]}"
        others = f"for the derivative write d/dx {found[0]}" if text == "D" else _UNKNOWN
        others = f"for the number write {inside}" if sympified else others
        hint = f"{others}; for the product write {product}"
        w.note(start, start + len(shown), f"{shown} is read as the product {product}", hint, "warning")


#: One letter, with an index or without.
_ONE = r"(?![eE]$)[A-Za-zΑ-ω](?:_?[0-9]+|_[A-Za-z])?"
_UNKNOWN = "f, g, h, u and v are unknown functions"
#: Letters that stand in front of a bracket like a function, as P(2x), d(x^2) and f_1(2x).
_LIKE_FUNCTIONS = frozenset("BDFGHIJLMPQSTUVWYZdfghpq")


#: What stands behind the name of a function: f^2(x), f^{-1}(x), f^{(2)}(x).
_POWER = re.compile(r"\^(?:(-?\d+)|\{(-?\d+)\}|\((-\d+)\)|\{?\((?P<order>\d+)\)\}?)\(")


def _name(w: Words, text: str, start: int, end: int, opened: bool, primed: bool, after: Value | None) -> None:
    """Add the tokens of one word; `opened` and `primed` say what follows it."""
    name = canonical(text)
    low = text.lower()
    if text[:2] == "D_" and len(text) == 3 and after is not None and after[3] in ("WORD", "NUMBER", "COMMAND"):
        w.note(start, end, f"{text} is read as a name", f"for the derivative write d/d{text[2:]} (…)", "warning")
    if name in w.names and text not in CONSTANTS:
        w.add("NAME", name, start, end)
    elif len(text) == 1:
        _letter(w, text, start, end, opened, primed, after)
    elif low in ABSENT and (opened or glued(low) is not None or _is_called(low, after)):
        _refuse_absent(text, start, end)
    elif name == "sigma" and opened and after is not None and after[0] == "(":
        w.note(start, end, "sigma(…) is read as sigmoid(…)", "for a product write sigma*(…)")
        w.add("FUNC", "sigmoid", start, end)
    elif name in GREEK_NAMES:
        if name == "lambda" and after is not None and ":" in w.text and (after[3] == "WORD" or after[0] == ":"):
            fail("lambda", start, end)
        if opened:
            _note_call(w, text, start, end, after)
        w.add("NAME", name, start, end)
    elif low == "pi" or text in PROGRAM_CONSTANTS:
        w.add("NAME", PROGRAM_CONSTANTS.get(text, "pi"), start, end)
    elif low in SPELLINGS and (low not in _SHORT or opened):
        _function(w, text, SPELLINGS[low], start, end, opened)
    elif "_" in text and (based := re.fullmatch(_BASE, text)) is not None and (based[1] or opened):
        at = start + text.index("_") + 1
        w.add("LOG", "log", start, at)
        if based[1]:
            w.add("NUMBER" if based[1].isdigit() else "NAME", GREEK.get(based[1], based[1]), at, at + len(based[1]))
        if based[2]:
            w.add("NAME", based[2], end - 1, end)
    elif w.latex and (more := re.fullmatch(_UNBRACED, w.text[start:end])) is not None:
        hint = f"in LaTeX this is {more[1]} {more[2]}; for one name write {more[0][:2]}{{{text[2:]}}}"
        w.note(start, end, f"{text} is read as one name", hint, "warning")
        w.add("NAME", name, start, end)
    elif low in RESERVED and (set(text) <= w.names or (text in _KINEMATIC and _is_product(w, start, after))):
        _add_pieces(w, list(text), start, end, opened, primed, after)
    elif text in RESERVED or (low in RESERVED and not (text.isupper() and len(text) == 2)):
        _refuse_reserved(w, text, start, end, after)
    else:
        _product(w, text, start, end, opened, primed, after)


def _refuse_absent(text: str, start: int, end: int) -> NoReturn:
    """Refuse a function that is not known, with a formula for it, or the name that may be meant."""
    name, low = canonical(text), text.lower()
    near = nearest(name)
    called, _, formula = ABSENT[low].partition(" = ")
    if formula:
        meant = f"for {called} write {formula}; "
    else:
        meant = f"did you mean {near}? " if near in SPELLINGS and near != low and len(text) > 2 else ""
    letter = "" if name in GREEK_NAMES else f"add --let {text} and "
    fail("absent", start, end, word=text, name=text, meant=meant, letter=letter)


def _refuse_reserved(w: Words, text: str, start: int, end: int, after: Value | None) -> NoReturn:
    """Refuse a word that is never a product of its letters."""
    low = text.lower()
    why, instead = RESERVED.get(text) or RESERVED[low]
    hint = instead.replace("{word}", low).replace("{letters}", " ".join(text)).replace("{product}", "*".join(text))
    if why == DIFFERENTIAL:
        hint = _differential(w, text, start, after) or hint
    fail("reserved", start, end, word=quoted(text), why=why, hint=hint)


def _is_called(low: str, after: Value | None) -> bool:
    """Is it `sqr x`: a short word that has a formula, in front of what may be its argument?"""
    return ABSENT[low] != "" and len(low) <= 3 and after is not None and after[3] in ("WORD", "NUMBER", "COMMAND")


#: The parts of dy/dx and of \frac{\mathrm{d}y}{\mathrm{d}x}.
_D = r"(?:(?:\\[a-z]+\s+)?d|\\[a-z]+\s*\{\s*d\s*\}\s*)([A-Za-z])(?![A-Za-z])"
_OVER = r"\s*(?:/|\}\s*\{)\s*"


def _differential(w: Words, text: str, start: int, after: Value | None) -> str:
    """What to try instead of the dy of dy/dx, or its dx, or a dx that stands at the end; or ""."""
    rise = re.search(rf"{_D}{_OVER}$", w.text[:start])
    quotient = re.compile(rf"{'' if rise else _D + _OVER}{_D}\s*\}}?\s*(=?)").match(w.text, start)
    if quotient is not None and quotient[0][-1] == "=":
        return "a derivative is what dx finds: give the expression alone, or y = …"
    if quotient is not None:
        return f"write d/d{quotient.groups()[-2]} (…) around what is differentiated"
    return f"leave it out; for a product {'*'.join(text)}" if after is None and w.out else ""


#: Words that are products where something stands beside them without a blank: ½at², e^-at, 2as.
_KINEMATIC = ("at", "as")
_SIGNS = ("PLUS", "MINUS", "TIMES", "DIVIDE", "POWER", "LPAR", "EQUAL")


def _is_product(w: Words, start: int, after: Value | None) -> bool:
    """Does it stand where only a product may: behind a sign, close to what is before it, or below an exponent?"""
    before = w.out[-1] if w.out else None
    beside = before is not None and (before[2] == start or before[3] in _SIGNS)
    return beside or (after is not None and after[3] == "POWER")


def _letter(w: Words, text: str, start: int, end: int, opened: bool, primed: bool, after: Value | None) -> None:
    name = GREEK.get(text, text)
    if w.formula:
        function = text in "fghD" and (opened or primed)
        w.add(("FUNC" if text == "D" else "UNKNOWN") if function else "NAME", name, start, end)
    elif text == "E" and text not in w.names:
        _euler(w, start, end, opened, after)
    elif text == "σ" and opened:
        w.note(start, end, "σ(…) is read as sigmoid(…)", "for a product write σ*(…)")
        w.add("FUNC", "sigmoid", start, end)
    elif (opened or primed) and (text in UNKNOWN or (text == "y" and w.equation)):
        if opened and text in "uvy":
            which = "the unknown function y" if text == "y" else "an unknown function"
            w.note(start, end, f"{text}(…) is read as {which}", f"for a product write {text}*(…)")
        w.add("UNKNOWN", name, start, end)
    else:
        if text in UNKNOWN:
            _check_power(w, text, start, end)
        if text != "E":
            _note_letter(w, text, start, end, opened, after)
        w.add("NAME", name, start, end)


def _euler(w: Words, start: int, end: int, opened: bool, after: Value | None) -> None:
    """Add the E that is Euler's number, or a name beside e."""
    if w.beside_e:
        w.note(start, end, "E is read as a name, beside Euler's number e", "for Euler's number write e")
    else:
        w.note(start, end, "E is read as Euler's number e", "for a name E add --let E")
    if opened:
        _note_call(w, "E", start, end, after)
    w.add("NAME", "E" if w.beside_e else "e", start, end)


def _check_power(w: Words, text: str, start: int, end: int) -> None:
    """Refuse f^2(x), f^{(2)}(x) and their like, which have two readings."""
    power = _POWER.match(w.text, end)
    if power is None:
        return
    n, order = next(filter(None, power.groups()[:3]), ""), power["order"]
    end = power.end() - 1
    if order:
        over = f"d^{order}/dx^{order} {text}" if len(order) > 1 else text + "'" * int(order)
        typed = text + power[0][:-1]
        fail("order in brackets", start, end, power=typed, function=text, derivative=over, order=order)
    fail("power of a function", start, end, function=text, n=n)


def _note_letter(w: Words, text: str, start: int, end: int, opened: bool, after: Value | None) -> None:
    """Add a note on a letter that may be meant for something else."""
    if text in "iI" and not (w.notes and w.notes[-1].start == start):
        said = f"{text} is read as a name, not as the imaginary unit"
        w.note(start, end, said, "only real numbers are known")
    if opened:
        _note_call(w, text, start, end, after)
    elif text == "Σ":
        w.note(start, end, "Σ is read as a name, not as a sum", "a sum can be written out term by term")
    elif w.latex and _INDEX.match(w.text, end) is not None:
        w.note(start, end, f"what stands above {text} is read as a power", f"for an index write {text}_1", "warning")
    elif text == "T" and _is_transposed(w.text, start) and re.compile(_ANOTHER).match(w.text, end):
        w.note(start, end, "^T is read as a power: all names are numbers", "write products of vectors out")


#: The number of a layer, or of an example, above a letter: W^{(1)}.
_INDEX = re.compile(r"\^\{\s*\([0-9A-Za-z]\)\s*\}")
#: What a product with something transposed goes on with.
_ANOTHER = r"\}?\s*\*?\s*(?:[a-zA-Z(]|\\(?!right|end)[a-z])"
#: So far in front of a T its letter is looked for.
_NEAR = 40
#: The end of a name that may be that of a vector: w, w_1, {w} of \\mathbf{w}, and a Greek letter; not e.
_VECTOR = rf"(?<![A-Za-z_])(?:[A-DF-Za-df-zΑ-ω]|[A-Za-z]+_\w+|{'|'.join(sorted(GREEK_NAMES))})$"


def _is_transposed(text: str, at: int) -> bool:
    """Does the T at this place transpose a letter, and not a number or e: a^T, a^{T}?"""
    base = text[max(0, at - _NEAR) : at].rstrip(" \t{")
    if base[-1:] != "^":
        return False
    return re.search(_VECTOR, base[:-1].rstrip(" \t}")) is not None


def _function(w: Words, text: str, name: str, start: int, end: int, opened: bool) -> None:
    if name in ROOTS:
        w.add("ROOT", name, start, end)
        return
    if _is_capital_arc(text):
        w.note(start, end, f"{text} is read as arc{name[1:]}", f"for a product with A write A {name[1:]}(…)", "warning")
    if name in ("min", "max", "root", "pow", "atan2") and not opened:
        fail("two arguments needed", start, end, name=text, takes=takes(name), example=example(name))
    w.add("FUNC", name, start, end)


def _is_capital_arc(text: str) -> bool:
    """Is it the Asin that may be A*sin?"""
    return text[0] == "A" and text[1:] in SPELLINGS and SPELLINGS.get(text.lower()) == "a" + SPELLINGS[text[1:]]


def _product(w: Words, text: str, start: int, end: int, opened: bool, primed: bool, after: Value | None) -> None:
    """Add the tokens of a word that is no name of its own: sinx, xy, pix, x_1y_2; or refuse it."""
    low = text.lower()
    known = tuple(sorted(w.names))
    called = opened and not (len(text) == 2 and text[1] in UNKNOWN)
    parts = None if low in SYNONYMS or "_" in text else glued(low)
    near = nearest(text, known) if called or parts is not None else ""
    if (
        parts is not None
        and not (opened and parts[-1][0] != "FUNC")
        and not (near and [kind for kind, _ in parts[:2]] == ["NAME", "NAME"])
    ):
        _add_glued(w, text, parts, start, end)
        return
    if parts is not None and opened and [k for k, _ in parts if k == "FUNC"] == [parts[0][0]]:  # sinx(x + 1)
        name, argument = parts[0][1], "".join([piece for _, piece in parts[1:]])
        if argument[-1:] in ("x", "y", "t") or _is_alone(w, argument[-1:], start, end):
            hint = f"write {name}({argument})*(…), or {name}({argument}*(…))"
            fail("unknown function", start, end, word=text, hint=hint)
    pieces: list[str] = []
    if low in SYNONYMS or (called and (near or _is_applied(w, text, end)) and not _is_factor(w, text, start, end)):
        pass
    elif re.fullmatch("pi[A-Za-z]{1,2}", text):
        pieces = ["pi", *text[2:]]
    elif text.isalpha():
        pieces = list(text) if len(text) <= 3 else []
    elif re.fullmatch(r"[eE][0-9]+[A-Za-z]+", text):
        fail("word", start, end, word=quoted(text), name=text, meant=f"did you mean e^({text[1:]})? ")
    elif re.fullmatch(r"[^\W\d_]+[0-9]+", text):
        pieces = [text]
    elif low.partition("_")[0] in GREEK_NAMES | {"pi"} or w.text[end - 1] == "}":
        pieces = [text]  # mu_0, and not m*u_0; v_{0x} is one name
    elif (hidden := re.search(r"[eE]([0-9]+[A-Za-z])", text)) is not None:
        at = start + hidden.start()
        fail("word", at, end, word=quoted(hidden[0]), name=hidden[0], meant=f"did you mean e^({hidden[1]})? ")
    elif len(units := re.findall(_UNITS, text)) <= 3 and "".join(units) == text:
        pieces = units
    elif "_" in text:
        pieces = [text]
    if pieces:
        _add_pieces(w, pieces, start, end, opened, primed, after)
        return
    near = near or _in_pieces(text) or nearest(text, known) or (nearest(text, known, 2) if len(text) > 5 else "")
    meant = f"did you mean {near}? " if near else ""
    word = quoted(text)[1:-1]
    based = re.fullmatch("log([0-9]+)", low)
    if opened and based is not None:
        fail("unknown function", start, end, word=word, hint=f"for the base {based[1]} write log(x, {based[1]})")
    if opened:
        product = f"for a product with a name add --let {word} and write {word}*(…)"
        if len(text) == 2 and text.isalpha():
            fail("unknown function", start, end, word=word, hint=f"{meant}for a product write {'*'.join(text)}*(…)")
        fail("unknown function", start, end, word=word, hint=meant.rstrip() or product)
    fail("word", start, end, word=f"'{word}'", name=word, meant=meant)


_GREEK = "|".join(sorted({*GREEK_NAMES, "pi"}, key=len, reverse=True))
_PIECES = rf"({'|'.join(GLUED)})({_GREEK})|({_GREEK})([A-Za-z]|{_GREEK})|([A-Za-z])({_GREEK})"


def _in_pieces(text: str) -> str:
    """What a word may be that ends or begins with the name of a Greek letter: lambda*x, sin(theta); or ""."""
    found = re.fullmatch(_PIECES, text)
    if found is None:
        return ""
    function, argument, *factors = found.groups()
    return f"{function}({argument})" if function else "*".join(filter(None, factors))


def _is_applied(w: Words, text: str, end: int) -> bool:
    """Is it a word of three letters with one in brackets behind it, foo(x), that is meant for a function?"""
    return (
        len(text) == 3
        and text.isalpha()
        and text[-1] not in UNKNOWN
        and re.compile(r"\([A-Za-z]\)").match(w.text, end) is not None
    )


def _is_factor(w: Words, text: str, start: int, end: int) -> bool:
    """Are the two letters in front of a bracket a product, though they are like a function: is one seen alone?"""
    return len(text) == 2 and any(_is_alone(w, letter, start, end) for letter in text)


def _is_alone(w: Words, letter: str, start: int, end: int) -> bool:
    """Does the letter stand alone somewhere outside of this place?"""
    return re.search(rf"(?<![A-Za-z]){re.escape(letter)}(?![A-Za-z])", w.text[:start] + " " + w.text[end:]) is not None


def _add_pieces(
    w: Words, pieces: list[str], start: int, end: int, opened: bool, primed: bool, after: Value | None
) -> None:
    if len(pieces) > 1:
        text = "".join(pieces)
        function = text.lower() in _SHORT and after is not None and after[3] in ("WORD", "NUMBER")
        hint = f"for {SPELLINGS[text.lower()]} write {text}(…)" if function else f"for one name add --let {text}"
        called = opened and (
            nearest(text) != ""  # mx(…) may be max(…)
            if text[-1] not in UNKNOWN
            else len(text) > 2 and not any(_is_alone(w, piece, start, end) for piece in pieces)  # buf(…)
        )
        greek = _in_pieces(text) if len(text) == 3 == len(pieces) and not w.latex else ""  # mux, xpi
        hint = f"for a Greek letter write {greek}" if greek else hint
        euler = "E" in pieces and "E" not in w.names  # Ea is hardly e*a
        doubtful = function or called or greek or euler or text == "xx"  # which may be a cross
        w.note(start, end, f"{text} is read as {'*'.join(pieces)}", hint, "warning" if doubtful else "note")
    at = start
    for n, piece in enumerate(pieces):
        last = n == len(pieces) - 1
        if len(piece) == 1:
            _letter(w, piece, at, at + 1, opened and last, primed and last, after)
        else:
            stop = end if last else at + len(piece)  # what was typed may be longer: h_\theta
            if opened and last:
                _note_call(w, w.text[at:stop], at, stop, after)
            w.add("NAME", canonical(piece), at, stop)
        at += len(piece)


def _add_glued(w: Words, text: str, pieces: list[tuple[str, str]], start: int, end: int) -> None:
    at = start
    other: list[str] = []
    for n, (kind, piece) in enumerate(pieces):
        stop = at + len(piece)
        typed = text[at - start : stop - start]
        if kind == "FUNC":
            name = SPELLINGS[piece]
            w.add("ROOT" if name in ROOTS else "FUNC", name, at, stop)
            typed = f"arc{name[1:]}" if _is_capital_arc(typed) else typed
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
    product = f"; for a product with A write A {spelled[3:]}" if spelled[:3] == "arc" and text[0] == "A" else ""
    base = re.search("log ([0-9]+)", spelled)
    product += f"; for a base write log(x, {base[1]})" if base is not None else ""
    w.note(start, end, f"{text} is read as {spelled}", f"write {spelled}{product}", "warning")
