"""dx plot: a picture of a function, its derivative, a tangent and its critical points."""

from __future__ import annotations

from calc_cli.cli import batch, display, inputs, preflight
from calc_cli.cli import options as opt
from calc_cli.errors import UsageError
from calc_cli.report import Report


def plot(
    words: opt.Words = None,
    on: opt.PlotOn = None,
    derivative: opt.Derivative = False,
    tangent: opt.TangentAt = None,
    save: opt.Save = None,
    wrt: opt.Letter = None,
    let: opt.Let = None,
    strict: opt.Strict = False,
    to: opt.TableTo = None,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Draw a function, in characters or into a file.

    The picture has its critical points, and its derivative and a tangent where they are asked for.
    """
    if save is not None and len(words or []) != 1:
        raise UsageError("one expression at a time with --save")
    preflight.check_picture(save)
    preflight.check_single(wrt)
    from calc_cli.topics import plot as plots

    csv = to == "csv"
    shown = display.choose(None if csv else to, ascii=ascii, color=color, width=width)
    here = plots.interval(on) if on is not None else None
    touching = plots.place(tangent) if tangent is not None else None

    def answer(text: str) -> Report:
        d = plots.derivation(text, wrt, let or (), strict)
        if csv:
            return Report("plot", text, (), tuple(plots.csv(d, here)))
        return plots.report(
            d, here, derivative=derivative, tangent=touching, file=save, draw=shown.format in ("text", "plain"),
            width=shown.width, ascii=shown.ascii,
        )  # fmt: skip

    return batch.run(inputs.lines(words or [], False), answer, shown)
