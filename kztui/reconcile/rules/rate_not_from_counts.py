"""The rule on rates that their counts, as stated, do not round to."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from kztui.model.election import Election
from kztui.model.figure import Figure, stated_range
from kztui.model.finding import Finding, FindingKind, Severity
from kztui.model.number_text import rounded, stated_text, with_unit
from kztui.model.relation import Relation, RelationKind
from kztui.model.relation_kinds import quotient_factor

_HALF = Fraction(1, 2)


def rate_not_from_counts(election: Election) -> Iterator[Finding]:
    """Yield rates whose stated number no stated counts give, rounded half up or half to even.

    "Nearly 7,400" of 12,841 may be 57.5 %, but 7,400 of them are 57.6 %.
    """
    for relation in election.relations.values():
        if relation.kind is not RelationKind.RATIO or relation.instead_of:
            continue
        rates, nums, dens = (election.figures_by_quantity.get(term, ()) for term in relation.terms)
        factor = quotient_factor(election.quantities[relation.terms[0]].unit)
        counts = [(num, den) for num, den in product(nums, dens) if den.value]
        if not counts or not _compatible(rates, nums, dens, factor):
            continue
        for rate in {figure.value: figure for figure in rates}.values():
            quotients = [factor * Fraction(num.value) / Fraction(den.value) for num, den in counts]
            if not rate.qualifier and not any(_rounds_to(rate, quotient) for quotient in quotients):
                yield _finding(election, relation, (rate, *counts[0]), quotients[0])


def _compatible(rates: tuple[Figure, ...], nums: tuple[Figure, ...], dens: tuple[Figure, ...], factor: int) -> bool:
    """Return whether some counts that the words allow give some rate that the words allow."""
    (rate_low, rate_high), (num_low, num_high), (den_low, den_high) = map(stated_range, (rates, nums, dens))
    if rate_low is not None and num_high is not None and den_low and factor * num_high < rate_low * den_low:
        return False
    return rate_high is None or num_low is None or not den_high or factor * num_low <= rate_high * den_high


def _rounds_to(rate: Figure, quotient: Fraction) -> bool:
    """Return whether a quotient rounds to the rate: half up and half to even differ only at the half."""
    scaled = quotient * 10**rate.decimals
    stated = Fraction(rate.value) * 10**rate.decimals
    half_up, half_to_even = int(scaled + _HALF), round(scaled)
    return abs(scaled - stated) < _HALF or (scaled % 1 == _HALF and stated in {half_up, half_to_even})


def _finding(
    election: Election, relation: Relation, figures: tuple[Figure, Figure, Figure], quotient: Fraction
) -> Finding:
    rate, num, den = figures
    rate_text, num_text, den_text = (
        stated_text(figure, election.quantities[figure.quantity].unit) for figure in figures
    )
    places = rate.decimals + 1
    exact = with_unit(rounded(quotient, places), election.quantities[rate.quantity].unit, places)
    return Finding(
        id=f"suspicious.rounding.{relation.id}.{rate.value}",
        kind=FindingKind.SUSPICIOUS,
        severity=Severity.WARNING,
        summary=(
            f"{relation.label}: {num_text} ÷ {den_text} would be {exact} were the counts just that, "
            f"which does not round to the {rate_text} stated."
        ),
        quantities=tuple(dict.fromkeys(relation.terms)),
        figures=(rate.id, num.id, den.id),
        relation=relation.id,
    )
