from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

from kztui.model.election import Election
from kztui.model.quantity import Unit
from kztui.model.topic import Picture
from kztui.tui.commands import COMMANDS
from kztui.tui.navigation.location import Level, Location
from kztui.tui.pages.evidence_page import around
from kztui.tui.pages.page_factory import PageFactory
from kztui.tui.pages.parts.chrome import breadcrumb_line, footer_line, tab_line, title_line
from kztui.tui.pages.parts.line_writer import LineWriter, length, wrap
from kztui.tui.pages.parts.page import Line, Role, Run
from kztui.tui.pages.pictures.bars import bar
from kztui.tui.pages.pictures.counts_bar import tally_lines
from kztui.tui.pages.pictures.date_axis import date_lines
from kztui.tui.pages.pictures.stacked_bar import shared_out, stack_lines
from kztui.tui.pages.tab_page import tab_page
from kztui.views.marks import Mark
from kztui.views.tab.tab_list import tab_view
from kztui.views.tab.tab_model import Cell, Column, Dates, Moment, Row, Section, TabView, Tally
from kztui.views.target import Target, TargetKind
from tests.ruritania import TABS, made_up_election

ELECTION = made_up_election()
texts = st.lists(st.text("ab é東“…\u0301 ", max_size=12), max_size=6)


def said(line: Line) -> str:
    return "".join(run.text for run in line)


@given(texts, st.integers(2, 30))
def test_wrapping_loses_no_word_and_keeps_to_the_width(parts: list[str], width: int) -> None:
    line = tuple(Run(part, Role.LIT if number % 2 else Role.TEXT) for number, part in enumerate(parts))
    wrapped = wrap(line, width)
    assert all(length(one) <= width for one in wrapped)
    assert "".join("".join(said(one) for one in wrapped).split()) == "".join("".join(parts).split())


@given(texts, st.integers(1, 30))
def test_what_is_cut_ends_in_an_ellipsis_and_fits(parts: list[str], width: int) -> None:
    line = tuple(Run(part) for part in parts)
    fitted = LineWriter(80).fit(line, width)
    assert length(fitted) <= max(width, 1)
    assert said(fitted) == said(line) or said(fitted).endswith("…")


@given(st.integers(0, 200), st.integers(1, 60))
def test_a_bar_is_as_wide_as_it_should_be_and_grows_with_its_number(value: int, width: int) -> None:
    def drawn(number: int) -> str:
        runs = bar(LineWriter(80), Cell("", unit=Unit.PERCENT, value=Decimal(number)), Decimal(100), width, track=False)
        return "".join(run.text for run in runs)

    assert cell_len(drawn(value)) == width
    assert len(drawn(value).strip()) <= len(drawn(value + 1).strip())


def test_an_inferred_range_is_drawn_as_a_range_and_the_unknown_not_at_all() -> None:
    writer = LineWriter(80)
    ranged = Cell("", unit=Unit.COUNT, low=Decimal(50), high=Decimal(100))
    assert said(bar(writer, ranged, Decimal(100), 10, track=False)) == "━━━━━╌╌╌╌╌"
    assert said(bar(writer, Cell("", unit=Unit.COUNT), Decimal(100), 10, track=False)).strip() == ""


def test_parts_of_a_whole_are_one_stacked_bar() -> None:
    targets = tuple(Target(TargetKind.QUANTITY, name) for name in "ab")
    cells = (Cell("1", targets[0], value=Decimal(1)), Cell("3", targets[1], value=Decimal(3)))
    rows = tuple(Row(cell.text, (cell,)) for cell in cells)
    section = Section("s", "S", (Column("value", ""),), rows, targets)
    (line,) = stack_lines(section, LineWriter(44))
    assert said(line).strip() == "█" * 10 + "▒" * 30
    assert stack_lines(Section("s", "S", (Column("value", ""),), rows), LineWriter(44)) == []


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("width", [30, 45, 60, 66, 80, 112, 200])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_a_tab_fits_every_width_and_has_a_link_for_everything(tab: object, width: int, ascii_only: bool) -> None:
    name = next(one for one in TABS if one == tab)
    view = tab_view(ELECTION, name.id)
    page = tab_page(view, LineWriter(width, ascii_only))
    assert [said(line) for line in page.lines if length(line) > width] == []
    rows = [row for section in view.sections for row in section.rows]
    wanted = [target for row in rows for target in (row.target, *(cell.target for cell in row.cells if cell)) if target]
    assert sorted(str(link.target) for link in page.links) == sorted(map(str, wanted))
    assert len({link.key for link in page.links}) == len(page.links)
    assert all(link.last < len(page.lines) for link in page.links)


