"""Line by line: each is answered or refused on its own, and nothing that happens to one touches another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from calc_cli.cli import messages
from calc_cli.cli.inputs import Line, decode
from calc_cli.cli.look import Look
from calc_cli.cli.write import complain, put
from calc_cli.errors import DxError, Exit, LimitError
from calc_cli.trace import Derivation


class Asked(NamedTuple):
    """What is asked of every line."""

    wrt: str | None = None
    order: int = 1
    let: tuple[str, ...] = ()
    strict: bool = False
    at: str | None = None
    digits: int | None = None


class UnexpectedError(DxError):
    """A fault of dx's own."""

    kind = "internal"


def run(lines: Iterable[Line], asked: Asked, look: Look) -> Exit:
    """Answer every line in order; FAILED if one of them could not be done."""
    code = Exit.OK
    apart = False
    for line in lines:
        text = ""
        try:
            if line.trouble:
                raise DxError(line.trouble)
            text = decode(line.raw)
            if not text.strip() or text.lstrip().startswith("#"):
                put("")
                apart = False
                continue
            if apart:
                put("")
            _answer(line, text, asked, look)
            apart = look.steps and look.format != "json"
        except Exception as error:
            wrong = error if isinstance(error, DxError) else _explained(error)
            code = Exit.FAILED
            _refuse(line, text or line.raw.decode(errors="replace"), wrong, look)
    return code


def _answer(line: Line, text: str, asked: Asked, look: Look) -> None:
    """Differentiate, and print; the notes go to standard error unless the drawn derivation shows them."""
    from calc_cli.api import differentiate

    found = differentiate(text, **asked._asdict())
    if look.draw:
        from calc_cli.render.terminal import print_derivation

        print_derivation(found, width=look.width, ascii=look.ascii, view=look.view, color=look.color)
        return
    put(_rendered(found, look))
    for told in found.notes:
        complain(messages.note(line, told))


def _rendered(found: Derivation, look: Look) -> str:
    from calc_cli.render import render

    return render(
        found, look.format, steps=look.steps, width=look.width, ascii=look.ascii, view=look.view
    ).rstrip("\n")


def _refuse(line: Line, text: str, wrong: DxError, look: Look) -> None:
    """Say what is wrong; a line of results stays beside its line of input."""
    if look.format == "json" and line.number:
        from calc_cli.render.as_json import error_json

        said, hint = messages.clip(wrong.message), messages.clip(wrong.hint)
        put(error_json(text, wrong.kind, said, wrong.start, wrong.end, hint, line.number))
    elif line.number and not look.steps:
        put("")
    complain(messages.error(line, text, wrong))


def _explained(error: Exception) -> DxError:
    """What went wrong in dx itself, in a line."""
    if isinstance(error, OSError):  # of the output: no line is to blame, and none will do better
        raise error
    if isinstance(error, RecursionError):
        return LimitError("the expression is nested too deeply")
    if isinstance(error, MemoryError):
        return LimitError("the expression needs more memory than there is")
    return UnexpectedError(f"internal error ({type(error).__name__}); please report this line")
