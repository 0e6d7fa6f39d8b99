"""Line by line: each is answered or refused on its own, and nothing that happens to one touches another."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable
from contextvars import copy_context
from typing import NamedTuple, TypeAlias

from calc_cli.cli import messages
from calc_cli.cli.counter import counted
from calc_cli.cli.display import Display
from calc_cli.cli.inputs import ARGUMENT, Line, decode
from calc_cli.cli.timeout import limited
from calc_cli.cli.write import complain, put
from calc_cli.errors import DxError, Exit, LimitError, UsageError
from calc_cli.report import Report
from calc_cli.trace import Derivation, Note, Partials

Answer: TypeAlias = Derivation | Partials | Report


class UnexpectedError(DxError):
    """A fault of dx's own."""

    kind = "internal"


class Done(NamedTuple):
    """What became of a stretch of lines; an empty line may have been written to set the first result apart."""

    code: int
    apart: bool | None  # must an empty line precede the next result?  None: nothing was shown, so as before
    led: bool  # does what was written begin with such an empty line?


def run(
    lines: Iterable[Line],
    answer: Callable[[str], Answer],
    display: Display,
    jobs: int = 1,
    timeout: float | None = None,
) -> int:
    """Answer every line in order, on `jobs` processes; FAILED if one of them could not be done.

    `timeout` is the number of seconds that one line may take.
    """
    if timeout is not None:
        _warm(answer, display)
    if jobs > 1 and hasattr(os, "fork"):
        from calc_cli.cli import pool

        parted = _parted(display)
        return pool.run(counted(lines), lambda chunk, nth: _stretch(chunk, answer, display, timeout, nth, parted), jobs)
    return _stretch(counted(lines), answer, display, timeout).code


#: An expression that needs most of what any line needs.
_USUAL = "x*sin(x)/(x^2 + 1)"
#: Seconds after which what an answer needs is loaded.
_LOADED = 1.0


def _warm(answer: Callable[[str], Answer], display: Display) -> None:
    """Load what an answer needs before any line is timed.

    The answer may itself take long, as a 1000th derivative does: after a second, everything is loaded.
    """
    with contextlib.suppress(DxError), limited(_LOADED):
        _rendered(copy_context().run(_found, answer, _USUAL, display), display, 1)


def _stretch(
    lines: Iterable[Line],
    answer: Callable[[str], Answer],
    display: Display,
    timeout: float | None,
    first: int = 1,
    apart: bool = False,
) -> Done:
    """Answer lines, numbered from `first` in the batch; with `apart`, the first result follows an empty line."""
    code = Exit.OK
    led = settled = False
    for nth, line in enumerate(lines, first):
        text = ""
        try:
            text = _text(line)
            if _is_blank(text):
                if not display.is_code:
                    put("")
                    apart, settled = False, True
                continue
            with limited(timeout):
                # in a context of its own: nothing that was learnt about one line is used for the next
                found = copy_context().run(_found, answer, text, display)
                rendered = "" if display.draw else _rendered(found, display, nth)
            _print(found, rendered, [line], display, apart)
            if not settled:
                led, settled = apart, True
            apart = _parted(display)
        except Exception as error:
            code = Exit.FAILED
            refuse(line, text or line.raw.decode(errors="replace"), _explained(error), display)
    return Done(code, apart if settled else None, led)


def _parted(display: Display) -> bool:
    """Are results several lines long, so that an empty one stands between them?"""
    return display.is_code or (display.steps and display.format != "json")


def together(lines: Iterable[Line], answer: Callable[[list[str]], Answer], display: Display) -> Exit:
    """Answer all lines at once, by one result; FAILED if it could not be found."""
    held: list[Line] = []
    texts: list[str] = []
    for line in lines:
        try:
            text = _text(line)
        except DxError as error:
            refuse(line, line.raw.decode(errors="replace"), error, display)
            return Exit.FAILED
        if not _is_blank(text):
            held.append(line)
            texts.append(text)
    if not held:
        raise UsageError("nothing to differentiate", hint="dx --help")
    try:
        show(_checked(answer(texts), display), held, display)
    except Exception as error:
        wrong = _explained(error)
        refuse(held[wrong.which], texts[wrong.which], wrong, display)
        return Exit.FAILED
    return Exit.OK


