"""The functions of the language, one row each: spellings, derivative, meaning.  Knows nothing else.

The reader takes the spellings from here, the rule engine the derivatives, the evaluators the definitions,
the printers the names: a new function is one row.  Formulas are in dx's own language and are parsed at
first use; `x` is the argument, `u` and `v` the first and the second of two, `D(u)` a derivative still to take,
`c` and `n` a constant and a number.
"""

from __future__ import annotations

from typing import NamedTuple

#: As many arguments as one likes.
ANY = 1_000_000


class Function(NamedTuple):
    """One function of the language."""

    name: str  # the canonical name, which is also how results are printed
    title: str  # the name of its derivative rule
    spellings: str  # other spellings accepted, separated by blanks
    derivative: str  # of name(x), or of name(u, v) for two arguments
    says: str  # the rule in a sentence
    cite: str  # where the formula stands
    example: tuple[str, str]  # an expression and its derivative
    valid: str = ""  # where the derivative exists, if not wherever the function does
    definition: str = ""  # in terms of other functions, for those that are not evaluated directly
    latex: str = ""  # the LaTeX command, for those that have one
    arity: tuple[int, int] = (1, 1)  # the least and the greatest number of arguments; ANY is any number
    left: str = ""  # the form differentiated, where it is not name(x)
    domain: str = ""  # what is positive inside its domain and 0 on its edge, where that is not every number
    sign: str = ""  # of its values: "+" positive, "0+" not negative, "x" that of its argument, "+-" never 0
    sines: tuple[int, int] | None = None  # p and q of sin(x)^p*cos(x)^q, or sinh(x)^p*cosh(x)^q, where it is that
    breaks: str = ""  # what is 0 where it breaks, and how: a pole, an edge, a kink, a jump; open: without a value


_F = Function

