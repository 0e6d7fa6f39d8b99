"""A sheet of exercises with a key, in Markdown or LaTeX."""

from __future__ import annotations

from collections.abc import Sequence

from calc_cli.grading.exercises import Exercise, question
from calc_cli.grading.hints import steps
from calc_cli.render.latex import latex
from calc_cli.render.remarks import rule_label


def _rules(e: Exercise) -> str:
    """The rules of differentiation that lead to the answer."""
    names = dict.fromkeys([s.rule for s in steps(e.derivation) if s.before.head == "D"])
    return ", ".join([rule_label((name,)) for name in names])


def _asked(e: Exercise, style: str = "") -> str:
    """The question, its formulas between dollars."""
    start = rf"\{style} " if style else ""
    return "".join([w if isinstance(w, str) else f"${start}{latex(w)}$" for w in question(e)])


def markdown(found: Sequence[Exercise], title: str) -> str:
    """The sheet in Markdown; the key comes last."""
    lines = [f"# {title}", ""]
    lines += [f"{k}. {_asked(e)}" for k, e in enumerate(found, 1)]
    lines += ["", "## Key", ""]
    lines += [f"{k}. ${latex(e.derivation.result)}$ ({_rules(e)})" for k, e in enumerate(found, 1)]
    return "\n".join(lines)


def document(found: Sequence[Exercise], title: str) -> str:
    """The sheet as a LaTeX document; the key is on a page of its own."""
    lines = [
        r"\documentclass{article}",
        r"\usepackage{amsmath}",
        r"\begin{document}",
        rf"\section*{{{title}}}",
        r"\begin{enumerate}",
        *[rf"\item {_asked(e, 'displaystyle')}" for e in found],
        r"\end{enumerate}",
        r"\newpage",
        r"\section*{Key}",
        r"\begin{enumerate}",
        *[rf"\item $\displaystyle {latex(e.derivation.result)}$ ({_rules(e)})" for e in found],
        r"\end{enumerate}",
        r"\end{document}",
    ]
    return "\n".join(lines)
