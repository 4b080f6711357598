"""A store that refers to something it does not hold is refused, naming table, row and key."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.spoiled_store import StoreData, adding_finding, open_refused, setting

REPAIR = {"member": "share-of-two", "feasible": True, "bounds": [], "whole_record": True}
NOWHERE = {"quote": "gazette.nowhere", "words": "x", "start": 0, "end": 1}
BOUNDS = [{"quantity": "nothing", "low": None, "high": 1}]


def wrong_quote_of_meta(data: StoreData) -> None:
    data["meta"]["1"]["words"][0]["quote"] = "gazette.nowhere"


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (setting("figures", "quote", "gazette.nowhere"), r"figures: .*: quote: there is no quote “gazette\.nowhere”"),
        (setting("figures", "quantity", "nothing"), r"figures: .*: quantity: there is no quantity “nothing”"),
        (setting("figures", "asides", [NOWHERE]), r"figures: .*: asides: there is no quote “gazette\.nowhere”"),
        (setting("quotes", "governed_by", [NOWHERE]), r"quotes: .*: governed_by: there is no quote “gazette\.nowhere”"),
        (setting("measures", "agents", ["nobody"]), "measures: share: agents: there is no subject “nobody”"),
        (wrong_quote_of_meta, r"meta: town2031: words: there is no quote “gazette\.nowhere”"),
        (
            setting("topics", "headline", {"groups": ["nothing"], "picture": "bars", "title": ""}),
            r"topics: results: headline\.groups: there is no group “nothing”",
        ),
        (setting("groups", "topics", ["nothing"]), "groups: lists: topics: there is no topic “nothing”"),
        (
            setting("relations", "instead_of", "nothing"),
            "relations: share-of-two: instead_of: there is no relation “nothing”",
        ),
        (adding_finding(relation="nothing"), "findings: f: relation: there is no relation “nothing”"),
        (
            adding_finding(binding={"low": [{"id": "votes.hill", "end": "low"}], "high": []}),
            r"findings: f: binding\.low: there is no figure or relation “votes\.hill”",
        ),
        (
            adding_finding(repairs=[{**REPAIR, "member": "nothing"}]),
            r"findings: f: repairs\.member: there is no figure or relation “nothing”",
        ),
        (
            adding_finding(repairs=[{**REPAIR, "bounds": BOUNDS}]),
            r"findings: f: repairs\.bounds: there is no quantity “nothing”",
        ),
    ],
)
def test_a_reference_to_nothing_is_named(town_store: Path, spoil: Callable[[StoreData], None], message: str) -> None:
    open_refused(town_store, spoil, message)
