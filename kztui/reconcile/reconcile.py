"""The entry point: an election's record in; bounds, contradictions and findings out."""

from collections.abc import Iterable, Iterator

from kztui.model.certificate import Certificates
from kztui.model.election import Election, by_id
from kztui.model.finding import Finding
from kztui.model.revision import without_revised_figures
from kztui.reconcile.certificates.certificates_of import certificates_of
from kztui.reconcile.certificates.result_of import result_of
from kztui.reconcile.contradictions.repairs import contradicted, with_repairs
from kztui.reconcile.contradictions.resolution import resolve
from kztui.reconcile.findings.contradiction_findings import contradiction_findings
from kztui.reconcile.findings.holding_findings import agreement_findings, relation_findings
from kztui.reconcile.findings.inferred_findings import inferred_findings
from kztui.reconcile.findings.quantity_bounds import updated_quantities
from kztui.reconcile.findings.revision_findings import revision_findings
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.result import Reconciled, Result
from kztui.reconcile.rules.all_rules import suspicious_findings
from kztui.reconcile.whole_numbers.explanations import explain


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
    revised = (key for key in election.figures if key not in current.figures)
    return as_certified(election, prove(Problem.of(current), revised))


def prove(problem: Problem, revised: Iterable[str] = ()) -> Certificates:
    """Return the proofs of all that a problem's figures and relations imply, and of where they contradict each other.

    Args:
        problem: The figures and relations, without the figures that others took the place of.
        revised: The ids of these.

    Raises:
        MissingExtraError: The solver is not installed.
    """
    resolution = resolve(problem)
    explain(problem, resolution.whole)
    contradictions = tuple(with_repairs(problem, resolution))
    return certificates_of(problem, resolution, contradictions, contradicted(resolution, contradictions), revised)


def as_certified(election: Election, certificates: Certificates) -> Reconciled:
    """Return an election's quantities and findings as certificates have them: this needs no solver.

    Raises:
        RecordError: A relation is not well formed.
    """
    current = without_revised_figures(election)
    result = result_of(Problem.of(current), certificates)
    return Reconciled(
        quantities=updated_quantities(current, result),
        findings=by_id((*revision_findings(election), *_findings(current, result))),
        result=result,
        certificates=certificates,
    )


def _findings(election: Election, result: Result) -> Iterator[Finding]:
    yield from contradiction_findings(election, result)
    yield from suspicious_findings(election)
    yield from relation_findings(election, result)
    yield from agreement_findings(election)
    yield from inferred_findings(election, result)
