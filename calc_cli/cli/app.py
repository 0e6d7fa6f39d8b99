"""The commands: each reads, calls, renders and prints.  What they share lives in the modules beside this."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any

import typer

from calc_cli.cli import batch, inputs, look
from calc_cli.cli import options as opt
from calc_cli.errors import Exit, UsageError

#: Verbs whose place is kept.
LATER = (
    "grad", "hessian", "jacobian", "slope", "tangent", "rate", "optimize", "descend", "plot", "check", "hint",
    "practice",
)  # fmt: skip

_HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

app = typer.Typer(add_completion=False, rich_markup_mode=None)


def commands() -> dict[str, Any]:
    """The commands by their verbs, as Typer builds them; the command without a verb is ""."""
    built: Any = typer.main.get_command(app)
    return {"" if name == "differentiate" else name: command for name, command in built.commands.items()}


def invoke(command: Any, name: str, options: list[str], words: list[str]) -> int:
    """Run one command, called `name`; the exit code.  UsageError where the options do not fit it.

    This is Typer's own `main` without its ways to end a process and to answer an interrupt.
    """
    try:
        with command.make_context(name, [*options, "--", *words] if words else options) as context:
            return int(command.invoke(context) or 0)
    except typer.Exit as done:  # --help, --version
        return done.exit_code
    except Exception as error:
        # Typer's errors of usage, by shape: where their type lives depends on Typer's version.
        tell = getattr(error, "format_message", None)
        if tell is None:
            raise
        message = tell().rstrip(".")
        raise UsageError(message[:1].lower() + message[1:], hint=f"{name} --help") from error


@app.command(
    context_settings=_HELP,
    epilog="dx rules lists the rules, and dx rules NAME shows one.  man dx tells the rest.",
)
def differentiate(
    words: opt.Words = None,
    file: opt.File = False,
    wrt: opt.Wrt = None,
    order: opt.Order = 1,
    at: opt.At = None,
    digits: opt.Digits = None,
    steps: opt.Steps = False,
    quiet: opt.Quiet = False,
    to: opt.To = None,
    method: opt.How = opt.Method.RULES,
    strict: opt.Strict = False,
    let: opt.Let = None,
    check: opt.Check = False,
    jobs: opt.Jobs = 1,
    view: opt.Shape = opt.View.CHAIN,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Differentiate, and show every rule that was used.

    At a terminal the derivation is shown; in a pipe, one result a line.
    """
    _not_yet(check=check, jobs=jobs > 1, method=method != "rules", to=to in _CODE)
    _check_point(at, digits)
    shown = look.choose(sys.stdout.isatty(), os.environ, to, steps, quiet, view, ascii, color, width)
    asked = batch.Asked(wrt, order, tuple(let or ()), strict, at, digits)
    return batch.run(inputs.lines(words or [], file), asked, shown)


@app.command(context_settings=_HELP)
def rules(
    name: Annotated[list[str] | None, typer.Argument(metavar="NAME", show_default=False)] = None,
    version: opt.Version = False,
) -> int:
    """List the rules, or show one."""
    from calc_cli.cli.rulebook import entry, listing
    from calc_cli.cli.write import put

    put(entry(" ".join(name)) if name else listing())
    return Exit.OK


_BUT = {"method": " but for rules", "to": " for program code"}
_CODE = (opt.Format.PYTHON, opt.Format.NUMPY, opt.Format.C)


def _check_point(at: str | None, digits: int | None) -> None:
    """Refuse a point that cannot be read before any line is."""
    if at is not None:
        from calc_cli.topics import point

        point.read(at)
    elif digits is not None:
        raise UsageError("--digits is for the value that --at asks for")


def _not_yet(**asked: bool) -> None:
    """Refuse the options whose place is kept."""
    for option, wanted in asked.items():
        if wanted:
            raise UsageError(f"--{option} is not available yet" + _BUT.get(option, ""))
