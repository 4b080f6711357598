"""Why a quantity can't be lower or higher: with its proof at hand, line by line; without, what that rests on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from kztui.model.election import Election
from kztui.model.finding import End, Finding, FindingKind, Reason
from kztui.model.number_text import bounds_text
from kztui.model.quantity import Quantity
from kztui.model.relation import Relation
from kztui.views.evidence.figure_nodes import figure_node
from kztui.views.evidence.why_model import WhyNode, WhyView
from kztui.views.quantity_figures import figures_of
from kztui.views.questionable import QUESTIONABLE_KINDS, quantities_of
from kztui.views.tab.cells import cell_of
from kztui.views.target import Target, TargetKind, quantity_of
from kztui.views.text.finding_kind_text import FINDING_KIND_TEXTS

if TYPE_CHECKING:
    from kztui.model.certificate import Certificates

_HEADINGS = {End.LOW: "It can’t be lower, because", End.HIGH: "It can’t be higher, because"}
_EXACT = "It is just that, because"


def why_view(election: Election, target: Target, certificates: "Certificates | None" = None) -> WhyView | None:
    """Return why a quantity, a figure's quantity, a relation or a finding is as it is; None for anything else.

    Args:
        election: The record.
        target: What is asked about.
        certificates: The proofs, to show them line by line; None for the reasons alone.
    """
    if target.kind is TargetKind.FINDING:
        return _finding_view(election, election.findings[target.id], certificates)
    if target.kind is TargetKind.RELATION:
        return _relation_view(election, election.relations[target.id])
    quantity = election.quantities.get(quantity_of(election, target))
    return _quantity_view(election, quantity, certificates) if quantity else None


def _quantity_view(election: Election, quantity: Quantity, certificates: "Certificates | None") -> WhyView:
    figures = figures_of(election, quantity.id)
    inference = _inference(election, quantity.id)
    branches: list[WhyNode] = []
    if figures:
        branches.append(WhyNode("Stated by", children=tuple(figure_node(election, figure) for figure in figures)))
    clashes = list(_clashes(election, quantity.id))
    if clashes:
        branches.append(WhyNode("It clashes with other figures", children=tuple(clashes)))
    if inference:
        proved = _proved_branches(election, quantity, certificates) if certificates else ()
        branches.extend(proved or _bound_branches(election, inference))
    if figures and inference:
        verdict = f"with all that is stated: {bounds_text(quantity.low, quantity.high, quantity.unit)}"
    elif clashes:
        verdict = "stated, but not all that is stated fits together"
    elif figures:
        verdict = "a source states it; nothing had to be worked out"
    elif branches:
        verdict = "no source states it; it follows from what they do state"
    else:
        verdict = "no source states it, and nothing bounds it"
    return WhyView(
        target=Target(TargetKind.QUANTITY, quantity.id),
        title=quantity.label,
        shown=cell_of(election, quantity).shown,
        verdict=verdict,
        branches=tuple(branches),
    )


def _clashes(election: Election, quantity: str) -> Iterator[WhyNode]:
    """Yield what casts doubt on a quantity: each finding, with the figures that it names."""
    for finding in election.findings.values():
        if finding.kind in QUESTIONABLE_KINDS and quantity in quantities_of(election, finding):
            figures = (election.figures[id_] for id_ in finding.figures if id_ in election.figures)
            others = tuple(figure_node(election, figure) for figure in figures if figure.quantity != quantity)
            yield WhyNode(finding.summary, Target(TargetKind.FINDING, finding.id), children=others)


def _proved_branches(election: Election, quantity: Quantity, certificates: "Certificates") -> tuple[WhyNode, ...]:
    """Return the proofs of both ends line by line; of one number, both are the same, and it is told once."""
    proofs = certificates.proved.bounds.get(quantity.id)
    if proofs is None:
        return ()
    ends = [(end, proof) for end in (End.LOW, End.HIGH) if (proof := proofs.at(end))]
    is_exact = (
        quantity.low is not None and quantity.low == quantity.high and len({proof.line for _, proof in ends}) == 1
    )
    shown = [(_EXACT, End.BOTH, ends[0][1])] if is_exact else [(_HEADINGS[end], end, proof) for end, proof in ends]
    return tuple(
        WhyNode(
            heading if proof.point is not None else f"{heading} (whether it could be tighter is open)",
            children=_steps(election, certificates, proof.line, end),
        )
        for heading, end, proof in shown
    )


def _finding_view(election: Election, finding: Finding, certificates: "Certificates | None") -> WhyView:
    return WhyView(
        target=Target(TargetKind.FINDING, finding.id),
        title=finding.summary,
        shown="",
        verdict=FINDING_KIND_TEXTS[finding.kind].name,
        branches=tuple(_finding_proof(election, finding, certificates)) or (_finding_reasons(election, finding),),
    )


def _finding_proof(election: Election, finding: Finding, certificates: "Certificates | None") -> Iterator[WhyNode]:
    """Yield the proof of what a finding infers, or of a contradiction; nothing where there is none."""
    if certificates is None:
        return
    if finding.kind is FindingKind.INFERRED:
        yield from _proved_branches(election, election.quantities[finding.quantities[0]], certificates)
    if finding.kind is FindingKind.CONTRADICTION:
        for proof in certificates.contradictions:
            if proof.members == finding.binding_low:
                steps = _steps(election, certificates, proof.line)
                yield WhyNode("They can’t all be true, because", children=steps)


def _steps(election: Election, certificates: "Certificates", line: int, end: End = End.BOTH) -> tuple[WhyNode, ...]:
    """Return the steps to a line as reasons. The first screen shows none, so that this is read when they are."""
    from kztui.views.evidence.step_nodes import step_nodes  # noqa: PLC0415 - see above
    from kztui.views.steps.steps_of import steps_of  # noqa: PLC0415 - see above

    return step_nodes(election, steps_of(election, certificates, line, end))


def _finding_reasons(election: Election, finding: Finding) -> WhyNode:
    """Return the figures and the relation that a finding rests on."""
    about = (*finding.figures, *((finding.relation,) if finding.relation else ()))
    reasons = _merged([*(Reason(id_, End.BOTH) for id_ in about), *_binding_reasons(finding)])
    if reasons:
        return WhyNode("It rests on", children=tuple(_reason_nodes(election, reasons)))
    quantities = (election.quantities[id_] for id_ in finding.quantities if id_ in election.quantities)
    return WhyNode("It rests on", children=tuple(_term_node(election, quantity) for quantity in quantities))


def _relation_view(election: Election, relation: Relation) -> WhyView:
    terms = _relation_node(election, relation).children
    return WhyView(
        target=Target(TargetKind.RELATION, relation.id),
        title=relation.label,
        shown="",
        verdict=relation.reading or "what must hold between these",
        branches=(WhyNode("Its terms", children=terms),),
    )


def _inference(election: Election, quantity_id: str) -> Finding | None:
    """Return the finding that infers a quantity's bounds."""
    for finding in election.findings.values():
        if finding.kind is FindingKind.INFERRED and finding.quantities[:1] == (quantity_id,):
            return finding
    return None


