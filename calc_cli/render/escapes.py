"""Text beside formulas: what LaTeX and Markdown would take for a command is written so that it stands for itself."""

from __future__ import annotations

import re

from calc_cli.functions import GREEK_LETTERS
from calc_cli.render.names import SUPERSCRIPT, visible
from calc_cli.render.pretty import MINUS

#: Signs in sentences: what stands for them in ASCII, and in formulas of LaTeX.
SIGNS: dict[str, tuple[str, str]] = {
    **{letter: (name, f"\\{name}") for name, letter in GREEK_LETTERS.items()},
    **{chr(raised): (f"^{chr(c)}", f"^{{{chr(c)}}}") for c, raised in SUPERSCRIPT.items() if chr(c).isdecimal()},
    "Δ": ("D", r"\Delta"), "→": ("->", r"\to"), "←": ("<-", r"\leftarrow"), "⇒": ("=>", r"\Rightarrow"),
    "≈": ("~=", r"\approx"), "≠": ("!=", r"\neq"), "≤": ("<=", r"\leq"), "≥": (">=", r"\geq"), "∈": ("in", r"\in"),
    MINUS: ("-", "-"), "·": ("*", r"\cdot"), "×": ("*", r"\times"), "±": ("+-", r"\pm"), "√": ("sqrt ", r"\surd"),
    "′": ("'", "'"), "″": ("''", "''"), "∂": ("d", r"\partial"), "∇": ("grad ", r"\nabla"),
    "∞": ("inf", r"\infty"), "…": ("...", r"\ldots"),
    "⌊": ("floor(", r"\lfloor"), "⌋": (")", r"\rfloor"), "⌈": ("ceil(", r"\lceil"), "⌉": (")", r"\rceil"),
}  # fmt: skip
_COMMANDS = {sign: command for sign, (_, command) in SIGNS.items()}
ASCII = str.maketrans({"–": "-"} | {sign: plain for sign, (plain, _) in SIGNS.items()})
LATEX = str.maketrans(
    {c: "\\" + c for c in "_#$%&{}"}
    | {c: f"${c}$" for c in "<>|"}  # which the oldest fonts have as other signs
    | {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}", "–": "--"}
    | {sign: f"${command}$" for sign, command in _COMMANDS.items()}
)
MARKDOWN = str.maketrans({c: "\\" + c for c in "\\`*_{}[]<>#$|~&"})
_EXPONENT = re.compile(r"\^(\w+)")
_IN_FORMULA = {**_COMMANDS, "|": r"\vert"}  # a bar would end the cell of a table
_WORD = re.compile(r"[A-Za-z]{2}")
_ROOT = re.compile(r"√(\w+)")
_CHANGE = re.compile(r"\$\\Delta\$([A-Za-z])\b")


def label(text: str) -> str:
    r"""The column of a line of a derivation that says why it holds, or "" where nothing does.

    `&& \text{sin$^{2}$ + cos$^{2}$ = 1}`: exponents are raised, in a formula of their own.
    """
    if not text:
        return ""
    first, *rest = _EXPONENT.split(visible(text))  # text, exponent, text, ..., text
    pieces = [f"$^{{{in_formula(u)}}}$" if i % 2 == 0 else u.translate(LATEX) for i, u in enumerate(rest)]
    joined = "".join([first.translate(LATEX), *pieces]).replace("$$", "")  # one formula where two would touch
    joined = _CHANGE.sub(r"$\\Delta \1$", joined)
    return rf" && \text{{{joined}}}"


def formula(text: str) -> str:
    r"""A text that is nothing but a formula, as one: x = 2\pi/3 for x = 2π/3; "" for a text with words in it."""
    if _WORD.search(text) or not set(text) & set("=<>≈≠≤≥′″√()+−") or set(text) & set("\\#$%&{}_~^"):
        return ""
    return in_formula(_ROOT.sub(r"\\sqrt{\1}", text))


def in_formula(text: str) -> str:
    """The text with commands for its signs, each set apart from a letter behind it."""
    signs = [_IN_FORMULA.get(c, c) for c in text]
    after = [*text[1:], ""]
    return "".join(
        [s + " " * (s[:1] == "\\" and s[-1].isalpha() and c.isalpha()) for s, c in zip(signs, after, strict=True)]
    )
