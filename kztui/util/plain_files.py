"""Reading a file that the user names: regular files only, so that nothing hangs on a pipe or touches a device."""

import errno
import os
import stat
from pathlib import Path

NOT_PLAIN = "is no plain file"


def read_plain(path: Path) -> bytes:
    """Return the bytes of a regular file, following symbolic links.

    Raises:
        OSError: if it cannot be read or is not a regular file (a device, a pipe); its `strerror` says why.
    """
    try:
        mode = path.stat().st_mode
    except ValueError:  # a zero byte in the name
        raise OSError(errno.EINVAL, "no file can have such a name") from None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, NOT_PLAIN)
    return path.read_bytes()


def is_file_name(name: str) -> bool:
    """Return whether a name is a bare file name, which cannot lead out of its folder."""
    return name not in {"", ".", ".."} and name.isprintable() and not set(name) & set("/\\")
