"""The table of differentiation rules.  The functions' rows come from `calc_cli.functions`.

Within one kind of expression the first row that fits is used, so order is meaning: a special case stands
above the general one, and what a teacher would try first stands first.
"""

from __future__ import annotations

from calc_cli.functions import FUNCTIONS, Function
from calc_cli.rules.rule import Rule

_R = Rule
_C1 = "OpenStax Calculus 1, "

STRUCTURE: tuple[Rule, ...] = (
    # leaves
    _R("constant", "c", "0",
       "The derivative of a constant is 0.", _C1 + "3.3", ("5", "0")),
    _R("identity", "x", "1",
       "The derivative of the variable itself is 1.", _C1 + "3.3", ("x", "1")),
    # sums
    _R("negative", "-u", "-D(u)",
       "A minus sign stays in front.", _C1 + "3.3", ("-x^2", "-2*x"), joins=True),
    _R("difference", "u - v", "D(u) - D(v)",
       "The derivative of a difference is the difference of the derivatives.", _C1 + "3.3",
       ("x^3 - sin(x)", "3*x^2 - cos(x)")),
    _R("sum", "u + ...", "D(u) + ...",
       "The derivative of a sum is the sum of the derivatives.", _C1 + "3.3",
       ("x^3 + sin(x)", "3*x^2 + cos(x)")),
    # products: constants are taken out before anything else is tried
    _R("constant multiple", "c*u", "c*D(u)",
       "A constant factor stays in front.", _C1 + "3.3", ("5*sin(x)", "5*cos(x)"), joins=True),
    _R("repeated factor", "u*u*...", "D(u^n*...)",
       "Write a factor that is repeated as a power.", _C1 + "3.3", ("x*x*x", "3*x^2"), joins=True),
    _R("product", "u*v", "D(u)*v + u*D(v)",
       "Differentiate the first factor and keep the second, then keep the first and differentiate the second.",
       _C1 + "3.3", ("x^2*sin(x)", "2*x*sin(x) + x^2*cos(x)")),
    _R("product of several", "u*...", "D(u)*... + ...",
       "Differentiate one factor at a time, keep the others, and add.", _C1 + "3.3",
       ("x*sin(x)*cos(x)", "sin(x)*cos(x) - x*sin(x)^2 + x*cos(x)^2")),
    # quotients: a constant on either side makes the quotient rule unnecessary
    _R("constant divisor", "u/c", "D(u)/c",
       "A constant divisor stays where it is.", _C1 + "3.3", ("sin(x)/5", "cos(x)/5"), joins=True),
    _R("root as power", "c/sqrt(u)", "D(c*u^(-1/2))",
       "Write one over a root as a power with a negative fraction.", _C1 + "3.3",
       ("3/sqrt(x^2 + 1)", "-3*x/(x^2 + 1)^(3/2)"), joins=True),
    _R("exponential as power", "c/e^u", "D(c*e^(-u))",
       "Write one over an exponential as an exponential.", _C1 + "3.9", ("2/e^x", "-2*e^(-x)"), joins=True),
    _R("fraction as power", "c/u^n", "D(c*u^(-n))",
       "Write one over a power as a power with a negative exponent.", _C1 + "3.3", ("6/x^2", "-12/x^3"),
       joins=True),
    _R("reciprocal as power", "c/u", "D(c*u^(-1))",
       "Write one over an expression as its power -1.", _C1 + "3.3", ("3/(x - 5)", "-3/(x - 5)^2"), joins=True),
    _R("quotient", "u/v", "(D(u)*v - u*D(v))/v^2",
       "Bottom times derivative of top, minus top times derivative of bottom, over bottom squared.",
       _C1 + "3.3", ("x/(x + 1)", "1/(x + 1)^2")),
    # powers
    _R("power", "x^n", "n*x^(n - 1)",
       "Bring the exponent down in front and lower it by one.", _C1 + "3.3", ("x^3", "3*x^2")),
    _R("constant exponent", "x^c", "c*x^(c - 1)",
       "Bring the constant exponent down in front and lower it by one.", _C1 + "3.9", ("x^a", "a*x^(a - 1)")),
    _R("natural exponential", "e^x", "e^x",
       "The exponential function is its own derivative.", "DLMF 4.7.7", ("e^x", "e^x")),
    _R("exponential", "c^x", "c^x*ln(c)",
       "The derivative of an exponential is itself times the logarithm of its base.", "DLMF 4.7.9",
       ("2^x", "2^x*ln(2)")),
    _R("logarithmic differentiation", "u^v", "u^v*D(v*ln(u))",
       "Base and exponent both vary: differentiate the logarithm, and multiply by the power.",
       _C1 + "3.9", ("x^x", "x^x*(ln(x) + 1)"), valid="u > 0"),
    # two operands that are the same
    _R("maximum of equals", "max(u, u)", "D(u)",
       "The larger of two equals is either of them.", "definition", ("max(x, x)", "1"), joins=True),
    _R("minimum of equals", "min(u, u)", "D(u)",
       "The smaller of two equals is either of them.", "definition", ("min(x^2, x^2)", "2*x"), joins=True),
    # compositions
    _R("chain", "f(u)", "f'(u)*D(u)",
       "Differentiate the outside at the inside, times the derivative of the inside.", _C1 + "3.6",
       ("sin(x^2)", "2*x*cos(x^2)")),
    _R("unknown function", "f(x)", "f'(x)",
       "The derivative of an unknown function is written with a prime.", _C1 + "3.2", ("f(x)", "f'(x)")),
)  # fmt: skip

