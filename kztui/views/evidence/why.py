"""Why a quantity can't be less or more: a tree whose leaves are quotes."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import End, Finding, FindingKind, Reason
from kztui.model.number_text import bounds_text, number_text, stated_text, unit_suffix
from kztui.model.quantity import Quantity, Unit
from kztui.model.relation import Relation
from kztui.util.printable import printable
from kztui.views.tab.cells import cell_of, figures_of
from kztui.views.target import Target, TargetKind, quantity_of
from kztui.views.text.attribution_text import quote_line
from kztui.views.text.highlights import Piece, lit


class WhyNode(msgspec.Struct, frozen=True):
    """One reason, and what it rests on."""

    label: str
    target: Target | None = None
    """What it opens; None for a mere heading."""
    shown: str = ""
    """The number, with its marks."""
    reading: str = ""
    """How its words are read here."""
    pieces: tuple[Piece, ...] = ()
    """For a figure: its quote, the words lit."""
    citation: str = ""
    """For a figure: where its quote stands."""
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
    """The reasons why it is not less, and why it is not more; or the figures that state it."""


def why_view(election: Election, target: Target) -> WhyView | None:
    """Return why a quantity, a figure's quantity or a finding is as it is; None for anything else."""
    if target.kind is TargetKind.FINDING:
        return _of_finding(election, election.findings[target.id])
    if target.kind is TargetKind.RELATION:
        return _of_relation(election, election.relations[target.id])
    quantity = election.quantities.get(quantity_of(election, target))
    return _of_quantity(election, quantity) if quantity else None


def _of_quantity(election: Election, quantity: Quantity) -> WhyView:
    cell = cell_of(election, quantity, doubtful=False)
    finding = _inference(election, quantity.id)
    figures = figures_of(election, quantity.id)
    stated_by = WhyNode("stated by", children=tuple(_leaf(election, one) for one in figures))
    branches: tuple[WhyNode, ...] = (stated_by,) if figures else ()
    if finding:
        branches += tuple(_branches(finding, election))
    if figures and not finding:
        verdict = "a source states it; nothing had to be worked out"
    elif branches:
        verdict = "no source states it; with these it can't be less or more"
    else:
        verdict = "no source states it, and nothing bounds it"
    if figures and finding:
        verdict = f"with all that is stated: {bounds_text(quantity.low, quantity.high, quantity.unit)}"
    return WhyView(Target(TargetKind.QUANTITY, quantity.id), quantity.label, cell.shown, verdict, branches)


def _inference(election: Election, quantity: str) -> Finding | None:
    """Return the finding that infers a quantity's bounds."""
    return next(
        (
            one
            for one in election.findings.values()
            if one.kind is FindingKind.INFERRED and one.quantities[:1] == (quantity,)
        ),
        None,
    )


def _branches(finding: Finding, election: Election) -> Iterator[WhyNode]:
    binding = finding.binding
    for heading, reasons in (("not less, because", binding.low), ("not more, because", binding.high)):
        if reasons:
            yield WhyNode(heading, children=tuple(_reasons(election, reasons)))


def _reasons(election: Election, reasons: Sequence[Reason]) -> Iterator[WhyNode]:
    """Return a node for each relation, its terms under it, and for each figure that is none of these."""
    ends = {reason.id: reason.end for reason in reasons}
    relations = [election.relations[id_] for id_ in ends if id_ in election.relations]
    terms = {term for relation in relations for term in relation.terms}
    for relation in relations:
        yield _relation(election, relation, ends)
    for id_, end in ends.items():
        if id_ in election.figures and election.figures[id_].quantity not in terms:
            yield _leaf(election, election.figures[id_], end)
        elif id_ not in election.figures and id_ not in election.relations:
            yield WhyNode(id_)


def _relation(election: Election, relation: Relation, ends: Mapping[str, End]) -> WhyNode:
    terms = (election.quantities[term] for term in relation.terms if term in election.quantities)
    children = tuple(_term(election, term, ends) for term in terms)
    return WhyNode(
        relation.label, Target(TargetKind.RELATION, relation.id), reading=relation.reading, children=children
    )


