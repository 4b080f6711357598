"""Proofs written down: each step as the lines that it takes, each line once."""

from collections.abc import Mapping
from fractions import Fraction

import msgspec

from kztui.model.certificate import Line, Rule
from kztui.model.finding import End
from kztui.reconcile.programme.derivation import ONE, ZERO, Assumption, Bound, Constraint, Node, Refutation, premises
from kztui.reconcile.programme.problem import Problem

_SENSES = {End.LOW: ">=", End.HIGH: "<="}


class LineWriter:
    """Writes the proofs of one record; lines that several proofs share are written once."""

    def __init__(self, problem: Problem) -> None:
        self.lines: list[Line] = []
        self._problem = problem
        self._number_of: dict[Node, int] = {}
        self._number_by_content: dict[bytes, int] = {}

    def write(self, node: Node) -> int:
        """Write all lines that a step of a proof takes and return the number of the last."""
        stack = [node]
        while stack:
            last = stack[-1]
            if last in self._number_of:
                stack.pop()
                continue
            missing = [premise for premise in premises(last) if premise not in self._number_of]
            if missing:
                stack.extend(missing)
                continue
            self._number_of[last] = self._written(last)
            stack.pop()
        return self._number_of[node]

    def _written(self, node: Node) -> int:
        if isinstance(node, Constraint):
            return self._constraint(node)
        return self._refutation(node) if isinstance(node, Refutation) else self._bound(node)

    def _add(self, left: Mapping[str, Fraction], sense: str, right: Fraction, rule: Rule, **rest: object) -> int:
        texts = {quantity: str(value) for quantity, value in left.items() if value}
        line = Line(texts, sense, str(right), rule, **rest)  # type: ignore[arg-type] # Line's own fields
        content = msgspec.json.encode(line)
        if rule is Rule.ASSUMED or content not in self._number_by_content:
            self.lines.append(line)
            self._number_by_content[content] = len(self.lines) - 1
            return len(self.lines) - 1
        return self._number_by_content[content]

    def _constraint(self, row: Constraint) -> int:
        """Write what a relation says; one line serves both sides of an equation."""
        if not row.relation:
            return self._assumption(row)
        sense, side = _side(row)
        if not self._problem.is_quotient(row.relation):
            return self._add(row.coefficients, sense, side, Rule.RELATION, id=row.relation)
        if not row.uses:
            return self._add(row.coefficients, sense, side, Rule.ASSUMED)
        rule = Rule.RATE if len(row.uses) == 1 else Rule.FIXED
        if self._problem.ratio(row.relation).says_positive(row):
            rule = Rule.DENOMINATOR
        of = tuple(dict.fromkeys(self._number_of[bound] for bound in row.uses))
        exact = [number for number in of if self.lines[number].sense == "="]
        of = tuple(exact[:1]) or of  # an equation says both ends
        return self._add(row.coefficients, sense, side, rule, id=row.relation, of=of)

    def _assumption(self, assumed: Assumption) -> int:
        if isinstance(assumed, Bound):
            left, sense, right = {assumed.quantity: ONE}, _SENSES[assumed.end], assumed.value
        else:
            left, (sense, right) = assumed.coefficients, _side(assumed)
        return self._add(left, sense, right, Rule.ASSUMED)

    def _refutation(self, refutation: Refutation) -> int:
        """Write that nothing satisfies some lines: they add up to 0 >= a positive number."""
        if refutation.terms:
            return self._sum(refutation, {}, ">=")
        of = []
        for assumption, refuted in refutation.cases:
            if assumption not in self._number_of:
                self._number_of[assumption] = self._assumption(assumption)
            of += [self._number_of[assumption], self._number_of[refuted]]
        return self._add({}, ">=", ONE, Rule.CASES, of=tuple(of))

    def _bound(self, bound: Bound) -> int:
        left, sense = {bound.quantity: ONE}, _SENSES[bound.end]
        if bound.assumed:
            return self._assumption(bound)
        if bound.leaf is not None:
            return self._figure(bound)
        if bound.otherwise:
            return self._otherwise(bound)
        if bound.ratio:
            ratio = self._problem.ratio(bound.ratio)
            quotient = ratio.within(bound).coefficients
            number = self._sum(bound, quotient, sense)
            sense = self.lines[number].sense
            return self._add(left, sense, bound.value, Rule.QUOTIENT, id=bound.ratio, of=(number,))
        if not bound.terms:
            return self._add(left, sense, bound.value, Rule.COUNT, id=bound.quantity)
        number = self._sum(bound, left, sense)
        proved = Fraction(self.lines[number].right)
        if bound.strict:
            return self._add(left, sense, bound.value, Rule.ROUNDED, of=(number,))
        return number if proved == bound.value else self._add(left, sense, bound.value, Rule.WEAKER, of=(number,))

    def _figure(self, bound: Bound) -> int:
        """Write what a figure states; one line serves both ends of an exact number."""
        if bound.leaf is None:
            raise AssertionError
        figure = self._problem.figures[bound.leaf.id]
        sense = "=" if bound.leaf.end is End.BOTH else _SENSES[bound.end]
        stated = figure.high if bound.end is End.HIGH else figure.low
        value = bound.value if stated is None else Fraction(stated)
        number = self._add({bound.quantity: ONE}, sense, value, Rule.FIGURE, id=figure.id)
        if value == bound.value:
            return number
        return self._add({bound.quantity: ONE}, _SENSES[bound.end], bound.value, Rule.ROUNDED, of=(number,))

    def _sum(self, node: Bound | Refutation, left: Mapping[str, Fraction], sense: str) -> int:
        """Write the sum of a step's terms."""
        right = ZERO
        sign = -1 if sense == "<=" else 1  # terms prove a least value: of the negative, for a greatest
        times: dict[int, Fraction] = {}
        for weight, term in node.terms:
            number = self._number_of[term]
            right += sign * weight * Fraction(self.lines[number].right)
            times[number] = times.get(number, ZERO) + sign * weight
        times = {number: times[number] for number in sorted(times) if times[number]}
        texts = tuple(map(str, times.values()))
        is_quotient = isinstance(node, Bound) and bool(node.ratio)
        if left and all(self.lines[number].sense == "=" for number in times) and not (is_quotient and right):
            sense = "="  # the same line then serves both ends
        if texts == ("1",) and self.lines[next(iter(times))].sense == sense:
            return next(iter(times))
        return self._add(left, sense, right, Rule.SUM, of=tuple(times), times=texts)

    def _otherwise(self, bound: Bound) -> int:
        """Write that one of two cases holds: a bound, or its opposite, which is refuted."""
        if bound.otherwise is None:
            raise AssertionError
        opposite = bound.otherwise.assumption
        if opposite not in self._number_of:
            self._number_of[opposite] = self._assumption(opposite)
        sense, scale = _SENSES[bound.end], ONE
        left, right = {bound.quantity: ONE}, bound.value
        if isinstance(opposite, Constraint):
            left, right = opposite.coefficients, ZERO
            scale = Fraction(bound.value.denominator)
        self_case = self._add(left, sense, right, Rule.ASSUMED)
        of = (self._number_of[opposite], self._number_of[bound.otherwise.refutation], self_case, self_case)
        number = self._add(left, sense, right, Rule.CASES, of=of)
        if not isinstance(opposite, Constraint):
            return number
        quotient = {quantity: value / scale for quantity, value in left.items()}
        number = self._add(quotient, sense, ZERO, Rule.SUM, of=(number,), times=(str(1 / scale),))
        return self._add({bound.quantity: ONE}, sense, bound.value, Rule.QUOTIENT, id=bound.ratio, of=(number,))


def _side(row: Constraint) -> tuple[str, Fraction]:
    """Return the sense and the side of a constraint: both, where it is an equation, or its only one."""
    if row.low is not None and row.low == row.high:
        return "=", row.low
    if row.low is not None:
        return ">=", row.low
    if row.high is not None:
        return "<=", row.high
    raise AssertionError
