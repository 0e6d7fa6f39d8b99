"""The documents and the golden cases show what the command does (`python -m tests.examples --update`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.examples import DOCUMENTS, GOLDEN, ROOT, cases, replay, rerun


@pytest.fixture(autouse=True)
def _never_late(monkeypatch: pytest.MonkeyPatch) -> None:
    """Progress is shown of what takes long, and a machine may be slow."""
    monkeypatch.setattr("calc_cli.render.progress._PATIENCE", 1e9)
    monkeypatch.setattr("calc_cli.cli.counter._PATIENCE", 1e9)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_shows_what_the_command_does(document: str) -> None:
    assert rerun(document) == (ROOT / document).read_text(encoding="utf-8")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_transcript_fits_the_page(document: str) -> None:
    assert max(map(len, (ROOT / document).read_text(encoding="utf-8").splitlines())) <= 120


@pytest.mark.parametrize("path", cases(), ids=lambda path: str(path.relative_to(GOLDEN)))
def test_a_case_does_what_is_written_and_again(path: Path) -> None:
    written = path.read_text(encoding="utf-8")
    assert replay(written) == written
    assert replay(written) == written
