"""Random inputs, well-formed and broken, for a given time: `python -m tests.fuzz SECONDS [SEED] [PROCESSES]`.

Most inputs are made from forms that people use, the others are drawn by hypothesis, from trees and from pieces of the
language; a third of them are broken on purpose.  Among them are workings of mixed and broken lines.  Every input is
given, with random options, to the command in a process that has answered thousands before it, or to a verb that studies
a function.  It must be answered or refused in a line: no traceback, no internal error, at most LONGEST seconds and
LARGEST bytes of memory, nothing unprintable.  Every batch is then run again by the real command, under another hash
seed, in another order and with --jobs, and must give the same lines.  Faults are printed as they are found; the last
lines are counts.  The exit code is 1 if anything was found.
"""

from __future__ import annotations

import faulthandler
import gc
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from typing import Any

import hypothesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from calc_cli.render.plain import plain
from tests.engine.expressions import EXPRESSIONS
from tests.running import ROOT, dx
from tests.syntax.test_round_trip import TEXTS, TREES, written
from tests.workings import test_workings_typed as typed
from tests.workings.test_working import RIGHT, WRONG

LONGEST = 2.0
STUCK = 60.0  # seconds after which the process is ended, because even the watchdog has failed
NOTE = 4096  # bytes of a note
LARGEST = 300 * 2**20
SHALLOW = 100  # no line of fewer characters is nested too deeply
BATCH = 1000
WORKINGS = 30  # of a batch, beside its lines
CHECK = ("check", "--working", "-")

WORDS = """
    sin cos tan cot sec csc asin acos atan acot asec acsc sinh cosh tanh coth sech csch asinh acosh atanh exp ln log
    log2 log10 sqrt cbrt abs sign min max floor ceil erf sigmoid relu leaky_relu softplus silu gelu logit step root
    arcsin arctan tg f g h y e pi
""".split()
LETTERS = "x x x x t y a b c k n theta x_1 w12 e pi".split()
NUMBERS = "0 1 2 3 4 5 7 10 12 100 1/2 2/3 0.5 1.25 1e3 1.5e-3 99 1000000 3! 007".split()
#: Forms of the language; U is another of them, L a letter, N a number, W a function's name.
FORMS = """
    U + U|U - U|U*U|U/U|U^N|U^U|-U|(U)|W(U)|W(U)|W(U)^N|W^N(U)|W L|N L|NL|L^N|L|N|sqrt(U)|e^(U)|e^-L|abs(U)|N^L|L^L
    U U|(U)(U)|1/(U)|1/U|√L|√(U)|L²|L⁻¹|½L|L·L|L×L|L÷N|U − N|L**N|{U}^{N}|\\frac{U}{U}|\\sqrt{U}|\\sin L
    \\left(U\\right)|¦U¦|¦¦U¦U¦|log_N(U)|log(U, N)|root(U, N)|max(U, U)|min(U, U, U)|f(U)|f'(L)
    f(U)*g(U)|h(g(U))|L^{N}|[U]^N|$U$
    d/dL (U)|d^2/dL^2 (U)|y = U|f(L) = U|U;|U = U|L^2 + y^2 = N|WL|W N L|np.W(U)|math.W(U)|diff(U, L)|W(U)*W(U)|e^NL
    e^(L/N)|exp(-N*L)|1/(U + N)|1/(N + e^(L/N))|exp(U)|sqrt(L/L)|U/sqrt(U)
    U + U - U|(U + N)/(U - N)|(U)^(N/N)|U*U*U|W(W(U))|atan2(U, U)|leaky_relu(U, N)|sin^-1 L|sin^2 L + cos^2 L
    (U)^{(N)}|\\frac{d(U)}{dL}|d(U, L)|(U)''|U ¦_{L=N}|std::W(U)|f[L_] := U|\\W{U}^N|W (U)^N|W-1(L)|log(N, U)|(f+g)(L)
    \\begin{align} y &= U \\tag{N} \\end{align}|LL(U)|WL(U)|U^-N/N|NeN|N N N|sigmoid(U) + sigmoid(-U)|asin(U)*acos(U)
    W(U/2)*W(U/2)|W(U)^2 + W(U)^2|(N - U/L)^N
""".strip()
ALL = [form.strip().replace("¦", "|") for line in FORMS.split("\n") for form in line.split("|")]
LEAVES = ["L", "N", "NL", "L^N", "W(L)", "N*L", "L"]
SIGNS = list("+-*/^()[]{}|=!',;.$\\_&%#@~`\"<>? \t\x00\x1b\u202e\u200b²√·−–ΔθπЖ漢½\ud800é")

