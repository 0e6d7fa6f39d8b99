"""What names look like when they are typeset: Greek letters, indices, functions; and text made harmless."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from calc_cli.functions import CIRCULAR, GREEK_LETTERS, HYPERBOLIC

#: Functions that books print under another name than the one they are typed with.
BOOK_NAMES = {
    **{f"a{name}": f"arc{name}" for name in CIRCULAR},
    **{f"a{name}": f"ar{name}" for name in HYPERBOLIC},
}

#: Functions whose powers are written on the name: sin²(x).
RAISED = frozenset((*CIRCULAR, *HYPERBOLIC, "ln"))

#: Letters that a bracket makes a function of: x(x + 1) is a product to every reader, f(x + 1) is not.
CALL_LIKE = frozenset(("f", "g", "h", "u", "v", "y", "sigma"))

SUPERSCRIPT = str.maketrans(
    "0123456789+-−()abcdefghijklmnoprstuvwxyz",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ",
)
SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")

_INDEXED = re.compile(r"([A-Za-z]+?)_?([0-9]+)", re.ASCII)


def split(name: str) -> tuple[str, str]:
    """The letters of a name and its index: ("x", "12") for x_12 and x12; the index is "" if there is none."""
    found = _INDEXED.fullmatch(name)
    return (found[1], found[2]) if found else (name, "")


@lru_cache(maxsize=1024)
def typeset(name: str) -> str:
    """The name of a variable as a book prints it: θ, x₁, learning_rate."""
    letters, index = split(name)
    if len(letters) > 1 and letters not in GREEK_LETTERS:
        return visible(name)
    return GREEK_LETTERS.get(letters, visible(letters)) + index.translate(SUBSCRIPT)


def is_change(name: str) -> bool:
    """Is it the change of a variable, Δx: one name, printed as two letters?"""
    return len(name) == 2 and name[0] == "Δ"


@lru_cache(maxsize=1024)
def is_letter(name: str) -> bool:
    """Is the name printed as one letter, perhaps with an index?"""
    letters, _ = split(name)
    return len(letters) == 1 or letters in GREEK_LETTERS


def visible(text: str) -> str:
    """The text with what could steer a terminal, or hide in it, shown: `\\x1b`, `U+202E`; always one line."""
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(char: str) -> str:
    if char.isprintable():
        return char
    if unicodedata.category(char) == "Zs":
        return " "
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"U+{code:04X}"