def _found(answer: Callable[[str], Answer], text: str, display: Display) -> Answer:
    found = _checked(answer(text), display)
    if display.draw:
        len(found.conditions)  # they are drawn, and worked out in the time that the line has
    return found


def _checked(found: Answer, display: Display) -> Answer:
    """The answer with its verdict, where one is wanted.  Raises WrongResult instead of letting a wrong one pass."""
    if not display.check or isinstance(found, Report):
        return found
    from calc_cli.check import checked

    return checked(found)


def _text(line: Line) -> str:
    if line.trouble:
        raise DxError(line.trouble)
    return decode(line.raw)


def _is_blank(text: str) -> bool:
    said = text.removeprefix("\ufeff").lstrip()
    return not said or said.startswith("#")


def show(found: Answer, lines: list[Line], display: Display, nth: int = 1) -> None:
    """Print the answer to the lines.

    The notes go to standard error unless the drawn derivation shows them.
    """
    _print(found, "" if display.draw else _rendered(found, display, nth), lines, display, False)


def _print(found: Answer, rendered: str, lines: list[Line], display: Display, apart: bool) -> None:
    """Print the answer, of which all but a drawing is `rendered`, apart from the one before it."""
    if display.draw:
        if apart:
            put("")
        from calc_cli.render.terminal import print_derivation

        print_derivation(found, width=display.width, ascii=display.ascii, view=display.view, color=display.color)
        return
    put("\n" * apart + rendered)
    for part, line in _parts(found, lines):
        for told in part.notes:
            complain(messages.note(line, told))
        if (
            isinstance(part, Derivation)
            and part.check
            and part.check.word == "not checked"
            and display.format != "json"
        ):
            complain(messages.note(line, Note("note", f"not checked: {part.check.reason}", 0, 1)))


def _parts(found: Answer, lines: list[Line]) -> list[tuple[Derivation | Report, Line]]:
    """What may have notes in an answer, each with the line it belongs to."""
    if isinstance(found, (Derivation, Report)):
        return [(found, lines[0])]
    return [(part, lines[which]) for part, (which, _) in zip(found.parts, found.of, strict=True)]


def _rendered(found: Answer, display: Display, nth: int) -> str:
    from calc_cli.render import render

    return render(
        found,
        display.format,
        steps=display.steps,
        width=display.width,
        ascii=display.ascii,
        view=display.view,
        name="f" if nth == 1 else f"f{nth}",
    ).rstrip("\n")


def refuse(line: Line, text: str, wrong: DxError, display: Display) -> None:
    """Say what is wrong; a line of results stays beside its line of input."""
    if display.format == "json" and line.number:
        from calc_cli.render.as_json import error_json

        said, hint = messages.clip(wrong.message), messages.clip(wrong.hint)
        put(error_json(text, wrong.kind, said, wrong.start, wrong.end, hint, line.number))
    elif line.number and not display.steps and not display.is_code:
        put("")
    if line.source == ARGUMENT and text == "-":
        wrong.hint = "to read standard input leave it out, or write -f -"
    elif line.source == ARGUMENT and os.path.isfile(text):
        wrong.hint = f"to read the file: dx -f {text}"
    complain(messages.error(line, text, wrong))


def _explained(error: Exception) -> DxError:
    """What went wrong; in dx itself, in a line."""
    if isinstance(error, DxError):
        return error
    if isinstance(error, OSError):  # of the output: no line is to blame, and none will do better
        raise error
    if isinstance(error, RecursionError):
        return LimitError("the expression is nested too deeply")
    if isinstance(error, MemoryError):
        return LimitError("the expression needs more memory than there is")
    return UnexpectedError(f"internal error ({type(error).__name__}); please report this line")
