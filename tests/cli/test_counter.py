"""The count of a long batch: for who watches a terminal while the results go to a file, and for nobody else."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from calc_cli.cli import counter
from tests.running import Stream


def watched(monkeypatch: pytest.MonkeyPatch, terminal: bool = True) -> Stream:
    """Standard error, a terminal at which nobody has any patience."""
    stream = Stream(terminal=terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(counter, "_PATIENCE", 0.0)
    return stream


def test_it_is_shown_and_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = watched(monkeypatch)
    with open(tmp_path / "results.txt", "w", encoding="utf-8") as results:
        monkeypatch.setattr(sys, "stdout", results)
        assert list(counter.counted("abc")) == ["a", "b", "c"]
    assert "\r   2 lines\r" in shown.text()  # what a terminal shows of an interrupt leaves the line legible
    assert shown.text().endswith("\r          \r")


def test_it_is_shown_to_nobody_behind_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = watched(monkeypatch)
    here, there = os.pipe()
    with open(here, "rb"), open(there, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert list(counter.counted("abc")) == ["a", "b", "c"]
    assert shown.text() == ""


def test_it_is_not_for_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = watched(monkeypatch, terminal=False)
    with open(tmp_path / "results.txt", "w", encoding="utf-8") as results:
        monkeypatch.setattr(sys, "stdout", results)
        assert list(counter.counted("abc")) == ["a", "b", "c"]
    assert shown.text() == ""
