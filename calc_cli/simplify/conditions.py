"""Where a derivative does not exist, or a simpler form has lost a gap: the conditions printed with a result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import chain, pairwise
from math import isfinite, isnan

from calc_cli import expr as ex
from calc_cli.expr import Expr
from calc_cli.functions import BY_NAME, FUNCTIONS, STEPS, of_sign
from calc_cli.numeric import floats
from calc_cli.simplify.angles import IN_SINES
from calc_cli.simplify.canonical import (
    called,
    canonical,
    parts,
    primitive,
    product,
    raised,
    scaled,
    shortest_sum,
    total,
)
from calc_cli.simplify.form import negated, real
from calc_cli.simplify.predicates import is_below, is_polynomial
from calc_cli.simplify.present import present
from calc_cli.simplify.signs import BY_SIGN, positive
from calc_cli.syntax import formula
from calc_cli.trace import Condition, Step, walk

#: Distances from a point a, relative to 1 + |a|, at which its neighbours are evaluated.
_SCALES = (1e-7, 1e-9, 1e-11)
_ABS = ex.kinds("abs")
#: Points at which an inequality is tried.
TRIES = 200


def of(stages: Sequence[Expr], steps: Sequence[Step], variable: str) -> tuple[Condition, ...]:
    """The side conditions of the rules used, and the gaps of what the result was made of that it does not show.

    `stages` are the function, its derivative, and further ones, up to the result.
    """
    reading, result = stages[0], stages[-1]
    barred = reading.kinds & _ABS and not canonical(reading).kinds & _ABS  # |x - y|^2 is (x - y)^2, and smooth
    found: dict[Condition, None] = {}
    for s in (s for step in steps for s in walk(step)):
        names = (s.rule, *[c.rule for c in s.children[:1]])
        if barred and "absolute value" in names:
            continue
        for c in s.conditions:
            if c.relation == "!=" and not _HAVE_VALUES.isdisjoint(names) and _is_stepped(c.left, c.right):
                continue  # on both sides, what is inside is constant
            found.update(dict.fromkeys(simplified(c, variable)))
    for c in chain.from_iterable([_jumps(*s.before.args) for s in steps if s.before.head == "D"]):
        found.update(dict.fromkeys(simplified(c, variable)))
    kept = domain(result)
    kept |= {k: ">" for k, relation in domain(canonical(result)).items() if k in kept and relation == ">"}
    for inside, relation in domain(reading).items():
        if inside not in kept or (kept[inside] == ">" and _flat(inside)):
            edge = relation if _is_stepped(inside) else ">"  # the root of a step is flat where the step is 0
            for simple in simplified(Condition(inside, edge, ex.ZERO), variable):
                found[simple] = None
    for gap in _lost(stages[:-1], result):
        for simple in simplified(Condition(gap, ">" if kept.get(gap) == ">=" else "!=", ex.ZERO), variable):
            found[simple] = None
    different = {(c.relation, _difference(c)): c for c in reversed(found)}  # x^2 - 2x > 0 and 2x^2 - 4x > 0 are one
    found = {c: None for c in reversed(different.values()) if not _is_filled(c, stages, variable)}
    shown = domain(result, powers=False)
    seen = [
        simple._replace(relation=simple.relation + relation[1:]) if simple.relation in (">", "<") else simple
        for inside, relation in kept.items()
        if inside in shown
        for simple in simplified(Condition(inside, ">", ex.ZERO), variable)
    ]
    told = [c for c in found if not _is_implied(c, [*found, *seen])]
    return tuple([c for c in told if c.relation == "!=" or not _never_fails(c)])


#: Functions that jump or have poles, and where those are.
_BROKEN = {f.name: f.valid for f in FUNCTIONS if f.valid and (f.name in STEPS or f.breaks.endswith(("pole", "jump")))}
_STEPPED = ex.kinds(*STEPS)
#: The rules of functions that have a kink or a jump, and a value there.
_HAVE_VALUES = frozenset(
    [f.title for f in FUNCTIONS if f.valid and not f.breaks.endswith(("pole", "steep", "open jump"))]
)


def _jumps(u: Expr, x: Expr) -> Iterator[Condition]:
    """Where no function of x jumps that is constant in between, or has something in it that jumps or has a pole.

    What is around it may not ask for its derivative.
    """
    seen: set[Expr] = set()
    nodes: list[list[Expr]] = []
    for outer in reversed(ex.postorder(u, _STEPPED)):
        if outer.head == "call" and outer.leaf in STEPS and x.leaf in outer.names and outer not in seen:
            nodes.append(ex.postorder(outer))
            seen.update(nodes[-1])
    for n in chain.from_iterable(reversed(nodes)):
        if n.head == "call" and n.leaf in _BROKEN and x.leaf in n.names and not _is_stepped(*n.args):
            left, relation, right = _BROKEN[ex.name_of(n)].rsplit(" ", 2)
            put = {ex.sym("x"): n.args[0], **dict(zip(map(ex.sym, "uv"), n.args, strict=False))}
            yield Condition(ex.substitute(formula(left), put), relation, ex.substitute(formula(right), put))


def _is_stepped(*expressions: Expr) -> bool:
    """Do all letters stand in functions that are constant between their jumps?"""
    stack = list(expressions)
    while stack:
        n = stack.pop()
        if n.head == "sym":
            return False
        if n.head != "call" or n.leaf not in STEPS:
            stack += [a for a in n.args if a.names]
    return True


def _is_filled(c: Condition, stages: Sequence[Expr], variable: str) -> bool:
    """Are the function and all its derivatives in `stages` continuous at the point that c excludes?  In floats.

    Then the derivatives exist there, and are their own limits (a consequence of the mean value theorem).
    """
    reading = stages[0]
    if c.relation != "!=" or c.left is not ex.sym(variable) or c.right.names or reading.names != {variable}:
        return False
    if reading.kinds & ex.kinds("fn", "eq"):
        return False
    a = floats.evaluate(c.right, {})
    for u in stages:
        value = floats.program(u)
        there = value({variable: a})
        around = [[value({variable: a + step * (1 + abs(a))}) for step in (-size, size)] for size in _SCALES]
        if not all(map(isfinite, (there, *chain.from_iterable(around)))):
            return False
        heights = [max(there, *sides) - min(there, *sides) for sides in around]
        # a jump is as high when it is looked at more closely
        lost = 1e-14 * max(map(abs, (there, *around[0])))
        if any(narrow > wide / 2 + lost for wide, narrow in pairwise(heights)):
            return False
    return True


def _never_fails(c: Condition) -> bool:
    """Does an inequality hold wherever it is tried, near and far?  Then nobody wants to be told of it."""
    if (c.left.kinds | c.right.kinds) & ex.kinds("fn"):
        return False
    sign = 1 if c.relation in (">", ">=") else -1
    strict = c.relation in (">", "<") and _is_stepped(c.left, c.right)  # of others, a 0 may be what is too small
    names = sorted(c.left.names | c.right.names)
    left, right = floats.program(c.left), floats.program(c.right)
    for point in floats.spread(names, TRIES):
        difference = sign * (left(point) - right(point))
        if difference < 0 or isnan(difference) or (strict and difference == 0):
            return False
    return True


def _is_implied(c: Condition, found: Iterable[Condition]) -> bool:
    """Does another of the conditions, an inequality, say c, too?"""
    for d in found:
        if d is c or d.relation == "!=":
            continue
        if c.relation == "!=" and d.relation in (">", "<") and _difference(d) in (gap := _difference(c), negated(gap)):
            return True
        if d.left is c.left and not c.right.names | d.right.names and c.relation in (d.relation[0], "!="):
            first, second = floats.evaluate(c.right, {}), floats.evaluate(d.right, {})
            if first < second if d.relation[0] == ">" else first > second:
                return True
    return False


def _difference(c: Condition) -> Expr:
    """What is compared with 0, without what may be taken out of it."""
    return primitive(canonical(ex.add(c.left, ex.neg(c.right))))


def simplified(c: Condition, variable: str) -> list[Condition]:
    """The condition solved for the variable where it is linear in it; none when it always holds."""
    if c.relation == "!=" and c.right is ex.PI and ex.is_call(c.left, "atan2"):
        return _beside_the_cut(c, variable)
    difference = canonical(ex.add(c.left, ex.neg(c.right)))
    if c.relation == "!=":
        difference = shortest_sum(difference)
    if c.relation == ">" and _is_square(difference):
        return simplified(Condition(difference.args[0], "!=", ex.ZERO), variable)
    if c.relation == ">" and (flat := _flat(difference)):
        others = product([f for f in ex.factors(difference) if f not in flat])
        if others.head != "num" or ex.value(others) > 0:
            split = [Condition(others, ">", ex.ZERO), *[Condition(f, "!=", ex.ZERO) for f in flat]]
            return list(dict.fromkeys(s for k in split for s in simplified(k, variable)))
    if difference.head == "num" or (positive(difference) and c.relation in ("!=", ">", ">=")):
        return []
    if c.relation == "!=" and _is_never_0(difference):
        return []
    if c.relation == "!=" and (part := _positive_part(difference)) is not None:
        return simplified(Condition(part, ">", ex.ZERO), variable)
    if c.relation == "!=" and (inner := _zeros(difference)) == [difference]:
        inner = _factored(difference, variable)
    if c.relation == "!=" and inner != [difference]:
        return list(dict.fromkeys(s for u in inner for s in simplified(Condition(u, "!=", ex.ZERO), variable)))
    slope, rest = _linear(difference, variable)
    if slope is None or rest is None or (c.relation != "!=" and slope.head != "num"):
        within = _inside(difference, c.relation)
        if within is not None:
            return simplified(within, variable)
        if c.relation == "!=" and _has_no_zero(difference, variable):
            return []
        if c.relation == ">" and (ends := _between(difference, variable)):
            return [Condition(ex.sym(variable), sign, present(end)) for sign, end in zip("><", ends, strict=True)]
        if c.relation in (">", ">=") and c.right is ex.ZERO:
            return [_bounded(difference, variable, c.relation[1:])]
        if c.relation == "!=" and (apart := _number_apart(difference)):
            return [Condition(present(apart[0], variable), "!=", present(apart[1]))]
        left, right = [present(canonical(u), variable) for u in (c.left, c.right)]
        turned = c.relation == "!=" and not left.names
        return [Condition(right, c.relation, left) if turned else Condition(left, c.relation, right)]
    relation = c.relation
    if slope.head == "num" and ex.value(slope) < 0:
        relation = {">": "<", ">=": "<=", "<": ">", "<=": ">="}.get(relation, relation)
    bound = product((ex.MINUS_ONE, rest, raised(slope, ex.MINUS_ONE)))
    return [Condition(ex.sym(variable), relation, present(bound, variable))]


def _beside_the_cut(c: Condition, variable: str) -> list[Condition]:
    """The condition that an angle is not pi: on the variable, where it is known where its point is on the axis."""
    up, right = c.left.args
    if positive(canonical(right)):
        return []
    crossings = simplified(Condition(up, "!=", ex.ZERO), variable)
    if any(k.left.names | right.names != {variable} or k.right.names or k.left.args for k in crossings):
        return [c]
    return [k for k in crossings if floats.evaluate(right, {variable: floats.evaluate(k.right, {})}) < 0]


def _is_even_root(u: Expr) -> bool:
    """Is u positive wherever what it is the root of is: sqrt(v), v^(3/2)?"""
    return u.head == "pow" and isinstance(u.args[1].leaf, Fraction) and u.args[1].leaf.denominator % 2 == 0


def _factored(u: Expr, variable: str) -> list[Expr]:
    """The factors of a polynomial u in the variable alone, if each has one place where it is 0; else u."""
    from calc_cli.simplify.rational import normal

    if u.names != {variable} or not is_polynomial(u):
        return [u]
    factors = [k for k in normal(u).powers if not positive(k)]
    return factors if all(_linear(k, variable)[0] is not None for k in factors) else [u]


def _inside(u: Expr, relation: str) -> Condition | None:
    """The condition u > 0, or u < 0, as one on what stands inside u: x > 1 for ln(x) > 0; None where that is not plain.

    What u is real for is a condition of its own.
    """
    terms = ex.terms(u)
    named = [t for t in terms if t.names]
    if len(named) != 1 or relation not in (">", "<"):
        return None
    c, g = parts(named[0])
    bound = product((ex.num(Fraction(-1) / c), total([t for t in terms if not t.names])))  # g is above it, or below
    above = (relation == ">") == (c > 0)
    if bound is ex.ZERO:
        factors = [f for f in ex.factors(g) if not (positive(ex.base(f)) or _is_even_root(f))]
        if not factors and above and _is_even_root(g):
            factors = [g.args[0]]  # sqrt(v) > 0 is v > 0
        if len(factors) != 1 or _is_square(factors[0]):
            return None
        if factors[0] is not g or c != 1:
            return Condition(factors[0], ">" if above else "<", ex.ZERO)
        if g.head == "call" and g.leaf in _SIGN_KEEPING:
            return Condition(g.args[0], ">" if above else "<", ex.ZERO)
    level = floats.evaluate(bound, {})
    side = ">" if above else "<"
    if ex.is_call(g, "ln"):
        return Condition(g.args[0], side, raised(ex.E, bound))
    if g.head != "pow":
        return None
    base, exponent = g.args
    if base is ex.E and level > 0:
        return Condition(exponent, side, called("ln", (bound,)))
    if exponent.names and level == 0 and above:
        return Condition(base, side, ex.ZERO)  # (x^n)^(1/2) is x^(n/2) there alone
    if exponent.head != "num" or (isinstance(exponent.leaf, int) and exponent.leaf % 2 == 0):
        return None
    if level == 0 and (above or isinstance(exponent.leaf, int)):
        return Condition(base, side, ex.ZERO)
    inverse = ex.num(Fraction(1) / ex.value(exponent))
    if level > 0 and ex.value(exponent) > 0:
        return Condition(base, side, raised(bound, inverse))
    if level < 0 and isinstance(exponent.leaf, int) and exponent.leaf > 0:
        return Condition(base, side, scaled(-1, raised(scaled(-1, bound), inverse)))
    return None


#: Functions that have the sign of their argument.
_SIGN_KEEPING = of_sign("x")


def _is_square(u: Expr) -> bool:
    """Is u an even power, or an absolute value, of something real?"""
    if u.head == "pow":
        return isinstance(u.args[1].leaf, int) and u.args[1].leaf % 2 == 0 and real(u.args[0])
    return ex.is_call(u, "abs")


_NEVER_0 = of_sign("+", "+-")


def _is_never_0(u: Expr) -> bool:
    """Is u one over something, or a function that is?"""
    if u.head == "pow":
        return is_below(u)
    return u.head == "call" and u.leaf in _NEVER_0


def _has_no_zero(u: Expr, variable: str) -> bool:
    """Is u a polynomial with rational coefficients in the variable alone, without a real zero?"""
    from calc_cli.numeric.polynomials import MAX_DEGREE, factors, real_roots

    if u.names != {variable} or not is_polynomial(u):
        return False
    coefficients: dict[int, Fraction] = {}
    for c, r in map(parts, ex.terms(u)):
        k = 0 if r is ex.ONE else 1 if r.head == "sym" else r.args[1].leaf if r.head == "pow" else None
        if type(k) is not int or not 0 <= k <= MAX_DEGREE:
            return False
        coefficients[k] = Fraction(c)
    rising = [coefficients.get(k, Fraction(0)) for k in range(max(coefficients) + 1)]
    return not any(real_roots(p) for p, _ in factors(rising))


#: Functions that are 0 wherever their argument is negative.
_ZERO_BELOW = frozenset([name for name, (_, below) in BY_SIGN.items() if below((ex.sym("x"),)) is ex.ZERO])


def _positive_part(u: Expr) -> Expr | None:
    """v where u is relu(v), max(v, 0) or a power of it, which is 0 for all v < 0; else None."""
    base = ex.base(u)
    if base.head != "call":
        return None
    if base.leaf in _ZERO_BELOW:
        return base.args[0]
    others = [a for a in base.args if canonical(a) is not ex.ZERO]
    return others[0] if base.leaf == "max" and len(base.args) == 2 and len(others) == 1 else None


def _flat(u: Expr) -> list[Expr]:
    """The factors of u that are 0 on one side of a place, and never negative."""
    return [f for f in ex.factors(u) if _positive_part(f) is not None]


def _between(u: Expr, variable: str) -> tuple[Expr, Expr] | None:
    """The ends a and b where u > 0 just for a < x < b: u is a product or a quotient of two lines.  Else None."""
    from calc_cli.simplify.rational import normal

    if u.names != {variable} or u.kinds & _PARTLY_REAL - ex.kinds("pow"):
        return None
    form = normal(u)
    lines = [_linear(k, variable) for k in form.powers]
    if len(lines) != 2 or any(type(e) is not int or e % 2 == 0 for e in form.powers.values()):
        return None
    sign, ends = 1 if form.coefficient > 0 else -1, []
    for slope, rest in lines:
        if slope is None or rest is None or slope.head != "num" or rest.names:
            return None
        sign *= 1 if ex.value(slope) > 0 else -1
        ends.append(product((ex.MINUS_ONE, rest, raised(slope, ex.MINUS_ONE))))
    low, high = sorted(ends, key=lambda end: floats.evaluate(end, {}))
    return (low, high) if sign < 0 else None


def _bounded(u: Expr, variable: str, equal: str) -> Condition:
    """u > 0, written v < n for n - v with a number n, which is how a person says it; with `equal` "=", u >= 0."""
    number = next((t for t in u.args if t.head == "num"), ex.ZERO) if u.head == "add" else ex.ZERO
    others = [t for t in ex.terms(u) if t is not number]
    if ex.value(number) >= 0 and all(parts(t)[0] < 0 for t in others):
        inside = total([scaled(-c, r) for c, r in map(parts, others)])
        return Condition(present(inside, variable), "<" + equal, present(number))
    if ex.value(number) < 0 and all(parts(t)[0] > 0 for t in others):
        return Condition(present(total(others), variable), ">" + equal, present(ex.num(-ex.value(number))))
    return Condition(present(u, variable), ">" + equal, ex.ZERO)


def _number_apart(u: Expr) -> tuple[Expr, Expr] | None:
    """(v, n) where u is a multiple of v - n, for a number n: sin(x) != 1 for 1 - sin(x) != 0.  Else None."""
    number = next((t for t in u.args if t.head == "num"), None) if u.head == "add" and len(u.args) == 2 else None
    if number is None:
        return None
    c, v = parts(next(t for t in u.args if t is not number))
    return v, ex.num(Fraction(-ex.value(number)) / c)


#: What is real in some places only.
_PARTLY_REAL = ex.kinds("pow", *[f.name for f in FUNCTIONS if f.domain])


def domain(u: Expr, powers: bool = True) -> dict[Expr, str]:
    """The canonical expressions that are ">" 0, or ">=" 0, wherever u is real: in logarithms, under roots.

    With `powers` those, too, that have letters in their exponent: of a base that is negative, too, they may be real.
    """
    found: dict[Expr, str] = {}
    for n in ex.postorder(u) if u.kinds & _PARTLY_REAL else ():
        inside: Expr | None = None
        relation = ">"
        if n.head == "call" and BY_NAME[ex.name_of(n)].domain:
            letters = {ex.sym("x"): n.args[0], ex.sym("u"): n.args[0]}
            inside = ex.substitute(formula(BY_NAME[ex.name_of(n)].domain), letters)
            relation = ">" if "open" in BY_NAME[ex.name_of(n)].breaks else ">="
        elif n.head == "pow" and n.args[0].names and (powers or not n.args[1].names):
            exponent = n.args[1]
            q = ex.as_number(exponent if exponent.names or exponent.head == "num" else present(canonical(exponent)))
            if q is None or q.denominator > 1:
                inside = n.args[0]
                relation = ">" if q is None or q < 0 else ">="
        if inside is not None and inside.names:
            base = primitive(canonical(inside))
            found[base] = min(found.get(base, relation), relation)
    return found


def _zeros(u: Expr) -> list[Expr]:
    """The parts of which one is 0 wherever u is: the factors of a product, the base of a power, the inside of |v|."""
    if u.head == "mul":
        return [f for f in u.args if f.head != "num"]
    if u.head == "pow" and u.args[1].head == "num" and Fraction(ex.value(u.args[1])) > 0:
        return [u.args[0]]
    if u.head == "call" and (u.leaf == "abs" or u.leaf in _SIGN_KEEPING):
        return [u.args[0]]
    return [total((u.args[0], ex.MINUS_ONE))] if ex.is_call(u, "ln") else [u]


def _linear(u: Expr, variable: str) -> tuple[Expr | None, Expr | None]:
    """(a, b) when u is a*x + b with a and b free of the variable x, else (None, None)."""
    x = ex.sym(variable)
    slope: list[Expr] = []
    rest: list[Expr] = []
    for t in ex.terms(u):
        if variable not in t.names:
            rest.append(t)
            continue
        c, r = parts(t)
        factors = ex.factors(r)
        others = [f for f in factors if f is not x]
        if len(others) != len(factors) - 1 or any(variable in f.names for f in others):
            return None, None
        slope.append(scaled(c, ex.mul(*others)))
    return (total(slope), total(rest)) if slope else (None, None)


def _lost(stages: Sequence[Expr], result: Expr) -> list[Expr]:
    """What the function or a derivative on the way divides by, factor by factor, and the result does not.

    Where the first derivative is x/|x|, the second is 0, and not at 0.  Of what is 0 on one side of a place, such as
    relu(x), what the result divides by, too.
    """
    below = _divisors(result)
    before = list(dict.fromkeys(chain(*map(_divisors, stages), below)))
    if not before:
        return []
    from calc_cli.simplify.rational import normal

    def factors(divisors: list[Expr]) -> dict[Expr, None]:
        found: dict[Expr, None] = {}
        for d in divisors:
            try:
                form = normal(d)
            except ZeroDivisionError:
                continue
            for k, e in form.powers.items():
                if e > 0 and k.names and not positive(k) and k.head != "pow":
                    found[k] = None
        return found

    kept = factors(below)
    return [k for k in factors(before) if k not in kept or _positive_part(k) is not None]


#: Functions that divide by another function of their argument.
_DIVIDING = {
    name: ("sin" if sine < 0 else "cos") + family
    for name, (family, sine, cosine) in IN_SINES.items()
    if sine < 0 or (cosine < 0 and not family)  # cosh is never 0
}
_DIVIDES = ex.kinds("div", "pow", "atan2", *_DIVIDING)


def _divisors(u: Expr) -> list[Expr]:
    """What u divides by, as it stands and before anything cancels, in canonical form."""
    if not u.kinds & _DIVIDES:
        return []
    nodes = [n for n in ex.postorder(u) if n.names]
    found = {below: None for n in nodes if (below := _divisor(n)) is not None and below.names}
    return list(found)


def _divisor(n: Expr) -> Expr | None:
    """What a node divides by, in canonical form, or None; of an angle, the squared distance of its point."""
    if n.head == "div":
        return canonical(n.args[1])
    if n.head == "pow" and n.args[1].head != "sym":
        exponent = canonical(n.args[1])
        return canonical(n.args[0]) if exponent.head == "num" and ex.value(exponent) < 0 else None
    if n.head == "call" and n.leaf == "atan2":
        return total([raised(canonical(a), ex.num(2)) for a in n.args])
    if n.head == "call" and n.leaf in _DIVIDING:
        return called(_DIVIDING[ex.name_of(n)], (canonical(n.args[0]),))
    return None
