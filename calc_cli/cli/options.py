"""The options, each defined once: its spellings, its type, and the sentence in help and the man page."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from calc_cli import __version__
from calc_cli.cli.declared import Argument, Option


class Format(StrEnum):
    """The formats of `--to`; a test holds them to the renderers' table."""

    TEXT = "text"
    PLAIN = "plain"
    TREE = "tree"
    LATEX = "latex"
    MARKDOWN = "markdown"
    JSON = "json"
    PYTHON = "python"
    NUMPY = "numpy"
    C = "c"


class PageFormat(StrEnum):
    """The formats of what has no program code."""

    TEXT = "text"
    PLAIN = "plain"
    TREE = "tree"
    LATEX = "latex"
    MARKDOWN = "markdown"
    JSON = "json"


class TableFormat(StrEnum):
    """The formats of what has a table of numbers."""

    TEXT = "text"
    PLAIN = "plain"
    LATEX = "latex"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"


class SheetFormat(StrEnum):
    """The formats of a sheet of exercises."""

    MARKDOWN = "markdown"
    LATEX = "latex"


class Method(StrEnum):
    """The ways to differentiate."""

    RULES = "rules"
    LIMIT = "limit"
    LOG = "log"


class Find(StrEnum):
    """What `optimize` looks for."""

    MIN = "min"
    MAX = "max"
    ALL = "all"


class View(StrEnum):
    """The shapes of a derivation."""

    CHAIN = "chain"
    TREE = "tree"


class Form(StrEnum):
    """The forms of a result."""

    AUTO = "auto"
    FACTORED = "factored"
    EXPANDED = "expanded"
    AS_DERIVED = "as-derived"


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def _version(wanted: bool) -> None:
    if wanted:
        import typer

        from calc_cli.cli.write import put

        put(f"dx {__version__}")
        raise typer.Exit


Words = Annotated[
    list[str] | None,
    Argument(metavar="EXPR", help="Expressions; without any, what is piped in is read.", show_default=False),
]
RuleName = Annotated[list[str] | None, Argument(metavar="NAME", show_default=False)]
Shell = Annotated[list[str] | None, Argument(metavar="SHELL", help="bash, zsh or fish.", show_default=False)]
File = Annotated[
    bool,
    Option("--file", "-f", help="Read the files named; - is standard input."),
]
Wrt = Annotated[
    str | None,
    Option("--wrt", "-w", metavar="VAR", help="Differentiate with respect to VAR, or to several: x,y."),
]
Letter = Annotated[
    str | None,
    Option("--wrt", "-w", metavar="VAR", help="The variable of the function, if it has several letters."),
]
Optimized = Annotated[
    str | None,
    Option("--wrt", "-w", metavar="VAR", help="Optimize by VAR, or by several: x,y; other letters stay letters."),
]
Order = Annotated[
    int | None,
    Option("--order", "-n", metavar="N", min=1, help="Take the N-th derivative.", show_default=False),
]
At = Annotated[
    str | None,
    Option("--at", "-a", metavar="POINT", help="Also give the value at POINT: 2, or x=2,y=1/3."),
]
Digits = Annotated[
    int | None,
    Option("--digits", metavar="N", min=1, help="Give the value of --at with N digits."),
]
Steps = Annotated[
    bool,
    Option("--steps", "-s", help="Show the derivation, in a pipe too."),
]
Whole = Annotated[
    bool,
    Option("--steps", "-s", help="Answer in full, in a pipe too."),
]
Quiet = Annotated[
    bool,
    Option("--quiet", "-q", help="Show the result only, at a terminal too."),
]
To = Annotated[
    Format | None,
    Option(
        "--to",
        "-t",
        metavar="FORMAT",
        help="Write text, plain, tree, latex, markdown, json, python, numpy or c.",
        show_default=False,
    ),
]
PageTo = Annotated[
    PageFormat | None,
    Option(
        "--to", "-t", metavar="FORMAT", help="Write text, plain, tree, latex, markdown or json.", show_default=False
    ),
]
How = Annotated[
    Method,
    Option(
        "--method",
        metavar="METHOD",
        help="Differentiate by the rules, from first principles (limit) or by logarithms (log).",
        show_default=False,
    ),
]
StepSymbol = Annotated[
    str | None,
    Option("--step-symbol", metavar="H", help="The letter for the step of --method limit.", show_default=False),
]
There = Annotated[
    str | None,
    Option("--at", "-a", metavar="POINT", help="The point: 2, or x=2, or x=2,a=3.", show_default=False),
]
Ends = Annotated[
    str | None,
    Option("--between", metavar="A,B", help="Give the average rate, the slope of one chord, over an interval."),
]
TableFile = Annotated[
    list[str] | None,
    Argument(metavar="FILE", help="A table of measurements; without one, standard input.", show_default=False),
]
Columns = Annotated[
    str | None,
    Option("--columns", metavar="T,X", help="Take these columns, by name or number, instead of the first two."),
]
Between = Annotated[
    str | None,
    Option("--between", metavar="A,B", help="Give the average rate between two measured times."),
]
Time = Annotated[
    str | None,
    Option("--at", "-a", metavar="T", help="Say what is known of the rate at this time."),
]
Estimate = Annotated[
    str | None,
    Option("--estimate", metavar="METHOD", help="Estimate by secant, central or savitzky-golay only."),
]
DecimalSign = Annotated[
    str,
    Option("--decimal", metavar="SIGN", help="Read decimals with a point or a comma.", show_default=False),
]
RateDigits = Annotated[
    int | None,
    Option("--digits", metavar="N", min=1, help="Give slopes with N digits in a pipe.", show_default=False),
]
On = Annotated[
    str | None,
    Option("--on", metavar="A,B", help="Look at the interval from A to B only; inf is infinity."),
]
PlotOn = Annotated[
    str | None,
    Option("--on", metavar="A,B", help="Draw the interval from A to B."),
]
Wanted = Annotated[
    Find,
    Option("--find", metavar="WHAT", help="Find min, max or all.", show_default=False),
]
Strict = Annotated[
    bool,
    Option("--strict", help="Refuse input that gets a warning."),
]
Let = Annotated[
    list[str] | None,
    Option("--let", metavar="NAME", help="Read the word NAME as one name; may be repeated."),
]
Check = Annotated[
    bool,
    Option("--check", help="Check every result independently, in a pipe too."),
]
Shaped = Annotated[
    Form,
    Option(
        "--form",
        metavar="FORM",
        help="Form of the result: auto, factored, expanded or as-derived.",
        show_default=False,
    ),
]
Jobs = Annotated[
    int,
    Option("--jobs", "-j", metavar="N", min=1, max=256, help="Use N processes, in a pipe.", show_default=False),
]
Timeout = Annotated[
    float | None,
    Option("--timeout", metavar="SECONDS", min=0.001, help="Give up on a line that takes longer.", show_default=False),
]
Shape = Annotated[
    View,
    Option("--view", metavar="SHAPE", help="Show the derivation as a chain, or as a tree.", show_default=False),
]
Ascii = Annotated[
    bool,
    Option("--ascii", help="Draw with ASCII characters only."),
]
Colour = Annotated[
    Color,
    Option("--color", metavar="WHEN", help="Use colour: always, never or auto.", show_default=False),
]
Width = Annotated[
    int | None,
    Option("--width", metavar="N", min=20, help="Wrap answers at N columns."),
]
Version = Annotated[
    bool,
    Option("--version", callback=_version, is_eager=True, help="Show the version and exit."),
]
From = Annotated[
    str | None,
    Option("--from", metavar="POINT", help="Start here: 3, or x=3,y=1."),
]
LearningRate = Annotated[
    str | None,
    Option("--rate", metavar="R", help="Move by R times the gradient in each iteration (0.1).", show_default=False),
]
Iterations = Annotated[
    int,
    Option("--iterations", metavar="N", min=1, help="Stop after N iterations (1000).", show_default=False),
]
Every = Annotated[
    int | None,
    Option("--every", metavar="N", min=1, help="Show every N-th iteration.", show_default=False),
]
Momentum = Annotated[
    str | None,
    Option("--momentum", metavar="B", help="Add B times the last change to each step, B < 1 (0).", show_default=False),
]
Tolerance = Annotated[
    float,
    Option("--tolerance", metavar="T", min=0, help="Stop where the gradient is at most T (1e-9).", show_default=False),
]
Data = Annotated[
    str | None,
    Option("--data", metavar="FILE", help="Sum the loss over the rows of this table.", show_default=False),
]
Mean = Annotated[
    bool,
    Option("--mean", help="Take the mean over the rows of --data, not the sum."),
]


