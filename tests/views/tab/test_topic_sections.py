from decimal import Decimal

import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.quantity import Unit
from kztui.model.relation import Relation, RelationKind
from kztui.model.topic import Headline, Picture
from kztui.views.tab.row_labels import WHOLE
from kztui.views.tab.tab_list import tab_view
from kztui.views.tab.tab_model import Section
from kztui.views.tab.topic_sections import topic_sections
from kztui.views.target import Target, TargetKind
from tests.ruritania import made_up_election
from tests.views.changed_election import section, with_group, with_headline, with_quantity, with_relations


def first_section(election: Election, tab: str) -> Section:
    return tab_view(election, tab).sections[0]


def with_turnout_abroad(election: Election) -> Election:
    voters = election.quantities["voters.abroad"]
    rate = replace(voters, id="turnout.abroad", measure="turnout", unit=Unit.PERCENT, label="Turnout abroad")
    return with_quantity(election, rate)


def test_a_tab_begins_with_its_headline_whatever_the_order_of_the_groups() -> None:
    election = made_up_election()
    reordered = replace(election, groups=dict(reversed(list(election.groups.items()))))
    assert [section.id for section in tab_view(reordered, "turnout").sections] == ["turnout", "abroad"]
    assert [section.headline for section in tab_view(reordered, "turnout").sections] == [True, False]


def test_a_topic_without_a_headline_has_its_groups_in_the_records_order(election: Election) -> None:
    sections = tab_view(with_headline(election, "turnout", None), "turnout").sections
    assert [(section.id, section.headline) for section in sections] == [("turnout", False), ("abroad", False)]


def test_groups_of_a_headline_are_one_table_with_a_row_for_the_whole(election: Election) -> None:
    headline = Headline(("turnout", "abroad"), Picture.GAUGES, "How many voted")
    merged, *others = tab_view(with_headline(with_turnout_abroad(election), "turnout", headline), "turnout").sections
    assert merged.title == "How many voted"
    assert [column.id for column in merged.columns] == ["turnout", "voters", "registered"]
    assert [row.label for row in merged.rows] == [WHOLE, "Abroad, 8 p.m."]
    assert (merged.headline, merged.gauges) == (True, True)
    assert others == []


def test_groups_of_a_headline_that_make_no_table_are_sections_by_themselves(election: Election) -> None:
    headline = Headline(("turnout", "stations"), Picture.BARS, "Abroad")
    sections = tab_view(with_headline(election, "abroad", headline), "abroad").sections
    assert [(section.title, section.headline, section.picture) for section in sections] == [
        ("Turnout", True, Picture.BARS),
        ("Stations abroad", True, Picture.BARS),
        ("Voting abroad", False, Picture.NONE),
    ]


@pytest.mark.parametrize("picture", [Picture.SHARES, Picture.GAUGES, Picture.BARS])
def test_a_headline_is_drawn_as_the_record_says(election: Election, picture: Picture) -> None:
    changed = with_headline(election, "results", Headline(("candidates",), picture))
    found = first_section(changed, "results")
    assert found.picture is picture
    assert found.gauges is (picture is Picture.GAUGES)
    assert [section.gauges for section in tab_view(changed, "results").sections[1:]] == [False]


def test_the_picture_of_a_headline_comes_before_that_of_its_group(election: Election) -> None:
    stacked = with_group(election, replace(election.groups["abroad"], picture=Picture.STACK))
    assert first_section(stacked, "abroad").picture is Picture.BARS
    assert first_section(stacked, "abroad").parts == ()
    assert section(stacked, "turnout", "abroad").picture is Picture.STACK


def test_a_row_says_what_a_short_statement_says_of_its_subject(election: Election) -> None:
    assert [row.comment for row in first_section(election, "results").rows] == ["ran for the Red Elephants", ""]


def test_a_statement_without_a_short_form_is_no_comment(election: Election) -> None:
    statement = replace(election.statements["nominated.black"], short="")
    changed = replace(election, statements={**election.statements, statement.id: statement})
    assert [row.comment for row in first_section(changed, "results").rows] == ["", ""]


def test_a_row_says_under_which_reading_its_numbers_were_worked_out(election: Election) -> None:
    terms = ("votes.gruen", "voters", "votes.black")
    relation = Relation("left", RelationKind.DIFFERENCE, "", terms, reading="the two ran alone")
    changed = with_relations(election, relation)
    assert first_section(changed, "results").rows[1].comment == "read so: the two ran alone"


def test_a_list_shows_what_its_inferred_numbers_come_from(election: Election) -> None:
    stations = election.quantities["stations"]
    rest = replace(
        stations, id="rest", measure="rest", group="nominations", topic="results", low=Decimal(1), high=Decimal(2)
    )
    difference = Relation("rest", RelationKind.DIFFERENCE, "", ("rest", "voters", "votes.black"))
    changed = with_quantity(election, rest, difference)
    sections = topic_sections(changed, changed.topics["results"], {})
    nominations = next(section for section in sections if section.id == "nominations")
    targets = [cell.target for row in nominations.rows for cell in row.cells if cell]
    assert targets == [Target(TargetKind.QUANTITY, "voters"), Target(TargetKind.QUANTITY, "rest")]


def test_stacked_bars_come_before_what_has_no_picture(election: Election) -> None:
    groups = {id_: election.groups[id_] for id_ in ("abroad", "states", "stations")}
    groups["states"] = replace(groups["states"], topics=("abroad",))
    changed = replace(election, groups=groups)
    assert [section.id for section in tab_view(changed, "abroad").sections] == ["abroad", "states", "stations"]
    stacked = with_group(changed, replace(groups["stations"], picture=Picture.STACK))
    assert [section.id for section in tab_view(stacked, "abroad").sections] == ["abroad", "stations", "states"]


def test_the_parts_of_a_stacked_bar_are_the_groups_quantities(election: Election) -> None:
    assert section(election, "abroad", "stations").parts == ()
    stacked = with_group(election, replace(election.groups["stations"], picture=Picture.STACK))
    assert section(stacked, "abroad", "stations").parts == tuple(
        Target(TargetKind.QUANTITY, id_) for id_ in ("stations", "closed", "open")
    )
