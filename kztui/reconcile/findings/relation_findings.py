"""The findings on relations that hold, exactly or within rounding."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import Finding, FindingKind, Severity
from kztui.model.number_text import bounds_in_words, rounded
from kztui.model.relation import Relation, RelationKind
from kztui.model.relation_kinds import rules_of
from kztui.reconcile.findings.verdicts import exact_value
from kztui.reconcile.findings.wording import clause, first_texts, number, shortened
from kztui.reconcile.result import Result, Verdict

_KINDS = {Verdict.HOLDS: FindingKind.HOLDS, Verdict.WITHIN_ROUNDING: FindingKind.WITHIN_ROUNDING}


def relation_findings(election: Election, result: Result) -> Iterator[Finding]:
    """Yield a finding for each relation that holds."""
    for key, verdict in result.verdicts.items():
        if verdict in _KINDS:
            relation = election.relations[key]
            figures = _active(election, result, relation)
            yield Finding(
                id=f"{_KINDS[verdict]}.{key}".replace("_", "-"),
                kind=_KINDS[verdict],
                severity=Severity.NOTE,
                summary=_summary(election, result, relation, figures),
                quantities=tuple(dict.fromkeys(relation.terms)),
                figures=tuple(figure.id for stated in figures.values() for figure in stated),
                relation=key,
            )


def _active(election: Election, result: Result, relation: Relation) -> dict[str, tuple[Figure, ...]]:
    stated = election.figures_by_quantity
    return {
        term: tuple(figure for figure in stated.get(term, ()) if figure.id in result.active) for term in relation.terms
    }


def _summary(election: Election, result: Result, relation: Relation, figures: dict[str, tuple[Figure, ...]]) -> str:
    certain = result.verdicts[relation.id] is Verdict.HOLDS
    texts = first_texts(relation.terms, figures, election.quantities)
    if relation.kind is RelationKind.RATIO:
        numbers = _quotient(election, result, relation, figures, texts)
    elif relation.kind is RelationKind.LIST:
        numbers = f"{texts[0]} stated, {len(relation.subjects)} named"
    else:
        numbers = rules_of(relation).equation(shortened(texts), len(relation.subjects))
    label = relation.label.removesuffix(".")
    reading = f", if {clause(relation.reading)}" if relation.reading else ""
    if relation.kind in {RelationKind.ORDER, RelationKind.LIST}:
        # The label of these is a sentence, those of the others an equation.
        loose = "" if certain else ", as far as the words go"
        return f"{label}{loose}: {numbers}{reading}."
    return f"{label} {'holds' if certain else 'holds within rounding'}: {numbers}{reading}."


def _quotient(
    election: Election,
    result: Result,
    relation: Relation,
    figures: dict[str, tuple[Figure, ...]],
    texts: list[str],
) -> str:
    """Return a ratio's numbers: the quotient one digit longer than stated, or the counts that are possible."""
    rate, num, den = relation.terms
    unit = election.quantities[rate].unit
    top, bottom = exact_value(list(figures[num])), exact_value(list(figures[den]))
    if top is not None and bottom:
        places = max(figure.decimals for figure in figures[rate])
        value = (100 if unit.value == "percent" else 1) * top / bottom
        same = rounded(value, places) == value
        shown = number(value, unit, places if same else places + 1)
        return f"{texts[1]} ÷ {texts[2]} = {shown}, stated {texts[0]}"
    loose = num if top is None else den
    bounds = result.bounds[loose]
    possible = bounds_in_words(_whole(bounds.low), _whole(bounds.high), election.quantities[loose].unit)
    return f"{texts[1]} ÷ {texts[2]}, stated {texts[0]}, which leaves {possible}"


def _whole(value: Fraction | None) -> Decimal | None:
    return None if value is None else rounded(value, 0)
