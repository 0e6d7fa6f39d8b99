"""Where the exercises of a sheet begin, each with a function of its own: a) y = x^2, and then b) y = x^3.

Knows texts alone, and not what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from calc_cli.workings import layout

_LABEL = re.compile(
    r"\s*(?:\(?(?:\d{1,2}|[a-d])[).:]|\(?(?:[e-h]|i{1,3}|iv|vi{0,3})\)|(?:question|problem|exercise|example|part|q)\.?\s*\d{1,2}[.:)]?)(?=\s)",
    re.IGNORECASE,
)


def exercises(lines: Sequence[str]) -> list[int]:
    """The lines at which exercises begin; none where the labels are those of the steps of one.

    They are exercises where every label stands before a new definition of the same name, and is followed by a working.
    """
    labels = [i for i, line in enumerate(lines) if _LABEL.match(line)]
    filled = [i for i, line in enumerate(lines) if layout.bare(line).strip()]
    if len(labels) < 2 or (filled and filled[0] < labels[0]):
        return []
    names = {_defined(lines[i]) for i in labels}
    ends = pairwise([*labels, len(lines)])
    worked = all(sum(start <= i < end for i in filled) > 1 for start, end in ends)
    return labels if worked and len(names) == 1 and "" not in names else []


def _defined(line: str) -> str:
    """The name that the line says to be an expression with letters, the y of y = x^2; "" for any other line."""
    first, *rest = layout.sides(layout.bare(_LABEL.sub("", line)))
    found = layout.NAMED.fullmatch(first.text)
    return found[1] if found is not None and rest and re.search("[A-Za-z]", rest[0].text) else ""
