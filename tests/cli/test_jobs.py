"""Lines on several processes: the same bytes as on one, an end that leaves nothing behind, memory that stays flat."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import calc_cli
from calc_cli.cli import batch
from calc_cli.cli.display import Display
from calc_cli.cli.inputs import Line
from tests.running import ROOT, process

DX = [sys.executable, "-m", "calc_cli"]
LINES = [
    "x^2",
    "",
    "x +",
    "sin x^2",
    "# a remark",
    "1/2x",
    "x^3",
    *["x*"] * 9,
    "sin(x)",
    "e^x",
    "x^7",
    "",
    "x^8",
    "x^9",
]
TYPED = "\n".join(LINES * 12).encode()


@pytest.fixture(autouse=True)
def hanging_up_ends() -> Iterator[None]:
    """SIGHUP ends what is started, even where the tests themselves run under nohup."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize("jobs", ["2", "5"])
@pytest.mark.parametrize(
    "options", [["-q"], ["-s"], ["--to", "json"], ["--to", "python"], ["--steps", "--color", "always"]]
)
def test_the_same_bytes_as_on_one_process(options: list[str], jobs: str) -> None:
    one = process(*options, stdin=TYPED)
    assert process(*options, "--jobs", jobs, stdin=TYPED) == one
    assert one.code == 1


def test_messages_stand_where_they_stand_with_one_process() -> None:
    ran = [
        subprocess.run([*DX, "-q", "-j", jobs], input=TYPED, cwd=ROOT, stdout=-1, stderr=subprocess.STDOUT)
        for jobs in ("1", "3")
    ]
    assert ran[0].stdout == ran[1].stdout


def test_nothing_to_do_is_done() -> None:
    assert process("-q", "-j", "2") == (0, "", "")


def test_a_long_line_and_a_long_answer_pass() -> None:
    typed = b"+".join(b"sin(%d*x)" % k for k in range(1, 3000)) + b"\n"
    assert process("-q", "-j", "2", stdin=typed * 3) == process("-q", stdin=typed * 3)


def children(pid: int) -> list[int]:
    """The processes that this one has started."""
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True)
    return [int(word) for word in listed.stdout.split()]


def _lives(pid: int) -> bool:
    """Is there such a process that has not ended?"""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def gone(pids: list[int]) -> bool:
    """Have they ended, after a moment?"""
    for _ in range(100):
        if not any(map(_lives, pids)):
            return True
        time.sleep(0.05)
    return False


needs_ps = pytest.mark.skipif(
    shutil.which("ps") is None or not Path("/proc/self").exists(), reason="there is no ps, or no /proc"
)


def endless(*options: str) -> subprocess.Popen[bytes]:
    """A dx that reads the same line for ever."""
    command = f'yes "x^2*sin(x)" | exec "{sys.executable}" -m calc_cli -q {" ".join(options)}'
    return subprocess.Popen(["bash", "-c", command], stdout=-1, stderr=-1, cwd=ROOT, start_new_session=True, bufsize=0)


@needs_ps
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_has_seen_enough_ends_it_at_once_and_quietly(jobs: str) -> None:
    script = 'yes "x^2" | "$0" -m calc_cli -q --jobs "$1" | head -n 3; echo "${PIPESTATUS[1]}"'
    started = time.monotonic()
    ran = subprocess.run(["bash", "-c", script, sys.executable, jobs], cwd=ROOT, capture_output=True, timeout=20)
    assert ran.stdout.decode().split("\n") == ["2*x"] * 3 + [str(128 + signal.SIGPIPE), ""]
    assert ran.stderr == b""
    assert time.monotonic() - started < 5


@needs_ps
def test_an_interrupt_ends_the_children_too() -> None:
    with endless("--jobs", "2") as shell:
        assert shell.stdout is not None
        assert shell.stdout.readline()
        (dx,) = [pid for pid in children(shell.pid) if b"calc_cli" in Path(f"/proc/{pid}/cmdline").read_bytes()] or [
            shell.pid
        ]
        workers = children(dx)
        assert len(workers) == 2
        os.killpg(shell.pid, signal.SIGINT)
        _, err = shell.communicate(timeout=20)
    assert err == b""
    assert gone([dx, *workers])


