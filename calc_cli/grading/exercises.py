"""Exercises made from the table of rules: each uses the rules asked for, and has an answer that one can read.

A rule's own left-hand side is the pattern: its letters are filled with pieces as easy or as hard as the level says.
"""

from __future__ import annotations

import random
import re
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DxError, UsageError
from calc_cli.expr import Expr
from calc_cli.functions import BY_NAME as FUNCTIONS
from calc_cli.render.plain import plain
from calc_cli.report import Words
from calc_cli.rules import BY_NAME, RULES, Rule, names_like
from calc_cli.simplify import flattened
from calc_cli.simplify.canonical import canonical
from calc_cli.syntax import formula, parse
from calc_cli.syntax.reading import Parsed
from calc_cli.topics import explicit, implicit
from calc_cli.topics.equality import Fingerprint, compare_on
from calc_cli.trace import Derivation, walk

LEVELS = 5
#: What the letters of a rule are filled with, from each level on.
_PIECES = (
    ("x", "x^2", "x^3", "x^4", "3*x", "2*x^3", "5", "x + 1", "4*x^2"),
    ("sqrt(x)", "1/x", "sin(x)", "cos(x)", "e^x", "ln(x)", "x^2 + 1", "x - 3", "x^5"),
    ("sin(2*x)", "e^(3*x)", "(2*x + 1)^4", "cos(3*x)", "ln(2*x + 1)", "tan(x)", "x^2 + 3*x", "e^(-x)"),
    ("sin(x^2)", "sqrt(x^2 + 1)", "e^(x^2)", "ln(x^2 + 1)", "atan(x)", "cos(x)^2", "2^x", "1/(x^2 + 1)"),
    ("asin(x)", "sinh(x)", "ln(sin(x))", "e^(sin(x))", "sqrt(1 - x^2)", "sin(3*x)^2", "tan(2*x)", "sec(x)"),
)
#: What stands inside a function.
_INSIDES = (
    ("2*x", "3*x", "5*x"),
    ("x^2", "x + 1", "3*x", "2*x"),
    ("2*x + 1", "x^2", "1 - x", "4*x", "x^2 + 1"),
    ("x^2 + 1", "x^3", "sin(x)", "3*x^2 - 1", "e^x", "x^2 + x"),
    ("sin(2*x)", "ln(x^2 + 1)", "x^3 - x", "e^(x^2)", "sqrt(x)", "cos(x)"),
)
_OUTSIDES = (
    ("({})^2", "({})^3"),
    ("sin({})", "({})^4", "e^({})", "sqrt({})"),
    ("sin({})", "cos({})", "e^({})", "({})^5", "sqrt({})", "ln({})"),
    ("tan({})", "ln({})", "sqrt({})", "sin({})^2", "e^({})", "({})^(-2)"),
    ("atan({})", "sin({})^3", "e^({})", "ln({})", "cosh({})", "2^({})"),
)
#: What is practised at each level when nothing is asked for.
DEFAULTS = (
    (("power",), ("sum", "power"), ("difference", "power"), ("constant multiple", "power"), ("negative", "power")),
    (("product", "power"), ("sine",), ("cosine",), ("natural exponential",), ("natural logarithm",), ("square root",)),
    (("chain",), ("product",), ("quotient",), ("chain", "power"), ("product", "sine"), ("reciprocal as power",)),
    (("chain", "product"), ("quotient", "natural exponential"), ("chain", "natural logarithm"), ("product", "tangent"),
     ("chain", "square root")),
    (("chain", "product"), ("chain", "quotient"), ("exponential", "product"), ("chain", "arctangent"),
     ("product of several",), ("logarithmic differentiation",), ("chain", "hyperbolic sine")),
)  # fmt: skip
#: Equations from each level on: A is of x and has the other rules that are asked for, B is of y, and c is a number.
_EQUATIONS = (
    ("A + B = c", "A - B = c"),
    ("A + B = c", "x*y + B = A", "A + B = x*y"),
    ("A + x*y + B = c", "(A)*y = c", "A + B = x*y"),
    ("(A)*(B) = c", "A + (x)*(B) = c", "(x + y)^2 = A"),
    ("(A)*(B) = x + y", "sin(x*y) = A", "e^(x*y) + B = A"),
)
_IN_Y = (("y", "y^2", "y^3"), ("y^2", "y^3", "y^4", "5*y"), ("sin(y)", "e^y", "ln(y)", "y^3"),
         ("cos(y)", "sqrt(y)", "y^2 + 1", "e^(2*y)"), ("tan(y)", "e^(y^2)", "sin(y)^2", "atan(y)"))  # fmt: skip
IMPLICIT = "both sides"
#: Other names of rules.
_ALIASES = {"implicit": IMPLICIT, "implicit differentiation": IMPLICIT, "e^x": "natural exponential",
            "exponential function": "natural exponential"}  # fmt: skip
