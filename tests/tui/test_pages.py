from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kztui.model.quantity import Unit
from kztui.tui.commands import COMMANDS
from kztui.tui.frame import footer_line, tab_line, title_line, trail_line
from kztui.tui.pages.bars import bar
from kztui.tui.pages.evidence_page import around
from kztui.tui.pages.page import Line, Role, Run
from kztui.tui.pages.pen import Pen, length, wrap
from kztui.tui.pages.stack import stack_lines
from kztui.tui.pages.tab_page import tab_page
from kztui.views.tab import Cell, Column, Row, Section
from kztui.views.tabs import TABS, tab_view
from kztui.views.target import Target, Thing
from tests.views.made_up import made_up_election

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
    fitted = Pen(80).fit(line, width)
    assert length(fitted) <= max(width, 1)
    assert said(fitted) == said(line) or said(fitted).endswith("…")


@given(st.integers(0, 200), st.integers(1, 60))
def test_a_bar_is_as_wide_as_it_should_be_and_grows_with_its_number(value: int, width: int) -> None:
    def drawn(number: int) -> str:
        runs = bar(Pen(80), Cell("", unit=Unit.PERCENT, value=Decimal(number)), Decimal(100), width, track=False)
        return "".join(run.text for run in runs)

    assert cell_len(drawn(value)) == width
    assert len(drawn(value).strip()) <= len(drawn(value + 1).strip())


def test_an_inferred_range_is_drawn_as_a_range_and_the_unknown_not_at_all() -> None:
    pen = Pen(80)
    ranged = Cell("", unit=Unit.COUNT, low=Decimal(50), high=Decimal(100))
    assert said(bar(pen, ranged, Decimal(100), 10, track=False)) == "━━━━━╌╌╌╌╌"
    assert said(bar(pen, Cell("", unit=Unit.COUNT), Decimal(100), 10, track=False)).strip() == ""


def test_parts_of_a_whole_are_one_stacked_bar() -> None:
    targets = tuple(Target(Thing.QUANTITY, name) for name in "ab")
    cells = (Cell("1", targets[0], value=Decimal(1)), Cell("3", targets[1], value=Decimal(3)))
    rows = tuple(Row(cell.text, (cell,)) for cell in cells)
    section = Section("s", "S", (Column("value", ""),), rows, targets)
    (line,) = stack_lines(section, Pen(44))
    assert said(line).strip() == "█" * 10 + "▒" * 30
    assert stack_lines(Section("s", "S", (Column("value", ""),), rows), Pen(44)) == []


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("width", [30, 45, 60, 66, 80, 112, 200])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_a_tab_fits_every_width_and_has_a_spot_for_everything(tab: object, width: int, ascii_only: bool) -> None:
    name = next(one for one in TABS if one == tab)
    view = tab_view(ELECTION, name.id)
    page = tab_page(view, Pen(width, ascii_only))
    assert [said(line) for line in page.lines if length(line) > width] == []
    rows = [row for section in view.sections for row in section.rows]
    wanted = [target for row in rows for target in (row.target, *(cell.target for cell in row.cells if cell)) if target]
    assert sorted(str(spot.target) for spot in page.spots) == sorted(map(str, wanted))
    assert len({spot.key for spot in page.spots}) == len(page.spots)
    assert all(spot.last < len(page.lines) for spot in page.spots)


def test_numbers_of_a_column_end_in_line() -> None:
    page = tab_page(tab_view(ELECTION, "results"), Pen(79))
    ends = {said(line).rstrip().__len__() for line in page.lines if "605,123" in said(line) or "395,123" in said(line)}
    assert len(ends) == 1


@pytest.mark.parametrize("width", range(60, 131, 7))
def test_the_lines_of_the_frame_fit(width: int) -> None:
    pen = Pen(width)
    names = ["Observers", "A very long name of a quantity that goes on and on", "dateline Zenda, 4 May 2031"]
    assert length(title_line(ELECTION.meta, pen)) <= width
    assert length(tab_line("checks", 12, pen)) <= width
    assert length(trail_line(names * 3, pen)) == width
    footer = footer_line([one for one in COMMANDS if one.label], "", pen)
    assert length(footer) <= width
    assert said(footer).rstrip().endswith("q quit")


def test_a_long_quote_is_shown_around_its_lit_words() -> None:
    lines: list[Line] = [
        (Run(" "), Run(f"line {number}", Role.LIT if number == 7 else Role.QUOTE)) for number in range(12)
    ]
    shown = [said(line) for line in around(lines, 3, Pen(40))]
    assert any("line 7" in line for line in shown)
    assert shown[0].strip().startswith("…")
    assert shown[-1].endswith("…")
    assert around(lines, 0, Pen(40)) == []
