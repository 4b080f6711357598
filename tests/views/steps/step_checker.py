"""Reads printed steps, and checks that each follows from those it names, with arithmetic of its own."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations
from math import ceil, floor

from kztui.model.election import Election
from kztui.views.steps.step import Step

Sum = dict[str, Fraction]
_NUMBER = r"\(?−?[\d,]+(?:\.\d+)?(?:/[\d,]+)?\)?"
_COMPARISON = re.compile(rf"(?P<left>.+?): (?P<sense>at least |at most |)(?P<value>{_NUMBER})(?: %| years?| days?)?")
_SIGNS = {"=": "=", "≥": ">=", "≤": "<=", "": "=", "at least ": ">=", "at most ": "<="}
_MOST_ROWS = 14


@dataclass(frozen=True)
class Says:
    """What a step says: a sum of quantities against a number; `left` is empty where it says what can't be."""

    left: Sum
    sense: str
    right: Fraction

    def is_false(self) -> bool:
        """Return whether it says what can't be."""
        return not self.left


def number(text: str) -> Fraction:
    """Return the number that a text writes."""
    return Fraction(text.strip("()").replace(",", "").replace("−", "-"))


def value(expression: str) -> Fraction:
    """Return what an expression of numbers comes to, worked out from left to right, × and ÷ first."""
    tokens = re.findall(r"\(−?[\d,]+/[\d,]+\)|[\d,]+(?:\.\d+)?|[×÷+−()]", expression)
    result, rest = _sum(tokens)
    assert not rest, expression
    return result


def _sum(tokens: list[str]) -> tuple[Fraction, list[str]]:
    total, sign = Fraction(0), 1
    while True:
        if tokens and tokens[0] == "−":
            sign, tokens = -sign, tokens[1:]
        product, tokens = _product(tokens)
        total += sign * product
        if not tokens or tokens[0] not in "+−":
            return total, tokens
        sign = 1 if tokens[0] == "+" else -1
        tokens = tokens[1:]


def _product(tokens: list[str]) -> tuple[Fraction, list[str]]:
    result, tokens = _atom(tokens)
    while tokens and tokens[0] in "×÷":
        operator = tokens[0]
        other, tokens = _atom(tokens[1:])
        result = result * other if operator == "×" else result / other
    return result, tokens


def _atom(tokens: list[str]) -> tuple[Fraction, list[str]]:
    if tokens[0] == "(":
        result, rest = _sum(tokens[1:])
        assert rest[0] == ")"
        return result, rest[1:]
    return number(tokens[0]), tokens[1:]


