"""Which slip leads to a wrong answer: the derivative with one rule replaced by a wrong one, once or throughout.

The wrong rules are rows of the table of slips.  Slips that are no wrong rule (by the wrong letter; a term dropped, a
sign or a factor wrong in the result) are found here.  A problem is an expression with derivatives to take.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import chain, product
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.derive import derive, opened_by
from calc_cli.errors import DxError
from calc_cli.expr import Expr
from calc_cli.rules import formulas
from calc_cli.rules.pattern import fill, match
from calc_cli.rules.slips import ALGEBRA, POSITIVE, SLIPS, WHOLE, WRONG_LAWS, Slip
from calc_cli.syntax import formula
from calc_cli.topics.equality import Fingerprint, compare
from calc_cli.trace import Step, pending, walk

#: Longer problems are not searched.
MAX_STEPS = 400
#: Nor those of which this many steps, times the nodes of the derivative, would have to be gone through.
MAX_WORK = 12_000
MAX_OPERANDS = 12
#: What looks like the answer in floats, and is another, may be so often: very small numbers all look like 0.
MAX_COINCIDENCES = 40
#: Explanations of one answer.
MAX_NAMED = 4
_CHAIN = "f(u)"  # the left-hand side that is any function of something


class Finding(NamedTuple):
    """A slip that explains an answer."""

    name: str
    says: str
    where: Expr | None = None  # what was differentiated, or rewritten, wrongly; None for the whole
    wrong: Expr | None = None  # what it was taken for
    throughout: bool = False
    algebra: bool = False  # `where` was rewritten, not differentiated


class Tree:
    """The right derivation of a problem, and its value with something wrong in it."""

    def __init__(self, problem: Expr, x: Expr) -> None:
        self.problem, self.x = problem, x
        self.known: dict[Expr, Expr] = {}
        self.roots = [derive(d.args[0], x) for d in open_parts(problem)]
        own: dict[Expr, Step] = {}
        for root in self.roots:
            for s in walk(root):
                if s.before.args[1] is x:
                    own.pop(s.before.args[0], None)
                    own[s.before.args[0]] = s
                if len(own) > MAX_STEPS:
                    break
        self.steps = own  # parents first
        self.up = [*own.values()][::-1]  # children first
        by_size = sorted(own.values(), key=lambda s: s.before.size)  # the smallest place first
        made = {u for s in by_size if s.opened.head == "D" for u in ex.postorder(s.opened)} - {*ex.postorder(problem)}
        self.seen = [s for s in by_size if s.before.args[0] not in made]
        self.made = [s for s in by_size if s.before.args[0] in made]  # such as (x + 1)^(-1) for 1/(x + 1)

    def right(self, u: Expr) -> Expr:
        """The derivative of u as the rules leave it."""
        if u not in self.known:
            self.known[u] = self.steps[u].after if u in self.steps else derive(u, self.x).after
        return self.known[u]

    def taken(self, u: Expr, known: dict[Expr, Expr] | None = None) -> Expr:
        """u with its derivatives taken, by `known` where that has them."""
        found = known or {}
        values = {d: found[d.args[0]] if d.args[0] in found else self.right(d.args[0]) for d in open_parts(u)}
        return ex.fill_in(u, values)

    def with_one(self, u: Expr, value: Expr) -> Expr:
        """The problem where the derivative of u has the given value."""
        made: dict[Expr, Expr] = {u: value}
        for s in self.up:
            v = s.before.args[0]
            inner = pending(s)
            if v not in made and any(c.before.args[0] in made for c in inner):
                made[v] = ex.fill_in(s.opened, {c.before: made.get(c.before.args[0], c.after) for c in inner})
        return self.taken(self.problem, made)

    def throughout(self, slip: Slip) -> Expr | None:
        """The problem with the slip wherever it can be made; None where that is in fewer than two places."""
        made: dict[Expr, Expr] = {}
        count = 0
        for s in self.up:
            v = s.before.args[0]
            wrong = next(opened(slip, v, s, self.x), None)
            if wrong is not None:
                count += 1
                made[v] = self.taken(wrong, made)
            elif any(c.before.args[0] in made for c in pending(s)):
                made[v] = ex.fill_in(s.opened, {c.before: made.get(c.before.args[0], c.after) for c in pending(s)})
        return self.taken(self.problem, made) if count > 1 else None


def open_parts(u: Expr) -> tuple[Expr, ...]:
    """The derivatives still to take in u, outermost, from left to right."""
    found: dict[Expr, None] = {}
    stack = [u]
    while stack:
        v = stack.pop()
        if v.head == "D":
            found[v] = None
        elif v.open:
            stack.extend(reversed(v.args))
    return tuple(found)


def forms(u: Expr) -> Iterator[Expr]:
    """u, and the ways of cutting it in two or of writing it as a power or a fraction."""
    yield u
    if u.head in ("add", "mul") and len(u.args) <= MAX_OPERANDS:
        join = ex.add if u.head == "add" else ex.mul
        for i, a in enumerate(u.args):
            rest = join(*u.args[:i], *u.args[i + 1 :])
            if (rest, a) != u.args:
                yield ex.rebuilt(u, (rest, a))
    elif ex.is_call(u, "sqrt"):
        yield ex.power(u.args[0], ex.HALF)
    elif ex.is_call(u, "cbrt"):
        yield ex.power(u.args[0], ex.num(Fraction(1, 3)))
    elif ex.is_call(u, "exp"):
        yield ex.power(ex.E, u.args[0])
    elif u.head == "pow" and u.args[1].head == "neg" and not u.args[1].names:
        yield ex.div(ex.ONE, ex.power(u.args[0], u.args[1].args[0]))


def opened(slip: Slip, u: Expr, step: Step, x: Expr) -> Iterator[Expr]:
    """What the slip makes of the derivative of u, with derivatives still to take; nothing where it does not fit."""
    if u.head == "eq":
        return
    if slip.lhs == _CHAIN:
        if step.rule == "chain":
            yield _outside(slip, step, x)
        return
    for form in forms(u):
        try:
            wrong = opened_by(slip.as_rule(), form, x)
        except DxError:
            continue
        if wrong is not None:
            yield wrong


def _outside(slip: Slip, step: Step, x: Expr) -> Expr:
    """A row about f(u): its f and f' are the outer function and its derivative, at whatever stands in the brackets."""
    outer = step.children[0]
    function, letter = outer.before.args
    put = {ex.sym("u"): dict(step.bindings)["u"], ex.sym("x"): x}

    def change(n: Expr) -> Expr:
        if n.head == "fn":
            return ex.substitute(outer.after if ex.primes(n) else function, {letter: n.args[0]})
        if n.head == "D":
            return ex.D(n.args[0], x)
        return put.get(n, n)

    return ex.without_units(ex.transform(formulas(slip.as_rule())[1], change))


