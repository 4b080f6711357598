import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.views.evidence.source_text import SourceView, source_view


def quote_ids(view: SourceView) -> list[str]:
    return [passage.quote for paragraph in view.paragraphs for passage in paragraph.passages]


def text(view: SourceView) -> list[str]:
    return ["".join(passage.text for passage in paragraph.passages) for paragraph in view.paragraphs]


def test_quotes_stand_in_reading_order_with_gaps_between_those_that_do_not_adjoin(election: Election) -> None:
    view = source_view(election, "gazette")
    assert not view.whole
    assert quote_ids(view) == ["gazette.won", "gazette.turnout", "gazette.abroad"]
    assert [paragraph.gap for paragraph in view.paragraphs] == [False, True, True]
    assert view.title == "The Strelsau Gazette, 5 May 2031"


def test_quotes_of_one_paragraph_stand_in_one(election: Election) -> None:
    first, second = election.quotes["gazette.won"], election.quotes["gazette.turnout"]
    apart = replace(second, paragraph=1)
    adjoining = replace(second, paragraph=1, start=first.end + 1, end=first.end + 1 + len(second.exact))
    for changed, between in ((apart, " […] "), (adjoining, " ")):
        view = source_view(replace(election, quotes={**election.quotes, "gazette.turnout": changed}), "gazette")
        assert text(view)[0] == f"{first.exact}{between}{second.exact}"


def test_the_whole_text_has_the_quotes_in_it(election: Election) -> None:
    first = election.quotes["gazette.won"].exact
    document = [f"Before. {first}", "  \t ", f"{election.quotes['gazette.turnout'].exact} After."]
    view = source_view(election, "gazette", document)
    assert view.whole
    assert text(view) == [f"Before. {first}", f"{election.quotes['gazette.turnout'].exact} After."]
    assert [passage.quote for passage in view.paragraphs[0].passages] == ["", "gazette.won"]
    assert [passage.quote for passage in view.paragraphs[1].passages] == ["gazette.turnout", ""]


def test_a_quote_within_a_quote_keeps_its_words(election: Election) -> None:
    outer = election.quotes["gazette.won"]
    inner = replace(outer, id="inner", exact="Ida Black", start=outer.exact.index("Ida"), end=0)
    inner = replace(inner, end=inner.start + len(inner.exact))
    changed = replace(election, quotes={**election.quotes, "inner": inner})
    view = source_view(changed, "gazette", [outer.exact])
    assert [passage.quote for passage in view.paragraphs[0].passages] == ["gazette.won", "inner", "gazette.won"]


def test_an_unknown_source_is_a_key_error(election: Election) -> None:
    with pytest.raises(KeyError):
        source_view(election, "no such source")


def test_a_sentence_that_goes_on_behind_the_last_quote_is_seen_to(election: Election) -> None:
    last = election.quotes["gazette.abroad"]
    for after, end in (("", ""), (".", ""), ("and so on", " […]")):
        changed = replace(election, quotes={**election.quotes, last.id: replace(last, after=after)})
        assert text(source_view(changed, "gazette"))[-1] == f"{last.exact}{end}"