#: Not practised: rules about letters and kinks that have no answer to be typed.
_NOT = frozenset((
    "unknown function", "constant exponent", "repeated factor", "maximum of equals",
    "minimum of equals", "maximum of several", "minimum of several",
))  # fmt: skip
_TRIES = 1500
_POWERS = ("sqrt", "cbrt", "exp")  # functions that are powers in another spelling
#: Of these left-hand sides the letters are filled from lists of their own.
_OWN = {"u^v": {"u": ("x", "x", "sin(x)", "ln(x)", "x^2 + 1"), "v": ("x", "sin(x)", "x^2", "1/x", "ln(x)", "cos(x)")}}
_BESIDE = ("A + B", "A - (B)", "(A)*(B)", "(A)*(B)")


class Exercise(NamedTuple):
    """One exercise with its derivation, and the rules that it was made for."""

    text: str
    derivation: Derivation
    rules: tuple[str, ...]


def question(e: Exercise) -> Words:
    """What is asked: the derivative still to take; of an equation, that of y."""
    reading, x = e.derivation.reading, ex.sym(e.derivation.variable)
    return (ex.unknown("y", 1, x, True), " where ", reading) if reading.head == "eq" else (ex.D(reading, x),)


def resolve(names: Sequence[str]) -> tuple[str, ...]:
    """The rules of these names; functions go by their own names, too.  Raises UsageError for an unknown rule."""
    return tuple(dict.fromkeys([_resolved(name) for name in names]))


def practised() -> tuple[str, ...]:
    """The names of the rules that there are exercises for."""
    return tuple([rule.name for rule in RULES if rule.name not in _NOT])


def _resolved(name: str) -> str:
    wanted = " ".join(name.lower().split()).removesuffix(" rule")
    function = next((f for f in FUNCTIONS.values() if wanted in (f.name, *f.spellings.split())), None)
    found = wanted if wanted in BY_NAME else function.title if function is not None else ""
    found = _ALIASES.get(found or wanted, found)
    by_case = {rule.name.lower(): rule.name for rule in RULES}
    found = found or by_case.get(wanted, "")
    if not found or found in _NOT:
        raise UsageError(f"there is no rule called {name} to practise", hint=names_like(wanted, practised()))
    return found


def exercises(
    rules: Sequence[str], level: int, generator: random.Random, taken: Collection[str] = ()
) -> Iterator[Exercise]:
    """Exercises that use all these rules, each once, none of them in `taken`.

    Raises UsageError when no more are found.
    """
    seen = {_same(parse(text).expr) for text in taken}
    while True:
        for _ in range(_TRIES):
            made = _made(rules, level, generator)
            if made is not None and _same(made.derivation.reading) not in seen:
                break
        else:
            raise UsageError(
                f"no more exercises of level {level} use {' and '.join(rules)}", hint="another --level, or fewer rules"
            )
        seen.add(_same(made.derivation.reading))
        yield made


def _derivation(text: str, read: Parsed) -> Derivation:
    """The derivative by x of what was read in the text; of an equation that of y."""
    if read.expr.head == "eq":
        return implicit.derivation(text, read, "x")
    return explicit.differentiate(text, read.expr, ("x",), False)


def _same(u: Expr) -> Expr:
    """What is alike for exercises that are: the canonical form, of an equation that of its sides' difference."""
    return canonical(_as_one(u))


def _as_one(u: Expr) -> Expr:
    """The difference of the sides of an equation; u for anything else."""
    return ex.add(u.args[0], ex.neg(u.args[1])) if u.head == "eq" else u


def _made(rules: Sequence[str], level: int, generator: random.Random) -> Exercise | None:
    """One try: the rules inside or beside one another, in any order; None where the result does not do."""
    order = [name for name in rules if name != IMPLICIT]
    generator.shuffle(order)
    text = ""
    for name in order:
        rule = BY_NAME[name]
        beside = text and _is_leaf(rule) and generator.random() < 0.6
        made = _filled(rule, "" if beside else text, level, generator)
        text = _join(generator.choice(_BESIDE if level > 1 else _BESIDE[:2]), text, made) if beside else made
    text = _adorned(text, level, generator) if text else generator.choice(_pieces(level, generator))
    is_curve = IMPLICIT in rules
    try:
        u = parse(_equation(text, level, generator) if is_curve else text).expr
        shown = plain(u)
        wanted = {"x", "y"} if is_curve else {"x"}
        if u.names != wanted or len(shown) > 10 + 6 * level or not _sensible((read := parse(shown)).expr):
            return None
        d = _derivation(shown, read)
    except (DxError, ZeroDivisionError):
        return None
    used = {s.rule for step in d.steps for s in walk(step)}
    return Exercise(shown, d, tuple(rules)) if used >= set(rules) and _readable(d, level) else None


def _equation(text: str, level: int, generator: random.Random) -> str:
    """An equation of x and y with the text in it."""
    row = max(0, min(level, LEVELS) - 1 - generator.randrange(2))
    template = generator.choice(_EQUATIONS[row])
    put = {"A": text, "B": generator.choice(_IN_Y[row]), "c": str(generator.randint(2, 30))}
    return re.sub(r"\b[ABc]\b", lambda m: put[m[0]], template)


