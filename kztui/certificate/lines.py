"""Whether the lines of certificates follow from the record and from one another; FORMAT.md says what rules demand.

Needs Python's standard library alone, and shares no code with what finds the proofs.
"""

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import Any, TypeAlias

Row: TypeAlias = Mapping[str, Any]
Says: TypeAlias = tuple[dict[str, Fraction], str, Fraction | int]
NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,999})(/[1-9][0-9]{0,999})?", re.ASCII)
FLIPPED = {"=": "=", ">=": "<=", "<=": ">="}
FROM_MEMBERS = {"figure", "relation", "denominator", "rate", "quotient", "fixed"}


class WrongError(Exception):
    """Something does not follow."""


def require(is_so: object, problem: str) -> None:
    """Raise WrongError unless it is so."""
    if not is_so:
        raise WrongError(problem)


def total(*entries: tuple[str, Fraction | int]) -> dict[str, Fraction]:
    """Return a sum's multipliers by quantity, without those that cancel out."""
    left: dict[str, Fraction] = {}
    for quantity, value in entries:
        left[quantity] = left.get(quantity, Fraction(0)) + value
    return {quantity: value for quantity, value in left.items() if value}


def is_true(left: Fraction | int, sense: str, right: Fraction | int) -> bool:
    """Return whether numbers compare so."""
    return {"=": left == right, ">=": left >= right, "<=": left <= right}[sense]


def fraction(text: str) -> Fraction:
    """Return the number that a text writes: a whole number or a fraction."""
    require(NUMBER.fullmatch(text), f"{text!r:.40} is no number")
    return Fraction(text)


