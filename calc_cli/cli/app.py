"""The commands: each reads, calls, renders and prints.  What they share lives in the modules beside this."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import Annotated, Any

import typer

from calc_cli.cli import batch, inputs, look
from calc_cli.cli import options as opt
from calc_cli.errors import Exit, UsageError

#: Verbs whose place is kept.
LATER = (
    "slope", "tangent", "rate", "optimize", "descend", "plot", "check", "hint",
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
    order: opt.Order = None,
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
    _not_yet(check=check, jobs=jobs > 1, method=method != "rules")
    _check_point(at, digits, to)
    _check_variables(wrt, order)
    from calc_cli.api import differentiate as answer

    shown = look.choose(sys.stdout.isatty(), os.environ, to, steps, quiet, view, ascii, color, width)
    asked = partial(answer, wrt=wrt, order=order, let=let or (), strict=strict, at=at, digits=digits)
    return batch.run(inputs.lines(words or [], file), asked, shown)


@app.command(context_settings=_HELP)
def grad(
    words: opt.Words = None,
    file: opt.File = False,
    wrt: opt.Wrt = None,
    at: opt.At = None,
    digits: opt.Digits = None,
    steps: opt.Steps = False,
    quiet: opt.Quiet = False,
    to: opt.To = None,
    strict: opt.Strict = False,
    let: opt.Let = None,
    view: opt.Shape = opt.View.CHAIN,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Take the partial derivatives by every letter, or by those of --wrt x,y."""
    _check_point(at, digits, to)
    _check_variables(wrt)
    from calc_cli.api import gradient as answer

    shown = look.choose(sys.stdout.isatty(), os.environ, to, steps, quiet, view, ascii, color, width)
    asked = partial(answer, wrt=wrt, let=let or (), strict=strict, at=at, digits=digits)
    return batch.run(inputs.lines(words or [], file), asked, shown)


@app.command(context_settings=_HELP)
def hessian(
    words: opt.Words = None,
    file: opt.File = False,
    wrt: opt.Wrt = None,
    at: opt.At = None,
    digits: opt.Digits = None,
    steps: opt.Steps = False,
    quiet: opt.Quiet = False,
    to: opt.To = None,
    strict: opt.Strict = False,
    let: opt.Let = None,
    view: opt.Shape = opt.View.CHAIN,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Take the second partial derivatives."""
    _check_point(at, digits, to)
    _check_variables(wrt)
    from calc_cli.api import hessian as answer

    shown = look.choose(sys.stdout.isatty(), os.environ, to, steps, quiet, view, ascii, color, width)
    asked = partial(answer, wrt=wrt, let=let or (), strict=strict, at=at, digits=digits)
    return batch.run(inputs.lines(words or [], file), asked, shown)


@app.command(context_settings=_HELP)
def jacobian(
    words: opt.Words = None,
    file: opt.File = False,
    wrt: opt.Wrt = None,
    at: opt.At = None,
    digits: opt.Digits = None,
    steps: opt.Steps = False,
    quiet: opt.Quiet = False,
    to: opt.To = None,
    strict: opt.Strict = False,
    let: opt.Let = None,
    view: opt.Shape = opt.View.CHAIN,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Take the partial derivatives of several expressions, a row for each."""
    _check_point(at, digits, to)
    _check_variables(wrt)
    from calc_cli.api import jacobian as answer

    shown = look.choose(sys.stdout.isatty(), os.environ, to, steps, quiet, view, ascii, color, width)
    asked = partial(answer, wrt=wrt, let=let or (), strict=strict, at=at, digits=digits)
    return batch.together(inputs.lines(words or [], file), asked, shown)


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


_BUT = {"method": " but for rules"}


def _check_point(at: str | None, digits: int | None, to: str | None = None) -> None:
    """Refuse a point that cannot be read before any line is."""
    if at is not None and to in look.CODE:
        raise UsageError("--at is not for program code, which takes any point")
    if at is not None:
        from calc_cli.topics import point

        point.read(at)
    elif digits is not None:
        raise UsageError("--digits is for the value that --at asks for")


def _check_variables(wrt: str | None, order: int | None = None) -> None:
    """Refuse variables that are no names, and another order than there are variables, before any line is read."""
    if wrt is not None:
        from calc_cli import api

        by = api.variables(wrt)
        if len(by) > 1:
            api.order_of(by, order)


def _not_yet(**asked: bool) -> None:
    """Refuse the options whose place is kept."""
    for option, wanted in asked.items():
        if wanted:
            raise UsageError(f"--{option} is not available yet" + _BUT.get(option, ""))
