"""The independent blocks of a programme: what shares no unknown can be solved apart."""

from collections.abc import Iterable, Sequence

import msgspec
from msgspec import field

from kztui.reconcile.programme.bound_set import Box
from kztui.reconcile.programme.derivation import Row
from kztui.reconcile.programme.formulation import Ratio


class Block(msgspec.Struct):
    """Unknowns that hang together, the rows between them, and the ratios whose counts they are."""

    columns: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    ratios: list[Ratio] = field(default_factory=list)
    """Ratios of which both counts are unknowns of this block."""
    shared: list[Ratio] = field(default_factory=list)
    """Ratios whose rate stands in other relations too: their rows change with its bounds."""


class _Union:
    """Disjoint sets, joined by their first member."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, key: str) -> str:
        """Return the name of the set that a key is in, which may be new."""
        path = []
        while (up := self._parent.setdefault(key, key)) != key:
            path.append(key)
            key = up
        for step in path:
            self._parent[step] = key
        return key

    def join(self, keys: Iterable[str]) -> None:
        """Make one set of all that the keys are in."""
        first = ""
        for key in keys:
            root = self.find(key)
            first = first or root
            self._parent[root] = first

    def keys(self) -> list[str]:
        """Return all keys, in the order in which they came."""
        return list(self._parent)


def split(rows: Sequence[Row], ratios: Sequence[Ratio], box: Box) -> list[Block]:
    """Return the blocks that the rows make, and a shared rate with its unknown counts."""
    union = _Union()
    shared = {ratio.relation: ratio for ratio in ratios if ratio.rate in box.problem.shared_rates}
    members = {key: _unknown((ratio.rate, ratio.num, ratio.den), box) for key, ratio in shared.items()}
    for row in rows:
        union.join(_unknown(row.coefficients, box))
    for keys in members.values():
        union.join(keys)
    blocks: dict[str, Block] = {}
    for key in union.keys():  # noqa: SIM118 - not a mapping
        blocks.setdefault(union.find(key), Block()).columns.append(key)
    for row in rows:
        if row.relation not in shared:
            blocks[union.find(_unknown(row.coefficients, box)[0])].rows.append(row)
    for key, keys in members.items():
        if keys:
            blocks[union.find(keys[0])].shared.append(shared[key])
    known = set(union.keys())
    for ratio in ratios:
        if {ratio.num, ratio.den} <= known and union.find(ratio.num) == union.find(ratio.den):
            blocks[union.find(ratio.num)].ratios.append(ratio)
    return list(blocks.values())


def _unknown(quantities: Iterable[str], box: Box) -> list[str]:
    return [quantity for quantity in quantities if not box.fixed(quantity)]