class DescentMethod(StrEnum):
    """The ways downhill."""

    GRADIENT = "gradient"
    NEWTON = "newton"


Downhill = Annotated[
    DescentMethod,
    Option(
        "--method", metavar="METHOD", help="Go along the gradient, or by Newton's step (newton).", show_default=False
    ),
]
TableTo = Annotated[
    TableFormat | None,
    Option("--to", "-t", metavar="FORMAT", help="Write text, plain, latex, markdown, json or csv."),
]
SheetTo = Annotated[
    SheetFormat | None,
    Option("--to", "-t", metavar="FORMAT", help="With --print: write markdown or latex.", show_default=False),
]
Derivative = Annotated[
    bool,
    Option("--derivative", help="Draw the derivative, too."),
]
TangentAt = Annotated[
    str | None,
    Option("--tangent", metavar="A", help="Draw the tangent at A, too."),
]
Save = Annotated[
    str | None,
    Option("--save", metavar="FILE", help="Save the picture as svg, png or pdf; draw nothing."),
]
Plot = Annotated[
    bool,
    Option("--plot", help="Draw a picture, too."),
]
Question = Annotated[
    list[str] | None,
    Argument(metavar="EXPR ANSWER", help="The expression, and the answer; with --file, files.", show_default=False),
]
AnswerFile = Annotated[
    bool,
    Option("--file", "-f", help="Mark the lists of answers named: csv, tsv or jsonl; - is standard input."),
]
Working = Annotated[
    str | None,
    Option("--working", metavar="FILE", help="Check every line of the working in FILE; - is standard input."),
]
HintStep = Annotated[
    int,
    Option("--step", metavar="K", min=1, help="Give the K-th hint (the first).", show_default=False),
]
Explain = Annotated[
    bool,
    Option("--explain", help="Show what every rule says, and where it comes from."),
]
PractisedRules = Annotated[
    str | None,
    Option(
        "--rules",
        metavar="LIST",
        help="Practise these rules, all in every exercise: product,chain; implicit: equations.",
    ),
]
Level = Annotated[
    int,
    Option("--level", metavar="N", min=1, max=5, help="How hard: from 1 to 5 (2).", show_default=False),
]
Count = Annotated[
    int,
    Option("--count", metavar="N", min=1, max=1000, help="How many exercises (10).", show_default=False),
]
Seed = Annotated[
    int | None,
    Option("--seed", metavar="N", min=0, help="The same N gives the same exercises.", show_default=False),
]
NoHistory = Annotated[
    bool,
    Option("--no-history", help="Neither read nor keep the results of earlier sessions."),
]
Print = Annotated[
    bool,
    Option("--print", help="Print a sheet of exercises with a key; --to latex, or else markdown."),
]
