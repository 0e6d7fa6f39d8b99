#!/usr/bin/env bash
# The cost of a cold `dx -q`, beside the imports it cannot do without.  Needs hyperfine, and `dx` installed beside
# the Python given as the first argument (default: python3):   tests/bench/startup.sh .venv/bin/python
set -eu
unset PYTHONDONTWRITEBYTECODE  # a checkout would be compiled anew each time
python=${1:-python3}
dx=$("$python" -c 'import os, sys; print(os.path.join(os.path.dirname(sys.executable), "dx"))')
export PYTHON="$python" DX="$dx"
hyperfine --warmup 5 --runs 40 \
    --command-name "python" '"$PYTHON" -c pass' \
    --command-name "import typer, lark" '"$PYTHON" -c "import typer, lark"' \
    --command-name "dx -q" '"$DX" -q "x^3*sin(x)"' \
    --command-name "dx --version" '"$DX" --version'
