"""A figure whose words do not say what is recorded is refused, whatever is wrong with it."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.figure import Figure, Speaker, Status
from kztui.model.when import Basis, Span, StatedWhen, When
from kztui.record.language.names import Naming
from kztui.record.proof.checks import ProofError
from kztui.record.proof.figure_proof import prove_figure
from kztui.record.proof.whole_record import failures

FIGURE = "votes.abden@astana-2022-11-21.abden"


def wrong(election: Election, figure: Figure) -> str:
    """Return the key that the proof of a figure stumbles over."""
    with pytest.raises(ProofError) as caught:
        prove_figure(Naming(election), figure)
    return caught.value.key


def test_the_committed_record_is_proved(election: Election) -> None:
    assert list(failures(election)) == []


def test_each_changed_value_is_noticed(election: Election) -> None:
    for figure in election.figures.values():
        assert wrong(election, replace(figure, value=figure.value + 1)) == "value"
        assert wrong(election, replace(figure, value=-figure.value)) == "value"


def test_each_changed_bound_is_noticed(election: Election) -> None:
    for figure in election.figures.values():
        low, high = figure.low, figure.high
        assert wrong(election, replace(figure, low=None if low is not None else Decimal(0))) == "low"
        assert wrong(election, replace(figure, high=None if high is not None else Decimal(10**9))) == "low"


def test_each_moved_span_is_noticed(election: Election) -> None:
    for figure in election.figures.values():
        assert wrong(election, replace(figure, start=figure.start + 1, end=figure.end + 1)) == "words"
        assert wrong(election, replace(figure, about=(moved(figure.about[0]), *figure.about[1:]))) == "about"
        for words in (figure.at.words,) if figure.at.words else ():
            assert wrong(election, replace(figure, at=replace(figure.at, words=(moved(words[0]),)))) == "at"


def moved(span: Span) -> Span:
    return replace(span, start=span.start + 1, end=span.end + 1)


def test_each_changed_time_is_noticed(election: Election) -> None:
    for figure in election.figures.values():
        other = replace(figure.at, when=When("2022-11-19", "2022-11-19"))
        assert wrong(election, replace(figure, at=other)) == "at"


def test_each_figure_moved_to_another_subject_is_noticed(election: Election) -> None:
    figure = election.figures[FIGURE]
    for quantity in election.quantities.values():
        if quantity.id != figure.quantity:
            assert wrong(election, replace(figure, quantity=quantity.id)) in {
                "about",
                "at",
                "words",
                "value",
                "low",
            }


def test_a_speaker_who_is_not_named_is_noticed(election: Election) -> None:
    figure = election.figures[FIGURE]
    words = Span(figure.quote, figure.words, figure.start, figure.end)
    assert wrong(election, replace(figure, said_by=Speaker("cec", (words,)))) == "said_by"
    assert wrong(election, replace(figure, said_by=Speaker("nobody", (words,)))) == "said_by"


def test_a_status_that_the_words_do_not_give_is_noticed(election: Election) -> None:
    figure = election.figures[FIGURE]
    words = Span(figure.quote, figure.words, figure.start, figure.end)
    assert wrong(election, replace(figure, status=Status("preliminary", (words,)))) == "status"


def test_a_time_without_words_must_be_the_documents_own(election: Election) -> None:
    figure = election.figures[FIGURE]
    of_document = StatedWhen(When("2022-11-21", "2022-11-21"), Basis.DOCUMENT)
    prove_figure(Naming(election), replace(figure, at=of_document))
    assert wrong(election, replace(figure, at=StatedWhen(figure.at.when, Basis.DOCUMENT))) == "at"
    assert wrong(election, replace(figure, at=StatedWhen(figure.at.when, Basis.WORDS))) == "at"


def test_words_that_leave_out_their_qualifier_are_refused(election: Election) -> None:
    figure = election.figures["accredited.20nov@astana-2022-11-21.observers"]
    words = "614 observers"
    start = election.quotes[figure.quote].exact.index(words)
    cut = replace(
        figure, words=words, start=start, low=Decimal(614), high=Decimal(614), qualifier="", end=start + len(words)
    )
    with pytest.raises(ProofError, match="leaves out “more than”"):
        prove_figure(Naming(election), cut)


def test_what_is_named_must_be_in_the_record(election: Election) -> None:
    figure = election.figures[FIGURE]
    assert wrong(election, replace(figure, quantity="votes.abdenn")) == "quantity"
    assert wrong(election, replace(figure, quote="nowhere")) == "quote"
    with pytest.raises(ProofError, match=r"is “votes\.abden” meant\?"):
        prove_figure(Naming(election), replace(figure, quantity="votes.abdenn"))
