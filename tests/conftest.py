"""What many tests need: the made-up record of a town, its store, and the real one."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

import tests.hypothesis_profiles  # noqa: F401 - it registers the profiles
from kztui.model.election import Election
from kztui.store.opening import open_store
from tests.town_record import TownRecord, write_town_record

settings.load_profile("ci" if os.environ.get("CI") else "kztui")

# The environment says where the documents are; beyond that, no test depends on it. The processes that run tests in
# parallel inherit that under a name that the program does not know.
NAMED = os.environ.pop("KZTUI_SOURCES", "") or os.environ.get("KZTUI_TEST_SOURCES", "")
os.environ["KZTUI_TEST_SOURCES"] = NAMED
for variable in ("KZTUI_THEME", "NO_COLOR"):
    os.environ.pop(variable, None)

ROOT = Path(__file__).parent.parent
STORE = ROOT / "data" / "kz2022.json"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that is not slow as quick: `pytest -m quick` is what one runs after each change."""
    for item in items:
        if item.get_closest_marker("slow") is None:
            item.add_marker(pytest.mark.quick)


@pytest.fixture
def town(tmp_path: Path) -> TownRecord:
    """Return the made-up record of a town, in a folder of its own."""
    return write_town_record(tmp_path)


@pytest.fixture
def town_store(town: TownRecord) -> Path:
    """Return the store built from the town's record; its certificates stand beside it."""
    return town.write_store()


@pytest.fixture(scope="session")
def election() -> Election:
    """Return the committed store's election."""
    return open_store(STORE)


@pytest.fixture(scope="session")
def documents() -> Path:
    """Return the folder of the real documents; they are not in the repository, so a test may have to go without."""
    folder = Path(NAMED) if NAMED else ROOT.parent / "shared" / "sources"
    if not folder.is_dir():
        pytest.skip("the documents are not here; name their folder with KZTUI_SOURCES")
    return folder