def _is_leaf(rule: Rule) -> bool:
    """Is the rule about the variable alone?"""
    return not {"u", "v"} & formula(rule.lhs.replace("f(u)", "u").replace("...", "u")).names


def _join(template: str, first: str, second: str) -> str:
    return template.replace("A", first).replace("B", second)


def _adorned(text: str, level: int, generator: random.Random) -> str:
    """The expression alone, or with a factor or a term, which makes many exercises of one rule."""
    way = generator.randrange(6)
    if way < 2:
        return text
    if way == 2:
        return f"{generator.randint(2, 9)}*({text})"
    if way == 3 and level > 1:
        return f"({generator.choice(_pieces(min(level, 2), generator))})*({text})"
    sign = "+" if way == 4 else "-"
    return f"{text} {sign} {generator.choice(_pieces(min(level, 2), generator))}"


def _sensible(u: Expr) -> bool:
    """Is there nothing in it that one would write more simply first: fractions in fractions, x^2*x, x*2, sqrt(x^2)?

    Nor numbers on both sides of an equation.
    """
    for n in ex.postorder(flattened(u)):
        inner = [a.head for a in n.args]
        varying = [a for a in n.args if a.names]
        if (
            (n.head in ("div", "pow") and "div" in inner[:1] + inner[1:] * (n.head == "div"))
            or (n.head == "mul" and ("div" in inner or "num" in inner[1:]))
            or (n.head == "add" and "add" in inner)
            or (n.head == "pow" and inner[0] in ("pow", "mul"))
            or (ex.is_call(n, "sqrt") and inner[0] == "pow")
            or len(set(varying)) < len(varying)
        ):
            return False
        if n.head == "eq":
            if len(ex.terms(canonical(_as_one(n)))) < sum([len(ex.terms(side)) for side in n.args]):
                return False
            continue
        c = canonical(n)
        if n.head in ("mul", "div") and len(varying) > 1 and (c.head != "mul" or len(c.args) < len(varying)):
            return False
        if (n.head == "call" and c.head != ("pow" if n.leaf in _POWERS else "call")) or (
            n.head == "add" and len(c.args) < len(n.args)
        ):
            return False
    return True


def _readable(d: Derivation, level: int) -> bool:
    """Is the answer short, without large numbers, and real somewhere?"""
    numbers = [abs(Fraction(ex.value(n))) for n in ex.postorder(d.result) if n.head == "num"]
    return (
        len(plain(d.result)) <= 18 + 8 * level
        and max(numbers, default=Fraction(0)) <= 40 + 20 * level
        and (bool(d.result.names) or level == 1)
        and d.result is not ex.ZERO
        and len(Fingerprint(d.result, _as_one(d.reading)).at) > 1
        and (d.reading.head != "eq" or _has_points(d))
    )


def _has_points(d: Derivation) -> bool:
    """Has the curve points at which a wrong answer is seen to be wrong?"""
    wrong = ex.add(d.result, ex.ONE)
    return compare_on(d.reading, d.variable, d.dependent, d.result, wrong).word == "different"


def _filled(rule: Rule, inner: str, level: int, generator: random.Random) -> str:
    """The rule's left-hand side with something in the place of its letters; `inner` is one of them."""
    inside = inner or generator.choice(_INSIDES[max(0, min(level, LEVELS) - 1 - generator.randrange(2))])
    if rule.name == "chain":
        outside = generator.choice(_OUTSIDES[min(level, LEVELS) - 1] + _OUTSIDES[max(0, level - 2)])
        return outside.replace("{}", inside)
    if rule.name in ("constant", "identity"):
        piece = inner or generator.choice(_PIECES[0])
        return f"{piece} + {generator.randint(2, 9) if rule.name == 'constant' else 'x'}"
    lhs = rule.lhs
    for pattern, operands in (("u + ...", "u + v"), ("u*u*...", "u*u*v"), ("u*...", "u*v*w"), (", ...", ", w")):
        lhs = lhs.replace(pattern, operands)
    letters = formula(lhs).names
    slots = [name for name in ("u", "v", "w") if name in letters]
    place = generator.choice(slots) if slots and inner else ""
    put: dict[Expr, Expr] = {}
    for name in slots:
        pieces = _OWN.get(rule.lhs, {}).get(name) or _pieces(level, generator)
        put[ex.sym(name)] = parse(inner if name == place else generator.choice(pieces)).expr
    if _is_leaf(rule):
        argument = inner or (inside if level > 2 and generator.random() < 0.6 else "x")
        put[ex.sym("x")] = parse(argument).expr
    put[ex.sym("c")] = ex.num(generator.randint(2, 9))
    put[ex.sym("n")] = ex.num(generator.randint(2, 4 + level))
    return plain(ex.substitute(formula(lhs), put))


def _pieces(level: int, generator: random.Random) -> tuple[str, ...]:
    """The pieces of the level, or of one below it."""
    return _PIECES[max(0, min(level, LEVELS) - 1 - (generator.random() < 0.5))]