OPTIONS: list[tuple[str, ...]] = [
    ("-q",), ("-q",), ("-q",), ("-q",), ("-q", "-w", "x"), ("-q", "-n", "2"), ("-q", "-n", "3"), ("--to", "json"),
    ("--to", "json", "-q"), ("-s",), ("-s", "--view", "tree"), ("--to", "latex", "-q"), ("--to", "latex"),
    ("--to", "markdown"), ("--to", "python"), ("--to", "c"), ("--to", "numpy"), ("-q", "--check"), ("-q", "--strict"),
    ("-q", "--at", "x=2"), ("-q", "--at", "x=1/3", "--digits", "8"), ("--ascii", "-s"), ("-q", "--form", "factored"),
    ("-q", "--form", "expanded"), ("-q", "--method", "log"), ("-s", "--color", "always"), ("-q", "--wrt", "x,y"),
]  # fmt: skip

#: The verbs that study a function, slower than a derivative, and the share of the lines of a batch that goes to them.
STUDIES: list[tuple[str, ...]] = [
    ("optimize",), ("optimize", "-s"), ("optimize", "--on", "-2,3"), ("optimize", "-w", "x", "--to", "json"),
    ("slope", "--at", "1"), ("slope", "--at", "0", "-s"), ("slope", "--between", "-1,2"),
    ("slope", "--at", "x=1/2", "--to", "json"),
    ("descend", "--from", "1/2", "--iterations", "50"), ("descend", "--from", "2", "--method", "newton", "-s"),
    ("descend", "--from", "x=1,y=-1", "--momentum", "0.5", "--to", "json"), ("descend", "--from", "x=-1", "--plot"),
    ("plot",), ("plot", "--on", "-1,2", "--derivative"), ("plot", "--tangent", "1", "--to", "json"),
    ("plot", "--on", "0,1", "--to", "csv"), ("hessian", "--at", "x=0,y=0"),
]  # fmt: skip
STUDIED = 0.03


def made(chance: random.Random, depth: int) -> str:
    """An expression of the language, or nearly."""
    out = []
    form = chance.choice(LEAVES if depth <= 0 else ALL)
    for c in form:
        if c == "U":
            out.append(made(chance, depth - chance.choice((1, 1, 2))))
        elif c == "L":
            out.append(chance.choice(LETTERS))
        elif c == "N":
            out.append(chance.choice(NUMBERS))
        elif c == "W":
            out.append(chance.choice(WORDS))
        else:
            out.append(c)
    return "".join(out)


def broken(chance: random.Random, text: str) -> str:
    """The text with a few characters lost, doubled, moved or put in."""
    letters = list(text)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        at = chance.randrange(len(letters) + 1)
        kind = chance.randrange(5)
        if kind == 0 and letters:
            del letters[min(at, len(letters) - 1)]
        elif kind == 1 and letters:
            letters.insert(at, chance.choice(letters))
        elif kind == 2 and letters:
            piece = letters[at : at + chance.randrange(12)]
            letters[at:at] = piece * chance.choice((1, 1, 2, 40))
        elif kind == 3:
            letters.insert(at, chance.choice(SIGNS))
        else:
            letters[at:at] = chance.choice(WORDS + NUMBERS)
    return "".join(letters)


def bomb(chance: random.Random) -> str:
    """Something small that could become large."""
    n = chance.choice((3, 10, 50, 400))
    return chance.choice(
        [
            "^".join(["9"] * n), "(" * n + "x" + ")" * n, "sin(" * n + "x" + ")" * n, "x^" * n + "x", "-" * n + "x",
            "+".join(f"x^{k}" for k in range(n)), "*".join(f"(x+{k})" for k in range(min(n, 50))), "x" * n,
            f"(x+y+a+b+1)^{n}", f"x^{10**n}", f"1e{n}*x", f"x^(1/{n})", "|" * n + "x" + "|" * n, f"{'7' * n}!",
            "((x+1)^9)" * 9, "e^" * n + "x",
            f"(1+x)^{n}*(1-x)^{n}", "/".join(["x"] * n), f"sqrt({'sqrt(' * 50}x{')' * 50})",
            f"{n}!*x^{n}!",
        ]
    )  # fmt: skip


