"""Text beside formulas: what LaTeX and Markdown would take for a command is written so that it stands for itself."""

from __future__ import annotations

import re

from calc_cli.render.names import GREEK, SUPERSCRIPT, visible
from calc_cli.render.pretty import MINUS

#: Signs in sentences, by the commands for them in formulas.
SIGNS = {
    **{sign: f"\\{name}" for name, sign in GREEK.items()},
    **{chr(raised): f"^{{{chr(c)}}}" for c, raised in SUPERSCRIPT.items() if chr(c) in "0123456789"},
    "→": r"\to", "←": r"\leftarrow", "≈": r"\approx", MINUS: "-", "·": r"\cdot", "×": r"\times", "≠": r"\neq",
    "≤": r"\leq", "≥": r"\geq",
    "′": "'", "″": "''", "∞": r"\infty", "∇": r"\nabla", "∂": r"\partial", "…": r"\ldots", "∈": r"\in", "±": r"\pm",
    "⇒": r"\Rightarrow",
}  # fmt: skip
LATEX = str.maketrans(
    {c: "\\" + c for c in "_#$%&{}"}
    | {c: f"${c}$" for c in "<>|"}  # which the oldest fonts have as other signs
    | {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}", "–": "--"}
    | {sign: f"${command}$" for sign, command in SIGNS.items()}
)
MARKDOWN = str.maketrans({c: "\\" + c for c in "\\`*_{}[]<>#$|~&"})
_EXPONENT = re.compile(r"\^(\w+)")


def label(text: str) -> str:
    r"""The column of a line of a derivation that says why it holds, or "" where nothing does.

    `&& \text{sin$^{2}$ + cos$^{2}$ = 1}`: exponents are raised, in a formula of their own.
    """
    if not text:
        return ""
    first, *rest = _EXPONENT.split(visible(text))  # text, exponent, text, ..., text
    pieces = [f"$^{{{_in_formula(u)}}}$" if i % 2 == 0 else u.translate(LATEX) for i, u in enumerate(rest)]
    joined = "".join([first.translate(LATEX), *pieces]).replace("$$", "")  # one formula where two would touch
    return rf" && \text{{{joined}}}"


def _in_formula(word: str) -> str:
    return "".join([f"{SIGNS[c]} " if c in SIGNS else c for c in word]).strip().replace("_", r"\_")
