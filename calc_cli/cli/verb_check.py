"""dx check: is an answer right, or a list of them, or a working line by line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from calc_cli.cli import batch, display, files, inputs, messages, preflight
from calc_cli.cli import options as opt
from calc_cli.cli.write import complain, put
from calc_cli.errors import DxError, Exit, UsageError
from calc_cli.grading import marking
from calc_cli.grading.marking import Mark, Tally
from calc_cli.trace import Derivation, Note


def check(
    words: opt.Question = None,
    file: opt.AnswerFile = False,
    working: opt.Working = None,
    wrt: opt.Wrt = None,
    order: opt.Order = None,
    let: opt.Let = None,
    strict: opt.Strict = False,
    steps: opt.Steps = False,
    quiet: opt.Quiet = False,
    to: opt.TableTo = None,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Say whether ANSWER is the derivative of EXPR, and which slip explains a wrong one.

    The answer may have any form.  The exit code is 0 for a right answer and 1 for a wrong one.
    """
    preflight.check_names(wrt, let, order)
    given = list(words or [])
    if to == "csv" and not file:
        raise UsageError("--to csv is for lists of answers", hint="dx check --file answers.csv --to csv")
    shown = display.choose(None if to == "csv" else to, steps=steps, quiet=quiet, ascii=ascii, color=color, width=width)
    if working is not None:
        return _working(working, given, wrt, order, let or [], strict, shown)
    if file:
        return max([_marked(name, wrt, order, let or [], strict, to, shown) for name in given or ["-"]])
    if len(given) != 2:
        raise UsageError(
            f"an expression and an answer are expected, found {len(given)} argument{'s' * (len(given) != 1)}",
            hint="dx check 'x^3' '3x^2'",
        )
    return _one(given[0], given[1], wrt, order, let or [], strict, shown)


def _one(
    question: str, answer: str, wrt: str | None, order: int | None, let: list[str], strict: bool, shown: display.Display
) -> int:
    """One question, one answer."""
    from calc_cli import api
    from calc_cli.grading import grade
    from calc_cli.topics import request

    first, second = inputs.lines([question, answer], False)
    line, text = first, question
    try:
        text = asked = inputs.decode(first.raw)

        def derivation(variable: str | None, times: int | None) -> Derivation:
            return api.differentiate(asked, wrt=variable, order=times, let=let, strict=strict)

        mine = inputs.decode(second.raw)
        d = grade.first_derivation(mine, wrt, order, derivation)
        line, text = second, mine
        d = grade.as_called(d, text, wrt, order, derivation)
        g = grade.graded(d, text, (*let, *request.variables(wrt)))
    except UsageError:
        raise
    except DxError as error:
        batch.refuse(line, text, error, shown)
        return Exit.FAILED
    remarks = grade.remarks(d, g)
    batch.show(grade.report(d, g, (*remarks, *g.notes) if shown.draw else g.notes), [second], shown)
    for note in () if shown.draw else remarks:  # in a pipe, each at its own text
        complain(messages.note(first, note))
    return Exit.OK if g.outcome.equal else Exit.FAILED


def _working(
    name: str,
    given: list[str],
    wrt: str | None,
    order: int | None,
    let: list[str],
    strict: bool,
    shown: display.Display,
) -> int:
    """A working, line by line; an expression among the words is what is differentiated in it."""
    from calc_cli import api
    from calc_cli.expr import sym
    from calc_cli.workings import page as working_page
    from calc_cli.workings import variable as working_variable
    from calc_cli.workings import working

    if len(given) > 1 or order is not None:
        raise UsageError("--working takes one expression at most, and no --order", hint="dx check --working FILE")
    if "," in (wrt or ""):
        raise UsageError("a working has one variable")
    question = None
    try:
        lines = list(files.lines(name))
        variable = wrt or working_variable.variable(lines)
        if given:
            d = api.differentiate(given[0], wrt=wrt, let=let, strict=strict)
            question, variable = d.reading, d.variable
        declared = frozenset((*let, *(question.names if question is not None else ())))
        claims = working.judged(lines, question, variable, declared)
    except DxError as error:
        return files.refuse(name, error, shown)
    unread = [claim.unread for claim in claims if claim.unread is not None]
    for claim in claims:
        _remark(claim.notes, name, claim.number, claim.text)
    for wrong in unread if shown.format != "json" else ():
        files.refuse(name, wrong, shown)
    files.tell(name, working_page.report(claims, files.shown(name), sym(variable)), shown)
    return Exit.FAILED if unread or claims[-1].wrong else Exit.OK


def _marked(
    name: str, wrt: str | None, order: int | None, let: list[str], strict: bool, to: str | None, shown: display.Display
) -> int:
    """A list of answers; the exit code is 1 unless all are right."""
    from calc_cli import api

    def derivation(text: str, variable: str | None, times: int | None) -> Derivation:
        return api.differentiate(text, wrt=variable or wrt, order=times or order, let=let, strict=strict)

    tally = marking.Tally()
    try:
        marks = tally.counted(marking.marked(marking.rows(files.lines(name), name), derivation, let))
        _WRITERS.get(to or "", _lines)(_remarked(marks, name), tally, name, shown)
    except DxError as error:
        return files.refuse(name, error, shown)
    if not tally.verdicts:
        return files.refuse(name, DxError("no answers in it"), shown)
    return Exit.OK if tally.all_right else Exit.FAILED


def _remarked(marks: Iterator[Mark], name: str) -> Iterator[Mark]:
    """The marks; on the way it is said how their answers were read."""
    for mark in marks:
        _remark([note._replace(start=0) for note in mark.notes], name, mark.row.number)
        yield mark


def _remark(notes: Iterable[Note], name: str, number: int, text: str = "") -> None:
    """Say how a line of the file was read."""
    for note in notes:
        complain(messages.note(inputs.Line(files.shown(name), number, text.encode(errors="surrogateescape")), note))


def _lines(marks: Iterator[Mark], tally: Tally, name: str, shown: display.Display) -> None:
    """At a terminal a table; in a pipe a line each, as they are marked, and the totals on standard error."""
    if shown.steps or shown.format != "plain":
        held = list(marks)
        if held:
            files.tell(name, marking.report(held, files.shown(name)), shown)
        return
    for mark in marks:
        put(marking.line(mark))
    for said in marking.summary(tally.totals()) if tally.verdicts else ():
        complain(f"{files.shown(name)}: {said}")


def _csv(marks: Iterator[Mark], _tally: Tally, _name: str, _shown: display.Display) -> None:
    """The columns are known when all is read."""
    held = list(marks)
    text = io.StringIO()
    further = marking.further_columns(held)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(marking.titles(further))
    writer.writerows([marking.cells(mark, further) for mark in held])
    if held:
        put(text.getvalue().rstrip("\n"))


def _json(marks: Iterator[Mark], tally: Tally, _name: str, _shown: display.Display) -> None:
    from json import dumps

    from calc_cli.render.as_json import SCHEMA

    def line(data: dict[str, object]) -> str:
        return dumps({"schema": SCHEMA, "topic": "check", **data}, separators=(",", ":"))

    for mark in marks:
        put(line(marking.data(mark)))
    if tally.verdicts:
        put(line({"summary": tally.totals()}))


_WRITERS = {"csv": _csv, "json": _json}
