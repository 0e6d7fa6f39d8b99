"""How fast lines go through one process, beside SymPy and lark, in one run.

    python tests/bench/throughput.py [LINES]

The lines are those of mixed.py.  Per line, in ms: dx from text to simplified text; lark's own parser on dx's grammar,
which makes a tree of tokens and nothing else; SymPy's `diff` of what is already read, then with reading and writing,
and its `simplify(diff)`, of fewer lines.  They take turns, a hundred lines each, so that a machine that becomes slower
is slower for all.  First lines as they come, of which a third comes again, and dx remembers; then lines that never
came before.  Then whole processes: `dx -q`, with the steps as JSON, and on two processes.
"""

from __future__ import annotations

import gc
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter
from typing import Any

from lark import Lark, Token

from calc_cli.api import differentiate
from calc_cli.render.plain import plain
from calc_cli.syntax.generate import grammar_folder
from calc_cli.syntax.tokens import resolved
from calc_cli.syntax.words import Words

sys.path.insert(0, str(Path(__file__).parent))
from mixed import lines

TOGETHER = 100
SIMPLIFIED = 5  # of a hundred lines, as many are simplified by SymPy
ROUNDS = 5  # of whole processes
ROOT = Path(__file__).parents[2]


class Resolved:
    """Lark's hook between scanner and parser: the words told apart, as dx does it."""

    always_accept = tuple("MODULE WORD PERCENT UPRIGHT COMMAND ELLIPSIS BAR OPEN CLOSE SPACE OTHER".split())
    text = ""

    def process(self, stream: Iterator[Token]) -> Iterator[Token]:
        raw = [(str(t), t.start_pos, t.end_pos, t.type) for t in stream if t.type != "SPACE"]
        for value, start, _, kind in resolved(raw, Words(self.text, frozenset())):
            yield Token(kind, value, start)


def parsing() -> Callable[[str], Any]:
    """Lark's own parser for the grammar of dx."""
    path = Path(str(grammar_folder())) / "expression.lark"
    hook = Resolved()
    lark = Lark(path.read_text(), parser="lalr", lexer="basic", postlex=hook, source_path=str(path))

    def parse(text: str) -> object:
        hook.text = text
        return lark.parse(text)

    return parse


def per_line(typed: list[str], simplified: int = 0) -> None:
    """Print the table of what one line takes; of a hundred, SymPy simplifies so many."""
    import sympy

    x = sympy.Symbol("x")
    parse = parsing()
    took: Counter[str] = Counter()
    done: Counter[str] = Counter()

    def time(name: str, work: Callable[[Any], Any], things: list[Any]) -> list[Any]:
        start = perf_counter()
        made = [work(thing) for thing in things]
        took[name] += perf_counter() - start
        done[name] += len(things)
        return made

    def read(text: str) -> Any:
        return sympy.sympify(text.replace("^", "**"))

    plain(differentiate(typed[0]).result)
    for first in range(0, len(typed), TOGETHER):
        some = typed[first : first + TOGETHER]
        gc.collect()
        time("dx", lambda text: plain(differentiate(text).result), some)
        time("lark, parse", parse, some)
        functions = time("SymPy, read", read, some)
        slopes = time("SymPy, diff", lambda f: f.diff(x), functions)
        time("SymPy, write", str, slopes)
        time("SymPy, simplify", sympy.simplify, slopes[:simplified])
    each = {name: 1000 * took[name] / max(done[name], 1) for name in took}
    dx, diff = each["dx"], each["SymPy, diff"]
    whole = each["SymPy, read"] + diff + each["SymPy, write"]
    print(f"{len(typed)} lines, {len(set(typed))} different        ms a line", flush=True)
    rows = [
        ("dx: read, differentiated, simplified, written", dx, ""),
        ("lark: parsed", each["lark, parse"], f"dx takes {dx / each['lark, parse']:.1f} times as long"),
        ("SymPy: diff", diff, f"{diff / dx:.1f} times as long as dx"),
        ("SymPy: read, diff, written", whole, f"{whole / dx:.1f}"),
    ]
    if simplified:
        slow = diff + each["SymPy, simplify"]
        rows.append(("SymPy: simplify(diff)", slow, f"{slow / dx:.1f}"))
    for name, ms, ratio in rows:
        print(f"{name:46} {ms:8.3f}   {ratio}", flush=True)


def processes(typed: list[str]) -> None:
    """Print what whole processes take, the fastest of some that take turns, and whether two of them give the same.

    Two processes that know nothing of each other, with half of the lines each, show what the machine has to give.
    """
    half = len(typed) // 2
    runs = {
        "-q": [(["-q"], typed)],
        "--steps --to json": [(["--steps", "--to", "json"], typed)],
        "-q -j 2": [(["-qj2"], typed)],
        "-q twice, half each": [(["-q"], typed[:half]), (["-q"], typed[half:])],
    }
    found: dict[str, tuple[float, bytes]] = {}
    for _ in range(ROUNDS):
        for name, parts in runs.items():
            start = perf_counter()
            with ThreadPoolExecutor() as both:
                out = b"".join(both.map(_ran, parts))
            found[name] = (min(perf_counter() - start, found.get(name, (9e9, b""))[0]), out)
    base, plain_out = found["-q"]
    print(f"dx -q                   {base:6.2f} s   {len(typed) / base:.0f} lines a second")
    for name in list(runs)[1:]:
        took = found[name][0]
        print(f"dx {name:21}{took:6.2f} s   {took / base:.2f} of -q, {base / took:.2f} as fast")
    print("the same from two processes" if found["-q -j 2"][1] == plain_out else "DIFFERENT from two processes")


def _ran(asked: tuple[list[str], list[str]]) -> bytes:
    options, lines = asked
    typed = "".join([line + "\n" for line in lines]).encode()
    return subprocess.run([sys.executable, "-m", "calc_cli", *options], input=typed, cwd=ROOT, stdout=-1).stdout


def main(count: int = 3000) -> None:
    """The tables: of lines as they come, of which some come again, of as many that never came before, of processes."""
    typed = list(lines(count, 7))
    gc.disable()  # and collected between the turns: nobody pays for the garbage of another
    per_line(typed, SIMPLIFIED)
    before = set(typed)
    per_line([line for line in dict.fromkeys(lines(5 * count, 8)) if line not in before][:count])
    processes(typed)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
