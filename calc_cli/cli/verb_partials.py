"""dx grad, hessian and jacobian: several variables."""

from __future__ import annotations

import os
import sys
from functools import partial

from calc_cli.cli import asked, batch, inputs, look
from calc_cli.cli import options as opt


def grad(
    words: opt.Words = None,
    file: opt.File = False,
    wrt: opt.Wrt = None,
    at: opt.At = None,
    digits: opt.Digits = None,
    steps: opt.Steps = False,
    quiet: opt.Quiet = False,
    to: opt.To = None,
    strict: opt.Strict = False,
    let: opt.Let = None,
    check: opt.Check = False,
    form: opt.Shaped = opt.Form.AUTO,
    view: opt.Shape = opt.View.CHAIN,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Take the partial derivatives by every letter, or by those of --wrt x,y."""
    asked.check_point(at, digits, to)
    asked.check_variables(wrt)
    from calc_cli.api import gradient as answer

    shown = look.choose(sys.stdout.isatty(), os.environ, to, steps, quiet, view, ascii, color, width, check)
    answering = partial(answer, wrt=wrt, let=let or (), strict=strict, at=at, digits=digits, form=form)
    return batch.run(inputs.lines(words or [], file), answering, shown)


def hessian(
    words: opt.Words = None,
    file: opt.File = False,
    wrt: opt.Wrt = None,
    at: opt.At = None,
    digits: opt.Digits = None,
    steps: opt.Steps = False,
    quiet: opt.Quiet = False,
    to: opt.To = None,
    strict: opt.Strict = False,
    let: opt.Let = None,
    check: opt.Check = False,
    form: opt.Shaped = opt.Form.AUTO,
    view: opt.Shape = opt.View.CHAIN,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Take the second partial derivatives."""
    asked.check_point(at, digits, to)
    asked.check_variables(wrt)
    from calc_cli.api import hessian as answer

    shown = look.choose(sys.stdout.isatty(), os.environ, to, steps, quiet, view, ascii, color, width, check)
    answering = partial(answer, wrt=wrt, let=let or (), strict=strict, at=at, digits=digits, form=form)
    return batch.run(inputs.lines(words or [], file), answering, shown)


def jacobian(
    words: opt.Words = None,
    file: opt.File = False,
    wrt: opt.Wrt = None,
    at: opt.At = None,
    digits: opt.Digits = None,
    steps: opt.Steps = False,
    quiet: opt.Quiet = False,
    to: opt.To = None,
    strict: opt.Strict = False,
    let: opt.Let = None,
    check: opt.Check = False,
    form: opt.Shaped = opt.Form.AUTO,
    view: opt.Shape = opt.View.CHAIN,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Take the partial derivatives of several expressions, a row for each."""
    asked.check_point(at, digits, to)
    asked.check_variables(wrt)
    from calc_cli.api import jacobian as answer

    shown = look.choose(sys.stdout.isatty(), os.environ, to, steps, quiet, view, ascii, color, width, check)
    answering = partial(answer, wrt=wrt, let=let or (), strict=strict, at=at, digits=digits, form=form)
    return batch.together(inputs.lines(words or [], file), answering, shown)
