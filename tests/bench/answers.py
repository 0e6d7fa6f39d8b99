"""How many of 2,000 generated answers are judged correctly, and how many slips are named.

python -m tests.bench.answers [COUNT] [SEED]
"""

from __future__ import annotations

import sys
import time
from collections import Counter

from calc_cli.api import differentiate
from calc_cli.grading.grade import graded
from tests.grading.pairs import pairs

#: Verdicts that are wrong for answers of their kind.
MISJUDGED = ("right: different", "right: undecided", "wrong: proved", "wrong: agrees")
#: The share of the slips that is to be named; half of the answers have one.
NAMED = 0.95


def main(count: int = 2000, seed: int = 1) -> int:
    """Print the figures; 1 unless all verdicts are right and enough of the slips are named."""
    figures: Counter[str] = Counter()
    took = 0.0
    for pair in pairs(count, seed):
        start = time.perf_counter()
        g = graded(differentiate(pair.expression), pair.answer)
        took += time.perf_counter() - start
        word = g.outcome.word
        figures[("wrong: " if pair.slip else "right: ") + word] += 1
        if (word == "different") != bool(pair.slip):
            print(f"{word}: {pair}")
        if pair.slip:
            names = [f.name for f in g.findings]
            figures["named first"] += names[:1] == [pair.slip]
            figures["named"] += pair.slip in names
            figures["some slip named"] += bool(names)
            if pair.slip not in names:
                print(f"{pair.expression} | {pair.answer} | {pair.slip} | {names}")
    for name, n in sorted(figures.items()):
        print(f"{name:<20} {n}")
    print(f"{took / count * 1000:.1f} ms each")
    misjudged = sum([figures[name] for name in MISJUDGED])
    return 0 if not misjudged and figures["named"] >= NAMED * (count // 2) else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
