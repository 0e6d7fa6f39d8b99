"""The names of the language: functions and their spellings, Greek letters, and words that are not names."""

from __future__ import annotations

from typing import NamedTuple

from calc_cli.functions import ANY, FUNCTIONS, GREEK_LETTERS

#: How many arguments a function takes, the least and the most, by its canonical name.
ARITY: dict[str, tuple[int, int]] = {
    **{f.name: f.arity for f in FUNCTIONS},
    "log": (1, 2),  # log(x) is ln(x)
    # written as powers and sums of the others
    "pow": (2, 2),
    "square": (1, 1),
    "exp2": (1, 1),
    "expm1": (1, 1),
    "log1p": (1, 1),
}

#: spelling, in lower case -> canonical name
SPELLINGS: dict[str, str] = {
    **{name: name for name in ARITY},
    **{s.lower(): f.name for f in FUNCTIONS for s in f.spellings.split() if s not in ARITY},
    "power": "pow",
}

#: the functions that are roots, by word and by sign
ROOTS = {"sqrt": "sqrt", "cbrt": "cbrt", "√": "sqrt", "∛": "cbrt"}

#: functions that a letter or a number may follow without a space: sinx, sin3x, lnx
GLUED = (
    "sin cos tan cot sec csc asin acos atan acot asec acsc arcsin arccos arctan arccot arcsec arccsc cosec ctg tg "
    "sinh cosh tanh coth sech csch asinh acosh atanh arsinh arcosh artanh ln log lg exp sqrt log2 log10"
).split()

#: unknown functions, where a bracket follows
UNKNOWN = frozenset("fghuv")

#: names of modules that stand before a function in pasted code
MODULES = frozenset(
    "math cmath np numpy jnp jax.numpy jax.nn jax.scipy.special torch torch.special torch.nn.functional "
    "nn nn.functional F tf tf.math tf.nn K keras.backend sp sympy sym scipy.special special mp mpmath "
    "Math std cp cupy".split()
)

#: Takes the braces out of a name: x_{10} is x_10.
NO_BRACES = str.maketrans("", "", "{}")
_BELOW = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


def bare(name: str) -> str:
    """A name as it is called here: x_1 for x_{1} and x₁, B_lambda for B_\\lambda, theta for θ."""
    plain = "".join([GREEK.get(c, c) for c in name.translate(NO_BRACES).replace("\\", "") if not c.isspace()])
    letter = plain.rstrip("₀₁₂₃₄₅₆₇₈₉")
    return plain if letter == plain else f"{letter}_{plain[len(letter) :].translate(_BELOW)}"


CONSTANTS = frozenset(("e", "pi"))

#: these as programs write them
PROGRAM_CONSTANTS = {"M_PI": "pi", "M_E": "e", "Math.PI": "pi", "Math.E": "e"}

#: these as they may be typed
TYPED_CONSTANTS = CONSTANTS | {"π"}

#: Greek letters -> their names; `pi` is a constant, omicron looks like o
GREEK: dict[str, str] = {letter: name for name, letter in GREEK_LETTERS.items()} | {"ς": "sigma"}

#: other ways to write a Greek letter
VARIANTS = {
    "eps": "epsilon",
    "varepsilon": "epsilon",
    "vartheta": "theta",
    "varphi": "phi",
    "varrho": "rho",
    "varsigma": "sigma",
    "varpi": "pi",
}

GREEK_NAMES = frozenset(GREEK.values()) - {"Pi", "pi"}

DIFFERENTIAL = "a differential"
NO_PRODUCT = "a word, not a product of letters"
#: What to write for a function in pieces.
IN_PIECES = "for a where x > 0, else b, write a*step(x) + b*step(-x)"


class Refused(NamedTuple):
    """Why a word is never a product of its letters, and what to write instead, of {word}, {letters} and {product}."""

    why: str
    instead: str