#: What is answered at once, and a line that takes minutes.
SLOW = b"x^2\n" * 20 + b"*".join(b"sin(%d*x)" % k for k in range(1, 300)) + b"*exp(sin(x)/x)\n"


@pytest.fixture
def busy() -> Iterator[subprocess.Popen[bytes]]:
    """A `dx` whose children work on what takes minutes."""
    pipe = subprocess.PIPE
    running = subprocess.Popen(
        [*DX, "-q", "-n", "9", "-j", "2"], stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT, start_new_session=True
    )
    assert running.stdin is not None
    assert running.stdout is not None
    try:
        running.stdin.write(SLOW * 2)
        running.stdin.flush()
        running.stdout.readline()
        yield running
    finally:
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
        for stream in (running.stdin, running.stdout, running.stderr):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        running.wait(timeout=20)


@needs_ps
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_no_child_goes_on_when_the_parent_is_ended(busy: subprocess.Popen[bytes], number: signal.Signals) -> None:
    workers = children(busy.pid)
    assert workers
    busy.send_signal(number)
    assert busy.wait(timeout=20) == -number
    assert gone(workers)


@needs_ps
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_end_in_the_first_moments_is_quiet_and_whole(number: signal.Signals) -> None:
    """A signal to all of them, while children are being started."""
    pipe = subprocess.PIPE
    for moment in range(8):
        with subprocess.Popen(
            [*DX, "-q", "-j", "9"], stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT, start_new_session=True
        ) as running:
            assert running.stdin is not None
            assert running.stdout is not None
            running.stdin.write(b"x^2*sin(x)\n" * 200)
            running.stdin.flush()
            running.stdout.read(1)  # from the first child, when others are still to be started
            time.sleep(moment / 1000)
            pids = children(running.pid)
            os.killpg(running.pid, number)
            _, err = running.communicate(timeout=20)
            assert (running.returncode, err) == (-number, b"")
            assert gone(pids)


@needs_ps
@pytest.mark.parametrize("pair", [(signal.SIGTERM, signal.SIGHUP), (signal.SIGINT, signal.SIGTERM)])
def test_two_signals_at_once_end_it_as_quietly(
    busy: subprocess.Popen[bytes], pair: tuple[signal.Signals, signal.Signals]
) -> None:
    workers = children(busy.pid)
    for number in pair:
        busy.send_signal(number)
    assert -busy.wait(timeout=20) in pair
    assert gone(workers)
    assert busy.stderr is not None
    assert busy.stderr.read() == b""


def test_children_may_be_ignored_by_who_starts_it() -> None:
    command = 'trap "" CHLD; exec "$0" -m calc_cli -q -j 2'
    ran = subprocess.run(["sh", "-c", command, sys.executable], input=b"x^2\nx^3\n", cwd=ROOT, capture_output=True)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"2*x\n3*x^2\n", b"")


