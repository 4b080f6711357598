"""What the files of a store are called."""

from pathlib import Path

CERTIFICATES_ENDING = ".certificates.json"
"""How the names of certificates' files end; no store's does."""


def certificates_path(store: Path) -> Path:
    """Return where the certificates of a store are."""
    return store.with_name(f"{store.stem}{CERTIFICATES_ENDING}")
