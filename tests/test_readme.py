"""The README says what the program does."""

import re
import subprocess

import pytest

from kztui.cli import main
from kztui.errors import ExitStatus
from kztui.tui.commands import COMMANDS
from tests.conftest import ROOT
from tests.golden import compare

README_FILE = ROOT / "README.md"
README = README_FILE.read_text(encoding="utf-8")


def section(title: str) -> str:
    """Return the text under a heading."""
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
    assert found, title
    return found[1]


def rows(text: str) -> list[tuple[str, ...]]:
    """Return the cells of the tables' rows, their heads left out."""
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    cells = [tuple(cell.strip() for cell in line.strip("|").split(" | ")) for line in lines]
    return [row for row in cells if not set(row[0]) <= {"-"} and row[0] not in {"key", "command", "status", "file"}]


def test_the_keys_are_those_of_the_list_of_commands() -> None:
    table = "\n".join(f"| `{command.shown}` | {command.help} |" for command in COMMANDS)
    head = "| key | what it does |\n| --- | --- |\n"
    before, rest = README.split(head)
    compare(README_FILE, f"{before}{head}{table}\n\n{rest.split(chr(10) * 2, 1)[1]}")


def test_every_command_of_the_command_line_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    printed = capsys.readouterr().out.split("commands:")[1].split("exit statuses:")[0]
    offered = set(re.findall(r"^    (\w+) ", printed, re.MULTILINE))
    named = {found[1] for row in rows(section("Commands")) if (found := re.match(r"`kztui (\w+)", row[0]))}
    assert offered == named


def test_every_exit_status_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    named = {int(row[0]) for row in rows(section("Commands")) if row[0].isdecimal()}
    assert named == {*ExitStatus, 130}
    with pytest.raises(SystemExit):
        main(["--help"])
    printed = capsys.readouterr().out.split("exit statuses:")[1].split("environment:")[0]
    assert {int(number) for number in re.findall(r"^ *(\d+) ", printed, re.MULTILINE)} == named


@pytest.mark.parametrize("marker", ["start", "tests"])
def test_the_lines_to_type_are_shell(marker: str) -> None:
    found = re.search(rf"<!-- {marker} -->\n```sh\n(.+)\n```", README)
    assert found
    subprocess.run(["sh", "-n", "-c", found[1]], check=True)


def test_pictures_that_it_shows_are_there() -> None:
    for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
        assert (ROOT / picture).is_file(), picture
