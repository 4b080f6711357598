"""The lines of a proof as the derivations of VIPR: `lin`, `rnd`, `asm` and `uns`.

What follows by a ratio, and neither is a constraint nor can be left out, is a *lemma*: a constraint that has to be
believed.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TypeAlias

from msgspec import Struct

from kztui.model.certificate import Line, Rule
from kztui.output.vipr.inequality import ONE, ZERO, Constraint, Inequality, numbered
from kztui.output.vipr.proof_lines import ProofLines

_Key: TypeAlias = tuple[frozenset[tuple[str, Fraction]], str, Fraction, tuple[str, ...]]
_BY_RATIO = {Rule.RATE, Rule.QUOTIENT, Rule.FIXED, Rule.DENOMINATOR}
"""The rules that VIPR has nothing for."""


class Derivation(Struct, frozen=True):
    """A constraint that follows, and the reason as VIPR has it."""

    name: str
    says: Inequality
    reason: str


class Translation:
    """The constraints and derivations of one proof, in rows: derivations come after all constraints."""

    def __init__(self, lines: ProofLines, written: Iterable[int], constraints: Sequence[Constraint]) -> None:
        self.constraints = list(constraints)
        self.derivations: list[Derivation] = []
        self.lemmas: list[str] = []
        """What each of the lemmas follows from."""
        self._lines = lines
        self._row_of: dict[int, int] = {}
        self._demanded: dict[_Key, int] = {}
        for row, constraint in enumerate(constraints):
            # That a denominator is not 0 is looked for without its ratio: others may say the same.
            members = () if constraint.rate else constraint.members
            self._demanded[_key(constraint.says, members)] = row
        written = list(written)
        for number in written:
            if self._is_lemma(number):
                self._row_of[number] = len(self.constraints)
                self.constraints.append(Constraint(_name(number), lines.says(number), (lines[number].id,)))
        for number in written:
            if number in self._row_of:
                self.lemmas.append(self._lemma_text(number))
            else:
                self._row_of[number] = self._written(number)

    def row(self, number: int) -> int:
        """Return the row of a line that is not left out."""
        return self._row_of[number]

    def demanding(self, says: Inequality, *members: str) -> int | None:
        """Return the row of the constraint by which some members say this, or an equation; None where none does."""
        exact = Inequality(says.left, "=", says.right)
        return self._demanded.get(_key(says, members), self._demanded.get(_key(exact, members)))

    def derive(self, name: str, says: Inequality, reason: str) -> int:
        """Add a derivation and return its row."""
        self.derivations.append(Derivation(name, says, reason))
        return len(self.constraints) + len(self.derivations) - 1

    def _is_lemma(self, number: int) -> bool:
        line = self._lines[number]
        if line.rule is Rule.RATE and self._goes_back(line):
            return False
        return line.rule in _BY_RATIO and self._constraint(number) is None

    def _goes_back(self, line: Line) -> bool:
        """Return whether a rate's bound, times its denominator, is where this bound came from."""
        premise = self._lines[line.of[0]]
        return (premise.rule, premise.id) == (Rule.QUOTIENT, line.id)

    def _constraint(self, number: int) -> int | None:
        """Return the row of the constraint that says what a line says, or more."""
        line = self._lines[number]
        members: tuple[str, ...] = ()
        if line.rule in {Rule.FIGURE, Rule.RELATION}:
            members = (line.id,)
        elif line.rule is Rule.RATE:
            members = (self._lines[line.of[0]].id, line.id)
        elif line.rule not in {Rule.COUNT, Rule.ASSUMED, Rule.DENOMINATOR}:
            return None
        return self.demanding(self._lines.says(number), *members)

    def _written(self, number: int) -> int:
        """Return the row of a line, which is that of a constraint or is derived here."""
        says, row = self._lines.says(number), self._constraint(number)
        if row is None:
            return self.derive(_name(number), says, self._reason(number))
        if self.constraints[row].says == says:
            return row
        return self.derive(_name(number), says, f"lin {numbered([(row, ONE)])}")

    def _reason(self, number: int) -> str:
        line = self._lines[number]
        if line.rule is Rule.ASSUMED:
            return "asm"
        if line.rule is Rule.ROUNDED:
            return f"rnd {numbered([(self._one_sided(number), ONE)])}"
        if line.rule is Rule.CASES:
            first, then, second, otherwise = (self._row_of[number] for number in line.of)
            return f"uns {then} {first} {otherwise} {second}"
        of = self._lines[line.of[0]].of if line.rule is Rule.RATE else line.of
        weights: dict[int, Fraction] = defaultdict(lambda: ZERO)
        for premise, weight in zip(of, line.times or ("1",), strict=True):
            weights[self._row_of[premise]] += Fraction(weight)
        return f"lin {numbered((row, weight) for row, weight in weights.items() if weight)}"

    def _one_sided(self, number: int) -> int:
        """Return the row that a line is rounded from: VIPR rounds no equations."""
        premise, sense = self._lines[number].of[0], self._lines[number].sense
        says = self._lines.says(premise)
        if says.sense == sense:
            return self._row_of[premise]
        reason = f"lin {numbered([(self._row_of[premise], ONE)])}"
        return self.derive(f"{_name(number)}.exactly", Inequality(says.left, sense, says.right), reason)

    def _lemma_text(self, number: int) -> str:
        line = self._lines[number]
        rows: list[Constraint | Derivation] = [*self.constraints, *self.derivations]
        premises = [rows[self._row_of[of]].name if of in self._row_of else self._lines[of].id for of in line.of]
        return f"{_name(number)}: by the rule {line.rule} from {' and '.join(premises)} and {line.id}"


def _name(number: int) -> str:
    return f"line-{number}"


def _key(says: Inequality, members: tuple[str, ...]) -> _Key:
    return frozenset(says.left.items()), says.sense, says.right, members
