"""Tabs as Markdown, with an escape before every character of the record's text that Markdown would interpret."""

import re
from collections.abc import Iterator, Sequence

from kztui.output.text_lines import column_heading, mark_prefix, row_label, single_line
from kztui.views.tab.tab_model import Row, Section, TabView

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!$]|&(?=#?\w+;)|:(?=//|\w+:))")
"""What Markdown interprets anywhere: also entities, addresses and emoji names."""
_LIST_MARKER = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$)")
"""What Markdown interprets at the start of a line."""


def markdown_text(tabs: Sequence[TabView]) -> str:
    """Return tabs as Markdown: a heading for each tab and section, tables and lists."""
    blocks = [block for tab in tabs for block in _tab_blocks(tab)]
    return "\n\n".join(blocks) + "\n"


def _escaped(text: str) -> str:
    """Return text that Markdown shows as it is."""
    safe = _SPECIAL.sub(r"\\\1", single_line(text))
    return _LIST_MARKER.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", safe)


def _tab_blocks(tab: TabView) -> Iterator[str]:
    yield f"# {_escaped(tab.label)}"
    if tab.remark:
        yield _escaped(tab.remark)
    for section in tab.sections:
        yield f"## {_escaped(section.title)}"
        rows = [row for row in section.rows if row.cells]
        if rows:
            yield "\n".join(_table_lines(section, rows))
        items = [line for row in section.rows if not row.cells for line in _item_lines(row)]
        if items:
            yield "\n".join(items)
    if tab.notes:
        yield "\n".join(f"- {_escaped(note)}" for note in tab.notes)


def _table_lines(section: Section, rows: Sequence[Row]) -> Iterator[str]:
    yield _table_line(["", *(_escaped(column_heading(column)) for column in section.columns)])
    yield _table_line(["---", *("---" if column.text else "---:" for column in section.columns)])
    for row in rows:
        cells = (_escaped(cell.shown) if cell else "" for cell in row.cells)
        yield _table_line([_escaped(row_label(row)), *cells])


def _table_line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _item_lines(row: Row) -> Iterator[str]:
    """Yield a row without cells as an item of a list, its details as items under it."""
    yield f"- {mark_prefix(row)}{_escaped(row_label(row))}"
    for detail in row.details:
        yield f"  - {_escaped(detail)}"
