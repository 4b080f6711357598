"""Tabs as CSV in long form: a line for each figure, or for each quantity, statement or finding that has none."""

import csv
import io
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kztui.output.text_lines import single_line
from kztui.views.marks import Mark
from kztui.views.tab.tab_model import Cell, Column, Row, StatedFigure, TabView
from kztui.views.target import Target

FIELDS = (
    "tab", "group", "row", "kind", "id", "measure", "shown", "marks", "value", "low", "high", "qualifier", "unit",
    "origin", "figure", "source", "citation", "words", "quote", "said_by", "status", "at",
    "read_by_hand", "governed_by", "before", "after",
)  # fmt: skip
_FORMULA_SIGNS = ("=", "+", "-", "@")
"""What a spreadsheet takes for the beginning of a formula."""


def csv_text(tabs: Sequence[TabView]) -> str:
    """Return tabs as CSV with a heading line; numbers as plain decimals, empty where there is none."""
    out = io.StringIO()
    writer = csv.DictWriter(out, FIELDS, restval="", lineterminator="\n")
    writer.writeheader()
    for tab in tabs:
        for section in tab.sections:
            for row in section.rows:
                context = {"tab": tab.id, "group": section.title, "row": row.label}
                for fields in _lines(row, section.columns):
                    writer.writerow({name: _safe(text) for name, text in (context | fields).items()})
    return out.getvalue()


def _safe(text: str) -> str:
    """Return text as one line that no spreadsheet takes for a formula: an apostrophe before a formula's sign."""
    line = single_line(text)
    is_negative_number = line[:1] == "-" and line[1:2].isdecimal()
    return f"'{line}" if line.startswith(_FORMULA_SIGNS) and not is_negative_number else line


def _lines(row: Row, columns: Sequence[Column]) -> Iterator[dict[str, str]]:
    """Yield the fields of each line of a row."""
    if not row.cells:
        if row.target:
            fields = {"shown": row.label, "marks": _marks(row.marks), "said_by": row.said_by}
            yield _target_fields(row.target) | fields
        return
    for column, cell in zip(columns, row.cells, strict=True):
        if cell:
            target = cell.target or row.target
            common = _target_fields(target) if target else {}
            yield from _cell_lines(cell, common | {"measure": column.label})


def _target_fields(target: Target) -> dict[str, str]:
    return {"kind": target.kind.value, "id": target.id}


def _cell_lines(cell: Cell, common: dict[str, str]) -> Iterator[dict[str, str]]:
    origin = "inferred" if cell.inferred else "stated"
    common = common | {
        "shown": cell.shown,
        "marks": _marks(cell.marks),
        "unit": cell.unit.value if cell.unit else "",
        "origin": origin if cell.target else "",
    }
    if not cell.figures:
        yield common | {"low": _decimal_text(cell.low), "high": _decimal_text(cell.high)}
    for figure in cell.figures:
        yield common | _figure_fields(figure)


def _figure_fields(figure: StatedFigure) -> dict[str, str]:
    return {
        "shown": figure.shown,
        "value": _decimal_text(figure.value),
        "low": _decimal_text(figure.low),
        "high": _decimal_text(figure.high),
        "qualifier": figure.qualifier,
        "figure": figure.id,
        "source": figure.source,
        "citation": figure.citation,
        "words": figure.words,
        "quote": figure.quote,
        "said_by": figure.said_by,
        "status": figure.status,
        "at": figure.at,
        "read_by_hand": figure.read_by_hand,
        "governed_by": figure.governed_by,
        "before": figure.before,
        "after": figure.after,
    }


def _marks(marks: Sequence[Mark]) -> str:
    return " ".join(mark.value for mark in marks)


def _decimal_text(value: Decimal | None) -> str:
    """Return a number in plain digits, or empty where there is none."""
    return "" if value is None else f"{value:f}"
