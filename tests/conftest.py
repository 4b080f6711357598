"""What many tests need: a made-up record, its store, and the real one."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

import tests.hypothesis_profiles  # noqa: F401 - it registers the profiles
from kztui.model.election import Election
from kztui.store.building import build_election
from kztui.store.opening import open_store
from kztui.store.writing import store_bytes
from tests.town_record import MadeUp, write_made_up

settings.load_profile("ci" if os.environ.get("CI") else "kztui")

# What the tests run in says where the documents are; beyond that, no test depends on it.
NAMED = os.environ.pop("KZTUI_SOURCES", "")
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
def made_up(tmp_path: Path) -> MadeUp:
    """Return the made-up record, in a folder of its own."""
    return write_made_up(tmp_path)


@pytest.fixture
def made_up_store(made_up: MadeUp) -> Path:
    """Return the store built from the made-up record."""
    path = made_up.data / "town2031.json"
    path.write_bytes(store_bytes(build_election(made_up.data, made_up.documents)))
    return path


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
