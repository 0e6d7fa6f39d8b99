"""The command `dx`: reads, calls the engine, renders and prints; knows no mathematics.

Nothing is imported here but what every call needs.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from collections.abc import Sequence
from typing import NoReturn

from calc_cli.errors import DxError, Exit


def main() -> NoReturn:
    """Run `dx` on the process's own arguments, and end the process.

    It ends at once: to free every module and every node of a deep tree first takes as long as many an answer.
    """
    gc.set_threshold(100_000)  # imports make many objects and no garbage
    if hasattr(signal, "SIGPIPE"):  # `dx | head` ends quietly, as every other filter does
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        code = run(sys.argv[1:])
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except KeyboardInterrupt:
        code = Exit.INTERRUPTED
    except OSError as error:
        code = Exit.FAILED
        _cannot_write(error)
    os._exit(code)


def _cannot_write(error: OSError) -> None:
    """Say so, if that can be written."""
    from calc_cli.cli.write import complain

    with contextlib.suppress(OSError):
        complain(f"dx: error: cannot write: {error.strerror}")


def run(argv: Sequence[str]) -> int:
    """Run `dx` on these arguments; the exit code.  OSError when the output cannot be written."""
    from calc_cli.cli import app
    from calc_cli.cli import argv as arguments
    from calc_cli.cli.write import complain

    verbs = set(app.VERBS)
    try:
        asked = arguments.arrange(argv, arguments.flags_of([app.function("")]), verbs)
        if asked.verb:  # it has options of its own
            asked = arguments.arrange(argv, arguments.flags_of([app.function(asked.verb)]), verbs)
        return app.run(asked.verb, asked.options, asked.words)
    except DxError as error:
        complain(f"dx: error: {error.message}" + (f"\n  hint: {error.hint}" if error.hint else ""))
        return Exit.USAGE
    except OSError:
        raise
    except Exception as error:
        complain(f"dx: error: internal error ({type(error).__name__}); please report it")
        return Exit.FAILED
