"""A figure whose words do not say what is recorded is refused, whatever is wrong with it."""

from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.figure import Figure, Speaker, Status
from kztui.model.when import Basis, Span, StatedWhen, When
from kztui.record.proof.basic_checks import ProofError
from kztui.record.proof.figure_proof import prove_figure
from kztui.record.proof.proof_context import ProofContext
from tests.record.edited_figures import ASTANA, BRIEFING, KAZINFORM, prove_refused

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
    changed = replace(election, figures={**election.figures, figure.id: figure})
    with pytest.raises(ProofError) as caught:
        prove_figure(ProofContext(changed), figure)
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
        for words in figure.at.words:
            assert refused_key(election, replace(figure, at=replace(figure.at, words=(moved(words),)))) == "at"
        for said_by in (figure.said_by,) if figure.said_by else ():
            other_speaker = replace(said_by, words=tuple(map(moved, said_by.words)))
            assert refused_key(election, replace(figure, said_by=other_speaker)) == "said_by"
        for status in (figure.status,) if figure.status else ():
            other_status = replace(status, words=tuple(map(moved, status.words)))
            assert refused_key(election, replace(figure, status=other_status)) == "status"
        for words in figure.asides:
            assert refused_key(election, replace(figure, asides=(moved(words),))) == "aside"


def moved(span: Span) -> Span:
    return replace(span, start=span.start + 1, end=span.end + 1)


def test_each_figure_without_its_speaker_or_its_status_is_refused(election: Election) -> None:
    proved = [figure for figure in election.figures.values() if not figure.read_by_hand]
    for figure in proved:
        if figure.said_by:
            # “words” where a title is known only as part of the words that name the speaker
            assert refused_key(election, replace(figure, said_by=None)) in {"said_by", "words"}
        if figure.status:
            assert refused_key(election, replace(figure, status=None)) == "status"


def test_each_figure_with_another_status_is_refused(election: Election) -> None:
    for figure in election.figures.values():
        if not figure.read_by_hand:
            of_figure = Span(figure.quote, figure.words, figure.start, figure.end)
            name = "final" if figure.status and figure.status.name == "preliminary" else "preliminary"
            assert refused_key(election, replace(figure, status=Status(name, (of_figure,)))) == "status"


def test_words_about_a_figure_are_of_its_own_document(election: Election) -> None:
    elsewhere = {"about": ((f"{KAZINFORM}.headline-dairabayev", "Zhiguli Dairabayev"),)}
    prove_refused(election, FIGURE, elsewhere, "about")


def test_a_figure_that_the_words_prove_is_not_read_by_hand(election: Election) -> None:
    for figure in election.figures.values():
        if not figure.read_by_hand:
            assert refused_key(election, replace(figure, read_by_hand="as I read it")) == "read_by_hand"


def test_a_figure_that_only_a_person_can_read_says_why(election: Election) -> None:
    by_hand = [figure for figure in election.figures.values() if figure.read_by_hand]
    for figure in by_hand:
        refused_key(election, replace(figure, read_by_hand=""))
        assert refused_key(election, replace(figure, read_by_hand=" ")) == "read_by_hand"
    assert by_hand


def test_of_a_figure_that_is_read_by_hand_value_and_time_are_proved_all_the_same(election: Election) -> None:
    for figure in election.figures.values():
        if figure.read_by_hand:
            assert refused_key(election, replace(figure, value=figure.value + 1)) == "value"
            another_day = replace(figure.at, when=When("2022-11-19", "2022-11-19"))
            assert refused_key(election, replace(figure, at=another_day)) == "at"


def test_each_changed_time_is_noticed(election: Election) -> None:
    for figure in election.figures.values():
        another_day = replace(figure.at, when=When("2022-11-19", "2022-11-19"))
        assert refused_key(election, replace(figure, at=another_day)) == "at"


def test_each_figure_moved_to_another_subject_is_noticed(election: Election) -> None:
    figure = election.figures[FIGURE]
    for quantity in election.quantities.values():
        if quantity.id != figure.quantity:
            assert refused_key(election, replace(figure, quantity=quantity.id)) in {
                "quantity",
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
