"""The findings on what is known of a quantity beyond what its own figures say, if it has any."""

from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import Binding, End, Finding, FindingKind, Severity
from kztui.model.number_text import bounds_in_words, stated_text
from kztui.model.quantity import Quantity
from kztui.reconcile.findings.quantity_bounds import is_tightened, shown_bounds
from kztui.reconcile.result import Result


def inferred_findings(election: Election, result: Result) -> Iterator[Finding]:
    """Yield a finding for each quantity of which more is known than its own figures say, if it has any."""
    for key, quantity in election.quantities.items():
        bounds = result.bounds[key]
        figures = election.figures_by_quantity.get(key, ())
        if bounds.trivial or (figures and not is_tightened(quantity, figures, result)):
            continue
        low, high = shown_bounds(quantity, figures, bounds)
        binding = Binding(bounds.why(End.LOW), bounds.why(End.HIGH))
        leaves = tuple(dict.fromkeys(reason.id for reason in (*binding.low, *binding.high)))
        relations = [leaf for leaf in leaves if leaf in election.relations]
        yield Finding(
            id=f"inferred.{key}",
            kind=FindingKind.INFERRED,
            severity=Severity.NOTE,
            summary=_summary(election, quantity, figures, bounds_in_words(low, high, quantity.unit), relations),
            quantities=(key,),
            figures=tuple(leaf for leaf in leaves if leaf in election.figures),
            relation=relations[0] if len(relations) == 1 else "",
            low=low,
            high=high,
            binding=binding,
        )


def _summary(
    election: Election, quantity: Quantity, figures: tuple[Figure, ...], possible: str, relations: list[str]
) -> str:
    readings = dict.fromkeys(reading for key in relations if (reading := election.relations[key].reading))
    condition = f", if {' and if '.join(readings)}" if readings else ""
    if not figures:
        return f"{quantity.opening}: {possible}{condition}. No source states it."
    stated = " and ".join(dict.fromkeys(stated_text(figure, quantity.unit) for figure in figures))
    return f"{quantity.opening}: stated as {stated}; with all else that is stated, {possible}{condition}."
