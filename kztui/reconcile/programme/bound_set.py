"""The bounds at hand of every quantity, each with its proof; and what it is when they leave no value."""

from fractions import Fraction

from kztui.model.finding import End
from kztui.reconcile.programme.derivation import Bound, Term
from kztui.reconcile.programme.problem import Problem


class InfeasibleError(Exception):
    """No values satisfy the constraints; the terms prove it (Farkas): they add up to 0 >= a positive number."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        super().__init__("no values satisfy the constraints")
        self.terms = terms


class Box:
    """For each quantity its tightest known low and high bound."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.lows: dict[str, Bound] = {}
        self.highs: dict[str, Bound] = {}

    def add(self, quantity: str) -> None:
        """Take a quantity in; a count is at least 0 from the start."""
        if quantity not in self.lows and self.problem.whole(quantity):
            self.lows[quantity] = Bound(quantity, End.LOW, Fraction(0))

    def get(self, quantity: str, end: End) -> Bound | None:
        """Return the bound at that end, or None where there is none."""
        return (self.lows if end is End.LOW else self.highs).get(quantity)

    def value(self, quantity: str, end: End) -> Fraction | None:
        """Return the value of the bound at that end, or None where there is none."""
        bound = self.get(quantity, end)
        return None if bound is None else bound.value

    def fixed(self, quantity: str) -> bool:
        """Return whether only one value is left for the quantity."""
        low, high = self.lows.get(quantity), self.highs.get(quantity)
        return low is not None and high is not None and low.value == high.value

    def tighter(self, bound: Bound) -> bool:
        """Return whether a bound says more than the one at hand."""
        now = self.get(bound.quantity, bound.end)
        return now is None or (bound.value - now.value) * bound.end.sign > 0

    def offer(self, bound: Bound) -> bool:
        """Keep a bound if it says more than the one at hand, and return whether it does.

        Raises:
            InfeasibleError: No value is left between the quantity's two bounds.
        """
        if not self.tighter(bound):
            return False
        (self.lows if bound.end is End.LOW else self.highs)[bound.quantity] = bound
        low, high = self.lows.get(bound.quantity), self.highs.get(bound.quantity)
        if low is not None and high is not None and low.value > high.value:
            raise InfeasibleError(((Fraction(1), low), (Fraction(-1), high)))
        return True

    def copy(self) -> "Box":
        """Return a box with the same bounds that can go its own way."""
        other = Box(self.problem)
        other.lows, other.highs = dict(self.lows), dict(self.highs)
        return other