def _term(election: Election, quantity: Quantity, ends: Mapping[str, End]) -> WhyNode:
    """Return a relation's term, with those of its figures that count, or with what its own bounds rest on.

    Among the reasons for a bound (`ends`) each figure and relation that it needs is there already: a term that none of
    the figures states is named and can be opened, but not taken apart again.
    """
    shown = cell_of(election, quantity, doubtful=False).shown
    figures = [one for one in figures_of(election, quantity.id) if not ends or one.id in ends]
    if len(figures) == 1:
        return _leaf(election, figures[0], ends.get(figures[0].id, End.BOTH))
    children = tuple(_leaf(election, one, ends.get(one.id, End.BOTH)) for one in figures)
    finding = None if ends or figures else _inference(election, quantity.id)
    if finding:
        children = tuple(_reasons(election, _each_once([*finding.binding.low, *finding.binding.high])))
    return WhyNode(quantity.label, Target(TargetKind.QUANTITY, quantity.id), shown=shown, children=children)


def _each_once(reasons: Sequence[Reason]) -> list[Reason]:
    """Return the reasons, those of which both ends are used as one."""
    ends: dict[str, End] = {}
    for reason in reasons:
        ends[reason.id] = reason.end if ends.get(reason.id, reason.end) is reason.end else End.BOTH
    return [Reason(id_, end) for id_, end in ends.items()]


def _leaf(election: Election, figure: Figure, end: End = End.BOTH) -> WhyNode:
    quote = election.quotes[figure.quote]
    unit = election.quantities[figure.quantity].unit
    return WhyNode(
        label=election.quantities[figure.quantity].label,
        target=Target(TargetKind.FIGURE, figure.id),
        shown=stated_text(figure, unit),
        reading=_read_as(figure, unit, end),
        pieces=lit(quote.exact, [(figure.start, figure.end)]),
        citation=quote_line(election, quote),
    )


def _read_as(figure: Figure, unit: Unit, end: End) -> str:
    """Return what the words allow, at the end that is used, where that is not just the number itself."""
    if figure.low == figure.high == figure.value:
        return ""
    if end is End.LOW and figure.low is not None:
        return f"read as at least {number_text(figure.low)}{unit_suffix(unit, figure.low)}"
    if end is End.HIGH and figure.high is not None:
        return f"read as at most {number_text(figure.high)}{unit_suffix(unit, figure.high)}"
    if figure.low is not None and figure.high is not None:
        return f"read as {number_text(figure.low)} to {number_text(figure.high)}{unit_suffix(unit, figure.high)}"
    if figure.low is None and figure.high is None:
        return "read as no bound"
    return f"read as {bounds_text(figure.low, figure.high, unit)}"


def _of_finding(election: Election, finding: Finding) -> WhyView:
    named = (*finding.figures, *((finding.relation,) if finding.relation else ()))
    binding = (*finding.binding.low, *finding.binding.high)
    reasons = _each_once([*(Reason(id_, End.BOTH) for id_ in named), *binding])
    quantities = (election.quantities[id_] for id_ in finding.quantities if id_ in election.quantities)
    rest = () if reasons else tuple(_term(election, one, {}) for one in quantities)
    branch = WhyNode("it rests on", children=(*_reasons(election, reasons), *rest))
    return WhyView(
        Target(TargetKind.FINDING, finding.id), finding.summary, "", finding.kind.replace("_", " "), (branch,)
    )


def _of_relation(election: Election, relation: Relation) -> WhyView:
    node = _relation(election, relation, {})
    verdict = relation.reading or "what must hold between these"
    return WhyView(
        Target(TargetKind.RELATION, relation.id),
        relation.label,
        "",
        verdict,
        (WhyNode("its terms", children=node.children),),
    )


def why_text(view: WhyView) -> str:
    """Return the tree as lines of plain text, the deeper the more indented."""
    lines = [view.title, "  ".join(part for part in (view.shown, view.verdict) if part), ""]
    for branch in view.branches:
        lines.extend(_lines(branch, 0))
        lines.append("")
    return "\n".join(printable(line) for line in lines).rstrip() + "\n"


def _lines(node: WhyNode, depth: int) -> Iterator[str]:
    indent = "  " * depth
    said = f" ({node.reading})" if node.reading else ""
    shown = f"{node.shown}  " if node.shown else ""
    yield f"{indent}{shown}{node.label}{said}"
    if node.pieces:
        yield f"{indent}  “{''.join(piece.text for piece in node.pieces)}”"
        yield f"{indent}  {node.citation}"
    for child in node.children:
        yield from _lines(child, depth + 1)
