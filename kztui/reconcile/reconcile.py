"""The entry point: an election's record in; bounds, contradictions and findings out."""

from collections.abc import Iterator

from kztui.model.election import Election, by_id
from kztui.model.finding import Finding
from kztui.model.revision import without_revised_figures
from kztui.reconcile.bounds.explanations import explain
from kztui.reconcile.contradictions.repairs import with_repairs
from kztui.reconcile.contradictions.resolution import resolve
from kztui.reconcile.findings.contradiction_findings import contradiction_findings
from kztui.reconcile.findings.holding_findings import agreement_findings, relation_findings
from kztui.reconcile.findings.inferred_findings import inferred_findings
from kztui.reconcile.findings.quantity_bounds import updated_quantities
from kztui.reconcile.findings.revision_findings import revision_findings
from kztui.reconcile.findings.verdicts import verdicts
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.result import Bounds, Reconciled, Result
from kztui.reconcile.rules.all_rules import suspicious_findings


def reconcile(election: Election) -> Reconciled:
    """Hold an election's figures and relations against each other, and work out what they imply.

    The method is that of statistical disclosure control ("feasibility intervals": Fischetti and Salazar 2000)
    and of data editing (Fellegi and Holt 1976), with every result proved in rational arithmetic. Preliminary figures
    that others took the place of have no part in it.

    Raises:
        RecordError: A relation is not well formed.
        MissingExtraError: The solver is not installed.
    """
    current = without_revised_figures(election)
    result = reconcile_problem(Problem.of(current))
    return Reconciled(
        quantities=updated_quantities(current, result),
        findings=by_id((*revision_findings(election), *_findings(current, result))),
        result=result,
    )


def reconcile_problem(problem: Problem) -> Result:
    """Return all that a problem's figures and relations imply, and where they contradict each other."""
    resolution = resolve(problem)
    explain(problem, resolution.bounds)
    contradictions, contradicted = with_repairs(problem, resolution)
    bounds = {quantity: Bounds.of(quantity, resolution.bounds) for quantity in problem.quantities}
    return Result(
        bounds=bounds,
        contradictions=contradictions,
        verdicts=verdicts(problem, resolution, bounds),
        active=resolution.active,
        contradicted=contradicted,
    )


def _findings(election: Election, result: Result) -> Iterator[Finding]:
    yield from contradiction_findings(election, result)
    yield from suspicious_findings(election)
    yield from relation_findings(election, result)
    yield from agreement_findings(election)
    yield from inferred_findings(election, result)
