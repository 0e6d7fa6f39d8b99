"""A list of answers: read from comma or tab separated lines or JSON Lines, marked one by one, and summed up."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from calc_cli.errors import DxError
from calc_cli.grading import grade
from calc_cli.grading.grade import Graded
from calc_cli.report import Part, Report, Say, Table
from calc_cli.syntax import parse
from calc_cli.syntax.reading import check_names
from calc_cli.trace import Derivation, Note

COLUMNS = ("expression", "answer", "variable", "order")
#: What lists call their columns, too.
_OTHERWISE = {
    "question": "expression", "problem": "expression", "function": "expression", "exercise": "expression",
    "expr": "expression", "formula": "expression", "response": "answer", "solution": "answer", "derivative": "answer",
    "ans": "answer", "student answer": "answer", "student_answer": "answer",
}  # fmt: skip
#: By the end of a file's name; for other names, the first line decides.
_KINDS = {".csv": ",", ".tsv": "\t", ".tab": "\t", ".jsonl": "{", ".ndjson": "{"}
_VERDICTS = ("proved", "agrees", "different", "undecided", "unreadable")
_TITLES = (
    "line", "expression", "answer", "variable", "order", "verdict", "points", "point", "derivative_there",
    "answer_there", "slip", "where", "message",
)  # fmt: skip


class Row(NamedTuple):
    """One answer as it stands in the list."""

    number: int  # of its line
    expression: str
    answer: str
    variable: str | None = None
    order: int | None = None
    fault: str = ""  # why the line itself is not an answer
    other: tuple[tuple[str, str], ...] = ()  # further columns, such as whose answer it is: their titles and cells


class Mark(NamedTuple):
    """One answer, marked; without a grade, what was wrong with it."""

    row: Row
    graded: Graded | None
    message: str = ""
    notes: tuple[Note, ...] = ()  # on how it was read

    @property
    def verdict(self) -> str:
        """One of _VERDICTS."""
        return self.graded.outcome.word if self.graded is not None else "unreadable"

    @property
    def slip(self) -> str:
        """The name of the likely slip, or ""."""
        return self.graded.findings[0].name if self.graded is not None and self.graded.findings else ""


def rows(lines: Iterable[str], name: str) -> Iterator[Row]:
    """The answers in the lines of the file of that name.  Blank lines and comments are left out."""
    head: list[str] = []
    held = iter(lines)
    for first in held:
        head.append(first)
        if first.strip() and not first.startswith("#"):
            break
    first = head[-1] if head else ""
    kind = _kind(name, first)
    whole = chain(head, held)
    return _from_json(whole) if kind == "{" else _from_table(whole, kind)


def _kind(name: str, first: str) -> str:
    """What separates the columns, or "{" for JSON Lines."""
    named = next((kind for end, kind in _KINDS.items() if name.lower().endswith(end)), "")
    if named not in ("", ","):
        return named
    if not named and first.lstrip().startswith("{"):
        return "{"
    if not named and "\t" in first:
        return "\t"
    # a ; at the end belongs to an expression
    return ";" if "," not in first and ";" in first.rstrip().rstrip(";") else ","


def _from_table(lines: Iterable[str], separator: str) -> Iterator[Row]:
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True)
    titles: list[str] | None = None
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield Row(reader.line_num, "", "", fault=str(error))
            continue
        if cells is None:
            return
        cells = [cell.strip() for cell in cells]
        if not any(cells) or cells[0].startswith("#"):
            continue
        if titles is None:
            lower = _titled([cell.lower() for cell in cells])
            titles = lower if {"expression", "answer"} <= set(lower) else list(COLUMNS)
            if titles is lower:
                continue
            if all(map(_is_title, cells)):
                fault = f"the titles needed are expression and answer, found {', '.join(cells)}"
                yield Row(reader.line_num, cells[0], cells[1] if len(cells) > 1 else "", fault=fault)
                continue
        yield _row(reader.line_num, cells, titles)


def _is_title(cell: str) -> bool:
    """Is it words, and no expression?"""
    if not cell.replace("_", "").replace(" ", "").isalpha():
        return False
    try:
        parse(cell)
    except DxError:
        return True
    return False


def _titled(titles: list[str]) -> list[str]:
    """The titles, with those of the columns that are needed as they are called here."""
    return [t if (known := _OTHERWISE.get(t, t)) in titles else known for t in titles]


def _row(number: int, cells: list[str], titles: list[str]) -> Row:
    if len(cells) > len(titles) or len(cells) < 2:
        return Row(
            number, cells[0], cells[1] if len(cells) > 1 else "",
            fault=f"expected {' to '.join(dict.fromkeys(('2', str(len(titles)))))} columns, found {len(cells)}"
            + ('; an expression with a comma in it is put in quotes: "log(x, 2)"' if len(cells) > 2 else ""),
        )  # fmt: skip
    return _checked(number, dict(zip(titles, cells, strict=False)))


def _from_json(lines: Iterable[str]) -> Iterator[Row]:
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            yield Row(number, "", "", fault="a JSON object is expected")
            continue
        yield _checked(number, {str(k).lower(): "" if v is None else str(v) for k, v in found.items()})


def _checked(number: int, cells: dict[str, str]) -> Row:
    expression, answer = cells.get("expression", "").strip(), cells.get("answer", "").strip()
    order = cells.get("order", "").strip()
    if order and not (order.isascii() and order.isdigit() and len(order) < 4 and int(order)):
        return Row(number, expression, answer, fault=f"an order is a number from 1 to 999, found {order[:20]}")
    other = tuple([(title, cell) for title, cell in cells.items() if title not in COLUMNS])
    if not expression or not answer:
        return Row(number, expression, answer, fault=f"no {'answer' if expression else 'expression'}", other=other)
    variable = cells.get("variable", "").strip() or None
    return Row(number, expression, answer, variable, int(order) if order else None, other=other)


def marked(
    found: Iterable[Row], derivation: Callable[[str, str | None, int | None], Derivation], names: Iterable[str] = ()
) -> Iterator[Mark]:
    """Every answer, marked; `derivation` gives that of an expression, by a variable, of an order."""
    declared = tuple(names)
    check_names(frozenset(declared))
    for row in found:
        if row.fault:
            yield Mark(row, None, row.fault)
            continue
        try:
            first = derivation(row.expression, row.variable, row.order)
        except DxError as error:
            yield Mark(row, None, f"in the expression: {error.message}")
            continue
        try:
            again = partial(derivation, row.expression)
            d = grade.as_called(first, row.answer, row.variable, row.order, again)
            if d is not first:
                row = row._replace(variable=",".join(d.variables) or d.variable, order=d.order)
            graded = grade.graded(d, row.answer, (*declared, *([d.variable] if row.variable else [])))
            yield Mark(row, graded, notes=(*grade.remarks(d, graded), *graded.notes))
        except DxError as error:
            yield Mark(row, None, f"in the answer: {error.message}")


def line(mark: Mark) -> str:
    """The verdict on one line."""
    return grade.line(mark.graded) if mark.graded is not None else f"unreadable: {mark.message}"


def data(mark: Mark) -> dict[str, object]:
    """One answer, marked, for programs."""
    row = mark.row
    asked: dict[str, object] = {
        "line": row.number, "expression": row.expression, "answer": row.answer, "variable": row.variable,
        "order": row.order or 1,
    } | ({"columns": dict(row.other)} if row.other else {})  # fmt: skip
    if mark.graded is None:
        return asked | {"verdict": "unreadable", "equal": False, "message": mark.message}
    return asked | grade.data(mark.graded)


def cells(mark: Mark, further: Sequence[str] = ()) -> tuple[str, ...]:
    """One answer, marked, as a line of a table; the titles are those of `titles`."""
    return (*_cells(mark), *_further(mark, further))


def _further(mark: Mark, titles: Sequence[str]) -> list[str]:
    found = dict(mark.row.other)
    return [found.get(title, "") for title in titles]


def _cells(mark: Mark) -> tuple[str, ...]:
    row, g = mark.row, mark.graded
    asked = (str(row.number), row.expression, row.answer, row.variable or "", str(row.order or 1), mark.verdict)
    if g is None:
        return (*asked, "", "", "", "", "", "", mark.message)
    o = g.outcome
    where = " ".join([f"{name}={v}" for name, v in o.point])
    place = grade.slip_text(g.findings[0])[len(mark.slip) :].removeprefix(" in ").lstrip(", ") if g.findings else ""
    return (*asked, str(o.points), where, o.left, o.right, mark.slip, place, "")


def titles(further: Sequence[str] = ()) -> tuple[str, ...]:
    """The titles of `cells`."""
    return (*_TITLES, *further)


def further_columns(marks: Iterable[Mark]) -> tuple[str, ...]:
    """The titles of the columns of the list that are no part of question or answer, in order."""
    return tuple(dict.fromkeys([title for mark in marks for title, _ in mark.row.other]))


class Tally:
    """How many answers of each kind there are, counted as they are marked."""

    def __init__(self) -> None:
        self.verdicts: Counter[str] = Counter()
        self.slips: Counter[str] = Counter()
        self.all_right = True

    def counted(self, marks: Iterable[Mark]) -> Iterator[Mark]:
        """The marks, one at a time."""
        for mark in marks:
            self.verdicts[mark.verdict] += 1
            if mark.slip:
                self.slips[mark.slip] += 1
            self.all_right &= mark.graded is not None and mark.graded.outcome.equal
            yield mark

    def totals(self) -> dict[str, object]:
        """The numbers by verdict, and the slips, the commonest first."""
        common = sorted(self.slips.items(), key=lambda pair: (-pair[1], pair[0]))
        by_verdict = {word: self.verdicts[word] for word in _VERDICTS}
        return {"answers": self.verdicts.total(), **by_verdict, "slips": dict(common)}


def summary(found: dict[str, object]) -> tuple[str, ...]:
    """The totals in words."""
    n, slips = found["answers"], found["slips"]
    assert isinstance(slips, dict)
    said = {word: int(str(found[word])) for word in _VERDICTS}
    right = said["proved"] + said["agrees"]
    kinds = f" ({said['proved']} proved)" if 0 < said["proved"] < right else ""
    parts = [f"{right} right{kinds}", f"{said['different']} different"]
    parts += [f"{said[word]} {word}" for word in ("undecided", "unreadable") if said[word]]
    first = f"{n} answer{'s' * (n != 1)}: {', '.join(parts)}"
    return (first, *(["slips: " + ", ".join([f"{name} ({k})" for name, k in slips.items()])] if slips else []))


def report(marks: Iterable[Mark], name: str) -> Report:
    """All of them in a table, and the totals."""
    tally = Tally()
    held = list(tally.counted(marks))
    further = further_columns(held)
    table = tuple(
        (
            str(mark.row.number),
            *_further(mark, further),
            mark.row.expression,
            mark.row.answer,
            mark.verdict,
            mark.slip or mark.message,
        )
        for mark in held
    )
    found = tally.totals()
    parts: tuple[Part, ...] = (
        *([Table(("line", *further, "expression", "answer", "verdict", "slip"), table, asked=True)] if table else []),
        *[Say((said,), "result" if i == 0 else "text") for i, said in enumerate(summary(found))],
    )
    return Report("check", name, parts, tuple([line(mark) for mark in held]), data=found)
