"""dx descend: gradient descent, as in training a model."""

from __future__ import annotations

from functools import partial

from calc_cli.cli import batch, display, files, inputs, preflight, signals
from calc_cli.cli import options as opt
from calc_cli.cli.write import put
from calc_cli.errors import DxError, Exit, UsageError
from calc_cli.report import Report
from calc_cli.topics import descend as descents
from calc_cli.topics import descent
from calc_cli.topics.measured import DataError
from calc_cli.trace import Note


def descend(
    words: opt.Words = None,
    start: opt.From = None,
    rate: opt.LearningRate = None,
    iterations: opt.Iterations = 1000,
    every: opt.Every = None,
    momentum: opt.Momentum = None,
    method: opt.Downhill = opt.DescentMethod.GRADIENT,
    tolerance: opt.Tolerance = 1e-9,
    data: opt.Data = None,
    mean: opt.Mean = False,
    plot: opt.Plot = False,
    save: opt.Save = None,
    to: opt.TableTo = None,
    steps: opt.Whole = False,
    quiet: opt.Quiet = False,
    let: opt.Let = None,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Go downhill from a point, step by step, along the gradient.

    At a terminal the update, the iterations and what became of them are shown; in a pipe, the point reached, or in a
    word why there is none: diverged, oscillates, no value.
    """
    preflight.check_picture(save)
    # of the command line, and not of a line, if it is wrong
    descents.beginning(start, "x")
    newton = method == "newton"
    for option, value in (("--rate", rate), ("--momentum", momentum)):
        if newton and value is not None:
            raise UsageError(f"{option} is for --method gradient: Newton's steps have their own length")
    settings = descent.Settings(
        rate=descents.read_number("0.1" if rate is None else rate, "--rate"),
        momentum=descents.read_number("0" if momentum is None else momentum, "--momentum"),
        newton=newton, iterations=iterations, tolerance=tolerance,
    )  # fmt: skip
    csv = to == "csv"
    shown = display.choose(None if csv else to, steps=steps, quiet=quiet, ascii=ascii, color=color, width=width)
    going = partial(
        descents.descend, start=start, settings=settings, mean=mean, let=let or (),
        data=partial(files.lines, data) if data is not None else None,
    )  # fmt: skip
    answering = partial(_answer, going, every, csv, shown, plot, save)
    if data is None and not csv:
        return batch.run(inputs.lines(words or [], False), answering, shown)
    if len(words or []) != 1:
        raise UsageError("one expression at a time with --data and --to csv", hint="dx descend --help")
    return _alone(answering, (words or [""])[0], data, shown)


def _answer(
    going: partial[tuple[descent.Run, tuple[Note, ...]]],
    every: int | None,
    csv: bool,
    shown: display.Display,
    plot: bool,
    save: str | None,
    text: str,
) -> Report:
    from calc_cli.render.progress import progress

    signals.as_interrupt()  # a bar takes its cursor back first
    with progress(going.keywords["settings"].iterations, "iterations") as tell:
        found, notes = going(text, progress=tell)
    if csv:
        return Report("descend", text, (), tuple(descent.csv(found, every or 1)))
    report = descents.report(found, text, notes, every, warn=not shown.draw)
    if plot or save:
        from calc_cli.topics import plot as plots

        return plots.added(report, plots.of_descent(found, shown.ascii), save, shown.width, shown.ascii)
    return report


def _alone(answering: partial[Report], text: str, data: str | None, shown: display.Display) -> int:
    """Answer one expression; what is wrong with the data is said of their file."""
    (line,) = inputs.lines([text], False)
    try:
        found = answering(text)
    except DataError as error:
        return files.refuse(data or "-", error, shown)
    except UsageError:
        raise
    except DxError as error:
        batch.refuse(line, text, error, shown)
        return Exit.FAILED
    if found.parts:
        batch.show(found, [line], shown)
    else:
        put("\n".join(found.answer))
    return Exit.OK
