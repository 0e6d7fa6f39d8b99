"""Mixed expressions as people type them, for the benchmarks: the same ones for the same seed.

    python tests/bench/mixed.py [N] [SEED]

They are written in what dx and SymPy both read: explicit * and ^, parentheses after functions, ln.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator

#: Forms; a b c are numbers, n m small ones, U V stand for another, simpler form.
FORMS = """
    a*x^n + b*x^m - c|a*x^3 - b*x^2 + c*x - n|(a*x + b)^n|(x^2 + a)*(x^3 - b)|(a*x + b)/(c*x - n)|x^n/(x^2 + a)
    sin(a*x)|cos(a*x + b)|tan(x/a)|x^n*sin(x)|sin(x)*cos(x)|sin(x)^n|sin(x)/x|a*sin(x) + b*cos(x)
    exp(a*x)|exp(-x^2/a)|x^n*exp(-x)|exp(x)*sin(a*x)|a^x|1/(1 + exp(-a*x))
    ln(x)|ln(a*x + b)|x^n*ln(x)|ln(x)/x|ln(x)^n|ln(ln(x))|x*ln(x) - x
    sqrt(x)|sqrt(x^2 + a)|1/sqrt(a*x + b)|x*sqrt(x + a)|(x^2 + a)^(n/2)|x^(n/m)
    atan(x)|atan(x/a)|asin(x/a)|x*atan(x) - ln(1 + x^2)/2|sinh(x)*cosh(x)|tanh(a*x)
    sin(V)|cos(V)|exp(V)|ln(V)|sqrt(V)|(V)^n|(U)*(V)|(U)/(V)|(U) + (V)|(U) - (V)|a*(U) + b*(V)|sin(V)*exp(V)
"""
ALL = [form for line in FORMS.split("\n") for form in line.strip().split("|") if form]
SIMPLE = [form for form in ALL if "U" not in form and "V" not in form]


def lines(count: int, seed: int = 1) -> Iterator[str]:
    """So many expressions in x."""
    chance = random.Random(seed)
    for _ in range(count):
        yield _filled(chance, chance.choice(ALL))


def _filled(chance: random.Random, form: str) -> str:
    out = []
    for at, c in enumerate(form):
        word = form[at - 1 : at].isalpha() or form[at + 1 : at + 2].isalpha()
        if c in "UV":
            out.append(_filled(chance, chance.choice(SIMPLE)))
        elif c in "abcnm" and not word:
            out.append(str(chance.randint(2, 9 if c in "nm" else 99)))
        else:
            out.append(c)
    return "".join(out)


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:3]]
    for line in lines(*(given or [1000])):
        print(line)
