from kztui.model.election import Election
from kztui.views.evidence.evidence_text import citation_text, why_text
from kztui.views.evidence.why import why_view
from kztui.views.target import Target, TargetKind, target_of


def test_a_figure_is_cited_with_its_words_its_source_and_the_command_that_opens_it(election: Election) -> None:
    assert citation_text(election, Target(TargetKind.FIGURE, "share.black/1")).splitlines() == [
        "Share, Ida Black: 60.5 %",
        f"“{election.quotes['gazette.won'].exact}”",
        "The Strelsau Gazette, 5 May 2031, ¶ 1 · said by the Board · preliminary",
        "kztui --figure share.black/1",
    ]


def test_a_quantity_is_cited_with_all_its_sources(election: Election) -> None:
    text = citation_text(election, Target(TargetKind.QUANTITY, "voters"))
    assert "The Strelsau Gazette, 5 May 2031, ¶ 2" in text
    assert "dateline Zenda, 4 May 2031, ¶ 3" in text
    assert text.endswith("kztui --figure voters\n")


def test_an_inferred_quantity_is_cited_as_such_with_what_it_rests_on(election: Election) -> None:
    text = citation_text(election, Target(TargetKind.QUANTITY, "stations"))
    assert text.startswith("All stations: ∴ 15\n(no source states it")
    assert text.count(election.quotes["gazette.abroad"].exact) == 1


def test_a_citation_steers_no_terminal(election: Election) -> None:
    for id_ in (*election.quantities, *election.statements, *election.quotes, *election.findings):
        target = target_of(election, id_)
        assert target is not None
        assert all(line.isprintable() for line in citation_text(election, target).splitlines())


def test_the_tree_as_text_steers_no_terminal(election: Election) -> None:
    for id_ in election.quantities:
        view = why_view(election, Target(TargetKind.QUANTITY, id_))
        assert view is not None
        lines = why_text(view).splitlines()
        assert lines
        assert all(line.isprintable() for line in lines)
