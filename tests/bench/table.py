"""Everything side by side in one run: dx, SymPy, symengine, Maxima, ginsh and qalc, those of them that are installed.

    python tests/bench/table.py [SECONDS]

A Markdown table of ratios to dx, more than 1 where the other takes longer: a cold start with one derivative, lines of
mixed expressions in one process (its start taken off; as many as it does in SECONDS, at most 2000), a product of 100
sines, a tenth derivative, each in at most 20 s.  The last two columns say how much longer twice the size and twice the
order take.  SymPy and symengine are given to the Python that runs this.  Nothing is simplified but by dx, qalc, and
where it says so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))
from mixed import lines

HERE = Path(__file__).parents[2]
PYTHON = sys.executable
LONGEST = 20.0  # seconds for one expression
NOISE = 0.02  # seconds of which nothing can be said to be twice or half as long
_SYMPY = """
import sys
{imports}
for line in sys.stdin:
    text, n = line.rsplit(";", 1)
    f = {read}(text.replace("^", "**"))
    for _ in range(int(n)):
        f = f.diff(x)
    print({show}(f))
"""


class Tool(NamedTuple):
    """A program that differentiates lines on its standard input."""

    name: str
    command: list[str]
    line: Callable[[str, int], str]  # an expression and an order as it reads them
    before: str = ""


def _python(imports: str, read: str, show: str = "") -> list[str]:
    return [PYTHON, "-c", _SYMPY.replace("{imports}", imports).replace("{read}", read).replace("{show}", show)]


def _log(text: str) -> str:
    return text.replace("ln(", "log(")


def _spaced(text: str, n: int) -> str:
    return f"{text};{n}"


TOOLS = [
    Tool("dx", [PYTHON, "-m", "calc_cli", "-q"], lambda text, n: text if n == 1 else f"d^{n}/dx^{n} ({text})"),
    Tool("SymPy, diff", _python("from sympy import Symbol, sympify; x = Symbol('x')", "sympify"), _spaced),
    Tool(
        "SymPy, simplify(diff)",
        _python("from sympy import Symbol, simplify, sympify; x = Symbol('x')", "sympify", "simplify"),
        _spaced,
    ),
    Tool("symengine", _python("from symengine import Symbol, sympify; x = Symbol('x')", "sympify"), _spaced),
    Tool("Maxima", ["maxima", "--very-quiet"], lambda text, n: f"diff({_log(text)},x,{n});", "display2d:false$"),
    Tool("ginsh", ["ginsh"], lambda text, n: f"diff({_log(text)},x,{n});"),
    Tool("qalc", ["qalc", "-t", "-f", "-"], lambda text, n: f"diff({text}, x, {n})" if n > 1 else f"diff({text}, x)"),
]


def installed(tool: Tool) -> bool:
    """Is the program there?"""
    if tool.command[0] != PYTHON:
        return shutil.which(tool.command[0]) is not None
    return seconds(tool, ["x"], 20) is not None


def seconds(tool: Tool, typed: list[str], limit: float) -> float | None:
    """How long the program takes for the lines; None where it fails or takes longer than the limit."""
    text = "\n".join([*([tool.before] if tool.before else []), *typed]) + "\n"
    if tool.command[0] == PYTHON and tool.name != "dx":
        text = "\n".join(line if ";" in line else f"{line};1" for line in typed) + "\n"
    environ = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    try:
        ran = subprocess.run(
            tool.command, input=text.encode(), capture_output=True, cwd=HERE, timeout=limit, env=environ
        )
    except (subprocess.TimeoutExpired, OSError):
        return None
    return time.perf_counter() - started if ran.returncode == 0 and ran.stdout else None


def fastest(tool: Tool, typed: list[str], times: int = 3) -> float | None:
    """The fastest of a few runs, fewer where they are slow; None where it takes longer than LONGEST."""
    best: float | None = None
    for _ in range(times):
        took = seconds(tool, typed, LONGEST)
        if took is None:
            return best
        best = took if best is None else min(best, took)
        if took > 5:
            break
    return best


def per_line(tool: Tool, start: float, patience: float) -> float | None:
    """What a mixed line takes, without the start."""
    mixed = list(lines(2000, 7))
    count = 25
    while True:
        took = seconds(tool, [tool.line(text, 1) for text in mixed[:count]], 6 * patience)
        if took is None:
            return None
        if count >= len(mixed) or took - start > patience / 2:
            again = seconds(tool, [tool.line(text, 1) for text in mixed[:count]], 6 * patience) or took
            return max(min(took, again) - start, 1e-9) / count
        count *= 2


def sines(n: int) -> str:
    """A product of n sines."""
    return "*".join(f"sin({k}*x)" for k in range(1, n + 1))


def measured(tool: Tool, patience: float) -> list[float | None]:
    """Start, a line, 100 sines, the tenth derivative; growth with size and with order."""
    start = fastest(tool, [tool.line("x^3*sin(x)", 1)], 7)
    assert start is not None

    def alone(text: str, order: int) -> float | None:
        took = fastest(tool, [tool.line(text, order)])
        return None if took is None else max(took - start, 0.0005)

    size = [alone(sines(n), 1) for n in (50, 100)]
    order = [alone("exp(-x^2)*sin(x)", n) for n in (10, 20)]
    growth = [b / a if a and b and a > NOISE else None for a, b in (size, order)]
    return [start, per_line(tool, start, patience), size[1], order[0], *growth]


def main(patience: float = 4) -> None:
    """Print the table, a row as soon as it is measured: each program between two measurements of dx."""
    print("| | start | a line | 100 sines | 10th derivative | size ×2 | order ×2 |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    dx, *others = TOOLS
    before = measured(dx, patience)
    _row(dx, [f"{1000 * t:.2f} ms" if t else _LATE for t in before[:4]], before)
    for tool in filter(installed, others):
        found = measured(tool, patience)
        after = measured(dx, patience)
        three = zip(found[:4], before[:4], after[:4], strict=True)
        _row(tool, [f"{2 * t / (a + b):.2f}" if t and a and b else _LATE for t, a, b in three], found)
        before = after


_LATE = f"over {LONGEST:g} s"


def _row(tool: Tool, times: list[str], found: list[float | None]) -> None:
    growth = [f"×{g:.1f}" if g else "-" for g in found[4:]]
    print(f"| {tool.name} | {' | '.join([*times, *growth])} |", flush=True)


if __name__ == "__main__":
    main(*map(float, sys.argv[1:2]))
