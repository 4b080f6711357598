"""What several sources state alike."""

from decimal import Decimal

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.reconcile.findings.agreement_findings import agreement_findings


def test_the_quantities_that_two_sources_state_alike_are_found(election: Election) -> None:
    found = {finding.quantities[0]: finding for finding in agreement_findings(election)}
    assert set(found) == {"registered.abroad", "stations.abroad", "countries.abroad", "accredited.20nov", "reporters"}
    assert "12,841" in found["registered.abroad"].summary
    assert "more than 614" in found["accredited.20nov"].summary


def test_another_number_or_a_single_source_is_no_agreement(election: Election) -> None:
    figure = next(one for one in election.figures.values() if one.quantity == "reporters")
    other = replace(figure, value=Decimal(255), low=Decimal(255), high=Decimal(255))
    changed = replace(election, figures={**election.figures, figure.id: other})
    assert "reporters" not in {finding.quantities[0] for finding in agreement_findings(changed)}
    alone = {id_: one for id_, one in election.figures.items() if one.quote != figure.quote}
    assert "reporters" not in {f.quantities[0] for f in agreement_findings(replace(election, figures=alone))}
