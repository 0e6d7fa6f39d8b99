"""Is an answer the derivative: the verdict, and the slip that explains a wrong one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DxError, InputError, UsageError
from calc_cli.expr import Expr
from calc_cli.grading import answers, brackets
from calc_cli.grading.diagnosis import MAX_NAMED, Finding, find, rewritten
from calc_cli.render.plain import plain
from calc_cli.render.pretty import MINUS
from calc_cli.report import Part, Report, Say, Words
from calc_cli.topics import explicit, implicit
from calc_cli.topics.equality import NO_VALUE, Fingerprint, Outcome, compare, compare_on, narrower
from calc_cli.trace import Derivation, Note

#: Slips in a derivative before the last are looked for up to this size, times how often it is differentiated again.
MAX_SIZE = 100


class Graded(NamedTuple):
    """One answer, and what is to be said of it."""

    text: str
    answer: Expr
    outcome: Outcome
    findings: tuple[Finding, ...]  # the likeliest slip first
    notes: tuple[Note, ...] = ()


def first_derivation(
    answer: str, variable: str | None, order: int | None, derivation: Callable[[str | None, int | None], Derivation]
) -> Derivation:
    """What `derivation` gives for the variable and the order; where several letters may be the variable, for that in
    the name of the answer."""
    try:
        return derivation(variable, order)
    except UsageError:
        said = answers.called(answer)
        if variable is not None or said is None or "" in said.by:
            raise
        return derivation(said.letters, order)


def as_called(
    d: Derivation,
    answer: str,
    variable: str | None,
    order: int | None,
    derivation: Callable[[str | None, int | None], Derivation],
) -> Derivation:
    """What the answer is to be compared with: d, or what its name says, f''(x) or df/dy, as `derivation` gives it.

    `variable` and `order` are those that were asked for: where they are not None, no name changes them.  Raises
    InputError where the answer is a value, f'(2), and what `derivation` raises.
    """
    said = answers.called(answer, d.reading.names)
    if said is None:
        return d
    if said.at:
        raise InputError(
            f"this is the value at {said.at}, and the answer is a function of {d.variable}",
            0,
            answer.index("="),
            hint=f"dx --at {said.at} gives a value; dx check --working compares values, too",
        )
    known = {*said.by} <= d.reading.names
    by = said.letters if variable is None and known else variable
    times = said.order if order is None and len(d.variables) < 2 else order
    if known and len({*said.by}) > 1:  # a mixed one has its order in its letters
        if variable is not None or order not in (None, said.order):
            return d
        times = None
    try:
        return d if (by or d.variable, times or d.order) == (d.variable, d.order) else derivation(by, times)
    except UsageError:  # the question itself asks for something else
        return d


def graded(d: Derivation, text: str, names: Collection[str] = ()) -> Graded:
    """What there is to say about the answer in `text` to what `d` derived; `names` are declared.

    Raises InputError where the answer cannot be read, DomainError where it has no value.
    """
    if d.reading.head == "eq" and answers.has_derivative(text):
        y = f"{implicit.letters(d.reading, d.variable)[1]}'"
        raise InputError(
            f"there is a derivative in the answer, which is {y} alone", 0, hint=f"solve the equation for {y}"
        )
    read = answers.read(text, {*names, *d.reading.names})
    answer = read.expr
    explicit.resume(d)
    outcome = compared(d, answer)
    gap = narrower(d.result, answer, d.reading) if outcome.equal and d.reading.head != "eq" else None
    if gap is not None and gap.nowhere:
        outcome = Outcome("different", 0, gap.point, gap.value, NO_VALUE)
    wrong = not outcome.equal and outcome.word != "undecided"
    # a difference that no digit shows is not a slip
    valued = wrong and outcome.right != NO_VALUE and not Fingerprint(answer, d.result).fits(d.result)
    found = (*_brackets(d, text, {*names, *d.reading.names}), *_findings(d, answer)) if valued else ()
    findings = found[:MAX_NAMED]
    strange = tuple(sorted(answer.names - d.reading.names - {d.variable}))
    told = [note for note in read.notes if note.level == "warning" or wrong]
    if strange and wrong:
        said = f"the answer has {', '.join(strange)}, which the question has not"
        letters = ", ".join(sorted(d.reading.names))
        told.append(Note("warning", said, 0, len(text), f"its letters are {letters}" if letters else ""))
    if gap is not None and not gap.nowhere:
        where = ", ".join([f"{name} = {v}" for name, v in gap.point])
        told.append(
            Note("warning", f"the answer has no value at {where}, where the derivative is {gap.value}", 0, len(text))
        )
    return Graded(text, answer, outcome, findings, (*_misnamed(d, text, names), *told))


def _misnamed(d: Derivation, text: str, names: Collection[str]) -> Iterator[Note]:
    """A warning where the answer is called the derivative of something else than the question."""
    said = answers.named(text, {*names, *d.reading.names})
    if said is None:
        title = answers.called(text, d.reading.names)
        if title is not None:
            yield from _wrong_name(title.by, d, text.index("="))
        return
    end = text.index("=")
    other = [*_wrong_name(said.schedule, d, end)]
    yield from other
    if (
        not other
        and said.expr.head != "fn"
        and d.reading.head != "eq"
        and compare(said.expr, d.reading).word == "different"
    ):
        yield Note("warning", f"the answer is called the derivative of {plain(said.expr)}, not of the question", 0, end)


def _wrong_name(by: Collection[str], d: Derivation, end: int) -> Iterator[Note]:
    """A warning where a derivative by these letters, "" for one that is not said, is another than that of d."""
    wanted = d.variables or (d.variable,) * d.order
    if len(by) != d.order and {*by} <= {"", *wanted}:
        yield Note("warning", f"the answer is called derivative {len(by)}; it is derivative {d.order}", 0, end)
    elif "" not in by and sorted(by) != sorted(wanted):
        called, asked = (" and ".join(dict.fromkeys(letters)) for letters in (by, wanted))
        yield Note("warning", f"the answer is called a derivative by {called}; it is by {asked}", 0, end)


def compared(d: Derivation, answer: Expr) -> Outcome:
    """The result of the derivation against the answer, wherever the function has a derivative."""
    if d.reading.head == "eq":
        _, dependent = implicit.letters(d.reading, d.variable)
        return compare_on(d.reading, d.variable, dependent, d.result, answer)
    return compare(d.result, answer, d.reading)


def _findings(d: Derivation, answer: Expr) -> Iterator[Finding]:
    """Slips in any of the derivatives taken, the last one first; all after it are right."""
    x = ex.sym(d.variable)
    problems = [s.before for s in d.steps if s.before.head == "D"]
    if d.reading.head == "eq":
        if len(problems) == 1:
            found = find(problems[0], answer, x, _solving(d))
            yield from _of_the_solution(d, answer)
            yield from found
        return
    if len(set(d.variables)) > 1:
        return
    for done, problem in enumerate(problems[1:-1], 1):  # of the last but one, below
        if compare(problem.args[0], answer, d.reading).equal:
            yield _too_few(done, len(problems) - done)
            return
    for later, problem in enumerate(reversed(problems)):
        if later and problem.size * (later + 1) > MAX_SIZE:
            continue
        found = find(problem, answer, x, _again(x, later), (d.reading,))
        if found and found[0].name == "not differentiated" and len(problems) > 1:
            found = (_too_few(len(problems) - 1, 1),)
        if not found and not later:
            found = rewritten(derive(problem.args[0], x).after, answer, x, (d.reading,))
        yield from found
        if found:
            return


def _too_few(done: int, missing: int) -> Finding:
    """The slip of stopping at that derivative."""
    which = "the first derivative" if done == 1 else f"derivative {done}"
    return Finding("differentiated too few times", f"This is {which}: take {'one' if missing == 1 else missing} more.")


def _of_the_solution(d: Derivation, answer: Expr) -> Iterator[Finding]:
    """Is the answer to an equation right but for its sign, or upside down?"""
    _, y = implicit.letters(d.reading, d.variable)
    if compare_on(d.reading, d.variable, y, ex.neg(d.result), answer).equal:
        yield Finding("sign in solving", "What is brought to the other side of an equation changes its sign.")
    elif compare_on(d.reading, d.variable, y, ex.div(ex.ONE, d.result), answer).equal:
        yield Finding("turned upside down", f"This is one over the derivative: d{d.variable}/d{y}.")


def _brackets(d: Derivation, text: str, names: Collection[str]) -> Iterator[Finding]:
    """Would the answer be right with brackets that are not there?"""
    for tried in brackets.added(answers.masked(text)):
        try:
            right = compared(d, answers.read(tried, names).expr).equal
        except DxError:
            continue
        if right:
            yield Finding("brackets forgotten", f"Right would be {tried.strip()}.")
            return


def _again(x: Expr, times: int) -> Callable[[Expr], Expr]:
    """A function that differentiates `times` more times."""

    def close(u: Expr) -> Expr:
        for _ in range(times):
            u = derive(u, x).after
        return u

    return close


def _solving(d: Derivation) -> Callable[[Expr], Expr]:
    """What solves the differentiated equation for the derivative."""
    _, dependent = implicit.letters(d.reading, d.variable)
    x = ex.sym(d.variable)
    unknown = ex.unknown(dependent, 1, x, True)

    def close(u: Expr) -> Expr:
        return implicit.plainly(implicit.solved(u, unknown), dependent, x)

    return close


def report(d: Derivation, g: Graded, notes: tuple[Note, ...]) -> Report:
    """The verdict in words, with the notes."""
    parts: list[Part] = [Say(verdict(g.outcome), "result")]
    parts += [Say(words) for words in told(g.findings, ex.sym(d.variable))]
    return Report(
        topic="check",
        input=d.input,
        parts=tuple(parts),
        answer=(line(g),),
        data=data(g) | {"variable": d.variable, "order": d.order},
        notes=notes,
        decimals=d.decimals,
    )


def remarks(d: Derivation, g: Graded) -> tuple[Note, ...]:
    """What is to be said of how the question was read: the warnings, and beside a wrong answer all notes."""
    return tuple([n for n in d.notes if n.level == "warning" or not g.outcome.equal])


def verdict(o: Outcome) -> Words:
    """The outcome in words, with the point and both values where they differ."""
    if o.word == "proved":
        return ("right: proved equal",)
    if o.word == "agrees":
        return (f"right: agrees at {o.points} points, which is no proof",)
    if o.word == "undecided":
        return ("not decided: no points were found where both can be compared",)
    there = " there" if o.point else ""
    answer = f"the answer has {o.right}" if o.right == NO_VALUE else f"the answer {o.right}"
    values = f": the derivative is {o.left}{there}, {answer}".replace("-", MINUS)
    return ("different", *place(o), values)


def place(o: Outcome) -> Words:
    """` at x = 2, y = 1/3`, or nothing where there are no letters."""
    words = [w for name, v in o.point for w in (", ", f"{name} = {v}".replace("-", MINUS))]
    return (" at ", *words[1:]) if words else ()


def told(findings: tuple[Finding, ...], x: Expr) -> Iterator[Words]:
    """What went wrong, for the learner."""
    if not findings:
        return
    first, *others = findings
    yield ("likely slip: ", first.name, *_where(first, x))
    yield (first.says,)
    if others:
        yield ("It may also be: ", ", or ".join([f.name for f in others]), ".")


def _where(f: Finding, x: Expr) -> Words:
    if f.throughout:
        return (", throughout",)
    if f.where is None:
        return ()
    return (": ", f.where) if f.wrong is None else (", in ", f.where if f.algebra else ex.D(f.where, x))


def line(g: Graded) -> str:
    """The verdict on one line."""
    o = g.outcome
    if o.word != "different":
        return f"agrees at {o.points} points" if o.word == "agrees" else o.word
    where = ",".join([f"{name}={v}" for name, v in o.point])
    said = f"different at {where}: {o.left} and {o.right}" if where else f"different: {o.left} and {o.right}"
    return f"{said}; likely slip: {slip_text(g.findings[0])}" if g.findings else said


def slip_text(f: Finding) -> str:
    """The slip and its place on one line."""
    return f.name + (", throughout" if f.throughout else f" in {plain(f.where)}" if f.where is not None else "")


def data(g: Graded) -> dict[str, object]:
    """The same for programs."""
    o = g.outcome
    return {
        "reading": plain(g.answer),
        "verdict": o.word,
        "equal": o.equal,
        "points": o.points,
        "point": dict(o.point),
        "values": [o.left, o.right] if o.word == "different" else [],
        "slips": [slip_data(f) for f in g.findings],
    }


def slip_data(f: Finding) -> dict[str, object]:
    """One slip for programs."""
    where = "" if f.where is None else plain(f.where)
    return {"name": f.name, "says": f.says, "where": where, "throughout": f.throughout}
