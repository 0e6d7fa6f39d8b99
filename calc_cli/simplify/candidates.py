"""Candidate forms equal to an expression, each reached by laws that keep its value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import partial
from itertools import combinations
from math import floor
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.expr import Expr, Number
from calc_cli.rules.laws import PARTNERS, RELATED, RELATIONS
from calc_cli.simplify import laws
from calc_cli.simplify.angles import apart, has_half_angles, has_sines, in_sines, in_terms, spread
from calc_cli.simplify.canonical import (
    called,
    canonical,
    is_huge,
    multiple,
    parts,
    product,
    raised,
    total,
    without_bracket,
)
from calc_cli.simplify.conjugates import without_roots_below
from calc_cli.simplify.cost import FOREIGN, cost
from calc_cli.simplify.decimals import TYPED
from calc_cli.simplify.form import (
    UNIT,
    Form,
    Powers,
    atom,
    is_either_way,
    is_exponential,
    negated,
    power_form,
    shallow,
    times,
    to_expr,
    whole_power,
)
from calc_cli.simplify.half_angles import doubled
from calc_cli.simplify.predicates import (
    MAX_NODES,
    base_of,
    divides,
    factors_of,
    has_complements,
    is_polynomial,
    is_power_of_e,
    is_root,
    is_root_of_quotient,
    power_of,
)
from calc_cli.simplify.present import present
from calc_cli.simplify.rational import multiplied_out, normal
from calc_cli.simplify.rearrange import beside_letters, by_powers, cofactors, collected, signed
from calc_cli.simplify.signs import GIVEN, never_both_negative

#: What can be rewritten in a product: |v|, roots (with fractions as exponents), functions with a law of squares.
_REDUCED = ex.kinds("abs", "fraction", *RELATED)
_SQUARES = ex.kinds(*RELATED)
_FUNCTIONS = ex.kinds("call", "fn", "exponential")
_FRACTION, _EXPONENTIAL, _SUM = map(ex.kinds, ("fraction", "exponential", "add"))
#: The length of a form with products in its sums counts so many times.
COLLECTED = 1.05
#: The same of a form in which an angle is taken apart to a third of it, or less.
APART = 1.2
#: More sums than this are left apart.
MAX_JOINED = 12
#: Powers of which the root would be larger are not looked for in a product.
MAX_ROOT = 60
#: The squares of functions in a sum of more terms than this stay as they are.
MAX_REPLACED = 30


class Candidate(NamedTuple):
    """An equal form that is worth a look."""

    form: Form
    weight: float  # of its length
    laws: tuple[str, ...]  # that lead to it
    collected: bool = False


def forms(u: Expr, variable: str = "") -> Iterator[Candidate]:
    """Every equal form that is worth a look: as the laws lead to it, and collected, polynomials by the variable.

    Where the input says of something that it is positive, first as that allows, and then without it.
    """
    u = _roots_apart(u)
    yield from _with_collected(u, variable)
    if len(u.names) > 1:
        yield from _in_brackets(u, variable)
    if GIVEN.get():
        token = GIVEN.set(frozenset())
        try:
            unsplit = list(_with_collected(u, variable))
        finally:
            GIVEN.reset(token)
        yield from unsplit


def _with_collected(u: Expr, variable: str) -> Iterator[Candidate]:
    """Every form that the laws lead to, and what is collected of it."""
    signs = _exponential_signs(u)
    falling, balanced = _of_signs(signs, {True}), _of_signs(signs, {True, False})
    known: dict[Expr, Expr] = {}
    for form, weight, used in _forms(u):
        turned = _exponentials_out(form, falling)
        ways = [turned] if turned is form or _exponentials(form) >= _exponentials(turned) else [turned, form]
        if balanced and (even := _exponentials_out(form, balanced, balanced=True)) is not form:
            ways.append(even)
        for way in ways:
            yield Candidate(way, weight, used)
            whole = collected(way, known)
            if whole is not way:
                yield Candidate(whole, COLLECTED * weight, used, collected=True)
            ordered = by_powers(way, variable, known)
            if ordered is not way:
                yield Candidate(ordered, weight, used, collected=True)


def _in_brackets(u: Expr, variable: str) -> Iterator[Candidate]:
    """The forms with differences of letters that are squared in u taken as letters: (x - m)^4 is not multiplied out."""
    put: dict[Expr, Expr] = {}
    for n in ex.postorder(u):
        if _is_square_of_letters(n) and n.args[0] not in put:
            letter = ex.sym(f"({len(put)})")
            put |= {n.args[0]: letter, negated(n.args[0]): multiple(letter, -1)}
    back = {letter: k for k, letter in put.items() if letter.head == "sym"}
    for candidate in _with_collected(canonical(ex.substitute(u, put)), variable) if put else ():
        form = candidate.form._replace(powers={})
        for k, e in candidate.form.powers.items():
            form = times(form, Form(1, {canonical(ex.substitute(k, back)): e}))
        yield candidate._replace(form=form, weight=COLLECTED * candidate.weight)


def _is_square_of_letters(n: Expr) -> bool:
    """Is n something like (x - m)^2?"""
    if n.head != "pow" or n.args[0].head != "add" or len(n.args[0].names) < 2 or not is_polynomial(n.args[0]):
        return False
    return isinstance(n.args[1].leaf, int) and n.args[1].leaf > 1


def _forms(u: Expr) -> Iterator[tuple[Form, float, tuple[str, ...]]]:
    """The forms that the laws lead to."""
    with laws.Record() as log:
        form = normal(u)
        used = laws.taken(log)
    for candidate in _candidates(form, _common_sums(u), _below(u)):
        yield candidate, 1, used
        for replaced, names in _squares_replaced(candidate):
            yield replaced, 1, tuple(dict.fromkeys((*used, *names)))
        for replaced, name in _sums_as_squares(candidate):
            yield replaced, 1, tuple(dict.fromkeys((*used, name)))
    for candidate in _differences_of_squares(form, u):
        yield candidate, 1, used
    for candidate, name in _squares_apart(form):
        yield candidate, 1, tuple(dict.fromkeys((*used, name)))
    if has_complements(u):
        from calc_cli.simplify.complements import replacements

        for put, own in replacements(u):
            with laws.Record() as log:
                form = normal(canonical(ex.substitute(u, put)))
                used = (*own, *laws.taken(log))
            weight = (
                FOREIGN if any(k.head == "add" and ex.contains(k, lambda n: n is ex.PI) for k in form.powers) else 1
            )
            for candidate in _candidates(form):
                yield candidate, weight, used
    if _has_roots_below(u):
        with laws.Record() as log:
            form = normal(u, rationalise=True)
            used = (*laws.taken(log), "conjugates")
        for candidate in _candidates(form):
            yield candidate, 1, used
    sines = in_sines(u)
    first: tuple[str, ...] = ("in sine and cosine",)
    halved = has_half_angles(u)
    if sines is None and (halved or ex.contains(u, _is_over_squares, _SQUARES)):
        sines, first = u, ()
    if sines is not None and sines.size <= MAX_NODES:
        weight = (1 if has_sines(u) else FOREIGN) * (APART if apart(u, sines) else 1)
        for eliminate in (0, 1):
            with laws.Record() as log:
                form = normal(sines, eliminate=eliminate)
                used = (*first, *laws.taken(log))
            for candidate in _candidates(form):
                yield candidate, weight, used
            for candidate, name in _squares_apart(form) if weight < FOREIGN else ():
                yield candidate, weight, tuple(dict.fromkeys((*used, name)))
            if halved:
                yield from _in_whole_angles(form, used)


def _in_whole_angles(form: Form, used: tuple[str, ...]) -> Iterator[tuple[Form, float, tuple[str, ...]]]:
    """The forms in whole angles, where the form is in half ones: sec(x/2)^2/(1 + tan(x/2))^2 is 1/(1 + sin(x))."""
    whole = doubled(form)
    if whole is None:
        return
    for eliminate in (0, 1):
        with laws.Record() as log:
            made = normal(whole, eliminate=eliminate)
            names = tuple(dict.fromkeys((*used, "double angles", *laws.taken(log))))
        for candidate in _candidates(made):
            yield candidate, 1, names


def _roots_apart(u: Expr) -> Expr:
    """u with the root of a product as a product of roots that are in u: sqrt(x - 1) beside sqrt(sqrt(x) - 1).

    Where sqrt(sqrt(x) + 1) is there, too.
    """
    if not u.kinds & _FRACTION:
        return u
    radicands = dict.fromkeys([n.args[0] for n in ex.postorder(u, _FRACTION) if is_root(n) and n.args[0].head == "add"])
    nested = [k for k in radicands if ex.contains(k, is_root, _FRACTION)]
    if len(radicands) < 3 or not 1 < len(nested) < MAX_JOINED:
        return u
    for a, b in combinations(nested, 2):
        whole = multiplied_out(Form(1, {a: 1, b: 1})) if never_both_negative(a, b) else None
        if whole in radicands:
            return ex.transform(u, partial(_root_apart, {whole: (a, b)}))
    return u


def _root_apart(products: Mapping[Expr, tuple[Expr, Expr]], n: Expr) -> Expr:
    """A root of one of the products as the product of the roots of its factors; anything else as it is."""
    if not is_root(n) or n.args[0] not in products:
        return n
    return product([raised(k, n.args[1]) for k in products[n.args[0]]])


def _exponential_signs(u: Expr) -> dict[Expr, set[bool]]:
    """The bases e^x with the signs of their exponents in u: e^x, negative alone, for e^(-x) + e^(-2*x)."""
    exponents = [n.args[1] for n in ex.postorder(u, _EXPONENTIAL) if is_power_of_e(n)]
    signs: dict[Expr, set[bool]] = {}
    for c, rest in [parts(t) for v in exponents for t in ex.terms(v)]:
        signs.setdefault(ex.power(ex.E, rest), set()).add(c < 0)
    return signs


def _of_signs(signs: dict[Expr, set[bool]], negative: set[bool]) -> frozenset[Expr]:
    """The bases whose exponents are negative as it is said."""
    return frozenset([k for k, found in signs.items() if found == negative])


def _falling(u: Expr) -> frozenset[Expr]:
    """The bases e^x of which u has negative powers alone."""
    return _of_signs(_exponential_signs(u), {True})


def one_fraction(u: Expr, variable: str = "", exponential: bool = False) -> Expr:
    """u as one fraction, the shortest of its shapes, with its exponentials as they fall in u, and collected."""
    falling = _falling(u)
    shapes = [_exponentials_out(shape, falling) for shape in _shapes(normal(u), _below(u))]
    made = [to_expr(shape) for shape in shapes]
    made += [signed(to_expr(collected(shape, {})), collected=True) for shape in shapes]
    return min(made, key=lambda v: cost(present(v, variable, exponential)))


def _exponentials_out(form: Form, bases: frozenset[Expr], balanced: bool = False) -> Form:
    """The form with e^(-x) in its sums, not e^x, for each of the bases e^x: e^x + 1 is e^x*(1 + e^(-x)).

    With `balanced`, with as much of both: e^(2*x) + 1 is e^x*(e^x + e^(-x)).
    """
    made = form
    for k, e in form.powers.items() if bases else ():
        if k.head != "add" or not k.kinds & _EXPONENTIAL:
            continue
        terms = [shallow(t).powers for t in k.args]
        ends = {b: (min([p.get(b, 0) for p in terms]), max([p.get(b, 0) for p in terms])) for b in bases}
        lead = {b: (low + high) / Fraction(2) if balanced else high for b, (low, high) in ends.items()}
        lead = {b: n for b, n in lead.items() if n > 0 and not (balanced and n.denominator != 1)}
        if lead:
            line = to_expr(Form(1, {b: -n for b, n in lead.items()}))
            turned = total([product((t, line)) for t in k.args])
            powers = {b: n for b, n in made.powers.items() if b is not k}
            made = times(made._replace(powers={**powers, turned: e}), Form(1, {b: n * e for b, n in lead.items()}))
    return made


def _exponentials(form: Form) -> int:
    """How many exponentials there are in the bases of the form, and in the terms of those that are sums."""
    return sum([t.kinds & _EXPONENTIAL != 0 for k in form.powers for t in ex.terms(k)])


def _common_sums(u: Expr) -> Powers:
    """The polynomials that are factors of all terms of u, or of its multiple: nobody multiplies out what is common.

    Polynomials in one function, too: 2*(1 - tanh(x)^2)*(1 - 3*tanh(x)^2).
    """
    u = parts(u)[1]
    if u.head != "add":
        return {}
    found = [b for b in map(base_of, factors_of(u.args[0])) if b.head == "add"]
    sums = [
        b for b in found if is_polynomial(b) or len({base_of(f) for t in b.args for f in factors_of(t)} - {ex.ONE}) == 1
    ]
    least = {b: min([power_of(b, t) for t in u.args]) for b in sums}
    return {b: n for b, n in least.items() if n > 0 and n.denominator == 1}


def _below(u: Expr) -> frozenset[Expr]:
    """The sums below the line of u: nobody multiplies out a denominator that is given by its factors."""
    return frozenset([b for f in factors_of(u) if divides(f) and (b := base_of(f)).head == "add"])


def _candidates(form: Form, common: Powers | None = None, below: frozenset[Expr] = frozenset()) -> Iterator[Form]:
    """The shapes of the form, and of the form without roots in constants below the line.

    The `common` factors stay as they are, and those `below` the line.
    """
    if common:
        rest = form
        for b, n in common.items():
            rest = times(rest, whole_power(normal(b), -int(n)))
        turned = any(negated(b) in rest.powers for b in common)
        if not turned and not any(k.head == "add" and e < 0 and e.denominator == 1 for k, e in rest.powers.items()):
            for candidate in _shapes(rest, below):
                yield _joined(times(candidate, form._replace(coefficient=1, powers=common)), conjugates=True)
            return
    yield from _shapes(form, below)
    if any(e < 0 and k.head == "add" and not k.names for k, e in form.powers.items()):
        rational = without_roots_below(form, constants=True)
        if rational is not form:
            yield from _shapes(_constants_joined(rational), below)


def _constants_joined(form: Form) -> Form:
    """The form with its constants above the line multiplied out: 2*(sqrt(2) - 1) for sqrt(2)*(2 - sqrt(2))."""
    above: Powers = {k: e for k, e in form.powers.items() if e > 0 and not k.names and k.head in ("num", "add")}
    whole = multiplied_out(Form(1, above)) if len(above) > 1 else None
    if whole is None:
        return form
    rest = form._replace(powers={k: e for k, e in form.powers.items() if k not in above})
    return times(rest, normal(whole))


def _shapes(form: Form, below: frozenset[Expr] = frozenset()) -> Iterator[Form]:
    """The fraction as it is factored, and with sums above and below the line multiplied together, but those `below`."""
    yield form
    yield from _roots_joined(form)
    yield from _powers_joined(form)
    yield from _roots_of_quotients(form)
    yield from _absolute_values_joined(form)
    sums = [k for k, e in form.powers.items() if k.head == "add" and e.denominator == 1]
    if not sum(abs(form.powers[k].numerator) for k in sums) > 1 or len(sums) > MAX_JOINED or TYPED.get():
        return
    joined = _joined(form, below)
    lines = () if len(below.intersection(form.powers)) > 1 else _multiplied_side(form, -1)
    for made in (joined, *_multiplied_side(form, 1), *lines):
        if made is not form:
            yield made
            yield from _roots_joined(made)
            yield from _powers_joined(made)
            yield from _absolute_values_joined(made)


def _squares_apart(form: Form) -> Iterator[tuple[Form, str]]:
    """The form with sin(x)^2 as (1 - cos(x))*(1 + cos(x)), where a sum with the cosine may cancel with it, and why."""
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
                b.head == "add" and n * e < 0 and other in [parts(t)[1] for t in b.args] for b, n in form.powers.items()
            ):
                square = Form(q, {total([other, ex.num(sign)]): 1 for sign in (-1, 1)})
                yield times(times(form, Form(1, {k: -2 * pairs})), whole_power(square, pairs)), row.name


def _squares_replaced(form: Form) -> Iterator[tuple[Form, tuple[str, ...]]]:
    """The form with a sum that factors once sin(x)^2 is 1 - cos(x)^2 in it, or the other way round, and why.

    2*sin(x) - cos(x)^2 + 2 is (sin(x) + 1)^2.
    """
    for k, e in form.powers.items():
        if k.head != "add" or not k.kinds & _SQUARES or e.denominator != 1 or len(k.args) > MAX_REPLACED:
            continue
        for eliminate in (0, 1) if _has_square_beside(k) else ():
            with laws.Record() as log:
                made = normal(k, eliminate=eliminate)
            if sum([abs(n.numerator) for b, n in made.powers.items() if b.head == "add"]) > 1:
                yield times(times(form, Form(1, {k: -e})), whole_power(made, int(e))), laws.taken(log)


def _sums_as_squares(form: Form) -> Iterator[tuple[Form, str]]:
    """The form with (1 - tanh(x)^2)^2 as sech(x)^4, and why; 1 - tanh(x)^2 itself is what people write."""
    for k, e in form.powers.items():
        if k.head != "add" or len(k.args) != 2 or not k.kinds & _SQUARES or e.denominator != 1 or -2 < e < 2:
            continue
        for row in RELATIONS:
            for f in [base_of(g) for t in k.args for g in factors_of(t) if base_of(g).leaf == row.b]:
                square = total((ex.num(row.p), multiple(raised(f, ex.TWO), row.q)))
                if k is square or k is negated(square):
                    sign = -1 if k is not square and e % 2 else 1
                    whole = Form(sign, {k: -e, ex.call(row.a, *f.args): 2 * e})
                    yield times(form, whole), row.name


def _differences_of_squares(form: Form, u: Expr) -> Iterator[Form]:
    """The form with (x - m + s)*(x - m - s) as (x - m)^2 - s^2, where (x - m)^2 stands in u."""
    sums = [k for k, e in form.powers.items() if k.head == "add" and len(k.args) > 2 and type(e) is int]
    if len(sums) < 2:
        return
    squared = {n.args[0] for n in ex.postorder(u, _SUM) if n.head == "pow" and n.args[0].head == "add"}
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


def _powers_joined(form: Form) -> Iterator[Form]:
    """The form with what was taken out of a power with letters put into it again, where its base has several factors.

    (x^2/n + 1)^(-(n + 5)/2)*n^2 for (x^2/n + 1)^(-n/2)/((x^2 + n)^2*sqrt((x^2 + n)/n)).  Of a root of roots, too:
    (x + sqrt(x))^(3/2) for sqrt(x)*(sqrt(x) + 1)*sqrt(x + sqrt(x)).
    """
    made = form
    for k, e in form.powers.items():
        base = k.args[0] if is_exponential(k) and k.args[0] is not ex.E else k
        nested = e.denominator != 1 and k.head == "add" and k.kinds & _FRACTION != 0
        inside = normal(base) if base is not k or nested else UNIT
        if not inside.powers or inside == atom(base):
            continue
        of: Number = 0
        denominators = {n.denominator for n in form.powers.values()} if base.head != "pow" and not nested else {1}
        denominators = {n for n in denominators if n <= MAX_ROOT}
        for q in [Fraction(1, n) for n in sorted({1, *denominators}, reverse=True)]:
            part = power_form(base, inside, ex.num(q))
            n = _power_in(made, part)
            if n and not is_huge(part.coefficient, n):
                made = times(made, whole_power(part, -n))
                of += n * q
        if of:
            powers = {b: p for b, p in made.powers.items() if b is not k}
            exponent = ex.num(e) if nested else product((ex.num(e), k.args[1]))
            made = times(made._replace(powers=powers), Form(1, {raised(base, total((exponent, ex.num(of)))): 1}))
    if made is not form:
        yield made


def _absolute_values_joined(form: Form) -> Iterator[Form]:
    """The form with |x^2 - 1| for |x - 1|*|x + 1|."""
    keys = [k for k in form.powers if k.leaf == "abs" and k.args[0].head == "add"]
    if len(keys) > 1 and len({form.powers[k] for k in keys}) == 1:
        whole = multiplied_out(Form(1, {k.args[0]: 1 for k in keys}))
        if whole is not None and cost(present(whole)) < sum([cost(present(k)) for k in keys]) - len("abs()"):
            rest = {k: e for k, e in form.powers.items() if k not in keys}
            yield form._replace(powers={**rest, called("abs", (whole,)): form.powers[keys[0]]})


def _power_in(form: Form, part: Form) -> int:
    """The power of a fraction that is in the form, by its longest base above the line; 0 where it is not whole."""
    k = max(part.powers, key=lambda b: (part.powers[b] > 0, b.size))
    n = Fraction(form.powers.get(k, 0)) / part.powers[k]
    return n.numerator if n.denominator == 1 else 0


def _roots_of_quotients(form: Form) -> Iterator[Form]:
    """The form with other powers of the root of a quotient: sqrt(a/b)/b for a/(b^2*sqrt(a/b))."""
    for k, e in form.powers.items():
        if e.denominator == 1 or not is_root_of_quotient(raised(k, ex.num(Fraction(1, e.denominator)))):
            continue
        inside = normal(k)
        for other in (e - floor(e), e - floor(e) - 1):
            if other != e:
                moved = int(other - e)
                yield times(times(form, Form(1, {k: moved})), whole_power(inside, -moved))


def _under_one_root(form: Form, keys: list[Expr]) -> Form | None:
    """The form with these roots, of one degree, as one; None where that is too large, or no root of a polynomial."""
    product = multiplied_out(form._replace(coefficient=1, powers=dict.fromkeys(keys, 1)))
    if product is None or product.head != "add" or any(is_root(f) for t in product.args for f in ex.factors(t)):
        return None
    rest = {_terms_under_one_root(k, keys, product): p for k, p in form.powers.items() if k not in keys}
    if len(rest) + len(keys) < len(form.powers) or any(k.head == "num" for k in rest):
        return None  # two bases have become one
    return times(form._replace(powers=rest), form._replace(coefficient=1, powers={product: form.powers[keys[0]]}))


def _terms_under_one_root(u: Expr, keys: list[Expr], whole: Expr) -> Expr:
    """A sum with the roots of the keys as one root of their product, in the terms where they all are; u if no sum."""
    if u.head != "add" or not u.kinds & _FRACTION:
        return u
    terms: list[Expr] = []
    for t in u.args:
        found = {power_of(k, t) for k in keys}
        e = found.pop()
        if not found and e.denominator != 1:
            t = product((raised(whole, ex.num(e)), *[f for f in ex.factors(t) if ex.base(f) not in keys]))
        terms.append(t)
    return total(terms)


def _multiplied_side(form: Form, side: int) -> Iterator[Form]:
    """The form with all sums on one side of the line multiplied out into one, and that factored again."""
    sums: Powers = {k: side * e for k, e in form.powers.items() if k.head == "add" and type(e) is int and e * side > 0}
    single = max(sums.values(), default=0) == 1  # (x + 1)^2*(x - 1) stays
    reduced = any(map(_is_reduced, sums))
    if not 2 <= sum(sums.values()) <= MAX_JOINED or not (single or reduced):
        return
    product = multiplied_out(form._replace(coefficient=1, powers=sums))
    if product is None:
        return
    rest = form._replace(powers={k: e for k, e in form.powers.items() if k not in sums})
    if product.head == "add" and single:
        yield times(rest, whole_power(atom(product), side))
    if product.head != "add" or reduced or _is_reduced(product):
        yield times(rest, whole_power(normal(product), side))


def _joined(form: Form, apart: frozenset[Expr] = frozenset(), conjugates: bool = False) -> Form:
    """The form with sums of equal exponents multiplied together, two at a time, as long as that is shorter.

    Of `conjugates` alone, and of those that stay `apart`, (x - 1)*(x + 1) becomes x^2 - 1.
    """
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
                squares = product.head == "add" and {2} == {len(s.args) for s in (a, b, product)}
                if not squares and (conjugates or (a in apart and b in apart)):
                    continue
                rest = form._replace(powers={k: e for k, e in form.powers.items() if k not in (a, b)})
                form = times(rest, whole_power(atom(product) if product.head == "add" else normal(product), int(n)))
                better = True
                break
            if better:
                break
    return form


def _is_reduced(u: Expr) -> bool:
    """Does u contain a root, |v|, or a function whose square can be rewritten?

    If not, a product of sums has only those sums as factors, and factoring it again finds nothing.
    """
    return u.kinds & _REDUCED != 0


def _has_roots_below(u: Expr) -> bool:
    """Does a sum below a line have a root in it?"""
    return ex.contains(u, _is_over_roots, _FRACTION)


def _is_over_squares(u: Expr) -> bool:
    """Is u one over a sum, or a root of one, in which there is a function whose square may be that of another?"""
    return u.head == "pow" and u.args[0].head == "add" and u.args[0].kinds & _SQUARES != 0


def _has_square_beside(k: Expr) -> bool:
    """Is there the square of a function in the sum k, and beside that the function to which its square is related?"""
    factors = [f for t in k.args for f in factors_of(t)]
    squared = {f.args[0] for f in factors if f.head == "pow" and f.args[0].leaf in RELATED}
    return any(f.leaf in RELATED and ex.call(PARTNERS[ex.name_of(f)], *f.args) in squared for f in factors)


def _is_over_roots(u: Expr) -> bool:
    """Is u one over a sum that has a root in it?"""
    if u.head != "pow" or u.args[0].head != "add" or u.args[1].head != "num" or ex.value(u.args[1]) > 0:
        return False
    return ex.contains(u.args[0], is_root, _FRACTION)


def written(candidate: Candidate, u: Expr, variable: str) -> Iterator[Expr]:
    """The expressions that a form of u can be written as, with the signs in u."""
    form = candidate.form
    whole = without_bracket(in_terms(to_expr(_turned(form, u))))
    if candidate.collected:
        yield signed(whole, collected=True, variable=variable)
        return
    yield from _spread_out(whole)
    yield from _in_parts(form, u)
    yield from _in_partial_fractions(form, _below(u))
    if not any(map(divides, factors_of(u))):
        yield from _with_whole_part(form)


def as_given(v: Expr, given: Mapping[Expr, Expr]) -> Expr:
    """v with the sums below its line and under its roots as they are `given`, where that is shorter."""
    return ex.transform(v, lambda n: ex.power(given.get(n.args[0], n.args[0]), n.args[1]) if _is_below(n) else n)


def _is_below(n: Expr) -> bool:
    """Is n one over a sum, or a root of one, or of a product?"""
    if n.head != "pow" or n.args[0].head not in ("add", "mul") or n.args[1].head != "num":
        return False
    q = ex.value(n.args[1])
    return (q < 0 and n.args[0].head == "add") or q.denominator != 1


def given_sums(u: Expr) -> dict[Expr, Expr]:
    """The sums below a line or under a root of u, such as (x - m)^2 + s^2, by what they are multiplied out.

    1 + (x - m)^2/s^2 stands for (x - m)^2 + s^2, too.  Of products, (x - a)*(x - b) stands for what it is multiplied
    out, and (x - a)/(x - b) for (a - x)/(b - x).  A sum without sums in it is multiplied out as it stands.
    """
    found: dict[Expr, Expr] = {}
    below = dict.fromkeys([n.args[0] for n in ex.postorder(u, _SUM) if _is_below(n)])
    for n in [n for n in below if any(t.kinds & _SUM for t in n.args)]:
        if n.head == "mul":
            pair = [f for f in n.args if ex.base(f).head == "add"]
            if len(pair) == 2 and all(power_of(ex.base(f), f) in (1, -1) for f in pair):
                turned = [raised(negated(ex.base(f)), ex.num(power_of(ex.base(f), f))) for f in pair]
                found[product([*turned, *[f for f in n.args if f not in pair]])] = n
                form = normal(n)
                whole = multiplied_out(form) if all(e > 0 for e in form.powers.values()) else None
                if whole is not None and cost(present(n)) < cost(present(whole)):
                    found[whole] = n
            continue
        form = normal(n)
        sums = [k for k, e in form.powers.items() if k.head == "add" and e == 1]
        sign = -1 if form.coefficient < 0 and len(sums) > 1 else 1
        whole = multiplied_out(Form(sign, dict.fromkeys(sums, 1)))
        if abs(form.coefficient) == 1 and whole is not None and len(whole.args) > len(n.args):
            rest = {k: -e for k, e in form.powers.items() if k not in sums}
            line = to_expr(Form(sign / Fraction(form.coefficient), rest))
            given = total([product((t, line)) for t in n.args])
            if cost(present(given)) < cost(present(whole)):
                found[whole] = given
    return found


def _turned(form: Form, u: Expr) -> Form:
    """The form with the powers of differences as they stand in u: (1 - x)^2, not (x - 1)^2, where 1 - x was given.

    A minus sign that this leaves goes into a sum that is not in u; where there is none, nothing is turned.  1 - f(x)
    stands as it was given, with a minus sign in front, too.
    """
    form = _complements(form, u)
    keys = [k for k, e in form.powers.items() if k.head == "add" and type(e) is int and len(k.args) == 2]
    if not keys:
        return form
    given = {ex.base(f) for n in ex.postorder(u, _SUM) if n.head in ("mul", "pow") for f in ex.factors(n)}
    turned = [k for k in keys if k not in given and negated(k) in given and negated(k) not in form.powers]
    c = form.coefficient
    for k in turned:
        c *= -1 if form.powers[k].numerator % 2 else 1
    if c < 0:
        free = [k for k, e in form.powers.items() if k.head == "add" and e == 1 and k not in given and k not in turned]
        negative = {k: sum(parts(t)[0] < 0 for t in k.args) for k in free}
        free = [k for k, n in negative.items() if 2 * n + (len(k.args) == 2) > len(k.args) or is_either_way(k)]
        turned += free[:1]
        c = -c if free else c
    if c < 0 < form.coefficient or not turned:
        return form
    return form._replace(coefficient=c, powers={negated(k) if k in turned else k: e for k, e in form.powers.items()})


def _complements(form: Form, u: Expr) -> Form:
    """The form with 1 - f(x) for f(x) - 1, where 1 - f(x) stands in u, and with the sign in another sum if it may."""
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


def _spread_out(u: Expr) -> Iterator[Expr]:
    """u, and with the functions of an angle beside a sum multiplied into it, as it is then and factored."""
    yield u
    apart = spread(u)
    if apart is not u:
        yield apart
        yield in_terms(one_fraction(apart))


def _sides(form: Form) -> tuple[Expr, Powers] | None:
    """The sum with functions above the line, and what is below it, if a part of that sum may cancel with it."""
    below: Powers = {k: e for k, e in form.powers.items() if k.head in ("add", "sym") and type(e) is int and e < 0}
    above = next((k for k, e in form.powers.items() if k.head == "add" and e == 1 and k.kinds & _FUNCTIONS), None)
    if not any(k.head == "add" for k in below) or above is None or len(above.args) < 3:
        return None
    return above, below


def has_letters_above(form: Form) -> bool:
    """Are there letters in the sum above the line that are not below it?  Then it may be much shorter in parts."""
    sides = _sides(form)
    return sides is not None and len(_by_letters(form, *sides)) > 1


def _by_letters(form: Form, above: Expr, below: Powers) -> dict[tuple[Expr, ...], list[Expr]]:
    """What stands beside the letters in the sum above the line that are not below it, if nothing else is below it."""
    if any(e < 0 for k, e in form.powers.items() if k not in below):
        return {}
    return beside_letters(above, frozenset().union(*[k.names for k in below]))


def _in_parts(form: Form, u: Expr) -> Iterator[Expr]:
    """The form of u with each function, or each letter that is not below the line, by itself above the line.

    Where what is below cancels for one of them: (ln(x) + x*ln(x) - 1)/(x + 1) is ln(x) - 1/(x + 1), and
    (1 - y - y*e^x)/(1 + e^x) is 1/(1 + e^x) - y.
    """
    sides = _sides(form)
    if sides is None:
        return
    above, below = sides
    sign = -1 if form.coefficient < 0 else 1
    line = [ex.num(sign), *[raised(k, ex.num(e)) for k, e in below.items()]]
    for terms in (cofactors(above), _by_letters(form, above, below)):
        if not 1 < len(terms) < len(above.args):
            continue
        alone = {f: normal(product((total(own), *line))) for f, own in terms.items()}
        if not all(any(k.head == "add" and e < 0 for k, e in own.powers.items()) for own in alone.values()):
            falling = _falling(u)
            fractions = [product((*f, to_expr(_exponentials_out(own, falling)))) for f, own in alone.items()]
            rest = {k: e for k, e in form.powers.items() if k is not above and k not in below}
            yield in_terms(product((to_expr(Form(sign * form.coefficient, rest)), total(fractions))))


def _with_whole_part(form: Form) -> Iterator[Expr]:
    """The form with its fraction of polynomials in one letter as a polynomial and a proper fraction.

    270*x^4 + 39/(x + 1)^2 for 3*(90*x^6 + 180*x^5 + 90*x^4 + 13)/(x + 1)^2.
    """
    found = _fraction_in_one_letter(form)
    if found is not None:
        from calc_cli.simplify.division import divided_by

        above, below, x = found
        divisor = multiplied_out(whole_power(Form(1, below), -1))
        whole, rest = divided_by(above, divisor, x) if divisor is not None else (ex.ZERO, above)
        if whole is not ex.ZERO:
            yield total((whole, to_expr(times(normal(rest), Form(1, below)))))


def _in_partial_fractions(form: Form, given: frozenset[Expr]) -> Iterator[Expr]:
    """The form as a sum of fractions over the sums that are `given` below the line, each of them once.

    1/(x + 1) - 2/(x - 1) for -(x + 3)/((x + 1)*(x - 1)); 2/((x + 1)*(x - 1)) stays.
    """
    if len(given) < 2 or not all(form.powers.get(k) == -1 for k in given):
        return
    found = _fraction_in_one_letter(form)
    if found is not None and found[0].names and len(found[1]) == len(given):
        from calc_cli.simplify.division import partial_fractions

        above, below, x = found
        parted = partial_fractions(above, list(below), x)
        if parted is not None:
            yield parted


def _fraction_in_one_letter(form: Form) -> tuple[Expr, Powers, Expr] | None:
    """What is above the line, multiplied out, the powers below it, and the letter, of a fraction of polynomials."""
    names = {name for k in form.powers for name in k.names}
    if len(names) != 1 or not all(
        k.head in ("sym", "add") and type(e) is int and is_polynomial(k) for k, e in form.powers.items()
    ):
        return None
    below: Powers = {k: e for k, e in form.powers.items() if e < 0}
    if not any(k.head == "add" for k in below):
        return None
    above = multiplied_out(Form(form.coefficient, {k: e for k, e in form.powers.items() if e > 0}))
    return None if above is None else (above, below, ex.sym(names.pop()))
