"""dx slope and tangent: what a function does at one point."""

from __future__ import annotations

from functools import partial

from calc_cli.cli import batch, display, inputs, preflight
from calc_cli.cli import options as opt
from calc_cli.errors import UsageError


def slope(
    words: opt.Words = None,
    file: opt.File = False,
    at: opt.There = None,
    between: opt.Ends = None,
    wrt: opt.Letter = None,
    steps: opt.Whole = False,
    quiet: opt.Quiet = False,
    to: opt.PageTo = None,
    strict: opt.Strict = False,
    let: opt.Let = None,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Close in on a point with ever shorter chords, from both sides.

    In a pipe, the slope that they tend to; where the sides differ, that from the left, then that from the right.
    With --between, the average rate of change over an interval.
    """
    from calc_cli import api

    preflight.check_one_question(at, between)
    shown = display.choose(to, steps=steps, quiet=quiet, ascii=ascii, color=color, width=width)
    if between is not None:
        from calc_cli.topics import chord

        chord.ends(between)  # an error here is not the error of a line
        answering = partial(api.average_rate, between=between, wrt=wrt, let=let or (), strict=strict)
    else:
        answering = partial(api.slope, at=_point(at, "slope"), wrt=wrt, let=let or (), strict=strict)
    return batch.run(inputs.lines(words or [], file), answering, shown)


def tangent(
    words: opt.Words = None,
    file: opt.File = False,
    at: opt.There = None,
    wrt: opt.Letter = None,
    steps: opt.Whole = False,
    quiet: opt.Quiet = False,
    to: opt.PageTo = None,
    strict: opt.Strict = False,
    let: opt.Let = None,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Find the tangent and the normal at a point, exactly.

    In a pipe, the tangent in slope-intercept form.
    """
    from calc_cli.api import tangent as answer

    shown = display.choose(to, steps=steps, quiet=quiet, ascii=ascii, color=color, width=width)
    answering = partial(answer, at=_point(at, "tangent"), wrt=wrt, let=let or (), strict=strict)
    return batch.run(inputs.lines(words or [], file), answering, shown)


def _point(at: str | None, verb: str) -> str:
    """The point, which has to be there and to be one.  Raises UsageError."""
    from calc_cli.topics import point

    if at is None:
        raise UsageError(f"a {verb} needs a point", hint=f"dx {verb} 'x^2' --at 2")
    point.read(at, letter="x")
    return at
