"""The table of laws of simplification: rows like the rules of differentiation, values and inverses of functions."""

from __future__ import annotations

from typing import NamedTuple


class Law(NamedTuple):
    """`lhs` may be written `rhs`, wherever `lhs` has a value."""

    name: str
    lhs: str
    rhs: str
    cite: str


class Complement(NamedTuple):
    """`function`(u) may be written `rhs`, in which `other`(u) stands; with one function for both, function(-u)."""

    name: str
    function: str
    other: str
    rhs: str
    cite: str

    @property
    def lhs(self) -> str:
        """The left-hand side."""
        return f"{self.function}({'-' if self.function == self.other else ''}u)"


class Relation(NamedTuple):
    """a(u)^2 = p + q*b(u)^2 for functions a and b; with `brings` it is also used where only one of them occurs."""

    name: str
    a: str
    b: str
    p: int
    q: int
    brings: bool
    cite: str


RELATIONS: tuple[Relation, ...] = (
    Relation("sin^2 + cos^2 = 1", "sin", "cos", 1, -1, True, "DLMF 4.21.12"),
    Relation("sec^2 = 1 + tan^2", "sec", "tan", 1, 1, True, "DLMF 4.21.13"),
    Relation("csc^2 = 1 + cot^2", "csc", "cot", 1, 1, True, "DLMF 4.21.14"),
    Relation("cosh^2 = 1 + sinh^2", "cosh", "sinh", 1, 1, True, "DLMF 4.35.11"),
    Relation("sech^2 = 1 - tanh^2", "sech", "tanh", 1, -1, False, "DLMF 4.35.12"),
    Relation("coth^2 = 1 + csch^2", "coth", "csch", 1, 1, False, "DLMF 4.35.13"),
)
#: Functions with a relation by which their squares could be reduced.
RELATED = frozenset(name for row in RELATIONS for name in (row[1], row[2]))
#: The other function of each relation.
PARTNERS = {name: other for row in RELATIONS for name, other in ((row.a, row.b), (row.b, row.a))}

#: A step of its own where nothing else is done, and a law of others.
ROOT_OF_EVEN = "root of an even power"
#: The steps between the derivative as the rules leave it and what is printed, and what each does.
STEPS: dict[str, str] = {
    "arithmetic": "Do the arithmetic, and collect like terms and like powers.",
    "one fraction": "Bring everything over one denominator and cancel.",
    "cancel": "Cancel what is above and below the line, if need be after multiplying out.",
    "divide": "Divide each term by what is below, and cancel.",
    "multiply out": "Multiply the brackets out, and collect like terms.",
    "factor": "Take out what the terms have in common.",
    "quotients of sines": "Write sin/cos as tan, 1/cos as sec, cos/sin as cot and 1/sin as csc.",
    ROOT_OF_EVEN: "The square root of u^2 is |u|; in the same way the root of any even power.",
    "solve": "Bring the terms with the derivative to one side and divide.",
    "put in": "Put in the derivative that is already known.",
    "use the equation": "Put in one side of the equation for the other.",
}

_L = Law