def _bound_branches(election: Election, inference: Finding) -> Iterator[WhyNode]:
    """Yield the reasons for the lower bound, then those for the upper."""
    binding = inference.binding
    for end, reasons in ((End.LOW, binding.low), (End.HIGH, binding.high)):
        if reasons:
            yield WhyNode(_HEADINGS[end], children=tuple(_reason_nodes(election, reasons)))


def _reason_nodes(election: Election, reasons: Sequence[Reason]) -> Iterator[WhyNode]:
    """Yield a node for each relation, with its terms under it, then for each figure that is of none of the terms."""
    ends = {reason.id: reason.end for reason in reasons}
    relations = [election.relations[id_] for id_ in ends if id_ in election.relations]
    terms = {term for relation in relations for term in relation.terms}
    for relation in relations:
        yield _relation_node(election, relation, ends)
    for id_, end in ends.items():
        figure = election.figures.get(id_)
        if figure and figure.quantity not in terms:
            yield figure_node(election, figure, end)
        elif not figure and id_ not in election.relations:
            yield WhyNode(id_)


def _relation_node(election: Election, relation: Relation, ends: Mapping[str, End] | None = None) -> WhyNode:
    terms = (election.quantities[term] for term in relation.terms if term in election.quantities)
    return WhyNode(
        relation.label,
        Target(TargetKind.RELATION, relation.id),
        reading=relation.reading,
        children=tuple(_term_node(election, term, ends) for term in terms),
    )


def _term_node(election: Election, quantity: Quantity, ends: Mapping[str, End] | None = None) -> WhyNode:
    """Return a relation's term with its figures, or with what its bounds rest on where no source states it.

    Among the reasons for a bound (`ends`, by the reasons' ids) only the figures that are reasons count. Whatever an
    unstated term's bounds rest on is among the reasons already, so the term is named but not expanded.
    """
    figures = [figure for figure in figures_of(election, quantity.id) if not ends or figure.id in ends]
    leaves = tuple(
        figure_node(election, figure, ends.get(figure.id, End.BOTH) if ends else End.BOTH) for figure in figures
    )
    if len(leaves) == 1:
        return leaves[0]
    children = leaves
    inference = None if ends or figures else _inference(election, quantity.id)
    if inference:
        children = tuple(_reason_nodes(election, _merged(_binding_reasons(inference))))
    shown = cell_of(election, quantity).shown
    return WhyNode(quantity.label, Target(TargetKind.QUANTITY, quantity.id), shown=shown, children=children)


def _binding_reasons(finding: Finding) -> tuple[Reason, ...]:
    return (*finding.binding.low, *finding.binding.high)


def _merged(reasons: Iterable[Reason]) -> list[Reason]:
    """Return each reason once, with both ends where both are used."""
    ends: dict[str, End] = {}
    for reason in reasons:
        is_same_end = ends.get(reason.id, reason.end) is reason.end
        ends[reason.id] = reason.end if is_same_end else End.BOTH
    return [Reason(id_, end) for id_, end in ends.items()]
