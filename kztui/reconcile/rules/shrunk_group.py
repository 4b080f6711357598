"""The rule on groups that shrank: 19 observers put forward, 18 in the mission."""

from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.figure import stated_range
from kztui.model.finding import Finding, FindingKind, Severity
from kztui.model.number_text import rounded, stated_text, with_unit
from kztui.model.quantity import Quantity
from kztui.model.relation import RelationKind
from kztui.model.when import Kind


def shrunk_group(election: Election) -> Iterator[Finding]:
    """Yield groups that a later count has fewer of, though no departure of theirs is stated.

    A group is those of one population that have the same subjects, whatever the measure: put forward,
    accredited, in the mission. Only a later level can show that it shrank: that fewer were added in a later
    week shows nothing. An order that the record demands is tested as a relation, and not here.
    """
    demanded = _demanded_orders(election)
    for quantities in _groups(election):
        for position, later in enumerate(quantities):
            larger = [earlier for earlier in quantities[:position] if _surely_fewer(election, earlier, later)]
            if larger and (larger[-1].id, later.id) not in demanded:
                yield _finding(election, larger[-1], later)


def _groups(election: Election) -> list[list[Quantity]]:
    """Return the stated quantities of each group of which no departures are counted, in the order of time."""
    groups: dict[tuple[str, tuple[str, ...]], list[Quantity]] = {}
    departed: set[tuple[str, tuple[str, ...]]] = set()
    for quantity in election.quantities.values():
        measure = election.measures.get(quantity.measure)
        if measure is None or not measure.population or not quantity.subjects:
            continue
        group = (measure.population, quantity.subjects)
        if measure.departures:
            departed.add(group)
        elif quantity.id in election.figures_by_quantity:
            groups.setdefault(group, []).append(quantity)
    remaining = (quantities for group, quantities in groups.items() if group not in departed)
    return [sorted(quantities, key=lambda quantity: quantity.at.sort_key) for quantities in remaining]


def _demanded_orders(election: Election) -> set[tuple[str, str]]:
    """Return the pairs of quantities of which the record says that the first is no greater than the second."""
    orders = [relation.terms for relation in election.relations.values() if relation.kind is RelationKind.ORDER]
    return {(before, after) for terms in orders for position, after in enumerate(terms) for before in terms[:position]}


def _surely_fewer(election: Election, earlier: Quantity, later: Quantity) -> bool:
    """Return whether a later level is less than the earlier count, whatever the words leave open."""
    least, _ = stated_range(election.figures_by_quantity[earlier.id])
    _, most = stated_range(election.figures_by_quantity[later.id])
    return (
        later.kind is Kind.STOCK
        and earlier.unit is later.unit
        and (earlier.at.end or earlier.at.start) < (later.at.end or later.at.start)
        and least is not None
        and most is not None
        and most < least
    )


def _finding(election: Election, earlier: Quantity, later: Quantity) -> Finding:
    before, after = (election.figures_by_quantity[quantity.id] for quantity in (earlier, later))
    least, most = stated_range(before)[0], stated_range(after)[1]
    fewer = "" if least is None or most is None else with_unit(rounded(least - most, 0), later.unit)
    return Finding(
        id=f"suspicious.shrunk.{earlier.id}.{later.id}",
        kind=FindingKind.SUSPICIOUS,
        severity=Severity.WARNING,
        summary=(
            f"{earlier.opening}: {stated_text(before[0], earlier.unit)}. {later.opening}, later: "
            f"{stated_text(after[0], later.unit)}. That is {fewer} fewer, and no withdrawal of theirs is stated."
        ),
        quantities=(earlier.id, later.id),
        figures=tuple(figure.id for figure in (*before, *after)),
        relation="",
    )
