"""Reading the measures, groups and quantities."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from kztui.model.quantity import Measure, Origin, Quantity
from kztui.model.topic import Group
from kztui.model.when import When
from kztui.record.files.context_words import when_of
from kztui.record.files.key_position import KeyPosition
from kztui.record.files.record_errors import RecordErrors
from kztui.record.files.record_schema import GroupTable, MeasureTable, QuantitiesFile, QuantityTable
from kztui.record.files.toml_file import read_toml, table_rows
from kztui.record.files.unproved_record import RowIndex
from kztui.util.printable import normalised_names


def load_quantities(file: Path, index: RowIndex) -> tuple[dict[str, Measure], dict[str, Group], dict[str, Quantity]]:
    """Return the measures, the groups and the quantities of the record."""
    content, root = read_toml(file, QuantitiesFile, index.errors)
    measures = index.by_id("measures", _measures(content, root, index.errors))
    groups = index.by_id("groups", _groups(content, root, index.errors))
    return measures, groups, index.by_id("quantities", _quantities(content, root, index.errors))


def _measures(
    content: QuantitiesFile, root: KeyPosition, errors: RecordErrors
) -> Iterator[tuple[Measure, KeyPosition]]:
    for table, position in table_rows(content.measure, "measures", root / "measure", errors):
        measure = Measure(
            table.id,
            table.label,
            normalised_names(table.names),
            table.population,
            table.departures,
            normalised_names(table.verbs),
            table.agents,
        )
        yield measure, position


def _groups(content: QuantitiesFile, root: KeyPosition, errors: RecordErrors) -> Iterator[tuple[Group, KeyPosition]]:
    for table, position in table_rows(content.group, "groups", root / "group", errors):
        if not table.topics:
            errors.add((position / "topics").error("is empty; name at least one"))
        yield Group(table.id, table.title, table.topics, table.picture, table.by_source), position


def _quantities(
    content: QuantitiesFile, root: KeyPosition, errors: RecordErrors
) -> Iterator[tuple[Quantity, KeyPosition]]:
    """Yield the quantities; one whose measure is not in the record is left out."""
    measures = {measure.id: measure for measure in content.measure}
    for group, group_position in table_rows(content.group, "quantities", root / "group", errors):
        for table, position in table_rows(group.quantity, "quantities", group_position / "quantity", errors):
            at = when_of(table.at, position / "at", errors)
            measure = errors.attempt(partial(position.look_up, table.measure, "measures", measures, "measure"), None)
            if measure:
                yield _quantity(table, group, measure, at), position
            else:
                errors.lose("quantities", table.id)


def _quantity(table: QuantityTable, group: GroupTable, measure: MeasureTable, at: When) -> Quantity:
    return Quantity(
        id=table.id,
        topic=next(iter(group.topics), ""),
        measure=table.measure,
        subjects=table.subjects,
        at=at,
        kind=table.kind,
        unit=measure.unit,
        label=table.label or measure.label,
        group=group.id,
        origin=Origin.INFERRED,
        low=None,
        high=None,
    )
