"""The table of verbs, and how one is run; a verb's module is loaded when it is used, and Typer when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from itertools import pairwise
from typing import Annotated, Any

from calc_cli.cli import argv, declared
from calc_cli.errors import UsageError

#: The module of `calc_cli.cli` that has each verb, and the function in it; "" is the command without a verb.
VERBS: dict[str, tuple[str, str]] = {
    "": ("verb_differentiate", "differentiate"),
    "check": ("verb_check", "check"),
    "hint": ("verb_hint", "hint"),
    "practice": ("verb_practice", "practice"),
    "grad": ("verb_partials", "grad"),
    "hessian": ("verb_partials", "hessian"),
    "jacobian": ("verb_partials", "jacobian"),
    "descend": ("verb_descend", "descend"),
    "slope": ("verb_point", "slope"),
    "tangent": ("verb_point", "tangent"),
    "optimize": ("verb_optimize", "optimize"),
    "plot": ("verb_plot", "plot"),
    "rate": ("verb_rate", "rate"),
    "rules": ("verb_rules", "rules"),
    "completion": ("verb_completion", "completion"),
}

#: What other programs call a command, and the command; "" is dx alone.
_OTHERWISE = {
    "minimize": "optimize", "minimise": "optimize", "maximize": "optimize", "maximise": "optimize",
    "extrema": "optimize", "minimum": "optimize", "maximum": "optimize", "train": "descend", "draw": "plot",
    "graph": "plot", "exercise": "practice", "exercises": "practice", "quiz": "practice", "mark": "check",
    "derive": "", "diff": "", "differentiate": "", "derivative": "", "deriv": "", "gradient": "grad", "partial": "grad",
    "partials": "grad",
}  # fmt: skip
#: What other programs do that dx does not.
_NOT_DONE = frozenset("solve integrate integral simplify eval evaluate factor expand series taylor".split())
#: What other programs call an option, and the option.
_OTHER_OPTIONS = {
    "--lr": "--rate", "--learning-rate": "--rate", "--epochs": "--iterations", "--max-iter": "--iterations",
    "--start": "--from", "--output": "--to", "--format": "--to", "--variable": "--wrt", "--var": "--wrt",
    "--point": "--at", "--verbose": "--steps", "--silent": "--quiet", "--latex": "--to latex", "--tex": "--to latex",
    "--json": "--to json", "--markdown": "--to markdown",
}  # fmt: skip

_EPILOG = (
    f"Other commands: {' '.join(name for name in VERBS if name)}; dx COMMAND --help describes one.  "
    "dx rules lists the rules, dx rules NAME shows one.  See man dx."
)


def function(verb: str) -> Callable[..., int]:
    """The function of a verb."""
    module, name = VERBS[verb]
    found: Callable[..., int] = vars(import_module(f"calc_cli.cli.{module}"))[name]
    return found


def run(verb: str, options: list[str], words: list[str]) -> int:
    """Run a verb; the exit code.  UsageError where the options do not fit it."""
    done = function(verb)
    given = declared.read(declared.parameters(done), options, words)
    if given is None:
        return by_typer(verb, options, words)
    return int(done(**given))


def arranged(verb: str, given: Sequence[str]) -> argv.Arranged:
    """The arguments, arranged by the options of the verb.

    Raises UsageError for a short flag that `dx` has without a verb, and this verb does not have, where it cannot be an
    expression: before the verb, before a number, or before everything else.
    """
    asked = argv.arrange(given, argv.flags_of([function(verb)]), (verb,))
    general = argv.flags_of([function("")])
    before = list(given[: given.index(verb)]) if asked.verb != verb else []
    plain = asked.words if "--" not in given else ()
    numbered = [word for word, after in pairwise(plain) if word[1:] in set(general.whole) and after.isdecimal()]
    short = {f"-{letter}" for letter in general.alone} | {flag for flag in general.valued if len(flag) == 2}
    leading = [word for word in plain[:1] if len(plain) > 1 and word in short]
    for word in (*before, *numbered, *leading):
        if word[:1] == "-":
            raise UsageError(f"dx {verb} has no option {word}", hint=f"dx {verb} --help; an expression goes behind --")
    return asked


def refuse_slip(word: str, options: list[str]) -> None:
    """Raises UsageError for a first word that is nearly a verb, unless it is declared as a name."""
    from calc_cli.syntax.functions import nearest

    if word in ",".join(options).replace("=", ",").split(","):
        return
    if word == "help":
        raise UsageError("'help' is an option of dx", hint="dx --help, or dx COMMAND --help")
    low = word.lower()
    verbs = tuple(filter(None, VERBS))
    near = next((verb for verb in verbs if low.startswith(verb)), nearest(word, verbs))
    if low in _OTHERWISE:
        verb = _OTHERWISE[low]
        hint = f"did you mean dx {verb}?" if verb else "dx differentiates without one: dx 'x^2'"
    elif low in _NOT_DONE:
        hint = f"dx takes derivatives, and 'dx --help' lists what else; to use it as a name add --let {word}"
    elif near in verbs:
        hint = f"did you mean dx {near}? to use it as a name add --let {word}"
    else:
        return
    raise UsageError(f"'{word}' is not a command of dx", hint=hint)


def command(verb: str) -> Any:
    """The command of a verb, as Typer builds it."""
    import typer

    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    settings = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
    app.command(context_settings=settings, epilog="" if verb else _EPILOG)(_for_typer(function(verb)))
    return typer.main.get_command(app)


def commands() -> dict[str, Any]:
    """All commands by their verbs."""
    return {verb: command(verb) for verb in VERBS}


def _for_typer(done: Callable[..., int]) -> Callable[..., int]:
    """The function with Typer's own options and arguments in place of the declared ones."""
    import inspect

    import typer

    def run(**given: Any) -> int:
        return done(**given)

    signature = inspect.signature(done, eval_str=True)
    made = []
    for p in signature.parameters.values():
        (it,) = p.annotation.__metadata__
        maker: Any = typer.Option if isinstance(it, declared.Option) else typer.Argument
        kind: Any = p.annotation.__origin__
        hint: Any = Annotated[kind, maker(*it.spellings, **it.settings)]
        made.append(p.replace(annotation=hint, kind=p.KEYWORD_ONLY))
    vars(run)["__signature__"] = signature.replace(parameters=made)
    run.__name__, run.__doc__ = done.__name__, done.__doc__
    run.__annotations__ = {p.name: p.annotation for p in made}
    return run


def by_typer(verb: str, options: list[str], words: list[str]) -> int:
    """Run a verb by its command: for help, and for what is wrong with the options.

    Like Typer's own `main`, but the process does not end here, and an interrupt is not caught.
    """
    import typer

    name = f"dx {verb}".rstrip()
    made = command(verb)
    try:
        with made.make_context(name, [*options, "--", *words] if words else options) as context:
            return int(made.invoke(context) or 0)
    except typer.Exit as done:  # --help, --version
        return done.exit_code
    except Exception as error:
        # Typer's errors of usage, by shape: where their type lives depends on Typer's version.
        tell = getattr(error, "format_message", None)
        if tell is None:
            raise
        message = (
            tell().rstrip(".").replace("a valid int range", "a whole number").replace("a valid float range", "a number")
        )
        hint = f"{name} --help"
        unknown = str(getattr(error, "option_name", ""))
        if unknown in _OTHER_OPTIONS:
            message, hint = f"no such option: {unknown}", f"did you mean {_OTHER_OPTIONS[unknown]}? {hint}"
        raise UsageError(message[:1].lower() + message[1:], hint=hint) from error
