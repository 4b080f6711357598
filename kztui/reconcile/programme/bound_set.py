"""The current bounds of every quantity, each with its proof; and what is raised when they leave no value."""

from fractions import Fraction

from kztui.model.finding import End
from kztui.reconcile.programme.derivation import ONE, ZERO, Bound, Refutation
from kztui.reconcile.programme.problem import Problem


class InfeasibleError(Exception):
    """No values satisfy the constraints, and a refutation proves it."""

    def __init__(self, refutation: Refutation) -> None:
        super().__init__("no values satisfy the constraints")
        self.refutation = refutation


class BoundSet:
    """For each quantity the tightest low and high bound found so far."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.lows: dict[str, Bound] = {}
        self.highs: dict[str, Bound] = {}

    @property
    def quantities(self) -> list[str]:
        """Return the quantities that have a bound."""
        return list({**self.lows, **self.highs})

    def include(self, quantity: str) -> None:
        """Take a quantity in; a count is at least 0 from the start."""
        if quantity not in self.lows and self.problem.is_whole(quantity):
            self.put(Bound(quantity, End.LOW, ZERO))

    def put(self, bound: Bound) -> None:
        """Replace the current bound, whichever is tighter."""
        (self.lows if bound.end is End.LOW else self.highs)[bound.quantity] = bound

    def get(self, quantity: str, end: End) -> Bound | None:
        """Return the bound at that end, or None where there is none."""
        return (self.lows if end is End.LOW else self.highs).get(quantity)

    def value(self, quantity: str, end: End) -> Fraction | None:
        """Return the value of the bound at that end, or None where there is none."""
        bound = self.get(quantity, end)
        return None if bound is None else bound.value

    def is_fixed(self, quantity: str) -> bool:
        """Return whether only one value is left for the quantity."""
        low, high = self.lows.get(quantity), self.highs.get(quantity)
        return low is not None and high is not None and low.value == high.value

    def fixed_value(self, quantity: str) -> Fraction:
        """Return the only value that is left for a quantity."""
        return self.lows[quantity].value

    def is_tighter(self, bound: Bound) -> bool:
        """Return whether a bound says more than the current one."""
        current = self.get(bound.quantity, bound.end)
        return current is None or (bound.value - current.value) * bound.end.sign > 0

    def offer(self, bound: Bound) -> bool:
        """Keep a bound if it says more than the current one, and return whether it does.

        Raises:
            InfeasibleError: No value is left between the quantity's two bounds.
        """
        if not self.is_tighter(bound):
            return False
        self.put(bound)
        low, high = self.lows.get(bound.quantity), self.highs.get(bound.quantity)
        if low is not None and high is not None and low.value > high.value:
            raise InfeasibleError(Refutation(((ONE, low), (-ONE, high))))
        return True

    def copy(self) -> "BoundSet":
        """Return an independent set of the same bounds."""
        copy = BoundSet(self.problem)
        copy.lows, copy.highs = dict(self.lows), dict(self.highs)
        return copy
