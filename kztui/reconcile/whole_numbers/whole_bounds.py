"""Bounds that whole numbers attain: each with a point that does, or improved until one does.

Multipliers and rounding leave some bounds of small numbers wider than they need be. For each end a point is
looked for that stands at it. Where there is none, the end is moved to the best point found, once it is refuted,
case by case, that there is a better one. What can't be settled in the cases allowed is said to be only at least
that tight.
"""

from collections.abc import Iterable
from fractions import Fraction

import msgspec
from msgspec import field

from kztui.model.finding import End
from kztui.reconcile.bounds.solve import Solved, solve_parts
from kztui.reconcile.programme.blocks import Block
from kztui.reconcile.programme.bound_set import BoundSet, InfeasibleError
from kztui.reconcile.programme.constraints import Ratio
from kztui.reconcile.programme.derivation import ENDS, Bound, Otherwise, Refutation
from kztui.reconcile.programme.linear_programme import LinearProgramme
from kztui.reconcile.programme.problem import Problem, connected
from kztui.reconcile.whole_numbers.decision import complete, decide_block, give_quotient
from kztui.reconcile.whole_numbers.opposites import beyond_rate, beyond_whole
from kztui.reconcile.whole_numbers.points import Point, satisfies

# Each step moves an end to a better point; the solver's own optimum is nearly always the first.
_MOST_STEPS = 200
# What all searches for points together may take: the unknowns of each, added up. In a large record the rest stays open.
_MOST_WORK = 60_000


class Attained(msgspec.Struct):
    """Points that satisfy all members, and which of them stands at which bound."""

    base: dict[str, Fraction] = field(default_factory=dict)
    """One point, of every quantity for which one was found."""
    changes: list[dict[str, Fraction]] = field(default_factory=list)
    """Other points, each by what differs from the base."""
    at: dict[tuple[str, End], int] = field(default_factory=dict)
    """For each bound that a point stands at: 0 for the base, n for the nth change."""


class WholeBounds(msgspec.Struct, frozen=True):
    """The bounds that some members give, and the points that stand at them."""

    bounds: BoundSet
    attained: Attained


def whole_bounds(problem: Problem, members: Iterable[str]) -> WholeBounds:
    """Return the tightest bounds that are found of whole numbers that satisfy the members.

    Raises:
        InfeasibleError: They contradict each other.
    """
    members = list(members)
    solved = solve_parts(problem, members)
    tightening = _Tightening(problem, members, solved)
    for quantity in solved.bounds.quantities:
        for end in ENDS:
            tightening.attain(quantity, end)
    return WholeBounds(solved.bounds, tightening.attained)


