"""dx EXPR: differentiate."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from calc_cli.cli import batch, display, inputs, preflight
from calc_cli.cli import options as opt
from calc_cli.errors import UsageError
from calc_cli.trace import Derivation


def differentiate(
    words: opt.Words = None,
    file: opt.File = False,
    wrt: opt.Wrt = None,
    order: opt.Order = None,
    at: opt.At = None,
    digits: opt.Digits = None,
    steps: opt.Steps = False,
    quiet: opt.Quiet = False,
    to: opt.To = None,
    method: opt.How = opt.Method.RULES,
    step_symbol: opt.StepSymbol = None,
    strict: opt.Strict = False,
    let: opt.Let = None,
    check: opt.Check = False,
    explain: opt.Explain = False,
    jobs: opt.Jobs = 1,
    timeout: opt.Timeout = None,
    form: opt.Shaped = opt.Form.AUTO,
    view: opt.Shape = opt.View.CHAIN,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Differentiate, and show every rule that was used.

    At a terminal the derivation is shown; in a pipe, one result a line.
    """
    preflight.check_point(at, digits, to, alone="," not in (wrt or ""))
    preflight.check_names(wrt, let, order)
    preflight.check_timeout(timeout)
    if not file:
        preflight.note_pieces(words or ())
    from calc_cli.api import differentiate as answer

    shown = display.choose(
        to, steps=steps or explain, quiet=quiet, view=view, ascii=ascii, color=color, width=width, check=check
    )
    by_rules = partial(answer, wrt=wrt, order=order, let=let or (), strict=strict, at=at, digits=digits, form=form)
    if explain and method != "rules":
        raise UsageError("--explain is for --method rules")
    answering = _explaining(by_rules, shown) if explain else _answering(method, by_rules, step_symbol, shown)
    return batch.run(inputs.lines(words or [], file), answering, shown, jobs, timeout)


def _answering(
    method: opt.Method, by_rules: Callable[[str], Derivation], step: str | None, shown: display.Display
) -> Callable[[str], batch.Answer]:
    """What answers a line by the method."""
    if method == "limit":
        from calc_cli.topics import by_limit

        by_limit.check_symbol(step)
        latin = shown.ascii or shown.format in ("plain", "json")  # Δx is for readers
        return lambda text: by_limit.report(by_rules(text), step or "", latin)
    if step is not None:
        raise UsageError("--step-symbol is for --method limit")
    if method == "log":
        from calc_cli.topics import by_logarithm

        return lambda text: by_logarithm.report(by_rules(text))
    return by_rules


def _explaining(by_rules: Callable[[str], Derivation], shown: display.Display) -> Callable[[str], batch.Answer]:
    """What answers a line with the reasons for every rule."""
    from calc_cli.check import checked
    from calc_cli.topics import explained

    return lambda text: explained.report(checked(by_rules(text)) if shown.check else by_rules(text))
