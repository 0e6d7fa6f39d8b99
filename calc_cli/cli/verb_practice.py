"""dx practice: exercises, one after the other, or a sheet of them."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from calc_cli.cli import display, history, signals
from calc_cli.cli import options as opt
from calc_cli.cli.write import ask, complain, put
from calc_cli.errors import DxError, Exit, UsageError
from calc_cli.grading import exercises as making
from calc_cli.grading import practice as practising
from calc_cli.grading.practice import Session
from calc_cli.report import Report, Say, Table, Words

_COMMANDS = "Type the derivative, ? for a hint, ! to see the answer, q to stop."
#: Words for these; "" is what they are.
_WORDS = {
    "quit": "q", "exit": "q", "stop": "q", "hint": "?", "answer": "!", "show": "!", "skip": "!", "help": "",
}  # fmt: skip


def practice(
    rules: opt.PractisedRules = None,
    level: opt.Level = 2,
    count: opt.Count = 10,
    seed: opt.Seed = None,
    no_history: opt.NoHistory = False,
    worksheet: opt.Print = False,
    to: opt.SheetTo = None,
    ascii: opt.Ascii = False,
    color: opt.Colour = opt.Color.AUTO,
    width: opt.Width = None,
    version: opt.Version = False,
) -> int:
    """Practise: exercises that use the rules asked for, with hints, and answers that are marked.

    Rules that went badly come again, at the end and in later sessions.
    """
    if to is not None and not worksheet:
        raise UsageError("--to is for --print", hint="--print --to latex")
    wanted = making.resolve([name for name in (rules or "").split(",") if name.strip()])
    path = None if no_history else history.place()
    past = history.read(path) if path is not None else []
    session = Session(wanted, level, count, random.Random(seed), past)
    if worksheet:
        return _sheet(session, to or "markdown", wanted, level)
    shown = display.choose(steps=True, ascii=ascii, color=color, width=width)
    interrupted = False
    signals.as_interrupt()
    try:
        _run(session, count, shown, path)
    except UsageError as error:  # no more exercises of the kind
        if not session.results:
            raise
        put(f"{error.message}; {error.hint}")
    except KeyboardInterrupt:
        interrupted = True
        put("")
    _tell(practising.score(session.results), shown)
    return Exit.INTERRUPTED if interrupted else Exit.OK


def _run(session: Session, count: int, shown: display.Display, path: Path | None) -> None:
    """Ask until the session is over or the input ends; every result is kept as soon as there is one."""
    put(_COMMANDS)
    number = 0
    while (exercise := session.next()) is not None:
        number += 1
        label = f"{number} of {count}" if number <= count else f"again, {' and '.join(exercise.rules)}"
        put("")
        _say([(f"{label}: ", *making.question(exercise))], shown)
        while True:
            text = _typed()
            text = text and _WORDS.get(text.lower(), text)
            if text is None or text == "q":
                return
            if text == "?":
                _say(session.hint(), shown)
                continue
            if not text:
                put(_COMMANDS)
                continue
            reply = session.show() if text == "!" else session.answer(text)
            _say(reply.words, shown)
            if reply.done:
                path = _kept(path, session.results[-1])
                break


def _kept(path: Path | None, result: practising.Result) -> Path | None:
    """Write the result to the file, if there is one; where that cannot be done it is said once."""
    try:
        if path is not None:
            history.add(path, [result])
    except OSError as error:
        complain(f"dx: note: the results are not kept: {error.strerror}")
        return None
    return path


def _typed() -> str | None:
    """The next line that was typed; None at the end."""
    if sys.stdin.isatty():
        ask("> ")
    raw = sys.stdin.buffer.readline()
    if not raw and sys.stdin.isatty():
        put("")
    return raw.decode(errors="replace").strip() if raw else None


def _say(sentences: Iterable[Words], shown: display.Display) -> None:
    _tell([Say(words) for words in sentences], shown)


def _tell(parts: Iterable[Say | Table], shown: display.Display) -> None:
    from calc_cli.cli import batch
    from calc_cli.cli.inputs import Line

    batch.show(Report("practice", "", tuple(parts), ()), [Line("", 0, b"")], shown)


def _sheet(session: Session, form: str, rules: tuple[str, ...], level: int) -> int:
    """Print the exercises with their key."""
    from calc_cli.grading import worksheet

    try:
        found = list(islice(_all(session), session.count))
    except DxError as error:
        raise UsageError(error.message, hint=error.hint) from None
    title = f"Practice: {', '.join(rules)}, level {level}" if rules else f"Practice, level {level}"
    put((worksheet.document if form == "latex" else worksheet.markdown)(found, title))
    return Exit.OK


def _all(session: Session) -> Iterable[making.Exercise]:
    for _ in range(session.count):
        exercise = session.next()
        if exercise is None:
            return
        session.results.append(practising.Result(exercise.text, exercise.rules, session.level, True, 0, 0))
        yield exercise
