"""Any tree, written with all its brackets, reads as itself; and any text at all is answered, never a crash."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from calc_cli import expr as ex
from calc_cli.errors import DxError
from calc_cli.expr import Expr
from calc_cli.syntax import parse
from calc_cli.syntax.functions import ARITY

NAMES = st.sampled_from(["x", "y", "t", "theta", "x_1", "w12", "learning_rate"])
ONE_ARGUMENT = sorted(
    n for n, arity in ARITY.items() if arity == (1, 1) and n not in ("square", "exp2", "expm1", "log1p")
)

LEAVES = st.one_of(
    st.integers(0, 10**30).map(ex.num), NAMES.map(ex.sym), st.just(ex.E), st.just(ex.PI)
)  # fmt: skip


def root(u: Expr, n: Expr) -> Expr:
    """The n-th root; the third one has a name of its own."""
    return ex.call("cbrt", u) if n is ex.num(3) else ex.call("root", u, n)


def grown(inner: st.SearchStrategy[Expr]) -> st.SearchStrategy[Expr]:
    some = st.lists(inner, min_size=2, max_size=4)
    return st.one_of(
        some.map(lambda us: ex.add(*us)),
        some.map(lambda us: ex.mul(*us)),
        inner.map(ex.neg),
        st.builds(ex.div, inner, inner),
        st.builds(ex.power, inner, inner),
        st.builds(ex.call, st.sampled_from(ONE_ARGUMENT), inner),
        st.builds(ex.call, st.sampled_from(["log", "atan2", "min", "max"]), inner, inner),
        st.builds(root, inner, inner),
        st.builds(ex.unknown, st.sampled_from("fgh"), st.integers(0, 3), inner),
    )


TREES = st.recursive(LEAVES, grown, max_leaves=25)


def written(u: Expr) -> str:
    """The tree with all its brackets."""
    inner = [written(a) for a in u.args]
    if u.head == "fn":
        name, primes, _ = u.leaf  # type: ignore[misc]
        return f"{name}{chr(39) * int(primes)}({inner[0]})"
    if u.head == "call":
        return f"{u.leaf}({', '.join(inner)})"
    signs = {"add": " + ", "mul": "*", "div": "/", "pow": "^"}
    if u.head in signs:
        return "(" + signs[u.head].join(f"({a})" for a in inner) + ")"
    return f"(-({inner[0]}))" if u.head == "neg" else str(u.leaf)


@given(TREES)
def test_what_is_written_is_read(tree: Expr) -> None:
    parsed = parse(written(tree))
    assert parsed.expr is tree or any(
        n.head == "call" and n.leaf == "log" and len(n.args) == 1 for n in ex.postorder(tree)
    )


ALPHABET = st.sampled_from(
    [
        *"xyfe2039.+-*/^()[]{}|,=!' _dπθ²½√\\",
        "sin",
        "ln ",
        "log_",
        r"\frac",
        r"\sqrt",
        "d/dx ",
        "sqrt",
        "f(",
        "^-1",
        "e^",
        ".5",
    ]
)


TEXTS = st.lists(ALPHABET, max_size=14).map("".join)


@settings(max_examples=1000)
@given(TEXTS)
def test_every_text_is_answered(text: str) -> None:
    spans = answered(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.text(max_size=20))
def test_any_unicode_is_answered(text: str) -> None:
    answered(text)


def answered(text: str) -> list[tuple[int, int]]:
    """The places of all nodes and notes, or none where the text is refused as it should be."""
    refused: DxError
    try:
        parsed = parse(text)
    except DxError as error:
        refused = error
    else:
        return [*parsed.spans.values(), *((n.start, n.end) for n in parsed.notes)]
    assert refused.message
    assert refused.hint
    assert (refused.message + refused.hint).isprintable()
    assert refused.start is not None
    assert refused.end is not None
    assert 0 <= refused.start <= len(text)
    assert refused.start < refused.end
    return []
