"""Certificates of records in VIPR, by name."""

from msgspec.structs import replace

from kztui.model.certificate import Certificates
from kztui.model.election import Election
from kztui.output.vipr.named_proofs import named_proofs
from kztui.output.vipr.vipr_file import ViprWriter
from kztui.reconcile.reconcile import reconcile
from tests.reconcile.record_maker import RecordMaker


def certificates_of(record: RecordMaker) -> dict[str, str]:
    """Return all of a made-up record."""
    election = record.election()
    done = reconcile(election)
    return texts(replace(election, quantities=done.quantities, findings=done.findings), done.certificates)


def texts(election: Election, certificates: Certificates) -> dict[str, str]:
    writer = ViprWriter(election, certificates)
    return {proof.name: writer.text(proof) for proof in named_proofs(election, certificates)}


def few_voters() -> RecordMaker:
    """Return a turnout of small numbers, 50.51 % of fewer than 100: it takes cases to see that it is 50 of 99."""
    record = RecordMaker()
    record.count("voters")
    record.count("registered")
    record.states("registered", "nearly 100")
    record.rate("turnout", "50.51")
    record.relate("ratio", "turnout", "voters", "registered", name="ratio")
    record.relate("order", "voters", "registered", name="order")
    return record


def related_rates() -> RecordMaker:
    """Return a rate that is said to be the same as a turnout, so that it stands in a relation that is no ratio."""
    record = RecordMaker()
    record.count("voters", 57)
    record.count("registered", 114)
    record.rate("turnout")
    record.relate("ratio", "turnout", "voters", "registered", name="ratio")
    record.rate("again")
    record.relate("equal", "again", "turnout", name="equal")
    return record
