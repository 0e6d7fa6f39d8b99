"""dx rules: the table of rules."""

from __future__ import annotations

from calc_cli.cli import options as opt
from calc_cli.errors import Exit


def rules(
    name: opt.RuleName = None,
    version: opt.Version = False,
) -> int:
    """List the rules, or show one."""
    from calc_cli.cli.rulebook import entry, listing
    from calc_cli.cli.write import put

    put(entry(" ".join(name)) if name else listing())
    return Exit.OK
