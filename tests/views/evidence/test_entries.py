from kztui.model.election import Election
from kztui.views.evidence.entries import figure_entry, quantity_entries, quote_entries
from kztui.views.text.highlights import joined


def test_a_figure_comes_with_its_quote_and_its_words_highlighted(election: Election) -> None:
    entry = quantity_entries(election, "share.black")[0]
    assert joined(entry.pieces) == election.quotes["gazette.won"].exact
    assert [piece.text for piece in entry.pieces if piece.highlighted] == ["60.5 percent"]
    assert entry.attribution == "The Strelsau Gazette, 5 May 2031, ¶ 1 · said by the Electoral Board · preliminary"
    assert entry.at == "4 May 2031"


def test_where_the_words_give_no_time_the_documents_date_is_marked_so(election: Election) -> None:
    entry = figure_entry(election, election.figures["observers.may/1"])
    assert entry.at == "4 May 2031 (the document’s date)"


def test_a_quote_has_an_entry_for_all_that_it_backs(election: Election) -> None:
    shown = [entry.shown for entry in quote_entries(election, "gazette.won")]
    assert shown == ["60.5 %", "605,123", "39.4 %", "Ida Black ran for the Red Elephants"]


def test_a_quantity_that_no_source_states_has_one_entry_without_a_quote(election: Election) -> None:
    entries = quantity_entries(election, "stations")
    assert [(entry.quote, entry.shown, entry.citation) for entry in entries] == [("", "∴ 15", "no source states it")]
    assert quantity_entries(election, "no such quantity") == ()


def test_a_figure_read_by_hand_says_so_and_why(election: Election) -> None:
    entry = quantity_entries(election, "open")[0]
    assert entry.shown == "† 5"
    assert entry.by_hand == "read by hand, not proved: what was open stands before the ten"
    assert quantity_entries(election, "closed")[0].by_hand == ""


def test_an_item_of_an_enumeration_comes_with_what_governs_it(election: Election) -> None:
    entry = figure_entry(election, election.figures["voters/2"])
    assert entry.governed_by == "listed under “door bore two lines”:"
    assert joined(entry.pieces) == "… “All in all 1,000,200 people voted.”"