def drawn(count: int, seed: int) -> list[str]:
    """Trees with all their brackets, results of the language, and what may stand where it makes no sense."""
    found: list[str] = []

    @hypothesis.seed(seed)
    @settings(
        max_examples=count, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.one_of(TREES.map(written), EXPRESSIONS.map(plain), TEXTS, st.text(max_size=20)))
    def draw(text: str) -> None:
        found.append(text)

    draw()
    return found


def some(chance: random.Random, texts: list[str]) -> str:
    """One input, a line."""
    kind = chance.random()
    if kind < 0.02:
        text = bomb(chance)
    elif kind < 0.04:
        signs = [chr(chance.choice((chance.randrange(256), chance.randrange(0x3000)))) for _ in range(40)]
        text = "".join(signs[: chance.randrange(40)])
    else:
        text = chance.choice(texts) if kind < 0.2 else made(chance, chance.choice((0, 1, 1, 2, 2, 3, 4)))
        if kind < 0.12 or kind > 0.75:
            text = broken(chance, text)
    return text.replace("\n", " ").replace("\r", " ")


#: The workings of the tests, by lines.
MIXED = [lines.split("|") for lines in (*RIGHT, *WRONG)]
MIXED += [lines.split(" ¦ ") for lines in (*typed.RIGHT, *[text for _, text in typed.WRONG])]


