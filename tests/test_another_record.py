"""A different record gives a different explorer: nothing about one election is written in Python."""

import re
from pathlib import Path

import pytest

from kztui.cli import main
from kztui.errors import ExitStatus
from kztui.model.election import Election
from kztui.store.opening import open_store
from kztui.tui.app import ExplorerApp
from tests.conftest import ROOT
from tests.town_record import TownRecord
from tests.tui.screen_text import everything


@pytest.fixture
def built(town: TownRecord) -> Path:
    """Build the made-up record by the command, and return its store."""
    assert main(["build", str(town.data), "--sources", str(town.documents)]) == ExitStatus.OK
    return town.data / "town2031.json"


async def test_the_explorer_shows_the_record_that_it_opens(built: Path) -> None:
    app = ExplorerApp(open_store(built))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        drawn = everything(app)
        for words in (
            "Harbour Town · council election · 2 May 2031",
            "Harbour List",
            "1,204",
            "60.2 %",
            "Hill List",
            "796",
        ):
            assert words in drawn
        assert "Kazakh" not in drawn
        assert "1 Results  2 Turnout  3 Observers  4 Timeline  5 Sources  6 Checks" in drawn
        await pilot.press("3")
        assert "Coast League" in everything(app)
        await pilot.press("2")
        assert "Polling stations" in everything(app)
        await pilot.press("4", "G")
        assert "3 years" in everything(app)
        await pilot.press("1", "enter", "enter")
        assert "At the council election of 2 May 2031" in everything(app)


def test_show_prints_the_record_that_it_opens(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "--store", str(built)]) == ExitStatus.OK
    printed = capsys.readouterr().out
    assert "Harbour List" in printed
    assert "Kazakh" not in printed


def test_no_python_file_of_the_program_knows_the_election(election: Election) -> None:
    names = {name for subject in election.subjects.values() for name in subject.names if len(name) > 3}
    names |= {"Kazakh", "2022", *(source.label for source in election.sources.values())}
    allowed = {"The Law", "Abroad", "abroad", "Overseas"}
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names - allowed)))
    for file in (ROOT / "kztui").rglob("*.py"):
        code = [
            line for line in file.read_text(encoding="utf-8").splitlines() if not re.match(r'\s*(#|"""|.*""")', line)
        ]
        assert not pattern.search("\n".join(code)), file
