from kztui.model.election import Election
from kztui.views.text.label_text import measure_label, name_of, short_name_of


def test_a_measure_without_a_term_is_shown_by_its_id_as_words(election: Election) -> None:
    assert measure_label(election, "voters") == "Took part"
    assert measure_label(election, "by-state_of.origin") == "By state of origin"


def test_a_subject_has_a_short_and_a_full_name(election: Election) -> None:
    assert (name_of(election, "board"), short_name_of(election, "board")) == ("Electoral Board", "the Board")
    assert (name_of(election, "nobody"), short_name_of(election, "nobody")) == ("nobody", "nobody")
