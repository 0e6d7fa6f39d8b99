"""Columns of numbers for a loss that is summed over the rows of a table; those that the loss names, and no others."""

from __future__ import annotations

import csv
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from calc_cli.errors import UsageError
from calc_cli.numeric import arrays
from calc_cli.topics.measured import MISSING, DataError, readable
from calc_cli.topics.units import column


@dataclass(slots=True)
class Source:
    """The lines of a table after its titles, and the number of the line that was read last."""

    titles: tuple[str, ...]
    separator: str
    rest: Iterator[str]
    number: int
    text: str = ""

    def lines(self) -> Iterator[str]:
        for text in self.rest:
            self.number, self.text = self.number + 1, text
            if text.strip() and not text.lstrip().startswith("#"):
                yield text

    def rows(self) -> Iterator[list[str]]:
        if self.separator == " ":
            return (text.split() for text in self.lines())
        return csv.reader(self.lines(), delimiter=self.separator, skipinitialspace=True)


def titles(lines: Iterable[str]) -> Source:
    """The table's titles, from its first line.  Raises DataError where it has none."""
    rest = iter(lines)
    number, text = 0, ""
    while not text.strip() or text.lstrip().startswith("#"):
        number, text = number + 1, next(rest, "end")
    if text == "end":
        raise DataError("there are no rows", hint="a line of titles is expected, and then numbers")
    separator = next((c for c in "\t;," if c in text), " ")
    source = Source((), separator, iter((text,)), number - 1)
    with readable(source):
        cells = next(source.rows())
    names = [column(cell).name for cell in cells]
    if any(_number(cell) is not None for cell in cells):
        raise DataError("the columns have no titles", number, text.rstrip("\r\n"), hint="a first line such as x,y")
    return Source(tuple(names), separator, rest, number)


def columns(source: Source, names: Sequence[str]) -> tuple[dict[str, Any], int]:
    """The columns of these names as arrays, and how many rows were left out because a cell is missing.

    Raises UsageError where there is no such column, DataError where a cell is no number.
    """
    library = arrays.library()
    for name in names:
        if name not in source.titles:
            raise UsageError(f"there is no column {name}", hint=f"the columns are {', '.join(source.titles)}")
    places = [source.titles.index(name) for name in names]
    held = [array("d") for _ in names]
    missing = 0
    with readable(source):
        for cells in source.rows():
            try:
                row = [float(cells[k]) for k in places]
            except (ValueError, IndexError):
                _check_missing(source, cells, places)
                missing += 1
                continue
            for kept, v in zip(held, row, strict=True):
                kept.append(v)
    if not held or not held[0]:
        raise DataError("there are no rows with numbers", source.number)
    found = [library.frombuffer(kept, dtype=library.float64) for kept in held]
    for name, values in zip(names, found, strict=True):
        if not library.isfinite(values).all():
            raise DataError(f"a number in column {name} is not finite")
    return dict(zip(names, found, strict=True)), missing


def _check_missing(source: Source, cells: list[str], places: list[int]) -> None:
    for k in places:
        cell = cells[k].strip() if k < len(cells) else ""
        if _number(cell) is None and cell.lower() not in MISSING:
            raise DataError(f"expected a number, found {cell}", source.number, source.text.rstrip("\r\n"), cell)


def _number(cell: str) -> float | None:
    try:
        return float(cell)
    except ValueError:
        return None
