"""How a command line is declared, and the reader of a correct one; knows no command and no library.

The functions of the verbs are the one definition: their parameters' types, with an `Option` or an `Argument`.
`app` makes Typer's commands of them, for help, completion and error messages.  A correct command line is read here,
because loading Typer takes longer than most answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

from calc_cli.errors import UsageError


class Option:
    """An option: its spellings; the settings are those of Typer's own `Option`."""

    def __init__(self, *spellings: str, **settings: Any) -> None:
        self.spellings = spellings
        self.settings = settings


class Argument:
    """The words that are not options; the settings are those of Typer's own `Argument`."""

    spellings: tuple[str, ...] = ()

    def __init__(self, **settings: Any) -> None:
        self.settings = settings


class Parameter(NamedTuple):
    """One parameter of a verb's function."""

    name: str
    kind: type  # of one value: bool, str, int, or a StrEnum of choices
    many: bool  # is it a list of them?
    spellings: tuple[str, ...]  # none: the words
    settings: Mapping[str, Any]

    @property
    def takes_value(self) -> bool:
        """Does the option take a value?"""
        return self.kind is not bool

    @property
    def hidden(self) -> bool:
        """Is it left out of the help?"""
        return bool(self.settings.get("hidden"))

    @property
    def choices(self) -> tuple[str, ...]:
        """The values to choose from, if the choice is limited."""
        return tuple([str(choice) for choice in self.kind]) if issubclass(self.kind, StrEnum) else ()


@cache
def parameters(function: Callable[..., int]) -> tuple[Parameter, ...]:
    """What a verb's function declares, in order."""
    found = []
    for name, hint in get_type_hints(function, include_extras=True).items():
        if name == "return":
            continue
        declared = hint.__metadata__[0]
        kind = next((t for t in get_args(hint.__origin__) if t is not type(None)), hint.__origin__)
        inner = get_args(kind)
        found.append(Parameter(name, inner[0] if inner else kind, bool(inner), declared.spellings, declared.settings))
    return tuple(found)


def read(declared: Sequence[Parameter], options: Sequence[str], words: list[str]) -> dict[str, Any] | None:
    """Parse a command line into the arguments of the verb's function; None where Typer has to handle it.

    Typer shows help, and says what is wrong.  Raises UsageError where an option for one value is given twice.

    `options` are as `argv.arrange` leaves them: every value stands behind its option.
    """
    by_spelling = {spelling: p for p in declared for spelling in p.spellings}
    found: dict[str, Any] = {}
    if words:
        place = next((p for p in declared if not p.spellings), None)
        if place is None or not place.many:
            return None
        found[place.name] = words
    rest = iter(options)
    for option in rest:
        for spelling, glued in _split(option):
            p = by_spelling.get(spelling)
            if p is None or "callback" in p.settings or (glued is not None and not p.takes_value):
                return None
            value = _value(p, glued if glued is not None else next(rest, None)) if p.takes_value else True
            if value is None:
                return None
            if p.many:
                found.setdefault(p.name, []).append(value)
            elif p.takes_value and p.name in found:
                raise UsageError(f"{spelling} is given twice", hint="give it once, with all that belongs to it")
            else:
                found[p.name] = value
    return found


def _split(option: str) -> list[tuple[str, str | None]]:
    """The options in one argument, each with the value that is glued on: -qn2 are -q, and -n with 2."""
    if option.startswith("--"):
        spelling, sign, value = option.partition("=")
        return [(spelling, value if sign else None)]
    letters = option[1:].rstrip("0123456789")
    made: list[tuple[str, str | None]] = [(f"-{letter}", None) for letter in letters]
    digits = option[1 + len(letters) :]
    return [*made[:-1], (made[-1][0], digits)] if digits and made else made


def _value(p: Parameter, text: str | None) -> Any:
    """The value of an option; None where it is not valid, or where Typer might accept it."""
    if text is None:
        return None
    if p.kind is int:
        fits = re.fullmatch("[0-9]{1,18}", text) and p.settings.get("min", 0) <= int(text) <= p.settings.get(
            "max", 10**18
        )
        return int(text) if fits else None
    if p.kind is str:
        return text
    return p.kind(text) if text in p.choices else None
