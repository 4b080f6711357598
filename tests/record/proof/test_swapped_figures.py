"""No figure of the committed record is accepted with the words, the time, the speaker or the status of another."""

from collections.abc import Iterable, Iterator
from itertools import product

import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.when import Basis, StatedWhen, When
from kztui.record.language.numbers import UnreadableError
from kztui.record.language.qualifiers import read_number
from kztui.record.proof.basic_checks import ProofError
from kztui.record.proof.figure_proof import prove_figure
from kztui.record.proof.proof_context import ProofContext

SAMPLE = 17
"""The quick test tries every seventeenth pair of figures."""
Pair = tuple[Figure, Figure]


@pytest.fixture(scope="module")
def context(election: Election) -> ProofContext:
    return ProofContext(election)


def proved(election: Election) -> list[Figure]:
    return [figure for figure in election.figures.values() if not figure.read_by_hand]


def pairs(election: Election) -> list[Pair]:
    """Return each figure with each figure of another quantity."""
    figures = election.figures.values()
    return [(one, other) for one, other in product(figures, figures) if one.quantity != other.quantity]


def in_another_quantity(election: Election, one: Figure, other: Figure) -> Iterator[Figure]:
    """Yield a figure's words as a value of another's quantity, with the time, speaker and status of either."""
    try:
        number = read_number(one.words, election.quantities[other.quantity].unit)
    except UnreadableError:
        return
    moved = replace(
        one,
        quantity=other.quantity,
        value=number.value,
        decimals=number.decimals,
        low=number.low,
        high=number.high,
        qualifier=number.qualifier,
        read_by_hand="",
    )
    for at, said_by, status in product({one.at, other.at}, {one.said_by, other.said_by}, {one.status, other.status}):
        yield replace(moved, at=at, said_by=said_by, status=status)


def same_words(election: Election, figure: Figure) -> list[Figure]:
    """Return the figures that the same words state."""
    return [
        row for row in election.figures_by_quote[figure.quote] if (row.start, row.end) == (figure.start, figure.end)
    ]


def is_true(election: Election, one: Figure, other: Figure) -> bool:
    """Return whether a figure's words state another's quantity too: that of “each” in a list they state of all."""
    return one.qualifier == "each" and other.quantity in {row.quantity for row in same_words(election, one)}


def is_accepted(context: ProofContext, figure: Figure) -> bool:
    try:
        prove_figure(context, figure)
    except ProofError:
        return False
    return True


def prove_swaps(context: ProofContext, tried: Iterable[Pair]) -> None:
    """Prove that of some pairs the words of one are accepted in the quantity of the other where that is true."""
    election = context.election
    for one, other in tried:
        accepted = any(is_accepted(context, moved) for moved in in_another_quantity(election, one, other))
        assert accepted == is_true(election, one, other), (one.id, other.quantity)


def test_some_figures_words_in_anothers_quantity_are_refused(context: ProofContext) -> None:
    prove_swaps(context, pairs(context.election)[::SAMPLE])


@pytest.mark.slow
def test_each_figures_words_in_each_others_quantity_are_refused(context: ProofContext) -> None:
    prove_swaps(context, pairs(context.election))


def prove_subjects(election: Election, step: int) -> None:
    """Prove that each figure is refused with each other subject of the record, or none, in place of its own.

    Of each of a list it is accepted, and of whoever counts for the whole election: the commission that accredits all.
    """
    counted = {figure.quantity for figure in proved(election)}
    of_whom = [(), *((id_,) for id_ in election.subjects)]
    others = {
        (id_, subjects): replace(election.quantities[id_], id=f"{id_} of {subjects}", subjects=subjects)
        for id_, subjects in product(counted, of_whom)
    }
    quantities = {quantity.id: quantity for quantity in (*election.quantities.values(), *others.values())}
    context = ProofContext(replace(election, quantities=quantities))
    for figure, subjects in list(product(proved(election), of_whom))[::step]:
        own = election.quantities[figure.quantity]
        counts_for_all = {*election.measures[own.measure].agents, *context.vocabulary.authorities}
        listed = {id_ for row in same_words(election, figure) for id_ in election.quantities[row.quantity].subjects}
        of_each = figure.qualifier == "each" and listed.issuperset(subjects) and len(subjects) == 1
        if subjects != own.subjects and not of_each and not counts_for_all.intersection(subjects):
            moved = replace(figure, quantity=others[figure.quantity, subjects].id)
            assert not is_accepted(context, moved), (figure.id, subjects)


def test_some_figures_of_another_subject_are_refused(election: Election) -> None:
    prove_subjects(election, SAMPLE)


@pytest.mark.slow
def test_each_figure_of_another_subject_is_refused(election: Election) -> None:
    prove_subjects(election, 1)


def test_each_figure_with_another_speaker_is_refused(context: ProofContext) -> None:
    election = context.election
    speakers = {figure.said_by for figure in election.figures.values()}
    for figure, said_by in product(proved(election), speakers):
        of_same = figure.said_by and said_by and figure.said_by.subject == said_by.subject
        if said_by != figure.said_by and not of_same:
            assert not is_accepted(context, replace(figure, said_by=said_by)), (figure.id, said_by)


def test_each_figure_with_another_status_is_refused(context: ProofContext) -> None:
    election = context.election
    statuses = {figure.status for figure in election.figures.values()}
    for figure, status in product(proved(election), statuses):
        of_same = figure.status and status and figure.status.name == status.name
        if status != figure.status and not of_same:
            assert not is_accepted(context, replace(figure, status=status)), (figure.id, status)


def test_each_figure_with_another_time_is_refused(context: ProofContext) -> None:
    election = context.election
    times = {figure.at for figure in election.figures.values()}
    for figure, at in product(election.figures.values(), times):
        if not is_same_time(election, figure, at):
            assert not is_accepted(context, replace(figure, at=at)), (figure.id, at)


def is_same_time(election: Election, figure: Figure, at: StatedWhen) -> bool:
    """Return whether a time is a figure's own, or is of election day and its document, written later, dates it."""
    election_day = election.meta.date
    published = election.source_of(figure.quote).published
    stands_for_election_day = (
        at.basis is Basis.DOCUMENT
        and at.when.end == published >= election_day
        and election.quantities[figure.quantity].at == When(election_day, election_day)
    )
    return at.when in {figure.at.when, election.quantities[figure.quantity].at} or stands_for_election_day
