"""`python -m calc_cli` is `dx`."""

import sys

from calc_cli.cli import main

sys.exit(main())
