"""Derivations by hand, so that the renderers are tested without the engine."""

from __future__ import annotations

from calc_cli.expr import ONE, D, Expr, add, call, div, eq, mul, neg, num, power, sym, unknown
from calc_cli.trace import Condition, Derivation, Note, Step

x, y, u, a = sym("x"), sym("y"), sym("u"), sym("a")


def leaf(rule: str, of: Expr, after: Expr, **more: object) -> Step:
    """A step that leaves nothing to do."""
    return Step(rule, f"The {rule} rule.", D(of, x), after, after, **more)  # type: ignore[arg-type]


def law(rule: str, before: Expr, after: Expr) -> Step:
    """A step of simplification."""
    return Step(rule, f"The law of {rule}.", before, after, after)


def derivation(text: str, reading: Expr, *steps: Step, **more: object) -> Derivation:
    """The derivation made of these steps."""
    made = Derivation(text, reading, "x", 1, steps, steps[-1].after if steps else reading)
    return made._replace(**more)  # type: ignore[arg-type]


def product() -> Derivation:
    """x^3 sin x."""
    cube, sine = power(x, num(3)), call("sin", x)
    reading = mul(cube, sine)
    left = leaf("power", cube, mul(num(3), power(x, num(2))), bindings=(("n", num(3)),))
    right = leaf("sine", sine, call("cos", x))
    opened = add(mul(D(cube, x), sine), mul(cube, D(sine, x)))
    after = add(mul(left.after, sine), mul(cube, right.after))
    step = Step(
        "product",
        "The product rule.",
        D(reading, x),
        opened,
        after,
        (("u", cube), ("v", sine)),
        (left, right),
    )
    return derivation("x^3 * sin(x)", reading, step)


def quotient() -> Derivation:
    """(x^2 + 1)/(x - a), with everything that can be said around it."""
    over, under = add(power(x, num(2)), ONE), add(x, neg(a))
    reading = div(over, under)
    top = leaf("power", over, mul(num(2), x))
    bottom = leaf("difference", under, ONE)
    square = power(under, num(2))
    opened = div(add(mul(D(over, x), under), neg(mul(over, D(under, x)))), square)
    after = div(add(mul(num(2), x, under), neg(mul(over, ONE))), square)
    step = Step("quotient", "The quotient rule.", D(reading, x), opened, after, (), (top, bottom))
    result = div(add(power(x, num(2)), neg(mul(num(2), a, x)), neg(ONE)), square)
    return derivation(
        "(x^2+1)/(x-a)",
        reading,
        step,
        law("arithmetic", after, result),
        conditions=(Condition(x, "!=", a), Condition(a, ">", num(0)), Condition(x, "!=", a)),
        held=("a",),
        notes=(Note("warning", "read as typed", 0, 3, "try 1/(2x)"), Note("note", "shown", 1, 2)),
        values=(("x", num(2)), ("a", num(1))),
        at=num(-1),
        decimal="-1.0",
        check=("agrees", 20, ""),
    )


def told() -> Derivation:
    """max(x, a), with more to say around it than a narrow page has room for on a line."""
    letters = [sym(name) for name in ("alpha", "beta", "gamma", "delta", "epsilon", "kappa", "learning_rate")]
    slope = call("step", add(x, neg(a)))
    return derivation(
        "max(x, a)",
        call("max", x, a),
        leaf("maximum of two functions of which one is constant", call("max", x, a), slope),
        conditions=tuple([Condition(x, "!=", u) for u in letters]),
        held=tuple([str(u.leaf) for u in letters]),
        values=tuple([(str(u.leaf), num(2)) for u in letters]),
        at=ONE,
        check=("not checked", 0, "the function has no derivative at any of the points that were tried"),
    )


def second() -> Derivation:
    """x^4, twice."""
    fourth, cube = power(x, num(4)), mul(num(4), power(x, num(3)))
    steps = leaf("power", fourth, cube), leaf("power", cube, mul(num(12), power(x, num(2))))
    return derivation("x^4", fourth, *steps, order=2)


def implicit() -> Derivation:
    """x^2 + y^2 = 25."""
    reading = eq(add(power(x, num(2)), power(y, num(2))), num(25))
    prime = unknown("y", 1, x, bare=True)
    opened = eq(add(mul(num(2), x), mul(num(2), y, prime)), num(0))
    slope = div(neg(mul(num(2), x)), mul(num(2), y))
    solved = eq(prime, slope)
    return derivation(
        "x^2+y^2=25",
        reading,
        leaf("both sides", reading, opened),
        law("solve", opened, solved),
        law("arithmetic", slope, div(neg(x), y)),
        result=div(neg(x), y),
        of="dy/dx",
    )


def nested(depth: int) -> Derivation:
    """sin(sin(... x)), a chain rule for every level."""
    inner, step = call("sin", x), leaf("sine", call("sin", x), call("cos", x))
    for _ in range(depth):
        outer = call("sin", inner)
        slope = leaf("sine", call("sin", u), call("cos", u))
        opened = mul(call("cos", inner), D(inner, x))
        after = mul(call("cos", inner), step.after)
        step = Step("chain", "The chain rule.", D(outer, x), opened, after, (("u", inner),), (slope, step))
        inner = outer
    return derivation("...", inner, step)
