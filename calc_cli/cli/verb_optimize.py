"""dx optimize: where a function is largest and smallest."""

from __future__ import annotations

from functools import partial

from calc_cli.cli import batch, display, inputs, preflight
from calc_cli.cli import options as opt


def optimize(
    words: opt.Words = None,
    file: opt.File = False,
    wrt: opt.Optimized = None,
    on: opt.On = None,
    find: opt.Wanted = opt.Find.ALL,
    steps: opt.Whole = False,
    quiet: opt.Quiet = False,
    to: opt.PageTo = None,
    strict: opt.Strict = False,
    let: opt.Let = None,
    view: opt.Shape = opt.View.CHAIN,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Find minima and maxima: where the derivative is 0 or does not exist, and at the ends."""
    preflight.check_names(wrt, let)
    from calc_cli.optima import optimize as topic

    if on is not None:
        topic.interval(on)
    shown = display.choose(to, steps=steps, quiet=quiet, view=view, ascii=ascii, color=color, width=width)
    answering = partial(topic.optimize, wrt=wrt, on=on, find=find, let=let or (), strict=strict, warn=not shown.steps)
    return batch.run(inputs.lines(words or [], file), answering, shown)
