"""The proofs of a record by name, as `kztui certificate` takes it."""

from collections import ChainMap
from collections.abc import Iterator, Mapping

from msgspec import Struct

from kztui.model.certificate import Certificates, ContradictionProof, ProvedBounds, WayOut
from kztui.model.election import Election
from kztui.model.finding import End, Finding, FindingKind
from kztui.model.quantity import Unit

_UNITS = {Unit.PERCENT: " %", Unit.YEARS: " years", Unit.DAYS: " days"}


class NamedProof(Struct, frozen=True):
    """What one certificate proves."""

    name: str
    """`QUANTITY.low`, `QUANTITY.high`, `FINDING`, `FINDING+without+MEMBER` or `FINDING+without+MEMBER+QUANTITY.low`."""
    title: str
    """What is proved, in words."""
    line: int
    """The number of the line that proves it."""
    members: frozenset[str] = frozenset()
    """The figures and relations in force; none where something is impossible, for which those it rests on do."""
    quantity: str = ""
    """What is bounded; empty where something is impossible."""
    end: End = End.BOTH
    point: Mapping[str, str] | None = None
    """Where the bound is attained; None where that is open."""


def named_proofs(election: Election, certificates: Certificates) -> Iterator[NamedProof]:
    """Yield all proofs of one record, which are those of its store."""
    findings = [row for row in election.findings.values() if row.kind is FindingKind.CONTRADICTION]
    literal = (relation.id for relation in election.relations.values() if not relation.instead_of)
    active = frozenset((*election.figures, *literal)) - {*certificates.revised}
    for proof in certificates.contradictions:
        active = (active - {*proof.set_aside}) | ({proof.stands} - {""})
    proofs = _Proofs(election, certificates, active)
    yield from proofs.of_bounds("", "", certificates.proved, active)
    for proof, finding in zip(certificates.contradictions, findings, strict=True):
        yield from proofs.of_contradiction(proof, finding)


class _Proofs(Struct, frozen=True):
    """The proofs of one record, part by part."""

    election: Election
    certificates: Certificates
    active: frozenset[str]
    """The figures and relations in force."""

    def of_contradiction(self, proof: ContradictionProof, finding: Finding) -> Iterator[NamedProof]:
        """Yield the proof of a contradiction, and what would hold without one of its members."""
        yield NamedProof(finding.id, finding.summary, proof.line)
        for way in proof.ways_out:
            members = (self.active | {*proof.members}) - {proof.stands} if way.whole_record else {*proof.members}
            yield from self._of_way_out(f"{finding.id}+without+{way.without}", way, frozenset(members) - {way.without})

    def _of_way_out(self, name: str, way: WayOut, members: frozenset[str]) -> Iterator[NamedProof]:
        if way.line is not None:
            yield NamedProof(name, f"Without {way.without}, there is a contradiction all the same.", way.line)
        if way.proved is not None:
            yield from self.of_bounds(f"{name}+", f"Without {way.without}: ", way.proved, members)

    def of_bounds(
        self, before: str, condition: str, proved: ProvedBounds, members: frozenset[str]
    ) -> Iterator[NamedProof]:
        """Yield the proofs of bounds, with what stands before each one's name and before its title."""
        points = [proved.point, *(ChainMap(change, proved.point) for change in proved.changes)]
        for quantity, bounds in proved.bounds.items():
            row = self.election.quantities[quantity]
            for end, words in ((End.LOW, "at least"), (End.HIGH, "at most")):
                found = bounds.at(end)
                if found is not None:
                    value = self.certificates.lines[found.line].right
                    yield NamedProof(
                        name=f"{before}{quantity}.{end}",
                        title=f"{condition}{row.opening}: {words} {value}{_UNITS.get(row.unit, '')}",
                        line=found.line,
                        members=members,
                        quantity=quantity,
                        end=end,
                        point=None if found.point is None else points[found.point],
                    )
