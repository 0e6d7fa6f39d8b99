"""Steps and derivations, and walks over them.  Data only: nothing here computes mathematics.

Named tuples and not dataclasses, whose module and whose making take longer than many an answer.  A step and what
holds steps is equal to itself alone: to compare them part by part would take a recursion as deep as the steps are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar, overload

from calc_cli.expr import Expr, fill_in, kinds, rebuilt, without_units

_OPEN = kinds("D")
_Class = TypeVar("_Class", bound=type)
_Item = TypeVar("_Item")


def _alone(cls: _Class) -> _Class:
    """The class, every object of it equal to itself alone."""
    made: Any = cls
    made.__eq__, made.__ne__, made.__hash__ = object.__eq__, object.__ne__, object.__hash__
    return cls


class Condition(NamedTuple):
    """A side condition, such as x != 0; `relation` is one of "!=", ">", ">=", "<", "<="."""

    left: Expr
    relation: str
    right: Expr


class Later(Sequence[_Item]):
    """What is worked out when it is first looked at: a plain result is printed without steps and side conditions."""

    __slots__ = ("_found", "_work")

    def __init__(self, work: Callable[[], tuple[_Item, ...]]) -> None:
        self._work = work
        self._found: tuple[_Item, ...] | None = None

    def _all(self) -> tuple[_Item, ...]:
        if self._found is None:
            self._found = self._work()
        return self._found

    def __len__(self) -> int:
        return len(self._all())

    @overload
    def __getitem__(self, at: int) -> _Item: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[_Item, ...]: ...

    def __getitem__(self, at: int | slice) -> _Item | tuple[_Item, ...]:
        return self._all()[at]

    def __eq__(self, other: object) -> bool:
        return self._all() == (other._all() if isinstance(other, Later) else other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def __reduce__(self) -> tuple[object, ...]:
        return tuple, (self._all(),)


@_alone
class Step(NamedTuple):
    """One use of one rule.

    A step of differentiation has `before` = D(u, x); `opened` is the rule's right-hand side with the
    derivatives that are still to take left in it, as D nodes; `children` are the steps that take them, in
    order; `after` is `opened` with every child's `before` replaced by its `after`.  The chain rule has one
    more child in front: the step that differentiates the outer function, by a letter of its own; its
    `before` does not occur in `opened`.

    A step of simplification has no children, and `opened` is `after`.
    """

    rule: str  # the public name of the rule or law
    says: str  # its sentence
    before: Expr
    opened: Expr
    after: Expr
    bindings: tuple[tuple[str, Expr], ...] = ()
    children: tuple[Step, ...] = ()
    conditions: tuple[Condition, ...] = ()
    laws: tuple[str, ...] = ()  # of simplification, used on the way
    joins: bool = False  # shown on one line with a next step that leaves no derivative: 5*sin(x) gives 5*cos(x)

    def __reduce__(self) -> tuple[object, ...]:
        return _load, (_dump(self),)


class Note(NamedTuple):
    """Something to tell about how the text was read.

    `level` is "note" (a reading that is shown) or "warning" (another spelling is likely meant;
    `--strict` makes it an error).  `message` is lower case, without a full stop; `start` and `end` are
    0-based places in the text, `hint` names the other spelling.
    """

    level: str
    message: str
    start: int
    end: int
    hint: str = ""


class Line(NamedTuple):
    """One line of a derivation as a chain of equalities: the whole expression, and the names of the rules used."""

    expr: Expr
    rules: tuple[str, ...]


class Verdict(NamedTuple):
    """What the comparison found."""

    word: str  # "proved", "agrees", "different" or "not checked"
    points: int  # at how many points
    reason: str = ""  # why not checked, or where different


@_alone
class Derivation(NamedTuple):
    """Everything that differentiating one input produced.

    `steps` are in order: for each order of the derivative, one step of differentiation (its `before` is a
    D node) and then the steps of simplification, each beginning with what the one before it ended with.
    """

    input: str  # as typed
    reading: Expr  # what was read; for an equation an `eq`
    variable: str
    order: int  # how often it was differentiated
    steps: Sequence[Step]
    result: Expr
    conditions: Sequence[Condition] = ()
    notes: tuple[Note, ...] = ()
    held: tuple[str, ...] = ()  # the other letters, treated as constant
    decimals: bool = False  # the text had decimals: print 1/4 as 0.25 where it is finite and short
    of: str = ""  # what the result is, where it is not the derivative of the reading: "dy/dx"
    values: tuple[tuple[str, Expr], ...] = ()  # the point of --at, by name
    at: Expr | None = None  # the exact value there
    decimal: str = ""  # and its decimal
    digits: int = 0  # how many digits of it were asked for; 0 where none were
    check: Verdict | None = None
    variables: tuple[str, ...] = ()  # of a mixed partial derivative, in the order taken; `variable` is the first
    partial: bool = False  # other letters vary too: the derivative is written with ∂
    dependent: str = ""  # the letter of an equation that is a function of `variable`

    def to(self, format: str, *, steps: bool = False, width: int = 80) -> str:
        """The result, or with `steps` the derivation, as "text", "plain", "latex", "markdown", "json", "python", …

        Of the formats of `dx --to`.  Raises UsageError for another one, and where no program can be written.
        """
        from calc_cli.render import render

        return render(self, format, steps=steps, width=width)

    def __str__(self) -> str:
        """What `dx -q` prints."""
        return self.to("plain")


@_alone
class Partials(NamedTuple):
    """Partial derivatives, collected: a gradient, a Hessian or a Jacobian.

    `parts` are the derivations in the order taken, each of one partial of order 1: of a function, or, in a
    Hessian, of a first partial; the first part of each function has the notes on its reading.  `of` says for each
    which function it belongs to, counted from 0, and by which variables that was differentiated in all.  `rows` are
    what was asked for; a gradient has one row.
    """

    kind: str  # "gradient", "hessian" or "jacobian"
    inputs: tuple[str, ...]  # as typed
    readings: tuple[Expr, ...]
    variables: tuple[str, ...]
    parts: tuple[Derivation, ...]
    of: tuple[tuple[int, tuple[str, ...]], ...]
    rows: tuple[tuple[Expr, ...], ...]
    conditions: tuple[Condition, ...] = ()
    decimals: bool = False
    values: tuple[tuple[str, Expr], ...] = ()  # the point of --at, by name
    at: tuple[tuple[Expr, ...], ...] = ()  # the exact values there, in rows
    decimal: tuple[tuple[str, ...], ...] = ()  # and their decimals
    digits: int = 0  # how many digits of them were asked for; 0 where none were

    def to(self, format: str, *, steps: bool = False, width: int = 80) -> str:
        """As that of a Derivation."""
        from calc_cli.render import render

        return render(self, format, steps=steps, width=width)

    def __str__(self) -> str:
        """What `dx -q` prints."""
        return self.to("plain")


def walk(step: Step) -> Iterator[Step]:
    """The step and everything below it, parents first, in order."""
    stack = [step]
    while stack:
        s = stack.pop()
        yield s
        stack.extend(reversed(s.children))


def conditions(steps: Iterable[Step]) -> Iterator[Condition]:
    """The conditions of the rules that were used."""
    return (c for step in steps for s in walk(step) for c in s.conditions)


def pending(step: Step) -> tuple[Step, ...]:
    """The children whose derivative stands in `opened`."""
    return tuple(c for c in step.children if c.before.args[1] is step.before.args[1])


def finish(opened: Expr, children: tuple[Step, ...]) -> Expr:
    """`opened` with every child's derivative filled in."""
    return _filled(opened, {c.before: c.after for c in children}) if children else opened


