"""dx completion: what a shell needs to complete a command line."""

from __future__ import annotations

from calc_cli.cli import options as opt
from calc_cli.errors import Exit, UsageError


def completion(
    shell: opt.Shell = None,
    version: opt.Version = False,
) -> int:
    """Write the completion script for bash, zsh or fish."""
    from calc_cli.cli.completion import SHELLS
    from calc_cli.cli.write import put

    if not shell or len(shell) > 1 or shell[0] not in SHELLS:
        raise UsageError("which shell? bash, zsh or fish", hint='eval "$(dx completion bash)"')
    put(SHELLS[shell[0]]())
    return Exit.OK
