"""The findings on contradictions: what cannot all be true, and the reading under which it can."""

from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.finding import Binding, End, Finding, FindingKind, Range, Reason, Repair, Severity
from kztui.model.number_text import stated_text
from kztui.model.relation import Relation
from kztui.reconcile import result as raw
from kztui.reconcile.findings.contradiction_numbers import clash, named
from kztui.reconcile.findings.inferred_findings import shown
from kztui.reconcile.findings.wording import clause
from kztui.reconcile.result import Contradiction, Result


def contradiction_findings(election: Election, result: Result) -> Iterator[Finding]:
    """Yield a finding for each contradiction; its members count as binding at both ends."""
    used: set[str] = set()
    for place, contradiction in enumerate(result.contradictions, 1):
        relation = _main_relation(election, contradiction)
        name = relation.id if relation else str(place)
        name = f"{name}.{place}" if name in used else name
        used.add(name)
        members = tuple(Reason(member, End.BOTH) for member in contradiction.members)
        yield Finding(
            id=f"contradiction.{name}",
            kind=FindingKind.CONTRADICTION,
            severity=Severity.ERROR,
            summary=_summary(election, contradiction, relation),
            quantities=contradiction.quantities,
            figures=tuple(key for key in contradiction.members if key in election.figures),
            relation=relation.id if relation else "",
            binding=Binding(members, members),
            repairs=tuple(_repair(election, way) for way in contradiction.repairs),
        )


def _repair(election: Election, way: raw.Repair) -> Repair:
    ranges = []
    for bounds in way.bounds:
        figures = [one for one in election.figures_by_quantity.get(bounds.quantity, ()) if one.id != way.member]
        low, high = shown(election.quantities[bounds.quantity], tuple(figures), bounds)
        ranges.append(Range(bounds.quantity, low, high))
    return Repair(way.member, way.feasible, tuple(ranges))


def _main_relation(election: Election, contradiction: Contradiction) -> Relation | None:
    """Return the relation that a contradiction is about: the one set aside alone, or the first."""
    relations = [election.relations[key] for key in contradiction.members if key in election.relations]
    aside = [relation for relation in relations if relation.id in contradiction.set_aside]
    return next(iter(aside or relations), None)


def _summary(election: Election, contradiction: Contradiction, relation: Relation | None) -> str:
    if relation is None:
        return _figures_only(election, contradiction)
    label = relation.label.removesuffix(".")
    own = f" (read so: {clause(relation.reading)})" if relation.reading else ""
    numbers = clash(election, contradiction, relation)
    if contradiction.stands:
        reading = clause(election.relations[contradiction.stands].reading)
        return f"{label}{own} does not hold as the words stand: {numbers}; it holds only if {reading}."
    others = [key for key in contradiction.members if key in election.relations and key != relation.id]
    if not others:
        return f"{label}{own} does not hold: {numbers}."
    return f"{label}{own} cannot hold together with {named(election, others)}: {numbers}."


def _figures_only(election: Election, contradiction: Contradiction) -> str:
    quantity = election.quantities[contradiction.quantities[0]]
    texts = [stated_text(election.figures[key], quantity.unit) for key in contradiction.members]
    return f"{quantity.label}: {' and '.join(texts)} cannot {'both' if len(texts) == 2 else 'all'} be true."  # noqa: PLR2004 - two are both
