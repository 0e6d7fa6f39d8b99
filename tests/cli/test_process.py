"""What only a process of its own can show: pipes that stay open, signals, streams that are closed or full."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running import ROOT, process

DX = [sys.executable, "-m", "calc_cli"]


@pytest.fixture
def started() -> Iterator[subprocess.Popen[bytes]]:
    """A `dx` that reads from a pipe that stays open."""
    pipe = subprocess.PIPE
    with subprocess.Popen(DX, stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT, bufsize=0) as running:
        yield running
        running.kill()


def _ask(running: subprocess.Popen[bytes], line: bytes) -> bytes:
    assert running.stdin is not None
    assert running.stdout is not None
    running.stdin.write(line)
    return running.stdout.readline()


def test_an_answer_comes_before_the_next_question(started: subprocess.Popen[bytes]) -> None:
    assert _ask(started, b"x^2\n") == b"2*x\n"
    assert _ask(started, b"x +\n") == b"\n"
    assert _ask(started, b"x^3\n") == b"3*x^2\n"


def test_an_interrupt_ends_it_quietly(started: subprocess.Popen[bytes]) -> None:
    assert _ask(started, b"x^2\n") == b"2*x\n"
    started.send_signal(signal.SIGINT)
    _, err = started.communicate(timeout=20)
    assert (started.returncode, err) == (-signal.SIGINT, b"")  # which a shell calls 130


def test_an_interrupt_ends_the_loop_around_it_too() -> None:
    loop = 'for i in 1 2 3; do "$0" -m calc_cli -q; echo "went on after $?"; done'
    pipe = subprocess.PIPE
    with subprocess.Popen(
        ["bash", "-c", loop, sys.executable], stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT, start_new_session=True
    ) as shell:
        assert shell.stdin is not None
        assert shell.stdout is not None
        shell.stdin.write(b"x^2\n")
        shell.stdin.flush()
        assert shell.stdout.readline() == b"2*x\n"
        os.killpg(shell.pid, signal.SIGINT)
        assert shell.communicate(timeout=20) == (b"", b"")
        assert shell.returncode == -signal.SIGINT


def test_a_reader_that_has_seen_enough_ends_it_quietly(started: subprocess.Popen[bytes]) -> None:
    assert _ask(started, b"x^2\n") == b"2*x\n"
    assert started.stdout is not None
    started.stdout.close()
    assert started.stdin is not None
    started.stdin.write(b"x^3\n")
    assert started.wait(timeout=20) in (-signal.SIGPIPE, 1)
    assert started.stderr is not None
    assert started.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_disk_is_told() -> None:
    with open("/dev/full", "wb") as full:
        ran = subprocess.run([*DX, "rules"], stdout=full, stderr=subprocess.PIPE, cwd=ROOT)
    assert ran.returncode == 1
    assert ran.stderr == b"dx: error: cannot write: No space left on device\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_where_messages_cannot_be_written_the_results_go_on(jobs: str) -> None:
    with open("/dev/full", "wb") as full:
        typed = b"x^2\nx +\nx^3\n"
        ran = subprocess.run([*DX, "-q", "-j", jobs], input=typed, stdout=subprocess.PIPE, stderr=full, cwd=ROOT)
        assert (ran.returncode, ran.stdout) == (1, b"2*x\n\n3*x^2\n")
        assert subprocess.run([*DX, "--nosuch"], stderr=full, cwd=ROOT).returncode == 2


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_streams_that_do_not_wait_are_waited_for(jobs: str) -> None:
    """As a program leaves them that shares them: a moment without input is not its end, nor a full pipe an error."""
    (source, to), (back, target) = os.pipe(), os.pipe()
    os.set_blocking(source, False)
    os.set_blocking(target, False)
    with subprocess.Popen([*DX, "-q", "-j", jobs], stdin=source, stdout=target, cwd=ROOT) as running:
        os.close(source)
        os.close(target)
        with open(to, "wb", buffering=0) as typed, open(back, "rb") as come:
            typed.write(b"x^2\n")
            assert come.readline() == b"2*x\n"  # now it waits for more
            typed.write((b"x^%d\n" % 10**300) * 100)
            running.stdin = typed
            time.sleep(0.5)  # what has come is more than the pipe holds
            typed.write(b"x^3\n")
            typed.close()
            lines = come.read().splitlines()
        assert running.wait(timeout=20) == 0
    assert (len(lines), lines[-1]) == (101, b"3*x^2")


def test_a_stream_that_stops_waiting_later_is_waited_for() -> None:
    source, to = os.pipe()
    with subprocess.Popen([*DX, "-q"], stdin=source, stdout=subprocess.PIPE, cwd=ROOT) as running:
        assert running.stdout is not None
        with open(to, "wb", buffering=0) as typed:
            for n in (2, 3, 4):
                typed.write(b"x^%d\n" % n)
                assert running.stdout.readline().startswith(b"%d*x" % n)
                os.set_blocking(source, False)  # what the two processes share
        assert running.wait(timeout=20) == 0
    os.close(source)


def test_text_is_utf_8_whatever_python_is_told() -> None:
    ran = process("--color", "always", "-s", "sin(x^2)/x", environ={"PYTHONIOENCODING": "latin-1"})
    assert ran == process("--color", "always", "-s", "sin(x^2)/x")
    assert ran.code == 0


def test_an_interpreter_that_is_told_not_to_use_utf_8_is_no_endless_loop() -> None:
    told = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    command = [sys.executable, "-X", "utf8=0", "-m", "calc_cli", "-q", "x^2"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, env=told, timeout=20)
    assert (ran.returncode, ran.stdout) == (0, b"2*x\n")


def test_a_result_is_kept_as_soon_as_there_is_one(tmp_path: Path) -> None:
    pipe = subprocess.PIPE
    environ = {**os.environ, "XDG_DATA_HOME": str(tmp_path), "HOME": str(tmp_path)}
    with subprocess.Popen([*DX, "practice"], stdin=pipe, stdout=pipe, cwd=ROOT, env=environ, bufsize=0) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(b"!\n")
        while b"2 of 10" not in running.stdout.readline():
            pass
        running.kill()
    (kept,) = [path.read_text() for path in tmp_path.rglob("practice.jsonl")]
    assert kept.count("\n") == 1


def test_a_list_that_cannot_be_read_is_named_and_the_others_are_marked(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x^2,2x\n")
    (tmp_path / "long.csv").write_text(
        "expression,answer,variable,order\nx^2,2,x,0001" + "0" * 5000 + "\nx^3,3x^2,x,1\n"
    )
    names = [str(tmp_path / name) for name in ("a.csv", "none.csv", "long.csv", "a.csv")]
    ran = process("check", "-f", *names)
    assert ran.code == 1
    assert [line[:10] for line in ran.out.splitlines()] == ["proved", "unreadable", "proved", "proved"]
    assert f"{names[1]}: error: no such file or directory" in ran.err


@pytest.mark.parametrize("verb", ["plot --wrt x,y x^2*y", "plot --wrt x,x --to csv x^3", "optimize --wrt x,x x^2"])
def test_a_variable_too_many_is_refused(verb: str) -> None:
    ran = process(*verb.split())
    assert ran.code in (1, 2)
    assert ran.out.strip() == ""
    assert "hint: --wrt x" in ran.err


def test_an_interrupt_of_a_session_ends_it_as_one() -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen([*DX, "practice", "--no-history"], stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT) as running:
        assert running.stdout is not None
        assert running.stdout.readline().startswith(b"Type the derivative")
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=20)
        assert (running.returncode, err) == (-signal.SIGINT, b"")


@pytest.mark.parametrize("options", ["--help", "--version", "rules", "--steps --color always x^2", "check --help"])
def test_pages_that_cannot_be_written_are_an_error(options: str) -> None:
    ran = subprocess.run(["sh", "-c", f'"$0" -m calc_cli {options} >&-', sys.executable], cwd=ROOT, stderr=-1)
    assert (ran.returncode, ran.stderr) == (1, b"dx: error: cannot write: the stream is closed\n")


def test_answers_are_marked_as_they_come() -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen([*DX, "check", "-f"], stdin=pipe, stdout=pipe, cwd=ROOT, bufsize=0) as running:
        assert _ask(running, b"x^2,2x\n") == b"proved\n"
        assert _ask(running, b"x^3,x^2\n").startswith(b"different at")
        running.kill()


@pytest.mark.parametrize(("closed", "code"), [("<&-", 0), (">&-", 1)])
def test_a_closed_stream_is_no_traceback(closed: str, code: int) -> None:
    ran = subprocess.run(["sh", "-c", f'"$0" -m calc_cli -q {"" if code == 0 else "x"} {closed}', sys.executable], cwd=ROOT, capture_output=True)  # fmt: skip # noqa: E501
    assert ran.returncode == code
    assert b"Traceback" not in ran.stderr


@pytest.mark.parametrize(
    "verb", ["", "grad", "slope --at 2", "tangent --at 2", "optimize", "hint", "descend --from x=1"]
)
def test_what_cannot_be_written_is_said_once(verb: str) -> None:
    ran = subprocess.run(["sh", "-c", f'"$0" -m calc_cli {verb} "x^2" >&-', sys.executable], cwd=ROOT, stderr=-1)
    assert (ran.returncode, ran.stderr) == (1, b"dx: error: cannot write: the stream is closed\n")


@pytest.mark.parametrize("options", ["-q -j 1", "-q -j 2", "-s -j 2", "--to json -j 2"])
def test_what_several_processes_cannot_write_is_said_once(options: str) -> None:
    command = f'printf "x^2\\nx^3\\nx^4\\n" | "$0" -m calc_cli {options} >&-'
    ran = subprocess.run(["sh", "-c", command, sys.executable], cwd=ROOT, stderr=-1)
    assert (ran.returncode, ran.stderr) == (1, b"dx: error: cannot write: the stream is closed\n")


@pytest.mark.parametrize(
    ("line", "code", "out"),
    [
        ("-q xy", 0, b"y\n"),
        ("-q 'x +'", 1, b"\n"),
        ("--nosuch", 2, b""),
        ("descend -q '(x - 1)^2' --from x=1", 0, b"x=1.0\n"),
    ],
)
def test_without_standard_error_the_rest_is_the_same(line: str, code: int, out: bytes) -> None:
    ran = subprocess.run(["sh", "-c", f'"$0" -m calc_cli {line} 2>&-', sys.executable], cwd=ROOT, stdout=-1)
    assert ran.stdout.startswith(out)
    assert ran.returncode == code


def test_measurements_are_answered_as_they_come() -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen([*DX, "rate"], stdin=pipe, stdout=pipe, cwd=ROOT, bufsize=0) as running:
        assert _ask(running, b"0,0\n5,36\n") == b"0 5 7.2\n"
        assert _ask(running, b"10,122\n") == b"5 10 17.2\n"
        running.kill()


def test_arguments_are_bytes_too() -> None:
    ran = subprocess.run([*map(os.fsencode, DX), b"-q", b"x\xff", "θ^2".encode()], cwd=ROOT, capture_output=True)
    assert ran.returncode == 1
    assert ran.stdout.startswith(b"\n")
    assert ran.stderr.startswith(b"<argument>:1:2: error: byte 0xff is not UTF-8")


@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "POSIX"])
def test_the_locale_changes_nothing_in_a_pipe(locale: str) -> None:
    ran = process("-q", "θ^2 + x", "-w", "θ", stdin=b"", environ={"LC_ALL": locale})
    assert ran == process("-q", "θ^2 + x", "-w", "θ")
    assert ran.code == 0
