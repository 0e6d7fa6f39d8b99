"""Time and length of a simplified derivative: dx beside SymPy's `simplify(diff(f))`, in one process and one run.

    python tests/bench/forms.py [FILE]

FILE is JSON Lines with `expr` and, where known, `expected`, the short form of the derivative; without it, the
functions below are used.  SymPy must be installed.
"""

from __future__ import annotations

import json
import signal
import sys
from time import perf_counter

from calc_cli.api import differentiate
from calc_cli.render.plain import plain

FUNCTIONS = """
x*asin(x) + sqrt(1 - x^2)
x*atan(x) - ln(1 + x^2)/2
x*acosh(x) - sqrt(x - 1)*sqrt(x + 1)
(x^2 - 2*x + 2)*e^x
x/2 - sin(2*x)/4
x/2 + sin(x)*cos(x)/2
-ln(cos(x))
ln(sec(x) + tan(x))
tan(x)^3/3 + tan(x)
sec(x)*tan(x)/2 + ln(sec(x) + tan(x))/2
atan(x/3)/3
ln((x - 1)/(x + 1))/2
x/(8*(x^2 + 4)) + atan(x/2)/16
sqrt(x^2 + 1)*x/2 + asinh(x)/2
(x - 1)*e^x
x^3*ln(x)/3 - x^3/9
e^(2*x)*(2*sin(3*x) - 3*cos(3*x))/13
-e^(-x)*(x^2 + 2*x + 2)
2*sqrt(x) - 2*ln(1 + sqrt(x))
3*x^(1/3) - 3*atan(x^(1/3))
ln(x + sqrt(x^2 - 4))
sqrt(4 - x^2) + 2*ln((2 - sqrt(4 - x^2))/x)
(2*x^2 - 1)*asin(x)/4 + x*sqrt(1 - x^2)/4
x*tan(x) + ln(cos(x))
-x*cot(x) + ln(sin(x))
sinh(x)*cosh(x)/2 - x/2
x*tanh(x) - ln(cosh(x))
ln(tanh(x/2))
2*atan(tanh(x/2))
(x^2 + 1)^5/10
(3*x + 1)^(5/2)*2/15
x*(ln(x)^2 - 2*ln(x) + 2)
atan(e^x)
ln(1 + e^x)
x - ln(1 + e^x)
asin((x - 1)/2)
atan((2*x + 1)/sqrt(3))*2/sqrt(3)
ln(x^2 + x + 1)/2 - atan((2*x + 1)/sqrt(3))/sqrt(3)
1/(2*(1 - x^2))
x^2/(1 + x^3)
""".split("\n")


class TooLong(Exception):
    """SymPy took longer than it is given."""


def _stop(signum: int, frame: object) -> None:
    raise TooLong


def main() -> None:
    """Print the table."""
    import sympy

    if len(sys.argv) > 1:
        with open(sys.argv[1], encoding="utf-8") as file:
            rows = [(o["expr"], o.get("expected")) for o in map(json.loads, file)]
    else:
        rows = [(text, None) for text in FUNCTIONS if text]
    signal.signal(signal.SIGALRM, _stop)
    x = sympy.Symbol("x")
    ours = theirs = 0.0
    ratios, their_ratios, lengths = [], [], []
    for text, expected in rows:
        start = perf_counter()
        answer = plain(differentiate(text, wrt="x").result).replace(" ", "")
        ours += perf_counter() - start
        f = sympy.sympify(text.replace("^", "**"), {"e": sympy.E, "ln": sympy.log, "x": x})
        start = perf_counter()
        signal.alarm(20)
        try:
            their = str(sympy.simplify(f.diff(x)))
        except TooLong:
            their = str(f.diff(x))
        signal.alarm(0)
        theirs += perf_counter() - start
        their = their.replace("**", "^").replace(" ", "")
        lengths.append((len(answer), len(their)))
        if expected:
            reference = len(expected.replace(" ", ""))
            ratios.append(len(answer) / reference)
            their_ratios.append(len(their) / reference)
    n = len(rows)
    print(f"{n} functions              dx      SymPy simplify(diff)")
    print(f"time, ms each     {1000 * ours / n:8.2f}  {1000 * theirs / n:8.2f}   ratio {theirs / ours:.1f}")
    print(f"mean length       {sum(a for a, _ in lengths) / n:8.1f}  {sum(b for _, b in lengths) / n:8.1f}")
    for name, found in (("dx", sorted(ratios)), ("SymPy", sorted(their_ratios))):
        if found:
            share = [sum(r <= limit for r in found) / len(found) for limit in (1.0, 1.2, 4.0)]
            print(
                f"length/reference, {name}: <= 1.0 {share[0]:.1%}, <= 1.2 {share[1]:.1%}, "
                f"ninth decile {found[int(0.9 * len(found))]:.2f}, over 4 {1 - share[2]:.1%}"
            )


if __name__ == "__main__":
    main()
