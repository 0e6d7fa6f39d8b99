"""Which arguments are options and which are expressions; pure functions of the arguments.

`-x^2` is an expression and `-n` an option, so the usual rule (everything that begins with a minus is an
option) does not do.  An argument is an option when it is one of the known short flags, several of them
that take no value (`-qs`), one with a whole number glued on (`-n2`) or, after such letters, behind it (`-qn 2`), `-w`
with a name glued on (`-wt`) beside an expression, or looks like `--word` or `--word=...`.  Everything else is an
expression, and so is all that follows `--`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from calc_cli.cli.declared import parameters
from calc_cli.errors import UsageError


class Flags(NamedTuple):
    """What has to be known of the options to tell them from expressions."""

    alone: str = ""  # letters of the short flags that take no value
    whole: str = ""  # letters of those that take a whole number
    valued: frozenset[str] = frozenset()  # spellings of all that take a value
    long: frozenset[str] = frozenset()  # all spellings of more than one letter


class Arranged(NamedTuple):
    """A command line in order: the verb ("" for none), the options with their values, and the rest."""

    verb: str
    options: list[str]
    words: list[str]


def flags_of(functions: Iterable[Callable[..., int]]) -> Flags:
    """The flags of all the verbs' functions together."""
    alone: set[str] = set("h")
    whole: set[str] = set()
    valued: set[str] = set()
    long: set[str] = set()
    for function in functions:
        for option in parameters(function):
            short = {s[1:] for s in option.spellings if len(s) == 2}
            long.update([s for s in option.spellings if len(s) > 2])
            if not option.takes_value:
                alone |= short
            else:
                valued.update(option.spellings)
                whole |= short if option.kind is int else set()
    return Flags("".join(sorted(alone)), "".join(sorted(whole)), frozenset(valued), frozenset(long))


def arrange(argv: Sequence[str], flags: Flags, verbs: Collection[str]) -> Arranged:
    """The arguments in order.  A first word that is a verb is the verb, unless `--` stands before it.

    Raises UsageError for a long option with one minus sign, as in -at 2, beside other words.
    """
    letters = "".join(spelling[1] for spelling in sorted(flags.valued) if len(spelling) == 2)
    alone, whole, valued = _any(flags.alone), _any(flags.whole), _any(letters)
    is_option = re.compile(
        f"-{alone}+|-{valued}|-{alone}*{whole}[0-9]+|--[a-z][a-z-]+(?s:=.*)?",
    ).fullmatch
    options: list[str] = []
    words: list[str] = []
    verb = ""
    rest = list(argv)[::-1]
    while rest:
        argument = rest.pop()
        if argument == "--":
            words.extend(rest[::-1])
            break
        counts = rest and _counts(argument, flags) and re.fullmatch("[0-9]+", rest[-1])
        takes_next = counts or argument in flags.valued
        if takes_next or is_option(argument):
            options.append(argument)
            if takes_next and not rest:  # Typer will say so, if nothing follows that it could take instead
                return Arranged(verb, options, [])
            if takes_next:
                options.append(rest.pop())
        elif not words and not verb and argument in verbs:
            verb = argument
        else:
            words.append(argument)
    for word in words if len(words) > 1 and "--" not in argv else ():
        if f"-{word}" in flags.long:
            raise UsageError(
                f"{word} is not an option", hint=f"did you mean -{word}? for the expression put -- before it"
            )
    named = re.compile(f"-{alone}*w[A-Za-z][A-Za-z0-9_,]*")
    glued = [word for word in words if named.fullmatch(word)] if "-w" in flags.valued else []
    if glued and len(words) > len(glued) and "--" not in argv:  # -wt beside an expression; -wt alone is one
        words = [word for word in words if word not in glued]
        options += glued
    return Arranged(verb, options, words)


def _counts(argument: str, flags: Flags) -> bool:
    """Is it a short flag that takes a whole number, after others that take nothing?"""
    before, last = argument[1:-1], argument[-1:]
    return argument[:1] == "-" and before != "" and set(before) <= set(flags.alone) and last in flags.whole


def _any(letters: str) -> str:
    """A pattern for one of the letters; of none, one that never fits."""
    return f"[{re.escape(letters)}]" if letters else "(?!)"
