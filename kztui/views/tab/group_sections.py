"""A group of the record as a section: its quantities as a table or a list, then its statements."""

from collections import Counter
from collections.abc import Collection, Sequence

from kztui.model.election import Election
from kztui.model.figure import Statement
from kztui.model.quantity import Quantity
from kztui.model.topic import Group, Picture
from kztui.model.when import When
from kztui.views.questionable import Doubts
from kztui.views.tab.cells import cell_of
from kztui.views.tab.row_labels import row_labels
from kztui.views.tab.tab_model import Cell, Column, Row, Section
from kztui.views.target import Target, TargetKind
from kztui.views.text.attribution_text import speaker_line, speaker_name
from kztui.views.text.label_text import capitalised, measure_label, name_of, short_name_of

DENSE = 0.6
"""The share of a table's cells that must be filled; quantities that would fill fewer are listed one a row."""


def group_section(
    election: Election,
    group: Group,
    doubts: Doubts,
    when: When | None = None,
    picture: Picture | None = None,
) -> Section:
    """Return a group as a section.

    Args:
        election: The record.
        group: What is shown.
        doubts: The doubts cast on quantities.
        when: Show only what is about this time.
        picture: How its numbers are drawn; None for as the group says.
    """
    return merged_section(election, (group,), group.title, doubts, when, picture or group.picture)


def listed_section(election: Election, groups: Sequence[Group], times: Collection[When], doubts: Doubts) -> Section:
    """Return what some groups have about some times as a list, one quantity a row; it has neither id nor title."""
    group_ids = {group.id for group in groups}
    quantities = [
        quantity for quantity in election.quantities.values() if quantity.group in group_ids and quantity.at in times
    ]
    statements = (
        statement
        for statement in election.statements.values()
        if statement.group in group_ids and statement.at.when in times
    )
    rows = (*_list(election, quantities, doubts), *(_statement_row(election, found) for found in statements))
    return Section("", "", (Column("value", ""),), rows, is_list=True)


def merged_section(
    election: Election,
    groups: Sequence[Group],
    title: str,
    doubts: Doubts,
    when: When | None = None,
    picture: Picture = Picture.NONE,
) -> Section:
    """Return several groups as one section, which has the id of the first.

    It is a table with a row for each combination of subjects and time and a column for each measure; or a list of
    quantities, where a table would be nearly empty or of one row only.
    """
    group_ids = {group.id for group in groups}
    quantities = [
        quantity
        for quantity in election.quantities.values()
        if quantity.group in group_ids and when in {None, quantity.at}
    ]
    statements = [
        statement
        for statement in election.statements.values()
        if statement.listed and statement.group in group_ids and when in {None, statement.at.when}
    ]
    table = _rows_of_quantities(quantities)
    is_table = _is_worth_a_table(quantities, table)
    if is_table:
        columns, rows = _table(election, table, _measures(quantities), doubts, merged=len(groups) > 1)
    else:
        columns, rows = (Column("value", ""),), _list(election, quantities, doubts)
    targets = (Target(TargetKind.QUANTITY, quantity.id) for quantity in quantities)
    return Section(
        id=groups[0].id,
        title=title,
        columns=columns,
        rows=(*rows, *(_statement_row(election, statement) for statement in statements)),
        parts=tuple(targets) if picture is Picture.STACK else (),
        picture=picture,
        is_list=not is_table,
    )


def _measures(quantities: Sequence[Quantity]) -> list[str]:
    """Return the ids of the quantities' measures, each once."""
    return list(dict.fromkeys(quantity.measure for quantity in quantities))


def _rows_of_quantities(quantities: Sequence[Quantity]) -> list[list[Quantity]]:
    """Return the quantities by their subjects and time; a second one of the same measure begins another row."""
    rows: dict[tuple[tuple[str, ...], When, int], list[Quantity]] = {}
    repeats: Counter[tuple[tuple[str, ...], When, str]] = Counter()
    for quantity in quantities:
        subjects, time, measure = quantity.subjects, quantity.at, quantity.measure
        number = repeats[subjects, time, measure]
        repeats[subjects, time, measure] += 1
        rows.setdefault((subjects, time, number), []).append(quantity)
    return list(rows.values())


def _is_worth_a_table(quantities: Sequence[Quantity], rows: Sequence[Sequence[Quantity]]) -> bool:
    measures = _measures(quantities)
    if not rows:
        return False
    if len(rows) == 1 and (len(measures) == 1 or not quantities[0].subjects):
        return False
    return len(quantities) >= DENSE * len(measures) * len(rows)


def _table(
    election: Election,
    table: Sequence[Sequence[Quantity]],
    measures: Sequence[str],
    doubts: Doubts,
    *,
    merged: bool,
) -> tuple[tuple[Column, ...], list[Row]]:
    """Return the columns and the rows of a table."""
    rows = []
    firsts = [quantities[0] for quantities in table]
    labels, shorts = (row_labels(election, firsts, name, merged=merged) for name in (name_of, short_name_of))
    for quantities, label, short in zip(table, labels, shorts, strict=True):
        by_measure = {quantity.measure: _cell(election, quantity, doubts) for quantity in quantities}
        cells = tuple(by_measure.get(measure) for measure in measures)
        rows.append(Row(capitalised(label), cells, short=capitalised(short) if len(short) < len(label) else ""))
    columns = (_column(election, measure, [row.cells[n] for row in rows]) for n, measure in enumerate(measures))
    return tuple(columns), rows


def _column(election: Election, measure: str, cells: Sequence[Cell | None]) -> Column:
    """Return a column, with the status of its figures where they all have the same."""
    statuses = {figure.status for cell in cells if cell for figure in cell.figures}
    return Column(measure, measure_label(election, measure), statuses.pop() if len(statuses) == 1 else "")


def _list(election: Election, quantities: Sequence[Quantity], doubts: Doubts) -> list[Row]:
    """Return a row for each quantity; its short label is its measure's, where no other quantity has that measure."""
    occurrences = Counter(quantity.measure for quantity in quantities)
    rows = []
    for quantity in quantities:
        short = measure_label(election, quantity.measure)
        if occurrences[quantity.measure] > 1 or len(short) >= len(quantity.label):
            short = ""
        rows.append(Row(quantity.label, (_cell(election, quantity, doubts),), short=short))
    return rows


def _cell(election: Election, quantity: Quantity, doubts: Doubts) -> Cell:
    return cell_of(election, quantity, doubts=doubts.get(quantity.id, ()))


def _statement_row(election: Election, statement: Statement) -> Row:
    """Return a statement as a row: what is said, and who said it."""
    return Row(
        statement.summary,
        target=Target(TargetKind.STATEMENT, statement.id),
        note=speaker_line(election, statement.said_by),
        said_by=speaker_name(election, statement.said_by),
    )
