"""The rule on groups of observers that shrank: 19 put forward, 18 in the mission."""

from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.finding import Finding, FindingKind, Severity
from kztui.model.number_text import stated_text
from kztui.model.quantity import Quantity
from kztui.model.relation import RelationKind
from kztui.model.when import Kind
from kztui.reconcile.findings.verdicts import Range, stated_range
from kztui.reconcile.findings.wording import capital, number


def shrunk_group(election: Election) -> Iterator[Finding]:
    """Yield groups of observers that a later count has fewer of, though no withdrawal of their own is stated.

    A group is who has the same subjects, whatever the measure, as long as it counts observers: put forward,
    accredited, in the mission. Only a later level can show that it shrank: that fewer were added in a later
    week shows nothing. An order that the record demands is tested as a relation, and not here.
    """
    groups: dict[tuple[str, ...], list[Quantity]] = {}
    left: set[tuple[str, ...]] = set()
    for quantity in election.quantities.values():
        words = _words(election, quantity)
        if "withdr" in words:
            left.add(quantity.subjects)
        elif quantity.subjects and "observer" in words and quantity.id in election.figures_by_quantity:
            groups.setdefault(quantity.subjects, []).append(quantity)
    demanded = _demanded(election)
    for subjects, quantities in groups.items():
        if subjects in left:
            continue
        quantities.sort(key=lambda quantity: quantity.at.sort_key)
        for place, later in enumerate(quantities):
            larger = [one for one in quantities[:place] if _shrank(election, one, later)]
            if larger and (larger[-1].id, later.id) not in demanded:
                yield _finding(election, larger[-1], later)


def _words(election: Election, quantity: Quantity) -> str:
    measure = election.measures.get(quantity.measure)
    names = (measure.label, *measure.names) if measure else ()
    return " ".join([quantity.measure, *names]).lower()


def _demanded(election: Election) -> set[tuple[str, str]]:
    orders = [one for one in election.relations.values() if one.kind is RelationKind.ORDER]
    return {
        (before, after) for order in orders for place, after in enumerate(order.terms) for before in order.terms[:place]
    }


def _shrank(election: Election, earlier: Quantity, later: Quantity) -> bool:
    least, most = _range(election, earlier)[0], _range(election, later)[1]
    return (
        later.kind is Kind.STOCK
        and earlier.unit is later.unit
        and (earlier.at.end or earlier.at.start) < (later.at.end or later.at.start)
        and least is not None
        and most is not None
        and most < least
    )


def _range(election: Election, quantity: Quantity) -> Range:
    return stated_range(list(election.figures_by_quantity[quantity.id]))


def _finding(election: Election, earlier: Quantity, later: Quantity) -> Finding:
    before, after = (election.figures_by_quantity[one.id] for one in (earlier, later))
    least, most = _range(election, earlier)[0], _range(election, later)[1]
    missing = "" if least is None or most is None else number(least - most, later.unit)
    return Finding(
        id=f"suspicious.shrunk.{earlier.id}.{later.id}",
        kind=FindingKind.SUSPICIOUS,
        severity=Severity.WARNING,
        summary=(
            f"{capital(earlier.label)}: {stated_text(before[0], earlier.unit)}; later, {later.label}: "
            f"{stated_text(after[0], later.unit)}. That is {missing} fewer, and no withdrawal of theirs is stated."
        ),
        quantities=(earlier.id, later.id),
        figures=tuple(figure.id for figure in (*before, *after)),
        relation="",
    )