def test_numbers_of_a_column_end_in_line() -> None:
    page = tab_page(tab_view(ELECTION, "results"), LineWriter(79))
    ends = {said(line).rstrip().__len__() for line in page.lines if "605,123" in said(line) or "395,123" in said(line)}
    assert len(ends) == 1


@pytest.mark.parametrize("width", range(60, 131, 7))
def test_the_lines_of_the_frame_fit(width: int) -> None:
    writer = LineWriter(width)
    names = ["Observers", "A very long name of a quantity that goes on and on", "dateline Zenda, 4 May 2031"]
    assert length(title_line(ELECTION.meta, writer)) <= width
    assert length(tab_line(TABS, "checks", 12, writer)) <= width
    assert length(breadcrumb_line(names * 3, writer)) == width
    footer = footer_line([one for one in COMMANDS if one.label], "", writer)
    assert length(footer) <= width
    assert said(footer).rstrip().endswith("q quit")


def test_a_long_quote_is_shown_around_its_lit_words() -> None:
    lines: list[Line] = [
        (Run(" "), Run(f"line {number}", Role.LIT if number == 7 else Role.QUOTE)) for number in range(12)
    ]
    shown = [said(line) for line in around(lines, 3, LineWriter(40))]
    assert any("line 7" in line for line in shown)
    assert shown[0].strip().startswith("…")
    assert shown[-1].endswith("…")
    assert around(lines, 0, LineWriter(40)) == []


def test_an_open_end_is_drawn_as_one_and_leaves_room_in_every_bar() -> None:
    writer = LineWriter(80)
    cells = [row.cells[0] for row in tab_view(ELECTION, "observers").sections[0].rows]
    drawn = [said(bar(writer, cell, Decimal(641), 23, track=False, open_end=True)) for cell in cells if cell]
    assert drawn == ["━" * 20 + "   ", "━" * 19 + "╌╌›" + " "]


def test_a_gauge_goes_on_from_bar_to_track_without_a_gap() -> None:
    half = Cell("", unit=Unit.PERCENT, value=Decimal(55))
    assert said(bar(LineWriter(80), half, Decimal(100), 10, track=True)) == "━━━━━╾────"
    assert said(bar(LineWriter(80), half, Decimal(100), 10, track=False)) == "━━━━━╸    "


def test_bars_have_lines_of_their_own_where_there_is_no_room_beside_the_numbers() -> None:
    section = replace(tab_view(ELECTION, "results").sections[0], picture=Picture.SHARES)
    rows = tuple(replace(row, label=f"{row.label} of Strelsau") for row in section.rows)
    view = TabView("results", "Results", (replace(section, rows=rows),))
    beside, under = (tab_page(view, LineWriter(width)) for width in (79, 61))
    assert {link.height for link in beside.links} == {1}
    black = next(number for number, line in enumerate(under.lines) if "Ida Black" in said(line))
    assert "━━━" in said(under.lines[black + 1])
    gruen = next(number for number, line in enumerate(under.lines) if "Otto" in said(line))
    assert "━" in said(under.lines[gruen + 1])
    assert {link.height for link in under.links} == {1, 2}


def test_a_remark_stands_beside_a_short_bar() -> None:
    rows = (Row("Ida", (Cell("4 %", unit=Unit.PERCENT, value=Decimal(4)),), comment="candidate of the Elephants"),)
    section = Section("s", "S", (Column("share", "Share"),), rows, headline=True)
    page = tab_page(TabView("t", "T", (section,)), LineWriter(120))
    assert any(said(line).strip() == "━━━━  candidate of the Elephants" for line in page.lines)


