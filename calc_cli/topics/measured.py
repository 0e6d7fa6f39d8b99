"""A table of measurements, read row by row: its separator, its titles with their units, exact decimals.

Only one row is held at a time, so that a file may be larger than memory.  Knows lines of text, and neither files nor
what is done with the rows.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from itertools import chain, islice, pairwise
from typing import NamedTuple, Protocol

from calc_cli.errors import InputError, UsageError
from calc_cli.topics.units import Column, column

#: What stands in a cell that has no measurement.
MISSING = frozenset(("", "na", "n/a", "nan", "null", "none", "-", "–", "—", "?", "."))
_SAMPLE, _FEW = 20, 2  # lines that are looked at to find the separator
_MAX_DIGITS = 300  # of a number, and of its exponent's size: within these, all arithmetic is exact
_LONG = 4  # cells of a row without a title that may be one of two long ones
_TOLD = 5  # line numbers of missing cells that are remembered
_SWAP = str.maketrans(",.", ".,")
#: Takes out what the rule below the titles of a Markdown table is made of.
_RULE = str.maketrans("", "", "-:| ")
#: A title and the first number of its row: t = 0, x: 1.
_TITLED = re.compile(r"([^\W\d][^=:]*?)\s*[=:]\s*([-+]?[\d.,]\S*)")
#: A number with a unit: 0 s, 1.5m.
_WITH_UNIT = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)\s*[^\W\d_]{1,9}")
_CELL = re.compile(r'(?:"(?:[^"]|"")*"|[^\s"]+(?:\s*[(\[][^)\]]*[)\]])?)(?!\S)')  # between blanks: x (m) is one


class DataError(InputError):
    """A line of the table is not what it must be; `number` is the line's, counted from 1, `text` what it says."""

    def __init__(self, message: str, number: int = 0, text: str = "", cell: str = "", hint: str = "") -> None:
        start = text.find(cell) if cell else -1
        super().__init__(message, start if start >= 0 else None, start + len(cell) if start >= 0 else None, hint)
        self.number, self.text = number, text

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self.message, self.number, self.text, self.start, self.end, self.hint)


def _again(message: str, number: int, text: str, start: int | None, end: int | None, hint: str) -> DataError:
    """The error as it was pickled."""
    error = DataError(message, number, text, hint=hint)
    error.start, error.end = start, end
    return error


class Row(NamedTuple):
    """One measurement."""

    t: Decimal
    x: Decimal


@dataclass(slots=True)
class Table:
    """The rows of a table, to be gone through once, in rising order of t; what was missing is known afterwards."""

    t: Column
    x: Column
    rows: Iterator[Row]
    decimal: str
    missing: int = 0
    missing_lines: list[int] = field(default_factory=list)


class _Lines:
    """The lines that are not blank, no comments and no rule of a Markdown table; which one was the last."""

    def __init__(self, lines: Iterable[str], sample: int) -> None:
        self.number = 0
        self.text = ""
        self.rest = self._meant(lines)
        self.sample = list(islice(self.rest, sample))

    def _meant(self, lines: Iterable[str]) -> Iterator[tuple[int, str]]:
        for number, text in enumerate(lines, 1):
            first = text.lstrip()[:1]
            if first == "|":  # a row of a Markdown table
                text = text.rstrip().removesuffix("|").replace("|", " ", 1)
            if "|" in text and first in "|-:":
                first = text.translate(_RULE).strip()
            if first and first != "#":
                yield number, text.replace("\N{MINUS SIGN}", "-")

    def __iter__(self) -> Iterator[str]:
        for held in (self.sample, self.rest):
            for self.number, self.text in held:
                yield self.text


