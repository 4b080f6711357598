"""Whether the certificates beside a store prove what it says."""

from pathlib import Path

from kztui.certificate.check import problems, read
from kztui.errors import StoreError
from kztui.model.certificate import Certificates
from kztui.store.certificates_file import open_certificates
from kztui.store.file_names import certificates_path


def certificate_problems(path: Path) -> list[str]:
    """Return what a store's certificates do not prove; they must be there, and of the right form."""
    return [f"certificates: {problem}" for problem in problems(read(path), read(certificates_path(path)))]


def checked_certificates(path: Path) -> Certificates:
    """Return a store's certificates.

    Raises:
        StoreError: if they are missing or broken, or do not prove what the store says, with a line for each thing.
    """
    certificates = open_certificates(path)
    wrong = certificate_problems(path)
    if wrong:
        raise StoreError(*(f"{path}: {problem}" for problem in wrong))
    return certificates
