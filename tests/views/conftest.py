"""The made-up election, for all tests of the views."""

import pytest

from kztui.model.election import Election
from tests.ruritania import made_up_election


@pytest.fixture(scope="session")
def election() -> Election:
    return made_up_election()