def read(lines: Iterable[str], columns: str | None = None, decimal: str = ".", live: bool = False) -> Table:
    """The table in the lines.  `columns` are two names or numbers, "t,x", else the first two; `decimal` is "." or ",".

    Where the lines are `live`, and come one after the other, few of them are waited for to find the separator.

    Raises UsageError where there are no such columns, DataError where a line is to blame, here or while the rows are
    gone through.
    """
    if decimal not in (".", ","):
        raise UsageError(f"the decimal sign is a point or a comma, found {decimal}", hint="--decimal ,")
    source = _Lines(lines, _FEW if live else _SAMPLE)
    if not source.sample:
        raise DataError("there are no measurements", hint="two columns are expected: a time and a quantity")
    cells = _rows(source, _separator(source.sample, decimal))
    with readable(source):
        first = [cell.strip() for cell in next(cells)]
    if len(first) < 2:
        hint = "two columns are expected, between commas, semicolons, tabs or blanks"
        hint = "a decimal comma is asked for with --decimal ," if "," in source.text and decimal == "." else hint
        raise DataError("there is only one column", source.number, source.text.rstrip("\r\n"), hint=hint)
    if not _is_number(first[0]) and _TITLED.fullmatch(first[0]):
        second = next(cells, [])
        cells = chain([second], cells)
        if second and _TITLED.fullmatch(second[0].strip()):
            first, cells = _parted(first), map(_parted, cells)
    first, cells = _upright(first, cells, decimal, bare=columns is None)
    swapped = [cell.translate(_SWAP) if decimal == "," else cell for cell in first]
    headed = not any(_is_number(cell) for cell in swapped) and any(cell.lower() not in MISSING for cell in first)
    i, j = _chosen(columns, first, headed)
    for cell in (first[i], first[j]):
        if "_" in cell and not re.search(r"[^\d_.,+-]", cell):  # 1_0 is not a title
            raise DataError(f"expected a number, found {cell}", source.number, source.text.rstrip("\r\n"), cell)
    t, x = (column(first[i]), column(first[j])) if headed else (Column("t", "t", ""), Column("x", "x", ""))
    table = Table(t, x, iter(()), decimal)
    table.rows = _measurements(table, source, cells if headed else chain([first], cells), i, j, len(first))
    return table


def _parted(cells: list[str]) -> list[str]:
    """The row with its title in a cell of its own: t, 0, 1 for t = 0, 1."""
    found = _TITLED.fullmatch(cells[0].strip()) if cells else None
    return cells if found is None else [found[1], found[2], *cells[1:]]


def _upright(
    first: list[str], rest: Iterator[list[str]], decimal: str, bare: bool
) -> tuple[list[str], Iterator[list[str]]]:
    """The first row and the others; of a table in two long rows, the columns as rows.

    Each may stand behind its title; where they are `bare` numbers, those of the first rise, and are _LONG.
    """
    numbers = [cell.translate(_SWAP) if decimal == "," else cell for cell in first]
    titled = not _is_number(numbers[0])
    if len(first) < 3 or not all(map(_is_number, numbers[titled:])):
        return first, rest
    if not titled and not (bare and len(first) >= _LONG and all(a < b for a, b in pairwise(map(Decimal, numbers)))):
        return first, rest
    if titled and re.search(r"[^\w\s)\]]\s*[-+]?\.?\d[\d.]*$", first[0]):  # t := 0, 1, 2
        raise DataError(f"is {first[0]} a title or a measurement?", hint="write t, 0, 1, 2")
    others = list(islice(rest, 2))
    if len(others) != 1 or len(others[0]) != len(first) or _is_number(others[0][0]) == titled:
        return first, chain(others, rest)
    columns = zip(first, others[0], strict=True)
    upright = ([t, x.strip()] for t, x in columns)
    return next(upright), upright


class Numbered(Protocol):
    """Lines of which the last has this number."""

    number: int


@contextmanager
def readable(source: Numbered) -> Iterator[None]:
    """Raises DataError, with the line, for what `csv` cannot read inside."""
    try:
        yield
    except csv.Error as error:
        raise DataError(f"this line cannot be read ({error})", source.number) from None


def _separator(sample: list[tuple[int, str]], decimal: str) -> str:
    """What stands between the cells of most of the lines: a tab, a semicolon, a bar, a comma, or blanks."""
    for sign in ("\t", ";", "|", ",", " ") if decimal == "." else ("\t", ";", "|", " ", ","):
        try:
            split = list(_rows((text for _, text in sample), sign))
        except csv.Error:
            continue
        if 2 * sum([len(cells) > 1 for cells in split]) > len(split):
            return sign
    return ","


def _rows(lines: Iterable[str], separator: str) -> Iterator[list[str]]:
    """The cells of every line."""
    if separator != " ":
        return csv.reader(lines, delimiter=separator, skipinitialspace=True)
    return (
        [cell.strip('"') for cell in _CELL.findall(text)] if set(text) & set('"([') else text.split() for text in lines
    )


def _is_number(cell: str) -> bool:
    try:
        return "_" not in cell and Decimal(cell).is_finite()
    except InvalidOperation:
        return False


def _chosen(columns: str | None, first: list[str], headed: bool) -> tuple[int, int]:
    """The places of the two columns."""
    if columns is None:
        return 0, 1
    names = [name.strip() for name in columns.split(",")]
    if len(names) != 2:
        raise UsageError("two columns are needed, the time first", hint="--columns t,x or --columns 1,2")
    titles = [column(cell) for cell in first] if headed else []
    i, j = (_place(name, titles, len(first)) for name in names)
    return i, j


