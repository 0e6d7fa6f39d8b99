"""What is said about a working: every line with its reason, and the first that does not follow with its place."""

from __future__ import annotations

from calc_cli.expr import Expr
from calc_cli.grading import grade
from calc_cli.render.names import visible
from calc_cli.render.plain import plain
from calc_cli.render.pretty import MINUS
from calc_cli.render.remarks import rule_label
from calc_cli.report import Part, Picture, Report, Say, Table
from calc_cli.simplify import present
from calc_cli.topics.equality import NOT_0, Outcome
from calc_cli.workings.claims import GAP, SET, SET_TO_ZERO, TAKES, TO_BE_SOLVED, Claim


def report(claims: tuple[Claim, ...], name: str, x: Expr) -> Report:
    """The report on the working in the file of that name."""
    last = claims[-1]
    parts: list[Part] = [Table(("line", "working", "because"), tuple(_rows(claims)))]
    if last.wrong:
        parts += _wrong(last, x)
    else:
        parts.append(Say((_fine(claims),), "result"))
    return Report("check", name, tuple(parts), (line(claims, name),), data=_data(claims))


def _rows(claims: tuple[Claim, ...]) -> list[tuple[str, str, str]]:
    """The lines of the working, each with the reasons for all its signs of equality."""
    rows: dict[int, tuple[str, list[str]]] = {}
    for claim in claims:
        _, reasons = rows.setdefault(claim.number, (claim.text.strip(), []))
        said = _said(claim)
        if said not in reasons:
            reasons.append(said)
    return [(str(number), text, "; ".join(reasons)) for number, (text, reasons) in rows.items()]


def _said(claim: Claim) -> str:
    if claim.unread is not None:
        return f"not read: {visible(claim.unread.message)}"
    if claim.left_out:
        return "a solution is left out"
    if claim.excluded:
        return "excluded"
    if claim.outside is not None:
        return "not in the domain"
    return "does not follow" if claim.wrong else rule_label(claim.why) or "follows"


def _wrong(claim: Claim, x: Expr) -> list[Part]:
    o = claim.outcome
    assert o is not None
    if claim.excluded:
        return [Say((f"line {claim.number} gives {'='.join(o.point[0])}, which the working excludes",), "result")]
    if claim.outside is not None:
        return [
            _picture(claim),
            Say(
                (
                    f"line {claim.number} does not follow: ",
                    *grade.place(o)[1:],
                    f" is not in the domain of {claim.outside or 'the function'}",
                ),
                "result",
            ),
        ]
    if claim.left_out:
        return [
            Say((f"line {claim.number} leaves out a solution: {_solutions(claim)}",), "result"),
            Say((f"Where it does not count, a line of its own says so, such as {o.point[0][0]} > 0.",)),
        ]
    said = (f"line {claim.number} does not follow; different", *grade.place(o), f": {_values(claim, o)}")
    parts: list[Part] = [_picture(claim), Say(said, "result")]
    parts += [Say(words) for words in grade.told(claim.findings, x)]
    return parts


#: What values are compared by where they are put into an equation.
_OF_AN_EQUATION = (TAKES, GAP)


def _values(claim: Claim, o: Outcome) -> str:
    """What both are where they differ."""
    left, right = (v.replace("-", MINUS) for v in (o.left, o.right))
    there = " there" if o.point else ""
    if right == "0" and claim.above in _OF_AN_EQUATION:
        how = "are not equal" if left == NOT_0 else f"differ by {left.removeprefix(MINUS)}"
        return f"with these values the two sides of the equation {how}"
    if right == "0" and claim.above == SET and left == NOT_0:
        return f"not all of {claim.above} is 0{there or ' where this holds'}"
    if right == "0" and claim.above == SET:
        return f"{claim.above} is {left}{there}, and not 0"
    return f"{claim.above} is {left}{there}, and {claim.asks or f'this {right}'}"


