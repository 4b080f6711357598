"""The rule on swapped digits: 641 here, 614 there."""

from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import Finding, FindingKind, Severity
from kztui.model.number_text import stated_text
from kztui.model.quantity import Quantity

# Of two numbers of two digits, one in a hundred pairs or so are swaps of each other by chance.
_LEAST_DIGITS = 3


def swapped_digits(election: Election) -> Iterator[Finding]:
    """Yield figures of one measure, of the same subjects, that differ by a swap of two neighbouring digits."""
    comparable: dict[tuple[object, ...], dict[tuple[str, int], list[Figure]]] = {}
    for figure in election.figures.values():
        quantity = election.quantities[figure.quantity]
        key = (quantity.topic, quantity.measure, quantity.unit, frozenset(quantity.subjects))
        digits = "".join(map(str, figure.value.as_tuple().digits))
        comparable.setdefault(key, {}).setdefault((digits, figure.decimals), []).append(figure)
    for by_digits in comparable.values():
        for (digits, decimals), figures in by_digits.items():
            for swapped in _swaps(digits):
                # Each pair is met from both sides, and yielded once.
                if digits < swapped and (swapped, decimals) in by_digits:
                    yield _finding(election, [*figures, *by_digits[swapped, decimals]])


def _swaps(digits: str) -> Iterator[str]:
    """Yield the digits with two different neighbours swapped, for each such pair."""
    if len(digits) >= _LEAST_DIGITS:
        for position in range(len(digits) - 1):
            left, right = digits[position], digits[position + 1]
            if left != right:
                yield f"{digits[:position]}{right}{left}{digits[position + 2 :]}"


def _finding(election: Election, figures: list[Figure]) -> Finding:
    quantities = sorted(
        {figure.quantity for figure in figures}, key=lambda key: (election.quantities[key].at.sort_key, key)
    )
    figures = sorted(figures, key=lambda figure: quantities.index(figure.quantity))
    texts = dict.fromkeys(_text(figure, election.quantities[figure.quantity]) for figure in figures)
    values = [str(value) for value in sorted({figure.value for figure in figures})]
    return Finding(
        id=f"suspicious.swapped.{'.'.join([*quantities, *values])}",
        kind=FindingKind.SUSPICIOUS,
        severity=Severity.WARNING,
        summary=f"{' and '.join(texts)} differ by a swap of two neighbouring digits.",
        quantities=tuple(quantities),
        figures=tuple(figure.id for figure in figures),
        relation="",
    )


def _text(figure: Figure, quantity: Quantity) -> str:
    return f"{stated_text(figure, quantity.unit)} ({quantity.label})"
