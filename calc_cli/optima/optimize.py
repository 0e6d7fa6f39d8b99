"""Where a function is largest and smallest: the request is read, and answered for one variable or for several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calc_cli import expr as ex
from calc_cli.errors import DomainError, DxError, UsageError
from calc_cli.expr import Expr
from calc_cli.numeric.reals import Real, compare, defined, real
from calc_cli.render.escapes import ASCII
from calc_cli.render.plain import plain
from calc_cli.report import Report, Say
from calc_cli.solve.constants import exact
from calc_cli.syntax import parse
from calc_cli.syntax.reading import Parsed
from calc_cli.topics import point, request
from calc_cli.trace import Note

#: What may be looked for.
FIND = ("min", "max", "all")
_INFINITE = {"inf": 1, "+inf": 1, "-inf": -1, "oo": 1, "-oo": -1, "∞": 1, "+∞": 1, "-∞": -1, "−∞": -1}


def optimize(
    text: str,
    *,
    wrt: str | None = None,
    on: str | None = None,
    find: str = "all",
    let: Sequence[str] = (),
    strict: bool = False,
    warn: bool = False,
) -> Report:
    """The critical points of the expression in `text`, classified, and its largest and smallest values.

    `on` is an interval such as "0,2pi", where `inf` is infinity; `find` is "min", "max" or "all"; `warn` says in
    the notes, too, what the report warns of; the rest as `calc_cli.differentiate`.

    Raises DxError with the place in `text`.
    """
    if find not in FIND:
        raise UsageError(f"--find is min, max or all, not {find}", hint="--find min")
    by = request.variables(wrt)
    request.check_distinct(by)
    low, high = interval(on) if on is not None else (None, None)
    read = _read(text, by, let, strict)
    names = by or read.letters or ("x",)
    read = read._replace(notes=(*read.notes, *_notes(text, read.expr, names, bool(by))))
    held = sorted(read.expr.names - set(names))
    if held and (len(names) > 1 or on is not None):
        raise UsageError(
            f"{', '.join(held)} {'has' if len(held) == 1 else 'have'} no value, so that signs cannot be decided",
            hint="put in a number" + (", or leave --wrt out: then every letter varies" if by else ""),
        )
    if held:
        from calc_cli.topics import parametric

        made = parametric.report(text, read.expr, names[0], held, find, read.notes, read.decimals)
        return _warned(made) if warn else made
    if len(names) == 1:
        from calc_cli.optima import one_variable

        made = one_variable.report(text, read.expr, names[0], low, high, find, read.notes, read.decimals)
        return _warned(made) if warn else made
    if on is not None:
        raise UsageError("an interval is for a function of one variable", hint="leave --on out")
    from calc_cli.optima import several_variables

    made = several_variables.report(text, read.expr, names, find, read.notes, read.decimals)
    return _warned(made) if warn else made


def _notes(text: str, u: Expr, names: Sequence[str], asked: bool) -> Iterator[Note]:
    """What may be meant otherwise: letters that are often constants, and powers that others take for real roots."""
    constants = [name for name in names if name in _USUAL_CONSTANTS]
    if constants and len(constants) < len(names) and not asked:
        said = f"{' and '.join((', '.join(names[:-1]), names[-1]))} vary"
        free = [name for name in names if name not in constants]
        number = f"for a constant put a number in place of {constants[0]}"
        hint = f"with --wrt {free[0]} the others are constants" if len(free) == 1 else number
        yield Note("note", said, 0, len(text), hint)
    yield from point.odd_powers(text, u)


#: Letters that stand for numbers more often than for variables.
_USUAL_CONSTANTS = frozenset("abcdkmn")


def _warned(report: Report) -> Report:
    """The report with its warnings among its notes, for output that shows only the answer."""
    said = [part.words for part in report.parts if isinstance(part, Say) and part.kind == "warning"]
    texts = ["".join([w.translate(ASCII) if isinstance(w, str) else plain(w) for w in words]) for words in said]
    notes = [Note("warning", text, 0, len(report.input)) for text in texts]
    return report._replace(notes=(*report.notes, *notes))


def interval(on: str) -> tuple[Real | None, Real | None]:
    """The ends in "0,2pi"; None is infinity.  Raises UsageError where they are no interval."""
    left, right = point.ends(on)
    low, high = _end(left, -1), _end(right, 1)
    order = -1 if low is None or high is None else compare(low, high)
    if order == 0:
        raise UsageError(f"an interval has two different ends, found {on}", hint="--on 0,2pi")
    if order > 0:
        raise UsageError("the interval ends before it begins", hint="--on 0,2pi")
    return low, high


def _end(text: str, side: int) -> Real | None:
    if text.strip() in _INFINITE:
        if _INFINITE[text.strip()] != side:
            raise UsageError("the interval ends before it begins", hint="--on -inf,0 or --on 0,inf")
        return None
    try:
        u = parse(text).expr
    except DxError as error:
        raise UsageError(f"in the interval: {error.message}", hint="--on 0,2pi") from None
    if u.names or u.head == "eq":
        raise UsageError(f"an end of the interval is a number, found {text.strip()}", hint="--on 0,2pi")
    try:
        end = real(exact(u))
    except DomainError:
        end = real(u)
    if not defined(end):
        raise UsageError(f"an end of the interval has no real value: {text.strip()}", hint="--on 0,2pi")
    return end


def _read(text: str, by: tuple[str, ...], let: Sequence[str], strict: bool) -> Parsed:
    """What the text says.  Raises DxError unless it is an expression with known functions."""
    read = request.read(text, by, let, strict)
    request.check_expression(read, "an optimum")
    request.check_known(read)
    return read._replace(expr=ex.transform(read.expr, _one_for_power_0))


def _one_for_power_0(n: Expr) -> Expr:
    """1 for the power 0 of what has letters and is real everywhere: x^0 is 1, as in polynomials, at 0 too."""
    if n.head != "pow" or n.args[1] is not ex.ZERO or not n.args[0].names:
        return n
    inside = {u.head for u in ex.postorder(n.args[0])}
    return ex.ONE if inside <= {"num", "sym", "const", "add", "mul", "neg"} else n
