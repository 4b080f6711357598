"""Tabs as Markdown, every character of the record's text escaped where Markdown would read it."""

import re
from collections.abc import Iterator, Sequence

from kztui.output.text_width import clean
from kztui.views.tab.tab_model import Column, Row, Section, TabView

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!$]|&(?=#?\w+;)|:(?=//|\w+:))")
_AT_START = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$)")


def markdown(tabs: Sequence[TabView]) -> str:
    """Return tabs as Markdown: a heading for each tab and section, tables and lists."""
    return "\n\n".join("\n\n".join(_tab(tab)) for tab in tabs) + "\n"


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is."""
    safe = _SPECIAL.sub(r"\\\1", clean(text))
    return _AT_START.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", safe)


def _tab(tab: TabView) -> Iterator[str]:
    yield f"# {escaped(tab.label)}"
    if tab.remark:
        yield escaped(tab.remark)
    for section in tab.sections:
        yield f"## {escaped(section.title)}"
        rows = [row for row in section.rows if row.cells]
        if rows:
            yield "\n".join(_table(section, rows))
        sentences = [line for row in section.rows if not row.cells for line in _sentence(row)]
        if sentences:
            yield "\n".join(sentences)


def _table(section: Section, rows: Sequence[Row]) -> Iterator[str]:
    yield _line(["", *(_heading(column) for column in section.columns)])
    yield _line(["---", *("---" if column.text else "---:" for column in section.columns)])
    for row in rows:
        note = f" ({escaped(row.note)})" if row.note else ""
        yield _line([escaped(row.label) + note, *(escaped(cell.shown) if cell else "" for cell in row.cells)])


def _heading(column: Column) -> str:
    return escaped(f"{column.label} ({column.status})" if column.status else column.label)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _sentence(row: Row) -> Iterator[str]:
    note = f" ({escaped(row.note)})" if row.note else ""
    mark = "".join(f"{mark.sign} " for mark in row.marks)
    yield f"- {mark}{escaped(row.label)}{note}"
    for detail in row.details:
        yield f"  - {escaped(detail)}"