LAWS: tuple[Law, ...] = (
    _L("logarithm of 1", "ln(1)", "0", "DLMF 4.2.2"),
    _L("logarithm of e", "ln(e)", "1", "DLMF 4.2.11"),
    _L("sine at 0", "sin(0)", "0", "DLMF 4.17.1"),
    _L("sine at pi/3", "sin(pi/3)", "sqrt(3)/2", "DLMF 4.17.1"),
    _L("sine at pi/4", "sin(pi/4)", "sqrt(2)/2", "DLMF 4.17.1"),
    _L("sine at pi/6", "sin(pi/6)", "1/2", "DLMF 4.17.1"),
    _L("cosine at 0", "cos(0)", "1", "DLMF 4.17.1"),
    _L("cosine at pi/3", "cos(pi/3)", "1/2", "DLMF 4.17.1"),
    _L("cosine at pi/4", "cos(pi/4)", "sqrt(2)/2", "DLMF 4.17.1"),
    _L("cosine at pi/6", "cos(pi/6)", "sqrt(3)/2", "DLMF 4.17.1"),
    _L("tangent at 0", "tan(0)", "0", "DLMF 4.17.1"),
    _L("tangent at pi/4", "tan(pi/4)", "1", "DLMF 4.17.1"),
    _L("tangent at pi/3", "tan(pi/3)", "sqrt(3)", "DLMF 4.17.1"),
    _L("tangent at pi/6", "tan(pi/6)", "sqrt(3)/3", "DLMF 4.17.1"),
    _L("secant at 0", "sec(0)", "1", "DLMF 4.17.1"),
    _L("secant at pi/4", "sec(pi/4)", "sqrt(2)", "DLMF 4.17.1"),
    _L("secant at pi/3", "sec(pi/3)", "2", "DLMF 4.17.1"),
    _L("secant at pi/6", "sec(pi/6)", "2/sqrt(3)", "DLMF 4.17.1"),
    _L("cosecant at pi/6", "csc(pi/6)", "2", "DLMF 4.17.1"),
    _L("cosecant at pi/4", "csc(pi/4)", "sqrt(2)", "DLMF 4.17.1"),
    _L("cosecant at pi/3", "csc(pi/3)", "2/sqrt(3)", "DLMF 4.17.1"),
    _L("cotangent at pi/3", "cot(pi/3)", "1/sqrt(3)", "DLMF 4.17.1"),
    _L("cotangent at pi/4", "cot(pi/4)", "1", "DLMF 4.17.1"),
    _L("cotangent at pi/6", "cot(pi/6)", "sqrt(3)", "DLMF 4.17.1"),
    _L("arcsine at 0", "asin(0)", "0", "DLMF 4.23.19"),
    _L("arcsine at 1/2", "asin(1/2)", "pi/6", "DLMF 4.17.1"),
    _L("arcsine at sqrt(2)/2", "asin(sqrt(2)/2)", "pi/4", "DLMF 4.17.1"),
    _L("arcsine at sqrt(3)/2", "asin(sqrt(3)/2)", "pi/3", "DLMF 4.17.1"),
    _L("arcsine at 1", "asin(1)", "pi/2", "DLMF 4.23.19"),
    _L("arccosine at 0", "acos(0)", "pi/2", "DLMF 4.23.19"),
    _L("arccosine at 1/2", "acos(1/2)", "pi/3", "DLMF 4.17.1"),
    _L("arccosine at sqrt(2)/2", "acos(sqrt(2)/2)", "pi/4", "DLMF 4.17.1"),
    _L("arccosine at sqrt(3)/2", "acos(sqrt(3)/2)", "pi/6", "DLMF 4.17.1"),
    _L("arccosine at 1", "acos(1)", "0", "DLMF 4.23.19"),
    _L("arccosine at -1", "acos(-1)", "pi", "DLMF 4.23.19"),
    _L("arccosine at -1/2", "acos(-1/2)", "2*pi/3", "DLMF 4.17.1"),
    _L("arctangent at 0", "atan(0)", "0", "DLMF 4.23.19"),
    _L("arctangent at 1", "atan(1)", "pi/4", "DLMF 4.23.19"),
    _L("arctangent at sqrt(3)", "atan(sqrt(3))", "pi/3", "DLMF 4.17.1"),
    _L("arctangent at sqrt(3)/3", "atan(sqrt(3)/3)", "pi/6", "DLMF 4.17.1"),
    _L("hyperbolic sine at 0", "sinh(0)", "0", "DLMF 4.28.1"),
    _L("hyperbolic cosine at 0", "cosh(0)", "1", "DLMF 4.28.2"),
    _L("hyperbolic secant at 0", "sech(0)", "1", "DLMF 4.28.6"),
    _L("hyperbolic tangent at 0", "tanh(0)", "0", "DLMF 4.28.4"),
    _L("inverse hyperbolic sine at 0", "asinh(0)", "0", "DLMF 4.37.1"),
    _L("inverse hyperbolic cosine at 1", "acosh(1)", "0", "DLMF 4.37.2"),
    _L("inverse hyperbolic tangent at 0", "atanh(0)", "0", "DLMF 4.37.3"),
    _L("error function at 0", "erf(0)", "0", "DLMF 7.2.1"),
    _L("complementary error function at 0", "erfc(0)", "1", "DLMF 7.2.2"),
    _L("sigmoid at 0", "sigmoid(0)", "1/2", "definition"),
    _L("softplus at 0", "softplus(0)", "ln(2)", "definition"),
    _L("SiLU at 0", "silu(0)", "0", "definition"),
    _L("GELU at 0", "gelu(0)", "0", "definition"),
    # a function of its inverse
    _L("sine of arcsine", "sin(asin(u))", "u", "DLMF 4.23.1"),
    _L("cosine of arccosine", "cos(acos(u))", "u", "DLMF 4.23.2"),
    _L("tangent of arctangent", "tan(atan(u))", "u", "DLMF 4.23.3"),
    _L("sine of arccosine", "sin(acos(u))", "sqrt(1 - u^2)", "DLMF 4.16.1"),
    _L("cosine of arcsine", "cos(asin(u))", "sqrt(1 - u^2)", "DLMF 4.16.1"),
    _L("tangent of arcsine", "tan(asin(u))", "u/sqrt(1 - u^2)", "DLMF 4.16.1"),
    _L("tangent of arccosine", "tan(acos(u))", "sqrt(1 - u^2)/u", "DLMF 4.16.1"),
    _L("secant of arcsine", "sec(asin(u))", "1/sqrt(1 - u^2)", "DLMF 4.16.1"),
    _L("secant of arccosine", "sec(acos(u))", "1/u", "DLMF 4.16.1"),
    _L("cosecant of arcsine", "csc(asin(u))", "1/u", "DLMF 4.16.1"),
    _L("cosecant of arccosine", "csc(acos(u))", "1/sqrt(1 - u^2)", "DLMF 4.16.1"),
    _L("cotangent of arcsine", "cot(asin(u))", "sqrt(1 - u^2)/u", "DLMF 4.16.1"),
    _L("cotangent of arccosine", "cot(acos(u))", "u/sqrt(1 - u^2)", "DLMF 4.16.1"),
    _L("cosecant of arctangent", "csc(atan(u))", "sqrt(1 + u^2)/u", "DLMF 4.16.1"),
    _L("cotangent of arctangent", "cot(atan(u))", "1/u", "DLMF 4.16.1"),
    _L("sine of arctangent", "sin(atan(u))", "u/sqrt(1 + u^2)", "DLMF 4.16.1"),
    _L("cosine of arctangent", "cos(atan(u))", "1/sqrt(1 + u^2)", "DLMF 4.16.1"),
    _L("secant of arctangent", "sec(atan(u))", "sqrt(1 + u^2)", "DLMF 4.16.1"),
    _L("sigmoid of a logarithm", "sigmoid(ln(u))", "u/(u + 1)", "definition"),
    _L("sigmoid of its inverse", "sigmoid(logit(u))", "u", "definition"),
    _L("logit of its inverse", "logit(sigmoid(u))", "u", "definition"),
    _L("positive part of itself", "relu(relu(u))", "relu(u)", "definition"),
    _L("step of a positive part", "step(relu(u))", "step(u)", "definition"),
    _L("positive part of a size", "relu(abs(u))", "abs(u)", "definition"),
    _L("hyperbolic sine of its inverse", "sinh(asinh(u))", "u", "DLMF 4.37.1"),
    _L("hyperbolic cosine of its inverse", "cosh(acosh(u))", "u", "DLMF 4.37.2"),
    _L("hyperbolic tangent of its inverse", "tanh(atanh(u))", "u", "DLMF 4.37.3"),
    _L("hyperbolic cosine of arsinh", "cosh(asinh(u))", "sqrt(1 + u^2)", "DLMF 4.35.11"),
    _L("hyperbolic sine of arcosh", "sinh(acosh(u))", "sqrt(u - 1)*sqrt(u + 1)", "DLMF 4.35.11"),
    _L("hyperbolic tangent of arcosh", "tanh(acosh(u))", "sqrt(u - 1)*sqrt(u + 1)/u", "DLMF 4.35.11"),
    _L("hyperbolic sine of artanh", "sinh(atanh(u))", "u/sqrt(1 - u^2)", "DLMF 4.35.11"),
    _L("hyperbolic cosine of artanh", "cosh(atanh(u))", "1/sqrt(1 - u^2)", "DLMF 4.35.11"),
    _L("hyperbolic tangent of arsinh", "tanh(asinh(u))", "u/sqrt(1 + u^2)", "DLMF 4.35.11"),
)  # fmt: skip

#: Used where both functions occur.
COMPLEMENTS: tuple[Complement, ...] = (
    Complement("sigmoid of the opposite", "sigmoid", "sigmoid", "1 - sigmoid(u)", "definition"),
    Complement("softplus of the opposite", "softplus", "softplus", "softplus(u) - u", "definition"),
    Complement("complementary error function", "erfc", "erf", "1 - erf(u)", "DLMF 7.2.2"),
    Complement("arccosine by arcsine", "acos", "asin", "pi/2 - asin(u)", "DLMF 4.23.16"),
    Complement("arcsecant by arccosecant", "asec", "acsc", "pi/2 - acsc(u)", "DLMF 4.23.16"),
)
#: All that have two sides.
EQUATIONS: tuple[Law | Complement, ...] = (*LAWS, *COMPLEMENTS)

#: f(-u) is -f(u), and f(u).
ODD = frozenset(
    ("sin tan cot csc asin atan acot acsc sinh tanh coth csch asinh atanh acoth acsch erf sign cbrt").split()
)
EVEN = frozenset(("cos sec cosh sech abs").split())