def find(
    problem: Expr, answer: Expr, x: Expr, close: Callable[[Expr], Expr] = lambda u: u, domain: Sequence[Expr] = ()
) -> tuple[Finding, ...]:
    """The likely slips by which the problem, with its derivatives taken, became the answer; the likeliest first.

    `close` makes the problem, once its derivatives are taken, comparable with the answer: it solves an equation for y',
    or differentiates again.
    """
    mark = Fingerprint(answer, problem, *domain)
    try:
        tree = Tree(problem, x)
        work = len(tree.steps) * len(ex.postorder(tree.taken(problem)))
    except (DxError, ZeroDivisionError):
        return ()
    if len(tree.steps) > MAX_STEPS or work > MAX_WORK:
        return ()

    coincidences = 0

    def same(u: Expr) -> bool:
        nonlocal coincidences
        if coincidences == MAX_COINCIDENCES or not mark.fits(u):
            return False
        is_equal = compare(u, answer, *domain).equal
        coincidences += not is_equal
        return is_equal

    def closes(u: Expr) -> bool:
        try:
            return same(close(u))
        except (DxError, ZeroDivisionError):
            return False

    whole = problem.args[0] if problem.head == "D" and problem.args[0].head != "eq" else None
    untouched = whole is not None and closes(whole)
    found: dict[str, Finding] = {}
    for one in chain(_by_a_law(whole, POSITIVE, tree, closes), _by_a_rule(tree, closes)):
        if untouched and one.where is not whole:  # a coincidence
            continue
        found.setdefault(one.name, one)
        if len(found) == MAX_NAMED:
            break
    if found:
        return tuple(found.values())
    other = _of_the_whole(whole, answer, tree, closes) if whole is not None else None
    other = other or next(_by_a_law(whole, WRONG_LAWS, tree, closes), None)
    if other is None:
        with contextlib.suppress(DxError, ZeroDivisionError):
            other = _in_the_result(close(tree.taken(problem)), mark, same)
    return (other,) if other is not None else ()


def _by_a_rule(tree: Tree, same: Callable[[Expr], bool]) -> Iterator[Finding]:
    once = False
    for slip, step in chain(product(SLIPS, tree.seen), product(SLIPS, tree.made)):
        u = step.before.args[0]
        for wrong in opened(slip, u, step, tree.x):
            try:
                value = tree.taken(wrong)
            except DxError:
                continue
            if same(tree.with_one(u, value)):
                once = True
                yield Finding(slip.name, slip.says, u, value)
    for slip in () if once else SLIPS:
        try:
            everywhere = tree.throughout(slip)
        except DxError:
            continue
        if everywhere is not None and same(everywhere):
            yield Finding(slip.name, slip.says, throughout=True)


