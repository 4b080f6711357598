from kztui.model.election import Election
from kztui.views.target import Target, TargetKind
from tests.views.changed_election import section


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
