"""Tabs as CSV in long form: a line for each figure, or for each quantity, statement or finding that has none."""

import csv
import io
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kztui.output.text_width import clean
from kztui.views.tab.tab_model import Cell, Column, Row, TabView
from kztui.views.target import Target

FIELDS = (
    "tab", "group", "row", "kind", "id", "measure", "shown", "marks", "value", "low", "high", "qualifier", "unit",
    "origin", "figure", "source", "citation", "words", "quote", "said_by", "status", "at",
)  # fmt: skip


def csv_text(tabs: Sequence[TabView]) -> str:
    """Return tabs as CSV with a heading line; numbers as plain decimals, nothing where there is none."""
    out = io.StringIO()
    writer = csv.DictWriter(out, FIELDS, restval="", lineterminator="\n")
    writer.writeheader()
    for tab in tabs:
        for section in tab.sections:
            for row in section.rows:
                place = {"tab": tab.id, "group": clean(section.title), "row": clean(row.label)}
                for record in _row(row, section.columns):
                    writer.writerow({key: _safe(value) for key, value in (place | record).items()})
    return out.getvalue()


def _safe(text: str) -> str:
    """Return text that no spreadsheet takes for a formula: a leading sign of one gets an apostrophe."""
    is_number = text[:1] == "-" and text[1:2].isdecimal()
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} and text[:1] and not is_number else text


def _row(row: Row, columns: Sequence[Column]) -> Iterator[dict[str, str]]:
    if row.target and not row.cells:
        marks = " ".join(mark.value for mark in row.marks)
        speaker = clean(row.note).removeprefix("said by ")
        yield _target(row.target) | {"shown": clean(row.label), "marks": marks, "said_by": speaker}
    if not row.cells:
        return
    for column, cell in zip(columns, row.cells, strict=True):
        if cell:
            target = cell.target or row.target
            yield from _cell(cell, clean(column.label), _target(target) if target else {})


def _target(target: Target) -> dict[str, str]:
    return {"kind": target.kind.value, "id": clean(target.id)}


def _cell(cell: Cell, measure: str, target: dict[str, str]) -> Iterator[dict[str, str]]:
    common = target | {
        "measure": measure,
        "shown": clean(cell.shown),
        "marks": " ".join(mark.value for mark in cell.marks),
        "unit": cell.unit.value if cell.unit else "",
        "origin": ("inferred" if cell.inferred else "stated") if cell.target else "",
    }
    if not cell.figures:
        yield common | {"low": decimal_text(cell.low), "high": decimal_text(cell.high)}
    for figure in cell.figures:
        yield common | {
            "shown": clean(figure.shown),
            "value": decimal_text(figure.value),
            "low": decimal_text(figure.low),
            "high": decimal_text(figure.high),
            "qualifier": clean(figure.qualifier),
            "figure": clean(figure.id),
            "source": clean(figure.source),
            "citation": clean(figure.citation),
            "words": clean(figure.words),
            "quote": clean(figure.quote),
            "said_by": clean(figure.said_by),
            "status": clean(figure.status),
            "at": clean(figure.at),
        }


def decimal_text(value: Decimal | None) -> str:
    """Return a number in plain digits, or nothing where there is none."""
    return "" if value is None else f"{value:f}"
