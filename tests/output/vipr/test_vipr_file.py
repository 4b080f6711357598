"""Certificates in VIPR: the reader in tests verifies them, and they are about the record."""

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from kztui.certificate.check import read
from kztui.certificate.lines import Lines
from kztui.model.certificate import Certificates
from kztui.model.election import Election
from kztui.model.quantity import Unit
from kztui.output.vipr.named_proofs import named_proofs
from kztui.output.vipr.vipr_file import ViprWriter
from tests.conftest import STORE
from tests.hypothesis_profiles import examples
from tests.output.vipr.made_up_certificates import certificates_of, few_voters, related_rates
from tests.output.vipr.mutations import mutations
from tests.output.vipr.vipr_reader import Certificate, NotVerifiedError, verified
from tests.reconcile.random_elections import World, worlds


def claim(proof: Certificate) -> str:
    return f"from {proof.least} to {proof.most}"


def test_every_certificate_of_the_record_is_verified(vipr_texts: dict[str, str], certificates: Certificates) -> None:
    ways = [way for proof in certificates.contradictions for way in proof.ways_out]
    proved = [certificates.proved, *(way.proved for way in ways if way.proved)]
    ends = sum(
        (bounds.low is not None) + (bounds.high is not None) for each in proved for bounds in each.bounds.values()
    )
    impossible = len(certificates.contradictions) + sum(way.line is not None for way in ways)
    kinds = Counter(verified(text).is_infeasible for text in vipr_texts.values())
    assert kinds == {False: ends, True: impossible}


def test_every_bound_of_the_store_is_proved_and_attained(vipr_texts: dict[str, str], election: Election) -> None:
    for quantity in election.quantities.values():
        for end, stored, sign in (("low", quantity.low, 1), ("high", quantity.high, -1)):
            if stored is None:
                continue
            proof = verified(vipr_texts[f"{quantity.id}.{end}"])
            bound, attained = (proof.least, proof.most) if sign == 1 else (proof.most, proof.least)
            assert proof.is_minimum == (sign == 1)
            assert bound is not None
            assert attained is not None
            if quantity.unit.whole:
                assert proof.objective == {proof.variables.index(quantity.id): 1}
                assert bound == attained == Fraction(stored)
            else:
                assert bound == 0
                assert 0 <= (_rate(proof, quantity.unit) - Fraction(stored)) * sign < Fraction(1, 100)


def _rate(proof: Certificate, unit: Unit) -> Fraction:
    """Return the rate whose bound an objective is: 100 times the numerator less the rate times the denominator."""
    numerator, denominator = sorted(proof.objective.values(), reverse=True)
    assert numerator == (100 if unit is Unit.PERCENT else 1)
    return -denominator


def test_every_constraint_is_what_figures_and_relations_say(vipr_texts: dict[str, str]) -> None:
    tables = {name: {row["id"]: row for row in rows.values()} for name, rows in read(STORE).items()}
    record = Lines(tables, [])
    for text in vipr_texts.values():
        proof = verified(text)
        for name, row in zip(proof.names[: proof.number_of_constraints], proof.rows, strict=False):
            left = {proof.variables[index]: value for index, value in row.left.items()}
            sense = {0: "=", 1: ">=", -1: "<="}[row.sign]
            assert _is_said(record, name, (left, sense, row.right)), name


def _is_said(record: Lines, name: str, says: tuple[dict[str, Fraction], str, Fraction]) -> bool:
    """Return whether the members of a constraint's name say so."""
    left, sense, right = says
    if ">=" in name:
        quantity, value = name.split(">=")
        is_denominator = any(
            row.get("kind") == "ratio" and row["terms"][2] == quantity for row in record.members.values()
        )
        return says == ({quantity: Fraction(1)}, ">=", Fraction(value)) and (value == "0" or is_denominator)
    first, _, ratio = name.partition("*")
    member = next(id_ for id_ in record.members if first in {id_, f"{id_}.low", f"{id_}.high"} or _is_part(first, id_))
    senses = (">=", "<=") if sense == "=" else (sense,)
    if not ratio:
        return all((left, each, right) in record.stated(member) for each in senses) or says in record.stated(member)
    (rate, numerator, denominator), factor = record.ratio(ratio)
    assert left[numerator] == factor
    return right == 0 and all(
        ({rate: Fraction(1)}, each, -left[denominator]) in record.stated(member) for each in senses
    )


