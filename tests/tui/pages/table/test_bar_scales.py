from decimal import Decimal

from kztui.model.quantity import Unit
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.tab_page import tab_page
from kztui.views.tab.tab_model import Cell, Column, Row, Section, TabView
from tests.tui.pages.line_text import texts_of


def section(id_: str, *counts: int, label: str = "Ida", measure: str = "votes") -> Section:
    cells = (Cell(f"{count}", unit=Unit.COUNT, value=Decimal(count)) for count in counts)
    rows = tuple(Row(f"{label} {number}", (cell,)) for number, cell in enumerate(cells))
    return Section(id_, id_, (Column(measure, "Votes"),), rows, headline=True)


def drawn(*sections: Section, width: int = 60) -> list[str]:
    return texts_of(tab_page(TabView("t", "T", sections), LineWriter(width)))


def bars(lines: list[str], label: str) -> list[int]:
    return [line.count("━") for line in lines if label in line]


def test_one_measure_has_one_scale_on_a_page_however_wide_its_bars_may_be() -> None:
    parts = section("parts", 50, 25, label="Some part of the whole, and")
    lines = drawn(section("all", 100, 50), parts)
    (hundred, fifty), (half, quarter) = bars(lines, "Ida"), bars(lines, "Some part")
    assert (hundred, fifty, half, quarter) == (42, 21, 21, 10)
    assert not any("scale" in line for line in lines)


def test_counts_that_could_not_be_told_apart_keep_a_scale_of_their_own_which_is_said() -> None:
    lines = drawn(section("all", 10_000, 5_000), section("states", 4, 2, 1, label="State"))
    full, half, quarter = bars(lines, "State")
    assert full > half > quarter > 1
    assert lines[-1].strip() == "These bars have a scale of their own: a full one is 4."


def test_another_measure_has_another_scale_of_which_nothing_is_said() -> None:
    lines = drawn(section("all", 10_000, 5_000), section("states", 4, 2, 1, label="State", measure="seats"))
    assert not any("scale" in line for line in lines)


def test_that_small_rates_have_a_scale_of_their_own_is_said() -> None:
    numbers = ("81.3", "2.2", "2.1")
    cells = [Cell(f"{number} %", unit=Unit.PERCENT, value=Decimal(number)) for number in numbers]
    shares = Section("s", "S", (Column("share", "Share"),), tuple(Row("Ida", (cell,)) for cell in cells), headline=True)
    assert drawn(shares)[-1].strip() == "Thin bars have a scale of their own: a full one is 3 %."
