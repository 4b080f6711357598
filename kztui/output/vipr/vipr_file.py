"""A certificate as a file of VIPR 1.0."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from msgspec import Struct

from kztui.model.certificate import Certificates, Rule
from kztui.model.election import Election
from kztui.model.finding import End
from kztui.output.text_lines import single_line
from kztui.output.vipr.inequality import ONE, ZERO, Constraint, Inequality, numbered, token
from kztui.output.vipr.named_proofs import NamedProof
from kztui.output.vipr.programme import Programme
from kztui.output.vipr.proof_lines import ProofLines
from kztui.output.vipr.translation import Derivation, Translation

_INTRODUCTION = (
    "Names of constraints are ids of the record; line-N is the line N of its certificates.",
    "FIGURE*RATIO is a figure of a rate times the rate's denominator: there are no ratios in VIPR.",
)


class _Goal(Struct, frozen=True):
    """What is to be proved."""

    says: Inequality
    """The objective against its bound; an empty left side where something is impossible."""
    ratio: str
    """The ratio that stands for the rate that is bounded, or empty."""


class ViprWriter:
    """Writes the proofs of one record."""

    def __init__(self, election: Election, certificates: Certificates) -> None:
        self._election = election
        self._certificates = certificates
        self._programme = Programme(election)

    def text(self, proof: NamedProof) -> str:
        """Return one proof as the text of a file."""
        lines = ProofLines(self._certificates, proof.line)
        goal = self._goal(proof, lines)
        members = proof.members or lines.members
        written = lines.written(with_goal=not goal.ratio)
        spoken_of = {*goal.says.left, *(quantity for number in written for quantity in lines.says(number).left)}
        related = self._programme.related_rates(members)
        rates = {quantity for quantity in spoken_of if not self._programme.is_whole(quantity)}
        existing = related | self._programme.stated_rates(members) | ({proof.quantity} - {""})
        constraints = self._programme.constraints(spoken_of, members, related | rates, existing)
        translation = Translation(lines, written, constraints)
        if proof.quantity:
            row = self._goal_row(goal, lines, translation)
            translation.derive("bound", goal.says, f"lin {numbered([(row, ONE)])}")
        return "\n".join(self._sections(proof, goal.says, translation)) + "\n"

    def _goal(self, proof: NamedProof, lines: ProofLines) -> _Goal:
        """Return the bound as it is proved: a rate's by what stands for it, wherever something does."""
        if not proof.quantity:
            return _Goal(Inequality({}, ">=", ONE), "")
        sense, value = "<=" if proof.end is End.HIGH else ">=", Fraction(lines.goal.right)
        ratio = ""
        if lines.goal.rule is Rule.QUOTIENT:
            ratio = lines.goal.id
        elif lines.goal.rule is Rule.FIGURE:
            ratio = self._programme.ratio_of(proof.quantity, proof.members)
        if not ratio:
            return _Goal(Inequality({proof.quantity: ONE}, sense, value), "")
        return _Goal(Inequality(self._programme.difference(ratio, value), sense, ZERO), ratio)

    @staticmethod
    def _goal_row(goal: _Goal, lines: ProofLines, translation: Translation) -> int:
        if not goal.ratio:
            return translation.row(lines.numbers[-1])
        if lines.goal.rule is Rule.QUOTIENT:
            return translation.row(lines.goal.of[0])
        row = translation.demanding(goal.says, lines.goal.id, goal.ratio)
        if row is None:
            raise AssertionError
        return row

    def _sections(self, proof: NamedProof, goal: Inequality, translation: Translation) -> list[str]:
        rows: list[Constraint | Derivation] = [*translation.constraints, *translation.derivations]
        names = list(dict.fromkeys(quantity for row in (goal, *(row.says for row in rows)) for quantity in row.left))
        index = {quantity: number for number, quantity in enumerate(names)}
        whole = [str(index[quantity]) for quantity in names if self._programme.is_whole(quantity)]

        def left(says: Inequality) -> str:
            return numbered((index[quantity], value) for quantity, value in says.left.items())

        def with_head(name: str, says: Inequality) -> str:
            shown = "OBJ" if proof.quantity and name == "bound" else left(says)
            return f"{token(name)} {says.head}  {shown}"

        constraints = [with_head(row.name, row.says) for row in translation.constraints]
        bounds = sum(row.is_bound for row in translation.constraints)
        return [
            *self._comments(proof, translation.lemmas),
            "VER 1.0",
            f"VAR {len(names)}",
            *map(token, names),
            f"INT {len(whole)}",
            " ".join(whole),
            f"OBJ {'max' if proof.end is End.HIGH else 'min'}",
            left(goal) if proof.quantity else "0",
            f"CON {len(constraints)} {bounds}",
            *constraints,
            *_relation_and_solution(proof, goal, index),
            f"DER {len(translation.derivations)}",
            *(f"{with_head(row.name, row.says)}  {{ {row.reason} }} -1" for row in translation.derivations),
        ]

    def _comments(self, proof: NamedProof, lemmas: Sequence[str]) -> list[str]:
        believed = (
            ("Constraints that follow by a ratio from what is derived, and so have to be believed here:", *lemmas)
            if lemmas
            else ()
        )
        texts = (self._election.meta.name, proof.name, proof.title, *_INTRODUCTION, *believed)
        return [f"% {single_line(text)}" for text in texts]


def _relation_and_solution(proof: NamedProof, goal: Inequality, index: Mapping[str, int]) -> list[str]:
    """Return the relation to prove, and the solution that attains it where one is known."""
    if not proof.quantity:
        return ["RTP infeas", "SOL 0"]
    known, attained, solutions = str(goal.right), "inf", ["SOL 0"]
    if proof.point is not None:
        point = {quantity: Fraction(proof.point[quantity]) for quantity in index if quantity in proof.point}
        value = sum(factor * point.get(quantity, ZERO) for quantity, factor in goal.left.items())
        attained = str(value)
        entries = numbered((index[quantity], value) for quantity, value in point.items() if value)
        solutions = ["SOL 1", f"attained {entries}"]
    if proof.end is End.HIGH:
        return [f"RTP range {'-inf' if attained == 'inf' else attained} {known}", *solutions]
    return [f"RTP range {known} {attained}", *solutions]
