"""dx hint: the next step, without the result."""

from __future__ import annotations

from calc_cli.cli import batch, display, inputs, preflight
from calc_cli.cli import options as opt
from calc_cli.report import Report


def hint(
    words: opt.Words = None,
    file: opt.File = False,
    step: opt.HintStep = 1,
    wrt: opt.Wrt = None,
    order: opt.Order = None,
    steps: opt.Steps = False,
    quiet: opt.Quiet = False,
    to: opt.PageTo = None,
    strict: opt.Strict = False,
    let: opt.Let = None,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Say which rule comes next and what its parts are, without the result.

    --step K gives the K-th hint.
    """
    preflight.check_names(wrt, let, order)
    from calc_cli.api import differentiate
    from calc_cli.grading import hints

    def answer(text: str) -> Report:
        return hints.report(differentiate(text, wrt=wrt, order=order, let=let or (), strict=strict), step)

    shown = display.choose(to, steps=steps, quiet=quiet, ascii=ascii, color=color, width=width)
    return batch.run(inputs.lines(words or [], file), answer, shown)
