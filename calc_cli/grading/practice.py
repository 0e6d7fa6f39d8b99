"""A session of practice: which exercise comes next, what is said to an answer, and the score.  No input, no output."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from calc_cli import expr as ex
from calc_cli.errors import DxError, UsageError
from calc_cli.grading import grade, hints
from calc_cli.grading.exercises import DEFAULTS, Exercise, exercises
from calc_cli.report import Say, Table, Words

TRIES = 2
#: Exercises of earlier sessions that are not asked again.
REMEMBERED = 1000


class Result(NamedTuple):
    """What became of one exercise."""

    expression: str
    rules: tuple[str, ...]
    level: int
    right: bool  # at the first try
    tries: int
    hints: int


class Reply(NamedTuple):
    """What is said to an answer; `done` when the exercise is over."""

    words: tuple[Words, ...]
    right: bool
    done: bool


class Session:
    """One session.  `past` are the results of earlier ones: they steer what is asked, and nothing is asked again."""

    def __init__(
        self, rules: Sequence[str], level: int, count: int, generator: random.Random, past: Iterable[Result] = ()
    ) -> None:
        self.rules, self.level, self.count, self.generator = tuple(rules), level, count, generator
        held = list(past)[-REMEMBERED:]
        self.taken = {r.expression for r in held}
        self.past = shares(held)
        self.results: list[Result] = []
        self.again: list[tuple[str, ...]] = []  # rules to come back to at the end
        self.sources: dict[tuple[str, ...], Iterator[Exercise]] = {}
        self.exercise: Exercise | None = None
        self.tries = self.hints = 0

    def next(self) -> Exercise | None:
        """The next exercise; None when the session is over.  Raises UsageError if there are no more of its kind."""
        asked = len(self.results)
        if asked < self.count:
            wanted = self.rules or self._choice()
        elif self.again:
            wanted = self.again.pop(0)
        else:
            return None
        if wanted not in self.sources:
            self.sources[wanted] = exercises(wanted, self.level, self.generator, self.taken)
        made = next(self.sources[wanted], None)
        while made is not None and made.text in self.taken:
            made = next(self.sources[wanted], None)
        if made is None:
            raise UsageError(f"no more exercises use {' and '.join(wanted)}", hint="another --level")
        self.taken.add(made.text)
        self.exercise, self.tries, self.hints = made, 0, 0
        return made

    def _choice(self) -> tuple[str, ...]:
        """Rules of the level, more often those that went badly."""
        kinds = DEFAULTS[self.level - 1]
        now = shares(self.results)
        weights = [1 + 4 * max(_badly(rule, self.past) + _badly(rule, now) for rule in kind) for kind in kinds]
        return self.generator.choices(kinds, weights)[0]

    def answer(self, text: str) -> Reply:
        """What is said to an answer; one that cannot be read is not counted."""
        exercise = self.exercise
        assert exercise is not None
        try:
            g = grade.graded(exercise.derivation, text)
        except DxError as error:
            hint = f"; {error.hint}" if error.hint and "--" not in error.hint else ""  # there are no options here
            return Reply(((f"cannot be read: {error.message}{hint}",),), False, False)
        self.tries += 1
        if g.outcome.equal:
            return self._over((("right",),), True)
        words = (grade.verdict(g.outcome), *grade.told(g.findings, ex.sym("x")))
        if self.tries < TRIES:
            return Reply((*words, ("Try again.",)), False, False)
        return self._over((*words, self._solution()), False)

    def show(self) -> Reply:
        """The answer is given away."""
        self.tries += 1
        return self._over((self._solution(),), False)

    def hint(self) -> tuple[Words, ...]:
        """The next hint."""
        assert self.exercise is not None
        steps = hints.steps(self.exercise.derivation)
        if self.hints >= len(steps):
            return (("That was the last hint; ! shows the answer.",),)
        self.hints += 1
        return hints.told(steps[self.hints - 1])

    def _solution(self) -> Words:
        assert self.exercise is not None
        return ("The answer is ", self.exercise.derivation.result, f"; dx '{self.exercise.text}' shows the way.")

    def _over(self, words: tuple[Words, ...], right: bool) -> Reply:
        exercise = self.exercise
        assert exercise is not None
        first = right and self.tries == 1
        if not first and len(self.results) < self.count:
            self.again.append(exercise.rules)
        self.results.append(Result(exercise.text, exercise.rules, self.level, first, self.tries, self.hints))
        return Reply(words, right, True)


def shares(results: Iterable[Result]) -> dict[str, tuple[int, int]]:
    """For every rule, how many exercises were right at the first try, and how many there were."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for r in results:
        for rule in r.rules:
            asked[rule] += 1
            right[rule] += r.right
    return {rule: (right[rule], n) for rule, n in asked.items()}


def _badly(rule: str, found: dict[str, tuple[int, int]]) -> float:
    """The share of exercises on the rule that went wrong."""
    right, n = found.get(rule, (0, 0))
    return (n - right) / n if n else 0.0


def score(results: Sequence[Result]) -> tuple[Say | Table, ...]:
    """The score in words and by rules, and which to practise more."""
    n = len(results)
    if not n:
        return (Say(("no exercise was answered",), "result"),)
    right = sum([r.right for r in results])
    helped = sum([r.hints > 0 for r in results])
    said = f"{right} of {n} right at the first try" + (f", {helped} with hints" if helped else "")
    found = shares(results)
    rows = tuple((rule, str(ok), str(asked)) for rule, (ok, asked) in found.items())
    weak = [rule for rule, (ok, asked) in found.items() if ok * 4 < asked * 3]
    more = (Say((f"to practise again: {', '.join(weak)}",)),) if weak else ()
    return (Say((said,), "result"), Table(("rule", "right", "of"), rows), *more)