@needs_ps
def test_long_lines_take_no_more_room_than_short_ones() -> None:
    command = f'yes "$(head -c 100000 /dev/zero | tr "\\0" x) +" | exec "{sys.executable}" -m calc_cli -q -j 2 2>&1'
    with subprocess.Popen(["bash", "-c", command], stdout=-1, cwd=ROOT, start_new_session=True) as shell:
        assert shell.stdout is not None
        shell.stdout.readline()
        time.sleep(2)
        pids = [pid for pid in children(shell.pid) if b"calc_cli" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        used = [
            Path(f"/proc/{pid}/status").read_text().partition("VmRSS:")[2].split()[0] for pid in pids or [shell.pid]
        ]
        os.killpg(shell.pid, signal.SIGKILL)
        shell.communicate(timeout=20)
    assert max(map(int, used)) < 150_000


@needs_ps
def test_where_few_processes_can_be_started_they_do_it() -> None:
    typed = b"x^2\nx^3\nx^4\nx^5\nx^6\nx^7\n" * 3
    command = 'ulimit -n "$1"; exec "$0" -m calc_cli -q -j 50'
    few, none = [
        subprocess.run(["sh", "-c", command, sys.executable, limit], input=typed, cwd=ROOT, capture_output=True)
        for limit in ("16", "6")
    ]
    assert few.returncode == 0
    assert few.stdout.decode() == process("-q", stdin=typed).out
    assert (none.returncode, none.stdout) == (1, b"")
    assert b"--jobs" in none.stderr
    assert b"Traceback" not in none.stderr


@needs_ps
def test_a_child_that_is_ended_is_missed(busy: subprocess.Popen[bytes]) -> None:
    for worker in children(busy.pid):
        os.kill(worker, signal.SIGKILL)
    assert busy.stdin is not None
    busy.stdin.close()
    assert busy.wait(timeout=20) == 1
    assert busy.stderr is not None
    assert busy.stderr.read() == b"dx: error: a process of --jobs was ended from outside; the results end here\n"


@needs_ps
def test_an_open_pipe_is_answered_by_no_more_processes_than_it_has_lines() -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen([*DX, "-q", "-j", "200"], stdin=pipe, stdout=pipe, cwd=ROOT) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for n in range(3, 8):
            running.stdin.write(b"x^%d\n" % n)
            running.stdin.flush()
            assert running.stdout.readline() == b"%d*x^%d\n" % (n, n - 1)
        assert len(children(running.pid)) == 5


@pytest.mark.parametrize("jobs", ["0", "257", "abc", "1.5", "99999999999999999999"])
def test_a_number_of_processes_that_is_none(jobs: str) -> None:
    ran = process("-q", "--jobs", jobs, "x")
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.parametrize("seconds", ["nan", "inf", "1e300", "0", "-1", "abc"])
def test_a_time_that_is_none(seconds: str) -> None:
    ran = process("-q", "--timeout", seconds, "x")
    assert (ran.code, ran.out) == (2, "")
    assert "--timeout" in ran.err


@needs_ps
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_memory_is_bounded_on_endless_input(jobs: str) -> None:
    """Not even the reader's pace matters: nothing is taken in that cannot be given out."""
    with endless("--jobs", jobs) as shell:
        assert shell.stdout is not None
        for _ in range(1000):
            shell.stdout.readline()
        time.sleep(1)  # nobody reads
        pids = [pid for pid in [shell.pid, *children(shell.pid)] if pid]
        pids += [grandchild for pid in pids for grandchild in children(pid)]
        status = [Path(f"/proc/{pid}/status").read_text() for pid in pids if Path(f"/proc/{pid}/status").exists()]
        used = [int(text.partition("VmRSS:")[2].split()[0]) for text in status if "VmRSS" in text]
        os.killpg(shell.pid, signal.SIGKILL)
        shell.communicate(timeout=20)
    assert max(used) < 80_000


def test_a_line_that_takes_too_long_ends_alone() -> None:
    slow = "exp(tan(x)*ln(x))/x"  # takes more than a second
    ran = process("-q", "--timeout", "0.2", "--order", "10", stdin=f"x^11\n{slow}\nx^12\n".encode())
    assert ran.code == 1
    assert ran.out.split("\n") == ["39916800*x", "", "239500800*x^2", ""]
    assert ran.err.startswith("<stdin>:2:1: error: not done after 0.2 s\n")
    assert ran.err.endswith("hint: a larger --timeout gives it more time\n")


def test_getting_ready_for_lines_with_a_time_does_not_take_longer_than_the_lines() -> None:
    """What is loaded before the first line is loaded by an answer, which for a high order takes for ever."""
    asked: list[str] = []

    def answer(text: str) -> calc_cli.Derivation:
        asked.append(text)
        end = time.monotonic() + 15
        while len(asked) == 1:  # until it is interrupted
            assert time.monotonic() < end
        return calc_cli.differentiate(text)

    display = Display("plain", False, False, 80, False, "", False)
    assert batch.run([Line("<argument>", 1, b"x^2")], answer, display, timeout=60) == 0
    assert (len(asked), asked[-1]) == (2, "x^2")
