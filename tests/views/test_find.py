import pytest

from kztui.model.election import Election
from kztui.views.search.search import find
from kztui.views.search.text_folding import fold, folded_spans
from kztui.views.target import TargetKind


@pytest.mark.parametrize("words", ["grün", "GRUN", "Gru\u0308n", "  otto   gr "])
def test_case_and_accents_are_ignored(election: Election, words: str) -> None:
    assert "share.gruen" in {hit.target.id for hit in find(election, words)}


def test_quotes_statements_sources_and_findings_are_found(election: Election) -> None:
    assert {hit.target.kind for hit in find(election, "observers")} >= {
        TargetKind.QUANTITY,
        TargetKind.QUOTE,
        TargetKind.FINDING,
    }
    assert {hit.target.id for hit in find(election, "red elephants")} == {"nominated.black"}
    assert {hit.target.id for hit in find(election, "zenda")} >= {"wire"}


def test_all_words_must_be_there_and_are_lit(election: Election) -> None:
    hit = find(election, "black elephants")[0]
    assert [piece.text for piece in hit.pieces if piece.lit] == ["Black", "Elephants"]
    assert find(election, "black nosuchword") == ()


def test_a_subjects_name_finds_what_is_about_it(election: Election) -> None:
    assert "by-state.graustark" in {hit.target.id for hit in find(election, "state graustark")}


@pytest.mark.parametrize("words", ["", "   ", "\t"])
def test_nothing_sought_finds_nothing(election: Election, words: str) -> None:
    assert find(election, words) == ()


def test_the_places_of_folded_words_are_those_of_the_text() -> None:
    text = "Straße “Grün” ﬁne"
    assert fold(text) == 'strasse "grun" fine'
    assert [text[start:end] for start, end in folded_spans(text, ["strasse", "grun", "fine"])] == [
        "Straße",
        "Grün",
        "ﬁne",
    ]
