"""A store with a value that makes no sense is refused, naming table, row and key."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.spoiled_store import StoreData, open_refused, setting


def topic_with_reserved_id(data: StoreData) -> None:
    data["topics"]["99"] = {**data["topics"]["1"], "id": "timeline", "headline": None}


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (setting("figures", "decimals", -1), r"figures: .*: decimals: should be 0 to 20, not -1"),
        (setting("figures", "decimals", 10**9), r"figures: .*: decimals: should be 0 to 20, not 1000000000"),
        (setting("figures", "read_by_hand", " \u00a0"), r"figures: .*: read_by_hand: is blank; it should say why"),
        (setting("sources", "published", "yesterday"), "sources: gazette: published: “yesterday” is no date"),
        (setting("sources", "published", "20310503"), "sources: gazette: published: “20310503” is no date"),
        (setting("meta", "date", ""), "meta: date: “” is no date"),
        (setting("sources", "file", "../../etc/passwd"), "sources: gazette: file: .* is no plain name"),
        (setting("sources", "paragraphs", -1), "sources: gazette: paragraphs: should be 0 or more, not -1"),
        (setting("quotes", "start", -5), r"quotes: gazette\.harbour: start: should be 0 or more, not -5"),
        (setting("quotes", "end", 3), r"quotes: gazette\.harbour: end: .* is not as long as the quote"),
        (setting("quotes", "paragraph", 0), r"quotes: gazette\.harbour: paragraph: should be 1 or more, not 0"),
        (setting("quantities", "at", {"start": "x", "end": "", "clock": ""}), r"quantities: .*: at\.start: “x” is no"),
        (setting("relations", "terms", []), "relations: share-of-two: terms: order needs 2 terms or more, not 0"),
        (setting("relations", "kind", "ratio"), "relations: share-of-two: terms: ratio needs exactly 3 terms, not 2"),
        (setting("groups", "topics", []), "groups: lists: topics: is empty"),
        (topic_with_reserved_id, "topics: timeline: id: “timeline” is a tab that every record has"),
        (
            setting("topics", "headline", {"groups": [], "picture": "bars", "title": ""}),
            "topics: results: headline: names no group",
        ),
        (
            setting("topics", "headline", {"groups": ["lists"], "picture": "stack", "title": ""}),
            "topics: results: headline: “stack” is no picture of a headline",
        ),
    ],
)
def test_a_senseless_value_is_named(town_store: Path, spoil: Callable[[StoreData], None], message: str) -> None:
    open_refused(town_store, spoil, message)