def repeated(chance: random.Random, text: str) -> str:
    """The text with a piece of it many times."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at : at + chance.randint(1, 12)] * chance.choice((5, 30, 200)) + text[at:]


def working(chance: random.Random, texts: list[str]) -> str:
    """A working of the tests with lines of others, broken ones, and any."""
    made = [*chance.choice(MIXED)]
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(made))
        other = chance.choice(chance.choice(MIXED))
        made[place : place + chance.randint(0, 1)] = [
            chance.choice(
                (other, broken(chance, other), f"{made[place]} {other}", repeated(chance, other), some(chance, texts))
            )
        ]
    return "\n".join(made[:12])


class Collections:
    """The time that the garbage collector takes, which is not held against the line that it runs in."""

    def __init__(self) -> None:
        self.took = self._began = 0.0
        gc.callbacks.append(self._told)

    def _told(self, phase: str, _: dict[str, int]) -> None:
        if phase == "start":
            self._began = time.process_time()
        else:
            self.took += time.process_time() - self._began


COLLECTIONS = Collections()


class Hang(BaseException):
    """The watchdog has lost its patience."""


def answered(options: tuple[str, ...], line: bytes, found: Callable[[str], None]) -> str:
    """The output of the command for one line, which is compared with other runs; faults are passed to `found`."""

    def bark(*_: Any) -> None:
        raise Hang

    signal.signal(signal.SIGALRM, bark)
    started = time.process_time() - COLLECTIONS.took  # what else the machine does is not held against the line
    signal.setitimer(signal.ITIMER_REAL, 10 * LONGEST)
    try:
        ran = dx(*options, stdin=line + b"\n")
    except Hang:
        found("hang")
        return ""
    except BaseException as error:
        found(f"escaped: {type(error).__name__}: {error}")
        return ""
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    took = time.process_time() - COLLECTIONS.took - started
    if took > LONGEST:
        found(f"slow: {took:.1f} s")
    if (
        ran.code not in (0, 1, 2 * (options == CHECK))
        or "internal error" in ran.out + ran.err
        or "Traceback" in ran.out + ran.err
    ):
        found(f"fault: {ran.code} {(ran.err or ran.out).splitlines()[:1]}")
    elif "nested too deeply" in ran.err and len(line) < SHALLOW:
        found("fault: a short line is nested too deeply")
    elif options != CHECK and (ran.code == 1) is not ("error: " in ran.err):
        found(f"exit code {ran.code}, and: {ran.err.splitlines()[:1]}")
    if not ran.err.replace("\n", "").isprintable():
        found("unprintable on standard error")
    if options[0] == "-q" and ran.out.count("\n") != 1:
        found(f"{ran.out.count(chr(10))} lines for one")
    if "json" in options and ran.out.strip():
        json.loads(ran.out)
    return ran.out


def batch(seed: int, tell: Callable[[str], None], notes: int) -> Counter[str]:
    """Run a batch of inputs; counts of what happened.  The input in hand is noted in a file."""
    chance = random.Random(seed)
    counts: Counter[str] = Counter()
    texts = drawn(BATCH // 10, seed)
    compared: list[tuple[bytes, str]] = []
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for n in range(BATCH + WORKINGS):
        rows = STUDIES if chance.random() < STUDIED else OPTIONS
        text, options = (some(chance, texts), chance.choice(rows)) if n < BATCH else (working(chance, texts), CHECK)
        line = text.encode("utf-8", "surrogatepass" if chance.random() < 0.5 else "replace")

        def found(what: str, line: bytes = line, options: tuple[str, ...] = options) -> None:
            counts["found: " + what.split(":")[0]] += 1
            tell(f"{what}\n    {' '.join(options)}\n    {line!r}")

        _note(notes, 0, b" ".join([*map(str.encode, options), line]))
        faulthandler.dump_traceback_later(STUCK, exit=True)
        out = answered(options, line, found)
        faulthandler.cancel_dump_traceback_later()
        counts["inputs"] += 1
        counts["answered" if out.strip() and '"error":' not in out else "refused or blank"] += 1
        now = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        if now > peak:
            if now * 1024 > LARGEST:
                found(f"memory: {now // 1024} MB")
            peak = now
        if options == ("-q",):
            compared.append((line, out))
    counts["peak MB"] = peak // 1024
    for what, environ, options, order in (
        ("hash seed", {"PYTHONHASHSEED": str(seed % 1000)}, (), list(range(len(compared)))),
        ("--jobs 2, shuffled", {"LC_ALL": "C"}, ("--jobs", "2"), chance.sample(range(len(compared)), len(compared))),
    ):
        typed = b"".join(compared[k][0] + b"\n" for k in order)
        ran = subprocess.run(
            [sys.executable, "-m", "calc_cli", "-q", *options], input=typed, capture_output=True, cwd=ROOT,
            env={**os.environ, **environ},
        )  # fmt: skip
        counts["run again"] += len(order)
        lines = ran.stdout.decode().splitlines(keepends=True)
        for k, other in zip(order, lines, strict=False):
            if other != compared[k][1]:
                counts["found: differs"] += 1
                tell(f"differs ({what}): {compared[k][1]!r} and {other!r}\n    {compared[k][0]!r}")
        if len(lines) != len(order) or ran.returncode not in (0, 1) or b"Traceback" in ran.stderr:
            counts["found: batch"] += 1
            tell(f"batch ({what}): {len(lines)} lines for {len(order)}, code {ran.returncode}, seed {seed}")
    return counts


def _note(notes: int, place: int, text: bytes) -> None:
    """Write the first of two notes, the input that is tried, or the second, what was counted so far."""
    os.pwrite(notes, text[:NOTE].ljust(NOTE), NOTE * place)


def worker(seed: int, until: float, notes: int) -> None:
    """Batches until the time is over; what was counted so far is noted after each."""
    counts: Counter[str] = Counter()
    peak = 0
    gc.set_threshold(400_000)  # as the command does
    while time.monotonic() < until:
        more = batch(seed, lambda what: print(what, flush=True), notes)
        peak = max(peak, more.pop("peak MB"))
        counts.update(more)
        seed += 1000
        _note(notes, 1, json.dumps({**counts, "peak MB": peak}).encode())


def main(seconds: float = 60, seed: int = 1, processes: int = 2) -> int:
    """Run for so many seconds; 1 if anything was found."""
    until = time.monotonic() + seconds
    workers = []
    for number in range(processes):
        notes = os.memfd_create("notes")
        _note(notes, 1, b"{}")
        pid = os.fork()
        if pid == 0:
            try:
                worker(seed + number, until, notes)
            except BaseException:
                traceback.print_exc()
                os._exit(1)
            os._exit(0)
        workers.append((pid, notes))
    total: Counter[str] = Counter()
    for pid, notes in workers:
        status = os.waitpid(pid, 0)[1]
        counts = json.loads(os.pread(notes, NOTE, NOTE))
        if status:
            counts["found: stuck, or died"] = 1
            print(f"stuck, or died, at\n    {os.pread(notes, NOTE, 0).rstrip()!r}")
        total["peak MB"] = max(total["peak MB"], counts.pop("peak MB", 0))
        total.update(counts)
    for name, count in sorted(total.items()):
        print(f"{count:10}  {name}")
    return int(any(name.startswith("found") for name in total))


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(main(*([float(words[0])] if words else []), *map(int, words[1:3])))
