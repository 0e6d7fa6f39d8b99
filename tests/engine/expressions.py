"""Random expressions of the language, and what may never be seen in a result."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.functions import FUNCTIONS
from calc_cli.numeric import floats

X, A = ex.sym("x"), ex.sym("a")

ONE_ARGUMENT = sorted(f.name for f in FUNCTIONS if f.arity[0] == 1)
FAVOURITES = ["sin", "cos", "tan", "ln", "exp", "sqrt", "abs"]
EXPONENTS = [ex.num(0), ex.num(2), ex.num(3), ex.num(-1), ex.num(-2)] + [
    ex.div(ex.num(n), ex.num(d)) for n, d in ((1, 2), (1, 3), (2, 3), (-1, 2), (3, 2))
]

LEAVES = st.one_of(
    st.just(X),
    st.just(X),
    st.just(X),
    st.integers(0, 9).map(ex.num),
    st.builds(lambda n, d: ex.div(ex.num(n), ex.num(d)), st.integers(1, 7), st.integers(1, 7)),
    st.sampled_from([A, ex.E, ex.PI]),
)


def _root_of_quotient(u: Expr, v: Expr, c: Expr) -> Expr:
    """The root of a quotient with a positive sum above the line, in which all terms have a number in common."""
    return ex.power(ex.div(ex.add(ex.mul(c, ex.power(u, ex.TWO)), ex.mul(ex.TWO, c)), v), ex.HALF)


def _grown(inner: st.SearchStrategy[Expr]) -> st.SearchStrategy[Expr]:
    some = st.lists(inner, min_size=2, max_size=3)
    return st.one_of(
        some.map(lambda us: ex.add(*us)),
        some.map(lambda us: ex.mul(*us)),
        st.builds(lambda u, v: ex.add(u, ex.neg(v)), inner, inner),
        inner.map(ex.neg),
        st.builds(ex.div, inner, inner),
        st.builds(ex.power, inner, st.sampled_from(EXPONENTS)),
        st.builds(ex.power, st.sampled_from([ex.E, ex.TWO, X]), inner),
        st.builds(ex.call, st.sampled_from(FAVOURITES), inner),
        st.builds(ex.call, st.sampled_from(ONE_ARGUMENT), inner),
        st.builds(ex.call, st.sampled_from(["log", "root"]), inner, st.integers(2, 5).map(ex.num)),
        st.builds(ex.call, st.sampled_from(["max", "min", "atan2"]), inner, inner),
        st.builds(_root_of_quotient, inner, inner, st.integers(1, 6).map(ex.num)),
    )  # fmt: skip


#: Expressions in x and a, over every function, whose parts without letters have values.
EXPRESSIONS = st.recursive(LEAVES, _grown, max_leaves=8).filter(lambda u: floats.undefined(u) is None)

#: (what nobody writes, how it looks on one line)
FOOLS_FORMS = [
    ("1*u", r"(?<![\w.^])1\*"),
    ("u*1", r"\*1(?![\w.])"),
    ("u/1", r"/1(?![\w.*])"),
    ("0*u", r"(?<![\w.])0\*|\*0(?![\w.])"),
    ("0 + u", r"(?<![\w.])0 [+-]"),
    ("u + 0", r"[+-] 0(?![\w.])"),
    ("u^1", r"\^1(?![\w./])"),
    ("u^0", r"\^0(?![\w.])"),
    ("u^(n) of a number in brackets", r"\^\(\d+\)"),
    ("--u", r"-\s*-"),
    ("u + -v", r"\+ -"),
    ("-(-u)", r"-\(-[^()]*\)(?!\^)"),
    ("two numbers multiplied", r"(?<![\w.^/)])\d+\*\d+(?![\w.^])"),
    ("a number times a group that begins with one", r"(?<![\w.])\d+\*\(\d+\*[^-+()]*\)(?!\^)"),
]


def fools_forms(text: str) -> list[str]:
    """The names of the forms nobody writes that occur in a printed result."""
    return [name for name, pattern in FOOLS_FORMS if re.search(pattern, text)]


def uncombined(u: Expr) -> list[Expr]:
    """The nodes of a result that have work left in them: a letter twice in a product, doubled signs, sums in sums."""
    return [n for n in ex.postorder(u) if _unfinished(n)]


def _unfinished(n: Expr) -> bool:
    a = n.args
    if n.head in ("neg", "div") and a[0].head == "neg":
        return True
    if n.head in ("add", "mul"):
        numbers = sum(b.head == "num" for b in a)
        return numbers > 1 or any(b.head == n.head for b in a) or (n.head == "mul" and _repeats(list(a)))
    if n.head == "div":
        above = list(a[0].args) if a[0].head == "mul" else [a[0]]
        below = list(a[1].args) if a[1].head == "mul" else [a[1]]
        return a[1] is ex.ONE or a[1].head in ("div", "neg") or _repeats(above + below)
    if n.head == "pow":
        return a[1] in (ex.ZERO, ex.ONE) or (a[0].head == "pow" and a[1].head == a[0].args[1].head == "num")
    return False


def _repeats(factors: list[Expr]) -> bool:
    """Does a letter occur as itself, or with a numerical exponent, more than once?"""
    bases = [f.args[0] if f.head == "pow" and f.args[1].head in ("num", "neg", "div") else f for f in factors]
    letters = [b for b in bases if b.head == "sym"]
    return len(letters) != len(set(letters))
