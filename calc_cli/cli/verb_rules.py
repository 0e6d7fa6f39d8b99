"""dx rules: the table of rules."""

from __future__ import annotations

from calc_cli.cli import options as opt
from calc_cli.errors import Exit


def rules(
    name: opt.RuleName = None,
    version: opt.Version = False,
) -> int:
    """List the rules, or show one."""
    from calc_cli.cli import display
    from calc_cli.cli.rulebook import entry, listing
    from calc_cli.cli.write import put

    width = display.choose().width if display.at_terminal() else None
    put(entry(" ".join(name)) if name else listing(width))
    return Exit.OK
