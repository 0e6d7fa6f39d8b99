"""The command `dx`: reads, calls the engine, renders and prints; knows no mathematics.

Nothing is imported here but what every call needs.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence
from errno import EBADF
from typing import NoReturn

from calc_cli.cli import signals, streams
from calc_cli.errors import DxError, Exit


def main() -> NoReturn:
    """Run `dx` on the process's own arguments, and end the process.

    The process ends at once: freeing every module and every node of a deep tree takes longer than most answers.
    """
    if sys.getfilesystemencoding() != "utf-8" and os.environ.get("PYTHONUTF8") != "1":  # once: -I takes no notice of it
        # arguments and names of files are UTF-8 in every locale
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
    signals.as_usual()
    streams.settle()
    gc.set_threshold(400_000)  # imports and answers make many objects and no garbage
    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:  # raised only after `signals.as_interrupt`
        code = Exit.INTERRUPTED
    except OSError as error:
        code = Exit.FAILED
        _cannot_write(error)
    if code == Exit.INTERRUPTED:
        signals.die_of(signal.SIGINT)
    os._exit(code)


def _cannot_write(error: OSError) -> None:
    from calc_cli.cli.write import complain

    why = "the stream is closed" if error.errno == EBADF else error.strerror or str(error)
    complain(f"dx: error: cannot write: {why}")


def run(argv: Sequence[str]) -> int:
    """Run `dx` on these arguments; the exit code.  OSError when the output cannot be written."""
    from calc_cli.cli import app
    from calc_cli.cli import argv as arguments
    from calc_cli.cli.write import HINT, complain

    verbs = set(filter(None, app.VERBS))
    try:
        asked = arguments.arrange(argv, arguments.flags_of([app.function("")]), verbs)
        least = 2 if len(asked.words) > 1 else 3  # letters of a slip: xyz alone is an expression
        if asked.verb:  # it has options of its own
            asked = app.arranged(asked.verb, argv)
        elif asked.words and "--" not in argv and asked.words[0].isalpha() and len(asked.words[0]) > least:
            app.refuse_slip(asked.words[0], asked.options)
        return app.run(asked.verb, asked.options, asked.words)
    except DxError as error:
        complain(f"dx: error: {error.message}" + (f"\n{HINT}{error.hint}" if error.hint else ""))
        return Exit.USAGE
    except OSError:
        raise
    except MemoryError:
        complain("dx: error: this needs more memory than there is")
        return Exit.FAILED
    except Exception as error:
        complain(f"dx: error: internal error ({type(error).__name__}); please report it")
        return Exit.FAILED
