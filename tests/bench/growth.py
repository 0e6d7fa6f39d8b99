"""How time and size grow with the order and the size of the input: dx beside SymPy and symengine, in one run.

    python tests/bench/growth.py

Times are the fastest of three, in ms; sizes are characters of the printed result.  SymPy and symengine must be
installed; neither collects its result, so that their sizes are those of what `diff` leaves.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from calc_cli.api import differentiate
from calc_cli.render.plain import plain

CASES = [
    *[
        (name, order)
        for name in ("exp(sin(x))", "sin(x)/x", "1/(1 + x^2)", "exp(-x^2)", "x^x")
        for order in (5, 10, 20)
    ],
    *[("*".join(f"sin({k}*x)" for k in range(1, n + 1)), 1) for n in (25, 50, 100)],
    *[("sin(" * n + "x" + ")" * n, 1) for n in (100, 200, 400)],
]
LIMIT = 60.0


def timed(run: Callable[[], str]) -> tuple[float, int]:
    """The fastest of three in seconds, fewer when it is slow, and the length of what came out."""
    best, text = float("inf"), ""
    for _ in range(3):
        start = perf_counter()
        text = run()
        best = min(best, perf_counter() - start)
        if best > 3:
            break
    return best, len(text)


def main() -> None:
    """Print the table, a line as soon as it is measured."""
    import sys

    import symengine
    import sympy

    sys.setrecursionlimit(100_000)
    print(
        f"{'function':24} order {'dx ms':>9} {'size':>9} {'SymPy/dx':>9} {'size':>9} {'symengine/dx':>12} {'size':>9}"
    )
    for text, order in CASES:
        name = text if len(text) < 24 else f"{text[:14]}... ({len(text)})"

        def ours(text: str = text, order: int = order) -> str:
            return plain(differentiate(text, wrt="x", order=order).result)

        own, size = timed(ours)
        cells = [f"{name:24} {order:5} {1000 * own:9.1f} {size:9}"]
        for library in (sympy, symengine):
            x = library.Symbol("x")

            def theirs(library: object = library, text: str = text, order: int = order, x: object = x) -> str:
                f = library.sympify(text.replace("^", "**"))  # type: ignore[attr-defined]
                for _ in range(order):
                    f = f.diff(x)
                return str(f)

            if text.startswith("sin(sin") and text.count("(") > 150:  # Python's own parser, which they use, gives up
                cells.append(f"{'-':>9} {'too deep':>9}")
                continue
            other, length = timed(theirs)
            cells.append(f"{other / own:9.2f} {length:9}")
        print(" ".join(cells), flush=True)


if __name__ == "__main__":
    main()
