"""No clause beside the number's says where, when or of what election the number is."""

import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.when import Span
from kztui.record.proof.basic_checks import ProofError
from kztui.record.proof.figure_proof import prove_figure
from kztui.record.proof.proof_context import ProofContext
from tests.record.clause.sentence_case import SentenceCase
from tests.record.clause.sentence_record import problems
from tests.record.edited_figures import BRIEFING


def problems_of(text: str) -> list[str]:
    """Return why a turnout of 77.4 percent is refused, where the words between strokes are set apart."""
    before, words, after = text.split("|")
    return problems(SentenceCase("", before + words + after, "turnout", "77.4 percent", "77.4", aside=(words,)))


@pytest.mark.parametrize(
    "text",
    [
        "|Heavy rain fell in the north|; turnout was 77.4 percent.",
        "Turnout was 77.4 percent; |the streets were quiet|.",
        "Turnout was 77.4 percent, and |Tokayev thanked his supporters on 10 June|.",
    ],
)
def test_a_clause_of_another_matter_is_set_apart(text: str) -> None:
    assert problems_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "|Queues formed in Almaty|; turnout was 77.4 percent.",
        "Turnout was 77.4 percent; |queues formed in Almaty|.",
        "|Queues formed abroad|; turnout was 77.4 percent.",
        "|Tokayev first stood in 2015|; turnout was 77.4 percent.",
        "Turnout was 77.4 percent; |Tokayev resigned in May|.",
        "Turnout was 77.4 percent; |the parliament sat on 8 June|.",
        "|Heavy rain fell in the north|, and turnout was 77.4 percent.",
        "|The city chose a council|; turnout was 77.4 percent.",
        "|Some 500 people were detained|, and turnout was 77.4 percent.",
        "|The rumour spread|: turnout was 77.4 percent.",
        "Turnout was 77.4 percent: |the opposition had been divided|.",
        "|The streets were quiet|, turnout was 77.4 percent.",
        "|The streets were quiet| or turnout was 77.4 percent.",
    ],
)
def test_a_clause_that_may_set_the_numbers_scene_is_not(text: str) -> None:
    assert problems_of(text)


def changed(election: Election, figure: Figure) -> ProofContext:
    return ProofContext(replace(election, figures={**election.figures, figure.id: figure}))


def refusal(election: Election, figure: Figure) -> str:
    """Return what is wrong with a figure's aside."""
    with pytest.raises(ProofError) as caught:
        prove_figure(changed(election, figure), figure)
    assert caught.value.key == "aside"
    return caught.value.problem


def proved_figure(election: Election) -> Figure:
    return next(figure for figure in election.figures.values() if not figure.read_by_hand)


def test_words_of_another_document_are_no_aside(election: Election) -> None:
    words = election.quotes[f"{BRIEFING}.attended"].exact
    span = Span(f"{BRIEFING}.attended", words, 0, len(words))
    assert "is of another document" in refusal(election, replace(proved_figure(election), asides=(span,)))


def test_an_aside_holds_no_words_of_the_figure(election: Election) -> None:
    figure = proved_figure(election)
    for start, end in ((figure.start, figure.end), (0, len(election.quotes[figure.quote].exact))):
        span = Span(figure.quote, election.quotes[figure.quote].exact[start:end], start, end)
        assert "holds the figure’s own words" in refusal(election, replace(figure, asides=(span,)))


def test_an_aside_stands_in_the_figures_sentence(election: Election) -> None:
    figure = proved_figure(election)
    source = election.quotes[figure.quote].source
    elsewhere = next(
        quote
        for quote in election.quotes_by_source[source]
        if quote.id != figure.quote and quote.start > election.quotes[figure.quote].end + 200
    )
    span = Span(elsewhere.id, elsewhere.exact, 0, len(elsewhere.exact))
    assert "is not in the figure’s sentence" in refusal(election, replace(figure, asides=(span,)))
