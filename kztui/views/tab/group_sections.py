"""A group of the record as a section: its quantities as rows and columns, its statements as rows."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kztui.model.election import Election
from kztui.model.figure import Statement
from kztui.model.finding import Finding
from kztui.model.quantity import Quantity
from kztui.model.topic import Group, Picture
from kztui.model.when import When
from kztui.views.tab.cells import cell_of
from kztui.views.tab.tab_model import Cell, Column, Row, Section
from kztui.views.target import Target, TargetKind
from kztui.views.text.attribution_text import short_name_of, speaker_line
from kztui.views.text.date_text import short_when

DENSE = 0.6
"""The part of a table's cells that must be filled; of a sparser one each quantity is a row of its own."""

Doubts = Mapping[str, Sequence[Finding]]
Shared = tuple[tuple[str, ...], When]
"""What quantities of one row share: their subjects and their time."""


WHOLE = "The whole election"
"""The label of a row without subjects among rows that have some."""


def group_section(election: Election, group: Group, doubts: Doubts, at: When | None = None) -> Section:
    """Return a group as a section: a row for each of its subjects and times, a column for each measure.

    With a time, only what is about that time is in it.
    """
    return groups_section(election, (group,), group.title, doubts, at)


def groups_section(
    election: Election, groups: Sequence[Group], title: str, doubts: Doubts, at: When | None = None
) -> Section:
    """Return groups as one section that bears the first one's id."""
    ids = {group.id for group in groups}
    quantities = [one for one in election.quantities.values() if one.group in ids and at in {None, one.at}]
    statements = [one for one in election.statements.values() if one.group in ids and at in {None, one.at.when}]
    measures = tuple(dict.fromkeys(one.measure for one in quantities))
    rows = _shared_rows(quantities)
    is_table = _is_table(quantities, measures, rows)
    if is_table:
        cells = {one.id: _cell(election, one, doubts) for one in quantities}
        columns = tuple(
            _column(election, measure, [cells[q.id] for q in quantities if q.measure == measure])
            for measure in measures
        )
        labels = _row_labels(election, rows, whole=len(groups) > 1)
        drawn = [_table_row(label, row, measures, cells) for label, row in zip(labels, rows, strict=True)]
    else:
        columns = (Column("value", ""),)
        drawn = list(_list_rows(election, quantities, doubts))
    said = [statement_row(election, one) for one in statements]
    stacked = groups[0].picture is Picture.STACK and len(groups) == 1
    parts = tuple(Target(TargetKind.QUANTITY, quantity.id) for quantity in quantities) if stacked else ()
    return Section(groups[0].id, title, columns, (*drawn, *said), parts, is_list=not is_table)


def _list_rows(election: Election, quantities: Sequence[Quantity], doubts: Doubts) -> Iterable[Row]:
    """Return a row for each quantity, its short label that of its measure, where only it has that measure."""
    times = Counter(one.measure for one in quantities)
    for one in quantities:
        short = measure_label(election, one.measure) if times[one.measure] == 1 else ""
        yield Row(one.label, (_cell(election, one, doubts),), short=short if len(short) < len(one.label) else "")


def statement_row(election: Election, statement: Statement) -> Row:
    """Return a statement as a row: what is said, and who said it."""
    target = Target(TargetKind.STATEMENT, statement.id)
    return Row(statement.summary, target=target, note=speaker_line(election, statement.said_by))


def measure_label(election: Election, measure: str) -> str:
    """Return a measure's term for the screen; its id, made readable, where the record has none."""
    known = election.measures.get(measure)
    readable = measure.replace("_", " ").replace("-", " ").replace(".", " ").strip()
    return known.label if known else readable[:1].upper() + readable[1:]


def _shared_rows(quantities: Iterable[Quantity]) -> list[list[Quantity]]:
    """Return the quantities of each row; where one row would have two of a measure, the second begins another."""
    rows: dict[tuple[Shared, int], list[Quantity]] = {}
    seen: Counter[tuple[Shared, str]] = Counter()
    for one in quantities:
        shared = (one.subjects, one.at)
        rows.setdefault((shared, seen[shared, one.measure]), []).append(one)
        seen[shared, one.measure] += 1
    return list(rows.values())


def _is_table(quantities: Sequence[Quantity], measures: Sequence[str], rows: Sequence[object]) -> bool:
    if len(rows) == 1 and (len(measures) == 1 or not quantities[0].subjects):
        return False
    return bool(rows) and len(quantities) >= DENSE * len(measures) * len(rows)


def _cell(election: Election, quantity: Quantity, doubts: Doubts) -> Cell:
    return cell_of(election, quantity, doubtful=quantity.id in doubts)


def _column(election: Election, measure: str, cells: Sequence[Cell]) -> Column:
    statuses = {figure.status for cell in cells for figure in cell.figures}
    return Column(measure, measure_label(election, measure), statuses.pop() if len(statuses) == 1 else "")


def _table_row(label: str, row: Sequence[Quantity], measures: Sequence[str], cells: Mapping[str, Cell]) -> Row:
    by_measure = {one.measure: cells[one.id] for one in row}
    return Row(label[:1].upper() + label[1:], tuple(by_measure.get(measure) for measure in measures))


def _row_labels(election: Election, rows: Sequence[Sequence[Quantity]], *, whole: bool) -> list[str]:
    """Return whom each row is about, with the time where that alone does not tell it from the others."""
    times = {row[0].at for row in rows}
    subjects = {row[0].subjects for row in rows}
    return [WHOLE if whole and not row[0].subjects else _row_label(election, row[0], times, subjects) for row in rows]


def _row_label(election: Election, quantity: Quantity, times: set[When], subjects: set[tuple[str, ...]]) -> str:
    names = " · ".join(short_name_of(election, subject) for subject in quantity.subjects)
    if len(times) == 1:
        return names or quantity.label
    year = election.meta.date[:4]
    time = _telling_time(quantity.at, times, year)
    if len(subjects) == 1:
        return time or short_when(quantity.at, year) or quantity.label
    return ", ".join(part for part in (names, time) if part) if names else quantity.label


def _telling_time(at: When, times: set[When], year: str) -> str:
    """Return as much of a time as tells it from the others: only the clock where all are of one day."""
    if len({(time.start, time.end) for time in times}) == 1:
        return at.clock
    return short_when(at, year)
