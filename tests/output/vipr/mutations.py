"""Certificates in VIPR with one number or sense changed, so that they prove nothing any more."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from random import Random

from tests.output.vipr.vipr_reader import verified

_CHANGES = (Fraction(1), Fraction(-1), Fraction(10), Fraction(1, 3), Fraction(-200))


def mutations(text: str) -> Iterator[tuple[str, str]]:
    """Yield mutated certificates of one that is verified, each with what was changed.

    All are such that nothing can make up for the change: a constraint that no line takes could be another, and so could
    a right side that is rounded. No coefficient becomes 0: what is left of the constraint may be impossible.
    """
    mutant = _Mutant(text)
    yield from mutant.of_derivations()
    yield from mutant.of_constraints()
    if not mutant.whole.is_infeasible:
        yield from mutant.of_the_claim()


class _Mutant:
    def __init__(self, text: str) -> None:
        self.whole = verified(text)
        self._lines = text.splitlines()
        self._random = Random(text)  # noqa: S311 - the same mutations each time
        self._starts = {line.split()[0]: number for number, line in enumerate(self._lines) if line.split()}
        self._derivations = self._lines[self._starts["DER"] + 1 :]

    def _changed(self, number: int, place: int, change: Callable[[str], str]) -> str:
        words = self._lines[number].split()
        words[place] = change(words[place])
        return "\n".join((*self._lines[:number], " ".join(words), *self._lines[number + 1 :]))

    def _other_number(self, word: str) -> str:
        others = [str(Fraction(word) + change) for change in _CHANGES]
        return self._random.choice([other for other in others if other != "0"])

    def of_derivations(self) -> Iterator[tuple[str, str]]:
        """Yield other multipliers, other coefficients, and other senses of the bound."""
        for number, line in enumerate(self._derivations, self._starts["DER"] + 1):
            words = line.split()
            reason = words.index("{") + 1
            if words[reason] in {"lin", "rnd"}:
                for place in range(reason + 3, len(words) - 2, 2):
                    yield "multiplier", self._changed(number, place, self._other_number)
                for place in _values(words, 3, reason):
                    yield "coefficient", self._changed(number, place, self._other_number)
        opposite = {"G": "L", "L": "G"}
        yield "sense", self._changed(len(self._lines) - 1, 1, lambda sense: opposite[sense])

    def of_constraints(self) -> Iterator[tuple[str, str]]:
        """Yield other coefficients of the constraints that derivations take."""
        first = self._starts["CON"] + 1
        reasons = [line.split("{")[1].split() for line in self._derivations]
        taken = {int(word) for kind, *words in reasons if kind in {"lin", "rnd"} for word in words[1:-2:2]}
        for row in sorted(number for number in taken if number < self.whole.number_of_constraints):
            words = self._lines[first + row].split()
            for place in _values(words, 3, len(words)):
                yield "constraint", self._changed(first + row, place, self._other_number)

    def of_the_claim(self) -> Iterator[tuple[str, str]]:
        """Yield tighter bounds, other objectives, and other points where there is a single value to attain."""
        relation, objective = self._starts["RTP"], self._starts["OBJ"] + 1
        tighter = 1 if self.whole.is_minimum else -1
        yield (
            "bound",
            self._changed(relation, 2 if self.whole.is_minimum else 3, lambda word: str(Fraction(word) + tighter)),
        )
        for place in _values(self._lines[objective].split(), 0, 99):
            yield "objective", self._changed(objective, place, self._other_number)
        if self.whole.least == self.whole.most:
            yield (
                "attained",
                self._changed(relation, 3 if self.whole.is_minimum else 2, lambda word: str(Fraction(word) - tighter)),
            )
            words = self._lines[relation + 2].split()
            for place in _values(words, 1, len(words)):
                if int(words[place - 1]) in self.whole.objective:
                    yield "point", self._changed(relation + 2, place, self._other_number)


def _values(words: Sequence[str], size: int, end: int) -> range:
    """Return the places of the values in `SIZE  INDEX VALUE  INDEX VALUE …`, of which the size has a place."""
    count = 0 if words[size] == "OBJ" else int(words[size])
    return range(size + 2, min(end, size + 2 * count + 1), 2)
