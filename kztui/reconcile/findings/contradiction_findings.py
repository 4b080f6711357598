"""The findings on contradictions: what cannot all be true, the numbers that differ, and a reading that holds."""

from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.finding import Binding, End, Finding, FindingKind, Range, Reason, Repair, Severity
from kztui.model.kind_rules import StatedTerm
from kztui.model.number_text import bounds_in_words, rounded, stated_text, with_unit
from kztui.model.quantity import Unit
from kztui.model.relation import Relation, RelationKind
from kztui.model.relation_kinds import Calculated, rules_of
from kztui.reconcile import result as raw
from kztui.reconcile.findings.quantity_bounds import shown_bounds
from kztui.reconcile.result import Contradiction, Result

_MOST_NAMED = 6


def contradiction_findings(election: Election, result: Result) -> Iterator[Finding]:
    """Yield a finding for each contradiction; its members count as binding at both ends."""
    used: set[str] = set()
    for number, contradiction in enumerate(result.contradictions, 1):
        relation = _main_relation(election, contradiction)
        name = relation.id if relation else str(number)
        name = f"{name}.{number}" if name in used else name
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
            repairs=tuple(_repair(election, repair) for repair in contradiction.repairs),
        )


def _repair(election: Election, repair: raw.Repair) -> Repair:
    ranges = []
    for bounds in repair.bounds:
        stated = election.figures_by_quantity.get(bounds.quantity, ())
        low, high = shown_bounds(election.quantities[bounds.quantity], stated, bounds)
        ranges.append(Range(bounds.quantity, low, high))
    return Repair(repair.member, repair.feasible, tuple(ranges), repair.whole_record)


def _main_relation(election: Election, contradiction: Contradiction) -> Relation | None:
    """Return the relation that a contradiction is about: the one set aside alone, or the first."""
    relations = [election.relations[key] for key in contradiction.members if key in election.relations]
    set_aside = [relation for relation in relations if relation.id in contradiction.set_aside]
    return next(iter(set_aside or relations), None)


def _summary(election: Election, contradiction: Contradiction, relation: Relation | None) -> str:
    if relation is None:
        return _differing_figures(election, contradiction)
    numbers = _numbers(election, contradiction, relation)
    reading = f" It was read so: {relation.reading}." if relation.reading else ""
    if contradiction.stands:
        other_reading = election.relations[contradiction.stands].reading
        return f"{relation.label} does not hold: {numbers}.{reading} It holds only if {other_reading}."
    others = [key for key in contradiction.members if key in election.relations and key != relation.id]
    together = f"cannot hold together with {_named(election, others)}" if others else "does not hold"
    return f"{relation.label} {together}: {numbers}.{reading}"


def _differing_figures(election: Election, contradiction: Contradiction) -> str:
    quantity = election.quantities[contradiction.quantities[0]]
    texts = [stated_text(election.figures[key], quantity.unit) for key in contradiction.members]
    return f"{quantity.label}: {' and '.join(texts)} cannot {'both' if len(texts) == 2 else 'all'} be true."  # noqa: PLR2004 - two are both


def _numbers(election: Election, contradiction: Contradiction, relation: Relation) -> str:
    """Return the numbers that differ in a contradiction that is about a relation."""
    terms = [_term(election, contradiction, term) for term in relation.terms]
    net_numbers = "" if terms[0].figures else _net_numbers(election, contradiction, relation, terms)
    if net_numbers:
        return net_numbers
    instead = f"stated {terms[0].text}" if terms[0].figures else _bound_instead(contradiction, relation, terms[0].unit)
    numbers = rules_of(relation).numbers_that_fail(terms, len(relation.subjects), instead)
    if numbers:
        return numbers
    figures = [key for key in contradiction.members if key in election.figures]
    return f"stated are {_named(election, figures)}" if figures else "no numbers satisfy both"


def _net_numbers(election: Election, contradiction: Contradiction, relation: Relation, terms: list[StatedTerm]) -> str:
    """Return the numbers where another member takes something off the first term, which nobody states; or nothing.

    "134 + 139 + 8 − 2 = 279, stated 271": what is stated is what the sum leaves, less the 2.
    """
    rules = rules_of(relation)
    gross = rules.calculated(terms) if isinstance(rules, Calculated) else None
    if not isinstance(rules, Calculated) or gross is None:
        return ""
    for key in contradiction.members:
        other = election.relations.get(key)
        if other is None or other.kind is not RelationKind.DIFFERENCE or other.terms[1] != relation.terms[0]:
            continue
        net, _, *subtrahends = (_term(election, contradiction, term) for term in other.terms)
        values = [value for term in subtrahends if (value := term.exact) is not None]
        if net.figures and len(values) == len(subtrahends):
            expression = " − ".join(
                (rules.expression([term.text for term in terms[1:]]), *(term.text for term in subtrahends))
            )
            return f"{expression} = {with_unit(rounded(gross - sum(values), 0), net.unit)}, stated {net.text}"
    return ""


def _term(election: Election, contradiction: Contradiction, term: str) -> StatedTerm:
    """Return a term with the figures of it that are members, or else any that state it."""
    stated = election.figures_by_quantity.get(term, ())
    members = tuple(figure for figure in stated if figure.id in contradiction.members)
    return StatedTerm(election.quantities[term].unit, members or stated)


def _bound_instead(contradiction: Contradiction, relation: Relation, unit: Unit) -> str:
    """Return what the relation's first term, which nobody states, must be by all other members; or nothing."""
    if not unit.whole:
        return ""
    for repair in contradiction.repairs:
        for bounds in repair.bounds:
            if repair.member == relation.id and bounds.quantity == relation.terms[0] and not bounds.trivial:
                low, high = (None if value is None else rounded(value, 0) for value in (bounds.low, bounds.high))
                return f"but all else makes it {bounds_in_words(low, high, unit)}"
    return ""


def _named(election: Election, members: list[str]) -> str:
    """Return the names of some figures or relations, the last ones of many only as their number."""
    names = []
    for key in members:
        if key in election.relations:
            names.append(f"“{election.relations[key].label}”")
        else:
            figure = election.figures[key]
            quantity = election.quantities[figure.quantity]
            names.append(f"{quantity.label} {stated_text(figure, quantity.unit)}")
    if len(names) > _MOST_NAMED:
        names = [*names[: _MOST_NAMED - 1], f"{len(names) - _MOST_NAMED + 1} more"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
