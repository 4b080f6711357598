"""The rule on rates that their counts do not round to, whatever the words leave open."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import product

import msgspec

from kztui.model.election import Election
from kztui.model.figure import Figure, ValueRange, stated_range
from kztui.model.finding import Finding, FindingKind, Severity
from kztui.model.number_text import bounds_text, outward, stated_text, telling_places
from kztui.model.quantity import Unit
from kztui.model.relation import Relation, RelationKind
from kztui.model.relation_kinds import quotient_factor


class _Quotients(msgspec.Struct, frozen=True):
    """What a numerator and a denominator can give."""

    num: Figure
    den: Figure
    low: Fraction
    high: Fraction


def rate_not_from_counts(election: Election) -> Iterator[Finding]:
    """Yield rates whose stated number no stated counts give, rounded half up or half to even.

    "Nearly 7,400" of 12,841 may be 57.5 %: 7,384 of them are. They are not 50 %: nobody calls 6,421 "nearly 7,400".
    """
    for relation in election.relations.values():
        if relation.kind is not RelationKind.RATIO or relation.instead_of:
            continue
        rates, nums, dens = (election.figures_by_quantity.get(term, ()) for term in relation.terms)
        factor = quotient_factor(election.quantities[relation.terms[0]].unit)
        found = [quotients for num, den in product(nums, dens) if (quotients := _quotients(num, den, factor))]
        if not found or not _compatible(rates, nums, dens, factor):
            continue
        for rate in {figure.value: figure for figure in rates}.values():
            if not rate.qualifier and not any(_rounds_to(rate, quotients) for quotients in found):
                yield _finding(election, relation, rate, found[0])


def _compatible(rates: tuple[Figure, ...], nums: tuple[Figure, ...], dens: tuple[Figure, ...], factor: int) -> bool:
    """Return whether some counts that the words allow give some rate that the words allow."""
    (rate_low, rate_high), (num_low, num_high), (den_low, den_high) = map(stated_range, (rates, nums, dens))
    if rate_low is not None and num_high is not None and den_low and factor * num_high < rate_low * den_low:
        return False
    return rate_high is None or num_low is None or not den_high or factor * num_low <= rate_high * den_high


def _quotients(num: Figure, den: Figure, factor: int) -> _Quotients | None:
    """Return what two counts can give, or None where the second may be nothing."""
    (num_low, num_high), (den_low, den_high) = _meant(num), _meant(den)
    return _Quotients(num, den, factor * num_low / den_high, factor * num_high / den_low) if den_low > 0 else None


def _meant(figure: Figure) -> tuple[Fraction, Fraction]:
    """Return the values that a count's words can reasonably mean.

    Where they leave an end open ("nearly 7,400"), it is at most a unit of the last digit that is not zero away (7,300):
    further off, another round number would have been named.
    """
    digits = figure.value.normalize().as_tuple()
    unit = Fraction(Decimal(1).scaleb(int(digits.exponent)))
    low, high = stated_range([figure])
    value = Fraction(figure.value)
    return max(Fraction(0), value - unit) if low is None else low, value + unit if high is None else high


def _rounds_to(rate: Figure, quotients: _Quotients) -> bool:
    """Return whether a possible quotient rounds to the rate: a half goes up, or to the even digit."""
    scale = 10**rate.decimals
    stated, half = Fraction(rate.value), Fraction(1, 2 * scale)
    half_goes_down = stated * scale % 2 == 0
    is_low_enough = quotients.low < stated + half or (half_goes_down and quotients.low == stated + half)
    return is_low_enough and quotients.high >= stated - half


def _finding(election: Election, relation: Relation, rate: Figure, quotients: _Quotients) -> Finding:
    figures = (rate, quotients.num, quotients.den)
    rate_text, num_text, den_text = (
        stated_text(figure, election.quantities[figure.quantity].unit) for figure in figures
    )
    return Finding(
        id=f"suspicious.rounding.{relation.id}.{rate.value}",
        kind=FindingKind.SUSPICIOUS,
        severity=Severity.WARNING,
        summary=(
            f"{relation.label}: {num_text} ÷ {den_text} is {_shown(election, rate, quotients)}, "
            f"which does not round to the {rate_text} stated."
        ),
        quantities=tuple(dict.fromkeys(relation.terms)),
        figures=tuple(figure.id for figure in figures),
        relation=relation.id,
    )


def _shown(election: Election, rate: Figure, quotients: _Quotients) -> str:
    unit: Unit = election.quantities[rate.quantity].unit
    ends: ValueRange = quotients.low, quotients.high
    limits = (rate.low, rate.value, rate.high)
    places = max(telling_places(end, limits, rate.decimals + 1) for end in (quotients.low, quotients.high))
    return bounds_text(*outward(ends, unit, places), unit, places)
