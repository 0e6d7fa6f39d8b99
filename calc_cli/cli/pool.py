"""Lines on several processes, the output in the order of the input.  Knows nothing of what is done with a line.

Children are forked, so that they start with what is loaded, and each gets a chunk of lines when it has few to answer.
No more chunks are out than keep the others busy while one takes its time, so that endless input takes no more memory
than a file.  What a child would have written comes back in the order in which it was written, standard output and
standard error together.
"""

from __future__ import annotations

import io
import json
import os
import select
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeAlias

from calc_cli.cli.batch import Done
from calc_cli.cli.inputs import Line
from calc_cli.cli.signals import ENDING, die_of, held_back
from calc_cli.cli.write import complain, pass_on
from calc_cli.errors import Exit

#: Lines of a chunk: few at first, so that there is something to see, and enough to make up for the way to a child.
_FIRST, _MOST = 4, 16
#: Chunks that a child has at a time: one to work on, and one that waits.
_AHEAD = 2
#: Chunks for each child that are out, with those whose answers wait for the answer to an earlier one.
_OUT = 16
#: Lines that are read ahead; a line counts once more for every _LONG bytes.  The pipe that tells of lines read has room
#: for as many bytes.
_HELD, _LONG = 4096, 1024
#: Bytes of a frame's length.
_LENGTH = 8
#: Seconds of processor time after which a child checks that its parent still exists.
_ORPHANED = 0.5


class _Ended(Exception):
    """A signal has come that ends this process, once the children have ended."""


class _Lost(Exception):
    """The lines cannot be answered, and why: a child has ended that was still to answer, or there is none."""


_GONE = "a process of --jobs was ended from outside; the results end here"


#: What became of a chunk, and what was written on which stream.
Answer: TypeAlias = tuple[Done, list[tuple[int, str]]]

#: Answers lines, of which the first has this number in the whole batch; writes to `sys.stdout` and `sys.stderr`.
Work: TypeAlias = Callable[[list[Line], int], Done]


@dataclass(slots=True, eq=False)
class _Child:
    pid: int
    to: int
    back: int
    waiting: bytearray  # what is still to be sent to it
    come: bytearray  # what has come back of the next answer
    answers: deque[Answer]  # in the order of its chunks
    due: int = 0  # chunks that it is still to answer


def run(lines: Iterable[Line], work: Work, count: int) -> int:
    """Answer the lines on `count` processes; the worst of their exit codes.

    Raises OSError when the output cannot be written.  No child is left behind.
    """
    ended: list[int] = []

    def end_by(number: int, _frame: object) -> None:
        ended.append(number)
        if len(ended) == 1:
            raise _Ended

    # these would end this process before the children; where nohup has them ignored, they are
    before = {s: signal.signal(s, end_by) for s in ENDING if signal.getsignal(s) is not signal.SIG_IGN}
    before[signal.SIGPIPE] = signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    before[signal.SIGCHLD] = signal.signal(signal.SIGCHLD, signal.SIG_DFL)  # else there is nothing to wait for
    children: list[_Child] = []
    try:
        return _conduct(_input(lines), work, children, count)
    except BrokenPipeError:
        ended.append(signal.SIGPIPE)
        raise
    except _Lost as error:
        complain(f"dx: error: {error}")
        return Exit.FAILED
    finally:
        with held_back():
            _end(children)
            for number, handler in before.items():
                signal.signal(number, handler)
            if ended:
                die_of(ended[0])


