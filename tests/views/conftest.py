"""The made-up election, for all tests of the views."""

import pytest

from kztui.model.election import Election
from tests.ruritania import made_up_election


@pytest.fixture(scope="session")
def election() -> Election:
    """Return the made-up election, in place of the committed store's."""
    return made_up_election()
