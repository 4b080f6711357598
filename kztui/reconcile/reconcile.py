"""The one entry point: an election's record in; bounds, contradictions and findings out."""

from collections.abc import Iterator

from kztui.model.election import Election, by_id
from kztui.model.relation import Finding
from kztui.reconcile.agreement import agreement_findings
from kztui.reconcile.box import Box
from kztui.reconcile.contradiction_findings import contradiction_findings
from kztui.reconcile.explain import explain
from kztui.reconcile.problem import Problem
from kztui.reconcile.quantities import inferred_findings, updated_quantities
from kztui.reconcile.relation_findings import relation_findings
from kztui.reconcile.result import Reconciled, Result
from kztui.reconcile.settle import settle
from kztui.reconcile.suspicious import suspicious
from kztui.reconcile.verdicts import verdicts
from kztui.reconcile.ways_out import bounds_in, contradictions


def reconcile(election: Election) -> Reconciled:
    """Hold an election's figures and relations against each other, and work out what they imply.

    The method is that of statistical disclosure control ("feasibility intervals": Fischetti and Salazar 2000)
    and of data editing (Fellegi and Holt 1976), with every result proved in rational arithmetic.

    Raises:
        RecordError: A relation is not well formed.
        MissingExtraError: The solver is not installed.
    """
    result = solve(Problem.of(election))
    return Reconciled(
        quantities=updated_quantities(election, result),
        findings=by_id(_findings(election, result)),
        result=result,
    )


def solve(problem: Problem) -> Result:
    """Return all that a problem's figures and relations imply, and where they contradict each other."""
    settlement = settle(problem)
    box = settlement.box or Box(problem)
    explain(problem, box)
    found, contradicted = contradictions(problem, settlement)
    return Result(
        bounds={quantity: bounds_in(box, quantity) for quantity in problem.quantities},
        contradictions=found,
        verdicts=verdicts(problem, settlement),
        active=frozenset(settlement.active),
        contradicted=contradicted,
    )


def _findings(election: Election, result: Result) -> Iterator[Finding]:
    yield from contradiction_findings(election, result)
    yield from suspicious(election)
    yield from relation_findings(election, result)
    yield from agreement_findings(election)
    yield from inferred_findings(election, result)
