from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.quantity import Measure
from kztui.model.topic import BySource
from kztui.views.marks import Mark
from kztui.views.tab.tab_list import tab_view
from kztui.views.tab.tab_model import Section
from kztui.views.target import Target, TargetKind
from tests.election_builder import ElectionBuilder
from tests.views.changed_election import section, with_group


def with_bodies(election: Election, *, read_by_hand: str = "", also: tuple[str, ...] = ()) -> Election:
    """Return an election in which two sources name bodies that observed it, and one of them counts people of one."""
    builder = ElectionBuilder()
    builder.quote(
        "gazette.bodies", "gazette", 4, "The League – nine observers, and the Guild came; the League stayed.", 300
    )
    builder.quote("wire.bodies", "wire", 4, "Observers of the Peace League and of the Guild of the League came.", 300)
    builder.quote("board.league", "board", 2, "It came.", 80)
    builder.subject("league", "body", "League of Peace", "the League")
    builder.subject("guild", "body", "Guild")
    builder.subjects[0] = replace(builder.subjects[0], names=("League", "the League", "Peace League"))
    builder.group("bodies", "Bodies", "observers")
    builder.quantity("sent.league", "Sent by the League", ("league",), measure="sent")
    builder.figure("sent.league", "gazette.bodies", "nine observers", "9", read_by_hand=read_by_hand)
    builder.statement("bodies.1", "gazette.bodies", "The League and the Guild came", ("league", "guild", "board"))
    builder.statement("bodies.2", "wire.bodies", "Both came", ("guild", "league"))
    builder.group("others", "Others", "observers")
    builder.statement("others.1", "board.league", "The League came", ("league",))
    changed = replace(
        election,
        quotes={**election.quotes, **{quote.id: quote for quote in builder.quotes}},
        subjects={**election.subjects, **{subject.id: subject for subject in builder.subjects}},
        quantities={**election.quantities, **{quantity.id: quantity for quantity in builder.quantities}},
        figures={**election.figures, **{figure.id: figure for figure in builder.figures}},
        statements={**election.statements, **{statement.id: statement for statement in builder.statements}},
        measures={**election.measures, "sent": Measure("sent", "Sent", (), population="observers")},
    )
    bodies, others = builder.groups
    by_source = BySource("body", "Which bodies came", also)
    return with_group(with_group(changed, others), replace(bodies, by_source=by_source))


def table(election: Election) -> Section:
    return section(election, "observers", "bodies by source")


def texts(found: Section) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row.cells] for row in found.rows]


def test_rows_are_the_subjects_of_the_kind_and_columns_the_sources_that_name_them(election: Election) -> None:
    found = table(with_bodies(election))
    assert found.title == "Which bodies came"
    assert [row.label for row in found.rows] == ["League of Peace", "Guild"]
    assert [(column.label, column.text) for column in found.columns] == [
        ("The Strelsau Gazette", True),
        ("Dateline Zenda", True),
    ]


def test_a_cell_has_the_spelling_of_its_source_and_the_words_that_count(election: Election) -> None:
    assert texts(table(with_bodies(election))) == [["League – nine observers", "Peace League"], ["Guild", "Guild"]]


def test_a_cell_opens_the_quote_that_counts_or_names(election: Election) -> None:
    found = table(with_bodies(election))
    targets = [[cell.target if cell else None for cell in row.cells] for row in found.rows]
    gazette, wire = Target(TargetKind.QUOTE, "gazette.bodies"), Target(TargetKind.QUOTE, "wire.bodies")
    assert targets == [[gazette, wire], [gazette, wire]]


def test_statements_of_other_groups_count_where_the_record_says_so(election: Election) -> None:
    assert texts(table(with_bodies(election, also=("others",)))) == [
        ["League – nine observers", "Peace League", "named"],
        ["Guild", "Guild", ""],
    ]


def test_a_count_that_is_read_by_hand_marks_its_cell(election: Election) -> None:
    found = table(with_bodies(election, read_by_hand="nine of what"))
    assert [cell.marks for cell in found.rows[0].cells if cell] == [(Mark.READ_BY_HAND,), ()]


def test_the_table_stands_before_the_statements_of_its_group(election: Election) -> None:
    sections = [found.id for found in tab_view(with_bodies(election), "observers").sections]
    assert sections[-2:] == ["bodies by source", "bodies"]