def _solutions(claim: Claim) -> str:
    assert claim.outcome is not None
    (letter, _), *_ = claim.outcome.point
    return ", ".join([f"{letter} = {plain(present(v))}" for v in claim.left_out])


def _picture(claim: Claim) -> Picture:
    """The line with marks below what differs."""
    head = f"line {claim.number}: "
    lead = len(head) + len(visible(claim.text[: claim.start]))
    marks = "^" * max(1, len(visible(claim.text[claim.start : claim.end])))
    return Picture(f"{head}{visible(claim.text)}\n{' ' * lead}{marks}")


def _fine(claims: tuple[Claim, ...]) -> str:
    checked = [c for c in claims if c.outcome is not None]
    unread = [str(c.number) for c in claims if c.unread is not None]
    proved = sum([c.outcome is not None and c.outcome.word == "proved" for c in checked])
    open_ = sum([c.outcome is not None and c.outcome.word == "undecided" for c in checked])
    n = len(checked)
    unsolved = claims[-1].why in (TO_BE_SOLVED, SET_TO_ZERO)
    asks = f"line {claims[-1].number} is an equation to be solved, and no result; " if unsolved else ""
    if proved == n and not unread:
        every = "what comes before it" if unsolved else "every line" if n > 1 else "the line"
        return f"{asks}{every} follows: proved"
    said = [
        f"{proved} of {n} signs of equality proved",
        f"{n - proved - open_} {'agrees' if n - proved - open_ == 1 else 'agree'} at points",
    ]
    said += [f"{open_} not decided"] if open_ else []
    said += [f"line{'s' * (len(unread) > 1)} {', '.join(unread)} not read"] if unread else []
    return f"{asks}{'no line that was read' if unread else 'no line'} is wrong: {', '.join(said)}"


def line(claims: tuple[Claim, ...], name: str) -> str:
    """The verdict on one line, with the place of what is wrong."""
    last = claims[-1]
    o = last.outcome
    if not last.wrong or o is None:
        return _fine(claims)
    where = ",".join([f"{letter}={v}" for letter, v in o.point])
    if last.excluded:
        return f"{name}:{last.number}:{last.start + 1}: excluded by the working: {where}"
    if last.left_out:
        return f"{name}:{last.number}:{last.start + 1}: a solution is left out: {where}"
    if last.outside is not None:
        return f"{name}:{last.number}:{last.start + 1}: not in the domain of {last.outside or 'the function'}: {where}"
    at = f" at {where}" if where else ""
    slip = f"; likely slip: {grade.slip_text(last.findings[0])}" if last.findings else ""
    return f"{name}:{last.number}:{last.start + 1}: does not follow: {o.left} and {o.right}{at}{slip}"


def _data(claims: tuple[Claim, ...]) -> dict[str, object]:
    read = all(c.unread is None for c in claims)
    return {"follows": read and not claims[-1].wrong, "lines": [_claim(c) for c in claims]}


def _claim(c: Claim) -> dict[str, object]:
    o = c.outcome
    made: dict[str, object] = {
        "line": c.number,
        "text": c.text.strip(),
        "part": c.side.text.strip(),
        "verdict": "given" if o is None else o.word,
        "because": list(c.why),
    }
    if c.unread is not None:
        told = {"column": c.start + 1, "end": c.end + 1, "message": c.unread.message, "hint": c.unread.hint}
        return made | {"verdict": "unread"} | told
    if o is None or not c.wrong:
        return made
    if c.left_out:
        return made | {"left_out": [plain(present(v)) for v in c.left_out]}
    if c.excluded:
        return made | {"excluded": dict(o.point)}
    if c.outside is not None:
        return made | {"outside": dict(o.point)}
    return made | {
        "column": c.start + 1,
        "end": c.end + 1,
        "part": c.text[c.start : c.end],
        "point": dict(o.point),
        "values": [o.left, o.right],
        "slips": [grade.slip_data(f) for f in c.findings],
    }
