"""The rule on swapped digits: 641 here, 614 there."""

from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import Finding, FindingKind, Severity
from kztui.model.number_text import stated_text

# Of two numbers of two digits, one in a hundred pairs or so are swaps of each other by chance.
_LEAST_DIGITS = 3


def swapped_digits(election: Election) -> Iterator[Finding]:
    """Yield figures of one measure, of the same subjects, that differ by a swap of two neighbouring digits."""
    alike: dict[tuple[object, ...], dict[tuple[str, int], list[Figure]]] = {}
    for figure in election.figures.values():
        quantity = election.quantities[figure.quantity]
        key = (quantity.topic, quantity.measure, quantity.unit, frozenset(quantity.subjects))
        digits = "".join(map(str, figure.value.as_tuple().digits))
        alike.setdefault(key, {}).setdefault((digits, figure.decimals), []).append(figure)
    for stated_as in alike.values():
        for (digits, decimals), figures in stated_as.items():
            for other in _swaps(digits):
                # Each pair is met from both sides, and told once.
                if digits < other and (other, decimals) in stated_as:
                    yield _finding(election, [*figures, *stated_as[other, decimals]])


def _swaps(digits: str) -> Iterator[str]:
    """Yield what becomes of digits when two neighbours that differ trade places."""
    if len(digits) >= _LEAST_DIGITS:
        for place in range(len(digits) - 1):
            left, right = digits[place], digits[place + 1]
            if left != right:
                yield f"{digits[:place]}{right}{left}{digits[place + 2 :]}"


def _finding(election: Election, figures: list[Figure]) -> Finding:
    quantities = sorted(
        {figure.quantity for figure in figures}, key=lambda key: (election.quantities[key].at.sort_key, key)
    )
    figures = sorted(figures, key=lambda figure: quantities.index(figure.quantity))
    texts: dict[str, None] = {}
    for figure in figures:
        quantity = election.quantities[figure.quantity]
        texts[f"{stated_text(figure, quantity.unit)} ({quantity.label})"] = None
    return Finding(
        id=f"suspicious.swapped.{'.'.join([*quantities, *(str(n) for n in sorted({f.value for f in figures}))])}",
        kind=FindingKind.SUSPICIOUS,
        severity=Severity.WARNING,
        summary=f"{' and '.join(texts)} differ by a swap of two neighbouring digits.",
        quantities=tuple(quantities),
        figures=tuple(figure.id for figure in figures),
        relation="",
    )
