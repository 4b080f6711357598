"""The committed pictures show what the explorer shows, and need nothing from elsewhere."""

import re
from xml.etree import ElementTree as ET

import pytest

from tests.golden import compare, remove_others
from tests.screenshots import FOLDER, SHOTS, Shot, taken
from tests.svg_picture import WIDTH, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
async def test_a_picture_shows_what_the_explorer_shows(shot: Shot) -> None:
    svg, _ = await taken(shot)
    compare(shot.file, svg)


def test_there_are_no_other_pictures() -> None:
    remove_others(FOLDER, {shot.file.name for shot in SHOTS})


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_a_picture_asks_for_nothing_from_elsewhere(shot: Shot) -> None:
    svg = shot.file.read_text(encoding="utf-8")
    assert set(re.findall(r"\w+://[^\s\"']+", svg)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"url\(|href|@import|@font-face|<image|<script", svg)
    assert ">kztui<" in svg


async def test_the_words_of_a_picture_stand_on_their_cells() -> None:
    shot = next(shot for shot in SHOTS if shot.name == "results-80x24")
    svg, text = await taken(shot)
    lines = text.splitlines()
    words = ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")  # noqa: S314 - it is our own
    drawn = [word for word in words if word.get("text-anchor") is None]
    assert len(drawn) > 100
    for drawn_word in drawn:
        column, row = int(drawn_word.get("x", "0")) // WIDTH, (int(drawn_word.get("y", "0")) - 15) // 20
        word = drawn_word.text or ""
        assert lines[row][column : column + len(word)] == word
        assert int(drawn_word.get("textLength", WIDTH)) == WIDTH * len(word)


def test_what_stands_on_which_cell_is_read_with_its_blanks() -> None:
    exported = """<svg xmlns="http://www.w3.org/2000/svg"><style>.terminal-1-r1 { fill: #ffffff }</style>
    <g><rect fill="#000000" x="0" y="1.5" width="122" height="24.65"/><g class="terminal-1-matrix">
    <text class="terminal-1-r1" x="12.2" y="20">w</text><text class="terminal-1-r1" x="24.4" y="20">\xa0why</text>
    </g></g></svg>"""
    assert read(exported, 10, 1).text == " w why"