class _Tightening:
    """Brings each end of the bounds of some members to a point that satisfies them all."""

    def __init__(self, problem: Problem, members: list[str], solved: Solved) -> None:
        self._problem = problem
        self._members = set(members)
        self._bounds = solved.bounds
        self._block_of = {quantity: block for block in solved.blocks for quantity in block.unknowns}
        self._ratios: dict[str, Ratio] = {}
        self._ratios_of: dict[str, list[Ratio]] = {}
        for ratio in solved.system.ratios:
            self._ratios.setdefault(ratio.rate, ratio)
            for count in {ratio.num, ratio.den}:
                self._ratios_of.setdefault(count, []).append(ratio)
        self._work = 0
        self._changes_of: dict[str, list[int]] = {}
        """For a quantity the numbers of the changes that change it."""
        self.attained = Attained(base=self._base(solved, members))

    def _base(self, solved: Solved, members: list[str]) -> dict[str, Fraction]:
        """Return one point, without the quantities that are connected with a block in which none was found.

        Raises:
            InfeasibleError: A block has none, and that is proved.
        """
        point: dict[str, Fraction] = {}
        unsettled: list[str] = []
        for block in solved.blocks:
            outcome = decide_block(block, self._bounds)
            if isinstance(outcome, Refutation):
                raise InfeasibleError(outcome)
            if outcome is None:
                unsettled.extend(block.unknowns)
            point.update(outcome or {})
        complete(point, solved.system, members)
        wrong = [member for member in members if not satisfies(self._problem, [member], point)]
        wrong += [member for quantity in unsettled for member in self._members_about(quantity)]
        for member in connected(self._problem, self._members, wrong):
            for quantity in self._problem.quantities_of(member):
                point.pop(quantity, None)
        return point

    def _members_about(self, quantity: str) -> list[str]:
        return [member for member in self._problem.members_about.get(quantity, ()) if member in self._members]

    def attain(self, quantity: str, end: End) -> None:
        """Find a point that stands at a bound, moving it if there is none; note neither if that stays open."""
        bound = self._bounds.get(quantity, end)
        if bound is None or quantity not in self.attained.base or self._is_attained(bound):
            return
        ratio = self._ratios.get(quantity)
        if ratio:
            self._attain_rate(bound, ratio)
        else:
            self._attain_unknown(bound)

    def _is_attained(self, bound: Bound) -> bool:
        for number in (0, *self._changes_of.get(bound.quantity, ())):
            value = self.attained.changes[number - 1][bound.quantity] if number else self.attained.base[bound.quantity]
            if self._stands_at(value, bound):
                self.attained.at[bound.quantity, bound.end] = number
                return True
        return False

    def _stands_at(self, value: Fraction, bound: Bound) -> bool:
        return self._shown(value, bound) == self._shown(bound.value, bound)

    def _shown(self, value: Fraction, bound: Bound) -> Fraction:
        return self._problem.shown_end(bound.quantity, value, bound.end)

    def _note(self, changed: Point, bound: Bound) -> bool:
        """Take in a point that differs from the base in some quantities; return whether it is one, and at the bound."""
        base = self.attained.base
        point = dict(changed)
        for ratio in {id(ratio): ratio for count in changed for ratio in self._ratios_of.get(count, ())}.values():
            counts = {key: point.get(key, base[key]) for key in (ratio.num, ratio.den)}
            give_quotient(counts, ratio)
            if ratio.rate not in point and ratio.rate in counts:
                point[ratio.rate] = counts[ratio.rate]
        change = {key: value for key, value in point.items() if base.get(key) != value}
        touched = {member for key in change for member in self._members_about(key)}
        value = point.get(bound.quantity)
        if (
            value is None
            or not self._stands_at(value, bound)
            or not satisfies(self._problem, touched, {**base, **change})
        ):
            return False
        self.attained.changes.append(change)
        number = len(self.attained.changes)
        for key in change:
            self._changes_of.setdefault(key, []).append(number)
        self.attained.at[bound.quantity, bound.end] = number if change else 0
        return True

    def _attain_unknown(self, bound: Bound) -> None:
        """Find a point at the bound of an unknown, or at a tighter one."""
        block = self._block_of.get(bound.quantity)
        if block is None:
            self._note({bound.quantity: bound.value}, bound)
            return
        if not self._may_work(block):
            return
        outcome = self._decide_at(block, bound.quantity, bound.value)
        if outcome is not None and not isinstance(outcome, Refutation):
            self._note(outcome, bound)
        elif self._problem.is_whole(bound.quantity):
            self._move(block, bound)

    def _may_work(self, block: Block) -> bool:
        """Return whether a search in a block is still to be made, and count it."""
        self._work += len(block.unknowns)
        return self._work <= _MOST_WORK

    def _decide_at(self, block: Block, quantity: str, value: Fraction) -> Point | Refutation | None:
        return self._decide_with(block, *(Bound(quantity, end, value, assumed=True) for end in ENDS))

    def _decide_with(self, block: Block, *assumed: Bound) -> Point | Refutation | None:
        bounds = self._bounds.copy()
        try:
            for bound in assumed:
                bounds.offer(bound)
        except InfeasibleError as error:
            return error.refutation
        return decide_block(block, bounds)

    def _move(self, block: Block, bound: Bound) -> None:
        """Move the bound of a whole number to the best that there is."""
        best: Fraction | None = self._proposed_optimum(block, bound)
        for _ in range(_MOST_STEPS):
            if best is None:
                return
            found = self._decide_at(block, bound.quantity, best)
            better = beyond_whole(bound.quantity, bound.end, best)
            outcome = self._decide_with(block, better)
            if isinstance(outcome, Refutation):
                moved = Bound(bound.quantity, bound.end, best, otherwise=Otherwise(better, outcome))
                self._bounds.put(moved)
                if found is not None and not isinstance(found, Refutation):
                    self._note(found, moved)
                return
            best = None if outcome is None else outcome[bound.quantity]

    def _proposed_optimum(self, block: Block, bound: Bound) -> Fraction | None:
        """Return what the solver takes for the best whole number."""
        counts = [quantity for quantity in block.unknowns if self._problem.is_whole(quantity)]
        programme = LinearProgramme(block.unknowns, block.constraints(self._bounds), self._bounds)
        point = programme.whole_point(counts, {bound.quantity: Fraction(bound.end.sign)})
        return None if point is None else point[bound.quantity]

    def _attain_rate(self, bound: Bound, ratio: Ratio) -> None:
        """Find a point at which a rate shows the digits of its bound, or of a tighter one."""
        block = self._joined_block(ratio)
        if not self._may_work(block):
            return
        unit = Fraction(1, 10 ** self._problem.shown_places(bound.quantity))
        limit = self._shown(bound.value, bound) + unit * bound.end.sign
        best: Point | None = None
        for _ in range(_MOST_STEPS):
            opposite = beyond_rate(ratio, bound.end, limit)
            outcome = decide_block(block, self._bounds, opposite, ratio.positive_denominator())
            if outcome is None:
                return
            if not isinstance(outcome, Refutation):
                if self._note(outcome, bound):
                    return
                best = outcome
            elif best is not None or limit == self._shown(self.attained.base[bound.quantity], bound):
                proof = Otherwise(opposite, outcome)
                moved = Bound(bound.quantity, bound.end, limit, ratio=ratio.relation, otherwise=proof)
                self._bounds.put(moved)
                if best is None:
                    self.attained.at[bound.quantity, bound.end] = 0
                else:
                    self._note(best, moved)
                return
            rate = self.attained.base[bound.quantity] if best is None else self._rate(ratio, best)
            limit = self._shown(rate, bound)

    def _rate(self, ratio: Ratio, point: Point) -> Fraction:
        num, den = (point.get(count, self.attained.base[count]) for count in (ratio.num, ratio.den))
        return ratio.factor * num / den

    def _joined_block(self, ratio: Ratio) -> Block:
        """Return the blocks of a ratio's counts as one, a count that stands in none with them."""
        joined = Block()
        for count in (ratio.num, ratio.den):
            block = self._block_of.get(count)
            if block is None and not self._bounds.is_fixed(count) and count not in joined.unknowns:
                joined.unknowns.append(count)
            elif block is not None and count not in joined.unknowns:
                joined.unknowns.extend(block.unknowns)
                joined.linear.extend(block.linear)
                joined.ratios.extend(block.ratios)
                joined.shared.extend(block.shared)
        return joined
