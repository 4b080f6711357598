"""What is consistent but odd: each rule is a function from a record to findings.

A rule finds something only where the figures can all be true. Where they cannot, that is a contradiction.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from kztui.model.election import Election
from kztui.model.finding import Finding
from kztui.reconcile.rules.different_precision import different_precision
from kztui.reconcile.rules.list_length import list_of_another_length
from kztui.reconcile.rules.rate_not_from_counts import rate_not_from_counts
from kztui.reconcile.rules.shrunk_group import shrunk_group
from kztui.reconcile.rules.swapped_digits import swapped_digits

Rule: TypeAlias = Callable[[Election], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    swapped_digits,
    shrunk_group,
    rate_not_from_counts,
    different_precision,
    list_of_another_length,
)


def suspicious_findings(election: Election) -> Iterator[Finding]:
    """Yield what any rule finds."""
    for rule in RULES:
        yield from rule(election)
