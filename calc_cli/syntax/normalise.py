"""Characters as people type and paste them -> the ASCII and Greek that the grammar knows, with places kept.

It knows characters and nothing of expressions.  What cannot be told from something else by eye, or cannot be
seen at all, is refused by its code point.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from calc_cli.syntax.functions import GREEK
from calc_cli.syntax.mistakes import fail


class Text(NamedTuple):
    """A normalised text; character i of it came from place `places[i]` of what was typed (None: the same place)."""

    text: str
    places: list[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in what was typed."""
        if self.places is None:
            return start, end
        first = self.places[start]
        return first, max(first + 1, self.places[end - 1] + 1) if end > start else first


_ABOVE, _BELOW = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱˣʸᵃᵇᶜᵈᵉᵏᵐᵖᵗᵘᵛᶻ", "₀₁₂₃₄₅₆₇₈₉ₐₑᵢⱼₖₙₓ"
_SUPERSCRIPTS = str.maketrans(_ABOVE, "0123456789+-=()nixyabcdekmptuvz")
_SUBSCRIPTS = str.maketrans(_BELOW, "0123456789aeijknx")

#: one character -> what it is read as
PLAIN: dict[str, str] = {
    **dict.fromkeys("−‐‑‒–—", "-"),
    **dict.fromkeys("·×⋅∙∗•\u2062", "*"),  # the last is an invisible times
    "\u2061": " ",  # between a function and its argument
    **dict.fromkeys("÷⁄∕", "/"),
    **dict.fromkeys("\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
    **dict.fromkeys("′’", "'"),
    "″": "''",
    "‴": "'''",
    **dict.fromkeys("→↦⟶⟼", "->"),
    "≔": ":=",
    "µ": "μ",
    **dict(zip("ϕϑϵϱϖϰςΩ", "φθερπκσΩ", strict=True)),
    "∆": "Δ",
    "⟦": "[",
    "⟧": "]",
    **{"⌊": " floor(", "⌈": " ceil(", "⌋": ")", "⌉": ")"},
    "√": "√",
    "∛": "∛",
    "∂": "∂",
    "ˆ": "^",
    "∣": "|",
}

FRACTIONS = dict(
    zip(
        "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒",
        "1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/7 1/8 3/8 5/8 7/8 1/9 1/10".split(),
        strict=True,
    )
)

#: characters that mean something dx does not do -> the row of the table of mistakes
MEANT: dict[str, str] = {
    **dict.fromkeys("“”„«»‘‚‹›", "quotes"),
    **dict.fromkeys("≠≤≥≈≡≪≫∈∉⇒⟹⇔∧∨¬", "relation"),
    **dict.fromkeys("∞", "infinity"),
    **dict.fromkeys("∑∏", "sum"),
    **dict.fromkeys("∫∮∬", "integral"),
    **dict.fromkeys("°℃℉", "degrees"),
    **dict.fromkeys("±∓", "plus or minus"),
    "∜": "fourth root",
    "∘": "composition",
    "∇": "gradient",
    "ᵀ": "transpose",
}

#: marks above a letter -> the name that \\hat and its like give them
MARKS = {"\u0302": "hat", "\u0303": "tilde", "\u0304": "bar", "\u0305": "bar"}

_TO_SEE = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_STRANGE = re.compile(f"[A-Za-zΑ-ω][{''.join(MARKS)}]|[{_ABOVE[:10]}]+√|[{_ABOVE}]+|[{_BELOW}]+|[^\t\n -~]")
_SLANTED = re.compile("[\U0001d400-\U0001d7ffℓℎ]")
_GREEK = frozenset(GREEK)
#: The last character of an operand, and the beginning of one.
_LAST, _BEGINS = re.compile(r"[\w)\]}!]"), re.compile(r"\s*[0-9A-Za-zΑ-ω(]")
#: What a number in an exponent may stand before without brackets.
_ENDS = re.compile(r"\s*(?:[-+*/=),\]|]|$)")
_POWER = re.compile(rf"\s*(?P<sign>\^|\*\*)|\s+(?P<above>[{_ABOVE}]+)(?![{_ABOVE}√])")


def normalise(typed: str) -> Text:
    """The text in the grammar's characters; raises InputError at the first character that is refused."""
    if typed.isascii():
        bad = _TO_SEE.search(typed)
        if bad is not None and not (bad[0] == "\r" and bad.end() == len(typed)):
            _refuse(typed, bad.start())
        return Text(typed, None)
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for found in _STRANGE.finditer(typed):
        start, end = found.span()
        pieces.append(typed[at:start])
        places.extend(range(at, start))
        read = _read(typed, start, found[0])
        pieces.append(read)
        if read[:2] == "^(":  # a run of superscripts, between brackets
            places += [start, start, *range(start, end), end - 1]
        elif read[:1] == "^":
            places += [start, *range(start, end)]
        else:
            places += [start] * len(read)
        at = end
    pieces.append(typed[at:])
    places.extend(range(at, len(typed)))
    places.append(len(typed))
    return Text("".join(pieces), places)


def _read(typed: str, start: int, what: str) -> str:
    """What the character, or run of characters, at this place is read as."""
    first = what[0]
    if what[1:] in MARKS:
        return _marked(typed, start, first, what[1:])
    if first in _GREEK:
        return first
    if first in PLAIN:
        return PLAIN[first]
    raised = what.translate(_SUPERSCRIPTS)
    if raised[-1] == "√" and len(raised) > 1:  # ³√x, and x³√x
        degree = int(raised[:-1])
        alone = not (start and _LAST.match(typed, start - 1)) and _BEGINS.match(typed, start + len(what))
        return f"√[{degree}]" if alone and degree > 1 else f"^({degree})√"
    if raised != what:
        if re.search("[a-z][0-9]", raised):
            fail("tower", start, start + len(what))
        if again := _POWER.match(typed, start + len(what)):
            fail("power of a superscript", *again.span(again.lastgroup or 0))
        plain = raised.isdigit() and _ENDS.match(typed, start + len(what))
        return f"^{raised}" if plain else f"^({raised})"
    lowered = what.translate(_SUBSCRIPTS)
    if lowered != what:
        before = typed[start - 1 : start]
        if not before.isalpha() and before not in MARKS:  # [A]₀, 5₂, x²₁
            fail("subscript", start, start + len(what))
        after = typed[start + len(what) :][:1]
        apart = " " if after.isdigit() or (lowered[-1].isalpha() and after.isalpha()) else ""  # aₙx, log₂8
        return f"_{lowered}{apart}" if before.isalpha() else lowered
    if first in "ħℏ":
        return _marked(typed, start, "h", "\u0304")
    if first in FRACTIONS:
        if start and typed[start - 1].isdigit():
            fail("mixed number", start, start + 1, found=first, fraction=FRACTIONS[first])
        return f"({FRACTIONS[first]})"
    if first == "\ufeff" and start == 0:
        return ""
    if first in MEANT:
        fail(MEANT[first], start, start + 1, found=first)
    return _mathematical(first) or _composed(typed, start) or _refuse(typed, start)


def _marked(typed: str, start: int, letter: str, mark: str) -> str:
    """The name for a letter with a mark above it, y_hat for ŷ, kept apart from the letters beside it."""
    end = start + 1 + (typed[start] == letter)  # the mark is a character of its own, or not
    before = " " if start and typed[start - 1].isalnum() else ""
    return f"{before}{GREEK.get(letter, letter)}_{MARKS[mark]}{' ' if typed[end : end + 1].isalpha() else ''}"


def _composed(typed: str, start: int) -> str:
    """The name for one character that is a letter with a mark, or "" for anything else: ñ is a letter of its own."""
    import unicodedata

    apart = unicodedata.normalize("NFD", typed[start])
    known = apart[1:] in MARKS and apart[1:] != "\u0303" and apart[0].isalpha()
    return _marked(typed, start, apart[0], apart[1:]) if known else ""


def plain_letters(text: str) -> str:
    """The text with plain letters for mathematical ones, 𝑥 or ℓ, each at its place."""
    return text if text.isascii() else _SLANTED.sub(lambda m: _mathematical(m[0]) or m[0], text)


def _mathematical(char: str) -> str:
    """The plain letter or digit of a mathematical alphanumeric such as 𝑥 or ℯ, or "" for anything else."""
    import unicodedata

    code = ord(char)
    if not (0x1D400 <= code <= 0x1D7FF or (0x2100 <= code <= 0x214F and char not in "KÅΩ℮")):
        return ""
    plain = unicodedata.normalize("NFKC", char)
    plain = PLAIN.get(plain, plain)
    return plain if len(plain) == 1 and ((plain.isascii() and plain.isalnum()) or plain in _GREEK) else ""


#: letters of other scripts -> the Latin letter they look like
_LOOK_ALIKE = dict(
    zip(
        "асеорхуіјѕԁԛԝһАВЕКМНОРСТХΑΒΕΖΗΙΚΜΝΟΡΤΥΧοſıɑ",
        "aceopxyijsdqwhABEKMHOPCTXABEZHIKMNOPTYXosia",
        strict=True,
    )
)


def _refuse(typed: str, start: int) -> str:
    """Raises InputError that names the character by code point and says what it is."""
    import unicodedata

    char = typed[start]
    code = ord(char)
    end = start + 1
    if 0xDC80 <= code <= 0xDCFF:
        fail("not UTF-8", start, end, byte=f"0x{code - 0xDC00:02X}")
    if char == "\ufffd":
        fail("not UTF-8", start, end, byte="U+FFFD")
    name = (
        f"U+{code:04X} {unicodedata.name(char, _CONTROLS.get(char, 'CONTROL CHARACTER' if code < 160 else ''))}".strip()
    )
    kind = unicodedata.category(char)
    if kind in ("Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"):
        fail("invisible", start, end, name=name)
    if kind in ("Mn", "Mc", "Me"):
        fail("combining", start, end, name=name)
    plain = _LOOK_ALIKE.get(char) or unicodedata.normalize("NFKC", char)
    if plain != char and plain.isascii() and plain.isprintable() and len(plain) <= 4:
        fail("look-alike", start, end, name=name, plain=plain)
    if kind.startswith("L") or kind.startswith("N"):
        fail("foreign letter", start, end, name=name)
    fail("foreign sign", start, end, name=name)


_CONTROLS = {
    "\x00": "NULL", "\x07": "BELL", "\x08": "BACKSPACE", "\x0b": "VERTICAL TAB", "\x0c": "FORM FEED",
    "\r": "CARRIAGE RETURN", "\x1b": "ESCAPE", "\x7f": "DELETE", "\x9b": "CONTROL SEQUENCE INTRODUCER",
}  # fmt: skip
