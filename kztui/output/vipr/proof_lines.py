"""The lines that one proof takes, and which of them are left out in VIPR, which has no ratios."""

from collections import defaultdict
from fractions import Fraction

from kztui.model.certificate import Certificates, Line, Rule
from kztui.output.vipr.inequality import Inequality


class ProofLines:
    """The lines that one proof takes, by their numbers in the certificates."""

    def __init__(self, certificates: Certificates, goal: int) -> None:
        self.numbers = tuple(certificates.premises(goal))
        self.goal = certificates.lines[goal]
        """The line that is proved, which is the last."""
        self._lines = certificates.lines
        self._users: dict[int, list[Line]] = defaultdict(list)
        for number in self.numbers:
            for premise in self[number].of:
                self._users[premise].append(self[number])

    def __getitem__(self, number: int) -> Line:
        return self._lines[number]

    def says(self, number: int) -> Inequality:
        """Return what a line says."""
        line = self[number]
        return Inequality({key: Fraction(text) for key, text in line.left.items()}, line.sense, Fraction(line.right))

    @property
    def members(self) -> frozenset[str]:
        """The figures and relations that they come from."""
        lines = (self[number] for number in self.numbers)
        return frozenset(line.id for line in lines if line.id and line.rule is not Rule.COUNT)

    def written(self, *, with_goal: bool) -> list[int]:
        """Return the numbers of those that are not left out.

        A line about a rate is, where all that follows from it follows as well from what stands for it: a figure and its
        ratio, or the line about the numerator and the denominator that it is the quotient of.

        Args:
            with_goal: whether the last line itself is asked for, and not what stands for it.
        """
        *numbers, goal = self.numbers
        written = [number for number in numbers if not self._is_left_out(number)]
        return [*written, goal] if with_goal else written

    def _is_left_out(self, number: int) -> bool:
        line, users = self[number], self._users[number]
        if line.rule is Rule.FIGURE:
            return all(user.rule in {Rule.RATE, Rule.DENOMINATOR} for user in users)
        if line.rule is Rule.QUOTIENT:
            return all(user.rule is Rule.DENOMINATOR or (user.rule, user.id) == (Rule.RATE, line.id) for user in users)
        return False
