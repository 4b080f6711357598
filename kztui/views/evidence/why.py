"""Why a quantity can't be less or more: a tree whose leaves are quotes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import End, Finding, FindingKind, Reason
from kztui.model.number_text import bounds_text, number_text, with_unit
from kztui.model.quantity import Quantity, Unit
from kztui.model.relation import Relation
from kztui.views.quantity_figures import figures_of
from kztui.views.tab.cells import cell_of
from kztui.views.target import Target, TargetKind, quantity_of
from kztui.views.text.attribution_text import by_hand_line, citation_line
from kztui.views.text.figure_text import marked_text
from kztui.views.text.finding_kind_text import FINDING_KIND_TEXTS
from kztui.views.text.highlights import Piece
from kztui.views.text.quote_text import governing_line, quote_pieces


class WhyNode(msgspec.Struct, frozen=True):
    """A reason, and what it rests on."""

    label: str
    target: Target | None = None
    """What it opens; None for a mere heading."""
    shown: str = ""
    """The number, with its marks."""
    reading: str = ""
    """How its words are read here."""
    pieces: tuple[Piece, ...] = ()
    """For a figure: its quote, the words highlighted."""
    citation: str = ""
    """For a figure: where its quote stands."""
    governed_by: str = ""
    """For a figure: what stands before a quote that is an item of an enumeration, or empty."""
    by_hand: str = ""
    """For a figure: that it is read by hand, and why; or empty."""
    children: tuple["WhyNode", ...] = ()

    def leaves(self) -> "Iterator[WhyNode]":
        """Yield the figures that the node rests on, itself if it is one, in their order."""
        if self.pieces:
            yield self
        for child in self.children:
            yield from child.leaves()


class WhyView(msgspec.Struct, frozen=True):
    """Why a quantity has the bounds it has."""

    target: Target
    title: str
    shown: str
    verdict: str
    branches: tuple[WhyNode, ...]
    """The figures that state it, the reasons why it is not less, and why it is not more."""


def why_view(election: Election, target: Target) -> WhyView | None:
    """Return why a quantity, a figure's quantity, a relation or a finding is as it is; None for anything else."""
    if target.kind is TargetKind.FINDING:
        return _finding_view(election, election.findings[target.id])
    if target.kind is TargetKind.RELATION:
        return _relation_view(election, election.relations[target.id])
    quantity = election.quantities.get(quantity_of(election, target))
    return _quantity_view(election, quantity) if quantity else None


def _quantity_view(election: Election, quantity: Quantity) -> WhyView:
    figures = figures_of(election, quantity.id)
    inference = _inference(election, quantity.id)
    branches = []
    if figures:
        branches.append(WhyNode("stated by", children=tuple(_leaf(election, figure) for figure in figures)))
    if inference:
        branches.extend(_bound_branches(election, inference))
    if figures and inference:
        verdict = f"with all that is stated: {bounds_text(quantity.low, quantity.high, quantity.unit)}"
    elif figures:
        verdict = "a source states it; nothing had to be worked out"
    elif branches:
        verdict = "no source states it; with these it can't be less or more"
    else:
        verdict = "no source states it, and nothing bounds it"
    return WhyView(
        target=Target(TargetKind.QUANTITY, quantity.id),
        title=quantity.label,
        shown=cell_of(election, quantity).shown,
        verdict=verdict,
        branches=tuple(branches),
    )


def _finding_view(election: Election, finding: Finding) -> WhyView:
    about = (*finding.figures, *((finding.relation,) if finding.relation else ()))
    reasons = _merged([*(Reason(id_, End.BOTH) for id_ in about), *_binding_reasons(finding)])
    if reasons:
        children = tuple(_reason_nodes(election, reasons))
    else:
        quantities = (election.quantities[id_] for id_ in finding.quantities if id_ in election.quantities)
        children = tuple(_term_node(election, quantity) for quantity in quantities)
    return WhyView(
        target=Target(TargetKind.FINDING, finding.id),
        title=finding.summary,
        shown="",
        verdict=FINDING_KIND_TEXTS[finding.kind].name,
        branches=(WhyNode("it rests on", children=children),),
    )


def _relation_view(election: Election, relation: Relation) -> WhyView:
    terms = _relation_node(election, relation).children
    return WhyView(
        target=Target(TargetKind.RELATION, relation.id),
        title=relation.label,
        shown="",
        verdict=relation.reading or "what must hold between these",
        branches=(WhyNode("its terms", children=terms),),
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
    for heading, reasons in (("not less, because", binding.low), ("not more, because", binding.high)):
        if reasons:
            yield WhyNode(heading, children=tuple(_reason_nodes(election, reasons)))


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
            yield _leaf(election, figure, end)
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
    leaves = tuple(_leaf(election, figure, ends.get(figure.id, End.BOTH) if ends else End.BOTH) for figure in figures)
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


def _leaf(election: Election, figure: Figure, end: End = End.BOTH) -> WhyNode:
    quantity = election.quantities[figure.quantity]
    quote = election.quotes[figure.quote]
    return WhyNode(
        label=quantity.label,
        target=Target(TargetKind.FIGURE, figure.id),
        shown=marked_text(figure, quantity.unit),
        reading=_reading(figure, quantity.unit, end),
        pieces=quote_pieces(quote, [(figure.start, figure.end)]),
        citation=citation_line(election, quote),
        governed_by=governing_line(quote),
        by_hand=by_hand_line(figure),
    )


def _reading(figure: Figure, unit: Unit, end: End) -> str:
    """Return which numbers the words allow, at the end that is used; empty where only the number itself."""
    low, high = figure.low, figure.high
    if low == high == figure.value:
        return ""
    if end is End.LOW and low is not None:
        return f"read as at least {with_unit(low, unit)}"
    if end is End.HIGH and high is not None:
        return f"read as at most {with_unit(high, unit)}"
    if low is not None and high is not None:
        return f"read as {number_text(low)} to {with_unit(high, unit)}"
    if low is None and high is None:
        return "read as no bound"
    return f"read as {bounds_text(low, high, unit)}"
