from kztui.model.election import Election
from kztui.views.evidence.why import WhyNode, why_text, why_view
from kztui.views.target import Target, TargetKind


def leaves(nodes: tuple[WhyNode, ...]) -> list[WhyNode]:
    return [leaf for node in nodes for leaf in ([node] if node.pieces else leaves(node.children))]


def test_each_end_of_a_bound_leads_down_to_quotes(election: Election) -> None:
    view = why_view(election, Target(TargetKind.QUANTITY, "stations"))
    assert view is not None
    assert [branch.label for branch in view.branches] == ["not less, because", "not more, because"]
    assert [leaf.shown for leaf in leaves(view.branches)] == ["10", "5", "10", "5"]
    assert all(leaf.citation for leaf in leaves(view.branches))


def test_figures_that_bind_without_a_relation_stand_by_themselves(election: Election) -> None:
    view = why_view(election, Target(TargetKind.QUANTITY, "votes.gruen"))
    assert view is not None
    assert [node.target for node in view.branches[1].children] == [Target(TargetKind.FIGURE, "share.gruen/1")]
    assert view.branches[1].children[0].reading == "read as at most 39.45 %"


def test_a_stated_quantity_rests_on_its_figures(election: Election) -> None:
    view = why_view(election, Target(TargetKind.FIGURE, "voters/2"))
    assert view is not None
    assert len(leaves(view.branches)) == 2


def test_a_contradiction_rests_on_its_members(election: Election) -> None:
    view = why_view(election, Target(TargetKind.FINDING, "f.order"))
    assert view is not None
    assert [leaf.shown for leaf in leaves(view.branches)] == ["641", "more than 614"]


def test_what_is_no_number_has_no_why(election: Election) -> None:
    assert why_view(election, Target(TargetKind.STATEMENT, "rule")) is None
    assert why_view(election, Target(TargetKind.QUOTE, "board.rule")) is None


def test_the_tree_as_text_steers_no_terminal(election: Election) -> None:
    for id_ in election.quantities:
        view = why_view(election, Target(TargetKind.QUANTITY, id_))
        assert view is not None
        lines = why_text(view).splitlines()
        assert lines
        assert all(line.isprintable() for line in lines)