#: words that are never a product of their letters; what is listed later goes first
RESERVED: dict[str, Refused] = {
    word: Refused(why, instead)
    for words, why, instead in (
        ("and not xor for del end let var new the you mod div gcd lcm det arg via yes try use with from pass ans rad "
         "per", NO_PRODUCT, "leave it out"),
        ("or is in of as to do by on at it we re im li no ok", NO_PRODUCT,
         "leave it out, or for a product write {letters}"),
        ("if elif else then", NO_PRODUCT, IN_PIECES),
        ("def function", "a word of programs", "write f(x) = x^2, or x^2 alone"),
        ("one two six ten", NO_PRODUCT, "write the number in digits, or for a product {letters}"),
        ("nan inf oo zoo nil none true false null undefined infinity", "not a number that has a derivative",
         "leave it out"),
        ("int sum prod integrate", "not something dx works out", "leave it out"),
        ("lim limit", "not something dx works out",
         "for a derivative from its limit: dx --method limit 'x^2', or dx slope --at 2 'x^2'"),
        ("deg degree degrees", "a unit, and angles are in radians", "for 30 degrees write 30*pi/180"),
        ("wrt derivative differentiate second third first partial find what evaluate compute calculate respect return "
         "diff derive", "no part of an expression",
         "give the expression alone, with --wrt t, --order 2 or --at 3 beside it"),
        ("grad hessian jacobian", "no part of an expression", "write dx {word} 'x^2*y', with the word in front"),
        ("squared", "a word", "write ^2"),
        ("cubed", "a word", "write ^3"),
        ("times", "a word", "write *"),
        ("plus", "a word", "write +"),
        ("minus", "a word", "write -"),
        ("over divided", "a word", "write /"),
        ("dot", NO_PRODUCT, "for a product write {product} or *"),
        ("arc", "the beginning of a function's name", "write it in one word, arcsin x"),
        (" ".join([d + x for d in "d∂" for x in "xytuvzwrs"]), DIFFERENTIAL,
         "for a derivative write d/{word} (…) around all of it; for a product {product}"),
    )
    for word in words.split()
}  # fmt: skip

#: words for a function that are further than a slip of the finger from its name
SYNONYMS = {
    "sine": "sin", "cosine": "cos", "tangent": "tan", "secant": "sec", "cosecant": "csc", "cotangent": "cot",
    "arcsine": "arcsin", "arccosine": "arccos", "arctangent": "arctan", "logarithm": "ln", "exponential": "exp",
    "cosin": "cos", "sinus": "sin", "cosinus": "cos", "tangens": "tan", "cotangens": "cot",
    "squareroot": "sqrt", "absolute": "abs", "modulus": "abs", "cuberoot": "cbrt",
}  # fmt: skip