FUNCTIONS: tuple[Function, ...] = (
    # exponentials, logarithms and roots
    _F("exp", "exponential function", "", "exp(x)", "The exponential function is its own derivative.",
       "DLMF 4.7.7", ("exp(3*x)", "3*exp(3*x)"), definition="e^x", latex=r"\exp", sign="+"),
    _F("ln", "natural logarithm", "log loge", "1/x", "The derivative of the natural logarithm is one over x.",
       "DLMF 4.7.1", ("ln(x)", "1/x"), latex=r"\ln", domain="x", breaks="x: open edge"),
    _F("log10", "common logarithm", "lg", "1/(x*ln(10))",
       "The derivative of the logarithm to base 10 is one over x times ln 10.",
       "DLMF 4.2.30, 4.7.1", ("log10(x)", "1/(x*ln(10))"), definition="ln(x)/ln(10)", domain="x",
       breaks="x: open edge"),
    _F("log2", "binary logarithm", "lb ld", "1/(x*ln(2))",
       "The derivative of the logarithm to base 2 is one over x times ln 2.",
       "DLMF 4.2.30, 4.7.1", ("log2(x)", "1/(x*ln(2))"), definition="ln(x)/ln(2)", domain="x",
       breaks="x: open edge"),
    _F("sqrt", "square root", "", "1/(2*sqrt(x))", "The derivative of a square root is one over twice the root.",
       "DLMF 4.7.10", ("sqrt(x)", "1/(2*sqrt(x))"), latex=r"\sqrt", domain="x", breaks="x: edge"),
    _F("cbrt", "cube root", "", "1/(3*cbrt(x)^2)",
       "The derivative of a cube root is one over three times the root squared.",
       "DLMF 4.7.10", ("cbrt(x)", "1/(3*cbrt(x)^2)"), valid="x != 0", sign="x", breaks="x: steep"),
    # trigonometric functions
    _F("sin", "sine", "sen", "cos(x)", "The derivative of sine is cosine.",
       "DLMF 4.20.1", ("sin(x)", "cos(x)"), latex=r"\sin", sines=(1, 0)),
    _F("cos", "cosine", "", "-sin(x)", "The derivative of cosine is minus sine.",
       "DLMF 4.20.2", ("cos(x)", "-sin(x)"), latex=r"\cos", sines=(0, 1)),
    _F("tan", "tangent", "tg", "sec(x)^2", "The derivative of tangent is secant squared.",
       "DLMF 4.20.3", ("tan(x)", "sec(x)^2"), latex=r"\tan", sines=(1, -1), breaks="cos(x): pole"),
    _F("cot", "cotangent", "ctg cotan cotg", "-csc(x)^2", "The derivative of cotangent is minus cosecant squared.",
       "DLMF 4.20.6", ("cot(x)", "-csc(x)^2"), definition="cos(x)/sin(x)", latex=r"\cot",
       sines=(-1, 1), breaks="sin(x): pole"),
    _F("sec", "secant", "", "sec(x)*tan(x)", "The derivative of secant is secant times tangent.",
       "DLMF 4.20.5", ("sec(x)", "sec(x)*tan(x)"), definition="1/cos(x)", latex=r"\sec",
       sines=(0, -1), sign="+-", breaks="cos(x): pole"),
    _F("csc", "cosecant", "cosec", "-csc(x)*cot(x)", "The derivative of cosecant is minus cosecant times cotangent.",
       "DLMF 4.20.4", ("csc(x)", "-csc(x)*cot(x)"), definition="1/sin(x)", latex=r"\csc",
       sines=(-1, 0), sign="+-", breaks="sin(x): pole"),
    # inverse trigonometric functions
    _F("asin", "arcsine", "arcsin", "1/sqrt(1 - x^2)",
       "The derivative of arcsine is one over the root of 1 - x^2.",
       "DLMF 4.24.7", ("asin(x)", "1/sqrt(1 - x^2)"), latex=r"\arcsin", domain="1 - x^2",
       sign="x", breaks="x - 1: edge; x + 1: edge"),
    _F("acos", "arccosine", "arccos", "-1/sqrt(1 - x^2)",
       "The derivative of arccosine is minus one over the root of 1 - x^2.",
       "DLMF 4.24.8", ("acos(x)", "-1/sqrt(1 - x^2)"), latex=r"\arccos", domain="1 - x^2",
       sign="0+", breaks="x - 1: edge; x + 1: edge"),
    _F("atan", "arctangent", "arctan arctg atg", "1/(1 + x^2)",
       "The derivative of arctangent is one over 1 + x^2.",
       "DLMF 4.24.9", ("atan(x)", "1/(x^2 + 1)"), latex=r"\arctan", sign="x"),
    _F("acot", "arccotangent", "arccot arccotg arcctg actg", "-1/(1 + x^2)",
       "The derivative of arccotangent is minus one over 1 + x^2.",
       "DLMF 4.24.12", ("acot(x)", "-1/(x^2 + 1)"), valid="x != 0", definition="atan(1/x)", breaks="x: pole"),
    _F("asec", "arcsecant", "arcsec", "1/(abs(x)*sqrt(x^2 - 1))",
       "The derivative of arcsecant is one over |x| times the root of x^2 - 1.",
       "DLMF 4.24.11", ("asec(x)", "1/(abs(x)*sqrt(x^2 - 1))"), definition="acos(1/x)", domain="x^2 - 1",
       breaks="x - 1: edge; x + 1: edge; x: pole"),
    _F("acsc", "arccosecant", "arccsc arccosec acosec", "-1/(abs(x)*sqrt(x^2 - 1))",
       "The derivative of arccosecant is minus one over |x| times the root of x^2 - 1.",
       "DLMF 4.24.10", ("acsc(x)", "-1/(abs(x)*sqrt(x^2 - 1))"), definition="asin(1/x)", domain="x^2 - 1",
       breaks="x - 1: edge; x + 1: edge; x: pole"),
    # hyperbolic functions
    _F("sinh", "hyperbolic sine", "sh", "cosh(x)", "The derivative of sinh is cosh.",
       "DLMF 4.34.1", ("sinh(x)", "cosh(x)"), latex=r"\sinh", sines=(1, 0), sign="x"),
    _F("cosh", "hyperbolic cosine", "ch", "sinh(x)", "The derivative of cosh is sinh.",
       "DLMF 4.34.2", ("cosh(x)", "sinh(x)"), latex=r"\cosh", sines=(0, 1), sign="+"),
    _F("tanh", "hyperbolic tangent", "th tgh", "1 - tanh(x)^2", "The derivative of tanh is 1 minus tanh squared.",
       "DLMF 4.34.3, 4.35.12", ("tanh(x)", "1 - tanh(x)^2"), latex=r"\tanh", sines=(1, -1), sign="x"),
    _F("coth", "hyperbolic cotangent", "cth", "-csch(x)^2", "The derivative of coth is minus csch squared.",
       "DLMF 4.34.6", ("coth(x)", "-csch(x)^2"), definition="1/tanh(x)", latex=r"\coth",
       sines=(-1, 1), sign="+-", breaks="x: pole"),
    _F("sech", "hyperbolic secant", "", "-sech(x)*tanh(x)", "The derivative of sech is minus sech times tanh.",
       "DLMF 4.34.5", ("sech(x)", "-sech(x)*tanh(x)"), definition="1/cosh(x)", sines=(0, -1), sign="+"),
    _F("csch", "hyperbolic cosecant", "cosech", "-csch(x)*coth(x)",
       "The derivative of csch is minus csch times coth.",
       "DLMF 4.34.4", ("csch(x)", "-csch(x)*coth(x)"), definition="1/sinh(x)",
       sines=(-1, 0), sign="+-", breaks="x: pole"),
    # inverse hyperbolic functions
    _F("asinh", "inverse hyperbolic sine", "arsinh arcsinh argsinh arsh argsh", "1/sqrt(x^2 + 1)",
       "The derivative of arsinh is one over the root of x^2 + 1.",
       "DLMF 4.38.9", ("asinh(x)", "1/sqrt(x^2 + 1)"), sign="x"),
    _F("acosh", "inverse hyperbolic cosine", "arcosh arccosh argcosh arch argch", "1/sqrt(x^2 - 1)",
       "The derivative of arcosh is one over the root of x^2 - 1.",
       "DLMF 4.38.10", ("acosh(x)", "1/sqrt(x^2 - 1)"), domain="x - 1", sign="0+", breaks="x - 1: edge"),
    _F("atanh", "inverse hyperbolic tangent", "artanh arctanh argtanh arth argth", "1/(1 - x^2)",
       "The derivative of artanh is one over 1 - x^2.",
       "DLMF 4.38.11", ("atanh(x)", "1/(1 - x^2)"), domain="1 - x^2",
       sign="x", breaks="x - 1: open edge; x + 1: open edge"),
    _F("acoth", "inverse hyperbolic cotangent", "arcoth arccoth argcoth", "1/(1 - x^2)",
       "The derivative of arcoth is one over 1 - x^2.",
       "DLMF 4.38.14", ("acoth(x)", "1/(1 - x^2)"), definition="atanh(1/x)", domain="x^2 - 1",
       breaks="x - 1: open edge; x + 1: open edge; x: pole"),
    _F("asech", "inverse hyperbolic secant", "arsech arcsech argsech", "-1/(x*sqrt(1 - x^2))",
       "The derivative of arsech is minus one over x times the root of 1 - x^2.",
       "DLMF 4.38.13", ("asech(x)", "-1/(x*sqrt(1 - x^2))"), definition="acosh(1/x)", domain="x - x^2",
       sign="0+", breaks="x: open edge; x - 1: edge"),
    _F("acsch", "inverse hyperbolic cosecant", "arcsch arccsch argcsch arcosech", "-1/(abs(x)*sqrt(x^2 + 1))",
       "The derivative of arcsch is minus one over |x| times the root of x^2 + 1.",
       "DLMF 4.38.12", ("acsch(x)", "-1/(abs(x)*sqrt(x^2 + 1))"), definition="asinh(1/x)", breaks="x: pole"),
    # functions with kinks and jumps
    _F("abs", "absolute value", "Abs fabs", "x/abs(x)",
       "The slope of |x| is 1 to the right of 0 and -1 to the left; at 0 there is none.",
       "OpenStax Calculus 1, 3.2", ("abs(x)", "x/abs(x)"), valid="x != 0", sign="0+", breaks="x: kink"),
    _F("sign", "sign", "sgn signum", "0", "The sign does not change, except where it jumps, at 0.",
       "OpenStax Calculus 1, 3.2", ("sign(x)", "0"), valid="x != 0", breaks="x: jump"),
    _F("step", "unit step", "heaviside Heaviside", "0", "A step is flat, except where it jumps, at 0.",
       "DLMF 1.16.13", ("step(x)", "0"), valid="x != 0", sign="0+", breaks="x: open jump"),
    _F("floor", "floor", "", "0", "The floor is flat between the integers and jumps at them.",
       "OpenStax Calculus 1, 3.2", ("floor(x)", "0"), valid="x != floor(x)"),
    _F("ceil", "ceiling", "ceiling", "0", "The ceiling is flat between the integers and jumps at them.",
       "OpenStax Calculus 1, 3.2", ("ceil(x)", "0"), valid="x != floor(x)"),
    _F("max", "maximum", "maximum", "D(u)*step(u - v) + D(v)*step(v - u)",
       "The derivative of a maximum is that of the larger one; where they are equal there may be none.",
       "Clarke, Optimization and Nonsmooth Analysis, 2.3", ("max(x, 1)", "step(x - 1)"), valid="u != v",
       arity=(2, ANY), latex=r"\max"),
    _F("min", "minimum", "minimum", "D(u)*step(v - u) + D(v)*step(u - v)",
       "The derivative of a minimum is that of the smaller one; where they are equal there may be none.",
       "Clarke, Optimization and Nonsmooth Analysis, 2.3", ("min(x, 1)", "step(1 - x)"), valid="u != v",
       arity=(2, ANY), latex=r"\min"),
    # functions of two arguments
    _F("log", "logarithm to a base", "", "1/(x*ln(c))",
       "The derivative of a logarithm to base c is one over x times ln c.",
       "DLMF 4.2.30, 4.7.1", ("log(x, 3)", "1/(x*ln(3))"), definition="ln(u)/ln(v)", arity=(2, 2),
       left="log(x, c)", domain="u", breaks="u: open edge"),
    _F("root", "n-th root", "nthroot surd", "root(x, n)/(n*x)",
       "The derivative of an n-th root is the root over n times x.",
       "DLMF 4.7.10", ("root(x, 5)", "1/(5*x^(4/5))"), valid="x > 0", definition="u^(1/v)", arity=(2, 2),
       left="root(x, n)", domain="u", sign="0+", breaks="u: edge"),
    _F("atan2", "angle of a point", "arctan2", "(v*D(u) - u*D(v))/(u^2 + v^2)",
       "The angle of the point (v, u) turns by (v du - u dv) over its distance squared.",
       "DLMF 4.23.26", ("atan2(x, 2)", "2/(x^2 + 4)"), valid="atan2(u, v) != pi", arity=(2, 2), breaks="u: jump; u^2 + v^2: open jump"),
    # error functions
    _F("erf", "error function", "", "2/sqrt(pi)*e^(-x^2)",
       "The derivative of the error function is the Gaussian bell, scaled.",
       "DLMF 7.10.1", ("erf(x)", "2*e^(-x^2)/sqrt(pi)"), sign="x"),
    _F("erfc", "complementary error function", "", "-2/sqrt(pi)*e^(-x^2)",
       "The derivative of 1 - erf is minus the Gaussian bell, scaled.",
       "DLMF 7.10.1", ("erfc(x)", "-2*e^(-x^2)/sqrt(pi)"), definition="1 - erf(x)", sign="+"),
    # functions of machine learning
    _F("sigmoid", "logistic sigmoid", "σ expit logistic", "sigmoid(x)*(1 - sigmoid(x))",
       "The derivative of the sigmoid is itself times one minus itself.",
       "Goodfellow, Bengio, Courville, Deep Learning, 3.10", ("sigmoid(x)", "sigmoid(x)*(1 - sigmoid(x))"),
       definition="1/(1 + e^(-x))", latex=r"\sigma", sign="+"),
    _F("relu", "rectified linear unit", "ReLU", "step(x)",
       "The slope of relu is 0 to the left of 0 and 1 to the right; at 0 there is none (frameworks take 0).",
       "Goodfellow, Bengio, Courville, Deep Learning, 6.3.1", ("relu(x)", "step(x)"), valid="x != 0",
       definition="max(x, 0)", sign="0+", breaks="x: kink"),
    _F("leaky_relu", "leaky rectified linear unit", "LeakyReLU leakyrelu", "step(x) + step(-x)/100",
       "The slope of leaky relu is 1 to the right of 0 and 1/100 to the left; at 0 there is none.",
       "Goodfellow, Bengio, Courville, Deep Learning, 6.3.1", ("leaky_relu(x)", "step(x) + step(-x)/100"),
       valid="x != 0", definition="max(x, 0) + min(x, 0)/100", arity=(1, 2), breaks="x: kink"),
    _F("softplus", "softplus", "", "sigmoid(x)", "The derivative of softplus is the sigmoid.",
       "Goodfellow, Bengio, Courville, Deep Learning, 3.10", ("softplus(x)", "sigmoid(x)"),
       definition="ln(1 + e^x)", sign="+"),
    _F("silu", "sigmoid linear unit", "swish SiLU", "sigmoid(x) + x*sigmoid(x)*(1 - sigmoid(x))",
       "silu is x times the sigmoid: the product rule gives its derivative.",
       "Elfwing, Uchibe, Doya, 2018, arXiv 1702.03118, eq. 4", ("silu(x)", "sigmoid(x)*(x - x*sigmoid(x) + 1)"),
       definition="x/(1 + e^(-x))"),
    _F("gelu", "Gaussian error linear unit", "GELU", "(1 + erf(x/sqrt(2)))/2 + x*e^(-x^2/2)/sqrt(2*pi)",
       "gelu is x times the normal distribution function: the product rule gives its derivative.",
       "Hendrycks, Gimpel, 2016, arXiv 1606.08415",
       ("gelu(x)", "erf(x/sqrt(2))/2 + x*e^(-x^2/2)/sqrt(2*pi) + 1/2"),
       definition="x*(1 + erf(x/sqrt(2)))/2"),
    _F("logit", "logit", "", "1/(x*(1 - x))", "The derivative of the logit is one over x times 1 - x.",
       "Bishop, Pattern Recognition and Machine Learning, 4.2", ("logit(x)", "1/(x*(1 - x))"),
       definition="ln(x/(1 - x))", domain="x - x^2", breaks="x: open edge; x - 1: open edge"),
)  # fmt: skip

#: Greek letters by the names that may be typed for them; omicron looks like o.
GREEK_LETTERS = dict(
    zip(
        (
            "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi "
            "psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"
        ).split(),
        "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΥΦΨΩ",
        strict=True,
    )
)

#: By canonical name.
BY_NAME: dict[str, Function] = {f.name: f for f in FUNCTIONS}

#: Functions of an angle, and those of a hyperbolic one: the powers of the sine and the cosine that they are.
CIRCULAR = {f.name: f.sines for f in FUNCTIONS if f.sines and not f.name.endswith("h")}
HYPERBOLIC = {f.name: f.sines for f in FUNCTIONS if f.sines and f.name.endswith("h")}

#: Functions that are constant between their jumps.
STEPS = frozenset([f.name for f in FUNCTIONS if f.derivative == "0"])


def of_sign(*signs: str) -> frozenset[str]:
    """The names of the functions whose values have one of the signs, as they are told in the table."""
    return frozenset([f.name for f in FUNCTIONS if f.sign in signs])
