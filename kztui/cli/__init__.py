"""The commands. Each imports only what it runs, so that `kztui --help` is there at once."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from kztui.cli.parser import parse
from kztui.cli.remark import remark
from kztui.errors import KztuiError

_INTERRUPTED = 130
"""What a shell reports of a program that an interrupt (Ctrl+C) ended: 128 and the signal's number."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name, and return its exit status (see `ExitStatus`)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without UTF-8 shows "?", not a traceback
    try:
        arguments = parse(sys.argv[1:] if argv is None else argv)
        command = import_module(f"kztui.cli.{arguments.command}")
        status = int(command.run(arguments))
        sys.stdout.flush()
    except KztuiError as error:
        for line in error.lines:
            remark(line)
        if len(error.lines) > 1:
            remark("; ".join((f"{len(error.lines)} errors", *getattr(error, "__notes__", ()))))
        return error.status
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # whoever read the output has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status
