"""What is asked: a text and the names that come with it, read and found to be fit for work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from calc_cli import expr as ex
from calc_cli.errors import DomainError, InputError, UsageError
from calc_cli.expr import Expr
from calc_cli.numeric import floats
from calc_cli.syntax import name_in, parse
from calc_cli.syntax.reading import Parsed, check_declared
from calc_cli.trace import Note

#: The highest order of a derivative.
MAX_ORDER = 1000
#: Tried in this order when several letters could be the variable.
_FAVOURITES = ("x", "t")
#: The variable in the hint, where none is said.
_LIKELY = ("y", "z", "r", "s", "theta", "u", "v", "w", "p", "q", "n")
_DIV, _EXP, _EXPONENTIALS = ex.kinds("div"), ex.kinds("exp"), ex.kinds("exp", "e")


def variables(wrt: str | None) -> tuple[str, ...]:
    """The names in a list such as "x,y", as the language writes them.  Raises UsageError for what is not a name."""
    if not isinstance(wrt, str | None):
        raise UsageError(f"a variable is a name, found {wrt}", hint="'x'")
    return tuple([name_in(part) for part in wrt.split(",")]) if wrt is not None else ()


def order_of(by: tuple[str, ...], order: int | None) -> int:
    """How often to differentiate by these variables.  Raises UsageError for several, if `order` is not their number."""
    if len(by) > 1 and order not in (None, len(by)):
        raise UsageError(f"{len(by)} variables make order {len(by)}, not {order}", hint="leave --order out")
    if order is not None and not isinstance(order, int):
        raise UsageError(f"an order is a whole number, found {order}")
    return order if order is not None else max(1, len(by))


def check_order(order: int) -> None:
    """Raises UsageError for an order below 0 or above MAX_ORDER."""
    if not 0 <= order <= MAX_ORDER:
        raise UsageError(f"the order must be between 0 and {MAX_ORDER}")


def check_distinct(by: Sequence[str]) -> None:
    """Raises UsageError where a variable is named twice."""
    if len(set(by)) < len(by):
        raise UsageError("a variable is named twice", hint=f"--wrt {','.join(dict.fromkeys(by))}")


def read(text: str | Expr, by: tuple[str, ...], let: Sequence[str], strict: bool) -> Parsed:
    """What the text says, with the words in `by` and `let` read as names, or the expression; `strict` makes warnings
    errors.

    Raises DxError with the place in `text`: DomainError where a part without letters, such as 1/0 or ln(-1), has no
    real value, or is 0 below a line.
    """
    if let:
        check_declared(let)
    found = parse(text, frozenset((*let, *by))) if isinstance(text, str) else Parsed(text, (), None, (), {}, False)
    for note in found.notes if strict else ():
        if note.level == "warning":
            raise InputError(note.message, note.start, note.end, note.hint)
    fault = floats.undefined(found.expr)
    if fault is not None:
        start, end = found.spans.get(fault, (0, None))
        raise DomainError("this has no real value", start, end, hint="every part must be a real number")
    for n in ex.postorder(found.expr, _DIV):
        if n.head == "div" and not n.args[1].names:
            from calc_cli.simplify.canonical import canonical

            if canonical(n.args[1]) is ex.ZERO:
                start, end = found.spans.get(n.args[1], (0, None))
                raise DomainError("division by zero", start, end)
    return found


def check_expression(found: Parsed, what: str) -> None:
    """Raises UsageError for an equation, and for a derivative asked for as d/dx; `what` is "a gradient", say."""
    if found.expr.head == "eq":
        raise UsageError(f"{what} is of an expression, and this is an equation", 0)
    if found.order:
        raise UsageError(f"{what} is of an expression: leave out the d/d{found.variable}", 0)


def check_known(found: Parsed) -> None:
    """Raises UsageError for an unknown function, which has no values."""
    unknown = next((n for n in ex.postorder(found.expr) if n.head in ("fn", "D")), None)
    if unknown is not None:
        start, end = found.spans.get(unknown, (0, None))
        raise UsageError("nothing is known of this function", start, end, hint="write out what it is")


def the_variable(letters: Sequence[str]) -> str:
    """The only letter that may vary, or x, or t.  Raises UsageError with the letters where there are others."""
    if len(letters) == 1:
        return letters[0]
    for favourite in _FAVOURITES:
        if favourite in letters:
            return favourite
    if not letters:
        return "x"
    likely = next((name for name in _LIKELY if name in letters), letters[0])
    raise UsageError(f"which variable? the letters are {', '.join(letters)}", 0, hint=f"--wrt {likely}")


def doubtful(text: str, u: Expr, by: Sequence[str]) -> Iterator[Note]:
    """A note for a variable that does not occur among the letters, or of which the other case does, too."""
    missing = [name for name in dict.fromkeys(by) if name not in u.names]
    if missing and u.names:
        said = f"{' and '.join(missing)} {'do' if len(missing) > 1 else 'does'} not occur in it"
        there = "the letters are" if len(u.names) > 1 else "the letter is"
        yield Note("note", said, 0, len(text), f"{there} {', '.join(sorted(u.names))}")
    for name in dict.fromkeys(by):
        other = name.swapcase()
        if len(name) == 1 and {name, other} <= u.names and other not in by:
            alone = re.search(rf"(?<![A-Za-z]){other}(?![A-Za-z])", text)
            at = alone.start() if alone else max(0, text.find(other))
            yield Note("note", f"{other} is another letter than {name}, and constant", at, at + 1, f"write {name}")


def writes_exp(u: Expr) -> bool:
    """Does the text write exp(u), and never e^u?"""
    return u.kinds & _EXPONENTIALS == _EXP
