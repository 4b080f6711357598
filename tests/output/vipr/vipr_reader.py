"""A checker of VIPR 1.0, written from its specification: it verifies a certificate, or says what is wrong.

"MILP certificate file format version 1.0", github.com/scipopt/vipr. Unlike there, numbers are whole or fractions, never
decimals, and nothing may stand behind the last derivation.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor

_NUMBER = re.compile(r"-?(0|[1-9]\d*)(/[1-9]\d*)?", re.ASCII)
_SIGNS = {"E": 0, "G": 1, "L": -1}


class NotVerifiedError(Exception):
    """Something is wrong with a certificate."""


def require(is_so: object, problem: str) -> None:
    if not is_so:
        raise NotVerifiedError(problem)


@dataclass(frozen=True)
class Row:
    """A constraint: a sum that is equal to (0), at least (1) or at most (-1) a number."""

    left: Mapping[int, Fraction]
    sign: int
    right: Fraction
    assumed: frozenset[int] = frozenset()

    @property
    def is_false(self) -> bool:
        return not self.left and not self.holds({})

    def holds(self, point: Mapping[int, Fraction]) -> bool:
        value = sum((factor * point.get(index, Fraction(0)) for index, factor in self.left.items()), Fraction(0))
        return (
            (self.sign <= 0 or value >= self.right)
            and (self.sign >= 0 or value <= self.right)
            and (self.sign != 0 or value == self.right)
        )

    def dominates(self, other: "Row") -> bool:
        if self.is_false:
            return True
        if self.left != other.left or self.sign not in {0, other.sign}:
            return False
        return self.right == other.right if other.sign == 0 else (self.right - other.right) * other.sign >= 0


@dataclass
class Certificate:
    """A certificate as far as it is read; every section is verified as it comes."""

    words: list[str]
    variables: list[str] = field(default_factory=list)
    whole: set[int] = field(default_factory=set)
    is_minimum: bool = True
    objective: dict[int, Fraction] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    number_of_constraints: int = 0
    least: Fraction | None = None
    most: Fraction | None = None
    is_infeasible: bool = False
    reasons: list[str] = field(default_factory=list)
    last_uses: dict[int, int] = field(default_factory=dict)

    def word(self) -> str:
        require(self.words, "it ends early")
        return self.words.pop()

    def section(self, name: str) -> None:
        require((word := self.word()) == name, f"{name} expected, not {word}")

    def number(self) -> Fraction:
        require(_NUMBER.fullmatch(word := self.word()), f"{word}: no number")
        return Fraction(word)

    def index(self, end: int) -> int:
        """Read a whole number from 0 up to but without an end."""
        require((word := self.word()).isdecimal() and int(word) < end, f"{word}: no index below {end}")
        return int(word)

    def size(self) -> int:
        return self.index(10**9)

    def entries(self, end: int) -> dict[int, Fraction]:
        """Read how many there are, and each one's index and number."""
        found: dict[int, Fraction] = {}
        for _ in range(self.size()):
            index = self.index(end)
            require(index not in found, f"{index} stands twice")
            found[index] = self.number()
        return {index: value for index, value in found.items() if value}

    def row(self) -> Row:
        """Read a constraint in constraint format; its name goes to `names`."""
        self.names.append(self.word())
        sign = _SIGNS.get(self.word())
        require(sign is not None, f"{self.names[-1]}: has no sense")
        right = self.number()
        if self.words and self.words[-1] == "OBJ":
            self.section("OBJ")
            return Row(self.objective, sign or 0, right)
        return Row(self.entries(len(self.variables)), sign or 0, right)

    def read(self) -> None:
        self.section("VER")
        self.section("1.0")
        self.section("VAR")
        self.variables = [self.word() for _ in range(self.size())]
        require(len({*self.variables}) == len(self.variables), "a variable stands twice")
        self.section("INT")
        self.whole = {self.index(len(self.variables)) for _ in range(self.size())}
        self.section("OBJ")
        require((sense := self.word()) in {"min", "max"}, f"{sense}: neither min nor max")
        self.is_minimum = sense == "min"
        self.objective = self.entries(len(self.variables))
        self.section("CON")
        self.number_of_constraints = self.size()
        number_of_bounds = self.index(self.number_of_constraints + 1)
        self.rows = [self.row() for _ in range(self.number_of_constraints)]
        require(all(len(row.left) == 1 for row in self.rows[:number_of_bounds]), "a bound has several variables")
        self._read_relation()
        self._read_solutions()
        self._read_derivations()
        require(not self.words, "something stands behind the end")
        require(len({*self.names}) == len(self.names), "a name stands twice")

    def _read_relation(self) -> None:
        self.section("RTP")
        self.is_infeasible = self.words[-1:] == ["infeas"]
        if self.is_infeasible:
            self.section("infeas")
            return
        self.section("range")
        self.least, self.most = (None if self._skipped(word) else self.number() for word in ("-inf", "inf"))
        require(self.least is None or self.most is None or self.least <= self.most, "the range is empty")

    def _skipped(self, word: str) -> bool:
        if self.words[-1:] != [word]:
            return False
        self.section(word)
        return True

    def _read_solutions(self) -> None:
        self.section("SOL")
        values = []
        for _ in range(self.size()):
            name, point = self.word(), self.entries(len(self.variables))
            require(all(point.get(index, 0) == int(point.get(index, 0)) for index in self.whole), f"{name}: not whole")
            require(all(row.holds(point) for row in self.rows), f"{name}: satisfies not all constraints")
            values.append(sum(factor * point.get(index, Fraction(0)) for index, factor in self.objective.items()))
        if self.is_infeasible:
            require(not values, "what is impossible has a solution")
        elif self.is_minimum:
            require(self.most is None or any(value <= self.most for value in values), "no solution is low enough")
        else:
            require(self.least is None or any(value >= self.least for value in values), "no solution is high enough")

    def _read_derivations(self) -> None:
        self.section("DER")
        said_uses = {}
        for _ in range(self.size()):
            said = self.row()
            self.section("{")
            assumed = self._reason(self.word(), said)
            self.section("}")
            said_uses[len(self.rows)] = None if self._skipped("-1") else self.index(10**9)
            self.rows.append(Row(said.left, said.sign, said.right, assumed))
        for index, said_use in said_uses.items():
            require(said_use is None or self.last_uses.get(index, 0) <= said_use, f"{self.names[index]}: is used later")
        last = self.rows[-1]
        require(not last.assumed, "the last constraint rests on an assumption")
        if self.is_infeasible:
            require(last.is_false, "the last constraint is not impossible")
        elif self.is_minimum and self.least is not None:
            require(last.dominates(Row(self.objective, 1, self.least)), "the last constraint is not the bound")
        elif not self.is_minimum and self.most is not None:
            require(last.dominates(Row(self.objective, -1, self.most)), "the last constraint is not the bound")

    def _reason(self, kind: str, said: Row) -> frozenset[int]:
        """Verify that a constraint follows; return the assumptions that it rests on."""
        self.reasons.append(kind)
        if kind == "asm":
            return frozenset({len(self.rows)})
        if kind == "uns":
            return self._cases(said)
        require(kind in {"lin", "rnd"}, f"{kind}: no reason")
        of = self.entries(len(self.rows))
        self.last_uses.update(dict.fromkeys(of, len(self.rows)))
        combined = self._combined(of)
        if kind == "rnd":
            require(self._is_whole(combined.left) and combined.sign, f"{self.names[-1]}: can't be rounded")
            nearest = ceil(combined.right) if combined.sign > 0 else floor(combined.right)
            combined = Row(combined.left, combined.sign, Fraction(nearest))
        require(combined.dominates(said), f"{self.names[-1]}: does not follow")
        return frozenset().union(*(self.rows[index].assumed for index in of))

    def _combined(self, of: Mapping[int, Fraction]) -> Row:
        signs = {(1 if weight > 0 else -1) * self.rows[index].sign for index, weight in of.items()} - {0}
        require(len(signs) < 2, f"{self.names[-1]}: the senses clash")
        left: dict[int, Fraction] = {}
        for index, weight in of.items():
            for variable, factor in self.rows[index].left.items():
                left[variable] = left.get(variable, Fraction(0)) + weight * factor
        right = sum((weight * self.rows[index].right for index, weight in of.items()), Fraction(0))
        return Row({variable: factor for variable, factor in left.items() if factor}, next(iter(signs), 0), right)

    def _cases(self, said: Row) -> frozenset[int]:
        then, first, otherwise, second = (self.index(len(self.rows)) for _ in range(4))
        self.last_uses.update(dict.fromkeys((then, otherwise), len(self.rows)))
        below, above = sorted((self.rows[first], self.rows[second]), key=lambda row: row.sign)
        require((below.sign, above.sign) == (-1, 1) and below.left == above.left, f"{self.names[-1]}: no two cases")
        require(above.right == below.right + 1, f"{self.names[-1]}: the cases leave a gap, or overlap")
        require(self._is_whole(below.left) and below.right.denominator == 1, f"{self.names[-1]}: not of whole numbers")
        results = self.rows[then], self.rows[otherwise]
        require(all(row.dominates(said) for row in results), f"{self.names[-1]}: does not follow in a case")
        return (results[0].assumed - {first}) | (results[1].assumed - {second})

    def _is_whole(self, left: Mapping[int, Fraction]) -> bool:
        return {*left} <= self.whole and all(factor.denominator == 1 for factor in left.values())


def verified(text: str) -> Certificate:
    """Return a certificate that holds.

    Raises:
        NotVerifiedError: if it doesn't.
    """
    lines = text.splitlines()
    while lines and lines[0].startswith("%"):
        del lines[0]
    certificate = Certificate(list(reversed(" ".join(lines).split())))
    certificate.read()
    return certificate
