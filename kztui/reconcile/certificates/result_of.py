"""What certificates say, without the solver: bounds with their reasons, contradictions, verdicts."""

from collections.abc import Iterator
from fractions import Fraction

from kztui.model.certificate import Certificates, ContradictionProof, ProvedBounds, Rule, WayOut
from kztui.model.finding import End, Reason
from kztui.reconcile.certificates.verdicts import verdicts
from kztui.reconcile.programme.derivation import ENDS
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.result import Bounds, Contradiction, Repair, Result

_MEMBER_RULES = {Rule.FIGURE, Rule.RELATION, Rule.DENOMINATOR, Rule.RATE, Rule.QUOTIENT, Rule.FIXED}


def result_of(problem: Problem, certificates: Certificates) -> Result:
    """Return what certificates say of a record; whether they are right is for the checker."""
    active, set_aside = problem.literal, set[str]()
    for contradiction in certificates.contradictions:
        set_aside.update(contradiction.set_aside)
        active = (active - set(contradiction.set_aside)) | ({contradiction.stands} - {""})
    contradictions = tuple(_contradiction(problem, certificates, each) for each in certificates.contradictions)
    bounds = {key: _bounds(certificates, certificates.proved, key) for key in problem.quantities}
    return Result(
        bounds=bounds,
        contradictions=contradictions,
        verdicts=verdicts(problem, active, set_aside, bounds),
        active=active,
        contradicted=frozenset(certificates.contradicted),
    )


def leaves_of_line(certificates: Certificates, line: int) -> tuple[Reason, ...]:
    """Return the figures and relations that a line rests on, each once, relations with the line that they come in."""
    ends: dict[str, End] = {}
    for number in reversed(list(certificates.premises(line))):
        row = certificates.lines[number]
        if row.rule not in _MEMBER_RULES:
            continue
        end = End.BOTH if row.rule is not Rule.FIGURE or row.sense == "=" else _end(row.sense)
        ends[row.id] = end if ends.get(row.id, end) is end else End.BOTH
    return tuple(Reason(member, end) for member, end in ends.items())


def _end(sense: str) -> End:
    return End.HIGH if sense == "<=" else End.LOW


def _bounds(certificates: Certificates, proved: ProvedBounds, quantity: str) -> Bounds:
    proofs = proved.bounds.get(quantity)
    if proofs is None:
        return Bounds(quantity)
    values = {end: _value(certificates, proof.line) if (proof := proofs.at(end)) else None for end in ENDS}
    whys = {end: leaves_of_line(certificates, proof.line) if (proof := proofs.at(end)) else () for end in ENDS}
    open_ends = tuple(end for end in ENDS if (proof := proofs.at(end)) and proof.point is None)
    return Bounds(quantity, values[End.LOW], values[End.HIGH], whys[End.LOW], whys[End.HIGH], open_ends)


def _value(certificates: Certificates, line: int) -> Fraction:
    return Fraction(certificates.lines[line].right)


def _contradiction(problem: Problem, certificates: Certificates, proof: ContradictionProof) -> Contradiction:
    quantities = dict.fromkeys(key for member in proof.members for key in problem.quantities_of(member))
    return Contradiction(
        members=proof.members,
        quantities=tuple(quantities),
        set_aside=proof.set_aside,
        stands=proof.stands,
        needed=tuple(member for member in proof.members if member in proof.points),
        repairs=tuple(_repair(certificates, way, tuple(quantities)) for way in proof.ways_out),
    )


def _repair(certificates: Certificates, way: WayOut, quantities: tuple[str, ...]) -> Repair:
    bounds: Iterator[Bounds] = iter(())
    if way.proved:
        proved = way.proved
        bounds = (_bounds(certificates, proved, quantity) for quantity in quantities)
    return Repair(way.without, feasible=way.proved is not None, bounds=tuple(bounds), whole_record=way.whole_record)
