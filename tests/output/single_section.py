"""A tab of a single section, for what the made-up election does not have."""

from kztui.views.tab.tab_model import Column, Row, Section, TabView


def single_section(title: str, *rows: Row, column: str = "") -> TabView:
    return TabView("t", "T", (Section("s", title, (Column("v", column),), rows),))
