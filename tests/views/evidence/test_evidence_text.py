from kztui.model.election import Election
from kztui.model.number_text import stated_text
from kztui.views.evidence.evidence_text import citation_text, why_text
from kztui.views.evidence.why import why_view
from kztui.views.target import Target, TargetKind, target_of
from tests.views.changed_election import all_read_by_hand


def test_a_figure_is_cited_with_its_words_its_source_and_the_command_that_opens_it(election: Election) -> None:
    assert citation_text(election, Target(TargetKind.FIGURE, "share.black/1")).splitlines() == [
        "Share, Ida Black: 60.5 %",
        f"“{election.quotes['gazette.won'].exact}”",
        "The Strelsau Gazette, 5 May 2031, ¶ 1 · said by the Electoral Board · preliminary",
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


def test_a_citation_says_what_is_read_by_hand_and_why(election: Election) -> None:
    line = "read by hand, not proved: what was open stands before the ten"
    for target in (Target(TargetKind.QUANTITY, "open"), Target(TargetKind.FIGURE, "open/1")):
        assert citation_text(election, target).splitlines() == [
            "Open: † 5",
            f"“{election.quotes['gazette.abroad'].exact}”",
            "The Strelsau Gazette, 5 May 2031, ¶ 3",
            line,
            f"kztui --figure {target.id}",
        ]
    inferred = citation_text(election, Target(TargetKind.QUANTITY, "stations"))
    assert inferred.count(f"† 5 · {line}") == 1


def test_a_citation_gives_what_governs_a_quote_before_it(election: Election) -> None:
    governed = ["listed under “door bore two lines”:", "… “All in all 1,000,200 people voted.”"]
    figure = citation_text(election, Target(TargetKind.FIGURE, "voters/2")).splitlines()
    assert figure[:3] == ["Took part: 1,000,200", *governed]
    assert citation_text(election, Target(TargetKind.QUOTE, "wire.turnout")).splitlines()[:2] == governed


def test_every_figure_read_by_hand_is_cited_and_explained_as_such(election: Election) -> None:
    changed = all_read_by_hand(election)
    for id_, figure in changed.figures.items():
        target = Target(TargetKind.FIGURE, id_)
        view = why_view(changed, target)
        assert view is not None
        for text in (citation_text(changed, target), why_text(view)):
            assert f"† {stated_text(figure, changed.quantities[figure.quantity].unit)}" in text
            assert f"read by hand, not proved: {id_}" in text
