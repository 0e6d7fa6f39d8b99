"""Does a working follow, line by line: the first line that does not, where and why, and the rules behind the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, dropwhile, islice, pairwise

from calc_cli import expr as ex
from calc_cli.errors import DxError, InputError, UsageError
from calc_cli.expr import Expr
from calc_cli.grading.diagnosis import open_parts
from calc_cli.simplify import signs
from calc_cli.syntax import functions
from calc_cli.syntax.mistakes import limit
from calc_cli.topics import notation, units
from calc_cli.topics.difference_quotients import InfiniteLimit
from calc_cli.workings import (
    claims,
    conclusions,
    constraints_said,
    curves_said,
    denials_said,
    inverses_said,
    layout,
    motion_said,
    partials_said,
    places,
    points_said,
    prose,
    rates_said,
    rejections_said,
    sheet,
    slopes_said,
    solutions_said,
    solving,
    unread,
    updates_said,
    vectors,
    written,
)
from calc_cli.workings import variable as working_variable
from calc_cli.workings.abbreviations import shortened
from calc_cli.workings.claims import SET, Claim, State, WorkingError, taken
from calc_cli.workings.definitions_said import defined
from calc_cli.workings.layout import CHANGE, Side
from calc_cli.workings.places import Placed
from calc_cli.workings.sides_said import continued
from calc_cli.workings.signs_said import concluded, sign_said
from calc_cli.workings.slopes_said import is_of_values, is_value, line_through
from calc_cli.workings.solutions_said import are_given, are_meant

#: Characters of a line, and signs of equality in it.
MAX_LENGTH = 2_000
MAX_SIGNS = 100


def judged(
    lines: Iterable[str], question: Expr | None = None, variable: str = "x", declared: frozenset[str] = frozenset()
) -> tuple[Claim, ...]:
    """What there is to say of every line up to the first that does not follow.

    `question` is what is differentiated, where the working does not say so.  A line that cannot be read is a claim as
    well, and what depends on it is not decided.  What is wrong as one working may be the exercises of a sheet, each
    with one of its own.  Raises WorkingError where that leaves nothing that was checked, InputError where
    there is nothing to check.
    """
    texts = [line.rstrip("\r\n") for line in lines]
    made = _judged(texts, question, variable, declared)
    if made and made[-1].wrong and question is None and (starts := sheet.exercises(texts)):
        made = _exercises(texts, starts, variable, declared)
    if all(claim.outcome is None for claim in made):
        nothing = InputError("nothing to check in it", hint="a line such as f'(x) = 2x, or = 2x after another")
        raise next((claim.unread for claim in made if claim.unread is not None), nothing)
    return made


def _exercises(texts: list[str], starts: Sequence[int], variable: str, declared: frozenset[str]) -> tuple[Claim, ...]:
    """The claims of the exercises that begin at these lines, up to the first that is wrong."""
    made: tuple[Claim, ...] = ()
    for start, end in pairwise([*starts, len(texts)]):
        part = [line if start <= i < end else "" for i, line in enumerate(texts[:end])]
        made += _judged(part, None, _variable(part, variable), declared)
        if made and made[-1].wrong:
            break
    return made


def _variable(lines: list[str], other: str) -> str:
    """The variable of an exercise; the other letter where it does not say."""
    try:
        return working_variable.variable(lines)
    except UsageError:
        return other


def _judged(texts: list[str], question: Expr | None, variable: str, declared: frozenset[str]) -> tuple[Claim, ...]:
    """The claims of the lines of one working."""
    curve = question if question is not None and question.head == "eq" else None
    state = State(question if curve is None else None, variable, declared)
    if question is not None:
        signs.assume(question, variable)
    made: list[Claim] = []
    shown = units.dropped(shortened(prose.undashed(texts)))
    state.by |= {letter for line in shown for _, letters in layout.arguments(line) for letter in letters}
    formulas = [layout.differential(layout.bare(line), variable) if len(line) <= MAX_LENGTH else "" for line in shown]
    state.names.declared |= written.factors(formulas) | written.energies(formulas)
    curves_said.begin([*dropwhile(unread.says_nothing, formulas)], state, curve)
    rates_said.begin(formulas, state)
    motion_said.begin(texts, formulas, state)
    unread.begin(formulas, state)
    state.names.notes.clear()
    for number, (text, short, formula) in enumerate(zip(texts, shown, formulas, strict=True), 1):
        state.number = number
        if said := slopes_said.line_said(short):
            state.line = said, number
            state.stated = number if slopes_said.is_stated(short) else 0
        for claim in _of_line(text, short, formula, state):
            made.append(claim)
            if claim.wrong and len(made) == 1 and _relates(formula, state):
                message, start, end, hint = EQUATION
                raise WorkingError(message, start, end, hint, number, text)
            if claim.wrong:
                return tuple(solutions_said.unsolved(made))
        state.above = f"line {number}"
    return _whole(made, state)


def _whole(made: list[Claim], state: State) -> tuple[Claim, ...]:
    """The claims of a working in which nothing is wrong by itself, and what is missing in all of it.

    That is not asked where a line was not read.
    """
    made = [solutions_said.settled(claim, state) for claim in made]
    if all(claim.unread is None for claim in made):
        made = solutions_said.unsolved(made)
        if made and made[-1].wrong:
            return tuple(made)
        made += islice(solutions_said.left_out(state), 1)
    return tuple(made)


def _of_line(text: str, short: str, formula: str, state: State) -> Iterator[Claim]:
    """The claims of one line of the working, as it was typed, with shorter names, and bare; or that it is not read."""
    try:
        if len(text) > MAX_LENGTH:
            limit("length", 0, len(text), count=str(len(text)), limit=str(MAX_LENGTH))
        if (equalities := text.count("=")) > MAX_SIGNS:
            limit("signs", 0, len(text), count=str(equalities), limit=str(MAX_SIGNS))
        layout.refuse_cases(short)
        state.names.arguments |= dict(layout.arguments(short))
        if called := layout.critical(short):
            solutions_said.ask_for_zeros(state)
            state.asked, state.rough = state.number, called != "stationary"
            formula = layout.lettered(short, formula, ex.name_of(state.x))
        state.rounds.assigned = layout.assigns(short)
        if not formula.strip():
            return
        parts = [clause for part in layout.implied(formula) for clause in conclusions.clauses(part)]
        for claim in chain.from_iterable([_inside(part, state) for part in parts]):
            claim = unread.softened(claim, formula, state)
            notes = tuple(dict.fromkeys([n for n in state.names.notes if n.level == "warning" or claim.wrong]))
            state.names.notes.clear()
            claim = claim._replace(number=state.number, text=text, notes=notes)
            solutions_said.keep(claim, state)
            yield claim
    except DxError as error:
        yield unread.told(error, text, formula, state)


#: What is said of a working that begins with a curve, and what to try.
EQUATION = ("the working of an equation is not checked, only its result", 0, None, "dx check 'x^2 + y^2 = 25' '-x/y'")


def _relates(text: str, state: State) -> bool:
    """Is it an equation between two letters, such as that of a curve?"""
    names: frozenset[str] = frozenset().union(
        *[written.read(side, state.names).expr.names for side in layout.sides(text)]
    )
    return state.question is None and len(names) > 1


def _inside(text: str, state: State) -> Iterator[Claim]:
    """The claims of one line, and that a function in it has no value where it is taken."""
    state.on_all_reals = layout.is_on_all_reals(text)
    try:
        yield from _line(text, state)
    except written.OutsideDomain as error:
        claim = Claim(layout.side(text, error.start or 0, error.end or len(text)), None, outside=error.name)
        yield claims.at(error.at, claim, state.x)


def _line(text: str, state: State) -> Iterator[Claim]:
    """The claims of one line, in order; each is compared with what stands to the left of its sign."""
    line, text = text, rejections_said.without_exceptions(text, state)
    if not text.strip():
        yield claims.as_given(layout.side(line, 0, len(line)))
        return
    text, rejected = rejections_said.split(text)
    if rejected is not None:
        yield from chain.from_iterable([_line(part, state) for part in (rejected.bound, text) if part.strip()])
        yield rejections_said.claim(rejected, state)
        return
    alternatives = layout.restricted(text, ex.name_of(state.x))
    if len(alternatives) > 1:
        yield from _alternatives(alternatives, state)
        return
    text = alternatives[0]
    several = conclusions.parted(text)
    if len(several) > 1:
        yield from chain.from_iterable([_line(part, state) for part in several])
    elif (placed := places.found(text, state.about, state.names)).at:
        yield from _placed(placed, state)
    elif state.standing is not None:
        yield from curves_said.stated(text, state)
    elif state.condition is not None and layout.NO_SOLUTION.fullmatch(text):
        yield solutions_said.none(layout.side(text, 0, len(text)), state)
    elif (denied := denials_said.said(text, state)) is not None:
        yield from denied
    elif (multipliers := partials_said.multipliers(text, state)) is not None:
        yield from multipliers
    elif (entries := partials_said.hessian(text, state)) is not None:
        yield from chain.from_iterable(list(continued([side], state)) for side in entries)
    elif state.system.is_open and (equations := vectors.equations(text)):
        yield from chain.from_iterable([_line(equation, state) for equation in equations])
    elif partials_said.is_gradient(text, state):
        for component in partials_said.components(text, state):
            yield from continued(component, state)
    elif (points := points_said.listed(text, state)) is not None:
        yield from points_said.stationary(points, state)
    elif (on_curve := points_said.on_curve(text, state)) is not None:
        yield from on_curve
    else:
        yield from _stated(text, state)


def _alternatives(lines: Sequence[str], state: State) -> Iterator[Claim]:
    """The claims of lines of which one restricts the variable or another, and not all of them at once."""
    bounds = state.bounds
    try:
        for line in lines:
            state.bounds = [*bounds]
            yield from _line(line, state)
    finally:
        state.bounds = bounds


def _stated(line: str, state: State) -> Iterator[Claim]:
    """The claims of what a line states, one beside another, and of what it concludes."""
    text, said = conclusions.split(line)
    parts = layout.listed(text)
    if are_meant(text, state):
        solutions_said.ask(state)
    if parts and state.condition is not None and not state.system.is_open:
        parts = _solutions_together(parts, state)
    if len(parts) > 1:
        yield from chain.from_iterable([_line(part, state) for part in layout.together(parts)])
    else:
        yield from _restricted(text, line, state)
    for one in said:
        yield concluded(one, line, state)


def _solutions_together(parts: Sequence[str], state: State) -> list[str]:
    """The parts of a line, of which the solutions of one equation are one: x = 1, x = 3, and then y = 5."""
    together, others = "", []
    for part in parts:
        if not are_given(part, state):
            others.append(part)
        else:
            together = f"{together},{part[len(together) + 1 :]}" if together else part
    return [*([together] if together else []), *others]


def _restricted(text: str, line: str, state: State) -> Iterator[Claim]:
    """The claims of a line without what it concludes: of its equalities, and of a sign, where a restriction holds."""
    text, restriction = layout.behind(text)
    if not text.strip():  # for x > 0
        text, restriction = restriction, ""
    signed = layout.signed(text, restricted=bool(restriction))
    equalities = text if signed is None else signed[0]
    if equalities.strip():
        bounds = [*state.bounds]
        yield from _equalities(equalities, restriction if signed is None else "", state)
        if layout.is_local(equalities, line[len(equalities) :]):
            state.bounds = bounds
    if signed is not None:
        yield from sign_said(*signed[1:], state, written.bounds(restriction, state.names))


def _placed(placed: Placed, state: State) -> Iterator[Claim]:
    """The claims of a line that says where it holds."""
    before = state.place, state.given
    state.names.touched += [placed.at] if len(placed.at) > 1 and placed.at not in state.names.touched else []
    if state.moment.moving:
        rates_said.begin_moment(state)
    state.put(rates_said.held(placed.at, state))
    if placed.at.keys() == {state.x}:
        state.slope = (state.about or "f", 1, placed.at[state.x])
    try:
        if (elsewhere := slopes_said.elsewhere(placed.text, state)) is not None:
            yield elsewhere
            return
        yield from _line(placed.text, state)
    finally:
        if not state.moment.moving:
            state.place, state.given = before


def _equalities(text: str, restriction: str, state: State) -> Iterator[Claim]:
    """The claims of equalities: bounds, cases, decimals, or sides."""
    limits = written.bounds(restriction or text, state.names)
    state.aside = written.bounds_of_another(restriction, state.names) if not limits else None
    state.pieces |= state.aside is not None
    state.bounds += [(state.number, limit) for limit in limits]
    if limits and not restriction:
        yield claims.as_given(layout.side(text, 0, len(text)))
        return
    pieces = [layout.side(text, *span) for span in solving.cases(text)]
    if len(pieces) > 1 and all(are_given(piece.text, state) for piece in pieces):
        solutions_said.ask(state)
    if len(pieces) == 1 and state.condition is not None and not are_given(text, state):
        pieces = [layout.side(signed, 0, len(text)) for signed in solving.signed(text)]
    if state.condition is not None and len(pieces) > 1 and all("=" in piece.text for piece in pieces):
        final = all(are_given(piece.text, state) for piece in pieces)
        state.several = True
        try:
            for claim in chain.from_iterable([_line(piece.text, state) for piece in pieces]):
                yield claim if final or claim.outside is None else claim._replace(solution=None, outside=None)
        finally:
            state.several = False
        return
    text, near = layout.decimals(text)
    yield from _near(text, near, state) if near else _sides(text, state)


def _sides(text: str, state: State) -> Iterator[Claim]:
    """The claims of the sides of a line: solutions, a point, what goes on from above, a slope, or what is named."""
    first, *rest = layout.sides(text.replace(";", " "))
    if (inverse := inverses_said.given(first, rest, state)) is not None:
        yield from _going_on(inverse, rest, state)
        return
    if first.text.strip():
        _begin(first, rest, state)
        if (update := updates_said.said(first, rest, state)) is not None:
            yield from update
            return
        chord, rest = slopes_said.chord(first, rest, state)
        if chord is not None:
            yield chord
        if chord is not None and (not rest or layout.is_quotient_of_changes(first)):
            yield from continued(rest, state)
            return
    values = list(solving.solutions(text, ex.name_of(state.x))) if state.condition is not None else []
    slopes = [first, *rest[:-1]]
    if len(slopes) > 1 and rest[-1].text.strip() == "0" and all(slopes_said.is_named(side, state) for side in slopes):
        yield from chain.from_iterable([_line(f"{side.text} = 0", state) for side in slopes])  # f_x = f_y = 0
        return
    if (upright := slopes_said.upright(first, rest, state)) is not None:
        yield upright
    elif values:
        if len(rest) > 1 and [v[1:3] for v in values] == [rest[-1][1:3]]:  # x = 6/2 = 3
            x = state.x
            state.go_on(written.read(rest[0], state.names).expr)
            try:
                yield from continued(rest[1:], state, equation=state.system.is_open)
            finally:
                state.x = x
        yield from solutions_said.given(values, text, state)
    elif rest and partials_said.measures(first, state):
        yield from continued(rest, state)
    elif (rate := rates_said.given(first, rest, state)) is not None:
        yield from _going_on(rate, rest, state)
    elif (at := _given_point(first, rest, state)) is not None:
        state.given_first |= not state.names.meaning and state.question is None
        state.put({state.x: at})
        state.slope = state.about or "f", 1, at
        yield claims.as_given(rest[0])
        if len(rest) > 1:  # w = 5 - 0.1*10 = 4
            state.start_from(written.read(rest[0], state.names).expr)
            yield from continued(rest[1:], state)
    elif not rest:
        yield from _alone(first, state)
    elif not first.text.strip():
        yield from continued(rest, state)
    elif first.text.strip().startswith("chord"):
        yield from _average(first, rest, state)
    elif first.text.strip() in slopes_said.SLOPES or (
        layout.is_quotient_of_changes(first) and is_of_values(rest[0], state)
    ):
        if len(rest) > 1 and layout.is_quotient_of_changes(rest[0]) and is_of_values(rest[1], state):
            rest = rest[1:]  # of a chord between two numbers
        state.start_from(slopes_said.slope(first, rest[0], state), "the slope")
        yield from continued(rest, state)
    else:
        yield from _named(first, rest, state)


def _alone(side: Side, state: State) -> Iterator[Claim]:
    """The claims of a line of one side.

    A limit by h below f(x) = x^2 is f'(x), and one without x is to be found: f'(3), perhaps.
    """
    limit = layout.LIMIT.match(side.text)
    if limit is not None and state.defining and state.last is not None:
        try:
            read = written.read(side, state.names)
        except InfiniteLimit:
            read = None
        if read is not None and state.x.leaf not in read.expr.names:
            state.start_from(read.expr)
            state.limit, state.inside = True, read.limit
            yield claims.as_given(side)
            return
        state.start_from(ex.D(state.last, state.x), "the derivative")
    yield from continued([side], state)


def _begin(first: Side, rest: Sequence[Side], state: State) -> None:
    """Let a line begin with that side, and not with a sign that continues the line above."""
    if ex.name_of(state.x) in state.points and not any(ex.name_of(state.x) in side.text for side in (first, *rest)):
        state.x, state.condition = state.variable, None
    if state.system.equations and (new := layout.defined(first)) and new not in state.names.meaning:
        state.begin()
    if state.system.is_open and (name := written.definition(first, state.names)[0]) in state.system.unknowns:
        state.x = ex.sym(name)
    state.value = written.derivative_at(first, state.names)
    slopes = [state.value, *[written.derivative_at(side, state.names) for side in rest[:-1][:1]]]  # m = y'(2) = 4
    if first.text.strip() == "slope":
        state.value = slopes[-1]
    if first.text.strip() not in slopes_said.SLOPES or not state.is_placed:
        state.slope = next((v for v in slopes if v is not None and v[1] == 1), state.slope)
    state.limit = state.limit and not rest  # a new line of thought
    state.lost = state.lost and not rest
    if state.rounds.before:
        updates_said.ask(first, state)


def _going_on(claim: Claim, rest: Sequence[Side], state: State) -> Iterator[Claim]:
    """The claim of the first of the sides, and those of the others."""
    yield claim
    state.start_from(written.read(rest[0], state.names).expr)
    if not claim.wrong:
        yield from continued(rest[1:], state)


def _average(first: Side, rest: list[Side], state: State) -> Iterator[Claim]:
    """The claims of an average rate of change: of the function, where the line says between which values."""
    chord = slopes_said.average(first, state)
    if chord is None and len(rest) == 1:
        yield claims.as_given(rest[0])
        return
    state.go_on(chord or taken(written.read(rest[0], state.names).expr), "the slope")
    yield from continued(rest[chord is None :], state)


def _named(first: Side, rest: list[Side], state: State) -> Iterator[Claim]:
    """The claims of a line by what its first side names: a derivative, a tangent, a letter, or else an equation."""
    nth = layout.NTH.fullmatch(first.text)
    if nth is not None and state.names.meant(nth[1]) is not None:
        hint = f"give the order as a number: {nth[1]}^(4)"
        raise InputError("a derivative of every order is not checked", first.start, first.end, hint)
    if (written_as := notation.read(first.text)) is not None and not written_as.order:
        hint = f"for the function itself write {written_as.function}"
        raise InputError("a derivative of order 0 is none", first.start, first.end, hint)
    if _redefines_e(first, rest, state):
        hint = "take another letter for it"
        raise InputError("e is Euler's number, and is given no other meaning", first.start, first.end, hint)
    named = layout.label(first)
    if named is not None and named[1] and is_value(named, state):
        u = state.function(named[0])
        state.points |= {named[1]} - (frozenset() if u is None else u.names)
        named, state.unsolved = None, None
    state.order, state.everywhere = (named[2] if named is not None else 0), None
    name, function = ("", False) if named else written.definition(first, state.names)
    name = name or written.new_name(first, state.names)
    line = None if named or function or not rest else line_through(first, rest[0], state)
    if partials_said.begins(first, rest, state):
        yield from continued(rest, state)
    elif line is not None:
        yield from _going_on(line, rest, state)
    elif named is None and rest and (tangent := points_said.tangent_of_parametric(first, rest[0], state)) is not None:
        yield from _going_on(tangent, rest, state)
    elif named is None and rest and (plane := partials_said.plane(first, rest[0], state)) is not None:
        yield from _going_on(plane, rest, state)
    elif named is not None:
        state.about = named[0]
        partials_said.seek(state)
        state.start_from(slopes_said.derivative(named, state, first), "the derivative")
        if named[0] in state.names.meaning and named[1] not in ("", ex.name_of(state.x)):
            u = state.names.function(*named[:2])
            state.problem = ex.D(u, ex.sym(named[1])) if named[1] in u.names else None
        yield from (slopes_said.chained(claim, named, state) for claim in continued(rest, state))
    elif name in state.by and len(rest) == 1 and (at := _number(name, rest[0], state)) is not None:
        state.given_first |= not state.names.meaning and state.question is None
        state.place[ex.sym(name)] = at
        yield claims.as_given(rest[0])
    elif (
        (change := CHANGE.fullmatch(first.text.strip()))
        and rest
        and written.is_number(run := written.read(rest[0], state.names).expr)  # Δx = 202 - 122
    ):
        state.names.changes[change[1]] = run
        yield from _going_on(claims.as_given(rest[0]), rest, state)
    elif name and name != ex.name_of(state.x) and not _relates_to_zero(name, rest, state):
        if function:  # and no product, s(t)
            state.names.own[name] = layout.own_letter(first)
            state.names.notes = [n for n in state.names.notes if n.start is None or n.start >= first.end]
        if function and name not in state.names.functions:
            state.names.functions |= {name}
            state.slope = None  # which was that of another function
        yield from defined(name, rest, state, function)
    else:
        yield from _equation(first, rest, state)


def _redefines_e(first: Side, rest: Sequence[Side], state: State) -> bool:
    """Is e said to be something else, an error y - p, or differentiated, and not the solution of an equation, e = x?"""
    named = notation.read(first.text)
    if named is not None:
        return "e" in (named.function, *named.by)
    found = layout.NAMED.fullmatch(first.text)
    if found is None or found[1] != "e" or not rest or state.condition is not None:
        return False
    return bool(written.read(rest[0], state.names).expr.names)


def _relates_to_zero(name: str, right: Sequence[Side], state: State) -> bool:
    """Is it a parameter of what was set to zero, and said in terms of the variable: b = -2*a*x after 2*a*x + b = 0?"""
    if state.condition is None or name not in state.condition.names or not right:
        return False
    return ex.name_of(state.x) in written.read(right[0], state.names).expr.names


def _number(name: str, right: Side, state: State) -> Expr | None:
    """The number that a letter, which stands for nothing, is said to be; else None."""
    if state.condition is not None or name in state.names.meaning:
        return None
    value = written.read(right, state.names).expr
    return value if written.is_number(value) else None


def _given_point(left: Side, right: Sequence[Side], state: State) -> Expr | None:
    """The constant of a line such as x = 2, or x = 5 - 1 = 4, where nothing is to be solved; else None."""
    if state.condition is not None or not right or functions.bare(left.text) != ex.name_of(state.x):
        return None
    values = [written.read(side, state.names).expr for side in right]
    return values[-1] if all(map(written.is_number, values)) else None


def _near(text: str, sides: Sequence[Side], state: State) -> Iterator[Claim]:
    """The claims of the line, and that its last value is near the decimals behind it."""
    name = ex.name_of(state.x)
    solves = state.condition is not None and are_given(f"{text}=" if functions.bare(text) == name else text, state)
    state.last = None
    if solves:
        state.unsolved = None
    if "=" in text:
        yield from _equalities(text, "", state)
    if solves:
        values = state.solutions if "=" in text else []
    else:
        last = layout.sides(text)[-1]
        values = updates_said.next_value(text, state)
        if not values and last.text.strip():
            there = state.names.at_point(last)
            values = [taken(written.read(last, state.names).expr) if there is None else there]
    put = [ex.substitute(value, state.place) for value in values]
    of = layout.sides(text)[-1]
    lossy = not solves and (layout.has_rounded(of) or updates_said.has_rounded(of, state))
    for side, *more in [layout.sides(one.text) for one in sides]:
        shown = [*solving.solutions(f"{name}=".ljust(side.start) + side.text[side.start :], name)] if solves else [side]
        for i, one in enumerate(shown):
            if values:
                value = put[i % len(values)]
                put_in = lossy or value is not values[i % len(values)]
                yield solutions_said.near(side, one, value, state, put_in=put_in)
            elif state.condition is not None and solves:
                decimal = written.read(one, state.names).expr
                outcome = solving.near_zero(state.condition, state.x, decimal, layout.unit(one))
                yield solutions_said.decided_near(side, outcome._replace(right="0"), SET)
            else:
                raise InputError("nothing stands before it that it could be near", side.start, side.end)
        if more:  # f(4.1) ≈ 2 + 0.1/4 = 2.025
            state.start_from(written.read(side, state.names).expr)
            yield from continued(more, state)


def _equation(first: Side, rest: list[Side], state: State) -> Iterator[Claim]:
    """An expression, a sign and more: it goes on from the line above where it equals that, or stands for itself.

    x^2 = 2y^2 = 3z^2 is two equations where several are to be solved.
    """
    if len(rest) > 1 and state.system.is_open:
        yield from chain.from_iterable([_equation(one, [other], state) for one, other in pairwise([first, *rest])])
        return
    read = written.read(first, state.names)
    if read.expr.open and state.question is None:
        inner = open_parts(read.expr)
        state.question = inner[0].args[0] if read.expr.head == "D" else None
    square = constraints_said.squared(read.expr, taken(written.read(rest[0], state.names).expr), rest[0], state)
    if square is None and len(rest) == 1:
        other = written.read(rest[0], state.names)
        right, has_number = other.expr, not (read.letters and other.letters)
        given = constraints_said.named(read.expr, right, rest[0], state) if has_number else None
        given = given or constraints_said.given(read.expr, right, rest[0], state)
        said = taken(read.expr), taken(right)
        moving = given is None and state.moment.moving
        if moving and (rates_said.learn(*said, state) or rates_said.relates(*said, state)):
            given = claims.as_given(rest[0])
        if given is not None:
            yield given
            return
    if square is not None or read.expr in state.squares:
        yield from [] if square is None else [square]
        state.go_on(state.names.full(state.squares[read.expr]), constraints_said.SQUARE)
        yield from continued(rest[square is not None :], state)
        return
    state.go_on(read.expr, "the left-hand side")
    state.defining = first.text.strip()
    yield from continued(rest, state, equation=len(rest) == 1)
