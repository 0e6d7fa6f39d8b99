"""Lines without end: how many a second, and whether memory stays flat.

    python tests/bench/stream.py [LINES] [JOBS]

Polynomials of changing coefficients go through one `dx -q`, ten million of them if not said otherwise.  The memory is
that of all its processes together, in MB, after each tenth of the lines.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from time import perf_counter
from typing import IO

ROOT = Path(__file__).parents[2]


def fed(pipe: IO[bytes], count: int) -> None:
    """Write the lines, a thousand at a time."""
    for first in range(0, count, 1000):
        pipe.write(b"".join([b"%d*x^%d\n" % (n % 997 + 2, n % 89 + 2) for n in range(first, min(count, first + 1000))]))
    pipe.close()


def memory(pid: int) -> float:
    """MB of the process and its children."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    status = [Path(f"/proc/{p}/status").read_text() for p in (pid, *children)]
    return sum([int(text.partition("VmRSS:")[2].split()[0]) for text in status]) / 1024


def main(count: int = 10_000_000, jobs: int = 2) -> None:
    """Print a line for each tenth."""
    command = [sys.executable, "-m", "calc_cli", "-q", "--jobs", str(jobs)]
    start = perf_counter()
    with subprocess.Popen(command, stdin=-1, stdout=-1, cwd=ROOT) as dx:
        assert dx.stdin is not None
        assert dx.stdout is not None
        threading.Thread(target=fed, args=(dx.stdin, count), daemon=True).start()
        for n, line in enumerate(dx.stdout):
            a, b = n % 997 + 2, n % 89 + 2
            assert line == (b"%d*x^%d\n" % (a * b, b - 1) if b > 2 else b"%d*x\n" % (a * b)), (n, line)
            if (n + 1) % (count // 10) == 0:
                took = perf_counter() - start
                used = memory(dx.pid) if n + 1 < count else 0.0
                print(f"{n + 1:>10} lines  {(n + 1) / took:8.0f} a second  {used:6.1f} MB", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
