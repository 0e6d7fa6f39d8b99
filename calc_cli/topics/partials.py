"""Gradients, Hessians and Jacobians: the partial derivatives of one or several functions, each with its steps."""

from __future__ import annotations

from collections.abc import Sequence

from calc_cli.errors import DxError, UsageError
from calc_cli.expr import Expr
from calc_cli.simplify.decimals import DECIMALS
from calc_cli.topics import explicit, point
from calc_cli.trace import Condition, Derivation, Note, Partials

Letters = tuple[str, ...]


def gradient(
    text: str, reading: Expr, by: Letters, exponential: bool, notes: tuple[Note, ...], decimals: bool, form: str
) -> Partials:
    """The partial derivatives by each of the letters, in their order.  Raises DxError as `explicit.differentiate`."""
    parts = tuple([_partial(text, reading, name, by[0], exponential, decimals, form) for name in by])
    parts = (parts[0]._replace(notes=(*notes, *parts[0].notes)), *[part._replace(notes=()) for part in parts[1:]])
    return Partials(
        "gradient",
        (text,),
        (reading,),
        by,
        parts,
        tuple([(0, (name,)) for name in by]),
        (tuple([part.result for part in parts]),),
        _together(parts),
        decimals,
    )


def hessian(
    text: str, reading: Expr, by: Letters, exponential: bool, notes: tuple[Note, ...], decimals: bool, form: str
) -> Partials:
    """The second partial derivatives; of two mixed ones, which are equal, one is taken.  Raises DxError."""
    first = gradient(text, reading, by, exponential, notes, decimals, form)
    parts, of = list(first.parts), list(first.of)
    found: dict[frozenset[str], Expr] = {}
    for i, name in enumerate(by):
        for other in by[i:]:
            part = _partial(text, first.parts[i].result, other, by[0], exponential, decimals, form)
            # What restricted the first derivative restricts those of it.
            restricted = tuple(dict.fromkeys((*first.parts[i].conditions, *part.conditions)))
            parts.append(part._replace(conditions=restricted, notes=()))
            of.append((0, (name, other)))
            found[frozenset((name, other))] = part.result
    return first._replace(
        kind="hessian",
        parts=tuple(parts),
        of=tuple(of),
        rows=tuple([tuple([found[frozenset((a, b))] for b in by]) for a in by]),
        conditions=_together(parts),
    )


def jacobian(gradients: Sequence[Partials]) -> Partials:
    """The gradients of several functions by the same letters, as the rows of a matrix."""
    parts = [part for g in gradients for part in g.parts]
    return gradients[0]._replace(
        kind="jacobian",
        inputs=tuple([g.inputs[0] for g in gradients]),
        readings=tuple([g.readings[0] for g in gradients]),
        parts=tuple(parts),
        of=tuple([(k, by) for k, g in enumerate(gradients) for _, by in g.of]),
        rows=tuple([g.rows[0] for g in gradients]),
        conditions=_together(parts),
        decimals=any(g.decimals for g in gradients),
    )


def evaluated(found: Partials, at: str, digits: int | None) -> Partials:
    """With the values at a point.

    Raises DomainError where a function or a partial derivative has none, UsageError for a letter that does not occur.
    """
    from calc_cli.topics.glued import glued

    there = point.read(at, letter=found.variables[0] if len(found.variables) == 1 else "")
    decimals = found.decimals or point.has_decimals(at)
    DECIMALS.set(decimals)
    everywhere = frozenset().union(*[u.names for u in found.readings])
    for name, _ in there:
        if name not in everywhere:
            raise UsageError(f"{name} does not occur in the expression", hint=f"--at {found.variables[0]}=2")
    rows = []
    for k, row in enumerate(found.rows):
        reading = found.readings[k if found.kind == "jacobian" else 0]
        here = tuple([(name, u) for name, u in there if name in reading.names])
        if found.kind == "hessian":
            twice = [(name, 2) for name in found.variables]
            one = glued(reading, found.variables, here, 2)
            if one is not None:  # its derivatives have no breaks
                slope = explicit.slope(one, found.variables[k])
                row = tuple([explicit.slope(slope, name) for name in found.variables])
            conditions = found.conditions if one is None else ()
            rows.append([point.across(one or reading, u, conditions, twice, here, digits) for u in row])
        else:
            given = zip(row, found.variables, strict=True)
            rows.append([point.along(reading, u, found.conditions, x, 1, here, digits) for u, x in given])
    return found._replace(
        values=there,
        at=tuple([tuple([v.exact for v in row]) for row in rows]),
        decimal=tuple([tuple([v.decimal for v in row]) for row in rows]),
        digits=digits or 0,
        decimals=decimals,
    )


def _partial(
    text: str, reading: Expr, name: str, leading: str, exponential: bool, decimals: bool, form: str
) -> Derivation:
    """One of several, in all of which the same letter leads the order of terms."""
    try:
        found = explicit.differentiate(text, reading, (name,), exponential, (), decimals, form, leading)
    except DxError as error:
        error.message += f", in the derivative by {name}"
        raise
    return found._replace(partial=bool(reading.names - {name}))


def _together(parts: Sequence[Derivation]) -> tuple[Condition, ...]:
    return tuple(dict.fromkeys([c for part in parts for c in part.conditions]))
