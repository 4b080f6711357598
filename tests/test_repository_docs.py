"""What ARCHITECTURE and CONTRIBUTING name is there."""

import re

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"])
def test_every_file_and_folder_that_a_document_names_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    paths = [path for path in re.findall(r"`([\w.]+(?:/[\w.<>]+)*/?)`", text) if "/" in path and "<" not in path]
    assert paths
    for path in paths:
        assert any((folder / path).exists() for folder in (ROOT, ROOT / "kztui", ROOT / "data")), path


def test_every_folder_of_the_program_is_on_the_map() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    folders = {init.parent for init in (ROOT / "kztui").rglob("*/__init__.py")}
    leaves = {folder for folder in folders if folder not in {other.parent for other in folders}}
    missing = {folder.relative_to(ROOT).as_posix() for folder in leaves}
    assert not {path for path in missing if f"`{path}/`" not in text}
