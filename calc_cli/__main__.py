"""`python -m calc_cli` is `dx`."""

from calc_cli.cli import main

main()
