from msgspec.structs import replace

from kztui.model.election import Election
from kztui.output.json_output import json_text
from kztui.views.evidence.entries import figure_entry
from kztui.views.evidence.evidence import evidence
from kztui.views.evidence.source_text import source_view
from kztui.views.tab.tab_list import tab_view
from kztui.views.target import Target, TargetKind
from tests.views.changed_election import section


def with_short_name(election: Election, source: str, short: str) -> Election:
    named = replace(election.sources[source], short=short)
    return replace(election, sources={**election.sources, source: named})


def test_sources_tell_how_much_of_them_is_in_the_record(election: Election) -> None:
    documents = section(election, "sources", "documents").rows
    assert [row.note for row in documents] == [
        "5 May 2031 · Gazette & Sons",
        "4 May 2031 · publisher not stated",
        "no date · publisher not stated",
    ]
    assert [cell.shown for cell in documents[0].cells if cell] == ["3", "9", "1", "38 %"]
    quotes = section(election, "sources", "wire").rows
    targets = [Target(TargetKind.QUOTE, id_) for id_ in ("wire.observers", "wire.earlier", "wire.door", "wire.turnout")]
    assert [row.target for row in quotes] == targets


def test_our_own_name_of_a_source_is_marked_as_ours(election: Election) -> None:
    named = with_short_name(election, "wire", "Wire")
    rows = section(named, "sources", "documents").rows
    assert [row.label for row in rows] == [row.label for row in section(election, "sources", "documents").rows]
    assert rows[1].note == "4 May 2031 · publisher not stated · our name: Wire"
    assert rows[1].short == "Wire"
    assert '"note": "4 May 2031 · publisher not stated · our name: Wire"' in json_text([tab_view(named, "sources")])
    assert source_view(named, "wire").subtitle == "publisher not stated · our name: Wire"
    assert ("our name", "Wire") in evidence(named, Target(TargetKind.SOURCE, "wire")).facts


def test_our_own_name_of_a_source_stands_beside_quotes_on_the_screen_but_not_in_citations(election: Election) -> None:
    entry = figure_entry(with_short_name(election, "wire", "Wire"), election.figures["observers.may/1"])
    assert entry.short_attribution == "Wire, 4 May, ¶ 1 · said by the Board"
    assert entry.attribution == "dateline Zenda, 4 May 2031, ¶ 1 · said by the Electoral Board"
    unnamed = figure_entry(election, election.figures["observers.may/1"])
    assert unnamed.short_attribution == "dateline Zenda, 4 May, ¶ 1 · said by the Board"
    assert unnamed.attribution == entry.attribution
