"""The choice among equal forms: a stated cost over real candidates.  No mathematics of its own."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from math import isfinite
from operator import is_
from typing import TYPE_CHECKING

from calc_cli import expr as ex
from calc_cli.expr import Expr, Number
from calc_cli.memo import SMALL, Memo
from calc_cli.numeric import floats
from calc_cli.rules.laws import RELATED, RELATIONS
from calc_cli.simplify.angles import QUOTIENTS, has_sines, in_sines, in_terms, spread
from calc_cli.simplify.canonical import distributed, multiple, parts, product, raised, total
from calc_cli.simplify.decimals import TYPED
from calc_cli.simplify.present import present

if TYPE_CHECKING:
    from calc_cli.simplify.form import Form, Powers

_UNKNOWN = ex.kinds("fn", "D")
#: Functions with squares that may be something else.
_REDUCED = ex.kinds("abs", "fraction", *RELATED)
_SQUARES = ex.kinds(*RELATED)
_FUNCTIONS = ex.kinds("call", "fn", "exponential")
_SUM, _FRACTION, _ABS = ex.kinds("add"), ex.kinds("fraction"), ex.kinds("abs")
#: The forms that may be asked for.
FORMS = ("auto", "factored", "expanded", "as-derived")
#: A form that is shorter by less than this share does not replace the one that the rules lead to.
MARGIN = 0.08
#: A form in sines and cosines of what has none of them, such as tan and sec alone, must be shorter by this factor; so
#: must one with an absolute value where there was none.
FOREIGN = 1.5
#: Expressions of more nodes than this are printed as derived: rearranging them helps nobody.
MAX_NODES = 4000
#: A fraction that nobody has multiplied out and cancelled counts for longer than it is.
UNCANCELLED = 1.3
#: A polynomial of fewer terms is left as it is.
LONG_POLYNOMIAL = 6
#: What takes its place must be shorter by this share.
FACTORED_MARGIN = 0.35
#: Points at which a form is tried before it is chosen, of positive and of negative numbers.
POINTS = 6
GOLDEN = 0.6180339887  # spreads them
#: A form is printed in at least so many characters for each node of its bases: what is too large is not written out.
CHARACTERS = 1.2
#: More sums than this are left apart.
MAX_JOINED = 12


def cost(shown: Expr) -> int:
    """The number of characters of the form as it is printed, near enough: the measure by which forms are compared."""
    made: dict[Expr, int] = {}
    _KNOWN.trim()
    for u in ex.unknown_nodes(shown, _KNOWN, made):
        made[u] = c = _COST.get(u.head, _call)(u, [made[a] for a in u.args])
        if u.size <= SMALL:
            _KNOWN[u] = c
    return made[shown]


_KNOWN: Memo[Expr, int] = Memo()


def _paren(u: Expr, c: int, heads: tuple[str, ...]) -> int:
    return c + 2 if u.head in heads else c


def _add(u: Expr, c: list[int]) -> int:
    return sum(c) + sum(a.head != "neg" for a in u.args[1:])


def _mul(u: Expr, c: list[int]) -> int:
    return sum(_paren(a, k, ("add", "neg")) for a, k in zip(u.args, c, strict=True)) + len(c) - 1


def _div(u: Expr, c: list[int]) -> int:
    return _paren(u.args[0], c[0], ("add",)) + 1 + _paren(u.args[1], c[1], ("add", "mul", "div", "neg"))


def _pow(u: Expr, c: list[int]) -> int:
    return (
        _paren(u.args[0], c[0], ("add", "mul", "div", "neg", "pow"))
        + 1
        + _paren(u.args[1], c[1], ("add", "mul", "div", "neg"))
    )


def _call(u: Expr, c: list[int]) -> int:
    return len(ex.name_of(u)) + 2 + sum(c) + len(c) - 1


_COST = {
    "num": lambda u, c: len(str(u.leaf)) if ex.value(u).numerator.bit_length() < 9000 else 3000,
    "sym": lambda u, c: len(ex.name_of(u)),
    "const": lambda u, c: len(ex.name_of(u)),
    "add": _add,
    "mul": _mul,
    "neg": lambda u, c: 1 + _paren(u.args[0], c[0], ("add",)),
    "div": _div,
    "pow": _pow,
}


def best(
    u: Expr, shown: Expr, variable: str, exponential: bool = False, form: str = "auto"
) -> tuple[Expr, tuple[str, ...]]:
    """The form to print for the canonical u, whose form as derived is `shown`, and the laws that lead to it.

    `form` is one of FORMS.
    """
    if form != "auto":
        return _asked_for(u, shown, variable, exponential, form), ()
    if u.size > MAX_NODES or (plain_enough(u) and not _has_root_of_power(u)):
        return shown, ()
    from calc_cli.simplify.form import to_expr

    limit = cost(shown) * _weight(u)
    shorter: list[tuple[float, int, Expr, tuple[str, ...]]] = []
    seen: set[object] = set()
    foreign = FOREIGN if not (shown.kinds & _ABS or _has_root_of_power(u)) else 1
    for v in (_cancelled(u), spread(u), _over_roots(u)):
        if v is not u:
            made = present(in_terms(v), variable, exponential)
            if cost(made) < limit:
                shorter.append((cost(made), len(shorter), made, ()))
    given = _given_sums(u)
    for candidate, weight, used in _forms(u):
        key = (candidate.coefficient, frozenset(candidate.powers.items()))
        if key in seen or sum([b.size for b in candidate.powers]) * CHARACTERS * weight > limit:
            continue
        seen.add(key)
        candidate = candidate._replace(powers={given.get(k, k): e for k, e in candidate.powers.items()})
        whole = in_terms(to_expr(_turned(candidate, u)))
        for v in (*_spread(whole), *_by_functions(candidate)):
            made = present(v, variable, exponential)
            c = cost(made) * weight * (foreign if made.kinds & _ABS else 1)
            if c < limit:
                shorter.append((c, len(shorter), made, used))
    if not shorter:
        apart, used = _by_terms(u, variable, exponential)
        if apart is not u:
            shorter.append((0, 0, present(in_terms(apart), variable, exponential), used))
    for _, _, made, used in sorted(shorter, key=lambda s: s[:2]):
        if agree(made, shown):
            return made, used
    return shown, ()


def _given_sums(u: Expr) -> dict[Expr, Expr]:
    """The sums in u that are shorter as they stand than multiplied out, such as (x - m)^2 + s^2, by what they are then.

    1 + (x - m)^2/s^2 stands for (x - m)^2 + s^2, too.
    """
    from calc_cli.simplify.form import Form, to_expr
    from calc_cli.simplify.rational import normal

    found: dict[Expr, Expr] = {}
    for n in ex.postorder(u) if u.kinds & _SUM else ():
        if n.head != "add" or not any(_base(f).head == "add" for t in n.args for f in _factors(t)):
            continue
        form = normal(n)
        sums = [k for k in form.powers if k.head == "add"]
        if len(sums) == 1 and form.powers[sums[0]] == 1 and len(sums[0].args) > len(n.args):
            rest = {k: -e for k, e in form.powers.items() if k is not sums[0]}
            line = to_expr(Form(1 / Fraction(form.coefficient), rest))
            whole = total([product((t, line)) for t in n.args])
            if cost(present(whole)) < cost(present(sums[0])):
                found[sums[0]] = whole
    return found


def _turned(form: Form, u: Expr) -> Form:
    """The form with the powers of differences as they stand in u: (1 - x)^2, not (x - 1)^2, where 1 - x was given.

    A minus sign that this leaves goes into a sum that is not in u; where there is none, nothing is turned.  1 - f(x)
    stands as it was given, with a minus sign in front, too.
    """
    from calc_cli.simplify.form import negated

    form = _complements(form, u)
    keys = [k for k, e in form.powers.items() if k.head == "add" and type(e) is int and abs(e) > 1]
    if not keys:
        return form
    given = {n.args[0] for n in ex.postorder(u) if n.head == "pow"}
    turned = [k for k in keys if len(k.args) == 2 and k not in given and negated(k) in given]
    c = form.coefficient
    for k in turned:
        c *= -1 if form.powers[k].numerator % 2 else 1
    if c < 0 < form.coefficient:
        free = [k for k, e in form.powers.items() if k.head == "add" and k not in given and k not in turned and e == 1]
        turned += free[:1]
        c = -c if free else c
    if c < 0 < form.coefficient or not turned:
        return form
    return form._replace(coefficient=c, powers={negated(k) if k in turned else k: e for k, e in form.powers.items()})


def _complements(form: Form, u: Expr) -> Form:
    """The form with 1 - f(x) for f(x) - 1, where 1 - f(x) stands in u, and with the sign in another sum if it may."""
    from calc_cli.simplify.form import negated

    sums = [k for k, e in form.powers.items() if k.head == "add" and e == 1]
    turned = [k for k in sums if len(k.args) == 2 and k.args[0] is ex.MINUS_ONE and k.kinds & _FUNCTIONS]
    turned = [k for k in turned if _stands_in(u, negated(k))]
    if not turned:
        return form
    c = form.coefficient * (-1) ** len(turned)
    if c < 0:
        free = [k for k in sums if k not in turned and any(parts(t)[0] < 0 for t in k.args) and not _stands_in(u, k)]
        turned += free[:1]
        c = -c if free else c
    return form._replace(coefficient=c, powers={negated(k) if k in turned else k: e for k, e in form.powers.items()})


def _stands_in(u: Expr, k: Expr) -> bool:
    return ex.contains(u, lambda n: n is k)


def _spread(u: Expr) -> Iterator[Expr]:
    """u, and with the functions of an angle beside a sum multiplied into it, as it is then and factored."""
    from calc_cli.simplify.form import to_expr
    from calc_cli.simplify.rational import normal

    yield u
    apart = spread(u)
    if apart is not u:
        yield apart
        yield in_terms(to_expr(normal(apart)))


def _by_functions(form: Form) -> Iterator[Expr]:
    """The form with each function above the line by itself, where what is below cancels for one of them.

    (ln(x) + x*ln(x) - 1)/(x + 1) is ln(x) - 1/(x + 1).
    """
    from calc_cli.simplify.form import to_expr
    from calc_cli.simplify.rational import normal

    below = {k: e for k, e in form.powers.items() if k.head in ("add", "sym") and type(e) is int and e < 0}
    above = next((k for k, e in form.powers.items() if k.head == "add" and e == 1 and k.kinds & _FUNCTIONS), None)
    if not any(k.head == "add" for k in below) or above is None or len(above.args) < 3:
        return
    terms: dict[Expr, list[Expr]] = {}
    for t in above.args:
        functions = [f for f in _factors(t) if _base(f).head not in ("num", "sym")]
        terms.setdefault(product(functions), []).append(product((t, *[raised(f, ex.MINUS_ONE) for f in functions])))
    if len(terms) == 1 or all(len(own) == 1 for own in terms.values()):
        return
    sign = -1 if form.coefficient < 0 else 1
    line = [ex.num(sign), *[raised(k, ex.num(e)) for k, e in below.items()]]
    alone = {f: normal(product((total(own), *line))) for f, own in terms.items()}
    if not all(any(k.head == "add" and e < 0 for k, e in own.powers.items()) for own in alone.values()):
        outer = form._replace(
            coefficient=sign * form.coefficient,
            powers={k: e for k, e in form.powers.items() if k is not above and k not in below},
        )
        yield in_terms(product((to_expr(outer), total([product((f, to_expr(own))) for f, own in alone.items()]))))


def _cancelled(u: Expr) -> Expr:
    """A canonical product in which powers that all terms of a sum have cancel: (x^3*y - 3*x^2)/x^6 is (x*y - 3)/x^4."""
    if u.head != "mul" or not any(f.head == "add" for f in u.args):
        return u
    below = {f.args[0] for f in u.args if f.head == "pow" and f.args[1].head == "num" and ex.value(f.args[1]) < 0}
    made: list[Expr] = []
    for f in u.args:
        shared = {b: min(_power_of(b, t) for t in f.args) for b in below} if f.head == "add" else {}
        powers = [(b, ex.num(n)) for b, n in shared.items() if n > 0]
        if powers:
            out = [raised(b, ex.num(-ex.value(n))) for b, n in powers]
            f = total([product((t, *out)) for t in f.args])
            made += [raised(b, n) for b, n in powers]
        made.append(f)
    return product(made) if len(made) > len(u.args) else u


def _over_roots(u: Expr) -> Expr:
    """A sum, alone or as a factor, of terms with roots of 1 - x^2/c^2 that is one term over the least of them."""
    if not u.kinds & _FRACTION:
        return u
    if u.head == "mul":
        made = [_over_roots(f) if f.head == "add" else f for f in u.args]
        return u if all(map(is_, made, u.args)) else product(made)
    if u.head != "add":
        return u
    for base in [f.args[0] for f in _factors(u.args[0]) if _is_root(f) and any(map(_divides, f.args[0].args))]:
        powers = [
            next((f.args[1].leaf for f in _factors(t) if _is_root(f) and f.args[0] is base), None) for t in u.args
        ]
        if base.head != "add" or None in powers:
            continue
        least = ex.num(min([e for e in powers if isinstance(e, Fraction)]))
        terms = [product((t, raised(base, ex.num(-ex.value(least))))) for t in u.args]
        whole = total([p for t in terms for p in distributed(t)])
        if whole.head != "add":
            return product((raised(base, least), whole))
    return u


def _power_of(base: Expr, t: Expr) -> Number:
    """The number to which a term has the base."""
    for f in t.args if t.head == "mul" else (t,):
        if f is base:
            return 1
        if f.head == "pow" and f.args[0] is base and f.args[1].head == "num":
            return ex.value(f.args[1])
    return 0


def _by_terms(u: Expr, variable: str, exponential: bool) -> tuple[Expr, tuple[str, ...]]:
    """The canonical u with each of its terms as one fraction where that is shorter, and the laws that lead there."""
    from calc_cli.simplify import laws
    from calc_cli.simplify.form import to_expr
    from calc_cli.simplify.rational import normal

    if u.head == "mul":
        made = [_by_terms(f, variable, exponential) if f.head == "add" else (f, ()) for f in u.args]
        changed = any(m is not f for (m, _), f in zip(made, u.args, strict=True))
        used = dict.fromkeys([name for _, own in made for name in own])
        return (product([m for m, _ in made]), tuple(used)) if changed else (u, ())
    if u.head != "add":
        return u, ()
    terms: list[Expr] = []
    laws_used: dict[str, None] = {}
    for t in u.args:
        terms.append(t)
        if not plain_enough(t):
            with laws.Record() as log:
                term = to_expr(normal(t))
            if term is t:
                continue
            if _cost_in_sum(present(term, variable, exponential)) < _weight(t) * _cost_in_sum(
                present(t, variable, exponential)
            ):
                terms[-1] = term
                laws_used.update(dict.fromkeys(log))
    return (u, ()) if all(map(is_, terms, u.args)) else (total(terms), tuple(laws_used))


def _cost_in_sum(shown: Expr) -> int:
    """The cost of a term: its minus sign is that of the sum."""
    return cost(shown.args[0] if shown.head == "neg" else shown)


def agree(a: Expr, b: Expr) -> bool:
    """Have two forms the same value at a few points?  A form that has not is not worth its brevity.

    Roots of positive and of negative numbers are asked for apart.  Floats lose digits where much cancels: one point at
    which they agree outweighs those at which they do not.
    """
    if a.kinds & _UNKNOWN or a is b:
        return True
    names = sorted(a.names | b.names)
    first, second = floats.program(a), floats.program(b)
    for sign in (1, -1) if names else (1,):
        against = False
        for i in range(1, POINTS + 1):
            scale = sign * (23 if i % 3 == 0 else 2.3)
            x, y = (
                f({name: 0.1 * sign + scale * ((i * 7 + 3 * j + 1) * GOLDEN % 1) for j, name in enumerate(names)})
                for f in (first, second)
            )
            if isfinite(x) and isfinite(y):
                against = abs(x - y) > 1e-6 * max(abs(x), abs(y)) + 1e-12
                if not against:
                    break
        if against:
            return False
    return True


def _asked_for(u: Expr, shown: Expr, variable: str, exponential: bool, form: str) -> Expr:
    """The form that was asked for by name; as derived where u is too large for it."""
    from calc_cli.simplify.form import to_expr
    from calc_cli.simplify.rational import expanded, normal

    if form == "as-derived" or u.size > MAX_NODES:
        return shown
    made = expanded(normal(u)) if form == "expanded" else to_expr(normal(u))
    return shown if made is None else present(made, variable, exponential)


def _weight(u: Expr) -> float:
    """What the length of the form as derived counts: it is kept unless another is clearly better."""
    if u.head == "add" and all(_is_monomial(t) for t in u.args):
        return 1 - FACTORED_MARGIN
    return UNCANCELLED if _is_uncancelled(u) else 1 - MARGIN


def _is_uncancelled(u: Expr) -> bool:
    """Is u a fraction with a sum above the line that has sums in its terms, or are there fractions in fractions?"""
    if u.kinds & _SUM and ex.contains(u, _is_nested_fraction):
        return True
    factors = _factors(u)
    if any(_is_exponential(f) for f in factors):
        sums = [t for f in factors if f.head == "add" for t in f.args]
        return any(_is_exponential(g) for t in sums for g in _factors(t))
    if not any(_divides(f) for f in factors):
        return False
    if _shared_letters(factors):
        return True
    above = [t for f in factors if f.head == "add" for t in f.args]
    return any(map(_divides, above)) or any(_base(g).head == "add" for t in above for g in _factors(t))


def _shared_letters(factors: tuple[Expr, ...]) -> set[Expr]:
    """The letters that all terms of a sum above the line have, and all of one below it, or that stand there alone."""
    above: set[Expr] = set()
    below: set[Expr] = set()
    for f in factors:
        base, n = (f.args[0], f.args[1].leaf) if f.head == "pow" else (f, 1)
        if isinstance(n, int) and (base.head == "add" or (base.head == "sym" and n < 0)):
            terms = base.args if base.head == "add" else (base,)
            common = set.intersection(*[{_base(g) for g in _factors(t) if _base(g).head == "sym"} for t in terms])
            (below if n < 0 else above).update(common)
    return above & below


def _has_root_of_power(u: Expr) -> bool:
    return u.kinds & _FRACTION != 0 and ex.contains(u, _is_root_of_power)


def _is_root_of_power(u: Expr) -> bool:
    """Is u something like (x^4)^(1/2)?"""
    return u.head == "pow" and u.args[0].head == "pow" and isinstance(u.args[1].leaf, Fraction)


def _is_exponential(f: Expr) -> bool:
    return f.head == "pow" and f.args[0] is ex.E


def _is_nested_fraction(u: Expr) -> bool:
    """Is u one over a sum in which something is divided?"""
    return u.head == "pow" and u.args[0].head == "add" and _divides(u) and any(map(_divides, u.args[0].args))


def _forms(u: Expr) -> Iterator[tuple[Form, float, tuple[str, ...]]]:
    """Every equal form that is worth a look, the weight of its length, and the laws that lead to it."""
    from calc_cli.simplify import laws
    from calc_cli.simplify.rational import normal

    with laws.Record() as log:
        form = normal(u)
        used = laws.taken(log)
    for candidate in _candidates(form, _common_sums(u)):
        yield candidate, 1, used
    for candidate in _differences_of_squares(form, u):
        yield candidate, 1, used
    for candidate, name in _squares_apart(form):
        yield candidate, 1, tuple(dict.fromkeys((*used, name)))
    if _has_roots_below(u):
        with laws.Record() as log:
            form = normal(u, rationalise=True)
            used = (*laws.taken(log), "conjugates")
        for candidate in _candidates(form):
            yield candidate, 1, used
    sines = in_sines(u)
    first: tuple[str, ...] = ("in sine and cosine",)
    if sines is None and u.kinds & _SQUARES and ex.contains(u, _is_over_squares):
        sines, first = u, ()
    if sines is not None and sines.size <= MAX_NODES:
        weight = 1 if has_sines(u) else FOREIGN
        for eliminate in (0, 1):
            with laws.Record() as log:
                form = normal(sines, eliminate=eliminate)
                used = (*first, *laws.taken(log))
            for candidate in _candidates(form):
                yield candidate, weight, used
            for candidate, name in _squares_apart(form) if weight == 1 else ():
                yield candidate, weight, tuple(dict.fromkeys((*used, name)))


def _common_sums(u: Expr) -> Powers:
    """The polynomials that are factors of all terms of u: nobody multiplies out what is common already."""
    if u.head != "add":
        return {}
    sums = [b for b in map(_base, _factors(u.args[0])) if b.head == "add" and all(map(_is_monomial, b.args))]
    least = {b: min([_power_of(b, t) for t in u.args]) for b in sums}
    return {b: n for b, n in least.items() if n > 0 and n.denominator == 1}


def _candidates(form: Form, common: Powers | None = None) -> Iterator[Form]:
    """The shapes of the form, and of the form without roots in constants below the line.

    The `common` factors stay as they are.
    """
    if common:
        from calc_cli.simplify.form import times, whole_power
        from calc_cli.simplify.rational import normal

        rest = form
        for b, n in common.items():
            rest = times(rest, whole_power(normal(b), -int(n)))
        if not any(k.head == "add" and e < 0 and e.denominator == 1 for k, e in rest.powers.items()):
            for candidate in _shapes(rest):
                yield times(candidate, form._replace(coefficient=1, powers=common))
            return
    yield from _shapes(form)
    if any(e < 0 and k.head == "add" and not k.names for k, e in form.powers.items()):
        from calc_cli.simplify.conjugates import without_roots_below

        rational = without_roots_below(form, constants=True)
        if rational is not form:
            yield from _shapes(rational)


def _shapes(form: Form) -> Iterator[Form]:
    """The fraction as it is factored, and with sums above and below the line multiplied together."""
    yield form
    yield from _roots_joined(form)
    sums = [k for k, e in form.powers.items() if k.head == "add" and e.denominator == 1]
    if not sum(abs(form.powers[k].numerator) for k in sums) > 1 or len(sums) > MAX_JOINED or TYPED.get():
        return
    yield _joined(form)
    for side in (1, -1):
        yield from _multiplied_side(form, side)


def _kernel(t: Expr) -> Expr:
    """The term without its coefficient."""
    return parts(t)[1]


def _squares_apart(form: Form) -> Iterator[tuple[Form, str]]:
    """The form with sin(x)^2 as (1 - cos(x))*(1 + cos(x)), where a sum with the cosine may cancel with it, and why."""
    from calc_cli.simplify.form import Form, times, whole_power

    for k, e in form.powers.items():
        pairs = abs(e.numerator) // (2 * e.denominator) * (1 if e > 0 else -1)
        if k.head != "call" or k.leaf not in RELATED or not pairs:
            continue
        for row in RELATIONS:
            if k.leaf not in (row.a, row.b):
                continue
            first = k.leaf == row.a
            other = ex.call(row.b if first else row.a, *k.args)
            p, q = (row.p, row.q) if first else (-row.p * row.q, row.q)  # its square is p + q*other^2
            if p == -q and any(
                b.head == "add" and n * e < 0 and other in map(_kernel, b.args) for b, n in form.powers.items()
            ):
                square = Form(q, {total([other, ex.num(sign)]): 1 for sign in (-1, 1)})
                yield times(times(form, Form(1, {k: -2 * pairs})), whole_power(square, pairs)), row.name


def _differences_of_squares(form: Form, u: Expr) -> Iterator[Form]:
    """The form with (x - m + s)*(x - m - s) as (x - m)^2 - s^2, where (x - m)^2 stands in u."""
    sums = [k for k, e in form.powers.items() if k.head == "add" and len(k.args) > 2 and type(e) is int]
    if len(sums) < 2:
        return
    squared = {n.args[0] for n in ex.postorder(u) if n.head == "pow" and n.args[0].head == "add"}
    for p, q in combinations(sums, 2):
        n = int(form.powers[p])
        if form.powers[q] != n:
            continue
        a, b = (multiple(total((p, multiple(q, sign))), Fraction(1, 2)) for sign in (1, -1))  # p*q is a^2 - b^2
        for base, other, sign in ((a, b, 1), (multiple(a, -1), b, 1), (b, a, -1), (multiple(b, -1), a, -1)):
            if base in squared:
                difference = total((raised(base, ex.TWO), multiple(raised(other, ex.TWO), -1)))
                powers = {k: e for k, e in form.powers.items() if k is not p and k is not q}
                c = form.coefficient * (sign if n % 2 else 1)
                yield form._replace(coefficient=c, powers={**powers, difference: n})


def _roots_joined(form: Form) -> Iterator[Form]:
    """The form with two roots of the same degree under one root, where that may be done, and with all of them."""
    from calc_cli.simplify.signs import never_both_negative

    keys = [k for k, e in form.powers.items() if e.denominator != 1 and k.head in ("add", "sym")]
    for i, a in enumerate(keys):
        alike = [b for b in keys[i + 1 :] if form.powers[b] == form.powers[a] and never_both_negative(a, b)]
        for b in alike:
            made = _under_one_root(form, [a, b])
            if made is not None:
                yield made
                group = [a, b]
                for c in alike:
                    if c is not b and all(never_both_negative(c, k) for k in group):
                        group.append(c)
                made = _under_one_root(form, group) if len(group) > 2 else None
                if made is not None:
                    yield made
                return


def _under_one_root(form: Form, keys: list[Expr]) -> Form | None:
    """The form with these roots, of one degree, as one; None where that is too large, or no root of a polynomial."""
    from calc_cli.simplify.form import times
    from calc_cli.simplify.rational import multiplied_out

    product = multiplied_out(form._replace(coefficient=1, powers=dict.fromkeys(keys, 1)))
    if product is None or product.head != "add" or ex.contains(product, _is_root):
        return None
    rest = form._replace(powers={k: p for k, p in form.powers.items() if k not in keys})
    return times(rest, form._replace(coefficient=1, powers={product: form.powers[keys[0]]}))


def _is_root(u: Expr) -> bool:
    return u.head == "pow" and isinstance(u.args[1].leaf, Fraction)


def _multiplied_side(form: Form, side: int) -> Iterator[Form]:
    """The form with all sums on one side of the line multiplied out into one, and that factored again."""
    from calc_cli.simplify.form import atom, times, whole_power
    from calc_cli.simplify.rational import multiplied_out, normal

    sums: Powers = {k: side * e for k, e in form.powers.items() if k.head == "add" and type(e) is int and e * side > 0}
    if not 2 <= sum(sums.values()) <= MAX_JOINED:
        return
    product = multiplied_out(form._replace(coefficient=1, powers=sums))
    if product is None:
        return
    rest = form._replace(powers={k: e for k, e in form.powers.items() if k not in sums})
    if product.head == "add":
        yield times(rest, whole_power(atom(product), side))
    if product.head != "add" or any(map(_is_reduced, (product, *sums))):
        yield times(rest, whole_power(normal(product), side))


def _is_reduced(u: Expr) -> bool:
    """Has u roots, or functions with such squares?  Of sums without, the product has no other factors than they."""
    return u.kinds & _REDUCED != 0


def _has_roots_below(u: Expr) -> bool:
    """Does a sum below a line have a root in it?"""
    return u.kinds & _FRACTION != 0 and ex.contains(u, _is_over_roots)


def _is_over_squares(u: Expr) -> bool:
    """Is u one over a sum, or a root of one, in which there is a function whose square may be that of another?"""
    return u.head == "pow" and u.args[0].head == "add" and u.args[0].kinds & _SQUARES != 0


def _is_over_roots(u: Expr) -> bool:
    """Is u one over a sum that has a root in it?"""
    if u.head != "pow" or u.args[0].head != "add" or u.args[1].head != "num" or ex.value(u.args[1]) > 0:
        return False
    return u.args[0].kinds & _FRACTION != 0 and ex.contains(u.args[0], _is_root)


def _joined(form: Form) -> Form:
    """The form with sums of equal exponents multiplied together, two at a time, as long as that is shorter."""
    from calc_cli.simplify.form import atom, times, whole_power
    from calc_cli.simplify.rational import multiplied_out, normal

    better = True
    while better:
        better = False
        sums = [k for k, e in form.powers.items() if k.head == "add" and e.denominator == 1]
        for i, a in enumerate(sums):
            for b in sums[i + 1 :]:
                n = form.powers[a]
                if form.powers[b] != n:
                    continue
                product = multiplied_out(form._replace(coefficient=1, powers={a: 1, b: 1}))
                if product is None or cost(present(product)) > cost(present(a)) + cost(present(b)) + 2:
                    continue
                rest = form._replace(powers={k: e for k, e in form.powers.items() if k not in (a, b)})
                form = times(rest, whole_power(atom(product) if product.head == "add" else normal(product), int(n)))
                better = True
                break
            if better:
                break
    return form


def plain_enough(u: Expr) -> bool:
    """Is there nothing to combine: one product of distinct simple bases, or a polynomial, or two short terms?"""
    if u.head != "add":
        return _simple_product(u)
    if not all(_simple_product(t) and not _divides(t) for t in u.args):
        return False
    if all(_is_monomial(t) for t in u.args):
        return len(u.args) < LONG_POLYNOMIAL
    if u.kinds & QUOTIENTS:
        return False
    functions = [set(map(_function, _factors(t))) - {None} for t in u.args]
    if all(base is not None and base.head == "add" for found in functions for base in found):
        return False  # a polynomial that is not multiplied out
    return len(u.args) == 2 and u.size < 30 and not functions[0] & functions[1]


def _base(f: Expr) -> Expr:
    return f.args[0] if f.head == "pow" and f.args[1].head == "num" else f


def _function(f: Expr) -> Expr | None:
    """What two terms with powers of it share: a function, a sum, or x^a, of which x^(a - 1) is a part; None for x^2."""
    base = _base(f)
    if base.head == "pow" and base.args[1].head == "add" and base.args[0] is not ex.E:
        return ex.power(base.args[0], total([t for t in base.args[1].args if t.head != "num"]))
    return base if base.head not in ("num", "sym") else None


def _factors(t: Expr) -> tuple[Expr, ...]:
    rest = parts(t)[1]
    return rest.args if rest.head == "mul" else (rest,)


def _simple_product(t: Expr) -> bool:
    """No sums but whole powers of one, so that nothing can cancel."""
    sums = [f for f in _factors(t) if f.head == "add" or (f.head == "pow" and f.args[0].head == "add")]
    return not any(_has_sum(f) for f in sums) and len(sums) <= 1 and (not sums or _is_polynomial_sum(sums[0]))


def _has_sum(f: Expr) -> bool:
    base = f.args[0] if f.head == "pow" else f
    return any(t.kinds & _SUM for t in base.args)


def _is_polynomial_sum(f: Expr) -> bool:
    base = f.args[0] if f.head == "pow" else f
    linear = all(_is_monomial(t) for t in base.args)
    return linear and not (len(base.args) > 2 and f.head == "pow")


def _is_monomial(t: Expr) -> bool:
    """A number times whole powers of letters."""
    return all(
        f.head in ("num", "sym", "const")
        or (f.head == "pow" and f.args[0].head == "sym" and isinstance(f.args[1].leaf, int) and f.args[1].leaf > 0)
        for f in _factors(t)
    )


def _divides(t: Expr) -> bool:
    return any(f.head == "pow" and f.args[1].head == "num" and ex.value(f.args[1]) < 0 for f in _factors(t))
