"""The steps of a proof, from the lines of its certificate."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeAlias

from kztui.model.certificate import Certificates, Rule
from kztui.model.election import Election
from kztui.model.finding import End
from kztui.model.relation_kinds import quotient_factor
from kztui.model.shown_bounds import shown_end, shown_places
from kztui.views.steps.numbers import exact_decimals, exact_text, product_text, result_text, sum_text, worked
from kztui.views.steps.row import Row
from kztui.views.steps.step import Step
from kztui.views.steps.summed import Part, Summed
from kztui.views.steps.wording import Wording

_ENDS = {">=": End.LOW, "<=": End.HIGH, "=": End.BOTH}
_SENSES = {End.LOW: ">=", End.HIGH: "<="}
_ROUNDED_WHOLE = {">=": "whole, up", "<=": "whole, down"}
_ROUNDED_RATE = {">=": "rounded down", "<=": "rounded up"}
_ONE = Fraction(1)

Term: TypeAlias = tuple[Fraction, Fraction]
"""A number, after what it is multiplied by."""


def steps_of(election: Election, certificates: Certificates, line: int, end: End = End.BOTH) -> tuple[Step, ...]:
    """Return the steps that lead to a line of certificates: each follows from those it names, the last is the line.

    A line about a rate ends with that end of the rate rounded outward, as it is shown.
    """
    return _StepWriter(election, certificates, line, end).steps


class _StepWriter:
    """Writes the steps of one proof; a line is one step wherever it is used."""

    def __init__(self, election: Election, certificates: Certificates, line: int, end: End) -> None:
        self._election = election
        self._certificates = certificates
        self._wording = Wording(election)
        self._last = line
        self._end = end
        self._depth = 0
        self._step_of: dict[int, int] = {}
        self._steps: list[Step] = []
        self._rated_by = ""
        """The ratio whose rate is to be shown, while its steps are written; or empty."""
        self._something: Row | None = None
        """That there is something of which that is the rate."""
        self._write(line)

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps, in order."""
        return tuple(self._steps)

    def _row(self, line: int) -> Row:
        row = self._certificates.lines[line]
        return Row({key: Fraction(text) for key, text in row.left.items()}, row.sense, Fraction(row.right))

    def _add(self, says: str, of: Sequence[int] = (), **rest: object) -> int:
        """Add a step, and return its number."""
        step = Step(len(self._steps) + 1, says, of=tuple(dict.fromkeys(of)), depth=self._depth, **rest)  # type: ignore[arg-type] # Step's own fields
        self._steps.append(step)
        return step.number

    def _write(self, line: int) -> int:
        """Write the steps to a line, unless they are there; return the number of the last."""
        if line not in self._step_of:
            self._step_of[line] = self._written(line)
        return self._step_of[line]

    def _written(self, line: int) -> int:
        row, text = self._certificates.lines[line], self._wording.row(self._row(line))
        match row.rule:
            case Rule.FIGURE:
                return self._add(text, figure=row.id, end=_ENDS[row.sense])
            case Rule.RELATION:
                return self._add(text, relation=row.id)
            case Rule.COUNT:
                return self._add(f"{self._wording.label(row.id)} can’t be less than 0")
            case Rule.RATE | Rule.FIXED | Rule.DENOMINATOR:
                _, num, _ = self._election.relations[row.id].terms
                of = [self._write(each) for each in row.of]
                return self._add(self._wording.row(self._row(line), num), of, relation=row.id)
            case Rule.ASSUMED:
                return self._assumed(line)
            case Rule.CASES:
                return self._cases(line)
        return self._derived(line)

    def _assumed(self, line: int) -> int:
        text = self._wording.row(self._row(line))
        if self._row(line) == self._something:
            return self._add(text, note="of nothing there is no rate", relation=self._rated_by)
        return self._add(f"suppose that {text}")

    def _derived(self, line: int) -> int:
        """Write a sum, or what is concluded from a line by rounding or dividing."""
        row = self._certificates.lines[line]
        if row.rule is Rule.SUM:
            return self._sum(line, line)
        inner = row.of[0]
        if row.rule is Rule.QUOTIENT:
            self._rated_by = row.id
            self._something = Row({self._election.relations[row.id].terms[2]: _ONE}, ">=", _ONE)
        if self._certificates.lines[inner].rule is Rule.SUM:
            return self._sum(inner, line)
        return self._conclude(line, self._row(inner).right, "", [self._write(inner)])

    def _cases(self, line: int) -> int:
        """Write both cases, what follows in each indented under what it supposes."""
        row = self._certificates.lines[line]
        of: list[int] = []
        for supposed, then in (row.of[:2], row.of[2:]):
            if supposed == then:
                continue  # the case that is to be shown
            before = set(self._step_of)
            of.append(self._write(supposed))
            self._depth += 1
            of.append(self._write(then))
            self._depth -= 1
            for written in set(self._step_of) - before:
                if supposed in self._certificates.premises(written):
                    del self._step_of[written]
        return self._conclude(line, self._row(line).right, "", of)

    def _sum(self, line: int, conclusion: int) -> int:
        """Write the steps of a sum, up to a line that concludes from it."""
        row = self._certificates.lines[line]
        weights = map(Fraction, row.times)
        summed = Summed(tuple(Part(of, weight, self._row(of)) for of, weight in zip(row.of, weights, strict=True)))
        for part in summed.parts:
            self._write(part.line)
        left = self._row(conclusion).left
        if not left:
            return self._impossible(summed)
        if self._certificates.lines[conclusion].rule is Rule.QUOTIENT:
            return self._quotient(summed, conclusion)
        if len(left) > 1:
            return self._add(self._wording.row(self._row(conclusion)), self._steps_of(summed.parts))
        terms, of = self._terms(summed, next(iter(left)))
        value = self._row(line).right
        return self._conclude(conclusion, value, worked(terms), of)

    def _places(self, quantity: str) -> int:
        """Return to how many places the bounds of a quantity are shown."""
        return shown_places(
            self._election.quantities[quantity].unit, self._election.figures_by_quantity.get(quantity, ())
        )

    def _steps_of(self, parts: Sequence[Part]) -> list[int]:
        return [self._step_of[part.line] for part in parts]

    def _conclude(self, line: int, value: Fraction, arithmetic: str, of: Sequence[int]) -> int:
        """Write a line that follows from a result, with how that was rounded."""
        row = self._row(line)
        if not row.left:
            return self._add("so there is no way that these can all be true", of)
        if len(row.left) > 1:
            return self._add(self._wording.row(row), of, arithmetic=arithmetic)
        ((quantity, _),) = row.left.items()
        unit = self._election.quantities[quantity].unit
        shown = self._as_shown(quantity, row) if line == self._last and not unit.whole else row
        note = ""
        if shown.right != value and shown.sense != "=":
            note = (_ROUNDED_WHOLE if unit.whole else _ROUNDED_RATE)[shown.sense]
        is_quotient = self._certificates.lines[line].rule is Rule.QUOTIENT
        relation = self._certificates.lines[line].id if is_quotient else ""
        return self._add(self._wording.row(shown), of, arithmetic=arithmetic, note=note, relation=relation)

    def _as_shown(self, quantity: str, row: Row) -> Row:
        """Return a bound of a rate as it is shown; where the rate is exactly known, the end that is asked for."""
        sense = row.sense if row.sense != "=" else _SENSES.get(self._end, "=")
        if sense == "=":
            return row
        shown = Fraction(shown_end(row.right, _ENDS[sense], self._places(quantity)))
        return row if row.sense == "=" and shown == row.right else Row(row.left, sense, shown)

    def _terms(self, summed: Summed, subject: str) -> tuple[list[Term], list[int]]:
        """Write the steps before the last of a sum that bounds one quantity.

        Returns the terms that add up to the bound, and the steps that it follows from.
        """
        if not summed.rows:
            ((_, factor),) = summed.total.left.items()
            weighted = [(part.weight * part.row.left[subject] / factor, part) for part in summed.parts]
            return [(weight, part.row.right) for weight, part in weighted], self._steps_of(summed.parts)
        reduced, terms, of = self._reduced(summed, subject)
        for quantity, factor in reduced.left.items():
            part = summed.bound_of(quantity)
            if quantity != subject and part is not None:
                terms.append((-factor, part.row.right))
                of.append(self._step_of[part.line])
        return terms, of

    def _reduced(self, summed: Summed, subject: str) -> tuple[Row, list[Term], list[int]]:
        """Write the steps that make one row of several, solved for the subject, exact numbers put in.

        Returns the row, the numbers that it then has on its right, and the steps that it comes from.
        """
        rows = list(summed.ordered_rows(subject))
        if len(rows) == 1:
            row = summed.put_in(rows[0])
            factor = row.left.get(subject, _ONE)
            of = self._steps_of([rows[0], *summed.put_in_for(rows[0])])
            return row.times(1 / factor), self._numbers_put_in(summed, rows[0], factor), of
        partial = Row({}, "=", Fraction(0))
        of = []
        for part in rows:
            row, step = self._with_numbers(summed, part, subject)
            arithmetic = _merged(partial, row, subject)
            partial = partial.plus(row)
            if not of or not partial.left:
                of.append(step)
            else:
                of = [self._add(self._wording.row(partial, subject), [*of, step], arithmetic=arithmetic)]
        partial = partial.times(1 / partial.left.get(subject, _ONE))
        return partial, _number(partial.right), of

    def _with_numbers(self, summed: Summed, part: Part, subject: str) -> tuple[Row, int]:
        """Write a row with exact numbers put in for quantities; return it and its step."""
        row, step, exact = summed.put_in(part), self._step_of[part.line], summed.put_in_for(part)
        if not exact:
            return row, step
        factor = row.left.get(subject) or next(iter(row.left.values()), _ONE)
        numbers = self._numbers_put_in(summed, part, factor)
        arithmetic = worked(numbers) if len(numbers) > 1 and row.right else ""  # a sum of 0 is not shown
        return row, self._add(self._wording.row(row, subject), [step, *self._steps_of(exact)], arithmetic=arithmetic)

    def _numbers_put_in(self, summed: Summed, part: Part, factor: Fraction) -> list[Term]:
        """Return the numbers that a row has on its right once it is solved: its own, and those put in."""
        row = part.weighted.times(1 / factor)
        exact = [(-row.left[each.quantity], each.row.right) for each in summed.put_in_for(part)]
        return [*exact, *_number(row.right)]

    def _quotient(self, summed: Summed, conclusion: int) -> int:
        """Write the steps of a bound of a rate: its numerator divided by its denominator, or a part of this by it."""
        row, relation = self._row(conclusion), self._election.relations[self._certificates.lines[conclusion].id]
        rate, num, den = relation.terms
        factor = Fraction(quotient_factor(self._election.quantities[rate].unit))
        places = self._places(rate) + 2
        of_num, of_den = summed.bound_of(num), summed.bound_of(den)
        if not summed.rows and of_num and of_den:
            numerator = product_text(factor, exact_text(of_num.row.right))
            arithmetic = f"{numerator} ÷ {exact_text(of_den.row.right)} {result_text(row.right, places)}"
            return self._conclude(conclusion, row.right, arithmetic, self._steps_of([of_num, of_den]))
        if num in summed.rows_alone.left:
            reduced, of = self._of_two(summed, num, den)
            if set(reduced.left) <= {num, den} and (of_den or not reduced.right):
                inner = [(sign, exact_text(part)) for sign, part in _number(-reduced.left.get(den, Fraction(0)))]
                if of_den and reduced.right:
                    rest = f"{exact_text(abs(reduced.right))} ÷ {exact_text(of_den.row.right)}"
                    inner.append((_ONE if reduced.right > 0 else -_ONE, rest))
                    of = [*of, self._step_of[of_den.line]]
                text = sum_text(inner)
                arithmetic = f"{product_text(factor, f'({text})')} {result_text(row.right, places)}"
                return self._conclude(conclusion, row.right, arithmetic, of)
        return self._conclude(conclusion, row.right, "", self._steps_of(summed.parts))

    def _of_two(self, summed: Summed, num: str, den: str) -> tuple[Row, list[int]]:
        """Write the steps to what a numerator is of its denominator, with the bounds of all else put in."""
        row, numbers, of = self._reduced(summed, num)
        if len(numbers) > 1:  # one row alone, whose numbers are still to be added up
            of = [self._add(self._wording.row(row, num), of, arithmetic=worked(numbers) if row.right else "")]
        for quantity in set(row.left) - {num, den}:
            part = summed.bound_of(quantity)
            if part is not None:
                row = row.plus(part.row.times(-row.left[quantity]))
                of = [self._add(self._wording.row(row, num), [*of, self._step_of[part.line]])]
        return row, of

    def _impossible(self, summed: Summed) -> int:
        """Write a contradiction: a quantity would have to be what is less, or more, than it is stated to be."""
        stated = summed.pivot()
        if stated is None:
            return self._add("so there is no way that these can all be true", self._steps_of(summed.parts))
        rest = summed.without(stated)
        subject = stated.quantity
        implied = rest.total.times(1 / rest.total.left[subject])
        of = self._steps_of(rest.parts)
        if rest.rows:
            terms, of = self._terms(rest, subject)
            of = [self._add(self._wording.row(implied), of, arithmetic=worked(terms))]
        comparison = "less" if implied.right < stated.row.right / stated.row.left[subject] else "more"
        numbers = [self._wording.value(subject, value) for value in (implied.right, stated.row.right)]
        return self._add(f"but {numbers[0]} is {comparison} than {numbers[1]}", [*of, self._step_of[stated.line]])


def _merged(row: Row, other: Row, subject: str) -> str:
    """Return how the multipliers of the one quantity add up that stays when two rows are added; or nothing."""
    both = [key for key in row.left if key in other.left and key != subject and row.left[key] + other.left[key]]
    factor = row.plus(other).left.get(subject)
    if len(both) != 1 or not factor:
        return ""
    multipliers = [-each.left[both[0]] / factor for each in (row, other)]
    if abs(sum(multipliers)) == 1 or any(exact_decimals(each) is None for each in multipliers):
        return ""  # the sum is not shown, or nobody types it
    return worked([term for each in multipliers for term in _number(each)])


def _number(value: Fraction) -> list[Term]:
    """Return a number as a term of a sum; nothing if it is 0."""
    return [(_ONE if value > 0 else -_ONE, abs(value))] if value else []
