"""The independent blocks of a programme: parts that share no unknown are solved separately."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec import field

from kztui.reconcile.programme.bound_set import BoundSet
from kztui.reconcile.programme.constraints import Ratio
from kztui.reconcile.programme.derivation import Constraint
from kztui.reconcile.programme.formulation import ratio_constraints


class Block(msgspec.Struct):
    """Connected unknown quantities, the constraints between them, and the ratios whose counts they are."""

    unknowns: list[str] = field(default_factory=list)
    linear: list[Constraint] = field(default_factory=list)
    """The constraints that stay as they are, whatever bounds are found."""
    ratios: list[Ratio] = field(default_factory=list)
    """Ratios of which both counts are unknowns of this block."""
    shared: list[Ratio] = field(default_factory=list)
    """Ratios whose rate stands in other relations too: their constraints change with its bounds."""

    def constraints(self, bounds: BoundSet) -> list[Constraint]:
        """Return the block's constraints, those of its shared ratios with the current bounds."""
        unknowns = set(self.unknowns)
        changing = (constraint for ratio in self.shared for constraint in ratio_constraints(ratio, bounds))
        return [*self.linear, *(row for row in changing if not unknowns.isdisjoint(row.coefficients))]


class _DisjointSets:
    """Sets of keys that have no key in common, each known by one of its keys."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, key: str) -> str:
        """Return the key by which the set of a key, which may be new, is known."""
        path = []
        while (parent := self._parent.setdefault(key, key)) != key:
            path.append(key)
            key = parent
        for passed in path:
            self._parent[passed] = key
        return key

    def join(self, keys: Iterable[str]) -> None:
        """Make one set of all that the keys are in."""
        first = ""
        for key in keys:
            root = self.root(key)
            first = first or root
            self._parent[root] = first

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._parent))

    def __contains__(self, key: str) -> bool:
        return key in self._parent


def split(constraints: Sequence[Constraint], ratios: Sequence[Ratio], bounds: BoundSet) -> list[Block]:
    """Return the blocks that the constraints make, and a shared rate with its unknown counts."""
    shared = {ratio.relation: ratio for ratio in ratios if ratio.rate in bounds.problem.shared_rates}
    shared_unknowns = {
        relation: _unknowns((ratio.rate, ratio.num, ratio.den), bounds) for relation, ratio in shared.items()
    }
    sets = _DisjointSets()
    for constraint in constraints:
        sets.join(_unknowns(constraint.coefficients, bounds))
    for unknowns in shared_unknowns.values():
        sets.join(unknowns)
    blocks: dict[str, Block] = {}
    for quantity in sets:
        blocks.setdefault(sets.root(quantity), Block()).unknowns.append(quantity)
    for constraint in constraints:
        if constraint.relation not in shared:
            blocks[sets.root(_unknowns(constraint.coefficients, bounds)[0])].linear.append(constraint)
    for relation, unknowns in shared_unknowns.items():
        if unknowns:
            blocks[sets.root(unknowns[0])].shared.append(shared[relation])
    for ratio in ratios:
        if ratio.num in sets and ratio.den in sets and sets.root(ratio.num) == sets.root(ratio.den):
            blocks[sets.root(ratio.num)].ratios.append(ratio)
    return list(blocks.values())


def _unknowns(quantities: Iterable[str], bounds: BoundSet) -> list[str]:
    return [quantity for quantity in quantities if not bounds.is_fixed(quantity)]
