"""The tab of a topic: its headline first, then its stacked bars, then its other groups."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.quantity import Origin, Quantity
from kztui.model.relation import Relation, RelationKind
from kztui.model.topic import Group, Headline, Picture, Topic
from kztui.views.questionable import Doubts
from kztui.views.tab.by_source import by_source_section
from kztui.views.tab.cells import cell_of
from kztui.views.tab.group_sections import group_section, merged_section
from kztui.views.tab.tab_model import Row, Section
from kztui.views.text.label_text import measure_label


def topic_sections(election: Election, topic: Topic, doubts: Doubts) -> tuple[Section, ...]:
    """Return a topic's groups as sections, in the order in which they are shown.

    Args:
        election: The record.
        topic: What the tab is about.
        doubts: The doubts cast on quantities.
    """
    headline = _headline_sections(election, topic.headline, doubts) if topic.headline else []
    headline_groups = topic.headline.groups if topic.headline else ()
    others = [
        section
        for group in election.groups.values()
        if topic.id in group.topics and group.id not in headline_groups
        for section in _group_sections(election, group, doubts)
    ]
    stacks = [section for section in others if section.picture is Picture.STACK]
    rest = [section for section in others if section.picture is not Picture.STACK]
    sections = [section for section in (*headline, *stacks, *rest) if section.rows]
    return _with_operands(election, sections, doubts)


def _group_sections(election: Election, group: Group, doubts: Doubts) -> Iterator[Section]:
    """Yield a group's table by source, if it has one, and the group."""
    if group.by_source:
        yield by_source_section(election, group, group.by_source)
    yield group_section(election, group, doubts)


def _headline_sections(election: Election, headline: Headline, doubts: Doubts) -> list[Section]:
    """Return the groups of a headline as one table, or each by itself where they do not make one."""
    groups = [election.groups[id_] for id_ in headline.groups]
    title = headline.title or groups[0].title
    merged = merged_section(election, groups, title, doubts, picture=headline.picture)
    if len(groups) == 1 or not merged.is_list:
        sections = [merged]
    else:
        sections = [group_section(election, group, doubts, picture=headline.picture) for group in groups]
    return [replace(section, rows=_with_comments(election, section.rows), headline=True) for section in sections]


def _with_comments(election: Election, rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(replace(row, comment=_comment(election, row)) for row in rows)


def _comment(election: Election, row: Row) -> str:
    """Return what the record says in short of a row's subject, or else the readings that its numbers depend on."""
    quantities = [election.quantities[cell.target.id] for cell in row.cells if cell and cell.target]
    short_statement = _short_statement(election, quantities[0]) if quantities else ""
    if short_statement:
        return short_statement
    readings = [_reading(election, quantity) for quantity in quantities if quantity.origin is Origin.INFERRED]
    text = "; ".join(dict.fromkeys(reading for reading in readings if reading))
    return f"read so: {text}" if text else ""


def _short_statement(election: Election, quantity: Quantity) -> str:
    """Return what is said in short of a quantity's only subject, within its topic: "nominated by …", or empty."""
    if len(quantity.subjects) != 1:
        return ""
    for statement in election.statements.values():
        is_about_subject = statement.subjects[:1] == quantity.subjects
        if statement.short and is_about_subject and statement.topic == quantity.topic:
            return statement.short
    return ""


def _reading(election: Election, quantity: Quantity) -> str:
    """Return how words must be understood for the difference or sum that gives a quantity."""
    relations = _relations_giving(election, quantity.id)
    return relations[0].reading if relations else ""


def _relations_giving(election: Election, quantity_id: str) -> list[Relation]:
    """Return the differences and sums whose result a quantity is."""
    return [
        relation
        for relation in election.relations.values()
        if relation.kind in {RelationKind.DIFFERENCE, RelationKind.SUM} and relation.terms[0] == quantity_id
    ]


def _with_operands(election: Election, sections: Iterable[Section], doubts: Doubts) -> tuple[Section, ...]:
    """Return sections whose lists show, before each inferred quantity, the stated ones that it is calculated from.

    Only those that the tab does not show yet; a stacked bar has the parts of one whole, and nothing else.
    """
    sections = tuple(sections)
    shown = {
        cell.target.id for section in sections for row in section.rows for cell in row.cells if cell and cell.target
    }
    extended = []
    for section in sections:
        if not section.is_list or section.picture is Picture.STACK:
            extended.append(section)
            continue
        rows: list[Row] = []
        for row in section.rows:
            operands = [operand for operand in _stated_operands(election, row) if operand.id not in shown]
            shown.update(operand.id for operand in operands)
            rows.extend(_operand_row(election, operand, doubts) for operand in operands)
            rows.append(row)
        extended.append(replace(section, rows=tuple(rows)))
    return tuple(extended)


def _stated_operands(election: Election, row: Row) -> list[Quantity]:
    """Return the stated quantities that an inferred row of a list is calculated from, each once."""
    cell = row.cells[0] if row.cells else None
    if cell is None or cell.target is None or not cell.inferred:
        return []
    relations = _relations_giving(election, cell.target.id)
    ids = dict.fromkeys(term for relation in relations for term in relation.terms[1:])
    operands = (election.quantities[id_] for id_ in ids if id_ in election.quantities)
    return [operand for operand in operands if operand.origin is Origin.STATED]


def _operand_row(election: Election, operand: Quantity, doubts: Doubts) -> Row:
    cell = cell_of(election, operand, doubts=doubts.get(operand.id, ()))
    return Row(operand.label, (cell,), short=measure_label(election, operand.measure))