def _by_a_law(
    whole: Expr | None, laws: Sequence[Slip], tree: Tree, closes: Callable[[Expr], bool]
) -> Iterator[Finding]:
    """Was what is differentiated rewritten by a wrong law before; what is right where all is positive is taken, too?"""
    if whole is None:
        return
    for slip in laws:
        for part, wrong, u in _rewritings(slip, whole, tree.x):
            positive = u
            for other in POSITIVE:
                positive = next((v for _, _, v in _rewritings(other, positive, tree.x)), positive)
            with contextlib.suppress(DxError):
                if any(closes(derive(v, tree.x).after) for v in dict.fromkeys((u, positive))):
                    yield Finding(slip.name, slip.says, part, wrong, algebra=True)
                    break


def _rewritings(slip: Slip, u: Expr, x: Expr) -> Iterator[tuple[Expr, Expr, Expr]]:
    """Each part of u to which a wrong law applies, what it makes of it, and of u; the largest first."""
    lhs, rhs = formulas(slip.as_rule())
    for part in reversed(list(ex.postorder(u))):
        for form in forms(part):
            found = match(lhs, form, x)
            if found is not None:
                wrong = fill(rhs, found, x)
                yield part, wrong, ex.substitute(u, {part: wrong})


def _of_the_whole(u: Expr, answer: Expr, tree: Tree, closes: Callable[[Expr], bool]) -> Finding | None:
    """Has the answer one of the relations to u that a person may take for the derivative's?"""
    mark = Fingerprint(u, answer)
    for relation, name, says in WHOLE:
        left, right = formula(relation).args
        put = {ex.sym("A"): answer, ex.sym("u"): u}
        try:
            a, b = (ex.transform(ex.substitute(side, put), lambda n: _derivative(n, tree.x)) for side in (left, right))
        except DxError:
            continue
        fits = closes(b) if left.head == "sym" else mark.fits(a) and compare(a, b).equal
        if fits and not (a is ex.ZERO or b is ex.ZERO):
            return Finding(name, says)
    for letter in sorted(u.names - {ex.name_of(tree.x)}):
        if closes(derive(u, ex.sym(letter)).after):
            return Finding("wrong letter", f"This is the derivative by {letter}, not by {ex.name_of(tree.x)}.")
    right = tree.right(u)
    for t in ex.terms(answer):
        if (
            t.head == "sym"
            and t is not tree.x
            and t.names.isdisjoint(u.names)
            and compare(ex.add(right, t), answer).equal
        ):
            return Finding("constant of integration added", f"A derivative has no + {t.leaf}: an integral has.")
    return None


def _derivative(n: Expr, x: Expr) -> Expr:
    return derive(n.args[0], x).after if n.head == "D" else n


def _in_the_result(result: Expr, mark: Fingerprint, same: Callable[[Expr], bool]) -> Finding | None:
    """Is a term of the result missing, or its sign wrong, or a factor of the whole?"""
    from calc_cli.simplify import flattened, simplify

    try:
        shown = (flattened(result), simplify(result, "")[0], simplify(result, "", form="expanded")[0])
    except DxError:
        return None
    for u in shown:
        for t in u.args if u.head == "add" and len(u.args) <= MAX_OPERANDS else ():
            if same(ex.add(u, ex.neg(t))):
                return Finding("a term dropped", "A term of the result is missing.", t)
            if same(ex.add(u, ex.neg(ex.mul(ex.TWO, t)))):
                return Finding("sign of a term", "The sign is wrong: this term of the result has the other one.", t)
    ratio = mark.multiple_of(result)
    if ratio is not None and ratio != 1 and same(ex.mul(ex.num(ratio), result)):
        return Finding("a factor of the whole", f"The answer is {ratio} times what it should be.")
    return None


def rewritten(u: Expr, answer: Expr, x: Expr, domain: Sequence[Expr] = ()) -> tuple[Finding, ...]:
    """The wrong laws of algebra by which u may have become the answer; the likeliest first."""
    mark = Fingerprint(answer, u, *domain)
    u = ex.transform(u, ex.without_units)  # -(x + 1)*1 is -(x + 1)
    if u.size > MAX_STEPS:
        return ()
    made: dict[str, Finding] = {}
    for slip in ALGEBRA:
        for part, wrong, whole in _rewritings(slip, u, x):
            if slip.name not in made and mark.fits(whole) and compare(whole, answer, *domain).equal:
                made[slip.name] = Finding(slip.name, slip.says, part, wrong, algebra=True)
    return tuple(made.values())[:MAX_NAMED]


def explanations(before: Expr, left: Expr, right: Expr, x: Expr, domain: Sequence[Expr]) -> tuple[Finding, ...]:
    """The slips that lead from one line to the next: of a derivative where there is one to take, or of algebra."""
    if before.open:
        found = find(before, right, x, domain=domain)
        if found:
            return found
    for u in dict.fromkeys((before, left)):
        found = () if u.open else rewritten(u, right, x, domain)
        if found:
            return found
    return find(left, right, x, domain=domain)
