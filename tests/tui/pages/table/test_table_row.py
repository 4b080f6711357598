from decimal import Decimal

from kztui.model.quantity import Unit
from kztui.model.topic import Picture
from kztui.tui.page import Page
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.tab_page import tab_page
from kztui.views.tab.tab_list import tab_view
from kztui.views.tab.tab_model import Cell, Column, Row, Section, TabView
from kztui.views.target import Target, TargetKind
from tests.ruritania import made_up_election
from tests.tui.pages.line_text import texts_of


def page_of(section: Section, width: int, *, roomy: bool = False) -> Page:
    return tab_page(TabView("t", "T", (section,)), LineWriter(width, roomy=roomy))


def test_numbers_of_a_column_end_in_line() -> None:
    lines = texts_of(tab_page(tab_view(made_up_election(), "results"), LineWriter(79)))
    ends = {len(line.rstrip()) for line in lines if "605,123" in line or "395,123" in line}
    assert len(ends) == 1


def commented(picture: Picture, *comments: str) -> Section:
    numbers = (Decimal(40 - 20 * number) for number in range(len(comments)))
    cells = (Cell(f"{number} %", unit=Unit.PERCENT, value=number) for number in numbers)
    rows = tuple(Row("Ida", (cell,), comment=comment) for cell, comment in zip(cells, comments, strict=True))
    return Section("s", "S", (Column("share", "Share"),), rows, headline=True, picture=picture)


def test_comments_stand_in_one_column_however_long_the_bars_are() -> None:
    section = commented(Picture.SHARES, "candidate of the Elephants", "of the Ants")
    lines = texts_of(page_of(section, 70, roomy=True))
    assert [line for line in lines if "━" in line] == [
        f"  {'━' * 15}{' ' * 25}candidate of the Elephants",
        f"  {'━' * 7}╸{' ' * 32}of the Ants",
    ]


def test_a_comment_that_is_too_long_for_its_column_goes_on_below_and_is_never_cut() -> None:
    long = "candidate of the National Association of the Friends of Elephants, of Ants and of Bees"
    lines = texts_of(page_of(commented(Picture.SHARES, long, "of the Ants"), 70, roomy=True))
    bar = next(number for number, line in enumerate(lines) if "━" in line)
    assert [line[20:] for line in lines[bar : bar + 2]] == [
        "candidate of the National Association of the",
        "Friends of Elephants, of Ants and of Bees",
    ]


def test_what_is_said_of_a_gauge_stands_whole_under_it_where_it_does_not_fit_beside() -> None:
    reading = "read so: the total of those who took part includes those abroad, as does that of all who were eligible"
    lines = texts_of(page_of(commented(Picture.GAUGES, reading), 70, roomy=True))
    bar = next(number for number, line in enumerate(lines) if "━" in line)
    assert [line.strip() for line in lines[bar + 1 : bar + 3]] == [
        "read so: the total of those who took part includes those abroad,",
        "as does that of all who were eligible",
    ]


def test_a_short_label_stands_in_where_the_whole_has_no_room() -> None:
    rows = (Row("A very long name of a thing that was counted", (Cell("1"),), short="Counted things"),)
    section = Section("s", "S", (Column("value", ""),), rows)
    wide, narrow = (texts_of(page_of(section, width)) for width in (70, 40))
    assert "A very long name of a thing that was counted" in wide[1]
    assert narrow[1].split()[:2] == ["Counted", "things"]


def test_dots_lead_to_an_only_number_and_stand_below_each_other() -> None:
    rows = (Row("Seats", (Cell("107"),)), Row("Terms", (Cell("5"),)))
    lines = texts_of(page_of(Section("s", "S", (Column("value", ""),), rows), 30))
    assert lines[1:] == ["  Seats · · · · · · · ·  107  ", "  Terms · · · · · · · · ·  5  "]


def test_a_number_that_no_bar_can_be_drawn_of_is_shown_where_the_others_stand_with_their_bars() -> None:
    percent, count = (Target(TargetKind.QUANTITY, name) for name in ("percent", "count"))
    remarks = (Cell("the greatest city of Ruritania"), Cell("a castle by a very deep moat"))
    shares = (
        Cell("40 %", percent, unit=Unit.PERCENT, value=Decimal(40)),
        Cell("1,234", count, unit=Unit.COUNT, value=Decimal(1234)),
    )
    labels = ("The city of Strelsau", "The castle of Zenda")
    rows = tuple(map(Row, labels, zip(shares, remarks, strict=True)))
    columns = (Column("share", "Share"), Column("remark", "Remark"))
    page = page_of(Section("s", "S", columns, rows, headline=True), 61)
    lines = texts_of(page)
    label = next(number for number, text in enumerate(lines) if "Zenda" in text)
    assert lines[label + 1].strip() == "1,234"
    assert page.links[-1].target == count
    assert (page.links[-1].line, page.links[-1].last) == (label + 1, label + 1)
    assert page.links[-1].column == len(lines[label + 1].rstrip())
