"""What is said on standard error: where, what is wrong, the place in the line, and what to try."""

from __future__ import annotations

import unicodedata

from calc_cli.cli.inputs import Line
from calc_cli.cli.write import HINT
from calc_cli.errors import DxError
from calc_cli.render.names import visible
from calc_cli.trace import Note

#: Characters of a long line that are shown around the place, and of a long message.
_SHOWN = 70
_LONGEST = 400


def error(line: Line, text: str, wrong: DxError) -> str:
    """`FILE:LINE:COLUMN: error: message`, the line with a caret under the place, and the hint."""
    said = [f"{place(line, wrong.start)}: error: {clip(wrong.message)}"]
    if line.number and text:
        said += excerpt(text, wrong.start, wrong.end)
    if wrong.hint:
        said.append(f"{HINT}{clip(wrong.hint)}")
    return "\n".join(said)


def note(line: Line, told: Note) -> str:
    """`FILE:LINE:COLUMN: note: message; hint`, one line."""
    hint = f"; {clip(told.hint)}" if told.hint else ""
    return f"{place(line, told.start)}: {told.level}: {clip(told.message)}{hint}"


def place(line: Line, start: int | None) -> str:
    """`FILE:LINE:COLUMN`; where no column is to blame the first stands for the line."""
    return f"{visible(line.source)}:{line.number}:{(start or 0) + 1}" if line.number else visible(line.source)


def excerpt(text: str, start: int | None, end: int | None) -> list[str]:
    """The part of the text around the place, and a line of carets under it if there is a place."""
    first = max(0, min(start or 0, len(text)) - _SHOWN // 2) if len(text) > _SHOWN else 0
    last = min(len(text), first + _SHOWN)
    before, after = "..." * (first > 0), "..." * (last < len(text))
    shown = ["  " + before + visible(text[first:last]) + after]
    if start is not None:
        lead = 2 + len(before) + _columns(text[first:start])
        width = _columns(text[start : min(end or start + 1, last)])
        shown.append(" " * lead + "^" * max(1, width))
    return shown


def clip(message: str) -> str:
    """The message, printable, and not longer than a few lines: it may quote what was typed."""
    shown = visible(message)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 3] + "..."


def _columns(text: str) -> int:
    """The columns that the visible text takes at a terminal."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in visible(text)
    )