class Lines:
    """The lines of one store's certificates, each checked against the record and the lines before it."""

    def __init__(self, tables: Mapping[str, Row], rows: list[Row]) -> None:
        self.quantities, self.rows = tables["quantities"], rows
        self.members = {**tables["figures"], **tables["relations"]}
        self.whole = {key for key, row in self.quantities.items() if row["unit"] in {"count", "years", "days"}}
        self.checked: list[Says] = []
        self.assumed: list[frozenset[int]] = []  # the assumptions that each line rests on
        self.rates: list[frozenset[str]] = []  # the rates of which each line speaks as if there were one

    def check(self, number: int) -> None:
        """Check one line against the record and the lines before it."""
        row = self.rows[number]
        says = ({key: fraction(text) for key, text in row["left"].items()}, row["sense"], fraction(row["right"]))
        of, rule = row.get("of", []), row["rule"]
        require(says[0].keys() <= self.quantities.keys() and all(says[0].values()), "is no sum of quantities")
        require(all(type(each) is int and 0 <= each < number for each in of), "rests on no earlier line")
        rates = frozenset[str]().union(*(self.rates[each] for each in of))
        assumed = frozenset[int]().union(*(self.assumed[each] for each in of))
        if rule == "assumed":
            assumed = frozenset({number})
        elif rule == "cases":
            assumed = self.cases(says, *of)
        else:
            require(self.follows(rule, row, says, [self.checked[each] for each in of]), "does not follow")
        if rule == "quotient":  # it is about a rate: if there is one, it is a rate of something
            (rate, _, den), _ = self.ratio(row["id"])
            assumed -= {each for each in assumed if self.checked[each] == ({den: Fraction(1)}, ">=", 1)}
            rates |= {rate}
        self.checked.append(says)
        self.assumed.append(assumed)
        self.rates.append(rates)

    def follows(self, rule: str, row: Row, says: Says, of: list[Says]) -> bool:
        """Return whether a line follows by its rule."""
        left, sense, right = says
        first = of[0] if of else ({}, "=", Fraction(0))
        if rule in {"figure", "relation"}:
            stated = self.stated(row["id"])
            return says in stated or (sense == "=" and all((left, each, right) in stated for each in (">=", "<=")))
        if rule == "count":
            return row["id"] in self.whole and says == ({row["id"]: Fraction(1)}, ">=", 0)
        if rule == "sum":
            weighted = [(fraction(text), *line) for text, line in zip(row["times"], of, strict=True)]
            require(all(weight for weight, *_ in weighted), "takes a line 0 times")
            senses = {sense if weight > 0 else FLIPPED[sense] for weight, _, sense, _ in weighted}
            sums = total(*((key, weight * each) for weight, left, *_ in weighted for key, each in left.items()))
            side = sum(weight * side for weight, *_, side in weighted)
            return senses <= {"=", sense} and left == sums and right == side
        if rule == "weaker":
            return left == first[0] and sense != "=" and first[1] in {"=", sense} and is_true(first[2], sense, right)
        if rule == "rounded":
            is_nearest = right == (ceil if sense == ">=" else floor)(first[2])
            return left == first[0] and self.is_whole(left) and sense != "=" and first[1] in {"=", sense} and is_nearest
        (rate, num, den), factor = self.ratio(row["id"])
        if rule == "denominator":
            return first[0] == {rate: 1} and says == ({den: Fraction(1)}, ">=", 1)
        if rule == "rate":
            return first[0] == {rate: 1} and says == (total((num, factor), (den, -first[2])), first[1], 0)
        if rule == "quotient":
            is_of_both = first[0] == total((num, factor), (den, -right)) and is_true(first[2], sense, 0)
            return left == {rate: 1} and sense == first[1] and is_of_both
        is_one = (
            first[2] != 0 and {line[1] for line in of} in ({"="}, {">=", "<="}) and len({line[2] for line in of}) == 1
        )
        is_of_den = rule == "fixed" and is_one and all(line[0] == {den: 1} for line in of)
        return is_of_den and says == (total((rate, first[2]), (num, -factor)), "=", 0)

    def stated(self, id_: str) -> list[Says]:
        """Return what a figure states, or a relation that is linear demands."""
        row = self.members[id_]
        if "quantity" in row:
            sides = ((">=", row["low"]), ("<=", row["high"]))
            return [({row["quantity"]: Fraction(1)}, sense, side) for sense, side in sides if side is not None]
        kind, (first, *others) = row["kind"], row["terms"]
        if kind == "list":
            return [({first: Fraction(1)}, "=", len(row["subjects"]))]
        if kind in {"sum", "difference"}:
            plus, minus = (others, []) if kind == "sum" else (others[:1], others[1:])
            entries = [(first, 1), *((term, -1) for term in plus), *((term, 1) for term in minus)]
            return [(total(*entries), "=", 0)]
        require(kind in {"equal", "order"}, "is not linear")
        sense = "=" if kind == "equal" else "<="
        return [(total((a, 1), (b, -1)), sense, 0) for a, b in pairwise(row["terms"])]

    def ratio(self, id_: str) -> tuple[list[str], int]:
        """Return a ratio's rate, numerator and denominator, and what the quotient is multiplied by."""
        row = self.members[id_]
        counts = set(row["terms"][1:]) <= self.whole and row["terms"][0] not in self.whole
        require(row["kind"] == "ratio" and counts, "is no ratio of whole numbers")
        return row["terms"], 100 if self.quantities[row["terms"][0]]["unit"] == "percent" else 1

    def is_whole(self, left: Mapping[str, Fraction]) -> bool:
        """Return whether a sum can only be a whole number."""
        return set(left) <= self.whole and all(value.denominator == 1 for value in left.values())

    def cases(self, says: Says, first: int, then: int, second: int, otherwise: int) -> frozenset[int]:
        """Check that a line follows in both of two cases, or that one is impossible; return what is still assumed."""
        left, sense, right = self.checked[first]
        require(self.rows[first]["rule"] == self.rows[second]["rule"] == "assumed", "a case is not assumed")
        require(self.is_whole(left) and right.denominator == 1, "the cases are not of whole numbers")
        opposite = (left, FLIPPED[sense], right + {"<=": 1, ">=": -1}[sense])
        require(self.checked[second] == opposite, "the cases leave a gap")
        require(all(self.checked[each] == says or self.is_false(each) for each in (then, otherwise)), "does not follow")
        return (self.assumed[then] - {first}) | (self.assumed[otherwise] - {second})

    def is_false(self, number: int) -> bool:
        """Return whether a line says what can't be: that 0 is 1 or more."""
        left, sense, right = self.line(number)
        return not left and not is_true(Fraction(0), sense, right)

    def line(self, number: int) -> Says:
        """Return what a line says."""
        require(type(number) is int and 0 <= number < len(self.checked), "is proved by no line")
        return self.checked[number]

    def leaves(self, number: int) -> set[str]:
        """Return the figures and relations that a line rests on."""
        require(not self.assumed[number], "rests on what is only assumed")
        seen, waiting = {number}, [number]
        while waiting:
            fresh = set(self.rows[waiting.pop()].get("of", [])) - seen
            seen |= fresh
            waiting.extend(fresh)
        members = {self.rows[each]["id"] for each in seen if self.rows[each]["rule"] in FROM_MEMBERS}
        exist = {key for id_ in members if self.members[id_].get("kind") != "ratio" for key in self.terms(id_)}
        require(self.rates[number] <= exist | set(self.checked[number][0]), "speaks of a rate that there need not be")
        return members

    def terms(self, id_: str) -> list[str]:
        """Return the quantities that a figure or a relation is about."""
        row = self.members[id_]
        return row.get("terms") or [row["quantity"]]

    def satisfied(self, members: Iterable[str], point: Mapping[str, Fraction]) -> None:
        """Check that a point satisfies every figure and relation among the members."""
        for id_ in members:
            row, terms = self.members[id_], self.terms(id_)
            whole = [point[term] for term in terms if term in self.whole]
            require(all(value >= 0 and value.denominator == 1 for value in whole), f"{id_}: is no whole number")
            if row.get("kind") == "ratio":
                (rate, num, den), factor = self.ratio(id_)
                nothing = rate not in point and not point[den]  # of nothing there is no rate
                holds = nothing or (point[den] > 0 and point[rate] * point[den] == factor * point[num])
            else:
                rows = self.stated(id_)
                holds = all(
                    is_true(sum(n * point[key] for key, n in left.items()), sense, side) for left, sense, side in rows
                )
            require(holds, f"does not satisfy {id_}")
