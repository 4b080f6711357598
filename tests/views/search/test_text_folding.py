from kztui.views.search.text_folding import fold, folded_spans


def test_the_spans_of_folded_words_are_those_of_the_text() -> None:
    text = "Straße “Grün” ﬁne"
    assert fold(text) == 'strasse "grun" fine'
    assert [text[start:end] for start, end in folded_spans(text, ["strasse", "grun", "fine"])] == [
        "Straße",
        "Grün",
        "ﬁne",
    ]
