"""What every kind of relation has to say of itself."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

import msgspec

from kztui.model.figure import Figure, ValueRange, stated_range
from kztui.model.number_text import INFERRED_SIGN, bounds_in_words, bounds_text, outward, stated_text
from kztui.model.quantity import Unit
from kztui.model.relation import Relation

_MOST_TERMS_SHOWN = 12


class LinearForm(msgspec.Struct, frozen=True):
    """One linear constraint between the terms of a relation: `low` <= the sum of coefficient times term <= `high`."""

    coefficients: Mapping[str, int]
    """By the term's id; a term that cancels out is left out."""
    low: int | None
    high: int | None


class StatedTerm(msgspec.Struct, frozen=True):
    """A term of a relation, with the figures that state it, or the bounds that are inferred of it."""

    unit: Unit
    figures: tuple[Figure, ...]
    joint: ValueRange = (None, None)
    """Its joint bounds, where they are known."""

    @property
    def text(self) -> str:
        """Return what its first figure states, or else its bounds behind the sign of what is inferred."""
        if self.figures:
            return stated_text(self.figures[0], self.unit)
        if self.joint == (None, None):
            return "?"
        return f"{INFERRED_SIGN} {bounds_text(*outward(self.joint, self.unit), self.unit)}"

    @property
    def possible(self) -> str:
        """Return its joint bounds in words: "between 7,378 and 7,389"."""
        return bounds_in_words(*outward(self.joint, self.unit), self.unit)

    @property
    def range(self) -> ValueRange:
        """Return the least and the greatest value that its figures allow, or its bounds where nothing states it."""
        return stated_range(self.figures) if self.figures else self.joint

    @property
    def exact(self) -> Fraction | None:
        """Return the only value that it can have by its figures or bounds, or None where there are several."""
        low, high = self.range
        return low if low == high else None

    @property
    def is_rounded(self) -> bool:
        """Return whether a figure of it is rounded: its words allow less than its number as well as more."""
        return any(
            figure.low is not None and figure.high is not None and figure.low < figure.value < figure.high
            for figure in self.figures
        )

    @property
    def decimals(self) -> int:
        """Return the most digits after the point that any figure states."""
        return max((figure.decimals for figure in self.figures), default=0)


class KindRules(ABC):
    """What a kind of relation demands, and how it is put into words."""

    least_terms: int = 2
    most_terms: int | None = None
    """None for any number."""
    names_subjects: bool = False
    """Whether the relation counts the subjects that it names."""
    can_be_rounded: bool = True
    """Whether it may hold only because its numbers are rounded; where it compares numbers, that is not why."""
    is_linear: bool = True
    """Whether it is linear in its terms as it stands; otherwise it is a quotient: first = factor · second / third."""

    def arity_problem(self, terms: int) -> str:
        """Return what is wrong with a number of terms, or nothing."""
        if self.least_terms <= terms and (self.most_terms is None or terms <= self.most_terms):
            return ""
        exactly = "exactly " if self.least_terms == self.most_terms else ""
        plural = "term" if self.least_terms == 1 else "terms"
        or_more = "" if exactly else " or more"
        return f"needs {exactly}{self.least_terms} {plural}{or_more}, not {terms}"

    def unit_problem(self, units: Sequence[Unit]) -> str:
        """Return what is wrong with the units of the terms, or nothing: they must be one unit."""
        return f"must be of one unit, not {', '.join(units)}" if len(set(units)) > 1 else ""

    @abstractmethod
    def linear_forms(self, relation: Relation) -> Iterator[LinearForm]:
        """Yield what the relation says as linear constraints; nothing where it is not linear."""

    @abstractmethod
    def holds(self, values: Sequence[Fraction], subjects: int, factor: int) -> bool:
        """Return whether it holds for the values of its terms.

        Args:
            values: the terms' values, in their order.
            subjects: how many subjects the relation names.
            factor: what a quotient is multiplied by: 100 where the first term is a percentage, else 1.
        """

    def surely_holds(self, terms: Sequence[StatedTerm]) -> bool:
        """Return whether a relation that the figures do not contradict holds for every value that they allow."""
        # Figures that allow several values allow some that do not add up.
        return all(term.exact is not None for term in terms)

    @abstractmethod
    def equation(self, terms: Sequence[str], subjects: int) -> str:
        """Return it with the texts of its terms in it: "134 = 110 + 24"."""

    def numbers_that_hold(self, terms: Sequence[StatedTerm], subjects: int) -> str:
        """Return the stated numbers that satisfy it, as a finding has them; the middle of a long sum is left out."""
        return self.equation(shortened([term.text for term in terms]), subjects)

    def numbers_that_fail(self, terms: Sequence[StatedTerm], subjects: int, instead: str) -> str:  # noqa: ARG002 - for those that settle the first term
        """Return what the other terms make of the first, and what it is instead; nothing where they do not settle it.

        Args:
            terms: the terms, in their order.
            subjects: how many subjects the relation names.
            instead: what the first term is stated or bound to be, in words; empty where nothing says.
        """
        return ""


def shortened(texts: list[str]) -> list[str]:
    """Return the terms of a long sum with those in the middle left out."""
    return texts if len(texts) <= _MOST_TERMS_SHOWN else [*texts[:3], "…", *texts[-2:]]
