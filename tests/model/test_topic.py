"""A topic that makes no sense by itself says why."""

import pytest

from kztui.model.topic import RESERVED_TABS, Headline, Picture, Topic

GROUPS = ("lists",)


@pytest.mark.parametrize("id_", sorted(RESERVED_TABS))
def test_the_ids_of_the_tabs_of_every_record_are_reserved(id_: str) -> None:
    assert list(Topic(id_, "Results").problems()) == [("id", f"“{id_}” is a tab that every record has; choose another")]


@pytest.mark.parametrize("picture", Picture)
def test_a_headline_is_drawn_as_shares_gauges_or_bars(picture: Picture) -> None:
    keys = [key for key, _ in Topic("results", "Results", Headline(GROUPS, picture)).problems()]
    assert keys == (["headline"] if picture in {Picture.NONE, Picture.STACK} else [])


def test_a_headline_names_a_group() -> None:
    topic = Topic("results", "Results", Headline((), Picture.SHARES))
    assert list(topic.problems()) == [("headline", "names no group; name at least one")]


def test_a_topic_needs_no_headline() -> None:
    assert list(Topic("results", "Results").problems()) == []
