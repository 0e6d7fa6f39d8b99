"""The table of verbs, and how one becomes a command of Typer's; a verb's module is loaded when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer

from calc_cli.errors import UsageError

#: The module of `calc_cli.cli` that has each verb, and the function in it; "" is the command without a verb.
VERBS: dict[str, tuple[str, str]] = {
    "": ("verb_differentiate", "differentiate"),
    "grad": ("verb_partials", "grad"),
    "hessian": ("verb_partials", "hessian"),
    "jacobian": ("verb_partials", "jacobian"),
    "rate": ("verb_rate", "rate"),
    "rules": ("verb_rules", "rules"),
}

#: Verbs whose place is kept.
LATER = ("slope", "tangent", "optimize", "descend", "plot", "check", "hint", "practice")

_EPILOG = "dx rules lists the rules, and dx rules NAME shows one.  man dx tells the rest."


def command(verb: str) -> Any:
    """The command of a verb, as Typer builds it."""
    module, function = VERBS[verb]
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    settings = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
    app.command(context_settings=settings, epilog="" if verb else _EPILOG)(
        vars(import_module(f"calc_cli.cli.{module}"))[function]
    )
    return typer.main.get_command(app)


def commands() -> dict[str, Any]:
    """All commands by their verbs."""
    return {verb: command(verb) for verb in VERBS}


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