class _Input:
    """The lines, read by a thread of their own, so that waiting for one does not delay the output."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.held: deque[Line] = deque()
        self.done = False
        self.error: BaseException | None = None
        self.room = threading.Semaphore(_HELD)
        self.news, self.bell = os.pipe()  # a byte for every line
        threading.Thread(target=self._read, args=(lines,), daemon=True).start()

    def _read(self, lines: Iterable[Line]) -> None:
        try:
            for line in lines:
                for _ in range(_share(line)):
                    self.room.acquire()
                self.held.append(line)
                os.write(self.bell, b".")
        except BaseException as error:
            self.error = error
        self.done = True
        os.write(self.bell, b".")

    def take(self, most: int) -> list[Line]:
        """At most `most` of the lines that are there, and fewer where they are long."""
        chunk: list[Line] = []
        shares = 0
        while self.held and len(chunk) < most and shares <= _MOST:
            chunk.append(self.held.popleft())
            shares += _share(chunk[-1])
        if chunk:
            self.room.release(shares)
        return chunk


def _share(line: Line) -> int:
    """What a line takes of the room for lines: 1, and more where it is long."""
    return min(1 + len(line.raw) // _LONG, _HELD)


def _input(lines: Iterable[Line]) -> _Input:
    """The lines, being read.  Raises _Lost where the system lets no thread start, or open no pipe."""
    try:
        with held_back():  # only the main thread is told of signals, and may choose when
            return _Input(lines)
    except (OSError, RuntimeError) as error:
        raise _Lost(f"the lines cannot be read beside --jobs: {error}") from None


def _conduct(lines: _Input, work: Work, children: list[_Child], count: int) -> int:
    """Give chunks to at most `count` children, forked as they are needed; write what comes back, in order."""
    code, apart = 0, False
    nth, size = 1, _FIRST
    out: deque[_Child] = deque()  # those that have a chunk each whose answer is still to be written, in order

    def wanted() -> bool:
        some_free = len(children) < count or min(child.due for child in children) < _AHEAD
        return some_free and len(out) < _OUT * count

    while True:
        over = lines.done  # before they are taken: what is not here yet is announced
        while wanted() and (chunk := lines.take(size)):
            size = min(2 * size, _MOST)
            if len(children) < count:
                count = _one_more(children, work, count)
            child = min(children, key=lambda child: child.due)
            child.due += 1
            child.waiting.extend(
                _frame([nth, [[*line[:2], line.raw.decode("latin-1"), line.trouble] for line in chunk]])
            )
            nth += len(chunk)
            out.append(child)
        if out and out[0].answers:
            done, written = out.popleft().answers.popleft()
            _replay(written, done.led and not apart)
            code, apart = max(code, done.code), apart if done.apart is None else done.apart
        elif over and not out:
            if lines.error is not None:
                raise lines.error
            return code
        else:
            _pass_on(children, lines.news if wanted() and not over else None)


def _one_more(children: list[_Child], work: Work, count: int) -> int:
    """Start one more child; the number of children to have from now on, fewer where the system refuses.

    Raises _Lost if there is none at all.
    """
    try:
        with held_back():  # so that every child is in the list
            children.append(_forked(work, children))
    except OSError as error:
        if not children:
            raise _Lost(f"no process can be started for --jobs: {(error.strerror or '').lower()}") from None
        return len(children)
    return count


def _replay(written: list[tuple[int, str]], without_first: bool) -> None:
    """Write what a child has written; `without_first` leaves out the empty line at its beginning."""
    for number, text in written:
        raw = text.encode("latin-1")
        if without_first and number == 1:
            raw, without_first = raw[1:], False
        if number == 1:
            pass_on(sys.stdout, raw)
        else:
            with suppress(OSError):
                pass_on(sys.stderr, raw)


def _pass_on(children: list[_Child], news: int | None) -> None:
    """Wait until something can be sent or has come, from a child or, if they are wanted, as `news` of lines."""
    by_pipe = {child.back: child for child in children} | {child.to: child for child in children}
    waited = select.poll()  # `select` knows no file beyond the 1024th
    for pipe in [child.back for child in children] + ([news] if news is not None else []):
        waited.register(pipe, select.POLLIN)
    for child in children:
        if child.waiting:
            waited.register(child.to, select.POLLOUT)
    for pipe, _ in waited.poll():
        if pipe == news:
            os.read(pipe, 1 << 16)
        elif pipe == by_pipe[pipe].to:
            child = by_pipe[pipe]
            try:
                del child.waiting[: os.write(pipe, child.waiting[:65536])]
            except BrokenPipeError:
                raise _Lost(_GONE) from None
        else:
            piece = os.read(pipe, 1 << 20)
            if not piece:
                raise _Lost(_GONE)
            _receive(by_pipe[pipe], piece)


def _receive(child: _Child, piece: bytes) -> None:
    """Keep what has come back from a child, and take apart the answers that are all there."""
    child.come.extend(piece)
    while (answer := _unframed(child.come)) is not None:
        done, written = answer
        child.answers.append((Done(*done), written))
        child.due -= 1


def _frame(value: object) -> bytes:
    text = json.dumps(value).encode()
    return len(text).to_bytes(_LENGTH, "big") + text


def _unframed(come: bytearray) -> list | None:  # type: ignore[type-arg]
    """The first value that has come, which is taken away; None when it is not all there."""
    end = _LENGTH + int.from_bytes(come[:_LENGTH], "big")
    if len(come) < max(end, _LENGTH):
        return None
    value: list[object] = json.loads(come[_LENGTH:end])
    del come[:end]
    return value


# ------------------------------------------------------------------ children
def _forked(work: Work, others: list[_Child]) -> _Child:
    """A child that answers chunks until there are no more.  OSError where it cannot be started."""
    pipes: list[int] = []
    parent = os.getpid()
    try:
        pipes += os.pipe()
        pipes += os.pipe()
        pid = os.fork()
    except OSError:
        for pipe in pipes:
            os.close(pipe)
        raise
    here, to, back, there = pipes
    if pid == 0:
        try:
            _look_after(parent)
            for pipe in (to, back, *[p for child in others for p in (child.to, child.back)]):
                os.close(pipe)
            _serve(work, here, there)
        finally:
            os._exit(0)
    os.close(here)
    os.close(there)
    os.set_blocking(to, False)
    return _Child(pid, to, back, bytearray(), bytearray(), deque())


def _look_after(parent: int) -> None:
    """Let this process end when its parent ends it, or soon after that, even in the middle of a line."""

    def look(_signal: int, _frame: object) -> None:
        if os.getppid() != parent:
            os._exit(1)

    for number in ENDING:
        signal.signal(number, signal.SIG_IGN)
    signal.signal(signal.SIGVTALRM, look)
    signal.setitimer(signal.ITIMER_VIRTUAL, _ORPHANED, _ORPHANED)


def _serve(work: Work, here: int, there: int) -> None:
    """The life of a child: it ends when its input does."""
    written: list[tuple[int, str]] = []
    for number, name in ((1, "stdout"), (2, "stderr")):
        vars(sys)[name] = io.TextIOWrapper(_Kept(number, written), "utf-8", "backslashreplace", write_through=True)
    with open(here, "rb") as source, open(there, "wb") as target:
        while head := source.read(_LENGTH):
            first, lines = json.loads(source.read(int.from_bytes(head, "big")))
            done = work([Line(name, n, raw.encode("latin-1"), bad) for name, n, raw, bad in lines], first)
            target.write(_frame([done, written]))
            target.flush()
            written.clear()


class _Kept(io.RawIOBase):
    """A stream of which every piece is kept, in one list with those of the other."""

    def __init__(self, number: int, written: list[tuple[int, str]]) -> None:
        self.number = number
        self.written = written

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        """Does what is kept go to a terminal in the end?"""
        return os.isatty(self.number)

    def write(self, data: object) -> int:
        """Keep the bytes."""
        raw = bytes(data)  # type: ignore[call-overload]
        self.written.append((self.number, raw.decode("latin-1")))
        return len(raw)


def _end(children: list[_Child]) -> None:
    """Let the children end, whatever they are doing."""
    while children:
        child = children.pop()
        os.close(child.to)
        os.close(child.back)
        os.kill(child.pid, signal.SIGKILL)
        os.waitpid(child.pid, 0)
