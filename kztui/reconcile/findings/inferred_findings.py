"""The quantities with what the reconciliation found of them, and the findings on those that no source states."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import Binding, End, Finding, FindingKind, Severity
from kztui.model.number_text import bounds_in_words, rounded, stated_text
from kztui.model.quantity import Flag, Origin, Quantity
from kztui.reconcile.findings.verdicts import stated_range
from kztui.reconcile.findings.wording import capital, clause
from kztui.reconcile.programme.derivation import ENDS, inward
from kztui.reconcile.result import Bounds, Result

_PLACES = 2


def updated_quantities(election: Election, result: Result) -> dict[str, Quantity]:
    """Return all quantities with their origin, bounds and flags."""
    return {key: _updated(quantity, election, result) for key, quantity in election.quantities.items()}


def _updated(quantity: Quantity, election: Election, result: Result) -> Quantity:
    figures = election.figures_by_quantity.get(quantity.id, ())
    low, high = shown(quantity, figures, result.bounds[quantity.id])
    flags = []
    if figures and _tightened(quantity, figures, result):
        flags.append(Flag.TIGHTENED)
    if quantity.id in result.contradicted:
        flags.append(Flag.CONTRADICTED)
    origin = Origin.STATED if figures else Origin.INFERRED
    return replace(quantity, origin=origin, low=low, high=high, flags=tuple(flags))


def shown(quantity: Quantity, figures: tuple[Figure, ...], bounds: Bounds) -> tuple[Decimal | None, Decimal | None]:
    """Return the bounds as decimals: whole numbers as they are, others rounded outward.

    To two places, or one more than the source states, so that the half unit of its last digit fits in. That a
    count is not negative goes without saying where nothing keeps it from above.
    """
    if bounds.trivial:
        return None, None
    places = 0 if quantity.unit.whole else max([_PLACES, *(figure.decimals + 1 for figure in figures)])
    low = None if bounds.low is None else rounded(bounds.low, places, ROUND_FLOOR)
    high = None if bounds.high is None else rounded(bounds.high, places, ROUND_CEILING)
    return low, high


def _tightened(quantity: Quantity, figures: tuple[Figure, ...], result: Result) -> bool:
    """Return whether the bounds, as they are shown, are tighter than those of the quantity's own figures."""
    own = dict(zip(ENDS, stated_range([figure for figure in figures if figure.id in result.active]), strict=True))
    for end, value in zip(ENDS, shown(quantity, figures, result.bounds[quantity.id]), strict=True):
        stated = own[end]
        if stated is not None:
            stated = inward(stated, end, whole=quantity.unit.whole)
        elif end is End.LOW:
            stated = Fraction(0)
        if value is not None and (stated is None or (Fraction(value) - stated) * end.sign > 0):
            return True
    return False


def inferred_findings(election: Election, result: Result) -> Iterator[Finding]:
    """Yield a finding for each quantity of which more is known than its own figures say, if it has any."""
    for key, quantity in election.quantities.items():
        bounds = result.bounds[key]
        figures = election.figures_by_quantity.get(key, ())
        if bounds.trivial or (figures and not _tightened(quantity, figures, result)):
            continue
        low, high = shown(quantity, figures, bounds)
        binding = Binding(bounds.why(End.LOW), bounds.why(End.HIGH))
        leaves = tuple(dict.fromkeys(reason.id for reason in (*binding.low, *binding.high)))
        relations = [leaf for leaf in leaves if leaf in election.relations]
        yield Finding(
            id=f"inferred.{key}",
            kind=FindingKind.INFERRED,
            severity=Severity.NOTE,
            summary=_summary(election, quantity, figures, bounds_in_words(low, high, quantity.unit), relations),
            quantities=(key,),
            figures=tuple(leaf for leaf in leaves if leaf in election.figures),
            relation=relations[0] if len(relations) == 1 else "",
            low=low,
            high=high,
            binding=binding,
        )


def _summary(
    election: Election, quantity: Quantity, figures: tuple[Figure, ...], words: str, relations: list[str]
) -> str:
    readings = dict.fromkeys(clause(reading) for key in relations if (reading := election.relations[key].reading))
    condition = f" if {' and if '.join(readings)}" if readings else ""
    label = capital(quantity.label)
    if not figures:
        return f"{label}: {words}{condition}, though no source states it."
    texts = dict.fromkeys(stated_text(figure, quantity.unit) for figure in figures)
    return f"{label}: stated as {' and '.join(texts)}, and together with all else that is stated {words}{condition}."
