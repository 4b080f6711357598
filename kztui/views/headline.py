"""What a tab is about at one glance: which of its sections come first as pictures, and what is drawn in them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kztui.model.election import Election
from kztui.model.quantity import Group, Origin, Quantity, Topic, Unit
from kztui.model.relation import RelationKind
from kztui.views.cells import cell_of
from kztui.views.groups import Doubts, group_section, groups_section, measure_label
from kztui.views.tab import Cell, Row, Section


def topic_sections(election: Election, topic: Topic, doubts: Doubts) -> tuple[Section, ...]:
    """Return a topic's groups as sections: its rates first and as one, then the parts of wholes, then all others."""
    groups = [group for group in election.groups.values() if topic in group.topics]
    rated = _rated(election, groups)
    sections = [group_section(election, group, doubts) for group in groups if group not in rated]
    first = _first(election, rated, doubts)
    if not rated and sections:
        first = [replace(sections.pop(0), headline=True)]
    stacks = [one for one in sections if one.parts and one.columns[0].id == "value"]
    ordered = (*first, *stacks, *(one for one in sections if one not in stacks))
    shown = {cell.target.id for one in ordered for row in one.rows for cell in row.cells if cell and cell.target}
    return tuple(_with_operands(election, one, shown, doubts) for one in ordered if one.rows)


def _rated(election: Election, groups: Sequence[Group]) -> list[Group]:
    """Return the groups that have a rate of the measure that the topic has first."""
    rates = [one for group in groups for one in _quantities(election, group) if one.unit is Unit.PERCENT]
    measures = {rates[0].measure} if rates else set()
    return [group for group in groups if measures & {one.measure for one in _quantities(election, group)}]


def _quantities(election: Election, group: Group) -> list[Quantity]:
    return [one for one in election.quantities.values() if one.group == group.id]


def _first(election: Election, rated: Sequence[Group], doubts: Doubts) -> list[Section]:
    """Return the groups with rates as one table, or each by itself where that is none."""
    if not rated:
        return []
    rates = [one for group in rated for one in _quantities(election, group) if one.unit is Unit.PERCENT]
    gauges = not _shares(election, rates)
    title = measure_label(election, rates[0].measure)
    merged = groups_section(election, rated, title, doubts)
    alone = [group_section(election, group, doubts) for group in rated]
    sections = [merged] if len(rated) > 1 and merged.columns[0].id != "value" else alone
    return [replace(_remarked(election, one), headline=True, gauges=gauges) for one in sections]


def _shares(election: Election, rates: Sequence[Quantity]) -> bool:
    """Return whether rates are shares of one whole: several at one time, of one denominator."""
    wholes = Counter((_denominator(election, one.id), one.at) for one in rates)
    return any(whole and count > 1 for (whole, _), count in wholes.items())


def _denominator(election: Election, rate: str) -> str:
    ratios = (one for one in election.relations.values() if one.kind is RelationKind.RATIO and one.terms[0] == rate)
    return next((one.terms[2] for one in ratios), "")


def _remarked(election: Election, section: Section) -> Section:
    """Return a section whose rows tell what is said of their subjects, and how they are to be read."""
    return replace(section, rows=tuple(_remarked_row(election, row) for row in section.rows))


def _remarked_row(election: Election, row: Row) -> Row:
    ids = [cell.target.id for cell in row.cells if cell and cell.target]
    quantities = [election.quantities[id_] for id_ in ids]
    readings = (_reading(election, one) for one in quantities if one.origin is Origin.INFERRED)
    read = " ".join(dict.fromkeys(reading for reading in readings if reading))
    said = _said_of(election, quantities[0]) if quantities else ""
    return replace(row, remark=said or (f"read so: {read}" if read else ""))


def _reading(election: Election, quantity: Quantity) -> str:
    """Return how words must be understood for a difference or a sum that gives a quantity."""
    kinds = {RelationKind.DIFFERENCE, RelationKind.SUM}
    giving = (one for one in election.relations.values() if one.kind in kinds and one.terms[0] == quantity.id)
    return next((one.reading for one in giving), "")


def _said_of(election: Election, quantity: Quantity) -> str:
    """Return what the record says first of the one subject of a quantity, without the subject's name.

    That is the rest of a statement that begins with the name: "nominated by …", "candidate of …".
    """
    if len(quantity.subjects) != 1 or quantity.subjects[0] not in election.subjects:
        return ""
    name = election.subjects[quantity.subjects[0]].label
    for one in election.statements.values():
        if one.topic is quantity.topic and quantity.subjects[0] in one.subjects and one.summary.startswith(f"{name} "):
            words = one.summary.removeprefix(name).strip().rstrip(".")
            for subject in one.subjects:
                found = election.subjects.get(subject)
                words = words.replace(found.label, found.short or found.label) if found else words
            return words.removeprefix("was ").removeprefix("the ")
    return ""


def _with_operands(election: Election, section: Section, shown: set[str], doubts: Doubts) -> Section:
    """Return a list with what its inferred quantities are worked out from, where a source states it elsewhere."""
    if not section.columns or section.columns[0].id != "value" or section.parts:
        return section
    rows: list[Row] = []
    for row in section.rows:
        cell = row.cells[0] if row.cells else None
        rows.extend(_operands(election, cell, shown, doubts))
        rows.append(row)
    return replace(section, rows=tuple(rows))


def _operands(election: Election, cell: Cell | None, shown: set[str], doubts: Doubts) -> Iterator[Row]:
    if cell is None or cell.target is None or not cell.inferred:
        return
    kinds = {RelationKind.DIFFERENCE, RelationKind.SUM}
    relations = (one for one in election.relations.values() if one.kind in kinds and one.terms[0] == cell.target.id)
    for relation in relations:
        for term in relation.terms[1:]:
            operand = election.quantities.get(term)
            if operand and term not in shown and operand.origin is Origin.STATED:
                shown.add(term)
                own = cell_of(election, operand, doubtful=term in doubts)
                yield Row(operand.label, (own,), short=measure_label(election, operand.measure))
