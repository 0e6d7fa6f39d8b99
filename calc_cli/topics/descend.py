"""What is said about a descent: the update formula, a table of iterations, what became of it, and why."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from calc_cli import expr as ex
from calc_cli.errors import DxError, UsageError
from calc_cli.expr import Expr
from calc_cli.numeric import arrays, floats
from calc_cli.report import Part, Report, Say, Table, Words
from calc_cli.syntax import parse
from calc_cli.topics import descent, point, request, training
from calc_cli.topics.descent import USUAL, Run, Settings, State
from calc_cli.trace import Note

#: How a run ends that has a last point to name.
_ARRIVED = ("converged", "not yet", "singular", "stuck", "kink", "unknown")
_ROWS = 20  # lines of the table, about, when nothing else is asked for


def read_number(text: str, option: str) -> Fraction:
    """The number that an option gives, exactly.  Raises UsageError."""
    from calc_cli.simplify.canonical import canonical

    try:
        u = canonical(parse(text).expr)
    except DxError:
        u = ex.sym(text)
    if u.head != "num":
        raise UsageError(f"{option} is a number, found {text}", hint=f"{option} 0.1")
    return Fraction(ex.value(u))


def descend(
    text: str,
    start: str | None,
    settings: Settings = USUAL,
    *,
    mean: bool = False,
    let: Sequence[str] = (),
    data: Callable[[], Iterator[str]] | None = None,
    progress: Callable[[int], None] = lambda done: None,
) -> tuple[Run, tuple[Note, ...]]:
    """The descent of the function in `text` from the point `start`, "x=3,y=1", and the notes on its reading.

    `data` gives the lines of a table: the function is then a loss, summed over the rows (with `mean`, their average),
    and the letters that are titles of columns take their values there.

    Raises DxError with the place in `text`, and DataError with a line of the table.
    """
    if mean and data is None:
        raise UsageError("--mean is for --data")
    source = training.titles(data()) if data is not None else None
    titles = source.titles if source else ()
    words = [name for name in titles if name.isidentifier() and len(name) > 1]
    named = () if start is None or "=" not in start else tuple(beginning(start))
    read = request.read(text, named, (*let, *words), False)
    request.check_expression(read, "a descent")
    request.check_known(read)
    free = sorted(read.expr.names - set(titles))
    if start is not None and "=" not in start and len(free) > 1:
        given = ",".join([f"{name}={start.strip() if name == free[-1] else 1}" for name in free])
        raise UsageError(f"every letter needs a start: {', '.join(free)}", hint=f"--from {given}")
    begin = beginning(start, free[0] if len(free) == 1 else "")
    letters = [name for name in begin if name in read.expr.names]
    for name in begin:
        if name in titles:
            raise UsageError(f"{name} is a column of the data: it needs no start", hint="leave it out of --from")
        if name not in letters:
            raise UsageError(f"{name} does not occur in the expression", hint="leave it out of --from")
    others = sorted(read.expr.names - begin.keys())
    values, rows, notes = None, 0, read.notes
    if source is None:
        if others:
            raise UsageError(f"no start for {', '.join(others)}", hint=f"--from {start},{others[0]}=0")
    elif not others:
        raise UsageError("no column of the data occurs in the expression", hint=", ".join(source.titles))
    elif missing := [name for name in others if name not in source.titles]:
        raise UsageError(
            f"{missing[0]} has no start, and is no column of the data ({', '.join(source.titles)})",
            hint=f"--from {start},{missing[0]}=0",
        )
    else:
        values, rows, gone = _over_rows(source, others, mean)
        if gone:
            said = f"{gone} row{'s' * (gone > 1)} with a missing cell left out"
            notes = (*notes, Note("note", said, 0, len(text)))
    plan = descent.plan(read.expr, letters, settings, values=values, rows=rows, mean=mean)
    return descent.run(plan, [begin[name] for name in letters], progress), notes


def _over_rows(source: training.Source, names: list[str], mean: bool) -> tuple[descent.Values, int, int]:
    columns, missing = training.columns(source, names)
    rows = len(columns[names[0]])

    def values(expressions: Sequence[Expr]) -> Callable[[dict[str, float]], list[float]]:
        def there(at: dict[str, float]) -> list[float]:
            found = arrays.sums(expressions, columns, at)
            return [v / rows for v in found] if mean else found

        return there

    return values, rows, missing


# ------------------------------------------------------------------ what is said
def beginning(start: str | None, letter: str = "") -> dict[str, float]:
    """The point "x=3,y=1", by letter, or that of the only `letter`, "3".  Raises UsageError if it is not a point."""
    if start is None:
        raise UsageError("from where? a start is needed", hint="--from x=3, or --from x=3,y=1")
    return {name: floats.evaluate(u, {}) for name, u in point.read(start, "--from", letter)}


def report(found: Run, text: str, notes: tuple[Note, ...] = (), every: int | None = None, warn: bool = True) -> Report:
    """The report on a descent; `every` says which iterations the table shows, else about twenty of them.

    `warn` adds a warning to the notes where it did not converge, or not to a minimum.
    """
    p = found.plan
    last = found.last
    end, why = _ending(found), [*_why(found)]
    told = [] if found.end == "converged" else [end]
    told += [f"{sentence[0].lower()}{sentence[1:-1]}" for sentence in _UPHILL if (sentence,) in why]
    if warn:
        notes = (*notes, *[Note("warning", sentence, 0, len(text)) for sentence in told])
    parts: tuple[Part, ...] = (
        *[Say(words) for words in _formula(found)],
        _table(found, every),
        Say((f"{end[0].upper()}{end[1:]}.",), "result" if found.end == "converged" else "warning"),
        *[Say(words) for words in why],
    )
    where = ",".join(f"{name}={v!r}" for name, v in zip(p.letters, last.at, strict=True))
    data: dict[str, object] = {
        "end": found.end,
        "iterations": last.iteration,
        "at": dict(zip(p.letters, last.at, strict=True)),
        "value": last.value,
        "gradient": None if math.isnan(last.slope) else last.slope,
        "rate": float(p.settings.rate),
        "momentum": float(p.settings.momentum),
        "method": "newton" if p.settings.newton else "gradient",
        "rows": p.rows,
    }
    reached = found.end in _ARRIVED
    return Report("descend", text, parts, (where if reached else found.end,), data, (), notes, True)


def _formula(found: Run) -> Iterator[Words]:
    """The update, with the gradient in symbols."""
    p = found.plan
    total = ("mean of " if p.mean else "sum of ") if p.rows else ""
    if p.rows:
        yield ("The loss is the ", total, p.function, f" over {p.rows:,} rows.")
    if p.settings.newton and len(p.letters) == 1:
        x, above, below = ex.sym(p.letters[0]), p.gradient[0], p.hessian[0][0]
        sign = " − " if (above.head == "neg") == (below.head == "neg") else " + "
        above, below = (u.args[0] if u.head == "neg" else u for u in (above, below))
        yield (x, " ← ", x, sign, ex.div(above, below), ", both summed over the rows" if total else "")
        return
    if p.settings.newton:
        letters = ", ".join(p.letters)
        yield (f"({letters}) ← ({letters}) − s, where H·s = ∇f",)
        yield from _named("∇f = ", [p.gradient], total)
        yield from _named("H = ", p.hessian, total)
        return
    rate = ex.num(p.settings.rate)
    for name, g in zip(p.letters, p.gradient, strict=True):
        x = ex.sym(name)
        step: Words = (rate, "·", *_bracketed(g, total))
        if p.settings.momentum:
            change = ex.sym(f"Δ{name}")
            kept = ex.mul(ex.num(p.settings.momentum), change)
            yield (change, " ← ", kept, " − ", *step, f";  {name} ← {name} + ", change)
        else:
            yield (x, " ← ", x, " − ", *step)


def _bracketed(g: Expr, total: str) -> Words:
    return (total, "(", g, ")") if total or g.head in ("add", "neg", "mul", "div") else (g,)


def _named(name: str, rows: Sequence[Sequence[Expr]], total: str) -> Iterator[Words]:
    listed = [_listed(row) for row in rows]
    inside = listed[0] if len(listed) == 1 else ("[", *[w for row in listed for w in (", ", *row)][1:], "]")
    yield (name + total, *inside)


def _listed(row: Sequence[Expr]) -> Words:
    return ("[", *[w for u in row for w in (", ", u)][1:], "]")


def _table(found: Run, every: int | None) -> Table:
    p = found.plan
    count = found.last.iteration
    if not every:
        every = next(n for k in range(9) for n in (10**k, 2 * 10**k, 5 * 10**k) if n * _ROWS >= count)
        if found.end == "oscillates" and every % 2 == 0:  # both of its sides are seen
            every += 1
    slope = f"|f′({p.letters[0]})|" if len(p.letters) == 1 else "|∇f|"
    name = "loss" if p.rows else f"f({', '.join(p.letters)})"
    shown = [s for s in found.states if s.iteration % every == 0 or s is found.last]
    return Table(("iteration", *p.letters, name, "|∇|" if p.rows else slope), tuple([_row(s) for s in shown]))


def _row(s: State) -> tuple[str, ...]:
    return (str(s.iteration), *[short(v) for v in (*s.at, s.value, s.slope)])


def short(v: float) -> str:
    """The number to six significant digits; a dash where there is none."""
    return f"{v + 0.0:.6g}" if v == v else "–"  # -0.0 + 0.0 is 0.0


def _n(v: float) -> str:
    return short(v).replace("-", "−")


def _ending(found: Run) -> str:
    """What became of it, in a sentence without its full stop."""
    last = found.last
    k = last.iteration
    after = f"after {k} iteration{'s' * (k != 1)}"
    at = ", ".join(f"{name} = {_n(v)}" for name, v in zip(found.plan.letters, last.at, strict=True))
    return {
        "converged": f"converged {after}: {at}, where the value is {_n(last.value)}",
        "diverged": f"diverged: {after} the value is {_n(last.value)} at {at}, and it does not come back",
        "oscillates": f"oscillates: {after} it still goes to and fro, now at {at}",
        "no value": f"left the domain: {after} the next step, from {at}, has no value",
        "kink": f"stopped {after}: at {at}, with the value {_n(last.value)}, there is no gradient (a kink or an edge)",
        "unknown": f"stopped {after}: at {at}, with the value {_n(last.value)}, the gradient was not found",
        "singular": f"stopped {after}: at {at} the Hessian is singular, and Newton's step is not defined",
        "stuck": f"stopped {after}: from {at}, where the gradient is {_n(last.slope)}, no step is large enough",
        "not yet": f"not converged {after}: at {at} the gradient is still {_n(last.slope)}",
    }[found.end]


def _why(found: Run) -> Iterator[Words]:
    """How the rate compares with the curvature."""
    p = found.plan
    fixed = descent.is_quadratic(p)
    here = found.last if found.end in _ARRIVED else found.states[0]
    curved = descent.curvatures(p, here.at)
    if not curved:
        return
    least, most = curved[0], curved[-1]
    flat = 1e-9 * max(map(abs, curved))
    smooth = found.end == "converged" and descent.is_smooth(found)
    if found.end == "converged":
        near = descent.near_zero(found)
        yield (_kind(least, most, flat, len(curved), near) if smooth or not near else _ROUGH,)
    if p.settings.newton:
        return
    if descent.is_bent(p) and not smooth:
        yield ("The function is made of pieces: the curvature of one says nothing of the rates that converge.",)
        return
    if fixed and least < -flat:
        what = "The second derivative is negative" if len(curved) == 1 else "The Hessian has a negative eigenvalue"
        yield (f"{what}, everywhere: the function falls without end, and has no minimum.",)
    if most <= flat or (fixed and least < -flat):
        return
    bound = 2 * (1 + float(p.settings.momentum)) / most
    rate = float(p.settings.rate)
    formula = "2(1 + momentum)/L" if p.settings.momentum else "2/L"
    place = "everywhere" if fixed else "there" if here is found.last else "at the start"
    verdict = "converge" if fixed else "are stable there"
    yield (
        f"The largest curvature (eigenvalue of the Hessian) {place} is L = {_n(most)}: "
        f"rates below {formula} = {_n(bound)} {verdict}.",
    )
    yield (_compared(found, rate, bound, least, most, fixed, flat),)
    if p.rows and not p.mean and rate >= bound:
        yield (f"A sum over {p.rows:,} rows is steep: with --mean the bound is {_n(bound * p.rows)}.",)


#: What is said where the gradient is 0, and it goes further down all the same.
_MAXIMUM = "This is a maximum, where the gradient is 0, too: start elsewhere."
_SADDLE = "This is a saddle point, down in one direction and up in another: start elsewhere."
_UPHILL = (_MAXIMUM, _SADDLE)
#: What is said where a descent ended beside a break.
_ROUGH = "Beside this point the function may not go on smoothly: whether it is an extremum is not decided."


def _kind(least: float, most: float, flat: float, count: int, near_zero: bool) -> str:
    if abs(least) > flat and not near_zero:
        return "The gradient is small here, but Newton's steps are large: it may be an extremum, or only a flat part."
    if least > flat:
        return "This is a minimum: the second derivative is positive." if count == 1 else (
            "This is a local minimum: all eigenvalues of the Hessian are positive.")  # fmt: skip
    if most < -flat:
        return _MAXIMUM
    if least < -flat:
        return _SADDLE
    return "In some direction the curvature is 0 here: it may be a minimum, or not."


def _compared(found: Run, rate: float, bound: float, least: float, most: float, fixed: bool, flat: float) -> str:
    p = found.plan
    said = _n(rate)
    if math.isclose(rate, bound, rel_tol=1e-12):
        return f"The rate {said} is just that: it steps from one side to the other, neither nearer nor farther."
    if rate > bound:
        factor = abs(1 - rate * most)
        more = f" and multiplies the distance by up to {_n(factor)}" if fixed and not p.settings.momentum else ""
        return f"The rate {said} is larger: each iteration overshoots{more}."
    if fixed and least > flat and not p.settings.momentum:
        factor = max(abs(1 - rate * least), abs(1 - rate * most))
        best = 2 / (least + most)
        return (f"The rate {said} is smaller: each iteration multiplies the distance to the minimum by at most "
                f"{_n(factor)}; fastest is the rate {_n(best)}.")  # fmt: skip
    if found.end in ("diverged", "no value"):
        return f"The rate {said} is smaller, but the function falls without end, or is curved more on the way."
    return f"The rate {said} is smaller."
