"""What was practised, kept in the user's data folder: one JSON object a line, and a damaged line is passed over."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from calc_cli.grading.practice import Result


def place() -> Path | None:
    """The file; None for a user without a home."""
    from platformdirs import user_data_path

    try:
        return user_data_path("dx", appauthor=False) / "practice.jsonl"
    except RuntimeError:
        return None


def read(path: Path) -> list[Result]:
    """The results in it; none where it does not exist or cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []
    except OSError:
        return []
    return [result for line in lines if (result := _result(line)) is not None]


def _result(line: str) -> Result | None:
    try:
        found = json.loads(line)
        rules = tuple([str(rule) for rule in found["rules"]])
        numbers = [int(found[name]) for name in ("level", "tries", "hints")]
        return Result(str(found["expression"]), rules, numbers[0], bool(found["right"]), numbers[1], numbers[2])
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return None


def add(path: Path, results: Iterable[Result]) -> None:
    """Write the results behind those that are there.  Raises OSError where that cannot be done."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "ab+") as stream:
        if stream.tell():
            stream.seek(-1, os.SEEK_END)
            if stream.read(1) != b"\n":  # a line that was cut off
                stream.write(b"\n")
        for result in results:
            stream.write(json.dumps(result._asdict()).encode() + b"\n")