# What the functions' own rows do not cover; they come after them, because a constant argument is the simpler case.
REST: tuple[Rule, ...] = (
    # functions of several arguments
    _R("maximum of several", "max(u, v, ...)", "D(max(u, max(v, ...)))",
       "The largest of several is the larger of the first and the largest of the rest.",
       "Clarke, Optimization and Nonsmooth Analysis, 2.3", ("max(x, 1, 2)", "step(x - 2)"), joins=True),
    _R("minimum of several", "min(u, v, ...)", "D(min(u, min(v, ...)))",
       "The smallest of several is the smaller of the first and the smallest of the rest.",
       "Clarke, Optimization and Nonsmooth Analysis, 2.3", ("min(x, 1, 2)", "step(1 - x)"), joins=True),
    _R("logarithm to a varying base", "log(u, v)", "D(ln(u)/ln(v))",
       "Write the logarithm as a quotient of natural logarithms.", "DLMF 4.2.30",
       ("log(2, x)", "-ln(2)/(x*ln(x)^2)"), valid="v != 1", joins=True),
    _R("root as a power", "root(u, v)", "D(u^(1/v))",
       "Write the root as a power.", "DLMF 4.2.29", ("root(x, a)", "x^(1/a - 1)/a"), valid="u > 0", joins=True),
    _R("leaky rectified linear unit with a slope", "leaky_relu(x, c)", "step(x) + c*step(-x)",
       "The slope of leaky relu is 1 to the right of 0 and c to the left; at 0 there is none.",
       "Goodfellow, Bengio, Courville, Deep Learning, 6.3.1",
       ("leaky_relu(x, a)", "step(x) + a*step(-x)"), valid="x != 0"),
    # equations
    _R("both sides", "u = v", "D(u) = D(v)",
       "Differentiate both sides of the equation.", _C1 + "3.8", ("x^2 + y^2 = 25", "-x/y")),
)  # fmt: skip


def _row(f: Function) -> Rule:
    arguments = "x" if f.arity[0] == 1 else "u, v"
    return Rule(f.title, f.left or f"{f.name}({arguments})", f.derivative, f.says, f.cite, f.example, f.valid)


RULES: tuple[Rule, ...] = (*STRUCTURE, *map(_row, FUNCTIONS), *REST)