def _is_part(name: str, relation: str) -> bool:
    """Return whether a name is that of one of several equations of a relation."""
    before, _, number = name.rpartition(".")
    return before == relation and number.isdecimal()


def test_nothing_of_the_record_has_to_be_believed(vipr_texts: dict[str, str]) -> None:
    assert not [name for name, text in vipr_texts.items() if "believed" in text]


def test_a_contradiction_has_the_constraints_of_its_members_and_no_others(
    vipr_texts: dict[str, str], certificates: Certificates
) -> None:
    (contradiction,) = certificates.contradictions
    (name,) = (name for name, text in vipr_texts.items() if name.startswith("contradiction") and "+" not in name)
    proof = verified(vipr_texts[name])
    constraints = proof.names[: proof.number_of_constraints]
    assert sorted(constraint for constraint in constraints if ">=" not in constraint) == sorted(contradiction.members)


@pytest.mark.slow
def test_a_mutated_certificate_is_refused(vipr_texts: dict[str, str]) -> None:
    tried: Counter[str] = Counter()
    accepted = []
    for name, text in vipr_texts.items():
        for kind, mutated in mutations(text):
            tried[kind] += 1
            try:
                verified(mutated)
            except NotVerifiedError:
                continue
            accepted.append((name, kind, mutated))
    assert accepted == []
    kinds = {"multiplier", "coefficient", "sense", "constraint", "bound", "objective", "attained", "point"}
    assert {kind for kind, number in tried.items() if number >= 30} == kinds


def test_cases_are_assumed_and_joined_again() -> None:
    proofs = {name: verified(text) for name, text in certificates_of(few_voters()).items()}
    assert claim(proofs["voters.low"]) == "from 50 to 50"
    assert claim(proofs["registered.low"]) == "from 99 to 99"
    assert {"asm", "uns", "rnd", "lin"} <= {*proofs["voters.low"].reasons}


def test_a_rate_in_a_relation_that_is_no_ratio_is_a_variable_and_what_is_believed_of_it_stands_at_the_top() -> None:
    text = certificates_of(related_rates())["again.low"]
    proof = verified(text)
    assert [proof.variables[index] for index in proof.objective] == ["again"]
    assert {"again", "turnout"} == {name for index, name in enumerate(proof.variables) if index not in proof.whole}
    assert claim(proof) == "from 50 to 50"
    believed = [name for name in proof.names[: proof.number_of_constraints] if name.startswith("line-")]
    assert believed
    head = text.split("VER")[0].splitlines()
    start = head.index(next(line for line in head if "believed" in line))
    assert [line.split(":")[0] for line in head[start + 1 :]] == [f"% {name}" for name in believed]


def test_a_bound_that_is_not_known_to_be_attained_has_no_solution(
    election: Election, certificates: Certificates
) -> None:
    proofs = {proof.name: proof for proof in named_proofs(election, certificates)}
    writer = ViprWriter(election, certificates)
    low = verified(writer.text(replace(proofs["votes.none.low"], point=None)))
    high = verified(writer.text(replace(proofs["votes.none.high"], point=None)))
    assert claim(low) == "from 460041 to None"
    assert claim(high) == "from None to 461956"


@pytest.mark.slow
@settings(max_examples=examples(20))
@given(worlds())
def test_certificates_of_made_up_elections_are_verified(world: World) -> None:
    for text in certificates_of(world.record).values():
        verified(text)
