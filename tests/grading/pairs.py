"""Questions and answers, generated: right ones in disguise, and wrong ones made with a slip of the table."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.derive import derive
from calc_cli.errors import DxError
from calc_cli.expr import Expr
from calc_cli.grading.diagnosis import Tree, opened
from calc_cli.render.latex import latex
from calc_cli.render.plain import plain
from calc_cli.render.pretty import pretty
from calc_cli.rules.slips import SLIPS
from calc_cli.simplify import signs, simplify
from calc_cli.syntax import parse
from calc_cli.topics.equality import compare

X = ex.sym("x")
_LEAVES = (
    "x", "x^2", "x^3", "x^5", "x^(-2)", "1/x", "sqrt(x)", "e^x", "2^x", "ln(x)", "sin(x)", "cos(x)", "tan(x)",
    "atan(x)", "a*x^2", "5", "3*x", "x^4", "sec(x)", "asin(x)", "sinh(x)", "log10(x)", "x^(1/3)",
)  # fmt: skip
_OUTER = (
    "sin({})", "cos({})", "e^({})", "ln({})", "sqrt({})", "({})^2", "({})^3", "tan({})", "atan({})", "3^({})",
    "({})^(-2)",
)  # fmt: skip
_INNER = ("x^2", "3*x", "x^2 + 1", "2*x + 5", "x^3 - x", "sin(x)", "ln(x)", "e^x", "1 - x^2", "a*x", "cos(3*x)")
_JOINED = ("({})*({})", "({})/({})", "{} + {}", "({}) - ({})", "({})*({})", "({})/({})")


class Pair(NamedTuple):
    """A question, an answer, and the slip that made it; "" for a right one."""

    expression: str
    answer: str
    slip: str
    number: Expr  # the answer as an expression


def _piece(generator: random.Random) -> str:
    if generator.random() < 0.45:
        return _fill(generator.choice(_OUTER), generator.choice(_INNER))
    return generator.choice(_LEAVES)


def _fill(template: str, *pieces: str) -> str:
    first, *rest = template.split("{}")
    return first + "".join(p + r for p, r in zip(pieces, rest, strict=True))


def expressions(generator: random.Random) -> Iterator[Expr]:
    """Exercises as in a textbook, of one or two pieces, sometimes with a constant factor."""
    while True:
        kind = generator.random()
        if kind < 0.3:
            text = _fill(generator.choice(_OUTER), generator.choice(_INNER))
        elif kind < 0.4:
            text = f"{generator.randint(2, 9)}*({_piece(generator)})"
        elif kind < 0.9:
            text = _fill(generator.choice(_JOINED), _piece(generator), _piece(generator))
        else:
            text = f"{_piece(generator)} + {generator.randint(2, 9)}*{_piece(generator)} - {generator.randint(1, 9)}"
        u = parse(text).expr
        if "x" in u.names:
            yield u


def _as_typed(u: Expr, generator: random.Random) -> str:
    """The expression in one of the ways in which people write."""
    way = generator.random()
    if way < 0.2:
        return latex(u)
    if way < 0.4:
        return pretty(u).replace("ax(", "ax·(")  # which could be a function
    text = plain(u)
    return generator.choice(("", "f'(x) = ", "dy/dx = ", "y' = ")) + text


def disguised(u: Expr, generator: random.Random) -> Expr:
    """An equal expression that looks different."""
    derived = derive(u, X).after
    form = generator.choice(("as-derived", "expanded", "factored", "auto", "raw"))
    v = derived if form == "raw" else simplify(derived, "x", form=form)[0]
    way = generator.randrange(8)
    if way == 0:
        s = parse("sin(x)^2 + cos(x)^2").expr
        v = ex.mul(v, s)
    elif way == 1:
        v = ex.div(ex.mul(ex.num(6), v), ex.num(6))
    elif way == 2 and v.head in ("add", "mul"):
        shuffled = list(v.args)
        generator.shuffle(shuffled)
        v = ex.rebuilt(v, tuple(shuffled))
    elif way == 3:
        v = ex.add(ex.add(v, ex.sym("x")), ex.neg(ex.sym("x")))
    elif way == 4:
        v = ex.transform(v, _in_sines)
    elif way == 5:
        v = ex.div(ex.ONE, ex.power(v, ex.num(-1))) if v is not ex.ZERO else v
    elif way == 6:
        v = ex.transform(v, lambda n: ex.mul(n.args[0], ex.power(n.args[1], ex.num(-1))) if n.head == "div" else n)
    return v


def _in_sines(n: Expr) -> Expr:
    if ex.is_call(n, "tan"):
        return ex.div(ex.call("sin", *n.args), ex.call("cos", *n.args))
    if ex.is_call(n, "sec"):
        return ex.div(ex.ONE, ex.call("cos", *n.args))
    if ex.is_call(n, "sqrt"):
        return ex.power(n.args[0], ex.HALF)
    return n


def wrong(u: Expr, generator: random.Random) -> tuple[Expr, str] | None:
    """An answer with one slip of the table in it, and its name; None where the slip drawn does no harm."""
    tree = Tree(ex.D(u, X), X)
    made = [(slip.name, v, open_) for slip in SLIPS for v, s in tree.steps.items() for open_ in opened(slip, v, s, X)]
    names = sorted({name for name, _, _ in made})
    if not names:
        return None
    name = generator.choice(names)
    _, v, open_ = generator.choice([m for m in made if m[0] == name])
    try:
        answer = tree.with_one(v, tree.taken(open_))
        if generator.random() < 0.6:
            answer = simplify(answer, "x")[0]
    except (DxError, ZeroDivisionError):
        return None
    return None if compare(answer, derive(u, X).after, u).word != "different" else (answer, name)


def pairs(count: int, seed: int) -> Iterator[Pair]:
    """So many pairs, by turns right and wrong."""
    generator = random.Random(seed)
    source = expressions(generator)
    made = 0
    while made < count:
        u = next(source)
        signs.GIVEN.set(signs.given(u))
        try:
            if made % 2 == 0:
                found: tuple[Expr, str] | None = (disguised(u, generator), "")
            else:
                found = wrong(u, generator)
        except (DxError, ZeroDivisionError):
            continue
        if found is None or found[0].size > 150:
            continue
        made += 1
        yield Pair(plain(u), _as_typed(found[0], generator), found[1], found[0])
