"""A derivative from first principles: the difference quotient line by line, and its limit, with the laws named.

Sums, products, quotients and functions of functions are taken apart, and the limits of their parts come first.
Every line of a chain equals the one before it, up to the arrow: what stands after that is its limit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from calc_cli import expr as ex
from calc_cli.errors import DomainError, LimitError, UsageError
from calc_cli.expr import MINUS_ONE, ONE, ZERO, Expr
from calc_cli.numeric.definitions import defined
from calc_cli.report import Words
from calc_cli.simplify import flattened, simplify
from calc_cli.simplify.canonical import canonical
from calc_cli.topics import algebraic_quotients as poly
from calc_cli.topics import difference_quotients
from calc_cli.topics.algebraic_quotients import HINT, Row, quotient, shifted

MAX_NODES = 400
MAX_DEPTH = 40
_LAWS = "OpenStax Calculus 1, 2.3"


@dataclass(frozen=True, slots=True)
class Argument:
    """One chain: the quotient of `function` of x, its lines, and the derivative that it ends with.

    `where` says what its further letters stand for.
    """

    function: Expr
    x: Expr
    step: Expr
    rows: tuple[Row, ...]
    result: Expr
    said: tuple[Words, ...] = ()
    cite: str = ""
    where: tuple[tuple[Expr, Expr], ...] = ()


@dataclass(slots=True)
class Work:
    """What has been shown so far, in order, by function and variable, and the letters that are free."""

    variable: Expr
    step: str  # the letter asked for, or "" for Δx
    taken: frozenset[str]
    exponential: bool
    shown: dict[tuple[Expr, Expr], Argument] = field(default_factory=dict)

    def step_of(self, x: Expr) -> Expr:
        """The step of a letter: Δx, or the letter asked for and, for what depends on x, another."""
        if not self.step:
            return ex.sym(f"Δ{ex.name_of(x)}")
        return ex.sym(self.step if x is self.variable else self.free("klmnpq"))

    def free(self, letters: str) -> str:
        """The first of the letters that is not in use."""
        return next((c for c in letters if c not in self.taken), letters[0] + "_1")


def arguments(u: Expr, variable: str, step: str = "", exponential: bool = False) -> tuple[Argument, ...]:
    """The chains that lead to the derivative of u, each after those that it uses; the last one is of u itself.

    `step` is the letter for the step, instead of Δ and the variable; `exponential` writes exp(u) for e^u.

    Raises DomainError where dx knows no chain, LimitError when it would be too long, UsageError for a letter in use.
    """
    if u.size > MAX_NODES or u.depth > MAX_DEPTH:
        raise LimitError("this is too long to write out from first principles", hint=HINT)
    if step in u.names | {variable}:
        raise UsageError(f"{step} is a letter of the expression", hint="choose another for --step-symbol")
    work = Work(ex.sym(variable), step, u.names | {variable, step}, exponential)
    _show(u, work.variable, work)
    return tuple(work.shown.values())


def _show(u: Expr, x: Expr, work: Work) -> Expr:
    """The derivative of u by x, after the chain that shows it."""
    if (u, x) in work.shown:
        return work.shown[u, x].result
    for make in _MAKERS:
        made = make(u, x, work)
        if made is None:
            continue
        result = simplify(made.result, ex.name_of(x), work.exponential)[0]
        last = made.rows[-1][0] if made.rows else made.result
        rows = made.rows
        if flattened(last) is not flattened(result):
            rows = (*rows, (result, "simplify", "="))
        work.shown[u, x] = Argument(u, x, work.step_of(x), rows, result, made.said, made.cite, made.where)
        return result
    name = ex.name_of(u) if u.head in ("call", "fn") else "this"
    raise DomainError(f"no derivation of {name} from first principles is known", hint=HINT)


def _made(u: Expr, x: Expr, work: Work, rows: list[Row], result: Expr, cite: str = _LAWS, *said: Words) -> Argument:
    return Argument(u, x, work.step_of(x), tuple(rows), result, said, cite)


def _is_constant(u: Expr, x: Expr) -> bool:
    return ex.name_of(x) not in u.names


def _constant(u: Expr, x: Expr, work: Work) -> Argument | None:
    if not _is_constant(u, x):
        return None
    return _made(u, x, work, [(ZERO, "nothing changes", "=")], ZERO, "OpenStax Calculus 1, 3.3")


def _polynomial(u: Expr, x: Expr, work: Work) -> Argument | None:
    if not poly.is_polynomial(u, x):
        return None
    return _made(u, x, work, *poly.polynomial(u, x, work.step_of(x)), "OpenStax Calculus 1, 3.2")


def _fraction(u: Expr, x: Expr, work: Work) -> Argument | None:
    if u.head == "add" or not poly.is_rational(u, x):
        return None
    return _made(u, x, work, *poly.fraction(u, x, work.step_of(x)), "OpenStax Calculus 1, 2.3, 3.2")


def _root(u: Expr, x: Expr, work: Work) -> Argument | None:
    found = poly.root(u, x, work.step_of(x))
    return None if found is None else _made(u, x, work, *found, "OpenStax Calculus 1, 2.3, 3.2")


def _row(u: Expr, x: Expr, work: Work) -> Argument | None:
    found = difference_quotients.match(u, x, work.step_of(x))
    if found is None:
        return None
    rows: list[Row] = [(v, why, "=") for v, why in found.lines]
    return _made(u, x, work, [*rows, (found.limit, found.why, "→")], found.limit, found.cite)


# ------------------------------------------------------------------ the limit laws
def _sum(u: Expr, x: Expr, work: Work) -> Argument | None:
    """Term by term; the terms that make a polynomial stay together."""
    if u.head != "add":
        return None
    step = work.step_of(x)
    whole = [t for t in u.args if poly.is_polynomial(t, x)]
    terms = [*([ex.add(*whole)] if whole else []), *[t for t in u.args if t not in whole]]
    quotients, slopes = [], []
    for t in terms:
        inside, sign = (t.args[0], ex.neg) if t.head == "neg" else (t, _same)
        slopes.append(sign(_show(inside, x, work)))
        quotients.append(sign(quotient(inside, x, step)))
    rows: list[Row] = [(ex.add(*quotients), "a quotient for each term", "="), (ex.add(*slopes), "sum law", "→")]
    return _made(u, x, work, rows, ex.add(*slopes))


def _same(u: Expr) -> Expr:
    return u


def _multiple(u: Expr, x: Expr, work: Work) -> Argument | None:
    """A constant factor stays in front."""
    if u.head == "neg":
        constant, v = MINUS_ONE, u.args[0]
    elif u.head == "div" and _is_constant(u.args[1], x):
        constant, v = ex.div(ONE, u.args[1]), u.args[0]
    elif u.head == "mul" and any(_is_constant(a, x) for a in u.args):
        constant = ex.mul(*[a for a in u.args if _is_constant(a, x)])
        v = ex.mul(*[a for a in u.args if not _is_constant(a, x)])
    else:
        return None
    slope = _show(v, x, work)

    def times(w: Expr) -> Expr:
        return ex.neg(w) if constant is MINUS_ONE else ex.mul(constant, w)

    rows: list[Row] = [
        (times(quotient(v, x, work.step_of(x))), "take the constant factor out", "="),
        (times(slope), "constant multiple law", "→"),
    ]
    return _made(u, x, work, rows, times(slope))


def _product(u: Expr, x: Expr, work: Work) -> Argument | None:
    """Add and subtract what is half moved on."""
    if u.head != "mul":
        return None
    step = work.step_of(x)
    v, w = u.args[0], ex.mul(*u.args[1:])
    slopes = _show(v, x, work), _show(w, x, work)
    new_v, new_w = shifted(v, x, step), shifted(w, x, step)
    both, half, old = ex.mul(new_v, new_w), ex.mul(v, new_w), ex.mul(v, w)
    limit = ex.add(ex.mul(slopes[0], w), ex.mul(v, slopes[1]))
    rows: list[Row] = [
        (ex.div(ex.add(both, ex.neg(half), half, ex.neg(old)), step), "subtract and add", "="),
        (ex.add(ex.mul(quotient(v, x, step), new_w), ex.mul(v, quotient(w, x, step))), "take out", "="),
        (limit, "sum and product laws", "→"),
    ]
    return _made(u, x, work, rows, limit, _LAWS, _continuous(w, new_w))


def _quotient(u: Expr, x: Expr, work: Work) -> Argument | None:
    if u.head == "pow" and _negative(u.args[1]):
        v, w = ONE, ex.without_units(ex.power(u.args[0], canonical(ex.neg(u.args[1]))))
    elif u.head == "div":
        v, w = u.args
    else:
        return None
    step = work.step_of(x)
    slope = _show(w, x, work)
    new_v, new_w = shifted(v, x, step), shifted(w, x, step)
    below, limit_below = ex.mul(w, new_w), ex.power(w, ex.TWO)
    crossed = ex.add(_times(new_v, w), ex.neg(_times(v, new_w)))
    rows: list[Row] = [(ex.div(crossed, ex.mul(step, w, new_w)), "common denominator", "=")]
    if _is_constant(v, x):
        rows.append((ex.neg(ex.div(_times(v, quotient(w, x, step)), below)), "take out", "="))
        limit = ex.neg(ex.div(_times(v, slope), limit_below))
    else:
        slope_v = _show(v, x, work)
        old = _times(v, w)
        between = ex.add(_times(new_v, w), ex.neg(old), old, ex.neg(_times(v, new_w)))
        rows.append((ex.div(between, ex.mul(step, w, new_w)), "subtract and add", "="))
        above = ex.add(_times(quotient(v, x, step), w), ex.neg(_times(v, quotient(w, x, step))))
        rows.append((ex.div(above, below), "take out", "="))
        limit = ex.div(ex.add(_times(slope_v, w), ex.neg(_times(v, slope))), limit_below)
    rows.append((limit, "sum, product and quotient laws", "→"))
    return _made(u, x, work, rows, limit, _LAWS, _continuous(w, new_w))


def _times(u: Expr, v: Expr) -> Expr:
    return ex.without_units(ex.mul(u, v))


def _negative(exponent: Expr) -> bool:
    n = canonical(exponent)
    return n.head == "num" and ex.value(n) < 0


def _continuous(u: Expr, new: Expr) -> Words:
    return ("What has a derivative is continuous: ", new, " → ", u, ".")


def _composition(u: Expr, x: Expr, work: Work) -> Argument | None:
    """What the inside changes by is the step of the outside."""
    found = _inside(u, x)
    if found is None:
        return None
    place, inner = found
    letter = ex.sym(work.free("uvwsz"))
    outer = ex.rebuilt(u, tuple([letter if i == place else a for i, a in enumerate(u.args)]))
    inner_slope = _show(inner, x, work)
    outer_slope = _show(outer, letter, work)
    step, change = work.step_of(x), work.step_of(letter)
    moved = ex.add(shifted(inner, x, step), ex.neg(inner))
    open_limit = ex.mul(outer_slope, inner_slope)
    limit = ex.mul(ex.substitute(outer_slope, {letter: inner}), inner_slope)
    rows: list[Row] = [
        (ex.mul(quotient(outer, letter, change), ex.div(change, step)), f"multiply and divide by {change.leaf}", "="),
        (open_limit, "product law", "→"),
        (limit, f"{letter.leaf} put back", "="),
    ]
    let: Words = ("Let ", letter, " = ", inner, " and ", change, " = ", moved, ", which goes to 0 with ", step, ".")
    never: Words = ("Where ", change, " is 0, take for the first factor its limit: then the lines hold there, too.")
    made = _made(u, x, work, rows, limit, "OpenStax Calculus 1, 3.6", let, never)
    return Argument(u, x, step, made.rows, limit, made.said, made.cite, ((letter, inner), (change, moved)))


def _inside(u: Expr, x: Expr) -> tuple[int, Expr] | None:
    """The only operand of a function or a power that depends on x, and is not x, and its place."""
    if u.head not in ("call", "pow"):
        return None
    varying = [(i, a) for i, a in enumerate(u.args) if not _is_constant(a, x)]
    return varying[0] if len(varying) == 1 and varying[0][1] is not x else None


def _rewritten(u: Expr, x: Expr, work: Work) -> Argument | None:
    """By another name: log10(x) is ln(x)/ln(10), x^x is e^(x*ln(x)), sec(x) is 1/cos(x)."""
    body: Expr | None = None
    if u.head == "call" and u.leaf not in _OWN:
        body = defined(u, reduced=True)
    elif u.head == "pow" and canonical(u.args[1]) is ex.HALF:
        body = ex.call("sqrt", u.args[0])
    elif u.head == "pow" and not _is_constant(u.args[0], x) and not _is_constant(u.args[1], x):
        body = ex.power(ex.E, ex.mul(u.args[1], ex.call("ln", u.args[0])))
    if body is None:
        return None
    slope = _show(body, x, work)
    rows: list[Row] = [(quotient(body, x, work.step_of(x)), "by its definition", "="), (slope, "limit above", "→")]
    return _made(u, x, work, rows, slope, "", (u, " = ", body))


#: Functions that have chains of their own, or whose definition needs one that has none.
_OWN = frozenset("exp sinh cosh relu leaky_relu gelu erfc asec acsc step".split())

#: In order: what is more special comes first.
_MAKERS: tuple[Callable[[Expr, Expr, Work], Argument | None], ...] = (
    _constant, _polynomial, _root, _fraction, _sum, _row, _multiple, _product, _quotient, _rewritten, _composition,
)  # fmt: skip