def _filled(u: Expr, values: dict[Expr, Expr]) -> Expr:
    """As `fill_in`, by recursion: the D nodes of a row's right-hand side are only a few levels deep."""
    if u.head == "D":
        return values.get(u, u)
    return without_units(rebuilt(u, tuple([_filled(a, values) if a.kinds & _OPEN else a for a in u.args])))


def lines(step: Step) -> Iterator[Line]:
    """The derivation of one step as whole expressions, one level of open derivatives at a time.

    The first line is `before`, without a rule.  A step without open derivatives ends on the line that opens it,
    and so does a step that joins such a step.
    """
    yield Line(step.before, ())
    front: dict[Expr, Step] = {step.before: step}
    current = step.before
    while front:
        names: dict[str, None] = {}
        nxt: dict[Expr, Step] = {}
        filled: dict[Expr, Expr] = {}
        for before, s in front.items():
            filled[before] = _advance(s, names, nxt)
        current = fill_in(current, filled)
        yield Line(current, tuple(names))
        front = nxt


def _advance(step: Step, names: dict[str, None], nxt: dict[Expr, Step]) -> Expr:
    """The step opened by one level; its rules go to `names`, the derivatives it leaves to `nxt`."""
    names[step.rule] = None
    inner = {c.before: c for c in pending(step)}
    for c in step.children:
        if c.before not in inner:
            names[c.rule] = None
    if not inner:
        return step.after
    if step.joins:
        (child,) = inner.values()
        if not pending(child):
            names[child.rule] = None
            for c in child.children:
                names[c.rule] = None
            return step.after
    nxt.update(inner)
    return step.opened


def _dump(root: Step) -> list[tuple[Any, ...]]:
    """The distinct steps, children first and given by their places: flat, so that deep derivations can be pickled."""
    place: dict[Step, int] = {}
    rows: list[tuple[Any, ...]] = []
    stack = [root]
    while stack:
        step = stack[-1]
        missing = [c for c in step.children if c not in place]
        if missing:
            stack.extend(missing)
            continue
        stack.pop()
        if step not in place:
            place[step] = len(rows)
            row: list[Any] = list(step)
            row[_CHILDREN] = [place[c] for c in step.children]
            rows.append(tuple(row))
    return rows


def _load(rows: list[tuple[Any, ...]]) -> Step:
    steps: list[Step] = []
    for row in rows:
        step = Step(*row)
        steps.append(step._replace(children=tuple([steps[i] for i in row[_CHILDREN]])))
    return steps[-1]


_CHILDREN = Step._fields.index("children")
