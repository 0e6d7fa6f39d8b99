#!/usr/bin/env bash
# Fitting a line to a million rows: 100 iterations of gradient descent, and Newton's method.  Needs hyperfine, and `dx`
# with its extra `data` beside the Python given as the first argument (default: python3).
set -eu
python=${1:-python3}
dx=$("$python" -c 'import os, sys; print(os.path.join(os.path.dirname(sys.executable), "dx"))')
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$python" - > "$folder/line.csv" << 'END'
import random
generator = random.Random(1)
print("x,y")
for _ in range(10**6):
    x = generator.gauss(0, 1)
    print(f"{x:.6f},{3 * x + 1 + generator.gauss(0, 0.1):.6f}")
END
export DATA="$folder/line.csv" DX="$dx" LOSS='(y - (w*x + b))^2'
hyperfine --warmup 1 --runs 5 --ignore-failure \
    --command-name "100 iterations" '"$DX" descend "$LOSS" --from w=0,b=0 --data "$DATA" --mean --iterations 100' \
    --command-name "Newton" '"$DX" descend "$LOSS" --from w=0,b=0 --data "$DATA" --method newton'
