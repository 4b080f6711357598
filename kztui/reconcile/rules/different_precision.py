"""The rule on one quantity stated at different precision: 57.5 % here, 57.49 % there."""

from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.figure import Figure, stated_range
from kztui.model.finding import Finding, FindingKind, Severity
from kztui.model.number_text import stated_text


def different_precision(election: Election) -> Iterator[Finding]:
    """Yield what is stated with more digits in one place than in another, or exactly in one and not in another."""
    for key, figures in election.figures_by_quantity.items():
        by_precision: dict[tuple[int, str], list[Figure]] = {}
        for figure in figures:
            by_precision.setdefault((figure.decimals, figure.qualifier.replace("each", "")), []).append(figure)
        if len(by_precision) == 1 or not _compatible(figures):
            continue
        quantity = election.quantities[key]
        texts = [stated_text(alike[0], quantity.unit) for alike in by_precision.values()]
        yield Finding(
            id=f"suspicious.precision.{key}",
            kind=FindingKind.SUSPICIOUS,
            severity=Severity.NOTE,
            summary=f"{quantity.opening}: stated once as {' and once as '.join(map(_quoted, texts))}.",
            quantities=(key,),
            figures=tuple(figure.id for figure in figures),
            relation="",
        )


def _quoted(text: str) -> str:
    """Return a stated number as it stands in a sentence: within quotation marks where it has words of its own."""
    return f"“{text}”" if text[:1].isalpha() else text


def _compatible(figures: tuple[Figure, ...]) -> bool:
    """Return whether some value satisfies the words of all figures."""
    low, high = stated_range(figures)
    return low is None or high is None or low <= high