@dataclass
class StepChecker:
    """Checks the steps of one proof against the record."""

    election: Election
    steps: Sequence[Step]
    said: dict[int, Says] = field(default_factory=dict)
    suppositions: dict[int, frozenset[int]] = field(default_factory=dict)
    """The suppositions that each step rests on."""
    rates_of: set[str] = field(default_factory=set)
    """The ratios of which it was said that there is something that they are a rate of."""

    def check(self) -> Says:
        """Check every step, and return what the last one says."""
        for place, step in enumerate(self.steps, 1):
            assert step.number == place
            assert all(each < place for each in step.of), step
            self.said[place] = self.read(step)
            rests_on = frozenset().union(*(self.suppositions[each] for each in step.of)) if step.of else frozenset()
            if step.says.startswith("suppose that "):
                self.suppositions[place] = frozenset({place})
                continue
            self.suppositions[place] = rests_on - self._closed(step)
            if step.arithmetic:
                self._check_arithmetic(step)
            assert self._follows(step), step
        assert not self.suppositions[len(self.steps)]
        last = self.said[len(self.steps)]
        for relation in self.rates_of:
            assert last.left == {self.election.relations[relation].terms[0]: 1}, "there need be no such rate"
        return last

    def read(self, step: Step) -> Says:
        """Return what the words of a step say."""
        text = step.says.removeprefix("suppose that ")
        if found := re.fullmatch(rf"but ({_NUMBER})(?: .*?)? is (less|more) than ({_NUMBER})(?: .*)?", text):
            self._check_comparison(step, found[1], found[2], found[3])
            return Says({}, ">=", Fraction(1))
        if text.startswith("so there is no way"):
            return Says({}, ">=", Fraction(1))
        if text.endswith(" can’t be less than 0"):
            return Says({self._quantity(text.removesuffix(" can’t be less than 0")): Fraction(1)}, ">=", Fraction(0))
        names = sorted(self._names(), key=lambda name: -len(name[0]))
        for label, key in names:
            text = text.replace(label, f"«{key}»")
        if found := _COMPARISON.fullmatch(text):
            left = {found["left"].strip("«»"): Fraction(1)}
            return Says(left, _SIGNS[found["sense"]], number(found["value"]))
        subject, sign, right = re.split(r" ([=≥≤]) ", text, maxsplit=1)
        left, constant = self._linear(subject)
        others, number_ = self._linear(right)
        for key, factor in others.items():
            left[key] = left.get(key, Fraction(0)) - factor
        return Says({key: factor for key, factor in left.items() if factor}, _SIGNS[sign], number_ - constant)

    def _check_comparison(self, step: Step, one: str, sign: str, other: str) -> None:
        """Check that a comparison is true, and that its numbers are those of the steps that it names."""
        numbers = {self.said[each].right for each in step.of}
        assert {number(one), number(other)} <= numbers, step
        assert (number(one) < number(other)) == (sign == "less"), step

    def _quantity(self, label: str) -> str:
        return next(key for name, key in self._names() if name == label)

    def _names(self) -> Iterator[tuple[str, str]]:
        """Yield what quantities are called, with their ids: also by their measure, if nothing else is of it."""
        of_measure = Counter(row.measure for row in self.election.quantities.values())
        for key, row in self.election.quantities.items():
            yield row.label, key
            if of_measure[row.measure] == 1 and row.measure in self.election.measures:
                yield self.election.measures[row.measure].label, key

    def _linear(self, text: str) -> tuple[Sum, Fraction]:
        """Return the multipliers of an expression's quantities, and its number."""
        left: Sum = {}
        constant = Fraction(0)
        for sign, term in re.findall(r"(^−?|[+−] )((?:[^«»+−]*(?:«[^»]*»)?[^«»+−]*))", text):
            factor = Fraction(-1 if "−" in sign else 1)
            name = re.search(r"«([^»]*)»", term)
            if name is None:
                constant += factor * value(term.strip()) if term.strip() else 0
                continue
            before, after = term[: name.start()].strip(), term[name.end() :].strip()
            factor *= value(before.removesuffix("×").strip()) if before else 1
            factor /= value(after.removeprefix("÷").strip()) if after else 1
            left[name[1]] = left.get(name[1], Fraction(0)) + factor
        return left, constant

    def _check_arithmetic(self, step: Step) -> None:
        """Check that an equation is true: exactly, or to the digits that it shows."""
        expression, sign, result = re.split(r" ([=≈]) ", step.arithmetic)
        exact, shown = value(expression), number(result)
        places = len(result.partition(".")[2])
        assert exact == shown if sign == "=" else 0 < abs(exact - shown) <= Fraction(1, 2 * 10**places), step
        if rounds := {"whole, up": ceil, "whole, down": floor}.get(step.note):
            assert self.said[step.number].right == rounds(exact), step
        elif rounds := {"rounded up": ceil, "rounded down": floor}.get(step.note):
            right = self.said[step.number].right
            scale = 10 ** len(re.findall(r"[\d,]+(?:\.(\d+))?", step.says)[-1])
            assert right == Fraction(rounds(exact * scale), scale), step
        elif sign == "=" and not step.note:
            assert result.lstrip("−") in step.says, step

    def _closed(self, step: Step) -> frozenset[int]:
        """Return the suppositions that a step closes: what it says holds in any case."""
        supposed = [each for each in step.of if self.steps[each - 1].says.startswith("suppose that ")]
        refuted = [each for each in step.of if self.said[each].is_false()]
        return frozenset(supposed) if refuted and len(supposed) == len(refuted) else frozenset()

    def _follows(self, step: Step) -> bool:
        """Return whether a step follows from the record or from the steps that it names."""
        says = self.said[step.number]
        if step.figure:
            return self._is_stated(step, says)
        if closed := self._closed(step):
            return self._in_any_case(sorted(closed), says)
        if step.relation and not step.of:
            return any(_is_same(says, row) for row in self._demanded(step.relation)) or self._is_something(step, says)
        rows = [self.said[each] for each in step.of]
        if step.relation:
            return self._by_ratio(step, says, rows)
        if step.says.endswith("can’t be less than 0"):
            return self.election.quantities[next(iter(says.left))].unit.whole
        return self._is_implied(says, rows, is_rounded=bool(step.note))

    def _is_something(self, step: Step, says: Says) -> bool:
        """Return whether a step says that what a rate is a rate of is at least 1: it has to lead to that rate."""
        self.rates_of.add(step.relation)
        relation = self.election.relations[step.relation]
        return relation.kind == "ratio" and says == Says({relation.terms[2]: Fraction(1)}, ">=", Fraction(1))

    def _is_stated(self, step: Step, says: Says) -> bool:
        figure = self.election.figures[step.figure]
        ends = {">=": [figure.low], "<=": [figure.high], "=": [figure.low, figure.high]}[says.sense]
        return says.left == {figure.quantity: 1} and all(end is not None and end == says.right for end in ends)

    def _demanded(self, relation_id: str) -> Iterator[Says]:
        relation = self.election.relations[relation_id]
        first, *others = relation.terms
        if relation.kind == "list":
            yield Says({first: Fraction(1)}, "=", Fraction(len(relation.subjects)))
        elif relation.kind in {"sum", "difference"}:
            signs = [-1] * len(others) if relation.kind == "sum" else [-1, *[1] * (len(others) - 1)]
            left = {first: Fraction(1)}
            for term, sign in zip(others, signs, strict=True):
                left[term] = left.get(term, Fraction(0)) + sign
            yield Says({key: factor for key, factor in left.items() if factor}, "=", Fraction(0))
        elif relation.kind in {"equal", "order"}:
            for one, other in zip(relation.terms, others, strict=False):
                yield Says(
                    {one: Fraction(1), other: Fraction(-1)}, "=" if relation.kind == "equal" else "<=", Fraction(0)
                )

    def _by_ratio(self, step: Step, says: Says, rows: list[Says]) -> bool:
        """Return whether a ratio gives a row of its counts from a bound of its rate, or the other way round."""
        rate, num, den = self.election.relations[step.relation].terms
        factor = 100 if self.election.quantities[rate].unit == "percent" else 1
        if says.left == {rate: 1}:
            target: Sum = {num: Fraction(factor)}
            target[den] = target.get(den, Fraction(0)) - says.right
            target = {key: each for key, each in target.items() if each}
            counts = [Says({key: Fraction(1)}, ">=", Fraction(at)) for key, at in ((num, 0), (den, 1))]
            return self._is_implied(Says(target, says.sense, Fraction(0)), [*rows, *counts], is_rounded=True)
        (row,) = rows[:1]
        if says.left == {den: 1}:
            return set(row.left) == {rate} and says.sense == ">=" and says.right == 1
        if row.left == {rate: 1}:
            target = {num: Fraction(factor)}
            target[den] = target.get(den, Fraction(0)) - row.right
            return _is_same(says, Says({key: each for key, each in target.items() if each}, row.sense, Fraction(0)))
        fixed = {rate: row.right, num: Fraction(-factor)}
        return (
            row.left == {den: 1}
            and all(each.right == row.right for each in rows)
            and _is_same(says, Says(fixed, "=", Fraction(0)))
        )

    def _in_any_case(self, supposed: list[int], says: Says) -> bool:
        """Return whether a step says what is left when cases are impossible, or that none is left."""
        cases = [self.said[each] for each in supposed]
        whole = all(self.election.quantities[key].unit.whole for case in cases for key in case.left)
        if len(cases) == 1:
            return whole and _is_same(_opposite(cases[0]), says)
        return whole and says.is_false() and _is_same(_opposite(cases[0]), cases[1])

    def _is_implied(self, says: Says, rows: list[Says], *, is_rounded: bool) -> bool:
        """Return whether some rows, added up with multipliers, give what is said, or more."""
        senses = [says.sense] if says.sense != "=" else [">=", "<="]
        return all(self._reaches(Says(says.left, sense, says.right), rows, is_rounded=is_rounded) for sense in senses)

    def _reaches(self, says: Says, rows: list[Says], *, is_rounded: bool) -> bool:
        smallest = 0 if len(rows) <= _MOST_ROWS else len(rows) - 2  # of many, all or nearly all are needed
        for size in range(len(rows), smallest, -1):
            for chosen in combinations(rows, size):
                reached = _combined(says, chosen)
                if reached is None:
                    continue
                if says.is_false():
                    if reached > 0:
                        return True
                    continue
                whole = all(self.election.quantities[key].unit.whole for key in says.left) and len(says.left) == 1
                if is_rounded and whole:
                    reached = Fraction((ceil if says.sense == ">=" else floor)(reached))
                if reached == says.right or (is_rounded and (reached >= says.right) == (says.sense == ">=")):
                    return True
        return False


