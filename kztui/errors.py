"""What can go wrong, and the exit status that each says it with."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """What `kztui` exits with."""

    OK = 0  # done
    FOUND = 1  # a check found what it looks for: a difference, a contradiction, nothing at all
    USAGE = 2  # the command line is wrong
    STORE = 3  # the store cannot be used
    RECORD = 4  # the record cannot be read, or does not prove
    DOCUMENTS = 5  # the documents are not there, or not those the record was made from
    MISSING = 6  # an extra that the command needs is not installed
    WRITE = 7  # what was to be written could not be


class KztuiError(Exception):
    """What is wrong, where, and what to do about it, in one line."""

    status = ExitStatus.FOUND


class UsageError(KztuiError):
    """The command line asks for what there is not."""

    status = ExitStatus.USAGE


class StoreError(KztuiError):
    """The store is missing, broken, or of another schema."""

    status = ExitStatus.STORE


class RecordError(KztuiError):
    """The record cannot be read, or its words do not prove what it says."""

    status = ExitStatus.RECORD


class DocumentsError(KztuiError):
    """A document is missing, unreadable, or has changed."""

    status = ExitStatus.DOCUMENTS


class MissingExtraError(KztuiError):
    """Something needed for building only is not installed."""

    status = ExitStatus.MISSING


class WriteError(KztuiError):
    """A file could not be written; what was there before still is."""

    status = ExitStatus.WRITE
