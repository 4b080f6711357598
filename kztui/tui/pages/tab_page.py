"""A tab as a page: what is drawn at its top, and its sections; a day of the timeline as one."""

from collections.abc import Sequence

from kztui.tui.page import MARGIN, Page, Role
from kztui.tui.pages.parts.builders import PageBuilder
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.pictures.counts_bar import counts_bar_lines
from kztui.tui.pages.pictures.date_axis import date_axis_lines
from kztui.tui.pages.table.sections import add_sections
from kztui.views.tab.tab_model import Section, TabView


def tab_page(view: TabView, writer: LineWriter) -> Page:
    """Return a tab as a page."""
    builder = PageBuilder()
    if view.remark:
        builder.blank()
        builder.add(*writer.wrap((writer.run(view.remark, Role.QUIET),), indent=MARGIN))
    builder.add(*counts_bar_lines(view.tallies, writer))
    if view.dates:
        builder.add(*date_axis_lines(view.dates, writer))
    add_sections(builder, view.sections, writer)
    return builder.page()


def day_page(sections: Sequence[Section], writer: LineWriter) -> Page:
    """Return what the record has about a day as a page."""
    builder = PageBuilder()
    add_sections(builder, sections, writer)
    return builder.page()
