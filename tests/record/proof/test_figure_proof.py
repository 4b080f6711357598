"""A figure or a statement whose words do not say what is recorded is refused, whatever is wrong with it."""

from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.figure import Figure, Speaker, Status
from kztui.model.when import Basis, Span, StatedWhen, When
from kztui.record.proof.basic_checks import ProofError
from kztui.record.proof.figure_proof import prove_figure, prove_statement
from kztui.record.proof.proof_context import ProofContext
from tests.record.edited_figures import ASTANA, BRIEFING, KAZINFORM, SCO, prove_refused, spans, speaker

FIGURE = "votes.abden@astana-2022-11-21.abden"

OTHER_STATUSES = [
    (
        "a word of another document",
        f"share.tokayev@{ASTANA}.tokayev",
        {"status": ("official", ((f"{BRIEFING}.effect", "official publication"),))},
    ),
    ("no word", f"share.tokayev@{ASTANA}.tokayev", {"status": ("", ((f"{ASTANA}.tokayev", "preliminary data"),))}),
    ("a blank", f"share.tokayev@{ASTANA}.tokayev", {"status": (" ", ((f"{ASTANA}.tokayev", "preliminary data"),))}),
    (
        "part of a word",
        f"share.tokayev@{ASTANA}.tokayev",
        {"status": ("at", ((f"{ASTANA}.tokayev", "preliminary data"),))},
    ),
]


def refused_key(election: Election, figure: Figure) -> str:
    """Return the key that the proof of a figure refuses."""
    with pytest.raises(ProofError) as caught:
        prove_figure(ProofContext(election), figure)
    return caught.value.key


def test_each_changed_value_is_noticed(election: Election) -> None:
    for figure in election.figures.values():
        assert refused_key(election, replace(figure, value=figure.value + 1)) == "value"
        assert refused_key(election, replace(figure, value=-figure.value)) == "value"


def test_each_changed_bound_is_noticed(election: Election) -> None:
    for figure in election.figures.values():
        low, high = figure.low, figure.high
        assert refused_key(election, replace(figure, low=None if low is not None else Decimal(0))) == "low"
        assert refused_key(election, replace(figure, high=None if high is not None else Decimal(10**9))) == "low"


def test_each_moved_span_is_noticed(election: Election) -> None:
    for figure in election.figures.values():
        assert refused_key(election, replace(figure, start=figure.start + 1, end=figure.end + 1)) == "words"
        assert refused_key(election, replace(figure, about=(moved(figure.about[0]), *figure.about[1:]))) == "about"
        for words in (figure.at.words,) if figure.at.words else ():
            assert refused_key(election, replace(figure, at=replace(figure.at, words=(moved(words[0]),)))) == "at"


def moved(span: Span) -> Span:
    return replace(span, start=span.start + 1, end=span.end + 1)


def test_each_changed_time_is_noticed(election: Election) -> None:
    for figure in election.figures.values():
        another_day = replace(figure.at, when=When("2022-11-19", "2022-11-19"))
        assert refused_key(election, replace(figure, at=another_day)) == "at"


def test_each_figure_moved_to_another_subject_is_noticed(election: Election) -> None:
    figure = election.figures[FIGURE]
    for quantity in election.quantities.values():
        if quantity.id != figure.quantity:
            assert refused_key(election, replace(figure, quantity=quantity.id)) in {
                "about",
                "at",
                "words",
                "value",
                "low",
            }


def test_a_speaker_who_is_not_named_is_noticed(election: Election) -> None:
    figure = election.figures[FIGURE]
    words = Span(figure.quote, figure.words, figure.start, figure.end)
    assert refused_key(election, replace(figure, said_by=Speaker("cec", (words,)))) == "said_by"
    assert refused_key(election, replace(figure, said_by=Speaker("nobody", (words,)))) == "said_by"


def test_a_status_that_the_words_do_not_give_is_noticed(election: Election) -> None:
    figure = election.figures[FIGURE]
    words = Span(figure.quote, figure.words, figure.start, figure.end)
    assert refused_key(election, replace(figure, status=Status("preliminary", (words,)))) == "status"


def test_a_time_without_words_must_be_the_documents_own(election: Election) -> None:
    figure = election.figures[FIGURE]
    of_document = StatedWhen(When("2022-11-21", "2022-11-21"), Basis.DOCUMENT)
    prove_figure(ProofContext(election), replace(figure, at=of_document))
    assert refused_key(election, replace(figure, at=StatedWhen(figure.at.when, Basis.DOCUMENT))) == "at"
    assert refused_key(election, replace(figure, at=StatedWhen(figure.at.when, Basis.WORDS))) == "at"


def test_words_that_leave_out_their_qualifier_are_refused(election: Election) -> None:
    figure = election.figures["accredited.20nov@astana-2022-11-21.observers"]
    words = "614 observers"
    start = election.quotes[figure.quote].exact.index(words)
    cut = replace(
        figure, words=words, start=start, low=Decimal(614), high=Decimal(614), qualifier="", end=start + len(words)
    )
    with pytest.raises(ProofError, match="leaves out “more than”"):
        prove_figure(ProofContext(election), cut)


def test_what_is_named_must_be_in_the_record(election: Election) -> None:
    figure = election.figures[FIGURE]
    assert refused_key(election, replace(figure, quantity="votes.abdenn")) == "quantity"
    assert refused_key(election, replace(figure, quote="nowhere")) == "quote"
    with pytest.raises(ProofError, match=r"is “votes\.abden” meant\?"):
        prove_figure(ProofContext(election), replace(figure, quantity="votes.abdenn"))


@pytest.mark.parametrize(
    ("figure", "edits"), [case[1:] for case in OTHER_STATUSES], ids=[case[0] for case in OTHER_STATUSES]
)
def test_a_status_in_other_words_is_refused(election: Election, figure: str, edits: dict[str, Any]) -> None:
    prove_refused(election, figure, edits, "status")


@pytest.mark.parametrize(
    ("statement", "subject"),
    [
        (f"said@{SCO}.briefing", "cec"),
        (f"said@{KAZINFORM}.headline-dairabayev", "kazakhstan"),
        (f"said@{ASTANA}.abden", "nsdp"),
    ],
)
def test_a_subject_is_not_named_by_part_of_anothers_name(election: Election, statement: str, subject: str) -> None:
    row = election.statements[statement]
    with pytest.raises(ProofError) as caught:
        prove_statement(ProofContext(election), replace(row, subjects=(*row.subjects, subject)))
    assert caught.value.key == "subjects"


def test_a_statements_words_are_of_its_own_document(election: Election) -> None:
    row = election.statements[f"said@{ASTANA}.abden"]
    foreign = spans(election, ((f"{BRIEFING}.attended", "Mukhtar Tleuberdi"),))
    with pytest.raises(ProofError) as caught:
        prove_statement(ProofContext(election), replace(row, about=foreign))
    assert caught.value.key == "about"
    said_by = speaker(election, ("tleuberdi", ((f"{BRIEFING}.milestone", "Mukhtar Tleuberdi noted"),)))
    with pytest.raises(ProofError) as caught:
        prove_statement(ProofContext(election), replace(row, said_by=said_by))
    assert caught.value.key == "said_by"
