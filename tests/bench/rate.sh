#!/usr/bin/env bash
# Rows a second and the most memory of `dx rate` on a table of N rows (second argument, default: ten million), read
# once for the totals and once for every interval.  Needs `dx` beside the Python given as the first argument
# (default: python3):   tests/bench/rate.sh .venv/bin/python 10000000
set -eu
python=${1:-python3}
rows=${2:-10000000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$python" - "$rows" > "$folder/walk.csv" << 'END'
import random, sys
generator, x = random.Random(1), 0
print("t (s),x (m)")
for k in range(int(sys.argv[1])):
    x += generator.randint(-100, 300)
    print(f"{k / 8:.3f},{x / 100:.2f}")
END
"$python" - "$rows" "$folder/walk.csv" << 'END'
import os, resource, subprocess, sys, time
rows, table = int(sys.argv[1]), sys.argv[2]
dx = os.path.join(os.path.dirname(sys.executable), "dx")
print(f"{rows} rows, {os.path.getsize(table) / 1e6:.0f} MB")
for said, options in (("totals", ["--to", "text"]), ("intervals", [])):
    start = time.perf_counter()
    child = subprocess.Popen([dx, "rate", *options, table], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    assert status == 0
    print(f"{said:<10} {seconds:6.1f} s   {rows / seconds:8.0f} rows/s   {usage.ru_maxrss / 1024:5.1f} MB at most")
END
