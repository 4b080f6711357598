"""The certificates of a resolved record: bounds, contradictions and ways out, all in one list of lines."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from fractions import Fraction

from kztui.model.certificate import (
    FORMAT,
    BoundsProof,
    Certificates,
    ContradictionProof,
    EndProof,
    PointText,
    ProvedBounds,
    WayOut,
)
from kztui.model.finding import End
from kztui.reconcile.certificates.line_writer import LineWriter
from kztui.reconcile.contradictions.repairs import RepairedContradiction, Way
from kztui.reconcile.contradictions.resolution import Resolution
from kztui.reconcile.programme.derivation import ZERO
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.whole_numbers.whole_bounds import WholeBounds


def certificates_of(
    problem: Problem,
    resolution: Resolution,
    contradictions: Iterable[RepairedContradiction],
    contradicted: Iterable[str],
    revised: Iterable[str],
) -> Certificates:
    """Return all that was proved, line by line."""
    writer = LineWriter(problem)
    active = set(resolution.active)
    proved = _proved(writer, resolution.whole, problem.quantities, _free(problem, active))
    return Certificates(
        format=FORMAT,
        proved=proved,
        contradictions=tuple(_contradiction(problem, writer, contradiction) for contradiction in contradictions),
        revised=tuple(revised),
        contradicted=tuple(key for key in problem.quantities if key in set(contradicted)),
        lines=tuple(writer.lines),
    )


def _free(problem: Problem, members: AbstractSet[str]) -> list[str]:
    """Return the quantities that no member says anything of, so that they can have any value."""
    return [key for key in problem.quantities if members.isdisjoint(problem.members_about.get(key, ()))]


def _proved(writer: LineWriter, whole: WholeBounds, quantities: Iterable[str], free: Iterable[str]) -> ProvedBounds:
    attained = whole.attained

    def end_proof(quantity: str, end: End) -> EndProof | None:
        bound = whole.bounds.get(quantity, end)
        return None if bound is None else EndProof(writer.write(bound), attained.at.get((quantity, end)))

    proofs = {key: BoundsProof(end_proof(key, End.LOW), end_proof(key, End.HIGH)) for key in quantities}
    return ProvedBounds(
        bounds={key: proof for key, proof in proofs.items() if proof.low or proof.high},
        point=_text({**dict.fromkeys(free, ZERO), **attained.base}),
        changes=tuple(_text(change) for change in attained.changes),
    )


def _contradiction(problem: Problem, writer: LineWriter, repaired: RepairedContradiction) -> ContradictionProof:
    resolved = repaired.resolved
    return ContradictionProof(
        members=resolved.conflict.members,
        line=writer.write(resolved.conflict.refutation),
        points={member: _text(point) for member, point in resolved.conflict.points.items()},
        open=tuple(key for key in resolved.conflict.members if key not in resolved.conflict.points),
        set_aside=resolved.set_aside,
        stands=resolved.stands,
        ways_out=tuple(_way_out(problem, writer, way, repaired) for way in repaired.ways),
    )


def _way_out(problem: Problem, writer: LineWriter, way: Way, repaired: RepairedContradiction) -> WayOut:
    if isinstance(way.outcome, WholeBounds):
        free = [key for key in repaired.quantities if key in _free(problem, way.members)]
        return WayOut(way.without, way.whole_record, proved=_proved(writer, way.outcome, repaired.quantities, free))
    return WayOut(way.without, way.whole_record, line=writer.write(way.outcome))


def _text(point: Mapping[str, Fraction]) -> PointText:
    return {quantity: str(value) for quantity, value in point.items()}