def _is_same(one: Says, other: Says) -> bool:
    """Return whether two rows say the same, whatever both sides are multiplied by."""
    if set(one.left) != set(other.left) or not one.left:
        return False
    key = next(iter(one.left))
    factor = other.left[key] / one.left[key]
    sense = {">=": "<=", "<=": ">="}.get(one.sense, "=") if factor < 0 else one.sense
    scaled = {key: value * factor for key, value in one.left.items()}
    return (scaled, sense, one.right * factor) == (other.left, other.sense, other.right)


def _opposite(says: Says) -> Says:
    """Return what holds of whole numbers where something does not: not at most k is at least k + 1."""
    scale = Fraction(1)
    for each in [*says.left.values(), says.right]:
        scale *= (each * scale).denominator
    left = {key: value * scale for key, value in says.left.items()}
    step = {">=": -1, "<=": 1}[says.sense]
    return Says(left, {">=": "<=", "<=": ">="}[says.sense], says.right * scale + step)


def _combined(says: Says, rows: Sequence[Says]) -> Fraction | None:
    """Return the right side that rows, all of them used, give for a left side; None where they give none."""
    multipliers = _multipliers(says.left, rows)
    if multipliers is None:
        return None
    total = Fraction(0)
    for multiplier, row in zip(multipliers, rows, strict=True):
        sense = row.sense if multiplier >= 0 else {">=": "<=", "<=": ">="}.get(row.sense, "=")
        if sense not in {"=", says.sense} and multiplier:
            return None
        total += multiplier * row.right
    return total


