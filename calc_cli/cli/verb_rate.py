"""dx rate: average rates of change from a table of measurements."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

from calc_cli.cli import display, files, preflight
from calc_cli.cli import options as opt
from calc_cli.cli.write import put
from calc_cli.errors import DxError, Exit, UsageError
from calc_cli.report import Report
from calc_cli.topics import estimates, measured, rate_page
from calc_cli.topics import rate as rates

_BLOCK = 1000  # lines of a file that are written at a time


def rate(
    words: opt.TableFile = None,
    columns: opt.Columns = None,
    between: opt.Between = None,
    at: opt.Time = None,
    estimate: opt.Estimate = None,
    decimal: opt.DecimalSign = ".",
    digits: opt.RateDigits = None,
    plot: opt.Plot = False,
    save: opt.Save = None,
    steps: opt.Whole = False,
    quiet: opt.Quiet = False,
    to: opt.PageTo = None,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Find the average rates of change in a table of measurements.

    At a terminal a table is shown, and where the rate is largest; in a pipe, each interval and its slope.
    """
    preflight.check_one_question(at, between)
    if estimate and not at:
        raise UsageError("--estimate is for the time that --at asks about")
    preflight.check_picture(save)
    name = files.name_of(words or [])
    if set(name) & set("^*") and not Path(name).exists():
        raise UsageError(f"there is no file {name}", hint=f"of a function: dx slope '{name}' --between 1,3")
    shown = display.choose(to, steps=steps, quiet=quiet, ascii=ascii, color=color, width=width)
    example = "--between '0,5;1,5'" if decimal == "," else "--between 10,15"
    ends = _numbers(between, decimal, example, 2) if between else []
    time = _numbers(at.removeprefix("t="), decimal, "--at 12.5", 1) if at else []
    try:
        table = measured.read(files.lines(name), columns, decimal, files.is_live(name))
        if table.guessed:
            files.remark(name, table.guessed)
        if ends:
            files.tell(name, rate_page.between(table, files.shown(name), ends[0], ends[1]), shown)
        elif time:
            _answer_at(estimates.at(table, files.shown(name), time[0], estimate), name, shown, estimate)
        elif plot or save:
            files.tell(name, _pictured(table, name, save, shown, steps), shown)
        elif shown.steps or shown.format != "plain":
            files.tell(name, rate_page.report(table, files.shown(name), rates.totals(table), steps), shown)
        else:
            _stream(table, name, digits)
    except DxError as error:
        return files.refuse(name, error, shown)
    return Exit.OK


def _pictured(table: measured.Table, name: str, file: str | None, shown: display.Display, steps: bool) -> Report:
    """The report with a picture of the measurements."""
    from calc_cli.topics import plot as plots

    kept: plots.Kept[measured.Row] = plots.Kept()
    table.rows = kept.passing(table.rows)
    report = rate_page.report(table, files.shown(name), rates.totals(table), steps)
    figure = plots.points(kept.points, table.t.title, table.x.title)
    return plots.added(report, figure, file, shown.width, shown.ascii)


def _numbers(text: str, sign: str, example: str, count: int) -> list[Decimal]:
    """The numbers between commas, or, where these are decimal commas, between semicolons."""
    parts = text.split(";") if ";" in text or sign == "," else text.split(",")
    try:
        found = [Decimal(part.strip().replace(",", ".")) for part in parts]
    except InvalidOperation:
        found = []
    if len(found) != count or not all(n.is_finite() and abs(n.adjusted()) < 300 for n in found):
        wanted = "two numbers are" if count == 2 else "a number is"
        raise UsageError(f"{wanted} expected, found {text}", hint=example)
    return found


def _answer_at(report: Report, name: str, shown: display.Display, method: str | None) -> None:
    files.tell(name, report, shown)
    if not shown.steps and shown.format != "json":
        what = f"an estimate ({method})" if method else "the average"
        files.remark(name, f"not enough information for the exact rate at {report.data['at']}: this is {what}")


def _put_in_blocks(lines: Iterator[str], size: int) -> None:
    """Print `size` lines at a time, and those before an error too."""
    block: list[str] = []
    try:
        for line in lines:
            block.append(line)
            if len(block) == size:
                put("\n".join(block))
                block.clear()
    finally:
        if block:
            put("\n".join(block))


def _stream(table: measured.Table, name: str, digits: int | None) -> None:
    """Print the intervals as they are read, however many there are."""
    _put_in_blocks(rates.lines(table, digits), 1 if files.is_live(name) else _BLOCK)
    if table.missing:
        files.remark(name, rate_page.left_out(table))
