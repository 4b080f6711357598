from dataclasses import dataclass

from kztui.tui.page import length
from kztui.tui.pages.parts.builders import PageBuilder
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.table.sections import add_sections
from kztui.views.tab.tab_model import Cell, Column, Row, Section
from kztui.views.target import Target, TargetKind
from tests.tui.pages.line_text import text_of

LIST = Target(TargetKind.QUOTE, "wire.list")
BODIES = Section(
    "bodies",
    "Which bodies came",
    (Column("gazette", "The Gazette", text=True), Column("wire", "Dateline Zenda, a long name", text=True)),
    (
        Row("League of Peace among All the Nations", (Cell("League – nine observers, or ten", LIST), Cell("PL", LIST))),
        Row("Guild", (None, Cell("the Guild", LIST))),
    ),
)


@dataclass(frozen=True)
class Drawn:
    lines: list[str]
    links: list[tuple[int, int, int]]
    keys: list[str]


def drawn(width: int) -> Drawn:
    builder = PageBuilder()
    add_sections(builder, [BODIES], LineWriter(width))
    page = builder.page()
    assert all(length(line) <= width for line in page.lines)
    links = [(link.line, link.height, link.column) for link in page.links]
    return Drawn([text_of(line) for line in page.lines], links, [link.key for link in page.links])


def test_words_stand_in_columns_and_wrap_within_them() -> None:
    assert drawn(72).lines == [
        " Which bodies came",
        "                          The Gazette            Dateline Zenda, a",
        "                                                 long name",
        "  League of Peace among   League – nine          PL",
        "  All the Nations         observers, or ten",
        "",
        "  Guild                                          the Guild",
    ]


def test_where_columns_would_be_narrow_each_cell_stands_under_its_row_behind_its_source() -> None:
    assert drawn(60).lines == [
        " Which bodies came",
        "  League of Peace among All the Nations",
        "    The Gazette               League – nine observers, or",
        "                              ten",
        "    Dateline Zenda, a long …  PL",
        "  Guild",
        "    Dateline Zenda, a long …  the Guild",
    ]


def test_every_cell_is_a_link_of_its_own_though_several_open_one_quote() -> None:
    for width in (72, 60):
        keys = drawn(width).keys
        assert len(set(keys)) == len(keys)
    assert drawn(72).links == [(3, 2, 26), (3, 1, 49), (6, 1, 49)]
    assert drawn(60).links == [(2, 2, 30), (4, 1, 30), (6, 1, 30)]
