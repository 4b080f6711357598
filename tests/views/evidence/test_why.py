from kztui.model.election import Election
from kztui.views.evidence.why import why_view
from kztui.views.evidence.why_model import WhyView
from kztui.views.target import Target, TargetKind


def leaves_shown(view: WhyView | None) -> list[str]:
    assert view is not None
    return [leaf.shown for branch in view.branches for leaf in branch.leaves()]


def test_each_end_of_a_bound_leads_down_to_quotes(election: Election) -> None:
    view = why_view(election, Target(TargetKind.QUANTITY, "stations"))
    assert view is not None
    assert [branch.label for branch in view.branches] == ["It can’t be lower, because", "It can’t be higher, because"]
    assert leaves_shown(view) == ["10", "† 5", "10", "† 5"]
    assert all(leaf.citation for branch in view.branches for leaf in branch.leaves())


def test_figures_that_bind_without_a_relation_stand_by_themselves(election: Election) -> None:
    view = why_view(election, Target(TargetKind.QUANTITY, "votes.gruen"))
    assert view is not None
    assert [node.target for node in view.branches[1].children] == [Target(TargetKind.FIGURE, "share.gruen/1")]
    assert view.branches[1].children[0].reading == "read as at most 39.45 %"


def test_a_stated_quantity_rests_on_its_figures(election: Election) -> None:
    view = why_view(election, Target(TargetKind.FIGURE, "voters/2"))
    assert leaves_shown(view) == ["1,000,200", "1,000,200"]


def test_a_contradiction_rests_on_its_members(election: Election) -> None:
    view = why_view(election, Target(TargetKind.FINDING, "f.order"))
    assert leaves_shown(view) == ["641", "more than 614"]


def test_what_is_no_number_has_no_why(election: Election) -> None:
    assert why_view(election, Target(TargetKind.STATEMENT, "rule")) is None
    assert why_view(election, Target(TargetKind.QUOTE, "board.rule")) is None


def test_a_step_that_rests_on_a_figure_read_by_hand_says_so(election: Election) -> None:
    view = why_view(election, Target(TargetKind.QUANTITY, "stations"))
    assert view is not None
    leaves = [leaf for branch in view.branches for leaf in branch.leaves()]
    assert [(leaf.shown, bool(leaf.by_hand)) for leaf in leaves] == [("10", False), ("† 5", True)] * 2
