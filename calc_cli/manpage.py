"""The generated parts of the manual page: `python -m calc_cli.manpage FILE` brings them up to date.

The prose of man/dx.1 is written by hand; the lists of options and rules stand between markers and come from
the very definitions that the command uses.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from textwrap import wrap
from typing import Any

from calc_cli.cli.app import commands
from calc_cli.cli.rulebook import formula
from calc_cli.functions import FUNCTIONS
from calc_cli.rules import RULES

_ESCAPES = str.maketrans({"\\": "\\e", "^": "\\(ha", "~": "\\(ti", "'": "\\(aq", "`": "\\(ga", "-": "\\-"})


def options() -> list[str]:
    """The options of the command without a verb, as an mdoc list."""
    rows = [".Bl -tag -width Ds"]
    for option in commands()[""].params:
        if option.param_type_name == "option" and not option.hidden:
            value = "" if option.is_flag else f" Ar {option.metavar}"
            spellings = sorted(option.opts, key=len)
            rows.append(".It " + " , ".join(f"Fl {spelling[1:]}{value}" for spelling in spellings))
            rows += _sentences(option.help)
    return [*rows, ".El"]


def functions() -> list[str]:
    """The functions and their other spellings, as an mdoc list."""
    rows = [".Bl -tag -width leaky_relu -compact"]
    for f in FUNCTIONS:
        others = ", ".join(s for s in f.spellings.split() if s.isascii() and s != f.title)
        rows += [f".It Ic {f.name}", f"{f.title.translate(_ESCAPES)}" + (f"; also {others}" if others else "")]
    return [*rows, ".El"]


def rules() -> list[str]:
    """The rules: name, formula and sentence, as an mdoc list."""
    rows = [".Bl -tag -width Ds"]
    for rule in RULES:
        rows += [f".It {rule.name}", f".Dl {formula(rule).translate(_ESCAPES)}", *_sentences(rule.says)]
    return [*rows, ".El"]


def keys() -> list[str]:
    """The keys of the objects that `--to json` writes, from their schema: an mdoc list for each kind of object."""
    schema = json.loads((files("calc_cli.render") / "schema.json").read_text(encoding="utf-8"))
    rows: list[str] = []
    for name, about in _OBJECTS.items():
        rows += [".Pp", *_sentences(f"{about}:"), ".Bl -tag -width derivative -compact"]
        for key, of in _properties(schema["$defs"][name]["properties"]):
            rows += [f".It Ic {key}", *_sentences(of.get("description", ""))]
        rows.append(".El")
    return rows


#: Kinds of objects in the schema, and what they are of.
_OBJECTS = {
    "derivation": "Of a derivation",
    "step": "Of a step",
    "check": "Of a check",
    "value": "Of the value at a point",
    "partials": "Of a gradient, a Hessian or a Jacobian",
    "report": "Of another verb, of another method, and with an explanation",
    "failure": "Of an input that could not be done",
}


def _properties(properties: dict[str, Any], above: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """The keys of an object, and of the objects in it, each with its schema."""
    for key, of in properties.items():
        yield above + key, of
        yield from _properties(of.get("properties", {}), f"{above}{key}.")


#: The lists by the names of their markers.
LISTS: dict[str, Callable[[], list[str]]] = {
    "options": options,
    "functions": functions,
    "rules": rules,
    "keys": keys,
}


def regenerated(page: str) -> str:
    """The page with every list between its markers made anew."""
    for name, made in LISTS.items():
        first, last = f'.\\" begin {name}\n', f'.\\" end {name}\n'
        before, rest = page.split(first)
        _, after = rest.split(last)
        page = before + first + "".join(row + "\n" for row in made()) + last + after
    return page


def _sentences(text: str) -> list[str]:
    """The text, each sentence on lines of its own, and no line that roff would take for a request."""
    rows = [row for sentence in re.split(r"(?<=\.) +", text) for row in wrap(sentence, 70)]
    return [("\\&" if row.startswith(".") else "") + row.translate(_ESCAPES) for row in rows]


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        path = Path(argument)
        path.write_text(regenerated(path.read_text(encoding="utf-8")), encoding="utf-8")
