"""The errors of the program, and its exit statuses."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """What `kztui` exits with."""

    OK = 0  # done
    FOUND = 1  # a check found something (a difference, a contradiction), or a search found nothing
    USAGE = 2  # the command line is wrong
    STORE = 3  # the store cannot be used
    RECORD = 4  # the record cannot be read, or its words do not prove what it says
    DOCUMENTS = 5  # a document is missing, unreadable, or has changed
    MISSING = 6  # an optional dependency that the command needs is not installed
    WRITE = 7  # a file could not be written


class KztuiError(Exception):
    """The base of all: a line for each thing that is wrong, which says what, where, and what to do about it.

    A note added to it (`add_note`) says what came of it: "the store was not written".
    """

    status = ExitStatus.FOUND

    def __init__(self, *lines: str) -> None:
        super().__init__(*lines)
        self.lines = lines

    def __str__(self) -> str:
        return "\n".join(self.lines)


class UsageError(KztuiError):
    """The command line is wrong, or names something that does not exist."""

    status = ExitStatus.USAGE


class StoreError(KztuiError):
    """The store is missing, broken, or of another schema version."""

    status = ExitStatus.STORE


class RecordError(KztuiError):
    """The record cannot be read, or its words do not prove what it says."""

    status = ExitStatus.RECORD


class DocumentsError(KztuiError):
    """A document is missing, unreadable, or has changed."""

    status = ExitStatus.DOCUMENTS


class MissingExtraError(KztuiError):
    """An optional dependency is not installed; only building and verifying need any."""

    status = ExitStatus.MISSING


class WriteError(KztuiError):
    """A file could not be written; the previous one is unchanged."""

    status = ExitStatus.WRITE
