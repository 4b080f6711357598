"""The numbers of a contradiction: what a relation makes of its terms, and what is stated instead."""

from fractions import Fraction

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.number_text import bounds_in_words, rounded, stated_text
from kztui.model.quantity import Unit
from kztui.model.relation import Relation, RelationKind
from kztui.model.relation_kinds import quotient_factor, rules_of
from kztui.reconcile.findings.verdicts import exact_value
from kztui.reconcile.findings.wording import MEMBERS_NAMED, first_texts, number, shortened
from kztui.reconcile.result import Contradiction


def clash(election: Election, contradiction: Contradiction, relation: Relation) -> str:
    """Return the numbers that clash in a contradiction that is about a relation."""
    figures = {term: _figures(election, contradiction, term) for term in relation.terms}
    texts = first_texts(relation.terms, figures, election.quantities)
    unit = election.quantities[relation.terms[0]].unit
    if relation.kind is RelationKind.LIST and figures[relation.terms[0]]:
        return f"{texts[0]} stated, {len(relation.subjects)} named"
    values = [exact_value(list(figures[term])) if figures[term] else None for term in relation.terms]
    made = _made(relation, values[1:], quotient_factor(unit))
    instead = f"stated {texts[0]}" if figures[relation.terms[0]] else _elsewhere(contradiction, relation, unit)
    if made is None or not instead:
        names = [key for key in contradiction.members if key in election.figures]
        return f"stated are {named(election, names)}" if names else "no numbers satisfy both"
    if relation.kind is RelationKind.RATIO:
        places = max([1, *(figure.decimals for figure in figures[relation.terms[0]])]) + 1
        return f"{texts[1]} ÷ {texts[2]} = {number(made, unit, places)}, {instead}"
    right = rules_of(relation).equation(shortened(texts), len(relation.subjects)).split(" = ", 1)[1]
    return f"{right} = {number(rounded(made, 0), unit)}, {instead}"


def _figures(election: Election, contradiction: Contradiction, term: str) -> tuple[Figure, ...]:
    """Return the figures of a term that are members, or else any that state it."""
    all_stated = election.figures_by_quantity.get(term, ())
    return tuple(figure for figure in all_stated if figure.id in contradiction.members) or all_stated


def _made(relation: Relation, rest: list[Fraction | None], factor: int) -> Fraction | None:
    """Return what the other terms make of the first, where all of them are exact and the kind makes anything."""
    exact = [value for value in rest if value is not None]
    if len(exact) < len(rest):
        return None
    return rules_of(relation).implied_first(exact, factor)


def _elsewhere(contradiction: Contradiction, relation: Relation, unit: Unit) -> str:
    """Return what the relation's first term, which nobody states, must be by all other members; or nothing."""
    for way in contradiction.repairs:
        for bounds in way.bounds:
            if way.member == relation.id and bounds.quantity == relation.terms[0] and not bounds.trivial:
                low, high = (None if end is None else rounded(end, 0) for end in (bounds.low, bounds.high))
                return f"but all else makes it {bounds_in_words(low, high, unit)}" if unit.whole else ""
    return ""


def named(election: Election, keys: list[str]) -> str:
    """Return the names of some figures or relations, the last ones of many only as their number."""
    names = []
    for key in keys:
        if key in election.relations:
            names.append(f"“{election.relations[key].label.removesuffix('.')}”")
        else:
            figure = election.figures[key]
            quantity = election.quantities[figure.quantity]
            names.append(f"{quantity.label} {stated_text(figure, quantity.unit)}")
    if len(names) > MEMBERS_NAMED:
        names = [*names[: MEMBERS_NAMED - 1], f"{len(names) - MEMBERS_NAMED + 1} more"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
