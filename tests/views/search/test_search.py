import pytest

from kztui.model.election import Election
from kztui.views.search.search import quantities_and_sources, search
from kztui.views.target import TargetKind


@pytest.mark.parametrize("query", ["grün", "GRUN", "Gru\u0308n", "  otto   gr "])
def test_case_and_accents_are_ignored(election: Election, query: str) -> None:
    assert "share.gruen" in {hit.target.id for hit in search(election, query)}


def test_quotes_statements_sources_and_findings_are_found(election: Election) -> None:
    assert {hit.target.kind for hit in search(election, "observers")} >= {
        TargetKind.QUANTITY,
        TargetKind.QUOTE,
        TargetKind.FINDING,
    }
    assert {hit.target.id for hit in search(election, "red elephants")} == {"nominated.black"}
    assert {hit.target.id for hit in search(election, "zenda")} >= {"wire"}


def test_all_words_must_be_there_and_are_highlighted(election: Election) -> None:
    hit = search(election, "black elephants")[0]
    assert [piece.text for piece in hit.pieces if piece.highlighted] == ["Black", "Elephants"]
    assert search(election, "black nosuchword") == ()


def test_a_subjects_name_finds_what_is_about_it(election: Election) -> None:
    assert "by-state.graustark" in {hit.target.id for hit in search(election, "state graustark")}


@pytest.mark.parametrize("query", ["", "   ", "\t"])
def test_an_empty_query_finds_nothing(election: Election, query: str) -> None:
    assert search(election, query) == ()


def test_every_quantity_and_source_can_be_picked_by_name(election: Election) -> None:
    hits = quantities_and_sources(election)
    assert [hit.target.id for hit in hits] == [*election.quantities, *election.sources]
    assert not any(piece.highlighted for hit in hits for piece in hit.pieces)


def test_hits_are_marked_where_they_rest_on_what_is_read_by_hand(election: Election) -> None:
    hits = {hit.target.id: hit for hit in search(election, "open")}
    assert hits["open"].shown == "† 5"
    hits = {hit.target.id: hit for hit in search(election, "stations abroad")}
    assert hits["f.stations"].where == "inferred · rests on a figure read by hand"


def test_a_quote_cut_out_of_its_sentence_is_found_with_an_ellipsis(election: Election) -> None:
    assert [hit.text for hit in search(election, "in all")] == ["… “All in all 1,000,200 people voted.”"]
