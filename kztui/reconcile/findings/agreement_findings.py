"""What several sources state alike: the plainest result of holding them against each other."""

from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.finding import Finding, FindingKind, Severity
from kztui.model.number_text import stated_text
from kztui.reconcile.findings.wording import capital


def agreement_findings(election: Election) -> Iterator[Finding]:
    """Yield a finding for each quantity of which several sources give the same number, read the same way."""
    for key, figures in election.figures_by_quantity.items():
        quotes = (election.quotes[figure.quote] for figure in figures if figure.quote in election.quotes)
        sources = dict.fromkeys(quote.source for quote in quotes)
        readings = {(figure.value, figure.low, figure.high) for figure in figures}
        if len(sources) > 1 and len(readings) == 1:
            quantity = election.quantities[key]
            labels = " and ".join(election.sources[source].label for source in sources)
            number = stated_text(figures[0], quantity.unit)
            yield Finding(
                id=f"holds.agree.{key}",
                kind=FindingKind.HOLDS,
                severity=Severity.NOTE,
                summary=f"{capital(quantity.label)}: {labels} agree on {number}.",
                quantities=(key,),
                figures=tuple(figure.id for figure in figures),
                relation="",
            )
