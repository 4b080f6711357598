"""What a tab is about at one glance: which of its sections come first as pictures, and what is drawn in them."""

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.quantity import Origin, Quantity
from kztui.model.relation import RelationKind
from kztui.model.topic import Headline, Picture, Topic
from kztui.views.tab.cells import cell_of
from kztui.views.tab.group_sections import Doubts, group_section, groups_section, measure_label
from kztui.views.tab.tab_model import Cell, Row, Section


def topic_sections(election: Election, topic: Topic, doubts: Doubts) -> tuple[Section, ...]:
    """Return a topic's groups as sections: its headline first, then the parts of wholes, then all others."""
    headline = _headline(election, topic.headline, doubts) if topic.headline else []
    in_headline = topic.headline.groups if topic.headline else ()
    others = [
        group_section(election, group, doubts)
        for group in election.groups.values()
        if topic.id in group.topics and group.id not in in_headline
    ]
    stacks = [section for section in others if section.parts]
    tables = [section for section in others if not section.parts]
    sections = [section for section in (*headline, *stacks, *tables) if section.rows]
    shown = {
        cell.target.id for section in sections for row in section.rows for cell in row.cells if cell and cell.target
    }
    return tuple(_with_operands(election, section, shown, doubts) for section in sections)


def _headline(election: Election, headline: Headline, doubts: Doubts) -> list[Section]:
    """Return the groups of a headline as one table, or each by itself where they make none."""
    groups = [election.groups[id_] for id_ in headline.groups]
    merged = groups_section(election, groups, headline.title or groups[0].title, doubts)
    is_table = len(groups) == 1 or not merged.is_list
    sections = [merged] if is_table else [group_section(election, group, doubts) for group in groups]
    gauges = headline.picture is Picture.GAUGES
    return [
        msgspec.structs.replace(_commented(election, section), headline=True, gauges=gauges) for section in sections
    ]


def _commented(election: Election, section: Section) -> Section:
    """Return a section whose rows tell what is said of their subjects, and how they are to be read."""
    return replace(section, rows=tuple(_commented_row(election, row) for row in section.rows))


def _commented_row(election: Election, row: Row) -> Row:
    ids = [cell.target.id for cell in row.cells if cell and cell.target]
    quantities = [election.quantities[id_] for id_ in ids]
    readings = (_reading(election, one) for one in quantities if one.origin is Origin.INFERRED)
    read = "; ".join(dict.fromkeys(reading for reading in readings if reading))
    said = _short_statement(election, quantities[0]) if quantities else ""
    return replace(row, comment=said or (f"read so: {read}" if read else ""))


def _reading(election: Election, quantity: Quantity) -> str:
    """Return how words must be understood for a difference or a sum that gives a quantity."""
    kinds = {RelationKind.DIFFERENCE, RelationKind.SUM}
    giving = (one for one in election.relations.values() if one.kind in kinds and one.terms[0] == quantity.id)
    return next((one.reading for one in giving), "")


def _short_statement(election: Election, quantity: Quantity) -> str:
    """Return what the record says in short of the one subject of a quantity: "nominated by …", "candidate of …"."""
    if len(quantity.subjects) != 1:
        return ""
    of_subject = (
        statement.short
        for statement in election.statements.values()
        if statement.topic == quantity.topic and statement.subjects[:1] == quantity.subjects
    )
    return next((short for short in of_subject if short), "")


def _with_operands(election: Election, section: Section, shown: set[str], doubts: Doubts) -> Section:
    """Return a list with what its inferred quantities are worked out from, where a source states it elsewhere."""
    if not section.is_list or section.parts:
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
