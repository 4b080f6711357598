"""The certificates of a resolved record: bounds, contradictions and ways out, all in one list of lines."""

from collections.abc import Iterable, Mapping
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
    proved = _proved(writer, resolution.whole, problem.quantities)
    return Certificates(
        format=FORMAT,
        proved=proved,
        contradictions=tuple(_contradiction(writer, contradiction) for contradiction in contradictions),
        revised=tuple(revised),
        contradicted=tuple(key for key in problem.quantities if key in set(contradicted)),
        lines=tuple(writer.lines),
    )


def _proved(writer: LineWriter, whole: WholeBounds, quantities: Iterable[str]) -> ProvedBounds:
    attained = whole.attained

    def end_proof(quantity: str, end: End) -> EndProof | None:
        bound = whole.bounds.get(quantity, end)
        return None if bound is None else EndProof(writer.write(bound), attained.at.get((quantity, end)))

    proofs = {key: BoundsProof(end_proof(key, End.LOW), end_proof(key, End.HIGH)) for key in quantities}
    return ProvedBounds(
        bounds={key: proof for key, proof in proofs.items() if proof.low or proof.high},
        point=_text(attained.base),
        changes=tuple(_text(change) for change in attained.changes),
    )


def _contradiction(writer: LineWriter, repaired: RepairedContradiction) -> ContradictionProof:
    resolved = repaired.resolved
    return ContradictionProof(
        members=resolved.conflict.members,
        line=writer.write(resolved.conflict.refutation),
        points={member: _text(point) for member, point in resolved.conflict.points.items()},
        is_smallest=resolved.conflict.is_smallest,
        set_aside=resolved.set_aside,
        stands=resolved.stands,
        ways_out=tuple(_way_out(writer, way, repaired.quantities) for way in repaired.ways),
    )


def _way_out(writer: LineWriter, way: Way, quantities: Iterable[str]) -> WayOut:
    if isinstance(way.outcome, WholeBounds):
        return WayOut(way.without, way.whole_record, proved=_proved(writer, way.outcome, quantities))
    return WayOut(way.without, way.whole_record, line=writer.write(way.outcome))


def _text(point: Mapping[str, Fraction]) -> PointText:
    return {quantity: str(value) for quantity, value in point.items()}