def _place(name: str, titles: list[Column], count: int) -> int:
    for wanted in (str, str.casefold):
        for k, title in enumerate(titles):
            if wanted(name) in (wanted(title.name), wanted(title.title)):
                return k
    if name.isascii() and name.isdigit() and 0 < int(name[:9]) <= count:
        return int(name) - 1
    known = ", ".join([title.name for title in titles]) if titles else f"1 to {count}"
    raise UsageError(f"there is no column {name}", hint=f"the columns are {known}")


def _measurements(table: Table, source: _Lines, rows: Iterator[list[str]], i: int, j: int, width: int) -> Iterator[Row]:
    """The rows as numbers; every t must be larger than the one before, and no row wider than the first."""
    if table.decimal == ",":
        rows = ([cell.translate(_SWAP) for cell in cells] for cells in rows)
    before, line, known = Decimal("-Infinity"), 0, 0
    with readable(source):
        for cells in rows:
            if len(cells) > width and any(map(str.strip, cells[width:])):
                raise _too_wide(source, cells, width)
            try:
                t, x = Decimal(cells[i]), Decimal(cells[j])
                bad = "_" in cells[i] or "_" in cells[j]  # which Decimal reads
            except (InvalidOperation, IndexError):
                bad = True
            if bad:
                _left_out(table, source, cells, i, j)
                continue
            if not (_is_small(t, cells[i]) and _is_small(x, cells[j])):
                _left_out(table, source, cells, i, j)
                continue
            if t <= before:
                raise _out_of_order(table, source, t, before, line)
            before, line, known = t, source.number, known + 1
            yield Row(t, x)
    if known < 2:
        counted = ("there are no measurements", "there is only one measurement")[known]
        raise DataError(counted, line, hint="a rate of change takes two")


def _too_wide(source: _Lines, cells: list[str], width: int) -> DataError:
    """What is said of a row with more cells than the first one: its numbers may have digits in groups."""
    grouped = all(re.fullmatch(r"\d{3}(?:\.\d+)?", cell.strip()) for cell in cells[width:])
    hint = "write the digits of a number together: 1000" if grouped else ""
    message = f"this line has {len(cells)} cells, and the first one {width}"
    return DataError(message, source.number, source.text.rstrip("\r\n"), cells[width].strip(), hint)


def _is_small(number: Decimal, cell: str) -> bool:
    return number.is_finite() and -_MAX_DIGITS < number.adjusted() < _MAX_DIGITS and len(cell) < _MAX_DIGITS


def _left_out(table: Table, source: _Lines, cells: list[str], i: int, j: int) -> None:
    """Remember the line whose measurement is missing.  Raises DataError where a cell is anything else but a number."""
    for k in (i, j):
        cell = cells[k].strip() if k < len(cells) else ""
        if cell.lower() in MISSING:
            continue
        typed = cell.translate(_SWAP) if table.decimal == "," else cell
        text = source.text.rstrip("\r\n")
        if not _is_number(cell):
            raise DataError(
                f"expected a number, found {typed}", source.number, text, typed, _hint(typed, table.decimal)
            )
        if not _is_small(Decimal(cell), cell):
            raise DataError(f"this number has more than {_MAX_DIGITS} digits", source.number, text, typed)
    table.missing += 1
    if len(table.missing_lines) < _TOLD:
        table.missing_lines.append(source.number)


def _hint(typed: str, decimal: str) -> str:
    """What to try for a cell that is not a number: its digits may be grouped, or its decimal sign the other one."""
    other = "," if decimal == "." else "."
    if _WITH_UNIT.fullmatch(typed):
        return "a unit stands in the title of its column: t (s)"
    if re.match(r"\d+[-:/]\d+", typed):
        return "a time is a number, such as the seconds since the start"
    if other not in typed:
        return ""
    joined = typed.replace(other, "")
    grouped = (
        all(len(group.split(decimal)[0]) == 3 for group in typed.split(other)[1:]) and joined.strip("+-")[0] != "0"
    )
    swapped = typed.rfind(other) > typed.rfind(decimal) and _is_number(typed.replace(decimal, "").replace(other, "."))
    tries = [f"write {joined}"] if grouped and _is_number(joined.replace(decimal, ".")) else []
    return "; or ".join([*tries, *[f"--decimal {other}"] * swapped])


def _out_of_order(table: Table, source: _Lines, t: Decimal, before: Decimal, line: int) -> DataError:
    name = table.t.name
    text = source.text.rstrip("\r\n")
    if t == before:
        hint = "each may stand only once"
        return DataError(f"{name} = {t:f} is on line {line} already", source.number, text, hint=hint)
    hint = f"sort the rows by {name}"
    return DataError(f"{name} = {t:f} comes after {name} = {before:f} of line {line}", source.number, text, hint=hint)
