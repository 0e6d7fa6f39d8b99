"""What several commands ask of their options before any line is read."""

from __future__ import annotations

from collections.abc import Sequence

from calc_cli.cli import display
from calc_cli.cli.write import complain
from calc_cli.errors import UsageError


def check_point(at: str | None, digits: int | None, to: str | None = None, *, alone: bool) -> None:
    """Refuse a point that cannot be read; `alone` says that a number without a letter is one."""
    if at is not None and to in display.CODE:
        raise UsageError("--at is not for program code, which takes any point")
    if at is not None:
        from calc_cli.topics import point

        point.read(at, letter="x" if alone else "")
        point.check_digits(digits)
    elif digits is not None:
        raise UsageError("--digits is for the value that --at asks for")


def check_picture(file: str | None) -> None:
    """Refuse a file for a picture whose name does not end as that of a picture."""
    if file is not None:
        from calc_cli.render import figure

        figure.check_ending(file)


def check_timeout(seconds: float | None) -> None:
    """Refuse a time that no alarm can be set to."""
    if seconds is not None and not 0 < seconds <= 1e8:
        raise UsageError(f"--timeout is a number of seconds up to 100000000, found {seconds:g}", hint="--timeout 2")


def check_names(wrt: str | None, let: Sequence[str] | None, order: int | None = None) -> None:
    """Refuse what is not a name, an order out of range, and an order other than the number of variables."""
    if let:
        from calc_cli.syntax import reading

        reading.check_declared(let)
    if wrt is not None or order is not None:
        from calc_cli.topics import request

        by = request.variables(wrt)
        if order is not None:
            request.check_order(order)
        request.order_of(by, order)


def check_single(wrt: str | None) -> None:
    """Refuse several variables where there is one."""
    if wrt is not None:
        from calc_cli.topics import request

        if len(request.variables(wrt)) > 1:
            raise UsageError(f"one variable is expected, found {wrt}", hint=f"--wrt {wrt.partition(',')[0]}")


def check_one_question(at: str | None, between: str | None) -> None:
    """Refuse a point and an interval together."""
    if at is not None and between is not None:
        raise UsageError("--at and --between are two questions", hint="ask one at a time")


def note_pieces(words: Sequence[str]) -> None:
    """Say that each argument is an expression of its own, where they look like the pieces of one: x^2 + 1, sin x."""
    if len(words) < 2:
        return
    for word in words:
        if len(word) == 2 and word[0] == "-" and word[1].isalpha():
            complain(f"dx: note: {word} is read as an expression; dx has no such option")
    if any(_is_piece(word) for word in words[1:]) or any(_is_function(word) for word in words[:-1]):
        from shlex import quote

        complain(f"dx: note: each argument is an expression of its own; as one: dx {quote(' '.join(words))}")


def _is_piece(word: str) -> bool:
    """Is it an operator, or a signed number, or does it begin with an operator other than a sign?"""
    return word[:1] in tuple("+*/^=") or word == "-" or (word[:1] == "-" and word[1:].isdecimal())


def _is_function(word: str) -> bool:
    """Is it the name of a function, without its argument?"""
    from calc_cli.syntax.functions import SPELLINGS

    return len(word) > 1 and word.lower() in SPELLINGS
