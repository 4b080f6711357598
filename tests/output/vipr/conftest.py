"""The committed certificates in VIPR."""

import pytest

from kztui.model.certificate import Certificates
from kztui.model.election import Election
from kztui.store.certificates_file import open_certificates
from tests.conftest import STORE
from tests.output.vipr.made_up_certificates import texts


@pytest.fixture(scope="session")
def certificates() -> Certificates:
    """Return the committed store's certificates."""
    return open_certificates(STORE)


@pytest.fixture(scope="session")
def vipr_texts(election: Election, certificates: Certificates) -> dict[str, str]:
    """Return the committed store's certificates in VIPR, by name."""
    return texts(election, certificates)
