#!/usr/bin/env bash
# The cost of a cold `dx`, beside the imports it was once made of and beside the other calculators of a shell that
# are installed.  Needs hyperfine, and `dx` installed beside the Python given as the first argument (default: python3):
#     tests/bench/startup.sh .venv/bin/python
# The last lines are ratios of the medians to `import typer, lark`; dx -q is to be at most 1.15, and drawn at most 1.7.
set -eu
unset PYTHONDONTWRITEBYTECODE  # a checkout would be compiled anew each time
python=${1:-python3}
dx=$("$python" -c 'import os, sys; print(os.path.join(os.path.dirname(sys.executable), "dx"))')
table=$(mktemp)
trap 'rm -f "$table"' EXIT

runs=(
    "import typer and lark" "$python -c 'import typer, lark'"
    "python" "$python -c pass"
    "dx -q" "$dx -q 'x^3*sin(x)'"
    "dx drawn in colour" "$dx --steps --color always 'x^3*sin(x)'"
    "dx --version" "$dx --version"
)
if command -v maxima >/dev/null; then
    runs+=("maxima" "maxima --very-quiet --batch-string='diff(x^3*sin(x),x);'")
fi
if command -v qalc >/dev/null; then
    runs+=("qalc" "qalc -t 'diff(x^3*sin(x),x)'")
fi
if command -v ginsh >/dev/null; then
    runs+=("ginsh" "sh -c \"echo 'diff(x^3*sin(x),x);' | ginsh\"")
fi

arguments=()
for ((i = 0; i < ${#runs[@]}; i += 2)); do
    arguments+=(--command-name "${runs[i]}" "${runs[i + 1]}")
done
hyperfine --shell none --warmup 5 --runs 40 --export-csv "$table" "${arguments[@]}"
awk -F, 'NR == 2 { base = $4 } NR > 1 { printf "%-22s %6.1f ms  %5.2f\n", $1, 1000 * $4, $4 / base }' \
    "$table"
