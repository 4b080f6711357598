from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.finding import FindingKind
from kztui.views.marks import Mark
from kztui.views.questionable import doubts_of


def with_finding(election: Election, **changes: object) -> Election:
    finding = replace(election.findings["f.swap"], **changes)
    return replace(election, findings={finding.id: finding})


def test_a_doubt_is_cast_on_the_quantities_of_the_figures_that_a_finding_names(election: Election) -> None:
    rate = with_finding(election, quantities=("turnout", "voters", "registered"), figures=("turnout/1",))
    assert doubts_of(rate) == {"turnout": (Mark.SUSPICIOUS,)}


def test_a_contradiction_casts_doubt_on_what_no_figure_states_too(election: Election) -> None:
    changed = with_finding(
        election, kind=FindingKind.CONTRADICTION, quantities=("stations", "closed", "open"), figures=("closed/1",)
    )
    assert doubts_of(changed) == {"stations": (Mark.CONTRADICTION,), "closed": (Mark.CONTRADICTION,)}


def test_what_holds_casts_no_doubt(election: Election) -> None:
    assert doubts_of(with_finding(election, kind=FindingKind.HOLDS)) == {}


def test_the_worst_doubt_comes_first(election: Election) -> None:
    assert doubts_of(election)["observers.april"] == (Mark.CONTRADICTION, Mark.SUSPICIOUS)
