"""Where in a line the difference is: the smallest part of it that is not what it should be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from calc_cli import expr as ex
from calc_cli.errors import DxError
from calc_cli.expr import Expr
from calc_cli.simplify import flattened, simplify
from calc_cli.simplify.canonical import canonical
from calc_cli.topics.equality import Fingerprint
from calc_cli.workings.written import Read

#: Longer sums and products are blamed as a whole.
_MAX_OPERANDS = 20
#: Of a longer expression no other form is made.
_MAX_NODES = 600


def blamed(rights: Sequence[Expr], read: Read, taken: Callable[[Expr], Expr]) -> tuple[int, int] | None:
    """The place in the text of the smallest part that makes what was read wrong; None where that is the whole.

    `rights` are equal expressions, any of which would be right.  `taken` takes the derivatives in a part.
    """
    places = []
    for form in chain.from_iterable(map(_forms, rights)):
        parts = _differing(form, read.expr, taken)
        spans = [read.spans[p] for p in parts if p in read.spans]
        if spans and len(spans) == len(parts):
            places.append((min(s for s, _ in spans), max(e for _, e in spans)))
    return min(places, key=lambda place: (place[1] - place[0], place)) if places else None


def _forms(u: Expr) -> Iterator[Expr]:
    """Ways to write what should stand there."""
    yield flattened(u)
    for form in ("auto", "expanded", "factored") if u.size <= _MAX_NODES else ():
        try:
            yield simplify(u, "", form=form)[0]
        except DxError:
            return


def _differing(wanted: Expr, u: Expr, taken: Callable[[Expr], Expr]) -> tuple[Expr, ...]:
    """The parts of u that are to blame for its not being equal to `wanted`."""
    while True:
        if u.head == "neg":
            wanted, u = ex.neg(wanted) if wanted.head != "neg" else wanted.args[0], u.args[0]
            continue
        if u.head in ("add", "mul"):
            ours, theirs = _operands(u, u.head), _operands(wanted, u.head)
            if max(len(ours), len(theirs)) > _MAX_OPERANDS:
                return (u,)
            ours, theirs = _unmatched(ours, theirs, taken)
            if len(ours) != 1:
                one = _off(ours, theirs, taken) if u.head == "add" else None
                return (one,) if one is not None else tuple(ours) if ours and u.head == "add" else (u,)
            rest = ex.add(*theirs) if u.head == "add" else ex.mul(*theirs)
            if not theirs or ours[0] is u:
                return (ours[0],)
            wanted, u = rest, ours[0]
            continue
        if u.head == wanted.head and u.leaf == wanted.leaf and len(u.args) == len(wanted.args):
            pairs = [(a, b) for a, b in zip(wanted.args, u.args, strict=True) if not _same(a, b, taken)]
            if len(pairs) == 1 and pairs[0][1] is not u:
                wanted, u = pairs[0]
                continue
        return (u,)


def _off(ours: list[Expr], theirs: list[Expr], taken: Callable[[Expr], Expr]) -> Expr | None:
    """The one term that stands there wrongly: the sums differ by a multiple of it, or one term should replace it."""
    missing = ex.add(*theirs) if theirs else ex.ZERO
    gap = Fingerprint(taken(ex.add(*ours, ex.neg(missing))))
    multiples = [t for t in ours if gap.multiple_of(taken(t)) is not None]
    if multiples:
        return multiples[0]
    wanted = {t: ex.add(missing, *[ex.neg(other) for other in ours if other is not t]) for t in ours}
    simple = [t for t, u in wanted.items() if canonical(taken(u)).head != "add"]
    return simple[0] if len(simple) == 1 else None


def _operands(u: Expr, head: str) -> list[Expr]:
    """The terms of a sum, or the factors of a product, through brackets; of anything else, itself."""
    found: list[Expr] = []
    stack = [u]
    while stack:
        v = stack.pop()
        if v.head == head:
            stack.extend(reversed(v.args))
        elif head == "mul" and v.head == "neg":
            stack.extend((v.args[0], ex.MINUS_ONE))
        else:
            found.append(v)
    return found


def _unmatched(ours: list[Expr], theirs: list[Expr], taken: Callable[[Expr], Expr]) -> tuple[list[Expr], list[Expr]]:
    """What has no equal on the other side."""
    left = list(theirs)
    alone = []
    for a in ours:
        twin = next((b for b in left if _same(b, a, taken)), None)
        if twin is None:
            alone.append(a)
        else:
            left.remove(twin)
    return alone, left


def _same(a: Expr, b: Expr, taken: Callable[[Expr], Expr]) -> bool:
    a, b = taken(a), taken(b)
    return a is b or Fingerprint(a, b).fits(b)