#: functions that people ask for and that are not known, and what may be written for them, as an equation, or ""
ABSENT: dict[str, str] = {
    **dict.fromkeys(
        "gamma lgamma tgamma zeta beta digamma erfi erfinv factorial gcd lcm rand random print eval exec globals "
        "locals integrate limit sum prod re im conj det lambertw besselj si ci ei li polylog eta psi int float diff "
        "derivative binom pdf cdf pmf cov".split(),
        "",
    ),
    **{
        equation.partition("(")[0]: equation
        for equation in (
            # arithmetic
            "sqr(x) = x^2", "rational(p, q) = p/q", "unitstep(x) = step(x)",
            "cube(x) = x^3", "inv(x) = 1/x", "reciprocal(x) = 1/x", "sinc(x) = sin(x)/x",
            "hypot(x, y) = sqrt(x^2 + y^2)", "versin(x) = 1 - cos(x)", "haversin(x) = sin(x/2)^2",
            "hav(x) = sin(x/2)^2", "mean(x, y) = (x + y)/2", "norm(x, y) = sqrt(x^2 + y^2)",
            "sind(x) = sin(x*pi/180)", "cosd(x) = cos(x*pi/180)", "tand(x) = tan(x*pi/180)",
            # steps and pieces
            "mod(x, c) = x - c*floor(x/c)", "floor_divide(x, c) = floor(x/c)", "round(x) = floor(x + 1/2)",
            "trunc(x) = sign(x)*floor(abs(x))", "frac(x) = x - floor(x)", "clip(x, a, b) = min(max(x, a), b)",
            "clamp(x, a, b) = min(max(x, a), b)", "piecewise(a if x > 0, else b) = a*step(x) + b*step(-x)",
            *(f"{name}(x > 0, a, b) = a*step(x) + b*step(-x)"
              for name in "where iif ifelse if_else cond cases select which".split()),
            # machine learning
            "elu(x) = max(x, 0) + min(e^x - 1, 0)", "selu(x) = 1.0507*max(x, 0) + 1.7581*min(e^x - 1, 0)",
            "mish(x) = x*tanh(softplus(x))", "softsign(x) = x/(1 + abs(x))", "hardtanh(x) = max(-1, min(1, x))",
            "relu6(x) = min(max(x, 0), 6)", "logsigmoid(x) = ln(sigmoid(x))", "softmax(x, y) = e^x/(e^x + e^y)",
            "log_softmax(x, y) = x - ln(e^x + e^y)", "celu(x) = max(x, 0) + min(e^x - 1, 0)",
            "hardswish(x) = x*min(max(x + 3, 0), 6)/6", "hardsigmoid(x) = min(max(x/6 + 1/2, 0), 1)",
            "quick_gelu(x) = x*sigmoid(1.702*x)", "tanhshrink(x) = x - tanh(x)",
            "softshrink(x) = sign(x)*relu(abs(x) - 1/2)", "huber(x) = min(abs(x), 1)*(abs(x) - min(abs(x), 1)/2)",
            "smooth_l1(x) = min(abs(x), 1)*(abs(x) - min(abs(x), 1)/2)", "hinge(x) = max(0, 1 - x)",
            "mse(p, y) = (p - y)^2", "bce(p, y) = -y*ln(p) - (1 - y)*ln(1 - p)",
            "logsumexp(x, y) = ln(e^x + e^y)", "logaddexp(x, y) = ln(e^x + e^y)",
            "log_sigmoid(x) = ln(sigmoid(x))", "rsqrt(x) = 1/sqrt(x)", "deg2rad(x) = x*pi/180",
            "rad2deg(x) = x*180/pi", "dnorm(x) = e^(-x^2/2)/sqrt(2*pi)", "pnorm(x) = (1 + erf(x/sqrt(2)))/2",
            "normcdf(x) = (1 + erf(x/sqrt(2)))/2", "normpdf(x) = e^(-x^2/2)/sqrt(2*pi)",
            "plogis(x) = sigmoid(x)", "sinpi(x) = sin(pi*x)", "cospi(x) = cos(pi*x)",
            "dexp(x) = exp(x)", "dsqrt(x) = sqrt(x)", "dlog(x) = ln(x)", "alog(x) = ln(x)", "dsin(x) = sin(x)",
            "dcos(x) = cos(x)",
        )
    },
}  # fmt: skip


#: The same of those that stand for something else behind the name of a module: np.sinc, torch.sinc.
ABSENT_IN_MODULES: dict[str, str] = {**ABSENT, "sinc": "sinc(x) = sin(pi*x)/(pi*x)"}


def takes(name: str) -> str:
    """How many arguments the function takes, in words."""
    least, most = ARITY.get(name, (1, 1))
    if least == most:
        return "one argument" if least == 1 else f"{least} arguments"
    return f"{least} or {most} arguments" if most < ANY else f"{least} arguments or more"


def example(name: str) -> str:
    """Arguments as they might be given."""
    return {"atan2": "y, x", "root": "x, 3", "pow": "x, 2", "min": "x, 1", "max": "x, 1", "log": "x, 2"}.get(name, "x")


def nearest(word: str, candidates: tuple[str, ...] = (), slips: int = 1) -> str:
    """The known name at most `slips` slips from the word (a letter wrong, missing, extra, or two swapped), or ""."""
    low = word.lower()
    if low in SYNONYMS:
        return SYNONYMS[low]
    found: list[tuple[int, bool, bool, str]] = []
    for name in (*candidates, *SPELLINGS, *sorted(GREEK_NAMES)):
        if abs(len(name) - len(low)) <= slips:
            n = _slips(low, name.lower())
            if n <= slips:
                found.append((n, sorted(name) != sorted(low), not name.islower(), name))
    return min(found, key=lambda row: row[:3])[3] if found else ""


def _slips(a: str, b: str) -> int:
    """Edit distance with neighbouring letters swapped as one slip."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            cost = min(row[j] + 1, new[j - 1] + 1, row[j - 1] + (x != y))
            if before and i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            new.append(cost)
        before, row = row, new
    return row[-1]
