"""Any tree, written with all its brackets, reads as itself; and any text at all is answered, never a crash."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from calc_cli import expr as ex
from calc_cli.errors import DxError, InputError
from calc_cli.expr import Expr
from calc_cli.syntax import FUNCTIONS, parse

NAMES = st.sampled_from(["x", "y", "t", "theta", "x_1", "w12", "learning_rate"])
ONE_ARGUMENT = sorted(
    n for n, f in FUNCTIONS.items() if f.least == 1 == f.most and n not in ("square", "exp2", "expm1", "log1p")
)

LEAVES = st.one_of(
    st.integers(0, 10**30).map(ex.num), NAMES.map(ex.sym), st.just(ex.E), st.just(ex.PI)
)  # fmt: skip


def grown(inner: st.SearchStrategy[Expr]) -> st.SearchStrategy[Expr]:
    some = st.lists(inner, min_size=2, max_size=4)
    return st.one_of(
        some.map(lambda us: ex.add(*us)),
        some.map(lambda us: ex.mul(*us)),
        inner.map(ex.neg),
        st.builds(ex.div, inner, inner),
        st.builds(ex.power, inner, inner),
        st.builds(ex.call, st.sampled_from(ONE_ARGUMENT), inner),
        st.builds(ex.call, st.sampled_from(["log", "root", "atan2", "min", "max"]), inner, inner),
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
    ]
)


@settings(max_examples=1000)
@given(st.lists(ALPHABET, max_size=14).map("".join))
def test_every_text_is_answered(text: str) -> None:
    try:
        parsed = parse(text)
    except DxError as error:
        assert error.message and error.hint
        assert (error.message + error.hint).isprintable()
        assert error.start is not None and 0 <= error.start <= len(text)
        assert error.end is not None and error.start < error.end
    else:
        assert all(0 <= s < e <= len(text) for s, e in parsed.spans.values())
        assert all(0 <= n.start < n.end <= len(text) for n in parsed.notes)


@given(st.text(max_size=20))
def test_any_unicode_is_answered(text: str) -> None:
    try:
        parse(text)
    except InputError as error:
        assert (error.message + error.hint).isprintable()
    except DxError:
        pass