def test_a_short_label_stands_in_where_the_whole_has_no_room() -> None:
    rows = (Row("A very long name of a thing that was counted", (Cell("1"),), short="Counted things"),)
    section = Section("s", "S", (Column("value", ""),), rows)
    wide, narrow = (tab_page(TabView("t", "T", (section,)), LineWriter(width)) for width in (70, 40))
    assert "A very long name of a thing that was counted" in said(wide.lines[1])
    assert said(narrow.lines[1]).split()[:2] == ["Counted", "things"]


@pytest.mark.parametrize("width", [20, 59, 79, 200])
def test_dates_stand_on_a_line_to_scale(width: int) -> None:
    moments = (Moment("2031-03-30", ""), Moment("2031-04-01", "2031-04-10"), Moment("2031-04-30", "2031-04-30"))
    lines = [said(line) for line in date_lines(Dates(moments, "2031-04-30", "30 April 2031 · vote"), LineWriter(width))]
    axis = next(line for line in lines if "●" in line)
    assert max(len(line) for line in lines) <= width
    assert axis.strip().startswith("●")
    assert axis.endswith("◆")
    if width > 50:
        points = [place for place, char in enumerate(axis) if char in "●◆"]
        days = (points[2] - points[0]) / (points[-1] - points[0]) * 31
        assert days == pytest.approx(11, abs=1)
        assert set(axis[points[1] + 1 : points[2]]) == {"━"}
        assert lines[-1].split() == (["Mar", "Apr"] if width > 60 else ["Apr"])


def test_one_day_is_no_line() -> None:
    assert date_lines(Dates((Moment("2031-05-04", "2031-05-04"),), "2031-05-04", ""), LineWriter(80)) == []


@given(st.lists(st.integers(0, 500), min_size=1, max_size=5).filter(any), st.integers(10, 100))
def test_a_width_is_shared_out_wholly_and_nothing_is_left_out(counts: list[int], width: int) -> None:
    shares = shared_out(counts, width)
    assert sum(shares) == width
    assert all((share > 0) == (count > 0) for share, count in zip(shares, counts, strict=True))


def test_the_counts_of_findings_are_all_told() -> None:
    tallies = (Tally("contradictions", 1, Mark.DOUBTFUL), Tally("holds", 22, Mark.HOLDS))
    lines = [said(line) for line in tally_lines(tallies, LineWriter(40))]
    assert lines[1].strip() == "█" * 2 + "▒" * 34
    assert lines[2].split() == ["█", "contradictions", "1", "▲", "▒", "holds", "22", "✓"]


@pytest.mark.parametrize("width", [45, 66, 79, 120])
def test_in_ascii_nothing_beyond_it_is_drawn_at_any_level(width: int, election: Election) -> None:
    for record in (ELECTION, election):
        drawing = PageFactory(record, {}, ascii_only=True)
        for place in every_place(record):
            lines = [said(line) for line in drawing.page(place, width).lines]
            assert [line for line in lines if not line.isascii()] == []
        for target in {place.target for place in every_place(record) if place.target}:
            shown = [said(line) for line in drawing.evidence(target, width, 20).lines]
            assert [line for line in shown if not line.isascii()] == []


def every_place(record: Election) -> list[Location]:
    """Return every place there is: tabs, all that can be opened, and what is no part of the record."""
    tables = {
        (Level.FIGURE, TargetKind.QUANTITY): record.quantities,
        (Level.FIGURE, TargetKind.STATEMENT): record.statements,
        (Level.FIGURE, TargetKind.RELATION): record.relations,
        (Level.FIGURE, TargetKind.FINDING): record.findings,
        (Level.WHY, TargetKind.QUANTITY): record.quantities,
        (Level.QUOTE, TargetKind.QUOTE): record.quotes,
        (Level.SOURCE, TargetKind.SOURCE): record.sources,
    }
    opened = [Location(level, Target(thing, id_)) for (level, thing), table in tables.items() for id_ in table]
    others = [
        Location(Level.HELP),
        Location(Level.FIND, text="a"),
        Location(Level.FIND, palette=True),
        Location(Level.COPIED),
    ]
    return [*(Location(Level.TAB, text=tab.id) for tab in TABS), *opened, *others]
