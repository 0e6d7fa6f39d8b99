"""dx grad, hessian and jacobian: several variables."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from calc_cli.cli import batch, display, inputs, preflight
from calc_cli.cli import options as opt


def _verb(collected: str, says: str) -> Callable[..., int]:
    """The command of one collection of partial derivatives, by its name in the Python interface."""

    def command(
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
        preflight.check_point(at, digits, to, alone=False)
        preflight.check_names(wrt, let)
        from calc_cli import api

        answer = {"gradient": api.gradient, "hessian": api.hessian, "jacobian": api.jacobian}[collected]
        shown = display.choose(
            to, steps=steps, quiet=quiet, view=view, ascii=ascii, color=color, width=width, check=check
        )
        answering = partial(answer, wrt=wrt, let=let or (), strict=strict, at=at, digits=digits, form=form)
        answer_all = batch.together if collected == "jacobian" else batch.run
        return answer_all(inputs.lines(words or [], file), answering, shown)

    command.__doc__ = says
    return command


grad = _verb("gradient", "Take the partial derivatives with respect to every letter, or to those of --wrt x,y.")
hessian = _verb("hessian", "Take the second partial derivatives.")
jacobian = _verb("jacobian", "Take the partial derivatives of several expressions, a row for each.")
