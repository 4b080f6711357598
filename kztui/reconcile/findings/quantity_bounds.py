"""The quantities with what the reconciliation found of them: their bounds as they are shown, and their flags."""

from decimal import Decimal
from fractions import Fraction

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.figure import Figure, stated_range
from kztui.model.finding import End
from kztui.model.number_text import outward
from kztui.model.quantity import Flag, Origin, Quantity
from kztui.model.shown_bounds import shown_places
from kztui.reconcile.programme.derivation import ENDS, inward
from kztui.reconcile.result import Bounds, Result


def updated_quantities(election: Election, result: Result) -> dict[str, Quantity]:
    """Return all quantities with their origin, bounds and flags."""
    return {key: _updated(quantity, election, result) for key, quantity in election.quantities.items()}


def _updated(quantity: Quantity, election: Election, result: Result) -> Quantity:
    figures = election.figures_by_quantity.get(quantity.id, ())
    low, high = shown_bounds(quantity, figures, result.bounds[quantity.id])
    flags = []
    if figures and is_tightened(quantity, figures, result):
        flags.append(Flag.TIGHTENED)
    if quantity.id in result.contradicted:
        flags.append(Flag.CONTRADICTED)
    origin = Origin.STATED if figures else Origin.INFERRED
    return replace(quantity, origin=origin, low=low, high=high, flags=tuple(flags))


def shown_bounds(
    quantity: Quantity, figures: tuple[Figure, ...], bounds: Bounds
) -> tuple[Decimal | None, Decimal | None]:
    """Return the bounds as they are shown. That a count is not negative goes without saying if it has no greatest."""
    if bounds.trivial:
        return None, None
    return outward(bounds.range, quantity.unit, shown_places(quantity.unit, figures))


def is_tightened(quantity: Quantity, figures: tuple[Figure, ...], result: Result) -> bool:
    """Return whether the bounds, as they are shown, are tighter than those of the quantity's own figures.

    Not where one of these was set aside: what is left when a contradiction takes the number away is no news of it.
    """
    if any(figure.id not in result.active for figure in figures):
        return False
    stated = stated_range(figures)
    shown = shown_bounds(quantity, figures, result.bounds[quantity.id])
    return any(
        value is not None and _is_tighter(Fraction(value), limit, end, quantity)
        for end, value, limit in zip(ENDS, shown, stated, strict=True)
    )


def _is_tighter(value: Fraction, stated: Fraction | None, end: End, quantity: Quantity) -> bool:
    """Return whether one end says more than the quantity's own figures, which always say that it is at least 0."""
    if stated is None and end is End.HIGH:
        return True
    limit = Fraction(0) if stated is None else inward(stated, end, whole=quantity.unit.whole)
    return (value - limit) * end.sign > 0
