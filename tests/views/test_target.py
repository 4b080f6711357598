from kztui.model.election import Election
from kztui.views.target import Target, TargetKind, quantity_of, target_of


def test_an_unknown_id_names_nothing(election: Election) -> None:
    assert target_of(election, "no such thing") is None


def test_only_quantities_and_figures_belong_to_a_quantity(election: Election) -> None:
    assert quantity_of(election, Target(TargetKind.QUANTITY, "voters")) == "voters"
    assert quantity_of(election, Target(TargetKind.FIGURE, "voters/2")) == "voters"
    assert quantity_of(election, Target(TargetKind.SOURCE, "wire")) == ""
