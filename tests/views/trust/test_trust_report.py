"""Whatever no machine proves is in the report, and what is odd comes first."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.source import DateOrder
from kztui.model.when import Span
from kztui.views.trust.trust_model import Oddity, TrustSection
from kztui.views.trust.trust_report import trust_report

WORDS = ((("in", "at"), "says where"), (("on",), "says when"))


def report(election: Election, *, against_documents: bool = True) -> dict[str, TrustSection]:
    sections = trust_report(election, WORDS, against_documents=against_documents)
    return {section.title: section for section in sections}


def texts(section: TrustSection) -> list[str]:
    return [claim.text for claim in section.claims]


def changed(election: Election, table: str, id_: str, **changes: Any) -> Election:  # noqa: ANN401 - any field's
    rows: Mapping[str, Any] = getattr(election, table)
    return replace(election, **{table: {**rows, id_: replace(rows[id_], **changes)}})


def test_neutral_words_have_their_reasons_and_are_counted(election: Election) -> None:
    section = report(election)["Neutral words"]
    assert texts(section) == ["in, at: says where", "on: says when"]
    assert section.count == 3


def test_a_name_that_shares_no_word_with_its_label_comes_first(election: Election) -> None:
    named = changed(election, "subjects", "black", names=("Ida Black", "Ms Black"))
    named = changed(named, "subjects", "graustark", names=("Graustark", "the Duchy"))
    section = report(named)["Names of subjects"]
    assert texts(section)[0] == "Graustark: “the Duchy”"
    assert section.claims[0].oddity is Oddity.ODD
    assert "Ida Black: “Ms Black”" in texts(section)
    assert section.count == len(election.subjects)


def test_subjects_named_as_they_are_labelled_are_only_counted(election: Election) -> None:
    section = report(election)["Names of subjects"]
    assert texts(section) == ["Electoral Board: our short name “the Board”"]
    assert section.rest.startswith("5 others have no name but their label. By kind: candidate 2, organisation 1,")


def test_the_odd_one_of_several_names_comes_first_in_its_line(election: Election) -> None:
    names = ("Republic of Graustark", "G", "the Duchy")
    section = report(changed(election, "subjects", "graustark", names=names))["Names of subjects"]
    assert texts(section)[0] == "Graustark: “the Duchy”, “Republic of Graustark”, “G”"


def test_titles_verbs_agents_and_populations_are_told(election: Election) -> None:
    titled = changed(election, "subjects", "black", titles=("Incumbent Queen",))
    assert "Ida Black: titles “Incumbent Queen”" in texts(report(titled)["Names of subjects"])
    worded = changed(
        election,
        "measures",
        "voters",
        names=("people",),
        verbs=("voted",),
        agents=("board",),
        population="people",
        departures=True,
    )
    section = report(worded)["Words for what is counted"]
    assert texts(section) == [
        "Took part: “people”; verbs “voted”; done by Electoral Board; left the population “people”"
    ]
    assert section.claims[0].oddity is Oddity.ODD
    assert section.rest == "In our words only, as no source states them: Share of the vote, Votes."


def test_the_elections_names_and_the_order_of_dates_in_figures_are_told(election: Election) -> None:
    meta = replace(election.meta, names=("royal election", "coronation day"))
    section = report(replace(election, meta=meta))["The election"]
    assert section.claims[0].text == "“coronation day” means it, or its day"
    ordered = changed(election, "sources", "wire", date_order=DateOrder.MONTH_DAY, short="Wire")
    first = report(ordered)["Documents"].claims[0].text
    assert first.startswith("wire: dateline Zenda; ")
    assert first.endswith("writes dates in figures as month-day; our name “Wire”")


def test_asides_and_figures_read_by_hand_are_listed(election: Election) -> None:
    proved = replace(election, figures={id_: replace(row, read_by_hand="") for id_, row in election.figures.items()})
    assert not {"Asides", "Figures read by hand"} & set(report(proved))
    aside = (Span("wire.observers", "said the Board", 31, 45),)
    marked = changed(proved, "figures", "observers.may/1", asides=aside, read_by_hand="a joke")
    assert texts(report(marked)["Asides"]) == ["observers.may/1: said the Board"]
    assert texts(report(marked)["Figures read by hand"]) == ["observers.may/1: a joke"]
    both = report(changed(marked, "figures", "voters/2", read_by_hand="a joke"))["Figures read by hand"]
    assert texts(both) == ["voters/2, observers.may/1: a joke"]
    assert both.count == 2


def test_every_reading_and_every_relation_is_told_once(election: Election) -> None:
    read = changed(election, "relations", "turnout-rate", reading="all who voted are registered")
    sections = report(read)
    assert texts(sections["Readings of the sources"]) == [
        "all who voted are registered — turnout = took part ÷ registered"
    ]
    assert texts(sections["Relations"]) == ["all stations = closed + open", "observers do not become fewer"]
    alternative = changed(read, "relations", "order", reading="none came twice", instead_of="stations-sum")
    assert texts(report(alternative)["Readings of the sources"])[1] == (
        "none came twice — observers do not become fewer; tried only where “all stations = closed + open” fails"
    )


def test_words_of_a_label_that_nothing_else_says_are_told(election: Election) -> None:
    labelled = changed(election, "quantities", "votes.black", label="Votes, Ida Black, those by post included")
    assert "Votes, Ida Black, those by post included — those post included" in texts(
        report(labelled)["Labels of quantities"]
    )
    assert all("share.black" not in text for text in texts(report(election)["Labels of quantities"]))
    labels = texts(report(election)["Labels of quantities"])
    assert "Votes, Ida Black" not in " ".join(labels)


def test_statements_are_counted_and_it_is_said_how_to_read_them(election: Election) -> None:
    section = report(election)["Summaries of statements"]
    assert section.count == len(election.statements) == 2
    assert section.claims == ()
    assert "read it against the quote" in section.explanation


def test_without_the_documents_that_quotes_stand_there_is_to_be_believed_too(election: Election) -> None:
    title = "Where the sources say nothing"
    with_documents, without = report(election)[title], report(election, against_documents=False)[title]
    assert without.count == with_documents.count + 1
    assert "--sources DIR" in without.claims[0].text


def test_nothing_is_missing_that_the_record_names(election: Election) -> None:
    everything = "\n".join(text for section in report(election).values() for text in (*texts(section), section.rest))
    names = [group.title for group in election.groups.values()] + [topic.label for topic in election.topics.values()]
    labels = [source.label for source in election.sources.values()]
    relations = [relation.label for relation in election.relations.values()]
    assert [text for text in (*names, *labels, *relations) if text not in everything] == []
