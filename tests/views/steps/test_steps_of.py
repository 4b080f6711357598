"""Every printed line of every proof is true, and follows from those that it names."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from kztui.model.certificate import Certificates
from kztui.model.election import Election
from kztui.model.finding import End
from kztui.reconcile.reconcile import reconcile
from kztui.store.certificates_file import open_certificates
from kztui.store.opening import open_store
from kztui.views.steps.step import Step
from kztui.views.steps.steps_of import steps_of
from tests.conftest import STORE
from tests.hypothesis_profiles import examples
from tests.reconcile.bounds.test_solve_by_brute_force import system
from tests.reconcile.random_elections import World, worlds
from tests.reconcile.record_maker import RecordMaker, accreditations
from tests.views.steps.step_checker import StepChecker


@pytest.fixture(scope="module")
def record() -> tuple[Election, Certificates]:
    """Return the committed record with its certificates."""
    return open_store(STORE), open_certificates(STORE)


def proved(maker: RecordMaker) -> tuple[Election, Certificates]:
    """Return a made-up record with its certificates, its quantities under names that hold no number's words."""
    election = maker.election()
    done = reconcile(election)
    named = {key: replace(row, label=f"“{key}”", measure="") for key, row in done.quantities.items()}
    return replace(election, quantities=named, findings=done.findings), done.certificates


def chains(election: Election, certificates: Certificates) -> Iterator[tuple[str, End, tuple[Step, ...]]]:
    """Yield the steps of each bound, by quantity and end, and then of each contradiction."""
    for quantity, proofs in certificates.proved.bounds.items():
        for end in (End.LOW, End.HIGH):
            if proof := proofs.at(end):
                yield quantity, end, steps_of(election, certificates, proof.line, end)
    for contradiction in certificates.contradictions:
        yield "", End.BOTH, steps_of(election, certificates, contradiction.line)


def check_all(election: Election, certificates: Certificates) -> int:
    """Check every chain of steps, that it ends with the bound as it is shown, and return how many there are."""
    count = 0
    for quantity, end, steps in chains(election, certificates):
        said = StepChecker(election, steps).check()
        count += 1
        if not quantity:
            assert said.is_false()
            continue
        row = election.quantities[quantity]
        shown = row.high if end is End.HIGH else row.low
        assert shown is None or (said.left == {quantity: 1} and said.right == shown), (quantity, end)
    return count


def test_every_line_of_every_proof_in_the_record_follows(record: tuple[Election, Certificates]) -> None:
    assert check_all(*record) > 150


def test_every_line_of_made_up_systems_follows_also_where_cases_are_told_apart() -> None:
    chance = random.Random(2022)  # noqa: S311 - a sample that is the same every time
    all_steps = [proved(system(chance)) for _ in range(60)]
    assert sum(check_all(*each) for each in all_steps) > 200
    supposed = (step.says for each in all_steps for _, _, steps in chains(*each) for step in steps)
    assert any(says.startswith("suppose that ") for says in supposed)


@pytest.mark.slow
@settings(
    max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(worlds())
def test_every_line_of_made_up_elections_follows(world: World) -> None:
    check_all(*proved(world.record))


def test_a_step_that_says_something_else_is_found_out(record: tuple[Election, Certificates]) -> None:
    election, certificates = record
    spoiled = passed = 0
    for _, _, steps in chains(election, certificates):
        last = steps[-1]
        for old, new in (("3", "4"), ("7", "1"), ("at least", "at most"), ("+", "−")):
            for place, step in enumerate(steps):
                if old not in step.says or (step is last and old.startswith("at")):
                    continue
                wrong = replace(step, says=step.says.replace(old, new, 1))
                spoiled += 1
                try:
                    StepChecker(election, [*steps[:place], wrong, *steps[place + 1 :]]).check()
                except (AssertionError, KeyError, ValueError, StopIteration, IndexError):
                    continue
                passed += 1
    assert spoiled > 300
    assert passed == 0


def test_none_of_the_six_is_at_least_460_041_because(record: tuple[Election, Certificates]) -> None:
    election, certificates = record
    proof = certificates.proved.bounds["votes.none"].low
    assert proof is not None
    arithmetic = [step.arithmetic for step in steps_of(election, certificates, proof.line) if step.arithmetic]
    assert arithmetic == [
        "168,731 ÷ 0.02125 ≈ 7,940,282.35",
        "271,641 + 206,206 + 200,907 + 176,116 + 168,731 = 1,023,601",
        "1 − 0.81315 = 0.18685",
        "0.18685 × 7,940,283 − 1,023,601 = 460,040.87855",
    ]


def test_a_contradiction_ends_with_the_two_numbers_that_differ() -> None:
    election, certificates = proved(accreditations())
    steps = steps_of(election, certificates, certificates.contradictions[0].line)
    assert steps[-1].says == "but 279 is more than 271"