def _multipliers(left: Sum, rows: Sequence[Says]) -> list[Fraction] | None:
    """Return multipliers with which the rows add up to a left side; for an empty one, those that begin with 1."""
    keys = sorted({*left, *(key for row in rows for key in row.left)})
    first = Fraction(1) if not left else None
    unknowns = rows[1:] if first else rows
    matrix = [
        [
            *(row.left.get(key, Fraction(0)) for row in unknowns),
            left.get(key, Fraction(0)) - (rows[0].left.get(key, Fraction(0)) if first else 0),
        ]
        for key in keys
    ]
    solution = _solved(matrix, len(unknowns))
    if solution is None:
        return None
    if not first:
        return solution
    found = [first, *solution]
    # What can't be, can't be either way round: turn all of it so that it reads 0 >= something.
    turned = any(
        (row.sense == "<=" and each > 0) or (row.sense == ">=" and each < 0)
        for each, row in zip(found, rows, strict=True)
    )
    all_exact = all(row.sense == "=" for each, row in zip(found, rows, strict=True) if each)
    total = sum((each * row.right for each, row in zip(found, rows, strict=True)), Fraction(0))
    return [-each for each in found] if turned or (all_exact and total < 0) else found


def _solved(matrix: list[list[Fraction]], size: int) -> list[Fraction] | None:
    """Return the only solution of equations, or None where there is none, or several."""
    row = 0
    for column in range(size):
        pivot = next((each for each in range(row, len(matrix)) if matrix[each][column]), None)
        if pivot is None:
            return None
        matrix[row], matrix[pivot] = matrix[pivot], matrix[row]
        matrix[row] = [each / matrix[row][column] for each in matrix[row]]
        for other in range(len(matrix)):
            if other != row and matrix[other][column]:
                factor = matrix[other][column]
                matrix[other] = [one - factor * two for one, two in zip(matrix[other], matrix[row], strict=True)]
        row += 1
    if any(each[size] for each in matrix[row:]):
        return None
    return [matrix[each][size] for each in range(size)]
